"""A file that holds a table in; its rows, typed, and every fault of its cells out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from openpyxl.utils import get_column_letter

from cafeplan.model import Fault
from cafeplan.tables.blame import Where, fault, shown
from cafeplan.tables.cells import Setting, Wrong, value
from cafeplan.tables.contract import Column, Contract
from cafeplan.tables.folder import Source
from cafeplan.tables.header import Header, header, title_above
from cafeplan.tables.imports import imported
from cafeplan.tables.sheet import Row, Unreadable, content_of
from cafeplan.tables.text import csv_rows
from cafeplan.tables.workbook import sheets, the_table


@dataclass(frozen=True)
class Filled:
    """The rows of a table: for every column of its contract a value or None a row, None where a cell was wrong.

    `labels` are the titles that the file itself gives its columns, in the order in which they stand.
    """

    contract: Contract
    file: str
    lines: tuple[int, ...]
    labels: Mapping[str, str]
    values: Mapping[str, tuple[Any, ...]]

    def at(self, line: int | None = None, column: str | None = None, read: str | None = None) -> Where:
        """A place in this table, with the column's title as the file writes it."""
        label = None if column is None else self.labels.get(column, column)
        return Where(self.file, self.contract, line, label, read)


def read(source: Source, around: Setting) -> tuple[Filled | None, tuple[Fault, ...]]:
    """The table that a file holds, and its faults; None in its place where the file does not open as one."""
    contract, file = source.contract, source.file
    rows: Sequence[Row]
    try:
        rows = [row for row in rows_of(source) if not row.blank]
    except Unreadable as unreadable:
        suffix = source.path.suffix.lower()
        values = {
            "suffix": suffix,
            "title": contract.title,
            "sheets": [shown(title, contract) for title in unreadable.sheets],
        }
        return None, (fault(unreadable.kind, Where(file, contract, unreadable.line), values),)
    if not rows:
        return None, (fault("empty-file", Where(file, contract), {"columns": contract.titles()}),)
    left_out: tuple[Fault, ...] = ()
    if source.mapping is not None:
        rows, left_out = imported(source, source.mapping, rows, around)
        if not rows:
            return None, left_out
    above = title_above(contract, file, rows)
    if above:
        return None, (above,)
    top, faults = header(contract, file, rows[0])
    if top is None:
        return None, faults
    filled, wrong = _filled(contract, file, top, rows[1:], around)
    return filled, (*left_out, *faults, *_untitled(contract, file, top, rows[1:]), *wrong)


def rows_of(source: Source) -> tuple[Row, ...]:
    """The rows of the sheet that a table stands in, titles first; raises Unreadable."""
    if source.sheets is not None:
        return the_table(source.sheets, source.contract.names)
    suffix, content = source.path.suffix.lower(), content_of(source.path)
    return csv_rows(content) if suffix == ".csv" else the_table(sheets(suffix, content), source.contract.names)


def _filled(
    contract: Contract, file: str, top: Header, rows: Sequence[Row], around: Setting
) -> tuple[Filled, tuple[Fault, ...]]:
    values: dict[str, tuple[Any, ...]] = {}
    faults: list[Fault] = []
    for column in contract.columns:
        position = top.positions.get(column.name)
        if position is None:
            values[column.name] = (column.default,) * len(rows)
            continue
        texts = [row.cells[position] if position < len(row.cells) else "" for row in rows]
        outcomes = {text: value(column, text, around) for text in set(texts)}
        values[column.name] = tuple(_right(outcomes[text]) for text in texts)
        where = Where(file, contract, column=top.labels[column.name])
        # The same wrong text often fills a column, and its sentence is the same in each row.
        wrong = {
            text: _wrong(where, contract, column, text, outcome)
            for text, outcome in outcomes.items()
            if isinstance(outcome, Wrong)
        }
        faults.extend(
            replace(wrong[text], line=row.line) for row, text in zip(rows, texts, strict=True) if text in wrong
        )
    lines = tuple(row.line for row in rows)
    return Filled(contract, file, lines, top.labels, values), tuple(faults)


def _right(outcome: Any) -> Any:
    return None if isinstance(outcome, Wrong) else outcome


def _wrong(where: Where, contract: Contract, column: Column, text: str, wrong: Wrong) -> Fault:
    part = shown(str(wrong.values.get("part", text)), contract, column)
    return fault(wrong.kind, replace(where, read=part or None), wrong.values)


def _untitled(contract: Contract, file: str, top: Header, rows: Sequence[Row]) -> Iterator[Fault]:
    for row in rows:
        for position, text in enumerate(row.cells):
            if text and position not in top.titled:
                letter = get_column_letter(position + 1)
                yield fault("untitled-cell", Where(file, contract, row.line, letter, shown(text, contract)), {})
