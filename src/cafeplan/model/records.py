"""What was recorded, cut for counting; the four kinds of value that an indicator gives, and what protection makes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pandas import DataFrame, Series

Edition = Literal["internal", "partners"]
Rows = Literal["all", "sound"]
"""Which rows of the tables a page is made of: all, or those in which no fault was found."""


@dataclass(frozen=True)
class Slice:
    """Column tables of one stretch of a programme, from its first day to its last, with what it may cost in euros.

    Each table has the columns of its contract (docs/tables.md). `sessions` has those of the calendar: session, date,
    start, end, venue, series, status, planned (bool), reason, and beside them season, capacity, moved_to and kind.
    Tables of what happened at a session have its `session`, attendance and headcounts also its `venue`. `erased` has
    each season of which rows were erased since, with how many of its identified people were new.
    """

    sessions: "DataFrame"
    attendance: "DataFrame"
    headcounts: "DataFrame"
    notes: "DataFrame"
    invitations: "DataFrame"
    rota: "DataFrame"
    referrals: "DataFrame"
    outreach: "DataFrame"
    follow_ups: "DataFrame"
    events: "DataFrame"
    needs: "DataFrame"
    answers: "DataFrame"
    communications: "DataFrame"
    hours: "DataFrame"
    expenses: "DataFrame"
    income: "DataFrame"
    funding: "DataFrame"
    participants: "DataFrame"
    enrolments: "DataFrame"
    projects: "DataFrame"
    themes: "DataFrame"
    facilitators: "DataFrame"
    organisations: "DataFrame"
    fiches: "DataFrame"
    territories: "DataFrame"
    first: date = date.min
    last: date = date.max
    budget: Decimal | None = None
    thresholds: Mapping[str, int] = field(default_factory=dict)
    erased: "Mapping[str, Count]" = field(default_factory=dict)

    def table(self, name: str) -> "DataFrame":
        """The table of that name."""
        frame: DataFrame = getattr(self, name)
        return frame

    @cached_property
    def held(self) -> "DataFrame":
        """The sessions that were held, the earliest first."""
        held = self.sessions[self.sessions["status"] == "held"]
        moments = list(zip(held["date"], held["start"], strict=True))
        return held.iloc[sorted(range(len(moments)), key=moments.__getitem__)]

    @cached_property
    def present(self) -> "DataFrame":
        """The identified attendances at held sessions."""
        return self.attendance[self.attendance["session"].isin(self.held["session"])]

    @cached_property
    def visits(self) -> "DataFrame":
        """Of each identified person, the number of sessions attended and the rank of the first, 0 for the earliest.

        Ranks are those of the held sessions at which somebody was identified.
        """
        codes = self.present["session"].map(self.ranks)
        by_person = codes.groupby(self.present["participant"], sort=False)
        return by_person.agg(["size", "min"]).rename(columns={"size": "sessions", "min": "first"})

    @cached_property
    def ranks(self) -> "Series[int]":
        """The rank of each held session at which somebody was identified, 0 for the earliest."""
        signed = self.held["session"][self.held["session"].isin(self.present["session"].unique())]
        return signed.reset_index(drop=True).reset_index().set_index("session")["index"]

    @cached_property
    def people(self) -> "Series[str]":
        """The identified people, each once."""
        return self.present["participant"].drop_duplicates()

    @cached_property
    def anonymous(self) -> "Series[int]":
        """How many people nobody identified, by held session that has a head-count."""
        counted = self.headcounts[self.headcounts["session"].isin(self.held["session"])]
        return counted.groupby("session")["anonymous"].sum()

    @cached_property
    def heads(self) -> "Series[int]":
        """How many people came to each counted session, identified or not."""
        identified = self.present.groupby("session").size()
        return identified.add(self.anonymous, fill_value=0).astype(int)

    @cached_property
    def uncounted(self) -> int:
        """How many held sessions have neither an attendance nor a head-count."""
        return len(self.held) - len(self.heads)


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
    missing: int | None = 0
    """None where it is itself hidden."""


@dataclass(frozen=True)
class Hidden:
    """A number that this edition does not give, and of how many people where that is given: it holds nothing else."""

    whole: int | None = None
    missing: int | None = None


@dataclass(frozen=True)
class Rounded:
    """A number of people to a multiple of `base`; no share, mean or difference can be made of it."""

    value: int
    base: int
    whole: int | None = None
    missing: int | None = None


@dataclass(frozen=True)
class Interval:
    """A number known only to lie from `low` to `high`, both possible."""

    low: int | Fraction | Decimal
    high: int | Fraction | Decimal
    unit: str = ""
    missing: int = 0


@dataclass(frozen=True)
class Amount:
    """A measured quantity with its unit, and the number of things it rests on; with n = 0 nothing can be said."""

    value: Fraction | Decimal | int
    unit: str
    n: int
    missing: int = 0


@dataclass(frozen=True)
class Table:
    """Counts by category, or amounts of money or hours; in an edition that travels, some hidden or rounded."""

    categories: Mapping[str, "Part"]
    missing: int | None = 0


Part = Count | Amount | Hidden | Rounded
Value = Count | Interval | Amount | Table | Hidden | Rounded
