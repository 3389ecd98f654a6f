"""The folder of a programme and a season in; what its rota must answer out, with all that was read for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from cafeplan import calendar, measure, tables
from cafeplan import rota as rotas
from cafeplan.calendar import Recorded
from cafeplan.language import calendar as dates
from cafeplan.language import rota_page as says
from cafeplan.model import CafeplanError, Programme, Question, Season, Session
from cafeplan.season.known import fingerprint, known
from cafeplan.tables import Loaded


@dataclass(frozen=True)
class Asked:
    """The question of a season, its whole calendar, its tables, and the fingerprint of what was read.

    `carried` is how many turns people held beyond their share in earlier seasons, where a rule asks for it.
    """

    question: Question
    dated: tuple[Session, ...]
    loaded: Loaded
    carried: Mapping[str, Fraction]
    fingerprint: str


def asked(programme: Programme, season: Season) -> Asked:
    """What the rota of a season must answer; CafeplanError where a table that tells it has a fault."""
    return asked_by(programme, season, tables.load(programme, season))


def asked_by(programme: Programme, season: Season, loaded: Loaded, chosen: Sequence[Recorded] = ()) -> Asked:
    """What these tables ask; `chosen` are sessions of which a rota to be published chose the date or the venue."""
    tables.require(loaded, tables.PEOPLE | measure.planned_from(loaded))
    people = tables.facilitators(loaded)
    if not people:
        raise CafeplanError(says.NO_FACILITATOR, says.NO_FACILITATOR_REMEDY)
    dated = measure.dated_sessions(programme, season, loaded, chosen)
    sessions = calendar.open_sessions(dated)
    before = known(programme, season, people, sessions)
    question = rotas.question(programme, sessions, people, before)
    if not question.sessions:
        empty = dates.EMPTY_SEASON(season=season.id, first=season.first, last=season.last)
        raise CafeplanError(empty, dates.EMPTY_SEASON_REMEDY)
    return Asked(question, dated, loaded, before.carried, fingerprint(programme, season))
