"""The rows of an export from other software and its mapping in; the rows of our table, and what was left out, out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cafeplan.language import Text, verbatim
from cafeplan.model import Fault, Import, Season
from cafeplan.tables.blame import Where, fault, hint, quoted, shown
from cafeplan.tables.cells import Setting, value
from cafeplan.tables.contract import Contract, plain
from cafeplan.tables.folder import Source
from cafeplan.tables.sheet import Row

_LINES_SHOWN = 10
ROWS_LEFT_OUT = ("not-imported", "not-of-the-season")
"""The kinds of fault that say which rows of an export were left out."""


def imported(
    source: Source, mapping: Import, rows: Sequence[Row], around: Setting
) -> tuple[Sequence[Row], tuple[Fault, ...]]:
    """The rows as our table has them, titles first; a fault for what is not in the export, and for what is left out.

    Left out, and said without blocking: columns that the mapping does not name, rows that `only` does not keep, and
    rows of another season. Lines stay those of the export.
    """
    places = {plain(title): position for position, title in enumerate(rows[0].cells) if title}
    faults = list(_unknown_titles(source, mapping, rows[0], places))
    if faults:
        return (), tuple(faults)
    unread = [title for title in rows[0].cells if title and plain(title) not in _named(mapping)]
    if unread:
        titles = quoted(shown(title, source.contract) for title in unread)
        faults.append(
            fault("columns-not-imported", Where(source.file, source.contract), {"titles": titles}, blocks=False)
        )
    kept = list(rows[1:])
    for title, values in mapping.only.items():
        kept, others = _parted(kept, places[plain(title)], {plain(one) for one in values})
        faults.extend(_left_out("not-imported", source, others, {"title": title, "values": quoted(values)}))
    translated = [_translated(source.contract, mapping, row, places) for row in kept]
    if around.season is not None:
        translated, others = _of_season(source.contract, mapping, translated, around, around.season)
        faults.extend(_left_out("not-of-the-season", source, others, {"season": around.season.label}))
    return [Row(rows[0].line, tuple(mapping.columns)), *translated], tuple(faults)


def _named(mapping: Import) -> set[str]:
    return {plain(title) for title in (*mapping.columns.values(), *mapping.only)}


def _unknown_titles(source: Source, mapping: Import, titles: Row, places: Mapping[str, int]) -> Iterator[Fault]:
    for title in (*mapping.columns.values(), *mapping.only):
        if plain(title) not in places:
            values = {"read": title, "hint": hint(title, [one for one in titles.cells if one])}
            yield fault("missing-in-export", Where(source.file, source.contract, titles.line), values)


def _parted(rows: Sequence[Row], place: int, wanted: set[str]) -> tuple[list[Row], list[Row]]:
    def keeps(row: Row) -> bool:
        return place < len(row.cells) and plain(row.cells[place]) in wanted

    return [row for row in rows if keeps(row)], [row for row in rows if not keeps(row)]


def _translated(contract: Contract, mapping: Import, row: Row, places: Mapping[str, int]) -> Row:
    """A row with our columns in the order of the mapping, and our values for those of the export."""
    cells = []
    for name, title in mapping.columns.items():
        place = places[plain(title)]
        text = row.cells[place] if place < len(row.cells) else ""
        words = {plain(theirs): ours for theirs, ours in mapping.values.get(name, {}).items()}
        cells.append(words.get(plain(text), text))
    return replace(row, cells=tuple(cells))


def _of_season(
    contract: Contract, mapping: Import, rows: Sequence[Row], around: Setting, season: Season
) -> tuple[list[Row], list[Row]]:
    """The rows of a season, and those of other dates; a date that is none stays, for its fault to be said."""
    names = [plain(name) for name in mapping.columns]
    if "date" not in names:
        return list(rows), []
    place, column = names.index("date"), contract.column("date")
    days = [value(column, row.cells[place], around) for row in rows]
    other = [isinstance(day, type(season.first)) and not season.first <= day <= season.last for day in days]
    outside = [row for row, out in zip(rows, other, strict=True) if out]
    return [row for row, out in zip(rows, other, strict=True) if not out], outside


def _left_out(kind: str, source: Source, rows: Sequence[Row], values: Mapping[str, object]) -> Iterator[Fault]:
    if rows:
        first = [str(row.line) for row in rows[:_LINES_SHOWN]]
        more = len(rows) - len(first)
        shown_lines: list[str | Text] = [*first, *([verbatim("…")] if more else [])]
        filled = {**values, "count": len(rows), "lines": shown_lines}
        yield fault(kind, Where(source.file, source.contract), filled, blocks=False)
