"""An export of other software and its mapping in; our attendance, and what was left out of it in sentences, out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from conftest import plain
from tables_cafe import SEASON, cafe, path_of

from cafeplan import bilan_page, cli, tables
from cafeplan import programme as programmes

MAPPING = """
[imports.attendance]
file = "export logiciel.csv"
columns = { date = "Jour", participant = "Code usager" }
values = { participant = { "000" = "" } }
only = { "Présence" = ["Présent", "en retard"] }
"""
EXPORT = (
    "Jour;Activité;Code usager;PRESENCE\n"
    "07/11/2016;Café;P001;présent\n"
    "07/11/2016;Café;P002;Absent\n"
    "21/11/2016;Café;P002;En retard\n"
    "12/09/2017;Café;P001;présent\n"
)


def exported(folder: Path, export: str = EXPORT, mapping: str = MAPPING) -> tables.Loaded:
    """The café whose attendance comes from an export, read through its programme.toml."""
    made = cafe(folder)
    told = (
        'format = 1\nname = "Café"\norganisation = "CCAS"\nseries = []\n'
        'venues = { comedie = { name = "La Comédie" }, mably = { name = "Le Mably" } }\n'
        'roles = { general = { fr = "service", en = "service" } }\n'
        '[[seasons]]\nid = "2016-2017"\nlabel = "Saison 2"\nfirst = 2016-11-01\nlast = 2017-06-30\n'
    )
    (folder / "programme.toml").write_text(told + mapping, encoding="utf-8")
    path_of(folder, "presences.csv").unlink()
    (folder / SEASON.id / "Export_logiciel.csv").write_text(export, encoding="cp1252")
    return tables.load(replace(made, imports=programmes.load(folder).imports), SEASON)


def of_the_export(loaded: tables.Loaded, lang: Any = "fr") -> list[str]:
    """What is said of the export."""
    return [plain(fault.into(lang)) for fault in loaded.faults if fault.table == "attendance"]


def test_an_export_becomes_attendance(tmp_path: Path) -> None:
    """Columns are renamed, rows of people who came are kept, each with the line that the export shows."""
    frame = exported(tmp_path).frames["attendance"]
    assert frame["date"].to_dict() == {2: date(2016, 11, 7), 4: date(2016, 11, 21)}
    assert frame["participant"].tolist() == ["P001", "P002"]


def test_what_is_left_out_is_said_and_does_not_block(tmp_path: Path) -> None:
    """Each column and row that is not taken over is accounted for, and why."""
    loaded = exported(tmp_path)
    assert not tables.blocking(loaded, {"attendance"})
    assert [fault.kind for fault in loaded.faults] == ["columns-not-imported", "not-imported", "not-of-the-season"]
    assert of_the_export(loaded) == [
        "Export_logiciel.csv : ces colonnes de l’export ne sont pas reprises : « Activité ». "
        "Rien à faire, sauf s’il en manque une dans [imports] de programme.toml.",
        "Export_logiciel.csv : 1 ligne n’est pas reprise, parce que « Présence » n’y vaut pas « Présent » et "
        "« en retard » (ligne 3). Rien à faire, sauf s’il manque une valeur dans [imports] de programme.toml.",
        "Export_logiciel.csv : 1 ligne n’est pas reprise, parce que sa date est hors de la saison « Saison 2 » "
        "(ligne 5). Rien à faire, sauf si les dates de la saison sont fausses dans programme.toml.",
    ]
    assert of_the_export(loaded, "en")[2] == (
        "Export_logiciel.csv: 1 row is not taken over, because the date is outside the season “Saison 2” (line 5). "
        "Nothing to do, unless the dates of the season are wrong in programme.toml."
    )


def test_a_value_may_be_translated_into_nothing(tmp_path: Path) -> None:
    """« 000 » is how that software writes nobody: the cell is empty, and its fault is the usual one."""
    [*_, fault] = exported(tmp_path, EXPORT.replace("P002;En", "000;En")).faults
    assert (fault.kind, fault.line, fault.column, fault.blocks) == ("required", 4, "participant", True)


def test_a_column_that_the_export_lacks_is_one_sentence(tmp_path: Path) -> None:
    """The mapping and the export disagree: nothing is imported until they agree."""
    loaded = exported(tmp_path, EXPORT.replace("Code usager", "Code usagers"))
    assert [fault.kind for fault in loaded.faults if fault.blocks] == ["missing-in-export"]
    assert of_the_export(loaded)[0] == (
        "Export_logiciel.csv, ligne 1 : la colonne « Code usager », nommée dans [imports] de programme.toml, "
        "n’est pas dans ce fichier. Vouliez-vous dire « Code usagers » ? "
        "Corrigez son nom dans programme.toml, ou refaites l’export."
    )


def test_the_export_and_the_table_are_the_same_table_twice(tmp_path: Path) -> None:
    """An export beside presences.csv is not added to it."""
    exported(tmp_path)
    made = programmes.load(tmp_path)
    path_of(tmp_path, "presences.csv").write_text("date;participant\n", encoding="utf-8")
    assert "same-table-twice" in [fault.kind for fault in tables.load(made, SEASON).faults]


def test_an_export_that_is_not_there_yet_is_said(tmp_path: Path) -> None:
    """Who wrote a mapping expects the file."""
    exported(tmp_path)
    (tmp_path / SEASON.id / "Export_logiciel.csv").unlink()
    faults = tables.load(programmes.load(tmp_path), SEASON).faults
    assert ("missing-file", "export logiciel.csv") in [(fault.kind, fault.file) for fault in faults]


def test_the_internal_page_says_what_was_not_imported(rewritten: Callable[[str, str, str], Path], capsys: Any) -> None:
    """Check and the internal page account for the rows left out; the partners' page does not speak of them."""
    folder = rewritten("programme.toml", "[closures]", MAPPING.partition("values")[0] + "\n[closures]")
    season = folder / "2016-2017"
    rows = (season / "attendance.csv").read_text(encoding="utf-8").replace("date;participant", "Jour;Code usager")
    (season / "export logiciel.csv").write_text(rows + "2018-01-08;P001\n", encoding="utf-8")
    (season / "attendance.csv").unlink()
    told = "1 ligne n’est pas reprise, parce que sa date est hors de la saison"
    asked = {"folder": str(folder), "season": "2016-2017"}
    assert told in plain(bilan_page(**asked, edition="internal").reservations().text)
    assert told not in plain(bilan_page(**asked).reservations().text)
    assert cli.main(["check", str(folder), "--season", "2016-2017"]) == 0
    assert told in plain(capsys.readouterr().out)
