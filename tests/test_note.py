"""The note after a session: what its page tells, what enters the history, and why there is none."""

import csv
import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import nbformat
import pytest
from conftest import DIJON, plain

from cafeplan import cli, files, note_page, programme, tables
from cafeplan.desk.noting import take_note
from cafeplan.model import CafeplanError
from cafeplan.pages import NotePage

Rewrite = Callable[[str, str, str], Path]
PIECES = ("head", "session", "team", "told", "tips", "ideas", "needs", "effects", "follow_ups", "sending", "provenance")
SEASON = "2026-2027"


def page(folder: object = DIJON, session: str = "2017-06-12", **more: str) -> NotePage:
    """The note of a session."""
    return note_page(folder=str(folder), session=session, **more)


def text(piece: Any) -> str:
    """The words of a piece, with plain spaces."""
    return plain(piece.text)


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table's file."""
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_what_is_told_of_a_session() -> None:
    """Of 12 June 2017: nine identified in attendance.csv and two only counted, so eleven; calls of 8 and 9 June."""
    season = files.shipped("examples") / DIJON / "2016-2017"
    identified = [row for row in rows(season / "attendance.csv") if row["date"] == "2017-06-12"]
    counted = [int(row["anonymous"]) for row in rows(season / "headcounts.csv") if row["date"] == "2017-06-12"]
    told = page()
    assert text(told.session()) == (
        "Séance du lundi 12 juin 2017, de 9 h 30 à 11 h 30, Le Mably. Elle a été tenue par Bruno Castel (service "
        f"social général) et Élise Fournel (service social gérontologique). "
        f"{len(identified) + sum(counted)} personnes sont venues."
    )
    assert text(told.effects()).splitlines() == ["rencontre entre générations", "entraide", "faire et sortir"]
    assert text(told.follow_ups()) == "2 relances faites depuis la séance précédente."
    assert "sorties | ne pas aller seul au concert | 3 | rendez-vous pris à quatre" in text(told.needs())
    assert text(told.sending()).splitlines()[-1] == "service social gérontologique | envoyé le 13/06/2017"


def test_the_seventeen_effects_of_the_source_come_first() -> None:
    """Seventeen kinds of benefit in the sheet of Dijon, the four of the partners' cafés after them; in one place."""
    schema = json.loads((Path(tables.__file__).parents[1] / "schemas" / "notes.json").read_text(encoding="utf-8"))
    [effects] = [field for field in schema["fields"] if field["name"] == "effects"]
    codes = [entry["value"] for entry in effects["categories"]]
    assert len(codes) == 21 and codes[17:] == ["fluidity", "coordination", "pooling", "referral"]


def test_cancelled_and_moved_sessions_have_a_note_too() -> None:
    """Their reason is told, and the new day; nobody held them, and nothing has to be written."""
    assert text(page(session="2017-06-26").session()).endswith("Elle a été annulée : canicule.")
    moved = page(session="2017-01-23")
    assert text(moved.session()).endswith("Elle a été déplacée au lundi 30 janvier 2017 : lieu en travaux.")
    assert (text(moved.team()), text(moved.told())) == ("", "Rien n’a été noté.")


def test_who_came_instead_is_told_on_the_page(rewritten: Rewrite) -> None:
    """A name in « Tenue par » stands beside whom it replaces; the sentence that is mailed has the one who came."""
    folder = rewritten(
        "2016-2017/rota.csv",
        "2017-06-12;09:30;mably;2e lundi;general;bruno;",
        "2017-06-12;09:30;mably;2e lundi;general;bruno;anne",
    )
    told = page(folder)
    assert "service social général | Anne Verdier | Bruno Castel" in text(told.team())
    assert "Bruno" not in text(told.session()) and "Anne Verdier" in text(told.session())


def test_a_cover_enters_the_history_once(dijon: Path) -> None:
    """Anne held Bruno's seat: the history says so, the rota has her, and a second time adds nothing."""
    given = {"folder": str(dijon), "session": "2017-06-12", "lang": "fr", "on": "2017-06-13"}
    said = [plain(one.into("fr")) for one in take_note(given, {"service social général": "Anne Verdier"})]
    assert said == [
        "Noté dans l’historique : Anne Verdier a tenu la place « service social général » prévue pour Bruno Castel."
    ]
    season = dijon / "2016-2017"
    assert [tuple(row.values()) for row in rows(season / "history.csv") if row["what"] == "cover"] == [
        ("2", "2017-06-13", "cover", "2017-06-12", "09:30", "mably", "general", "bruno", "anne", "")
    ]
    before = (season / "history.csv").read_bytes()
    assert take_note(given, {"general": "anne"}) == take_note(given, {}) == []
    assert (season / "history.csv").read_bytes() == before
    assert "service social général | Anne Verdier | Bruno Castel" in text(page(dijon).team())
    loaded = tables.load(programme.load(dijon), programme.season(programme.load(dijon), "2016-2017"))
    assert loaded.faults == ()


def test_a_planned_session_of_which_a_note_is_written_was_held(published: Path) -> None:
    """The table of sessions then says held; the history, in which nothing changed, stays as it is."""
    season = published / SEASON
    (season / "notes.csv").write_text("date;summary\n2026-12-07;On a fait connaissance.\n", encoding="utf-8")
    (season / "headcounts.csv").write_text("date;anonymous\n2026-12-07;4\n", encoding="utf-8")
    before = (season / "history.csv").read_bytes()
    given = {"folder": str(published), "session": "2026-12-07", "lang": "fr", "on": "2026-12-08"}
    assert take_note(given, {}) == []
    assert [row["status"] for row in rows(season / "sessions.csv")][:2] == ["held", "planned"]
    assert (season / "history.csv").read_bytes() == before
    assert text(page(published, "2026-12-07").session()).endswith("4 personnes sont venues.")


def test_text_from_the_tables_is_no_markup(rewritten: Rewrite) -> None:
    """What somebody types with signs of markup in it is shown as typed."""
    folder = rewritten("2016-2017/notes.csv", "Concert gratuit", "<script>alert(1)</script> <b>Concert")
    rewritten("2016-2017/needs.csv", "sorties", "<img src=x>")
    markup = "".join(str(getattr(page(folder), piece)().html) for piece in PIECES)
    assert not re.search("<script|<img|<b>", markup) and "&lt;script&gt;alert(1)" in markup


def test_a_pseudonym_in_a_text_is_refused(rewritten: Rewrite) -> None:
    """In what happened, in a tip, in a need; a plain number names nobody, even where numbers are pseudonyms."""
    folder = rewritten("2016-2017/notes.csv", "On a parlé", "P001 a parlé")
    assert complaint(folder) == (
        "Le compte rendu du lundi 12 juin 2017 cite le pseudonyme d’un participant (Ce qui s’est passé). Récrivez ce "
        "passage sans désigner personne : il part par courriel."
    )
    rewritten("2016-2017/notes.csv", "P001 a parlé", "On a parlé à 18")
    attendance = folder / "2016-2017" / "attendance.csv"
    attendance.write_text(attendance.read_text("utf-8").replace("P018", "18"), encoding="utf-8")
    participants = folder / "2016-2017" / "participants.csv"
    participants.write_text(participants.read_text("utf-8").replace("P018", "18"), encoding="utf-8")
    assert text(page(folder).told()).startswith("On a parlé à 18")


def complaint(folder: object, session: str = "2017-06-12", **more: str) -> str:
    """Why there is no note."""
    with pytest.raises(CafeplanError) as error:
        page(folder, session, **more)
    return plain(str(error.value))


WRONG: dict[str, tuple[dict[str, str], str]] = {
    "unknown day": (
        {"session": "2017-06-13"},
        "Il n’y a pas de séance le mardi 13 juin 2017. Les plus proches : lundi 12 juin 2017 et lundi 19 juin 2017.",
    ),
    "no season": (
        {"session": "2017-07-15"},
        "Le samedi 15 juillet 2017 n’est dans aucune saison de L'Instant CAFÉ. Saisons : Phase expérimentale (saison "
        "1) (du 01/02/2016 au 30/06/2016), Saison 2 (du 01/11/2016 au 30/06/2017) et Saison 2026-2027 (du 30/11/2026 "
        "au 30/06/2027).",
    ),
    "to come": (
        {"session": "2027-03-08", "on": "2026-12-01"},
        "La séance du lundi 8 mars 2027 n’a pas encore eu lieu : nous sommes le mardi 1er décembre 2026. Revenez après "
        "la séance ; si elle n’aura pas lieu, notez-le avec cafeplan cancel ou cafeplan move.",
    ),
    "not written": (
        {"session": "2016-02-08"},
        "Le compte rendu du lundi 8 février 2016 n’est pas encore écrit. Ajoutez une ligne à cette date dans "
        "« 2016-experimentale/comptes_rendus.csv », ou annulez la séance avec cafeplan cancel si elle n’a pas eu lieu.",
    ),
    "not a day": (
        {"session": "lundi"},
        "Le paramètre « session » vaut « lundi ». Il faut : jour de la séance, AAAA-MM-JJ.",
    ),
    "not a time": (
        {"session": "2017-06-12", "start": "matin"},
        "Le paramètre « start » vaut « matin ». Il faut : heure de début, s’il y a plusieurs séances ce jour-là "
        "(HH:MM), ou rien.",
    ),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_why_there_is_no_note(wrong: str) -> None:
    """Each is one sentence for what, and one for what to do."""
    given, sentence = WRONG[wrong]
    assert complaint(DIJON, **given) == sentence


COMMANDS: dict[str, tuple[list[str], str]] = {
    "no session": (
        [],
        "Il manque la séance. Ajoutez --session avec le jour, par exemple --session 2027-03-08.",
    ),
    "retry of one session": (
        ["--retry", "--session", "2017-06-12"],
        "--retry renvoie tout ce qui reste, et ne va pas avec --session. Gardez l’un des deux.",
    ),
    "unreadable answer": (
        ["--session", "2017-06-12", "--received", "peut-être"],
        "--received : « peut-être » ne se lit pas. Écrivez oui ou non.",
    ),
    "unreadable person": (
        ["--session", "2017-06-12", "--held-by", "anne"],
        '--held-by : « anne » ne se lit pas. Écrivez par exemple --held-by "general=bruno".',
    ),
    "unknown person": (
        ["--session", "2017-06-12", "--held-by", "general=brunoo"],
        "--held-by : « brunoo » n’est pas dans les intervenants. Vouliez-vous dire « bruno » ?",
    ),
    "unknown service": (
        ["--session", "2017-06-12", "--held-by", "mairie=bruno"],
        "--held-by : cette séance ne demande pas de « mairie ». Services de la séance : general et gerontologique.",
    ),
    "somebody twice": (
        ["--session", "2017-06-12", "--held-by", "general=elise"],
        "Élise Fournel tient déjà une place de cette séance. Nommez quelqu’un d’autre.",
    ),
    "held though cancelled": (
        ["--session", "2017-06-26", "--held-by", "general=anne"],
        "La séance du lundi 26 juin 2017 n’a pas été tenue ; personne n’y a tenu de place. Recommencez sans --held-by.",
    ),
}


@pytest.mark.parametrize("wrong", COMMANDS)
def test_a_command_that_makes_no_sense(wrong: str, dijon: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is refused with one sentence, and nothing is written."""
    words, sentence = COMMANDS[wrong]
    before = {path: path.read_bytes() for path in dijon.rglob("*") if path.is_file()}
    assert cli.main(["note", str(dijon), "--on", "2017-06-27", *words]) == 2
    assert plain(capsys.readouterr().err) == f"{sentence}\n"
    assert {path: path.read_bytes() for path in dijon.rglob("*") if path.is_file()} == before


def test_nobody_to_write_to(dijon: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A table of recipients that is empty, and one with an address that is none, in French and in English."""
    recipients = dijon / "recipients.csv"
    recipients.write_text("service;address\n", encoding="utf-8")
    assert cli.main(["note", str(dijon), "--session", "2017-06-12"]) == 2
    assert plain(capsys.readouterr().err) == (
        "Personne n’est dans le tableau des destinataires. Ajoutez à « destinataires.csv » une ligne par service, avec "
        "son adresse électronique.\n"
    )
    recipients.write_text("service;address\naccueil;accueil@@mairie\n", encoding="utf-8")
    assert cli.main(["note", str(dijon), "--session", "2017-06-12", "--lang", "en"]) == 2
    assert plain(capsys.readouterr().err).startswith("recipients.csv, line 2, column address: “accueil@@mairie”")


def words_of(markup: str) -> str:
    """The words of some markup, without it."""
    return " ".join(plain(unescape(re.sub(r"<[^>]+>", " ", markup))).split())


def test_the_command_and_plain_papermill_show_the_same(dijon: Path, tmp_path: Path) -> None:
    """The page that the command writes has every piece of the notebook run by papermill; beside it is a draft."""
    out = tmp_path / "out"
    assert cli.main(["note", str(dijon), "--session", "2017-06-19", "--on", "2017-06-20", "--out", str(out)]) == 0
    assert sorted(path.relative_to(out).as_posix() for path in out.rglob("*.*") if path.is_file()) == [
        "mails/note-2017-06-19.eml",
        "note-2017-06-19.html",
    ]
    html = words_of((out / "note-2017-06-19.html").read_text(encoding="utf-8"))
    notebook, after = files.shipped("notebooks") / "compte_rendu.ipynb", tmp_path / "after.ipynb"
    parameters = ["-p", "folder", str(dijon), "-p", "session", "2017-06-19", "-p", "on", "2017-06-20"]
    run = [sys.executable, "-m", "papermill", str(notebook), str(after), *parameters]
    done = subprocess.run(run, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    cells = nbformat.read(after, as_version=4).cells
    shown = [output.data["text/html"] for cell in cells for output in cell.get("outputs", []) if "data" in output]
    assert len(shown) == len(PIECES)
    assert [piece for piece in shown if words_of(piece) not in html] == []
    assert "Ce que les personnes demandent" in html and "What people ask for" not in html


def test_english_is_whole() -> None:
    """The English page has no French word of ours, but for what the tables say."""
    told = page(lang="en", on="2017-06-13")
    assert text(told.head()).splitlines()[2] == "Note of Monday 12 June 2017"
    assert text(told.effects()).splitlines() == ["meeting of generations", "mutual help", "doing and going out"]
    assert text(told.ideas()) == "4 ideas put forward\n2 activities put forward before have been done"
    assert text(told.sending()).splitlines()[-1] == "service social gérontologique | sent on 13/06/2017"
    assert date.fromisoformat(told.parameters.on) == date(2017, 6, 13)
