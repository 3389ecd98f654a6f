"""A session that is over and who held its seats in fact in; the change that this makes to the season out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cafeplan.calendar import Recorded
from cafeplan.language import Text, bare, nearest, verbatim
from cafeplan.language import note as says
from cafeplan.model import CafeplanError, Session, Status
from cafeplan.rota import Place
from cafeplan.season.history import Seats, What
from cafeplan.season.opened import Opened
from cafeplan.season.recording import Change


@dataclass(frozen=True)
class Cover:
    """A seat that somebody held in somebody else's place; `planned` is empty where it was nobody's."""

    role: str
    planned: str
    person: str


def covers(here: Opened, session: Session, told: Mapping[str, str]) -> list[Cover]:
    """Who held a seat of a session that was another's: by the rota's column « Tenue par », and as `told` now.

    `told` gives people by service, each by identifier or name. CafeplanError where it names nobody we know.
    """
    said = dict(_said(here, session, told))
    noted = [one for one in _noted(here, session) if one.role not in said]
    found = [*noted, *(Cover(role, _planned(here, session, role), person) for role, person in said.items())]
    changed = [one for one in found if one.person != one.planned]
    _refuse_twice(here, session, changed)
    return changed


def held(here: Opened, session: Session, covers: Sequence[Cover]) -> Change | None:
    """The change that says so; None where the season says it already."""
    seats = dict(here.state.seats)
    for one in covers:
        place = _place(session, one.role)
        stayed = list(seats.get(place, ()))
        if one.planned:
            stayed.remove(one.planned)
        seats[place] = tuple(sorted([*stayed, one.person]))
    rows = (_row(session),) if session.status is Status.PLANNED else ()
    return Change(What.COVER, seats, rows) if covers or rows else None


def _row(session: Session) -> Recorded:
    return Recorded(session.date, Status.HELD, session.start, session.end, session.venue, session.series)


def _place(session: Session, role: str) -> Place:
    return session.date, session.start, role


def _noted(here: Opened, session: Session) -> Iterator[Cover]:
    rota = here.asked.loaded.frames["rota"]
    for row in rota[rota["held_by"].notna()].fillna({"facilitator": ""}).to_dict("records"):
        if (row["date"], row["start"]) == (session.date, session.start):
            yield Cover(row["role"], row["facilitator"], row["held_by"])


def _said(here: Opened, session: Session, told: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    asked = {seat.role for seat in here.asked.question.seats if seat.slot == session.slot}
    roles = {key: (shown.fr, shown.en) for key, shown in here.programme.roles.items() if key in asked}
    people = {one.id: (one.name,) for one in here.asked.question.people}
    for role, person in told.items():
        yield (
            _known(role, roles, says.NO_ROLE(role=role), says.KNOWN_ROLES),
            _known(person, people, says.NO_PERSON(person=person), says.KNOWN_PEOPLE),
        )


def _known(word: str, known: Mapping[str, tuple[str, ...]], what: Text, remedy: Text) -> str:
    """The identifier of what was named by identifier or name."""
    meant = next((key for key, names in known.items() if bare(word) in map(bare, (key, *names))), None)
    if meant is None:
        near = nearest(word, [name for key, names in known.items() for name in (key, *names)])
        listed = [verbatim(key) for key in known]
        raise CafeplanError(what, says.DID_YOU_MEAN(near=near) if near else remedy(known=listed))
    return meant


def _planned(here: Opened, session: Session, role: str) -> str:
    people = here.state.seats.get(_place(session, role), ())
    if len(people) > 1:
        what = says.SEVERAL_SEATS(role=here.programme.roles[role])
        raise CafeplanError(what, says.SEVERAL_SEATS_REMEDY)
    return people[0] if people else ""


def _refuse_twice(here: Opened, session: Session, covers: Sequence[Cover]) -> None:
    """CafeplanError where somebody would hold two seats of the session."""
    seats: Seats = {place: people for place, people in here.state.seats.items() if place[:2] == _place(session, "")[:2]}
    staying = [person for people in seats.values() for person in people]
    for one in covers:
        if one.planned:
            staying.remove(one.planned)
    names = {one.id: one.name for one in here.asked.question.people}
    for one in covers:
        if one.person in staying:
            raise CafeplanError(says.TWICE(person=names[one.person]), says.TWICE_REMEDY)
        staying.append(one.person)
