"""The parameters of a note's page in; the session that is meant, and the note of it with its recipients, out."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from cafeplan import measure, tables
from cafeplan import programme as programmes
from cafeplan import season as seasons
from cafeplan.language import note as says
from cafeplan.model import CafeplanError, Programme, Season, Session, Status
from cafeplan.pages.note.page import NotePage
from cafeplan.pages.note.records import USES, day_noted, is_written, last_postings, note_of, recipients
from cafeplan.pages.parameters import NoteParameters, checked
from cafeplan.tables import Loaded

_TOOK_PLACE = (Status.PLANNED, Status.HELD)


@dataclass(frozen=True)
class Found:
    """The session that a note is asked for, with its season and what its tables say."""

    programme: Programme
    season: Season
    loaded: Loaded
    dated: tuple[Session, ...]
    session: Session

    @property
    def took_place(self) -> bool:
        """Whether the session was held, as far as anybody knows."""
        return self.session.status in _TOOK_PLACE


def note_page(**given: Any) -> NotePage:
    """The note of a session, ready to be shown piece by piece; CafeplanError where it cannot be made."""
    parameters = checked(NoteParameters, given)
    try:
        return _made(parameters)
    except CafeplanError as error:
        error.lang = parameters.lang
        raise


def found(parameters: NoteParameters) -> Found:
    """The session that is meant; CafeplanError where it is none, still to come, or where nothing is written of it."""
    programme = programmes.load(parameters.folder)
    day = date.fromisoformat(parameters.session)
    season = _season(programme, day)
    loaded = tables.load(programme, season)
    tables.require(loaded, measure.planned_from(loaded) | {"notes"})
    dated = measure.dated_sessions(programme, season, loaded)
    start = time.fromisoformat(parameters.start) if parameters.start else None
    here = Found(programme, season, loaded, dated, seasons.session_meant(dated, day, start))
    if here.took_place:
        _refuse_to_come(day, parameters.on)
        _refuse_unwritten(here)
    return here


def _made(parameters: NoteParameters) -> NotePage:
    here = found(parameters)
    faults = [one for one in tables.blocking(here.loaded, USES) if one.kind not in ("no-attendance", "missing-file")]
    if faults:
        raise CafeplanError(faults[0].message, faults[0].remedy, faults=tuple(faults))
    note = note_of(here.programme, here.season, here.loaded, here.dated, here.session)
    fingerprint = tables.fingerprint(here.programme, here.season)
    to, posted = recipients(here.loaded), last_postings(here.loaded, here.session)
    sent = day_noted(here.loaded, here.session) or tables.day_sent(posted, {one.address for one in to})
    return NotePage(parameters, note, to, posted, sent, fingerprint)


def _season(programme: Programme, day: date) -> Season:
    season = next((one for one in programme.seasons if one.first <= day <= one.last), None)
    if season is None:
        spans = [says.SEASON_SPAN(label=one.label, first=one.first, last=one.last) for one in programme.seasons]
        what = says.NO_SEASON(day=day, programme=programme.name)
        raise CafeplanError(what, says.NO_SEASON_REMEDY(seasons=spans))
    return season


def _refuse_to_come(day: date, on: str) -> None:
    if on and day > date.fromisoformat(on):
        raise CafeplanError(says.TO_COME(day=day, on=date.fromisoformat(on)), says.TO_COME_REMEDY)


def _refuse_unwritten(here: Found) -> None:
    if not is_written(here.loaded, here.session):
        path = tables.file_of(here.programme, here.season, "notes")
        file = f"{here.season.id}/{path.name if path else 'comptes_rendus.csv'}"
        raise CafeplanError(says.NO_NOTE(day=here.session.date), says.NO_NOTE_REMEDY(file=file))
