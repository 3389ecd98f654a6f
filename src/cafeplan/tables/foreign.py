"""A spreadsheet that is no table of a programme in; its rows of text, or a sentence why it has none, out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from cafeplan.files import csv_text
from cafeplan.language import Text
from cafeplan.language.faults import SENTENCES
from cafeplan.model import CafeplanError, Fault, Programme, Season
from cafeplan.tables.blame import Where, fault
from cafeplan.tables.cells import setting
from cafeplan.tables.contract import Contract, contracts, plain
from cafeplan.tables.folder import Source
from cafeplan.tables.loading import Loaded
from cafeplan.tables.reading import read
from cafeplan.tables.sheet import Row, Unreadable, content_of
from cafeplan.tables.text import csv_rows
from cafeplan.tables.workbook import sheets, the_table

Line = tuple[int, Sequence[str]]


def lines_of(path: Path) -> list[Line]:
    """The rows of a .csv, or of the only sheet of a workbook, with their lines; CafeplanError where it does not open.

    Blank rows are left out.
    """
    suffix = path.suffix.lower()
    try:
        content = content_of(path)
        rows = csv_rows(content) if suffix == ".csv" else the_table(sheets(suffix, content), {plain(path.stem)})
    except Unreadable as unreadable:
        raise _unopened(path, unreadable) from unreadable
    return [(row.line, row.cells) for row in rows if not row.blank]


def private_table(path: Path) -> Contract | None:
    """The table about people that a file is named after."""
    named = (one for one in contracts() if one.private and plain(path.stem) in one.names)
    return next(named, None)


def private_tables() -> tuple[Contract, ...]:
    """Every table about people who are known by pseudonyms."""
    return tuple(one for one in contracts() if one.private)


def private_faults(loaded: Mapping[str, Loaded]) -> tuple[Fault, ...]:
    """What is wrong in the tables about people of some seasons, by season: nobody may be left there by an oversight."""
    private = {one.name for one in private_tables()}
    return tuple(
        replace(fault, file=f"{season}/{fault.file}")
        for season, one in loaded.items()
        for fault in one.faults
        if fault.blocks and fault.table in private
    )


def pseudonyms_of(contract: Contract) -> tuple[str, ...]:
    """The names of the columns of a table in which pseudonyms stand."""
    return tuple(column.name for column in contract.columns if column.pseudonym)


def as_table(programme: Programme, season: Season, contract: Contract, lines: Iterable[Line], file: str) -> str:
    """The text of the .csv of a table; CafeplanError with every fault where the rows do not keep to its contract."""
    rows = [Row(line, tuple(cells)) for line, cells in lines]
    source = Source(contract, programme.folder / season.id / file, file, {contract.title.fr: tuple(rows)})
    faults = [one for one in read(source, setting(programme, season))[1] if one.blocks]
    if faults:
        raise CafeplanError(faults[0].message, faults[0].remedy, faults=tuple(faults))
    width = len(rows[0].cells)
    return csv_text(rows[0].cells, [(*row.cells, *[""] * width)[:width] for row in rows[1:]])


def _unopened(path: Path, unreadable: Unreadable) -> CafeplanError:
    if unreadable.kind not in SENTENCES:
        raise KeyError(unreadable.kind)
    values = {"suffix": path.suffix.lower(), "title": Text(path.name, path.name), "sheets": unreadable.sheets}
    one: Fault = fault(unreadable.kind, Where(path.name, None, unreadable.line), values)
    return CafeplanError(one.message, one.remedy, faults=(one,))
