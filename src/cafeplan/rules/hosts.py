"""A turn of a host in, the rounds of hosts that it stands in out: rules about those who receive the café, and when."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import ClassVar

from cafeplan.language import Text, verbatim
from cafeplan.language import rota as words
from cafeplan.model import CafeplanError, Turn
from cafeplan.rules.following import Occasion, occasions
from cafeplan.rules.grammar import NEVER, Cost, Place, Rule

Round = tuple[str, Occasion, Occasion]
Week = tuple[str, date]


@dataclass(frozen=True)
class HostRotation(Rule[Round]):
    """Of as many following days as there are hosts each host receives on one: once a round, never twice in a row.

    A host is a partner in the table of facilitators whose role is `role`. Every turn beyond the first in such a
    stretch of days costs one; as a must there is none. With one host there is nothing to rotate. A session whose date
    is free follows the one before it in its series.
    """

    says: ClassVar[Text] = Text(
        fr="Les partenaires reçoivent à tour de rôle, une fois par tour.",
        en="Partners receive in turn, once a round.",
    )
    measure: ClassVar[Text] = Text(
        fr="{value:retour trop rapide|retours trop rapides}", en="{value:early return|early returns}"
    )
    french: ClassVar[str] = "TourDesPartenaires"
    place: ClassVar[Place] = "either"

    role: str = "host"

    def names_in_settings(self) -> Mapping[str, Sequence[str]]:
        return {"role": sorted({seat.role for seat in self.question.seats} | set(self.question.roles))}

    @cached_property
    def _rounds(self) -> Sequence[Sequence[Occasion]]:
        """Every stretch of as many days with a seat for a host as there are hosts."""
        days = occasions(self.question, [self.role], type(self).__name__)
        hosts = sum(self.role in person.roles for person in self.question.people)
        return [days[first : first + hosts] for first in range(max(1, len(days) - hosts + 1))] if hosts > 1 else []

    def counts(self, turn: Turn) -> Iterator[Round]:
        if turn.seat.role == self.role and self.of_this_rota(turn.session):
            for days in self._rounds:
                if any(turn.session.slot in day.slots for day in days):
                    yield turn.person.id, days[0], days[-1]

    def cost(self, counter: Round, n: int) -> Cost:
        return NEVER if self.obliged and n > 1 else max(0, n - 1)

    def label(self, counter: Round) -> Text:
        person, first, last = counter
        said = Text(fr="{person}, du {first} au {last}", en="{person}, from {first} to {last}")
        return said(person=self.person_shown(person), first=first.first, last=last.last)


@dataclass(frozen=True)
class DatesApart(Rule[Week]):
    """Every session of a series beyond the first in one calendar week costs one; as a must there is none.

    A session is counted by who holds the seat of `role`, a seat for one person; left out, it is the first role in
    the alphabet of which the session asks for just one. Only series that have a date to choose are counted.
    """

    says: ClassVar[Text] = Text(
        fr="Deux séances d’une même série ne tombent pas dans la même semaine.",
        en="Two sessions of one series do not fall in the same week.",
    )
    measure: ClassVar[Text] = Text(
        fr="{value:séance de trop dans une semaine|séances de trop dans une semaine}",
        en="{value:session too many in a week|sessions too many in a week}",
    )
    french: ClassVar[str] = "DatesEspacees"
    place: ClassVar[Place] = "either"

    role: str = ""

    def names_in_settings(self) -> Mapping[str, Sequence[str]]:
        return {"role": ["", *sorted({seat.role for seat in self.question.seats} | set(self.question.roles))]}

    @cached_property
    def _counted(self) -> Mapping[str, str]:
        """The role by which the sessions of each slot are counted, where their series has a date to choose."""
        free = {its[0].series for slot, its in self.question.offers.items() if len(self.days_of(slot)) > 1}
        counted: dict[str, str] = {}
        for seat in sorted(self.question.seats, key=lambda seat: seat.role):
            series = self.question.offers[seat.slot][0].series
            if series in free and seat.most == 1 and self.role in ("", seat.role):
                counted.setdefault(seat.slot, seat.role)
        for slot, its in self.question.offers.items():
            if its[0].series in free and slot not in counted:
                raise CafeplanError(
                    words.NOT_COUNTED(rule=type(self).__name__, series=its[0].series), words.SEAT_FOR_ONE
                )
        return counted

    def counts(self, turn: Turn) -> Iterator[Week]:
        session = turn.session
        if self._counted.get(session.slot) == turn.seat.role and self.of_this_rota(session):
            yield session.series, session.date - timedelta(days=session.date.weekday())

    def cost(self, counter: Week, n: int) -> Cost:
        return NEVER if self.obliged and n > 1 else max(0, n - 1)

    def label(self, counter: Week) -> Text:
        series, monday = counter
        said = Text(fr="{series}, semaine du {monday}", en="{series}, week of {monday}")
        return said(series=verbatim(series), monday=monday)
