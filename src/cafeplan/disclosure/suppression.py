"""Numbers with their weights and what must be guarded in; the least loss of numbers to hide, proved, out.

A master programme chooses what is hidden; a reader says which guarded numbers are then too narrow, and each of them
becomes a cut: what would have to be hidden too. The loop ends when the reader narrows nothing. No clock decides: where
the master is too large its bound is kept, and the gap is certified.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, inf
from typing import Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

from cafeplan.disclosure.reader import Guard, Narrowing, Reader, Rows, Table

_SLACK = 1e-6
NODES = 2_000
ROUNDS = 60
EXACT_UP_TO = 200
GAP = 0.10


@dataclass(frozen=True)
class Question:
    """The weights of the numbers that may be hidden, those that must be, those that never are, and what is guarded."""

    weights: tuple[int, ...]
    always: frozenset[int]
    never: frozenset[int]
    guards: tuple[Guard, ...]

    def cost(self, places: frozenset[int]) -> int:
        """What a choice loses."""
        return sum(self.weights[place] for place in places)


@dataclass(frozen=True)
class Hidden:
    """What is hidden, what that costs, and a cost below which nothing is safe."""

    places: frozenset[int]
    cost: int
    bound: int

    @property
    def proved(self) -> bool:
        """Whether nothing cheaper is safe."""
        return self.cost == self.bound

    @property
    def gap(self) -> Fraction:
        """The part of the cost that a cheaper safe choice could spare at most."""
        return Fraction(self.cost - self.bound, max(1, self.cost))


def least_hidden(question: Question, reader: Reader) -> Hidden | None:
    """The cheapest safe choice; None where even hiding everything that may be hidden leaves a number too narrow."""
    best = frozenset(range(len(question.weights))) - question.never
    narrow = _Narrow(question, reader)
    if not narrow.is_safe(best):
        return None
    master = _Master(question)
    _relax(master, narrow)
    gap = 0.0 if len(question.weights) <= EXACT_UP_TO else GAP
    while True:
        places, bound = master.chosen(gap / 4)
        completed, cuts = _completed(places, bound / (1 - gap / 2), narrow, question)
        best = min(best, completed, key=question.cost)
        cost = question.cost(best)
        if not cuts or cost - bound <= gap * cost:
            return Hidden(best, cost, min(bound, cost))
        master.add(cuts)


@dataclass(frozen=True)
class Cut:
    """Of these numbers so many, each counted by what it adds, have to be hidden."""

    adds: Mapping[int, float]
    least: float


class _Narrow:
    """The reader's answers, as cuts; tables that the reader finds for one number speak for others too."""

    def __init__(self, question: Question, reader: Reader) -> None:
        self._question, self._reader = question, reader
        self._rows = [reader.rows(guard) for guard in question.guards]
        self._widths = [guard.width - _SLACK for guard in question.guards]
        self._order = list(range(len(question.guards)))

    def is_safe(self, hidden: frozenset[int]) -> bool:
        """Whether the reader narrows nothing too far when these are hidden."""
        return next(self.cuts(hidden), None) is None

    def cuts(self, hidden: frozenset[int]) -> Iterator[Cut]:
        """A cut for each guarded number that is too narrow when these are hidden."""
        self._reader.sees(hidden)
        seen = _Seen(self._rows)
        for number in tuple(self._order):
            cut = self._answer(number, hidden, seen) if seen.width(number) < self._widths[number] else None
            if cut is not None:
                self._order.remove(number)
                self._order.insert(0, number)  # what was narrow is asked first the next time
                yield cut

    def _answer(self, number: int, hidden: frozenset[int], seen: "_Seen") -> Cut | None:
        guard = self._question.guards[number]
        narrowing, tables = self._reader.narrowed(guard)
        whole = [table for table in tables if self._reader.is_whole(table)]
        if narrowing.width < self._widths[number]:
            return self._cut(narrowing, guard)
        if len(whole) < len(tables) and self._reader.whole_width(guard) < guard.width:
            others = set(range(len(self._question.weights))) - hidden - self._question.never
            return Cut(dict.fromkeys(others, 1.0), 1.0)
        seen.note(whole)
        return None

    def relaxed(self, shares: Sequence[float]) -> list[Cut]:
        """The cuts that a choice of parts of numbers breaks."""
        self._reader.sees_partly(shares)
        seen = _Seen(self._rows)
        found = []
        for number, guard in enumerate(self._question.guards):
            if seen.width(number) < self._widths[number]:
                narrowing, tables = self._reader.narrowed(guard)
                seen.note(tables)
                if narrowing.width < self._widths[number]:
                    found.append(self._cut(narrowing, guard))
        return found

    def _cut(self, narrowing: Narrowing, guard: Guard) -> Cut:
        always = self._question.always
        least = guard.width - narrowing.shown - sum(narrowing.adds.get(place, 0.0) for place in always)
        adds = {
            place: min(gain, least)
            for place, gain in narrowing.adds.items()
            if place not in always and place not in self._question.never
        }
        return Cut(adds, least)


class _Seen:
    """The least and the most that each guarded number was in the tables that the reader found."""

    def __init__(self, rows: Sequence[Rows]) -> None:
        self._rows = rows
        self._ends: list[tuple[float, float] | None] = [None] * len(rows)

    def width(self, number: int) -> float:
        """How far the tables seen so far are apart in a guarded number."""
        low, high = self._ends[number] or (0.0, 0.0)
        return high - low

    def note(self, tables: Iterable[Table]) -> None:
        """What these tables say of every guarded number."""
        for table in tables:
            for number, rows in enumerate(self._rows):
                value = sum(weight * table.counts[row] for weight, row in rows)
                low, high = self._ends[number] or (value, value)
                self._ends[number] = (min(low, value), max(high, value))


class _Master:
    """Chooses what is hidden so that every cut so far is kept."""

    def __init__(self, question: Question) -> None:
        self._question = question
        size = len(question.weights)
        self._low = np.array([float(place in question.always) for place in range(size)])
        self._high = np.array([float(place not in question.never) for place in range(size)])
        self._cuts: list[Cut] = []

    def add(self, cuts: Iterable[Cut]) -> None:
        """More cuts to keep."""
        self._cuts.extend(cuts)

    def chosen(self, gap: float) -> tuple[frozenset[int], int]:
        """A cheap choice that keeps the cuts, and a cost that none beats."""
        found = self._solved(1, {"mip_rel_gap": gap, "node_limit": NODES})
        places = frozenset(place for place, share in enumerate(found.x) if share > 0.5)
        return places, ceil(found.mip_dual_bound - 1e-4)

    def shares(self) -> list[float]:
        """The cheapest choice of parts of numbers."""
        return list(self._solved(0, {}).x)

    def _solved(self, whole: int, options: Mapping[str, float]) -> Any:
        weights = np.array(self._question.weights, dtype=float)
        found = milp(
            weights,
            constraints=self._constraints(),
            integrality=np.full(len(weights), whole),
            bounds=Bounds(self._low, self._high),
            options=dict(options),
        )
        if found.x is None:
            raise ValueError(found.message)
        return found

    def _constraints(self) -> list[LinearConstraint]:
        if not self._cuts:
            return []
        entries = [
            (row, place, gain / cut.least) for row, cut in enumerate(self._cuts) for place, gain in cut.adds.items()
        ]
        rows, places, gains = zip(*entries, strict=True)
        matrix = coo_array((gains, (rows, places)), shape=(len(self._cuts), len(self._question.weights)))
        return [LinearConstraint(matrix.tocsr(), 1 - _SLACK, inf)]


def _relax(master: _Master, narrow: _Narrow) -> None:
    """Cuts of the relaxed choice, as long as there are any: they are cheap, and spare whole choices."""
    for _ in range(ROUNDS):
        cuts = narrow.relaxed(master.shares())
        if not cuts:
            return
        master.add(cuts)


def _completed(
    places: frozenset[int], enough: float, narrow: _Narrow, question: Question
) -> tuple[frozenset[int], list[Cut]]:
    """A safe choice from one that may not be, and the cuts met on the way; none where it was safe."""
    hidden, met = set(places), list[Cut]()
    while cuts := list(narrow.cuts(frozenset(hidden))):
        met += cuts
        for cut in cuts:
            _keep(cut, hidden, question)
    return (_thinned(hidden, enough, narrow, question, met) if met else places), met


def _keep(cut: Cut, hidden: set[int], question: Question) -> None:
    """Hides one number more, the one that adds most for what it costs, where a cut is not kept."""
    if sum(gain for place, gain in cut.adds.items() if place in hidden) < cut.least:
        others = (place for place in cut.adds if place not in hidden)
        hidden.add(min(others, key=lambda place: (question.weights[place] / cut.adds[place], place)))


def _thinned(hidden: set[int], enough: float, narrow: _Narrow, question: Question, met: list[Cut]) -> frozenset[int]:
    """A safe choice without the numbers that need not be hidden, the dearest first, until it is cheap enough."""
    for place in sorted(hidden - question.always, key=lambda place: (-question.weights[place], place)):
        if question.cost(frozenset(hidden)) <= enough:
            break
        cut = next(narrow.cuts(frozenset(hidden - {place})), None)
        if cut is None:
            hidden.discard(place)
        else:
            met.append(cut)
    return frozenset(hidden)
