"""A programme's dated sessions and its published rota in; what is announced of each session out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from cafeplan.language import Language, bare
from cafeplan.language import exports as says
from cafeplan.model import CafeplanError, Facilitator, Programme, Season, Seat, Session, Status, Turn

if TYPE_CHECKING:
    from pandas import DataFrame

_Row = dict[Any, Any]
Moment = tuple[date, time]


@dataclass(frozen=True)
class Trail:
    """What a season's history tells of one session: its first holders and venue, who ever was to come, the changes."""

    first: tuple[str, ...]
    venue: str
    ever: tuple[str, ...]
    changes: tuple[int, ...]
    standing: Status


Trails = Mapping[Moment, Trail]


@dataclass(frozen=True)
class Announced:
    """One session as people are told of it, under the same `key` whatever day it moves to.

    `before` is the session as it was published, where it has moved since. `first_holders` were to hold a seat when
    the rota was published, `gone` are those who once were to and no longer are; `empty` are the roles of the seats
    that nobody holds. `changes` is how often something about it was recorded since it was published.
    """

    key: str
    session: Session
    turns: tuple[Turn, ...] = ()
    first_holders: tuple[Facilitator, ...] = ()
    gone: tuple[Facilitator, ...] = ()
    empty: tuple[str, ...] = ()
    before: Session | None = None
    changes: int = 0

    @property
    def cancelled(self) -> bool:
        """Whether it does not take place: cancelled, or moved to a day that nobody knows yet."""
        return self.session.status in (Status.CANCELLED, Status.MOVED)

    def is_held_by(self, person: Facilitator) -> bool:
        """Whether somebody holds a seat of it."""
        return any(turn.person.id == person.id for turn in self.turns)

    def holders(self, role: str, lang: Language) -> str:
        """The names of those who hold the seats of a role, and where a seat has nobody the words that say so."""
        names = sorted((turn.person.name for turn in self.turns if turn.seat.role == role), key=bare)
        return ", ".join([*names, *[says.TO_FILL.into(lang)] * self.empty.count(role)])

    def partners(self, person: Facilitator) -> list[str]:
        """The names of the others who hold a seat of it."""
        return sorted({turn.person.name for turn in self.turns if turn.person.id != person.id}, key=bare)

    def uid(self, programme: Programme, person: str = "") -> str:
        """What calendars know the session by, or somebody's turn at it: never the same twice, and without a name."""
        known_by = "\n".join((programme.id, self.key, person))
        return f"{sha256(known_by.encode()).hexdigest()[:32]}@cafeplan"


@dataclass(frozen=True)
class Published:
    """What a season announces on a day: its sessions with who holds them, oldest first, and the days without one."""

    programme: Programme
    season: Season
    on: date
    sessions: tuple[Announced, ...]
    closed: tuple[Session, ...] = ()

    @property
    def people(self) -> tuple[Facilitator, ...]:
        """Everybody who holds a turn or has held one, by name."""
        named = {person for one in self.sessions for person in (*(turn.person for turn in one.turns), *one.gone)}
        return tuple(sorted(named, key=lambda person: (bare(person.name), person.id)))

    @property
    def venues(self) -> tuple[str, ...]:
        """The venues where a session is, or was to be, in the order of the programme."""
        used = {place.venue for one in self.sessions for place in (one.session, one.before) if place}
        known = [venue for venue in self.programme.venues if venue in used]
        return (*known, *sorted(used - {"", *known}))

    def place(self, session: Session) -> str:
        """Where a session is: « La Comédie, 3 place du Théâtre »."""
        venue = self.programme.venues.get(session.venue)
        return ", ".join(filter(None, [venue.name, venue.address])) if venue else session.venue


def published(
    programme: Programme,
    season: Season,
    dated: Sequence[Session],
    people: Iterable[Facilitator],
    recorded: tuple["DataFrame", "DataFrame"],
    on: date,
    trails: Trails | None = None,
) -> Published:
    """What the tables `rota` and `sessions` of a season (`recorded`) announce of its dated sessions on a day.

    `trails` are what its history tells, of each session by day and start; where it has none the tables alone speak.
    Raises CafeplanError where the rota names a day and hour at which there is no session.
    """
    rota, sessions = map(_rows, recorded)
    live = [one for one in dated if one.status is not Status.CLOSED]
    seats = _by_slot(rota, live, season)
    following = dict(_moves(live, sessions))
    preceding = {following[one.slot].slot: one for one in live if one.slot in following}
    by_id = {person.id: person for person in people}
    told = [_announced(_chain(one, preceding), seats, by_id, trails or {}) for one in live if one.slot not in following]
    closed = [one for one in dated if one.status is Status.CLOSED]
    return Published(programme, season, on, tuple(told), tuple(closed))


def _by_slot(rota: Sequence[_Row], live: Sequence[Session], season: Season) -> dict[str, list[_Row]]:
    """The rows of the rota by the slot of their session; where two begin at once, series or venue tells which."""
    seats: dict[str, list[_Row]] = {one.slot: [] for one in live}
    for row in rota:
        there = [one for one in live if _moment(one) == (row["date"], row["start"])]
        if not there:
            what = says.NO_SUCH_SESSION(season=season.id, day=row["date"], start=row["start"])
            raise CafeplanError(what, says.NO_SUCH_SESSION_REMEDY(season=season.id))
        meant = max(there, key=lambda one: (one.series == row["series"], one.venue == row["venue"]))
        seats[meant.slot].append(row)
    return seats


def _moves(live: Sequence[Session], sessions: Sequence[_Row]) -> Iterator[tuple[str, Session]]:
    """For the slot of each moved session, the session that it became: one that was not planned on that day anyhow."""
    new_days = {(row["date"], row["start"]): row["moved_to"] for row in sessions if row["status"] == Status.MOVED}
    for one in live:
        new_day = new_days.get(_moment(one))
        there = [other for other in live if other.date == new_day and not other.planned]
        if there:
            yield one.slot, min(there, key=lambda other: (other.start != one.start, other.start))


def _chain(session: Session, preceding: Mapping[str, Session]) -> list[Session]:
    """The session and what it was before each of its moves, the published one last."""
    chain = [session]
    while chain[-1].slot in preceding and preceding[chain[-1].slot] not in chain:
        chain.append(preceding[chain[-1].slot])
    return chain


def _announced(
    chain: Sequence[Session], seats: Mapping[str, list[_Row]], people: Mapping[str, Facilitator], trails: Trails
) -> Announced:
    """What is told of a session; a seat that the rota does not name again after a move keeps its holder."""
    session, origin = chain[0], chain[-1]
    rows = [row for one in chain for row in seats[one.slot]]
    newest = {row["role"]: row["date"] for row in reversed(rows)}
    holders = [(row["role"], _holder(row)) for row in rows if row["date"] == newest[row["role"]]]
    turns = tuple(Turn(Seat(session.slot, role), session, people[person]) for role, person in holders if person)
    left = [trails[_moment(one)] for one in chain if _moment(one) in trails]
    named = dict.fromkeys(person for row in rows for person in (row["facilitator"], row["held_by"]) if person)
    named |= dict.fromkeys(person for trail in left for person in trail.ever)
    now = {turn.person.id for turn in turns}
    first = [row["facilitator"] for row in seats[origin.slot] or rows if row["facilitator"] and origin.planned]
    first = list(left[-1].first) if left else first
    return Announced(
        key=_key(origin),
        session=session,
        turns=turns,
        first_holders=tuple(people[person] for person in first if person in people),
        gone=tuple(people[person] for person in named if person not in now and person in people),
        empty=tuple(role for role, person in holders if not person),
        before=_before(chain, left),
        changes=_changes(chain, left) + sum(_holder(row) != row["facilitator"] for row in rows),
    )


def _before(chain: Sequence[Session], left: Sequence[Trail]) -> Session | None:
    """The session as it was published, where its day, hour or venue is another now."""
    session, origin = chain[0], chain[-1]
    first = replace(origin, venue=left[-1].venue) if left else origin
    return first if origin is not session or first.venue != session.venue else None


def _changes(chain: Sequence[Session], left: Sequence[Trail]) -> int:
    """How often something about a session was recorded: by its history, or where it has none by what the tables say."""
    off = chain[0].status in (Status.CANCELLED, Status.MOVED)
    if not left:
        return len(chain) - 1 + off
    untold = off and left[0].standing is not chain[0].status
    return len({number for trail in left for number in trail.changes}) - 1 + untold


def _holder(row: _Row) -> str | None:
    """Who holds a seat: the stand-in where there was one."""
    holder: str | None = row["held_by"] or row["facilitator"]
    return holder


def _key(origin: Session) -> str:
    """A session of a series by its published day, any other by its hour and place too."""
    return f"{origin.date} {origin.series}" if origin.series else origin.slot


def _moment(session: Session) -> tuple[date, time]:
    return session.date, session.start


def _rows(frame: "DataFrame") -> list[_Row]:
    """The rows of a table, with None in the place of what is missing."""
    return frame.astype(object).where(frame.notna(), None).to_dict("records")
