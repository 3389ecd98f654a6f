"""A published rota, as a table or as the people of each seat, in; the turns that people hold by it out, and back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, time
from typing import TYPE_CHECKING, Any

from cafeplan.model import Facilitator, Question, Seat, Session, Status, Turn
from cafeplan.rota.audit import recounted
from cafeplan.rota.ledger import rows

if TYPE_CHECKING:
    from pandas import DataFrame

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


def turns_of(rota: "DataFrame", sessions: Sequence[Session], people: Sequence[Facilitator]) -> Iterator[Turn]:
    """The turns of a season that may be over, each of whoever held it: the stand-in where there was one.

    A session that was cancelled or moved away has none. Who is not among the people bears the id for a name.
    """
    known = {person.id: person for person in people}
    for row, session in _at_sessions(rota, sessions):
        person = row["held_by"] or row["facilitator"]
        if person and session and session.status in (Status.PLANNED, Status.HELD):
            role = row["role"]
            yield Turn(Seat(session.slot, role), session, known.get(person, Facilitator(person, person, (role,))))


def strays(rota: "DataFrame", sessions: Sequence[Session]) -> int:
    """How many rows of a published rota name a day, a time and a place at which there is no session."""
    return sum(session is None for _, session in _at_sessions(rota, sessions))


def _at_sessions(rota: "DataFrame", sessions: Sequence[Session]) -> Iterator[tuple[dict[Any, Any], Session | None]]:
    dated = {(session.date, session.start, session.venue): session for session in sessions}
    for row in rows(rota):
        yield row, dated.get((row["date"], row["start"], row["venue"]))


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
