"""What programme.toml may say: a programme with its venues, series, closures, rules, objectives and seasons.

The metadata of a field are what pydantic checks when `programme` reads the file; nothing here loads it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar, Literal, get_args

from cafeplan.language import Text

_CLOSED: Any = {"extra": "forbid"}
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
Month = Literal[
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
]  # fmt: skip
MONTHS: tuple[Month, ...] = get_args(Month)
SEPARATOR = ";"
"""What stands between several folders."""


@dataclass(frozen=True)
class SchoolZone:
    """The school-holiday zone of a town over a stretch of time (towns have changed zones)."""

    __pydantic_config__: ClassVar[Any] = _CLOSED
    zone: Literal["A", "B", "C"]
    first: date = date.min
    last: date = date.max


@dataclass(frozen=True)
class Venue:
    """Where a session is held; `capacity` is how many people it can receive, any number when left out.

    In the `school_holidays` of its zone it is closed, a school for example, whatever the programme does then.
    """

    __pydantic_config__: ClassVar[Any] = _CLOSED
    name: str
    address: str = ""
    kind: str = ""
    capacity: int | None = field(default=None, metadata={"ge": 1})
    school_holidays: tuple[SchoolZone, ...] = ()


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
class Quota:
    """So many sessions in each week, each month or the season, on dates that the rota chooses among these weekdays.

    Where `months` are given, in these alone.
    """

    __pydantic_config__: ClassVar[Any] = _CLOSED
    weekdays: tuple[Weekday, ...] = field(metadata={"min_length": 1})
    times: int = field(default=1, metadata={"ge": 1, "le": 31})
    per: Literal["week", "month", "season"] = "month"
    months: tuple[Month, ...] = ()


@dataclass(frozen=True)
class Series:
    """A recurrence (RFC 5545), a quota with free dates, or listed dates; its hours, its venue and its seats.

    Exactly one of `rule`, `quota` and `dates` is given. `one_in` = 2 holds every second date that the closures leave
    open; `start` is the first date from which a fortnightly rule counts, the first day of the season when left out.
    Where there are several `venues` the dates that are kept take them in turn, each season from the first on, or with
    `choice` "best" the rota chooses; `venue` is then the first of them. With `closed_date` "turn lost" a date that
    falls out costs the venue its turn; where the venue whose turn it is cannot receive, `closed_venue` says whether
    the next one that can takes the date, and the turn is over, or the date falls out too. `invited` people must find
    room: the rota chooses no venue with a smaller capacity; where there are `circles`, only organisations of these are
    invited. `places` is how many can take part in each session: beyond it there is a waiting list; any number when left
    out. Where `attendance` is "counted" the group is open: heads are counted, and nobody signs.
    """

    __pydantic_config__: ClassVar[Any] = _CLOSED
    name: str
    hours: Hours
    venue: str
    seats: Mapping[str, SeatRange]
    rule: str | None = None
    quota: Quota | None = None
    dates: tuple[date, ...] = ()
    one_in: int = 1
    start: date | None = None
    venues: tuple[str, ...] = ()
    choice: Literal["in turn", "best"] = "in turn"
    closed_date: Literal["turn kept", "turn lost"] = "turn kept"
    closed_venue: Literal["next venue", "no session"] = "next venue"
    invited: int = field(default=0, metadata={"ge": 0})
    places: int | None = field(default=None, metadata={"ge": 1})
    circles: tuple[str, ...] = ()
    attendance: Literal["named", "counted"] = "named"


@dataclass(frozen=True)
class Closure:
    """Days without sessions that the programme itself decided, and when it said so."""

    __pydantic_config__: ClassVar[Any] = _CLOSED
    first: date
    last: date
    reason: str
    entered: date


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
class Shared:
    """The folders of other programmes, seen from this one's: who bears the same id there is the same person.

    A person takes part in their published rotas too, and cannot be in two places at one time.
    """

    __pydantic_config__: ClassVar[Any] = _CLOSED
    folders: tuple[str, ...] = field(default=(), metadata={"alias": "with"})


@dataclass(frozen=True)
class Target:
    """What an objective wants of an indicator, and since when."""

    __pydantic_config__: ClassVar[Any] = _CLOSED
    since: date
    at_least: Decimal | None = None
    at_most: Decimal | None = None


@dataclass(frozen=True)
class Threshold:
    """From how many on, or within how many days, an indicator counts in this programme, and since when."""

    __pydantic_config__: ClassVar[Any] = _CLOSED
    value: int = field(metadata={"ge": 1})
    since: date


@dataclass(frozen=True)
class Objective:
    """What the programme is for, in its own words, and the indicators that tell.

    `aims` are what it is made of, where its source says so. `responsible` is the service or function that collects the
    indicators, never a person; `frequency` how often, in words.
    """

    __pydantic_config__: ClassVar[Any] = _CLOSED
    text: str
    indicators: tuple[str, ...] = ()
    targets: Mapping[str, Target] = field(default_factory=dict)
    responsible: str = ""
    frequency: str = ""
    aims: tuple[str, ...] = ()


@dataclass(frozen=True)
class Criterion:
    """A row of the evaluation grid that the programme was given: object, indicator and tools, in the grid's own words.

    `measured_by` names the indicators that answer it here.
    """

    __pydantic_config__: ClassVar[Any] = _CLOSED
    object: str
    indicator: str
    tools: str = ""
    measured_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Season:
    """A dated stretch that one bilan covers; `published` is the day of its rota, `budget` what it may cost in euros."""

    __pydantic_config__: ClassVar[Any] = _CLOSED
    id: str
    label: str
    first: date
    last: date
    published: date | None = None
    note: str = ""
    budget: Decimal | None = None

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True)
class PublishedFigure:
    """A number that somebody published, with where: in demonstration data it is told from the invented ones.

    Of an indicator by categories it is the number of one `category`, as the tables write it.
    """

    __pydantic_config__: ClassVar[Any] = _CLOSED
    season: str
    indicator: str
    value: Decimal
    source: str
    reading: str = ""
    category: str = ""


@dataclass(frozen=True)
class Eligibility:
    """Who is welcome, as one of the programme's own texts says it, and which text that is."""

    __pydantic_config__: ClassVar[Any] = _CLOSED
    text: str
    source: str


@dataclass(frozen=True)
class Import:
    """How an export of other software becomes a table: its file, what it calls our columns, its words for our values.

    `only` keeps the rows in which a column of the export has one of some values; the others are left out, and said.
    """

    __pydantic_config__: ClassVar[Any] = _CLOSED
    file: str
    columns: Mapping[str, str]
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    only: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Leaflet:
    """What the public leaflet says in the programme's own words; what is left empty is left out.

    `slogan` stands large on top, `opening` under it; `welcome` says who may come. `contact` is a service and never a
    person, reached at `hours` and at `email`.
    """

    __pydantic_config__: ClassVar[Any] = _CLOSED
    slogan: str = ""
    opening: str = ""
    welcome: str = ""
    contact: str = ""
    hours: str = ""
    email: str = ""


@dataclass(frozen=True)
class MailServer:
    """Through which server notes are sent, and from which address; the password never stands in a file.

    Without a `port` the usual one of its `security` is meant; without a `user` the server asks for none.
    """

    __pydantic_config__: ClassVar[Any] = _CLOSED
    host: str
    sender: str = field(metadata={"alias": "from"})
    security: Literal["starttls", "tls", "none"] = "starttls"
    port: int | None = field(default=None, metadata={"ge": 1, "le": 65535})
    user: str = ""


@dataclass(frozen=True)
class Programme:
    """One café scheme of one organisation: what its folder's programme.toml says.

    `part_of` names what it is a part of, the widest first: the axis of a project, a mission, an action.
    """

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
    evaluation: tuple[Criterion, ...] = ()
    themes: tuple[str, ...] = ()
    eligibility: tuple[Eligibility, ...] = ()
    part_of: tuple[str, ...] = ()
    thresholds: Mapping[str, Threshold] = field(default_factory=dict)
    demonstration: bool = False
    published: tuple[PublishedFigure, ...] = ()
    shared: Shared = field(default_factory=Shared)
    imports: Mapping[Literal["attendance"], Import] = field(default_factory=dict)
    leaflet: Leaflet = field(default_factory=Leaflet)
    mail: MailServer | None = None

    def earlier(self, season: Season) -> tuple[Season, ...]:
        """The seasons that were over when this one began, the earliest first."""
        return tuple(sorted((one for one in self.seasons if one.last < season.first), key=lambda one: one.first))

    def venue_shown(self, venue: str) -> str:
        """The name of a venue; one that the programme does not know is called as it was written."""
        return self.venues[venue].name if venue in self.venues else venue

    @property
    def told_by(self) -> Literal["venue", "series"]:
        """What tells its sessions apart: their series where there are more of these than of venues."""
        return "series" if len(self.series) > len(self.venues) else "venue"

    def row_shown(self, series: str, venue: str) -> str:
        """What tells a session from the others: the name of its series, or that of its venue."""
        return series if series and self.told_by == "series" else self.venue_shown(venue)
