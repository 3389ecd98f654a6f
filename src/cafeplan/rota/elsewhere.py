"""A published rota and the dated sessions of its season in; the turns that people hold by it out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from cafeplan.model import Facilitator, Programme, Seat, Session, Status, Turn
from cafeplan.rota.ledger import rows

if TYPE_CHECKING:
    from pandas import DataFrame


def turns_of(rota: "DataFrame", sessions: Sequence[Session], people: Sequence[Facilitator]) -> tuple[Turn, ...]:
    """The turns of a published rota, each of whoever held it: the stand-in where there was one.

    A session that was cancelled or moved away has none. Who is not among the people bears the id for a name.
    """
    known = {person.id: person for person in people}
    dated = {(session.date, session.start, session.venue): session for session in sessions}
    return tuple(_turns(rota, dated, known))


def as_seen_from(
    programme: Programme, other: Programme, turns: Sequence[Turn], people: Sequence[Facilitator], days: set[date]
) -> tuple[Turn, ...]:
    """The turns that people of a programme hold in another one on these days, with no more than has to be known.

    What they do there does not matter, so the session bears the name of the other programme for its series.
    """
    ours = {person.id: person for person in people}
    return tuple(
        replace(turn, session=_foreign(programme, other, turn.session), person=ours[turn.person.id])
        for turn in turns
        if turn.person.id in ours and turn.session.date in days
    )


def venue_seen_from(programme: Programme, other: Programme, venue: str) -> str:
    """What another programme's venue is called: as there, unless it is the id of another venue here."""
    here, there = programme.venues.get(venue), other.venues.get(venue)
    return venue if here is None or there is None or here.name == there.name else f"{other.id}/{venue}"


def _foreign(programme: Programme, other: Programme, session: Session) -> Session:
    venue = venue_seen_from(programme, other, session.venue)
    return replace(session, slot=f"{other.id} {session.slot}", venue=venue, series=other.name)


def _turns(rota: "DataFrame", dated: Mapping[Any, Session], known: Mapping[str, Facilitator]) -> Iterator[Turn]:
    for row in rows(rota):
        session, person = dated.get((row["date"], row["start"], row["venue"])), row["held_by"] or row["facilitator"]
        if person and session and session.status in (Status.PLANNED, Status.HELD):
            role = row["role"]
            yield Turn(Seat(session.slot, role), session, known.get(person, Facilitator(person, person, (role,))))
