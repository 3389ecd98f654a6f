"""Numbers with their weights and the cuts that a choice must keep in; the cheapest choice of what to hide out.

No clock decides: where the choice is hard, so many nodes of the search tree are looked at, and the bound is kept.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from ortools.linear_solver import pywraplp

from cafeplan.disclosure.reader import Guard

NODES = 2_000
_SLACK = 1e-6


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
class Cut:
    """Of these numbers, each counted by what it adds, so many have to be hidden that they add up to 1."""

    adds: Mapping[int, float]

    def is_kept(self, shares: Sequence[float]) -> bool:
        """Whether a choice of parts of numbers adds up to enough."""
        return sum(gain * shares[place] for place, gain in self.adds.items()) >= 1 - _SLACK


class Master:
    """Chooses what is hidden so that every cut so far is kept."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self._cuts: list[Cut] = []
        self._relaxed, self._parts = self._programme("GLOP", ())

    def add(self, cuts: Iterable[Cut]) -> None:
        """More cuts to keep."""
        for cut in cuts:
            self._cuts.append(cut)
            _keep(cut, self._relaxed, self._parts)

    def allows(self, hidden: frozenset[int]) -> bool:
        """Whether a choice keeps every cut so far."""
        shares = self._whole(hidden)
        return all(cut.is_kept(shares) for cut in reversed(self._cuts))

    def keeping(self, cut: Cut, hidden: frozenset[int]) -> frozenset[int]:
        """A choice with one number more, the one that adds most for what it costs, where it does not keep a cut."""
        if cut.is_kept(self._whole(hidden)):
            return hidden
        weights = self.question.weights
        return hidden | {min(cut.adds.keys() - hidden, key=lambda place: (weights[place] / cut.adds[place], place))}

    def dearest(self, hidden: frozenset[int]) -> list[int]:
        """The numbers of a choice that need not be in it, the dearest first."""
        return sorted(hidden - self.question.always, key=lambda place: (-self.question.weights[place], place))

    def most(self) -> list[float]:
        """The choice of everything that may be hidden."""
        return [float(place not in self.question.never) for place in range(len(self.question.weights))]

    def cost(self, shares: Sequence[float]) -> float:
        """What a choice of parts of numbers loses."""
        return sum(weight * share for weight, share in zip(self.question.weights, shares, strict=True))

    def shares(self) -> list[float]:
        """The cheapest choice of parts of numbers."""
        _solve(self._relaxed, 0.0)
        return [round(one.solution_value(), 6) for one in self._parts]

    def chosen(self, gap: float) -> tuple[frozenset[int], int]:
        """A cheap choice that keeps the cuts, and a cost that none beats."""
        solver, hides = self._programme("SCIP", self._cuts)
        _solve(solver, gap)
        places = frozenset(place for place, one in enumerate(hides) if one.solution_value() > 0.5)
        return places, ceil(solver.Objective().BestBound() - 1e-4)

    def _whole(self, hidden: frozenset[int]) -> list[float]:
        return [float(place in hidden) for place in range(len(self.question.weights))]

    def _programme(self, name: str, cuts: Iterable[Cut]) -> tuple[Any, list[Any]]:
        """The least loss as a programme of this solver: a variable a number, in whole numbers where it can."""
        solver = pywraplp.Solver.CreateSolver(name)
        always, never = self.question.always, self.question.never
        hides = [
            solver.Var(float(place in always), float(place not in never), solver.IsMip(), "")
            for place in range(len(self.question.weights))
        ]
        solver.Minimize(sum(weight * one for weight, one in zip(self.question.weights, hides, strict=True)))
        for cut in cuts:
            _keep(cut, solver, hides)
        return solver, hides


def _keep(cut: Cut, solver: Any, hides: Sequence[Any]) -> None:
    row = solver.Constraint(1 - _SLACK, solver.infinity())
    for place, gain in cut.adds.items():
        row.SetCoefficient(hides[place], gain)


def _solve(solver: Any, gap: float) -> None:
    solver.SetSolverSpecificParametersAsString(f"limits/nodes = {NODES}\nlimits/gap = {gap}" if solver.IsMip() else "")
    if solver.Solve() not in (pywraplp.Solver.OPTIMAL, pywraplp.Solver.FEASIBLE):
        raise ValueError("no choice keeps the cuts")
