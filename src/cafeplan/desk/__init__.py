"""A command's words in; the verbs composed, whole files written, and their paths and times out."""

import logging
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from cafeplan import calendar as calendars
from cafeplan import files, measure, own_words, prose, tables
from cafeplan import indicators as catalogue
from cafeplan import programme as programmes
from cafeplan import rota as rotas
from cafeplan import season as seasons
from cafeplan.asides import Refused
from cafeplan.calendar import Consistent
from cafeplan.desk.absences import absences as absences
from cafeplan.desk.absences import absent as absent
from cafeplan.desk.folders import NOTEBOOKS, ROTA_FILES, bilan_file, reports, reports_around
from cafeplan.desk.living import edits
from cafeplan.desk.printing import resolved, rota_html
from cafeplan.desk.releasing import let_out, watched
from cafeplan.language import Language
from cafeplan.language import attack as attack_says
from cafeplan.language import commands as says
from cafeplan.language import copies as copies_say
from cafeplan.language.tables import BOOKS
from cafeplan.model import CafeplanError, Fault, Programme, Season, Session, Status
from cafeplan.pages.parameters import BilanParameters, RotaParameters, bilan_title, checked

if TYPE_CHECKING:
    from cafeplan.attack import Audit
    from cafeplan.engines import Engine

_steps = logging.getLogger(__name__)
Written = list[tuple[Path, float]]
# The notebooks that people open in JupyterLab: a folder and a season are enough for them.
_WORKED_IN = ("bilan", "comparaison", "rota")


def plan(
    given: Mapping[str, Any], out: Path | None, workers: int = 1, seed: int = 0, engine: "Engine | None" = None
) -> Written:
    """The draft of a season's rota: rota.csv, certificate.json and the page, each with its seconds.

    Raises CafeplanError, and writes nothing, where the folder has a fault, holds the published rota, or where
    somebody changed the draft by hand since it was written.
    """
    from cafeplan.pages import rota_page

    given = {**given, "shows": "draft"}
    parameters = checked(RotaParameters, given)
    programme = programmes.load(parameters.folder)
    season = programmes.season(programme, parameters.season)
    folder = out or reports(programme, season)
    _refuse_published(folder, programme, season)
    started = perf_counter()
    _steps.info("planning %s %s", programme.id, season.id)
    page = rota_page(workers, seed, **given)
    planned = perf_counter()
    _steps.info("rendering %s", "rota.html")
    with files.locked(folder):
        paths = _draft(folder, page.csv(), page.certificate())
        written = [(path, round(planned - started, 1)) for path in paths]
        path = rota_html(given, programme, season, folder / "rota.html", engine)
    return [*written, (path, round(perf_counter() - planned, 1))]


def bilan(
    given: Mapping[str, Any],
    out: Path | None,
    engine: "Engine | None" = None,
    recipient: str = "",
    copy: Path | None = None,
) -> Written:
    """The page of a season's bilan, or the sheet of the funder that `frame` names, with its seconds.

    The bilan's texts may be those of a `copy` of its notebook.
    What leaves the service is attacked first and entered among the releases: a page for partners, or an exact sheet
    for a `recipient`. Raises CafeplanError, and writes no page, where something is wrong.
    """
    from cafeplan import engines
    from cafeplan.pages import bilan_page

    started = perf_counter()
    _steps.info("checking what the bilan reads")
    parameters = checked(BilanParameters, given)
    refuse_changed = watched([programmes.load(parameters.folder)])
    page = bilan_page(**given)
    _refuse_recipient(parameters, recipient)
    if copy and parameters.frame:
        raise CafeplanError(copies_say.SHEET, copies_say.SHEET_REMEDY)

    def leaving(html: str, name: str) -> None:
        refuse_changed(name)
        let_out(page.read, html, name, recipient)

    path = _rendered_bilan(parameters, out, engine or engines.KERNEL, leaving, copy)
    return [(path, round(perf_counter() - started, 1))]


def warm_bilan(given: Mapping[str, Any], out: Path | None, engine: "Engine") -> Written:
    """The same, made by a warm engine for the readers of an edition.

    What stays in the service is read by the notebook alone, and here only where that fails, to say why: no notebook is
    kept then, as none is where that is seen before.
    """
    parameters = checked(BilanParameters, given)
    if parameters.edition == "partners":
        return bilan(given, out, engine)
    started = perf_counter()
    _refuse_recipient(parameters, "")
    try:
        path = _rendered_bilan(parameters, out, engine, lambda html, name: None)
    except Refused as refused:
        _refuse_tables(given, refused)
        raise
    return [(path, round(perf_counter() - started, 1))]


def _refuse_tables(given: Mapping[str, Any], refused: Refused) -> None:
    """Raises CafeplanError where a page was refused because its tables have a fault; nothing is kept of it then."""
    from cafeplan.pages import bilan_page

    try:
        bilan_page(**given)
    except CafeplanError:
        refused.taken()
        raise


def _rendered_bilan(
    parameters: BilanParameters,
    out: Path | None,
    engine: "Engine",
    leaving: Callable[[str, str], None],
    copy: Path | None = None,
) -> Path:
    """The page's path; what is `leaving` the service is told to whom it concerns, with the page's name, before."""
    from cafeplan import render

    programme = programmes.load(parameters.folder)
    season = programmes.season(programme, parameters.season)
    _steps.info("rendering the bilan of %s %s", programme.id, season.id)
    folder = out or _written_in(programme, season, copy)
    title = f"{bilan_title(parameters, programme).into(parameters.lang)}, {season.label}"
    notebook = "fiche" if parameters.frame else "bilan"
    destination = folder / bilan_file(parameters.edition, parameters.frame)
    values = resolved(asdict(parameters), programme)
    with files.locked(folder):
        return render.page(
            notebook, values, destination, title, engine, lambda html: leaving(html, destination.name), copy
        )


def _written_in(programme: Programme, season: Season, copy: Path | None) -> Path:
    return reports_around(copy, programme, season) if copy else reports(programme, season)


def compare(given: Mapping[str, Any], out: Path | None, copy: Path | None = None) -> Written:
    """The page of a season beside another, with its seconds; CafeplanError, and no page, where something is wrong.

    Its texts may be those of a `copy` of its notebook.
    """
    from cafeplan import render
    from cafeplan.pages import comparison_page

    started = perf_counter()
    page = comparison_page(**given)
    parameters, programme, season = page.parameters, page.now.programme, page.now.season
    folder = out or _written_in(programme, season, copy)
    refuse_changed = watched(one.programme for one in page.read)
    values = {**resolved(given, programme), "beside": page.folders_beside}
    title = f"{page.title.into(parameters.lang)}, {season.label}"
    destination = folder / f"comparaison-{parameters.edition}.html"

    def leaving(html: str) -> None:
        refuse_changed(destination.name)
        let_out(page.read, html, destination.name)

    with files.locked(folder):
        path = render.page("comparaison", values, destination, title, let_out=leaving, copy=copy)
    return [(path, round(perf_counter() - started, 1))]


def _refuse_recipient(parameters: BilanParameters, recipient: str) -> None:
    """An exact sheet leaves the service only to somebody who is named; nothing else does."""
    exact_sheet = parameters.edition == "internal" and bool(parameters.frame)
    if exact_sheet and not recipient:
        raise CafeplanError(says.NEEDS_RECIPIENT, says.NEEDS_RECIPIENT_REMEDY)
    if recipient and parameters.edition == "internal" and not parameters.frame:
        raise CafeplanError(says.RECIPIENT_OF_BILAN, says.RECIPIENT_OF_BILAN_REMEDY)


def audit(page: Path, threshold: int) -> "Audit":
    """What a finished page gives away; CafeplanError where it is no page."""
    from cafeplan import attack

    try:
        html = page.read_text(encoding="utf-8")
    except OSError as error:
        raise CafeplanError(attack_says.NO_PAGE(page=page.as_posix()), attack_says.NO_PAGE_REMEDY) from error
    except UnicodeDecodeError as error:
        raise CafeplanError(attack_says.NOT_A_PAGE(page=page.as_posix()), attack_says.NO_PAGE_REMEDY) from error
    if "<html" not in html.lower():
        raise CafeplanError(attack_says.NOT_A_PAGE(page=page.as_posix()), attack_says.NO_PAGE_REMEDY)
    return attack.audited(html, threshold, files.user())


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
    wanted = [programmes.season(programme, season_id)] if season_id else begun
    of_programme = [*tables.load(programme, None).faults, *seasons.shared_faults(programme)]
    of_seasons = [
        replace(fault, file=f"{season.id}/{fault.file}")
        for season in wanted
        for fault in (*_of_season(programme, season), *edits(programme, season))
        if fault not in of_programme
    ]
    return [*of_programme, *of_seasons]


def _of_season(programme: Programme, season: Season) -> list[Fault]:
    """The faults of a season's tables and bilan.md; that nobody was counted yet is none while nothing was held."""
    loaded = tables.load(programme, season)
    held = (loaded.frames["sessions"]["status"] == Status.HELD).any()
    of_tables = [fault for fault in loaded.faults if held or fault.kind != "no-attendance"]
    return [*of_tables, *own_words.read(programme, season).faults]


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
    from cafeplan.pages import bilan_page

    page = bilan_page(folder=folder, season=season_id, edition="internal", lang=lang)
    accounts = []
    for name, value in page.values.items():
        one = catalogue.INDICATORS[name]
        words = prose.said(value, one.unit, lang, page.told.names[name])
        accounts.append(measure.account(one, name, lang, value) | {"said": words})
    return accounts


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


def notebooks(given: Mapping[str, Any], out: Path | None) -> tuple[Path, list[str]]:
    """A folder with the notebooks to work in, folder and season set, and those that are not the present ones.

    A notebook in which somebody changed a cell is left alone, whatever version it is of.
    """
    from cafeplan import copies

    parameters = checked(RotaParameters, given)
    programme = programmes.load(parameters.folder)
    season = programmes.season(programme, parameters.season)
    folder = (out or reports(programme, season)) / NOTEBOOKS
    values = resolved(given, programme)
    older = [name for name in _WORKED_IN if not copies.renewed(name, values, folder / f"{name}.ipynb")]
    return folder, [f"{name}.ipynb" for name in older]


def jupyterlab(folder: Path, port: int, browser: bool) -> int:
    """JupyterLab's exit code once it is closed; it listens on this machine only.

    It opens on the notebooks, with the season's pages in reach. Its own export of a notebook is turned off: what it
    makes is neither attacked nor entered among the releases.
    """
    options = [
        f"--ServerApp.root_dir={folder.resolve().parent}",
        f"--LabApp.default_url=/lab/tree/{folder.name}",
        f"--ServerApp.port={port}",
        "--ServerApp.ip=127.0.0.1",
        "--Exporter.enabled=False",
    ]
    shown = [] if browser else ["--no-browser"]
    with subprocess.Popen([sys.executable, "-m", "jupyterlab", *options, *shown]) as server:
        while server.poll() is None:
            with suppress(KeyboardInterrupt):  # Ctrl-C reaches the server too, which asks, and closes its notebooks
                server.wait()
    return server.returncode


def _draft(folder: Path, csv: str, certificate: str) -> list[Path]:
    """The draft's two files; a draft that somebody edited by hand is not replaced."""
    rota, certified = folder / ROTA_FILES[0], folder / ROTA_FILES[1]
    earlier = rotas.certified(certified.read_text(encoding="utf-8")) if certified.exists() else None
    files.write_unless_changed(rota, csv, earlier)
    return [rota, files.write(certified, certificate)]


def _refuse_published(folder: Path, programme: Programme, season: Season) -> None:
    if folder.resolve() == (programme.folder / season.id).resolve():
        raise CafeplanError(says.PUBLISHED_ROTA(folder=folder.as_posix()), says.PUBLISHED_ROTA_REMEDY)
