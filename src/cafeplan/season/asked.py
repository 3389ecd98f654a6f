"""The folder of a programme and a season in; what its rota must answer out, with all that was read for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cafeplan import calendar, files, measure, rules, tables
from cafeplan import rota as rotas
from cafeplan.language import calendar as dates
from cafeplan.language import rota_page as says
from cafeplan.model import CafeplanError, Facilitator, Programme, Question, Season, Session
from cafeplan.tables import Loaded


@dataclass(frozen=True)
class Asked:
    """The question of a season, its whole calendar, its tables, and the fingerprint of what was read."""

    question: Question
    dated: tuple[Session, ...]
    loaded: Loaded
    fingerprint: str


def asked(programme: Programme, season: Season) -> Asked:
    """What the rota of a season must answer; CafeplanError where a table that tells it has a fault."""
    loaded = tables.load(programme, season)
    tables.require(loaded, _uses(loaded))
    people = tables.facilitators(loaded)
    if not people:
        raise CafeplanError(says.NO_FACILITATOR, says.NO_FACILITATOR_REMEDY)
    dated = measure.dated_sessions(programme, season, loaded)
    ledger = _ledger(programme, season, people)
    question = rotas.question(programme, calendar.open_sessions(dated), people, ledger)
    if not question.sessions:
        empty = dates.EMPTY_SEASON(season=season.id, first=season.first, last=season.last)
        raise CafeplanError(empty, dates.EMPTY_SEASON_REMEDY)
    return Asked(question, dated, loaded, fingerprint(programme, season))


def fingerprint(programme: Programme, season: Season) -> str:
    """That of the season's data, and of the earlier seasons that are read for its rota."""
    read = [tables.fingerprint(programme, one) for one in [*_looked_back_to(programme, season), season]]
    return read[0] if len(read) == 1 else files.fingerprint_of("\n".join(read))


def _looked_back_to(programme: Programme, season: Season) -> list[Season]:
    """The earlier seasons, where a rule of the programme asks what they owe."""
    asks = any(rule.looks_back for rule in rules.chosen(programme.rota).levels)
    return [one for one in programme.seasons if asks and one.last < season.first]


def _ledger(programme: Programme, season: Season, people: Sequence[Facilitator]) -> Mapping[str, int]:
    """What earlier seasons owe, where a rule asks; CafeplanError where their tables are wrong."""
    seasons = []
    for earlier in _looked_back_to(programme, season):
        loaded = tables.load(programme, earlier)
        if not loaded.frames["rota"].empty:
            tables.require(loaded, {"rota", "sessions"})
            seasons.append((loaded.frames["rota"], loaded.frames["sessions"]))
    return rotas.carried_over(seasons, people)


def _uses(loaded: Loaded) -> frozenset[str]:
    """The tables that a plan reads: what became of the sessions counts only once somebody wrote it down."""
    not_begun = any(fault.kind == "missing-file" and fault.table == "sessions" for fault in loaded.faults)
    return tables.PEOPLE if not_begun else tables.PEOPLE | {"sessions"}
