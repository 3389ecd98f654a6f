"""Two turns of one session in, or one of a newcomer; who is with whom out: rules about company."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, ClassVar

from pydantic import Field

from cafeplan.language import Text
from cafeplan.language import rota as words
from cafeplan.model import CafeplanError, Facilitator, Session, Turn
from cafeplan.rules.grammar import NEVER, Cost, Declaration, PairRule, Place, Rule
from cafeplan.rules.presence import available

Pair = tuple[str, str]
Pairs = Annotated[tuple[Pair, ...], Field(min_length=1)]


class _NamedPairs(PairRule[Pair]):
    """What the rules about pairs that are named in `pairs` have in common: they count these pairs' meetings."""

    pairs: tuple[Pair, ...]

    @cached_property
    def named(self) -> frozenset[Pair]:
        """The pairs, whatever order somebody wrote the two names in."""
        return frozenset(_sorted(pair) for pair in self.pairs)

    def names_in_settings(self) -> Mapping[str, Sequence[str]]:
        return {"pairs": sorted(person.id for person in self.question.people)}

    def contradictions(self, others: Sequence[Declaration[Any]]) -> Iterable[CafeplanError]:
        for one, two in self.pairs:
            if one == two:
                what = words.ONE_PERSON_PAIR(rule=type(self).__name__, name=one)
                yield CafeplanError(what, words.ONE_PERSON_PAIR_REMEDY)

    def counts(self, turn: Turn, other: Turn) -> Iterator[Pair]:
        pair = _sorted((turn.person.id, other.person.id))
        if pair in self.named and self.of_this_rota(turn.session):
            yield pair

    def label(self, counter: Pair) -> Text:
        return Text(fr="{both:list}", en="{both:list}")(both=[self.person_shown(person) for person in counter])


@dataclass(frozen=True)
class NeverTogether(_NamedPairs):
    """Two people of a pair never hold the same session, or where this is a level, as seldom as can be."""

    says: ClassVar[Text] = Text(
        fr="Certaines personnes ne tiennent pas la même séance.", en="Certain people do not hold the same session."
    )
    measure: ClassVar[Text] = Text(
        fr="{value:rencontre à éviter|rencontres à éviter}", en="{value:meeting to avoid|meetings to avoid}"
    )
    french: ClassVar[str] = "JamaisEnsemble"
    place: ClassVar[Place] = "either"

    pairs: Pairs

    def cost(self, counter: Pair, n: int) -> Cost:
        return NEVER if self.obliged and n else n


@dataclass(frozen=True)
class Together(_NamedPairs):
    """Each meeting of a pair that is missing costs one: up to `times`, or as often as both are there if left out."""

    says: ClassVar[Text] = Text(
        fr="Certaines personnes tiennent leurs séances ensemble.", en="Certain people hold their sessions together."
    )
    measure: ClassVar[Text] = Text(
        fr="{value:rencontre manquante|rencontres manquantes}", en="{value:missing meeting|missing meetings}"
    )
    french: ClassVar[str] = "Ensemble"

    pairs: Pairs
    times: Annotated[int | None, Field(ge=1)] = None

    def contradictions(self, others: Sequence[Declaration[Any]]) -> Iterable[CafeplanError]:
        yield from super().contradictions(others)
        apart = {_sorted(pair) for rule in others if isinstance(rule, NeverTogether) for pair in rule.pairs}
        for one, two in self.pairs:
            if _sorted((one, two)) in apart:
                yield CafeplanError(words.TOGETHER_AND_APART(one=one, two=two), words.TOGETHER_AND_APART_REMEDY)

    @cached_property
    def _wanted(self) -> Mapping[Pair, int]:
        """How many meetings each pair should have: never more than there are sessions that both could hold."""
        people = {person.id: person for person in self.question.people}
        return {
            (one, two): min(self.times or len(self.question.offers), self._sessions_of_both(people[one], people[two]))
            for one, two in sorted(self.named)
        }

    def _sessions_of_both(self, one: Facilitator, two: Facilitator) -> int:
        offers = self.question.offers.values()
        return sum(any(self._seated(session, one, two) for session in of_slot) for of_slot in offers)

    def _seated(self, session: Session, one: Facilitator, two: Facilitator) -> bool:
        """Whether both are there, and the session has a seat for each of them."""
        roles = [role for role, places in self._places[session.slot].items() for _ in range(places)]
        hers = [number for number, role in enumerate(roles) if role in one.roles]
        his = [number for number, role in enumerate(roles) if role in two.roles]
        seats = any(mine != yours for mine in hers for yours in his)
        return seats and available(one, session.date) and available(two, session.date)

    @cached_property
    def _places(self) -> Mapping[str, Mapping[str, int]]:
        places: dict[str, dict[str, int]] = {slot: {} for slot in self.question.offers}
        for seat in self.question.seats:
            places[seat.slot][seat.role] = min(2, places[seat.slot].get(seat.role, 0) + seat.most)
        return places

    def cost(self, counter: Pair, n: int) -> Cost:
        return max(0, self._wanted[counter] - n)

    def also(self) -> Iterable[Pair]:
        return self._wanted


@dataclass(frozen=True)
class NewcomerWithExperienced(Rule[str]):
    """Every newcomer beyond the first at one session costs one, so that newcomers sit beside experienced colleagues.

    Newcomers are those whom the table of facilitators says are, and those named in `newcomers`.
    """

    says: ClassVar[Text] = Text(
        fr="Les débutants sont avec des collègues expérimentés : un débutant au plus par séance.",
        en="Newcomers are with experienced colleagues: at most one newcomer a session.",
    )
    measure: ClassVar[Text] = Text(
        fr="{value:débutant de trop|débutants de trop}", en="{value:newcomer too many|newcomers too many}"
    )
    french: ClassVar[str] = "DebutantAccompagne"

    newcomers: tuple[str, ...] = ()

    def names_in_settings(self) -> Mapping[str, Sequence[str]]:
        return {"newcomers": sorted(person.id for person in self.question.people)}

    def counts(self, turn: Turn) -> Iterator[str]:
        if self.of_this_rota(turn.session) and (turn.person.newcomer or turn.person.id in self.newcomers):
            yield turn.session.slot

    def cost(self, counter: str, n: int) -> Cost:
        return max(0, n - 1)

    def label(self, counter: str) -> Text:
        venues = dict.fromkeys(session.venue for session in self.question.offers[counter])
        said = Text(fr="{when}, {venues:list}", en="{when}, {venues:list}")
        return said(when=self.slot_shown(counter), venues=[self.venue_shown(venue) for venue in venues])


def _sorted(pair: Pair) -> Pair:
    one, two = sorted(pair)
    return one, two
