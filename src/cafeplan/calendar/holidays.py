"""A day in; which public holiday, and which school holidays of a zone, it falls in, out."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

import holidays as public_holidays
from dateutil.easter import easter
from vacances_scolaires_france import SchoolHolidayDates, UnsupportedYearException

from cafeplan.language import Text
from cafeplan.language import calendar as says
from cafeplan.model import CafeplanError, Closures, SchoolZone

# The library has no data for the Ascension bridge of these years (compare its 2019-22 and 2027-28).
_MISSING_ASCENSION_BRIDGES = range(2023, 2027)


def public_holiday(day: date, closures: Closures) -> Text | None:
    """The public holiday on a day, where a programme closes on it."""
    if closures.public_holidays is None:
        return None
    french, english = (_public_holidays(closures.public_holidays, day.year, lang) for lang in ("fr", "en_US"))
    return says.PUBLIC_HOLIDAY(fr=french[day], en=english[day]) if day in french else None


@cache
def _public_holidays(country: str, year: int, lang: str) -> public_holidays.HolidayBase:
    try:
        return public_holidays.country_holidays(country, years=[year], language=lang)
    except NotImplementedError as error:
        raise CafeplanError(says.UNKNOWN_COUNTRY(country=country), says.UNKNOWN_COUNTRY_REMEDY) from error


def school_holiday(day: date, zones: Iterable[SchoolZone]) -> Text | None:
    """The school holidays of one of these zones that a day is in."""
    for zone in zones:
        name = _school_holiday_name(day, zone)
        if name:
            return says.SCHOOL_HOLIDAY(zone=zone.zone, name=name)
    return None


def _school_holiday_name(day: date, zone: SchoolZone) -> str | None:
    if not zone.first <= day <= zone.last:
        return None
    if _missing_ascension_bridge(day):
        return "Pont de l’Ascension"
    try:
        holiday = _school_year(day.year, zone.zone).get(day)
    except UnsupportedYearException as error:
        what = says.UNKNOWN_SCHOOL_YEAR(year=str(day.year))
        raise CafeplanError(what, says.UNKNOWN_SCHOOL_YEAR_REMEDY) from error
    return str(holiday["nom_vacances"]) if holiday else None


@cache
def _school_year(year: int, zone: str) -> dict[date, dict[str, object]]:
    return dict(SchoolHolidayDates().holidays_for_year_and_zone(year, zone))


def _missing_ascension_bridge(day: date) -> bool:
    ascension = easter(day.year) + timedelta(days=39)
    return day.year in _MISSING_ASCENSION_BRIDGES and day - ascension in (timedelta(days=1), timedelta(days=2))
