"""A turn in, whether it was announced out: the rule that keeps a published rota as it is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from cafeplan.language import Text, verbatim
from cafeplan.model import Seat, Turn
from cafeplan.rules.grammar import Cost, Place, Rule

Announced = Seat | tuple[Seat, str]


@dataclass(frozen=True)
class FewestChanges(Rule[Announced]):
    """Every announced turn that somebody no longer holds costs one, and so does everybody who comes on top of them.

    For one seat that is the larger of two numbers: who was told to come and does not, and who comes untold. A seat
    that had nobody is filled for nothing. The engine uses it itself, where a rota is planned again.
    """

    says: ClassVar[Text] = Text(fr="Ce qui a été annoncé reste.", en="What was announced stays.")
    measure: ClassVar[Text] = Text(fr="{value:changement|changements}", en="{value:change|changes}")
    french: ClassVar[str] = "MoinsDeChangements"
    place: ClassVar[Place] = "replan"

    announced: tuple[Turn, ...] = ()

    @cached_property
    def _people(self) -> Mapping[Seat, int]:
        return Counter(turn.seat for turn in self.announced)

    @cached_property
    def _told(self) -> Mapping[tuple[Seat, str], str]:
        return {(turn.seat, turn.person.id): turn.person.name for turn in self.announced}

    def counts(self, turn: Turn) -> Iterator[Announced]:
        if (turn.seat, turn.person.id) in self._told:
            yield turn.seat, turn.person.id
        if 0 < self._people.get(turn.seat, 0) < turn.seat.most:
            yield turn.seat

    def cost(self, counter: Announced, n: int) -> Cost:
        return max(0, n - self._people[counter]) if isinstance(counter, Seat) else 1 - n

    def also(self) -> Iterable[Announced]:
        return self._told

    def label(self, counter: Announced) -> Text:
        seat, who = (counter, "") if isinstance(counter, Seat) else counter
        said = Text(fr="{role}, {when}", en="{role}, {when}")
        role_and_day = said(role=self.role_shown(seat.role), when=self.slot_shown(seat.slot))
        if not who:
            return role_and_day
        return Text(fr="{person}, {where}", en="{person}, {where}")(
            person=verbatim(self._told[seat, who]), where=role_and_day
        )
