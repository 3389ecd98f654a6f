"""What a season announces in; one workbook out: a sheet the season, a sheet a person, ready to be printed on A4."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from cafeplan import workbooks
from cafeplan.exports.announced import Announced, Published
from cafeplan.language import Language, Text
from cafeplan.language import exports as says
from cafeplan.model import Facilitator, Session

_LINE = Side(style="thin", color="D9D9D9")
_DATES: Mapping[Language, str] = {"fr": "[$-40C]dddd d mmmm yyyy", "en": "[$-809]dddd d mmmm yyyy"}
_WIDEST, _DATE_WIDTH = 32, 26
_Cell = str | date


def workbook(published: Published, lang: Language) -> bytes:
    """The bytes of season.xlsx, the same on every run for the same day."""
    book = Workbook()
    book.remove(book.active)
    _sheet(book, published, says.SEASON_SHEET.into(lang), _season_rows(published, lang), lang)
    for person in published.people:
        _sheet(book, published, person.name, _person_rows(published, person, lang), lang)
    return workbooks.content(book, published.on)


def _season_rows(published: Published, lang: Language) -> Iterable[Sequence[_Cell]]:
    """A row a date, a column a service."""
    roles = published.programme.roles
    header = [says.DATE, says.HOURS, says.VENUE, says.ADDRESS, *roles.values(), says.STATUS]
    yield [_title(text, lang) for text in header]
    for one in published.sessions:
        yield [*_where(published, one.session, lang), *(one.holders(role, lang) for role in roles), _state(one, lang)]


def _person_rows(published: Published, person: Facilitator, lang: Language) -> Iterable[Sequence[_Cell]]:
    """A row a date that somebody holds, with whom."""
    header = [says.DATE, says.HOURS, says.VENUE, says.ADDRESS, says.ROLE, says.PARTNERS, says.STATUS]
    yield [_title(text, lang) for text in header]
    for one in published.sessions:
        for turn in (turn for turn in one.turns if turn.person.id == person.id):
            role = published.programme.roles[turn.seat.role].into(lang)
            with_whom = ", ".join(one.partners(person))
            yield [*_where(published, one.session, lang), role, with_whom, _state(one, lang)]


def _where(published: Published, session: Session, lang: Language) -> Sequence[_Cell]:
    hours = says.FROM_TO(start=session.start, end=session.end).into(lang)
    venue = published.programme.venues.get(session.venue)
    name = published.programme.venue_shown(session.venue)
    return [session.date, hours, name, venue.address if venue else ""]


def _state(one: Announced, lang: Language) -> str:
    moved = [says.IS_MOVED(day=one.before.date)] if one.before and one.before.date != one.session.date else []
    return ", ".join(text.into(lang) for text in [*([says.IS_CANCELLED] if one.cancelled else []), *moved])


def _title(text: Text, lang: Language) -> str:
    words = text.into(lang)
    return words[:1].upper() + words[1:]


# --- Excel -------------------------------------------------------------------------------------------------------


def _sheet(book: Workbook, published: Published, name: str, rows: Iterable[Sequence[_Cell]], lang: Language) -> None:
    sheet = book.create_sheet(workbooks.sheet_name(name, book.sheetnames))
    for line, row in enumerate(rows, start=1):
        for column, words in enumerate(row, start=1):
            _write(sheet.cell(line, column), words, lang)
    _look(sheet)
    title = f"{published.programme.name}, {published.season.label}, {name}"
    workbooks.on_a4(sheet, title, says.MADE_ON(on=published.on).into(lang), says.PAGE.into(lang))


def _write(cell: Any, value: _Cell, lang: Language) -> None:
    workbooks.put(cell, value)
    if isinstance(value, date):
        cell.number_format = _DATES[lang]
    cell.font = Font(bold=cell.row == 1)
    cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True)
    cell.border = Border(bottom=_LINE)


def _look(sheet: Worksheet) -> None:
    sheet.freeze_panes = "B2"
    for number, column in enumerate(sheet.iter_cols(), start=1):
        longest = max(len(str(cell.value)) + 2 for cell in column)
        width = _DATE_WIDTH if number == 1 else min(max(longest, 10), _WIDEST)
        sheet.column_dimensions[get_column_letter(number)].width = width
