"""Folders and dates in; the page over several programmes written, and its seconds out."""

from collections.abc import Mapping
from pathlib import Path
from time import perf_counter
from typing import Any

from cafeplan import files
from cafeplan.pages import network_page

_FOLDER, _NAME = Path("reports") / "reseau", "reseau"


def network(given: Mapping[str, Any], out: Path | None) -> list[tuple[Path, float]]:
    """The page over several programmes, with its seconds; CafeplanError, and no page, where something is wrong."""
    from cafeplan import render

    started = perf_counter()
    page = network_page(**given)
    parameters, folder = page.parameters, out or _FOLDER
    values = {**given, "folders": page.folders}
    with files.locked(folder):
        destination = folder / f"{_NAME}-{parameters.edition}.html"
        path = render.page("reseau", values, destination, page.title.into(parameters.lang))
    return [(path, round(perf_counter() - started, 1))]
