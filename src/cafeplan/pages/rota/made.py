"""The parameters of a page in; the best rota of their season out, with what was read for it."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from cafeplan import calendar, files, measure, rules, tables
from cafeplan import programme as programmes
from cafeplan import rota as rotas
from cafeplan.language import calendar as dates
from cafeplan.language import rota_page as says
from cafeplan.model import CafeplanError, Facilitator, Programme, Season
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
    tables.require(loaded, _uses(loaded))
    people = tables.facilitators(loaded)
    if not people:
        raise CafeplanError(says.NO_FACILITATOR, says.NO_FACILITATOR_REMEDY)
    dated = measure.dated_sessions(programme, season, loaded)
    carried = _carried(programme, season, people)
    ledger = rotas.in_whole_turns(carried)
    asked = rotas.question(programme, calendar.open_sessions(dated), people, ledger)
    if not asked.sessions:
        empty = dates.EMPTY_SEASON(season=season.id, first=season.first, last=season.last)
        raise CafeplanError(empty, dates.EMPTY_SEASON_REMEDY)
    found = rotas.plan(asked, workers, seed)
    return RotaPage(parameters, programme, season, dated, found, _fingerprint(programme, season), carried)


def _looked_back_to(programme: Programme, season: Season) -> list[Season]:
    """The earlier seasons, where a rule of the programme asks what they owe."""
    asks = any(rule.looks_back for rule in rules.chosen(programme.rota).levels)
    return [one for one in programme.seasons if asks and one.last < season.first]


def _carried(programme: Programme, season: Season, people: Sequence[Facilitator]) -> Mapping[str, Fraction]:
    """What earlier seasons owe, where a rule asks; CafeplanError where their tables are wrong."""
    seasons = []
    for earlier in _looked_back_to(programme, season):
        loaded = tables.load(programme, earlier)
        if not loaded.frames["rota"].empty:
            tables.require(loaded, {"rota", "sessions"})
            seasons.append((loaded.frames["rota"], loaded.frames["sessions"]))
    return rotas.balances(seasons, people) if seasons else {}


def _fingerprint(programme: Programme, season: Season) -> str:
    """That of the season's data, and of the earlier seasons that were read for it."""
    read = [tables.fingerprint(programme, one) for one in [*_looked_back_to(programme, season), season]]
    return read[0] if len(read) == 1 else files.fingerprint_of("\n".join(read))


def _uses(loaded: tables.Loaded) -> frozenset[str]:
    """The tables that a plan reads: what became of the sessions counts only once somebody wrote it down."""
    not_begun = any(fault.kind == "missing-file" and fault.table == "sessions" for fault in loaded.faults)
    return tables.PEOPLE if not_begun else tables.PEOPLE | {"sessions"}
