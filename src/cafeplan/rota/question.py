"""A programme, the sessions of a season and its people in; what the rota must answer out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from cafeplan.model import Facilitator, Programme, Question, Seat, Session, Turn, Venue
from cafeplan.rota.ledger import in_whole_turns


@dataclass(frozen=True)
class Known:
    """What stands before a season is planned: its people's turns just before and in other programmes, and what is owed.

    `carried` is what `balances` says of earlier seasons, `venues` are those of the other programmes.
    """

    earlier: tuple[Turn, ...] = ()
    elsewhere: tuple[Turn, ...] = ()
    carried: Mapping[str, Fraction] = field(default_factory=dict)
    venues: Mapping[str, Venue] = field(default_factory=dict)


def question(
    programme: Programme,
    sessions: Iterable[Session],
    people: Iterable[Facilitator],
    known: Known | None = None,
) -> Question:
    """Every seat that the series of a programme ask for at these sessions, and who could hold them.

    A session that belongs to no series asks for no seat.
    """
    asked = tuple(sessions)
    known = known or Known()
    series = {one.name: one for one in programme.series}
    of_slot = {session.slot: series[session.series] for session in asked if session.series in series}
    seats = tuple(
        Seat(slot, role, seats.least, seats.most) for slot, its in of_slot.items() for role, seats in its.seats.items()
    )
    return Question(
        asked,
        seats,
        tuple(people),
        programme.rota,
        earlier=known.earlier,
        elsewhere=known.elsewhere,
        ledger=in_whole_turns(known.carried),
        roles=programme.roles,
        venues={**known.venues, **programme.venues},
    )
