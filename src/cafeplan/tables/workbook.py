"""The bytes of an .xlsx or .ods in; its sheets as rows of text out, and the one that holds a table."""

import re
import warnings
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from cafeplan.files import as_typed
from cafeplan.tables.contract import plain
from cafeplan.tables.sheet import Row, Unreadable, written

Sheets = Mapping[str, tuple[Row, ...]]
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384
_DURATION = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")


def sheets(suffix: str, content: bytes) -> Sheets:
    """The sheets of an .xlsx or .ods workbook in which something is written, by their names; raises Unreadable."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            read = _READERS[suffix](content)
    except Exception as broken:
        # The two libraries raise whatever their parsers raise on damaged bytes: KeyError, BadZipFile, ParseError…
        raise Unreadable("unreadable-file") from broken
    return {title: rows for title, rows in read.items() if any(not row.blank for row in rows)}


def the_table(filled: Sheets, names: Collection[str]) -> tuple[Row, ...]:
    """The rows of the only sheet, or of the one that has one of the table's names; raises Unreadable."""
    named = [title for title in filled if plain(title) in names]
    if len(filled) > 1 and len(named) != 1:
        raise Unreadable("several-sheets", sheets=tuple(filled))
    title = named[0] if named else next(iter(filled), "")
    rows = filled.get(title, ())
    for row in rows:
        if _NO_RESULT in row.cells:
            raise Unreadable("formula-without-value", line=row.line)
    return rows


_NO_RESULT = "\x00formula"


# --- Excel -------------------------------------------------------------------------------------------------------


def _xlsx_sheets(content: bytes) -> Sheets:
    values = _worksheets(content, results=True)
    formulas = _worksheets(content, results=False) if _has_formulas(content) else {}
    return {
        title: tuple(_xlsx_row(line, cells, formulas.get(title, {}).get(line, ())) for line, cells in rows.items())
        for title, rows in values.items()
    }


def _worksheets(content: bytes, results: bool) -> dict[str, dict[int, tuple[Any, ...]]]:
    from openpyxl import load_workbook

    workbook = load_workbook(BytesIO(content), read_only=True, data_only=results)
    sheets = {}
    for sheet in workbook.worksheets:
        # What a sheet says of its own size is often wrong, and rows past it would be left out.
        sheet.reset_dimensions()
        sheets[str(sheet.title)] = dict(enumerate(sheet.iter_rows(), start=1))
    return sheets


def _has_formulas(content: bytes) -> bool:
    with ZipFile(BytesIO(content)) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        return any(b"<f" in archive.read(name) for name in sheets)


def _xlsx_row(line: int, cells: tuple[Any, ...], formulas: tuple[Any, ...]) -> Row:
    texts = [_xlsx_text(cell) for cell in cells]
    for position, formula in enumerate(formulas):
        if formula.data_type == "f" and position < len(cells) and cells[position].value is None:
            texts[position] = _NO_RESULT
    return Row(line, tuple(texts))


def _xlsx_text(cell: Any) -> str:
    value = cell.value
    if isinstance(value, datetime):
        # Excel keeps times as fractions of a day: 9:30 may come back as 9:29:59.999.
        value = (value + timedelta(milliseconds=500)).replace(microsecond=0)
    if isinstance(value, int | float) and "%" in str(cell.number_format):
        return f"{written(float(value) * 100)} %"
    return as_typed(written(value))


# --- LibreOffice -------------------------------------------------------------------------------------------------


def _ods_sheets(content: bytes) -> Sheets:
    from odf.opendocument import load
    from odf.table import Table

    document = load(BytesIO(content))
    return {
        str(table.getAttribute("name")): tuple(_ods_rows(table))
        for table in document.spreadsheet.getElementsByType(Table)
    }


def _ods_rows(table: Any) -> Iterator[Row]:
    from odf.table import TableRow

    line = 1
    for element in table.getElementsByType(TableRow):
        repeated = _times(element, "numberrowsrepeated", _MOST_ROWS)
        row = Row(line, tuple(_ods_cells(element)))
        if not row.blank:
            # A sheet ends with a blank row repeated a million times; only rows with something in them are unfolded.
            yield from (Row(line + offset, row.cells) for offset in range(repeated))
        line += repeated


def _ods_cells(row: Any) -> Iterator[str]:
    from odf.namespaces import TABLENS

    pending = 0
    for cell in row.childNodes:
        if cell.qname not in {(TABLENS, "table-cell"), (TABLENS, "covered-table-cell")}:
            continue
        repeated = _times(cell, "numbercolumnsrepeated", _MOST_COLUMNS)
        text = _ods_text(cell)
        if text:
            yield from [""] * pending
            yield from [text] * repeated
            pending = 0
        else:
            pending += repeated


def _times(element: Any, attribute: str, most: int) -> int:
    repeated = int(element.getAttribute(attribute) or 1)
    if not 1 <= repeated <= most:
        raise ValueError(f"{attribute} is {repeated}")
    return repeated


def _ods_text(cell: Any) -> str:
    kind = cell.getAttribute("valuetype")
    if kind == "date":
        return written(datetime.fromisoformat(cell.getAttribute("datevalue")))
    if kind == "time" and (parts := _DURATION.fullmatch(cell.getAttribute("timevalue"))):
        hours, minutes, seconds = map(int, parts.groups())
        return written(timedelta(hours=hours, minutes=minutes, seconds=seconds))
    if kind == "percentage":
        return f"{written(float(cell.getAttribute('value')) * 100)} %"
    if kind in {"float", "currency"}:
        return written(float(cell.getAttribute("value")))
    text = _ods_words(cell)
    return _NO_RESULT if not text and cell.getAttribute("formula") and kind is None else as_typed(text)


def _ods_words(cell: Any) -> str:
    from odf.namespaces import TEXTNS
    from odf.teletype import extractText

    # Only the cell's own paragraphs: a comment pinned to the cell has paragraphs too.
    own = [node for node in cell.childNodes if getattr(node, "qname", None) == (TEXTNS, "p")]
    return "\n".join(extractText(paragraph) for paragraph in own).strip()


_READERS: Mapping[str, Callable[[bytes], Sheets]] = {".xlsx": _xlsx_sheets, ".ods": _ods_sheets}
