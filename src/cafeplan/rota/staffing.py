"""An ordered question in; who could sit where, what must hold of it, and what could be conceded, out.

Written on its own: it shares the rules with the search's model and nothing else, so that what the search calls
impossible is found impossible twice (`fewest`). It asks only what must hold, never how good a rota is.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain, combinations, product
from typing import Any

from cafeplan.language import Text
from cafeplan.model import Absence, Facilitator, Question, Seat, Session, Turn
from cafeplan.rota.order import held_in
from cafeplan.rules import NEVER, AnyRule, PairRule, chosen

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


@dataclass(frozen=True)
class Repair:
    """What would have to be agreed: so many concessions, in words, and how many seats stay empty even so."""

    concessions: Mapping[Concession, int]
    said: tuple[Text, ...]
    left: int

    @property
    def size(self) -> int:
        """How many days and turns have to be agreed."""
        return sum(self.concessions.values())


@dataclass(frozen=True)
class Lack:
    """Seats of which too few can be held, whatever becomes of all others, in one sentence."""

    seats: tuple[Seat, ...]
    places: int
    possible: int
    sentence: Text


@dataclass(frozen=True)
class Shortage:
    """What cannot be filled, and the least repairs, smallest first; `advice` where they do not fill everything."""

    lacks: tuple[Lack, ...]
    repairs: tuple[Repair, ...]
    advice: Text | None = None


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
    offers, free = staffing.question.offers, with_free_dates(staffing.question)
    for slot, its in offers.items():
        if len(its) > 1:
            yield [seat for seat in staffing.needed if seat.slot == slot]
    for series in free:
        yield [seat for seat in staffing.needed if offers[seat.slot][0].series == series]


def with_free_dates(question: Question) -> set[str]:
    """The series that have a slot whose date is not fixed."""
    return {its[0].series for its in question.offers.values() if len({session.date for session in its}) > 1}
