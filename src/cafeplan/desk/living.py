"""A published season and what the coordinator asks in; what changed, or what differs, out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from cafeplan import files, tables
from cafeplan import programme as programmes
from cafeplan import rota as rotas
from cafeplan import season as seasons
from cafeplan.desk.folders import own, reports
from cafeplan.language import Text
from cafeplan.language import season as says
from cafeplan.model import CafeplanError, Fault, Programme, Season, Session
from cafeplan.season import Change, Differences, Opened, State, Weighed, What, Whereto

if TYPE_CHECKING:
    from cafeplan.pages import RotaPage


@dataclass(frozen=True)
class Done:
    """A change that was written: the season before and after it, what differs, and how good an adopted rota is."""

    what: What
    before: Opened
    after: Opened
    differences: Differences
    weighed: Weighed | None = None

    @property
    def came_in(self) -> list[Session]:
        """The sessions that are announced for the first time."""
        new = {restated.moment for restated in self.differences.sessions if restated.old is None}
        return [one for one in self.after.question.sessions if (one.date, one.start) in new]

    def missing(self, session: Session) -> Mapping[str, int]:
        """The roles that lack people at a session, and how many."""
        lacking = rotas.missing(self.after.question, self.after.turns)
        return {seat.role: number for seat, number in lacking.items() if seat.slot == session.slot}


def publish(folder: str, season_id: str, drafts: Path | None, on: date) -> Opened:
    """The season with its draft as the published rota; CafeplanError where it cannot be published."""
    programme, season = own(folder, season_id)
    return seasons.publish(programme, season, _draft(programme, season, drafts), on)


def publish_page(page: "RotaPage", on: date) -> Opened:
    """The season with the draft of a page as the published rota; CafeplanError where it cannot be published."""
    with TemporaryDirectory() as folder:
        drafts = Path(folder)
        files.write(drafts / "rota.csv", page.csv())
        files.write(drafts / "certificate.json", page.certificate())
        return publish(page.parameters.folder, page.season.id, drafts, on)


def adopt(folder: str, season_id: str, file: Path | None, despite: bool, on: date) -> Done:
    """A rota made elsewhere, or changed by hand, as the published one; CafeplanError where it cannot stand."""
    programme, season = own(folder, season_id)
    before = seasons.opened(programme, season, on)
    if file is None and not before.published:
        raise CafeplanError(says.NOT_PUBLISHED(season=season.label), says.NOT_PUBLISHED_REMEDY)
    before = seasons.with_choices(before, file) if file and not before.published else before
    seats = seasons.seats_in(before, file) if file else before.state.seats
    what = What.EDIT if file is None and before.history else What.ADOPT
    after = seasons.adopt(before, seats, what, despite)
    return Done(what, before, after, _told(before, after), seasons.weighed(before, seats))


def cancel(folder: str, season_id: str, day: date, start: time | None, reason: str, on: date) -> Done:
    """A session cancelled."""
    return changed(folder, season_id, on, lambda here: seasons.cancelled(here, day, start, reason))


def move(folder: str, season_id: str, day: date, start: time | None, to: Whereto, reason: str, on: date) -> Done:
    """A session on another day, at another time or place."""
    return changed(folder, season_id, on, lambda here: seasons.moved(here, day, start, to, reason))


def add(folder: str, season_id: str, day: date, where: Whereto, series: str | None, reason: str, on: date) -> Done:
    """One more session."""
    return changed(folder, season_id, on, lambda here: seasons.added(here, day, where, series, reason))


def changed(folder: str, season_id: str, on: date, made: Callable[[Opened], Change]) -> Done:
    """The published season with a change that is made of it; CafeplanError where it cannot be."""
    programme, season = own(folder, season_id)
    before = seasons.published(programme, season, on)
    change = made(before)
    after = seasons.record(before, change)
    return Done(change.what, before, after, _told(before, after))


def diff(folder: str, season_id: str, old: str, new: str, drafts: Path | None, on: date) -> tuple[Opened, Differences]:
    """The season, and what differs between two rotas of it."""
    programme = programmes.load(folder)
    season = programmes.season(programme, season_id)
    here = seasons.opened(programme, season, on)
    draft = _draft(programme, season, drafts) / "rota.csv"
    states = [seasons.state_called(here, name, draft) for name in (old, new)]
    return here, seasons.differences(here, *states)


def edits(programme: Programme, season: Season) -> list[Fault]:
    """What somebody changed by hand in a published rota: each seat, the musts that breaks, what it costs which level.

    None of it stops anything. A season whose tables have faults is left to those.
    """
    loaded = tables.load(programme, season)
    if loaded.frames["history"].empty:
        return []
    try:
        here = seasons.opened(programme, season, season.first)
    except CafeplanError as error:
        told = {fault.message for fault in loaded.faults}
        return [fault for fault in error.faults if fault.message not in told] or _alone(error, loaded)
    return _edits(here) if here.edited else []


def _alone(error: CafeplanError, loaded: tables.Loaded) -> list[Fault]:
    """An error that is no fault of a row."""
    if error.faults:
        return []
    return [Fault("history", None, None, "history", None, error.what, error.remedy, table="history")]


def _edits(here: Opened) -> list[Fault]:
    found = seasons.by_hand(here)
    file = here.file("rota")
    seats = [
        _edit(file, "edited-by-hand", _seat_edited(here, seat, old, new), says.EDITED_SEAT_REMEDY)
        for seat in found.seats
        for old, new in seat.exchanges
    ]
    broken = [
        _edit(file, "edit-breaks-must", says.EDITED_BREAKS(broken=broken), says.EDITED_BREAKS_REMEDY)
        for broken in seasons.broken_by(here, here.state.seats)
    ]
    costs = [
        _edit(file, "edit-costs", _costs(old, new), says.EDITED_COSTS_REMEDY)
        for old, new in found.levels
        if new.value() > old.value()
    ]
    return [*seats, *broken, *costs]


def _edit(file: str, kind: str, message: Text, remedy: Text) -> Fault:
    return Fault(file, None, None, kind, None, message, remedy, blocks=False, table="rota")


def _seat_edited(here: Opened, seat: seasons.Reseated, old: str, new: str) -> Text:
    day, _, role = seat.place
    words = {"day": day, "role": here.programme.roles[role], "old": old or says.NOBODY, "new": new or says.NOBODY}
    return says.EDITED_SEAT(**words)


def _costs(old: rotas.Recount, new: rotas.Recount) -> Text:
    measures = {"old": old.rule.measure(value=old.value()), "new": new.rule.measure(value=new.value())}
    return says.EDITED_COSTS(rule=old.rule.sentence(), **measures)


def _told(before: Opened, after: Opened) -> Differences:
    return seasons.differences(after, before.told if before.history else State(), after.told)


def _draft(programme: Programme, season: Season, drafts: Path | None) -> Path:
    if drafts is None:
        return reports(programme, season)
    return drafts.parent if drafts.is_file() else drafts
