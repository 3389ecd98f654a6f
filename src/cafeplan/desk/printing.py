"""A season, or two rotas of it, in; the page that shows it written, or none."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cafeplan import files, gates, shell
from cafeplan.language import Language
from cafeplan.language import rota_page as says
from cafeplan.model import Programme, Season
from cafeplan.season import Differences, Opened

if TYPE_CHECKING:
    from cafeplan.engines import Engine

COMPARED = "diff.html"


def rota_html(
    given: Mapping[str, Any], programme: Programme, season: Season, destination: Path, engine: "Engine | None" = None
) -> Path:
    """The path of the page of a season's rota, draft or published, put in place whole."""
    from cafeplan import engines, render

    title = f"{says.TITLE(label=programme.name).into(given['lang'])}, {season.label}"
    return render.page("rota", resolved(given, programme), destination, title, engine or engines.KERNEL)


def compared_html(here: Opened, found: Differences, names: tuple[str, str], out: Path, lang: Language) -> Path:
    """The path of the page that shows two rotas of a season side by side, for the coordinator alone."""
    from cafeplan.pages.rota import compared

    old, new = (Path(name).name for name in names)  # a file may be meant, and no page carries a path
    title = f"{says.TWO_ROTAS(old=old, new=new).into(lang)}, {here.season.label}"
    content = "\n".join(str(piece.html) for piece in compared(here, found, (old, new), lang))
    html = shell.document(content, title, lang)
    gates.refuse(html, lang, COMPARED, [here.programme.folder])
    return files.write(out / COMPARED, html)


def refuse_unfit(contents: Mapping[Path, str | bytes], programme: Programme, lang: Language) -> None:
    """CafeplanError where one of some files is a page that is not fit to be published; the others are not asked."""
    for path, content in contents.items():
        if path.suffix == ".html" and isinstance(content, str):
            gates.refuse(content, lang, path.name, [programme.folder])


def resolved(given: Mapping[str, Any], programme: Programme) -> dict[str, Any]:
    """The parameters with the folder written out, as a notebook that runs elsewhere needs it."""
    return {**given, "folder": programme.folder.resolve().as_posix()}
