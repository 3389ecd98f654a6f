"""What every indicator says of itself, and the one method by which it counts."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from statistics import median
from typing import TYPE_CHECKING, ClassVar, Literal

from cafeplan.indicators.frames import Frame
from cafeplan.language import Text
from cafeplan.model import Amount, Count, Records, Slice, Table, Value

if TYPE_CHECKING:
    from pandas import Series

About = Literal["activity", "total", "people"]
"""What a number could say of a person: nothing, a season's total, or anything finer."""


@dataclass(frozen=True)
class Says:
    """The label and the definition of an indicator, as readers see them."""

    label: Text
    definition: Text


class Indicator(ABC):
    """A number of a programme with its definition; the subclass's docstring says exactly what is counted.

    `about` tells disclosure what the number could say of a person: "activity" nothing (sessions, hours, money),
    "total" a season's total of people or attendances, "people" anything finer or crossed with a characteristic.
    `uses` names the tables that it reads, `needs` the columns (« participants.sex ») without which there is nothing to
    count; where none is named, one row in any of the tables is enough. `looks_back` says that it reads earlier seasons
    too; `accrues` that a season twice as long has about twice as many, where it is a number of things. `named_by` names
    the columns whose words are the categories of a table, or the table whose columns are. What the indicators of a
    family share is declared once, in the class that they come from. `threshold` is the number in its definition that a
    programme may set otherwise. `doubtful` says that what is missing stays in the whole: it may belong to the part.
    """

    code: ClassVar[str]
    french: ClassVar[str]
    says: ClassVar[Says]
    unit: ClassVar[Text]
    why: ClassVar[Text]
    source: ClassVar[Text]
    tool: ClassVar[Text]
    objective: ClassVar[Text]
    about: ClassVar[About]
    uses: ClassVar[tuple[str, ...]]
    needs: ClassVar[tuple[str, ...]] = ()
    named_by: ClassVar[tuple[str, ...]] = ()
    frames: ClassVar[frozenset[Frame]]
    looks_back: ClassVar[bool] = False
    accrues: ClassVar[bool] = True
    threshold: ClassVar[int] = 0
    doubtful: ClassVar[bool] = False

    @classmethod
    def is_collected(cls, now: Slice) -> bool:
        """Whether there is something in each column that it needs; where it names none, in a table it uses."""
        if not cls.needs:
            return any(len(now.table(name)) for name in cls.uses)
        columns = (column.split(".") for column in cls.needs)
        return all(bool(now.table(table)[name].notna().any()) for table, name in columns)

    def limit(self, now: Slice) -> int:
        """From how many on, or within how many days, it counts: as the programme says, or its own `threshold`."""
        return now.thresholds.get(type(self).__name__, self.threshold)

    @abstractmethod
    def of(self, records: Records) -> Value:
        """The number, with its denominator and how many values were missing."""


def until(days: "Series[date]", last: date) -> "Series[bool]":
    """Whether each day is given, and is `last` or earlier."""
    return days.map(lambda day: isinstance(day, date) and day <= last).astype(bool)


def before(days: "Series[date]", first: date) -> "Series[bool]":
    """Whether each day is given, and is earlier than `first`."""
    return days.map(lambda day: isinstance(day, date) and day < first).astype(bool)


def middle(values: Iterable[int | Fraction], unit: str, missing: int = 0) -> Amount:
    """The median of some values, as an amount that rests on their number; n = 0 where there is none."""
    known = [Fraction(int(value)) if not isinstance(value, Fraction) else value for value in values]
    return Amount(median(known) if known else Fraction(0), unit, len(known), missing)


def shares(by_category: "Series[int]", missing: int = 0) -> Table:
    """A count by category, each of the sum of all."""
    whole = int(by_category.sum())
    return Table({str(key): Count(int(n), whole) for key, n in by_category.items() if n}, missing)
