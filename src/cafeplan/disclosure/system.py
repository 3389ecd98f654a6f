"""A publication and how its categories are grouped in; the one system of its numbers out: true, protected, guarded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from cafeplan.disclosure.kinds import Kinds
from cafeplan.disclosure.reader import Guard, Range, Reader
from cafeplan.model import Category, Cell, Cover, Policy, Publication, Share, Shown

Groupings = Mapping[str, tuple[Category, ...]]


def groupings(publication: Publication, levels: Mapping[str, int]) -> Groupings:
    """The categories that a page shows of each variable, at a level each."""
    return {one.name: one.grouping(levels.get(one.name, 0)) for one in publication.variables}


@dataclass(frozen=True)
class System:
    """Every number of a publication, in one grouping of its categories, with what earlier releases told."""

    publication: Publication
    groupings: Groupings

    @cached_property
    def values(self) -> dict[Cell, int]:
        """The numbers that the page wants to show, each once, whatever tables it stands in."""
        cells = dict.fromkeys(cell for table in self.publication.tables for cell in table.cells(self.groupings))
        return {cell: cell.counted(self.publication.people[cell.population]) for cell in cells}

    @cached_property
    def told(self) -> dict[Cell, list[Shown]]:
        """What earlier releases said of each cell."""
        told: dict[Cell, list[Shown]] = {}
        for release in self.publication.earlier:
            for cell, shown in release.shown.items():
                told.setdefault(cell, []).append(shown)
        return told

    @cached_property
    def known(self) -> dict[Cell, Range]:
        """What the reader knows whatever the page hides: earlier releases, and totals without characteristics."""
        always = set(self.publication.totals)
        totals = {cell: (value, value) for cell, value in self.values.items() if not cell.having or cell in always}
        return {cell: _range(shown) for cell, shown in self.told.items()} | totals

    @cached_property
    def open(self) -> tuple[Cell, ...]:
        """The numbers of which it is to be decided what the page shows."""
        return tuple(cell for cell in self.values if cell.having and not _is_exact(self.known.get(cell)))

    @cached_property
    def small(self) -> frozenset[Cell]:
        """The protected numbers: fewer people than the threshold, or as many as their total."""
        return frozenset(cell for cell in self.open if self._is_small(cell) or self._is_its_total(cell))

    @cached_property
    def guards(self) -> tuple[Guard, ...]:
        """What the reader must not narrow: protected numbers, small differences to earlier releases, and what those
        hid."""
        own = [Guard(((1, cell),), self.threshold(cell) - 1) for cell in self.open if cell in self.small]
        return (*own, *self._differences(), *self._hidden_before())

    @cached_property
    def covers(self) -> tuple[Cover, ...]:
        """The covers of the publication."""
        return self.publication.covers

    def threshold(self, cell: Cell) -> int:
        """The number of people from which on a cell passes."""
        policy = self.policy
        sensitive = {one.name for one in self.publication.variables if one.sensitive}
        crossed = {name for name, _ in cell.having}
        return policy.sensitive_threshold if crossed & sensitive else policy.threshold

    @property
    def policy(self) -> Policy:
        """What counts as small."""
        return self.publication.policy

    def most(self, cell: Cell) -> int:
        """The most that a reader can think a hidden number to be: its whole population."""
        return len(self.publication.people[cell.population])

    def reader(self) -> Reader:
        """Somebody who has every number that is published."""
        least = 1 if self.policy.zeros == "shown" else 0
        may_hide = [(cell, self.values[cell], self.most(cell)) for cell in self.open]
        return Reader(self._kinds, self.known, may_hide, least)

    @cached_property
    def _kinds(self) -> Kinds:
        return Kinds(self.publication.variables, [*self.known, *self.open], self.covers)

    def _is_small(self, cell: Cell) -> bool:
        least = 0 if self.policy.zeros == "protected" else 1
        return least <= self.values[cell] < self.threshold(cell)

    def _is_its_total(self, cell: Cell) -> bool:
        people = self.publication.people[cell.population]
        totals = [*(cell.without(name) for name, _ in cell.having), *self._wholes.get(cell, ())]
        return self.values[cell] > 0 and any(one.counted(people) == self.values[cell] for one in totals)

    @cached_property
    def _wholes(self) -> dict[Cell, list[Cell]]:
        """Of each part of a share, and of its rest, the wholes."""
        wholes: dict[Cell, list[Cell]] = {}
        for share in self.publication.tables:
            if isinstance(share, Share):
                for cell in (share.part, share.rest):
                    wholes.setdefault(cell, []).append(share.whole)
        return wholes

    def _differences(self) -> list[Guard]:
        """Numbers that a reader of an earlier release would subtract to a few people."""
        found = []
        for now in self.open:
            for before in self.told:
                if before.having == now.having and before.population in self._earlier(now.population):
                    low, high = self.known[before]
                    between = abs(self.values[now] - low) if low == high else 0
                    if 0 < between < self.threshold(now):
                        found.append(Guard(((1, now), (-1, before)), self.threshold(now) - 1))
        return found

    def _hidden_before(self) -> list[Guard]:
        """Numbers that an earlier release hid: no narrower than they were, up to what is asked for today."""
        told = {cell: self.known[cell] for cell in self.told}
        hidden = [cell for cell, (_, high) in told.items() if high is None and cell not in self.small]
        if not hidden:
            return []
        before = Reader(Kinds(self.publication.variables, told, self.covers), told, (), 0)
        widths = {cell: before.whole_width(Guard(((1, cell),), 0)) for cell in hidden}
        guards = (Guard(((1, cell),), min(width, self.threshold(cell) - 1)) for cell, width in widths.items())
        return [guard for guard in guards if guard.width > 0]

    def _earlier(self, population: str) -> set[str]:
        """The populations that were released as a part of this one, or as an earlier state of it."""
        parts = (one.parts for one in self.covers if one.whole == population and not one.complete)
        return set(self.publication.states.get(population, ())).union(*parts)


def _is_exact(known: Range | None) -> bool:
    return known is not None and known[0] == known[1]


def _range(shown: Iterable[Shown]) -> Range:
    """What several pages say of one number together."""
    several = list(shown)
    highs = [one.high for one in several if one.high is not None]
    return max(one.low for one in several), min(highs, default=None)
