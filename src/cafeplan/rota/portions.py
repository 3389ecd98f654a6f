"""A rota in; one that is better on a level and no worse on those before it, found by planning portions anew, out.

It proves nothing: it hands the search a better start, and where that reaches the bound nothing is left to prove. Some
of the people, or some of the sessions, are planned anew while all other turns stay as they are. Which ones is drawn
the same every time, and each portion gets a fixed amount of work, whatever the machine.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from ortools.sat.python.cp_model import FEASIBLE, OPTIMAL

from cafeplan.model import Turn
from cafeplan.rota.counters import Sheet
from cafeplan.rota.encoding import Encoding
from cafeplan.rota.solver import solver as new_solver

WORK_PER_PORTION = 0.2
# How much larger the next portion of its kind is where one was settled, and how much smaller where it was not.
LARGER, SMALLER = 1.05, 0.95


def bettered(encoding: Encoding, sheet: Sheet, held: tuple[bool, ...], bound: int, tries: int) -> tuple[bool, ...]:
    """The best rota met in so many tries, or the first that reaches the bound; `held` itself where none is better.

    The level must be what the encoding's model minimises.
    """
    solver = new_solver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = WORK_PER_PORTION
    portions = _portions(encoding.problem.turns)
    for _ in range(tries):
        if sheet.value(held) <= bound:
            break
        portion = next(portions)
        encoding.pin(held, portion.turns)
        encoding.hint(held)
        status = solver.solve(encoding.model)
        portion.kind.learn(settled=status == OPTIMAL)
        if status in (OPTIMAL, FEASIBLE):
            # One that is as good as the last is moved on to: from there other rotas are within reach.
            held = min(encoding.found(solver), held, key=sheet.value)
    encoding.release()
    return held


@dataclass
class _Kind:
    """What portions are made of, people or slots; and which part of these the next one takes."""

    names: tuple[str, ...]
    part: float = 0.5

    def learn(self, settled: bool) -> None:
        self.part = min(1.0, self.part * (LARGER if settled else SMALLER))

    def drawn(self, random: Random) -> set[str]:
        """Some of the names, two at least."""
        # Only random() draws the same numbers in every version of Python.
        mixed = sorted(self.names, key=lambda _: random.random())
        return set(mixed[: max(2, round(self.part * len(mixed)))])


@dataclass(frozen=True)
class _Portion:
    """The turns, by number, that are planned anew."""

    kind: _Kind
    turns: frozenset[int]


def _portions(turns: tuple[Turn, ...]) -> Iterator[_Portion]:
    """Some people and some sessions in turn, without end."""
    random = Random(0)
    named = [tuple(turn.person.id for turn in turns), tuple(turn.seat.slot for turn in turns)]
    kinds = [(_Kind(tuple(dict.fromkeys(names))), names) for names in named]
    while True:
        for kind, names in kinds:
            drawn = kind.drawn(random)
            yield _Portion(kind, frozenset(number for number, name in enumerate(names) if name in drawn))
