"""What is generated from the contracts in; that other tools read it, and that it is fresh, out."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from frictionless import Package
from openpyxl import load_workbook
from tables_cafe import SEASON, SEASON_FILES, cafe, path_of, programme

from cafeplan import cli, files, tables
from cafeplan import programme as programmes
from cafeplan.tables.contract import contracts

DOCS = Path(__file__).parents[1] / "docs" / "tables.md"
EXAMPLES = sorted(path.parent for path in files.shipped("examples").glob("*/programme.toml"))


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_each_example_carries_its_package(folder: Path) -> None:
    """datapackage.json is what is written from the folder today, and a reader of the standard finds no fault in it."""
    path = folder / "datapackage.json"
    assert path.read_text(encoding="utf-8") == tables.datapackage(programmes.load(folder))
    assert Package(str(path)).validate().flatten(["title", "type", "message"]) == []


def valid(folder: Path) -> list[list[object]]:
    """What a reader of the standard finds in the café's package."""
    path = folder / "datapackage.json"
    path.write_text(tables.datapackage(programme(folder)), encoding="utf-8")
    return Package(str(path)).validate().flatten(["title", "type", "message"])


def test_a_folder_as_people_keep_it_is_valid_too(tmp_path: Path) -> None:
    """French titles and words, dd/mm/yyyy, decimal comma, cp1252: the package says how each file is written."""
    cafe(tmp_path)
    path_of(tmp_path, "depenses.csv").write_bytes(
        'Libellé,DATE,Nature,Montant\nthé,07/11/2016,boissons,"12,60"\n'.encode("cp1252")
    )
    path_of(tmp_path, "seances.csv").write_text(
        SEASON_FILES["seances.csv"].replace("date;start", "Date;Début", 1).replace("held", "tenue"),
        encoding="utf-8-sig",
    )
    assert valid(tmp_path) == []


def test_the_package_is_not_valid_where_the_data_are_not(tmp_path: Path) -> None:
    """The keys hold inside the package: a participant whom nobody knows is found by the standard's reader."""
    cafe(tmp_path)
    path_of(tmp_path, "presences.csv").write_text("Date;Participant\n2016-11-07;P999\n", encoding="utf-8")
    assert [kind for _, kind, _ in valid(tmp_path)] == ["foreign-key"]


def test_the_tables_of_a_workbook_are_in_the_package(tmp_path: Path) -> None:
    """Each sheet is a resource of its own, under its own name."""
    cafe(tmp_path)
    (tmp_path / SEASON.id / "saison.xlsx").write_bytes(tables.empty_workbook("season", "fr"))
    for name in SEASON_FILES:
        path_of(tmp_path, name).unlink()
    resources = json.loads(tables.datapackage(programme(tmp_path)))["resources"]
    sheets = {one["name"]: one["dialect"]["sheet"] for one in resources if "xlsx" in one["path"]}
    assert sheets == {f"2016-2017.{one.name}": one.title.fr for one in contracts() if one.place == "season"}


def test_the_description_of_the_tables_is_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    """docs/tables.md is what `cafeplan tables` says."""
    assert cli.main(["tables"]) == 0
    assert capsys.readouterr().out == DOCS.read_text(encoding="utf-8")


def test_empty_workbooks_are_read_as_they_are(tmp_path: Path) -> None:
    """Written, put in place and read, the two workbooks have no fault but that nobody is in them yet."""
    assert cli.main(["tables", "--out", str(tmp_path)]) == 0
    (tmp_path / SEASON.id).mkdir()
    (tmp_path / "saison.xlsx").rename(tmp_path / SEASON.id / "saison.xlsx")
    loaded = tables.load(programme(tmp_path), SEASON)
    assert [fault.kind for fault in loaded.faults] == ["empty-season"]
    assert all(frame.empty for frame in loaded.frames.values())
    assert cli.main(["tables", "--out", str(tmp_path)]) == 2, "programme.xlsx is there: nothing is overwritten"


def test_the_lists_of_a_workbook_are_lists_that_excel_takes() -> None:
    """Each enumerated column of text has its list: no comma inside a word, and not past Excel's 255 characters."""
    for contract in contracts():
        for column in contract.columns:
            labels = [entry.label.fr for entry in column.categories]
            assert column.kind == "list" or len(",".join(labels)) <= 253, (contract.name, column.name)
            assert not any("," in label for label in labels), (contract.name, column.name)


def test_a_filled_workbook_comes_back(tmp_path: Path) -> None:
    """The season's rows typed into the empty workbook are the season's frames."""
    made = cafe(tmp_path)
    before = tables.load(made, SEASON)
    (tmp_path / "book.xlsx").write_bytes(tables.empty_workbook("season", "en"))
    workbook = load_workbook(tmp_path / "book.xlsx")
    by_file = {one.usual_file: one for one in contracts()}
    for name, text in SEASON_FILES.items():
        titles, *rows = csv.reader(StringIO(text), delimiter=";")
        places = [[column.name for column in by_file[name].columns].index(title) + 1 for title in titles]
        for line, row in enumerate(rows, start=2):
            for place, cell in zip(places, row, strict=True):
                workbook[by_file[name].title.en].cell(line, place, cell)
        path_of(tmp_path, name).unlink()
    workbook.save(tmp_path / SEASON.id / "season.xlsx")
    (tmp_path / "book.xlsx").unlink()
    loaded = tables.load(made, SEASON)
    assert loaded.faults == ()
    assert all(loaded.frames[name].equals(frame) for name, frame in before.frames.items())
