"""A turn in, who would have to be where and when out: rules about presence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import cached_property
from typing import Annotated, Any, ClassVar

from pydantic import Field

from cafeplan.language import Text
from cafeplan.language import rota as words
from cafeplan.model import WEEKDAYS, CafeplanError, Facilitator, Session, Turn
from cafeplan.rules.grammar import NEVER, Cost, Declaration, Place, Rule


class Hindrance(Enum):
    """Why somebody cannot hold a seat."""

    ROLE = Text(fr="{person} : ne tient pas les places « {role} »", en="{person}: does not hold “{role}” seats")
    AWAY = Text(fr="{person} : pas disponible le {day}", en="{person}: not available on {day}")
    WEEKDAY = Text(
        fr="{person} : ne travaille pas ce jour de la semaine ({day})",
        en="{person}: does not work on this day of the week ({day})",
    )
    BEFORE = Text(fr="{person} : pas encore dans l’équipe le {day}", en="{person}: not yet in the team on {day}")
    ELSEWHERE = Text(fr="{person} : ne reçoit pas à ce lieu ({venue})", en="{person}: does not receive there ({venue})")
    AFTER = Text(fr="{person} : plus dans l’équipe le {day}", en="{person}: no longer in the team on {day}")


Hindered = tuple[Hindrance, str, str, date, str]


@dataclass(frozen=True)
class Available(Rule[Hindered]):
    """Nobody is given a seat of a role that is not theirs, or a day on which they are away or not at work.

    Nor is a host given a session at another venue than their own.
    """

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
        session = turn.session
        for hindrance in _hindrances(turn.person, turn.seat.role, session):
            yield hindrance, turn.person.id, turn.seat.role, session.date, session.venue

    def cost(self, counter: Hindered, n: int) -> Cost:
        return NEVER if n else 0

    def label(self, counter: Hindered) -> Text:
        hindrance, person, role, day, venue = counter
        return hindrance.value(
            person=self.person_shown(person), role=self.role_shown(role), day=day, venue=self.venue_shown(venue)
        )


def available(person: Facilitator, day: date) -> bool:
    """Whether somebody is in the team and not away on a day."""
    return not any(_hindrances_of_day(person, day))


def _hindrances(person: Facilitator, role: str, session: Session) -> Iterator[Hindrance]:
    if role not in person.roles:
        yield Hindrance.ROLE
    if person.venue and person.venue != session.venue:
        yield Hindrance.ELSEWHERE
    yield from _hindrances_of_day(person, session.date)


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
Journey = tuple[str, date, tuple[time, str], tuple[time, str]]
Minutes = Annotated[int, Field(ge=0, le=240)]


@dataclass(frozen=True)
class OneSeatAtATime(Rule[Moment | Journey]):
    """Nobody holds two seats at one moment, nor two sessions between which there is no time for the way.

    Sessions overlap if and only if one of them is going on when the other starts, so the starting times of the day
    are the only moments that need to be watched. Turns in other programmes count like those of this one. `travel` is
    the way between any two venues, in minutes; `between` gives it for two venues by name where it differs.
    """

    says: ClassVar[Text] = Text(
        fr="Personne n’est à deux endroits en même temps.", en="Nobody is in two places at the same time."
    )
    measure: ClassVar[Text] = Text(fr="{value:doublon|doublons}", en="{value:clash|clashes}")
    french: ClassVar[str] = "UnePlaceALaFois"
    place: ClassVar[Place] = "must"

    travel: Minutes = 0
    between: tuple[tuple[str, str, Minutes], ...] = ()

    def names_in_settings(self) -> Mapping[str, Sequence[str]]:
        return {"between": sorted({*self.question.venues, *(session.venue for session in self._everywhere)})}

    def contradictions(self, others: Sequence[Declaration[Any]]) -> Iterable[CafeplanError]:
        ways = [frozenset((one, two)) for one, two, _ in self.between]
        for one, two, _ in self.between:
            if ways.count(frozenset((one, two))) > 1:
                yield CafeplanError(words.WAY_TWICE(one=one, two=two), words.KEEP_ONE)
            if one == two:
                yield CafeplanError(words.NO_WAY(venue=one), words.NO_WAY_REMEDY)

    @property
    def past(self) -> Sequence[Turn]:
        return (*self.question.past, *self.question.elsewhere)

    @cached_property
    def _everywhere(self) -> Sequence[Session]:
        """The sessions to plan, and those at which somebody is known to be."""
        return list(dict.fromkeys([*self.question.sessions, *(turn.session for turn in self.past)]))

    @cached_property
    def _of_day(self) -> Mapping[date, Sequence[Session]]:
        of_day: dict[date, list[Session]] = {}
        for session in self._everywhere:
            of_day.setdefault(session.date, []).append(session)
        return of_day

    @cached_property
    def _ways(self) -> Mapping[frozenset[str], int]:
        return {frozenset((one, two)): minutes for one, two, minutes in self.between}

    def counts(self, turn: Turn) -> Iterator[Moment | Journey]:
        session, person = turn.session, turn.person.id
        for start in dict.fromkeys(other.start for other in self._of_day[session.date]):
            if start == session.start or session.start < start < session.end:
                yield person, session.date, start
        journeys = dict.fromkeys(self._journeys(session))
        for earlier, later in journeys:
            yield person, session.date, earlier, later

    def _journeys(self, session: Session) -> Iterator[tuple[tuple[time, str], tuple[time, str]]]:
        """The other sessions of the day that one cannot reach in time from this one, or this one from them."""
        for other in self._of_day[session.date]:
            for earlier, later in ((session, other), (other, session)):
                if earlier.end <= later.start < self._arrival(earlier, later.venue):
                    yield (earlier.start, earlier.venue), (later.start, later.venue)

    def _arrival(self, session: Session, venue: str) -> time:
        """When somebody who leaves a session at its end is at another venue; the end of the day at the latest."""
        minutes = self._ways.get(frozenset((session.venue, venue)), self.travel) if venue != session.venue else 0
        leaving = datetime.combine(session.date, session.end)
        arriving = leaving + timedelta(minutes=minutes)
        return arriving.time() if arriving.date() == leaving.date() else time.max

    def cost(self, counter: Moment | Journey, n: int) -> Cost:
        return 0 if n <= 1 else NEVER

    def label(self, counter: Moment | Journey) -> Text:
        if len(counter) == 3:
            person, day, start = counter
            return _AT(person=self.person_shown(person), day=day, start=start)
        person, day, (start, venue), (next_start, next_venue) = counter
        return _ON_THE_WAY(
            person=self.person_shown(person),
            day=day,
            start=start,
            venue=self.venue_shown(venue),
            next_start=next_start,
            next_venue=self.venue_shown(next_venue),
        )

    def sentence(self) -> Text:
        """The rule, and that it minds the way where it does."""
        return _WITH_TRAVEL if self.travel or self.between else self.says


_AT = Text(fr="{person}, {day} à {start}", en="{person}, {day} at {start}")
_ON_THE_WAY = Text(
    fr="{person}, {day} : pas le temps du trajet entre « {venue} » ({start}) et « {next_venue} » ({next_start})",
    en="{person}, {day}: no time for the way from “{venue}” ({start}) to “{next_venue}” ({next_start})",
)
_WITH_TRAVEL = Text(
    fr="Personne n’est à deux endroits en même temps, trajet compris.",
    en="Nobody is in two places at the same time, the way between them included.",
)
