"""What a spreadsheet is once it has been opened: rows of text with their line; or a reason why it does not open."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """The cells of one row as text, and its line as the spreadsheet shows it (the first is 1)."""

    line: int
    cells: tuple[str, ...]

    @property
    def blank(self) -> bool:
        """Whether nothing is written in it."""
        return not any(self.cells)


class Unreadable(Exception):
    """A file that does not open as a sheet: the kind of fault, the line where it stops, the sheets that it has."""

    def __init__(self, kind: str, line: int | None = None, sheets: tuple[str, ...] = ()) -> None:
        super().__init__(kind)
        self.kind, self.line, self.sheets = kind, line, sheets


def content_of(path: Path) -> bytes:
    """The bytes of a file; raises Unreadable where it is open in a spreadsheet program, or cannot be read at all."""
    try:
        return path.read_bytes()
    except PermissionError as locked:
        raise Unreadable("locked-file") from locked
    except OSError as broken:
        raise Unreadable("unreadable-file") from broken


def written(value: object) -> str:
    """A spreadsheet's value as somebody would type it: ISO date, HH:MM, a plain number.

    A number keeps the fifteen digits that a spreadsheet shows: 12.600000000000001 is 12.6.
    """
    if value is None:
        return ""
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return _clock(datetime.combine(date.min, value))
    if isinstance(value, timedelta) and timedelta() <= value < timedelta(days=1):
        return _clock(datetime.combine(date.min, time()) + value)
    if isinstance(value, float):
        return format(Decimal(f"{value:.15g}"), "f")
    return str(value).strip()


def _moment(moment: datetime) -> str:
    day = moment.date().isoformat()
    return day if moment.time() == time() else f"{day} {_clock(moment)}"


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M:%S}".removesuffix(":00")
