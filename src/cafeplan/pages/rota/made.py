"""The parameters of a page in; the best rota of their season out, with what was read for it."""

from typing import Any

from cafeplan import calendar, measure, tables
from cafeplan import programme as programmes
from cafeplan import rota as rotas
from cafeplan.language import calendar as dates
from cafeplan.language import rota_page as says
from cafeplan.model import CafeplanError
from cafeplan.pages.known import fingerprint, known
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
    loaded = tables.load(programme, season)
    tables.require(loaded, tables.PEOPLE | measure.planned_from(loaded))
    people = tables.facilitators(loaded)
    if not people:
        raise CafeplanError(says.NO_FACILITATOR, says.NO_FACILITATOR_REMEDY)
    dated = measure.dated_sessions(programme, season, loaded)
    sessions = calendar.open_sessions(dated)
    before = known(programme, season, people, sessions)
    asked = rotas.question(programme, sessions, people, before)
    if not asked.sessions:
        empty = dates.EMPTY_SEASON(season=season.id, first=season.first, last=season.last)
        raise CafeplanError(empty, dates.EMPTY_SEASON_REMEDY)
    found = rotas.plan(asked, workers, seed)
    return RotaPage(parameters, programme, season, dated, found, fingerprint(programme, season), before.carried)
