"""The parameters of a page in; two seasons and the programmes beside them, with their values, out."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cafeplan import files, tables
from cafeplan import programme as programmes
from cafeplan.language import comparison as says
from cafeplan.model import SEPARATOR, CafeplanError, Programme, Season
from cafeplan.pages.bilan.made import season_shown
from cafeplan.pages.bilan.shown import Shown
from cafeplan.pages.comparison.page import Comparison
from cafeplan.pages.parameters import BilanParameters, ComparisonParameters, checked


def comparison_page(**given: Any) -> Comparison:
    """Two seasons side by side, and other programmes where they are named; CafeplanError where it cannot be made."""
    parameters = checked(ComparisonParameters, given)
    try:
        return _made(parameters)
    except CafeplanError as error:
        error.lang = parameters.lang
        raise


def _made(parameters: ComparisonParameters) -> Comparison:
    programme = programmes.load(parameters.folder)
    seasons = _chosen(programme, parameters)
    others = _others(programme, parameters)
    if len(seasons) < 2 and not others:
        what = says.NOTHING_BESIDE(season=seasons[-1].label, programme=programme.name)
        raise CafeplanError(what, says.NOTHING_BESIDE_REMEDY)
    published = {one.season for one in programme.published}
    read = {one.id: one for one in [*(one for one in programme.seasons if one.id in published), *seasons]}
    shown = {one.id: _shown(parameters, programme, one) for one in read.values()}
    now, before = shown[seasons[-1].id], shown[seasons[0].id] if len(seasons) > 1 else None
    beside = tuple(_shown(parameters, other, _alongside(other, seasons[-1])) for other in others)
    return Comparison(parameters, now, before, beside, shown, _fingerprint([*shown.values(), *beside]))


def _chosen(programme: Programme, parameters: ComparisonParameters) -> list[Season]:
    """The two seasons, the earlier first; the one alone where it is the first of its programme."""
    season = programmes.season(programme, parameters.season)
    if not parameters.earlier:
        return [*programme.earlier(season)[-1:], season]
    other = programmes.season(programme, parameters.earlier)
    if other == season:
        raise CafeplanError(says.SAME_SEASON(season=season.label), says.SAME_SEASON_REMEDY)
    return sorted((season, other), key=lambda one: one.first)


def _others(programme: Programme, parameters: ComparisonParameters) -> list[Programme]:
    named = [folder.strip() for folder in parameters.beside.split(SEPARATOR) if folder.strip()]
    others = [programmes.load(_from(programme, folder)) for folder in named]
    for other in others:
        if other.folder.resolve() == programme.folder.resolve():
            raise CafeplanError(says.SAME_PROGRAMME(programme=programme.name), says.SAME_PROGRAMME_REMEDY)
    return others


def _from(programme: Programme, folder: str) -> str | Path:
    """A folder as it was typed; where there is none, the one of that name next to the programme's own."""
    neighbour = programme.folder.parent / folder
    return neighbour if neighbour.is_dir() and not Path(folder).is_dir() else folder


def _alongside(other: Programme, season: Season) -> Season:
    """The season of another programme that has most days in common with one; where none has, the nearest in time."""
    if not other.seasons:
        raise CafeplanError(says.NO_SEASON_BESIDE(programme=other.name), says.NO_SEASON_BESIDE_REMEDY)
    return max(other.seasons, key=lambda one: (min(one.last, season.last) - max(one.first, season.first)).days)


def _shown(parameters: ComparisonParameters, programme: Programme, season: Season) -> Shown:
    """A season's values as its bilan has them in the same edition: what is hidden there is hidden here."""
    folder = programme.folder.as_posix()
    asked = BilanParameters(folder, season.id, parameters.edition, parameters.lang, parameters.on)
    return season_shown(asked, programme, season)


def _fingerprint(read: Iterable[Shown]) -> str:
    """That of all the data that the page was made of."""
    return files.fingerprint_of("\n".join(tables.fingerprint(one.programme, one.season) for one in read))
