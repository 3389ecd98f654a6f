"""A season's tables and the indicators in; every number with its denominator out, as values and as one tidy table."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Any, Literal

import pandas as pd

from cafeplan import calendar, tables
from cafeplan.calendar import Publication, Recorded
from cafeplan.indicators import INDICATORS, Indicator
from cafeplan.language import Language
from cafeplan.model import (
    Amount,
    CafeplanError,
    Count,
    Fault,
    Interval,
    Programme,
    Records,
    Rows,
    Season,
    Session,
    Slice,
    Status,
    Table,
    Value,
)

By = Literal["session", "venue", "month"]
_COLUMNS = ["session", "date", "start", "end", "venue", "series", "status", "planned", "reason"]


@dataclass(frozen=True)
class Measured:
    """A season with what was recorded, ready to be counted.

    `left_out` says how many faulty rows of each table are not in it, `not_imported` which rows of an export.
    """

    sessions: tuple[Session, ...]
    records: Records
    left_out: Mapping[str, int] = field(default_factory=dict)
    not_imported: tuple[Fault, ...] = ()


def read(programme: Programme, season: Season, names: Collection[str], rows: Rows = "all") -> Measured:
    """The records of a season that these indicators need, those of earlier seasons too where one looks back.

    Raises CafeplanError with every fault of the tables that they use.
    """
    uses = {table for name in names for table in INDICATORS[name].uses}
    earlier = _earlier(programme, season) if any(INDICATORS[name].looks_back for name in names) else []
    loaded, left_out = _loaded(programme, [*earlier, season], uses, rows)
    faults = [fault for one in [*earlier, season] for fault in _stopping(loaded[one.id], uses, one, season)]
    if faults:
        raise CafeplanError(faults[0].message, faults[0].remedy, faults=tuple(faults))
    dated = {one.id: calendar.one_a_slot(dated_sessions(programme, one, loaded[one.id])) for one in [*earlier, season]}
    slices = [_slice(dated[one.id], loaded[one.id]) for one in [*earlier, season]]
    before = reduce(_joined, slices[:-1]) if earlier else _none(slices[-1])
    not_imported = tuple(one for one in loaded[season.id].faults if one.kind in tables.ROWS_LEFT_OUT)
    return Measured(dated[season.id], Records(slices[-1], before), left_out, not_imported)


def _loaded(
    programme: Programme, seasons: Iterable[Season], uses: Collection[str], rows: Rows
) -> tuple[dict[str, tables.Loaded], Counter[str]]:
    """The tables of some seasons, by season, and how many rows of each table that is used were left out of them."""
    loaded = {one.id: tables.load(programme, one) for one in seasons}
    left_out: Counter[str] = Counter()
    if rows == "sound":
        remainders = {one: tables.without_faulty_rows(read) for one, read in loaded.items()}
        loaded = {one: remainder.loaded for one, remainder in remainders.items()}
        for remainder in remainders.values():
            left_out.update({name: n for name, n in remainder.left_out.items() if name in uses})
    return loaded, left_out


def _earlier(programme: Programme, season: Season) -> list[Season]:
    return sorted((one for one in programme.seasons if one.last < season.first), key=lambda one: one.first)


def _stopping(loaded: tables.Loaded, uses: set[str], one: Season, season: Season) -> list[Fault]:
    """The faults that stop these numbers; those of an earlier season are named with its folder."""
    if one is season:
        return list(tables.blocking(loaded, uses))
    before = tables.blocking(loaded, uses & {"sessions", "attendance"})
    return [replace(fault, file=f"{one.id}/{fault.file}") for fault in before]


def dated_sessions(programme: Programme, season: Season, loaded: tables.Loaded) -> tuple[Session, ...]:
    """The season's calendar with what its table recorded, and the dates and venues that its published rota chose."""
    rows = recorded(loaded.frames["sessions"])
    publication = _publication(loaded.frames["history"])
    return calendar.sessions(programme, season, rows, publication, _chosen(programme, loaded))


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


def values(records: Records, names: Iterable[str], by: By | None = None) -> dict[tuple[str, str], Value]:
    """Each indicator's value by (name, slice): "" for the whole, a session, a venue or a month otherwise."""
    cuts = {"": records} if by is None else _cuts(records, by)
    return {(name, cut): INDICATORS[name]().of(cut_records) for name in names for cut, cut_records in cuts.items()}


def tidy(measured: Mapping[tuple[str, str], Value]) -> pd.DataFrame:
    """One row a number: code, indicator, slice, category, kind, value, low, high, part, whole, n, missing."""
    rows = [
        {"code": INDICATORS[name].code, "indicator": name, "slice": cut, "category": category} | numbers(value)
        for (name, cut), whole in measured.items()
        for category, value in _by_category(whole)
    ]
    columns = ["code", "indicator", "slice", "category", *numbers(Count(0))]
    return pd.DataFrame(rows, columns=columns)


def numbers(value: Value) -> dict[str, Any]:
    """A value in the columns of the tidy table and of `indicators --json`; None where a kind has no such number."""
    empty = dict.fromkeys(("kind", "value", "low", "high", "part", "whole", "n"))
    own: dict[str, Any] = {}
    if isinstance(value, Count):
        own = {"part": value.part, "whole": value.whole}
    elif isinstance(value, Interval):
        own = {"low": float(value.low), "high": float(value.high)}
    elif isinstance(value, Amount):
        own = {"value": float(value.value) if value.n else None, "n": value.n}
    return empty | {"kind": type(value).__name__.lower()} | own | {"missing": value.missing}


def account(indicator: type[Indicator], name: str, lang: Language, value: Value | None = None) -> dict[str, Any]:
    """One indicator as `indicators --json` gives it, with its value where a season was asked for."""
    words = {
        "code": indicator.code,
        "name": name,
        "label": indicator.says.label.into(lang),
        "definition": indicator.says.definition.into(lang),
        "unit": indicator.unit.into(lang).rpartition("|")[2],
        "why": indicator.why.into(lang),
        "source": indicator.source.into(lang),
        "tool": indicator.tool.into(lang),
        "objective": indicator.objective.into(lang),
    }
    if value is None:
        return words
    categories = {key: numbers(count) for key, count in value.categories.items()} if isinstance(value, Table) else None
    return words | numbers(value) | {"categories": categories}


# --- cutting -----------------------------------------------------------------------------------------------------


def _cuts(records: Records, by: By) -> dict[str, Records]:
    """The records cut by session, venue or month; what is before a cut is everything earlier, in this season too."""
    sessions = records.now.sessions[records.now.sessions["status"] != Status.CLOSED]
    keys = _keys(sessions, by)
    return {key: _cut(records, sessions[keys == key]) for key in dict.fromkeys(keys)}


def _keys(sessions: pd.DataFrame, by: By) -> "pd.Series[str]":
    if by == "month":
        return sessions["date"].map(lambda day: f"{day:%Y-%m}")
    return sessions[by]


def _cut(records: Records, sessions: pd.DataFrame) -> Records:
    now = _of_sessions(records.now, sessions)
    earlier = records.now.sessions.loc[: sessions.index[0]].iloc[:-1]
    return Records(now, _joined(records.before, _of_sessions(records.now, earlier)))


def _of_sessions(whole: Slice, sessions: pd.DataFrame) -> Slice:
    """The part of a slice that belongs to some sessions; expenses belong to none."""
    return replace(
        whole,
        sessions=sessions,
        attendance=whole.attendance[whole.attendance["session"].isin(sessions["session"])],
        headcounts=whole.headcounts[whole.headcounts["session"].isin(sessions["session"])],
        expenses=whole.expenses.iloc[:0],
    )


def _joined(one: Slice, other: Slice) -> Slice:
    return Slice(
        _stacked(one.sessions, other.sessions),
        _stacked(one.attendance, other.attendance),
        _stacked(one.headcounts, other.headcounts),
        _stacked(one.expenses, other.expenses),
    )


def _stacked(one: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    filled = [frame for frame in (one, other) if not frame.empty]
    return pd.concat(filled, ignore_index=True) if filled else one


def _none(like: Slice) -> Slice:
    return Slice(like.sessions.iloc[:0], like.attendance.iloc[:0], like.headcounts.iloc[:0], like.expenses.iloc[:0])


# --- from files to records ---------------------------------------------------------------------------------------


def _slice(dated: Iterable[Session], loaded: tables.Loaded) -> Slice:
    sessions = pd.DataFrame(
        [
            (one.slot, one.date, one.start, one.end, one.venue, one.series, one.status.value, one.planned, one.reason)
            for one in dated
        ],
        columns=_COLUMNS,
    ).astype({"planned": bool})
    attendance, headcounts = (_at_sessions(loaded.frames[name], sessions) for name in ("attendance", "headcounts"))
    return Slice(sessions, attendance, headcounts, loaded.frames["expenses"])


def _at_sessions(frame: pd.DataFrame, sessions: pd.DataFrame) -> pd.DataFrame:
    """Rows that name a day, and a start where the day has several sessions, with the session and its venue."""
    live = sessions[sessions["status"] != Status.CLOSED]
    by_start = {(row.date, row.start): row.session for row in live.itertuples()}
    by_day = {row.date: row.session for row in live.itertuples()}
    found = [
        by_start.get((day, start)) or by_day.get(day) for day, start in zip(frame["date"], frame["start"], strict=True)
    ]
    venues = dict(zip(sessions["session"], sessions["venue"], strict=True))
    at = pd.Series(found, index=frame.index, dtype="object")
    return frame.assign(session=at, venue=at.map(venues))


def _rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(key): cell for key, cell in row.items()} for row in frame.to_dict("records")]


def _recorded(row: Mapping[str, Any]) -> Recorded:
    told = {key: None if pd.isna(cell) or cell == "" else cell for key, cell in row.items()}
    details = {key: told[key] for key in ("start", "end", "venue", "series", "reason", "moved_to")}
    return Recorded(row["date"], Status(row["status"]), **details)


def _by_category(value: Value) -> list[tuple[str, Value]]:
    return list(value.categories.items()) if isinstance(value, Table) else [("", value)]
