"""The parameters of a page in; a season's bilan out, with everything that was read for it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from cafeplan import disclosure, files, measure, own_words, tables
from cafeplan import programme as programmes
from cafeplan.indicators import INDICATORS
from cafeplan.language import bilan as says
from cafeplan.model import Amount, CafeplanError, Count, Programme, Season, Table, Value
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
    before = _season_before(parameters, programme, season)
    return Bilan(parameters, programme, season, shown.measured, shown.values, words, actions, fingerprint, before)


def season_shown(
    parameters: BilanParameters, programme: Programme, season: Season, names: Iterable[str] = INDICATORS
) -> Shown:
    """A season's values of some indicators, as far as the edition may show them and there is something in them.

    Raises CafeplanError with every fault of the tables that they use.
    """
    allowed = [name for name in names if disclosure.may_show(INDICATORS[name].about, parameters.edition)]
    measured = measure.read(programme, season, allowed, parameters.rows)
    wanted = {name for one in programme.objectives for name in (*one.indicators, *one.targets)}
    told = measure.season_values(programme, measured, allowed)
    values = {name: value for name, value in told.items() if name in wanted or not _is_silent(value)}
    return Shown(replace(parameters, season=season.id), programme, season, measured, values)


def _season_before(parameters: BilanParameters, programme: Programme, season: Season) -> Shown | None:
    """The key figures of the season before; None where there is none, or where its tables do not tell them."""
    for before in programme.earlier(season)[-1:]:
        try:
            return season_shown(parameters, programme, before, COMPARED)
        except CafeplanError:
            return None
    return None


def _is_silent(value: Value) -> bool:
    """Whether a value rests on nothing, and nothing is missing from it: there was nothing to record."""
    if value.missing:
        return False
    if isinstance(value, Amount):
        return not value.n
    if isinstance(value, Table):
        return not value.categories
    return isinstance(value, Count) and value.whole == 0


def _fingerprint(programme: Programme, season: Season, words: OwnWords) -> str:
    """That of the season's data, and of the référent's words where there are some."""
    read = [tables.fingerprint(programme, season), *filter(None, [words.fingerprint])]
    return read[0] if len(read) == 1 else files.fingerprint_of("\n".join(read))
