"""A turn in, the seat it fills out: rules about seats."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from cafeplan.language import Text
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

    def label(self, counter: Seat) -> Text:
        session = self.session_of(counter.slot)
        return Text(fr="{role}, {day}", en="{role}, {day}")(role=self.role_shown(counter.role), day=session.date)
