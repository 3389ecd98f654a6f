"""A season of Dijon in; how cafeplan compares with what one writes first, as ratios of one run, out.

Against the stock formulation: the same turns and counters, squares and meetings by multiplication, one weighted sum,
cut after a minute and then reported as "at least". Against the same formulation as cafeplan's through HiGHS, where
scipy is installed. Against naive rotations, level by level. All with one worker and without the last level, which the
others do not have. Seconds depend on the machine, ratios hardly.
"""

from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from itertools import pairwise
from statistics import median
from time import perf_counter

from ortools.sat.python import cp_model

from cafeplan import rota, rota_page
from cafeplan.model import Question, Rota, RuleChoice
from cafeplan.rota.counters import Problem, Tally, posed
from cafeplan.rota.levels import settle
from cafeplan.rules import chosen

REPEATS = 5
CUT = 60.0
# A hundred thousand for an empty seat, then what a coordinator's wishes are commonly given.
WEIGHTS = (100_000, 100, 1_000, 30, 10)


def problem_of(question: Question) -> Problem:
    """The counters of the chosen rules, without the last level."""
    musts, levels = chosen(question.rules)
    return posed(question, [rule.facing(question) for rule in musts], [rule.facing(question) for rule in levels])


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
        self.model.add_multiplication_equality(both, [self.turns[member[0]], self.turns[member[1]]])
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
        started = perf_counter()
        proved = solver.solve(self.model) == cp_model.OPTIMAL
        return perf_counter() - started, proved


def seconds(job: Callable[[], object]) -> float:
    """The median of a few runs."""
    taken = []
    for _ in range(REPEATS):
        started = perf_counter()
        job()
        taken.append(perf_counter() - started)
    return median(taken)


def main() -> None:
    """Measure all and print the ratios."""
    page = rota_page(folder="instant-cafe-dijon", season="2026-2027")
    question = page.rota.question
    print(f"{len(question.sessions)} sessions, {len(question.seats)} seats, {len(question.people)} people, one worker")
    ours = seconds(lambda: settle(problem_of(question)))
    whole = seconds(lambda: rota.plan(question))
    print(f"with the last level: {whole / ours:.1f} times as long as without")
    repairs(question, whole)
    print("against the same model through HiGHS:", "not written" if find_spec("scipy") else "scipy is not installed")
    levels(page.rota)
    taken, proved = Stock(problem_of(question)).seconds()
    print(
        f"against the stock formulation: time to proof {'' if proved else 'at least '}{taken / ours:.0f} times shorter"
    )


def repairs(question: Question, whole: float) -> None:
    """How long it takes to say what is missing, and what would be enough, when each may hold six turns."""
    rules = RuleChoice(question.rules.musts, question.rules.levels, {"MaxTurns": {"per": "season", "most": 6}})
    short = rota.plan(replace(question, rules=rules))
    taken = seconds(lambda: rota.shortages(short))
    print(f"repairs of {len(short.gaps)} gaps: {taken / whole:.2f} times as long as the plan ({taken:.2f} s)")


def levels(planned: Rota) -> None:
    """Every level beside those of naive rotations."""
    question = planned.question
    naive = {name.en: made(question) for name, made in rota.NAIVE.items()}
    audits = {name: rota.recounted(question, turns) for name, turns in naive.items()}
    for place, level in enumerate(planned.levels[:-1]):
        others = ", ".join(f"{name} {audit.levels[place].value()}" for name, audit in audits.items())
        print(f"{level.rule}: {level.value} ({'proved' if level.proved else f'bound {level.bound}'}), {others}")
    met = {"cafeplan": planned.turns, **naive}
    counted = {name: rota.meetings(question, turns) for name, turns in met.items()}
    print("pairs that meet:", ", ".join(f"{name} {one.met} of {one.pairs}" for name, one in counted.items()))
    for name, audit in audits.items():
        print(f"musts that {name} breaks: {sum(len(must.broken()) for must in audit.musts)}")


if __name__ == "__main__":
    main()
