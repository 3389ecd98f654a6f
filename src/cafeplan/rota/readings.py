"""A rota in; what a page shows of it as plain values out: loads, venues, pairs, wishes, gaps with their reason.

Reasons name people and tell that they are not available: they are for the coordinator alone.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations, pairwise

from cafeplan.language import Text
from cafeplan.language import replan as changes
from cafeplan.language import rota as words
from cafeplan.model import Absence, Facilitator, Question, Rota, RuleChoice, Seat, Session, Turn
from cafeplan.rota.audit import recount
from cafeplan.rota.order import held_in, sessions_chosen
from cafeplan.rules import AnyRule, PairRule, chosen
from cafeplan.rules.evenness import couples
from cafeplan.rules.fairness import FairShare
from cafeplan.rules.shares import Absences, shares
from cafeplan.rules.wishes import Preferences


@dataclass(frozen=True)
class Load:
    """How many turns somebody holds, and how many their share would be."""

    person: Facilitator
    turns: int
    share: Fraction


@dataclass(frozen=True)
class Visits:
    """How often somebody goes to a venue."""

    person: Facilitator
    venue: str
    turns: int


@dataclass(frozen=True)
class Rhythm:
    """When somebody has a turn, in order."""

    person: Facilitator
    days: tuple[date, ...]

    def weeks_between(self) -> tuple[int, ...]:
        """How many weeks lie between a turn and the next, from one week of the calendar to another."""
        weeks = [day - timedelta(days=day.weekday()) for day in self.days]
        return tuple((later - earlier).days // 7 for earlier, later in pairwise(weeks))


@dataclass(frozen=True)
class Heard:
    """A wish, and what the rota makes of it."""

    person: Facilitator
    wish: Text
    outcome: Text


@dataclass(frozen=True)
class Account:
    """Somebody's season, and how many turns beyond their share they stand at before and after it; below zero: owed."""

    load: Load
    before: Fraction
    after: Fraction


@dataclass(frozen=True)
class Gap:
    """A seat that misses so many people, and why in a sentence."""

    seat: Seat
    session: Session
    missing: int
    reason: Text


def loads(rota: Rota) -> tuple[Load, ...]:
    """Each person's turns, and their share: what each role holds is divided by working time and time there."""
    turns = season_turns(rota.question, rota.turns)
    held = Counter(turn.person.id for turn in turns)
    share = due(rota.question, turns)
    return tuple(Load(person, held[person.id], share[person.id]) for person in rota.question.people)


def due(question: Question, turns: Sequence[Turn]) -> Mapping[str, Fraction]:
    """Each person's share of a season's turns."""
    days: dict[str, list[tuple[date]]] = {}
    for turn in turns:
        days.setdefault(turn.seat.role, []).append((turn.session.date,))
    return shares(question.people, days, absences_count(question.rules))


def absences_count(choice: RuleChoice) -> Absences:
    """Whether the rules take something off somebody's share for a long absence."""
    fair = [rule for rule in chosen(choice).levels if isinstance(rule, FairShare)]
    return fair[0].absences if fair else FairShare.absences


def late_absences(question: Question) -> tuple[Text, ...]:
    """One sentence on the absences that came up after publication, where they take their part off a share."""
    if absences_count(question.rules) == "ignore" or not question.sessions:
        return ()
    days = [session.date for session in question.sessions]
    said = [
        _late(person, absence)
        for person in question.people
        for absence in person.absences
        if absence.reduces_share and absence.first <= max(days) and absence.last >= min(days)
    ]
    return (changes.LATE(absences=said),) if said else ()


def _late(person: Facilitator, absence: Absence) -> Text:
    said = changes.LATE_DAYS if absence.first < absence.last else changes.LATE_DAY
    return said(person=person.name, first=absence.first, last=absence.last)


def visits(question: Question, turns: Sequence[Turn]) -> tuple[Visits, ...]:
    """Each person's turns at each venue of the season, zeros among them."""
    held = Counter((turn.person.id, turn.session.venue) for turn in season_turns(question, turns))
    venues = sorted({session.venue for session in sessions_chosen(question, turns)})
    return tuple(Visits(person, venue, held[person.id, venue]) for person in question.people for venue in venues)


def encounters(question: Question, turns: Sequence[Turn]) -> Mapping[tuple[str, str], int]:
    """How often each pair of people who could share a session did, by their ids in order; zeros among them."""
    there: dict[str, list[str]] = {}
    for turn in season_turns(question, turns):
        there.setdefault(turn.session.slot, []).append(turn.person.id)
    met = Counter(pair for people in there.values() for pair in combinations(sorted(people), 2))
    return {pair: met[pair] for pair in sorted(couples(question))}


def rhythms(rota: Rota) -> tuple[Rhythm, ...]:
    """The days on which each person has a turn, in order."""
    days: dict[str, list[date]] = {}
    for turn in season_turns(rota.question, rota.turns):
        days.setdefault(turn.person.id, []).append(turn.session.date)
    return tuple(Rhythm(person, tuple(sorted(days.get(person.id, ())))) for person in rota.question.people)


def wishes(rota: Rota) -> tuple[Heard, ...]:
    """What became of each wish, by person, whether a rule of the rota minds them or not."""
    rule = Preferences().facing(rota.question)
    read = {reading.counter: reading.count for reading in recount(rule, rota.turns).readings}
    return tuple(
        Heard(person, rule.label((person.id, wish)), rule.heard((person.id, wish), read.get((person.id, wish), 0)))
        for person in rota.question.people
        for wish in person.wishes
    )


def accounts(rota: Rota, carried: Mapping[str, Fraction]) -> tuple[Account, ...]:
    """What each person brings from earlier seasons, is due, holds, and takes into the next."""
    before = {person.id: carried.get(person.id, Fraction(0)) for person in rota.question.people}
    return tuple(
        Account(load, before[load.person.id], before[load.person.id] + load.turns - load.share) for load in loads(rota)
    )


def gaps(rota: Rota) -> tuple[Gap, ...]:
    """The seats that have too few people, by date, each with its reason."""
    question = rota.question
    sessions = {session.slot: session for session in sessions_chosen(question, rota.turns)}
    return tuple(
        Gap(seat, sessions[seat.slot], number, _reason(rota, seat, sessions[seat.slot]))
        for seat, number in missing(question, rota.turns).items()
    )


def missing(question: Question, turns: Sequence[Turn]) -> dict[Seat, int]:
    """The seats of an ordered question that these turns leave with too few people, and how many are missing."""
    held = {seat: len(people) for seat, people in held_in(question).items()}
    for turn in turns:
        held[turn.seat] += 1
    return {seat: seat.least - held[seat] for seat in question.seats if held[seat] < seat.least}


def season_turns(question: Question, turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """The turns of the question's own sessions: those of the rota, and those that were pinned."""
    pinned = [turn for turn in question.past if turn.session in question.sessions]
    return (*pinned, *turns)


def _reason(rota: Rota, seat: Seat, session: Session) -> Text:
    question = rota.question
    role = question.role_shown(seat.role)
    of_role = [person for person in question.people if seat.role in person.roles]
    if not of_role:
        return words.NOBODY_OF_ROLE(role=role)
    musts = [rule.facing(question) for rule in chosen(question.rules).musts]
    offers = question.offers[seat.slot]
    refusals = {
        offer: [(person, _refusal(musts, rota.turns, Turn(seat, offer, person))) for person in of_role]
        for offer in offers
    }
    if all(_unavailable(rule) for of_offer in refusals.values() for _, rule in of_offer):
        said = words.NOBODY_AVAILABLE if len(offers) == 1 else words.NOBODY_AVAILABLE_BETWEEN
        return said(role=role, day=session.date, first=offers[0].date, last=offers[-1].date)
    if len(offers) > 1 and rota.levels[0].proved:
        return words.NO_BETTER_OFFER
    if any(rule is None for _, rule in refusals[session]):
        return words.NOT_SETTLED
    held_back = [_held_back(person, rule, Turn(seat, session, person)) for person, rule in refusals[session] if rule]
    return words.NOBODY_LEFT(day=session.date, reasons=[said for said in held_back if said])


def _unavailable(rule: AnyRule | None) -> bool:
    return rule is not None and type(rule).__name__ == "Available"


def _refusal(musts: Sequence[AnyRule], turns: Sequence[Turn], turn: Turn) -> AnyRule | None:
    """The first must that one more turn would break."""
    return next((rule for rule in musts if recount(rule, [*turns, turn]).broken()), None)


def _held_back(person: Facilitator, rule: AnyRule, turn: Turn) -> Text | None:
    """What keeps somebody from a turn: a seat in another programme, or a rule; that they are away is not told."""
    if _unavailable(rule):
        return None
    there = _elsewhere(rule, turn)
    if there is None:
        return words.HELD_BACK(person=person.name, rule=rule.sentence())
    return words.HELD_ELSEWHERE(person=person.name, start=there.start, programme=there.series)


def _elsewhere(rule: AnyRule, turn: Turn) -> Session | None:
    """The session of another programme at which the same person raises a counter that this turn would raise."""
    if isinstance(rule, PairRule):
        return None
    raised = set(rule.counts(turn))
    theirs = [each for each in rule.question.elsewhere if each in rule.past and each.person.id == turn.person.id]
    return next((each.session for each in theirs if raised & set(rule.counts(each))), None)
