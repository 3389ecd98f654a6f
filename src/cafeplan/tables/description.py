"""The contracts in; their description for people, and empty workbooks to fill in, out."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from cafeplan.files import neutralised
from cafeplan.language import Language, Text
from cafeplan.language import tables as says
from cafeplan.tables.cells import example
from cafeplan.tables.contract import Column, Contract, Place, contracts

_ROWS_TO_FILL = 1000
_FORMATS = {"date": "dd/mm/yyyy", "time": "hh:mm", "string": "@"}


def described(lang: Language) -> str:
    """Every table and column, and the columns that each indicator needs, as a page of Markdown."""
    lines = [f"# {says.TITLE.into(lang)}", says.WRITTEN_BY.into(lang), says.HOW_TO.into(lang)]
    for place, title in says.PLACES.items():
        lines.append(f"## {title.into(lang)}")
        for contract in contracts():
            if contract.place == place:
                lines += _table(contract, lang)
    lines += [f"## {says.INDICATORS.into(lang)}", "\n".join(_indicators(lang))]
    return "\n\n".join(lines) + "\n"


def empty_workbook(place: Place, lang: Language) -> bytes:
    """An .xlsx with a sheet for each table of a folder: titles with what to write under them, lists to choose from."""
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.remove(workbook.active)
    for contract in contracts():
        if contract.place == place:
            _fill(workbook.create_sheet(contract.title.into(lang)), contract, lang)
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()


def _table(contract: Contract, lang: Language) -> Iterator[str]:
    required = says.REQUIRED_TABLE if contract.required else Text("", "")
    file = says.FILE(file=contract.usual_file)
    yield f"### {contract.title.into(lang)}"
    yield " ".join(text.into(lang) for text in (contract.description, file, required)).strip()
    rows = [_row(column, lang) for column in contract.columns]
    yield _grid(says.COLUMNS.into(lang), rows)


def _row(column: Column, lang: Language) -> Sequence[str]:
    shown = example(column)
    words = [column.description.into(lang)]
    if column.categories:
        words.append(says.VALUES(values=[entry.label for entry in column.categories]).into(lang))
    if column.required:
        words.append(says.REQUIRED.into(lang))
    told = shown.into(lang) if isinstance(shown, Text) else shown
    return column.title.into(lang), f"`{column.name}`", " ".join(words), told, ", ".join(column.serves)


def _indicators(lang: Language) -> Iterator[str]:
    needed: dict[str, list[str]] = {}
    for contract in contracts():
        for column in contract.columns:
            for code in column.serves:
                needed.setdefault(code, []).append(f"`{contract.name}.{column.name}`")
    yield _grid(says.INDICATOR_COLUMNS.into(lang), [(code, ", ".join(needed[code])) for code in sorted(needed)])


def _grid(header: str, rows: Sequence[Sequence[str]]) -> str:
    ruler = " | ".join("---" for _ in header.split(" | "))
    return "\n".join(f"| {line} |" for line in (header, ruler, *(" | ".join(row) for row in rows)))


def _fill(sheet: Any, contract: Contract, lang: Language) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet.freeze_panes = "A2"
    for number, column in enumerate(contract.columns, start=1):
        letter = get_column_letter(number)
        title = sheet.cell(1, number, neutralised(column.title.into(lang)))
        title.font = Font(bold=column.required)
        sheet.column_dimensions[letter].width = max(12, len(column.title.into(lang)) + 4)
        sheet.add_data_validation(_advice(column, f"{letter}2:{letter}{_ROWS_TO_FILL}", lang))
        sheet.column_dimensions[letter].number_format = _FORMATS.get(column.kind, "General")


def _advice(column: Column, cells: str, lang: Language) -> Any:
    """What is shown when a cell of the column is chosen, and the list where its values are enumerated."""
    from openpyxl.worksheet.datavalidation import DataValidation

    labels = [entry.label.into(lang) for entry in column.categories]
    listed = bool(labels) and column.kind == "string"
    advice = DataValidation(
        type="list" if listed else None,
        formula1='"' + ",".join(labels) + '"' if listed else None,
        allow_blank=True,
        showInputMessage=True,
        showErrorMessage=listed,
    )
    advice.promptTitle = column.title.into(lang)[:32]
    advice.prompt = column.description.into(lang)[:255]
    advice.error = says.NOT_IN_THE_LIST.into(lang)
    advice.add(cells)
    return advice
