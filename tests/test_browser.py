"""The pages as readers have them: in a browser without a network, on a telephone, a tablet, a desk, and on paper."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import chromium
import every_page
import pytest
import sight
import web_checks
from printed import Printed, printed

from cafeplan.desk import contents

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

REPOSITORY = Path(__file__).parents[1]
# Sheets that nobody filled in yet; the list of pages, which says it of each programme; data that are said to be real.
NOBODY_FICTIONAL = (
    "reports/mon-cafe/2026-2027/feuilles-de-presence.html",
    "reports/mon-cafe/2026-2027/accueil.html",
    "reports/index.html",
    "reports/mince/2016-2017/bilan-partners.html",
)
WIDTHS = (320, 768, 1280)
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"]
# What axe tells of all that is right takes longer than finding what is wrong: of that it gives a number.
_AXE = """tags => axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"], preload: false})
    .then(told => [told.passes.length, told.violations.map(one => [one.id, one.nodes[0].html.slice(0, 120)])])"""
_FOCUSED = """async () => {
    await new Promise(requestAnimationFrame)  // until it is scrolled into sight
    const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect()
    const place = [...document.querySelectorAll("*")].indexOf(one)
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
    const inside = box.left > -1 && box.top > -1 && box.bottom < innerHeight + 1
    return [one.innerText, place, outlined && inside]
}"""


class Opened:
    """A page in a browser, and every address that it asks for in its turn."""

    def __init__(self, folder: Path, name: str, page: "Page") -> None:
        self.name, self.page, self.file = name, page, folder / name
        self.requests: list[str] = []
        page.on("request", lambda one: self.requests.append(one.url))
        page.goto(self.file.as_uri())

    @property
    def lang(self) -> str:
        """The language that was asked for."""
        return "en" if self.name.startswith("en/") else "fr"

    @cached_property
    def printed(self) -> Printed:
        """What it becomes on paper."""
        page = self.page.context.new_page()
        page.goto(self.file.as_uri())
        return printed(page, self.file.with_suffix(".pdf"))


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Debian's Chromium."""
    pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if chromium.PATH is None:
        pytest.skip("chromium is not installed")
    with chromium.started() as running:
        yield running


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, without_kernels: None) -> Path:
    """The folder in which the commands wrote every kind of page."""
    folder = tmp_path_factory.mktemp("pages")
    every_page.written(folder)
    return folder


@pytest.fixture(scope="module")
def invalid(pages: Path) -> list[str]:
    """What the W3C's checker, vnu, finds wrong with any of them."""
    return web_checks.errors(*(pages / name for name in every_page.PAGES))


@pytest.fixture(scope="module", params=every_page.PAGES)
def opened(request: pytest.FixtureRequest, browser: "Browser", pages: Path) -> Iterator[Opened]:
    """Each page, opened from the disk with the network cut."""
    with browser.new_context(offline=True) as context:
        yield Opened(pages, request.param, context.new_page())


def test_no_page_is_left_out(pages: Path) -> None:
    """Each page that a command wrote is looked at below."""
    assert {path.relative_to(pages).as_posix() for path in pages.rglob("*.html")} == set(every_page.PAGES)


def test_a_page_asks_nobody_for_anything(opened: Opened) -> None:
    """Its file is all it needs: fonts, figures and styles are inside."""
    assert opened.requests[0] == opened.file.as_uri()
    assert [url[:80] for url in opened.requests[1:] if not url.startswith("data:")] == []


def test_a_page_says_its_language_and_title(opened: Opened) -> None:
    """A screen reader picks its voice by the one, and a tab is found by the other: it says what stands at the top."""
    assert opened.page.locator("html").get_attribute("lang") == opened.lang
    title, head = opened.page.title().partition(", ")[0], opened.page.locator("header").first.inner_text()
    assert title and set(re.findall(r"\w+", title.casefold())) <= set(re.findall(r"\w+", head.casefold()))


@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_does_not_scroll_sideways(opened: Opened, width: int) -> None:
    """From a small telephone to a wide desk, every line fits."""
    opened.page.set_viewport_size({"width": width, "height": 800})
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width


def test_axe_finds_nothing(opened: Opened) -> None:
    """axe-core, with WCAG 2.2 AA, best practice and RGAA, has no violation to tell at any width, in light and dark."""
    page = opened.page
    page.evaluate(web_checks.axe())
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            passed, violations = page.evaluate(_AXE, AXE_TAGS)
            assert passed, "axe looked"
            found += [(scheme, width, *violation) for violation in violations]
    page.emulate_media(color_scheme="light")
    assert found == []


def test_the_keyboard_goes_everywhere(opened: Opened) -> None:
    """Tab reaches the link that skips the head first, then each other thing that can be used, each once, each seen."""
    page = opened.page
    page.reload()
    usable = page.locator("a[href], summary").evaluate_all("all => all.filter(one => one.checkVisibility()).length")
    reached = []
    for _ in range(usable):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(_FOCUSED))
    assert reached[0][0].startswith(("Aller au contenu", "Skip to the content"))
    assert len({place for _, place, _ in reached}) == usable
    assert all(seen for *_, seen in reached)


def test_the_skip_link_skips(opened: Opened) -> None:
    """Tab and Enter lead past the head: what is read next is the main part, and Tab goes on to what is used there."""
    page = opened.page
    page.reload()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    if page.locator("main :is(a[href], summary)").count():
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null")


def test_headings_nest(opened: Opened) -> None:
    """One title, and no level is jumped over on the way down."""
    levels = opened.page.locator("h1, h2, h3, h4, h5, h6").evaluate_all("all => all.map(one => Number(one.tagName[1]))")
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(low <= high + 1 for high, low in pairwise(levels))


def test_each_figure_has_its_own_words_and_its_table(opened: Opened) -> None:
    """Its text alternative is a sentence of its own, never the title again, and its numbers stand in a table."""
    figures = opened.page.locator("figure").evaluate_all(
        "all => all.map(one => [one.querySelector('img').alt, one.querySelector('figcaption').innerText,"
        " one.querySelectorAll('table').length])"
    )
    alternatives = [alternative for alternative, *_ in figures]
    assert len(set(alternatives)) == len(alternatives)
    for alternative, finding, tables in figures:
        assert len(alternative) > 20 and alternative != finding and tables == 1


def test_the_page_is_valid(opened: Opened, invalid: list[str]) -> None:
    """The W3C's checker, vnu, finds no error in its markup or style."""
    assert [line for line in invalid if opened.file.as_uri() in line or opened.file.as_posix() in line] == []


def test_vnu_has_nothing_else_to_tell(invalid: list[str]) -> None:
    """A page that it could not read, or words that name no page, are no silence."""
    assert invalid == []


def test_every_figure_is_told_in_words(opened: Opened) -> None:
    """An image without them says nothing to whoever cannot see it."""
    told = opened.page.locator("img").evaluate_all("images => images.map(image => image.alt.trim())")
    assert all(told)
    if opened.file.name.startswith("bilan-"):
        assert told, "the bilan has a figure"


def test_a_figure_is_read_in_grey_and_by_every_sight(opened: Opened) -> None:
    """Colours that mean different things are told apart by lightness and by every kind of sight, or differ in form."""
    images = re.findall(r'src="data:image/svg\+xml,([^"]+)"', opened.file.read_text(encoding="utf-8"))
    assert [alike for image in images for alike in sight.alike(unquote(image))] == []


def test_every_table_has_a_caption_and_headers_with_a_scope(opened: Opened) -> None:
    """A screen reader then says which row and which column a number stands in."""
    tables = opened.page.locator("table")
    if opened.file.name == contents.NAME:
        return
    assert tables.count() > 0
    assert all(tables.evaluate_all("all => all.map(table => table.caption && table.caption.textContent.trim())"))
    scopes = tables.locator("th").evaluate_all("all => all.map(header => header.scope)")
    assert scopes and set(scopes) <= {"col", "row", "colgroup", "rowgroup"}
    assert all(tables.evaluate_all("all => all.map(table => table.querySelector('th') !== null)"))


def test_demonstration_data_say_so_first(opened: Opened) -> None:
    """Nobody may take fictional people for real ones: the banner is seen before anything else."""
    if opened.name in NOBODY_FICTIONAL:
        return
    banner = opened.page.locator("header .demonstration")
    words = {"fr": "données de démonstration", "en": "demonstration data"}
    assert words[opened.lang] in banner.inner_text().casefold()
    first = opened.page.locator("body > header").evaluate("header => header.innerText.trim()")
    assert first.startswith(banner.inner_text().strip())
    assert opened.page.evaluate("document.body.children[1].tagName") == "HEADER", "after the link that skips it"


def test_a_page_keeps_the_machine_and_its_user_to_itself(opened: Opened) -> None:
    """No path and no user's name: a page travels."""
    html = opened.file.read_text(encoding="utf-8")
    places = [
        str(REPOSITORY),
        str(Path.home()),
        str(opened.file.parent),
        "file://",
        "site-packages",
        "/tmp/",
        "\\Users",
    ]
    assert [secret for secret in [*places, every_page.USER] if secret in html] == []


def test_a_page_prints_on_a4(opened: Opened) -> None:
    """Whoever asks a browser for paper gets A4 pages, 210 by 297 mm."""
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", opened.printed.paper)
    assert len(boxes) == len(opened.printed.sheets) > 0
    assert {(round(float(width)), round(float(height))) for width, height in boxes} == {(595, 842)}
    if opened.file.name in ("leaflet.html", "wall.html"):
        assert len(boxes) == 1, "what is handed out or pinned up is one page"


def test_nothing_is_cut_on_paper(opened: Opened) -> None:
    """Figures, rows of tables, entries and quotations end on the sheet, and in the column, in which they begin."""
    assert opened.printed.whole
    assert list(opened.printed.cut()) == []


def test_no_heading_is_left_alone_on_paper(opened: Opened) -> None:
    """What a heading, a caption or the head of a table speaks of begins below it, on its sheet and in its column."""
    assert opened.printed.leads
    assert list(opened.printed.orphans()) == []


def test_a_table_over_two_sheets_has_its_head_on_both(opened: Opened) -> None:
    """Nobody turns back to learn what a column is; and no sheet of the page is blank."""
    assert list(opened.printed.headless()) == []
    assert list(opened.printed.blank()) == []


def test_what_paper_breaks_is_seen(browser: "Browser", tmp_path: Path) -> None:
    """The check itself sees a cut row, a heading whose text begins on the next sheet, a lost head, a blank sheet."""
    row = "<tr><td>1<div style='height: 400mm'></div>2</td></tr>"
    with browser.new_context() as context:
        page = context.new_page()
        page.set_content(
            "<style>@page { size: A4 } h2, .blank { break-after: page } thead { display: table-row-group }</style>"
            f"<h1>Tout</h1><p>Bien</p><h2>Seul</h2><p class='blank'>Après</p><p class='blank'>&nbsp;</p>"
            f"<table><thead><tr><th>Lieu</th></tr></thead><tbody>{row}<tr><td>3</td></tr></tbody></table>"
        )
        found = printed(page, tmp_path / "page.pdf")
    assert [words[:1] for words in found.cut()] == ["1"]
    assert list(found.orphans()) == ["Seul"]
    assert set(found.headless()) == {"Lieu, 5"}
    assert list(found.blank()) == [3]


def test_the_wall_calendar_is_one_sheet(opened: Opened) -> None:
    """On paper it has the last sheet to itself and fits there: 261 mm between the margins of A4, 178 mm wide.

    Last, so that it leaves no sheet before it three quarters white.
    """
    if not opened.file.name.startswith("rota"):
        return
    opened.page.set_viewport_size({"width": round(178 / 25.4 * 96), "height": 800})
    opened.page.emulate_media(media="print")
    calendar = opened.page.locator("table.wall")
    box = calendar.bounding_box()
    assert box and box["height"] <= 261 / 25.4 * 96 and box["width"] <= 178 / 25.4 * 96 + 1
    begins = calendar.evaluate("one => getComputedStyle(one).breakBefore")
    foot = opened.page.locator("footer").bounding_box()
    opened.page.emulate_media(media="screen")
    assert begins == "page" and foot and foot["y"] + foot["height"] <= box["y"]
