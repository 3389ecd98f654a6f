"""An ordered question in; how few of its seats must stay empty, and the least concessions that fill more, out.

Written on its own: it shares the rules with the search's model and nothing else, so that what the search calls
impossible is found impossible twice. It asks only what must hold, never how good a rota is.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain, combinations, pairwise, product
from typing import Any

from ortools.sat.python.cp_model import OPTIMAL, CpModel, CpSolver, IntVar, LinearExpr

from cafeplan.model import Absence, Facilitator, Question, Seat, Session, Turn
from cafeplan.rota.order import held_in
from cafeplan.rules import NEVER, AnyRule, PairRule, chosen

# In the solver's own unit; a season of one programme needs a hundredth of it.
WORK = 5.0
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Presence:
    """Somebody comes on a day of one of their absences."""

    person: str
    day: date


@dataclass(frozen=True)
class Beyond:
    """A negotiable must, by its place among the musts, lets one of its counters go beyond what was agreed."""

    must: int
    counter: Hashable


Concession = Presence | Beyond


@dataclass(frozen=True)
class Candidate:
    """A turn that can be held, perhaps only with a concession."""

    turn: Turn
    needs: Presence | None = None


@dataclass(frozen=True)
class Limit:
    """Candidates, or two that meet, of which only so many can be held; and the concession that allows one more."""

    members: tuple[tuple[int, ...], ...]
    allowed: int
    gives: Beyond | None = None


@dataclass(frozen=True)
class Staffing:
    """Who could hold which seat, and the limits that bind."""

    question: Question
    musts: tuple[AnyRule, ...]
    needed: dict[Seat, int]
    candidates: tuple[Candidate, ...]
    limits: tuple[Limit, ...]


def staffing(question: Question) -> Staffing:
    """The seats that still need people, with everything that stands in the way of filling them."""
    musts, levels = chosen(question.rules)
    rules = [rule.facing(question) for rule in (*musts, *levels)]
    pasts = [_Past(rule, place < len(musts) and rule.negotiable) for place, rule in enumerate(rules)]
    candidates = tuple(_candidates(question, pasts))
    limits = [limit for place, past in enumerate(pasts) for limit in _limits(past, place, candidates)]
    held = {seat: len(people) for seat, people in held_in(question).items()}
    needed = {seat: max(0, seat.least - held[seat]) for seat in question.seats}
    return Staffing(
        question, tuple(rules[: len(musts)]), needed, candidates, (*limits, *_one_seat_a_session(candidates))
    )


def present(person: Facilitator, day: date) -> Facilitator:
    """The same person, whose absences leave out one day."""
    kept = chain.from_iterable(_without(absence, day) for absence in person.absences)
    return replace(person, absences=tuple(kept))


def parts(staffing: Staffing) -> list[list[Seat]]:
    """The seats in groups that have no limit and no concession in common: each can be filled without the others."""
    seats = list(staffing.needed)
    parent = {seat: seat for seat in seats}

    def root(seat: Seat) -> Seat:
        while parent[seat] != seat:
            parent[seat] = seat = parent[parent[seat]]
        return seat

    for together in _bound_together(staffing):
        for seat in together[1:]:
            parent[root(seat)] = root(together[0])
    groups: dict[Seat, list[Seat]] = {}
    for seat in seats:
        groups.setdefault(root(seat), []).append(seat)
    return list(groups.values())


def as_it_is(staffing: Staffing, seats: Sequence[Seat]) -> Staffing:
    """The same for some of the seats, with nothing conceded."""
    kept = [n for n, each in enumerate(staffing.candidates) if each.turn.seat in seats and not each.needs]
    place = {number: index for index, number in enumerate(kept)}
    limits = []
    for limit in staffing.limits:
        members = [tuple(place[n] for n in member) for member in limit.members if all(n in place for n in member)]
        if limit.allowed < len(members):
            limits.append(replace(limit, members=tuple(members)))
    needed = {seat: staffing.needed[seat] for seat in seats}
    candidates = tuple(staffing.candidates[n] for n in kept)
    return replace(staffing, needed=needed, candidates=candidates, limits=tuple(limits))


def fewest_missing(question: Question) -> int | None:
    """The fewest people whom any rota of an ordered question leaves missing; None if that is not proved."""
    whole = staffing(question)
    of_parts = [fewest_empty(whole, seats) for seats in parts(whole)]
    return None if None in of_parts else sum(filter(None, of_parts))


def fewest_empty(staffing: Staffing, seats: Sequence[Seat], conceding: bool = False) -> int | None:
    """The fewest people who must be missing at these seats, whatever becomes of the others; None if not proved."""
    model = _Model(staffing, seats, conceding)
    return model.least(LinearExpr.sum(model.empty))


def least_concessions(
    staffing: Staffing, seats: Sequence[Seat], empty: int, but: Sequence[dict[Concession, int]]
) -> dict[Concession, int] | None:
    """The least concessions that leave no more than so many people missing, and include none of those already known.

    None where there are none, or where the least is not proved. Of equally small ones, the first in the data's order.
    """
    model = _Model(staffing, seats, conceding=True)
    model.model.add(LinearExpr.sum(model.empty) <= empty)
    for known in but:
        model.model.add_bool_or([model.steps[each][more - 1].negated() for each, more in known.items()])
    steps = [(step, depth) for steps in model.steps.values() for depth, step in enumerate(steps)]
    # The number of steps comes first, then that nobody is asked twice, then the data's order.
    many = len(steps) + 1
    weights = [many**3 + depth * many + place for place, (_, depth) in enumerate(steps)]
    size = LinearExpr.weighted_sum([step for step, _ in steps], weights)
    if model.least(size) is None:
        return None
    made = {each: sum(map(model.solver.value, steps)) for each, steps in model.steps.items()}
    return {each: more for each, more in made.items() if more}


class _Past:
    """A rule with what its counters read before anything is planned."""

    def __init__(self, rule: AnyRule, negotiable: bool) -> None:
        self.rule = rule
        self.negotiable = negotiable
        self.readings: dict[Hashable, int] = {}
        for counters in _raised_by_past(rule, rule.past):
            for counter in counters:
                self.readings[counter] = self.readings.get(counter, 0) + 1

    def bars(self, turn: Turn) -> bool:
        """Whether one turn alone breaks the rule, and nothing can be agreed about it."""
        if self.negotiable or isinstance(self.rule, PairRule):
            return False
        return any(self.left(counter, 1) == 0 for counter in self.rule.counts(turn))

    def left(self, counter: Hashable, wanted: int) -> int:
        """How often a counter can still be raised, if that is less than wanted."""
        before = self.readings.get(counter, 0)
        costs = [self.rule.cost(counter, before + more) for more in range(1, wanted + 1)]
        return costs.index(NEVER) if NEVER in costs else wanted


def _raised_by_past(rule: AnyRule, past: Sequence[Turn]) -> Iterator[Iterator[Any]]:
    if isinstance(rule, PairRule):
        return (rule.counts(one, two) for one, two in combinations(past, 2) if _meet(one, two))
    return (rule.counts(turn) for turn in past)


def _meet(turn: Turn, other: Turn) -> bool:
    return turn.session == other.session and turn.person.id != other.person.id


def _without(absence: Absence, day: date) -> Iterator[Absence]:
    if not absence.first <= day <= absence.last:
        yield absence
        return
    if absence.first < day:
        yield Absence(absence.first, day - DAY)
    if day < absence.last:
        yield Absence(day + DAY, absence.last)


def _candidates(question: Question, pasts: list["_Past"]) -> Iterator[Candidate]:
    pinned = {(turn.session.slot, turn.person.id) for turn in question.past if turn.session in question.sessions}
    for seat in question.seats:
        for session, person in product(question.offers[seat.slot], question.people):
            if (seat.slot, person.id) in pinned:
                continue
            as_it_is = Turn(seat, session, person)
            if not any(past.bars(as_it_is) for past in pasts):
                yield Candidate(as_it_is)
                continue
            there = Turn(seat, session, present(person, session.date))
            if not any(past.bars(there) for past in pasts):
                yield Candidate(there, Presence(person.id, session.date))


def _limits(past: _Past, place: int, candidates: Sequence[Candidate]) -> Iterator[Limit]:
    members: dict[Hashable, list[tuple[int, ...]]] = {}
    for member, counters in _raised(past, candidates):
        for counter in counters:
            members.setdefault(counter, []).append(member)
    for counter, raised_by in members.items():
        allowed = past.left(counter, len(raised_by))
        if allowed < len(raised_by):
            yield Limit(tuple(raised_by), allowed, Beyond(place, counter) if past.negotiable else None)


def _raised(past: _Past, candidates: Sequence[Candidate]) -> Iterator[tuple[tuple[int, ...], Iterator[Any]]]:
    if not isinstance(past.rule, PairRule):
        for number, candidate in enumerate(candidates):
            yield (number,), past.rule.counts(candidate.turn)
        return
    there: dict[Session, list[tuple[tuple[int, ...], Turn]]] = {}
    for turn in past.rule.past:
        there.setdefault(turn.session, []).append(((), turn))
    for number, candidate in enumerate(candidates):
        others = there.setdefault(candidate.turn.session, [])
        for other, turn in others:
            if _meet(turn, candidate.turn):
                yield (*other, number), past.rule.counts(turn, candidate.turn)
        others.append(((number,), candidate.turn))


def _one_seat_a_session(candidates: Sequence[Candidate]) -> Iterator[Limit]:
    there: dict[tuple[str, str], list[tuple[int, ...]]] = {}
    for number, candidate in enumerate(candidates):
        there.setdefault((candidate.turn.seat.slot, candidate.turn.person.id), []).append((number,))
    yield from (Limit(tuple(members), 1) for members in there.values() if len(members) > 1)


def _bound_together(staffing: Staffing) -> Iterator[list[Seat]]:
    for limit in staffing.limits:
        yield [staffing.candidates[number].turn.seat for member in limit.members for number in member]
    coming: dict[Presence, list[Seat]] = {}
    for candidate in staffing.candidates:
        if candidate.needs:
            coming.setdefault(candidate.needs, []).append(candidate.turn.seat)
    yield from coming.values()
    offers, free = staffing.question.offers, _with_free_dates(staffing.question)
    for slot, its in offers.items():
        if len(its) > 1:
            yield [seat for seat in staffing.needed if seat.slot == slot]
    for series in free:
        yield [seat for seat in staffing.needed if offers[seat.slot][0].series == series]


def _with_free_dates(question: Question) -> set[str]:
    """The series that have a slot whose date is not fixed."""
    return {its[0].series for its in question.offers.values() if len({session.date for session in its}) > 1}


class _Model:
    """A yes/no a candidate and a step a concession; how many people each seat misses."""

    def __init__(self, staffing: Staffing, seats: Sequence[Seat], conceding: bool) -> None:
        self.model = CpModel()
        self.solver = CpSolver()
        self.steps: dict[Concession, list[IntVar]] = {}
        wanted = set(seats)
        self._held = {
            number: self.model.new_bool_var(f"held {number}")
            for number, candidate in enumerate(staffing.candidates)
            if candidate.turn.seat in wanted and (conceding or not candidate.needs)
        }
        self.empty = [self._empty(staffing, seat) for seat in seats]
        for number, held in self._held.items():
            needs = staffing.candidates[number].needs
            if needs:
                self.model.add_implication(held, self._steps(needs, 1)[0])
        for limit in staffing.limits:
            self._keep(limit, conceding)
        self._offers(staffing)

    def _offers(self, staffing: Staffing) -> None:
        """Who holds a seat is where its slot is held, and a series keeps its order."""
        question = staffing.question
        there: dict[Session, IntVar] = {}
        for number, held in self._held.items():
            session = staffing.candidates[number].turn.session
            self.model.add_implication(held, there.setdefault(session, self.model.new_bool_var("there")))
        standing = dict.fromkeys(turn.session for turn in question.past if turn.session in question.sessions)
        for session in standing:
            self.model.add(there.setdefault(session, self.model.new_bool_var("there")) == 1)
        for its in question.offers.values():
            self.model.add_at_most_one([there[session] for session in its if session in there])
        for series in _with_free_dates(question):
            of_series = sorted((each for each in there if each.series == series), key=lambda each: each.slot)
            for one, other in combinations(of_series, 2):
                in_order = one.slot >= other.slot or one.date < other.date
                announced = one in standing and other in standing
                if not in_order and not announced and self._either_free(question, one, other):
                    self.model.add_at_most_one([there[one], there[other]])

    def _either_free(self, question: Question, one: Session, other: Session) -> bool:
        return any(len({each.date for each in question.offers[session.slot]}) > 1 for session in (one, other))

    def least(self, cost: LinearExpr) -> int | None:
        """The smallest cost, which stays what the solver shows; None unless it is proved."""
        self.solver.parameters.num_workers = 1
        # Too few people for too many seats is seen at once by the linear relaxation, and by nothing else.
        self.solver.parameters.linearization_level = 2
        self.solver.parameters.max_deterministic_time = WORK
        self.model.minimize(cost)
        if self.solver.solve(self.model) != OPTIMAL:
            return None
        return round(self.solver.objective_value)

    def _empty(self, staffing: Staffing, seat: Seat) -> IntVar:
        there = [held for number, held in self._held.items() if staffing.candidates[number].turn.seat == seat]
        empty = self.model.new_int_var(0, staffing.needed[seat], "empty")
        self.model.add(LinearExpr.sum([*there, empty]) >= staffing.needed[seat])
        return empty

    def _steps(self, concession: Concession, number: int) -> list[IntVar]:
        if concession not in self.steps:
            steps = [self.model.new_bool_var("step") for _ in range(number)]
            for earlier, later in pairwise(steps):
                self.model.add_implication(later, earlier)
            self.steps[concession] = steps
        return self.steps[concession]

    def _keep(self, limit: Limit, conceding: bool) -> None:
        members = [member for member in limit.members if all(number in self._held for number in member)]
        if len(members) <= limit.allowed:
            return
        more = self._steps(limit.gives, len(members) - limit.allowed) if conceding and limit.gives else []
        self.model.add(LinearExpr.sum([self._both(member) for member in members]) <= limit.allowed + sum(more))

    def _both(self, member: tuple[int, ...]) -> IntVar:
        if len(member) == 1:
            return self._held[member[0]]
        both = self.model.new_bool_var("both")
        self.model.add_bool_or([both, *(self._held[number].negated() for number in member)])
        return both
