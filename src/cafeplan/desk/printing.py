"""A season in; the page of its rota written, or none."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cafeplan.language import rota_page as says
from cafeplan.model import Programme, Season


def rota_html(given: Mapping[str, Any], programme: Programme, season: Season, destination: Path) -> Path:
    """The path of the page of a season's rota, draft or published, put in place whole."""
    from cafeplan import render

    title = f"{says.TITLE(label=programme.name).into(given['lang'])}, {season.label}"
    return render.page("rota", resolved(given, programme), destination, title)


def resolved(given: Mapping[str, Any], programme: Programme) -> dict[str, Any]:
    """The parameters with the folder written out, as a notebook that runs elsewhere needs it."""
    return {**given, "folder": programme.folder.resolve().as_posix()}
