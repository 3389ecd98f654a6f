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
from typing import TYPE_CHECKING, Literal, get_args

from cafeplan import desk, measure, tables
from cafeplan import programme as programmes
from cafeplan.desk import Written, stamps
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


@dataclass(frozen=True)
class Outcome:
    """What became of a job, or of a whole programme: its files with their seconds, or why there are none."""

    about: Text
    written: Written
    error: CafeplanError | None = None


@dataclass(frozen=True)
class Asked:
    """The pages of a folder of programmes: those to be made, those that are up to date, and what cannot be read."""

    programmes: tuple[Programme, ...]
    jobs: tuple[Job, ...]
    current: int
    unread: tuple[Outcome, ...]


def asked(data: Path, given: Mapping[str, str], out: Path) -> Asked:
    """What is to be made of a folder of programmes; CafeplanError where it holds none, or a parameter does not fit."""
    for edition in _editions(given):
        checked(BilanParameters, {**given, "folder": data.as_posix(), "season": "", "edition": edition})
    folders = sorted(path.parent for path in data.glob("*/programme.toml"))
    if not folders:
        raise CafeplanError(says.NO_PROGRAMME(folder=data.as_posix()), says.NO_PROGRAMME_REMEDY)
    read: list[Programme] = []
    jobs: list[Job] = []
    unread: list[Outcome] = []
    for folder in folders:
        try:
            read.append(programmes.load(folder))
            jobs += _jobs(read[-1], given, out)
        except CafeplanError as error:
            unread.append(Outcome(verbatim(folder.name), [], error))
    wanted = tuple(job for job in jobs if not stamps.are_current(job.paths, job.made_of))
    return Asked(tuple(read), wanted, len(jobs) - len(wanted), tuple(unread))


def made(jobs: Sequence[Job], workers: int, done: Callable[[Job], None]) -> Iterator[Outcome]:
    """What became of each job, as many at a time as there are workers; `done` is called after each."""
    if not jobs:
        return
    with warm({job.what for job in jobs}) as engine, ThreadPoolExecutor(workers) as pool:
        started = [pool.submit(_season_made, season, engine, done) for season in by_season(jobs)]
        try:
            for season in started:
                yield from season.result()
        except BaseException:
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


def _season_made(jobs: Sequence[Job], engine: "Engine", done: Callable[[Job], None]) -> list[Outcome]:
    outcomes = []
    for job in jobs:
        outcomes.append(_made(job, engine))
        done(job)
    return outcomes


def _made(job: Job, engine: "Engine") -> Outcome:
    make = desk.plan if job.what == "rota" else desk.warm_bilan
    try:
        written = make(job.given, job.folder, engine=engine)
    except CafeplanError as error:
        return Outcome(job.says, [], error)
    stamps.remember(job.paths, job.made_of)
    return Outcome(job.says, written)


def _jobs(programme: Programme, given: Mapping[str, str], out: Path) -> Iterator[Job]:
    """The rota of the season that comes, and every edition asked for of each season in which somebody was counted."""
    data = stamps.of_data(programme)
    seasons = sorted(programme.seasons, key=lambda season: season.first)
    for season in seasons:
        folder = out / programme.id / season.id
        where = {"folder": programme.folder.as_posix(), "season": season.id}
        named = {"programme": programme.name, "season": season.label}
        frames = tables.load(programme, season).frames
        if season == seasons[-1] and frames["rota"].empty:
            words = {**where, "lang": given["lang"], "on": given["on"]}
            yield Job("rota", words, folder, says.PLANNING(**named), stamps.stamp(data, words))
        if measure.has_attendance(frames):
            for edition in _editions(given):
                words = {**given, **where, "edition": edition}
                shown = says.REVIEWING(**named, edition=EDITION[edition])
                yield Job("bilan", words, folder, shown, stamps.stamp(data, words))


def _editions(given: Mapping[str, str]) -> Sequence[str]:
    return get_args(Edition) if given["edition"] == BOTH else (given["edition"],)
