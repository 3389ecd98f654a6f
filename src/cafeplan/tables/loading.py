"""A programme and one of its seasons in; its tables as typed frames, and every fault of the folder, out."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from pandas import DataFrame, Index, Series, isna

from cafeplan.language import Text
from cafeplan.language.faults import CORRECT_THEM, FAULTS_FOUND
from cafeplan.model import Absence, CafeplanError, Facilitator, Fault, Programme, Season, Wish
from cafeplan.tables.cells import setting
from cafeplan.tables.contract import Contract, contracts
from cafeplan.tables.folder import found
from cafeplan.tables.keys import repeated, reversed_pairs, rows_that_say_nothing, unknown_references
from cafeplan.tables.places import given_beyond
from cafeplan.tables.reading import Filled, read
from cafeplan.tables.sent import with_days_sent
from cafeplan.tables.sessions import (
    AT_SESSIONS,
    COUNTED,
    as_their_series,
    at_their_session,
    empty_season,
    impossible_sessions,
)

PEOPLE = frozenset({"facilitators", "absences", "preferences"})
"""The tables that say who can hold seats, when, and what they wish."""
_STOPS_ITS_USERS = ("missing-file", "no-attendance")
_DTYPES = {"string": "str", "integer": "Int64"}


@dataclass(frozen=True)
class Loaded:
    """The tables of a folder by name, and every fault in them by file, line and column.

    A frame has exactly the columns of its schema and is indexed by the line of the spreadsheet. Text is `str`, whole
    numbers `Int64`; days are `datetime.date`, hours `datetime.time`, amounts `Decimal`, several values a tuple. An
    empty or wrong cell is missing, a table without a file is an empty frame.
    """

    frames: Mapping[str, DataFrame]
    faults: tuple[Fault, ...]


Load = Callable[[Programme, Season | None], Loaded]
"""How tables are read: `load`, or one that remembers."""


def load(programme: Programme, season: Season | None) -> Loaded:
    """Every table of the programme's folder and, if one is given, of the season's, with all that is wrong in them.

    A session without hours or places of its own has those of its series; an attendance or head-count without a start
    has that of the only session of its day, a note that was mailed the day on which it went. Nothing else is filled in.
    Raises nothing for what people may have typed.
    """
    known = {contract.name: contract for contract in contracts()}
    files = found(programme, season)
    around = setting(programme, season)
    tables: dict[str, Filled] = {}
    faults = list(files.faults)
    for source in files.sources:
        filled, wrong = read(source, around)
        faults.extend(wrong)
        if filled is not None:
            tables[source.contract.name] = filled
    placed, misplaced = _placed(tables, programme)
    faults.extend(misplaced)
    faults.extend(_between_rows(placed))
    if "enrolments" in placed:
        faults.extend(given_beyond(placed["enrolments"], programme))
    if season is not None:
        faults.extend(empty_season(known, placed, season))
    frames = {name: _frame(contract, placed.get(name)) for name, contract in known.items()}
    return Loaded(frames, _in_order(faults, placed.values()))


def once() -> Load:
    """A `load` that reads each folder's tables the first time it is asked for them, while nobody writes there."""
    read: dict[tuple[Path, str], Loaded] = {}

    def load_once(programme: Programme, season: Season | None) -> Loaded:
        place = programme.folder, season.id if season else ""
        if place not in read:
            read[place] = load(programme, season)
        return read[place]

    return load_once


def blocking(loaded: Loaded, uses: Collection[str]) -> tuple[Fault, ...]:
    """The faults that stop a page which uses these tables; a fault in any other table never does.

    A season that has not begun is no fault of its folder, but stops the pages about it: « no-attendance » those that
    use attendance or head-counts, « missing-file » those that use the missing table.
    """
    return tuple(
        replace(fault, blocks=True)
        for fault in loaded.faults
        if _concerns(fault, uses) and (fault.blocks or fault.kind in _STOPS_ITS_USERS)
    )


def require(loaded: Loaded, uses: Collection[str]) -> None:
    """Nothing, if these tables may be used; raises CafeplanError with every fault that stops a page using them."""
    faults = blocking(loaded, uses)
    if faults:
        lines = Text(*("\n".join(fault.into(lang) for fault in faults) for lang in ("fr", "en")))
        raise CafeplanError(FAULTS_FOUND(count=len(faults), faults=lines), CORRECT_THEM, faults=faults)


def pseudonyms(loaded: Loaded) -> frozenset[str]:
    """Every pseudonym that stands in the tables."""
    columns = ((one.name, column.name) for one in contracts() for column in one.columns if column.pseudonym)
    return frozenset(str(cell) for table, name in columns for cell in loaded.frames[table][name].dropna())


def facilitators(loaded: Loaded) -> tuple[Facilitator, ...]:
    """Who can hold seats, with their absences and wishes, in the order of the file.

    An absence that came up after the publication reduces the share: by the day on which it was entered; where that is
    not told, or is the same day, if it is on a day for which somebody was announced. Raises CafeplanError if a fault is
    in one of these tables.
    """
    require(loaded, PEOPLE)
    days, published = _announced_days(loaded), _published_on(loaded)
    absences: dict[str, list[Absence]] = {}
    for row in loaded.frames["absences"].to_dict("records"):
        person, first, last = row["facilitator"], row["first"], row["last"] or row["first"]
        announced = any(first <= day <= last for day in days.get(person, ()))
        came_up = _entered_later(row["entered"], published, announced)
        absences.setdefault(person, []).append(Absence(first, last, came_up))
    wishes: dict[str, list[Wish]] = {}
    for row in loaded.frames["preferences"].to_dict("records"):
        wish = Wish(row["wish"], row["date"], _or_none(row["weekday"]), _or_none(row["venue"]))
        wishes.setdefault(row["facilitator"], []).append(wish)
    return tuple(
        Facilitator(
            id=row["id"],
            name=row["name"],
            roles=row["role"],
            working_time=int(row["working_time"]),
            first=row["first"] or date.min,
            last=row["last"] or date.max,
            absences=tuple(absences.get(row["id"], [])),
            wishes=tuple(wishes.get(row["id"], [])),
            newcomer=row["newcomer"] == "yes",
            weekdays=row["weekdays"] or (),
            venue=_or_none(row["venue"]) or "",
            email=_or_none(row["email"]) or "",
        )
        for row in loaded.frames["facilitators"].to_dict("records")
    )


def _published_on(loaded: Loaded) -> date | None:
    """The day of the season's first change, None where it has no history."""
    history = loaded.frames["history"]
    return None if history.empty else min(history["entered"])


def _entered_later(entered: date | None, published: date | None, otherwise: bool) -> bool:
    """Whether something was entered after the publication; `otherwise` where the two days do not tell."""
    if not entered or not published or entered == published:
        return otherwise
    return entered > published


def _announced_days(loaded: Loaded) -> dict[str, set[date]]:
    """The days for which each person was ever announced, by the season's history and its rota."""
    history, rota = loaded.frames["history"], loaded.frames["rota"]
    seats = history[history["role"].notna()]
    told = [*zip(seats["after"], seats["date"], strict=True), *zip(rota["facilitator"], rota["date"], strict=True)]
    days: dict[str, set[date]] = {}
    for person, day in told:
        if isinstance(person, str) and isinstance(day, date):
            days.setdefault(person, set()).add(day)
    return days


def _or_none(cell: Any) -> Any:
    return None if isna(cell) else cell


def _placed(tables: Mapping[str, Filled], programme: Programme) -> tuple[Mapping[str, Filled], list[Fault]]:
    if "sessions" not in tables:
        return tables, []
    sessions = as_their_series(tables["sessions"], programme)
    placed = {**tables, "sessions": sessions}
    faults = list(impossible_sessions(sessions))
    for name in AT_SESSIONS:
        if name in tables:
            placed[name], misplaced = at_their_session(tables[name], sessions)
            faults.extend(misplaced)
    if {"notes", "sendings"} <= set(placed):
        placed["notes"] = with_days_sent(placed["notes"], placed["sendings"], placed.get("recipients"))
    return placed, faults


def _between_rows(tables: Mapping[str, Filled]) -> Iterable[Fault]:
    for table in tables.values():
        yield from repeated(table)
        yield from reversed_pairs(table)
        yield from rows_that_say_nothing(table)
        yield from unknown_references(table, tables)


def _frame(contract: Contract, table: Filled | None) -> DataFrame:
    """The frame of a table; one without a file is a copy of the empty one, which is made once: most have none."""
    return _filled(contract, table.lines, table.values) if table else _empty(contract.name).copy(deep=False)


@cache
def _empty(name: str) -> DataFrame:
    contract = next(one for one in contracts() if one.name == name)
    return _filled(contract, (), {column.name: () for column in contract.columns})


def _filled(contract: Contract, lines: Sequence[int], values: Mapping[str, Sequence[Any]]) -> DataFrame:
    index = Index(list(lines), dtype="int64", name="line")
    return DataFrame(
        {
            column.name: Series(list(values[column.name]), index=index, dtype=_DTYPES.get(column.kind, "object"))
            for column in contract.columns
        }
    )


def _concerns(fault: Fault, uses: Collection[str]) -> bool:
    """Whether a fault is in one of these tables, or in a workbook that does not open: it may hold any of them."""
    if not fault.table:
        return fault.blocks
    if fault.table == "history":
        # Which sessions were planned stands there.
        return not {"history", "sessions"}.isdisjoint(uses)
    return fault.table in uses or (fault.kind == "no-attendance" and any(name in uses for name in COUNTED))


def _in_order(faults: Iterable[Fault], tables: Iterable[Filled]) -> tuple[Fault, ...]:
    columns = {table.file: list(table.labels.values()) for table in tables}

    def place(fault: Fault) -> tuple[str, int, int, str, str]:
        labels = columns.get(fault.file, [])
        position = labels.index(fault.column) if fault.column in labels else len(labels)
        return fault.file, fault.line or 0, position if fault.column else -1, fault.column or "", fault.kind

    return tuple(sorted(faults, key=place))
