"""Pages to be made and the address of a Dask cluster in; the pages that its workers made, written here, out.

The workers read the folders of the programmes, which they must see under the same paths, and send pages back: whoever
asks is the only one who writes, so that a page that was begun twice, because a worker went, is written once.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from distributed import Client, Worker, WorkerPlugin, get_worker

from cafeplan import desk, files
from cafeplan.desk import many, stamps
from cafeplan.desk.many import Job, Outcome
from cafeplan.language import Text
from cafeplan.language import commands as says
from cafeplan.model import CafeplanError

_SECONDS_TO_ANSWER = 10
_RETRIES = 3
_PLUGIN = "cafeplan"
# The names and contents of a page's files with their seconds, or what is wrong and what to do.
Sent = tuple[dict[str, bytes], float] | tuple[Text, Text]


class Warm(WorkerPlugin):
    """Keeps a warm engine in each worker as long as the worker lives."""

    name = _PLUGIN

    def setup(self, worker: Worker) -> None:
        """Starts the engine."""
        self._held = ExitStack()
        self.engine = self._held.enter_context(many.warm())

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
            yield _written(job, future.result())
            done(job)


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
        except CafeplanError as error:
            return error.what, error.remedy
        return {page.name: page.read_bytes() for page in pages}, round(perf_counter() - started, 1)


def _written(job: Job, sent: Sent) -> Outcome:
    pages, seconds = sent
    if isinstance(pages, Text) or isinstance(seconds, Text):
        return Outcome(job.says, [], CafeplanError(*sent))
    try:
        with files.locked(job.folder):
            written = [(files.write(job.folder / name, content), seconds) for name, content in pages.items()]
    except CafeplanError as error:
        return Outcome(job.says, [], error)
    stamps.remember(job.paths, job.made_of)
    return Outcome(job.says, written)
