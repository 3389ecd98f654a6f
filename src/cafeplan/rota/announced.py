"""A question as it now is and turns as they were announced in; what of them stands, and what is past or fixed, out.

Turns are known again by their slot, role and person, so that a session may have moved, and a person have changed.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from cafeplan.model import Question, Seat, Turn
from cafeplan.rota.order import NOT_HELD, as_chosen

Key = tuple[str, str, str]


def key(turn: Turn) -> Key:
    """What a turn is known by: slot, role and person."""
    return turn.seat.slot, turn.seat.role, turn.person.id


def on_day(question: Question, turns: Sequence[Turn], day: date, pinned: Iterable[Turn] = ()) -> Question:
    """The question as it is on a day: what was held before stays so, with its gaps, and pinned turns stay too."""
    question = as_chosen(question, turns)
    sessions = {session.slot: session for session in question.sessions}
    gone = {slot for slot, session in sessions.items() if session.date < day and session.status not in NOT_HELD}
    fixed = {key(turn): turn for turn in [*(turn for turn in turns if turn.seat.slot in gone), *pinned]}
    held = Counter((turn.seat.slot, turn.seat.role) for turn in fixed.values())
    seats = {(seat.slot, seat.role): _closed(seat, held[seat.slot, seat.role], gone) for seat in question.seats}
    past = [
        replace(turn, seat=seats[turn.seat.slot, turn.seat.role], session=sessions[turn.seat.slot])
        for turn in fixed.values()
        if (turn.seat.slot, turn.seat.role) in seats
    ]
    return replace(question, seats=tuple(seats.values()), past=(*question.past, *past))


def _closed(seat: Seat, held: int, gone: set[str]) -> Seat:
    """A seat of a session that is over asks for as many people as held it."""
    return replace(seat, least=held, most=held) if seat.slot in gone else seat


def with_kept_free(question: Question, announced: Sequence[Turn]) -> Question:
    """The question, in which announced turns of cancelled sessions count for those who had kept the day free."""
    cancelled = {session.slot for session in question.sessions if session.status in NOT_HELD}
    known = {person.id for person in question.people}
    called_off = (turn for turn in announced if turn.seat.slot in cancelled)
    kept = {key(turn): turn for turn in (*question.kept_free, *called_off) if turn.person.id in known}
    return replace(question, kept_free=tuple(kept.values()))


def standing(question: Question, announced: Sequence[Turn]) -> tuple[Turn, ...]:
    """The announced turns that an ordered question still decides, as it now knows them, of people who left too.

    Those that are past or pinned are not decided any more, nor is anything where a session is no longer held.
    """
    sessions = {session.slot: session for session in question.sessions}
    seats = {(seat.slot, seat.role): seat for seat in question.seats}
    people = {person.id: person for person in question.people}
    decided = {key(turn) for turn in question.past}
    full = _full(question)
    return tuple(
        Turn(
            seats[turn.seat.slot, turn.seat.role],
            sessions[turn.seat.slot],
            people.get(turn.person.id, turn.person),
        )
        for turn in announced
        if (turn.seat.slot, turn.seat.role) in seats and key(turn) not in decided
        if seats[turn.seat.slot, turn.seat.role] not in full
    )


def held(question: Question, turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """Those of the standing turns whose person is still in the team."""
    return tuple(turn for turn in standing(question, turns) if turn.person in question.people)


def _full(question: Question) -> set[Seat]:
    """The seats that past and pinned turns leave nobody a place in."""
    taken = Counter((turn.seat.slot, turn.seat.role) for turn in question.past)
    return {seat for seat in question.seats if taken[seat.slot, seat.role] >= seat.most}
