"""A turn in, the seat it fills out: rules about seats."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import Field

from cafeplan.language import Text
from cafeplan.language import evenness as words
from cafeplan.model import Seat, Turn
from cafeplan.rules.grammar import NEVER, Cost, Rule


@dataclass(frozen=True)
class EverySeatFilled(Rule[Seat]):
    """Every seat is held by as many people as it asks for; more than it can take is never."""

    says: ClassVar[Text] = Text(fr="Chaque place est tenue.", en="Every seat is held.")
    measure: ClassVar[Text] = Text(
        fr="{value:place sans intervenant|places sans intervenant}",
        en="{value:seat without a facilitator|seats without a facilitator}",
    )
    french: ClassVar[str] = "ChaquePlaceTenue"

    def counts(self, turn: Turn) -> Iterator[Seat]:
        yield turn.seat

    def cost(self, counter: Seat, n: int) -> Cost:
        return NEVER if n > counter.most else max(0, counter.least - n)

    def also(self) -> Iterable[Seat]:
        return self.question.seats

    def findings(self, counted: Mapping[Seat, int]) -> Iterable[Text]:
        held = sum(min(n, seat.least) for seat, n in counted.items())
        yield words.SEATS_HELD(asked=sum(seat.least for seat in counted), held=held)

    def label(self, counter: Seat) -> Text:
        said = Text(fr="{role}, {when}", en="{role}, {when}")
        return said(role=self.role_shown(counter.role), when=self.slot_shown(counter.slot))


@dataclass(frozen=True)
class UsefulExtras(Rule[Seat]):
    """At seats for a range of people each one missing below `wish` costs one; more than that are of no use.

    A seat that takes fewer than `wish` is content with what it can take. Only seats of `roles` count, all where none
    is named. That the least are there first is the wish of EverySeatFilled.
    """

    says: ClassVar[Text] = Text(
        fr="Là où plusieurs personnes peuvent venir, il y en a assez.", en="Where several people may come, enough do."
    )
    measure: ClassVar[Text] = Text(
        fr="{value:renfort manquant|renforts manquants}", en="{value:extra person missing|extra people missing}"
    )
    french: ClassVar[str] = "RenfortsUtiles"

    wish: Annotated[int, Field(ge=2)] = 3
    roles: tuple[str, ...] = ()

    def names_in_settings(self) -> Mapping[str, Sequence[str]]:
        return {"roles": sorted({seat.role for seat in self.question.seats} | set(self.question.roles))}

    def counts(self, turn: Turn) -> Iterator[Seat]:
        if self._takes_extras(turn.seat):
            yield turn.seat

    def cost(self, counter: Seat, n: int) -> Cost:
        return max(0, min(self.wish, counter.most) - n)

    def also(self) -> Iterable[Seat]:
        return [seat for seat in self.question.seats if self._takes_extras(seat)]

    def _takes_extras(self, seat: Seat) -> bool:
        return seat.least < min(self.wish, seat.most) and (not self.roles or seat.role in self.roles)

    def label(self, counter: Seat) -> Text:
        said = Text(fr="{role}, {when}", en="{role}, {when}")
        return said(role=self.role_shown(counter.role), when=self.slot_shown(counter.slot))

    def sentence(self) -> Text:
        """The rule with its number."""
        return _WISHED(wish=self.wish)


_WISHED = Text(
    fr="Là où plusieurs personnes peuvent venir, on en souhaite {wish}.",
    en="Where several people may come, {wish} are wished for.",
)
