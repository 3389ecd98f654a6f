"""A season from publication on: what is cancelled, moved and added enters history, rota, calendar and bilan."""

import csv
import json
import shutil
from datetime import date, time
from pathlib import Path

import pytest
from conftest import ON, SEASON, Run, plain

from cafeplan import cli, files, measure, season, tables
from cafeplan import programme as programmes
from cafeplan.calendar import Recorded
from cafeplan.desk import living
from cafeplan.model import CafeplanError, Session, Status
from cafeplan.season import Change, Opened, What


def opened(folder: Path, on: date = ON) -> Opened:
    """The season of the folder on a day."""
    programme = programmes.load(folder)
    return season.opened(programme, programmes.season(programme, SEASON), on)


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    """The rows of a table of the season, as the file has them."""
    with (folder / SEASON / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter=";"))


def session_on(folder: Path, day: date) -> Session:
    """What the calendar has on a day."""
    return next(one for one in opened(folder).asked.dated if one.date == day)


def set_cell(path: Path, old: str, new: str) -> None:
    """Replaces words once in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


# --- publish -----------------------------------------------------------------------------------------------------


def test_a_published_draft_is_the_draft(drafted: Path, run: Run) -> None:
    """Publishing freezes the draft with its certificate; every planned session is in the table, and in the history."""
    said = run("publish", on=date(2026, 11, 21))
    assert said == [
        "Le planning de « Saison 2026-2027 » est publié, daté du samedi 21 novembre 2026.",
        "21 séances, 42 places tenues, 0 place vide.",
        f"Écrit dans {drafted.name}/2026-2027 : certificate.json, history.csv, rota.csv et sessions.csv.",
    ]
    drafts = Path("reports/cafe/2026-2027")
    names = ("date", "start", "venue", "series", "role", "facilitator")
    with (drafts / "rota.csv").open(encoding="utf-8") as file:
        drafted_rows = list(csv.DictReader(file, delimiter=";"))
    assert [{name: row[name] for name in names} for row in rows(drafted, "rota")] == drafted_rows
    assert (drafted / SEASON / "certificate.json").read_bytes() == (drafts / "certificate.json").read_bytes()
    assert [row["status"] for row in rows(drafted, "sessions")] == ["planned"] * 21
    history = rows(drafted, "history")
    assert {(row["change"], row["entered"], row["what"]) for row in history} == {("1", "2026-11-21", "publish")}
    assert len(history) == 21 + 42


def test_a_draft_whose_data_changed_is_not_published(drafted: Path, refused: Run) -> None:
    """An absence entered after the plan makes the draft stale."""
    with (drafted / "absences.csv").open("a", encoding="utf-8") as file:
        file.write("anne;2027-06-01;2027-06-30\n")
    assert refused("publish") == [
        "Les données ont changé depuis que ce brouillon a été fait. Refaites-le avec cafeplan plan --season 2026-2027, "
        "regardez-le, puis publiez."
    ]


def test_a_draft_changed_by_hand_is_not_published_as_the_certified_one(drafted: Path, refused: Run) -> None:
    """Its certificate would lie; adopting it is named as the way."""
    set_cell(Path("reports/cafe/2026-2027/rota.csv"), "anne", "bruno")
    assert refused("publish") == [
        "Le brouillon « rota.csv » a été modifié à la main : son certificat ne parle plus de lui. Pour publier votre "
        "version telle quelle : cafeplan adopt … reports/cafe/2026-2027/rota.csv."
    ]


def test_no_draft(drafted: Path, refused: Run) -> None:
    """Without a draft there is nothing to publish."""
    shutil.rmtree("reports")
    assert refused("publish") == [
        "Il n’y a pas de brouillon complet dans « reports/cafe/2026-2027 ». Faites-en un avec cafeplan plan --season "
        "2026-2027."
    ]


def test_a_published_rota_is_not_replaced(published: Path, refused: Run) -> None:
    """A second publication is refused, with the verbs that change a rota."""
    assert refused("publish") == [
        "La saison « Saison 2026-2027 » a déjà un planning publié ; il n’est pas remplacé. Comparez avec cafeplan diff "
        "; pour le changer, commencez par cafeplan replan, ou cafeplan adopt."
    ]


def test_nothing_is_published_in_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    """The examples that come with cafeplan stay as they are."""
    assert cli.main(["publish", "instant-cafe-dijon", "--season", SEASON, "--lang", "en"]) == 2
    assert plain(capsys.readouterr().err) == (
        "“instant-cafe-dijon” is an example of cafeplan’s; nothing is written there. Make a copy of your own with "
        "cafeplan init --like, and work in that.\n"
    )


def test_two_sessions_at_one_time_cannot_be_published(drafted: Path, refused: Run) -> None:
    """The tables know a session by day and start: two of them at one time are told before anything is written."""
    toml = drafted / "programme.toml"
    twin = '\n[[series]]\nname = "bis"\nrule = "FREQ=MONTHLY;BYDAY=1MO"\nhours = "09:30-11:30"\nvenue = "mably"\n'
    toml.write_text(toml.read_text(encoding="utf-8") + twin + "seats = { general = 1 }\n", encoding="utf-8")
    assert refused("publish") == [
        "Deux séances commencent à 9 h 30 le lundi 7 décembre 2026 ; les tableaux ne sauraient pas les distinguer. "
        "Décalez l’une des deux de quelques minutes dans programme.toml."
    ]


def test_a_season_that_has_just_been_published_has_no_fault(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """That nobody was counted yet is no fault before the first session was held."""
    assert cli.main(["check", "cafe"]) == 0
    assert capsys.readouterr().out == "Aucune faute dans cafe.\n"


# --- cancel, move, add -------------------------------------------------------------------------------------------


def test_a_cancelled_session_was_planned_and_its_people_are_still_named(published: Path, run: Run) -> None:
    """The calendar and the table say cancelled with the reason; who had kept the day free stays in the rota."""
    before = [row for row in rows(published, "rota") if row["date"] == "2027-03-08"]
    said = run("cancel", "2027-03-08", "--reason", "salle indisponible")
    assert said[:3] == ["La séance est annulée.", "Par séance", "- lundi 8 mars 2027, Le Mably : prévue → annulée"]
    assert [row for row in rows(published, "rota") if row["date"] == "2027-03-08"] == before
    assert sum("laisse le lundi 8 mars 2027" in line for line in said) == 2
    session = session_on(published, date(2027, 3, 8))
    assert (session.status, session.planned) == (Status.CANCELLED, True)
    last = rows(published, "history")[-1]
    assert (last["change"], last["entered"], last["what"]) == ("2", "2026-12-01", "cancel")
    assert (last["before"], last["after"], last["reason"]) == ("planned", "cancelled", "salle indisponible")


def test_a_moved_session_keeps_whoever_can_come(published: Path, run: Run) -> None:
    """Farid is absent from 15 to 26 March: of a session that moves there his seat falls free, the other is kept."""
    here = opened(published)
    turns = [turn for turn in here.turns if turn.person.id == "farid" and turn.session.date < date(2027, 3, 15)]
    old = turns[-1].session.date
    partner = next(turn for turn in here.turns if turn.session.date == old and turn.person.id != "farid").person
    said = run("move", old.isoformat(), "--to", "2027-03-17", "--reason", "travaux")
    new = {row["role"]: row["facilitator"] for row in rows(published, "rota") if row["date"] == "2027-03-17"}
    assert new == {"general": partner.id, "gerontologique": ""}
    assert said[-1] == "mercredi 17 mars 2027, service social gérontologique : 1 personne à trouver."
    moved = next(row for row in rows(published, "sessions") if row["date"] == old.isoformat())
    assert (moved["status"], moved["reason"], moved["moved_to"]) == ("moved", "travaux", "2027-03-17")
    assert not session_on(published, date(2027, 3, 17)).planned


def test_a_session_may_move_to_another_venue_only(published: Path, run: Run) -> None:
    """It stays the planned one with its people; tables and history have the new venue, named as people say it."""
    before = opened(published).state
    said = run("move", "2027-01-11", "--venue", "LE DECLIC", "--reason", "travaux")
    assert said[2:] == ["- lundi 11 janvier 2027, Le Déclic : Le Mably → Le Déclic"]
    after = opened(published)
    assert after.state.seats == before.seats
    assert session_on(published, date(2027, 1, 11)).planned
    assert {row["venue"] for row in rows(published, "rota") if row["date"] == "2027-01-11"} == {"declic"}
    assert season.as_of(after.history, date(2026, 11, 30)) == before


def test_an_added_session_is_not_planned_and_its_seats_are_open(published: Path, run: Run) -> None:
    """It has the hours and seats of its series; the day's holiday is mentioned, and does not forbid it."""
    said = run("add", "2027-05-17", "--series", "3E LUNDI", "--reason", "fête du quartier")
    assert said[2:] == [
        "- lundi 17 mai 2027, Le Déclic : pas de séance → prévue",
        "À noter, ce jour-là : jour férié (Lundi de Pentecôte).",
        "lundi 17 mai 2027, service social général : 1 personne à trouver.",
        "lundi 17 mai 2027, service social gérontologique : 1 personne à trouver.",
    ]
    session = session_on(published, date(2027, 5, 17))
    assert (session.start, session.end, session.planned) == (time(9, 30), time(11, 30), False)
    assert session.reason is None


def test_every_day_of_a_season_comes_back(published: Path, run: Run) -> None:
    """After a cancellation, a move and an addition the rota of each earlier day is what it was on that day."""
    days = [date(2026, 11, 21), date(2026, 12, 1), date(2026, 12, 2), date(2026, 12, 3)]
    states = [opened(published).state]
    for day, words in zip(
        days[1:],
        (
            ("cancel", "2027-03-08"),
            ("move", "2027-03-15", "--to", "2027-03-16"),
            ("add", "2027-03-30", "--series", "1er lundi"),
        ),
        strict=True,
    ):
        run(*words, "--reason", "travaux", on=day)
        states.append(opened(published, day).state)
    history = opened(published).history
    assert [season.as_of(history, day) for day in days] == states
    assert run("diff", "2026-11-21", "publié")[-1] == (
        "Les séances ne sont pas les mêmes : les règles ne se comparent pas."
    )


REFUSED = {
    "a date without a session": (
        ("cancel", "2027-03-09", "--reason", "travaux"),
        "Il n’y a pas de séance le mardi 9 mars 2027. Les plus proches : lundi 8 mars 2027 et lundi 15 mars 2027.",
    ),
    "no date": (
        ("cancel", "8 mars", "--reason", "travaux"),
        "« 8 mars » n’est pas une date. Écrivez par exemple 2027-03-08.",
    ),
    "no time": (
        ("move", "2027-03-08", "--at", "dix heures", "--reason", "travaux"),
        "--at : « dix heures » n’est pas une heure. Écrivez par exemple 09:30.",
    ),
    "no reason": (
        ("cancel", "2027-03-08"),
        "Il manque la raison. Dites-la avec --reason, par exemple « salle indisponible », sans nommer personne.",
    ),
    "a reason that names somebody": (
        ("cancel", "2027-03-08", "--reason", "elise est souffrante"),
        "La raison nomme Élise Fournel ; elle paraît dans le bilan, et pourquoi quelqu’un est absent ne se dit pas. "
        "Écrivez-la sans nommer personne, par exemple « intervenant indisponible ».",
    ),
    "a long reason": (
        ("cancel", "2027-03-08", "--reason", "x" * 201),
        "La raison a 201 caractères, 200 au plus. Raccourcissez.",
    ),
    "the same day and venue": (
        ("move", "2027-03-08", "--reason", "travaux"),
        "La séance du lundi 8 mars 2027 à 9 h 30 est déjà là et à cette heure. Donnez le nouveau jour avec --to, "
        "l’heure avec --at ou le lieu avec --venue.",
    ),
    "a day that is taken": (
        ("move", "2027-03-08", "--to", "2027-03-15", "--reason", "travaux"),
        "Il y a déjà une séance le lundi 15 mars 2027 à 9 h 30. Choisissez un autre jour ou une autre heure.",
    ),
    "a day outside the season": (
        ("move", "2027-06-28", "--to", "2027-07-05", "--reason", "travaux"),
        "Le lundi 5 juillet 2027 est hors de la saison « Saison 2026-2027 », qui va du 30/11/2026 au 30/06/2027. "
        "Choisissez un jour de la saison, ou changez ses dates dans programme.toml.",
    ),
    "a day that is over": (
        ("add", "2026-11-30", "--series", "1er lundi", "--reason", "travaux"),
        "Le lundi 30 novembre 2026 est passé : nous sommes le mardi 1er décembre 2026. Choisissez un jour à venir ; "
        "pour noter après coup, donnez avec --on le jour où c’était décidé.",
    ),
    "an unknown venue": (
        ("move", "2027-03-08", "--venue", "La Comedy", "--reason", "travaux"),
        "Le lieu « La Comedy » n’existe pas. Vouliez-vous dire « La Comédie » ?",
    ),
    "an unknown series": (
        ("add", "2027-03-09", "--series", "zzz", "--reason", "travaux"),
        "Le rendez-vous « zzz » n’existe pas. Choisissez-en un avec --series : 1er lundi, 2e lundi, 3e lundi et 4e "
        "lundi.",
    ),
    "no series": (
        ("add", "2027-03-09", "--reason", "travaux"),
        "Le programme a plusieurs rendez-vous ; on ne sait pas duquel est cette séance. Choisissez-en un avec "
        "--series : 1er lundi, 2e lundi, 3e lundi et 4e lundi.",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_makes_no_sense_is_refused(case: str, published: Path, refused: Run) -> None:
    """One sentence for what, one for what to do, and every file is as it was."""
    words, sentence = REFUSED[case]
    assert refused(*words) == [sentence]


def test_what_is_done_already_is_refused(published: Path, run: Run, refused: Run) -> None:
    """A session is not cancelled twice, nor is one that was moved away; nothing is entered before the last change."""
    run("cancel", "2027-03-08", "--reason", "travaux")
    run("move", "2027-03-15", "--to", "2027-03-16", "--reason", "travaux")
    see = " Voyez les séances avec cafeplan calendar."
    assert refused("cancel", "2027-03-08", "--reason", "x") == [
        "La séance du lundi 8 mars 2027 est déjà annulée." + see
    ]
    assert refused("move", "2027-03-15", "--to", "2027-03-17", "--reason", "x") == [
        "La séance du lundi 15 mars 2027 a déjà été déplacée à un autre jour." + see
    ]
    assert refused("cancel", "2027-05-03", "--reason", "x", on=date(2026, 11, 30)) == [
        "Le lundi 30 novembre 2026 est avant la dernière modification enregistrée, du mardi 1er décembre 2026. Donnez "
        "avec --on une date qui ne la précède pas."
    ]


@pytest.mark.parametrize("noted", ["status", "head-count"])
def test_a_session_that_was_held_is_not_cancelled(noted: str, published: Path, refused: Run) -> None:
    """Whether its status says so or people were counted there."""
    if noted == "status":
        set_cell(published / SEASON / "sessions.csv", "1er lundi;planned", "1er lundi;held")
    else:
        (published / SEASON / "headcounts.csv").write_text("date;anonymous\n2026-12-07;4\n", encoding="utf-8")
    assert refused("cancel", "2026-12-07", "--reason", "travaux", on=date(2026, 12, 8)) == [
        "La séance du lundi 7 décembre 2026 a été tenue ; elle ne peut plus être annulée. Si c’est une erreur, "
        "corrigez d’abord son statut et ses présences dans les tableaux de la saison."
    ]


def test_a_session_of_yesterday_that_did_not_take_place_may_be_cancelled(published: Path, run: Run) -> None:
    """What nobody noted as held may be told as cancelled afterwards."""
    run("cancel", "2026-12-07", "--reason", "lieu fermé", on=date(2026, 12, 8))
    assert session_on(published, date(2026, 12, 7)).status is Status.CANCELLED


def test_nothing_is_cancelled_before_publication(drafted: Path, refused: Run) -> None:
    """A season without a published rota has nothing to change."""
    assert refused("cancel", "2027-03-08", "--reason", "travaux") == [
        "La saison « Saison 2026-2027 » n’a pas encore de planning publié. Publiez un brouillon avec cafeplan publish, "
        "ou un planning fait ailleurs avec cafeplan adopt."
    ]


def test_a_workbook_is_not_written_in(published: Path, refused: Run) -> None:
    """Where the table of sessions is a workbook the change is refused, and what to do is said."""
    from openpyxl import Workbook

    book = Workbook()
    for cells in csv.reader((published / SEASON / "sessions.csv").open(encoding="utf-8"), delimiter=";"):
        book.active.append(cells)
    book.save(published / SEASON / "seances.xlsx")
    (published / SEASON / "sessions.csv").unlink()
    assert refused("cancel", "2027-03-08", "--reason", "travaux") == [
        "« seances.xlsx » est un classeur ; cafeplan n’y écrit pas, pour ne rien y perdre. Enregistrez la feuille au "
        "format CSV, sous le nom « seances.csv », retirez le classeur du dossier, puis recommencez."
    ]


# --- planned and held --------------------------------------------------------------------------------------------


def test_planned_is_what_was_published(published: Path, run: Run) -> None:
    """A closure entered later cancels, and a series that came later is not planned: 21 stay planned."""
    toml = published / "programme.toml"
    later = 'own = [{ first = 2027-05-03, last = 2027-05-03, reason = "travaux", entered = 2027-01-04 }]'
    set_cell(toml, "own = []", later)
    extra = '\n[[series]]\nname = "mardi"\nrule = "FREQ=MONTHLY;BYDAY=1TU"\nhours = "14:00-16:00"\nvenue = "mably"\n'
    toml.write_text(toml.read_text(encoding="utf-8") + extra + "seats = { general = 1 }\n", encoding="utf-8")
    dated = opened(published).asked.dated
    assert sum(one.planned for one in dated) == 21
    closed = session_on(published, date(2027, 5, 3))
    assert (closed.status, closed.planned, closed.reason and closed.reason.fr) == (Status.CANCELLED, True, "travaux")


def test_the_bilan_counts_planned_and_held(published: Path, run: Run) -> None:
    """Of 21 planned sessions one is cancelled, one moved and held, three held on their day, and one more was added."""
    run("cancel", "2027-03-08", "--reason", "travaux")
    run("move", "2027-03-15", "--to", "2027-03-16", "--reason", "travaux")
    run("add", "2027-03-30", "--series", "3e lundi", "--reason", "fête")
    table = published / SEASON / "sessions.csv"
    held = ("2026-12-07", "2026-12-14", "2027-01-04", "2027-03-16", "2027-03-30")
    for row in rows(published, "sessions"):
        if row["date"] in held:
            set_cell(table, f"{row['date']};09:30", f"{row['date']};9h30")
            line = next(one for one in table.read_text(encoding="utf-8").splitlines() if one.startswith(row["date"]))
            set_cell(table, line, line.replace("planned", "held"))
    counted = "date;anonymous\n" + "".join(f"{day};5\n" for day in held)
    (published / SEASON / "headcounts.csv").write_text(counted, encoding="utf-8")
    programme = programmes.load(published)
    names = ("PlannedSessions", "HeldSessions", "DeliveryRate")
    found = measure.values(measure.read(programme, programmes.season(programme, SEASON), names).records, names)
    assert found["PlannedSessions", ""].part == 21
    assert found["HeldSessions", ""].part == 5
    assert (found["DeliveryRate", ""].part, found["DeliveryRate", ""].whole) == (4, 21)


def test_a_session_cancelled_in_the_table_by_hand_is_entered_with_the_next_change(published: Path, run: Run) -> None:
    """Nothing goes untold: what somebody wrote into the table of sessions gets an entry of its own."""
    set_cell(published / SEASON / "sessions.csv", "2e lundi;planned", "2e lundi;cancelled")
    run("cancel", "2027-03-08", "--reason", "travaux")
    told = [(row["change"], row["what"], row["date"]) for row in rows(published, "history")[-2:]]
    assert told == [("2", "edit", "2026-12-14"), ("3", "cancel", "2027-03-08")]


def test_a_rota_published_before_there_was_a_history_begins_one(dijon: Path) -> None:
    """The first change of such a season is told after everything that stood, dated as programme.toml dates it."""
    programme = programmes.load(dijon)
    (dijon / "2016-2017" / "headcounts.csv").unlink()
    (dijon / "2016-2017" / "attendance.csv").unlink()
    here = season.opened(programme, programmes.season(programme, "2016-2017"), date(2017, 7, 1))
    planned = {(one.date, one.start) for one in here.asked.dated if one.planned}
    row = Recorded(date(2017, 6, 27), Status.PLANNED, time(9, 30), time(11, 30), "comedie", "1er lundi")
    after = season.record(here, Change(What.ADD, here.state.seats, (row,), "fête"))
    assert {entry.entered for entry in after.history if entry.change == 1} == {date(2016, 10, 10)}
    assert [(entry.what, entry.day) for entry in after.history if entry.change == 2] == [(What.ADD, row.day)]
    assert {(one.date, one.start) for one in after.asked.dated if one.planned} == planned


# --- two people --------------------------------------------------------------------------------------------------


def test_who_writes_second_is_told_and_loses_nothing(published: Path, run: Run) -> None:
    """Somebody cancels while another has the season open: the second change is refused, its rota kept beside."""
    mine = opened(published)
    run("cancel", "2027-03-08", "--reason", "travaux")
    place = next(iter(mine.state.seats))
    seats = {**mine.state.seats, place: ("bruno",) if mine.state.seats[place] != ("bruno",) else ("anne",)}
    theirs = {path.name: path.read_bytes() for path in (published / SEASON).iterdir()}
    with pytest.raises(CafeplanError) as error:
        season.record(mine, Change(What.SWAP, seats))
    assert plain(error.value.into("fr")) == (
        "Quelqu’un a modifié « history.csv » pendant ce temps ; rien n’a été remplacé. Votre version est à côté, dans "
        "« rota (2).csv ». Recommencez : le changement partira de ce qui est là maintenant."
    )
    now = {path.name: path.read_bytes() for path in (published / SEASON).iterdir()}
    assert {name: now[name] for name in theirs} == theirs
    kept = season.seats_in(opened(published), published / SEASON / "rota (2).csv")
    assert kept == seats


def test_while_somebody_writes_nobody_else_does(published: Path, refused: Run) -> None:
    """The second is told who has been writing since when."""
    with files.locked(published / SEASON):
        (complaint,) = refused("cancel", "2027-03-08", "--reason", "travaux")
    assert "est en train d’écrire dans « 2026-2027 » depuis" in complaint


def test_a_change_that_was_cut_off_is_finished_by_the_next_command(
    published: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The machine stops after the rota and before the history: the next command finds both."""
    replace = Path.replace

    def stop(self: Path, target: Path) -> Path:
        if target.name == "history.csv":
            raise KeyboardInterrupt
        return replace(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", stop)
        with pytest.raises(KeyboardInterrupt):
            living.cancel("cafe", SEASON, date(2027, 3, 8), None, "travaux", ON)
    assert run("diff", "2026-11-21", "publié")[2] == "- lundi 8 mars 2027, Le Mably : prévue → annulée"
    assert session_on(published, date(2027, 3, 8)).status is Status.CANCELLED


# --- the question as of a day ------------------------------------------------------------------------------------


def test_what_is_over_is_the_past_of_the_question(published: Path) -> None:
    """On 1 February the sessions before it are pinned with those who held them; the others are to come."""
    here = opened(published, date(2027, 2, 1))
    assert {turn.session.date < here.on for turn in here.question.past} == {True}
    assert {turn.session.date >= here.on for turn in here.turns} == {True}
    assert len(here.question.past) + len(here.turns) == 42
    assert here.with_turns(here.turns) == here.state.seats


def test_diff_as_json(published: Path, capsys: pytest.CaptureFixture[str], run: Run) -> None:
    """`diff --json` is {sessions, seats, people, levels}; one exchanged seat is one seat and two people."""
    table = published / SEASON / "rota.csv"
    first, *_ = [row for row in rows(published, "rota") if row["facilitator"] == "anne"]
    set_cell(
        table,
        f"{first['date']};09:30;{first['venue']};{first['series']};general;anne",
        f"{first['date']};09:30;{first['venue']};{first['series']};general;claire",
    )
    found = json.loads("\n".join(run("diff", "brouillon", "publié", "--json")))
    assert list(found) == ["sessions", "seats", "people", "levels"]
    assert found["seats"] == [
        {"date": first["date"], "start": "09:30", "role": "general", "old": "Anne Verdier", "new": "Claire Monnet"}
    ]
    assert [(one["person"], one["takes"], one["leaves"]) for one in found["people"]] == [
        ("Anne Verdier", [], [first["date"]]),
        ("Claire Monnet", [first["date"]], []),
    ]
    assert [level["rule"] for level in found["levels"]][:2] == ["EverySeatFilled", "FairShare"]


def test_the_history_is_a_table_like_another(published: Path) -> None:
    """A wrong cell of it is a fault of the folder, and stops what needs to know which sessions were planned."""
    set_cell(published / SEASON / "history.csv", "publish", "publie")
    programme = programmes.load(published)
    loaded = tables.load(programme, programmes.season(programme, SEASON))
    (fault,) = tables.blocking(loaded, {"sessions"})
    assert (fault.file, fault.line, fault.column, fault.kind) == ("history.csv", 2, "what", "unknown-value")
