"""What is typed does what its help says, and its machine-readable output has the shape that others rely on."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from conftest import plain

from cafeplan import cli
from cafeplan.cli.asked import day_of
from cafeplan.indicators import INDICATORS

pytestmark = pytest.mark.usefixtures("without_kernels")
DIJON = "instant-cafe-dijon"
COLLECTING = ["init", "sheets", "follow-up", "pseudonymise", "purge"]
LIVING = ["publish", "adopt", "diff", "cancel", "move", "add"]
REST = ["export", "absences", "bilan", "compare", "network", "audit", "lab", "indicators"]
COMMANDS = ["check", "calendar", "plan", *LIVING, *REST, *COLLECTING]


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    """--help answers in the language asked for, names every option, and shows an example to copy."""
    assert cli.main(["--lang", lang, command, "--help"]) == 0
    said = capsys.readouterr().out
    assert {"fr": "Exemple", "en": "Example"}[lang] in said
    assert f"cafeplan {command}" in said
    assert "--lang" in said


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """--version says the one version."""
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == "cafeplan 0.1.0\n"


def test_check_says_that_nothing_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    """The example has no fault, and its coming season, which has no folder yet, is none either."""
    assert cli.main(["check", DIJON]) == 0
    assert capsys.readouterr().out == "Aucune faute dans instant-cafe-dijon.\n"


# What takes a moment to load, and the verbs that do without it.
HEAVY = {
    "pydantic",
    "pandas",
    "numpy",
    "openpyxl",
    "icalendar",
    "matplotlib",
    "scipy",
    "ortools",
    "IPython",
    "nbformat",
}
LATER = {"papermill", "nbconvert", "cafeplan.attack", "distributed", "rfc3987_syntax"}
TABLES = {"pydantic", "pandas", "numpy", "openpyxl"}
LOADED = {
    "--help": set(),
    "bilan --help": {"pydantic"},  # typer itself has it read options
    f"check {DIJON}": TABLES,
    f"calendar {DIJON} --season 2016-2017": TABLES,
    "indicators": TABLES,
    f"bilan {DIJON} --season 2016-2017": (HEAVY | LATER) - {"icalendar", "distributed", "rfc3987_syntax"},
}


@pytest.mark.parametrize("line", LOADED)
def test_a_verb_waits_for_no_library_that_it_does_not_need(line: str, tmp_path: Path) -> None:
    """Help loads nothing that counts or draws; what reads tables no solver; a page no cluster nor grammars."""
    loaded = "print(*filter(sys.modules.get, sys.modules))"
    asked = f"import sys\nfrom cafeplan import cli\ncli.main({line.split()})\n{loaded}"
    command = [sys.executable, "-c", asked]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, cwd=tmp_path)
    assert set(done.stdout.splitlines()[-1].split()) & (HEAVY | LATER) <= LOADED[line]


def test_help_comes_at_once() -> None:
    """Help takes less than 0.3 s of computing on the machine that was measured; a slower one has three times that."""
    spent = "import time\nprint(time.process_time())"
    asked = f"from cafeplan import cli\ncli.main(['--help'])\n{spent}"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, encoding="utf-8", check=True)
    assert float(done.stdout.splitlines()[-1]) < 0.9


def test_check_as_json(dijon: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`check --json` is a list of {file, line, column, kind, value, message, remedy, blocks}."""
    path = dijon / "2016-2017" / "attendance.csv"
    path.write_text(path.read_text().replace("2016-11-14", "14 nov", 1))
    assert cli.main(["check", str(dijon), "--json"]) == 2
    (fault,) = json.loads(capsys.readouterr().out)
    assert list(fault) == ["file", "line", "column", "kind", "value", "message", "remedy", "blocks"]
    assert (fault["file"], fault["line"], fault["column"]) == ("2016-2017/attendance.csv", 10, "date")
    assert (fault["kind"], fault["value"], fault["blocks"]) == ("bad-date", "14 nov", True)


def test_check_tells_faults_of_programme_toml(dijon: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A programme that does not read is told by check, fault by fault."""
    toml = dijon / "programme.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace("hours", "horaires", 1), encoding="utf-8")
    assert cli.main(["check", str(dijon)]) == 2
    assert plain(capsys.readouterr().out).splitlines()[0].startswith("programme.toml, [[series]] n° 1 :")


def test_calendar_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """`calendar --json` gives every date with its status: 17 held, 5 cancelled, 1 moved, a fifth Monday closed."""
    assert cli.main(["calendar", DIJON, "--season", "2016-2017", "--json"]) == 0
    sessions = json.loads(capsys.readouterr().out)
    statuses = [one["status"] for one in sessions]
    assert list(sessions[0]) == ["date", "start", "end", "venue", "series", "status", "reason"]
    assert {status: statuses.count(status) for status in sorted(set(statuses))} == {
        "cancelled": 5,
        "closed": 11,
        "held": 17,
        "moved": 1,
    }
    fifth = next(one for one in sessions if one["date"] == "2017-05-29")
    assert (fifth["status"], fifth["reason"]) == ("closed", "5e lundi du mois")


def test_calendar_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    """In words, each date is one line with its reason, and the last line counts what was planned."""
    assert cli.main(["calendar", DIJON, "--season", "2016-2017"]) == 0
    lines = plain(capsys.readouterr().out).splitlines()
    assert "lundi 16 janvier 2017, Le Déclic, annulée (verglas)" in lines
    assert lines[-1] == "22 séances prévues"


def test_indicators_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """The catalogue has a word for each property; with a season the numbers come too, null where not used."""
    assert cli.main(["indicators", "--json"]) == 0
    catalogue = json.loads(capsys.readouterr().out)
    assert [one["name"] for one in catalogue] == list(INDICATORS)
    assert cli.main(["indicators", DIJON, "--season", "2016-2017", "--json"]) == 0
    rate = next(one for one in json.loads(capsys.readouterr().out) if one["name"] == "DeliveryRate")
    assert {key: rate[key] for key in ("kind", "value", "low", "part", "whole", "categories", "missing")} == {
        "kind": "count",
        "value": None,
        "low": None,
        "part": 17,
        "whole": 22,
        "categories": None,
        "missing": 0,
    }


def test_indicators_say_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    """A number says how many values were missing, and the last line how many indicators are not shown."""
    assert cli.main(["indicators", DIJON, "--season", "2016-2017"]) == 0
    lines = plain(capsys.readouterr().out).splitlines()
    assert "IND-03 Taux de réalisation : 17 sur 22 (77 %)" in lines
    assert "IND-12 Nouvelles personnes : 19 sur 34 (56 %) (8 valeurs manquantes)" in lines
    shown = sum(line.startswith("IND-") for line in lines)
    assert lines[-1] == (
        f"{len(INDICATORS) - shown} indicateurs ne sont pas montrés : le programme ne relève pas ce qu’il leur faut, "
        "et aucun objectif ne les demande."
    )
    assert 0 < shown < len(INDICATORS)


def test_plan_writes_a_rota_its_certificate_and_its_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """plan writes three whole files under reports/, says where and how long, and the same rota on a second run."""
    monkeypatch.chdir(tmp_path)
    assert cli.main(["plan", DIJON, "--season", "2026-2027", "--on", "2026-11-21"]) == 0
    folder = tmp_path / "reports" / DIJON / "2026-2027"
    said = capsys.readouterr().out.splitlines()
    assert [line.split(" ")[0] for line in said] == [
        f"reports/{DIJON}/2026-2027/{name}" for name in ("rota.csv", "certificate.json", "rota.html")
    ]
    first = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
    assert list(first) == ["certificate.json", "rota.csv", "rota.html"]
    certificate = json.loads(first["certificate.json"])
    assert [level["proved"] for level in certificate["levels"]] == [True] * len(certificate["levels"])
    assert set(certificate["levels"][0]) == {"rule", "sentence", "value", "bound", "proved"}
    assert (
        cli.main(["plan", DIJON, "--season", "2026-2027", "--on", "2026-11-21", "--workers", "2", "--seed", "7"]) == 0
    )
    assert {path.name: path.read_bytes() for path in sorted(folder.iterdir())} == first


def test_export_writes_what_people_look_at(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """export names each file it writes: workbook, pages, calendars, drafts; the same bytes on a second run."""
    command = ["export", DIJON, "--season", "2016-2017", "--on", "2016-10-10", "--out", str(tmp_path)]
    assert cli.main(command) == 0
    *paths, remark = capsys.readouterr().out.splitlines()
    assert plain(remark) == (
        "Brouillons sans destinataire, faute d’adresse dans le tableau « Intervenants » : Anne Verdier, Bruno Castel, "
        "Claire Monnet, Denis Aubrac, Élise Fournel et Farid Bellac."
    )
    said = [Path(line).relative_to(tmp_path).as_posix() for line in paths]
    first = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*.*")}
    assert sorted(said) == sorted(first)
    people = ["anne", "bruno", "claire", "denis", "elise", "farid"]
    venues = ["boeuf-blanc", "comedie", "declic", "mably"]
    assert sorted(said) == [
        *(f"calendars/person-{person}.ics" for person in people),
        "calendars/programme.ics",
        *(f"calendars/venue-{venue}.ics" for venue in venues),
        "leaflet.html",
        *(f"mails/2016-10-10/{person}.eml" for person in people),
        "rota-published.html",
        "season.xlsx",
        "wall.html",
    ]
    assert first["calendars/programme.ics"].count(b"STATUS:CONFIRMED") == 17
    assert first["calendars/programme.ics"].count(b"STATUS:CANCELLED") == 5
    assert cli.main(command) == 0
    assert {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*.*")} == first


def test_a_season_without_published_rota_is_not_exported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A draft goes to nobody: what is missing is said, and nothing is written."""
    assert cli.main(["export", DIJON, "--season", "2026-2027", "--out", str(tmp_path / "out")]) == 2
    assert plain(capsys.readouterr().err) == (
        "La saison « 2026-2027 » n’a pas encore de planning publié. Le planning publié est le fichier rota.csv du "
        "dossier de la saison ; cafeplan plan en propose un.\n"
    )
    assert not (tmp_path / "out").exists()


def test_a_draft_changed_by_hand_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """When the coordinator changed the draft in Excel, a new plan stands beside it and says so."""
    monkeypatch.chdir(tmp_path)
    command = ["plan", DIJON, "--season", "2026-2027"]
    assert cli.main(command) == 0
    draft = tmp_path / "reports" / DIJON / "2026-2027" / "rota.csv"
    draft.write_text(draft.read_text(encoding="utf-8").replace("anne", "bruno", 1), encoding="utf-8")
    edited = draft.read_bytes()
    assert cli.main(command) == 2
    assert draft.read_bytes() == edited
    assert "« rota.csv » a été modifié depuis que cafeplan l’a écrit" in plain(capsys.readouterr().err)
    assert draft.with_name("rota (2).csv").exists()


def test_bilan_for_every_programme(
    dijon: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """--all plans the coming season, reviews each with attendance, and lists the pages, for each folder."""
    monkeypatch.chdir(tmp_path)
    assert cli.main(["bilan", "--all", str(dijon.parent), "--out", "pages"]) == 0
    made = sorted(path.relative_to(tmp_path).as_posix() for path in (tmp_path / "pages").rglob("*.html"))
    assert made == [
        "pages/index.html",
        *(f"pages/{DIJON}/{season}/bilan-partners.html" for season in ("2016-2017", "2016-experimentale")),
        f"pages/{DIJON}/2026-2027/rota.html",
    ]
    assert len(capsys.readouterr().out.splitlines()) == 6


def test_the_date_of_a_page_is_the_one_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """--on is the only clock: the page bears that day, or today where none is given."""
    monkeypatch.chdir(tmp_path)
    page = tmp_path / "reports" / DIJON / "2016-2017" / "bilan-partners.html"
    assert cli.main(["bilan", DIJON, "--season", "2016-2017", "--on", "2017-07-14"]) == 0
    assert "Page datée du vendredi 14 juillet 2017." in plain(page.read_text(encoding="utf-8"))
    assert day_of(None) == date.today().isoformat()  # noqa: DTZ011


def test_a_bug_of_ours_shows_itself(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """An error that nobody can put right is not dressed up as one: it is raised, with a word before it."""

    def broken(*_: object) -> None:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr(cli.shown, "check", broken)
    with pytest.raises(ZeroDivisionError):
        cli.main(["check", DIJON])
    assert "une erreur qui lui est propre" in capsys.readouterr().err


def test_steps_are_said_when_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """-v tells each step and names nobody; without it the error output is empty."""
    monkeypatch.chdir(tmp_path)
    assert cli.main(["bilan", DIJON, "--season", "2016-2017"]) == 0
    assert capsys.readouterr().err == ""
    assert cli.main(["-v", "bilan", DIJON, "--season", "2016-2017", "--edition", "internal"]) == 0
    assert capsys.readouterr().err.splitlines() == [
        "checking what the bilan reads",
        "rendering the bilan of instant-cafe-dijon 2016-2017",
    ]


def test_indicators_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    """On the screen each number is said with its unit, a table by its categories under their names."""
    assert cli.main(["indicators", DIJON, "--season", "2016-2017"]) == 0
    lines = plain(capsys.readouterr().out).splitlines()
    assert "IND-03 Taux de réalisation : 17 sur 22 (77 %)" in lines
    venues = "La Comédie : 5 séances ; Le Mably : 5 séances ; Le Déclic : 4 séances ; Le Bœuf Blanc : 3 séances"
    assert f"IND-04 Séances par lieu : {venues}" in lines
