"""Turns of a season in; whether they go round in step with the calendar, and what naive rotations would give, out.

A rotation aliases with the calendar when somebody who holds several turns always lands at one venue, or when people
who could share a session never do though there were meetings enough. Absences and limits are unknown to naive
rotations: they are there to be compared, not to be used. Of free dates and venues they take the first.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from cafeplan.language import Text
from cafeplan.language import aliasing as words
from cafeplan.model import Facilitator, Question, Session, Turn
from cafeplan.rota.order import in_order, sessions_chosen
from cafeplan.rota.readings import encounters

# From so many turns on, one venue only is no chance.
ENOUGH_TURNS = 3
Choice = Callable[[int, Session, int], int]


@dataclass(frozen=True)
class Meetings:
    """How many pairs of people ever met, and how many could."""

    met: int
    pairs: int


def in_turn(question: Question) -> tuple[Turn, ...]:
    """Everybody in turn: the first session to the first of each role, the second to the second, and so on."""
    return _rotated(question, lambda number, session, people: number % people)


def by_weekday_of_month(question: Question) -> tuple[Turn, ...]:
    """The nth Monday of every month to the nth of each role, starting again where there are fewer people."""
    return _rotated(question, lambda number, session, people: (session.date.day - 1) // 7 % people)


NAIVE: Mapping[Text, Callable[[Question], tuple[Turn, ...]]] = {
    words.IN_TURN: in_turn,
    words.BY_WEEKDAY_OF_MONTH: by_weekday_of_month,
}


def meetings(question: Question, turns: Sequence[Turn]) -> Meetings:
    """The pairs that ever met, of all that could."""
    met = encounters(question, turns)
    return Meetings(sum(n > 0 for n in met.values()), len(met))


def warnings(question: Question, turns: Sequence[Turn]) -> tuple[Text, ...]:
    """Where these turns alias with the calendar, in sentences; none where they do not."""
    return (*_always_there(question, turns), *_never_meet(question, turns))


def _always_there(question: Question, turns: Sequence[Turn]) -> list[Text]:
    venues = {session.venue for session in sessions_chosen(in_order(question), turns)}
    said = []
    goes_round = (person for person in question.people if not person.venue)
    for person in sorted(goes_round, key=lambda one: one.id):
        visited = [turn.session.venue for turn in turns if turn.person.id == person.id]
        if len(venues) > 1 and len(visited) >= ENOUGH_TURNS and len(set(visited)) == 1:
            name = question.venue_shown(visited[0])
            said.append(words.ALWAYS_THERE(person=person.name, venue=name, venues=len(venues)))
    return said


def _never_meet(question: Question, turns: Sequence[Turn]) -> list[Text]:
    met = encounters(question, turns)
    found = meetings(question, turns)
    enough = sum(met.values()) >= 2 * found.pairs
    # Some pair may miss each other by absences; half of them do by rotation only.
    return [words.PAIRS_NEVER_MEET(met=found.met, pairs=found.pairs)] if enough and 2 * found.met < found.pairs else []


def _rotated(question: Question, choice: Choice) -> tuple[Turn, ...]:
    ordered = in_order(question)
    sessions = {session.slot: (number, session) for number, session in enumerate(sessions_chosen(ordered, ()))}
    turns = []
    for seat in ordered.seats:
        people = _of_role(ordered, seat.role)
        number, session = sessions[seat.slot]
        if people:
            turns.append(Turn(seat, session, people[choice(number, session, len(people))]))
    return tuple(turns)


def _of_role(question: Question, role: str) -> list[Facilitator]:
    return sorted((person for person in question.people if role in person.roles), key=lambda person: person.id)
