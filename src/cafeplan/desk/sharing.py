"""A season's pages for partners in; all that leaves the house, in one folder or one .zip, out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cafeplan import files, gates, shell
from cafeplan import programme as programmes
from cafeplan.desk import stamps
from cafeplan.desk.folders import reports
from cafeplan.desk.releasing import given_away
from cafeplan.language import LANGUAGES, Language, Text
from cafeplan.language import handouts as says
from cafeplan.model import CafeplanError, Programme

_FOR_PARTNERS = ("*-partners.html", "leaflet.html", "livret.html")
_FOLDER = "share"
_CHECKSUMS = "SHA256SUMS.txt"


@dataclass(frozen=True)
class Shared:
    """The files that were written, and what is still to be known of them."""

    written: Sequence[Path]
    remarks: Sequence[Text]


def share(folder: str, season_id: str, out: Path | None, zipped: bool, on: date) -> Shared:
    """What goes to partners: each page with its PDF, its figures and their tables, and their checksums.

    What an earlier run put into the folder and this one does not is taken out of it, unless somebody changed it.
    Only pages for partners are taken, each looked at and attacked once more. Raises CafeplanError, and writes nothing,
    where there is none, or where one gives something away, is not fit to be published or is not as it was made.
    """
    programme = programmes.load(folder)
    season = programmes.season(programme, season_id)
    place = out or reports(programme, season)
    pages = sorted(path for pattern in _FOR_PARTNERS for path in place.glob(pattern))
    if not pages:
        raise CafeplanError(says.NOTHING_TO_SHARE(folder=place.as_posix()), says.NOTHING_TO_SHARE_REMEDY)
    contents: dict[str, bytes] = {}
    for page in pages:
        contents |= _handed_out(page, programme, on)
    contents[_CHECKSUMS] = _checksums(contents)
    with files.locked(place):
        if zipped:
            written = [files.write(place / f"{programme.id}-{season.id}.zip", files.zipped(contents))]
            others: list[Text] = []
        else:
            written = _in_folder(place / _FOLDER, contents)
            others = list(_others(place / _FOLDER, contents))
    outdated = (page for page in pages if stamps.is_outdated(page, programme, season))
    return Shared(written, [*(says.OUTDATED(page=page.name) for page in outdated), *others])


def _in_folder(folder: Path, contents: Mapping[str, bytes]) -> list[Path]:
    """The paths of the files in a folder in which nothing stands any more that was put there for an earlier mail."""
    earlier = _listed(folder / _CHECKSUMS)
    paths = files.write_all(folder, contents)
    for name, fingerprint in earlier.items():
        if name not in contents and files.fingerprint(folder / name) == fingerprint:
            (folder / name).unlink()
    return paths


def _others(folder: Path, contents: Mapping[str, bytes]) -> Iterator[Text]:
    """What is to be said of files that somebody else put there."""
    names = sorted(path.name for path in folder.iterdir() if path.name not in contents)
    if names:
        yield says.OTHERS(n=len(names), names=names)


def _listed(checksums: Path) -> Mapping[str, str]:
    """The names of the files of a folder with the fingerprints that they had, as its checksums say."""
    lines = checksums.read_text(encoding="utf-8").splitlines() if checksums.is_file() else []
    pairs = (line.split("  ", 1) for line in lines if "  " in line)
    return {name: fingerprint for fingerprint, name in pairs if name == Path(name).name}


def _handed_out(page: Path, programme: Programme, on: date) -> Mapping[str, bytes]:
    """A page and what stands beside it, by name; CafeplanError where the page may not leave."""
    from cafeplan import handouts

    html = page.read_text(encoding="utf-8")
    _refuse_leaks(html, page, programme)
    _refuse_changed(html, page, programme)
    name = page.stem.removesuffix("-partners")
    found = {f"{name}.html": html.encode(), f"{name}.pdf": handouts.pdf(html)}
    for number, figure in enumerate(handouts.figures(html, on), 1):
        found[f"{name}-figure-{number}.png"] = figure.png
        found[f"{name}-figure-{number}.xlsx"] = figure.workbook
    return found


def _refuse_leaks(html: str, page: Path, programme: Programme) -> None:
    """Attacks the page as its reader would, once more: people may have been added since who stand in it."""
    found = given_away(html, [(programme, one) for one in programme.seasons])
    if found:
        what = says.GIVES_AWAY(page=page.name, found=found[0])
        raise CafeplanError(what, says.GIVES_AWAY_REMEDY(page=page.as_posix()))


def _refuse_changed(html: str, page: Path, programme: Programme) -> None:
    """Looks at the page once more: a user's name may have become known since, and somebody may have edited it."""
    lang: Language = next((one for one in LANGUAGES if f'<html lang="{one}">' in html), "fr")
    reason = next(gates.faults(html, lang, [programme.folder]), None)
    if reason is not None:
        raise CafeplanError(says.UNFIT(page=page.name, reason=reason), says.UNFIT_REMEDY)
    if not shell.is_as_made(html):
        raise CafeplanError(says.NOT_AS_MADE(page=page.name), says.NOT_AS_MADE_REMEDY)


def _checksums(contents: Mapping[str, bytes]) -> bytes:
    """A line a file, as `sha256sum --check` reads them."""
    return "".join(f"{files.fingerprint_of(content)}  {name}\n" for name, content in contents.items()).encode()
