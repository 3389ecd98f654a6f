"""The tables of a page in; the counts of people that they give or hide, and what a reader knows of them, out.

A table is read by its caption (« Personnes par sexe et âge »), its headers, and its rows and columns called total.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from cafeplan.attack.page import PageTable
from cafeplan.attack.statements import Statement, counted, hidden, percentage
from cafeplan.language import attack as words
from cafeplan.language import bare
from cafeplan.model import Cell, Cover

_WHOLE_NUMBER = re.compile(r"\d{1,3}(?: \d{3})+|\d+")
_PERCENT = re.compile(r"(\d+)(?:[.,](\d+))? ?%")


@dataclass(frozen=True)
class Place:
    """Where a page gives a count or hides it: the table, the words of row and column, the number, how it is rounded."""

    table: str
    label: str
    cell: Cell
    value: int | None
    base: int
    crossed: bool

    @property
    def statement(self) -> tuple[Statement, ...]:
        """What the place says."""
        return hidden(self.cell) if self.value is None else counted(self.cell, self.value, self.base)


@dataclass
class Counts:
    """All counts of people of a page, the categories of each characteristic, and which populations overlap."""

    places: list[Place] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    categories: dict[str, list[str]] = field(default_factory=dict)
    covers: list[Cover] = field(default_factory=list)


@dataclass(frozen=True)
class _Read:
    """A table that is about people: who is counted, what the rows tell apart, and what the columns tell apart if
    anything."""

    table: PageTable
    population: str
    by_row: str
    by_column: str | None

    def crossed(self) -> bool:
        """Whether it tells people apart by more than where and when they came."""
        return any(name and not re.fullmatch(words.PASSING, name) for name in (self.by_row, self.by_column))


def counts(tables: Sequence[PageTable], text: str) -> Counts:
    """What the tables of a page tell of people; `text` says whether they are rounded."""
    rounded = re.search(words.ROUNDED_TO, bare(text))
    base = int(rounded.group(1)) if rounded else 1
    about = [one for table in tables if (one := _read(table)) is not None]
    overlapping = {one.by_row for one in about if re.search(words.NOT_ADDITIVE, bare(one.table.caption))}
    found = Counts()
    for one in about:
        _add(found, one, overlapping, base)
    _add_covers(found)
    return found


def label_of(category: str, by: str) -> str:
    """How a category of a characteristic stands in a cell's definition."""
    return f"{by}: {category}"


def _read(table: PageTable) -> _Read | None:
    caption = re.match(words.CROSSED_BY, bare(table.caption).partition(".")[0])
    if caption is None or not table.header:
        return None
    counted_in = " ".join([caption.group("subject"), *map(bare, table.header[1:])])
    population = next((name for name, pattern in words.POPULATIONS.items() if re.search(pattern, counted_in)), None)
    if population is None:
        return None
    named = re.split(words.BETWEEN_NAMES, caption.group("names"))
    by_row = bare(table.header[0])
    other = next((name for name in named if name != by_row), None) if len(named) > 1 else None
    return _Read(table, population, by_row, other)


def _add(found: Counts, one: _Read, overlapping: set[str], base: int) -> None:
    for row in one.table.rows:
        for column, (head, words_) in enumerate(zip(one.table.header[1:], row[1:], strict=False)):
            population = one.population if one.by_column else _population_of(head, one.population, column)
            if population is not None:
                _add_number(found, one, (population, row[0], head), words_, overlapping, base)


def _add_number(
    found: Counts, one: _Read, at: tuple[str, str, str], printed: str, overlapping: set[str], base: int
) -> None:
    population, row, head = at
    names = [(one.by_row, bare(row))] + ([(one.by_column, bare(head))] if one.by_column else [])
    told = [(name, label) for name, label in names if not re.fullmatch(words.TOTALS, label)]
    for name, label in told:
        known = found.categories.setdefault(name, [])
        if label not in known:
            known.append(label)
    among = {label_of(label, name) for name, label in told if name in overlapping}
    having = frozenset((name, frozenset([label])) for name, label in told if name not in overlapping)
    cell = Cell(" | ".join([population, *sorted(among)]), having)
    share = _PERCENT.fullmatch(printed.strip())
    if share and not one.by_column:
        found.statements += _share(cell, share)
        return
    value = _number(printed)
    if value is None and not re.fullmatch(words.HIDDEN, bare(printed)):
        return
    crossed = bool(told) and one.crossed() and any(not re.fullmatch(words.PASSING, name) for name, _ in told)
    label = ", ".join(part for part in (row, head if one.by_column else "") if part)
    title = one.table.caption.partition(".")[0]
    place = Place(title, label, cell, value, base if crossed else 1, crossed)
    found.places.append(place)
    found.statements += place.statement


def _population_of(head: str, of_table: str, column: int) -> str | None:
    """Who is counted in a column of a table with one characteristic; None for sessions, hours, means."""
    for name, pattern in words.POPULATIONS.items():
        if re.search(pattern, bare(head)):
            return name
    generic = re.fullmatch(words.NUMBERS_OF, bare(head)) or "%" in head or bare(head) in ("part", "share")
    return of_table if generic else None


def _share(part: Cell, found: re.Match[str]) -> Iterator[Statement]:
    decimals = len(found.group(2) or "")
    share = Fraction(int(found.group(1) + (found.group(2) or "")), 100 * 10**decimals)
    yield from percentage(part, Cell(part.population), share, decimals)


def _number(printed: str) -> int | None:
    plain = re.sub(r"\s+", " ", printed).strip()
    return int(plain.replace(" ", "")) if _WHOLE_NUMBER.fullmatch(plain) else None


def _add_covers(found: Counts) -> None:
    """Parts that overlap are together all of the whole; who came is at most as often as visits are counted."""
    populations = list(dict.fromkeys(place.cell.population for place in found.places))
    for whole in (one for one in populations if " | " not in one):
        parts: dict[str, list[str]] = {}
        for one in populations:
            if one.startswith(f"{whole} | ") and one.count(" | ") == 1:
                parts.setdefault(one.removeprefix(f"{whole} | ").partition(":")[0], []).append(one)
        found.covers += [Cover(whole, tuple(alike)) for alike in parts.values()]
    if {"visits", "people"} <= set(populations):
        found.covers.append(Cover("visits", ("people",), complete=False))
