"""A programme and its season in; what a page over several programmes may know of them out."""

from collections.abc import Mapping
from dataclasses import dataclass

from cafeplan import measure, pseudonyms, tables
from cafeplan.language import bare
from cafeplan.model import Amount, Count, Edition, Facilitator, Interval, Programme, Season, Value

FIGURES = ("PlannedSessions", "HeldSessions", "Attendances", "DistinctPeople", "MeanAttendance")
"""The numbers of the page: activity, and totals of a season. None is a count of people by anything."""
Place = tuple[str, str]


@dataclass(frozen=True)
class Member:
    """A programme on the page, with the numbers of one season.

    `venues` and `organisations` are the names to be shown by what they are matched by. In an edition that travels there
    are no `people`, no `facilitators` and no `key`: who came to two programmes cannot be worked out from it.
    """

    programme: Programme
    season: Season
    values: Mapping[str, Value]
    venues: Mapping[Place, str]
    organisations: Mapping[str, str]
    people: frozenset[str] = frozenset()
    facilitators: tuple[Facilitator, ...] = ()
    key: str | None = None

    @property
    def name(self) -> str:
        """How the programme is called."""
        return self.programme.name

    def is_matched_with(self, other: "Member") -> bool:
        """Whether the same pseudonym is the same person in both: they were made with one key."""
        return self.key is not None and self.key == other.key

    def count(self, name: str) -> int:
        """A number of sessions or attendances."""
        value = self.values[name]
        if not isinstance(value, Count):
            raise TypeError(name)
        return value.part

    @property
    def different(self) -> Interval:
        """How many different people came, between two limits."""
        value = self.values["DistinctPeople"]
        if not isinstance(value, Interval):
            raise TypeError("DistinctPeople")
        return value

    @property
    def mean(self) -> Amount:
        """How many people came to a session, on average; of no session where nobody counted."""
        value = self.values["MeanAttendance"]
        if not isinstance(value, Amount):
            raise TypeError("MeanAttendance")
        return value

    @property
    def is_counted(self) -> bool:
        """Whether somebody wrote down who, or how many, came to a session at least."""
        return bool(self.mean.n)


def member(programme: Programme, season: Season, edition: Edition) -> Member:
    """A programme with a season's numbers, as far as the edition may have them.

    Raises CafeplanError with every fault of the tables that they use.
    """
    loaded = tables.load(programme, season)
    tables.require(loaded, {"organisations"})
    measured = measure.read(programme, season, FIGURES)
    values = measure.season_values(programme, measured, FIGURES)
    venues = dict(_place(programme, str(one)) for one in measured.records.now.held["venue"].dropna().unique() if one)
    organisations = {bare(name): name for name in loaded.frames["organisations"]["name"].dropna()}
    if edition != "internal":
        return Member(programme, season, values, venues, organisations)
    # Of a season of which rows were erased the others no longer tell who came.
    key = None if measured.frozen else pseudonyms.key_of(programme.folder)
    people = frozenset(map(str, measured.records.now.people))
    return Member(programme, season, values, venues, organisations, people, tables.facilitators(loaded), key)


def _place(programme: Programme, venue: str) -> tuple[Place, str]:
    """What a venue is known by in several programmes, its name and address, and how it is called."""
    known = programme.venues.get(venue)
    if known is None or not known.address:
        return (programme.id, venue), programme.venue_shown(venue)
    return (bare(known.name), bare(known.address)), known.name
