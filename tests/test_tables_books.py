"""Workbooks as people keep them in; every table of every sheet read, or a sentence, out."""

from datetime import date, time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from conftest import plain
from openpyxl import Workbook
from tables_cafe import PROGRAMME_FILES, SEASON, SEASON_FILES, cafe, path_of
from test_tables_reading import ods_of, xlsx_of

from cafeplan import tables
from cafeplan.model import Fault

TITLES = {
    "seances.csv": "Séances",
    "planning.csv": "Planning",
    "presences.csv": "presences",
    "comptages.csv": "COMPTAGES",
    "participants.csv": "Participants",
    "depenses.csv": "Expenses",
}


def book(*sheets: tuple[str, list[list[Any]]]) -> bytes:
    """A workbook with these sheets."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for title, rows in sheets:
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()


def cells(text: str) -> list[list[Any]]:
    """The rows of a .csv as cells of text."""
    return [line.split(";") for line in text.splitlines()]


def of_the_season(**changed: list[list[Any]]) -> bytes:
    """The café's whole season as one workbook."""
    return book(*((title, changed.get(title, cells(SEASON_FILES[name]))) for name, title in TITLES.items()))


def load(folder: Path, content: bytes, name: str = "saison.xlsx") -> tables.Loaded:
    """The café whose season is this workbook alone."""
    made = cafe(folder)
    for table in TITLES:
        path_of(folder, table).unlink()
    (folder / SEASON.id / name).write_bytes(content)
    return tables.load(made, SEASON)


def sentences(faults: tuple[Fault, ...], lang: Any = "fr") -> list[str]:
    """The faults as they are said."""
    return [plain(fault.into(lang)) for fault in faults]


def test_one_workbook_is_the_season_as_it_stands(tmp_path: Path) -> None:
    """Sheets named after their tables give the frames that a file a table gives; a sheet of explanations is let be."""
    files = tables.load(cafe(tmp_path / "files"), SEASON)
    explained = book(
        ("Mode d’emploi", [["Une feuille par tableau"]]), *((t, cells(SEASON_FILES[n])) for n, t in TITLES.items())
    )
    loaded = load(tmp_path / "book", explained)
    assert loaded.faults == files.faults == ()
    assert all(loaded.frames[name].equals(frame) for name, frame in files.frames.items())


def test_a_fault_names_the_sheet(tmp_path: Path) -> None:
    """Somebody with twelve sheets is told which one."""
    loaded = load(tmp_path, of_the_season(COMPTAGES=[["date", "anonymous"], ["2016-11-21", "trois"]]))
    assert sentences(loaded.faults) == [
        "saison.xlsx (COMPTAGES), ligne 2, colonne anonymous : « trois » n’est pas un nombre entier. "
        "Écrivez le nombre en chiffres, sans virgule ni texte, par exemple 3."
    ]


def test_a_sheet_that_is_no_table_is_said_and_does_not_block(tmp_path: Path) -> None:
    """Nothing is left out in silence, and a scratch sheet stops nobody."""
    content = book(("Présence", [["x"]]), *((t, cells(SEASON_FILES[n])) for n, t in TITLES.items()))
    (fault,) = load(tmp_path, content).faults
    assert (fault.kind, fault.blocks) == ("unknown-sheet", False)
    assert plain(fault.into("fr")) == (
        "saison.xlsx : la feuille « Présence » ne porte le nom d’aucun tableau ; elle n’est pas lue. "
        "Vouliez-vous dire « Présences » ? Renommez-la, ou supprimez-la si elle n’est pas à lire."
    )
    assert fault.into("en") == (
        "saison.xlsx: the sheet “Présence” has the name of no table; it is not read. "
        "Did you mean “Présences”? Rename it, or delete it if it is not meant to be read."
    )


def test_the_same_table_in_two_sheets_or_files_is_a_fault(tmp_path: Path) -> None:
    """There is no telling which one is right, whether beside the workbook or in it."""
    made = cafe(tmp_path)
    (tmp_path / SEASON.id / "saison.xlsx").write_bytes(
        book(("Présences", cells(SEASON_FILES["presences.csv"])), ("Notes", [["date"]]), ("Comptes rendus", [["date"]]))
    )
    assert sentences(tables.load(made, SEASON).faults) == [
        "saison.xlsx (Comptes rendus) : le tableau « Comptes rendus » est déjà dans saison.xlsx (Notes) ; "
        "on ne peut pas savoir lequel est le bon. Gardez-en un seul.",
        "saison.xlsx (Présences) : le tableau « Présences » est déjà dans presences.csv ; "
        "on ne peut pas savoir lequel est le bon. Gardez-en un seul.",
    ]


def test_a_workbook_that_does_not_open_stops_every_page(tmp_path: Path) -> None:
    """Any table may be in it: no bilan is made as if it were not there, and nothing else is said to be missing."""
    loaded = load(tmp_path, b"PK\x03\x04 not a workbook")
    assert sentences(loaded.faults) == [
        "saison.xlsx : le fichier est abîmé, ou n’est pas un vrai fichier .xlsx. "
        "Ouvrez-le dans le tableur et enregistrez-le de nouveau."
    ]
    assert tables.blocking(loaded, {"expenses"}) == loaded.faults


def test_the_programmes_tables_have_a_workbook_too(tmp_path: Path) -> None:
    """programme.xlsx beside programme.toml holds who can hold seats."""
    made = cafe(tmp_path)
    before = tables.facilitators(tables.load(made, SEASON))
    titles = {"intervenants.csv": "Intervenants", "absences.csv": "Absences", "souhaits.csv": "Préférences"}
    for name in titles:
        (tmp_path / name).unlink()
    content = book(*((title, cells(PROGRAMME_FILES[name])) for name, title in titles.items()))
    (tmp_path / "programme.xlsx").write_bytes(content)
    assert tables.facilitators(tables.load(made, SEASON)) == before


@pytest.mark.parametrize("make", [xlsx_of, ods_of])
def test_a_title_above_the_columns_is_refused_with_a_sentence(tmp_path: Path, make: Any) -> None:
    """A merged « Dépenses de la saison » above the titles is not taken for them, and is said where it stands."""
    made = cafe(tmp_path)
    path_of(tmp_path, "depenses.csv").unlink()
    rows = [
        ["Dépenses de la saison"],
        [],
        ["Date", "Libellé", "Nature", "Montant"],
        [date(2016, 11, 7), "x", "drinks", 1.0],
    ]
    suffix = "xlsx" if make is xlsx_of else "ods"
    path_of(tmp_path, f"depenses.{suffix}").write_bytes(make(rows))
    (fault,) = tables.load(made, SEASON).faults
    assert fault.kind == "title-above"
    assert plain(fault.into("fr")) == (
        f"depenses.{suffix}, ligne 1 : cette ligne est au-dessus des titres des colonnes, qui sont à la ligne 3. "
        "Supprimez ce qui est au-dessus des titres, cases fusionnées comprises."
    )
    assert fault.into("en") == (
        f"depenses.{suffix}, line 1: this row stands above the column titles, which are in line 3. "
        "Delete what stands above the titles, merged cells included."
    )


@pytest.mark.parametrize("day", [42681, "42681", date(2016, 11, 7), "7/11/2016"])
@pytest.mark.parametrize("hour", [0.395833333333333, "0,395833333333333", time(9, 30), "9h30"])
def test_excels_own_numbers_are_days_and_hours(tmp_path: Path, day: Any, hour: Any) -> None:
    """42681 is 7 November 2016 and 0.3958 is half past nine, in a cell of numbers or of text: Excel's own counting."""
    made = cafe(tmp_path)
    path_of(tmp_path, "comptages.csv").unlink()
    content = xlsx_of([["date", "début", "anonymes"], [day, hour, 3]])
    path_of(tmp_path, "comptages.xlsx").write_bytes(content)
    loaded = tables.load(made, SEASON)
    assert loaded.faults == ()
    assert loaded.frames["headcounts"].loc[2].tolist() == [date(2016, 11, 7), time(9, 30), 3]
