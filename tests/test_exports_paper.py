"""What is printed: workbook, leaflet and wall calendar say the dates, and no more than their reader may know."""

import re
from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import pytest
from announced_cafe import ANNE, MONDAYS, PEOPLE, PROGRAMME, SEATS, added, announced, seat, session, usual
from conftest import plain
from openpyxl import load_workbook

from cafeplan import desk, exports
from cafeplan.exports import Published, leaflet, wall, workbook
from cafeplan.language import day_and_month, day_of_month, verbatim
from cafeplan.model import Absence, Leaflet, Status

NEW_DAY = date(2027, 3, 30)
COLOURS = {"comedie": "#0072B2"}


def opened(content: bytes) -> Any:
    """The workbook as a spreadsheet program reads it."""
    return load_workbook(BytesIO(content))


def rows(sheet: Any) -> list[list[str]]:
    """The cells of a sheet as text, a day in its ISO form."""
    return [[_shown(cell.value) for cell in row] for row in sheet.iter_rows()]


def _shown(value: object) -> str:
    return f"{value:%Y-%m-%d}" if isinstance(value, datetime) else plain(str(value or ""))


def words(page: str) -> str:
    """What a reader sees of a page, on one line."""
    body = re.sub(r"<(style|title).*?</\1>", " ", page, flags=re.DOTALL)
    return " ".join(plain(re.sub(r"<[^>]+>", " ", body)).split())


def eventful() -> Published:
    """A season with a day that moved, one called off, and a holiday."""
    dated = [
        session(MONDAYS[0]),
        session(MONDAYS[1], status=Status.MOVED),
        added(NEW_DAY),
        session(MONDAYS[2], status=Status.CANCELLED, reason="verglas"),
        session(MONDAYS[3], status=Status.CLOSED, reason="jour férié (lundi de Pâques)"),
    ]
    return announced(dated, SEATS[:6], [(MONDAYS[1], NEW_DAY)])


# --- the workbook ------------------------------------------------------------------------------------------------


def test_the_season_has_a_row_a_date_and_a_column_a_service() -> None:
    """Days are true dates, which can be sorted; a seat that nobody holds says so."""
    book = opened(workbook(usual(), "fr"))
    assert book.sheetnames == ["Saison", "Anne Verdier", "Bruno Castel", "Denis Aubrac", "Élise Fournel"]
    shown = rows(book["Saison"])
    assert shown[0] == [
        "Date", "Horaire", "Lieu", "Adresse", "Service général", "Service gérontologique", "État",
    ]  # fmt: skip
    where = ["9 h 30 – 11 h 30", "La Comédie", "3 place du Théâtre"]
    assert shown[1] == ["2027-03-22", *where, "Anne Verdier", "Denis Aubrac", ""]
    assert shown[4] == ["2027-04-12", *where, "Bruno Castel", "à pourvoir", ""]
    assert len(shown) == 5
    assert book["Saison"]["A2"].number_format == "[$-40C]dddd d mmmm yyyy"


def test_a_person_has_a_sheet_of_their_own_turns() -> None:
    """Anne's sheet has her two sessions, with whom, and none of the others."""
    shown = rows(opened(workbook(usual(), "fr"))["Anne Verdier"])
    assert [(row[0], row[4], row[5]) for row in shown[1:]] == [
        ("2027-03-22", "service général", "Denis Aubrac"),
        ("2027-04-05", "service général", "Élise Fournel"),
    ]


def test_what_happened_to_a_session_is_said_beside_it() -> None:
    """A moved session stands on its new day, a cancelled one stays in the list."""
    shown = rows(opened(workbook(eventful(), "fr"))["Saison"])
    assert [(row[0], row[-1]) for row in shown[1:]] == [
        ("2027-03-22", ""),
        ("2027-03-30", "prévue d’abord le 29/03/2027"),
        ("2027-04-05", "annulée"),
    ]


def test_every_sheet_is_ready_to_be_printed() -> None:
    """A4 on its side, one page wide, the titles again on each page, and in sight when one scrolls."""
    for sheet in opened(workbook(usual(), "fr")).worksheets:
        setup = sheet.page_setup
        assert (setup.paperSize, setup.orientation, setup.fitToWidth, setup.fitToHeight) == (9, "landscape", 1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.print_title_rows, sheet.freeze_panes) == ("$1:$1", "B2")
        assert plain(sheet.oddHeader.left.text) == f"L’Instant CAFÉ, Printemps 2027, {sheet.title}"
        assert all(sheet.column_dimensions[letter].width >= 10 for letter in "ABCDEF")


def test_the_workbook_is_the_same_on_every_run() -> None:
    """No byte tells when it was saved; another day gives another file."""
    assert workbook(usual(), "fr") == workbook(usual(), "fr")
    assert workbook(usual(), "fr") != workbook(replace(usual(), on=date(2027, 3, 2)), "fr")


@pytest.mark.parametrize("name", ['=HYPERLINK("http://a")', "+33 1", "-1+1", "@SUM(A1)", "\tx", "a/b:c?*[d]\\" * 5])
def test_what_looks_like_a_formula_stays_words(name: str) -> None:
    """A name that a spreadsheet would run, or that no sheet may have, is shown as it was written."""
    one = usual().sessions[0]
    strange = replace(one, turns=tuple(replace(turn, person=replace(turn.person, name=name)) for turn in one.turns[:1]))
    sheet = opened(workbook(replace(usual(), sessions=(strange,)), "fr")).worksheets[0]
    assert (sheet["E2"].value, sheet["E2"].data_type, sheet["E2"].quotePrefix) == (name, "s", True)


def test_people_of_one_name_have_a_sheet_each() -> None:
    """Excel wants different titles of at most 31 signs, whatever their case."""
    first, *others = usual().sessions
    turns = tuple(replace(turn, person=replace(turn.person, name="ANNE VERDIER")) for turn in others[0].turns[:1])
    book = opened(workbook(replace(usual(), sessions=(first, replace(others[0], turns=turns))), "fr"))
    assert [title for title in book.sheetnames if "anne" in title.casefold()] == ["Anne Verdier", "ANNE VERDIER (2)"]


# --- the leaflet -------------------------------------------------------------------------------------------------


def test_the_leaflet_says_where_when_and_whom_to_ask() -> None:
    """Slogan, meeting, dates by month, days without a café with their reason, who is welcome, a service to ask."""
    said = words(leaflet(eventful(), COLOURS, "fr"))
    assert "C’est lundi… Venez !" in said
    assert "lundi 9 h 30 – 11 h 30 La Comédie 3 place du Théâtre" in said
    assert "Mars 2027 lundi 22 La Comédie mardi 30 La Comédie" in said
    assert "Lundi 29 mars : séance reportée au mardi 30 mars 2027" in said
    assert "Lundi 5 avril : séance annulée (verglas)" in said
    assert "Lundi 12 avril : jour férié (lundi de Pâques)" in said
    assert "Qui est accueilli Ouvert à tous." in said
    assert said.endswith("Pour tout renseignement : l’accueil, de 9 h à 12 h, cafe@a.example.")


def test_the_leaflet_names_nobody() -> None:
    """It goes to the public: no facilitator's name, in either language."""
    for lang in ("fr", "en"):
        said = leaflet(eventful(), COLOURS, lang)
        assert not [
            person.name for person in PEOPLE if person.name.split()[0] in said or person.name.split()[1] in said
        ]


def test_what_the_programme_does_not_say_is_left_out() -> None:
    """Without [leaflet] there is no empty heading, and the programme's name stands on top."""
    bare = replace(usual(), programme=replace(PROGRAMME, leaflet=Leaflet()))
    said = words(leaflet(bare, COLOURS, "fr"))
    assert "Qui est accueilli" not in said and "Pour tout renseignement" not in said
    assert "L’Instant CAFÉ, Printemps 2027 Printemps 2027, du lundi 1er mars 2027" in said


@pytest.mark.parametrize("made", [leaflet, wall])
def test_a_page_runs_nothing_and_escapes_what_people_wrote(made: Any) -> None:
    """Its policy forbids scripts, and markup in the programme's words is shown, not obeyed."""
    mean = replace(PROGRAMME, name="<script>alert(1)</script>", leaflet=Leaflet(opening="<b onclick=x>"))
    page = made(replace(usual(), programme=mean), COLOURS, "fr")
    assert "<script" not in page and "<b " not in page
    assert "Content-Security-Policy\" content=\"default-src 'none'" in page
    assert page.startswith('<!DOCTYPE html>\n<html lang="fr">')
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


# --- the wall ----------------------------------------------------------------------------------------------------


def test_the_wall_has_dates_places_and_names() -> None:
    """A row a session; where it is cancelled one word in the place of the names."""
    page = wall(eventful(), COLOURS, "fr")
    table = re.findall(r"<tr.*?</tr>", page, flags=re.DOTALL)
    assert [words(row) for row in table] == [
        "Date Lieu Service général Service gérontologique",
        "lundi 22 mars 2027 La Comédie Anne Verdier Denis Aubrac",
        "mardi 30 mars 2027 La Comédie Bruno Castel Élise Fournel",
        "lundi 5 avril 2027 La Comédie annulée",
    ]
    assert '<span class="venue" style="border-color:#0072B2">La Comédie</span>' in page


def test_the_wall_tells_no_absence() -> None:
    """Who is away, who stood in for whom and who works how much are not on the wall, whatever the tables hold."""
    away = replace(ANNE, absences=(Absence(MONDAYS[0], MONDAYS[0]),), working_time=80)
    one = replace(usual(), sessions=tuple(replace(each, gone=(away,)) for each in usual().sessions))
    assert wall(one, COLOURS, "fr") == wall(usual(), COLOURS, "fr")
    replaced = announced([session(MONDAYS[0])], [seat(MONDAYS[0], "general", "anne", "bruno")])
    assert "Anne" not in wall(replaced, COLOURS, "fr")


def test_hours_stand_once_where_they_are_always_the_same() -> None:
    """Where one session begins at another hour, each row says its own."""
    longer = replace(session(MONDAYS[1]), end=time(12, 30))
    page = words(wall(announced([session(MONDAYS[0]), longer], []), COLOURS, "fr"))
    assert "lundi 22 mars 2027, 9 h 30 – 11 h 30" in page and "lundi 29 mars 2027, 9 h 30 – 12 h 30" in page
    assert words(wall(usual(), COLOURS, "fr")).count("9 h 30") == 1


def test_days_without_their_year() -> None:
    """French says « 1er » for the first of a month only; English keeps the number."""
    first = date(2027, 3, 1)
    assert (day_of_month(first, "fr"), day_of_month(first, "en")) == ("lundi 1er", "Monday 1")
    assert (day_and_month(MONDAYS[0], "fr"), day_and_month(first, "en")) == ("lundi 22 mars", "Monday 1 March")
    assert verbatim(day_and_month(first, "fr")).into("fr") == "lundi 1er mars"


def test_a_sign_in_sheet_names_its_series_where_a_day_has_several() -> None:
    """Two groups on one day lie on one table: each sheet says whose it is; alone on its day, one says no more."""
    programme, sessions = desk.calendar("cafes-des-rencontres", "2026-2027")
    parents = next(one for one in sessions if one.series == "café des parents")
    evening = next(one for one in sessions if one.series == "veillée des anciens")
    together = exports.signing(programme, [parents, replace(evening, date=parents.date)], "fr")
    assert "café des parents, " in together and "veillée des anciens, " in together
    assert "café des parents" not in exports.signing(programme, [parents, evening], "fr")
