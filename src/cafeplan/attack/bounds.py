"""Statements about counts of people in; the least and the most that each number asked for can be, in whole people, out.

The bounds of the linear programme come first (HiGHS); those in whole numbers (CP-SAT) have the last word.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, lcm
from typing import Any

import numpy as np
from ortools.sat.python import cp_model
from scipy.optimize import linprog
from scipy.sparse import coo_array

from cafeplan.attack.relations import Categories, relations
from cafeplan.attack.statements import Statement, Terms
from cafeplan.model import Cell, Cover

MOST_PEOPLE = 100_000
_TINY = 1e-6


@dataclass(frozen=True)
class Between:
    """The least and the most of a number: by the linear programme, and in whole people."""

    loose: tuple[float, float]
    low: int
    high: int

    @property
    def width(self) -> int:
        """How far the reader has narrowed it."""
        return self.high - self.low


def bounds(
    statements: Sequence[Statement],
    asked: Sequence[Terms],
    categories: Categories,
    covers: Sequence[Cover] = (),
) -> list[Between] | None:
    """What a reader of all statements narrows each number to; None where they contradict each other.

    `categories` are all those of each characteristic.
    """
    named = [cell for terms in (*(one.terms for one in statements), *asked) for _, cell in terms]
    cells = list(dict.fromkeys(named))
    unknown = _Unknown([*statements, *relations(cells, categories, covers)], cells)
    return [unknown.between(terms) for terms in asked] if unknown.possible() else None


class _Unknown:
    """Every table that fits what was said; those of whole people that were found are kept, and asked first."""

    def __init__(self, said: Sequence[Statement], named: Sequence[Cell]) -> None:
        cells = dict.fromkeys([*named, *(cell for one in said for _, cell in one.terms)])
        self._place = {cell: column for column, cell in enumerate(cells)}
        self._linear = _linear(said, self._place)
        self._model, self._people = self._whole(said)
        self._tables: list[list[int]] = []

    def possible(self) -> bool:
        """Whether any table of whole people fits."""
        return self._found() is not None

    def between(self, terms: Terms) -> Between:
        """The bounds of one number."""
        weights = {self._place[cell]: weight for weight, cell in terms}
        low, high = self._extreme(weights, 1), self._extreme(weights, -1)
        least = self._least(weights, ceil(low - _TINY))
        most = -self._least({column: -weight for column, weight in weights.items()}, -floor(high + _TINY))
        return Between((low, high), int(least), int(most))

    def _extreme(self, weights: Mapping[int, Fraction], sign: int) -> float:
        """The least of a number (the most where sign is -1) by the linear programme."""
        cost = np.zeros(len(self._place))
        for column, weight in weights.items():
            cost[column] = sign * float(weight)
        found = linprog(cost, **self._linear, bounds=(0, MOST_PEOPLE), method="highs")
        return sign * float(found.fun)

    def _least(self, weights: Mapping[int, Fraction], floor_: int) -> Fraction:
        """The least of a number in whole people, which is `floor_` at least."""
        seen = min(self._value(weights, table) for table in self._tables)
        if seen == floor_:
            return seen
        scale = lcm(*(weight.denominator for weight in weights.values()))
        self._model.minimize(sum(int(weight * scale) * self._people[column] for column, weight in weights.items()))
        table = self._found()
        assert table is not None
        return self._value(weights, table)

    @staticmethod
    def _value(weights: Mapping[int, Fraction], table: Sequence[int]) -> Fraction:
        return sum((weight * table[column] for column, weight in weights.items()), Fraction(0))

    def _found(self) -> list[int] | None:
        """A table of whole people with the least of what is minimised."""
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.catch_sigint_signal = False  # Ctrl-C is no answer
        if solver.solve(self._model) != cp_model.OPTIMAL:
            return None
        self._tables.append([solver.value(one) for one in self._people])
        return self._tables[-1]

    def _whole(self, said: Sequence[Statement]) -> tuple[cp_model.CpModel, list[Any]]:
        model = cp_model.CpModel()
        people = [model.new_int_var(0, MOST_PEOPLE, "") for _ in self._place]
        for one in said:
            ends = [weight for weight, _ in one.terms] + [end for end in (one.low, one.high) if end is not None]
            scale = lcm(*(end.denominator for end in ends))
            total = sum(int(weight * scale) * people[self._place[cell]] for weight, cell in one.terms)
            if one.low is not None:
                model.add(total >= int(one.low * scale))
            if one.high is not None:
                model.add(total <= int(one.high * scale))
        return model, people


def _linear(said: Sequence[Statement], place: Mapping[Cell, int]) -> dict[str, Any]:
    """The statements as the arguments of a linear programme."""
    entries: dict[str, list[tuple[int, int, float]]] = {"A_ub": [], "A_eq": []}
    limits: dict[str, list[float]] = {"b_ub": [], "b_eq": []}
    for one in said:
        if one.low == one.high and one.low is not None:
            _row(entries["A_eq"], limits["b_eq"], one, place, 1, one.low)
            continue
        if one.low is not None:
            _row(entries["A_ub"], limits["b_ub"], one, place, -1, one.low)
        if one.high is not None:
            _row(entries["A_ub"], limits["b_ub"], one, place, 1, one.high)
    matrices = {
        name: coo_array(_columns(found), shape=(len(limits["b" + name[1:]]), len(place))).tocsr()
        for name, found in entries.items()
        if found
    }
    return matrices | {name: ends for name, ends in limits.items() if ends}


def _row(
    entries: list[tuple[int, int, float]],
    limits: list[float],
    one: Statement,
    place: Mapping[Cell, int],
    sign: int,
    end: Fraction,
) -> None:
    entries += [(len(limits), place[cell], sign * float(weight)) for weight, cell in one.terms]
    limits.append(sign * float(end))


def _columns(entries: Sequence[tuple[int, int, float]]) -> tuple[list[float], tuple[list[int], list[int]]]:
    return [weight for _, _, weight in entries], ([row for row, _, _ in entries], [column for _, column, _ in entries])
