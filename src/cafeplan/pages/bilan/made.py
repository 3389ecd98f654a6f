"""The parameters of a page in; a season's bilan out, with everything that was read for it."""

from typing import Any

from cafeplan import editions, files, measure, own_words, tables
from cafeplan import programme as programmes
from cafeplan.indicators import INDICATORS
from cafeplan.language import bilan as says
from cafeplan.model import CafeplanError, Programme, Season
from cafeplan.own_words import OwnWords
from cafeplan.pages.bilan.improvements import improvements
from cafeplan.pages.bilan.page import Bilan
from cafeplan.pages.parameters import BilanParameters, checked


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
    measured = measure.read(programme, season, list(INDICATORS), parameters.rows)
    of_edition = editions.internal if parameters.edition == "internal" else editions.partners
    told = of_edition(programme, season, measured, parameters.lang)
    words = own_words.require(own_words.read(programme, season))
    actions = improvements(programme, season, parameters.rows)
    return Bilan(parameters, programme, season, told, words, actions, _fingerprint(programme, season, words))


def _fingerprint(programme: Programme, season: Season, words: OwnWords) -> str:
    """That of the season's data, and of the référent's words where there are some."""
    read = [tables.fingerprint(programme, season), *filter(None, [words.fingerprint])]
    return read[0] if len(read) == 1 else files.fingerprint_of("\n".join(read))
