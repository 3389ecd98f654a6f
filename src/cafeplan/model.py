"""The words of a social café, as frozen values, and the error that a person can put right."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal, get_args

from cafeplan.language import NO_BREAK, Language, Text

if TYPE_CHECKING:
    from pandas import DataFrame

_CLOSED: Any = {"extra": "forbid"}
Edition = Literal["internal", "partners"]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)


# --- what went wrong, and what to do -----------------------------------------------------------------------------


class CafeplanError(Exception):
    """Something a person can put right: one sentence for what and where, one for what to do."""

    def __init__(self, what: Text, remedy: Text, lang: Language = "fr", faults: tuple["Fault", ...] = ()) -> None:
        super().__init__(what.into(lang))
        self.what, self.remedy, self.lang, self.faults = what, remedy, lang, faults

    def into(self, lang: Language) -> str:
        """Both sentences in one language."""
        return f"{self.what.into(lang)} {self.remedy.into(lang)}"

    def __str__(self) -> str:
        return self.into(self.lang)

    def _render_traceback_(self) -> list[str]:
        """What Jupyter shows in the place of a traceback."""
        return [str(self)]


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong in a file, with the line as the spreadsheet counts it (1 is the header)."""

    file: str
    line: int | None
    column: str | None
    kind: str
    value: str | None
    message: Text
    remedy: Text
    blocks: bool = True
    table: str = ""

    def into(self, lang: Language) -> str:
        """The fault in one line: where, what was read, what was expected, what to do.

        A message that names its file and place itself, as those of programme.toml do, is not given them twice.
        """
        if self.message.into(lang).startswith(self.file):
            return f"{self.message.into(lang)} {self.remedy.into(lang)}"
        line = {"fr": "ligne", "en": "line"}[lang] + f" {self.line}" if self.line else ""
        column = {"fr": "colonne", "en": "column"}[lang] + f" {self.column}" if self.column else ""
        where = ", ".join(filter(None, [self.file, line, column]))
        colon = f"{NO_BREAK}: " if lang == "fr" else ": "
        return f"{where}{colon}{self.message.into(lang)} {self.remedy.into(lang)}"


# --- the programme, as programme.toml tells it -------------------------------------------------------------------


@dataclass(frozen=True)
class Venue:
    """Where a session is held."""

    __pydantic_config__: ClassVar[Any] = _CLOSED
    name: str
    address: str = ""
    kind: str = ""


@dataclass(frozen=True)
class SeatRange:
    """How many people of one role a session asks for."""

    __pydantic_config__: ClassVar[Any] = _CLOSED
    least: int
    most: int


@dataclass(frozen=True)
class Hours:
    """When a session of a series starts and ends, local time."""

    __pydantic_config__: ClassVar[Any] = _CLOSED
    start: time
    end: time


@dataclass(frozen=True)
class Series:
    """A recurrence (RFC 5545), its hours, its venue and its seats.

    `one_in` = 2 holds every second date that the closures leave open; `start` is the first date from which a
    fortnightly rule counts, the first day of the season when left out. Where there are several `venues` the dates
    that are kept take them in turn, each season from the first on; `venue` is then the first of them.
    """

    __pydantic_config__: ClassVar[Any] = _CLOSED
    name: str
    rule: str
    hours: Hours
    venue: str
    seats: Mapping[str, SeatRange]
    one_in: int = 1
    start: date | None = None
    venues: tuple[str, ...] = ()
    choice: Literal["in turn"] = "in turn"


@dataclass(frozen=True)
class Closure:
    """Days without sessions that the programme itself decided, and when it said so."""

    __pydantic_config__: ClassVar[Any] = _CLOSED
    first: date
    last: date
    reason: str
    entered: date


@dataclass(frozen=True)
class SchoolZone:
    """The school-holiday zone of a town over a stretch of time (towns have changed zones)."""

    __pydantic_config__: ClassVar[Any] = _CLOSED
    zone: Literal["A", "B", "C"]
    first: date = date.min
    last: date = date.max


@dataclass(frozen=True)
class Closures:
    """The days on which a programme holds no session.

    `fifth_weekday` is "closed" (a 5th Monday has no session and is listed so) or "unlisted".
    """

    __pydantic_config__: ClassVar[Any] = _CLOSED
    public_holidays: str | None = None
    school_holidays: tuple[SchoolZone, ...] = ()
    fifth_weekday: Literal["closed", "unlisted"] = "closed"
    own: tuple[Closure, ...] = ()


@dataclass(frozen=True)
class RuleChoice:
    """Which rules are musts, which are levels in what order, and the settings of each by its name.

    A programme that says nothing of its rules keeps those that no café does without.
    """

    __pydantic_config__: ClassVar[Any] = _CLOSED
    musts: tuple[str, ...] = ("Available", "OneSeatAtATime")
    levels: tuple[str, ...] = ("EverySeatFilled", "FairShare")
    settings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class Target:
    """What an objective wants of an indicator, and since when."""

    __pydantic_config__: ClassVar[Any] = _CLOSED
    since: date
    at_least: Decimal | None = None
    at_most: Decimal | None = None


@dataclass(frozen=True)
class Objective:
    """What the programme is for, in its own words, and the indicators that tell."""

    __pydantic_config__: ClassVar[Any] = _CLOSED
    text: str
    indicators: tuple[str, ...] = ()
    targets: Mapping[str, Target] = field(default_factory=dict)


@dataclass(frozen=True)
class Season:
    """A dated stretch that one bilan covers; `published` is the day its rota was published."""

    __pydantic_config__: ClassVar[Any] = _CLOSED
    id: str
    label: str
    first: date
    last: date
    published: date | None = None
    note: str = ""


@dataclass(frozen=True)
class PublishedFigure:
    """A number that somebody published, with where: in demonstration data it is told from the invented ones."""

    __pydantic_config__: ClassVar[Any] = _CLOSED
    season: str
    indicator: str
    value: Decimal
    source: str
    reading: str = ""


@dataclass(frozen=True)
class Programme:
    """One café scheme of one organisation: what its folder's programme.toml says."""

    __pydantic_config__: ClassVar[Any] = _CLOSED
    format: int
    name: str
    organisation: str
    venues: Mapping[str, Venue]
    roles: Mapping[str, Text]
    series: tuple[Series, ...]
    seasons: tuple[Season, ...]
    id: str
    folder: Path
    timezone: str = "Europe/Paris"
    closures: Closures = field(default_factory=Closures)
    rota: RuleChoice = field(default_factory=RuleChoice)
    objectives: tuple[Objective, ...] = ()
    demonstration: bool = False
    published: tuple[PublishedFigure, ...] = ()


# --- dated sessions ----------------------------------------------------------------------------------------------


class Status(StrEnum):
    """What became of a date."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"
    MOVED = "moved"
    CLOSED = "closed"


@dataclass(frozen=True)
class Session:
    """One dated occurrence of a series, or one offer of a slot whose date or venue is still free.

    `planned` says that it stood in the season's calendar when that was published. A closed date is listed too,
    with the reason why it fell out.
    """

    slot: str
    date: date
    start: time
    end: time
    venue: str
    series: str
    status: Status = Status.PLANNED
    reason: Text | None = None
    planned: bool = True


# --- the rota ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Absence:
    """Days on which somebody cannot hold a seat. Why is never asked."""

    first: date
    last: date


@dataclass(frozen=True)
class Wish:
    """The sessions that somebody wants, or would rather not hold: of a date, a weekday, a venue, all that are given."""

    kind: Literal["wants", "rather_not"]
    day: date | None = None
    weekday: Weekday | None = None
    venue: str | None = None


@dataclass(frozen=True)
class Facilitator:
    """Somebody who can hold seats; `working_time` is a percentage of full time.

    In the team from `first` to `last`; at work on `weekdays`, on all days of the week where none is given.
    """

    id: str
    name: str
    roles: tuple[str, ...]
    working_time: int = 100
    first: date = date.min
    last: date = date.max
    absences: tuple[Absence, ...] = ()
    wishes: tuple[Wish, ...] = ()
    newcomer: bool = False
    weekdays: tuple[Weekday, ...] = ()


@dataclass(frozen=True)
class Seat:
    """One role asked for in one slot, by at least `least` and at most `most` people."""

    slot: str
    role: str
    least: int = 1
    most: int = 1


@dataclass(frozen=True)
class Turn:
    """One person in one seat at one session: the only thing that a rota decides."""

    seat: Seat
    session: Session
    person: Facilitator


@dataclass(frozen=True)
class Level:
    """How well a rota keeps one rule: its cost, a bound, and whether the two meet.

    No rota that is as good on all levels before this one costs less than the bound.
    """

    rule: str
    sentence: Text
    value: int
    bound: int
    proved: bool


@dataclass(frozen=True)
class Question:
    """What a rota must answer: the sessions and their seats, the people, and turns already held.

    The rules are chosen by name in `rules`; `rules.chosen` makes them. `ledger` says how many turns somebody held
    beyond their share in earlier seasons; who still owes some has a number below zero. `roles` and `venues` only say
    how these are shown; where one is left out, its id is shown.
    """

    sessions: tuple[Session, ...]
    seats: tuple[Seat, ...]
    people: tuple[Facilitator, ...]
    rules: RuleChoice
    past: tuple[Turn, ...] = ()
    ledger: Mapping[str, int] = field(default_factory=dict)
    roles: Mapping[str, Text] = field(default_factory=dict)
    venues: Mapping[str, Venue] = field(default_factory=dict)


@dataclass(frozen=True)
class Rota:
    """Who holds which seat, how good that is, level by level, and which seats nobody holds."""

    question: Question
    turns: tuple[Turn, ...]
    levels: tuple[Level, ...]
    gaps: tuple[Seat, ...]


# --- what was recorded, and what is counted ----------------------------------------------------------------------


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
