"""A file with a rota and a season in; who holds which seat by it, out, or every fault of the file."""

from collections.abc import Iterable, Iterator
from datetime import date, time
from pathlib import Path

from cafeplan import tables
from cafeplan.calendar import Recorded
from cafeplan.language import Text
from cafeplan.language import season as says
from cafeplan.model import CafeplanError, Fault, Seat, Session, Status
from cafeplan.rota import Place
from cafeplan.season.history import Seats
from cafeplan.season.opened import Opened, chosen
from cafeplan.tables import Announced


def with_choices(here: Opened, path: Path) -> Opened:
    """The same season, with the dates and venues that a file has chosen where these are still free.

    What is wrong in the file is told by `seats_in`.
    """
    free = [one for offers in here.asked.question.offers.values() if len(offers) > 1 for one in offers]
    if not free:
        return here
    rows, _ = tables.announced(here.programme, here.season, here.asked.question.people, path)
    choices = dict.fromkeys(_choice(free, row) for row in rows)
    return chosen(here, [one for one in choices if one])


def _choice(free: Iterable[Session], row: Announced) -> Recorded | None:
    """The session that a row chooses, where it fits one of those on offer."""
    fitting = [one for one in free if one.date == row.day and row.start in (None, one.start)]
    fitting = [one for one in fitting if row.venue in (None, one.venue)]
    if not fitting:
        return None
    return Recorded(row.day, Status.PLANNED, start=fitting[0].start, venue=fitting[0].venue, series=fitting[0].series)


def seats_in(here: Opened, path: Path) -> Seats:
    """The seats as a file fills them; those of sessions that it does not name stay as they are.

    Raises CafeplanError with every fault of the file: unknown people and dates, a seat filled twice.
    """
    rows, wrong = tables.announced(here.programme, here.season, here.asked.question.people, path)
    # A row of several services is at the wrong date or venue once.
    faults = [*wrong, *dict.fromkeys(_misplaced(here, rows))]
    if not faults:
        seats = _filled(here, rows)
        faults = list(_crowded(here, rows, seats))
    if faults:
        raise CafeplanError(faults[0].message, faults[0].remedy, faults=tuple(faults))
    return seats


def _filled(here: Opened, rows: Iterable[Announced]) -> Seats:
    named: dict[Place, tuple[str, ...]] = {}
    sessions = set()
    for row in rows:
        session = _session(here, row.day, row.start)
        if session is not None:
            place = (session.date, session.start, row.role)
            sessions.add(place[:2])
            named[place] = tuple(sorted((*named.get(place, ()), *row.people)))
    kept = {place: people for place, people in here.state.seats.items() if place[:2] not in sessions}
    return kept | {place: people for place, people in named.items() if people}


def _misplaced(here: Opened, rows: Iterable[Announced]) -> Iterator[Fault]:
    """A fault for each row of no session, of another venue than its session's, or of a role not asked for there."""
    asked = {(seat.slot, seat.role) for seat in here.asked.question.seats}
    for row in rows:
        session = _session(here, row.day, row.start)
        if session is None:
            yield _fault(row, "no-session", _no_session(here, row), says.NO_SESSION_AT_REMEDY)
            continue
        there = here.programme.venue_shown(session.venue)
        if row.venue not in (None, session.venue):
            other = here.programme.venue_shown(str(row.venue))
            yield _fault(row, "other-venue", says.OTHER_VENUE(day=row.day, venue=there, read=other), says.VENUE_REMEDY)
        if row.people and _live(session) and (session.slot, row.role) not in asked:
            role = here.programme.roles[row.role]
            yield _fault(row, "no-seat", says.NO_SEAT(day=row.day, role=role), says.NO_SEAT_REMEDY)


def _crowded(here: Opened, rows: Iterable[Announced], seats: Seats) -> Iterator[Fault]:
    """A fault for each seat with more people than it takes, and for each person who holds two seats of a session."""
    most = {_place(here, seat): seat.most for seat in here.asked.question.seats}
    for row in _first_of_each(here, rows):
        place = _place_of(here, row)
        people = seats.get(place, ())
        if len(people) > most.get(place, len(people)):
            said = says.TOO_MANY(day=row.day, role=here.programme.roles[row.role], n=len(people), most=most[place])
            yield _fault(row, "too-many", said, says.TOO_MANY_REMEDY)
        others = [
            person for other, held in seats.items() if other[:2] == place[:2] and other != place for person in held
        ]
        for person in sorted({one for one in people if people.count(one) > 1 or one in others}):
            said = says.TWICE(day=row.day, person=name_of(here, person))
            yield _fault(row, "twice", said, says.TWICE_REMEDY)


def name_of(here: Opened, person: str) -> str:
    """The name of a person, or the identifier of somebody who is no longer in the table."""
    return next((one.name for one in here.asked.question.people if one.id == person), person)


def _first_of_each(here: Opened, rows: Iterable[Announced]) -> list[Announced]:
    """The first row of each seat."""
    return list({_place_of(here, row): row for row in reversed(list(rows))}.values())[::-1]


def _place_of(here: Opened, row: Announced) -> Place:
    session = _session(here, row.day, row.start)
    start = session.start if session else row.start or time.min
    return row.day, start, row.role


def _place(here: Opened, seat: Seat) -> Place:
    session = next(one for one in here.asked.question.sessions if one.slot == seat.slot)
    return session.date, session.start, seat.role


def _session(here: Opened, day: date, start: time | None) -> Session | None:
    """The session of a day, the only one where no start is given."""
    meant = [one for one in _sessions(here, day) if start in (None, one.start)]
    return meant[0] if len(meant) == 1 else None


def _sessions(here: Opened, day: date) -> list[Session]:
    return [one for one in here.asked.dated if one.date == day and one.status is not Status.CLOSED]


def _no_session(here: Opened, row: Announced) -> Text:
    """Why a row is at no session: none on that day, none at that time, or several and no time."""
    if not _sessions(here, row.day):
        return says.NO_SESSION_THAT_DAY(day=row.day)
    return says.NO_SESSION_AT(day=row.day, start=row.start) if row.start else says.START_MISSING(day=row.day)


def _live(session: Session) -> bool:
    return session.status in (Status.PLANNED, Status.HELD)


def _fault(row: Announced, kind: str, message: Text, remedy: Text) -> Fault:
    return Fault(row.file, row.line, None, kind, None, message, remedy)
