"""What changed in a published rota, or differs between two, in; the sentences that tell it out."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cafeplan import rota as rotas
from cafeplan.desk.living import Done
from cafeplan.language import Text, verbatim
from cafeplan.language import reseating as words
from cafeplan.language import season as says
from cafeplan.language.bilan import STATES
from cafeplan.model import Session
from cafeplan.rota import Place, Recount
from cafeplan.season import Differences, Moves, Opened, Reseated, Restated, Standing, Weighed

if TYPE_CHECKING:
    from cafeplan.pages import RotaPage

_DONE = {**says.DONE, **words.DONE}


def done(change: Done) -> Iterator[Text]:
    """What was changed, session by session and person by person, and what is left to do."""
    yield _DONE[change.what](season=change.after.season.label, on=change.after.on)
    if change.before.history:
        yield from differing(change.after, change.differences)
    else:
        yield size(change.after)
    if change.weighed:
        yield from _weighed(change.weighed)
    yield from _left_to_do(change)


def published(here: Opened) -> Iterator[Text]:
    """That a rota is published, and how large it is."""
    yield says.DONE["publish"](season=here.season.label, on=here.on)
    yield size(here)


def drafted(page: "RotaPage") -> Iterator[Text]:
    """How large a draft is, and how many turns everybody would hold."""
    held, empty = len(page.rota.turns), sum(rotas.missing(page.rota.question, page.rota.turns).values())
    yield says.SIZE(sessions=len(page.rota.question.sessions), turns=held, empty=empty)
    for load in rotas.loads(page.rota):
        yield _line(says.LOAD(person=load.person.name, turns=load.turns))


def compared(here: Opened, found: Differences, names: tuple[str, str]) -> Iterator[Text]:
    """Two rotas side by side."""
    yield says.COMPARED(old=names[0], new=names[1])
    if not found:
        yield says.NO_DIFFERENCE
        return
    yield from differing(here, found)
    rules = [says.BY_RULE, *(_by_rule(old, new) for old, new in found.levels)]
    yield from rules if found.levels else [says.NOT_COMPARED]


def proposed(found: rotas.Replan) -> Iterator[Text]:
    """The rotas to choose from, each with its price and its changes."""
    yield from introduced(found)
    if not any(option.changes for option in found.options):
        return
    for number, option in enumerate(found.options, start=1):
        price, *changes = option.for_coordinator()
        yield words.OPTION(number=number, price=price)
        yield from map(_line, changes)


def introduced(found: rotas.Replan) -> Iterator[Text]:
    """Whose share an absence reduced since, and how many rotas there are to choose from."""
    yield from rotas.late_absences(found.fewest.rota.question)
    changing = any(option.changes for option in found.options)
    yield words.OPTIONS(n=len(found.options)) if changing else words.NOTHING_TO_MEND


def candidates(found: Sequence[rotas.Replacements]) -> Iterator[Text]:
    """Who could hold each of these seats, and who could not."""
    for one in found:
        yield from map(_line, one.for_coordinator())


def size(here: Opened) -> Text:
    """How many sessions there are, and seats held and empty."""
    empty = sum(rotas.missing(here.question, here.turns).values())
    held = len(here.turns) + len(here.question.past)
    return says.SIZE(sessions=len(here.question.sessions), turns=held, empty=empty)


def differing(here: Opened, found: Differences) -> Iterator[Text]:
    """What differs, session by session and person by person."""
    if found.sessions or found.seats:
        yield says.BY_SESSION
    yield from (_session_line(here, one) for one in found.sessions)
    for seat in found.seats:
        yield from _seat_lines(here, seat)
    if found.people:
        yield says.BY_PERSON
    yield from map(_person_line, found.people)


def _session_line(here: Opened, one: Restated) -> Text:
    standing = one.new or one.old
    venue = here.programme.venue_shown(standing.venue) if standing else ""
    old, new = _standing(here, one.old, one.new), _standing(here, one.new, one.old)
    return _line(says.SESSION_LINE(day=one.moment[0], venue=venue, old=old, new=new))


def _standing(here: Opened, one: Standing | None, other: Standing | None) -> Text:
    """The status of a session; its venue where that alone differs."""
    if one is None:
        return says.NOTHING
    if other and one.status is other.status:
        return verbatim(here.programme.venue_shown(one.venue))
    return STATES[one.status]


def _seat_lines(here: Opened, seat: Reseated) -> Iterator[Text]:
    day, _, role = seat.place
    where = {"day": day, "venue": seat.venue, "role": here.programme.roles[role]}
    for old, new in seat.exchanges:
        yield _line(says.SEAT_LINE(**where, old=old or says.NOBODY, new=new or says.NOBODY))


def _person_line(one: Moves) -> Text:
    takes = says.TAKES(days=_days(one.takes)) if one.takes else ""
    leaves = says.LEAVES(days=_days(one.leaves)) if one.leaves else ""
    return _line(says.PERSON_LINE(person=one.person, old=one.old, new=one.new, takes=takes, leaves=leaves))


def _days(places: Sequence[Place]) -> list[Text]:
    return [says.ON_DAY(day=place[0]) for place in places]


def _by_rule(old: Recount, new: Recount) -> Text:
    before, after = (one.rule.measure(value=one.value()) for one in (old, new))
    said = says.SAME_LINE if old.value() == new.value() else says.RULE_LINE
    return _line(said(rule=old.rule.sentence(), old=before, new=after))


def _line(text: Text) -> Text:
    return Text(fr=f"- {text.fr}", en=f"- {text.en}")


def _weighed(found: Weighed) -> Iterator[Text]:
    yield says.WEIGHED
    for rota, best in found.levels:
        value, least = (one.rule.measure(value=one.value()) for one in (rota, best))
        said = says.AS_GOOD_LINE if rota.value() == best.value() else says.BEST_LINE
        yield _line(said(rule=rota.rule.sentence(), value=value, best=least))
    yield from (says.DESPITE(broken=broken) for broken in found.broken)
    yield from found.warnings


def _left_to_do(change: Done) -> Iterator[Text]:
    """The seats that a new session leaves empty, and why that day would have been closed."""
    for session in change.came_in if change.before.history else []:
        closed = _closed(change, session)
        if closed:
            yield says.CLOSED_THAT_DAY(reason=closed)
        for role, number in change.missing(session).items():
            yield says.TO_FILL(day=session.date, role=change.after.programme.roles[role], n=number)


def _closed(change: Done, session: Session) -> Text | None:
    dated = change.before.asked.dated
    return next((one.reason for one in dated if one.date == session.date and one.status == "closed"), None)
