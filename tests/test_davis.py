"""Attendance that others published comes out of the page: Davis, Gardner and Gardner, Deep South, 1941, table 14.

Eighteen women and fourteen social events; which woman came to which is in networkx. The counts that the book prints
below and beside its table are typed in here, so that neither networkx nor our own output is the expected value.
"""

import json
import re
from datetime import date, timedelta
from pathlib import Path

import networkx
import pytest
from conftest import plain

import cafeplan
from cafeplan import cli, measure
from cafeplan.pages import Bilan

CAME_TO = (8, 7, 8, 7, 4, 4, 4, 3, 4, 4, 4, 6, 7, 8, 5, 2, 2, 2)
"""To how many events each of the women came, from Evelyn Jefferson to Flora Price."""
CAME = (3, 3, 6, 4, 8, 8, 10, 14, 12, 5, 4, 6, 3, 3)
"""How many of them came to each event."""
DAYS = tuple(date(2016, 2, 2) + timedelta(weeks=week) for week in range(len(CAME)))
ASKED = ["--name", "Deep South", "--organisation", "Old City", "--venue", "Le salon", "--role", "hôtesse"]
WHEN = ["--every", "semaine", "--day", "mardi", "--hours", "20:00-22:00", "--zone", "B"]
RULED = 'rule = "FREQ=WEEKLY;BYDAY=TU"'


@pytest.fixture(scope="module")
def davis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A programme made by `init`, its fourteen dates listed, with the attendance as a spreadsheet would have it."""
    folder = tmp_path_factory.mktemp("davis") / "davis"
    assert cli.main(["init", str(folder), *ASKED, *WHEN, "--first", "2016-02-01", "--last", "2016-06-30"]) == 0
    toml = (folder / "programme.toml").read_text(encoding="utf-8")
    assert RULED in toml
    listed = toml.replace(RULED, f"dates = [{', '.join(map(str, DAYS))}]").replace('school_holidays = "B"', "")
    (folder / "programme.toml").write_text(listed, encoding="utf-8")
    graph = networkx.davis_southern_women_graph()
    came = [
        f"{DAYS[event]};W{woman:02}"
        for event, name in enumerate(graph.graph["bottom"])
        for woman, who in enumerate(graph.graph["top"], start=1)
        if graph.has_edge(who, name)
    ]
    (folder / "2016").mkdir()
    held = [f"{day};tenue;le-salon" for day in DAYS]
    (folder / "2016" / "sessions.csv").write_text("\n".join(["Date;Statut;Lieu", *held]), encoding="utf-8")
    (folder / "2016" / "presences.csv").write_text("\n".join(["Date;Participant", *came]), encoding="utf-8")
    assert cli.main(["check", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def page(davis: Path) -> Bilan:
    """Its bilan, for the service."""
    return cafeplan.bilan_page(folder=str(davis), season="2016", edition="internal")


def test_the_book_adds_up() -> None:
    """Both margins of the book's table have the same sum, 89."""
    assert sum(CAME) == sum(CAME_TO) == 89


def test_the_totals_are_the_published_ones(davis: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """89 attendances of 18 people at 14 events, 6.4 at each; nobody came once only."""
    capsys.readouterr()
    assert cli.main(["indicators", str(davis), "--season", "2016", "--json"]) == 0
    told = {one["name"]: one for one in json.loads(capsys.readouterr().out)}
    assert told["Attendances"]["part"] == 89
    assert (told["DistinctPeople"]["low"], told["DistinctPeople"]["high"]) == (18, 18)
    assert (told["HeldSessions"]["part"], told["DeliveryRate"]["whole"]) == (14, 14)
    assert told["MeanAttendance"]["value"] == pytest.approx(89 / 14)
    assert told["OnceOnly"]["part"] == 0


def test_each_event_has_its_published_number(page: Bilan) -> None:
    """The page's table by session gives the fourteen totals of the book, in its order."""
    text = plain(page.came().text)
    rows = [line.split(" | ") for line in text[text.index("Présences par séance") :].splitlines()[2:16]]
    assert tuple(int(row[-1]) for row in rows) == CAME
    assert "6,4 personnes en moyenne par séance, de 3 à 14" in text


def test_each_woman_has_her_published_number(page: Bilan) -> None:
    """How often each came, under the pseudonym that she had."""
    records = measure.read(page.programme, page.season, ["Regulars"]).records
    visits = records.now.visits["sessions"]
    assert tuple(int(visits[f"W{woman:02}"]) for woman in range(1, 19)) == CAME_TO


def test_who_was_new_at_each_event(page: Bilan) -> None:
    """At the first event all three are new, and over all events each woman is new once: eighteen in all."""
    text = plain(page.came().text)
    rows = [line.split(" | ") for line in text[text.index("Présences par séance") :].splitlines()[2:16]]
    new = [int(row[3]) for row in rows]
    assert new[0] == 3 and sum(new) == 18
    assert all(int(row[2]) + int(row[3]) == total for row, total in zip(rows, CAME, strict=True))


def test_the_page_is_whole(davis: Path, tmp_path: Path) -> None:
    """The page itself is written, says its paragraph, and has no hole where the book has no answer."""
    assert cli.main(["bilan", str(davis), "--season", "2016", "--edition", "internal", "--out", str(tmp_path)]) == 0
    html = plain((tmp_path / "bilan-internal.html").read_text(encoding="utf-8"))
    assert "14 séances de Deep South ont eu lieu, pour 14 prévues. 18 personnes différentes sont venues." in html
    assert "Ensemble, elles font 89 présences" in html
    assert not re.search(r"\bNaN\b|\b0/0\b|\bNone\b", html)
