"""A question in; the same question with everything in its one order, without what is not held, out."""

from dataclasses import astuple, replace

from cafeplan.model import WEEKDAYS, Facilitator, Question, Seat, Session, Status, Turn

NOT_HELD = (Status.CANCELLED, Status.CLOSED)


def in_order(question: Question) -> Question:
    """The question with sessions by date, seats by session, people by id, whatever order the files had.

    A cancelled or closed session asks for nobody, so its seats are left out. A slot with several sessions to choose
    from cannot be planned yet (ValueError).
    """
    sessions = sorted((session for session in question.sessions if session.status not in NOT_HELD), key=_when)
    place = {session.slot: number for number, session in enumerate(sessions)}
    if len(place) < len(sessions):
        raise ValueError("a slot has several sessions to choose from")
    seats = [seat for seat in question.seats if seat.slot in place]
    return replace(
        question,
        sessions=tuple(sessions),
        seats=tuple(sorted(seats, key=lambda seat: (place[seat.slot], seat.role))),
        people=tuple(sorted((_settled(person) for person in question.people), key=lambda person: person.id)),
        past=tuple(sorted(question.past, key=by_date)),
        earlier=tuple(sorted(question.earlier, key=by_date)),
        elsewhere=tuple(sorted(question.elsewhere, key=by_date)),
    )


def by_date(turn: Turn) -> tuple[object, ...]:
    """The order in which turns are listed."""
    return (*_when(turn.session), turn.seat.role, turn.person.id)


def _when(session: Session) -> tuple[object, ...]:
    return session.date, session.start, session.venue, session.slot


def _settled(person: Facilitator) -> Facilitator:
    absences = sorted(person.absences, key=lambda absence: (absence.first, absence.last))
    wishes = sorted(person.wishes, key=lambda wish: [str(each or "") for each in astuple(wish)])
    return replace(
        person,
        roles=tuple(sorted(person.roles)),
        absences=tuple(absences),
        wishes=tuple(wishes),
        weekdays=tuple(sorted(person.weekdays, key=WEEKDAYS.index)),
    )


def held_in(question: Question) -> dict[Seat, list[Facilitator]]:
    """Who already holds a seat of the question's own sessions, by turns that are past or pinned."""
    held: dict[Seat, list[Facilitator]] = {seat: [] for seat in question.seats}
    for turn in question.past:
        if turn.seat in held:
            held[turn.seat].append(turn.person)
    return held
