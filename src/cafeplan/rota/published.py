"""A published rota, as the people of each seat, in; the turns of a question out, and back."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time

from cafeplan.model import Question, Turn
from cafeplan.rota.audit import recounted

Place = tuple[date, time, str]


def seated(question: Question, seats: Mapping[Place, Sequence[str]]) -> tuple[Turn, ...]:
    """The turns of those seats that the question asks for, held by people whom it knows; others are left out."""
    people = {person.id: person for person in question.people}
    sessions = {session.slot: session for session in question.sessions}
    placed = [(seat, sessions[seat.slot]) for seat in question.seats]
    return tuple(
        Turn(seat, session, people[person])
        for seat, session in placed
        for person in seats.get((session.date, session.start, seat.role), ())
        if person in people
    )


def seats_of(turns: Iterable[Turn]) -> dict[Place, tuple[str, ...]]:
    """Who holds which seat, by day, start and role."""
    held: dict[Place, list[str]] = {}
    for turn in turns:
        held.setdefault((turn.session.date, turn.session.start, turn.seat.role), []).append(turn.person.id)
    return {place: tuple(sorted(people)) for place, people in held.items()}


def can_join(question: Question, turns: Sequence[Turn], turn: Turn) -> bool:
    """Whether one more turn breaks no must that these turns keep."""
    return _broken(question, [*turns, turn]) <= _broken(question, turns)


def _broken(question: Question, turns: Sequence[Turn]) -> int:
    audit = recounted(question, turns)
    return len(audit.impossible) + sum(len(recount.broken()) for recount in (*audit.musts, *audit.levels))
