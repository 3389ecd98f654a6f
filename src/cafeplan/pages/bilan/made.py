"""The parameters of a page in; a season's bilan out, with everything that was read for it."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from cafeplan import editions, files, measure, own_words, tables
from cafeplan import programme as programmes
from cafeplan.indicators import INDICATORS
from cafeplan.language import bilan as says
from cafeplan.model import CafeplanError, Programme, Season
from cafeplan.own_words import OwnWords
from cafeplan.pages.bilan.improvements import improvements
from cafeplan.pages.bilan.page import Bilan
from cafeplan.pages.bilan.shown import Shown
from cafeplan.pages.bilan.summary import COMPARED
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
    shown = season_shown(parameters, programme, season)
    words = own_words.require(own_words.read(programme, season))
    actions = improvements(programme, season, parameters.rows)
    fingerprint = _fingerprint(programme, season, words)
    before = None if parameters.frame else _season_before(parameters, programme, season)
    return Bilan(parameters, programme, season, shown.told, words, actions, fingerprint, before)


def season_shown(
    parameters: BilanParameters, programme: Programme, season: Season, names: Collection[str] = tuple(INDICATORS)
) -> Shown:
    """A season as the edition may show it: some of its numbers inside the service, all that may travel outside.

    Raises CafeplanError with every fault of the tables that they use.
    """
    asked = replace(parameters, season=season.id)
    if parameters.edition == "internal":
        measured = measure.read(programme, season, names, parameters.rows)
        return Shown(asked, programme, season, editions.internal(programme, season, measured, names, parameters.lang))
    measured = measure.read(programme, season, tuple(INDICATORS))
    return Shown(asked, programme, season, editions.partners(programme, season, measured, parameters.lang))


def _season_before(parameters: BilanParameters, programme: Programme, season: Season) -> Shown | None:
    """The key figures of the season before; None where there is none, or where its tables do not tell them."""
    for before in programme.earlier(season)[-1:]:
        try:
            return season_shown(parameters, programme, before, COMPARED)
        except CafeplanError:
            return None
    return None


def _fingerprint(programme: Programme, season: Season, words: OwnWords) -> str:
    """That of the season's data, and of the référent's words where there are some."""
    read = [tables.fingerprint(programme, season), *filter(None, [words.fingerprint])]
    return read[0] if len(read) == 1 else files.fingerprint_of("\n".join(read))
