"""Records in; the same cut by session, venue, series or month, each part with everything that came before it, out."""

from calendar import monthrange
from dataclasses import fields, replace
from datetime import date
from typing import Any, Literal

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
    not cut; funding and budget are the whole season's alone.
    """
    sessions = records.now.sessions[records.now.sessions["status"] != Status.CLOSED]
    keys = _keys(sessions, by)
    uncut = joined(records.before, _of_sessions(records.now, sessions.iloc[:0], None))
    parts = {
        key: _cut(records, uncut, sessions[keys == key], key if by == "month" else None) for key in dict.fromkeys(keys)
    }
    return {series: _enrolled(part, records, series) for series, part in parts.items()} if by == "series" else parts


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
    empty: dict[str, Any] = {name: like.table(name).iloc[:0] for name in TABLES}
    return replace(like, **empty)


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


def _cut(records: Records, uncut: Slice, sessions: pd.DataFrame, month: str | None) -> Records:
    """The part of some sessions; `uncut` is what comes before every part, to which the sessions before it are added."""
    now = _of_sessions(records.now, sessions, month)
    earlier = _of_sessions(records.now, records.now.sessions.loc[: sessions.index[0]].iloc[:-1], None)
    added: dict[str, Any] = {
        name: _stacked(uncut.table(name), earlier.table(name)) for name in ("sessions", *AT_SESSIONS)
    }
    first, last = min(records.before.first, earlier.first), max(records.before.last, earlier.last)
    return Records(now, replace(uncut, **added, first=first, last=last))


def _of_sessions(whole: Slice, sessions: pd.DataFrame, month: str | None) -> Slice:
    """The part of a slice that belongs to some sessions, and where a month is given to its days."""
    cut: dict[str, Any] = {"sessions": sessions, "funding": whole.funding.iloc[:0]}
    wanted = frozenset(sessions["session"])
    cut |= {name: _at(whole.table(name), wanted) for name in AT_SESSIONS}
    cut |= {name: _in_month(whole.table(name), month) for name in _DATED}
    if len(sessions):
        first, last = sessions["date"].min(), sessions["date"].max()
        cut |= _calendar_month(whole, first) if month else {"first": first, "last": last}
    return replace(whole, **cut, budget=None)


def _calendar_month(whole: Slice, day: date) -> dict[str, date]:
    """The first and the last day of a month, as far as they are in the slice."""
    last = day.replace(day=monthrange(day.year, day.month)[1])
    return {"first": max(day.replace(day=1), whole.first), "last": min(last, whole.last)}


def _at(frame: pd.DataFrame, sessions: frozenset[str]) -> pd.DataFrame:
    return frame if frame.empty else frame[[session in sessions for session in frame["session"].array]]


def _in_month(frame: pd.DataFrame, month: str | None) -> pd.DataFrame:
    if frame.empty:
        return frame
    return frame[frame["date"].map(_month) == month] if month else frame.iloc[:0]


def _stacked(one: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    filled = [frame for frame in (one, other) if not frame.empty]
    return pd.concat(filled, ignore_index=True) if filled else one
