"""The HTML of a finished page in; its tables, its words and what stands behind them, as any reader has them, out."""

import re
from base64 import b64decode
from binascii import Error
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote_to_bytes

_SAID_ALOUD = ("alt", "title", "aria-label", "aria-description")
_EMBEDDED = re.compile(r"data:image/([a-z+]+);base64,([A-Za-z0-9+/=\s]+)")
_WRITTEN_OUT = re.compile(r"data:image/([a-z+]+)(?:;(?!base64)[^,;]*)*,(.*)", re.DOTALL)
_WRITTEN_BY_STYLE = re.compile(r"content:\s*[\"']([^\"']+)[\"']")
_HEADINGS = {"title", "h1", "h2", "h3", "h4", "figcaption", "summary"}
_BLOCKS = _HEADINGS | {
    "address",
    "body",
    "div",
    "section",
    "header",
    "footer",
    "p",
    "pre",
    "blockquote",
    "li",
    "dt",
    "dd",
    "br",
}
_FETCHED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "object": "data", "source": "src"}


@dataclass
class PageTable:
    """A table as it stands on the page; the first cell of each row names it."""

    caption: str = ""
    header: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


@dataclass
class Page:
    """What a page says, in sight or not; `contact` is what its first address element says."""

    tables: list[PageTable] = field(default_factory=list)
    words: str = ""
    contact: str = ""
    scripts: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)
    attributes: list[str] = field(default_factory=list)
    images: list[tuple[str, bytes]] = field(default_factory=list)
    styled: list[str] = field(default_factory=list)

    @property
    def everything(self) -> str:
        """Every text of the page: sentences, tables, alternatives, attributes."""
        cells = [cell for table in self.tables for row in [table.header, *table.rows] for cell in row]
        return "\n".join([self.words, *(table.caption for table in self.tables), *cells, *self.attributes])

    @property
    def read_or_hidden(self) -> str:
        """Every sentence of the page, those that stand in comments, styles and attributes too; without its tables."""
        captions = [table.caption for table in self.tables]
        return "\n".join([self.words, *captions, *self.attributes, *self.comments, *self.styled])


def read(html: str) -> Page:
    """The page that an HTML document makes."""
    reading = _Reading()
    reading.feed(html)
    reading.close()
    reading.page.words = "\n".join(_tidy(line) for line in reading.words.splitlines() if line.strip())
    return reading.page


class _Reading(HTMLParser):
    """Goes through the document once; `inside` are the elements that are open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page, self.words = Page(), ""
        self._inside: list[str] = []
        self._tables: list[PageTable] = []
        self._row: list[str] = []
        self._contacts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self._attributes(tag, told)
        if tag == "table":
            self._tables.append(PageTable())
        elif tag == "tr":
            self._row = []
        elif tag in ("td", "th"):
            self._row += [""] * max(1, int(told.get("colspan") or 1) if (told.get("colspan") or "1").isdigit() else 1)
        elif tag == "address":
            self._contacts += 1
        elif tag == "script":
            self.page.scripts.append(told.get("src", ""))
        elif tag in ("span", "small") and self._inside[-1:] == ["caption"] and self._tables:
            self._tables[-1].caption += ". "  # a remark below the caption is a sentence of its own
        if tag in _BLOCKS and not self._tables:
            self.words += "\n"
        if tag not in ("img", "br", "meta", "link", "input", "hr"):
            self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "table" and self._tables:
            self.page.tables.append(self._tables.pop())
        elif tag == "tr" and self._tables:
            self._end_row()
        if tag in self._inside:
            while self._inside.pop() != tag:
                pass
        if tag in _BLOCKS and not self._tables:
            self.words += "\n"

    def handle_data(self, data: str) -> None:
        if "script" in self._inside:
            self.page.scripts[-1] += data
        elif "style" in self._inside:
            self.page.styled += _WRITTEN_BY_STYLE.findall(data)
        elif not self._tables:
            self.words += data
            if "address" in self._inside and self._contacts == 1:
                self.page.contact += data
        elif "caption" in self._inside:
            self._tables[-1].caption = _tidy(f"{self._tables[-1].caption}{data}")
        elif self._row and {"td", "th"} & set(self._inside):
            self._row[-1] = _tidy(f"{self._row[-1]}{data}")

    def handle_comment(self, data: str) -> None:
        if data.strip():
            self.page.comments.append(_tidy(data))

    def _end_row(self) -> None:
        table = self._tables[-1]
        if "thead" in self._inside or not (table.header or table.rows or self._has_no_header()):
            table.header = list(self._row)
        elif self._row:
            table.rows.append(list(self._row))

    def _has_no_header(self) -> bool:
        return "tbody" in self._inside

    def _attributes(self, tag: str, told: dict[str, str]) -> None:
        self.words += "".join(f"\n{told[name]}\n" for name in _SAID_ALOUD if told.get(name))
        self.page.scripts += [f"{name}={value}" for name, value in told.items() if name.startswith("on")]
        self.page.scripts += [value for value in told.values() if value.strip().lower().startswith("javascript:")]
        source = told.get(_FETCHED.get(tag, ""), "")
        if re.match(r"(?:https?:)?//", source.strip()):
            self.page.fetched.append(source)
        for kind, data in _EMBEDDED.findall(" ".join(told.values())):
            self._image(kind, _decoded(data))
        for value in told.values():
            if written := _WRITTEN_OUT.search(value):
                self._image(written[1], unquote_to_bytes(written[2]))
        self.page.attributes += [value for value in told.values() if not value.startswith("data:")]

    def _image(self, kind: str, content: bytes) -> None:
        self.page.images.append((kind, content))
        if kind.startswith("svg"):
            self.words += "\n" + _svg_words(content.decode("utf-8", errors="replace")) + "\n"


def _decoded(data: str) -> bytes:
    """What base64 stands for; nothing where it is none."""
    try:
        return b64decode(data)
    except (Error, ValueError):
        return b""


def _svg_words(svg: str) -> str:
    """What a figure says: its texts, and the comments in which drawing programs note the texts they drew."""
    comments = re.findall(r"<!--(.*?)-->", svg, re.DOTALL)
    texts = re.findall(r"<(?:text|tspan|title|desc)\b[^>]*>([^<]+)<", svg)
    return "\n".join([*comments, *texts])


def _tidy(words: str) -> str:
    """Words with single plain spaces."""
    return re.sub(r"[^\S\n]+", " ", words.replace("\n", " ") if "\n" in words else words).lstrip()
