"""Pages to be made and the address of a Dask cluster in; the pages that its workers made, written here, out.

The workers read the folders of the programmes, which they must see under the same paths, enter there what a page for
partners releases, and send pages back: whoever asks is the only one who writes these, so that a page that was begun
twice, because a worker went, is written once.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from distributed import Client, Future, Worker, WorkerPlugin, get_worker
from distributed.scheduler import KilledWorker

from cafeplan import asides, desk, files
from cafeplan.asides import Refused
from cafeplan.desk import Written, many, stamps
from cafeplan.desk.many import Job, Outcome
from cafeplan.language import Text
from cafeplan.language import commands as says
from cafeplan.model import CafeplanError

_SECONDS_TO_ANSWER = 10
_RETRIES = 3
_PLUGIN = "cafeplan"
# What is raised here where workers die again and again, where the scheduler goes, or where workers lack cafeplan.
_LOST = (KilledWorker, CancelledError, OSError, ImportError)


@dataclass(frozen=True)
class Pages:
    """The names and contents of a page's files, and the seconds they took."""

    contents: Mapping[str, bytes]
    seconds: float


@dataclass(frozen=True)
class Fault:
    """What is wrong, and what to do."""

    what: Text
    remedy: Text


@dataclass(frozen=True)
class Unfit:
    """Why a page was refused, and its notebook: it is kept where somebody asked for the page, not on the worker."""

    what: Text
    kept: Text
    advice: Text | None
    notebook: str


Sent = Pages | Fault | Unfit


class Warm(WorkerPlugin):
    """Keeps a warm engine in each worker as long as the worker lives."""

    name = _PLUGIN

    def setup(self, worker: Worker) -> None:
        """Starts the engine."""
        self._held = ExitStack()
        self.engine = self._held.enter_context(many.warm({"bilan"}))

    def teardown(self, worker: Worker) -> None:
        """Ends it."""
        self._held.close()


def made(address: str, jobs: Sequence[Job], done: Callable[[Job], None]) -> Iterator[Outcome]:
    """What became of each job that a cluster was asked to do; CafeplanError where none answers at this address."""
    try:
        client = Client(address, timeout=_SECONDS_TO_ANSWER)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise CafeplanError(says.NO_CLUSTER(address=address), says.NO_CLUSTER_REMEDY) from error
    with client:
        client.register_plugin(Warm())
        futures = client.map(_sent, list(map(_anywhere, jobs)), pure=False, retries=_RETRIES)
        for job, future in zip(jobs, futures, strict=True):
            yield _written(job, _answered(future))
            done(job)


def _answered(future: "Future[Sent]") -> Sent:
    """What a worker sent; a fault where none is left that could."""
    try:
        return future.result()
    except _LOST:
        return Fault(says.CLUSTER_LOST, says.CLUSTER_LOST_REMEDY)


def _anywhere(job: Job) -> Job:
    """The job with its folder written out: a worker is in another one."""
    return replace(job, given={**job.given, "folder": Path(job.given["folder"]).resolve().as_posix()})


def _sent(job: Job) -> Sent:
    """A page as a worker makes it: in a folder of its own, out of which it is sent."""
    warm: Any = get_worker().plugins[_PLUGIN]
    started = perf_counter()
    with TemporaryDirectory(prefix="cafeplan-") as folder:
        try:
            pages = [path for path, _ in desk.warm_bilan(job.given, Path(folder), warm.engine)]
        except Refused as refused:
            return Unfit(refused.what, refused.kept, refused.advice, refused.taken())
        except CafeplanError as error:
            return Fault(error.what, error.remedy)
        return Pages({page.name: page.read_bytes() for page in pages}, round(perf_counter() - started, 1))


def _written(job: Job, sent: Sent) -> Outcome:
    try:
        written = _arrived(job, sent)
    except CafeplanError as error:
        return job.failed(error)
    stamps.remember(job.paths, job.made_of)
    return Outcome(job.says, written)


def _arrived(job: Job, sent: Sent) -> Written:
    """The files of a page that came, written here; CafeplanError, the notebook being kept here, where none came."""
    if isinstance(sent, Unfit):
        raise Refused(sent.what, sent.kept, job.paths[0], sent.notebook, sent.advice)
    if isinstance(sent, Fault):
        raise CafeplanError(sent.what, sent.remedy)
    with files.locked(job.folder):
        written = [(files.write(job.folder / name, content), sent.seconds) for name, content in sent.contents.items()]
    asides.forget(job.paths[0])
    return written
