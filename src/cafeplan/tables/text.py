"""The bytes of a .csv in; its rows of text out."""

import csv
import re
from io import StringIO
from typing import Any

from cafeplan.files import as_typed
from cafeplan.tables.sheet import Row, Unreadable

_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f]")


def csv_rows(content: bytes) -> tuple[Row, ...]:
    """The rows of a .csv with the line that a spreadsheet shows for each; raises Unreadable."""
    text, _ = decoded(content)
    records = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    rows: list[Row] = []
    try:
        for cells in records:
            rows.append(Row(len(rows) + 1, tuple(as_typed(cell).strip() for cell in cells)))
    except csv.Error as broken:
        raise Unreadable("broken-quotes", line=len(rows) + 1) from broken
    return tuple(rows)


def dialect(content: bytes) -> dict[str, Any]:
    """How a .csv is written, in the words of the Data Package standard."""
    text, encoding = decoded(content)
    return {"encoding": encoding, "dialect": {"delimiter": _delimiter(text)}}


def delimiter_of(content: bytes) -> str:
    """The sign between the cells of a .csv."""
    return _delimiter(decoded(content)[0])


def decoded(content: bytes) -> tuple[str, str]:
    """The text of a .csv, and its encoding; raises Unreadable."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _NOT_TEXT.search(text):
            break
        return text, encoding
    raise Unreadable("unreadable-text")


def _delimiter(text: str) -> str:
    header = next((line for line in text.splitlines() if line.strip()), "")
    unquoted = re.sub(r'"[^"]*"', "", header)
    return max(";", ",", key=unquoted.count)
