"""A folder with faulty rows in; a page without them that says so, or a refusal, out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import plain
from tables_cafe import SEASON, cafe, edit

from cafeplan import bilan_page, cli, tables
from cafeplan.model import CafeplanError

SPOILED = "2016-2017/attendance.csv"


@pytest.fixture
def spoiled(rewritten: Callable[[str, str, str], Path]) -> Path:
    """Dijon with a day in attendance that is no day, and an expense that is no number."""
    lines = (rewritten(SPOILED, "date", "date") / SPOILED).read_text(encoding="utf-8").splitlines()
    rewritten(SPOILED, lines[3], "2016-13-07;P001")
    return rewritten("2016-2017/expenses.csv", "96.00", "environ cent")


def test_only_the_named_rows_are_left_out(tmp_path: Path) -> None:
    """A row with a fault goes, its neighbours stay, and a fault of the whole table stays too."""
    made = cafe(tmp_path)
    edit(tmp_path, "presences.csv", "2016-11-07;P002", "2016-11-08;P002")
    edit(tmp_path, "depenses.csv", "date;label;nature;amount\n2016-11-07;boissons;", "date;nature;amount\n2016-11-07;")
    remainder = tables.without_faulty_rows(tables.load(made, SEASON))
    assert remainder.left_out == {"attendance": 1}
    assert remainder.loaded.frames["attendance"]["participant"].tolist() == ["P001", "P001"]
    assert [fault.kind for fault in remainder.loaded.faults] == ["missing-column"]


def test_what_was_recorded_at_a_session_left_out_goes_with_it(tmp_path: Path) -> None:
    """Without the session of 7 November nobody can have come to it."""
    made = cafe(tmp_path)
    edit(tmp_path, "seances.csv", "comedie;1er lundi;held", "comédie bleue;1er lundi;held")
    remainder = tables.without_faulty_rows(tables.load(made, SEASON))
    assert remainder.left_out == {"attendance": 2, "sessions": 1}
    assert remainder.loaded.frames["attendance"]["participant"].tolist() == ["P001"]


def test_the_internal_page_says_how_many_and_what_they_could_change(spoiled: Path) -> None:
    """Both rows are said, with the most that they could change."""
    page = bilan_page(folder=str(spoiled), season="2016-2017", edition="internal", rows="sound")
    said = plain(page.reservations().text)
    assert (
        "2 lignes fautives ont été laissées de côté. Une fois corrigées, elles pourraient changer "
        "au plus 1 présence, donc au plus 1 personne et les coûts, de 1 dépense au plus."
    ) in said


def test_without_asking_a_faulty_row_stops_the_page(spoiled: Path) -> None:
    """Nothing is left out in silence."""
    with pytest.raises(CafeplanError):
        bilan_page(folder=str(spoiled), season="2016-2017", edition="internal")


def test_partners_get_no_page_without_rows(spoiled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is shared is whole; the sentence says what to do."""
    asked = ["bilan", str(spoiled), "--season", "2016-2017", "--without-faulty-rows"]
    assert cli.main(asked) == 2
    assert plain(capsys.readouterr().err).strip() == (
        "Une page sans les lignes fautives ne peut pas être diffusée aux partenaires. "
        "Corrigez les lignes que nomme cafeplan check, ou demandez l’édition interne (--edition internal)."
    )
    assert cli.main([*asked, "--lang", "en"]) == 2
    assert capsys.readouterr().err.strip() == (
        "A page without the faulty rows cannot be shared with partners. "
        "Put right the rows that cafeplan check names, or ask for the internal edition (--edition internal)."
    )


def test_a_folder_in_order_says_nothing_of_rows(dijon: Path) -> None:
    """Where no row is faulty, asking for sound rows changes nothing of the page."""
    asked = {"folder": str(dijon), "season": "2016-2017", "edition": "internal"}
    sound, every = bilan_page(**asked, rows="sound"), bilan_page(**asked)
    assert sound.values == every.values
    assert str(sound.reservations()) == str(every.reservations())
