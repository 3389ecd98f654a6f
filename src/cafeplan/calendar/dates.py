"""Series and closures in; every date of a season out, each closed one with the reason why it falls out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrulestr

from cafeplan.calendar.free import by_slot, candidates, is_free, offers
from cafeplan.calendar.holidays import public_holiday, school_holiday
from cafeplan.calendar.turns import receives
from cafeplan.language import Text, verbatim, weekday
from cafeplan.language import calendar as says
from cafeplan.model import CafeplanError, Closure, Closures, Programme, Season, Series, Session, Status


@dataclass(frozen=True)
class Recorded:
    """What the season's table says of one session; `moved_to` is the new day of a moved one."""

    day: date
    status: Status
    start: time | None = None
    end: time | None = None
    venue: str | None = None
    series: str | None = None
    reason: str | None = None
    moved_to: date | None = None


@dataclass(frozen=True)
class Publication:
    """The day on which a season was published, and the day and start of every session that it then had."""

    day: date
    planned: frozenset[tuple[date, time]]


def sessions(
    programme: Programme,
    season: Season,
    recorded: Iterable[Recorded] = (),
    published: Publication | None = None,
    chosen: Iterable[Recorded] = (),
) -> tuple[Session, ...]:
    """Every date that the series of a programme give in a season, oldest first, closed ones with their reason.

    Planned means planned when the season was published: a date that a closure entered later takes away is cancelled,
    not closed. What the season's table recorded then replaces the status; sessions it adds are not planned. Where the
    publication is known, what stood in it is planned, and nothing else. Where the date or venue of a session is free,
    all its offers are listed, under one slot, until the published rota has `chosen` or the season's table says which it
    became.
    """
    if published:
        season = replace(season, published=published.day)
        known = sessions(programme, season, recorded, chosen=chosen)
        return tuple(replace(one, planned=(one.date, one.start) in published.planned) for one in known)
    dated = [session for series in programme.series for session in _of_series(programme, series, season)]
    dated += _fifth_weekdays(programme, season)
    fixed = [_still_open(row, programme.closures, season) for row in chosen]
    stood = {(row.day, row.series) for row in fixed}
    known = _as_recorded(sorted(dated, key=_order), [*fixed, *recorded])
    return tuple(replace(one, planned=True) if (one.date, one.series) in stood else one for one in known)


def _still_open(row: Recorded, closures: Closures, season: Season) -> Recorded:
    """A published date, cancelled where a closure that was entered later falls on it."""
    closed = next((each for each in closures.own if each.first <= row.day <= each.last), None)
    if closed is None or not _entered_later(closed, season):
        return row
    return replace(row, status=Status.CANCELLED, reason=closed.reason)


def open_sessions(dated: Iterable[Session]) -> tuple[Session, ...]:
    """The sessions that a rota must fill: planned and neither closed nor cancelled nor moved away."""
    return tuple(session for session in dated if session.status in (Status.PLANNED, Status.HELD))


def _of_series(programme: Programme, series: Series, season: Season) -> Iterator[Session]:
    """The sessions of one series; where dates or venues are free, its closed dates and its offers."""
    fixed = list(_of_fixed_dates(programme, series, season))
    if not is_free(series):
        yield from fixed
        return
    lost = Status.CANCELLED if series.quota else Status.CLOSED
    closed = [session for session in fixed if session.status in (Status.CLOSED, lost)]
    yield from (replace(session, status=Status.CLOSED, planned=False) for session in closed)
    days = [session for session in fixed if session not in closed]
    for offer in offers(programme, series, season, [session.date for session in days]):
        dated = next(session for session in days if session.date == offer.date)
        yield replace(offer, status=dated.status, reason=dated.reason)


def _of_fixed_dates(programme: Programme, series: Series, season: Season) -> Iterator[Session]:
    """The session of every date; of the dates left open only one in `one_in` is kept, and a venue receives it."""
    open_dates = turn = 0
    for day in dates(series, season):
        here = receives(programme, series, day, turn)
        session = _session(series, day, here.venue)
        closed = closed_because(day, programme.closures, season)
        if closed is not None:
            turn = here.after_closed
            yield _closed(session, closed)
            continue
        open_dates += 1
        if (open_dates - 1) % series.one_in:
            yield _closed(session, says.ONE_IN(one_in=series.one_in))
            continue
        turn = here.after
        yield _closed(session, here.closed) if here.closed else _open(programme.closures, season, session, here.instead)


def _closed(session: Session, reason: Text) -> Session:
    return replace(session, status=Status.CLOSED, reason=reason, planned=False)


def _open(closures: Closures, season: Season, session: Session, instead: Text | None) -> Session:
    """A session that is planned, with for whom its venue stands in; cancelled where a closure was entered later."""
    entered_later = (closure for closure in closures.own if _entered_later(closure, season))
    later = _own_closure(session.date, entered_later)
    return replace(session, status=Status.CANCELLED, reason=later) if later else replace(session, reason=instead)


def dates(series: Series, season: Season) -> list[date]:
    """The dates that a series gives within a season, or may choose from, closures not yet taken away."""
    if series.quota:
        return candidates(series.quota, season)
    if series.dates:
        return [day for day in sorted(series.dates) if season.first <= day <= season.last]
    start = series.start or season.first
    try:
        rule = rrulestr(series.rule or "", dtstart=_midnight(start))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        what = says.UNREADABLE_RULE(series=series.name, rule=series.rule)
        raise CafeplanError(what, says.UNREADABLE_RULE_REMEDY) from error
    return [moment.date() for moment in rule.between(_midnight(season.first), _midnight(season.last), inc=True)]


def closed_because(day: date, closures: Closures, season: Season) -> Text | None:
    """Why a day was closed when the season was published, or None."""
    published = (closure for closure in closures.own if not _entered_later(closure, season))
    return (
        _own_closure(day, published) or public_holiday(day, closures) or school_holiday(day, closures.school_holidays)
    )


def _own_closure(day: date, closures: Iterable[Closure]) -> Text | None:
    reasons = (says.OWN_CLOSURE(reason=closure.reason) for closure in closures if closure.first <= day <= closure.last)
    return next(reasons, None)


def _entered_later(closure: Closure, season: Season) -> bool:
    return season.published is not None and closure.entered > season.published


_NTH_DAY = re.compile(r"(?<![-\d])([1-5])(MO|TU|WE|TH|FR|SA|SU)")
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def _fifth_weekdays(programme: Programme, season: Season) -> list[Session]:
    """The 5th Mondays (say) of a programme that meets on nth Mondays only: no session, and listed as such."""
    nth = [
        (series, int(n), day)
        for series in programme.series
        if series.rule and "FREQ=MONTHLY" in series.rule.upper()
        for n, day in _NTH_DAY.findall(series.rule.upper())
    ]
    if programme.closures.fifth_weekday != "closed":
        return []
    fifths = [day for day in _DAYS if any(d == day for _, _, d in nth) and (5, day) not in {(n, d) for _, n, d in nth}]
    return [
        _fifth(next(series for series, _, d in nth if d == day), when)
        for day in fifths
        for when in _days_of_season(season)
        if _DAYS[when.weekday()] == day and when.day > 28 and when not in _all_dates(programme, season)
    ]


def _fifth(series: Series, day: date) -> Session:
    reason = says.FIFTH_WEEKDAY(weekday_fr=weekday(day, "fr"), weekday_en=weekday(day, "en"))
    closed = replace(_closed(_session(series, day, series.venue), reason), venue="", series="")
    return replace(closed, slot=_slot(day, series.hours.start, ""))


def _all_dates(programme: Programme, season: Season) -> set[date]:
    return {day for series in programme.series for day in dates(series, season)}


def _days_of_season(season: Season) -> list[date]:
    return [season.first + timedelta(days=n) for n in range((season.last - season.first).days + 1)]


def _session(series: Series, day: date, venue: str) -> Session:
    """The session of a series on a day, at a venue."""
    slot = _slot(day, series.hours.start, venue)
    return Session(slot, day, series.hours.start, series.hours.end, venue, series.name)


def _slot(day: date, start: time, venue: str) -> str:
    return f"{day.isoformat()} {start:%H:%M} {venue}".strip()


def _order(session: Session) -> tuple[date, time, str]:
    return session.date, session.start, session.venue


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min)


def _as_recorded(dated: Sequence[Session], recorded: Iterable[Recorded]) -> tuple[Session, ...]:
    """The dated sessions with the statuses of the season's table, and the sessions that only the table knows."""
    merged = {slot: list(its) for slot, its in by_slot(dated).items()}
    for row in sorted(recorded, key=lambda row: row.day):
        known = [session for its in merged.values() for session in its if _same(session, row)]
        session = min(known, key=lambda one: one.venue != row.venue) if known else _added(row, dated)
        merged.pop(session.slot, None)
        merged = {slot: [one for one in its if not _twin(one, session)] for slot, its in merged.items()}
        merged[_held(session, row).slot] = [_held(session, row)]
    listed = [session for its in merged.values() for session in its]
    live = {session.date for session in listed if session.status is not Status.CLOSED}
    shown = (one for one in listed if one.status is not Status.CLOSED or one.series or one.date not in live)
    return tuple(sorted(shown, key=_order))


def _twin(offer: Session, session: Session) -> bool:
    """Whether an offer of another slot is the same session: of two slots of a series each has a day of its own."""
    return bool(session.series) and (offer.series, offer.date) == (session.series, session.date)


def _held(session: Session, row: Recorded) -> Session:
    """A session as a row of the table says; one whose date was free keeps its slot."""
    status = _status(session, row)
    kept = session.reason if status in (Status.CANCELLED, Status.MOVED) else None
    reason = verbatim(row.reason) if row.reason else kept
    venue, start, end = row.venue or session.venue, row.start or session.start, row.end or session.end
    named_by_date = session.slot == _slot(session.date, session.start, session.venue)
    slot = _slot(row.day, start, venue) if named_by_date else session.slot
    return replace(session, status=status, reason=reason, venue=venue, start=start, end=end, slot=slot)


def _status(session: Session, row: Recorded) -> Status:
    """What the table says; that a session was planned does not bring it back where a later closure cancelled it."""
    return session.status if (session.status, row.status) == (Status.CANCELLED, Status.PLANNED) else row.status


def _same(session: Session, row: Recorded) -> bool:
    """Whether a row of the table speaks of a calendar date: same day, and same start or venue where it names them."""
    return session.date == row.day and row.start in (None, session.start) and row.series in (None, "", session.series)


def _added(row: Recorded, dated: Sequence[Session]) -> Session:
    """A session that the calendar did not know: its hours are those of the programme's first series when left out."""
    start = row.start or (dated[0].start if dated else time.min)
    end = row.end or (dated[0].end if dated else time.min)
    venue = row.venue or ""
    return Session(_slot(row.day, start, venue), row.day, start, end, venue, row.series or "", planned=False)
