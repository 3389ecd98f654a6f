"""A rota and a change of some of its turns in; what that breaks, and what it costs rule by rule, out.

It uses nothing but the rules: only the sessions that change are counted again, so that many changes can be tried. What
it says names people and their loads, wishes and absences: it is for the coordinator alone.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from cafeplan.language import Text
from cafeplan.language import replan as words
from cafeplan.language import rota as rota_words
from cafeplan.model import Question, Turn
from cafeplan.rota.announced import held
from cafeplan.rota.audit import readings_of, recount
from cafeplan.rota.order import as_chosen, in_order
from cafeplan.rules import NEVER, AnyRule, Cost, chosen

MOST_MOVES = 2


@dataclass(frozen=True)
class Move:
    """A counter that reads something else than before, and what that costs."""

    counter: Hashable
    count: int
    before: int
    by: int
    breaks: bool


@dataclass(frozen=True)
class Shift:
    """What a change costs at one rule; below zero where it is for the better."""

    rule: AnyRule
    before: int
    moves: tuple[Move, ...]

    @property
    def by(self) -> int:
        """The rule's cost after the change less that before it."""
        return sum(move.by for move in self.moves)

    def sentence(self) -> Text:
        """The new value in the place of the old one, and the counters that weigh most in it."""
        direction = 1 if self.by > 0 else -1
        told = sorted((move for move in self.moves if move.by), key=lambda move: -direction * move.by)[:MOST_MOVES]
        compared = self.rule.compared(self.before + self.by, self.before)
        return words.SHIFT(compared=compared, moves=in_a_row([self._told(move) for move in told]))

    def _told(self, move: Move) -> Text:
        return words.MOVE(label=self.rule.label(move.counter), count=move.count, before=move.before)


@dataclass(frozen=True)
class Weighed:
    """What a change breaks, in sentences, and what it costs level by level, the most important first."""

    refusals: tuple[Text, ...]
    levels: tuple[Shift, ...]

    @property
    def possible(self) -> bool:
        """Whether no must is broken that was kept before."""
        return not self.refusals

    @property
    def price(self) -> tuple[int, ...]:
        """The cost of each level; of two changes the one whose price comes first is better."""
        return tuple(shift.by for shift in self.levels)

    def first(self) -> Shift | None:
        """The first level that the change touches: it decides whether the change is for the better."""
        return next((shift for shift in self.levels if shift.by), None)

    def sentence(self) -> Text:
        """What the change costs and what it brings, every level that it touches."""
        worse = [shift.sentence() for shift in self.levels if shift.by > 0]
        better = [shift.sentence() for shift in self.levels if shift.by < 0]
        costs = words.COSTS(moves=in_a_row(worse)) if worse else words.NOTHING_LOST
        return words.BOTH(costs=costs, brings=words.BRINGS(moves=in_a_row(better))) if better else costs


class Scales:
    """One rota, on which any change of its turns can be weighed."""

    def __init__(self, question: Question, turns: Sequence[Turn]) -> None:
        self.question = in_order(as_chosen(question, turns))
        self.turns = held(self.question, turns)
        musts, levels = chosen(self.question.rules)
        self._musts = [_Counted(rule.facing(self.question), self.turns) for rule in musts]
        self._levels = [_Counted(rule.facing(self.question), self.turns) for rule in levels]

    def weigh(self, gone: Iterable[Turn], coming: Iterable[Turn]) -> Weighed:
        """What it costs that some turns go and others come."""
        gone, coming = tuple(gone), tuple(coming)
        slots = {turn.seat.slot for turn in (*gone, *coming)}
        there = [turn for turn in (*self.question.past, *self.turns) if turn.seat.slot in slots]
        then = [*(turn for turn in there if turn not in gone), *coming]
        musts = [counted.shift(there, then) for counted in self._musts]
        levels = tuple(counted.shift(there, then) for counted in self._levels)
        broken = [_broken(shift.rule, move) for shift in (*musts, *levels) for move in shift.moves if move.breaks]
        return Weighed((*_twice(coming, then), *broken), levels)


class _Counted:
    """A rule, and what its counters read for the whole rota."""

    def __init__(self, rule: AnyRule, turns: Sequence[Turn]) -> None:
        self._rule = rule
        whole = recount(rule, turns)
        self._value = whole.value()
        self._read = {reading.counter: reading.count for reading in whole.readings}

    def shift(self, there: Sequence[Turn], then: Sequence[Turn]) -> Shift:
        """What it costs that these sessions are held by others."""
        before, after = readings_of(self._rule, there), readings_of(self._rule, then)
        counters = dict.fromkeys([*before, *after])
        moves = (self._move(each, after.get(each, 0) - before.get(each, 0)) for each in counters)
        return Shift(self._rule, self._value, tuple(move for move in moves if move.count != move.before))

    def _move(self, counter: Hashable, more: int) -> Move:
        before = self._read.get(counter, 0)
        old, new = self._rule.cost(counter, before), self._rule.cost(counter, before + more)
        breaks = new is NEVER and more > 0
        return Move(counter, before + more, before, _whole(new) - _whole(old), breaks)


def _whole(cost: Cost) -> int:
    return cost if isinstance(cost, int) else 0


def _broken(rule: AnyRule, move: Move) -> Text:
    return words.BROKEN(label=rule.label(move.counter), rule=rule.title())


def _twice(coming: Sequence[Turn], turns: Sequence[Turn]) -> list[Text]:
    """Who of those who come would hold two seats of one session."""
    there = Counter((turn.seat.slot, turn.person.id) for turn in turns)
    twice = [turn for turn in coming if there[turn.seat.slot, turn.person.id] > 1]
    return [rota_words.TWICE_AT_ONE_SESSION(person=each.person.name, day=each.session.date) for each in twice]


def in_a_row(said: Sequence[Text]) -> Text:
    """Several things said one after the other, with semicolons between them."""
    return Text(fr=" ; ".join(each.fr for each in said), en="; ".join(each.en for each in said))
