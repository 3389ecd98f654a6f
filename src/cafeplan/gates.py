"""A finished page in; why it may not be published out, one sentence a reason."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from cafeplan.language import Language, Text, verbatim
from cafeplan.language import gates as says

_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_REFERRING = ("aria-labelledby", "aria-describedby", "for", "headers")
_LOADING = {"script": "src", "img": "src", "link": "href", "iframe": "src", "object": "data", "source": "src"}
_OUTSIDE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//|\s*file:", re.IGNORECASE)
_IN_STYLE = re.compile(r"@import[^;]*|url\((?!\s*[\"']?(?:data:|#))[^)]*\)", re.IGNORECASE)
_PLACEHOLDER = re.compile(
    r"\b(?:lorem ipsum|TODO|FIXME|TBD|XXX)\b|No description has been provided"
    r"|^(?:image|figure|graph(?:ique|e)?|plot|chart)\W*\d*$"
)


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
    prose: list[str] = field(default_factory=list)
    unbalanced: list[str] = field(default_factory=list)


def faults(html: str, lang: Language) -> Iterator[Text]:
    """One sentence for each reason why this page, in this language, may not be published; none where it may.

    What it may tell of people or of the machine it was made on is asked elsewhere, of a page for partners.
    """
    seen = _read(html)
    if seen.lang != lang:
        yield says.WRONG_LANGUAGE(found=verbatim(seen.lang), expected=verbatim(lang))
    if not seen.title.strip():
        yield says.NO_TITLE
    yield from (says.UNBALANCED(tag=tag) for tag in dict.fromkeys(seen.unbalanced))
    yield from _names(seen)
    yield from (says.LOADS(address=verbatim(address[:60])) for address in dict.fromkeys(seen.loaded))
    yield from _alternatives(seen.alternatives)
    yield from (says.PLACEHOLDER(found=verbatim(match[0])) for match in map(_PLACEHOLDER.search, seen.prose) if match)
    for header in dict.fromkeys(seen.headers):
        if header.casefold() in says.PERSONAL_COLUMNS:
            yield says.PERSONAL_COLUMN(column=verbatim(header))


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

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.seen.lang = told.get("lang", "")
        if tag == "img":
            self.seen.alternatives.append(told.get("alt"))
        if tag == "th":
            self.seen.headers.append("")
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
        elif self._prose_from is not None:
            self.seen.prose.append(data)
        if innermost == "th":
            self.seen.headers[-1] += data.strip()

    def _look_at_addresses(self, tag: str, told: dict[str, str]) -> None:
        source = told.get(_LOADING.get(tag, ""), "")
        if source and (_OUTSIDE.match(source) or not source.startswith("data:")):
            self.seen.loaded.append(source)
        self.seen.loaded += _IN_STYLE.findall(told.get("style", ""))
        if told.get("href", "").startswith("#"):
            self.seen.referred.append(told["href"][1:])
        for name in _REFERRING:
            self.seen.referred += told.get(name, "").split()
