"""A rota and one of its turns in; why this person holds that seat, and what anybody else there would cost, out.

Two answers for each alternative: what it costs to put them there and change nothing else, and how good the best rota
is in which they are there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cafeplan.language import Text
from cafeplan.language import why as words
from cafeplan.model import Facilitator, Question, Turn
from cafeplan.rota.counters import posed
from cafeplan.rota.portraits import Portrait, portrait
from cafeplan.rota.replacements import Substitute, substitutes
from cafeplan.rota.scales import Scales, Shift, in_a_row
from cafeplan.rota.turns import on_scales
from cafeplan.rules import chosen


@dataclass(frozen=True)
class Best:
    """The best rota in which somebody holds a seat, against the rota as it is.

    `shift` is the first level that differs, None where all are equal; `proved` says that no such rota is better up to
    there.
    """

    turns: tuple[Turn, ...]
    shift: Shift | None
    proved: bool


@dataclass(frozen=True)
class Alternative:
    """Somebody else in the seat: all else unchanged, and in the best rota; that is None where there is no such rota."""

    alone: Substitute
    refusals: tuple[Text, ...]
    best: Best | None

    @property
    def person(self) -> Facilitator:
        """Who would hold the seat."""
        return self.alone.person

    def for_coordinator(self) -> tuple[Text, ...]:
        """Both answers, or the one reason why there is none."""
        if self.best is None:
            return (words.NEVER_THERE(person=self.person.name, reasons=in_a_row(self.refusals)),)
        return (self._alone(), self._best(self.best))

    def _alone(self) -> Text:
        weighed = self.alone.weighed
        if weighed.possible:
            return words.ALONE(person=self.person.name, costs=weighed.sentence())
        return words.ALONE_NOT(person=self.person.name, reasons=in_a_row(weighed.refusals))

    def _best(self, best: Best) -> Text:
        if best.shift is None:
            return words.BEST_EQUAL(person=self.person.name)
        worse = words.BEST_WORSE if best.proved else words.FOUND_WORSE
        said = worse if best.shift.by > 0 else words.BEST_BETTER
        return said(person=self.person.name, shift=best.shift.sentence())


@dataclass(frozen=True)
class Why:
    """A turn, its holder's season, and everybody who might hold the seat instead."""

    question: Question
    turn: Turn
    season: Portrait
    alternatives: tuple[Alternative, ...]

    def for_coordinator(self) -> tuple[Text, ...]:
        """The turn in its holder's season, then both answers for each alternative."""
        said = self._held(words.HOLDS)
        return (said, *(text for each in self.alternatives for text in each.for_coordinator()))

    def for_person(self) -> tuple[Text, ...]:
        """The turn in the reader's own season, and whether the team is worse off without them; nobody is named."""
        said = self._held(words.YOU_HOLD)
        return (said, words.NO_OTHER) if self.nobody_else_is_as_good else (said,)

    @property
    def nobody_else_is_as_good(self) -> bool:
        """Whether the seat is for one person, and every rota with somebody else in it is proved to be worse."""
        return self.turn.seat.least == self.turn.seat.most == 1 and all(
            each.best is None or (each.best.proved and each.best.shift is not None and each.best.shift.by > 0)
            for each in self.alternatives
        )

    def _held(self, said: Text) -> Text:
        days = [turn.session for turn in self.season.turns]
        return said(
            person=self.turn.person.name,
            role=self.question.role_shown(self.turn.seat.role),
            day=self.turn.session.date,
            venue=self.question.venue_shown(self.turn.session.venue),
            number=days.index(self.turn.session) + 1,
            turns=len(days),
            share=self.season.share,
        )


def why(question: Question, turns: Sequence[Turn], turn: Turn) -> Why:
    """Why somebody holds a seat; CafeplanError where the turn is not in the rota, is past or pinned."""
    scales = Scales(question, turns)
    turn = on_scales(scales, turn)
    others = tuple(_alternative(scales, each) for each in substitutes(scales, turn))
    return Why(scales.question, turn, portrait(question, turns, turn.person), others)


def _alternative(scales: Scales, alone: Substitute) -> Alternative:
    """Nobody is put where a must is broken by that alone, whoever else is where."""
    empty = Scales(scales.question, ())
    refusals = empty.weigh((), (alone.turn,)).refusals
    return Alternative(alone, refusals, None if refusals else _best(scales, alone.turn))


def _best(scales: Scales, turn: Turn) -> Best:
    """The best rota in which a turn is held: it is pinned, and all levels are settled around it."""
    from cafeplan.rota.levels import settle

    question = replace(scales.question, past=(*scales.question.past, turn))
    musts, levels = chosen(question.rules)
    problem = posed(question, [rule.facing(question) for rule in musts], [rule.facing(question) for rule in levels])
    settled = settle(problem)
    turns = (turn, *(each for each, its in zip(problem.turns, settled.held, strict=True) if its))
    weighed = scales.weigh(
        [each for each in scales.turns if each not in turns], [each for each in turns if each not in scales.turns]
    )
    proved = True
    for shift, bound in zip(weighed.levels, settled.bounds, strict=True):
        proved = proved and shift.before + shift.by == bound
        if shift.by:
            return Best(turns, shift, proved)
    return Best(turns, None, proved)
