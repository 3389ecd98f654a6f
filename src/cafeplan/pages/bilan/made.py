"""The parameters of a page in; a season's bilan out, with everything that was read for it."""

from dataclasses import replace
from typing import Any

from cafeplan import editions, measure, own_words, tables
from cafeplan import programme as programmes
from cafeplan.indicators import INDICATORS
from cafeplan.language import bilan as says
from cafeplan.model import CafeplanError, Programme, Season
from cafeplan.pages.bilan.improvements import improvements
from cafeplan.pages.bilan.page import Bilan
from cafeplan.pages.bilan.shown import Shown
from cafeplan.pages.bilan.summary import COMPARED
from cafeplan.pages.parameters import BilanParameters, checked
from cafeplan.pages.provenance import fingerprint


def bilan_page(**given: Any) -> Bilan:
    """The bilan of a season, ready to be shown piece by piece; CafeplanError where it cannot be made."""
    parameters = checked(BilanParameters, given)
    try:
        return _made(parameters)
    except CafeplanError as error:
        error.lang = parameters.lang
        raise


def _made(parameters: BilanParameters) -> Bilan:
    programme = programmes.load(parameters.folder)
    season = programmes.season(programme, parameters.season)
    if parameters.rows == "sound" and parameters.edition != "internal":
        raise CafeplanError(says.ROWS_FOR_PARTNERS, says.ROWS_FOR_PARTNERS_REMEDY)
    load = tables.once()
    shown = season_shown(parameters, programme, season, load=load)
    words = own_words.require(own_words.read(programme, season))
    actions = improvements(programme, season, parameters.rows, load)
    before = None if parameters.frame else _season_before(parameters, programme, season, load)
    made_of = fingerprint(programme, season)
    return Bilan(parameters, programme, season, shown.told, words, actions, made_of, before)


def season_shown(
    parameters: BilanParameters, programme: Programme, season: Season, load: tables.Load = tables.load
) -> Shown:
    """A season as the edition may show it: all of its numbers inside the service, all that may travel outside.

    Raises CafeplanError with every fault of the tables that they use.
    """
    asked, names = replace(parameters, season=season.id), tuple(INDICATORS)
    rows = parameters.rows if parameters.edition == "internal" else "all"
    told = editions.internal if parameters.edition == "internal" else editions.partners
    measured = measure.read(programme, season, names, rows, load)
    return Shown(asked, programme, season, told(programme, season, measured, parameters.lang))


def _season_before(
    parameters: BilanParameters, programme: Programme, season: Season, load: tables.Load
) -> Shown | None:
    """The key figures of the season before; None where there is none, or where its tables do not tell them."""
    for before in programme.earlier(season)[-1:]:
        try:
            if parameters.edition == "partners":
                return season_shown(parameters, programme, before, load)
            measured = measure.read(programme, before, COMPARED, parameters.rows, load)
            told = editions.outline(programme, measured, COMPARED, parameters.lang)
            return Shown(replace(parameters, season=before.id), programme, before, told)
        except CafeplanError:
            return None
    return None
