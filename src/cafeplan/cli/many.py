"""A folder of programmes in; all its pages made, and what became of them on the screen, out."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from cafeplan.cli.speech import complain, progress, report, told
from cafeplan.language import Language, verbatim
from cafeplan.language import commands as says
from cafeplan.model import CafeplanError

if TYPE_CHECKING:
    from cafeplan.desk.many import Asked, Job, Outcome
    from cafeplan.model import Programme


def bilans(data: Path, given: Mapping[str, str], out: Path | None, workers: int, cluster: str, lang: Language) -> int:
    """2 where a page could not be made, 0 otherwise; every page that was made is told, then every one that was not."""
    from cafeplan.desk import many
    from cafeplan.desk.folders import REPORTS

    reports = out or REPORTS
    with progress(len(many.found(data))) as step:
        asked = many.asked(data, given, reports, lambda: step(says.READING.into(lang)))
    outcomes = [*asked.unread, *_outcomes(asked, reports, workers, cluster, lang)]
    for outcome in outcomes:
        report(outcome.written, lang)
    if asked.current:
        print(says.UP_TO_DATE(n=asked.current).into(lang))
    refused = _listed(reports, asked.programmes, given["on"], lang)
    failed = [outcome for outcome in outcomes if outcome.error]
    if failed:
        _tell_failures(failed, lang)
    return 2 if failed or refused else 0


def _outcomes(asked: "Asked", reports: Path, workers: int, cluster: str, lang: Language) -> "list[Outcome]":
    """What became of each page; CafeplanError, with how many are made, where Ctrl-C was pressed."""
    from cafeplan.desk import due

    made: list[Job] = []
    with progress(len(asked.jobs)) as step:

        def done(job: "Job") -> None:
            made.append(job)
            step(job.says.into(lang))

        outcomes = _made(asked.jobs, workers, cluster, done)
        due.note(reports, asked.dues)
        try:
            return list(outcomes)
        except KeyboardInterrupt as stopped:
            what = says.ALL_STOPPED(n=len(made), of=len(asked.jobs))
            raise CafeplanError(what, says.ALL_STOPPED_REMEDY) from stopped


def _tell_failures(failed: "Sequence[Outcome]", lang: Language) -> None:
    """A line a fault, how many pages were not made, and which earlier ones are still there."""
    for outcome in failed:
        for line in told(outcome.error, lang) if outcome.error else ():
            print(says.NOT_MADE(about=outcome.about, error=verbatim(line)).into(lang), file=sys.stderr)
    print(says.SOME_NOT_MADE(n=len(failed)).into(lang), file=sys.stderr)
    older = [page.as_posix() for outcome in failed for page in outcome.older]
    if older:
        print(says.OLDER_STAY(n=len(older), pages=older).into(lang), file=sys.stderr)


def _listed(reports: Path, programmes: "Sequence[Programme]", on: str, lang: Language) -> bool:
    """Whether the list of the pages was refused, which is told; its path is told where it was written."""
    from cafeplan.desk import contents

    try:
        print(contents.written(reports, programmes, on, lang).as_posix())
    except CafeplanError as error:
        complain(error, lang)
        return True
    return False


def refuse_beside(words: Mapping[str, str | None]) -> None:
    """CafeplanError where something was typed beside --all that concerns one page alone."""
    for word, given in words.items():
        if given:
            raise CafeplanError(says.NOT_WITH_ALL(word=word), says.NOT_WITH_ALL_REMEDY)


def _made(jobs: "Sequence[Job]", workers: int, address: str, done: "Callable[[Job], None]") -> "Iterator[Outcome]":
    """What became of each job; with the address of a cluster the bilans are its work, and the rotas ours."""
    from cafeplan.desk import many

    if not address:
        return many.made(jobs, workers, done)
    try:
        from cafeplan.desk import cluster
    except ModuleNotFoundError as error:
        raise CafeplanError(says.NO_DISTRIBUTED, says.NO_DISTRIBUTED_REMEDY) from error
    bilans = [job for job in jobs if job.what == "bilan"]
    ours = [job for job in jobs if job.what != "bilan"]
    return chain(cluster.made(address, bilans, done), many.made(ours, workers, done))
