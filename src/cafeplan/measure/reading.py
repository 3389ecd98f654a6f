"""A programme, a season and the names of indicators in; the records that they read out."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time
from functools import reduce
from typing import Any

import pandas as pd

from cafeplan import aggregates, calendar, tables
from cafeplan.aggregates import Aggregates
from cafeplan.calendar import Publication, Recorded
from cafeplan.indicators import INDICATORS
from cafeplan.measure.cutting import AT_SESSIONS, TABLES, joined, nothing_of
from cafeplan.model import CafeplanError, Count, Fault, Programme, Records, Rows, Season, Session, Slice, Status

_COLUMNS = ["session", "date", "start", "end", "venue", "series", "status", "planned", "reason"]
_DETAILS = ["session", "capacity", "moved_to", "kind"]


@dataclass(frozen=True)
class Measured:
    """A season with what was recorded, ready to be counted.

    `left_out` says how many faulty rows of each table are not in it, `not_imported` which rows of an export. `frozen`
    are the values of a season of which rows about people were erased since.
    """

    sessions: tuple[Session, ...]
    records: Records
    left_out: Mapping[str, int] = field(default_factory=dict)
    not_imported: tuple[Fault, ...] = ()
    frozen: Aggregates | None = None


def read(
    programme: Programme, season: Season, names: Collection[str], rows: Rows = "all", load: tables.Load = tables.load
) -> Measured:
    """The records of a season that these indicators need, those of earlier seasons too where one looks back.

    Raises CafeplanError with every fault of the tables that they use.
    """
    uses = {table for name in names for table in INDICATORS[name].uses}
    earlier = programme.earlier(season) if any(INDICATORS[name].looks_back for name in names) else ()
    loaded, left_out = _loaded({one.id: load(programme, one) for one in [*earlier, season]}, uses, rows)
    faults = [
        fault
        for one in [*earlier, season]
        for fault in _stopping(loaded[one.id], uses, one, season)
        if not (fault.kind == "no-attendance" and frozen(programme, one))
    ]
    if faults:
        raise CafeplanError(faults[0].message, faults[0].remedy, faults=tuple(faults))
    dated = {one.id: calendar.one_a_slot(dated_sessions(programme, one, loaded[one.id])) for one in [*earlier, season]}
    slices = [_slice(programme, one, dated[one.id], loaded[one.id]) for one in [*earlier, season]]
    before = reduce(joined, slices[:-1]) if earlier else nothing_of(slices[-1])
    not_imported = tuple(one for one in loaded[season.id].faults if one.kind in tables.ROWS_LEFT_OUT)
    records = Records(slices[-1], before)
    return Measured(dated[season.id], records, left_out, not_imported, frozen(programme, season))


def frozen(programme: Programme, season: Season) -> Aggregates | None:
    """What a season gave, where rows of it were erased since; None where its tables still tell all."""
    return aggregates.read(programme.folder / season.id)


def attended(programme: Programme) -> tuple[Season, ...]:
    """The seasons of which somebody recorded who, or how many, came; the earliest first."""
    in_order = sorted(programme.seasons, key=lambda one: one.first)
    return tuple(one for one in in_order if has_attendance(tables.load(programme, one).frames))


def has_attendance(frames: Mapping[str, pd.DataFrame]) -> bool:
    """Whether somebody recorded who, or how many, came, in a season's tables."""
    return not (frames["attendance"].empty and frames["headcounts"].empty)


def _loaded(
    loaded: dict[str, tables.Loaded], uses: Collection[str], rows: Rows
) -> tuple[dict[str, tables.Loaded], Counter[str]]:
    """The tables of some seasons, by season, and how many rows of each table that is used were left out of them."""
    left_out: Counter[str] = Counter()
    if rows == "sound":
        remainders = {one: tables.without_faulty_rows(read) for one, read in loaded.items()}
        loaded = {one: remainder.loaded for one, remainder in remainders.items()}
        for remainder in remainders.values():
            left_out.update({name: n for name, n in remainder.left_out.items() if name in uses})
    return loaded, left_out


def _stopping(loaded: tables.Loaded, uses: set[str], one: Season, season: Season) -> list[Fault]:
    """The faults that stop these numbers; those of an earlier season are named with its folder."""
    if one is season:
        return list(tables.blocking(loaded, uses))
    before = tables.blocking(loaded, uses & {"sessions", "attendance", "answers"})
    return [replace(fault, file=f"{one.id}/{fault.file}") for fault in before]


def dated_sessions(
    programme: Programme, season: Season, loaded: tables.Loaded, chosen: Sequence[Recorded] = ()
) -> tuple[Session, ...]:
    """The season's calendar with what its table recorded, and the dates and venues that its published rota chose.

    `chosen` are those of a rota that is not published yet.
    """
    rows = recorded(loaded.frames["sessions"])
    publication = _publication(loaded.frames["history"])
    return calendar.sessions(programme, season, rows, publication, [*_chosen(programme, loaded), *chosen])


def recorded(sessions: pd.DataFrame) -> list[Recorded]:
    """The rows of a season's table of sessions."""
    return [_recorded(row) for row in _rows(sessions)]


def _publication(history: pd.DataFrame) -> Publication | None:
    """The first change of a history; a session that had been added to the season by then was not planned."""
    if history.empty:
        return None
    first = history[history["change"] == history["change"].min()]
    planned = first[first["role"].isna() & (first["what"] != "add")]
    moments = frozenset(zip(planned["date"], planned["start"], strict=True))
    return Publication(first["entered"].iloc[0], moments)


def _chosen(programme: Programme, loaded: tables.Loaded) -> list[Recorded]:
    """The sessions that the published rota chose, of the series with free dates or venues."""
    free = {series.name for series in programme.series if calendar.is_free(series)}
    rows = [row for row in _rows(loaded.frames["rota"]) if row["series"] in free]
    places = dict.fromkeys((row["date"], row["start"], row["venue"], row["series"]) for row in rows)
    return [
        Recorded(day, Status.PLANNED, start=start, venue=venue, series=series) for day, start, venue, series in places
    ]


def planned_from(loaded: tables.Loaded) -> frozenset[str]:
    """The tables that say when sessions are: what became of them counts only once somebody wrote it down."""
    not_begun = any(fault.kind == "missing-file" and fault.table == "sessions" for fault in loaded.faults)
    return frozenset() if not_begun else frozenset({"sessions"})


# --- from files to records ---------------------------------------------------------------------------------------


def _slice(programme: Programme, season: Season, dated: Iterable[Session], loaded: tables.Loaded) -> Slice:
    sessions = pd.DataFrame(
        [
            (one.slot, one.date, one.start, one.end, one.venue, one.series, one.status.value, one.planned, one.reason)
            for one in dated
        ],
        columns=_COLUMNS,
    ).astype({"planned": bool})
    frames = {name: loaded.frames[name] for name in TABLES if name != "sessions"}
    places = _Places.of(sessions)
    placed = {name: places.found(frames[name]) for name in AT_SESSIONS}
    details = places.found(loaded.frames["sessions"])[_DETAILS].drop_duplicates("session")
    described = sessions.assign(season=season.id).merge(details, on="session", how="left")
    whole = {**frames, **placed, "sessions": described}
    erased = _erased(programme, season)
    held = {name: one.value for name, one in programme.thresholds.items() if one.since <= season.last}
    return Slice(**whole, first=season.first, last=season.last, budget=season.budget, thresholds=held, erased=erased)


def _erased(programme: Programme, season: Season) -> dict[str, Count]:
    """How many were new of those identified in a season of which rows were erased since; nothing of another one."""
    kept = frozen(programme, season)
    newcomers = kept.values.get("Newcomers") if kept else None
    return {season.id: newcomers} if isinstance(newcomers, Count) and newcomers.whole is not None else {}


@dataclass(frozen=True)
class _Places:
    """Which session was on a day, by its start where the day has several, and the venue of each session."""

    by_start: Mapping[tuple[date, time], str]
    by_day: Mapping[date, str]
    venues: Mapping[str, str]

    @classmethod
    def of(cls, sessions: pd.DataFrame) -> "_Places":
        """Those of a season's sessions; a closed date is none."""
        live = sessions[sessions["status"] != Status.CLOSED]
        days, starts, slots = live["date"].array, live["start"].array, live["session"].array
        venues = dict(zip(sessions["session"].array, sessions["venue"].array, strict=True))
        by_start = dict(zip(zip(days, starts, strict=True), slots, strict=True))
        return cls(by_start, dict(zip(days, slots, strict=True)), venues)

    def found(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Rows that name a day, and a start where the day has several sessions, with the session and its venue."""
        days, starts = frame["date"].array, frame["start"].array
        slots = [
            self.by_start.get((day, start)) or self.by_day.get(day) for day, start in zip(days, starts, strict=True)
        ]
        at = pd.Series(slots, index=frame.index, dtype="object")
        return frame.assign(session=at, venue=at.map(self.venues))


def _rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(key): cell for key, cell in row.items()} for row in frame.to_dict("records")]


def _recorded(row: Mapping[str, Any]) -> Recorded:
    told = {key: None if pd.isna(cell) or cell == "" else cell for key, cell in row.items()}
    details = {key: told[key] for key in ("start", "end", "venue", "series", "reason", "moved_to")}
    return Recorded(row["date"], Status(row["status"]), **details)
