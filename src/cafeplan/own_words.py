"""A season's bilan.md in; the référent's own words, part by part and each for its readers, and every fault, out.

A part is a heading that says whom it is for, « ## Points positifs (partenaires) », and what stands under it. What its
author did not mark for anybody is a fault: nothing goes to partners by default.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cafeplan.files import fingerprint_of
from cafeplan.language import Text, bare, listed, nearest
from cafeplan.language import own_words as says
from cafeplan.model import CafeplanError, Edition, Fault, Programme, Season

FILE = "bilan.md"
_HEADING = re.compile(r"#+\s*(?P<title>[^()]*?)\s*(?:\((?P<readers>[^()]*)\))?\s*#*\s*")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_PARTS = {bare(words): part for part, title in says.PARTS.items() for words in (title.fr, title.en)}
_READERS: dict[str, Edition] = {
    "partenaires": "partners",
    "partners": "partners",
    "interne": "internal",
    "internal": "internal",
}


@dataclass(frozen=True)
class Passage:
    """What the référent wrote under one heading: a paragraph or a point a string, as it was typed."""

    part: str
    readers: Edition
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class OwnWords:
    """The passages of a bilan.md in the order of the parts, and what is wrong in the file."""

    passages: tuple[Passage, ...] = ()
    faults: tuple[Fault, ...] = ()
    fingerprint: str = ""

    def passages_for(self, edition: Edition) -> tuple[Passage, ...]:
        """What the readers of an edition may read: partners their own, the service everything."""
        return tuple(one for one in self.passages if edition in ("internal", one.readers))


@dataclass
class _Section:
    line: int
    heading: str
    lines: list[str] = field(default_factory=list)


def read(programme: Programme, season: Season) -> OwnWords:
    """The words of a season, none where there is no file; raises nothing for what people may have typed."""
    path = programme.folder / season.id / FILE
    if not path.is_file():
        return OwnWords()
    content = _text(path)
    sections = _sections(_COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), content))
    faults = tuple(fault for section in sections for fault in _wrong(section))
    sound = [_passage(section) for section in sections if not any(_wrong(section)) and any(section.lines)]
    order = list(says.PARTS)
    passages = tuple(sorted((one for one in sound if one.paragraphs), key=lambda one: order.index(one.part)))
    return OwnWords(passages, faults, fingerprint_of(content))


def require(words: OwnWords) -> OwnWords:
    """The same words; CafeplanError with every fault of the file where there is one."""
    if words.faults:
        first = words.faults[0]
        raise CafeplanError(first.message, first.remedy, faults=words.faults)
    return words


def _text(path: Path) -> str:
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _sections(content: str) -> list[_Section]:
    """The headings with what follows each; words before the first have none."""
    sections = [_Section(1, "")]
    for number, line in enumerate(content.splitlines(), start=1):
        if line.startswith("#"):
            sections.append(_Section(number, line.strip()))
        else:
            sections[-1].lines.append(line.strip())
    before, *others = sections
    before.line = next((n for n, line in enumerate(before.lines, start=1) if line), 1)
    return sections if any(before.lines) else others


def _told(section: _Section) -> tuple[str, str]:
    """The title of a heading and the word that says whom it is for."""
    match = _HEADING.fullmatch(section.heading)
    return (match["title"], match["readers"] or "") if match else (section.heading.lstrip("# "), "")


def _wrong(section: _Section) -> Iterator[Fault]:
    title, readers = _told(section)
    place: Any = {"file": FILE, "line": section.line, "column": None, "value": section.heading or None}
    if bare(title) not in _PARTS and not section.heading.startswith("##"):
        # The document's own title, or nothing at all: what stands under it belongs to no part.
        if any(section.lines):
            yield Fault(**place, kind="words-without-part", message=says.WITHOUT_PART, remedy=_remedy())
    elif bare(title) not in _PARTS:
        near = nearest(title, [one.fr for one in says.PARTS.values()])
        remedy = says.DID_YOU_MEAN(near=near) if near else _remedy()
        yield Fault(**place, kind="unknown-part", message=says.UNKNOWN_PART(title=title), remedy=remedy)
    elif bare(readers) not in _READERS:
        remedy = says.UNMARKED_REMEDY(title=title)
        yield Fault(**place, kind="unmarked-part", message=says.UNMARKED(title=title), remedy=remedy)


def _remedy() -> Text:
    return says.PARTS_ARE(
        fr=listed([f"« {one.fr} »" for one in says.PARTS.values()], "fr"),
        en=listed([f"“{one.en}”" for one in says.PARTS.values()], "en"),
    )


def _passage(section: _Section) -> Passage:
    title, readers = _told(section)
    paragraphs: list[list[str]] = [[]]
    for line in section.lines:
        point = re.match(r"[-*•]\s+", line)
        if not line or point:
            paragraphs.append([])
        if line:
            paragraphs[-1].append(line[point.end() :] if point else line)
    told = tuple(" ".join(lines) for lines in paragraphs if lines)
    return Passage(_PARTS.get(bare(title), ""), _READERS.get(bare(readers), "internal"), told)
