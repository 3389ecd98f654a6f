"""Dated sessions, the seats they ask for, the people who can hold them, and the rota that says who does."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from functools import cached_property
from typing import Literal

from cafeplan.language import Text, verbatim
from cafeplan.model.programme import RuleChoice, Venue, Weekday


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


@dataclass(frozen=True)
class Absence:
    """Days on which somebody cannot hold a seat. Why is never asked.

    One that came up after the rota was published `reduces_share`: what could not be held then is not owed later.
    """

    first: date
    last: date
    reduces_share: bool = False


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

    In the team from `first` to `last`; at work on `weekdays`, on all days of the week where none is given. A host
    receives at a `venue` and holds seats only there; everybody else goes anywhere, and has none. `email` is for mail
    drafts alone.
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
    venue: str = ""
    email: str = ""


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

    Several sessions of one slot are offers, of which one at most is held: its date or its venue is still free. Slots of
    one series are held in the order of their names, each on a later day than the one before, where a date is free.
    The rules are chosen by name in `rules`; `rules.chosen` makes them. `ledger` says how many turns somebody held
    beyond their share in earlier seasons; who still owes some has a number below zero. `earlier` are the turns of the
    season before this one, where the two touch; `elsewhere` those that people hold in other programmes; `kept_free`
    those of sessions that were cancelled after publication, which count for whoever had kept the day free. Only the
    rules that say so count these. `roles` and `venues` only say how these are shown; where one is left out, its id is
    shown.
    """

    sessions: tuple[Session, ...]
    seats: tuple[Seat, ...]
    people: tuple[Facilitator, ...]
    rules: RuleChoice
    past: tuple[Turn, ...] = ()
    earlier: tuple[Turn, ...] = ()
    elsewhere: tuple[Turn, ...] = ()
    ledger: Mapping[str, int] = field(default_factory=dict)
    roles: Mapping[str, Text] = field(default_factory=dict)
    venues: Mapping[str, Venue] = field(default_factory=dict)
    kept_free: tuple[Turn, ...] = ()

    def venue_shown(self, venue: str) -> str:
        """The name of a venue given by id; the id where it has none."""
        return self.venues[venue].name if venue in self.venues else venue

    def role_shown(self, role: str) -> Text:
        """The name of a role given by id; the id where it has none."""
        return self.roles.get(role, verbatim(role))

    @cached_property
    def offers(self) -> Mapping[str, tuple[Session, ...]]:
        """The sessions of which each slot will be one."""
        offers: dict[str, list[Session]] = {}
        for session in self.sessions:
            offers.setdefault(session.slot, []).append(session)
        return {slot: tuple(its) for slot, its in offers.items()}


@dataclass(frozen=True)
class Rota:
    """Who holds which seat, how good that is, level by level, and which seats nobody holds."""

    question: Question
    turns: tuple[Turn, ...]
    levels: tuple[Level, ...]
    gaps: tuple[Seat, ...]
