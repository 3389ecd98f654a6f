"""A reported number of sessions in; the plain rules and closures that give this number out.

Nothing tells which of them was followed, if any: the list is there so that nobody claims that one was.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations

from cafeplan.calendar.dates import dates, sessions
from cafeplan.calendar.free import one_a_slot
from cafeplan.language import Text, weekday
from cafeplan.language import calendar as says
from cafeplan.model import Closures, Programme, Season, Series

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True)
class Consistent:
    """A rule and a policy of closures that together give a number of sessions."""

    rule: Text
    closures: Text
    count: int


def explained(programme: Programme, season: Season, count: int) -> tuple[Consistent, ...]:
    """Every plain rule that gives `count` sessions in a season, with the closures under which it does.

    Tried on each weekday that the programme meets on: every week, every other week in both phases, every other open
    date, each choice of one to four nth weekdays, the last one of the month; then the programme's own rule over a
    season that starts later or ends earlier.
    """
    found = [
        Consistent(rule, policy, given)
        for day in _weekdays(programme, season)
        for rule, series in _rules(programme.series[0], season, day)
        for policy, closures in _policies(programme.closures)
        if (given := _count(replace(programme, series=series, closures=closures), season)) == count
    ]
    return (*found, *_shorter(programme, season, count))


def _weekdays(programme: Programme, season: Season) -> list[int]:
    return sorted({day.weekday() for series in programme.series for day in dates(series, season)})


def _rules(model: Series, season: Season, day: int) -> Iterator[tuple[Text, tuple[Series, ...]]]:
    """The plain rules of one weekday, each in words and as series."""
    first = season.first + timedelta(days=(day - season.first.weekday()) % 7)
    spoken = {f"weekday_{lang}": weekday(first, lang) for lang in ("fr", "en")}
    weekly = replace(_plain(model), rule=f"FREQ=WEEKLY;BYDAY={_DAYS[day]}")
    yield says.EVERY_WEEK(**spoken), (weekly,)
    for start in (first, first + timedelta(weeks=1)):
        fortnightly = replace(weekly, rule=f"{weekly.rule};INTERVAL=2", start=start)
        yield says.EVERY_OTHER_WEEK(first=start, **spoken), (fortnightly,)
    yield says.EVERY_OTHER_OPEN(**spoken), (replace(weekly, one_in=2),)
    for size in range(1, 5):
        for weeks in combinations(range(1, 6), size):
            yield says.NTH_OF_MONTH(nths=[says.NTH[n] for n in weeks], **spoken), _monthly(model, weeks, day)
    yield says.LAST_OF_MONTH(**spoken), _monthly(model, (-1,), day)


def _monthly(model: Series, weeks: tuple[int, ...], day: int) -> tuple[Series, ...]:
    return tuple(replace(_plain(model), name=str(n), rule=f"FREQ=MONTHLY;BYDAY={n}{_DAYS[day]}") for n in weeks)


def _plain(model: Series) -> Series:
    """The series without what it says of its dates and venues."""
    return replace(model, rule=None, quota=None, dates=(), venues=(), choice="in turn", one_in=1, start=None)


def _policies(own: Closures) -> Iterator[tuple[Text, Closures]]:
    """Without closures, and with those that the programme names, alone and together."""
    public, school = own.public_holidays, own.school_holidays
    zones = [zone.zone for zone in school]
    yield says.NO_CLOSURE, Closures(fifth_weekday="unlisted")
    if public:
        yield says.WITHOUT_PUBLIC, Closures(public_holidays=public, fifth_weekday="unlisted")
    if school:
        yield says.WITHOUT_SCHOOL(zones=zones), Closures(school_holidays=school, fifth_weekday="unlisted")
    if public and school:
        yield says.WITHOUT_BOTH(zones=zones), Closures(public, school, fifth_weekday="unlisted")


def _shorter(programme: Programme, season: Season, count: int) -> Iterator[Consistent]:
    """The programme's own rule over a shorter season: until which dates, or from which, it gives the number."""
    open_dates = [session.date for session in one_a_slot(sessions(programme, season)) if session.planned]
    if len(open_dates) == count:
        yield Consistent(says.OWN_RULE, says.OWN_CLOSURES, count)
    elif 0 < count < len(open_dates):
        until = open_dates[count] - timedelta(days=1)
        yield Consistent(says.OWN_RULE_ENDING(first=open_dates[count - 1], last=until), says.OWN_CLOSURES, count)
        start = open_dates[-count - 1] + timedelta(days=1)
        yield Consistent(says.OWN_RULE_STARTING(first=start, last=open_dates[-count]), says.OWN_CLOSURES, count)


def _count(programme: Programme, season: Season) -> int:
    days: set[date] = {session.date for session in sessions(programme, season) if session.planned}
    return len(days)
