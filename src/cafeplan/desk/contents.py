"""The programmes of a folder in, and the pages made of them; one page that lists these, with their key figures, out."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

from cafeplan import files, gates, shell
from cafeplan.desk import stamps
from cafeplan.desk.folders import bilan_file
from cafeplan.indicators import SHEETS
from cafeplan.language import Language, Text
from cafeplan.language import contents as says
from cafeplan.language.bilan import DEMONSTRATION
from cafeplan.model import Programme, Season

NAME = "index.html"
# As the page of a bilan writes them: what partners read is shown where there is a page for them.
_KEY_FIGURES = re.compile(r'<ul class="key">.*?</ul>', re.DOTALL)
_EDITIONS = ("partners", "internal")
_FOR_THE_SERVICE = ("-internal.html", "rota.html", "rota-published.html")


def written(reports: Path, programmes: Sequence[Programme], on: str, lang: Language) -> Path:
    """The path of the list of the pages that stand below a folder, by programme and season, the latest season first.

    Raises CafeplanError, and leaves the list as it was, where it may not be published.
    """
    sections = [section for one in programmes for section in _programme(reports, one, lang)]
    body = "\n".join([_head(sections, lang), *(sections or [_paragraph(says.NO_PAGE, lang)]), _foot(on, lang)])
    html = shell.document(body, says.TITLE.into(lang), lang)
    gates.refuse(html, lang, NAME, [one.folder for one in programmes])
    return files.write(reports / NAME, html)


def _head(sections: Sequence[str], lang: Language) -> str:
    internal = any(f'{name}"' in section for section in sections for name in _FOR_THE_SERVICE)
    warning = Markup('<p class="period">{}</p>').format(says.FOR_THE_SERVICE.into(lang)) if internal else ""
    return Markup("<header>\n<h1>{}</h1>\n{}\n</header>").format(says.TITLE.into(lang), warning)


def _programme(reports: Path, programme: Programme, lang: Language) -> Iterator[str]:
    """The programme's heading and its seasons; nothing where it has no page."""
    seasons = sorted(programme.seasons, key=lambda season: season.first, reverse=True)
    listed = [_season(reports, programme, season, lang) for season in seasons]
    if any(listed):
        heading = Markup("<h2>{}, {}</h2>").format(programme.name, programme.organisation)
        warning = DEMONSTRATION.into(lang) if programme.demonstration else ""
        banner = Markup('<p class="demonstration">{}</p>').format(warning) if warning else ""
        yield "\n".join(filter(None, [heading, banner, *listed]))


def _season(reports: Path, programme: Programme, season: Season, lang: Language) -> str:
    """A season's heading, key figures and pages; "" where it has no page."""
    folder = reports / programme.id / season.id
    pages = {
        name: says.OUTDATED(page=words) if stamps.is_outdated(folder / name, programme, season) else words
        for name, words in _known_pages()
        if (folder / name).is_file()
    }
    if not pages:
        return ""
    heading = says.SEASON(label=season.label, first=season.first, last=season.last).into(lang)
    links = Markup("\n").join(
        Markup('<li><a href="{}">{}</a></li>').format(quote(f"{programme.id}/{season.id}/{name}"), words.into(lang))
        for name, words in pages.items()
    )
    named = says.PAGES_OF(programme=programme.name, season=season.label).into(lang)
    listed = Markup('<ul class="pages" aria-label="{}">\n{}\n</ul>').format(named, links)
    return "\n".join(filter(None, [Markup("<h3>{}</h3>").format(heading), _key_figures(folder), listed]))


def _known_pages() -> Iterator[tuple[str, Text]]:
    """The names that pages may have, with the words for each."""
    for name, words in says.PAGES.items():
        if "{frame}" not in words.fr:
            yield name, words
    for sheet in SHEETS:
        for edition in _EDITIONS:
            words = says.PAGES[f"fiche-{edition}.html"](frame=sheet.name)
            yield bilan_file(edition, sheet.name.lower()), words


def _key_figures(folder: Path) -> str:
    """Those of the season's bilan as its page has them; "" where there is no bilan."""
    pages = (folder / bilan_file(edition) for edition in _EDITIONS)
    found = next((page for page in pages if page.is_file()), None)
    figures = _KEY_FIGURES.search(found.read_text(encoding="utf-8")) if found else None
    return figures.group() if figures else ""


def _foot(on: str, lang: Language) -> str:
    said = says.MADE_ON(on=date.fromisoformat(on)).into(lang)
    return Markup('<footer class="provenance"><p>{}</p></footer>').format(said)


def _paragraph(text: Text, lang: Language) -> str:
    return Markup("<p>{}</p>").format(text.into(lang))
