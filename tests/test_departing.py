"""A facilitator who left is a number everywhere, and every earlier state of the rota can still be rebuilt."""

import csv
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from conftest import SEASON, plain

from cafeplan import cli, season
from cafeplan import programme as programmes
from cafeplan.season import Opened, State

Captured = pytest.CaptureFixture[str]
LEFT = ["--on", "2029-09-01"]


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table, read without cafeplan."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


@pytest.fixture
def lived(published: Path) -> Path:
    """A published season in which Anne fell ill and was replaced, and after which she and Farid left the team."""
    words = ["cafe", "anne", "2027-03-01", "2027-03-31", "--season", SEASON, "--on", "2027-02-01"]
    assert cli.main(["absent", *words]) == 0
    assert cli.main(["replan", "cafe", "--season", SEASON, "--choose", "1", "--on", "2027-02-01"]) == 0
    team = published / "facilitators.csv"
    told = team.read_text(encoding="utf-8").splitlines()
    last = {"anne": "2027-07-31", "farid": "2027-08-31"}
    people = [row.partition(";")[0] for row in told[1:]]
    changed = [
        f"{told[0]};last;email",
        *(f"{row};{last.get(who, '')};{who}@a.example" for who, row in zip(people, told[1:], strict=True)),
    ]
    team.write_text("\n".join(changed) + "\n", encoding="utf-8")
    wishes = "facilitator;wish;weekday\nanne;rather not;lundi\nbruno;rather not;lundi\n"
    (published / "preferences.csv").write_text(wishes, encoding="utf-8")
    return published


def as_numbered(state: State) -> State:
    """A state in which Anne and Farid bear their numbers."""
    numbers = {"anne": "ancien-cafe-1", "farid": "ancien-cafe-2"}
    seats = {place: tuple(sorted(numbers.get(one, one) for one in people)) for place, people in state.seats.items()}
    return replace(state, seats=seats)


def stands(folder: Path) -> Opened:
    """The season as it stands."""
    programme = programmes.load(folder)
    return season.opened(programme, programmes.season(programme, SEASON))


def test_who_left_is_a_number_and_every_state_can_be_rebuilt(lived: Path, capsys: Captured) -> None:
    """The states on the day of publication, after it and now are the same, with numbers in the place of names."""
    before = stands(lived)
    capsys.readouterr()
    files = {path: path.read_bytes() for path in lived.rglob("*.*")}
    assert cli.main(["purge", "cafe", *LEFT]) == 0
    told = plain(capsys.readouterr().out).splitlines()
    assert told[-1] == "Rien n’est encore effacé. Relisez, puis ajoutez --yes ; c’est définitif."
    begun = told.index(
        "Départ avant le mercredi 1er septembre 2027 : 2 intervenants, dont un numéro remplace le nom dans 7 tableaux."
    )
    assert told[begun + 1 : begun + 6] == [
        "absences.csv : 3 lignes où un numéro remplace le nom",
        "facilitators.csv : 2 lignes où un numéro remplace le nom",
        "preferences.csv : 1 ligne effacée",
        "2016-experimentale/rota.csv : 9 lignes où un numéro remplace le nom",
        "2016-2017/rota.csv : 16 lignes où un numéro remplace le nom",
    ]
    assert {path: path.read_bytes() for path in lived.rglob("*.*")} == files, "without --yes nothing is written"
    assert cli.main(["purge", "cafe", *LEFT, "--yes"]) == 0
    after = stands(lived)
    for day in (date(2026, 11, 21), date(2027, 2, 1)):
        assert season.as_of(after.history, day) == as_numbered(season.as_of(before.history, day))
    assert after.state == as_numbered(before.state)
    assert not after.edited
    team = {row["id"]: (row["name"], row["last"]) for row in rows(lived / "facilitators.csv")}
    assert team["ancien-cafe-1"] == ("Ancien intervenant 1", "2027-07-31")
    assert [row["facilitator"] for row in rows(lived / "preferences.csv")] == ["bruno"]
    texts = [path.read_text(encoding="utf-8") for path in lived.rglob("*") if path.suffix in (".csv", ".log")]
    assert not any(name in text for text in texts for name in ("anne;", ";anne", "anne@", "Anne", "farid", "Farid"))
    participants, facilitators = plain((lived / "purge.log").read_text(encoding="utf-8")).splitlines()
    assert participants.startswith("01/09/2029 : dernière venue avant le 01/09/2027, 45 personnes ; ")
    assert facilitators.startswith(
        "01/09/2029 : départ avant le 01/09/2027, 2 intervenants ; absences.csv 3 lignes, facilitators.csv 2 lignes, "
    )
    assert cli.main(["check", "cafe"]) == 0


def test_what_was_written_for_people_goes(lived: Path, capsys: Captured) -> None:
    """Their draft, calendars and mails in reports/ go with the names; the leaflet, which names nobody, stays."""
    reports = Path("reports") / "cafe" / SEASON
    assert cli.main(["export", "cafe", "--season", SEASON, "--on", "2027-02-01"]) == 0
    assert (reports / "calendars").is_dir()
    assert cli.main(["purge", "cafe", *LEFT, "--yes"]) == 0
    assert [path.name for path in reports.iterdir() if path.suffix != ".lock"] == ["leaflet.html"]


def test_numbers_are_given_once(lived: Path, capsys: Captured) -> None:
    """Done again there is nothing to do; whoever leaves later gets the next number."""
    assert cli.main(["purge", "cafe", *LEFT, "--yes"]) == 0
    capsys.readouterr()
    assert cli.main(["purge", "cafe", *LEFT, "--yes"]) == 0
    assert plain(capsys.readouterr().out).startswith("Rien à effacer : personne n’est venu pour la dernière fois, ni ")
    team = lived / "facilitators.csv"
    told = team.read_text(encoding="utf-8").replace("general;80;;", "general;80;2027-09-30;")
    team.write_text(told, encoding="utf-8")
    assert cli.main(["purge", "cafe", "--on", "2029-10-01", "--yes"]) == 0
    assert [row["id"] for row in rows(team)] == [
        "ancien-cafe-1",
        "ancien-cafe-3",
        "claire",
        "denis",
        "elise",
        "ancien-cafe-2",
    ]


def test_a_setting_that_still_names_them_stops_it(lived: Path, capsys: Captured) -> None:
    """A rule that names somebody who left would be refused afterwards: the purge is, in words that name nobody."""
    toml = lived / "programme.toml"
    toml.write_text(toml.read_text(encoding="utf-8") + '\n# accompagne : "anne"\n', encoding="utf-8")
    line = len(toml.read_text(encoding="utf-8").splitlines())
    files = {path: path.read_bytes() for path in lived.rglob("*.*")}
    capsys.readouterr()
    assert cli.main(["purge", "cafe", *LEFT, "--yes"]) == 2
    assert plain(capsys.readouterr().err) == (
        f"programme.toml, ligne {line} : un intervenant parti y est encore cité. "
        "Retirez-le de ce réglage, puis recommencez ; rien n’est effacé.\n"
    )
    assert {path: path.read_bytes() for path in lived.rglob("*.*")} == files


def test_a_fault_in_a_table_that_names_them_stops_it(lived: Path, capsys: Captured) -> None:
    """An absence that cannot be read might be theirs: nothing is changed."""
    with (lived / "absences.csv").open("a", encoding="utf-8") as table:
        table.write("anne;hier;\n")
    capsys.readouterr()
    assert cli.main(["purge", "cafe", *LEFT, "--yes"]) == 2
    assert "absences.csv, ligne" in plain(capsys.readouterr().err)
    assert any(row["id"] == "anne" for row in rows(lived / "facilitators.csv"))


def test_two_programmes_that_share_people_never_number_two_people_alike(lived: Path, capsys: Captured) -> None:
    """Anne left one programme, Élise its neighbour: each is the first of her folder, and they are two."""
    beside = lived.parent / "café d’à côté"
    shutil.copytree(lived, beside)
    team = beside / "facilitators.csv"
    told = team.read_text(encoding="utf-8").replace("2027-07-31", "").replace("2027-08-31", "")
    lines = [line.replace(";;elise@", ";2027-07-31;elise@") for line in told.splitlines()]
    team.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for folder in (lived, beside):
        assert cli.main(["purge", str(folder), *LEFT, "--yes"]) == 0
        assert cli.main(["check", str(folder)]) == 0
    numbered = [{row["id"] for row in rows(folder / "facilitators.csv")} for folder in (lived, beside)]
    assert {one for one in numbered[0] if one.startswith("ancien-")} == {"ancien-cafe-1", "ancien-cafe-2"}
    assert {one for one in numbered[1] if one.startswith("ancien-")} == {"ancien-caf-d-c-t--1"}
