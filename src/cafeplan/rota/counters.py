"""Rules and a question in; the turns that are possible, and every counter with its table of costs, out."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

from cafeplan.language import Text
from cafeplan.language import rota as words
from cafeplan.model import CafeplanError, Question, Session, Turn
from cafeplan.rules import NEVER, AnyRule, Cost, PairRule

# The numbers of somebody's turns at one seat, one for each offer: the people of a slot are all at one of its offers.
Offered = tuple[int, ...]
# A counter is raised by a turn (its number) or by two people who meet (the numbers of both, each at the same offers).
Member = int | tuple[Offered, Offered]


def raised(member: Member, held: Sequence[bool]) -> bool:
    """Whether a member raises its counters when these turns, by number, are held."""
    if isinstance(member, int):
        return held[member]
    return all(any(held[turn] for turn in turns) for turns in member)


@dataclass(frozen=True)
class Tally:
    """One counter: what can raise it, and its cost when it is raised 0, 1, 2… times more than by the past.

    The table ends where the next reading must not be: its last index is the cap. `reachable` is the most that the
    members could add up to; a member may stand in `members` twice and then raises the counter by two.
    """

    members: tuple[Member, ...]
    table: tuple[int, ...]
    reachable: int

    @property
    def cap(self) -> int:
        """The highest reading that the table allows."""
        return len(self.table) - 1

    def reading(self, held: Sequence[bool]) -> int:
        """How often it is raised when these turns, by number, are held."""
        return sum(raised(each, held) for each in self.members)


@dataclass(frozen=True)
class Sheet:
    """All counters of one rule."""

    rule: AnyRule
    tallies: tuple[Tally, ...]

    def value(self, held: Sequence[bool]) -> int:
        """The rule's cost when these turns, by number, are held. A table that is overrun is our own fault."""
        return sum(tally.table[tally.reading(held)] for tally in self.tallies)

    def least(self) -> int:
        """The cost that no rota can go below, each counter taken for itself."""
        return sum(min(tally.table) for tally in self.tallies)


@dataclass(frozen=True)
class Limit:
    """A cost that a rule may not exceed, whatever the levels would gain, and a rota that keeps to it."""

    sheet: Sheet
    most: int
    held: tuple[bool, ...]


@dataclass(frozen=True)
class Problem:
    """Everything that a search needs: the turns it may choose, and the counters of musts and levels."""

    question: Question
    turns: tuple[Turn, ...]
    musts: tuple[Sheet, ...]
    levels: tuple[Sheet, ...]


def posed(question: Question, musts: Sequence[AnyRule], levels: Sequence[AnyRule]) -> Problem:
    """The possible turns of an ordered question, and each rule's counters over them."""
    thinkable = list(_thinkable(question))
    possible = list(_possible(question, thinkable, [*musts, *levels]))
    turns = tuple(turn for turn, can_be in zip(thinkable, possible, strict=True) if can_be)
    places = accumulate(possible, initial=0)
    numbers = [place if can_be else None for place, can_be in zip(places, possible, strict=False)]
    sheets = [_sheet(rule, thinkable, numbers, turns) for rule in [*musts, *levels]]
    return Problem(question, turns, tuple(sheets[: len(musts)]), tuple(sheets[len(musts) :]))


def meets(turn: Turn, other: Turn) -> bool:
    """Whether both turns can be held, in one session, by two people."""
    return turn.person.id != other.person.id and _seated(turn, other) and turn.session == other.session


def _seated(turn: Turn, other: Turn) -> bool:
    """Whether there is a seat for each of two people."""
    return turn.seat.most > 1 or turn.seat != other.seat


def _thinkable(question: Question) -> Iterator[Turn]:
    for seat in question.seats:
        for session in question.offers[seat.slot]:
            for person in question.people:
                yield Turn(seat, session, person)


def _possible(question: Question, thinkable: list[Turn], rules: list[AnyRule]) -> Iterator[bool]:
    """Whether no rule forbids a turn by itself: the past already stands at the cap of no counter they raise."""
    single = [(rule, _past_readings(rule)) for rule in rules if not isinstance(rule, PairRule)]
    pinned = {(turn.session, turn.person.id) for turn in question.past}
    for turn in thinkable:
        barred = any(
            rule.cost(counter, past.get(counter, 0) + 1) is NEVER
            for rule, past in single
            for counter in rule.counts(turn)
        )
        yield not barred and (turn.session, turn.person.id) not in pinned


def _past_readings(rule: AnyRule) -> dict[Hashable, int]:
    readings: dict[Hashable, int] = {}
    for counters in _raised_by_past(rule, rule.past):
        for counter in counters:
            readings[counter] = readings.get(counter, 0) + 1
    return readings


def _raised_by_past(rule: AnyRule, past: Sequence[Turn]) -> Iterator[Iterator[Any]]:
    if not isinstance(rule, PairRule):
        yield from (rule.counts(turn) for turn in past)
        return
    # Who was there has met, whatever the seats could take.
    for index, number in _pairs(past, past, _before):
        yield rule.counts(past[index], past[number])


def _pairs(
    turns: Sequence[Turn], others: Sequence[Turn], wanted: Callable[[int, int], bool]
) -> Iterator[tuple[int, int]]:
    """The numbers of turns that different people have at one session."""
    by_session: dict[Session, list[int]] = {}
    for index, other in enumerate(others):
        by_session.setdefault(other.session, []).append(index)
    for index, turn in enumerate(turns):
        for partner in by_session.get(turn.session, []):
            if wanted(index, partner) and turn.person.id != others[partner].person.id:
                yield index, partner


def _before(index: int, partner: int) -> bool:
    return index < partner


def _sheet(rule: AnyRule, thinkable: list[Turn], numbers: list[int | None], turns: Sequence[Turn]) -> Sheet:
    members: dict[Hashable, list[Member]] = {counter: [] for counter in rule.also()}
    for counters, member in _raised(rule, thinkable, numbers):
        for counter in counters:
            raised_by = members.setdefault(counter, [])
            if member is not None:
                raised_by.append(member)
    past = _past_readings(rule)
    return Sheet(rule, tuple(_tally(rule, each, past.get(each, 0), members[each], turns) for each in members))


_Raised = Iterator[tuple[Iterable[Any], Member | None]]


def _raised(rule: AnyRule, thinkable: list[Turn], numbers: list[int | None]) -> _Raised:
    """What each thinkable turn or meeting raises, with its number or numbers where it is possible."""
    if isinstance(rule, PairRule):
        yield from _meetings(rule, thinkable, numbers)
    else:
        yield from ((rule.counts(turn), number) for turn, number in zip(thinkable, numbers, strict=True))


def _meetings(rule: PairRule[Any], thinkable: list[Turn], numbers: list[int | None]) -> _Raised:
    """What each thinkable meeting raises; two people's meetings at several offers are one where they raise the same."""
    for before, index in _pairs(rule.past, thinkable, lambda earlier, later: True):
        if _seated(rule.past[before], thinkable[index]):
            yield rule.counts(rule.past[before], thinkable[index]), numbers[index]
    offered: dict[tuple[Hashable, ...], list[tuple[int, int]]] = {}
    for one, two in _pairs(thinkable, thinkable, _before):
        if not _seated(thinkable[one], thinkable[two]):
            continue
        counters = tuple(rule.counts(thinkable[one], thinkable[two]))
        first, second = numbers[one], numbers[two]
        if first is None or second is None:
            yield counters, None
        elif counters:
            people = (thinkable[one].person.id, thinkable[two].person.id)
            seats = (thinkable[one].seat, thinkable[two].seat)
            offered.setdefault((*seats, *people, counters), []).append((first, second))
    for (*_, counters), meetings in offered.items():  # type: ignore[assignment]
        yield counters, (tuple(first for first, _ in meetings), tuple(second for _, second in meetings))


def _tally(rule: AnyRule, counter: Any, past: int, members: list[Member], turns: Sequence[Turn]) -> Tally:
    reachable = _reachable(members, turns)
    if rule.cost(counter, 0) is NEVER:
        raise _refused(words.NEVER_AT_ZERO, rule, counter)
    table = _table(rule, counter, [rule.cost(counter, past + more) for more in range(reachable + 1)])
    # Where the past alone has gone too far nothing more may be added, and nobody can be blamed.
    return Tally(tuple(members), table or (0,), reachable)


def _table(rule: AnyRule, counter: Any, costs: list[Cost]) -> tuple[int, ...]:
    """The costs before the first NEVER; CafeplanError unless they are whole and rise ever faster."""
    allowed = costs.index(NEVER) if NEVER in costs else len(costs)
    for cost in costs:
        if cost is not NEVER and type(cost) is not int:
            raise _refused(words.NOT_WHOLE, rule, counter, cost=str(cost))
    table = tuple(cost for cost in costs if isinstance(cost, int))
    rises = [after - before for before, after in pairwise(table)]
    if len(table) > allowed or rises != sorted(rises):
        shown = ["∞" if cost is NEVER else str(cost) for cost in costs]
        raise _refused(words.NOT_CONVEX, rule, counter, costs=", ".join(shown))
    return table


def _reachable(members: list[Member], turns: Sequence[Turn]) -> int:
    """The most that the members can add up to, since nobody holds two seats of one slot."""
    if len(set(members)) < len(members):
        return len(members)
    people = set()
    for member in members:
        numbers = (member,) if isinstance(member, int) else [offered[0] for offered in member]
        people.add((turns[numbers[0]].seat.slot, *sorted(turns[number].person.id for number in numbers)))
    return len(people)


def _refused(said: Text, rule: AnyRule, counter: Any, **values: object) -> CafeplanError:
    what = said(rule=type(rule).__name__, counter=rule.label(counter), **values)
    return CafeplanError(what, words.RULE_TO_MEND)
