"""The rows of a table with names in; the same rows with pseudonyms in their place, or every fault, out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cafeplan.language import Text, bare
from cafeplan.language import pseudonyms as says
from cafeplan.model import CafeplanError, Fault
from cafeplan.pseudonyms.keys import Key

Line = tuple[int, Sequence[str]]
_TITLES: Mapping[str, frozenset[str]] = {
    "family": frozenset({"nom", "nom d'usage", "nom de famille", "family name", "surname"}),
    "given": frozenset({"prenom", "given name", "first name"}),
    "birth": frozenset({"date de naissance", "ne le", "nee le", "naissance", "date of birth", "birth date"}),
}


@dataclass(frozen=True)
class Named:
    """A table in which people stand by name: where the three columns are, the rows, and who each row is about."""

    titles: Sequence[str]
    places: Mapping[str, int]
    rows: Sequence[Line]
    people: Sequence[tuple[str, str, date]]


def named(lines: Sequence[Line], file: str) -> Named:
    """The table, whose first line has the titles; CafeplanError with every fault, in which no name is repeated."""
    titles = lines[0][1] if lines else ()
    known = {part: _where(titles, words) for part, words in _TITLES.items()}
    lacking = [says.NAMED_TITLES[part] for part, place in known.items() if place is None]
    if lacking:
        raise CafeplanError(says.NO_NAMES(file=file, titles=lacking), says.NO_NAMES_REMEDY)
    places = {part: place for part, place in known.items() if place is not None}
    people: list[tuple[str, str, date]] = []
    faults: list[Fault] = []
    for line, cells in lines[1:]:
        family, given, birth = (_cell(cells, places[part]) for part in _TITLES)
        day = _day(birth)
        for part, right in (("family", bool(family)), ("given", bool(given)), ("birth", day is not None)):
            if not right:
                faults.append(_fault(file, line, titles[places[part]], part))
        people.append((family, given, day or date.min))
    if faults:
        raise CafeplanError(faults[0].message, faults[0].remedy, faults=tuple(faults))
    return Named(titles, places, lines[1:], people)


def pseudonymised(table: Named, key: Key, title: str) -> list[Line]:
    """The rows with one column of pseudonyms, under a title, in the place of name, given name and birth date."""
    dropped = set(table.places.values())

    def kept(cells: Sequence[str]) -> list[str]:
        return [cell for place, cell in enumerate(cells) if place not in dropped]

    rows = zip(table.rows, table.people, strict=True)
    return [
        (1, [title, *kept(table.titles)]),
        *((line, [key.pseudonym(*person), *kept(cells)]) for (line, cells), person in rows),
    ]


def _where(titles: Sequence[str], words: frozenset[str]) -> int | None:
    return next((place for place, title in enumerate(titles) if bare(title) in words), None)


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place].strip() if place < len(cells) else ""


def _day(text: str) -> date | None:
    """A birth date, ISO or day first; None where there is no such day."""
    parts = text.split("/")
    try:
        return date(*(int(part) for part in reversed(parts))) if len(parts) == 3 else date.fromisoformat(text)
    except (ValueError, TypeError):
        return None


def _fault(file: str, line: int, column: str, part: str) -> Fault:
    what: Text = says.NO_BIRTH_DATE if part == "birth" else says.EMPTY_NAME
    remedy: Text = says.NO_BIRTH_DATE_REMEDY if part == "birth" else says.EMPTY_NAME_REMEDY
    return Fault(file, line, column, "not-a-person", None, what, remedy)
