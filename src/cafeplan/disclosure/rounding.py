"""A system of numbers and a base in; every number rounded to a multiple of the base, sums kept, out.

A number that is a multiple stays; every other one goes to the multiple below or above, so that the tables still add up
and all of them move as little as can be. The totals that pass as they are are not touched: tables add up to a rounded
total that no page shows.
"""

from typing import Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

from cafeplan.disclosure.kinds import Kinds
from cafeplan.disclosure.system import System
from cafeplan.model import Cell, Shown

NODES = 2_000
GAP = 0.01


def rounded(system: System, base: int) -> dict[Cell, Shown] | None:
    """What a page shows of each number; None where no rounding keeps the sums."""
    totals = dict.fromkeys(Cell(cell.population) for cell in system.open)
    cells = [*system.open, *totals]
    values = np.array([cell.counted(system.publication.people[cell.population]) for cell in cells])
    kinds = Kinds(system.publication.variables, cells, ())
    ups = _ups(kinds, cells, values, base)
    if ups is None:
        return None
    shown = values // base * base + base * ups
    return {cell: Shown(int(value), base) for cell, value in zip(system.open, shown, strict=False)}


def _ups(kinds: Kinds, cells: list[Cell], values: Any, base: int) -> Any:
    """1 for each number that goes up, 0 for each that goes down or stays."""
    many = len(cells)
    rest = values % base
    # A kind of people may be any number in a rounded table: only the sums that are shown must be multiples.
    cost = np.concatenate([base - 2 * rest, np.zeros(kinds.count)])
    most = np.concatenate([np.where(rest, 1, 0), np.full(kinds.count, np.inf)])
    limits = np.concatenate([values // base * base, np.zeros(len(kinds.links))])
    highest = np.concatenate([limits[:many], [0 if link.equal else np.inf for link in kinds.links]])
    found = milp(
        cost,
        constraints=LinearConstraint(_matrix(kinds, cells, base), limits, highest),
        integrality=np.concatenate([np.ones(many), np.zeros(kinds.count)]),
        bounds=Bounds(0, most),
        options={"node_limit": NODES, "mip_rel_gap": GAP},
    )
    return None if found.x is None else np.round(found.x[:many]).astype(int)


def _matrix(kinds: Kinds, cells: list[Cell], base: int) -> Any:
    """Each number: its kinds, less the base where it goes up; then the links between kinds."""
    many = len(cells)
    entries = [(row, row, -base) for row in range(many)]
    entries += [(row, many + column, 1) for row, cell in enumerate(cells) for column in kinds.columns(cell)]
    entries += [
        (many + row, many + column, weight)
        for row, link in enumerate(kinds.links)
        for column, weight in link.terms.items()
    ]
    rows, columns, weights = zip(*entries, strict=True)
    return coo_array((weights, (rows, columns)), shape=(many + len(kinds.links), many + kinds.count)).tocsr()
