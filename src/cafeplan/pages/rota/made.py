"""The parameters of a page in; the rota of their season out, published or best, with what was read for it."""

from datetime import date
from typing import Any

from cafeplan import programme as programmes
from cafeplan import rota as rotas
from cafeplan import season as seasons
from cafeplan.model import CafeplanError, Programme, Rota, Season
from cafeplan.pages.parameters import RotaParameters, checked
from cafeplan.pages.rota.page import RotaPage


def rota_page(workers: int = 1, seed: int = 0, **given: Any) -> RotaPage:
    """The rota of a season, ready to be shown piece by piece: the published one, or else the best one.

    CafeplanError where it cannot be read or made.
    """
    parameters = checked(RotaParameters, given)
    try:
        programme = programmes.load(parameters.folder)
        season = programmes.season(programme, parameters.season)
        on = date.fromisoformat(parameters.on) if parameters.on else None
        here = seasons.opened(programme, season, on) if parameters.shows == "current" else None
        if here and here.published:
            return _published(parameters, here)
        return _drafted(parameters, programme, season, workers, seed)
    except CafeplanError as error:
        error.lang = parameters.lang
        raise


def _drafted(parameters: RotaParameters, programme: Programme, season: Season, workers: int, seed: int) -> RotaPage:
    asked = seasons.asked(programme, season)
    found = rotas.plan(asked.question, workers, seed)
    return RotaPage(parameters, programme, season, asked, found, found)


def _published(parameters: RotaParameters, here: seasons.Opened) -> RotaPage:
    """The whole season as it is announced, and what of it can still be planned, beside the best plan of that."""
    best = rotas.plan(here.question)
    coming = rotas.beside(best.question, here.turns, best)
    question = here.asked.question
    whole = Rota(question, rotas.seated(question, here.state.seats), coming.levels, coming.gaps)
    return RotaPage(parameters, here.programme, here.season, here.asked, whole, coming, here)
