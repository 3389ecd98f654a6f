"""A season's counters in; how long the model that one writes first needs to prove them out.

The same turns and counters as cafeplan's, squares and meetings by multiplication, one weighted sum.
"""

from itertools import pairwise
from time import process_time

from ortools.sat.python import cp_model

from cafeplan.rota.counters import Problem, Tally

CUT = 60.0
# A hundred thousand for an empty seat, then what a coordinator's wishes are commonly given.
WEIGHTS = (100_000, 100, 1_000, 30, 10)


class Stock:
    """The model that one writes first."""

    def __init__(self, problem: Problem) -> None:
        self.model = cp_model.CpModel()
        self.turns = [self.model.new_bool_var("") for _ in problem.turns]
        cost = 0
        for sheet in problem.musts:
            for tally in sheet.tallies:
                self.model.add(self.reading(tally) <= tally.cap)
        for sheet, weight in zip(problem.levels, WEIGHTS, strict=False):
            cost += sum(weight * self.doubled(tally) for tally in sheet.tallies if tally.members)
        self.model.minimize(cost)

    def reading(self, tally: Tally) -> cp_model.LinearExpr:
        """What a counter reads: turns, or products of two turns."""
        return cp_model.LinearExpr.sum([self.literal(member) for member in tally.members])

    def literal(self, member: int | tuple[int, int]) -> cp_model.IntVar:
        """A turn; for two that meet their product."""
        if isinstance(member, int):
            return self.turns[member]
        both = self.model.new_bool_var("")
        self.model.add_multiplication_equality(both, [self.turns[offered[0]] for offered in member])
        return both

    def doubled(self, tally: Tally) -> cp_model.LinearExpr:
        """Twice a counter's cost: by a square where its table is one, else by what it has too many."""
        rises = [after - before for before, after in pairwise(tally.table)]
        bends = {later - earlier for earlier, later in pairwise(rises)}
        read = self.model.new_int_var(0, tally.cap, "")
        self.model.add(read == self.reading(tally))
        if len(bends) < 2:
            square = self.model.new_int_var(0, tally.cap**2, "")
            self.model.add_multiplication_equality(square, [read, read])
            return 2 * rises[0] * read + sum(bends) * (square - read)
        excess = self.model.new_int_var(0, tally.cap, "")
        self.model.add_max_equality(excess, [0, read - rises.count(rises[0])])
        return 2 * rises[0] * read + 2 * (rises[-1] - rises[0]) * excess

    def seconds(self) -> tuple[float, bool]:
        """How long it searches, and whether it proved its sum."""
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.max_time_in_seconds = CUT
        started = process_time()
        proved = solver.solve(self.model) == cp_model.OPTIMAL
        return process_time() - started, proved
