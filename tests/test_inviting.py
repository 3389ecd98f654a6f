"""Who is invited to which café: all of a circle, or those whom a theme concerns, shared out as rooms allow."""

import csv
import shutil
from datetime import date
from itertools import combinations, product
from pathlib import Path

import pytest
from conftest import plain

from cafeplan import cli, files, rota_page
from cafeplan.desk import living as season
from cafeplan.desk.inviting import Inviting, invite
from cafeplan.model import CafeplanError

PROGRAMME = """
format = 1
name = "Le café des autres"
organisation = "Centre social"

[venues]
salle = { name = "La salle", capacity = 2 }

[roles]
animation = "animation"

[[series]]
name = "mardi"
dates = [2027-01-05, 2027-02-02, 2027-03-02, 2027-06-01]
hours = "09:00-10:30"
venue = "salle"
seats = { animation = 1 }
circles = ["canton"]

[[seasons]]
id = "2027"
label = "Saison 2027"
first = 2027-01-01
last = 2027-06-30
"""
# Four of the circle, of which Denis's left in May; one of another circle.
ORGANISATIONS = """id;name;circle;last
a;Aide;canton;
b;Bail;canton;
c;Cours;canton;
d;Dons;canton;2027-05-01
z;Zone;ville;
"""
# Aide, Bail and Cours for housing, twice; Cours and Dons for health, once; the plenary has no theme.
THEMES = "theme;organisation\nlogement;a\nlogement;b\nlogement;c\nsante;c\nsante;d\n"
SESSIONS = """date;venue;series;status;theme;capacity
2027-01-05;salle;mardi;planned;logement;
2027-02-02;salle;mardi;planned;sante;1
2027-03-02;salle;mardi;planned;logement;
2027-06-01;salle;mardi;planned;;
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A programme of one circle with three themed cafés and a plenary, in a room for two."""
    folder = tmp_path / "cafe"
    (folder / "2027").mkdir(parents=True)
    (folder / "programme.toml").write_text(PROGRAMME, encoding="utf-8")
    (folder / "organisations.csv").write_text(ORGANISATIONS, encoding="utf-8")
    (folder / "2027" / "themes.csv").write_text(THEMES, encoding="utf-8")
    (folder / "2027" / "sessions.csv").write_text(SESSIONS, encoding="utf-8")
    return folder


def invited(folder: Path) -> tuple[Inviting, dict[str, str]]:
    """Who is invited, and the same as the file says it: by day, the ids one after the other."""
    inviting, path = invite({"folder": str(folder), "season": "2027"}, folder.parent / "out")
    days: dict[str, str] = {}
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter=";"):
            days[row["date"]] = days.get(row["date"], "") + row["organisation"]
    return inviting, days


def test_rooms_are_filled_nobody_is_left_out_and_places_are_shared(folder: Path) -> None:
    """Five places for Aide, Bail, Cours and Dons. Only health is Dons's; so it is Dons there, and not Cours again."""
    _, days = invited(folder)
    assert days["2027-02-02"] == "d"
    assert {len(days["2027-01-05"]), len(days["2027-03-02"])} == {2}
    assert set(days["2027-01-05"] + days["2027-03-02"]) == {"a", "b", "c"}


def test_no_other_choice_leaves_fewer_out(folder: Path) -> None:
    """Every way to fill the three rooms, tried one after the other, reaches at most as many organisations."""
    _, days = invited(folder)
    ways = product(combinations("abc", 2), "cd", combinations("abc", 2))
    most = max(len({*first, health, *second}) for first, health, second in ways)
    assert len(set("".join(days[day] for day in ("2027-01-05", "2027-02-02", "2027-03-02")))) == most == 4


def test_the_plenary_is_for_all_of_the_circle(folder: Path) -> None:
    """Whoever is a partner on that day, however small the room; the other circle is not invited."""
    inviting, days = invited(folder)
    assert days["2027-06-01"] == "abc"
    assert [plain(text.into("fr")) for text in inviting.told()] == [
        "mardi 5 janvier 2027, logement : 2 structures invitées sur 3 concernées.",
        "La salle n’a que 2 places.",
        "mardi 2 février 2027, sante : 1 structure invitée sur 2 concernées.",
        "La salle n’a que 1 place.",
        "mardi 2 mars 2027, logement : 2 structures invitées sur 3 concernées.",
        "La salle n’a que 2 places.",
        "mardi 1er juin 2027 : 3 structures invitées.",
        "La salle n’a que 2 places.",
        "Chaque structure qu’un thème concerne est invitée une fois au moins.",
        "On ne peut pas faire mieux.",
    ]


def test_who_finds_no_place_is_named(folder: Path) -> None:
    """Three places for four: where housing has one café only, one organisation finds none, and is named."""
    sessions = SESSIONS.replace(
        "2027-03-02;salle;mardi;planned;logement;", "2027-03-02;salle;mardi;cancelled;logement;"
    )
    (folder / "2027" / "sessions.csv").write_text(sessions, encoding="utf-8")
    (folder / "organisations.csv").write_text(ORGANISATIONS + "e;Exil;canton;\n", encoding="utf-8")
    told = [plain(text.into("fr")) for text in invited(folder)[0].told()]
    assert told[-3].startswith("1 structure concernée par un thème n’a pu être invitée à aucun café : ")
    assert told[-2:] == ["Aucun thème ne concerne 1 structure : Exil.", "On ne peut pas faire mieux."]


def test_a_theme_for_all(folder: Path) -> None:
    """A theme whose organisation is left empty concerns everybody of the circle."""
    (folder / "2027" / "themes.csv").write_text("theme;organisation\nlogement;\nsante;c\n", encoding="utf-8")
    assert "mardi 5 janvier 2027, logement : 2 structures invitées sur 4 concernées." in [
        plain(text.into("fr")) for text in invited(folder)[0].told()
    ]


def test_a_date_that_is_still_free_invites_nobody(folder: Path) -> None:
    """A series with a quota has no sure date before it is published, and that is said."""
    quota = 'quota = { weekdays = ["friday"], times = 1, per = "season" }'
    free = PROGRAMME.replace("dates = [2027-01-05, 2027-02-02, 2027-03-02, 2027-06-01]", quota)
    (folder / "programme.toml").write_text(free, encoding="utf-8")
    (folder / "2027" / "sessions.csv").unlink()
    with pytest.raises(CafeplanError) as error:
        invited(folder)
    assert plain(error.value.into("fr")) == (
        "Aucun café de la saison « 2027 » n’a encore de date sûre. Publiez d’abord le planning (cafeplan publish), ou "
        "notez les séances dans seances.csv."
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            "programme.toml",
            '["canton"]',
            '["cantons"]',
            "Le rendez-vous « mardi » invite le cercle « cantons », dont aucune structure ne fait partie. Corrigez "
            "circles dans programme.toml, ou la colonne « Cercle » du tableau des organisations.",
        ),
        (
            "2027/themes.csv",
            "sante;c\nsante;d\n",
            "sante;z\n",
            "Le café du mardi 2 février 2027 a pour thème « sante », qui ne concerne aucune structure invitée. Dites "
            "dans themes.csv quelles structures ce thème concerne, ou corrigez le thème dans seances.csv.",
        ),
        (
            "organisations.csv",
            ORGANISATIONS.partition("\n")[2],
            "",
            "Aucune structure n’est à inviter pour la saison « 2027 ». Remplissez le tableau des organisations "
            "(organisations.csv).",
        ),
    ],
)
def test_what_cannot_be_told_is_refused(
    folder: Path, file: str, old: str, new: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A circle of nobody, a theme that concerns nobody, nobody at all: one sentence, and no file."""
    path = folder / file
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new), encoding="utf-8")
    if file == "organisations.csv":
        (folder / "2027" / "themes.csv").unlink()
    out = folder.parent / "out"
    assert cli.main(["invite", str(folder), "--season", "2027", "--out", str(out)]) == 2
    assert plain(capsys.readouterr().err).strip() == said
    assert not (out / "invitations.csv").exists()


def test_the_command_writes_a_table_that_can_be_taken_over(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Put into the season's folder as it is, invitations.csv is a table without a fault, in English too."""
    season = folder / "2027"
    assert cli.main(["invite", str(folder), "--season", "2027", "--out", str(season), "--lang", "en"]) == 0
    lines = plain(capsys.readouterr().out).splitlines()
    assert lines[0] == "Tuesday 5 January 2027, logement: 2 organisations invited of 3 concerned."
    assert lines[-3:-1] == [
        "Every organisation that a theme concerns is invited once at least.",
        "It cannot be done better.",
    ]
    assert cli.main(["invite", str(folder), "--season", "2027", "--out", str(season)]) == 2
    assert plain(capsys.readouterr().err).strip() == (
        "Le dossier « 2027 » a déjà un tableau des invitations ; il n’est pas remplacé. Écrivez ailleurs (--out), et "
        "recopiez ce qui manque."
    )
    assert cli.main(["check", str(folder)]) == 2  # nobody can hold a session yet: the facilitators are missing
    told = plain(capsys.readouterr().out).splitlines()
    assert [line for line in told if "invitations" in line] == []


def test_a_season_that_notes_some_sessions_before_it_is_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Partenaires has its themed cafés in sessions.csv and chooses seven Fridays: publishing keeps each once.

    A café that is cancelled later keeps the theme of its row, and is no longer one to invite to.
    """
    monkeypatch.chdir(tmp_path)
    shutil.copytree(files.shipped("examples") / "partenaires-un-cafe", tmp_path / "cafe")
    page = rota_page(folder="cafe", season="2026-2027", shows="draft")
    season.publish_page(page, date(2026, 11, 21))
    asked = ["cafe", "--season", "2026-2027"]
    assert cli.main(["cancel", *asked, "2027-04-13", "--reason", "verglas", "--on", "2026-11-22"]) == 0
    capsys.readouterr()
    assert cli.main(["invite", *asked]) == 0
    told = plain(capsys.readouterr().out).splitlines()
    assert len([line for line in told if line.startswith("vendredi") and "22 structures" in line]) == 7
    assert [line for line in told if "2027, insertion" in line] == [
        "mardi 11 mai 2027, insertion : 13 structures invitées sur 17 concernées."
    ]
    with (tmp_path / "cafe" / "2026-2027" / "sessions.csv").open(encoding="utf-8") as file:
        themes = {row["date"]: (row["status"], row["theme"]) for row in csv.DictReader(file, delimiter=";")}
    assert themes["2027-04-13"] == ("cancelled", "insertion")
