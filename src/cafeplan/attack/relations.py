"""The counts that pages name in; what ties them, because they count the same people, out.

Where crossing all characteristics gives few enough kinds of people, each count is the sum of its kinds. Otherwise
counts are tied by the sums that can be read off them: a total and its parts by one characteristic.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product

from cafeplan.attack.statements import ONE, Statement
from cafeplan.model import Category, Cell, Cover

MOST_KINDS = 2_000
Categories = Mapping[str, Sequence[str]]


def relations(cells: Sequence[Cell], categories: Categories, covers: Sequence[Cover]) -> list[Statement]:
    """What is true of these counts whatever the page says."""
    groups = _groups(cells, categories)
    populations = list(dict.fromkeys(cell.population for cell in cells))
    many = len(populations)
    for alike in groups.values():
        many *= len(alike)
    if many > MOST_KINDS:
        return [*_sums(cells, categories), *_covered(cells, covers)]
    kinds = [
        Cell(population, frozenset(zip(groups, crossing, strict=True)))
        for population in populations
        for crossing in product(*groups.values())
    ]
    return [*_of_kinds(cells, kinds), *_covered(kinds, covers)]


def _groups(cells: Sequence[Cell], categories: Categories) -> dict[str, list[Category]]:
    """For each characteristic that is named, its categories; those that no count tells apart as one."""
    groups = {}
    for name in dict.fromkeys(name for cell in cells for name, _ in sorted(cell.having, key=lambda one: one[0])):
        named = [among for cell in cells for other, among in cell.having if other == name]
        split: list[frozenset[str]] = [frozenset(categories[name])]
        for among in named:
            split = [part for one in split for part in (one & among, one - among) if part]
        groups[name] = sorted(split, key=sorted)
    return groups


def _of_kinds(cells: Sequence[Cell], kinds: Sequence[Cell]) -> Iterator[Statement]:
    by_population: dict[str, list[tuple[Cell, dict[str, Category]]]] = {}
    for kind in kinds:
        by_population.setdefault(kind.population, []).append((kind, dict(kind.having)))
    for cell in cells:
        inside = [
            kind
            for kind, having in by_population[cell.population]
            if all(having[name] <= among for name, among in cell.having)
        ]
        if inside != [cell]:
            yield _equal(cell, inside)


def _sums(cells: Sequence[Cell], categories: Categories) -> Iterator[Statement]:
    """A count and counts that split it by one characteristic, every category once."""
    by_total: dict[tuple[Cell, str], list[tuple[Category, Cell]]] = {}
    for cell in cells:
        for name, among in cell.having:
            by_total.setdefault((cell.without(name), name), []).append((among, cell))
    known = set(cells)
    for (total, name), parts in by_total.items():
        if total in known:
            for whole in (frozenset(categories[name]), *(among for among, _ in parts)):
                inside = [(among, cell) for among, cell in parts if among < whole]
                target = total if whole == frozenset(categories[name]) else _part(total, name, whole)
                for split in _splits(whole, inside):
                    yield _equal(target, split)


def _part(total: Cell, name: str, among: Category) -> Cell:
    return Cell(total.population, total.having | {(name, among)})


def _splits(whole: Category, parts: Sequence[tuple[Category, Cell]]) -> Iterator[list[Cell]]:
    """The finest parts that make a whole, and each coarser level of them."""
    for depth in (0, 1):
        finest = [(among, cell) for among, cell in parts if depth == any(other < among for other, _ in parts)]
        if sum(len(among) for among, _ in finest) == len(whole) == len(frozenset().union(*(one for one, _ in finest))):
            yield [cell for _, cell in finest]


def _covered(cells: Sequence[Cell], covers: Sequence[Cover]) -> Iterator[Statement]:
    """Each part is at most the whole; parts that are all of it are together at least the whole."""
    known = set(cells)
    for cover in covers:
        for cell in (one for one in cells if one.population == cover.whole):
            parts = [part for name in cover.parts if (part := Cell(name, cell.having)) in known]
            for part in parts:
                yield Statement(((ONE, cell), (-ONE, part)), Fraction(0), None)
            if cover.complete and len(parts) == len(cover.parts):
                yield Statement(((-ONE, cell), *((ONE, part) for part in parts)), Fraction(0), None)


def _equal(total: Cell, parts: Sequence[Cell]) -> Statement:
    return Statement(((-ONE, total), *((ONE, part) for part in parts)), Fraction(0), Fraction(0))
