"""What pages are made of in; whether they are up to date out: the same data, the same code, the same parameters.

Each folder of pages has a hidden file that says of what each was made, and the fingerprint that it then had: a page
that somebody changed is made again.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from cafeplan import files
from cafeplan.model import CafeplanError, Programme, Season
from cafeplan.pages.provenance import SHORT, fingerprint

_MADE = ".cafeplan-made"
_OF_ONE_SEASON = ("bilan-", "fiche-")


def of_data(programme: Programme) -> str:
    """The fingerprint of all that a programme's pages may read: its folder, and those it shares people with."""
    folders = [programme.folder, *(programme.folder / other for other in programme.shared.folders)]
    return files.fingerprint_of(json.dumps([_of_folder(folder) for folder in folders]))


def stamp(data: str, parameters: Mapping[str, str]) -> str:
    """What a page is made of, as one fingerprint: data, cafeplan itself, and the page's parameters."""
    return files.fingerprint_of(json.dumps([data, _of_code(), sorted(parameters.items())]))


def are_current(pages: Iterable[Path], made_of: str) -> bool:
    """Whether all these pages are there, as they were made, and were made of just that."""
    return all(_made(page.parent).get(page.name) == [made_of, files.fingerprint(page)] for page in pages)


def remember(pages: Iterable[Path], made_of: str) -> None:
    """Writes down of what the pages of a folder were made."""
    for page in pages:
        known = _made(page.parent) | {page.name: [made_of, files.fingerprint(page)]}
        files.write(page.parent / _MADE, json.dumps(known, indent=1))


def is_outdated(page: Path, programme: Programme, season: Season) -> bool:
    """Whether a bilan, or a funder's sheet, was made of other tables or words than the season now has.

    Of other pages one cannot tell, nor where a table cannot be read.
    """
    if not page.name.startswith(_OF_ONE_SEASON):
        return False
    try:
        return fingerprint(programme, season)[:SHORT] not in page.read_text(encoding="utf-8")
    except CafeplanError:
        return False


def _made(folder: Path) -> dict[str, list[str | None]]:
    """What is known of a folder's pages; nothing where the file is not as we write it."""
    try:
        known = json.loads((folder / _MADE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _of_folder(folder: Path) -> dict[str, str | None]:
    """The fingerprints of a folder's files, by where they are in it; what begins with a dot, or as Excel marks a
    workbook that is open, is no data.

    Nor is what was released: a page adds itself to it, and says again what stands there.
    """
    from cafeplan import disclosure

    found = [path for path in folder.rglob("*") if path.is_file()]
    inside = {path.relative_to(folder): path for path in found}
    return {
        place.as_posix(): files.fingerprint(path)
        for place, path in sorted(inside.items())
        if place.name != disclosure.FILE and not any(part.startswith((".", "~$")) for part in place.parts)
    }


@cache
def _of_code() -> str:
    """The fingerprint of cafeplan's code, schemas, templates and notebooks, which do not change while it runs."""
    package = _of_folder(Path(files.__file__).parent)
    code = {place: content for place, content in package.items() if not place.endswith(".pyc")}
    return files.fingerprint_of(json.dumps([code, _of_folder(files.shipped("notebooks"))]))
