"""A rota made elsewhere in: a row a date and a column a service, or a row a seat; who is named for which seat out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path

from cafeplan.language import season as says
from cafeplan.model import CafeplanError, Facilitator, Fault, Programme, Season
from cafeplan.tables.blame import Where, fault
from cafeplan.tables.cells import Setting, Words, codes, setting
from cafeplan.tables.contract import Column, Contract, contracts
from cafeplan.tables.folder import READ, Source
from cafeplan.tables.reading import Filled, read


@dataclass(frozen=True)
class Announced:
    """The people that a row of the file names for a role; nobody where its cell says so or is empty."""

    file: str
    line: int
    day: date
    start: time | None
    venue: str | None
    role: str
    people: tuple[str, ...]


def announced(
    programme: Programme, season: Season, people: Sequence[Facilitator], path: Path
) -> tuple[tuple[Announced, ...], tuple[Fault, ...]]:
    """Who is named for which seat, and every fault of the file; people by identifier, name or first name.

    Raises CafeplanError where the file is not there or of a kind that is not read.
    """
    if not path.is_file():
        raise CafeplanError(says.NO_FILE(file=path.as_posix()), says.NO_FILE_REMEDY)
    if path.suffix.lower() not in READ:
        raise CafeplanError(says.UNREAD_FILE(file=path.name), says.UNREAD_FILE_REMEDY)
    around = setting(programme, season)
    around = Setting({**around.words, "person": _people(people)}, season)
    rota = next(contract for contract in contracts() if contract.name == "rota")
    filled, faults = read(Source(_by_seat(rota), path, path.name), around)
    if filled is not None and "facilitator" in filled.labels:
        return tuple(_rows_by_seat(filled)), (*faults, *_without(filled, ["date", "role"]))
    filled, faults = read(Source(_by_date(rota, programme), path, path.name), around)
    if filled is None:
        return (), faults
    asked = {role for series in programme.series for role in series.seats}
    roles = [role for role in programme.roles if role in asked]
    return tuple(_rows_by_date(filled, roles)), (*faults, *_without(filled, ["date", *roles]))


def _people(people: Sequence[Facilitator]) -> Words:
    """How somebody may be named; a first name that two people share is nobody's."""
    spellings = {person.id: [person.name, person.name.split()[0]] for person in people}
    nobody = dict.fromkeys(says.NOBODY_WORDS, "")
    return Words({**nobody, **codes(spellings)}, tuple(person.name for person in people), "unknown-person")


def _by_seat(rota: Contract) -> Contract:
    """Our own rota, where people may stand by name, and places and hours be left out."""
    loose = {
        "start": replace(rota.column("start"), required=False),
        "venue": replace(rota.column("venue"), required=False),
        "facilitator": replace(rota.column("facilitator"), programme="person"),
    }
    columns = tuple(loose.get(column.name, column) for column in rota.columns)
    return replace(rota, columns=columns, references=(), unique=())


def _by_date(rota: Contract, programme: Programme) -> Contract:
    """A row a date, and for each service a column with whoever holds its seats."""
    optional = tuple(replace(rota.column(name), required=False) for name in ("start", "venue"))
    services = tuple(
        Column(role, title, title, "list", "", programme="person") for role, title in programme.roles.items()
    )
    return replace(rota, columns=(rota.column("date"), *optional, *services), references=(), unique=())


def _rows_by_seat(filled: Filled) -> Iterator[Announced]:
    columns = (filled.values[name] for name in ("date", "start", "venue", "role", "facilitator"))
    for line, (day, start, venue, role, person) in zip(filled.lines, zip(*columns, strict=True), strict=True):
        if day and role:
            yield Announced(filled.file, line, day, start, venue, role, (person,) if person else ())


def _rows_by_date(filled: Filled, roles: Sequence[str]) -> Iterator[Announced]:
    where = (filled.values[name] for name in ("date", "start", "venue"))
    for number, (line, (day, start, venue)) in enumerate(zip(filled.lines, zip(*where, strict=True), strict=True)):
        for role in roles if day else ():
            people = filled.values[role][number] or ()
            yield Announced(filled.file, line, day, start, venue, role, tuple(filter(None, people)))


def _without(filled: Filled, needed: Sequence[str]) -> Iterator[Fault]:
    """A fault for each column that the file needs and has not, but for those that reading has told of already."""
    for name in needed:
        column = filled.contract.column(name)
        if name not in filled.labels and not column.required:
            where = Where(filled.file, filled.contract, 1, column.title.fr)
            yield fault("missing-column", where, {"title": column.title})
