"""A rota and two of its turns in; whether their holders may exchange them, what that costs, and better partners, out.

A wish that gets worse refuses nothing, a must that breaks does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cafeplan.language import Text
from cafeplan.language import replan as words
from cafeplan.model import CafeplanError, Question, Turn
from cafeplan.rota.order import by_date
from cafeplan.rota.scales import Scales, Weighed, in_a_row
from cafeplan.rota.turns import on_scales

MOST_PARTNERS = 5


@dataclass(frozen=True)
class Exchange:
    """Two turns whose holders take each other's place, and what that breaks and costs."""

    given: Turn
    taken: Turn
    weighed: Weighed

    @property
    def possible(self) -> bool:
        """Whether no must is broken that was kept before."""
        return self.weighed.possible

    def recommended(self) -> Text:
        """The exchange as something better, with what it costs."""
        other = self.taken
        costs = self.weighed.sentence()
        return words.BETTER_PARTNER(giver=other.person.name, there=other.session.date, costs=costs)

    def rank(self) -> tuple[object, ...]:
        """Of two exchanges the better one comes first, of equally good ones the earlier."""
        return self.weighed.price, by_date(self.taken)


@dataclass(frozen=True)
class Swap:
    """The exchange that was asked for, and at most five that cost less, the best first."""

    asked: Exchange
    better: tuple[Exchange, ...]

    @property
    def accepted(self) -> bool:
        """Whether it breaks no must."""
        return self.asked.possible

    def for_coordinator(self) -> tuple[Text, ...]:
        """The verdict with its reasons, what it costs, and with whom it would cost less."""
        given, taken = self.asked.given, self.asked.taken
        shown = {
            "taker": given.person.name,
            "giver": taken.person.name,
            "here": given.session.date,
            "there": taken.session.date,
        }
        better = [each.recommended() for each in self.better]
        if not self.accepted:
            return (words.REFUSED(**shown, reasons=in_a_row(self.asked.weighed.refusals)), *better)
        return (words.EXCHANGED(**shown), self.asked.weighed.sentence(), *better)

    def for_person(self) -> tuple[Text, ...]:
        """What the person who asks may know: yes or no, with whom else, and nothing of why."""
        rather = [
            words.YOU_MAY_RATHER(other=each.taken.person.name, taken=each.taken.session.date) for each in self.better
        ]
        if not self.accepted:
            return (words.YOU_MAY_NOT, *rather)
        given, taken = self.asked.given, self.asked.taken
        return (words.YOU_MAY(taken=taken.session.date, other=taken.person.name, given=given.session.date),)


def swap(question: Question, turns: Sequence[Turn], given: Turn, taken: Turn) -> Swap:
    """Whether the holder of one turn may exchange it for another's, and who would be a better partner.

    CafeplanError where a turn is not in the rota, is past or pinned, or where both have one holder.
    """
    scales = Scales(question, turns)
    given, taken = on_scales(scales, given), on_scales(scales, taken)
    if given.person.id == taken.person.id:
        raise CafeplanError(words.ONE_PERSON(person=given.person.name), words.TWO_PEOPLE)
    asked = _exchange(scales, given, taken)
    better = sorted(_better(scales, asked), key=Exchange.rank)
    return Swap(asked, tuple(better[:MOST_PARTNERS]))


def _better(scales: Scales, asked: Exchange) -> Iterator[Exchange]:
    """The possible exchanges against somebody's turn of another day that cost less than the one asked for."""
    for taken in scales.turns:
        if taken.person.id != asked.given.person.id and taken.session != asked.given.session:
            exchange = _exchange(scales, asked.given, taken)
            if exchange.possible and (not asked.possible or exchange.weighed.price < asked.weighed.price):
                yield exchange


def _exchange(scales: Scales, given: Turn, taken: Turn) -> Exchange:
    here = Turn(given.seat, given.session, taken.person)
    there = Turn(taken.seat, taken.session, given.person)
    return Exchange(given, taken, scales.weigh((given, taken), (here, there)))
