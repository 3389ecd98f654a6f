"""A season's tables in; records at their sessions, what stops which page, people and a fingerprint out."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from tables_cafe import SEASON, cafe, edit, path_of, programme

from cafeplan import tables
from cafeplan.model import Absence, CafeplanError, Venue, Wish
from cafeplan.tables.contract import Reference
from cafeplan.tables.keys import unknown_references
from cafeplan.tables.reading import Filled


def test_hours_come_from_the_series_and_starts_from_the_day(tmp_path: Path) -> None:
    """A session without hours has those of its series, a record without a start that of its day's only session."""
    frames = tables.load(cafe(tmp_path), SEASON).frames
    assert frames["sessions"].loc[2, ["start", "end"]].tolist() == [time(9, 30), time(11, 30)]
    assert frames["attendance"]["start"].tolist() == [time(9, 30)] * 3
    assert frames["headcounts"]["start"].tolist() == [time(9, 30)]


def test_a_day_with_several_sessions_asks_for_the_start(tmp_path: Path) -> None:
    """Nobody guesses which of two sessions of a day somebody came to."""
    made = cafe(tmp_path)
    edit(tmp_path, "seances.csv", "2016-11-14;09:30;11:30;mably;;cancelled", "2016-11-21;14:00;16:00;mably;;held")
    edit(tmp_path, "presences.csv", "2016-11-21;P001\n", "")
    (fault,) = tables.load(made, SEASON).faults
    assert fault.kind == "start-needed"
    assert fault.into("fr") == (
        "comptages.csv, ligne 2, colonne start : il y a 2 séances le lundi 21 novembre 2016 ; "
        "sans l’heure de début, on ne sait pas de laquelle il s’agit. "
        "Écrivez l’heure de début, par exemple 09:30."
    )
    assert fault.into("en") == (
        "comptages.csv, line 2, column start: there are 2 sessions on Monday 21 November 2016; "
        "without the start there is no telling which one is meant. Write the start, for example 09:30."
    )
    edit(tmp_path, "comptages.csv", "date;anonymous\n2016-11-21;3", "date;start;anonymous\n2016-11-21;14h;3")
    loaded = tables.load(made, SEASON)
    assert loaded.faults == ()
    assert loaded.frames["headcounts"].loc[2, "start"] == time(14)


def test_two_sessions_of_a_day_must_have_their_starts(tmp_path: Path) -> None:
    """Where a day has two sessions, the one without a start is named."""
    made = cafe(tmp_path)
    edit(tmp_path, "seances.csv", "2016-11-14;09:30;11:30", "2016-11-21;;")
    faults = [fault for fault in tables.load(made, SEASON).faults if fault.file == "seances.csv"]
    assert [(fault.kind, fault.line, fault.column) for fault in faults] == [("start-needed", 3, "start")]


def test_the_same_attendance_with_and_without_its_start_is_one(tmp_path: Path) -> None:
    """Writing the start on one of two equal rows does not make them two attendances."""
    made = cafe(tmp_path)
    rows = "date;start;participant\n2016-11-07;;P001\n2016-11-07;9h30;P001\n"
    path_of(tmp_path, "presences.csv").write_text(rows, encoding="utf-8")
    assert [(fault.kind, fault.line) for fault in tables.load(made, SEASON).faults] == [("duplicate", 3)]


def test_a_moved_session_needs_a_row_on_its_new_date(tmp_path: Path) -> None:
    """The new date of a moved session has a row of its own, so that what became of it is said there."""
    made = cafe(tmp_path)
    edit(tmp_path, "seances.csv", "mably;;cancelled;salle indisponible;", "mably;;déplacé;salle;2016-11-15")
    (fault,) = tables.load(made, SEASON).faults
    assert (fault.kind, fault.line, fault.column) == ("unknown-session", 3, "moved_to")
    edit(tmp_path, "seances.csv", "2016-11-21;", "2016-11-15;14:00;16:00;mably;;planned;;\n2016-11-21;")
    assert tables.load(made, SEASON).faults == ()


def test_somebody_cannot_hold_two_seats_of_one_session(tmp_path: Path) -> None:
    """A rota that names the same person twice at one session is refused; two seats that nobody holds are not."""
    made = cafe(tmp_path)
    edit(tmp_path, "planning.csv", "gerontologique;benoit;", "gerontologique;anne;")
    assert [(fault.kind, fault.line) for fault in tables.load(made, SEASON).faults] == [("duplicate", 3)]
    path_of(tmp_path, "planning.csv").write_text(
        "date;start;venue;series;role;facilitator\n"
        "2016-11-07;09:30;La Comédie;1er lundi;general;\n"
        "2016-11-07;09:30;la comedie;1er lundi;general;\n",
        encoding="utf-8",
    )
    loaded = tables.load(made, SEASON)
    assert loaded.faults == ()
    assert loaded.frames["rota"]["venue"].tolist() == ["comedie", "comedie"]


def test_a_name_that_two_venues_share_stands_for_neither(tmp_path: Path) -> None:
    """Two venues called « La Comédie » are told apart by their ids only; the name alone is refused."""
    made = cafe(tmp_path)
    made = replace(made, venues={**made.venues, "comedie-2": Venue("LA COMEDIE")})
    edit(tmp_path, "seances.csv", "2016-11-21;09:30;11:30;mably", "2016-11-21;09:30;11:30;La Comédie")
    assert [(fault.kind, fault.line) for fault in tables.load(made, SEASON).faults] == [("unknown-venue", 4)]
    edit(tmp_path, "seances.csv", "La Comédie", "Comedie-2")
    assert tables.load(made, SEASON).frames["sessions"].loc[4, "venue"] == "comedie-2"


def test_without_a_list_of_participants_nobody_is_unknown(tmp_path: Path) -> None:
    """The list of participants is optional; its absence makes no fault of each attendance."""
    made = cafe(tmp_path)
    path_of(tmp_path, "participants.csv").unlink()
    assert tables.load(made, SEASON).faults == ()


def test_a_reference_to_a_table_without_a_sentence_of_its_own_still_has_one(tmp_path: Path) -> None:
    """A foreign key to any other table is said in a general sentence, so that a new table needs no new one."""
    cafe(tmp_path)
    filled = _filled(tmp_path, "presences.csv")
    other = _filled(tmp_path, "depenses.csv")
    aimed = replace(
        filled, contract=replace(filled.contract, references=(Reference("participant", "expenses", "label"),))
    )
    fault = next(iter(unknown_references(aimed, {"expenses": other})))
    assert fault.kind == "unknown-reference"
    assert fault.into("fr") == (
        "presences.csv, ligne 2, colonne participant : « P001 » n’est pas dans le tableau « Dépenses ». "
        "Corrigez, ou ajoutez une ligne dans depenses.csv."
    )
    assert fault.into("en") == (
        "presences.csv, line 2, column participant: “P001” is not in the table “Expenses”. "
        "Correct it, or add a row to depenses.csv."
    )


def _filled(folder: Path, name: str) -> Filled:
    from cafeplan.tables.cells import setting
    from cafeplan.tables.folder import found
    from cafeplan.tables.reading import read

    made = programme(folder)
    source = next(source for source in found(made, SEASON).sources if source.path.name == name)
    filled, _ = read(source, setting(made, SEASON))
    assert filled is not None
    return filled


# --- names -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "person",
    ["Amélie Poulain", "POULAIN Amélie", "Mme Poulain", "É. Poulain", "amelie@poste.net", "06 12 34 56 78",
     "+33612345678", "Jean-Pierre D’Arc"],
)  # fmt: skip
def test_what_looks_like_a_person_is_refused_and_never_shown(tmp_path: Path, person: str) -> None:
    """A name, e-mail or telephone where a pseudonym belongs is a fault whose sentence does not repeat it."""
    made = cafe(tmp_path)
    edit(tmp_path, "presences.csv", "2016-11-07;P002", f"2016-11-07;{person}")
    (fault,) = tables.load(made, SEASON).faults
    assert (fault.kind, fault.value) == ("looks-like-name", f"{person[0]}…")
    assert person not in str(fault)


@pytest.mark.parametrize("pseudonym", ["P099", "2016-0042", "a3f9c2", "0123456789abcdef", "7"])
def test_a_pseudonym_is_not_taken_for_a_person(tmp_path: Path, pseudonym: str) -> None:
    """Numbers of a register and keyed pseudonyms are accepted."""
    made = cafe(tmp_path)
    for name in ("participants.csv", "presences.csv"):
        edit(tmp_path, name, "P002", pseudonym)
    assert tables.load(made, SEASON).faults == ()


def test_a_name_in_a_shifted_column_is_not_shown_either(tmp_path: Path) -> None:
    """In a table about people no message shows what looks like a name, and a first name is no pseudonym to show."""
    made = cafe(tmp_path)
    edit(tmp_path, "presences.csv", "2016-11-07;P002", "Amélie Poulain;Amélie")
    edit(tmp_path, "presences.csv", "2016-11-21;P001", "2016-11-21;amelie;Amélie Poulain")
    told = "".join(str(fault) for fault in tables.load(made, SEASON).faults)
    assert "A…" in told and "a…" in told
    assert "mélie" not in told and "melie" not in told


# --- what stops which page ---------------------------------------------------------------------------------------


def test_a_fault_stops_only_the_pages_that_use_its_table(tmp_path: Path) -> None:
    """A broken expense stops a page about costs, and no other."""
    made = cafe(tmp_path)
    edit(tmp_path, "depenses.csv", "12,60", "douze")
    loaded = tables.load(made, SEASON)
    assert tables.blocking(loaded, {"sessions", "attendance"}) == ()
    assert tables.blocking(loaded, {"sessions", "expenses"}) == loaded.faults
    with pytest.raises(CafeplanError) as refused:
        tables.require(loaded, {"expenses"})
    assert refused.value.faults == loaded.faults
    assert refused.value.into("fr") == (
        "Les tableaux ont 1 faute à corriger :\ndepenses.csv, ligne 2, colonne amount : « douze » "
        "n’est pas un nombre. Écrivez-le en chiffres, par exemple 12,60. Corrigez, enregistrez, puis relancez."
    )


@pytest.mark.parametrize("uses", [{"attendance"}, {"headcounts"}])
def test_no_attendance_yet_is_no_fault_of_the_folder_but_stops_a_bilan(tmp_path: Path, uses: set[str]) -> None:
    """A season that goes on has nothing wrong; a page about who came cannot be made of it."""
    made = cafe(tmp_path)
    path_of(tmp_path, "presences.csv").unlink()
    path_of(tmp_path, "comptages.csv").unlink()
    loaded = tables.load(made, SEASON)
    assert [(fault.kind, fault.blocks) for fault in loaded.faults] == [("no-attendance", False)]
    assert [(fault.kind, fault.blocks) for fault in tables.blocking(loaded, uses)] == [("no-attendance", True)]
    assert tables.blocking(loaded, {"sessions", "facilitators", "absences"}) == ()


def test_head_counts_alone_are_enough(tmp_path: Path) -> None:
    """An open group where nobody is identified has no attendance table, and nothing is wrong with that."""
    made = cafe(tmp_path)
    path_of(tmp_path, "presences.csv").unlink()
    assert tables.load(made, SEASON).faults == ()


def test_a_coming_season_can_be_planned_without_a_folder(tmp_path: Path) -> None:
    """Before its first session a season has no table; planning needs only the facilitators."""
    coming = replace(SEASON, id="2026-2027")
    loaded = tables.load(cafe(tmp_path), coming)
    assert tables.blocking(loaded, {"facilitators", "absences"}) == ()
    assert [fault.kind for fault in tables.blocking(loaded, {"sessions"})] == ["missing-file"]
    assert not any(fault.blocks for fault in loaded.faults)


def test_faults_come_in_the_order_of_files_lines_and_columns(tmp_path: Path) -> None:
    """All faults of a folder come in one pass, in an order that depends on the folder alone."""
    made = cafe(tmp_path)
    edit(tmp_path, "presences.csv", "2016-11-21;P001", "x;P 1")
    edit(tmp_path, "presences.csv", "2016-11-07;P002", "y;P002")
    edit(tmp_path, "absences.csv", "anne", "zoé")
    edit(tmp_path, "depenses.csv", "12,60", "douze")
    places = [(fault.file, fault.line, fault.column) for fault in tables.load(made, SEASON).faults]
    assert places == [
        ("absences.csv", 2, "facilitator"),
        ("depenses.csv", 2, "amount"),
        ("presences.csv", 3, "date"),
        ("presences.csv", 4, "date"),
        ("presences.csv", 4, "participant"),
    ]


# --- people, and the fingerprint ---------------------------------------------------------------------------------


def test_facilitators_come_with_their_absences(tmp_path: Path) -> None:
    """A facilitator without dates is there always; an absence without an end is one day."""
    made = cafe(tmp_path)
    edit(tmp_path, "absences.csv", "2017-02-01\n", "2017-02-01\nanne;2017-05-02;;\n")
    anne, benoit = tables.facilitators(tables.load(made, None))
    assert (anne.id, anne.name, anne.roles, anne.working_time) == ("anne", "Anne Bertin", ("general",), 80)
    assert anne.absences == (
        Absence(date(2017, 2, 20), date(2017, 3, 3)),
        Absence(date(2017, 5, 2), date(2017, 5, 2)),
    )
    assert (benoit.first, benoit.last, benoit.absences) == (date.min, date.max, ())


def test_facilitators_come_with_their_wishes(tmp_path: Path) -> None:
    """A wish is for a weekday, a date, a venue, or for what two of them name together."""
    made = cafe(tmp_path)
    edit(tmp_path, "souhaits.csv", "lundi;\n", "lundi;\nanne;préfère éviter;07/11/2016;;Le Mably\n")
    anne, benoit = tables.facilitators(tables.load(made, None))
    assert anne.wishes == (
        Wish("wants", weekday="monday"),
        Wish("rather_not", day=date(2016, 11, 7), venue="mably"),
    )
    assert benoit.wishes == ()


def test_facilitators_come_with_their_days_and_whether_they_are_new(tmp_path: Path) -> None:
    """Days of the week in French or English; a file without these columns is as good as before."""
    made = cafe(tmp_path)
    edit(tmp_path, "intervenants.csv", "id;name;role;working_time", "id;name;role;Débutant;Jours travaillés")
    edit(tmp_path, "intervenants.csv", "general;80", "general;oui;Lundi, friday")
    edit(tmp_path, "intervenants.csv", "gerontologique;100", "gerontologique;;")
    people = tables.facilitators(tables.load(made, None))
    assert [(who.newcomer, who.weekdays) for who in people] == [(True, ("monday", "friday")), (False, ())]


def test_facilitators_with_a_fault_are_refused(tmp_path: Path) -> None:
    """Nobody is planned from a table that is wrong."""
    made = cafe(tmp_path)
    edit(tmp_path, "intervenants.csv", "anne;", ";")
    with pytest.raises(CafeplanError):
        tables.facilitators(tables.load(made, SEASON))


def test_the_fingerprint_changes_with_the_data_and_only_with_it(tmp_path: Path) -> None:
    """One changed cell changes the fingerprint; ends of line, other files and another folder do not."""
    here, there = cafe(tmp_path / "a"), cafe(tmp_path / "b")
    before = tables.fingerprint(here, SEASON)
    assert len(before) == 64 and before == tables.fingerprint(there, SEASON)
    path = path_of(there.folder, "presences.csv")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    (there.folder / "notes.md").write_text("x", encoding="utf-8")
    assert tables.fingerprint(there, SEASON) == before
    assert tables.fingerprint(there, None) != before
    edit(there.folder, "presences.csv", "P002", "P001")
    assert tables.fingerprint(there, SEASON) != before
    (there.folder / "programme.toml").unlink()
    with pytest.raises(CafeplanError) as refused:
        tables.fingerprint(there, SEASON)
    assert refused.value.into("en").startswith("programme.toml: the file cannot be read")
