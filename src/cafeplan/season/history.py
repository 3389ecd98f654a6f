"""The rows of a season's history in; the rota as it stood after any of them out, and the rows of one more change.

A change is a few rows with one number. Seats are told by person, so that several people of one seat change one by one;
a session is told by its status and venue. Nothing is ever taken out of a history.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from itertools import zip_longest
from typing import TYPE_CHECKING

from cafeplan.language import season as says
from cafeplan.model import CafeplanError, Status
from cafeplan.rota import Place

if TYPE_CHECKING:
    from pandas import DataFrame

Moment = tuple[date, time]
Seats = Mapping[Place, tuple[str, ...]]


_ANNOUNCED = (Status.PLANNED, Status.CANCELLED, Status.MOVED)


class What(StrEnum):
    """What a change is."""

    PUBLISH = "publish"
    ADOPT = "adopt"
    SWAP = "swap"
    REPLACEMENT = "replacement"
    REPLAN = "replan"
    CANCEL = "cancel"
    MOVE = "move"
    ADD = "add"
    COVER = "cover"
    EDIT = "edit"


@dataclass(frozen=True)
class Entry:
    """One row: who held a seat before and after, or what a session was; no role where the row is about a session."""

    change: int
    entered: date
    what: What
    day: date
    start: time
    venue: str
    role: str
    before: str
    after: str
    reason: str = ""


@dataclass(frozen=True)
class Standing:
    """What a session was announced as: planned, cancelled or moved away, and where."""

    status: Status
    venue: str


def announced_as(status: Status, venue: str) -> Standing:
    """What people were told of a session; that it was held since is nothing to announce."""
    return Standing(Status.PLANNED if status is Status.HELD else status, venue)


@dataclass(frozen=True)
class State:
    """The announced sessions, and who holds which seats of theirs; a seat that nobody holds is left out."""

    sessions: Mapping[Moment, Standing] = field(default_factory=dict)
    seats: Seats = field(default_factory=dict)


def entries_of(history: "DataFrame") -> tuple[Entry, ...]:
    """The rows of the table `history`, in their order."""
    filled = history.astype(object).where(history.notna(), "")
    return tuple(
        Entry(
            int(row["change"]),
            row["entered"],
            What(row["what"]),
            row["date"],
            row["start"],
            *(str(row[name]) for name in ("venue", "role", "before", "after", "reason")),
        )
        for row in filled.to_dict("records")
    )


def replayed(entries: Iterable[Entry]) -> State:
    """What stands after these rows; CafeplanError where one of them does not follow from those before it."""
    sessions: dict[Moment, Standing] = {}
    seats: dict[Place, Counter[str]] = {}
    for entry in entries:
        if entry.role:
            held = seats.setdefault((entry.day, entry.start, entry.role), Counter())
            _told(entry, not entry.before or held[entry.before] > 0)
            held.subtract(filter(None, [entry.before]))
            held.update(filter(None, [entry.after]))
            continue
        moment = (entry.day, entry.start)
        _told(entry, entry.before == (sessions[moment].status if moment in sessions else ""))
        _told(entry, entry.after in ("", *_ANNOUNCED))
        sessions.pop(moment, None)
        if entry.after:
            sessions[moment] = Standing(Status(entry.after), entry.venue)
    return State(sessions, {place: tuple(sorted(held.elements())) for place, held in seats.items() if held.total()})


def as_of(entries: Sequence[Entry], day: date) -> State:
    """What stood at the end of a day."""
    return replayed(entry for entry in entries if entry.entered <= day)


def entries_between(old: State, new: State, change: int, entered: date, what: What, reason: str) -> Iterator[Entry]:
    """The rows that lead from one state to another, by date: a session first, then its seats."""
    places: dict[Moment, set[str]] = {}
    for day, start, role in (*old.seats, *new.seats):
        places.setdefault((day, start), set()).add(role)
    for day, start in sorted({*old.sessions, *new.sessions, *places}):
        then, now = old.sessions.get((day, start)), new.sessions.get((day, start))
        known = now or then
        venue = known.venue if known else ""
        row = (change, entered, what, day, start, venue)
        if then != now:
            yield Entry(*row, "", then.status if then else "", now.status if now else "", reason)
        for role in sorted(places.get((day, start), ())):
            place = (day, start, role)
            for before, after in exchanged(old.seats.get(place, ()), new.seats.get(place, ())):
                yield Entry(*row, role, before, after, reason)


def exchanged(old: Iterable[str], new: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Who leaves a seat and who comes in their place, in pairs; nobody is the empty word."""
    leaving, coming = Counter(old) - Counter(new), Counter(new) - Counter(old)
    yield from zip_longest(sorted(leaving.elements()), sorted(coming.elements()), fillvalue="")


def _told(entry: Entry, follows: bool) -> None:
    if not follows:
        what = says.HISTORY_BROKEN(number=str(entry.change), day=entry.day)
        raise CafeplanError(what, says.HISTORY_BROKEN_REMEDY)
