"""The parameters of the directory's page in; the page, on the day that is meant, out."""

from dataclasses import replace
from datetime import date
from typing import Any

from cafeplan import measure, tables
from cafeplan import programme as programmes
from cafeplan.indicators import INDICATORS
from cafeplan.language import livret as says
from cafeplan.model import CafeplanError, Count, Records
from cafeplan.pages.livret.entries import entries
from cafeplan.pages.livret.page import LivretPage
from cafeplan.pages.parameters import LivretParameters, checked

_COUNTED = ("CompleteSheets", "FreshSheets")


def livret_page(**given: Any) -> LivretPage:
    """The directory, ready to be shown piece by piece; CafeplanError where nobody is a partner, or a table is faulty.

    It stands as on the day `on`, or on the season's last day where that is earlier or no day is given.
    """
    parameters = checked(LivretParameters, given)
    try:
        return _made(parameters)
    except CafeplanError as error:
        error.lang = parameters.lang
        raise


def _made(parameters: LivretParameters) -> LivretPage:
    programme = programmes.load(parameters.folder)
    season = programmes.season(programme, parameters.season)
    day = min(season.last, date.fromisoformat(parameters.on)) if parameters.on else season.last
    records = measure.read(programme, season, _COUNTED).records
    now = replace(records.now, first=day, last=day)
    found = entries(now)
    if not found:
        raise CafeplanError(says.NO_PARTNERS(day=day), says.NO_PARTNERS_REMEDY)
    complete, fresh = (INDICATORS[name]().of(Records(now, records.before)) for name in _COUNTED)
    assert isinstance(complete, Count) and isinstance(fresh, Count)
    fingerprint = tables.fingerprint(programme, season)
    return LivretPage(parameters, programme, season, day, found, complete, fresh, fingerprint)
