"""A page in a browser in; what its paper, or the PDF that is handed out of it, cuts or parts out.

Whatever makes a PDF, a browser or WeasyPrint, notes in it where each thing stands to which a link on the page leads. A
link to each thing of interest, which takes no room, is therefore enough to learn the sheet and the height of them all.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from cafeplan import handouts

if TYPE_CHECKING:
    from playwright.sync_api import Page

# What must not be cut; where it ends is an empty piece of text after all that is in it.
_WHOLE = "figure, tr, blockquote, .entry, .definition, ul.key > li"
# What must not stand last on a sheet, or at the foot of a column: what it speaks of begins right below.
# A figure that is handed out may go on to the next sheet below its picture: the numbers behind it may be many.
_WHOLE_IN_A_HANDOUT = _WHOLE.replace("figure", "figcaption")
_LEADS = "h1, h2, h3, h4, caption, figcaption, thead tr:last-child"
_MARKED = """([whole, leads]) => {
    const links = document.createElement("div"), named = new Map()
    links.style.cssText = "position: absolute; top: 0; width: 0; height: 0; overflow: hidden"
    const name = one => {
        if (!named.has(one)) {
            one.id = "printed-" + named.size
            named.set(one, one.id)
            links.append(Object.assign(document.createElement("a"), {href: "#" + one.id, textContent: "-"}))
        }
        return named.get(one)
    }
    const shown = one => one.checkVisibility() && one.getClientRects().length > 0
    const seen = one => shown(one) && !getComputedStyle(one.closest("thead, caption") ?? one).clipPath.includes("inset")
    const said = one => one.matches("img, li, p, tr, .box") || !one.children.length && one.innerText
    const words = one => (one.innerText || one.alt || one.tagName).trim().replace(/\\s+/g, " ").slice(0, 80)
    const all = [...document.body.querySelectorAll("*")]
    const next = lead => all.slice(all.indexOf(lead) + 1).find(one => !lead.contains(one) && seen(one) && said(one))
    const fullest = row => [...row.cells].reduce((a, b) => b.innerText.length > a.innerText.length ? b : a)
    const ends = [], followed = [], tables = []
    for (const one of [...document.querySelectorAll(leads)].filter(seen)) {
        const after = next(one)
        followed.push([words(one), name(one), after ? name(after) : null])
    }
    for (const table of [...document.querySelectorAll("table")].filter(shown)) {
        const head = table.tHead && seen(table.tHead) ? [...table.tHead.querySelectorAll("th")].map(words) : []
        tables.push([head, [...table.rows].filter(row => seen(row)).map(name)])
    }
    for (const one of [...document.querySelectorAll(whole)].filter(seen)) {
        const end = document.createElement("span");
        (one.matches("tr") ? fullest(one) : one).append(end)
        ends.push([words(one), name(one), name(end)])
    }
    document.documentElement.append(links)
    return {ends, followed, tables}
}"""
_PLACE = re.compile(r'^ *(\d+) \[ XYZ +(-?\d+) +(-?\d+) \S+ *\] "(.*)"$', re.MULTILINE)


class Place(NamedTuple):
    """Where something stands: its sheet, and how many points above the sheet's foot."""

    sheet: int
    height: int


class Table(NamedTuple):
    """What stands in the head of a table, and where each of its rows stands."""

    head: list[str]
    rows: list[Place]


class Printed(NamedTuple):
    """A page on paper: where its things begin and end, what leads to what, its tables, the words of each sheet."""

    whole: list[tuple[str, Place, Place]]
    leads: list[tuple[str, Place, Place | None]]
    tables: list[Table]
    sheets: list[str]
    paper: bytes

    def cut(self) -> Iterator[str]:
        """What ends on another sheet than it begins on, or in another column."""
        yield from (words for words, first, last in self.whole if not _below(first, last))

    def orphans(self) -> Iterator[str]:
        """Each heading, caption or head of a table that what it speaks of does not follow on its sheet."""
        yield from (words for words, lead, after in self.leads if after is None or not _below(lead, after))

    def blank(self) -> Iterator[int]:
        """Each sheet on which nothing is said."""
        yield from (number for number, words in enumerate(self.sheets, 1) if not words.strip())

    def headless(self) -> Iterator[str]:
        """Each table that goes on over sheets on one of which its head is not said again."""
        for head, rows in self.tables:
            later = {after.sheet for before, after in pairwise(rows) if after.sheet > before.sheet}
            for sheet in sorted(later):
                said = _letters(self.sheets[sheet - 1])
                yield from (f"{words}, {sheet}" for words in head if _letters(words) not in said)


def printed(page: "Page", path: Path) -> Printed:
    """What a page becomes on a browser's paper; it is marked for good by it."""
    marked = _marked(page, _WHOLE)
    page.pdf(path=path, prefer_css_page_size=True)
    return _read(path, marked)


def handed_out(page: "Page", path: Path) -> Printed:
    """What a page becomes as the PDF that partners get; it is marked for good by it."""
    marked = _marked(page, _WHOLE_IN_A_HANDOUT)
    path.write_bytes(handouts.pdf(page.content()))
    return _read(path, marked)


def _marked(page: "Page", whole: str) -> Any:
    """What links were put on a page. The test skips where poppler, which reads them, is not installed."""
    if shutil.which("pdfinfo") is None:
        pytest.skip("poppler-utils is not installed")
    page.emulate_media(media="print")
    return page.evaluate(_MARKED, [whole, _LEADS])


def _read(path: Path, marked: Any) -> Printed:
    """Where a PDF has all that was marked."""
    found = {
        name: Place(int(sheet), int(height))
        for sheet, _, height, name in _PLACE.findall(_told("pdfinfo", "-dests", path))
    }
    return Printed(
        [(words, found[first], found[last]) for words, first, last in marked["ends"]],
        [(words, found[lead], found[after] if after else None) for words, lead, after in marked["followed"]],
        [Table(head, [found[row] for row in rows]) for head, rows in marked["tables"]],
        _told("pdftotext", path, "-").split("\f")[:-1],
        path.read_bytes(),
    )


def _below(first: Place, then: Place) -> bool:
    return then.sheet == first.sheet and then.height <= first.height


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def _told(*command: Any) -> str:
    return subprocess.run([*map(str, command)], capture_output=True, check=True, encoding="utf-8").stdout
