"""A turn of a host in, the rounds of hosts that it stands in out: rules about those who receive the café."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import ClassVar

from cafeplan.language import Text
from cafeplan.model import Turn
from cafeplan.rules.grammar import NEVER, Cost, Place, Rule

Round = tuple[str, date, date]


@dataclass(frozen=True)
class HostRotation(Rule[Round]):
    """Of as many following days as there are hosts each host receives on one: once a round, never twice in a row.

    A host is a partner in the table of facilitators whose role is `role`. Every turn beyond the first in such a
    stretch of days costs one; as a must there is none. With one host there is nothing to rotate.
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
    def _rounds(self) -> Sequence[Sequence[date]]:
        """Every stretch of as many days with a seat for a host as there are hosts."""
        days = sorted({self.session_of(seat.slot).date for seat in self.question.seats if seat.role == self.role})
        hosts = sum(self.role in person.roles for person in self.question.people)
        return [days[first : first + hosts] for first in range(max(1, len(days) - hosts + 1))] if hosts > 1 else []

    def counts(self, turn: Turn) -> Iterator[Round]:
        if turn.seat.role == self.role and self.of_this_rota(turn.session):
            for days in self._rounds:
                if turn.session.date in days:
                    yield turn.person.id, days[0], days[-1]

    def cost(self, counter: Round, n: int) -> Cost:
        return NEVER if self.obliged and n > 1 else max(0, n - 1)

    def label(self, counter: Round) -> Text:
        person, first, last = counter
        said = Text(fr="{person}, du {first} au {last}", en="{person}, from {first} to {last}")
        return said(person=self.person_shown(person), first=first, last=last)
