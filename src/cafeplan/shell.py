"""What stands on a page in; the whole document around it out: its language, style, contents and landmarks."""

import re
from functools import cache
from html import unescape
from itertools import count
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, Template
from markupsafe import Markup

from cafeplan import files
from cafeplan.language import Language, spaced
from cafeplan.language import shell as says

_TEMPLATES = Path(__file__).parent / "templates"
_SHELL, _STYLE = "shell.html.j2", "style.css"
_HEADING = re.compile(r"<h2(?: id=\"[^\"]*\")?>(.*?)</h2>", re.DOTALL)
# A tag with its attributes, which may hold a whole figure.
_TAG = re.compile(r"(<(?:\"[^\"]*\"|[^\">])*>)")
_CODE = re.compile(r"\(IND-\d+\)")
_FOOT = '<footer class="provenance">'
_ENOUGH = 4
_SEAL = re.compile(r'(<meta name="generator" content="cafeplan)( [0-9a-f]{12})?(">)')


def document(content: str, title: str, lang: Language, *sheets: str) -> str:
    """One whole HTML document, loading nothing.

    `content` may begin with a `<header>` and end with the footer that says where the page comes from; these stand
    outside its main part. A page of some length has a list of its parts. `sheets` are styles beside the page's own.
    """
    head, main, foot = _landmarks(_set(content.strip(), lang))
    main, parts = _numbered(main)
    html = (
        _template()
        .render(
            lang=lang,
            title=title,
            style=_style(*sheets),
            head=Markup(head),
            parts=parts if len(parts) >= _ENOUGH else {},
            main=Markup(main),
            foot=Markup(foot),
            skip=says.SKIP.into(lang),
            contents=says.CONTENTS.into(lang),
        )
        .rstrip()
        + "\n"
    )
    return sealed(html)


def sealed(html: str) -> str:
    """The same document, in whose head stands its own fingerprint: whether it was changed since can be told by it."""
    bare = _SEAL.sub(r"\1\3", html, count=1)
    return _SEAL.sub(rf"\1 {files.fingerprint_of(bare)[:12]}\3", bare, count=1)


def is_as_made(html: str) -> bool:
    """Whether a document is one of ours, and still as it was sealed."""
    seal = _SEAL.search(html)
    return bool(seal and seal[2]) and sealed(html) == html


@cache
def _template() -> Template:
    folder = FileSystemLoader(_TEMPLATES)
    return Environment(loader=folder, autoescape=True, trim_blocks=True, lstrip_blocks=True).get_template(_SHELL)


def _set(content: str, lang: Language) -> str:
    """The content as a printer sets it: spaced as its language asks, the code of an indicator on one line.

    Here and nowhere else, for what a notebook, a table or programme.toml says was typed with plain spaces.
    """
    pieces = _TAG.split(content)
    pieces[::2] = [_CODE.sub(r'<span class="whole">\g<0></span>', spaced(words, lang)) for words in pieces[::2]]
    return "".join(pieces)


def _landmarks(content: str) -> tuple[str, str, str]:
    """The head, the main part and the foot; head or foot is empty where the content has none."""
    head, closed, rest = content.partition("</header>") if content.startswith("<header>") else ("", "", content)
    main, opened, foot = rest.rpartition(_FOOT) if _FOOT in rest else (rest, "", "")
    return head + closed, main.strip(), opened + foot


def _numbered(main: str) -> tuple[str, dict[str, str]]:
    """The main part with a name on each of its headings, and what each name leads to."""
    numbers = count(1)
    parts: dict[str, str] = {}

    def named(heading: re.Match[str]) -> str:
        name = f"part-{next(numbers)}"
        parts[name] = unescape(re.sub(r"<[^>]+>", "", heading[1])).strip()
        return f'<h2 id="{name}">{heading[1]}</h2>'

    return _HEADING.sub(named, main), parts


def _style(*sheets: str) -> Markup:
    texts = ((_TEMPLATES / sheet).read_text(encoding="utf-8").rstrip() for sheet in (_STYLE, *sheets))
    return Markup("\n".join(texts))
