"""Text that people type cannot become markup, script, a link or a formula of a page: tried with a corpus."""

import json
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

import cafeplan
from cafeplan.pages import Bilan

Rewrite = Callable[[str, str, str], Path]
MARKUP = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<svg/onload=alert(1)>",
    "</td></tr></table><h1>x</h1>",
    '"></figure><iframe src="//exemple.fr">',
    "<!-- x -->",
    "&lt;b&gt; &amp;nbsp; &#60;b&#62;",
)
TEMPLATES = (
    "[clic](javascript:alert(1))",
    "![x](https://exemple.fr/x.png)",
    "{{ 7*7 }}{% raw %}",
    "{held:séance|séances} {0} %s",
    r"\(\href{javascript:alert(1)}{x}\) $$x$$",
    r"$\frac{ $",
)


class Skeleton(HTMLParser):
    """The elements of a page with the names of their attributes, and its words, alternatives among them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, ...]] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, *(name for name, _ in attrs)))
        self.words += " ".join(value or "" for name, value in attrs if name == "alt")

    def handle_comment(self, data: str) -> None:
        self.elements.append(("comment", data))

    def handle_data(self, data: str) -> None:
        self.words += data


def markup(page: Bilan) -> str:
    """The pieces of a bilan into which text from data goes."""
    pieces = (page.head, page.happened, page.came, page.evaluation, page.numbers, page.ending)
    return "\n".join(str(piece().html) for piece in (*pieces, page.numbers, page.provenance))


def bilan(folder: Path) -> Skeleton:
    """The internal bilan of a folder, which shows the most."""
    return Skeleton(markup(cafeplan.bilan_page(folder=str(folder), season="2016-2017", edition="internal")))


@pytest.mark.parametrize("corpus", [MARKUP, TEMPLATES], ids=["markup", "templates and formulas"])
def test_what_is_typed_stays_text(corpus: tuple[str, ...], dijon: Path, rewritten: Rewrite) -> None:
    """A programme and a venue of that name: the same elements and attributes, and the words as they were typed."""
    before = bilan(dijon)
    typed = json.dumps(" ".join(corpus), ensure_ascii=False)
    rewritten("programme.toml", 'name = "La Comédie"', f"name = {typed}")
    rewritten("programme.toml", 'name = "L\'Instant CAFÉ"', f"name = {typed}")
    after = bilan(dijon)
    assert after.elements == before.elements
    assert [words for words in corpus if after.words.count(words) < 3] == []
