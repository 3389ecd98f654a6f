"""A turn in, who would have to be where and when out: rules about presence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import Enum
from functools import cached_property
from typing import ClassVar

from cafeplan.language import Text
from cafeplan.model import WEEKDAYS, Facilitator, Turn
from cafeplan.rules.grammar import NEVER, Cost, Place, Rule


class Hindrance(Enum):
    """Why somebody cannot hold a seat."""

    ROLE = Text(fr="{person} : ne tient pas les places « {role} »", en="{person}: does not hold “{role}” seats")
    AWAY = Text(fr="{person} : pas disponible le {day}", en="{person}: not available on {day}")
    WEEKDAY = Text(
        fr="{person} : ne travaille pas ce jour de la semaine ({day})",
        en="{person}: does not work on this day of the week ({day})",
    )
    BEFORE = Text(fr="{person} : pas encore dans l’équipe le {day}", en="{person}: not yet in the team on {day}")
    AFTER = Text(fr="{person} : plus dans l’équipe le {day}", en="{person}: no longer in the team on {day}")


Hindered = tuple[Hindrance, str, str, date]


@dataclass(frozen=True)
class Available(Rule[Hindered]):
    """Nobody is given a seat of a role that is not theirs, or a day on which they are away or not at work."""

    says: ClassVar[Text] = Text(
        fr="Chacun tient les places de son rôle, les jours où il est disponible.",
        en="Everybody holds seats of their own role, on days when they are available.",
    )
    measure: ClassVar[Text] = Text(
        fr="{value:tour impossible|tours impossibles}", en="{value:impossible turn|impossible turns}"
    )
    french: ClassVar[str] = "Disponible"
    place: ClassVar[Place] = "must"

    def counts(self, turn: Turn) -> Iterator[Hindered]:
        for hindrance in _hindrances(turn.person, turn.seat.role, turn.session.date):
            yield hindrance, turn.person.id, turn.seat.role, turn.session.date

    def cost(self, counter: Hindered, n: int) -> Cost:
        return NEVER if n else 0

    def label(self, counter: Hindered) -> Text:
        hindrance, person, role, day = counter
        return hindrance.value(person=self.person_shown(person), role=self.role_shown(role), day=day)


def available(person: Facilitator, day: date) -> bool:
    """Whether somebody is in the team and not away on a day."""
    return not any(_hindrances_of_day(person, day))


def _hindrances(person: Facilitator, role: str, day: date) -> Iterator[Hindrance]:
    if role not in person.roles:
        yield Hindrance.ROLE
    yield from _hindrances_of_day(person, day)


def _hindrances_of_day(person: Facilitator, day: date) -> Iterator[Hindrance]:
    if any(absence.first <= day <= absence.last for absence in person.absences):
        yield Hindrance.AWAY
    if person.weekdays and WEEKDAYS[day.weekday()] not in person.weekdays:
        yield Hindrance.WEEKDAY
    if day < person.first:
        yield Hindrance.BEFORE
    if day > person.last:
        yield Hindrance.AFTER


Moment = tuple[str, date, time]


@dataclass(frozen=True)
class OneSeatAtATime(Rule[Moment]):
    """Nobody holds two seats at one moment.

    Sessions overlap if and only if one of them is going on when the other starts, so the starting times of the day
    are the only moments that need to be watched.
    """

    says: ClassVar[Text] = Text(
        fr="Personne n’est à deux endroits en même temps.", en="Nobody is in two places at the same time."
    )
    measure: ClassVar[Text] = Text(fr="{value:doublon|doublons}", en="{value:clash|clashes}")
    french: ClassVar[str] = "UnePlaceALaFois"
    place: ClassVar[Place] = "must"

    @cached_property
    def _starts(self) -> Mapping[date, list[time]]:
        starts: dict[date, list[time]] = {}
        for session in [*self.question.sessions, *(turn.session for turn in self.question.past)]:
            of_day = starts.setdefault(session.date, [])
            if session.start not in of_day:
                of_day.append(session.start)
        return starts

    def counts(self, turn: Turn) -> Iterator[Moment]:
        session = turn.session
        for start in self._starts[session.date]:
            if start == session.start or session.start < start < session.end:
                yield turn.person.id, session.date, start

    def cost(self, counter: Moment, n: int) -> Cost:
        return 0 if n <= 1 else NEVER

    def label(self, counter: Moment) -> Text:
        person, day, start = counter
        said = Text(fr="{person}, {day} à {start}", en="{person}, {day} at {start}")
        return said(person=self.person_shown(person), day=day, start=start)
