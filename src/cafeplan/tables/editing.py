"""A file of a folder and the rows or cells to change in it in; its new content, all else as it was, out."""

import codecs
import csv
from collections.abc import Collection, Iterator, Mapping
from io import BytesIO, StringIO
from pathlib import Path

from openpyxl import load_workbook
from pandas import DataFrame

from cafeplan import workbooks
from cafeplan.files import neutralised
from cafeplan.language import pseudonyms as says
from cafeplan.model import CafeplanError, Programme, Season
from cafeplan.tables.contract import plain
from cafeplan.tables.folder import Source, found
from cafeplan.tables.header import header
from cafeplan.tables.reading import rows_of
from cafeplan.tables.text import decoded, delimiter_of

Cells = Mapping[tuple[int, int], str]
"""New words by line, as the spreadsheet counts it, and column, counted from 0."""


def private_sources(programme: Programme, season: Season) -> Mapping[str, Source]:
    """The files of a season that hold tables about people, by table."""
    return {one.contract.name: one for one in sources(programme, season) if one.contract.private}


def sources(programme: Programme, season: Season | None) -> tuple[Source, ...]:
    """The files that hold a season's tables, or without one those of the programme."""
    place = "season" if season else "programme"
    return tuple(one for one in found(programme, season).sources if one.contract.place == place)


def column_of(source: Source, name: str) -> int | None:
    """Where a column stands in a file, counted from 0; None where it is left out."""
    rows = [row for row in rows_of(source) if not row.blank]
    top = header(source.contract, source.file, rows[0])[0] if rows else None
    return top.positions.get(name) if top else None


def lines_naming(source: Source, frame: DataFrame, people: Collection[str]) -> tuple[int, ...]:
    """The lines of a file in which one of these people stands, also those of an export that no page reads."""
    if source.mapping is None:
        columns = [column.name for column in source.contract.columns if column.pseudonym]
        return tuple(int(line) for line in frame.index[frame[columns].isin(list(people)).any(axis=1)])
    rows = [row for row in rows_of(source) if not row.blank]
    titles = [plain(title) for title in rows[0].cells]
    theirs = [source.mapping.columns.get(column.name) for column in source.contract.columns if column.pseudonym]
    places = [titles.index(plain(title)) for title in theirs if title]
    return tuple(row.line for row in rows[1:] if any(row.cells[place] in people for place in places))


def edited(path: Path, sheet: str | None, content: bytes, drop: Collection[int], cells: Cells) -> bytes:
    """The content of a file without some lines and with other words in some cells; `sheet` is that of a workbook.

    Raises CafeplanError for an .ods, which is not written.
    """
    if path.suffix.lower() == ".ods":
        raise CafeplanError(says.NOT_AN_ODS(file=path.name), says.NOT_AN_ODS_REMEDY)
    return _csv(content, drop, cells) if path.suffix.lower() == ".csv" else _xlsx(content, sheet, drop, cells)


def _xlsx(content: bytes, sheet: str | None, drop: Collection[int], cells: Cells) -> bytes:
    book = load_workbook(BytesIO(content))
    filled = book[sheet] if sheet else book.worksheets[0]
    for (line, column), words in cells.items():
        workbooks.put(filled.cell(line, column + 1), words)
    for line in sorted(drop, reverse=True):
        filled.delete_rows(line)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _csv(content: bytes, drop: Collection[int], cells: Cells) -> bytes:
    text, encoding = decoded(content)
    touched, dropped, delimiter = {line for line, _ in cells}, set(drop), delimiter_of(content)
    kept = []
    for line, (raw, row) in enumerate(records(text, delimiter), start=1):
        if line not in dropped:
            kept.append(_rewritten(raw, row, line, cells, delimiter) if line in touched else raw)
    return encoded("".join(kept), encoding, content)


def encoded(text: str, encoding: str, before: bytes) -> bytes:
    """A .csv as the one that stood there was written, with its mark of UTF-8 or without."""
    marked = before.startswith(codecs.BOM_UTF8)
    return text.encode(encoding if marked or encoding != "utf-8-sig" else "utf-8")


def records(text: str, delimiter: str) -> Iterator[tuple[str, list[str]]]:
    """Each record of a .csv as it stands, which may be several lines, and its cells."""
    lines = text.splitlines(keepends=True)
    reader = csv.reader(iter(lines), delimiter=delimiter)
    begun = 0
    for row in reader:
        yield "".join(lines[begun : reader.line_num]), row
        begun = reader.line_num


def _rewritten(raw: str, row: list[str], line: int, cells: Cells, delimiter: str) -> str:
    end = "\r\n" if raw.endswith("\r\n") else "\n" if raw.endswith("\n") else ""
    new = [cells.get((line, column), cell) for column, cell in enumerate(row)]
    out = StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerow([neutralised(cell) for cell in new])
    return out.getvalue()
