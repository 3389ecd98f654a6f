"""A finished page in; why it may not be published out, one sentence a reason."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import zip_longest
from pathlib import Path
from urllib.parse import unquote

from cafeplan import machine
from cafeplan.language import Language, Text, verbatim
from cafeplan.language import gates as says
from cafeplan.model import CafeplanError

_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_REFERRING = ("aria-labelledby", "aria-describedby", "for", "headers")
_LOADING = ("src", "srcset", "poster", "background")
_LOADING_BY_TAG = {"link": "href", "object": "data", "image": "href", "use": "href"}
_IN_STYLE = re.compile(r"@import[^;]*|url\((?!\s*[\"']?(?:data:|#))[^)]*\)", re.IGNORECASE)
_PLACEHOLDER = re.compile(
    r"\b(?:lorem ipsum|TODO|FIXME|TBD|XXX)\b|No description has been provided"
    r"|^(?:image|figure|graph(?:ique|e)?|plot|chart)\W*\d*$"
)
# As the register numbers people, and as a key turns names into pseudonyms.
_PSEUDONYM = re.compile(r"P\d{3,}|(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{16}")
_START = 60


@dataclass
class _Seen:
    """What one reading of the page saw."""

    lang: str = ""
    title: str = ""
    names: list[str] = field(default_factory=list)
    referred: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    alternatives: list[str | None] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)
    tables: list[list[list[str]]] = field(default_factory=list)
    captions: int = 0
    prose: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    unbalanced: list[str] = field(default_factory=list)
    misplaced: list[str] = field(default_factory=list)


def refuse(html: str, lang: Language, page: str, folders: Iterable[Path] = ()) -> None:
    """CafeplanError with the first reason why a page made without a notebook may not be published."""
    reason = next(faults(html, lang, folders), None)
    if reason is not None:
        raise CafeplanError(says.REFUSED(page=page, reason=reason), says.AS_BEFORE)


def faults(html: str, lang: Language, folders: Iterable[Path] = ()) -> Iterator[Text]:
    """One sentence for each reason why this page, in this language, may not be published; none where it may.

    `folders` are the programmes it is about, whose words it may say. What it may tell of people is asked elsewhere, of
    a page for partners.
    """
    seen = _read(html)
    if seen.lang != lang:
        yield says.WRONG_LANGUAGE(found=verbatim(seen.lang), expected=verbatim(lang))
    if not seen.title.strip():
        yield says.NO_TITLE
    for column in dict.fromkeys(_personal_columns(seen)):
        yield says.PERSONAL_COLUMN(column=verbatim(column))
    yield from _of_the_machine("\n".join(seen.words), folders)
    yield from (says.UNBALANCED(tag=tag) for tag in dict.fromkeys(seen.unbalanced))
    yield from (says.MISPLACED(tag=tag) for tag in dict.fromkeys(seen.misplaced))
    yield from _names(seen)
    yield from (says.LOADS(address=_start(address)) for address in dict.fromkeys(seen.loaded))
    yield from _alternatives(seen.alternatives)
    yield from (says.PLACEHOLDER(found=verbatim(match[0])) for match in map(_PLACEHOLDER.search, seen.prose) if match)
    if seen.captions < len(seen.tables):
        yield says.NO_CAPTION


def _personal_columns(seen: _Seen) -> Iterator[str]:
    """The headers that no page may have, and those above nothing but pseudonyms."""
    yield from (header for header in seen.headers if header.casefold() in says.PERSONAL_COLUMNS)
    for table in seen.tables:
        for header, *cells in zip_longest(*table, fillvalue=""):
            pseudonyms = [bool(_PSEUDONYM.fullmatch(cell)) for cell in cells if cell]
            if len(pseudonyms) > 1 and all(pseudonyms):
                yield header


def _of_the_machine(words: str, folders: Iterable[Path]) -> Iterator[Text]:
    yield from (says.TELLS_A_PATH(path=_start(path)) for path in machine.paths(words))
    yield from (says.SPEAKS_PYTHON(words=_start(found)) for found in machine.python(words))
    user = machine.foreign_user(words, folders)
    if user:
        yield says.NAMES_ITS_USER(user=verbatim(user))


def _start(words: str) -> Text:
    return verbatim(words[:_START])


def _names(seen: _Seen) -> Iterator[Text]:
    twice = [name for name in dict.fromkeys(seen.names) if seen.names.count(name) > 1]
    yield from (says.TWICE(name=verbatim(name)) for name in twice)
    nowhere = [name for name in dict.fromkeys(seen.referred) if name not in seen.names]
    yield from (says.NOWHERE(name=verbatim(name)) for name in nowhere)


def _alternatives(alternatives: list[str | None]) -> Iterator[Text]:
    for number, alternative in enumerate(alternatives, 1):
        if not (alternative or "").strip():
            yield says.NO_ALTERNATIVE(number=number)
        elif _PLACEHOLDER.search(alternative or ""):
            yield says.PLACEHOLDER(found=verbatim(alternative or ""))


def _read(html: str) -> _Seen:
    reading = _Reading()
    reading.feed(html)
    reading.close()
    reading.seen.unbalanced += reading.open
    return reading.seen


class _Reading(HTMLParser):
    """Goes through the page once; `open` are the elements that are open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen = _Seen()
        self.open: list[str] = []
        self._prose_from: int | None = None
        self._cells: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.seen.lang = told.get("lang", "")
        if tag == "img":
            self.seen.alternatives.append(told.get("alt"))
        if tag == "th":
            self.seen.headers.append("")
        if tag == "style" and "body" in self.open:
            self.seen.misplaced.append(tag)
        self._look_at_tables(tag)
        self.seen.words += [unquote(value) for value in told.values()]
        if "id" in told:
            self.seen.names.append(told["id"])
        self._look_at_addresses(tag, told)
        if tag not in _VOID:
            self.open.append(tag)
            if self._prose_from is None and "prose" in told.get("class", "").split():
                self._prose_from = len(self.open)
        if tag == "script":
            self.seen.loaded.append(f"<script>{told.get('src', '')}")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if not self.open or self.open[-1] != tag:
            self.seen.unbalanced.append(tag)
            if tag not in self.open:
                return
            while self.open[-1] != tag:
                self.open.pop()
        self.open.pop()
        if self._prose_from is not None and len(self.open) < self._prose_from:
            self._prose_from = None

    def handle_data(self, data: str) -> None:
        innermost = self.open[-1] if self.open else ""
        if innermost == "title":
            self.seen.title += data
        elif innermost == "style":
            self.seen.loaded += _IN_STYLE.findall(data)
            return
        elif self._prose_from is not None:
            self.seen.prose.append(data)
        self.seen.words.append(data)
        if "th" in self.open:
            self.seen.headers[-1] += data.strip()
        if self._cells and {"th", "td"} & set(self.open):
            self._cells[-1] += data.strip()

    def handle_comment(self, data: str) -> None:
        self.seen.words.append(data)

    def _look_at_tables(self, tag: str) -> None:
        """Begins a table, a row or a cell."""
        if tag == "table":
            self.seen.tables.append([])
        elif tag == "caption":
            self.seen.captions += 1
        elif tag == "tr" and self.seen.tables:
            self._cells = []
            self.seen.tables[-1].append(self._cells)
        elif tag in ("th", "td"):
            self._cells.append("")

    def _look_at_addresses(self, tag: str, told: dict[str, str]) -> None:
        sources = [told.get(name, "") for name in (*_LOADING, _LOADING_BY_TAG.get(tag, ""))]
        self.seen.loaded += [source for source in sources if source and not source.startswith(("data:", "#"))]
        self.seen.loaded += _IN_STYLE.findall(told.get("style", ""))
        if told.get("href", "").startswith("#"):
            self.seen.referred.append(told["href"][1:])
        for name in _REFERRING:
            self.seen.referred += told.get(name, "").split()
