"""A season and one change of it in; its tables written together, and the season as it then stands, out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from pandas import isna

from cafeplan import calendar, files, measure
from cafeplan import rota as rotas
from cafeplan.calendar import Recorded
from cafeplan.language import season as says
from cafeplan.model import CafeplanError, Session, Status
from cafeplan.rota import Place
from cafeplan.season.history import Entry, Moment, Seats, State, What, announced_as, entries_between
from cafeplan.season.opened import FILES, Opened, opened

_WORKBOOKS = ("saison", "season")
_HISTORY = ("change", "entered", "what", "date", "start", "venue", "role", "before", "after", "reason")
_ROTA = ("date", "start", "venue", "series", "role", "facilitator", "held_by")
_SESSIONS = ("date", "start", "end", "venue", "series", "status", "reason", "moved_to")


@dataclass(frozen=True)
class Change:
    """Who holds which seat of the season after it, and the sessions that get another status, or come in."""

    what: What
    seats: Seats
    sessions: tuple[Recorded, ...] = ()
    reason: str = ""


class _Step(NamedTuple):
    """One change of a history, before its rows are written out."""

    what: What
    entered: date
    old: State
    new: State
    reason: str = ""


def record(here: Opened, change: Change, beside: Mapping[str, str] | None = None) -> Opened:
    """The season after a change, which is dated and numbered in its history; `beside` are more files to write with it.

    A season without a history gets one, which begins with what stands. Where a file changed since it was read, or
    cannot be written, nothing is written (CafeplanError).
    """
    last = max((entry.entered for entry in here.history), default=date.min)
    if here.on < last:
        raise CafeplanError(says.EARLIER_THAN_LAST(on=here.on, last=last), says.EARLIER_THAN_LAST_REMEDY)
    tables = _texts(here, change)
    _refuse_workbooks({table: here.file(table) for table in tables})
    texts = {here.file(table): content for table, content in tables.items()} | dict(beside or {})
    read = {here.file(table): here.read[table] for table in FILES}
    expected = {name: read[name] if name in read else files.fingerprint(here.folder / name) for name in texts}
    with files.locked(here.folder):
        files.write_together(here.folder, texts, expected)
    return opened(here.programme, here.season, here.on)


def _texts(here: Opened, change: Change) -> dict[str, str]:
    """The new text of each table that changes, first that of the rota: it is what somebody worked on."""
    rows = _session_rows(here, change.sessions)
    texts = {}
    if change.sessions or change.seats != here.state.seats or here.read["rota"] is None:
        texts["rota"] = _rota_text(here, rows, change.seats)
    texts["history"] = _history_text(_entries(here, change))
    if change.sessions or here.read["sessions"] is None:
        texts["sessions"] = _sessions_text(here, rows)
    return texts


# --- history -----------------------------------------------------------------------------------------------------


def _entries(here: Opened, change: Change) -> list[Entry]:
    """All rows of the history, those of this change last."""
    entries = list(here.history)
    for step in _steps(here, change):
        number = entries[-1].change + 1 if entries else 1
        rows = entries_between(step.old, step.new, number, step.entered, step.what, step.reason)
        entries += rows if entries else _beginning(here, rows)
    return entries


def _steps(here: Opened, change: Change) -> Iterator[_Step]:
    """This change, after what stands but is not told yet: a rota without a history, a session cancelled by hand."""
    stands = here.told
    if here.published and not here.history:
        yield _Step(What.ADOPT, here.season.published or here.on, stands, here.state)
        stands = here.state
    elif here.history:
        by_hand = State(here.state.sessions, stands.seats)
        yield _Step(What.EDIT, here.on, stands, by_hand)
        stands = by_hand
    changed = {(row.day, _start(here, row)): announced_as(row.status, row.venue or "") for row in change.sessions}
    new = State({**here.state.sessions, **changed}, change.seats)
    yield _Step(change.what, here.on, stands, new, change.reason)


def _beginning(here: Opened, rows: Iterable[Entry]) -> Iterator[Entry]:
    """The first rows of a history, where a session that was not planned is told as an added one."""
    planned = {(one.date, one.start) for one in here.asked.dated if one.planned}
    for row in rows:
        added = not row.role and (row.day, row.start) not in planned
        yield replace(row, what=What.ADD) if added else row


def _history_text(entries: Iterable[Entry]) -> str:
    return files.csv_text(_HISTORY, [tuple(vars(entry).values()) for entry in entries])


# --- rota --------------------------------------------------------------------------------------------------------


def _rota_text(here: Opened, rows: Iterable[Recorded], seats: Seats) -> str:
    """A row a person and seat, and one for each person that a seat lacks; who held a seat in fact stays noted."""
    dated = calendar.sessions(here.programme, here.season, rows, chosen=_chosen(here))
    sessions = {(one.date, one.start): one for one in dated if one.status is not Status.CLOSED}
    noted = _noted(here)
    written = [
        (*_where(sessions[place[:2]]), place[2], person or None, _taken(noted, place, person))
        for place, people in sorted(_with_gaps(here, dated, seats).items())
        for person in people
    ]
    return files.csv_text(_ROTA, written)


def _chosen(here: Opened) -> list[Recorded]:
    """The sessions of which a rota has chosen the date or the venue: their slots have one offer left."""
    free = {series.name for series in here.programme.series if calendar.is_free(series)}
    live = [one for one in here.asked.dated if one.status is not Status.CLOSED and one.series in free]
    return [
        Recorded(one.date, Status.PLANNED, one.start, one.end, one.venue, one.series)
        for offers in calendar.by_slot(live).values()
        for one in offers[:1]
        if len(offers) == 1
    ]


def _with_gaps(here: Opened, dated: Sequence[Session], seats: Seats) -> dict[Place, tuple[str, ...]]:
    """The people of each seat, with an empty name for each one whom it lacks."""
    asked = rotas.question(here.programme, calendar.open_sessions(dated), ())
    sessions = {session.slot: session for session in asked.sessions}
    full = dict(seats)
    for seat in asked.seats:
        place = (sessions[seat.slot].date, sessions[seat.slot].start, seat.role)
        people = seats.get(place, ())
        full[place] = (*people, *[""] * (seat.least - len(people)))
    return full


def _where(session: Session) -> tuple[object, ...]:
    return session.date, session.start, session.venue, session.series


def _noted(here: Opened) -> dict[tuple[Place, str], list[str]]:
    """Who held which seat in fact, in whose place."""
    noted: dict[tuple[Place, str], list[str]] = {}
    rota = here.asked.loaded.frames["rota"]
    for row in rota[rota["held_by"].notna()].fillna({"facilitator": ""}).to_dict("records"):
        place = (row["date"], row["start"], row["role"])
        noted.setdefault((place, row["facilitator"]), []).append(row["held_by"])
    return noted


def _taken(noted: dict[tuple[Place, str], list[str]], place: Place, person: str) -> str | None:
    names = noted.get((place, person))
    return names.pop(0) if names else None


# --- sessions ----------------------------------------------------------------------------------------------------


def _session_rows(here: Opened, changed: Iterable[Recorded]) -> list[Recorded]:
    """The rows of the table of sessions after a change; where there is no such table, every announced session."""
    rows = measure.recorded(here.asked.loaded.frames["sessions"]) or [
        Recorded(one.date, one.status, one.start, one.end, one.venue, one.series)
        for one in here.asked.dated
        if one.status is not Status.CLOSED
    ]
    by_moment = {_moment(here, row): row for row in rows} | {_moment(here, row): row for row in changed}
    return [by_moment[moment] for moment in sorted(by_moment)]


def _sessions_text(here: Opened, rows: Iterable[Recorded]) -> str:
    """The table of sessions, with what else somebody noted of a session in its own columns: theme, places, host."""
    frame = here.asked.loaded.frames["sessions"]
    more = [name for name in frame.columns if name not in _SESSIONS and frame[name].notna().any()]
    noted = {
        _moment(here, row): told
        for row, told in zip(measure.recorded(frame), frame[more].astype(object).to_numpy(), strict=True)
    }
    cells = [
        (
            *(row.day, row.start, row.end, row.venue, row.series, row.status.value, row.reason, row.moved_to),
            *(None if isna(cell) else cell for cell in noted.get(_moment(here, row), [None] * len(more))),
        )
        for row in rows
    ]
    return files.csv_text((*_SESSIONS, *more), cells)


def _moment(here: Opened, row: Recorded) -> Moment:
    return row.day, _start(here, row)


def _start(here: Opened, row: Recorded) -> Any:
    """When a session starts, also where the table leaves it out."""
    return row.start or next(one.start for one in here.asked.dated if one.date == row.day)


# --- files -------------------------------------------------------------------------------------------------------


def _refuse_workbooks(names: Mapping[str, str]) -> None:
    for table, name in names.items():
        if Path(name).suffix.lower() in (".xlsx", ".ods"):
            alone = says.IN_A_WORKBOOK_REMEDY(csv=Path(name).with_suffix(".csv").name)
            of_a_season = Path(name).stem.casefold() in _WORKBOOKS and table in says.SHEETS
            remedy = says.BY_HAND_REMEDY(sheet=says.SHEETS[table]) if of_a_season else alone
            raise CafeplanError(says.IN_A_WORKBOOK(file=name), remedy)
