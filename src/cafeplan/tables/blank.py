"""The contracts, and what a season has already, in; workbooks and tables to fill in out."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from cafeplan import workbooks
from cafeplan.files import csv_text
from cafeplan.language import WEEKDAYS_SHOWN, Language, Text
from cafeplan.language import tables as says
from cafeplan.model import Programme, Season, Session
from cafeplan.tables.contract import Column, Contract, Place, contracts

_LAST_ROW = 1000
_LAST_COLUMN = 16_384
_FORMATS = {"date": "dd/mm/yyyy", "time": "hh:mm", "string": "@"}
_MADE_ON = date(2000, 1, 1)  # the creation date that an empty workbook bears: it depends on nothing
_GREY = PatternFill("solid", fgColor="E7E6E6")
_EVERYWHERE = ("sessions", "headcounts", "referrals", "expenses")
_OF_KNOWN_PEOPLE = ("attendance", "participants", "follow_ups")
_WRITTEN_BY_CAFEPLAN = ("rota", "history")
_OF_A_PROGRAMME = ("facilitators", "absences", "preferences")
_BEGINS_WITH = ("date", "start", "end", "venue", "series", "status")


@dataclass(frozen=True)
class Blank:
    """What a season's workbook is made of: its tables, its dates, and the keys that stand in other files.

    `keys` are by table, `elsewhere` the files in which a table of the season stands already.
    """

    programme: Programme
    season: Season
    tables: tuple[Contract, ...]
    sessions: tuple[Session, ...]
    keys: Mapping[str, Sequence[object]] = field(default_factory=dict)
    elsewhere: Sequence[str] = ()


def to_fill(programme: Programme, codes: Collection[str], there: Collection[str]) -> tuple[Contract, ...]:
    """The tables of a season that somebody fills in: what every café notes, and what indicators of these codes need.

    Without those that are `there` already. Where nobody registers at any series, none that knows people.
    """
    counted = all(one.attendance == "counted" for one in programme.series)
    usual = {*_EVERYWHERE, *(() if counted else _OF_KNOWN_PEOPLE)}
    return tuple(
        one
        for one in sorted(contracts(), key=lambda one: _place_in_book(one.name))
        if one.place == "season"
        and one.name not in (*there, *_WRITTEN_BY_CAFEPLAN)
        and (one.name in usual or (_serves(one, codes) and not (counted and one.private)))
    )


def empty_workbook(place: Place, lang: Language) -> bytes:
    """An .xlsx with a sheet for each table of a folder: titles with what to write under them, lists to choose from."""
    book = _book()
    for one in contracts():
        if one.place == place:
            _Sheet(book.create_sheet(one.title.into(lang)), one.columns, lang).write({})
    return workbooks.content(book, _MADE_ON)


def season_workbook(blank: Blank, lang: Language) -> bytes:
    """The workbook of a season: how to, a sheet a table, the sessions with their dates, lists of what may be chosen."""
    book = _book()
    _how_to(book.create_sheet(says.HOW_TO_SHEET.into(lang)), blank, lang)
    lists = _Lists(blank, lang)
    for one in blank.tables:
        columns = lists.columns_of(one)
        sheet = _Sheet(book.create_sheet(one.title.into(lang)), columns, lang, blank.season)
        sheet.write({column.name: lists.range_of(one, column) for column in columns})
        if one.name == "sessions":
            sheet.fill(_BEGINS_WITH, [_begun(blank.programme, session, one, lang) for session in blank.sessions])
        title = f"{blank.programme.name}, {blank.season.label}, {one.title.into(lang)}"
        workbooks.on_a4(sheet.sheet, title, "", says.PAGE.into(lang))
    lists.write(book.create_sheet(says.LISTS_SHEET.into(lang)))
    return workbooks.content(book, blank.season.first)


def programme_files(lang: Language) -> Mapping[str, str]:
    """The tables that a new programme begins with, by file: titles and not a row yet.

    Their first sign is a byte order mark, without which Excel misreads accents.
    """
    begun = [one for one in contracts() if one.name in _OF_A_PROGRAMME]
    return {one.usual_file: "\ufeff" + csv_text([each.title.into(lang) for each in one.columns], []) for one in begun}


def _place_in_book(name: str) -> tuple[int, str]:
    order = ("sessions", "attendance", "headcounts", "participants", "referrals", "follow_ups", "expenses")
    return (order.index(name), "") if name in order else (len(order), name)


def _serves(contract: Contract, codes: Collection[str]) -> bool:
    return any(not set(codes).isdisjoint(column.serves) for column in contract.columns)


def _book() -> Workbook:
    book = Workbook()
    book.remove(book.active)
    return book


def _begun(programme: Programme, one: Session, contract: Contract, lang: Language) -> Sequence[object]:
    planned = next(entry for entry in contract.column("status").categories if entry.value == "planned")
    return one.date, one.start, one.end, programme.venue_shown(one.venue), one.series, planned.label.into(lang)


def _how_to(sheet: Worksheet, blank: Blank, lang: Language) -> None:
    there = {one.name: one.title.into(lang) for one in blank.tables}
    lines = [says.FILL_TITLE(programme=blank.programme.name, season=blank.season.label)]
    lines += [line(**there) for table, line in says.FILL_STEPS.items() if table in there]
    lines += [says.FILL_NO_NAME, says.FILL_SAVE]
    lines += [says.FILL_ELSEWHERE(files=blank.elsewhere)] if blank.elsewhere else []
    sheet.column_dimensions["A"].width = 100
    for number, line in enumerate(lines, start=1):
        cell = sheet.cell(number, 1)
        workbooks.put(cell, line.into(lang))
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.font = Font(bold=number == 1)


# --- what may be chosen ------------------------------------------------------------------------------------------


class _Lists:
    """The words that cells may be chosen from: in a sheet of their own, or where a table of the workbook has them."""

    def __init__(self, blank: Blank, lang: Language) -> None:
        self._sheets = {one.name: one for one in blank.tables}
        self._keys = blank.keys
        self._title = says.LISTS_SHEET.into(lang)
        programme = blank.programme
        self._words: Mapping[str, Sequence[object]] = {
            "venue": [one.name for one in programme.venues.values()],
            "role": [one.into(lang) for one in programme.roles.values()],
            "series": [one.name for one in programme.series],
            "weekday": [one.into(lang) for one in WEEKDAYS_SHOWN],
        }
        self._columns: dict[str, Sequence[object]] = {}
        self._lang = lang

    def columns_of(self, contract: Contract) -> Sequence[Column]:
        """The columns of a table but those of no use here: their keys stand in a table that nobody keeps."""
        useless = {
            one.column for one in contract.references if one.table not in self._sheets and not self._keys.get(one.table)
        }
        return [column for column in contract.columns if column.required or column.name not in useless]

    def range_of(self, contract: Contract, column: Column) -> str | None:
        """Where the words of a column stand, None where it may hold any."""
        if column.kind == "list":
            return None
        for one in contract.references:
            # A key into the same table is a row still to be written: any value may be.
            if one.column == column.name and one.table != contract.name:
                return self._range_of_keys(one.table, one.key)
        return self._listed(column.programme, self._words[column.programme]) if column.programme else None

    def write(self, sheet: Worksheet) -> None:
        """Writes the lists that were asked for, a column each; nobody has to look at them."""
        for number, (title, words) in enumerate(self._columns.items(), start=1):
            for line, word in enumerate([title, *words], start=1):
                cell = sheet.cell(line, number)
                workbooks.put(cell, word)
                if isinstance(word, date):
                    cell.number_format = _FORMATS["date"]
        sheet.sheet_state = "hidden"

    def _range_of_keys(self, table: str, key: str) -> str | None:
        if table not in self._sheets:
            return self._listed(table, self._keys[table]) if self._keys.get(table) else None
        contract = self._sheets[table]
        letter = get_column_letter([column.name for column in self.columns_of(contract)].index(key) + 1)
        return _range(contract.title.into(self._lang), letter, _LAST_ROW)

    def _listed(self, name: str, words: Sequence[object]) -> str:
        self._columns.setdefault(name, words)
        letter = get_column_letter(list(self._columns).index(name) + 1)
        return _range(self._title, letter, len(words) + 1)


def _range(sheet: str, letter: str, last: int) -> str:
    quoted = sheet.replace("'", "''")
    return f"'{quoted}'!${letter}$2:${letter}${last}"


# --- a sheet -----------------------------------------------------------------------------------------------------


class _Sheet:
    """A sheet of a workbook for the rows of one table: its titles are locked, all else may be written in."""

    def __init__(
        self, sheet: Worksheet, columns: Sequence[Column], lang: Language, season: Season | None = None
    ) -> None:
        self.sheet, self._columns, self._lang, self._season = sheet, columns, lang, season

    def write(self, ranges: Mapping[str, str | None]) -> None:
        """Writes the titles, and under each what may be written there; `ranges` say where a column's words stand."""
        self.sheet.freeze_panes = "A2"
        for number, column in enumerate(self._columns, start=1):
            letter, title = get_column_letter(number), column.title.into(self._lang)
            cell = self.sheet.cell(1, number)
            workbooks.put(cell, title)
            cell.font, cell.fill = Font(bold=column.required), _GREY
            dimension = self.sheet.column_dimensions[letter]
            dimension.width = max(12, len(title) + 4)
            dimension.number_format = _FORMATS.get(column.kind, "General")
            dimension.protection = Protection(locked=False)
            advice = self._advice(column, ranges.get(column.name))
            advice.add(f"{letter}2:{letter}{_LAST_ROW}")
            self.sheet.add_data_validation(advice)
        self._lock_titles()

    def fill(self, names: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        """Writes rows under the titles; `names` say of which column each cell is."""
        places = {column.name: (number, column) for number, column in enumerate(self._columns, start=1)}
        for line, row in enumerate(rows, start=2):
            for name, value in zip(names, row, strict=True):
                number, column = places[name]
                cell = self.sheet.cell(line, number)
                workbooks.put(cell, value)
                cell.number_format = _FORMATS.get(column.kind, "General")
                cell.protection = Protection(locked=False)
                width = self.sheet.column_dimensions[get_column_letter(number)]
                width.width = max(width.width, min(len(str(value)) + 4, 40))

    def _lock_titles(self) -> None:
        """Without a password: whoever must may unlock them. Rows can be sorted, filtered, added and deleted."""
        rest = self.sheet.column_dimensions[get_column_letter(len(self._columns) + 1)]
        rest.min, rest.max = len(self._columns) + 1, _LAST_COLUMN
        rest.protection = Protection(locked=False)
        lock = self.sheet.protection
        lock.sheet = True
        for allowed in ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "sort", "autoFilter"):
            setattr(lock, allowed, False)  # Excel's flags say what is forbidden

    def _advice(self, column: Column, words: str | None) -> DataValidation:
        """What is shown when a cell of the column is chosen, and what Excel refuses there."""
        refusal = self._refusal(column, words)
        advice = DataValidation(allow_blank=True, showInputMessage=True, showErrorMessage=bool(refusal), **refusal)
        advice.promptTitle = column.title.into(self._lang)[:32]
        advice.prompt = column.description.into(self._lang)[:255]
        advice.error = self._said(column, words).into(self._lang) if refusal else None
        return advice

    def _refusal(self, column: Column, words: str | None) -> Mapping[str, Any]:
        labels = [entry.label.into(self._lang) for entry in column.categories]
        if words or (labels and column.kind == "string"):
            return {"type": "list", "formula1": words or '"' + ",".join(labels) + '"'}
        low, high = self._limits(column)
        if low is None or column.kind not in ("date", "integer"):
            return {}
        kind = "date" if column.kind == "date" else "whole"
        if high is None:
            return {"type": kind, "operator": "greaterThanOrEqual", "formula1": _number(low)}
        return {"type": kind, "operator": "between", "formula1": _number(low), "formula2": _number(high)}

    def _limits(self, column: Column) -> tuple[Any, Any]:
        if column.in_season and self._season:
            return self._season.first, self._season.last
        low = column.minimum
        return (date.fromisoformat(low) if column.kind == "date" and isinstance(low, str) else low), column.maximum

    def _said(self, column: Column, words: str | None) -> Text:
        if words and column.pseudonym:
            return says.NOT_KNOWN_YET
        if words or column.categories:
            return says.NOT_IN_THE_LIST
        low, high = self._limits(column)
        if column.kind == "date":
            return says.NOT_A_DATE if high is None else says.NOT_A_DATE_BETWEEN(first=low, last=high)
        return says.NOT_A_NUMBER


def _number(limit: date | int) -> str:
    """A limit as Excel compares it: a day is the number of days since the end of 1899."""
    return str((limit - date(1899, 12, 30)).days if isinstance(limit, date) else limit)
