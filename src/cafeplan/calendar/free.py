"""A series whose dates or venues are free, and its open days, in; the offers of each of its slots out.

A slot is one session that will be held; its offers are the sessions of which the rota chooses one.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from cafeplan.calendar.turns import venue_closed
from cafeplan.model import MONTHS, WEEKDAYS, Programme, Quota, Season, Series, Session


def is_free(series: Series) -> bool:
    """Whether the rota chooses the dates of a series, or its venues."""
    return series.quota is not None or series.choice == "best"


def candidates(quota: Quota, season: Season) -> list[date]:
    """Every day of a season on which a session of the quota may be."""
    days = [season.first + timedelta(days=n) for n in range((season.last - season.first).days + 1)]
    months = quota.months or MONTHS
    return [day for day in days if WEEKDAYS[day.weekday()] in quota.weekdays and MONTHS[day.month - 1] in months]


def offers(programme: Programme, series: Series, season: Season, days: Sequence[date]) -> Iterator[Session]:
    """The offers of every slot of a series: on each open day at each venue that has room and is open itself.

    A stretch of time with fewer open days than the quota wants has as many slots as it has days.
    """
    for slot, its in _slots(series, season, days):
        for day in its:
            for venue in with_room(programme, series):
                if venue_closed(programme, venue, day) is None:
                    yield Session(slot, day, series.hours.start, series.hours.end, venue, series.name)


def with_room(programme: Programme, series: Series) -> list[str]:
    """The venues of a series that can receive those who are invited."""
    capacity = {venue: programme.venues[venue].capacity for venue in series.venues or (series.venue,)}
    return [venue for venue, most in capacity.items() if most is None or most >= series.invited]


def one_a_slot(sessions: Iterable[Session]) -> tuple[Session, ...]:
    """Each slot once: where its date is still free, on the last day that is offered, before which it is not late."""
    last = {session.slot: session for session in sorted(sessions, key=lambda each: (each.date, each.start))}
    return tuple(sorted(last.values(), key=lambda each: (each.date, each.start, each.venue)))


def by_slot(sessions: Iterable[Session]) -> Mapping[str, Sequence[Session]]:
    """The offers of each slot, slots and offers by date."""
    slots: dict[str, list[Session]] = {}
    for session in sessions:
        slots.setdefault(session.slot, []).append(session)
    return slots


def _slots(series: Series, season: Season, days: Sequence[date]) -> Iterator[tuple[str, Sequence[date]]]:
    if series.quota is None:
        yield from ((f"{day} {series.hours.start:%H:%M} {series.name}", [day]) for day in days)
        return
    stretches: dict[date, list[date]] = {}
    for day in days:
        stretches.setdefault(_OPENING[series.quota.per](day, season), []).append(day)
    for opening, its in stretches.items():
        for number in range(1, min(series.quota.times, len(its)) + 1):
            yield f"{opening} {series.name} {number:02}", its


# The day that names the stretch of time in which a day falls.
_OPENING: Mapping[str, Callable[[date, Season], date]] = {
    "week": lambda day, season: day - timedelta(days=day.weekday()),
    "month": lambda day, season: day.replace(day=1),
    "season": lambda day, season: season.first,
}
