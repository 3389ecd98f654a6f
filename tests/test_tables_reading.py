"""The same table in every form that people send in; the same frames and lines out, or a sentence, never a traceback."""

from datetime import date, time
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook, load_workbook
from tables_cafe import SEASON, cafe, edit, path_of, programme

from cafeplan import files, tables
from cafeplan.model import Fault
from cafeplan.tables.contract import contracts

ROWS: list[list[Any]] = [
    ["Date", "Libellé", "Nature", "Montant"],
    [date(2016, 11, 7), "Café, thé ; sucre", "boissons", 12.6],
    [],
    [date(2016, 11, 14), "Affiche « l’été »", "Communication", 1234.5],
]
LINES = [2, 4]


def csv_of(delimiter: str, day: str = "%Y-%m-%d", comma: str = ",") -> str:
    """The rows as a .csv with that delimiter, form of dates and decimal sign."""

    def cell(value: Any) -> str:
        if isinstance(value, date):
            return value.strftime(day)
        text = str(value).replace(".", comma) if isinstance(value, float) else value
        return f'"{text}"' if delimiter in text else text

    return "".join(delimiter.join(map(cell, row)) + "\r\n" for row in ROWS)


def xlsx_of(rows: list[list[Any]], *others: tuple[str, list[list[Any]]]) -> bytes:
    """The rows as an Excel workbook, with further sheets."""
    workbook = Workbook()
    for row in rows:
        workbook.active.append(row)
    for title, content in others:
        sheet = workbook.create_sheet(title)
        for row in content:
            sheet.append(row)
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()


def ods_cell(value: Any) -> Any:
    """One LibreOffice cell with a value of its type."""
    if isinstance(value, date):
        cell = TableCell(valuetype="date", datevalue=value.isoformat())
    elif isinstance(value, time):
        cell = TableCell(valuetype="time", timevalue=value.strftime("PT%HH%MM00S"))
    elif isinstance(value, float):
        cell = TableCell(valuetype="float", value=value)
    else:
        cell = TableCell(valuetype="string")
    cell.addElement(P(text=str(value)))
    return cell


def ods_of(rows: list[list[Any]]) -> bytes:
    """The rows as a LibreOffice workbook, with the million blank rows and the blank columns that it puts at the end."""
    document = OpenDocumentSpreadsheet()
    table = Table(name="Feuille1")
    for values in rows:
        row = TableRow()
        for value in values:
            row.addElement(ods_cell(value))
        row.addElement(TableCell(numbercolumnsrepeated=16000))
        table.addElement(row)
    blank = TableRow(numberrowsrepeated=1_048_000)
    blank.addElement(TableCell(numbercolumnsrepeated=16384))
    table.addElement(blank)
    document.spreadsheet.addElement(table)
    out = BytesIO()
    document.write(out)
    return out.getvalue()


FORMS = {
    "depenses.csv: UTF-8, ;": csv_of(";").encode("utf-8"),
    "depenses.csv: UTF-8 with BOM, ;": csv_of(";").encode("utf-8-sig"),
    "depenses.csv: UTF-8, comma": csv_of(",", comma=".").encode("utf-8"),
    "depenses.csv: cp1252, dd/mm/yyyy": csv_of(";", day="%d/%m/%Y").encode("cp1252"),
    "Dépenses.csv: capital and accent": csv_of(";").encode("utf-8"),
    "expenses.csv: English name": csv_of(";").encode("utf-8"),
    "depenses.xlsx: real dates": xlsx_of(ROWS),
    "depenses.ods: real dates": ods_of(ROWS),
}


def loaded_with(folder: Path, name: str, content: bytes, without: str = "depenses.csv") -> tables.Loaded:
    """The café with one file in the place of another."""
    made = cafe(folder)
    path_of(folder, without).unlink(missing_ok=True)
    path_of(folder, name).write_bytes(content)
    return tables.load(made, SEASON)


def only(loaded: tables.Loaded, kind: str) -> Fault:
    """The one fault, of that kind."""
    assert [fault.kind for fault in loaded.faults] == [kind]
    return loaded.faults[0]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_a_file_gives_the_same_frame(tmp_path: Path, form: str) -> None:
    """Delimiter, encoding, kind of workbook, form of dates and decimals change nothing in what is read."""
    loaded = loaded_with(tmp_path, form.split(":")[0], FORMS[form])
    expected = pd.DataFrame(
        {
            "date": pd.Series([date(2016, 11, 7), date(2016, 11, 14)], dtype="object"),
            "label": pd.Series(["Café, thé ; sucre", "Affiche « l’été »"], dtype="str"),
            "nature": pd.Series(["drinks", "communication"], dtype="str"),
            "amount": pd.Series([Decimal("12.6"), Decimal("1234.5")], dtype="object"),
            "purpose": pd.Series([None, None], dtype="str"),
        }
    ).set_index(pd.Index(LINES, name="line"))
    assert loaded.faults == ()
    pd.testing.assert_frame_equal(loaded.frames["expenses"], expected)


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "ods"])
def test_a_fault_stands_on_the_line_that_the_spreadsheet_shows(tmp_path: Path, suffix: str) -> None:
    """Blank rows and line breaks inside a cell do not shift the line of a fault, whatever the file is."""
    rows: list[list[Any]] = [
        *ROWS[:3],
        ["2016-11-14", "deux\nlignes", "drinks", "1"],
        [],
        ["2016-11-14", "x", "drinks", "-"],
    ]
    text = (
        'Date;Libellé;Nature;Montant\n2016-11-07;a;drinks;1\n\n2016-11-14;"deux\nlignes";drinks;1\n'
        ";;;\n14/11/2016;x;drinks;-\n"
    )
    content = {"csv": text.encode(), "xlsx": xlsx_of(rows), "ods": ods_of(rows)}[suffix]
    fault = only(loaded_with(tmp_path, f"depenses.{suffix}", content), "bad-number")
    assert (fault.line, fault.column) == (6, "Montant")


@pytest.mark.parametrize("make", [xlsx_of, ods_of])
def test_real_times_are_read(tmp_path: Path, make: Any) -> None:
    """An Excel or LibreOffice time is the same as 9h30 typed in a CSV."""
    rows = [["date", "début", "anonymes"], [date(2016, 11, 21), time(9, 30), 3.0]]
    suffix = "xlsx" if make is xlsx_of else "ods"
    loaded = loaded_with(tmp_path, f"comptages.{suffix}", make(rows), without="comptages.csv")
    assert loaded.faults == ()
    assert loaded.frames["headcounts"].loc[2].to_dict() == {
        "date": date(2016, 11, 21),
        "start": time(9, 30),
        "anonymous": 3,
    }


def test_a_percentage_of_excel_is_not_taken_for_a_fraction(tmp_path: Path) -> None:
    """80 % is 0.8 inside Excel; it is read as what the person sees."""
    made = cafe(tmp_path)
    (tmp_path / "intervenants.csv").unlink()
    workbook = Workbook()
    workbook.active.append(["id", "nom", "service", "temps de travail"])
    workbook.active.append(["anne", "Anne Bertin", "Service social général", 0.8])
    workbook.active.append(["benoit", "Benoît Carré", "gerontologique, general", None])
    workbook.active["D2"].number_format = "0%"
    workbook.save(tmp_path / "intervenants.xlsx")
    loaded = tables.load(made, SEASON)
    assert loaded.faults == ()
    people = tables.facilitators(loaded)
    assert [(p.id, p.roles, p.working_time) for p in people] == [
        ("anne", ("general",), 80),
        ("benoit", ("gerontologique", "general"), 100),
    ]


def test_a_workbook_of_several_sheets_is_not_guessed(tmp_path: Path) -> None:
    """Two filled sheets are a fault unless one has the table's name; then that one is read."""
    several = xlsx_of([["notes"]], ("Feuille2", ROWS))
    fault = only(loaded_with(tmp_path / "a", "depenses.xlsx", several), "several-sheets")
    assert fault.into("fr") == (
        "depenses.xlsx : le classeur a plusieurs feuilles remplies (Sheet et Feuille2) "
        "et aucune ne s’appelle « Dépenses ». Gardez une seule feuille, ou nommez « Dépenses » celle qu’il faut lire."
    )
    assert fault.into("en") == (
        "depenses.xlsx: the workbook has several sheets with content (Sheet and Feuille2) "
        "and none is called “Expenses”. Keep one sheet, or call the one to read “Expenses”."
    )
    named = xlsx_of([["notes"]], ("Dépenses", ROWS))
    assert len(loaded_with(tmp_path / "b", "depenses.xlsx", named).frames["expenses"]) == 2


def test_a_formula_without_a_saved_result_is_not_an_empty_cell(tmp_path: Path) -> None:
    """A formula whose result nobody saved reads as nothing; that is said, not taken for an empty cell."""
    content = xlsx_of([*ROWS[:2], [date(2016, 11, 14), "x", "drinks", "=1+1"]])
    fault = only(loaded_with(tmp_path, "depenses.xlsx", content), "formula-without-value")
    assert fault.into("fr") == (
        "depenses.xlsx, ligne 3 : cette ligne contient une formule dont le résultat n’est pas enregistré. "
        "Ouvrez le fichier dans le tableur et enregistrez-le, ou remplacez la formule par sa valeur."
    )
    assert fault.into("en") == (
        "depenses.xlsx, line 3: this row holds a formula whose result is not saved. "
        "Open the file in the spreadsheet program and save it, or replace the formula by its value."
    )


def test_rows_that_libreoffice_folds_together_count_each(tmp_path: Path) -> None:
    """LibreOffice writes equal rows once with a number; blank ones move the lines below, filled ones all count."""
    document = OpenDocumentSpreadsheet()
    table = Table(name="Feuille1")
    for values, times in ((ROWS[0], 1), ([""], 3), (ROWS[1], 2), ([date(2016, 11, 14), "x", "drinks", "-"], 1)):
        row = TableRow(numberrowsrepeated=times)
        for value in values:
            row.addElement(ods_cell(value))
        table.addElement(row)
    document.spreadsheet.addElement(table)
    out = BytesIO()
    document.write(out)
    loaded = loaded_with(tmp_path, "depenses.ods", out.getvalue())
    assert only(loaded, "bad-number").line == 7
    assert loaded.frames["expenses"].index.tolist() == [5, 6, 7]


def test_a_comment_pinned_to_a_cell_is_not_its_text(tmp_path: Path) -> None:
    """LibreOffice keeps comments inside the cell; they are not read as data."""
    document = OpenDocumentSpreadsheet()
    table = Table(name="Feuille1")
    for values in ROWS[:2]:
        row = TableRow()
        for value in values:
            row.addElement(ods_cell(value))
        table.addElement(row)
    note = Annotation()
    note.addElement(P(text="à vérifier avec Anne"))
    table.childNodes[1].childNodes[1].insertBefore(note, table.childNodes[1].childNodes[1].firstChild)
    document.spreadsheet.addElement(table)
    out = BytesIO()
    document.write(out)
    loaded = loaded_with(tmp_path, "depenses.ods", out.getvalue())
    assert loaded.frames["expenses"]["label"].tolist() == ["Café, thé ; sucre"]


def test_a_title_on_two_lines_does_not_break_the_sentence(tmp_path: Path) -> None:
    """A header cell with a line break is read, and a fault under it is still one line."""
    rows = [["date", "libellé", "nature", " Mon-\ntant", "Mont\nant"], [date(2016, 11, 7), "x", "drinks", "-", 1.0]]
    loaded = loaded_with(tmp_path, "depenses.xlsx", xlsx_of(rows))
    assert [fault.column for fault in loaded.faults] == ["Mon- tant", "Mont ant", "amount"]
    assert not any("\n" in fault.into("fr") for fault in loaded.faults)


def test_a_file_open_in_excel_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses to read a file that Excel holds; the person is told to close it."""
    made = cafe(tmp_path)
    read_bytes = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.name == "presences.csv":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    (fault,) = tables.load(made, SEASON).faults
    assert fault.kind == "locked-file"
    assert fault.into("fr") == (
        "presences.csv : le fichier ne se laisse pas lire : il est ouvert dans Excel ou LibreOffice, ou protégé. "
        "Fermez-le, puis relancez."
    )
    assert fault.into("en") == (
        "presences.csv: the file cannot be read: it is open in Excel or LibreOffice, or protected. "
        "Close it, and run again."
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("9h30", time(9, 30)),
        ("09:30", time(9, 30)),
        ("9 H 30", time(9, 30)),
        ("09:30:00", time(9, 30)),
        ("9h", time(9)),
    ],
)
def test_times_as_people_write_them(tmp_path: Path, written: str, read: time) -> None:
    """The French and the international way of writing an hour are both read."""
    made = cafe(tmp_path)
    edit(tmp_path, "seances.csv", "2016-11-21;09:30", f"2016-11-21;{written}")
    assert tables.load(made, SEASON).frames["sessions"].loc[4, "start"] == read


@pytest.mark.parametrize(
    ("written", "read"),
    [("12,60 €", "12.60"), ("1 234,50", "1234.50"), ("1\u202f234,5\u00a0€", "1234.5"), ("12.6", "12.6"), ("0", "0")],
)
def test_amounts_as_people_write_them(tmp_path: Path, written: str, read: str) -> None:
    """Decimal comma, thin spaces and the euro sign are read; an amount stays the exact decimal it was."""
    made = cafe(tmp_path)
    edit(tmp_path, "depenses.csv", "12,60", written)
    loaded = tables.load(made, SEASON)
    assert loaded.faults == ()
    assert loaded.frames["expenses"].loc[2, "amount"] == Decimal(read)


@pytest.mark.parametrize("written", ["7-11-2016", "7.11.2016", "2016/11/07", "11/25/2016", "426810", "7 nov. 2016"])
def test_a_date_in_another_form_is_refused_not_guessed(tmp_path: Path, written: str) -> None:
    """Only ISO and day/month/year are dates; nothing else is taken for one."""
    made = cafe(tmp_path)
    edit(tmp_path, "depenses.csv", "2016-11-07", written)
    assert only(tables.load(made, SEASON), "bad-date").value == written


def test_text_that_looks_like_a_formula_is_neutralised_and_comes_back(tmp_path: Path) -> None:
    """A label that a spreadsheet would run gets an apostrophe in the .csv, and is read as it was."""
    labels = ["=1+1", "+33", "-x", "@a", "d’été", 'a;"b"', "'=1", "''-2", "'été", "x\t=1"]
    rows = [(date(2016, 11, 7), label, "drinks", Decimal("1E+1")) for label in labels]
    text = files.csv_text(("date", "label", "nature", "amount"), rows)
    assert text.splitlines()[1] == "2016-11-07;'=1+1;drinks;10"
    loaded = loaded_with(tmp_path, "depenses.csv", text.encode())
    assert loaded.faults == ()
    assert loaded.frames["expenses"]["label"].tolist() == labels


def test_a_workbook_runs_no_formula_that_was_typed_as_text(tmp_path: Path) -> None:
    """Neutralised text is text in a real .xlsx, numbers and days stay so, and all comes back as it was."""
    labels = ["=1+1", "+33", "-x", "@a", "'=1", "d’été"]
    rows = [[files.neutralised(value) for value in (date(2016, 11, 7), label, "drinks", -0.5)] for label in labels]
    content = xlsx_of([["date", "label", "nature", "amount"], *rows])
    kinds = [[cell.data_type for cell in row] for row in load_workbook(BytesIO(content)).active.iter_rows(min_row=2)]
    assert kinds == [["d", "s", "s", "n"]] * len(labels)
    loaded = loaded_with(tmp_path, "depenses.xlsx", content)
    assert loaded.frames["expenses"]["label"].tolist() == labels
    assert {fault.value for fault in loaded.faults} == {"-0.5"}


SLOW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
TABLES = {contract.usual_file: contract for contract in contracts()}
NAMES = sorted(TABLES)


@SLOW
@given(name=st.sampled_from(NAMES), suffix=st.sampled_from(["csv", "xlsx", "ods"]), content=st.binary(max_size=400))
def test_random_bytes_never_give_a_traceback(
    tmp_path_factory: pytest.TempPathFactory, name: str, suffix: str, content: bytes
) -> None:
    """Whatever a file holds, loading ends with frames and sentences in both languages."""
    folder = tmp_path_factory.mktemp("cafe")
    loaded = loaded_with(folder, f"{Path(name).stem}.{suffix}", content, without=name)
    assert all(fault.into("fr") and fault.into("en") for fault in loaded.faults)


@SLOW
@given(data=st.data())
def test_a_damaged_workbook_never_gives_a_traceback(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """A workbook with some bytes overwritten or its end cut off is read or refused in a sentence."""
    suffix = data.draw(st.sampled_from(["xlsx", "ods"]))
    content = bytearray(FORMS[f"depenses.{suffix}: real dates"])
    for _ in range(data.draw(st.integers(0, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    loaded = loaded_with(tmp_path_factory.mktemp("cafe"), f"depenses.{suffix}", bytes(content[:cut] or content))
    assert all(fault.into("fr") for fault in loaded.faults)


CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["", "=1", "٣", "9h30", "2016-11-07", "31/02/2017", "9" * 40, "1e5", "NaN", "Amélie Poulain", "{x}"]
    ),
)


@SLOW
@given(name=st.sampled_from(NAMES), rows=st.lists(st.lists(CELLS, max_size=20), max_size=5))
def test_random_cells_never_give_a_traceback(
    tmp_path_factory: pytest.TempPathFactory, name: str, rows: list[list[str]]
) -> None:
    """Whatever the cells under good titles hold, loading ends with frames of the right columns and sentences."""
    folder = tmp_path_factory.mktemp("cafe")
    made = cafe(folder)
    columns = [column.name for column in TABLES[name].columns]
    path_of(folder, name).write_text(files.csv_text(columns, rows), encoding="utf-8", errors="replace", newline="")
    loaded = tables.load(made, SEASON)
    assert all("\n" not in fault.into("fr") + fault.into("en") for fault in loaded.faults)
    assert "Poulain" not in "".join(
        str(fault) for fault in loaded.faults if any(c.private and c.name == fault.table for c in TABLES.values())
    )


def test_a_folder_without_anything_is_one_sentence(tmp_path: Path) -> None:
    """An empty folder lacks its facilitators; that the season has no sessions yet is said and does not block."""
    loaded = tables.load(programme(tmp_path), SEASON)
    assert [(fault.kind, fault.file, fault.blocks) for fault in loaded.faults] == [
        ("missing-file", "intervenants.csv", True),
        ("missing-file", "seances.csv", False),
    ]
    assert all(frame.empty for frame in loaded.frames.values())
