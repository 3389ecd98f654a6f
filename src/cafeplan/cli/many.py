"""A folder of programmes in; all its pages made, and what became of them on the screen, out."""

import sys
from collections.abc import Mapping
from pathlib import Path

from cafeplan.cli.speech import complain, progress, report
from cafeplan.language import Language
from cafeplan.language import commands as says
from cafeplan.model import CafeplanError


def bilans(data: Path, given: Mapping[str, str], out: Path | None, workers: int, lang: Language) -> int:
    """2 where a page could not be made, 0 otherwise; every page that was made is told, then every one that was not."""
    from cafeplan.desk import contents, many
    from cafeplan.desk.folders import REPORTS

    reports = out or REPORTS
    asked = many.asked(data, given, reports)
    with progress(len(asked.jobs)) as step:
        outcomes = [*asked.unread, *many.made(asked.jobs, workers, lambda job: step(job.says.into(lang)))]
    for outcome in outcomes:
        report(outcome.written, lang)
    if asked.current:
        print(says.UP_TO_DATE(n=asked.current).into(lang))
    print(contents.written(reports, asked.programmes, given["on"], lang).as_posix())
    failed = [(outcome.about, outcome.error) for outcome in outcomes if outcome.error]
    for about, error in failed:
        complain(CafeplanError(says.NOT_MADE(about=about, error=error.what), error.remedy), lang)
    if failed:
        print(says.SOME_NOT_MADE(n=len(failed)).into(lang), file=sys.stderr)
    return 2 if failed else 0
