"""A published season and who is to sit where in; what may be chosen, what was done, and why, out."""

from collections.abc import Sequence
from datetime import date

from cafeplan import programme as programmes
from cafeplan import rota as rotas
from cafeplan import season as seasons
from cafeplan.desk.living import Done, changed
from cafeplan.language import Text
from cafeplan.language import reseating as says
from cafeplan.model import CafeplanError, Facilitator
from cafeplan.season import Opened

Held = tuple[str, date]
"""Somebody, as typed, and the day of a session."""


def replan(folder: str, season_id: str, pinned: Sequence[date], on: date) -> rotas.Replan:
    """The rotas to choose from."""
    return seasons.replanned(_published(folder, season_id, on), pinned)


def pick(folder: str, season_id: str, pinned: Sequence[date], number: int, reason: str, on: date) -> Done:
    """The season with one of these rotas."""
    return changed(folder, season_id, on, lambda here: seasons.picked(here, pinned, number, reason))


def swap(folder: str, season_id: str, one: Held, other: Held, on: date) -> rotas.Swap:
    """Whether two people may exchange their sessions, and who would be a better partner."""
    return _swap(_published(folder, season_id, on), one, other)


def exchange(folder: str, season_id: str, one: Held, other: Held, on: date) -> Done:
    """The season with two people in each other's place; CafeplanError where a must forbids it."""
    return changed(folder, season_id, on, lambda here: seasons.swapped(here, _swap(here, one, other)))


def replacements(
    folder: str, season_id: str, day: date, person: str | None, on: date
) -> tuple[rotas.Replacements, ...]:
    """Who could come in the place of somebody, or to the empty seats of a day."""
    here = _published(folder, season_id, on)
    return seasons.replacements(here, day, _maybe(here, person))


def replace(folder: str, season_id: str, day: date, person: str | None, by: str, reason: str, on: date) -> Done:
    """The season with somebody in the place of another, or in an empty seat; CafeplanError where a must forbids it."""
    return changed(
        folder,
        season_id,
        on,
        lambda here: seasons.replaced(here, day, _maybe(here, person), seasons.person_meant(here, by), reason),
    )


def why(
    folder: str, season_id: str, day: date | None, person: str | None, instead: str | None, on: date
) -> tuple[Text, ...]:
    """Why somebody, or everybody of a day, sits there; without a day somebody's season. For the coordinator alone."""
    here = _published(folder, season_id, on)
    who = _maybe(here, person)
    if day is None:
        return (_portrait(here, who).for_coordinator(),)
    if instead is None:
        return tuple(text for one in _told(here, day, who) for text in one.for_coordinator())
    other = seasons.person_meant(here, instead)
    said = [text for one in _whys(here, day, who) for text in _compared(one, other)]
    if not said:
        raise CafeplanError(says.NO_ALTERNATIVE(person=other.name, day=day), says.WHY_WHAT_REMEDY)
    return tuple(said)


def why_for(folder: str, season_id: str, day: date | None, person: str, on: date) -> tuple[Text, ...]:
    """The same in words that may be handed to the person."""
    here = _published(folder, season_id, on)
    who = seasons.person_meant(here, person)
    if day is None:
        return (_portrait(here, who).for_person(),)
    return tuple(text for one in _told(here, day, who) for text in one.for_person())


def _portrait(here: Opened, person: Facilitator | None) -> rotas.Portrait:
    if person is None:
        raise CafeplanError(says.WHY_WHAT, says.WHY_WHAT_REMEDY)
    return rotas.portrait(here.question, here.turns, person)


def _told(here: Opened, day: date, person: Facilitator | None) -> Sequence[rotas.Why | seasons.Over]:
    """Why each seat of a day is held; of a day that is over who held it. CafeplanError where nobody does."""
    seasons.sessions_on(here.asked.dated, day)
    found = list(seasons.over(here, day, person)) if day < here.on else []
    return found or _whys(here, day, person)


def _whys(here: Opened, day: date, person: Facilitator | None) -> list[rotas.Why]:
    seasons.sessions_on(here.asked.dated, day)
    there = [turn.person for turn in (*here.question.past, *here.turns) if turn.session.date == day]
    people = [person] if person else list(dict.fromkeys(there))
    if not people:
        raise CafeplanError(says.NOBODY_THERE(day=day), says.NOBODY_THERE_REMEDY)
    turns = [rotas.turn_of(here.question, here.turns, one, day) for one in people]
    return [rotas.why(here.question, here.turns, turn) for turn in turns]


def _compared(found: rotas.Why, other: Facilitator) -> tuple[Text, ...]:
    """The seat, and what one alternative would cost; nothing where that is none for this seat."""
    meant = [each for each in found.alternatives if each.person.id == other.id]
    return (found.for_coordinator()[0], *meant[0].for_coordinator()) if meant else ()


def _swap(here: Opened, one: Held, other: Held) -> rotas.Swap:
    (name, day), (other_name, other_day) = one, other
    giver, taker = seasons.person_meant(here, name), seasons.person_meant(here, other_name)
    return seasons.swap(here, (giver, day), (taker, other_day))


def _published(folder: str, season_id: str, on: date) -> Opened:
    programme = programmes.load(folder)
    return seasons.published(programme, programmes.season(programme, season_id), on)


def _maybe(here: Opened, name: str | None) -> Facilitator | None:
    return seasons.person_meant(here, name) if name else None
