"""The turns that people hold in another programme in; the same with no more than this one has to know out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from cafeplan.model import Facilitator, Programme, Session, Turn


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
