"""Records in; the same cut by session, venue, series or month, each part with everything that came before it, out."""

from calendar import monthrange
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Literal

import numpy as np
import pandas as pd

from cafeplan.model import Records, Slice, Status

By = Literal["session", "venue", "series", "month"]
TABLES = tuple(one.name for one in fields(Slice) if one.name not in {"first", "last", "budget", "thresholds", "erased"})
"""The names of the tables of a slice."""
AT_SESSIONS = ("attendance", "headcounts", "notes", "invitations", "rota")
_DATED = (
    "referrals",
    "outreach",
    "follow_ups",
    "events",
    "needs",
    "answers",
    "communications",
    "hours",
    "expenses",
    "income",
)
"""The tables whose rows have a day and belong to no session: a month has its own, a session or a venue has none."""
_OF_THE_PROGRAMME = ("facilitators", "organisations", "fiches", "territories")


def cuts(records: Records, by: By) -> dict[str, Records]:
    """The records cut by session, venue, series or month; before a cut is everything earlier, in this season too.

    A series has the enrolments in it, over the whole season. People, projects, organisations and other enrolments are
    not cut; funding and budget are the whole season's alone. Cutting takes time for each table that has rows: what is
    not asked for is better left out (`only`).
    """
    asked: dict[str, list[int]] = {}
    sessions = records.now.sessions
    for place, (key, status) in enumerate(zip(_keys(sessions, by), sessions["status"], strict=True)):
        if status != Status.CLOSED:
            asked.setdefault(key, []).append(place)
    whole = _Whole.of(records)
    parts = {key: _cut(whole, places, key if by == "month" else None) for key, places in asked.items()}
    return {series: _enrolled(part, records, series) for series, part in parts.items()} if by == "series" else parts


@dataclass(frozen=True)
class _Whole:
    """Records, ready to be cut at places in their sessions.

    `so_far` has the sessions, and each table of what happened at them in the order of the sessions, below the rows that
    came before, of which there are `above`; `begins` says at which of its own rows a table comes to each place. `uncut`
    is what comes before every part.
    """

    records: Records
    uncut: Slice
    so_far: Mapping[str, pd.DataFrame]
    above: Mapping[str, int]
    begins: Mapping[str, Sequence[int]]

    @classmethod
    def of(cls, records: Records) -> "_Whole":
        """The same records, each row's place looked up once; one that is at no session comes after the last."""
        now, before = records.now, records.before
        live = now.sessions["session"].where(now.sessions["status"] != Status.CLOSED)
        known = {session: place for place, session in enumerate(live)}
        begins: dict[str, Sequence[int]] = {"sessions": range(len(live) + 1)}
        so_far = {"sessions": _stacked(before.sessions, now.sessions)}
        for name in AT_SESSIONS:
            table = now.table(name)
            places = np.array([known.get(session, len(known)) for session in table["session"]], dtype=np.intp)
            begins[name] = np.searchsorted(np.sort(places), range(len(live) + 1)).tolist()
            so_far[name] = _stacked(before.table(name), table.take(np.argsort(places, kind="stable")))
        above = {name: len(before.table(name)) for name in so_far}
        uncut = joined(before, _only(now, [name for name in TABLES if name not in {*so_far, *_DATED, "funding"}]))
        return cls(records, uncut, so_far, above, begins)

    def at(self, places: Sequence[int]) -> dict[str, pd.DataFrame]:
        """The rows at these places, by table."""
        return {name: self._joined(name, [self._rows(name, place) for place in places]) for name in self.so_far}

    def before(self, place: int) -> dict[str, pd.DataFrame]:
        """The rows that came before a place, of earlier seasons too, by table."""
        return {name: rows.iloc[: self._rows(name, place).start] for name, rows in self.so_far.items()}

    def _rows(self, name: str, place: int) -> slice:
        """Where the rows of a place are in a table."""
        above, begins = self.above[name], self.begins[name]
        return slice(above + begins[place], above + begins[place + 1])

    def _joined(self, name: str, rows: Sequence[slice]) -> pd.DataFrame:
        table = self.so_far[name]
        if len(rows) == 1:
            return table.iloc[rows[0]]
        return table.take(np.concatenate([np.arange(one.start, one.stop) for one in rows]))


def only(records: Records, names: Collection[str], looks_back: bool) -> Records:
    """The records with these tables alone, the others being empty; without what came before where nobody looks back."""
    return Records(_only(records.now, names), _only(records.before, names if looks_back else ()))


def _only(whole: Slice, names: Collection[str]) -> Slice:
    empty: dict[str, Any] = {name: whole.table(name).iloc[:0] for name in TABLES if name not in names}
    return replace(whole, **empty)


def joined(one: Slice, other: Slice) -> Slice:
    """Two slices as one; of the tables of the programme both have the same."""
    stacked: dict[str, Any] = {
        name: _stacked(one.table(name), other.table(name)) for name in TABLES if name not in _OF_THE_PROGRAMME
    }
    first, last = min(one.first, other.first), max(one.last, other.last)
    erased = {**one.erased, **other.erased}
    return replace(other, **stacked, first=first, last=last, budget=None, erased=erased)


def nothing_of(like: Slice) -> Slice:
    """A slice with the columns of another and no row."""
    return _only(like, ())


def _enrolled(part: Records, whole: Records, series: str) -> Records:
    """The part of a series with the enrolments in it, which are of no session."""
    asked = whole.now.enrolments[whole.now.enrolments["series"].fillna("") == series]
    return replace(part, now=replace(part.now, enrolments=asked, first=whole.now.first, last=whole.now.last))


def _keys(sessions: pd.DataFrame, by: By) -> "pd.Series[str]":
    if by == "month":
        return sessions["date"].map(_month)
    return sessions[by]


def _month(day: date) -> str:
    return f"{day:%Y-%m}"


def _cut(whole: _Whole, places: Sequence[int], month: str | None) -> Records:
    """The part of the sessions at some places, and what came before the first of them."""
    now, before = whole.records.now, whole.records.before
    at: dict[str, Any] = whole.at(places)
    earlier: dict[str, Any] = whole.before(places[0])
    days = [before.first, before.last, *earlier["sessions"]["date"]]
    return Records(_of_sessions(now, at, month), replace(whole.uncut, **earlier, first=min(days), last=max(days)))


def _of_sessions(whole: Slice, at: Mapping[str, Any], month: str | None) -> Slice:
    """The part of a slice that belongs to some sessions, and where a month is given to its days."""
    cut: dict[str, Any] = {**at, "funding": whole.funding.iloc[:0]}
    cut |= {name: _in_month(whole.table(name), month) for name in _DATED}
    first, last = at["sessions"]["date"].min(), at["sessions"]["date"].max()
    cut |= _calendar_month(whole, first) if month else {"first": first, "last": last}
    return replace(whole, **cut, budget=None)


def _calendar_month(whole: Slice, day: date) -> dict[str, date]:
    """The first and the last day of a month, as far as they are in the slice."""
    last = day.replace(day=monthrange(day.year, day.month)[1])
    return {"first": max(day.replace(day=1), whole.first), "last": min(last, whole.last)}


def _in_month(frame: pd.DataFrame, month: str | None) -> pd.DataFrame:
    if frame.empty:
        return frame
    return frame[frame["date"].map(_month) == month] if month else frame.iloc[:0]


def _stacked(one: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    filled = [frame for frame in (one, other) if not frame.empty]
    return pd.concat(filled, ignore_index=True) if filled else one
