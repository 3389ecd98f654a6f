"""Seats, people and rules in; a rota out, level by level as good as it is proved to be.

The files that hold a model of OR-Tools (`levels`, `fewest` and what they use) are imported where something is solved:
reading a rota, or checking a folder, waits for no solver.
"""

from cafeplan.model import Question, Rota, Session
from cafeplan.rota.aliasing import NAIVE, Meetings, by_weekday_of_month, in_turn, meetings, warnings
from cafeplan.rota.announced import held, on_day
from cafeplan.rota.audit import Audit, Reading, Recount, recounted
from cafeplan.rota.counters import posed
from cafeplan.rota.elsewhere import as_seen_from, venue_seen_from
from cafeplan.rota.files import certificate, certified, rota_csv
from cafeplan.rota.guests import Gathering, Guest, guest_question
from cafeplan.rota.ledger import Credited, balances, credited, in_whole_turns, shares_of
from cafeplan.rota.order import in_order, sessions_chosen
from cafeplan.rota.outcome import beside, reported
from cafeplan.rota.portraits import Portrait, portrait
from cafeplan.rota.published import Place, can_join, seated, seats_of, strays, turns_of
from cafeplan.rota.question import Known, question
from cafeplan.rota.readings import (
    Account,
    Gap,
    Heard,
    Load,
    Rhythm,
    Visits,
    absences_count,
    accounts,
    encounters,
    gaps,
    late_absences,
    loads,
    missing,
    rhythms,
    visits,
    wishes,
)
from cafeplan.rota.replacements import Replacements, Substitute, fillers, replacements
from cafeplan.rota.replan import Change, Option, Replan, replanned
from cafeplan.rota.staffing import Lack, Repair, Shortage
from cafeplan.rota.swaps import Exchange, Swap, swap
from cafeplan.rota.turns import turn_of
from cafeplan.rota.why import Alternative, Best, Why, why
from cafeplan.rules import Canonical, chosen

__all__ = [
    "NAIVE",
    "Account",
    "Alternative",
    "Audit",
    "Best",
    "Change",
    "Credited",
    "Exchange",
    "Gap",
    "Gathering",
    "Guest",
    "Heard",
    "Known",
    "Lack",
    "Load",
    "Meetings",
    "Option",
    "Place",
    "Portrait",
    "Reading",
    "Recount",
    "Repair",
    "Replacements",
    "Replan",
    "Rhythm",
    "Shortage",
    "Substitute",
    "Swap",
    "Visits",
    "Why",
    "absences_count",
    "accounts",
    "as_seen_from",
    "balances",
    "beside",
    "by_weekday_of_month",
    "can_join",
    "certificate",
    "certified",
    "credited",
    "encounters",
    "fillers",
    "gaps",
    "guest_question",
    "held",
    "in_turn",
    "in_whole_turns",
    "late_absences",
    "loads",
    "meetings",
    "missing",
    "on_day",
    "plan",
    "portrait",
    "question",
    "recounted",
    "replacements",
    "replanned",
    "rhythms",
    "rota_csv",
    "seated",
    "seats_of",
    "sessions_chosen",
    "shares_of",
    "shortages",
    "strays",
    "swap",
    "turn_of",
    "turns_of",
    "venue_seen_from",
    "visits",
    "warnings",
    "why",
    "wishes",
]


def plan(asked: Question, workers: int = 1, seed: int = 0) -> Rota:
    """The best rota for the rules that the question chooses, level by level, with its gaps named.

    Where every level is proved, the same data give the same rota for any number of workers and any seed. Where one is
    not, one worker with seed 0 and a fixed amount of work decides, whatever was asked. CafeplanError for rules that
    are unknown or contradict each other.
    """
    from cafeplan.rota.levels import settle

    question = in_order(asked)
    musts, levels = chosen(question.rules)
    last = (*levels, Canonical())
    problem = posed(question, [rule.facing(question) for rule in musts], [rule.facing(question) for rule in last])
    settled = settle(problem, workers, seed)
    turns = tuple(turn for turn, held in zip(problem.turns, settled.held, strict=True) if held)
    return reported(question, turns, last, settled.bounds)


def shortages(rota: Rota) -> tuple[Shortage, ...]:
    """What the rota's gaps come from, and the least that would fill them, one group of seats after the other."""
    from cafeplan.rota.repairs import shortages as found

    return found(rota)


def sessions_held(rota: Rota) -> tuple[Session, ...]:
    """The sessions of a rota by date: where several were on offer for a slot, the one that was chosen."""
    return sessions_chosen(rota.question, rota.turns)
