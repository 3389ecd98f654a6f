"""The rows of the service's own register in; who is behind a number, and the next free one, out."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Font

from cafeplan import workbooks
from cafeplan.language import Language, bare
from cafeplan.language import pseudonyms as says
from cafeplan.model import CafeplanError

ERASED = says.ERASED
_NUMBERS = 500
_WIDTHS = {"A": 12, "B": 34, "C": 20}
_MADE_ON = date(2000, 1, 1)  # the creation date that an empty register bears: it depends on nothing


@dataclass(frozen=True)
class Person:
    """Who is behind a number; shown to the service, and never in a message."""

    line: int
    name: str = field(repr=False)
    telephone: str = field(repr=False)


def empty_register(lang: Language) -> bytes:
    """An .xlsx with 500 numbers, and beside each room for a usual name and a telephone number."""
    book = Workbook()
    sheet = book.active
    sheet.title = says.REGISTER_SHEET.into(lang)
    sheet.freeze_panes = "A2"
    titles = [says.REGISTER_NUMBER, says.REGISTER_NAME, says.REGISTER_TELEPHONE]
    for column, title in enumerate(titles, start=1):
        workbooks.put(sheet.cell(1, column), title.into(lang))
        sheet.cell(1, column).font = Font(bold=True)
    for number in range(1, _NUMBERS + 1):
        workbooks.put(sheet.cell(number + 1, 1), f"P{number:03}")
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
        sheet.column_dimensions[letter].number_format = "@"
    workbooks.on_a4(sheet, says.REGISTER_SHEET.into(lang), says.REGISTER_PRIVATE.into(lang), "")
    return workbooks.content(book, _MADE_ON)


def register(lines: Sequence[tuple[int, Sequence[str]]], file: str) -> Mapping[str, Person]:
    """The people of a register by their numbers; CafeplanError where it is none, or has a number twice."""
    titles = [bare(title) for title in lines[0][1][:3]] if lines else []
    wanted = [(says.REGISTER_NUMBER, "number"), (says.REGISTER_NAME, "name"), (says.REGISTER_TELEPHONE, "telephone")]
    if any(title not in (bare(text.fr), bare(text.en)) for title, (text, _) in zip(titles, wanted, strict=False)):
        titles = []
    if len(titles) < 3:
        raise CafeplanError(says.NO_REGISTER(file=file), says.NO_REGISTER_REMEDY)
    people: dict[str, Person] = {}
    for line, cells in lines[1:]:
        number, name, telephone = (*(cell.strip() for cell in cells[:3]), "", "", "")[:3]
        if number in people:
            what = says.NUMBER_TWICE(file=file, line=str(line), first=str(people[number].line), number=number)
            raise CafeplanError(what, says.NUMBER_TWICE_REMEDY)
        if number:
            people[number] = Person(line, name, telephone)
    return people


def next_free(people: Mapping[str, Person], used: Collection[str]) -> str | None:
    """The first number with nobody beside it that no table names either; None where the register is full."""
    return next((number for number, one in people.items() if not one.name and number not in used), None)


def erased(people: Mapping[str, Person], gone: Iterable[str], lang: Language) -> Mapping[tuple[int, int], str]:
    """What a register says after some people are forgotten, by line and column from 0: nobody gets their number."""
    lines = [people[number].line for number in gone if number in people and people[number].name != ERASED.into(lang)]
    return {cell: words for line in lines for cell, words in (((line, 1), ERASED.into(lang)), ((line, 2), ""))}
