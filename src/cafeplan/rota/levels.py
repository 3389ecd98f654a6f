"""A problem in; the turns held, and each level's value and bound, out: the levels are settled one after the other.

Each level is minimised with all earlier ones kept at what they reached. A search stops when it has proved its level or
has done a fixed amount of work; the clock decides nothing, so a second run finds the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ortools.sat.python.cp_model import FEASIBLE, INFEASIBLE, OPTIMAL, CpSolver, LinearExpr

from cafeplan.rota.counters import Limit, Problem, Sheet
from cafeplan.rota.encoding import Encoding, Objective
from cafeplan.rota.floors import floor
from cafeplan.rota.portions import bettered
from cafeplan.rota.solver import solver as new_solver

# In the solver's own unit of work, about a second each; a season of one programme needs a hundredth of it a level.
WORK_PER_LEVEL = 20.0
# After this much a level is not an easy one: portions are planned anew for a better start, and then some more is done.
WORK_BEFORE_PORTIONS = 0.5
PORTIONS = 32
WORK_AFTER_PORTIONS = 6.0


@dataclass(frozen=True)
class Settled:
    """A rota as the numbers of its turns held or not, and for each level a cost that cannot be beaten."""

    held: tuple[bool, ...]
    bounds: tuple[int, ...]
    proved: bool


def settle(
    problem: Problem, workers: int = 1, seed: int = 0, work: float = WORK_PER_LEVEL, limit: Limit | None = None
) -> Settled:
    """The best rota, level by level, the last of which leaves only one; within a limit, where there is one.

    Where all levels are proved the rota is a function of the problem alone. Where one is not, or where several rotas
    share the last level's value, one worker with seed 0 decides, whatever was asked.
    """
    settled = _search(problem, workers, seed, work, limit)
    if settled.proved or (workers, seed) == (1, 0):
        return settled
    return _search(problem, 1, 0, work, limit)


def _search(problem: Problem, workers: int, seed: int, work: float, limit: Limit | None) -> Settled:
    """The levels one after the other. Where one is not proved, other workers than the one with seed 0 stop there.

    Nor is the last level searched then: it tells equally good rotas apart, and there may be better ones.
    """
    encoding = Encoding(problem)
    solver = _solver(problem, workers, seed)
    held: tuple[bool, ...] = (False,) * len(problem.turns)
    if limit:
        encoding.fix(limit.sheet, encoding.open(limit.sheet), limit.most)
        held = limit.held
    bounds: list[int] = []
    proved = True
    for sheet in problem.levels:
        cost = encoding.open(sheet)
        if not proved and ((workers, seed) != (1, 0) or sheet.rule.place == "last"):
            bounds.append(_lowest(encoding, sheet))
            continue
        held, bound = _settled(encoding, solver, sheet, cost, held, work)
        bounds.append(bound)
        encoding.fix(sheet, cost, sheet.value(held))
        proved = proved and sheet.value(held) == bound
    # A level that was not proved may have been bettered since.
    proved = all(sheet.value(held) == bound for sheet, bound in zip(problem.levels, bounds, strict=True))
    if proved and (workers, seed) != (1, 0):
        proved = _alone(encoding, solver, held)
    return Settled(held, tuple(bounds), proved)


def _solver(problem: Problem, workers: int, seed: int) -> CpSolver:
    solver = new_solver()
    solver.parameters.num_workers = workers
    solver.parameters.random_seed = seed
    # Further rounds cost more than they save at this size: with them Dijon's proof takes nearly twice as long.
    solver.parameters.max_presolve_iterations = 1
    if any(seat.least < seat.most for seat in problem.question.seats):
        # Meetings at seats for a range of people are proved by the full linear relaxation only.
        solver.parameters.linearization_level = 2
    if len(problem.question.offers) < len(problem.question.sessions):
        # Looking for symmetries among offers takes longer than the search; the order of dates breaks most of them.
        solver.parameters.symmetry_level = 0
    return solver


def _thorough(solver: CpSolver) -> CpSolver:
    """The same solver with the full linear relaxation, which finds few rotas but better bounds."""
    thorough = new_solver()
    thorough.parameters.copy_from(solver.parameters)
    thorough.parameters.linearization_level = 2
    return thorough


def _lowest(encoding: Encoding, sheet: Sheet) -> int:
    return max(sheet.least(), floor(sheet, encoding.choices()))


def _settled(
    encoding: Encoding, solver: CpSolver, sheet: Sheet, cost: Objective, held: tuple[bool, ...], work: float
) -> tuple[tuple[bool, ...], int]:
    """A rota that is as good on this level as the work allows, and the bound that is proved."""
    lowest = _lowest(encoding, sheet)
    if sheet.value(held) == lowest or not cost.variables:
        return held, lowest
    encoding.model.add(cost.expression() >= lowest)
    encoding.model.minimize(cost.expression())
    # On the last level hardly any portion is for the better.
    first = work if sheet.rule.place == "last" else min(work, WORK_BEFORE_PORTIONS)
    held, bound = _minimise(encoding, solver, sheet, held, lowest, first)
    if sheet.value(held) > bound and first < work and any(held):
        held = bettered(encoding, sheet, held, bound, PORTIONS)
    if sheet.value(held) > bound and first < work:
        held, bound = _minimise(encoding, _thorough(solver), sheet, held, bound, min(work, WORK_AFTER_PORTIONS))
    return held, bound


def _minimise(
    encoding: Encoding, solver: CpSolver, sheet: Sheet, held: tuple[bool, ...], lowest: int, work: float
) -> tuple[tuple[bool, ...], int]:
    """The best of this rota and what the search finds, and the better of this bound and the one it proves."""
    encoding.hint(held)
    solver.parameters.max_deterministic_time = work
    status = solver.solve(encoding.model)
    if status not in (OPTIMAL, FEASIBLE):
        if status == INFEASIBLE:
            raise RuntimeError("the solver says that no rota exists, though an earlier one does")
        return held, lowest
    better = min(held, encoding.found(solver), key=sheet.value)
    bound = sheet.value(better) if status == OPTIMAL else max(lowest, round(solver.best_objective_bound))
    return better, bound


def _alone(encoding: Encoding, solver: CpSolver, held: Sequence[bool]) -> bool:
    """Whether no other rota reaches the same value on every level."""
    same = [turn if its else turn.negated() for turn, its in zip(encoding.turns, held, strict=True)]
    encoding.model.add(LinearExpr.sum(same) < len(same))
    encoding.model.clear_objective()  # type: ignore[no-untyped-call]
    return bool(solver.solve(encoding.model) == INFEASIBLE)
