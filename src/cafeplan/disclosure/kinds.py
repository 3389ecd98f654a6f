"""Cells in; the kinds of people that they count, as columns, and what ties the columns together, out.

Every relation between published numbers follows from one fact: a count is a sum over kinds of people. Where crossing
all characteristics gives too many kinds, each table has kinds of its own, tied by the margins that tables share.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from cafeplan.model import Category, Cell, Cover, Variable

MOST_KINDS = 600
Names = frozenset[str]
Kind = Mapping[str, Category]


@dataclass(frozen=True)
class Link:
    """Columns whose weighted sum is at least zero; exactly zero where `equal`."""

    terms: Mapping[int, int]
    equal: bool


@dataclass(frozen=True)
class _Block:
    """The kinds of one population by some characteristics; the first has the column `start`."""

    names: Names
    kinds: tuple[Kind, ...]
    start: int

    def columns(self, having: Kind) -> list[int]:
        """The columns whose kinds have all that is asked for."""
        return [
            column
            for column, kind in enumerate(self.kinds, start=self.start)
            if all(kind[name] <= among for name, among in having.items())
        ]


class Kinds:
    """The columns of all populations, the columns of each cell, and the links."""

    def __init__(self, variables: Iterable[Variable], cells: Iterable[Cell], covers: Iterable[Cover]) -> None:
        asked = list(dict.fromkeys(cells))
        self._classes = {one.name: _classes(one, asked) for one in variables}
        self.count = 0
        self._blocks = {population: list(self._blocks_of(population, asked)) for population in _populations(asked)}
        self.links = [*self._margins(), *self._covers(covers)]

    def columns(self, cell: Cell) -> list[int]:
        """The columns that a cell sums."""
        having = dict(cell.having)
        block = next(one for one in self._blocks[cell.population] if one.names >= having.keys())
        return block.columns(having)

    def _blocks_of(self, population: str, cells: Sequence[Cell]) -> Iterator[_Block]:
        crossed = {frozenset(name for name, _ in cell.having) for cell in cells if cell.population == population}
        together: Names = frozenset().union(*crossed)
        largest = [one for one in sorted(crossed, key=sorted) if not any(one < other for other in crossed)]
        for names in [together] if self._many(together) <= MOST_KINDS else largest:
            ordered = sorted(names)
            kinds = tuple(
                dict(zip(ordered, among, strict=True)) for among in product(*(self._classes[name] for name in ordered))
            )
            yield _Block(names, kinds, self.count)
            self.count += len(kinds)

    def _many(self, names: Names) -> int:
        found = 1
        for name in names:
            found *= len(self._classes[name])
        return found

    def _crossed(self, names: Names) -> Iterator[Kind]:
        ordered = sorted(names)
        for among in product(*(self._classes[name] for name in ordered)):
            yield dict(zip(ordered, among, strict=True))

    def _margins(self) -> Iterator[Link]:
        """Blocks of one population agree on what they share."""
        for blocks in self._blocks.values():
            for one, other in combinations(blocks, 2):
                for kind in self._crossed(one.names & other.names):
                    yield Link(_weighted((1, one.columns(kind)), (-1, other.columns(kind))), equal=True)

    def _covers(self, covers: Iterable[Cover]) -> Iterator[Link]:
        """A part is at most the whole; where the parts are all of it, the whole is at most their sum."""
        for cover in covers:
            parts = [self._blocks[part] for part in cover.parts if part in self._blocks]
            whole = self._blocks.get(cover.whole, [])
            shared = {one.names & other.names for one in whole for part in parts for other in part}
            for names in sorted(shared, key=sorted):
                told = [_telling(part, names) for part in [whole, *parts]]
                yield from self._covered(names, told, cover.complete and len(parts) == len(cover.parts))

    def _covered(self, names: Names, told: Sequence[_Block | None], complete: bool) -> Iterator[Link]:
        whole, *parts = told
        assert whole is not None
        telling = [part for part in parts if part is not None]
        for kind in self._crossed(names):
            of_whole = whole.columns(kind)
            for part in telling:
                yield Link(_weighted((1, of_whole), (-1, part.columns(kind))), equal=False)
            if complete and len(telling) == len(parts):
                sums = [(1, part.columns(kind)) for part in telling]
                yield Link(_weighted((-1, of_whole), *sums), equal=False)


def _populations(cells: Iterable[Cell]) -> list[str]:
    return list(dict.fromkeys(cell.population for cell in cells))


def _classes(variable: Variable, cells: Iterable[Cell]) -> tuple[Category, ...]:
    """The categories that no cell tells apart, together."""
    named = list(dict.fromkeys(among for cell in cells for name, among in cell.having if name == variable.name))
    alike: dict[tuple[bool, ...], set[str]] = {}
    for category in variable.categories:
        alike.setdefault(tuple(category in among for among in named), set()).add(category)
    return tuple(frozenset(together) for together in alike.values())


def _telling(blocks: Iterable[_Block], names: Names) -> _Block | None:
    return next((block for block in blocks if block.names >= names), None)


def _weighted(*sums: tuple[int, Iterable[int]]) -> dict[int, int]:
    return {column: weight for weight, columns in sums for column in columns}
