"""A season's folder and a day in; the published rota as it stands on that day, ready to be changed, out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from cafeplan import files, tables
from cafeplan import rota as rotas
from cafeplan.calendar import Recorded
from cafeplan.language import season as says
from cafeplan.model import CafeplanError, Fault, Programme, Question, Season, Seat, Session, Status, Turn
from cafeplan.rota import Place
from cafeplan.season.asked import Asked, asked, asked_by
from cafeplan.season.history import Entry, Moment, Seats, Standing, State, announced_as, entries_of, replayed

FILES = ("history", "rota", "sessions")


@dataclass(frozen=True)
class Opened:
    """A season on a day: its question with the past in it, the turns to come, and what happened so far.

    `state` is what the season's files say, `told` what its history tells: they differ where somebody changed a file by
    hand. `read` has the fingerprints of the files, so that nobody's later change is written over.
    """

    programme: Programme
    season: Season
    on: date
    asked: Asked
    question: Question
    turns: tuple[Turn, ...]
    history: tuple[Entry, ...]
    state: State
    told: State
    read: Mapping[str, str | None]

    @property
    def published(self) -> bool:
        """Whether the season has a rota."""
        return bool(self.state.seats)

    @property
    def edited(self) -> bool:
        """Whether somebody changed the published rota by hand."""
        return bool(self.history) and self.state.seats != self.told.seats

    def with_turns(self, turns: tuple[Turn, ...]) -> Seats:
        """Who holds which seat of the whole season, where these are the turns to come."""
        coming = {(one.date, one.start) for one in self.question.sessions if one.date >= self.on}
        kept = {place: people for place, people in self.state.seats.items() if place[:2] not in coming}
        return kept | rotas.seats_of(turns)

    @property
    def folder(self) -> Path:
        """The season's folder."""
        return self.programme.folder / self.season.id

    def file(self, table: str) -> str:
        """The name of the file that holds a table of the season, or that will."""
        return _path_of(self.programme, self.season, table).name

    def session(self, moment: Moment) -> Session | None:
        """What the calendar has at that day and time, closed days left out."""
        return next(
            (one for one in self.asked.dated if (one.date, one.start) == moment and one.status is not Status.CLOSED),
            None,
        )


def opened(programme: Programme, season: Season, on: date | None = None) -> Opened:
    """The season as it stands on a day, published or not; a change that was cut off is finished first.

    Without a day it is that of the last change, or the season's first. Raises CafeplanError with every fault of the
    tables that it reads.
    """
    files.finish(programme.folder / season.id)
    read = {table: files.fingerprint(_path_of(programme, season, table)) for table in FILES}
    return _standing(programme, season, on, asked(programme, season), read)


def chosen(here: Opened, sessions: Sequence[Recorded]) -> Opened:
    """The same season, in which these sessions are those that a rota to be published chose among several on offer."""
    found = asked_by(here.programme, here.season, here.asked.loaded, sessions)
    return _standing(here.programme, here.season, here.on, found, here.read)


def _standing(
    programme: Programme, season: Season, on: date | None, found: Asked, read: Mapping[str, str | None]
) -> Opened:
    tables.require(found.loaded, {"rota", "history"})
    history = entries_of(found.loaded.frames["history"])
    on = on or max((entry.entered for entry in history), default=season.first)
    seats = _seats(found)
    found = replace(found, question=replace(found.question, kept_free=_kept_free(found, seats)))
    whole = rotas.seated(found.question, seats)
    question = rotas.on_day(found.question, whole, on)
    turns, state = rotas.held(question, whole), State(_announced(found.dated), seats)
    return Opened(programme, season, on, found, question, turns, history, state, replayed(history), read)


def published(programme: Programme, season: Season, on: date) -> Opened:
    """The published season, ready for its next change; CafeplanError where it has no rota or an edited one."""
    here = opened(programme, season, on)
    if not here.published:
        raise CafeplanError(says.NOT_PUBLISHED(season=season.label), says.NOT_PUBLISHED_REMEDY)
    if here.edited:
        raise CafeplanError(says.EDITED(season=season.label), says.EDITED_REMEDY)
    return here


def _path_of(programme: Programme, season: Season, table: str) -> Path:
    """The file that holds a table of the season; where there is none, the one that will."""
    return tables.file_of(programme, season, table) or programme.folder / season.id / f"{table}.csv"


def _announced(dated: tuple[Session, ...]) -> dict[Moment, Standing]:
    """The sessions that people were told of; that one was held since is no change."""
    return {
        (one.date, one.start): announced_as(one.status, one.venue) for one in dated if one.status is not Status.CLOSED
    }


def _seats(found: Asked) -> Seats:
    """Who holds which seat by the table `rota`; CafeplanError with every row that is at no session."""
    rota = found.loaded.frames["rota"].rename_axis("line").reset_index().to_dict("records")
    known = {(one.date, one.start) for one in found.dated if one.status is not Status.CLOSED}
    strays = tuple(_stray(row) for row in rota if (row["date"], row["start"]) not in known)
    if strays:
        raise CafeplanError(strays[0].message, strays[0].remedy, faults=strays)
    held: dict[Place, list[str]] = {}
    for row in rota:
        if isinstance(row["facilitator"], str):
            held.setdefault((row["date"], row["start"], row["role"]), []).append(row["facilitator"])
    return {place: tuple(sorted(people)) for place, people in held.items()}


def _kept_free(found: Asked, seats: Seats) -> tuple[Turn, ...]:
    """The turns of cancelled sessions: they count for the share of those who had kept the day free."""
    off = {(one.date, one.start): one for one in found.dated if one.status is Status.CANCELLED}
    people = {person.id: person for person in found.question.people}
    return tuple(
        Turn(Seat(off[place[:2]].slot, place[2]), off[place[:2]], people[person])
        for place, names in seats.items()
        if place[:2] in off
        for person in names
        if person in people
    )


def _stray(row: Mapping[Any, Any]) -> Fault:
    message = says.NO_SESSION_AT(day=row["date"], start=row["start"])
    return Fault("rota", row["line"], None, "no-session", None, message, says.NO_SESSION_AT_REMEDY, table="rota")
