"""A programme begun, its workbook filled in as a user would, its bilan: and every slip answered in a sentence."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from conftest import plain
from openpyxl import Workbook, load_workbook

from cafeplan import cli, tables, workbooks
from cafeplan import programme as programmes
from cafeplan.cli import collecting

pytestmark = pytest.mark.usefixtures("without_kernels")

ANSWERS = {
    "--name": 'Café "du" marché',
    "--organisation": "CCAS d’Exemple",
    "--venue": "Le Commerce, 1 place du Marché",
    "--role": "service social",
    "--every": "semaine",
    "--day": "mardi",
    "--hours": "14h-16h30",
    "--zone": "b",
    "--first": "2027-01-05",
    "--last": "2027-03-30",
}
Captured = pytest.CaptureFixture[str]


def options(**changed: str) -> list[str]:
    """The options of `init`, some of them otherwise."""
    given = ANSWERS | {f"--{name}": value for name, value in changed.items()}
    return [word for pair in given.items() for word in pair]


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> Path:
    """A programme made by `init`, with two people in it; commands run beside it."""
    monkeypatch.chdir(tmp_path)
    assert cli.main(["init", "cafe", *options()]) == 0
    with Path("cafe/intervenants.csv").open("a", encoding="utf-8") as people:
        people.write("nadia;Nadia Exemple;service social;;;;;;\nomar;Omar Exemple;service social;;;;;;\n")
    capsys.readouterr()
    return Path("cafe")


def error_of(capsys: Captured, *words: str) -> str:
    """What a command line that cannot be done says."""
    assert cli.main(list(words)) == 2
    return plain(capsys.readouterr().err).strip()


# --- init --------------------------------------------------------------------------------------------------------


def test_a_new_programme_is_in_order_and_can_be_planned(begun: Path, capsys: Captured) -> None:
    """By hand: 13 Tuesdays from 5 January to 30 March 2027, two in zone B's holidays.

    Zone B is closed from 20 February to 8 March 2027: 23 February and 2 March fall out, 11 sessions stay.
    """
    assert cli.main(["check", "cafe"]) == 0
    assert cli.main(["calendar", "cafe", "--season", "2027"]) == 0
    assert plain(capsys.readouterr().out).splitlines()[-1] == "11 séances prévues"
    assert cli.main(["plan", "cafe", "--season", "2027"]) == 0
    rota = Path("reports/cafe/2027/rota.csv").read_text(encoding="utf-8").splitlines()
    held = [line.rpartition(";")[2] for line in rota[1:]]
    assert sorted(map(held.count, ("nadia", "omar"))) == [5, 6]


def test_the_file_says_what_was_answered_with_a_comment_for_each_key(begun: Path) -> None:
    """What was typed is read back, quotation marks and all; no key stands without a line above that explains it."""
    programme = programmes.load(begun)
    assert (programme.name, programme.organisation) == ('Café "du" marché', "CCAS d’Exemple")
    assert programme.venues["le-commerce"].address == "1 place du Marché"
    assert str(programme.series[0].hours.end) == "16:30:00"
    lines = (begun / "programme.toml").read_text(encoding="utf-8").splitlines()
    keys = [n for n, line in enumerate(lines) if "=" in line.partition("#")[0]]
    listed = {n for n in keys if lines[n].startswith(("le-commerce", "service-social", "own"))}
    assert [lines[n] for n in keys if n not in listed and not lines[n - 1].startswith("#")] == []


@pytest.mark.parametrize(
    ("every", "rule"),
    [
        ("Semaine", "FREQ=WEEKLY;BYDAY=TU"),
        ("quinzaine", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("2e", "FREQ=MONTHLY;BYDAY=2TU"),
        ("last", "FREQ=MONTHLY;BYDAY=-1TU"),
    ],
)
def test_each_rhythm_becomes_its_rule(every: str, rule: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In French or English, whatever the case; several venues take turns."""
    monkeypatch.chdir(tmp_path)
    assert cli.main(["init", "cafe", *options(every=every, zone="aucune"), "--venue", "Le Mably"]) == 0
    programme = programmes.load("cafe")
    assert programme.series[0].rule == rule
    assert programme.series[0].venues == ("le-commerce", "le-mably")
    assert programme.closures.school_holidays == ()


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        (
            "every",
            "parfois",
            "--every : « parfois » ne se lit pas. Écrivez semaine, quinzaine, 1er, 2e, 3e, 4e ou dernier.",
        ),
        ("day", "mercredo", "--day : « mercredo » ne se lit pas. Écrivez par exemple : mardi"),
        ("hours", "16h-14h", "--hours : « 16h-14h » ne se lit pas. Écrivez par exemple : 14:00-16:00"),
        ("hours", "14:75-16:00", "--hours : « 14:75-16:00 » ne se lit pas. Écrivez par exemple : 14:00-16:00"),
        ("zone", "D", "--zone : « D » ne se lit pas. Écrivez A, B, C ou aucune."),
        ("first", "5 janvier", "--first : « 5 janvier » ne se lit pas. Écrivez par exemple : 2027-01-05"),
        (
            "last",
            "2026-12-31",
            "--last : « 2026-12-31 » ne se lit pas. Écrivez par exemple : 2027-06-30, après le premier jour.",
        ),
        ("name", "  ", "--name : «    » ne se lit pas. Écrivez un nom."),
    ],
)  # fmt: skip
def test_an_answer_that_cannot_be_read_makes_no_folder(
    option: str, value: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Which one, what was read, and an example."""
    monkeypatch.chdir(tmp_path)
    assert error_of(capsys, "init", "cafe", *options(**{option: value})) == said
    assert not Path("cafe").exists()


def test_what_is_lacking_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """Where nobody can be asked, the options that lack are listed; an example is copied or a programme described."""
    monkeypatch.chdir(tmp_path)
    assert error_of(capsys, "init", "cafe", *options()[:-4]) == (
        "Il manque --first et --last. Donnez ces options, ou copiez un exemple avec --like aller-vers."
    )
    assert error_of(capsys, "init", "cafe", "--like", "instant-cafe-dijon", "--day", "mardi", "--lang", "en") == (
        "--like copies an example; only --name and --organisation can be changed in it. Change the rest in its "
        "programme.toml, or describe a new programme without --like."
    )


def test_questions_are_asked_until_they_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """At a terminal whatever lacks is asked, in French; a slip is told and asked again."""
    typed: Iterator[str] = iter(["demain", "mardi"])
    asked: list[str] = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(collecting.sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(collecting.typer, "prompt", lambda question: asked.append(question) or next(typed))
    given = options()
    at = given.index("--day")
    assert cli.main(["init", "cafe", *given[:at], *given[at + 2 :]]) == 0
    assert asked == ["Jour de la semaine"] * 2
    assert plain(capsys.readouterr().err) == "--day : « demain » ne se lit pas. Écrivez par exemple : mardi\n"
    assert programmes.load("cafe").series[0].rule == "FREQ=WEEKLY;BYDAY=TU"


# --- the season's workbook ---------------------------------------------------------------------------------------


def book_of(folder: Path) -> Any:
    """The season's workbook, opened as a spreadsheet program does."""
    return load_workbook(folder / "2027" / "saison.xlsx")


def advice_at(sheet: Any, cell: str) -> Any:
    """What Excel checks in a cell."""
    return next(one for one in sheet.data_validations.dataValidation if cell in one.sqref)


@pytest.fixture
def sheets(begun: Path, capsys: Captured) -> Path:
    """The programme with its season's workbook."""
    assert cli.main(["sheets", "cafe", "--season", "2027"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "cafe/2027/saison.xlsx",
        "reports/cafe/2027/feuilles-de-presence.html",
        "reports/cafe/2027/accueil.html",
    ]
    return begun


def test_the_workbook_has_the_sessions_and_a_sheet_a_table(sheets: Path) -> None:
    """The 11 dates with hours, venue and « prévue »; no sheet for what a café does not note, no column without use."""
    book = book_of(sheets)
    assert book.sheetnames == [
        "Mode d’emploi", "Séances", "Présences", "Comptages", "Participants", "Orientations", "Relances", "Dépenses",
        "Listes",
    ]  # fmt: skip
    rows = list(book["Séances"].iter_rows(values_only=True))
    assert len(rows) == 12
    assert [rows[1][0].date(), str(rows[1][1]), str(rows[1][2]), rows[1][3], rows[1][5]] == [
        date(2027, 1, 5), "14:00:00", "16:30:00", "Le Commerce", "prévue",
    ]  # fmt: skip
    assert "Thème" not in rows[0], "this programme has no table of themes to choose from"
    assert book["Listes"].sheet_state == "hidden"


def test_cells_offer_what_may_be_chosen(sheets: Path) -> None:
    """Statuses and venues from lists, dates of presences from the sessions, people from the participants."""
    book = book_of(sheets)
    assert advice_at(book["Séances"], "F5").formula1 == '"prévue,tenue,annulée,déplacée"'
    assert advice_at(book["Séances"], "D5").formula1 == "'Listes'!$A$2:$A$2"
    assert book["Listes"]["A2"].value == "Le Commerce"
    assert advice_at(book["Présences"], "A7").formula1 == "'Séances'!$A$2:$A$1000"
    people = advice_at(book["Présences"], "C7")
    assert (people.formula1, people.showErrorMessage) == ("'Participants'!$A$2:$A$1000", True)
    assert plain(people.error) == "Ajoutez d’abord ce numéro dans la feuille « Participants »."
    day = advice_at(book["Séances"], "A5")
    first = datetime(2027, 1, 5) - datetime(1899, 12, 30)  # noqa: DTZ001
    assert (day.type, int(day.formula1)) == ("date", first.days)
    assert plain(day.error) == "Écrivez une date de la saison, du 05/01/2027 au 30/03/2027."
    heads = advice_at(book["Comptages"], "C2")
    assert (heads.type, heads.operator, heads.formula1, heads.formula2) == ("whole", "between", "0", "1000")


def test_titles_are_locked_and_sheets_print_on_a4(sheets: Path) -> None:
    """Titles cannot be overwritten by a slip, all else can be written, and rows be added, sorted and deleted."""
    sheet = book_of(sheets)["Séances"]
    assert sheet.protection.sheet and sheet["A1"].protection.locked
    assert not sheet["A2"].protection.locked
    assert not sheet.column_dimensions["G"].protection.locked
    assert not (sheet.protection.deleteRows or sheet.protection.insertRows or sheet.protection.sort)
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth, sheet.print_title_rows) == (9, 1, "$1:$1")


def test_a_filled_workbook_becomes_a_bilan(sheets: Path, capsys: Captured) -> None:
    """Filled in as a user would, dates as Excel keeps them: two sessions held, 3 and 2 presences and 4 heads more."""
    book = book_of(sheets)
    for line, status in ((2, "tenue"), (3, "tenue"), (4, "annulée")):
        book["Séances"].cell(line, 6, status)
    book["Séances"].cell(4, 7, "verglas")
    for number in ("P001", "P002", "P003"):
        book["Participants"].append([number, "femme", "60 à 69 ans"])
    days = [datetime(2027, 1, day) for day in (5, 5, 5, 12, 12)]  # noqa: DTZ001
    for day, number in zip(days, ("P001", "P002", "P003", "P001", "P002"), strict=True):
        book["Présences"].append([day, None, number])
    book["Comptages"].append([days[-1], None, 4])
    book.save(sheets / "2027" / "saison.xlsx")
    assert cli.main(["check", "cafe", "--season", "2027"]) == 0
    frames = tables.load(programmes.load(sheets), programmes.load(sheets).seasons[0]).frames
    assert list(frames["sessions"]["status"][:3]) == ["held", "held", "cancelled"]
    assert len(frames["attendance"]) == 5
    capsys.readouterr()
    assert cli.main(["bilan", "cafe", "--season", "2027", "--on", "2027-04-01"]) == 0
    page = plain(Path("reports/cafe/2027/bilan-partners.html").read_text(encoding="utf-8"))
    assert "</html>" in page and "Aucune dépense n’a été enregistrée." in page
    assert cli.main(["indicators", "cafe", "--season", "2027"]) == 0
    shown = plain(capsys.readouterr().out)
    assert "Présences cumulées : 9 présences" in shown


def test_a_filled_workbook_is_never_overwritten(sheets: Path, capsys: Captured) -> None:
    """Not even an empty one: somebody may have written in it."""
    before = (sheets / "2027" / "saison.xlsx").read_bytes()
    assert error_of(capsys, "sheets", "cafe", "--season", "2027") == (
        "« cafe/2027/saison.xlsx » existe déjà, et quelqu’un y a peut-être écrit ; rien n’est écrasé. Continuez dans "
        "celui-là, ou déplacez-le d’abord."
    )
    assert (sheets / "2027" / "saison.xlsx").read_bytes() == before


def test_what_stands_in_a_file_has_no_sheet(dijon: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same table twice would be a fault: sessions, presences and others of this season are files already."""
    monkeypatch.chdir(tmp_path)
    for name in ("follow_ups", "referrals"):
        (dijon / "2016-2017" / f"{name}.csv").unlink()
    assert cli.main(["sheets", str(dijon), "--season", "2016-2017"]) == 0
    book = load_workbook(dijon / "2016-2017" / "saison.xlsx")
    assert book.sheetnames == ["Mode d’emploi", "Orientations", "Relances", "Envois", "Listes"]
    assert "attendance.csv" in book["Mode d’emploi"]["A6"].value
    assert advice_at(book["Relances"], "B2").formula1.startswith("'Listes'!")
    assert cli.main(["check", str(dijon)]) == 0


def test_a_session_whose_date_is_still_free_has_no_line(begun: Path) -> None:
    """One a month, on a Tuesday that the rota will choose: the workbook begins without sessions, and is in order."""
    path = begun / "programme.toml"
    text = path.read_text(encoding="utf-8")
    free = 'quota = { weekdays = ["tuesday"], per = "month" }'
    path.write_text(text.replace('rule = "FREQ=WEEKLY;BYDAY=TU"', free), encoding="utf-8")
    assert cli.main(["sheets", "cafe", "--season", "2027"]) == 0
    assert book_of(begun)["Séances"].max_row == 1


def test_an_open_group_is_counted_and_nobody_signs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No sheet of presences or participants; the sheet of paper has a box for heads, and no line for a name."""
    monkeypatch.chdir(tmp_path)
    assert cli.main(["init", "cafe", *options(), "--open"]) == 0
    assert cli.main(["sheets", "cafe", "--season", "2027"]) == 0
    assert book_of(Path("cafe")).sheetnames == [
        "Mode d’emploi", "Séances", "Comptages", "Orientations", "Dépenses", "Listes",
    ]  # fmt: skip
    paper = Path("reports/cafe/2027/feuilles-de-presence.html").read_text(encoding="utf-8")
    assert paper.count("Groupe ouvert") == 11
    assert "Prénom ou numéro" not in paper


def test_a_sheet_of_paper_asks_no_more_than_needed(sheets: Path) -> None:
    """One a session, with two columns: a first name or a number, and whether new; reception's has no name at all."""
    paper = plain(Path("reports/cafe/2027/feuilles-de-presence.html").read_text(encoding="utf-8"))
    assert paper.count('<section class="signing">') == 11
    assert paper.count("<th ") == 2 * 11
    assert "mardi 5 janvier 2027" in paper
    reception = plain(Path("reports/cafe/2027/accueil.html").read_text(encoding="utf-8"))
    assert "Jamais de nom." in reception
    assert reception.count("<th ") == 3


def test_an_example_is_left_alone(capsys: Captured) -> None:
    """Nothing is written into the examples that come with cafeplan."""
    assert error_of(capsys, "sheets", "instant-cafe-dijon", "--season", "2026-2027") == (
        "« instant-cafe-dijon » est un exemple de cafeplan ; on n’y écrit rien. Faites votre copie avec cafeplan init "
        "--like, et travaillez dans celle-ci."
    )


def test_a_season_in_one_workbook_is_published_and_lived_with(sheets: Path, capsys: Captured) -> None:
    """Published beside the workbook; a session cancelled there by hand is read, by command it is sent to its sheet."""
    assert cli.main(["plan", "cafe", "--season", "2027"]) == 0
    assert cli.main(["publish", "cafe", "--season", "2027", "--on", "2026-12-01"]) == 0
    assert plain(capsys.readouterr().out).splitlines()[-1] == (
        "Écrit dans cafe/2027 : certificate.json, history.csv et rota.csv."
    )
    assert error_of(
        capsys, "cancel", "cafe", "2027-01-12", "--season", "2027", "--reason", "verglas", "--on", "2027-01-11"
    ) == (
        "« saison.xlsx » est un classeur ; cafeplan n’y écrit pas, pour ne rien y perdre. Notez ce changement "
        "vous-même dans sa feuille « Séances » : il est relu, et l’historique le dira."
    )
    book = book_of(sheets)
    book["Séances"]["F3"], book["Séances"]["G3"] = "annulée", "verglas"
    book.save(sheets / "2027" / "saison.xlsx")
    assert cli.main(["check", "cafe"]) == 0
    capsys.readouterr()
    assert cli.main(["calendar", "cafe", "--season", "2027"]) == 0
    assert "mardi 12 janvier 2027, Le Commerce, annulée (verglas)" in plain(capsys.readouterr().out)


def test_words_in_a_workbook_are_words(tmp_path: Path) -> None:
    """What begins like a formula is text for Excel and comes back as it was typed, apostrophes too; days stay days."""
    book = Workbook()
    typed = ["=1+1", "+33 1", "-5", "@nom", "'=1", "'bonjour", "café"]
    for line, words in enumerate(typed, start=1):
        workbooks.put(book.active.cell(line, 1), words)
    workbooks.put(book.active.cell(len(typed) + 1, 1), date(2027, 1, 5))
    (tmp_path / "x.xlsx").write_bytes(workbooks.content(book, date(2027, 1, 1)))
    read = [cells[0] for _, cells in tables.lines_of(tmp_path / "x.xlsx")]
    assert read == [*typed, "2027-01-05"]
    assert b"<f" not in ZipFile(tmp_path / "x.xlsx").read("xl/worksheets/sheet1.xml")
