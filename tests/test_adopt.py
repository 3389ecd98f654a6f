"""A rota made elsewhere, or changed by hand, is recognised, weighed, and taken over as it is."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import plain
from openpyxl import Workbook

from cafeplan import cli, desk, season
from cafeplan import programme as programmes
from cafeplan.model import CafeplanError
from cafeplan.season import Opened, What

SEASON = "2026-2027"
Run = Callable[..., list[str]]
Grid = list[list[object]]
NAMES = {
    "anne": "Anne Verdier",
    "bruno": "BRUNO",
    "claire": "claire",
    "denis": "denis aubrac",
    "elise": "Elise",
    "farid": "Farid Bellac",
}


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """A function that runs a command and gives what it says, the exit code first."""

    def told(verb: str, *words: str, on: str = "2026-12-01") -> list[str]:
        code = cli.main([verb, "cafe", *words, "--season", SEASON, "--on", on])
        captured = capsys.readouterr()
        return [str(code), *plain(captured.out + captured.err).splitlines()]

    return told


def opened(folder: Path, on: date = date(2026, 12, 1)) -> Opened:
    """The season of the folder on a day."""
    programme = programmes.load(folder)
    return season.opened(programme, programmes.season(programme, SEASON), on)


def grid(path: Path) -> Grid:
    """A rota.csv as people make it in a spreadsheet: a row a date, a column a service, names in any spelling."""
    by_date: dict[str, dict[str, str]] = {}
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter=";"):
            by_date.setdefault(row["date"], {})[row["role"]] = NAMES[row["facilitator"]]
    header: list[object] = ["DATE", "Service social gerontologique", "general"]
    return [header, *([date.fromisoformat(day), of["gerontologique"], of["general"]] for day, of in by_date.items())]


def saved(cells: Grid, path: Path) -> Path:
    """The grid as a workbook, or as the CSV of a French Excel."""
    if path.suffix == ".xlsx":
        book = Workbook()
        for row in cells:
            book.active.append(row)
        book.save(path)
    else:
        lines = [";".join(f"{one:%d/%m/%Y}" if isinstance(one, date) else str(one) for one in row) for row in cells]
        path.write_bytes("\r\n".join(lines).encode("cp1252"))
    return path


DRAFT = Path("reports/cafe/2026-2027/rota.csv")


@pytest.mark.parametrize("name", ["planning.xlsx", "planning.csv"])
def test_a_spreadsheet_made_elsewhere_becomes_the_published_rota(name: str, drafted: Path, run: Run) -> None:
    """Whatever the order of its columns and the spelling of names, it is the same rota; nothing of it is worse."""
    file = saved(grid(DRAFT), Path(name))
    said = run("adopt", name)
    assert said[:3] == [
        "0",
        "Ce planning est maintenant celui de « Saison 2026-2027 », daté du mardi 1er décembre 2026.",
        "21 séances, 42 places tenues, 0 place vide.",
    ]
    assert said[4] == "- Chaque place est tenue. 0 place sans intervenant, comme le meilleur planning"
    here = opened(drafted)
    assert here.state.seats == season.seats_in(here, DRAFT) == season.seats_in(here, file)
    assert {entry.what for entry in here.history} == {What.ADOPT}


def test_our_own_draft_changed_by_hand_is_adopted_too(drafted: Path, run: Run) -> None:
    """A row a seat, as in rota.csv; names are accepted in the place of identifiers."""
    DRAFT.write_text(DRAFT.read_text(encoding="utf-8").replace(";anne\n", ";Anne Verdier\n"), encoding="utf-8")
    assert run("adopt", DRAFT.as_posix())[0] == "0"
    assert any(people == ("anne",) for people in opened(drafted).state.seats.values())


def test_a_worse_wish_is_no_refusal_and_is_told(drafted: Path, run: Run) -> None:
    """Two people exchange their last turns, which is against the calm of one of them: it is shown beside the best."""
    cells = grid(DRAFT)
    cells[-1][1], cells[-2][1] = cells[-2][1], cells[-1][1]
    saved(cells, Path("planning.csv"))
    said = run("adopt", "planning.csv")
    assert said[0] == "0"
    assert any(" ; le meilleur planning : " in line for line in said)


def test_every_fault_of_the_file_in_one_pass(drafted: Path, run: Run) -> None:
    """An unknown person, a date without a session, one that two people share, a venue that is another."""
    cells = [[*row, *["Mably" if number == 1 else ""]] for number, row in enumerate(grid(DRAFT))]
    cells[0][3] = "Lieu"
    cells[2][2] = "Brnuo"
    cells[3][0] = date(2027, 2, 2)
    cells[4][1] = "Denis, Farid"
    cells[1][3] = "Le Mably"
    saved(cells, Path("planning.csv"))
    assert run("adopt", "planning.csv") == [
        "2",
        "planning.csv, ligne 3, colonne general : « Brnuo » n’est le nom, ni le prénom à lui seul, ni l’identifiant "
        "d’aucun intervenant. Les intervenants sont Anne Verdier, Bruno Castel, Claire Monnet, Denis Aubrac, Élise "
        "Fournel et Farid Bellac ; s’il y en a plusieurs, séparez-les par une virgule.",
        "planning.csv, ligne 2 : le lundi 7 décembre 2026, la séance est à « La Comédie », pas à « Le Mably ». "
        "Corrigez le lieu ici, ou changez celui de la séance avec cafeplan move.",
        "planning.csv, ligne 4 : il n’y a pas de séance le mardi 2 février 2027. Corrigez la date ou l’heure (cafeplan "
        "calendar donne les séances), ou ajoutez la séance avec cafeplan add.",
    ]
    assert not (drafted / SEASON).exists()
    with pytest.raises(CafeplanError) as error:
        season.seats_in(opened(drafted), Path("planning.csv"))
    assert [fault.kind for fault in error.value.faults] == ["unknown-person", "other-venue", "no-session"]


def test_a_seat_is_not_overfilled_and_nobody_holds_two(drafted: Path, run: Run) -> None:
    """Two people for one seat, and one person for two, are told by line."""
    cells = grid(DRAFT)
    cells[1][1] = "Denis, Elise"
    cells[2][2] = cells[2][1]
    saved(cells, Path("planning.csv"))
    code, too_many, twice, _ = run("adopt", "planning.csv")
    assert (code, too_many) == (
        "2",
        "planning.csv, ligne 2 : le lundi 7 décembre 2026, « service social gérontologique » : 2 personnes pour 1 "
        "place. Retirez quelqu’un.",
    )
    assert twice.startswith("planning.csv, ligne 3 : le lundi 14 décembre 2026, ")
    assert twice.endswith(" tient deux places de la même séance. Mettez quelqu’un d’autre à l’une des deux.")


def test_a_service_that_has_no_column_is_asked_for(drafted: Path, run: Run) -> None:
    """A file with one service of two would empty all seats of the other."""
    saved([row[:2] for row in grid(DRAFT)], Path("planning.csv"))
    assert run("adopt", "planning.csv") == [
        "2",
        "planning.csv, ligne 1, colonne service social général : cette colonne manque. Ajoutez une colonne « service "
        "social général ».",
    ]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("rien.xlsx", "Le fichier « rien.xlsx » n’existe pas. Vérifiez le nom et le dossier."),
        ("planning.pdf", "« planning.pdf » n’est pas un tableau. Enregistrez-le au format .csv, .xlsx ou .ods."),
    ],
)
def test_a_file_that_is_none(name: str, sentence: str, drafted: Path, run: Run) -> None:
    """One that is not there, and one that is no spreadsheet."""
    Path("planning.pdf").write_text("x")
    assert run("adopt", name) == ["2", sentence]


def test_a_must_that_breaks_is_said_and_adopted_only_despite_it(drafted: Path, run: Run) -> None:
    """Élise is away from 10 to 31 May; once that was accepted, the next change is not refused for it again."""
    cells = grid(DRAFT)
    away = next(row for row in cells[1:] if row[0] == date(2027, 5, 10))
    away[1] = "Elise"
    saved(cells, Path("planning.csv"))
    code, refusal = run("adopt", "planning.csv")
    assert (code, refusal.partition(" : ")[0]) == ("2", "Ce planning ne tient pas ce qui est obligatoire")
    assert refusal.endswith("Corrigez-le, ou adoptez-le quand même avec --despite.")
    accepted = run("adopt", "planning.csv", "--despite")
    assert accepted[0] == "0"
    assert any(line.startswith("Obligation non tenue : « Chacun tient les places de son rôle") for line in accepted)
    assert "« Chacun tient les places de son rôle, les jours où il est disponible. » (Élise Fournel : " in refusal
    cells[-1][2] = "à pourvoir"
    saved(cells, Path("planning.csv"))
    assert run("adopt", "planning.csv")[0] == "0"


def test_what_was_changed_by_hand_is_shown_by_check_and_becomes_history(published: Path, run: Run) -> None:
    """Only adopt enters it; until then nothing else is changed, and the file stays as the person left it."""
    path = published / SEASON / "rota.csv"
    with path.open(encoding="utf-8") as file:
        last = [row for row in csv.DictReader(file, delimiter=";") if row["role"] == "general"][-1]
    old = f"{last['date']};09:30;{last['venue']};{last['series']};general;{last['facilitator']};"
    new = old.replace(f"{last['facilitator']};", "denis;")
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    edited = path.read_bytes()
    faults = desk.faults("cafe", SEASON)
    assert [fault.kind for fault in faults][:2] == ["edited-by-hand", "edit-breaks-must"]
    assert not any(fault.blocks for fault in faults)
    name = {"anne": "Anne Verdier", "bruno": "Bruno Castel", "claire": "Claire Monnet"}[last["facilitator"]]
    assert plain(faults[0].into("fr")) == (
        f"2026-2027/rota.csv : lundi 28 juin 2027, service social général : Denis Aubrac à la place de {name}, "
        "sans que l’historique le dise. Acceptez avec cafeplan adopt, ou remettez le nom publié."
    )
    assert run("cancel", "2027-05-03", "--reason", "travaux") == [
        "2",
        "Le planning publié de la saison « Saison 2026-2027 » a été modifié à la main. Voyez les différences avec "
        "cafeplan check, puis acceptez-les avec cafeplan adopt, sans donner de fichier.",
    ]
    assert run("adopt", "--despite")[0] == "0"
    assert path.read_bytes() == edited
    entry = opened(published).history[-1]
    assert (entry.change, entry.what, entry.before, entry.after) == (2, What.EDIT, last["facilitator"], "denis")
    assert desk.faults("cafe", SEASON) == []
    assert run("adopt")[0:2] == [
        "2",
        "Ce planning est déjà celui qui est publié pour la saison « Saison 2026-2027 ». Il n’y a rien à faire.",
    ]


def test_who_held_a_seat_in_fact_is_no_change_by_hand(published: Path, run: Run) -> None:
    """The column « Tenue par » is for notes after a session, and survives the next change."""
    path = published / SEASON / "rota.csv"
    header, first, *others = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([header, first + "claire", *others]) + "\n", encoding="utf-8")
    assert desk.faults("cafe", SEASON) == []
    assert run("cancel", "2027-05-03", "--reason", "travaux", on="2026-12-08")[0] == "0"
    assert path.read_text(encoding="utf-8").splitlines()[1] == first + "claire"


def test_the_past_does_not_change(published: Path, run: Run) -> None:
    """In the middle of the season a rota that rewrites a session that is over is refused; the rest may change."""
    cells = grid(published / SEASON / "rota.csv")
    cells[1][2], cells[-1][2] = "à pourvoir", "à pourvoir"
    saved(cells, Path("planning.csv"))
    assert run("adopt", "planning.csv", on="2027-02-01") == [
        "2",
        "Ce planning change une séance déjà passée : lundi 7 décembre 2026. Remettez-y les noms publiés ; qui a tenu "
        "une séance se note dans la colonne « Tenue par ».",
    ]
    saved([cells[0], *cells[2:]], Path("planning.csv"))
    said = run("adopt", "planning.csv", on="2027-02-01")
    assert said[0] == "0"
    assert (
        "- Chaque place est tenue. 1 place sans intervenant ; le meilleur planning : 0 place sans intervenant" in said
    )


def test_a_rota_in_step_with_the_calendar_is_warned_of(drafted: Path, run: Run) -> None:
    """The first Monday always Anne, the second Bruno, the third Claire: each goes to one café only, and it is said."""
    cells = grid(DRAFT)
    for row in cells[1:]:
        assert isinstance(row[0], date)
        row[2] = ("Anne", "Bruno", "Claire", "?")[(row[0].day - 1) // 7]
    saved(cells, Path("planning.csv"))
    said = run("adopt", "planning.csv", "--despite")
    assert any(line.startswith("Claire Monnet ne va qu’à un lieu, Le Déclic") for line in said)
