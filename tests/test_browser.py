"""The pages as readers have them: in a browser without a network, on a telephone, a tablet, a desk, and on paper."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import chromium
import pytest
import web_checks

from cafeplan import bilan_page, cli, files
from cafeplan import programme as programmes
from cafeplan.desk import contents

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

REPOSITORY = Path(__file__).parents[1]
WIDTHS = (320, 768, 1280)
USER = "jeanne.hachette"
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"]
_FOCUSED = """() => {
    const one = document.activeElement, style = getComputedStyle(one)
    const place = [...document.querySelectorAll("*")].indexOf(one)
    return [one.innerText, place, style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2]
}"""


class Asked(NamedTuple):
    """A page that a command writes."""

    verb: str
    season: str
    lang: str
    file: str
    more: tuple[str, ...] = ()


ASKED = (
    Asked("bilan", "2016-2017", "fr", "bilan-partners.html"),
    Asked("bilan", "2016-2017", "fr", "bilan-internal.html", ("--edition", "internal")),
    Asked("bilan", "2016-experimentale", "en", "bilan-partners.html"),
    Asked("plan", "2026-2027", "fr", "rota.html"),
    Asked("export", "2016-2017", "fr", "rota-published.html"),
    Asked("export", "2016-2017", "fr", "leaflet.html"),
    Asked("export", "2016-2017", "en", "wall.html"),
)


class Opened(NamedTuple):
    """A page in a browser, what was asked for, and every address that it asked for in its turn."""

    asked: Asked
    file: Path
    page: "Page"
    requests: list[str]


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Debian's Chromium."""
    pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if chromium.PATH is None:
        pytest.skip("chromium is not installed")
    with chromium.started() as running:
        yield running


@pytest.fixture(scope="module", params=ASKED, ids=lambda asked: f"{asked.file} {asked.season} {asked.lang}")
def opened(
    request: pytest.FixtureRequest, browser: "Browser", tmp_path_factory: pytest.TempPathFactory
) -> "Iterator[Opened]":
    """Each page, made once by its command and opened from the disk with the network cut."""
    asked: Asked = request.param
    out = tmp_path_factory.mktemp("pages")
    words = [asked.verb, "instant-cafe-dijon", "--season", asked.season, "--lang", asked.lang, *asked.more]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LOGNAME", USER)
        assert cli.main([*words, "--out", str(out)]) == 0
    with browser.new_context(offline=True) as context:
        page = context.new_page()
        requests: list[str] = []
        page.on("request", lambda one: requests.append(one.url))
        page.goto((out / asked.file).as_uri())
        yield Opened(asked, out / asked.file, page, requests)


def test_a_page_asks_nobody_for_anything(opened: Opened) -> None:
    """Its file is all it needs: fonts, figures and styles are inside."""
    assert opened.requests[0] == opened.file.as_uri()
    assert [url[:80] for url in opened.requests[1:] if not url.startswith("data:")] == []


def test_a_page_says_its_language_and_title(opened: Opened) -> None:
    """A screen reader picks its voice by the one, and a tab is found by the other."""
    assert opened.page.locator("html").get_attribute("lang") == opened.asked.lang
    assert "L'Instant CAFÉ" in opened.page.title()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_does_not_scroll_sideways(opened: Opened, width: int) -> None:
    """From a small telephone to a wide desk, every line fits."""
    opened.page.set_viewport_size({"width": width, "height": 800})
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(opened: Opened, scheme: Literal["light", "dark"]) -> None:
    """axe-core, with WCAG 2.2 AA, best practice and RGAA, has no violation to tell at any width, in light and dark."""
    opened.page.emulate_media(color_scheme=scheme)
    found = violations(opened.page)
    opened.page.emulate_media(color_scheme="light")
    assert found == []


def violations(page: "Page") -> list[tuple[int, str, str]]:
    """What axe finds wrong with a page at each width: the width, its rule, the markup."""
    page.evaluate(web_checks.axe())
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        told = page.evaluate("tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", AXE_TAGS)
        assert told["passes"], "axe looked"
        found += [(width, one["id"], one["nodes"][0]["html"][:120]) for one in told["violations"]]
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_list_of_pages_is_as_good_as_they_are(
    scheme: Literal["light", "dark"], browser: "Browser", tmp_path: Path
) -> None:
    """index.html, with two seasons and both editions: no violation, no error, no sideways scroll."""
    programme = programmes.load("instant-cafe-dijon")
    for season in ("2016-experimentale", "2016-2017"):
        figures = bilan_page(folder="instant-cafe-dijon", season=season).key_figures().html
        for name in ("bilan-partners.html", "bilan-internal.html"):
            files.write(tmp_path / programme.id / season / name, str(figures))
    listed = contents.written(tmp_path, [programme], "2026-11-21", "fr")
    with browser.new_context(offline=True, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(listed.as_uri())
        assert page.locator("ul.key").count() == 2
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert violations(page) == []
    assert web_checks.errors(listed) == []


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
    assert all(outlined for *_, outlined in reached)


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


def test_the_page_is_valid(opened: Opened) -> None:
    """The W3C's checker, vnu, finds no error in markup or style."""
    assert web_checks.errors(opened.file) == []


def test_every_figure_is_told_in_words(opened: Opened) -> None:
    """An image without them says nothing to whoever cannot see it."""
    told = opened.page.locator("img").evaluate_all("images => images.map(image => image.alt.trim())")
    assert all(told)
    if opened.asked.verb == "bilan":
        assert told, "the bilan has a figure"


def test_every_table_has_a_caption_and_headers_with_a_scope(opened: Opened) -> None:
    """A screen reader then says which row and which column a number stands in."""
    tables = opened.page.locator("table")
    assert tables.count() > 0
    assert all(tables.evaluate_all("all => all.map(table => table.caption && table.caption.textContent.trim())"))
    scopes = tables.locator("th").evaluate_all("all => all.map(header => header.scope)")
    assert scopes and set(scopes) <= {"col", "row", "colgroup", "rowgroup"}
    assert all(tables.evaluate_all("all => all.map(table => table.querySelector('th') !== null)"))


def test_demonstration_data_say_so_first(opened: Opened) -> None:
    """Nobody may take fictional people for real ones: the banner is seen before anything else."""
    banner = opened.page.locator("header .demonstration")
    words = {"fr": "données de démonstration", "en": "demonstration data"}
    assert words[opened.asked.lang] in banner.inner_text().casefold()
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
    assert [secret for secret in [*places, USER] if secret in html] == []


def test_a_page_prints_on_a4(opened: Opened) -> None:
    """Whoever asks a browser for paper gets A4 pages, 210 by 297 mm."""
    paper = opened.page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", paper)
    assert boxes
    if opened.asked.file in ("leaflet.html", "wall.html"):
        assert len(boxes) == 1, "what is handed out or pinned up is one page"
    for width, height in boxes:
        assert (round(float(width)), round(float(height))) == (595, 842)


def test_the_wall_calendar_is_one_sheet(opened: Opened) -> None:
    """On paper it stands on a sheet of its own and fits there: 261 mm between the margins of A4, 178 mm wide."""
    if not opened.asked.file.startswith("rota"):
        return
    opened.page.set_viewport_size({"width": round(178 / 25.4 * 96), "height": 800})
    opened.page.emulate_media(media="print")
    calendar = opened.page.locator("table.wall")
    box = calendar.bounding_box()
    assert box and box["height"] <= 261 / 25.4 * 96 and box["width"] <= 178 / 25.4 * 96 + 1
    breaks = calendar.evaluate("one => [getComputedStyle(one).breakBefore, getComputedStyle(one).breakAfter]")
    opened.page.emulate_media(media="screen")
    assert breaks == ["page", "page"]
