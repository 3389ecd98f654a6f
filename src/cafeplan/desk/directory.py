"""A programme and a day in; the partners' directory written as a page out."""

from collections.abc import Mapping
from pathlib import Path
from time import perf_counter
from typing import Any

from cafeplan import files, render
from cafeplan.desk.folders import reports
from cafeplan.desk.printing import resolved
from cafeplan.language import livret as says
from cafeplan.pages import livret_page

Written = list[tuple[Path, float]]


def livret(given: Mapping[str, Any], out: Path | None) -> Written:
    """The page of the directory, with its seconds; CafeplanError, and no page, where it cannot be made."""
    started = perf_counter()
    page = livret_page(**given)
    programme, lang = page.programme, page.parameters.lang
    folder = out or reports(programme, page.season)
    title = f"{says.TITLE.into(lang)}, {programme.name}"
    with files.locked(folder):
        path = render.page("livret", resolved(given, programme), folder / "livret.html", title)
    return [(path, round(perf_counter() - started, 1))]
