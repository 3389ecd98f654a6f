"""A programme and a day in; the facilitators who left before it, each of whom a number replaces everywhere, out.

Who held what stays, so that every earlier state of a rota, shares and carry-over can still be worked out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cafeplan import tables
from cafeplan.desk.folders import reports
from cafeplan.language import Language
from cafeplan.language import pseudonyms as says
from cafeplan.model import CafeplanError, Fault, Programme, Season
from cafeplan.tables import Cells, Contract, Loaded, Source

_NUMBERED = re.compile(r"ancien-(?:.+-)?(\d+)")
_UNFIT = re.compile(r"[^A-Za-z0-9_.-]+")
_LONGEST = 24
_WISHES = "preferences"
_KEPT_FILES = (
    "rota.html",
    "rota-published.html",
    "rota.csv",
    "certificate.json",
    "season.xlsx",
    "wall.html",
    "calendars",
    "mails",
    "notebooks",
    "bilan-internal.html",
    "note-*",
)


@dataclass(frozen=True)
class Renamed:
    """What changes in one table: the cells in which somebody stands, and the lines that go."""

    source: Source
    path: str
    cells: Cells
    dropped: tuple[int, ...]

    @property
    def lines(self) -> int:
        """How many lines change or go."""
        return len({line for line, _ in self.cells} | set(self.dropped))


@dataclass(frozen=True)
class Departed:
    """How many facilitators left, what changes in the tables, and the files kept in reports/ that name them."""

    people: int
    renamed: tuple[Renamed, ...]
    pages: tuple[Path, ...]


def departed(programme: Programme, before: date, loaded: Mapping[str, Loaded], lang: Language) -> Departed:
    """Everybody who left the team before a day; `loaded` are the tables of the seasons that have begun.

    Raises CafeplanError where a table that names facilitators has a fault, or programme.toml still names one of them.
    """
    ours = tables.load(programme, None)
    numbers = _numbers(ours, before)
    if not numbers:
        return Departed(0, (), ())
    _refuse_faults({"": ours, **loaded})
    _refuse_settings(programme, ours, numbers)
    seasons = [season for season in programme.seasons if season.id in loaded]
    places = [(None, ours), *((season, loaded[season.id]) for season in seasons)]
    renamed = tuple(one for season, told in places for one in _renamed(programme, season, told, numbers, lang))
    touched = {one.source.path.parent.name for one in renamed}
    pages = [page for season in seasons if season.id in touched for page in _kept(programme, season)]
    return Departed(len(numbers), renamed, tuple(pages))


def _numbers(ours: Loaded, before: date) -> dict[str, str]:
    """The number of each facilitator who left, by identifier; who has one already is not told again."""
    team = ours.frames["facilitators"]
    given = [int(numbered[1]) for one in team["id"].dropna() if (numbered := _NUMBERED.fullmatch(one))]
    left = [
        person
        for person, last in zip(team["id"], team["last"], strict=True)
        if isinstance(last, date) and last < before and not _NUMBERED.fullmatch(person)
    ]
    return {person: str(number) for number, person in enumerate(left, start=max(given, default=0) + 1)}


def _former(programme: Programme, number: str) -> str:
    """The identifier of somebody who left; the folder is in it, for in programmes that share people ids are people."""
    return f"ancien-{_UNFIT.sub('-', programme.folder.resolve().name)[:_LONGEST]}-{number}"


def _renamed(
    programme: Programme, season: Season | None, loaded: Loaded, numbers: Mapping[str, str], lang: Language
) -> Iterator[Renamed]:
    former = {person: _former(programme, number) for person, number in numbers.items()}
    for source in tables.sources(programme, season):
        name = source.contract.name
        cells = dict(_cells(source, loaded, former))
        cells |= dict(_names(source, loaded, numbers, lang)) if name == "facilitators" else {}
        wishes = sorted({line for line, _ in cells}) if name == _WISHES else []
        shown = f"{season.id}/{source.path.name}" if season else source.path.name
        if cells:
            yield Renamed(source, shown, {} if wishes else cells, tuple(wishes))


def _cells(source: Source, loaded: Loaded, former: Mapping[str, str]) -> Iterator[tuple[tuple[int, int], str]]:
    """The cells in which one of them stands, each with the new identifier."""
    frame = loaded.frames[source.contract.name]
    for column in _naming(source.contract):
        position = tables.column_of(source, column)
        for row in frame[frame[column].isin(list(former))].rename_axis("line").reset_index().to_dict("records"):
            # In the history the rows of a session, which have no role, tell its status in these columns.
            if position is None or (source.contract.name == "history" and not isinstance(row["role"], str)):
                continue
            yield (int(row["line"]), position), former[row[column]]


def _names(
    source: Source, loaded: Loaded, numbers: Mapping[str, str], lang: Language
) -> Iterator[tuple[tuple[int, int], str]]:
    """The cells of their names, each with its new words, and those of their addresses, which become empty."""
    name, address = (tables.column_of(source, column) for column in ("name", "email"))
    for line, person in loaded.frames["facilitators"]["id"].items():
        if person in numbers:
            yield (int(str(line)), name or 0), says.FORMER(number=numbers[person]).into(lang)
            yield from [((int(str(line)), address), "")] if address is not None else []


def _naming(contract: Contract) -> Iterable[str]:
    """The columns of a table in which a facilitator's identifier stands."""
    if contract.name == "facilitators":
        return ("id",)
    if contract.name == "history":
        return "before", "after"
    return [one.column for one in contract.references if one.table == "facilitators"]


def _kept(programme: Programme, season: Season) -> Iterator[Path]:
    folder = reports(programme, season)
    for name in _KEPT_FILES:
        yield from sorted(folder.glob(name))


# --- what is refused -----------------------------------------------------------------------------------------------


def _refuse_faults(loaded: Mapping[str, Loaded]) -> None:
    """CafeplanError where a table that names facilitators has a fault: nobody may be left in it by an oversight."""
    found: list[Fault] = []
    for one in loaded.values():
        naming = {name for name in one.frames if _naming(tables.contract_of(name))}
        found += [fault for fault in one.faults if fault.blocks and fault.table in naming]
    if found:
        raise CafeplanError(says.FAULTS_FIRST, found[0].remedy, faults=tuple(dict.fromkeys(found)))


def _refuse_settings(programme: Programme, ours: Loaded, numbers: Mapping[str, str]) -> None:
    """CafeplanError where a setting of programme.toml names one of them: rules would no longer know who is meant."""
    team = ours.frames["facilitators"]
    names = [*numbers, *team[team["id"].isin(list(numbers))]["name"]]
    lines = (programme.folder / "programme.toml").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        if any(f'"{name}"' in line or f"'{name}'" in line for name in names):
            raise CafeplanError(says.NAMED_IN_SETTINGS(line=str(number)), says.NAMED_IN_SETTINGS_REMEDY)
