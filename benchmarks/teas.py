"""Two teas a month on free Tuesdays, with partners who receive; each level with its bound and its seconds out.

Twelve sessions, one employee and one to four volunteers each, 3 + 7 people; one worker, model building included. Three
sizes: dates and hosts as they are, dates free at one host, dates and hosts free; each with turns up to two weeks apart,
and up to four. Last, what the repeated pairs of the first size cost at least, by a model written for it alone.
"""

from collections.abc import Iterator
from datetime import date, time, timedelta
from itertools import combinations, product
from time import process_time

from ortools.sat.python.cp_model import OPTIMAL, CpModel, CpSolver

from cafeplan import rota
from cafeplan.model import Absence, Facilitator, Question, RuleChoice, Seat, Session

HOSTS = ("anis", "basilic", "cumin", "aneth")
STAFF = ("Anne", "Benoît", "Chloé")
VOLUNTEERS = ("Denis", "Élise", "Farid", "Gaëlle", "Hugo", "Inès", "Jules")
SEASON = date(2027, 4, 1)
LEVELS = (
    "EverySeatFilled",
    "HostRotation",
    "DatesApart",
    "UsefulExtras",
    "FairShare",
    "Spacing",
    "VenueAlternation",
    "PairVariety",
)
SETTINGS = {"FairShare": {"roles": ["staff", "volunteer"]}, "DatesApart": {"role": "host"}}


def tuesdays(month: int) -> list[date]:
    """The Tuesdays of a month of 2027."""
    days = [SEASON.replace(month=month) + timedelta(days=n) for n in range(28)]
    return [day for day in days if day.weekday() == 1]


def sessions(free_dates: bool, hosts: int) -> Iterator[Session]:
    """The offers of two teas a month, April to September."""
    for month, number in product(range(4, 10), (1, 2)):
        days = tuesdays(month) if free_dates else [tuesdays(month)[2 * number - 1]]
        for day, host in product(days, HOSTS[:hosts]):
            yield Session(f"2027-{month:02} thé {number}", day, time(14, 30), time(16, 30), host, "thé")


def people(hosts: int) -> Iterator[Facilitator]:
    """Hosts at their venues, one employee on part time, volunteers of whom every second is away for two weeks."""
    yield from (Facilitator(host, host, ("host",), venue=host) for host in HOSTS[:hosts])
    for name, working_time in zip(STAFF, (100, 80, 100), strict=True):
        yield Facilitator(name, name, ("staff",), working_time)
    for place, name in enumerate(VOLUNTEERS):
        first = date(2027, 4 + place % 6, 5)
        away = (Absence(first, first + timedelta(days=13)),) if place % 2 else ()
        yield Facilitator(name, name, ("volunteer",), absences=away)


def question(free_dates: bool, hosts: int, widest: int) -> Question:
    """What the rota must answer, where turns are spaced by up to so many weeks."""
    offered = tuple(sessions(free_dates, hosts))
    seats = [
        Seat(slot, role, 1, most)
        for slot in dict.fromkeys(session.slot for session in offered)
        for role, most in (("host", 1), ("staff", 1), ("volunteer", 4))
    ]
    rules = RuleChoice(("Available", "OneSeatAtATime"), LEVELS, {**SETTINGS, "Spacing": {"widest": widest}})
    return Question(offered, tuple(seats), tuple(people(hosts)), rules)


def least_between_volunteers() -> int:
    """The fewest repeated pairs among volunteers, dates fixed and turns four weeks apart; whatever else is asked.

    No more than what the earlier levels leave: three a tea, five or six turns each, nobody at two teas in a row, and
    since hosts take turns in one order, one or two turns each at every fourth tea.
    """
    model, teas, people = CpModel(), range(12), range(7)
    there = {(tea, person): model.new_bool_var("") for tea in teas for person in people}
    for tea in teas:
        model.add(sum(there[tea, person] for person in people) == 3)
    for person in people:
        model.add_linear_constraint(sum(there[tea, person] for tea in teas), 5, 6)
        for tea in teas[1:]:
            model.add_at_most_one([there[tea - 1, person], there[tea, person]])
        for host in range(4):
            model.add_linear_constraint(sum(there[tea, person] for tea in teas[host::4]), 1, 2)
    repeated, colleagues = [], {place: [] for place in there}
    for one, two in combinations(people, 2):
        meetings = [model.new_bool_var("") for _ in teas]
        steps = [model.new_bool_var("") for _ in range(7)]
        model.add(sum(meetings) == sum(steps))
        repeated += [before * step for before, step in enumerate(steps)]
        for tea, met in zip(teas, meetings, strict=True):
            colleagues[tea, one].append(met)
            colleagues[tea, two].append(met)
    for place, met in colleagues.items():
        model.add(sum(met) == 2 * there[place])
    model.minimize(sum(repeated))
    solver = CpSolver()
    solver.parameters.num_workers = 1
    if solver.solve(model) != OPTIMAL:
        raise RuntimeError("not proved")
    return round(solver.objective_value)


def main() -> None:
    """Plan each size, with the last level, and print what is proved."""
    sizes = {"dates fixed, 4 hosts": (False, 4), "dates free, 1 host": (True, 1), "dates free, 4 hosts": (True, 4)}
    for (name, (free_dates, hosts)), widest in product(sizes.items(), (2, 4)):
        started = process_time()
        planned = rota.plan(question(free_dates, hosts, widest))
        print(f"{name}, up to {widest} weeks apart: {process_time() - started:.1f} s")
        for level in planned.levels:
            print(f"  {level.rule}: {level.value} ({'proved' if level.proved else f'bound {level.bound}'})")
    # Employees meet volunteers 36 times, in 21 pairs: 15 of these meet twice at best.
    print(f"repeated pairs, dates fixed, 4 weeks apart: at least {least_between_volunteers()} + 15")


if __name__ == "__main__":
    main()
