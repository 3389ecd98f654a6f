"""A worked example's file in; the records it describes, and the value that a hand found, out."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pandas as pd

from cafeplan.model import Records, Slice

WORKED = Path(__file__).parent / "worked"


def example(name: str) -> dict[str, Any]:
    """The example of one indicator, as its file has it."""
    return tomllib.loads((WORKED / f"{name}.toml").read_text(encoding="utf-8"))


def records(described: Mapping[str, Any]) -> Records:
    """The records that an example describes in its short lines."""
    return Records(_slice(described), _slice(described.get("before", {})))


def _slice(described: Mapping[str, Any]) -> Slice:
    return Slice(
        _sessions(described.get("sessions", [])),
        _attendance(described.get("attendance", [])),
        _headcounts(described.get("headcounts", [])),
        _expenses(described.get("expenses", [])),
    )


def _sessions(lines: Sequence[str]) -> pd.DataFrame:
    """ "2017-01-09 held bar": a day, its status, its venue; "added" where it was not planned."""
    columns = ["session", "date", "start", "end", "venue", "series", "status", "planned", "reason"]
    rows = []
    for line in lines:
        day, status, *more = line.split()
        venue = next((word for word in more if word != "added"), "bar")
        planned = "added" not in more and status != "closed"
        rows.append((day, date.fromisoformat(day), time(9), time(11), venue, "s", status, planned, None))
    return pd.DataFrame(rows, columns=columns).astype({"planned": bool})


def _attendance(lines: Sequence[str]) -> pd.DataFrame:
    rows = [(line.split()[0], date.fromisoformat(line.split()[0]), "bar", line.split()[1]) for line in lines]
    return pd.DataFrame(rows, columns=["session", "date", "venue", "participant"])


def _headcounts(lines: Sequence[str]) -> pd.DataFrame:
    rows = [(line.split()[0], date.fromisoformat(line.split()[0]), "bar", int(line.split()[1])) for line in lines]
    return pd.DataFrame(rows, columns=["session", "date", "venue", "anonymous"]).astype({"anonymous": "Int64"})


def _expenses(lines: Sequence[str]) -> pd.DataFrame:
    rows = [(date(2017, 1, 1), "x", line.split()[1], Decimal(line.split()[0])) for line in lines]
    return pd.DataFrame(rows, columns=["date", "label", "nature", "amount"])


def exact(value: Any) -> Any:
    """A number of an example as a fraction; what it leaves out as it is."""
    return Fraction(value) if isinstance(value, str | int) else value
