"""A programme, the sessions of a season and its people in; what the rota must answer out."""

from collections.abc import Iterable, Mapping

from cafeplan.model import Facilitator, Programme, Question, Seat, Session


def question(
    programme: Programme,
    sessions: Iterable[Session],
    people: Iterable[Facilitator],
    ledger: Mapping[str, int] | None = None,
) -> Question:
    """Every seat that the series of a programme ask for at these sessions, and who could hold them.

    A session that belongs to no series asks for no seat. `ledger` is what `carried_over` says of earlier seasons.
    """
    asked = tuple(sessions)
    series = {one.name: one for one in programme.series}
    seats = tuple(
        Seat(session.slot, role, seats.least, seats.most)
        for session in asked
        if session.series in series
        for role, seats in series[session.series].seats.items()
    )
    return Question(
        asked,
        seats,
        tuple(people),
        programme.rota,
        ledger=ledger or {},
        roles=programme.roles,
        venues=programme.venues,
    )
