"""A question and its rota in; one person's season out: turns against share, venues, partners, gaps, carry-over."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise

from cafeplan.language import Text, verbatim
from cafeplan.language import why as words
from cafeplan.model import Facilitator, Question, Turn
from cafeplan.rota.announced import held
from cafeplan.rota.order import by_date, in_order
from cafeplan.rota.readings import due, season_turns


@dataclass(frozen=True)
class Portrait:
    """One person's season. `gaps` are the weeks from each turn to the next, `carried` what earlier seasons leave."""

    person: Facilitator
    turns: tuple[Turn, ...]
    share: Fraction
    venues: Mapping[str, int]
    partners: Mapping[str, int]
    gaps: tuple[Fraction, ...]
    carried: int
    kept_free: int

    def for_coordinator(self) -> Text:
        """The season in one paragraph."""
        season = words.SEASON(person=self.person.name, turns=len(self.turns), share=self.share)
        return _paragraph([season, *self._rest()])

    def for_person(self) -> Text:
        """The same, for the person: of colleagues it says only who stands beside them on the wall calendar."""
        return _paragraph([words.YOUR_SEASON(turns=len(self.turns), share=self.share), *self._rest()])

    def _rest(self) -> Iterator[Text]:
        if self.kept_free:
            yield words.KEPT_FREE(n=self.kept_free)
        if self.venues:
            yield words.VENUES(venues=_counted(self.venues))
        if self.partners:
            yield words.PARTNERS(partners=_counted(self.partners))
        if self.gaps:
            least, most = min(self.gaps), max(self.gaps)
            yield words.ONE_GAP(weeks=least) if least == most else words.GAPS(least=least, most=most)
        if self.carried:
            yield (words.AHEAD if self.carried > 0 else words.OWING)(n=abs(self.carried))


def portrait(question: Question, turns: Sequence[Turn], person: Facilitator) -> Portrait:
    """One person's season, past and pinned turns among it."""
    question = in_order(question)
    whole = season_turns(question, held(question, turns))
    own = sorted((turn for turn in whole if turn.person.id == person.id), key=by_date)
    days = [turn.session.date for turn in own]
    return Portrait(
        person,
        tuple(own),
        due(question, [*whole, *question.kept_free])[person.id],
        Counter(question.venue_shown(turn.session.venue) for turn in own),
        Counter(turn.person.name for turn in _beside(own, whole)),
        tuple(_weeks(earlier, later) for earlier, later in pairwise(days)),
        question.ledger.get(person.id, 0),
        sum(turn.person.id == person.id for turn in question.kept_free),
    )


def _beside(own: Sequence[Turn], whole: Sequence[Turn]) -> Iterator[Turn]:
    """The turns of others at somebody's sessions."""
    there = {turn.session.slot for turn in own}
    people = {turn.person.id for turn in own}
    return (turn for turn in whole if turn.session.slot in there and turn.person.id not in people)


def _weeks(earlier: date, later: date) -> Fraction:
    return Fraction((later - earlier).days, 7)


def _counted(names: Mapping[str, int]) -> list[Text]:
    ordered = sorted(names.items(), key=lambda each: (-each[1], each[0]))
    return [words.SO_OFTEN(name=verbatim(name), n=n) for name, n in ordered]


def _paragraph(sentences: Sequence[Text]) -> Text:
    return Text(fr=" ".join(each.fr for each in sentences), en=" ".join(each.en for each in sentences))
