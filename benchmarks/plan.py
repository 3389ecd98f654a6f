"""A season of Dijon in; how long cafeplan takes and how good its rota is, against the model that one writes first, out.

That first model is a single CP-SAT objective with weights: empty seats a thousand times, then the distance between the
busiest and the least busy, with the same musts. It knows neither alternation nor pairs, proves one weighted sum and
leaves open which of the equally good rotas it gives; the ratio of times says what the levels, their proofs and the one
canonical rota cost. Both search with one worker. Seconds depend on the machine, ratios hardly.
"""

from collections import defaultdict
from collections.abc import Callable
from statistics import median
from time import perf_counter

from ortools.sat.python import cp_model

from cafeplan import rota, rota_page
from cafeplan.model import Question, Turn

REPEATS = 5


def first_model(question: Question) -> list[Turn]:
    """The rota that a model with weights gives, for people whose roles and absences are respected."""
    model = cp_model.CpModel()
    sessions = {session.slot: session for session in question.sessions}
    turns = [Turn(seat, sessions[seat.slot], person) for seat in question.seats for person in question.people]
    held = {turn: model.new_bool_var("") for turn in turns if able(turn)}
    groups = defaultdict(list)
    for turn, variable in held.items():
        groups["seat", turn.seat].append(variable)
        groups["slot", turn.seat.slot, turn.person.id].append(variable)
        groups["month", turn.session.date.strftime("%Y-%m"), turn.person.id].append(variable)
        groups["load", turn.person.id].append(variable)
    most = {"seat": 1, "slot": 1, "month": 2, "load": len(sessions)}
    for (kind, *_), variables in groups.items():
        model.add(sum(variables) <= most[kind])
    loads = [sum(variables) for (kind, *_), variables in groups.items() if kind == "load"]
    busiest, least = model.new_int_var(0, len(sessions), ""), model.new_int_var(0, len(sessions), "")
    model.add_max_equality(busiest, loads)
    model.add_min_equality(least, loads)
    model.minimize(1000 * (len(question.seats) - sum(held.values())) + busiest - least)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model) == cp_model.OPTIMAL
    return [turn for turn, variable in held.items() if solver.boolean_value(variable)]


def able(turn: Turn) -> bool:
    """Whether somebody has the seat's role and is not away that day."""
    away = any(absence.first <= turn.session.date <= absence.last for absence in turn.person.absences)
    return turn.seat.role in turn.person.roles and not away


def seconds(job: Callable[[], object]) -> float:
    """The median of a few runs."""
    taken = []
    for _ in range(REPEATS):
        started = perf_counter()
        job()
        taken.append(perf_counter() - started)
    return median(taken)


def main() -> None:
    """Measure both and print the ratios."""
    page = rota_page(folder="instant-cafe-dijon", season="2026-2027")
    question, ours = page.rota.question, page.rota.levels
    theirs = rota.recounted(question, first_model(question)).levels
    ratio = seconds(lambda: rota.plan(question)) / seconds(lambda: first_model(question))
    print(f"{len(question.sessions)} sessions, {len(question.seats)} seats, {len(question.people)} people, one worker")
    print(f"time: cafeplan takes {ratio:.1f} times as long as one weighted sum")
    for level, recount in zip(ours, theirs, strict=False):
        proved = "proved best" if level.proved else f"bound {level.bound}"
        print(f"{level.rule}: cafeplan {level.value} ({proved}), one weighted sum {recount.value()}")


if __name__ == "__main__":
    main()
