"""A worked example's file in; the records it describes, and the value that a hand found, out."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pandas as pd

from cafeplan.measure.cutting import AT_SESSIONS, TABLES
from cafeplan.model import Records, Slice
from cafeplan.tables.contract import Column, contracts

WORKED = Path(__file__).parent / "worked"
_CONTRACTS = {one.name: one for one in contracts()}
_DTYPES = {"string": "str", "integer": "Int64"}
_READ: Mapping[str, Callable[[str], Any]] = {
    "string": str,
    "integer": int,
    "number": Decimal,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "list": lambda cell: tuple(cell.split(",")),
}


def example(name: str) -> dict[str, Any]:
    """The example of one indicator, as its file has it."""
    return tomllib.loads((WORKED / f"{name}.toml").read_text(encoding="utf-8"))


def records(described: Mapping[str, Any]) -> Records:
    """The records that an example describes in its short lines."""
    return Records(slice_of(described), slice_of(described.get("before", {})))


def slice_of(described: Mapping[str, Any]) -> Slice:
    """Sessions, attendance, head-counts and expenses in short lines, other tables as a spreadsheet has them."""
    lines = {name: described.get(name, []) for name in ("sessions", "attendance", "headcounts", "expenses")}
    short = {
        "sessions": _sessions(lines["sessions"]),
        "attendance": _attendance(lines["attendance"]),
        "headcounts": _headcounts(lines["headcounts"]),
        "expenses": _expenses(lines["expenses"]),
    }
    others: dict[str, Any] = {name: _table(name, described.get(name, "")) for name in TABLES if name not in short}
    dates = {key: described[key] for key in ("first", "last") if key in described}
    budget = Decimal(described["budget"]) if "budget" in described else None
    return Slice(**short, **others, **dates, budget=budget)


def _sessions(lines: Sequence[str]) -> pd.DataFrame:
    """ "2017-01-09 held bar": day, status, venue; "added" where unplanned, then "places=14", "kind=x", "series=s"."""
    columns = ["session", "date", "start", "end", "venue", "series", "status", "planned", "reason"]
    columns += ["season", "capacity", "moved_to", "kind"]
    rows = []
    for line in lines:
        day, status, *more = line.split()
        told = dict(word.split("=") for word in more if "=" in word)
        venue = next((word for word in more if word != "added" and "=" not in word), "bar")
        planned = "added" not in more and status != "closed"
        places, moved_to = (int(told["places"]) if "places" in told else None), told.get("to")
        when = (day, date.fromisoformat(day), time(9), time(11))
        detail = (day[:4], places, date.fromisoformat(moved_to) if moved_to else None, told.get("kind"))
        rows.append((*when, venue, told.get("series", "s"), status, planned, None, *detail))
    typed = {"planned": "bool", "capacity": "Int64", "moved_to": "object"}
    return pd.DataFrame(rows, columns=columns).astype(typed)


def _attendance(lines: Sequence[str]) -> pd.DataFrame:
    rows = [(line.split()[0], date.fromisoformat(line.split()[0]), "bar", line.split()[1]) for line in lines]
    return pd.DataFrame(rows, columns=["session", "date", "venue", "participant"])


def _headcounts(lines: Sequence[str]) -> pd.DataFrame:
    rows = [(line.split()[0], date.fromisoformat(line.split()[0]), "bar", int(line.split()[1])) for line in lines]
    return pd.DataFrame(rows, columns=["session", "date", "venue", "anonymous"]).astype({"anonymous": "Int64"})


def _expenses(lines: Sequence[str]) -> pd.DataFrame:
    """ "12.40 drinks", and for what the group decided on "40.00 other outing"."""
    cells = [line.split() for line in lines]
    rows = [(date(2017, 1, 1), "x", nature, Decimal(amount), *(more or [None])) for amount, nature, *more in cells]
    return pd.DataFrame(rows, columns=["date", "label", "nature", "amount", "purpose"]).astype({"purpose": "str"})


def _table(name: str, written: str) -> pd.DataFrame:
    """A table as its contract types it, from lines with a header and semicolons; what is left out is empty."""
    header, *lines = [line.split(";") for line in written.strip().splitlines()] or [[]]
    rows = [dict(zip(header, line, strict=True)) for line in lines]
    frame = pd.DataFrame(
        {
            column.name: pd.Series([_cell(column, row.get(column.name, "")) for row in rows], dtype=_dtype(column))
            for column in _CONTRACTS[name].columns
        }
    )
    return frame.assign(session=frame["date"].map(str)) if name in AT_SESSIONS else frame


def _cell(column: Column, written: str) -> Any:
    return _READ[column.kind](written) if written else column.default


def _dtype(column: Column) -> str:
    return _DTYPES.get(column.kind, "object")


def exact(value: Any) -> Any:
    """A number of an example as a fraction; what it leaves out as it is."""
    return Fraction(value) if isinstance(value, str | int) else value
