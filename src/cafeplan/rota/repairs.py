"""A rota with gaps in; for each lack of people why in one sentence, and the least that would fill it, out.

What it says names people and their absences: it is for the coordinator alone. Only the least concessions are
proposed, and each is planned once more by the search before it is.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar, Self

from cafeplan.language import Text, verbatim
from cafeplan.language import repairs as words
from cafeplan.model import Facilitator, Question, Rota, Seat, Turn
from cafeplan.rota.counters import posed
from cafeplan.rota.fewest import fewest_empty, least_concessions
from cafeplan.rota.levels import settle
from cafeplan.rota.readings import missing
from cafeplan.rota.staffing import (
    Beyond,
    Concession,
    Lack,
    Presence,
    Repair,
    Shortage,
    Staffing,
    as_it_is,
    parts,
    present,
    staffing,
)
from cafeplan.rules import AnyRule, Cost, Rule, chosen

ALTERNATIVES = 3


def shortages(rota: Rota) -> tuple[Shortage, ...]:
    """What the rota's gaps come from, one group of seats that depend on each other after the other."""
    if not missing(rota.question, rota.turns):
        return ()
    whole = staffing(rota.question)
    found = (_shortage(whole, seats) for seats in parts(whole))
    return tuple(shortage for shortage in found if shortage)


def _shortage(whole: Staffing, seats: list[Seat]) -> Shortage | None:
    empty = fewest_empty(whole, seats)
    if not empty:
        return None
    core = _core(whole, seats, empty)
    lacks = tuple(_lack(whole, group) for group in parts(as_it_is(whole, core)))
    left = fewest_empty(whole, seats, conceding=True)
    if left is None:
        return Shortage(lacks, (), words.NOT_FOUND)
    if left == empty:
        return Shortage(lacks, (), words.SOMEBODY_MORE)
    repairs = tuple(_repairs(whole, seats, left))
    if not repairs:
        return Shortage(lacks, (), words.NOT_FOUND)
    return Shortage(lacks, repairs, words.STILL_EMPTY(left=left) if left else None)


def _core(whole: Staffing, seats: list[Seat], empty: int) -> list[Seat]:
    """As few of the seats as still miss as many people: without any one of them, fewer would be missing."""
    core = [seat for seat in seats if whole.needed[seat]]
    for size in (len(core) // 2, len(core) // 4, 1):
        for start in range(len(core), 0, -max(1, size)):
            rest = core[: max(0, start - max(1, size))] + core[start:]
            if rest and fewest_empty(whole, rest) == empty:
                core = rest
    return core


def _repairs(whole: Staffing, seats: list[Seat], left: int) -> Iterator[Repair]:
    """The least concessions that leave no more than so many people missing, smallest first."""
    known: list[dict[Concession, int]] = []
    while len(known) < ALTERNATIVES:
        made = least_concessions(whole, seats, left, known)
        if not made:
            return
        if _missing_with(whole, seats, made) != left:
            raise RuntimeError("the search does not confirm a repair")
        known.append(made)
        yield Repair(made, tuple(_said(whole, each, more) for each, more in made.items()), left)


def _missing_with(whole: Staffing, seats: list[Seat], made: Mapping[Concession, int]) -> int:
    """How many people the search itself leaves missing at these seats, once all this is agreed."""
    asked = replace(whole.question, seats=tuple(seats), people=tuple(_coming(whole.question, made)))
    musts = [_eased(rule, place, made).facing(asked) for place, rule in enumerate(whole.musts)]
    seats_first = chosen(asked.rules).levels[0].facing(asked)
    problem = posed(asked, musts, [seats_first])
    held = settle(problem).held
    return sum(missing(asked, [turn for turn, its in zip(problem.turns, held, strict=True) if its]).values())


def _coming(question: Question, made: Mapping[Concession, int]) -> Iterator[Facilitator]:
    for person in question.people:
        for each in made:
            if isinstance(each, Presence) and each.person == person.id:
                person = present(person, each.day)
        yield person


@dataclass(frozen=True)
class Eased(Rule[Hashable]):
    """A rule, some counters of which may read more than was agreed."""

    says: ClassVar[Text] = verbatim("eased")
    measure: ClassVar[Text] = verbatim("{value}")
    french: ClassVar[str] = "Assouplie"

    rule: Rule[Any]
    more: Mapping[Hashable, int]

    @property
    def past(self) -> Sequence[Turn]:
        return self.rule.past

    def facing(self, question: Question) -> Self:
        """The eased rule about one question."""
        return replace(self, rule=self.rule.facing(question))

    def counts(self, turn: Turn) -> Iterator[Hashable]:
        return self.rule.counts(turn)

    def cost(self, counter: Hashable, n: int) -> Cost:
        return self.rule.cost(counter, max(0, n - self.more.get(counter, 0)))

    def label(self, counter: Hashable) -> Text:
        return self.rule.label(counter)


def _eased(rule: AnyRule, place: int, made: Mapping[Concession, int]) -> AnyRule:
    more = {each.counter: n for each, n in made.items() if isinstance(each, Beyond) and each.must == place}
    return Eased(rule, more) if more and isinstance(rule, Rule) else rule


# --- in words ---


def _lack(whole: Staffing, seats: list[Seat]) -> Lack:
    places = sum(whole.needed[seat] for seat in seats)
    possible = places - (fewest_empty(whole, seats) or 0)
    said = _clash(whole, seats[0]) if len(seats) == 1 and not possible else _capacity(whole, seats, places, possible)
    return Lack(tuple(seats), places, possible, said)


def _clash(whole: Staffing, seat: Seat) -> Text:
    """The seat and what keeps each of its people from it: without any one of these facts it could be held."""
    causes = list(_causes(whole, seat))
    said = words.CLASH if causes else words.NOBODY
    return said(role=whole.question.role_shown(seat.role), day=_days(whole.question, [seat])[0], causes=causes)


def _causes(whole: Staffing, seat: Seat) -> Iterator[Text]:
    for number, candidate in enumerate(whole.candidates):
        if candidate.turn.seat != seat:
            continue
        full = [limit for limit in whole.limits if not limit.allowed and (number,) in limit.members]
        if candidate.needs:
            yield words.ABSENCE(person=candidate.turn.person.name)
        elif full and full[0].gives:
            rule = whole.musts[full[0].gives.must]
            yield words.LIMIT(rule=rule.sentence(), counter=rule.label(full[0].gives.counter))


def _capacity(whole: Staffing, seats: list[Seat], places: int, possible: int) -> Text:
    """So many places, so many possible: one inequality, however many facts it rests on."""
    days = _days(whole.question, seats)
    when = words.FROM_TO(first=days[0], last=days[-1]) if days[0] != days[-1] else words.ON_A_DAY(first=days[0])
    roles = {seat.role: words.ROLE(role=whole.question.role_shown(seat.role)) for seat in seats}
    able = {each.turn.person.id for each in whole.candidates if each.turn.seat in seats and not each.needs}
    people = [person.name for person in whole.question.people if person.id in able]
    return words.CAPACITY(
        seats=places, roles=roles.values(), when=when, possible=possible, people=people, number=len(people)
    )


def _said(whole: Staffing, concession: Concession, more: int) -> Text:
    if isinstance(concession, Beyond):
        return words.MORE_TURNS(more=more, counter=whole.musts[concession.must].label(concession.counter))
    names = {person.id: person.name for person in whole.question.people}
    return words.COME(person=names[concession.person], day=concession.day)


def _days(question: Question, seats: list[Seat]) -> list[date]:
    return sorted(session.date for seat in seats for session in question.offers[seat.slot])
