"""A season with its themes and partners in; who is invited to which café, written to be read over, out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pandas import isna

from cafeplan import files, measure, tables
from cafeplan import programme as programmes
from cafeplan import rota as rotas
from cafeplan.calendar import by_slot, open_sessions
from cafeplan.desk.folders import reports
from cafeplan.language import Text, first_few, long_date
from cafeplan.language import inviting as says
from cafeplan.model import CafeplanError, Programme, Rota, Season, Session
from cafeplan.rota import Gathering, Guest
from cafeplan.tables import Loaded

_USES = frozenset({"organisations", "themes", "sessions", "rota", "history"})
_COLUMNS = ("date", "start", "organisation", "answer", "present", "people")


@dataclass(frozen=True)
class Inviting:
    """Every café that has a date, its guests, and the rota of the themed ones; `free` cafés have no date yet."""

    gatherings: tuple[Gathering, ...]
    guests: tuple[Guest, ...]
    rota: Rota
    free: int

    def invited(self, gathering: Gathering) -> list[Guest]:
        """Who is invited to a café, by name."""
        if not gathering.theme:
            return [guest for guest in self.guests if gathering.concerns(guest)]
        chosen = {turn.person.id for turn in self.rota.turns if turn.session == gathering.session}
        return [guest for guest in self.guests if guest.id in chosen]

    def told(self) -> Iterator[Text]:
        """Each café with how many are invited, then who is left out, and whether that could be better."""
        for each in self.gatherings:
            yield from self._told_of(each)
        if self.free:
            yield says.STILL_FREE(n=self.free)
        if any(each.theme for each in self.gatherings):
            yield from self._left_out()

    def _told_of(self, gathering: Gathering) -> Iterator[Text]:
        session, invited = gathering.session, len(self.invited(gathering))
        concerned = sum(map(gathering.concerns, self.guests))
        day = Text(*(long_date(session.date, lang) for lang in ("fr", "en")))
        if gathering.theme:
            yield says.THEMED_CAFE(day=day, theme=gathering.theme, invited=invited, concerned=concerned)
        else:
            yield says.OPEN_CAFE(day=day, invited=invited)
        if gathering.room is not None and gathering.room < concerned:
            yield says.CROWDED(room=gathering.room)

    def _left_out(self) -> Iterator[Text]:
        themed = [each for each in self.gatherings if each.theme]
        asked = [guest for guest in self.guests if any(guest.first <= one.session.date <= guest.last for one in themed)]
        concerned = [guest for guest in asked if any(each.concerns(guest) for each in themed)]
        invited = {guest.id for each in themed for guest in self.invited(each)}
        left = [guest.name for guest in concerned if guest.id not in invited]
        of_circle = [guest for guest in asked if any(not one.circles or guest.circle in one.circles for one in themed)]
        others = [guest.name for guest in of_circle if guest not in concerned]
        yield says.LEFT_OUT(n=len(left), names=first_few(left)) if left else says.EVERYBODY
        if others:
            yield says.NOT_CONCERNED(n=len(others), names=first_few(others))
        if all(level.proved for level in self.rota.levels[:-1]):
            yield says.PROVED


def invite(given: Mapping[str, Any], out: Path | None) -> tuple[Inviting, Path]:
    """Who is invited to which café of a season, and the file that says so; CafeplanError where it cannot be told."""
    programme = programmes.load(given["folder"])
    season = programmes.season(programme, given["season"])
    inviting = _inviting(programme, season)
    folder = out or reports(programme, season)
    if folder.resolve() == (programme.folder / season.id).resolve() and (folder / "invitations.csv").exists():
        raise CafeplanError(says.ALREADY_THERE(folder=folder.name), says.ALREADY_THERE_REMEDY)
    with files.locked(folder):
        return inviting, files.write(folder / "invitations.csv", files.csv_text(_COLUMNS, _rows(inviting)))


def _inviting(programme: Programme, season: Season) -> Inviting:
    loaded = tables.load(programme, season)
    tables.require(loaded, _USES - ({"sessions"} if loaded.frames["sessions"].empty else set()))
    guests = tuple(_guests(loaded))
    if not guests:
        raise CafeplanError(says.NOBODY(season=season.id), says.NOBODY_REMEDY)
    _refuse_unknown_circles(programme, guests)
    slots = by_slot(open_sessions(measure.dated_sessions(programme, season, loaded))).values()
    gatherings = tuple(_gathering(programme, loaded, its[0]) for its in slots if len(its) == 1)
    if not gatherings:
        raise CafeplanError(says.NO_CAFE(season=season.id), says.NO_CAFE_REMEDY)
    for each in gatherings:
        if each.theme and not any(map(each.concerns, guests)):
            raise CafeplanError(says.NO_THEME(day=each.session.date, theme=each.theme), says.NO_THEME_REMEDY)
    rota = rotas.plan(rotas.guest_question(gatherings, guests))
    return Inviting(gatherings, guests, rota, len(slots) - len(gatherings))


def _guests(loaded: Loaded) -> Iterator[Guest]:
    """The organisations by name, each with the themes that concern it: a theme without an organisation does all."""
    pairs = [(row["theme"], _told(row["organisation"])) for row in loaded.frames["themes"].to_dict("records")]
    for row in loaded.frames["organisations"].sort_values("name").to_dict("records"):
        themes = frozenset(theme for theme, organisation in pairs if organisation in (None, row["id"]))
        first, last = _told(row["first"]) or date.min, _told(row["last"]) or date.max
        yield Guest(row["id"], row["name"], _told(row["circle"]) or "", themes, first, last)


def _gathering(programme: Programme, loaded: Loaded, session: Session) -> Gathering:
    """A session with the theme and the places that its row says; the places are those of its venue otherwise."""
    rows = [row for row in loaded.frames["sessions"].to_dict("records") if row["date"] == session.date]
    row = next((row for row in rows if _told(row["start"]) in (None, session.start)), {})
    venue = programme.venues.get(session.venue)
    room = _told(row.get("capacity")) or (venue.capacity if venue else None)
    circles = next((one.circles for one in programme.series if one.name == session.series), ())
    return Gathering(session, _told(row.get("theme")) or "", None if room is None else int(room), circles)


def _refuse_unknown_circles(programme: Programme, guests: Sequence[Guest]) -> None:
    known = {guest.circle for guest in guests}
    for series in programme.series:
        for circle in series.circles:
            if circle not in known:
                what = says.UNKNOWN_CIRCLE(series=series.name, circle=circle)
                raise CafeplanError(what, says.UNKNOWN_CIRCLE_REMEDY)


def _rows(inviting: Inviting) -> Iterator[tuple[object, ...]]:
    for each in inviting.gatherings:
        for guest in inviting.invited(each):
            yield each.session.date, each.session.start, guest.id, "", "", ""


def _told(cell: Any) -> Any:
    return None if cell is None or isna(cell) else cell
