"""What a page says of people, as frozen words: which people a number counts, and what the page shows of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations, product
from typing import Literal

Zeros = Literal["may hide", "shown", "protected"]
Kind = Literal["count", "percentage", "mean", "difference"]
Step = Literal["plain", "merged", "hidden", "rounded", "totals"]
Category = frozenset[str]
"""One category of a variable, or several that a page shows as one."""


@dataclass(frozen=True)
class Variable:
    """A characteristic of people, its categories, and the coarser groupings that a page may fall back on.

    `coarser` goes from fine to coarse; each grouping holds every category once. `sensitive` asks for the higher
    threshold.
    """

    name: str
    categories: tuple[str, ...]
    coarser: tuple[tuple[tuple[str, ...], ...], ...] = ()
    sensitive: bool = False

    def grouping(self, level: int) -> tuple[Category, ...]:
        """The categories at a level: 0 is the finest; one past the coarsest is everybody together."""
        if level == 0:
            return tuple(frozenset([one]) for one in self.categories)
        if level <= len(self.coarser):
            return tuple(frozenset(group) for group in self.coarser[level - 1])
        return (frozenset(self.categories),)

    @property
    def levels(self) -> int:
        """How many groupings there are, everybody together included."""
        return len(self.coarser) + 2


class Tally(Variable):
    """A variable of which only shares are published: its categories are never grouped."""

    @property
    def levels(self) -> int:
        """One: as they are."""
        return 1


@dataclass(frozen=True)
class Cell:
    """The people of a population who share characteristics; without any, all of them.

    A population is a season's people, a venue's, a month's, a session's, or those up to a date; visits are a
    population of their own. Two cells with the same definition are the same number, whatever table they stand in.
    """

    population: str
    having: frozenset[tuple[str, Category]] = frozenset()

    def counted(self, people: Sequence[Mapping[str, str]]) -> int:
        """How many of the people it counts."""
        return sum(all(person[name] in among for name, among in self.having) for person in people)

    def without(self, name: str) -> "Cell":
        """The total that this cell is a part of, by one of its characteristics."""
        return Cell(self.population, frozenset(one for one in self.having if one[0] != name))


@dataclass(frozen=True)
class Crossing:
    """A table to be published: a population crossed with characteristics, with every margin."""

    population: str
    variables: tuple[str, ...]

    def cells(self, groupings: Mapping[str, tuple[Category, ...]]) -> tuple[Cell, ...]:
        """Its cells and margins, a characteristic with one category left out; the total first."""
        told = [name for name in self.variables if len(groupings[name]) > 1]
        found = []
        for size in range(len(told) + 1):
            for names in combinations(told, size):
                for among in product(*(groupings[name] for name in names)):
                    found.append(Cell(self.population, frozenset(zip(names, among, strict=True))))
        return tuple(found)


@dataclass(frozen=True)
class Share:
    """So many of so many, to be published: people with some categories of a variable, of those with more of them."""

    population: str
    variable: str
    of_part: Category
    of_whole: Category

    def cells(self, groupings: Mapping[str, tuple[Category, ...]]) -> tuple[Cell, ...]:
        """The whole, the part and the rest, whatever the groupings are."""
        return (self.whole, self.part, self.rest)

    @property
    def part(self) -> Cell:
        """The people who are counted."""
        return self._with(self.of_part)

    @property
    def whole(self) -> Cell:
        """Those of whom they are a part."""
        return self._with(self.of_whole)

    @property
    def rest(self) -> Cell:
        """The others of the whole."""
        return self._with(self.of_whole - self.of_part)

    def _with(self, among: Category) -> Cell:
        return Cell(self.population, frozenset([(self.variable, among)]))


@dataclass(frozen=True)
class Cover:
    """The people of each part are people of the whole; where `complete`, they are together all of them.

    The parts may overlap: whoever comes to two venues is counted at both.
    """

    whole: str
    parts: tuple[str, ...]
    complete: bool = True


@dataclass(frozen=True)
class Number:
    """A number that a page wants to give: a count of one cell, or what is worked out from its cells."""

    kind: Kind
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Shown:
    """What a page says of a cell: a value, exact or a multiple of `base` near the true one; None where it is hidden."""

    value: int | None = None
    base: int = 1

    @property
    def low(self) -> int:
        """The least that the true number can be, by what is shown of it."""
        return 0 if self.value is None else max(0, self.value - self.base + 1)

    @property
    def high(self) -> int | None:
        """The most that the true number can be; nothing where nothing is shown."""
        return None if self.value is None else self.value + self.base - 1


@dataclass(frozen=True)
class Outcome:
    """How a publication was protected, without its people: enough to say it, and to show the same again.

    `losses` is the part of what the numbers tell that each step would lose; `least` of how many `of` were hidden and
    what at best could be spared (`gap`, 0 where that is proved).
    """

    step: Step
    threshold: int
    groupings: Mapping[str, tuple[Category, ...]]
    losses: Mapping[Step, Fraction]
    merged: tuple[str, ...] = ()
    base: int = 1
    hidden: int = 0
    of: int = 0
    gap: Fraction = Fraction(0)


@dataclass(frozen=True)
class Release:
    """What was given out: the day, to whom, what was said of each cell, and how it had been protected if it had.

    The populations of a release bear the season, and the day up to which its data went.
    """

    on: str
    to: str
    shown: Mapping[Cell, Shown]
    outcome: Outcome | None = None

    @property
    def population(self) -> str:
        """Whom its first number is of; "" where it has none."""
        return next((cell.population for cell in self.shown), "")

    @property
    def season(self) -> str:
        """The season that it tells of."""
        return self.population.rpartition(", ")[0].rpartition(", ")[0]


@dataclass(frozen=True)
class Policy:
    """What counts as a small number.

    A count from 1 to `threshold` - 1 is protected (`sensitive_threshold` where a sensitive variable is crossed), and
    one that equals its total. `zeros`: "may hide", a zero may be hidden to protect others; "shown", never; "protected",
    a zero is itself protected.
    """

    threshold: int = 5
    sensitive_threshold: int = 11
    zeros: Zeros = "may hide"


@dataclass(frozen=True)
class Publication:
    """Everything that pages want to say of people together: one system.

    `people` are the people of each population, one mapping of variable to category each; never shown. `totals` are
    cells that are shown whatever is hidden. `earlier` is what was released before; `states` are the populations of it
    that a population was earlier, whether or not everybody in them is still in it.
    """

    variables: tuple[Variable, ...]
    people: Mapping[str, Sequence[Mapping[str, str]]]
    tables: tuple[Crossing | Share, ...]
    covers: tuple[Cover, ...] = ()
    earlier: tuple[Release, ...] = ()
    policy: Policy = Policy()
    totals: tuple[Cell, ...] = ()
    states: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def cells(self) -> tuple[Cell, ...]:
        """Every number in its finest categories, each once."""
        finest = {one.name: one.grouping(0) for one in self.variables}
        return tuple(dict.fromkeys(cell for table in self.tables for cell in table.cells(finest)))
