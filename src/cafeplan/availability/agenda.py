"""One person's calendar file in; the days of the season on which they are away out.

An event of whole days counts for each of them, an event with hours for the days where it meets a session. What is
marked as free or cancelled does not count. Repetitions are written out within the season, in the time of the event's
own zone, so that they keep their hour when the clocks change.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from cafeplan.availability.answers import Answers, Said, days
from cafeplan.availability.content import Dated, events, unreadable
from cafeplan.language import availability as says
from cafeplan.model import Facilitator, Programme, Season, Session

_MORE_THAN_DAILY = {"SECONDLY", "MINUTELY", "HOURLY"}
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class _Spell:
    """A stretch of time, on the wall clock of its zone; of whole days where there is no zone."""

    start: datetime
    length: timedelta
    zone: tzinfo | None

    def at(self, start: datetime) -> "_Spell":
        return _Spell(start, self.length, self.zone)


def agenda(
    content: bytes, file: str, person: Facilitator, sessions: Iterable[Session], season: Season, programme: Programme
) -> Answers:
    """What somebody's calendar says of a season; CafeplanError with the line where the file does not read."""
    read = events(content, file)
    local = ZoneInfo(programme.timezone)
    meant = list(sessions)
    away: set[date] = set()
    free, elsewhere = 0, 0
    replaced = {(_uid(one), _naive(one.event["RECURRENCE-ID"].dt, local)) for one in read if _replaces(one)}
    for one in read:
        if _is_free(one):
            free += 1
            continue
        try:
            spell = _spell(one, file, local)
            starts = [start for start in _starts(one, spell, season, file) if _keeps(one, start, replaced)]
            touched = {day for start in starts for day in _touched(spell.at(start), season, meant, local)}
        except OverflowError as error:  # days beyond the year 9999
            raise unreadable(file, one.line("DURATION", "RDATE", "EXDATE")) from error
        away |= touched
        elsewhere += bool(starts) and not touched
    remarks = [says.FREE(n=free)] * bool(free) + [says.NO_SESSION_TOUCHED(n=elsewhere)] * bool(elsewhere)
    return Answers((Said(person, frozenset(away)),), remarks=tuple(remarks))


def _is_free(one: Dated) -> bool:
    status, transparency = (str(one.event.get(name, "")).upper() for name in ("STATUS", "TRANSP"))
    return status == "CANCELLED" or transparency == "TRANSPARENT"


def _uid(one: Dated) -> str:
    return str(one.event.get("UID", ""))


def _replaces(one: Dated) -> bool:
    return "RECURRENCE-ID" in one.event


def _keeps(one: Dated, start: datetime, replaced: set[tuple[str, datetime]]) -> bool:
    """Whether an occurrence stands: another event may have taken its place."""
    return _replaces(one) or (_uid(one), start) not in replaced


# --- one event ---------------------------------------------------------------------------------------------------


def _spell(one: Dated, file: str, local: tzinfo) -> _Spell:
    """When an event first takes place; without an end a day lasts a day, and a moment no time at all."""
    start = one.event["DTSTART"].dt
    end = one.event["DTEND"].dt if "DTEND" in one.event else None
    if end is not None and isinstance(start, datetime) != isinstance(end, datetime):
        raise unreadable(file, one.line("DTEND", "DTSTART"))
    zone = _zone(start, local)
    if end is not None:
        length = _naive(end, zone or local) - _naive(start, zone or local)
    elif "DURATION" in one.event:
        length = one.event["DURATION"].dt
    else:
        length = timedelta() if zone else _DAY
    if length < timedelta():
        raise unreadable(file, one.line("DTEND", "DURATION"), says.BACKWARDS)
    return _Spell(_naive(start, zone or local), length, zone)


def _zone(moment: date, local: tzinfo) -> tzinfo | None:
    """The zone of an hour, that of the programme where it names none; none for a whole day."""
    return (moment.tzinfo or local) if isinstance(moment, datetime) else None


def _naive(moment: date, zone: tzinfo) -> datetime:
    """A moment on the wall clock of a zone; a whole day is its midnight."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time.min)
    return moment.astimezone(zone).replace(tzinfo=None) if moment.tzinfo else moment


def _starts(one: Dated, spell: _Spell, season: Season, file: str) -> Iterator[datetime]:
    """When an event begins, again and again, so that it may touch the season."""
    zone = spell.zone or ZoneInfo("UTC")
    earliest = datetime.combine(season.first, time.min) - spell.length - _DAY
    latest = datetime.combine(season.last, time.max) + _DAY
    for name in ("EXDATE", "RDATE"):
        if not all(isinstance(moment, date) for moment in _moments(one, name)):
            raise unreadable(file, one.line(name))
    left_out = {_naive(moment, zone) for moment in _moments(one, "EXDATE")}
    starts = {spell.start, *(_naive(moment, zone) for moment in _moments(one, "RDATE"))}
    for rule in _listed(one.event.get("RRULE")):
        starts |= set(_repeated(rule, spell.start, zone, one, file).between(earliest, latest, inc=True))
    return (start for start in sorted(starts - left_out) if earliest <= start <= latest)


def _repeated(rule: Any, start: datetime, zone: tzinfo, one: Dated, file: str) -> Any:
    """The rule of a repetition; its end is written on the wall clock, as its beginning is."""
    line = one.line("RRULE")
    interval = [int(step) for step in _listed(rule.get("INTERVAL"))]
    if _MORE_THAN_DAILY & {str(each).upper() for each in _listed(rule.get("FREQ"))} or any(
        step < 1 for step in interval
    ):
        raise unreadable(file, line, says.TOO_OFTEN)
    parts = [part for part in rule.to_ical().decode().split(";") if not part.upper().startswith("UNTIL=")]
    for until in _listed(rule.get("UNTIL")):
        last = _naive(until, zone) if isinstance(until, datetime) else datetime.combine(until, time.max)
        parts.append(f"UNTIL={last:%Y%m%dT%H%M%S}")
    try:
        return rrulestr(";".join(parts), dtstart=start)
    except (ValueError, TypeError, KeyError) as error:
        raise unreadable(file, line) from error


def _moments(one: Dated, name: str) -> Iterator[date]:
    for dates in _listed(one.event.get(name)):
        for each in dates.dts:
            yield each.dt[0] if isinstance(each.dt, tuple) else each.dt


def _listed(value: Any) -> Sequence[Any]:
    """A property that may be there not at all, once or several times, as a list."""
    return [] if value is None else value if isinstance(value, list) else [value]


# --- the season --------------------------------------------------------------------------------------------------


def _touched(spell: _Spell, season: Season, sessions: Sequence[Session], local: tzinfo) -> Iterator[date]:
    """The days of the season that an event takes: all of its own where it is of whole days."""
    if spell.zone is None:
        last = (spell.start + spell.length - _DAY).date()
        yield from days(max(spell.start.date(), season.first), min(last, season.last))
        return
    start = spell.start.replace(tzinfo=spell.zone).astimezone(local)
    end = (spell.start + spell.length).replace(tzinfo=spell.zone).astimezone(local)
    for session in sessions:
        begins = datetime.combine(session.date, session.start, local)
        ends = datetime.combine(session.date, session.end, local)
        if start < ends and begins < end:
            yield session.date
