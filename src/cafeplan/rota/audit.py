"""A question and a rota's turns in, the cost of every rule recounted without a solver out.

It shares the rules with the solver's model and nothing else, so that a fault in the model cannot hide here.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from cafeplan.language import Text
from cafeplan.language import rota as words
from cafeplan.model import Question, Seat, Session, Turn
from cafeplan.rota.order import following, in_order
from cafeplan.rules import NEVER, AnyRule, Cost, PairRule, chosen


@dataclass(frozen=True)
class Reading:
    """One counter of one rule: what it stands at, of which so much before this rota, and what that costs."""

    rule: AnyRule
    counter: Hashable
    count: int
    before: int
    cost: Cost

    @property
    def label(self) -> Text:
        """The counter's name; a recount has thousands of counters and names few."""
        return self.rule.label(self.counter)


@dataclass(frozen=True)
class Recount:
    """One rule, recounted."""

    rule: AnyRule
    readings: tuple[Reading, ...]

    def value(self) -> int:
        """The rule's cost: that of all its counters that are within what the rule allows."""
        return sum(reading.cost for reading in self.readings if isinstance(reading.cost, int))

    def findings(self) -> tuple[Text, ...]:
        """What the rule says of its readings, beside what sums alone allow."""
        return tuple(self.rule.findings({reading.counter: reading.count for reading in self.readings}))

    def broken(self) -> tuple[Reading, ...]:
        """The counters that the rota pushed, or pushed further, to where they must never be."""
        return tuple(each for each in self.readings if each.cost is NEVER and each.count > each.before)


@dataclass(frozen=True)
class Audit:
    """A rota recounted: its musts, its levels in order, and turns that cannot stand whatever the rules say."""

    musts: tuple[Recount, ...]
    levels: tuple[Recount, ...]
    impossible: tuple[Text, ...]

    def sound(self) -> bool:
        """Whether no must is broken and no turn is impossible."""
        return not self.impossible and not any(recount.broken() for recount in (*self.musts, *self.levels))


def recounted(question: Question, turns: Sequence[Turn], extra_levels: Sequence[AnyRule] = ()) -> Audit:
    """The recount of any rota, made by the solver or by hand, for the rules that the question chooses.

    `extra_levels` are recounted after the chosen ones. Turns that cannot stand are named and not counted.
    """
    question = in_order(question)
    musts, levels = chosen(question.rules)
    facing = [[rule.facing(question) for rule in rules] for rules in (musts, (*levels, *extra_levels))]
    refused = dict(_impossible(question, turns))
    standing = [turn for number, turn in enumerate(turns) if number not in refused]
    recounts = [tuple(recount(rule, standing) for rule in rules) for rules in facing]
    return Audit(recounts[0], recounts[1], tuple(refused.values()))


def recount(rule: AnyRule, turns: Sequence[Turn]) -> Recount:
    """One rule that faces its question, recounted for a rota.

    Counted are the counters that some turn could raise, held or not, and those that the rule names itself: a person
    without a turn and a seat without a person have their cost too.
    """
    before = readings_of(rule, rule.past)
    now = readings_of(rule, [*rule.past, *turns])
    return Recount(rule, tuple(_reading(rule, each, now.get(each, 0), before.get(each, 0)) for each in _counters(rule)))


def _reading(rule: AnyRule, counter: Hashable, count: int, before: int) -> Reading:
    return Reading(rule, counter, count, before, rule.cost(counter, count))


def readings_of(rule: AnyRule, turns: Sequence[Turn]) -> dict[Hashable, int]:
    """How often these turns alone raise each counter of a rule."""
    readings: dict[Hashable, int] = {}
    for counter in _raised(rule, turns):
        readings[counter] = readings.get(counter, 0) + 1
    return readings


def _raised(rule: AnyRule, turns: Sequence[Turn]) -> Iterator[Any]:
    if not isinstance(rule, PairRule):
        for turn in turns:
            yield from rule.counts(turn)
        return
    of_session: dict[Session, list[Turn]] = {}
    for turn in turns:
        of_session.setdefault(turn.session, []).append(turn)
    for together in of_session.values():
        for turn, other in combinations(together, 2):
            if turn.person.id != other.person.id:
                yield from rule.counts(turn, other)


def _counters(rule: AnyRule) -> dict[Hashable, None]:
    question = rule.question
    counters: dict[Hashable, None] = dict.fromkeys(rule.also())
    seats = _seats_by_slot(question)
    for session in question.sessions:
        possible = [Turn(seat, session, person) for seat in seats.get(session.slot, []) for person in question.people]
        if isinstance(rule, PairRule):
            counters |= dict.fromkeys(_raised_by_pairs(rule, session, possible))
        else:
            counters |= dict.fromkeys(counter for turn in possible for counter in rule.counts(turn))
    return counters


def _raised_by_pairs(rule: PairRule[Any], session: Session, possible: Sequence[Turn]) -> Iterator[Any]:
    """What meetings at one session can raise, among its possible turns and with those that are pinned."""
    pinned = [turn for turn in rule.past if turn.session == session]
    for number, turn in enumerate(possible):
        for other in (*pinned, *possible[:number]):
            if turn.person.id != other.person.id and (turn.seat != other.seat or turn.seat.most > 1):
                yield from rule.counts(other, turn)


def _seats_by_slot(question: Question) -> dict[str, list[Seat]]:
    seats: dict[str, list[Seat]] = {}
    for seat in question.seats:
        seats.setdefault(seat.slot, []).append(seat)
    return seats


def _impossible(question: Question, turns: Sequence[Turn]) -> Iterator[tuple[int, Text]]:
    """The numbers of turns that cannot stand beside those before them, and why.

    They are of an unknown person or seat, of somebody who is already at that session, at another offer of a slot than
    the one where people already are, or out of the order of their series.
    """
    people = [person.id for person in question.people]
    there = {(turn.session, turn.person.id) for turn in question.past}
    chosen = {turn.session.slot: turn.session for turn in question.past if turn.session in question.sessions}
    pairs = set(following(question))
    for number, turn in enumerate(turns):
        slot = turn.seat.slot
        shown: dict[str, object] = {"person": turn.person.name, "day": turn.session.date}
        if turn.person.id not in people:
            yield number, words.UNKNOWN_PERSON(**shown)
        elif turn.seat not in question.seats or turn.session not in question.offers[slot]:
            yield number, words.UNKNOWN_SEAT(**shown)
        elif chosen.get(slot, turn.session) != turn.session:
            yield number, words.TWO_OFFERS(**shown)
        elif any(_out_of_order(turn.session, other, pairs) for other in chosen.values()):
            yield number, words.OUT_OF_ORDER(series=turn.session.series, **shown)
        elif (turn.session, turn.person.id) in there:
            yield number, words.TWICE_AT_ONE_SESSION(**shown)
        else:
            chosen[slot] = turn.session
        there.add((turn.session, turn.person.id))


def _out_of_order(session: Session, other: Session, pairs: set[tuple[str, str]]) -> bool:
    earlier, later = sorted((session, other), key=lambda each: each.slot)
    return (earlier.slot, later.slot) in pairs and earlier.date >= later.date
