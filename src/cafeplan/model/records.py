"""What was recorded, cut for counting, and the four kinds of value that an indicator gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pandas import DataFrame

Edition = Literal["internal", "partners"]
Rows = Literal["all", "sound"]
"""Which rows of the tables a page is made of: all, or those in which no fault was found."""


@dataclass(frozen=True)
class Slice:
    """Column tables of one stretch of a programme.

    sessions: session, date, start, end, venue, series, status, planned (bool), reason
    attendance: session, date, venue, participant
    headcounts: session, date, venue, anonymous (people present whom nobody identified)
    expenses: date, label, nature, amount (Decimal, euros)
    """

    sessions: "DataFrame"
    attendance: "DataFrame"
    headcounts: "DataFrame"
    expenses: "DataFrame"


@dataclass(frozen=True)
class Records:
    """What an indicator reads: the slice it is asked about, and everything earlier of the programme."""

    now: Slice
    before: Slice


@dataclass(frozen=True)
class Count:
    """So many, of so many where that makes sense."""

    part: int
    whole: int | None = None
    missing: int = 0


@dataclass(frozen=True)
class Interval:
    """A number known only to lie from `low` to `high`, both possible."""

    low: int | Fraction | Decimal
    high: int | Fraction | Decimal
    unit: str = ""
    missing: int = 0


@dataclass(frozen=True)
class Amount:
    """A measured quantity with its unit, and the number of things it rests on."""

    value: Fraction | Decimal | int
    unit: str
    n: int
    missing: int = 0


@dataclass(frozen=True)
class Table:
    """Counts by category."""

    categories: Mapping[str, Count]
    missing: int = 0


Value = Count | Interval | Amount | Table
