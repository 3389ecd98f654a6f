"""The tables of organisations and sheets in; the entries of the directory on one day out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from pandas import isna

from cafeplan.indicators import partners
from cafeplan.language import Text, bare
from cafeplan.language import livret as says
from cafeplan.model import Slice


@dataclass(frozen=True)
class Entry:
    """What the directory says of one organisation on a day: the parts of its sheet that are filled in.

    `read` is when the organisation last read its sheet again; one that gave no sheet `has_sheet` False.
    """

    id: str
    name: str
    sector: str
    parts: dict[str, str]
    has_sheet: bool
    read: date | None
    is_fresh: bool

    @property
    def missing(self) -> list[str]:
        """The parts that its sheet leaves out."""
        return [part for part in partners.PARTS if part not in self.parts]

    @property
    def state(self) -> Text:
        """How fresh the entry is."""
        if not self.has_sheet:
            return says.NO_SHEET
        if self.read is None:
            return says.NEVER_READ
        return (says.READ_ON if self.is_fresh else says.READ_LONG_AGO)(day=self.read)


def entries(now: Slice) -> tuple[Entry, ...]:
    """An entry for each partner of a slice, by name."""
    sheets = {row["organisation"]: row for row in now.fiches.to_dict("records")}
    found = (_entry(row, sheets.get(row["id"]), now.last) for row in partners.present(now).to_dict("records"))
    return tuple(sorted(found, key=lambda one: bare(one.name)))


def by_sector(found: tuple[Entry, ...]) -> Iterator[tuple[str, list[Entry]]]:
    """The entries of each sector, sectors in the alphabet and those without one last."""
    for sector in sorted({one.sector for one in found}, key=lambda sector: (not sector, bare(sector))):
        yield sector, [one for one in found if one.sector == sector]


def _entry(row: dict[Any, Any], sheet: dict[Any, Any] | None, day: date) -> Entry:
    told = {name: _told(cell) for name, cell in (sheet or {}).items()}
    read = told.get("validated")
    return Entry(
        id=row["id"],
        name=row["name"],
        sector=_told(row["sector"]) or "",
        parts={part: told[part] for part in partners.PARTS if told.get(part)},
        has_sheet=sheet is not None,
        read=read,
        is_fresh=read is not None and day - partners.FRESH <= read <= day,
    )


def _told(cell: Any) -> Any:
    return None if isna(cell) else cell
