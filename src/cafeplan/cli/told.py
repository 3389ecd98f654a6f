"""What changed in a published rota, or differs between two, in; what the screen says of it, or as JSON, out."""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cafeplan.language import Language, Text, verbatim
from cafeplan.language import season as says

if TYPE_CHECKING:
    from cafeplan.desk.living import Done
    from cafeplan.model import Session
    from cafeplan.rota import Place, Recount
    from cafeplan.season import Differences, Moves, Opened, Reseated, Restated, Standing, Weighed


def published(here: "Opened", lang: Language) -> None:
    """Says that a rota is published, and how large it is."""
    print(says.DONE["publish"](season=here.season.label, on=here.on).into(lang))
    print(_size(here).into(lang))
    written = sorted(path.name for path in here.folder.iterdir() if path.suffix in (".csv", ".json"))
    print(says.WRITTEN(folder=here.folder.as_posix(), files=written).into(lang))


def done(change: "Done", lang: Language) -> None:
    """Says what was changed, session by session and person by person, and what is left to do."""
    print(says.DONE[change.what](season=change.after.season.label, on=change.after.on).into(lang))
    if change.before.history:
        _say(_differing(change.after, change.differences), lang)
    else:
        print(_size(change.after).into(lang))
    if change.weighed:
        _say(_weighed(change.weighed), lang)
    _say(_left_to_do(change), lang)


def compared(here: "Opened", found: "Differences", names: tuple[str, str], as_json: bool, lang: Language) -> None:
    """Shows two rotas side by side, in words or as JSON."""
    if as_json:
        print(json.dumps(_account(here, found, lang), ensure_ascii=False, indent=2))
        return
    print(says.COMPARED(old=names[0], new=names[1]).into(lang))
    if not found:
        print(says.NO_DIFFERENCE.into(lang))
        return
    _say(_differing(here, found), lang)
    rules = [says.BY_RULE, *(_by_rule(old, new) for old, new in found.levels)]
    _say(rules if found.levels else [says.NOT_COMPARED], lang)


def _say(texts: "list[Text] | Iterator[Text]", lang: Language) -> None:
    for text in texts:
        print(text.into(lang))


def _size(here: "Opened") -> Text:
    from cafeplan import rota as rotas

    empty = sum(rotas.missing(here.question, here.turns).values())
    held = len(here.turns) + len(here.question.past)
    return says.SIZE(sessions=len(here.question.sessions), turns=held, empty=empty)


# --- differences -------------------------------------------------------------------------------------------------


def _differing(here: "Opened", found: "Differences") -> Iterator[Text]:
    if found.sessions or found.seats:
        yield says.BY_SESSION
    yield from (_session_line(here, one) for one in found.sessions)
    for seat in found.seats:
        yield from _seat_lines(here, seat)
    if found.people:
        yield says.BY_PERSON
    yield from map(_person_line, found.people)


def _session_line(here: "Opened", one: "Restated") -> Text:
    standing = one.new or one.old
    venue = here.programme.venue_shown(standing.venue) if standing else ""
    old, new = _standing(here, one.old, one.new), _standing(here, one.new, one.old)
    return _line(says.SESSION_LINE(day=one.moment[0], venue=venue, old=old, new=new))


def _standing(here: "Opened", one: "Standing | None", other: "Standing | None") -> Text:
    """The status of a session; its venue where that alone differs."""
    from cafeplan.language.bilan import STATES

    if one is None:
        return says.NOTHING
    if other and one.status is other.status:
        return verbatim(here.programme.venue_shown(one.venue))
    return STATES[one.status]


def _seat_lines(here: "Opened", seat: "Reseated") -> Iterator[Text]:
    day, _, role = seat.place
    where = {"day": day, "venue": seat.venue, "role": here.programme.roles[role]}
    for old, new in seat.exchanges:
        yield _line(says.SEAT_LINE(**where, old=old or says.NOBODY, new=new or says.NOBODY))


def _person_line(one: "Moves") -> Text:
    takes = says.TAKES(days=_days(one.takes)) if one.takes else ""
    leaves = says.LEAVES(days=_days(one.leaves)) if one.leaves else ""
    return _line(says.PERSON_LINE(person=one.person, old=one.old, new=one.new, takes=takes, leaves=leaves))


def _days(places: "Sequence[Place]") -> list[Text]:
    return [says.ON_DAY(day=place[0]) for place in places]


def _by_rule(old: "Recount", new: "Recount") -> Text:
    before, after = (one.rule.measure(value=one.value()) for one in (old, new))
    said = says.SAME_LINE if old.value() == new.value() else says.RULE_LINE
    return _line(said(rule=old.rule.sentence(), old=before, new=after))


def _line(text: Text) -> Text:
    return Text(fr=f"- {text.fr}", en=f"- {text.en}")


# --- what stands beside a change ---------------------------------------------------------------------------------


def _weighed(found: "Weighed") -> Iterator[Text]:
    yield says.WEIGHED
    for rota, best in found.levels:
        value, least = (one.rule.measure(value=one.value()) for one in (rota, best))
        said = says.AS_GOOD_LINE if rota.value() == best.value() else says.BEST_LINE
        yield _line(said(rule=rota.rule.sentence(), value=value, best=least))
    yield from (says.DESPITE(broken=broken) for broken in found.broken)
    yield from found.warnings


def _left_to_do(change: "Done") -> Iterator[Text]:
    """The seats that a new session leaves empty, and why that day would have been closed."""
    for session in change.came_in if change.before.history else []:
        closed = _closed(change, session)
        if closed:
            yield says.CLOSED_THAT_DAY(reason=closed)
        for role, number in change.missing(session).items():
            yield says.TO_FILL(day=session.date, role=change.after.programme.roles[role], n=number)


def _closed(change: "Done", session: "Session") -> Text | None:
    dated = change.before.asked.dated
    return next((one.reason for one in dated if one.date == session.date and one.status == "closed"), None)


# --- JSON --------------------------------------------------------------------------------------------------------


def _account(here: "Opened", found: "Differences", lang: Language) -> dict[str, object]:
    return {
        "sessions": [
            {
                "date": one.moment[0].isoformat(),
                "start": f"{one.moment[1]:%H:%M}",
                "old": one.old.status.value if one.old else None,
                "new": one.new.status.value if one.new else None,
            }
            for one in found.sessions
        ],
        "seats": [
            {
                "date": seat.place[0].isoformat(),
                "start": f"{seat.place[1]:%H:%M}",
                "role": seat.place[2],
                "old": old or None,
                "new": new or None,
            }
            for seat in found.seats
            for old, new in seat.exchanges
        ],
        "people": [
            {
                "person": one.person,
                "old": one.old,
                "new": one.new,
                "takes": [place[0].isoformat() for place in one.takes],
                "leaves": [place[0].isoformat() for place in one.leaves],
            }
            for one in found.people
        ],
        "levels": [
            {
                "rule": type(old.rule).__name__,
                "sentence": old.rule.sentence().into(lang),
                "old": old.value(),
                "new": new.value(),
            }
            for old, new in found.levels
        ],
    }
