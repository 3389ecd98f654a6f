"""A folder of programmes in; for each the rota of the coming season and the bilans of those that took place, out.

Pages that are up to date are left alone, one that cannot be made does not stop the others, and a run that was stopped
in the middle, however roughly, goes on where it was.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Literal, get_args

from cafeplan import desk
from cafeplan import programme as programmes
from cafeplan.desk import Written, due, stamps
from cafeplan.desk.due import Due
from cafeplan.desk.folders import ROTA_FILES, bilan_file
from cafeplan.language import Text, verbatim
from cafeplan.language import commands as says
from cafeplan.language.bilan import EDITION
from cafeplan.model import CafeplanError, Edition, Programme
from cafeplan.pages.parameters import BilanParameters, checked

if TYPE_CHECKING:
    from cafeplan.engines import Engine

What = Literal["rota", "bilan"]
# What pages import that is not rehearsed.
_MODULES: Mapping[What, Sequence[str]] = {"rota": ("cafeplan.pages.rota",), "bilan": ()}
_REHEARSED = {"folder": "instant-cafe-dijon", "season": "2016-2017", "edition": "internal", "lang": "fr"}
BOTH = "both"


@dataclass(frozen=True)
class Job:
    """One page to be made, or the three files of a rota: what from, and where to."""

    what: What
    given: Mapping[str, str]
    folder: Path
    says: Text
    made_of: str

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files that it makes."""
        names = ROTA_FILES if self.what == "rota" else (bilan_file(self.given["edition"], self.given.get("frame", "")),)
        return tuple(self.folder / name for name in names)

    def failed(self, error: CafeplanError) -> "Outcome":
        """What is told where it could not be made."""
        return Outcome(self.says, [], error, tuple(path for path in self.paths if path.is_file()))


@dataclass(frozen=True)
class Outcome:
    """What became of a job, or of a whole programme: its files with their seconds, or why there are none.

    Where a page could not be made, the `older` one is still there.
    """

    about: Text
    written: Written
    error: CafeplanError | None = None
    older: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Asked:
    """The pages of a folder of programmes: those to be made, those that are up to date, and what cannot be read."""

    programmes: tuple[Programme, ...]
    jobs: tuple[Job, ...]
    current: int
    unread: tuple[Outcome, ...]
    dues: Mapping[str, Due]


def found(data: Path) -> Sequence[Path]:
    """The programmes of a folder; CafeplanError where it holds none."""
    folders = sorted(path.parent for path in data.glob("*/programme.toml"))
    if not folders:
        raise CafeplanError(says.NO_PROGRAMME(folder=data.as_posix()), says.NO_PROGRAMME_REMEDY)
    return folders


def asked(data: Path, given: Mapping[str, str], out: Path, read: Callable[[], None] = lambda: None) -> Asked:
    """What is to be made of a folder of programmes, `read` being called after each.

    The tables of a programme are read only where they, or cafeplan itself, changed since its seasons were noted.
    Raises CafeplanError where there is no programme, or a parameter does not fit.
    """
    for edition in _editions(given):
        checked(BilanParameters, {**given, "folder": data.as_posix(), "season": "", "edition": edition})
    noted, dues = due.noted(out), dict[str, Due]()
    able: list[Programme] = []
    jobs: list[Job] = []
    unread: list[Outcome] = []
    for folder in found(data):
        try:
            able.append(programmes.load(folder))
            dues[able[-1].id] = _due(able[-1], noted)
            jobs += _jobs(able[-1], dues[able[-1].id], given, out)
        except CafeplanError as error:
            unread.append(Outcome(verbatim(folder.name), [], error))
        read()
    wanted = tuple(job for job in jobs if not stamps.are_current(job.paths, job.made_of))
    return Asked(tuple(able), wanted, len(jobs) - len(wanted), tuple(unread), dues)


def made(jobs: Sequence[Job], workers: int, done: Callable[[Job], None]) -> Iterator[Outcome]:
    """What became of each job, as many at a time as there are workers; `done` is called after each.

    Whoever stops it waits for the pages that were begun, and no other is.
    """
    if not jobs:
        return
    stopped = Event()
    with warm({job.what for job in jobs}) as engine, ThreadPoolExecutor(workers) as pool:
        started = [pool.submit(_season_made, season, engine, done, stopped) for season in by_season(jobs)]
        try:
            for season in started:
                yield from season.result()
        except BaseException:
            stopped.set()
            pool.shutdown(cancel_futures=True)
            raise


def warm(whats: Collection[What]) -> "AbstractContextManager[Engine]":
    """While it lasts, the engine for many pages of these kinds."""
    from cafeplan import engines, render

    return engines.warm(
        [module for what in sorted(whats) for module in _MODULES[what]], render.rehearsal("bilan", _REHEARSED)
    )


def by_season(jobs: Iterable[Job]) -> list[list[Job]]:
    """The jobs of each folder together: they are done one after the other, for a folder has one writer at a time."""
    return [list(its) for _, its in groupby(jobs, key=lambda job: job.folder)]


def _season_made(jobs: Sequence[Job], engine: "Engine", done: Callable[[Job], None], stopped: Event) -> list[Outcome]:
    outcomes = []
    for job in jobs:
        if stopped.is_set():
            break
        outcomes.append(_made(job, engine))
        done(job)
    return outcomes


def _made(job: Job, engine: "Engine") -> Outcome:
    make = desk.plan if job.what == "rota" else desk.warm_bilan
    try:
        written = make(job.given, job.folder, engine=engine)
    except CafeplanError as error:
        return job.failed(error)
    stamps.remember(job.paths, job.made_of)
    return Outcome(job.says, written)


def _due(programme: Programme, noted: Mapping[str, Due]) -> Due:
    """The seasons of which pages are due: as noted where nothing changed since, as its tables say otherwise."""
    made_of = stamps.stamp(stamps.of_data(programme), {})
    known = noted.get(programme.id)
    return known if known and known.made_of == made_of else due.read(programme, made_of)


def _jobs(programme: Programme, its: Due, given: Mapping[str, str], out: Path) -> Iterator[Job]:
    """The rota of the season that comes, and every edition asked for of each season in which somebody was counted."""
    for season in sorted(programme.seasons, key=lambda season: season.first):
        folder = out / programme.id / season.id
        where = {"folder": programme.folder.as_posix(), "season": season.id}
        named = {"programme": programme.name, "season": season.label}
        if season.id == its.unplanned:
            words = {**where, "lang": given["lang"], "on": given["on"]}
            yield Job("rota", words, folder, says.PLANNING(**named), stamps.stamp(its.made_of, words))
        if season.id in its.counted:
            for edition in _editions(given):
                words = {**given, **where, "edition": edition}
                shown = says.REVIEWING(**named, edition=EDITION[edition])
                yield Job("bilan", words, folder, shown, stamps.stamp(its.made_of, words))


def _editions(given: Mapping[str, str]) -> Sequence[str]:
    return get_args(Edition) if given["edition"] == BOTH else (given["edition"],)
