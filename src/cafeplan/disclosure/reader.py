"""What a page would show in; how far its reader could narrow each guarded number, and why, out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from ortools.linear_solver import pywraplp
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

from cafeplan.disclosure.kinds import Kinds
from cafeplan.model import Cell, Shown

_TINY = 1e-6
Range = tuple[int, int | None]
Terms = tuple[tuple[int, Cell], ...]


@dataclass(frozen=True)
class Guard:
    """A number that the reader must not narrow to less than `width`: a count, or the difference of two."""

    terms: Terms
    width: int


@dataclass(frozen=True)
class Narrowing:
    """How wide a guarded number is left, and what each cell would add to that width if it were hidden, at most."""

    width: float
    adds: Mapping[int, float]
    shown: float


@dataclass(frozen=True)
class Table:
    """One table that the reader thinks possible: the count of each cell, and the people of each kind."""

    counts: Any
    kinds: Any


class Reader:
    """Somebody who has every published number; `may_hide` are the cells of which it is still to be decided.

    Cells of `known` are as earlier releases and totals that always pass tell them. The numbers of `may_hide` are those
    of the data: the reader sees them where they are not hidden.
    """

    def __init__(
        self, kinds: Kinds, known: Mapping[Cell, Range], may_hide: Sequence[tuple[Cell, int, int]], least: int
    ) -> None:
        self._cells = [*known, *(cell for cell, _, _ in may_hide)]
        self._index = {cell: row for row, cell in enumerate(self._cells)}
        self._values = [value for _, value, _ in may_hide]
        self._most = [most for _, _, most in may_hide]
        self._first, self._least = len(known), least
        self._kinds = kinds
        self._low: list[float] = [low for low, _ in known.values()]
        self._high: list[float] = [np.inf if high is None else high for _, high in known.values()]
        self._low += self._values
        self._high += self._values
        self._solver, self._columns, self._rows = self._programme()
        self._rest: Any = None

    def sees(self, hidden: frozenset[int]) -> None:
        """From here on these of the cells to be decided are hidden."""
        for place, (value, most) in enumerate(zip(self._values, self._most, strict=True)):
            self._limit(self._first + place, *((self._least, most) if place in hidden else (value, value)))

    def sees_partly(self, shares: Sequence[float], furthest: int) -> None:
        """From here on each of the cells to be decided is hidden to this part, and no further off than `furthest`."""
        for place, share in enumerate(shares):
            value, most = self._values[place], self._most[place]
            least = value - share * min(value - self._least, furthest)
            self._limit(self._first + place, least, value + share * min(most - value, furthest))

    def sees_shown(self, shown: Sequence[Shown]) -> None:
        """From here on the cells to be decided are shown so."""
        for place, one in enumerate(shown):
            high = self._most[place] if one.high is None else one.high
            self._limit(self._first + place, one.low, high)

    def narrowed(self, guard: Guard) -> tuple[Narrowing, tuple[Table, Table]]:
        """How far the reader narrows a guarded number, and the counts of the two tables at its ends."""
        high, above, highest = self._extreme(guard.terms, 1)
        low, below, lowest = self._extreme(guard.terms, -1)
        adds: dict[int, float] = {}
        shown = 0.0
        for place, (value, most) in enumerate(zip(self._values, self._most, strict=True)):
            for price in (above[self._first + place], below[self._first + place]):
                shown += price * value
                gain = price * (most - value) if price > 0 else -price * (value - self._least)
                if abs(gain) > _TINY:
                    adds[place] = adds.get(place, 0.0) + gain
        for row in range(self._first):
            for price in (above[row], below[row]):
                limit = self._high[row] if price > 0 else self._low[row]
                shown += price * limit if abs(price) > _TINY else 0.0
        return Narrowing(high + low, adds, shown), (highest, lowest)

    def __len__(self) -> int:
        """How many cells are to be decided."""
        return len(self._values)

    def weights(self, guards: Sequence[Guard]) -> Any:
        """What the guarded numbers, a row each, take of each count of a table."""
        weights = np.zeros((len(guards), len(self._cells)))
        for row, guard in enumerate(guards):
            for weight, cell in guard.terms:
                weights[row, self._index[cell]] += weight
        return weights

    def moved(self, table: Table) -> Any:
        """Which of the cells to be decided a table gives another number than the data do."""
        return np.abs(table.counts[self._first :] - self._values) > 0.5

    def is_whole(self, table: Table) -> bool:
        """Whether a table has whole people only."""
        return all(bool((np.abs(one - np.rint(one)) < _TINY).all()) for one in (table.counts, table.kinds))

    def whole_width(self, guard: Guard) -> int:
        """The largest less the smallest whole value that a guarded number may have."""
        highest, lowest = (self.weights([guard]) @ self.whole_end(guard, sign).counts for sign in (1, -1))
        return round(float(highest[0] - lowest[0]))

    def whole_end(self, guard: Guard, sign: int) -> Table:
        """A table of whole people with the largest of a guarded number (the least where sign is -1)."""
        matrix = self._matrix()
        cost = -sign * (self.weights([guard])[0] @ matrix[: len(self._cells)])
        low = [*self._low, *([0] * len(self._kinds.links))]
        high = [*self._high, *(0 if link.equal else np.inf for link in self._kinds.links)]
        limits = LinearConstraint(matrix, low, high)
        found = milp(cost, constraints=limits, integrality=np.ones(self._kinds.count), bounds=Bounds(0, np.inf))
        kinds = np.rint(found.x)
        return Table(matrix[: len(self._cells)] @ kinds, kinds)

    def _matrix(self) -> Any:
        if self._rest is None:
            terms = [dict.fromkeys(self._kinds.columns(cell), 1) for cell in self._cells]
            terms += [dict(link.terms) for link in self._kinds.links]
            entries = [(row, column, weight) for row, one in enumerate(terms) for column, weight in one.items()]
            rows, columns, weights = zip(*entries, strict=True)
            self._rest = coo_array((weights, (rows, columns)), shape=(len(terms), self._kinds.count)).tocsr()
        return self._rest

    def _programme(self) -> tuple[Any, list[Any], list[Any]]:
        """The linear programme: a variable a kind of people, a variable a cell, and what ties them."""
        solver = pywraplp.Solver.CreateSolver("GLOP")
        columns = [solver.NumVar(0, solver.infinity(), "") for _ in range(self._kinds.count)]
        rows = [solver.NumVar(low, min(high, solver.infinity()), "") for low, high in self._limits()]
        for cell, variable in zip(self._cells, rows, strict=True):
            row = solver.Constraint(0, 0)
            row.SetCoefficient(variable, -1)
            for column in self._kinds.columns(cell):
                row.SetCoefficient(columns[column], 1)
        for link in self._kinds.links:
            row = solver.Constraint(0, 0 if link.equal else solver.infinity())
            for column, weight in link.terms.items():
                row.SetCoefficient(columns[column], weight)
        return solver, columns, rows

    def _limits(self) -> list[tuple[float, float]]:
        return list(zip(self._low, self._high, strict=True))

    def _limit(self, row: int, low: float, high: float) -> None:
        if (self._low[row], self._high[row]) != (low, high):
            self._low[row], self._high[row] = low, high
            self._rows[row].SetBounds(low, high)

    def _extreme(self, terms: Terms, sign: int) -> tuple[float, list[float], Table]:
        """The largest of a number (of its opposite where sign is -1), the prices of the cells, and the counts there."""
        objective = self._solver.Objective()
        objective.Clear()
        for weight, cell in terms:
            variable = self._rows[self._index[cell]]
            objective.SetCoefficient(variable, objective.GetCoefficient(variable) + sign * weight)
        objective.SetMaximization()
        if self._solver.Solve() != pywraplp.Solver.OPTIMAL and self._solver.Solve(_anew()) != pywraplp.Solver.OPTIMAL:
            raise ValueError("published numbers contradict each other")
        counts = np.array([one.solution_value() for one in self._rows])
        kinds = np.array([one.solution_value() for one in self._columns])
        prices = [one.reduced_cost() for one in self._rows]
        return objective.Value(), prices, Table(counts, kinds)


def _anew() -> Any:
    """Solved without what is left of the solution before, which may be too near to the edge to go on from."""
    parameters = pywraplp.MPSolverParameters()
    parameters.SetIntegerParam(parameters.INCREMENTALITY, parameters.INCREMENTALITY_OFF)
    return parameters
