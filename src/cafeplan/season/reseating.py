"""A published season and who is to sit where in; what that would cost, and the change that was chosen, out."""

from collections.abc import Sequence
from datetime import date

from cafeplan import rota as rotas
from cafeplan import rules
from cafeplan.language import Text
from cafeplan.language import replan as words
from cafeplan.language import reseating as says
from cafeplan.model import CafeplanError, Facilitator, Turn
from cafeplan.rota import Replacements, Replan, Swap
from cafeplan.season.history import What
from cafeplan.season.meant import reason_meant, sessions_on
from cafeplan.season.opened import Opened
from cafeplan.season.recording import Change


def replanned(here: Opened, pinned: Sequence[date] = ()) -> Replan:
    """The rotas to choose from, where past sessions and those of the pinned days stay as they are."""
    whole = rotas.seated(here.asked.question, here.state.seats)
    return rotas.replanned(rotas.on_day(here.asked.question, whole, here.on, _pinned(here, pinned)), whole)


def picked(here: Opened, pinned: Sequence[date], number: int, reason: str) -> Change:
    """One of these rotas, by its number from 1, as a change; CafeplanError where it has none, or changes nothing."""
    options = replanned(here, pinned).options
    if not 1 <= number <= len(options):
        raise CafeplanError(says.NO_OPTION(number=number, n=len(options)), says.NO_OPTION_REMEDY)
    option = options[number - 1]
    if not option.changes:
        raise CafeplanError(says.NOTHING_TO_REPLAN, says.NOTHING_TO_REPLAN_REMEDY)
    return Change(
        What.REPLAN, here.with_turns((*_pinned(here, pinned), *option.rota.turns)), reason=reason_meant(here, reason)
    )


def swap(here: Opened, one: tuple[Facilitator, date], other: tuple[Facilitator, date]) -> Swap:
    """Whether two people may exchange their turns; CafeplanError where one of them has no turn there to give."""
    given, taken = (rotas.turn_of(here.question, here.turns, person, _meant(here, day)) for person, day in (one, other))
    return rotas.swap(here.question, here.turns, given, taken)


def swapped(here: Opened, found: Swap) -> Change:
    """The exchange as a change; CafeplanError, with better partners where there are some, where a must forbids it."""
    verdict, *better = found.for_coordinator()
    if not found.accepted:
        raise CafeplanError(verdict, better[0] if better else says.NO_BETTER_PARTNER)
    given, taken = found.asked.given, found.asked.taken
    come = (Turn(given.seat, given.session, taken.person), Turn(taken.seat, taken.session, given.person))
    return Change(What.SWAP, here.with_turns(_without(here, given, taken) + come))


def replacements(here: Opened, day: date, person: Facilitator | None = None) -> tuple[Replacements, ...]:
    """Who could come in the place of somebody, or to each seat of a day that has nobody.

    Raises CafeplanError where there is no such seat.
    """
    _meant(here, day)
    if person:
        return (rotas.replacements(here.question, here.turns, rotas.turn_of(here.question, here.turns, person, day)),)
    sessions = {one.slot: one.date for one in here.question.sessions}
    empty = [seat for seat in rotas.missing(here.question, here.turns) if sessions[seat.slot] == day]
    if not empty:
        raise CafeplanError(says.NO_EMPTY_SEAT(day=day), says.NO_EMPTY_SEAT_REMEDY)
    return tuple(rotas.fillers(here.question, here.turns, seat) for seat in empty)


def replaced(here: Opened, day: date, person: Facilitator | None, by: Facilitator, reason: str) -> Change:
    """Somebody in the place of another, or in an empty seat, as a change; CafeplanError where a must forbids it."""
    found = replacements(here, day, person)
    able = [each for one in found for each in one.able if each.person.id == by.id]
    if not able:
        unable = [each for one in found for each in one.unable if each.person.id == by.id]
        what = unable[0].for_coordinator() if unable else says.NOT_OF_THE_ROLE(person=by.name, day=day)
        raise CafeplanError(what, _who_could(found))
    gone = (rotas.turn_of(here.question, here.turns, person, day),) if person else ()
    return Change(
        What.REPLACEMENT, here.with_turns((*_without(here, *gone), able[0].turn)), reason=reason_meant(here, reason)
    )


def _who_could(found: Sequence[Replacements]) -> Text:
    names = [each.person.name for one in found for each in one.able]
    return says.WHO_COULD(names=names) if names else words.NOBODY_COULD


def _meant(here: Opened, day: date) -> date:
    """A day to come on which there is a session; CafeplanError otherwise."""
    sessions_on(here.asked.dated, day)
    if day < here.on:
        raise CafeplanError(words.FIXED(day=day), words.ANOTHER_DAY)
    return day


def _pinned(here: Opened, days: Sequence[date]) -> tuple[Turn, ...]:
    """The turns of some days; CafeplanError for a day without a session, or on which one of its people is away."""
    for day in days:
        sessions_on(here.asked.dated, day)
    fixed = tuple(turn for turn in here.turns if turn.session.date in days)
    for turn in fixed:
        if not rules.available(turn.person, turn.session.date):
            what = says.PINNED_AWAY(person=turn.person.name, day=turn.session.date)
            raise CafeplanError(what, says.PINNED_AWAY_REMEDY)
    return fixed


def _without(here: Opened, *gone: Turn) -> tuple[Turn, ...]:
    keys = {(turn.seat.slot, turn.seat.role, turn.person.id) for turn in gone}
    return tuple(turn for turn in here.turns if (turn.seat.slot, turn.seat.role, turn.person.id) not in keys)
