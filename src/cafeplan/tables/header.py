"""A contract and the first row of a sheet in; which column stands where, and what is wrong with the titles, out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cafeplan.model import Fault
from cafeplan.tables.blame import Where, fault, hint, shown
from cafeplan.tables.contract import Contract, plain
from cafeplan.tables.sheet import Row

_LOOKED_AT = 10


@dataclass(frozen=True)
class Header:
    """Where each column stands, counted from 0, and the title that the file gives it."""

    line: int
    titled: frozenset[int]
    positions: Mapping[str, int]
    labels: Mapping[str, str]


def title_above(contract: Contract, file: str, rows: Sequence[Row]) -> Fault | None:
    """The fault of a sheet whose column titles come below another row, such as a merged title; None otherwise."""
    meant = _spellings(contract)
    known = [sum(plain(cell) in meant for cell in row.cells) for row in rows[:_LOOKED_AT]]
    below = next((row.line for row, count in zip(rows, known, strict=False) if count > 1), None)
    if known[0] or below is None:
        return None
    return fault("title-above", Where(file, contract, rows[0].line), {"below": str(below)})


def header(contract: Contract, file: str, row: Row) -> tuple[Header | None, tuple[Fault, ...]]:
    """The columns of a sheet by their names or titles, case, accents and spaces forgiven; and the faults of the row.

    None in the place of the columns where not one title is known: then the row is no header.
    """
    meant = _spellings(contract)
    titles = [" ".join(title.split()) for title in row.cells]
    found = {position: meant.get(plain(title)) for position, title in enumerate(titles) if title}
    if not any(found.values()):
        return None, (fault("no-header", Where(file, contract, row.line), {"columns": contract.titles()}),)
    positions: dict[str, int] = {}
    faults: list[Fault] = []
    for position, name in found.items():
        label = titles[position]
        if name is None:
            faults.append(_unknown(contract, file, row.line, label))
        elif name in positions:
            faults.append(_twice(contract, file, row.line, titles[positions[name]], label))
        else:
            positions[name] = position
    faults.extend(_missing(contract, file, row.line, positions))
    labels = {name: titles[position] for name, position in positions.items()}
    return Header(row.line, frozenset(found), positions, labels), tuple(faults)


def _spellings(contract: Contract) -> Mapping[str, str]:
    return {
        plain(word): column.name
        for column in contract.columns
        for word in (column.title.en, column.title.fr, column.name)
    }


def _unknown(contract: Contract, file: str, line: int, label: str) -> Fault:
    names = [word for column in contract.columns for word in (column.name, column.title.fr, column.title.en)]
    read = shown(label, contract)
    values = {"hint": hint(label, names), "columns": contract.titles()}
    return fault("unknown-column", Where(file, contract, line, read, read), values)


def _twice(contract: Contract, file: str, line: int, first: str, label: str) -> Fault:
    return fault("duplicate-column", Where(file, contract, line, label, label), {"other": first})


def _missing(contract: Contract, file: str, line: int, positions: Mapping[str, int]) -> list[Fault]:
    return [
        fault("missing-column", Where(file, contract, line, column.name), {"title": column.title})
        for column in contract.columns
        if column.required and column.name not in positions
    ]
