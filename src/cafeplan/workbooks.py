"""Cells and sheets in; a workbook in which words stay words, that prints on A4 and has the same bytes each day, out."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from cafeplan.files import neutralised, zipped

_NOT_IN_A_TITLE = re.compile(r"[\[\]:*?/\\]")
_LONGEST_TITLE = 31
_PROPERTIES = "docProps/core.xml"
_CHANGED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_TITLE_SIZE = 14


def put(cell: Any, value: object) -> None:
    """Puts a value into a cell, words always as words: what looks like a formula is shown and never run.

    Excel's own mark for words does it, so no apostrophe stands in the text; one that somebody typed is kept.
    """
    words = isinstance(value, str)
    cell.value = neutralised(value) if words and str(value).startswith("'") else value
    if words:
        cell.data_type, cell.quotePrefix = "s", True


def sheet_name(name: str, taken: Sequence[str]) -> str:
    """A name that Excel takes for a sheet and that no other sheet has, whatever the case."""
    plain = _NOT_IN_A_TITLE.sub(" ", name).strip("' ") or "?"
    numbered = [plain[:_LONGEST_TITLE], *(f"{plain[: _LONGEST_TITLE - 5]} ({n})" for n in range(2, 1000))]
    lower = {one.casefold() for one in taken}
    return next(one for one in numbered if one.casefold() not in lower)


def on_a4(sheet: Worksheet, title: str, left: str, right: str) -> None:
    """A4 on its side, as wide as one page, its first row on each; a title above and two words below."""
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = sheet.ORIENTATION_LANDSCAPE
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    sheet.oddHeader.left.text, sheet.oddHeader.left.size = title.replace("&", "&&"), _TITLE_SIZE
    sheet.oddFooter.left.text = left
    sheet.oddFooter.right.text = right


def content(book: Workbook, on: date) -> bytes:
    """The workbook without the moment at which it was saved: that would make other bytes at each run."""
    book.properties.creator = "cafeplan"
    book.properties.created = datetime.combine(on, time.min)
    saved = BytesIO()
    book.save(saved)
    day = rb"\g<1>" + f"{on}T00:00:00Z".encode()
    with ZipFile(saved) as book_as_saved:
        parts = {name: book_as_saved.read(name) for name in book_as_saved.namelist()}
    parts[_PROPERTIES] = _CHANGED.sub(day, parts[_PROPERTIES])
    return zipped(parts)
