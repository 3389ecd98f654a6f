"""A folder as it was typed in; the programme and season that may be written in, and where reports go, out."""

from pathlib import Path

from cafeplan import files
from cafeplan import programme as programmes
from cafeplan.model import Programme, Season

ROTA_FILES = ("rota.csv", "certificate.json", "rota.html")
REPORTS = Path("reports")
NOTEBOOKS = "notebooks"


def own(folder: str, season_id: str | None) -> tuple[Programme, Season]:
    """The programme and its season, the last one where none is given; CafeplanError for an example."""
    programme = programmes.load(folder)
    files.refuse_example(programme.folder)
    last = max(programme.seasons, key=lambda season: season.first)
    return programme, programmes.season(programme, season_id) if season_id else last


def reports(programme: Programme, season: Season) -> Path:
    """Where a season's pages and drafts are written unless another folder is asked for."""
    return REPORTS / programme.id / season.id


def reports_around(copy: Path, programme: Programme, season: Season) -> Path:
    """Where the pages of a season are written whose texts are in a copy of a notebook: among the reports it is in.

    A copy that is elsewhere has reports beside it.
    """
    around = copy.resolve().parents[:3]
    if len(around) == 3 and (around[0].name, around[2].name) == (NOTEBOOKS, programme.id):
        return around[2] / season.id
    return copy.parent / reports(programme, season)


def bilan_file(edition: str, frame: str = "") -> str:
    """The name of the page of a bilan, or of a funder's sheet."""
    return f"fiche-{frame}-{edition}.html" if frame else f"bilan-{edition}.html"
