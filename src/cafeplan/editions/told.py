"""What one edition says of a season, as frozen words: a page is made of nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cafeplan.aggregates import Aggregates
from cafeplan.editions.around import Rows
from cafeplan.language import Text
from cafeplan.measure import By
from cafeplan.model import Cell, Count, Fault, Outcome, Release, Session, Shown, Value

Cut = Mapping[tuple[str, str], Value]


@dataclass(frozen=True)
class Protection:
    """What an edition that travels says of each count of people, how that was chosen, and after which releases."""

    shown: Mapping[Cell, Shown]
    outcome: Outcome
    words: tuple[Text, ...]
    earlier: tuple[Release, ...] = ()


@dataclass(frozen=True)
class Told:
    """The numbers and words of a season that its readers may have.

    In an edition that travels no record and no count that is hidden can be reached from here; `exact` are all counts of
    people, in the internal one. `names` says how the categories of each indicator are called, in their order; `around`
    lists what stood around the sessions; `known` are the indicators for which the season has data; `erased` the seasons
    of which rows are gone; `younger` the indicators that did not exist when the season was frozen.
    """

    sessions: tuple[Session, ...]
    values: Mapping[str, Value]
    names: Mapping[str, Mapping[str, str]]
    cuts: Mapping[By, Cut] = field(default_factory=dict)
    known: frozenset[str] = frozenset()
    cohorts: Mapping[tuple[str, str], Count | None] = field(default_factory=dict)
    erased: tuple[str, ...] = ()
    around: Mapping[str, Rows] = field(default_factory=dict)
    quotes: tuple[str, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)
    not_imported: tuple[Fault, ...] = ()
    frozen: Aggregates | None = None
    younger: tuple[str, ...] = ()
    protection: Protection | None = None
    exact: Mapping[Cell, Shown] = field(default_factory=dict)

    @property
    def released(self) -> Mapping[Cell, Shown]:
        """What whoever gets a page of this edition is told of each count of people."""
        return self.protection.shown if self.protection else self.exact
