"""The calendar and the team of a past season in; its tables of sessions and of the rota made by hand, out."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cafeplan.model import WEEKDAYS, Programme, Session, Status

SESSIONS = ["date", "start", "end", "venue", "series", "status", "reason", "moved_to", "kind", "capacity"]
HOURS = ["date", "facilitator", "status", "role", "task", "hours", "hourly_cost"]
ROTA = ["date", "start", "venue", "series", "role", "facilitator", "held_by"]


@dataclass(frozen=True)
class Member:
    """Somebody of the team, or a partner who receives at one venue."""

    id: str
    roles: Collection[str]
    working_time: int = 100
    weekdays: Collection[str] = ()
    venue: str = ""
    away: tuple[tuple[date, date], ...] = ()

    def can_hold(self, session: Session, role: str) -> bool:
        """Whether this person could hold a seat of that role that day."""
        is_there = not self.weekdays or WEEKDAYS[session.date.weekday()] in self.weekdays
        is_away = any(first <= session.date <= last for first, last in self.away)
        return role in self.roles and is_there and not is_away and self.venue in ("", session.venue)


def members(header: Sequence[str], rows: Iterable[Sequence[object]], absences: Iterable[Sequence[str]]) -> list[Member]:
    """The team as its tables of facilitators and absences tell it."""
    away: dict[str, tuple[tuple[date, date], ...]] = {}
    for who, first, last in absences:
        away[who] = (*away.get(who, ()), (date.fromisoformat(first), date.fromisoformat(last)))
    told = [dict(zip(header, map(str, row), strict=True)) for row in rows]
    return [
        Member(
            one["id"],
            one["role"].split(","),
            int(one["working_time"] or 100),
            tuple(filter(None, one.get("weekdays", "").split(","))),
            one.get("venue", ""),
            away.get(one["id"], ()),
        )
        for one in told
    ]


@dataclass(frozen=True)
class Fate:
    """What became of a planned session that was not held on its day, and why."""

    status: Status
    reason: str
    moved_to: date | None = None


def sessions(
    planned: Iterable[Session],
    fates: Mapping[date, Fate],
    kinds: Mapping[str, str],
    capacity: Mapping[str, int],
) -> list[list[object]]:
    """One row a session with its status, its series' kind and its venue's places; a moved one has a second row."""
    rows = []
    for session in planned:
        fate = fates.get(session.date, Fate(Status.HELD, ""))
        rows.append(_row(session, session.date, fate, kinds, capacity))
        if fate.moved_to:
            rows.append(_row(session, fate.moved_to, Fate(Status.HELD, ""), kinds, capacity))
    return sorted(rows, key=lambda row: str(row[0]))


def held(rows: Iterable[Sequence[object]]) -> list[str]:
    """The days on which sessions were held."""
    return [str(row[0]) for row in rows if row[5] == Status.HELD.value]


def rota(
    programme: Programme, planned: Iterable[Session], extras: Mapping[str, int], team: Sequence[Member]
) -> list[list[str]]:
    """Each seat to who has held least for their time; `extras` come beyond the least that a role asks for.

    Every eleventh seat that somebody else could hold is held by a colleague who stepped in.
    """
    turns: Counter[str] = Counter()
    seats = {series.name: series.seats for series in programme.series}
    rows: list[list[str]] = []
    for session in planned:
        for role, asked in seats[session.series].items():
            able = [one for one in team if one.can_hold(session, role)]
            able.sort(key=lambda one: (turns[one.id] / one.working_time, team.index(one)))
            wanted = min(asked.most, asked.least + extras.get(role, 0))
            holders, others = able[:wanted], able[wanted:]
            for holder in holders:
                turns[holder.id] += 1
                stepped_in = others[-1].id if others and len(rows) % 11 == 7 else ""
                slot = [session.date.isoformat(), f"{session.start:%H:%M}", session.venue, session.series]
                rows.append([*slot, role, holder.id, stepped_in])
                others = [one for one in others if one.id != stepped_in]
    return rows


def hours(
    rows: Iterable[Sequence[str]], fates: Mapping[date, Fate], statuses: Mapping[str, tuple[str, str]], each: int
) -> list[list[object]]:
    """A row a month and a person: so many hours for each session not cancelled at which the person held a seat.

    `statuses` gives the status and the hourly cost of the roles that are counted.
    """
    cancelled = {day.isoformat() for day, fate in fates.items() if fate.status is Status.CANCELLED}
    held_seats: Counter[tuple[str, str, str]] = Counter()
    for day, *_, role, facilitator, held_by in rows:
        if day not in cancelled and role in statuses:
            held_seats[f"{day[:7]}-01", held_by or facilitator, role] += 1
    return [
        [month, who, statuses[role][0], role, "séances", each * seats, statuses[role][1]]
        for (month, who, role), seats in sorted(held_seats.items())
    ]


def _row(
    session: Session, day: date, fate: Fate, kinds: Mapping[str, str], capacity: Mapping[str, int]
) -> list[object]:
    hours = [f"{session.start:%H:%M}", f"{session.end:%H:%M}"]
    moved_to = fate.moved_to.isoformat() if fate.moved_to else ""
    told = [fate.status.value, fate.reason, moved_to, kinds[session.series], capacity.get(session.venue, "")]
    return [day.isoformat(), *hours, session.venue, session.series, *told]
