"""Seasons of Dijon and a year of two teams in; how cafeplan compares with others, as ratios of one run, out.

Against the stock formulation: squares and meetings by multiplication, one weighted sum, cut after a minute and then
reported as "at least". Against the same model as cafeplan's through HiGHS. Against naive rotations, level by level.
All with one worker and without the last level, which the others do not have. Seconds are those that this process
computes, whatever else the machine does; they depend on the machine, ratios hardly.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from statistics import median
from time import process_time

from highs import settled as settled_by_highs
from stock import Stock
from year import DRAWS, year

from cafeplan import calendar, rota, tables
from cafeplan import programme as programmes
from cafeplan.model import Absence, Question, Rota, RuleChoice
from cafeplan.rota.counters import Problem, posed
from cafeplan.rota.levels import settle
from cafeplan.rota.order import in_order
from cafeplan.rules import chosen

REPEATS = 5
SEASONS = ("2016-2017", "2026-2027")


def problem_of(question: Question, levels: int | None = None) -> Problem:
    """The counters of the chosen rules, of so many levels where that is given, without the last level."""
    ordered = in_order(question)
    musts, ranked = chosen(ordered.rules)
    return posed(ordered, [rule.facing(ordered) for rule in musts], [rule.facing(ordered) for rule in ranked[:levels]])


def seconds(job: Callable[[], object]) -> float:
    """The median of a few runs, in seconds of computing."""
    taken = []
    for _ in range(REPEATS):
        started = process_time()
        job()
        taken.append(process_time() - started)
    return median(taken)


def main() -> None:
    """Measure all and print the ratios."""
    for season in SEASONS:
        of_season(season)
    for draw in DRAWS:
        of_year(draw)


def season_of_dijon(name: str) -> Question:
    """A season as it was published, before anything was cancelled."""
    programme = programmes.load("instant-cafe-dijon")
    season = programmes.season(programme, name)
    sessions = calendar.open_sessions(calendar.sessions(programme, season))
    return rota.question(programme, sessions, tables.facilitators(tables.load(programme, season)))


def of_season(name: str) -> None:
    """A season of Dijon against HiGHS, naive rotations and the stock formulation."""
    planned = rota.plan(season_of_dijon(name))
    question = planned.question
    print(f"\n{name}: {len(question.sessions)} sessions, {len(question.seats)} seats, {len(question.people)} people")
    ours = seconds(lambda: settle(problem_of(question)))
    whole = seconds(lambda: rota.plan(question))
    print(f"all levels but the last: {ours:.2f} s; with the last level {whole / ours:.1f} times as long")
    against_highs(question, ours)
    repairs(question, whole)
    proposals(planned, whole)
    levels(planned)
    taken, proved = Stock(problem_of(question)).seconds()
    at_least = "" if proved else "at least "
    print(f"against the stock formulation: time to proof {at_least}{taken / ours:.0f} times shorter")


def against_highs(question: Question, ours: float) -> None:
    """The same model, each level proved by HiGHS."""
    problem = problem_of(question)
    best = [sheet.value(settle(problem).held) for sheet in problem.levels]
    if settled_by_highs(problem) != best:
        print("against the same model through HiGHS: it does not prove the same levels within a minute each")
        return
    theirs = seconds(lambda: settled_by_highs(problem_of(question)))
    print(f"against the same model through HiGHS: time to proof {theirs / ours:.1f} times shorter ({theirs:.2f} s)")


def repairs(question: Question, whole: float) -> None:
    """How long it takes to say what is missing, and what would be enough, when each may hold six turns."""
    rules = RuleChoice(question.rules.musts, question.rules.levels, {"MaxTurns": {"per": "season", "most": 6}})
    short = rota.plan(replace(question, rules=rules))
    taken = seconds(lambda: rota.shortages(short))
    print(f"repairs of {len(short.gaps)} gaps: {taken / whole:.2f} times as long as the plan ({taken:.2f} s)")


def proposals(planned: Rota, whole: float) -> None:
    """How long it takes to plan a season again half-way, when somebody is away for ten weeks from that day on."""
    question = planned.question
    day = sorted(session.date for session in question.sessions)[len(question.sessions) // 2]
    ill, *others = question.people
    away = Absence(day, day + timedelta(weeks=10), reduces_share=True)
    now = replace(question, people=(replace(ill, absences=(*ill.absences, away)), *others))
    asked = rota.on_day(now, planned.turns, day)
    found = rota.replanned(asked, planned.turns)
    taken = seconds(lambda: rota.replanned(asked, planned.turns))
    changes = ", ".join(str(option.number) for option in found.options)
    print(f"proposals of {changes} changes: {taken / whole:.2f} times as long as the plan ({taken:.2f} s)")


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


def of_year(draw: int) -> None:
    """A year of two teams: how long its first four levels take, how long all, and how near to the bounds."""
    question = year(draw)
    print(f"\na year, draw {draw}: {len(question.sessions)} sessions, {len(question.people)} people")
    started = process_time()
    first = settle(problem_of(question, levels=4))
    proved = "proved" if first.proved else "not proved"
    print(f"seats, share, spacing, venues {proved}: {process_time() - started:.1f} s")
    started = process_time()
    planned = rota.plan(question)
    print(f"all levels: {process_time() - started:.1f} s")
    for level in planned.levels[:-1]:
        print(f"{level.rule}: {level.value} ({'proved' if level.proved else f'bound {level.bound}'})")


if __name__ == "__main__":
    main()
