"""The filled tables of a season in; each record at its session, and what cannot be so in a season, out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time

from cafeplan.model import Fault, Programme, Season, Status
from cafeplan.tables.blame import Where, fault
from cafeplan.tables.contract import Contract
from cafeplan.tables.reading import Filled

COUNTED = ("attendance", "headcounts")
"""The tables that say who or how many came to a session; a bilan needs one of them."""
AT_SESSIONS = (*COUNTED, "notes", "sendings", "invitations")
"""The tables whose rows belong to a session."""


@dataclass(frozen=True)
class _Session:
    line: int
    start: time | None
    status: str | None


def as_their_series(sessions: Filled, programme: Programme) -> Filled:
    """The sessions with the hours and places of their series where they give none of their own."""
    series = {one.name: one for one in programme.series}
    usual = [series.get(name) for name in sessions.values["series"]]
    told: dict[str, list[object]] = {
        "start": [one and one.hours.start for one in usual],
        "end": [one and one.hours.end for one in usual],
        "capacity": [one and one.places for one in usual],
    }
    rows = {name: zip(sessions.values[name], its, strict=True) for name, its in told.items()}
    completed = {name: tuple(own if own is not None else its for own, its in row) for name, row in rows.items()}
    return replace(sessions, values={**sessions.values, **completed})


def at_their_session(counted: Filled, sessions: Filled) -> tuple[Filled, tuple[Fault, ...]]:
    """Records with the start of the session that they belong to, and a fault for each that cannot belong to one."""
    days = _days(sessions)
    starts: list[time | None] = []
    faults: list[Fault] = []
    for line, day, start in zip(counted.lines, counted.values["date"], counted.values["start"], strict=True):
        choice = days.get(day, [])
        meant = [session for session in choice if start is None or session.start in {None, start}]
        starts.append(meant[0].start if len(meant) == 1 else start)
        if choice:
            faults.extend(_misplaced(counted, sessions, line, day, start, choice, meant))
    return replace(counted, values={**counted.values, "start": tuple(starts)}), tuple(faults)


def impossible_sessions(sessions: Filled) -> Iterator[Fault]:
    """A fault for each session that cannot be told from another of its day, and for each moved to no date."""
    days = _days(sessions)
    rows = zip(*(sessions.values[name] for name in ("date", "start", "status", "moved_to")), strict=True)
    for line, (day, start, status, moved_to) in zip(sessions.lines, rows, strict=True):
        if len(days.get(day, [])) > 1 and start is None:
            yield fault("start-needed", sessions.at(line, "start"), {"count": len(days[day]), "day": day})
        if status == Status.MOVED and moved_to is None:
            yield fault("moved-nowhere", sessions.at(line, "moved_to"), {})


def empty_season(contracts: Mapping[str, Contract], tables: Mapping[str, Filled], season: Season) -> Iterator[Fault]:
    """A fault if the season has a table of sessions without a row, or sessions but nobody counted yet.

    The second says of itself that it does not block: only a page about attendance is stopped by it.
    """
    sessions = tables.get("sessions")
    if sessions is None:
        return
    if not sessions.lines:
        yield fault("empty-season", sessions.at(), {"season": season.label})
    elif not any(tables[name].lines for name in COUNTED if name in tables):
        first = contracts[COUNTED[0]]
        file = tables[first.name].file if first.name in tables else first.usual_file
        files = [contracts[name].usual_file for name in COUNTED]
        yield fault("no-attendance", Where(file, first), {"season": season.label, "files": files}, blocks=False)


def _days(sessions: Filled) -> Mapping[date, list[_Session]]:
    days: dict[date, list[_Session]] = {}
    rows = zip(*(sessions.values[name] for name in ("date", "start", "status")), strict=True)
    for line, (day, start, status) in zip(sessions.lines, rows, strict=True):
        if day is not None:
            days.setdefault(day, []).append(_Session(line, start, status))
    return days


def _misplaced(
    counted: Filled,
    sessions: Filled,
    line: int,
    day: date,
    start: time | None,
    choice: list[_Session],
    meant: list[_Session],
) -> Iterator[Fault]:
    if not meant:
        values = {"day": day, "read": start, "starts": [each.start for each in choice], "other_file": sessions.file}
        yield fault("unknown-time", counted.at(line, "start", f"{start:%H:%M}"), values)
    elif len(meant) > 1 and start is None:
        yield fault("start-needed", counted.at(line, "start"), {"count": len(choice), "day": day})
    elif len(meant) == 1 and meant[0].status not in {None, Status.HELD} and counted.contract.name in COUNTED:
        status = sessions.contract.column("status").label(str(meant[0].status))
        held = {"day": day, "status": status, "other_file": sessions.file, "at": str(meant[0].line)}
        yield fault("session-not-held", counted.at(line, "date", day.isoformat()), held)
