"""The bytes of a .csv in, its rows of text out; and columns and rows in, the text of a .csv out."""

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import date, time
from decimal import Decimal
from io import StringIO

from cafeplan.tables.sheet import Row, Unreadable

_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f]")
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_QUOTED_START = re.compile(r"^'(?=[=+\-@\t\r])")


def csv_rows(content: bytes) -> tuple[Row, ...]:
    """The rows of a .csv with the line that a spreadsheet shows for each; raises Unreadable."""
    text = _decoded(content)
    records = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    rows: list[Row] = []
    try:
        for cells in records:
            rows.append(Row(len(rows) + 1, tuple(_QUOTED_START.sub("", cell).strip() for cell in cells)))
    except csv.Error as broken:
        raise Unreadable("broken-quotes", line=len(rows) + 1) from broken
    return tuple(rows)


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[object]], delimiter: str = ";", end: str = "\n") -> str:
    r"""The text of a .csv: `;` between cells, `\n` after rows, ISO dates, None as nothing.

    Text that a spreadsheet would take for a formula gets a leading apostrophe, which reading takes off again.
    """
    out = StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end)
    writer.writerow(columns)
    writer.writerows([_written(value) for value in row] for row in rows)
    return out.getvalue()


def delimiter_of(content: bytes) -> str:
    """The sign between the cells of a .csv."""
    return _delimiter(_decoded(content))


def _written(value: object) -> str:
    if value is None or value != value:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA_SIGNS) else value
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, tuple):
        return _written(",".join(str(item) for item in value))
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, date) else str(value)


def _decoded(content: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _NOT_TEXT.search(text):
            break
        return text
    raise Unreadable("unreadable-text")


def _delimiter(text: str) -> str:
    header = next((line for line in text.splitlines() if line.strip()), "")
    unquoted = re.sub(r'"[^"]*"', "", header)
    return max(";", ",", key=unquoted.count)
