"""A published season in; every file that leaves the house out: calendars, workbook, leaflet, wall calendar, mails."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any

from cafeplan import exports, files, measure, tables
from cafeplan import programme as programmes
from cafeplan import season as seasons
from cafeplan.desk.folders import reports
from cafeplan.desk.printing import refuse_unfit, rota_html
from cafeplan.figures.charts import COLOURS
from cafeplan.language import Language, Text
from cafeplan.language import exports as says
from cafeplan.model import CafeplanError, Programme, Season
from cafeplan.pages.parameters import RotaParameters, checked

PAGE = "rota-published.html"


@dataclass(frozen=True)
class Exported:
    """The files that were written, and what is still to be known of them."""

    written: tuple[Path, ...]
    remarks: tuple[Text, ...]


def export(given: Mapping[str, Any], out: Path | None) -> Exported:
    """What a published rota becomes where people look: calendars, workbook, leaflet, wall calendar, mail drafts.

    The coordinator's own page of it is written beside. Raises CafeplanError, and writes nothing, where the season has
    no published rota or its tables have a fault.
    """
    parameters = checked(RotaParameters, given)
    programme = programmes.load(parameters.folder)
    season = programmes.season(programme, parameters.season)
    published = _published(programme, season, date.fromisoformat(parameters.on))
    folder = out or reports(programme, season)
    contents = {folder / name: content for name, content in _exported(published, parameters.lang).items()}
    refuse_unfit(contents, programme, parameters.lang)
    with files.locked(folder):
        written = [files.write(path, content) for path, content in contents.items()]
        written.append(rota_html({**given, "shows": "current"}, programme, season, folder / PAGE))
    names = exports.unaddressed(published)
    remarks = (says.UNADDRESSED(n=len(names), names=names),) if names else ()
    return Exported(tuple(written), remarks)


def _published(programme: Programme, season: Season, on: date) -> exports.Published:
    loaded = tables.load(programme, season)
    recorded = loaded.frames["rota"], loaded.frames["sessions"]
    tables.require(loaded, tables.PEOPLE | {"rota", "history"} | ({"sessions"} if len(recorded[1]) else set()))
    if recorded[0].empty:
        raise CafeplanError(says.NOT_PUBLISHED(season=season.id), says.NOT_PUBLISHED_REMEDY)
    dated = measure.dated_sessions(programme, season, loaded)
    trails = seasons.trails(loaded.frames["history"])
    return exports.published(programme, season, dated, tables.facilitators(loaded), recorded, on, trails)


def _exported(published: exports.Published, lang: Language) -> Mapping[str, str | bytes]:
    """The content of every file that leaves the house, by its path; drafts have a folder a day, so none is stale."""
    colours = dict(zip(published.programme.venues, cycle(COLOURS), strict=False))
    calendars = {f"calendars/{name}": content for name, content in exports.calendars(published, lang).items()}
    mails = {f"mails/{published.on}/{name}": content for name, content in exports.drafts(published, lang).items()}
    pages: dict[str, str | bytes] = {
        "season.xlsx": exports.workbook(published, lang),
        "leaflet.html": exports.leaflet(published, colours, lang),
        "wall.html": exports.wall(published, colours, lang),
    }
    return pages | calendars | mails
