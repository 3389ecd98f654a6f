"""A command's words in; the verbs composed, whole files written, and their paths and times out."""

import logging
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from itertools import cycle
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from cafeplan import availability, exports, files, measure, prose, render, tables
from cafeplan import calendar as calendars
from cafeplan import indicators as catalogue
from cafeplan import programme as programmes
from cafeplan import rota as rotas
from cafeplan.calendar import Consistent
from cafeplan.figures.charts import COLOURS
from cafeplan.language import Language, Text
from cafeplan.language import availability as availability_says
from cafeplan.language import bilan as bilan_says
from cafeplan.language import commands as says
from cafeplan.language import exports as exports_says
from cafeplan.language import rota_page as rota_says
from cafeplan.language.tables import BOOKS
from cafeplan.model import CafeplanError, Facilitator, Fault, Programme, Season, Session, Status
from cafeplan.pages import bilan_page, rota_page
from cafeplan.pages.known import shared_faults
from cafeplan.pages.parameters import RotaParameters, checked

if TYPE_CHECKING:
    from rich.progress import Progress

_steps = logging.getLogger(__name__)
Written = list[tuple[Path, float]]
_ROTA_FILES = ("rota.csv", "certificate.json", "rota.html")


def plan(given: Mapping[str, Any], out: Path | None, workers: int = 1, seed: int = 0) -> Written:
    """The draft of a season's rota: rota.csv, certificate.json and the page, each with its seconds.

    Raises CafeplanError, and writes nothing, where the folder has a fault, holds the published rota, or where
    somebody changed the draft by hand since it was written.
    """
    parameters = checked(RotaParameters, given)
    programme = programmes.load(parameters.folder)
    season = programmes.season(programme, parameters.season)
    folder = out or _reports(programme, season)
    _refuse_published(folder, programme, season)
    started = perf_counter()
    _steps.info("planning %s %s", programme.id, season.id)
    page = rota_page(workers, seed, **given)
    planned = perf_counter()
    _steps.info("rendering %s", "rota.html")
    with files.locked(folder):
        paths = _draft(folder, page.csv(), page.certificate())
        written = [(path, round(planned - started, 1)) for path in paths]
        title = f"{rota_says.TITLE(label=programme.name).into(parameters.lang)}, {season.label}"
        path = render.page("rota", _resolved(given, programme), folder / "rota.html", title)
    return [*written, (path, round(perf_counter() - planned, 1))]


def bilan(given: Mapping[str, Any], out: Path | None) -> Written:
    """The page of a season's bilan with its seconds; CafeplanError, and no page, where something is wrong."""
    started = perf_counter()
    _steps.info("checking what the bilan reads")
    page = bilan_page(**given)
    parameters, programme, season = page.parameters, page.programme, page.season
    _steps.info("rendering the bilan of %s %s", programme.id, season.id)
    folder = out or _reports(programme, season)
    title = f"{bilan_says.TITLE(label=programme.name).into(parameters.lang)}, {season.label}"
    with files.locked(folder):
        destination = folder / f"bilan-{parameters.edition}.html"
        path = render.page("bilan", _resolved(given, programme), destination, title)
    return [(path, round(perf_counter() - started, 1))]


def export(given: Mapping[str, Any], out: Path | None) -> list[Path]:
    """What a published rota becomes where people look: calendars, workbook, leaflet, wall calendar, mail drafts.

    Raises CafeplanError, and writes nothing, where the season has no published rota or its tables have a fault.
    """
    parameters = checked(RotaParameters, given)
    programme = programmes.load(parameters.folder)
    season = programmes.season(programme, parameters.season)
    published = _published(programme, season, date.fromisoformat(parameters.on))
    contents = _exported(published, parameters.lang)
    folder = out or _reports(programme, season)
    with files.locked(folder):
        return [files.write(folder / name, content) for name, content in contents.items()]


def absences(folder: str, path: Path, of: str | None, season_id: str | None) -> tuple[list[Text], list[Text]]:
    """What a calendar file or a poll adds to the programme's absences and wishes, and what in it fits nobody.

    It is read for one season, the last one where none is given. What the tables hold already is not added again.
    Raises CafeplanError, and writes nothing, where the file or the programme's tables cannot be read.
    """
    programme = programmes.load(folder)
    last = max(programme.seasons, key=lambda season: season.first)
    season = programmes.season(programme, season_id) if season_id else last
    with files.locked(programme.folder):
        loaded = tables.load(programme, season)
        people = tables.facilitators(loaded)
        dated = [one for one in measure.dated_sessions(programme, season, loaded) if one.status is not Status.CLOSED]
        content = _content(path, of)
        if path.suffix.lower() == ".csv":
            answers = availability.poll(content, path.name, people, dated)
        else:
            answers = availability.agenda(content, path.name, _whose(path, of, people), dated, season, programme)
        new = [availability.fresh(said) for said in answers.said]
        added = [*_add(programme, "absences", _absence_rows(new)), *_add(programme, "preferences", _wish_rows(new))]
    shown = [text for person in new for text in _known_now(person)]
    return [*shown, *answers.remarks, *(added or [availability_says.NOTHING_NEW])], list(answers.left_out)


def everything(data: Path, given: Mapping[str, Any], out: Path | None, bar: "Progress | None") -> Written:
    """For every programme of a folder: the rota of the coming season, and the bilan of the last with attendance."""
    folders = sorted(path.parent for path in data.glob("*/programme.toml"))
    if not folders:
        raise CafeplanError(says.NO_PROGRAMME(folder=data.as_posix()), says.NO_PROGRAMME_REMEDY)
    written: Written = []
    for folder in folders:
        programme = programmes.load(folder)
        coming, last = _coming(programme), _last_attended(programme)
        if coming:
            with_step = {"folder": folder.as_posix(), "season": coming.id, "lang": given["lang"], "on": given["on"]}
            _step(bar, says.PLANNING(programme=programme.name, season=coming.label).into(given["lang"]))
            written += plan(with_step, _below(out, programme, coming))
            _done(bar)
        if last:
            _step(bar, says.REVIEWING(programme=programme.name, season=last.label).into(given["lang"]))
            asked = {**given, "folder": folder.as_posix(), "season": last.id}
            written += bilan(asked, _below(out, programme, last))
            _done(bar)
    return written


def faults(folder: str, season_id: str | None) -> list[Fault]:
    """Every fault of a programme's folder: its programme.toml first, then its tables, season by season.

    Without a season, those are read that have a folder: one that has not begun is no fault.
    """
    try:
        programme = programmes.load(folder)
    except CafeplanError as error:
        if error.faults:
            return list(error.faults)
        raise
    begun = [one for one in programme.seasons if (programme.folder / one.id).is_dir()]
    seasons = [programmes.season(programme, season_id)] if season_id else begun
    of_programme = [*tables.load(programme, None).faults, *shared_faults(programme)]
    of_seasons = [
        replace(fault, file=f"{season.id}/{fault.file}")
        for season in seasons
        for fault in tables.load(programme, season).faults
        if fault not in of_programme
    ]
    return [*of_programme, *of_seasons]


def calendar(folder: str, season_id: str) -> tuple[Programme, tuple[Session, ...]]:
    """The programme, and every date of a season with what became of it."""
    programme = programmes.load(folder)
    season = programmes.season(programme, season_id)
    return programme, measure.dated_sessions(programme, season, tables.load(programme, season))


def explained(folder: str, season_id: str, count: int) -> tuple[Consistent, ...]:
    """The plain rules that give a reported number of sessions."""
    programme = programmes.load(folder)
    return calendars.explained(programme, programmes.season(programme, season_id), count)


def indicators(folder: str | None, season_id: str | None, lang: Language) -> list[dict[str, Any]]:
    """The catalogue, or with a season every number of it, as `indicators --json` gives them."""
    if folder is None or season_id is None:
        return [measure.account(one, name, lang) for name, one in catalogue.INDICATORS.items()]
    page = bilan_page(folder=folder, season=season_id, edition="internal", lang=lang)
    accounts = []
    for name, value in page.values.items():
        one = catalogue.INDICATORS[name]
        words = prose.said(value, one.unit, lang, {key: venue.name for key, venue in page.programme.venues.items()})
        accounts.append(measure.account(one, name, lang, value) | {"said": words})
    return accounts


def new_programme(folder: Path, like: str) -> Path:
    """The new folder, a copy of an example's; CafeplanError inside cafeplan's own code or where it exists."""
    example = programmes.find(like)
    repository = files.shipped("examples").parent
    if folder.exists():
        raise CafeplanError(says.FOLDER_EXISTS(folder=folder.as_posix()), says.FOLDER_EXISTS_REMEDY)
    if folder.resolve().is_relative_to(repository.resolve()):
        raise CafeplanError(says.INSIDE_REPOSITORY(folder=folder.as_posix()), says.INSIDE_REPOSITORY_REMEDY)
    shutil.copytree(example, folder, ignore=shutil.ignore_patterns("datapackage.json"))
    return folder


def described(lang: Language) -> str:
    """Every table and column, for people to read."""
    return tables.described(lang)


def empty_workbooks(out: Path, lang: Language) -> Written:
    """The two empty workbooks, of a programme and of a season; those that are there already are left alone."""
    written: Written = []
    for place in ("programme", "season"):
        started, path = perf_counter(), out / BOOKS[place]
        if path.exists():
            raise CafeplanError(says.FOLDER_EXISTS(folder=path.as_posix()), says.FOLDER_EXISTS_REMEDY)
        written.append((files.write(path, tables.empty_workbook(place, lang)), round(perf_counter() - started, 1)))
    return written


def datapackage(folder: str) -> Written:
    """The datapackage.json of a programme, written in its folder."""
    started = perf_counter()
    programme = programmes.load(folder)
    with files.locked(programme.folder):
        path = files.write(programme.folder / "datapackage.json", tables.datapackage(programme))
    return [(path, round(perf_counter() - started, 1))]


def notebooks(given: Mapping[str, Any], out: Path | None) -> Path:
    """A folder with the notebooks to work in, folder and season set; those already edited there are left alone."""
    parameters = checked(RotaParameters, given)
    programme = programmes.load(parameters.folder)
    season = programmes.season(programme, parameters.season)
    folder = (out or _reports(programme, season)) / "notebooks"
    for name in ("bilan", "rota"):
        render.working_copy(name, _resolved(given, programme), folder / f"{name}.ipynb")
    return folder


def jupyterlab(folder: Path, port: int, browser: bool) -> int:
    """JupyterLab's exit code once it is closed; it listens on this machine only."""
    options = [f"--ServerApp.root_dir={folder.resolve()}", f"--ServerApp.port={port}", "--ServerApp.ip=127.0.0.1"]
    shown = [] if browser else ["--no-browser"]
    with subprocess.Popen([sys.executable, "-m", "jupyterlab", *options, *shown]) as server:
        while server.poll() is None:
            with suppress(KeyboardInterrupt):  # Ctrl-C reaches the server too, which asks, and closes its notebooks
                server.wait()
    return server.returncode


def _resolved(given: Mapping[str, Any], programme: Programme) -> dict[str, Any]:
    """The parameters with the folder written out, as a notebook that runs elsewhere needs it."""
    return {**given, "folder": programme.folder.resolve().as_posix()}


def _draft(folder: Path, csv: str, certificate: str) -> list[Path]:
    """The draft's two files; a draft that somebody edited by hand is not replaced."""
    rota, certified = folder / _ROTA_FILES[0], folder / _ROTA_FILES[1]
    earlier = rotas.certified(certified.read_text(encoding="utf-8")) if certified.exists() else None
    files.write_unless_changed(rota, csv, earlier)
    return [rota, files.write(certified, certificate)]


def _published(programme: Programme, season: Season, on: date) -> exports.Published:
    loaded = tables.load(programme, season)
    recorded = loaded.frames["rota"], loaded.frames["sessions"]
    tables.require(loaded, tables.PEOPLE | {"rota"} | ({"sessions"} if len(recorded[1]) else set()))
    if recorded[0].empty:
        raise CafeplanError(exports_says.NOT_PUBLISHED(season=season.id), exports_says.NOT_PUBLISHED_REMEDY)
    dated = measure.dated_sessions(programme, season, loaded)
    return exports.published(programme, season, dated, tables.facilitators(loaded), recorded, on)


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


def _content(path: Path, of: str | None) -> bytes:
    """The bytes of somebody's calendar (.ics) or of a poll (.csv), which goes without `of`."""
    kind = path.suffix.lower()
    if kind not in (".ics", ".csv"):
        raise CafeplanError(availability_says.NEITHER(file=path.name), availability_says.NEITHER_REMEDY)
    if kind == ".csv" and of:
        raise CafeplanError(availability_says.POLL_NAMES_PEOPLE, availability_says.POLL_NAMES_PEOPLE_REMEDY)
    try:
        return path.read_bytes()
    except OSError as error:
        what = availability_says.NO_SUCH_FILE(file=path.as_posix())
        raise CafeplanError(what, availability_says.NO_SUCH_FILE_REMEDY) from error


def _whose(path: Path, of: str | None, people: Sequence[Facilitator]) -> Facilitator:
    remedy = availability_says.WHOSE_REMEDY(known=[person.id for person in people])
    if of is None:
        raise CafeplanError(availability_says.WHOSE(file=path.name), remedy)
    found = next((person for person in people if person.id == of), None)
    if found is None:
        raise CafeplanError(availability_says.NO_SUCH_PERSON(id=of), remedy)
    return found


def _add(programme: Programme, table: str, rows: Sequence[tables.Row]) -> list[Text]:
    """Adds rows to a table of the programme, and says how many; nothing where there is none."""
    if not rows:
        return []
    added = tables.addition(programme, table, rows)
    read = files.fingerprint_of(added.before) if added.before is not None else None
    files.write_unless_changed(added.path, added.after, read)
    return [availability_says.ADDED(n=len(rows), file=added.path.name)]


def _absence_rows(new: Sequence[Facilitator]) -> list[tables.Row]:
    return [{"facilitator": one.id, "first": each.first, "last": each.last} for one in new for each in one.absences]


def _wish_rows(new: Sequence[Facilitator]) -> list[tables.Row]:
    return [{"facilitator": one.id, "wish": each.kind, "date": each.day} for one in new for each in one.wishes]


def _known_now(person: Facilitator) -> Iterator[Text]:
    for each in person.absences:
        says_it = availability_says.AWAY if each.first < each.last else availability_says.AWAY_ONE_DAY
        yield says_it(person=person.name, first=each.first, last=each.last)
    for wish in person.wishes:
        yield availability_says.RATHER_NOT(person=person.name, day=wish.day)


def _reports(programme: Programme, season: Season) -> Path:
    return Path("reports") / programme.id / season.id


def _below(out: Path | None, programme: Programme, season: Season) -> Path | None:
    return out / programme.id / season.id if out else None


def _refuse_published(folder: Path, programme: Programme, season: Season) -> None:
    if folder.resolve() == (programme.folder / season.id).resolve():
        raise CafeplanError(says.PUBLISHED_ROTA(folder=folder.as_posix()), says.PUBLISHED_ROTA_REMEDY)


def _coming(programme: Programme) -> Season | None:
    """The last season, where its rota is not published yet."""
    last = max(programme.seasons, key=lambda season: season.first, default=None)
    return last if last and tables.load(programme, last).frames["rota"].empty else None


def _last_attended(programme: Programme) -> Season | None:
    """The last season of which somebody recorded who, or how many, came."""
    for season in sorted(programme.seasons, key=lambda season: season.first, reverse=True):
        frames = tables.load(programme, season).frames
        if not (frames["attendance"].empty and frames["headcounts"].empty):
            return season
    return None


def _step(bar: "Progress | None", words: str) -> None:
    if bar:
        bar.add_task(words, total=1)


def _done(bar: "Progress | None") -> None:
    if bar:
        bar.advance(bar.task_ids[-1])
