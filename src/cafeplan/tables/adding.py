"""A table's name and new rows in; the file that holds the table and its content with the rows at its end out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cafeplan.files import csv_text
from cafeplan.language import availability as says
from cafeplan.model import CafeplanError, Programme
from cafeplan.tables.contract import Column, Contract, contracts, plain
from cafeplan.tables.editing import encoded, records
from cafeplan.tables.folder import found
from cafeplan.tables.header import header
from cafeplan.tables.text import csv_rows, decoded, delimiter_of

Row = Mapping[str, object]


@dataclass(frozen=True)
class Addition:
    """A file as it was, None where there was none, and as it is with the new rows."""

    path: Path
    before: bytes | None
    after: bytes


def addition(programme: Programme, table: str, rows: Sequence[Row]) -> Addition:
    """The programme's table with rows added, in the file's own order of columns and with its own signs between cells.

    What stands in the file stays byte for byte, but for the titles, which gain those of the columns that the rows need.
    Raises CafeplanError where the table is a workbook.
    """
    contract = next(one for one in contracts() if one.name == table)
    path = next((one.path for one in found(programme, None).sources if one.contract.name == table), None)
    if path is None:
        columns = [column.name for column in contract.columns]
        text = csv_text(columns, [[row.get(column) for column in columns] for row in rows])
        return Addition(programme.folder / contract.usual_file, None, text.encode())
    if path.suffix.lower() != ".csv":
        raise CafeplanError(says.NOT_CSV(file=path.name), says.NOT_CSV_REMEDY)
    before = path.read_bytes()
    return Addition(path, before, _appended(before, contract, path.name, rows))


def _appended(before: bytes, contract: Contract, file: str, rows: Sequence[Row]) -> bytes:
    titles = next(row for row in csv_rows(before) if not row.blank)
    top, _ = header(contract, file, titles)
    labels, positions = (top.labels, dict(top.positions)) if top else ({}, {})
    lacking = dict.fromkeys(name for row in rows for name, value in row.items() if value is not None)
    new = [name for name in lacking if name not in positions]
    positions |= {name: number for number, name in enumerate(new, start=len(titles.cells))}
    delimiter, end = delimiter_of(before), "\r\n" if b"\r\n" in before else "\n"
    names = {position: name for name, position in positions.items()}
    width = len(titles.cells) + len(new)
    cells = [[row.get(names.get(position, "")) for position in range(width)] for row in rows]
    text = csv_text([""] * width, cells, delimiter, end).partition(end)[2]
    kept = _titled(before, titles.line, [_title(contract.column(name), labels) for name in new], delimiter)
    return kept.rstrip(b"\r\n") + end.encode() + text.encode()


def _titled(content: bytes, line: int, titles: Sequence[str], delimiter: str) -> bytes:
    """The same file with more titles at the end of a line; its rows stay as they are, what lacks in them is empty."""
    if not titles:
        return content
    text, encoding = decoded(content)
    lines = [raw for raw, _ in records(text, delimiter)]
    old = lines[line - 1].rstrip("\r\n")
    lines[line - 1] = lines[line - 1].replace(old, delimiter.join([old, *titles]))
    return encoded("".join(lines), encoding, content)


def _title(column: Column, labels: Mapping[str, str]) -> str:
    """What a new column is called beside those of a file: its name where they have theirs, its French title else."""
    if any(plain(label) == plain(name) for name, label in labels.items()):
        return column.name
    return column.title.fr
