"""The parameters of a page in; the best rota of their season out, with what was read for it."""

from typing import Any

from cafeplan import programme as programmes
from cafeplan import rota as rotas
from cafeplan import season as seasons
from cafeplan.model import CafeplanError
from cafeplan.pages.parameters import RotaParameters, checked
from cafeplan.pages.rota.page import RotaPage


def rota_page(workers: int = 1, seed: int = 0, **given: Any) -> RotaPage:
    """The best rota of a season, ready to be shown piece by piece; CafeplanError where it cannot be made."""
    parameters = checked(RotaParameters, given)
    try:
        return _made(parameters, workers, seed)
    except CafeplanError as error:
        error.lang = parameters.lang
        raise


def _made(parameters: RotaParameters, workers: int, seed: int) -> RotaPage:
    programme = programmes.load(parameters.folder)
    season = programmes.season(programme, parameters.season)
    asked = seasons.asked(programme, season)
    found = rotas.plan(asked.question, workers, seed)
    return RotaPage(parameters, programme, season, asked.dated, found, asked.fingerprint, asked.carried)
