"""Folders and dates in; the page over several programmes written, and its seconds out."""

from collections.abc import Mapping
from pathlib import Path
from time import perf_counter
from typing import Any

from cafeplan import files
from cafeplan.desk.releasing import refuse_leaks

_FOLDER, _NAME = Path("reports") / "reseau", "reseau"


def network(given: Mapping[str, Any], out: Path | None) -> list[tuple[Path, float]]:
    """The page over several programmes, with its seconds; CafeplanError, and no page, where something is wrong."""
    from cafeplan import render
    from cafeplan.pages import network_page

    started = perf_counter()
    page = network_page(**given)
    parameters, folder = page.parameters, out or _FOLDER
    values = {**given, "folders": page.folders}
    read = [(one.programme, one.season) for one in page.members] if parameters.edition == "partners" else []
    with files.locked(folder):
        destination = folder / f"{_NAME}-{parameters.edition}.html"
        title = page.title.into(parameters.lang)
        path = render.page(
            "reseau", values, destination, title, let_out=lambda html: refuse_leaks(html, destination.name, read)
        )
    return [(path, round(perf_counter() - started, 1))]
