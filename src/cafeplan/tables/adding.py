"""A table's name and new rows in; the file that holds the table and its content with the rows at its end out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cafeplan.files import csv_text
from cafeplan.language import availability as says
from cafeplan.model import CafeplanError, Programme
from cafeplan.tables.contract import Contract, contracts
from cafeplan.tables.folder import found
from cafeplan.tables.header import header
from cafeplan.tables.text import csv_rows, delimiter_of

Row = Mapping[str, object]


@dataclass(frozen=True)
class Addition:
    """A file as it was, None where there was none, and as it is with the new rows."""

    path: Path
    before: bytes | None
    after: bytes


def addition(programme: Programme, table: str, rows: Sequence[Row]) -> Addition:
    """The programme's table with rows added, in the file's own order of columns and with its own signs between cells.

    What stands in the file stays byte for byte. Raises CafeplanError where the table is a workbook, or where its file
    lacks a column that a row fills.
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
    top, _ = header(contract, file, next(row for row in csv_rows(before) if not row.blank))
    positions = top.positions if top else {}
    lacking = [name for row in rows for name, value in row.items() if value is not None and name not in positions]
    if lacking:
        what = says.NO_COLUMN(file=file, title=contract.column(lacking[0]).title)
        raise CafeplanError(what, says.NO_COLUMN_REMEDY)
    width = max(positions.values()) + 1
    end = "\r\n" if b"\r\n" in before else "\n"
    names = {position: name for name, position in positions.items()}
    cells = [[row.get(names.get(position, "")) for position in range(width)] for row in rows]
    text = csv_text([""] * width, cells, delimiter_of(before), end).partition(end)[2]
    return before.rstrip(b"\r\n") + end.encode() + text.encode()
