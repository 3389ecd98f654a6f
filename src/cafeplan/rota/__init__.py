"""Seats, people and rules in; a rota out, level by level as good as it is proved to be."""

from collections.abc import Mapping

from cafeplan.language import Text
from cafeplan.language import rota as words
from cafeplan.model import Level, Question, Rota, Seat, Session, Turn
from cafeplan.rota.aliasing import NAIVE, Meetings, by_weekday_of_month, in_turn, meetings, warnings
from cafeplan.rota.audit import Audit, Reading, Recount, recounted
from cafeplan.rota.counters import posed
from cafeplan.rota.files import certificate, certified, rota_csv
from cafeplan.rota.ledger import carried_over
from cafeplan.rota.levels import settle
from cafeplan.rota.order import in_order, standing
from cafeplan.rota.question import question
from cafeplan.rota.readings import Gap, Load, Visits, gaps, loads, missing, visits
from cafeplan.rota.repairs import Lack, Repair, Shortage, shortages
from cafeplan.rota.staffing import fewest_missing
from cafeplan.rules import AnyRule, Canonical, chosen

__all__ = [
    "NAIVE",
    "Audit",
    "Gap",
    "Lack",
    "Load",
    "Meetings",
    "Reading",
    "Recount",
    "Repair",
    "Shortage",
    "Visits",
    "by_weekday_of_month",
    "carried_over",
    "certificate",
    "certified",
    "gaps",
    "in_turn",
    "loads",
    "meetings",
    "plan",
    "question",
    "recounted",
    "rota_csv",
    "sessions_held",
    "shortages",
    "visits",
    "warnings",
]


def plan(asked: Question, workers: int = 1, seed: int = 0) -> Rota:
    """The best rota for the rules that the question chooses, level by level, with its gaps named.

    Where every level is proved, the same data give the same rota for any number of workers and any seed. Where one is
    not, one worker with seed 0 and a fixed amount of work decides, whatever was asked. CafeplanError for rules that
    are unknown or contradict each other.
    """
    question = in_order(asked)
    musts, levels = chosen(question.rules)
    last = (*levels, Canonical())
    problem = posed(question, [rule.facing(question) for rule in musts], [rule.facing(question) for rule in last])
    settled = settle(problem, workers, seed)
    turns = tuple(turn for turn, held in zip(problem.turns, settled.held, strict=True) if held)
    return _rota(question, turns, settled.bounds)


def sessions_held(rota: Rota) -> tuple[Session, ...]:
    """The sessions of a rota by date: where several were on offer for a slot, the one that was chosen."""
    return standing(rota.question, rota.turns)


def _rota(question: Question, turns: tuple[Turn, ...], bounds: tuple[int, ...]) -> Rota:
    """The rota as the audit sees it: what the solver believed is not repeated, only its bounds are."""
    audit = recounted(question, turns, [Canonical()])
    if not audit.sound():
        raise RuntimeError("the solver's rota breaks a must")
    gaps = missing(question, turns)
    bounds = _confirmed(bounds, audit.levels[0].value(), gaps, question)
    levels = tuple(_level(recount, bound) for recount, bound in zip(audit.levels, bounds, strict=True))
    return Rota(question, turns, levels, tuple(gaps))


def _confirmed(bounds: tuple[int, ...], value: int, gaps: Mapping[Seat, int], question: Question) -> tuple[int, ...]:
    """The bounds; that of the first level only where a model written on its own finds the same gaps unavoidable."""
    if not gaps or value > bounds[0]:
        return bounds
    fewest = fewest_missing(question)
    if fewest is None:
        return (value - sum(gaps.values()), *bounds[1:])
    if fewest != sum(gaps.values()):
        raise RuntimeError("the gaps are not as unavoidable as the solver says")
    return bounds


def _level(recount: Recount, bound: int) -> Level:
    value = recount.value()
    if value < bound:
        raise RuntimeError("the audit counts less than the solver's bound")
    return Level(type(recount.rule).__name__, _sentence(recount.rule, value, bound), value, bound, value == bound)


def _sentence(rule: AnyRule, value: int, bound: int) -> Text:
    proved = value == bound
    if rule.place == "last":
        return (words.ONE_ROTA if proved else words.SAME_SEARCH)(rule=rule.sentence())
    said = words.PROVED if proved else words.NOT_PROVED
    return said(rule=rule.sentence(), counted=rule.measure(value=value), bound=bound)
