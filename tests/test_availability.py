"""Calendars and polls that people really send: the days are right, nothing private is kept, faults are sentences."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from announced_cafe import ANNE, BRUNO, DENIS, ELISE, MONDAYS, PEOPLE, PROGRAMME, SEASON, session
from conftest import plain
from hypothesis import given, settings
from hypothesis import strategies as st

from cafeplan import cli, programme, tables
from cafeplan.availability import Answers, Said, agenda, fresh, poll
from cafeplan.model import Absence, CafeplanError, Facilitator, Wish

SECRET = "Rendez-vous chez le cardiologue"


def calendar(*properties: str, more: str = "") -> bytes:
    """A calendar file with one event of these properties."""
    event = ["BEGIN:VEVENT", "UID:1", f"SUMMARY:{SECRET}", *properties, "END:VEVENT"]
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *event, *more.split(), "END:VCALENDAR", ""]).encode()


def heard(content: bytes) -> Answers:
    """What Anne's calendar says of the season."""
    return agenda(content, "anne.ics", ANNE, [session(day) for day in MONDAYS], SEASON, PROGRAMME)


def away(content: bytes) -> list[date]:
    """The days on which Anne's calendar says that she is away."""
    (said,) = heard(content).said
    return sorted(said.away)


# --- calendars ---------------------------------------------------------------------------------------------------


def test_the_last_day_of_an_event_of_whole_days_is_not_in_it() -> None:
    """RFC 5545: DTEND is the day after; without one the event lasts one day."""
    days = ["DTSTART;VALUE=DATE:20270405", "DTEND;VALUE=DATE:20270408"]
    assert away(calendar(*days)) == [date(2027, 4, 5), date(2027, 4, 6), date(2027, 4, 7)]
    assert away(calendar(days[0])) == [date(2027, 4, 5)]
    assert away(calendar(days[0], "DURATION:P2D")) == [date(2027, 4, 5), date(2027, 4, 6)]


def test_days_outside_the_season_are_not_taken_over() -> None:
    """Nobody needs to know of a holiday that no café meets: only the days of the season are kept."""
    assert away(calendar("DTSTART;VALUE=DATE:20270201", "DTEND;VALUE=DATE:20270303")) == [
        date(2027, 3, 1),
        date(2027, 3, 2),
    ]


def test_an_event_with_hours_counts_where_it_meets_a_session() -> None:
    """From 11:00 to 12:00 meets the café of 9:30 to 11:30; from 11:30 on, and on a Tuesday, it does not."""
    assert away(calendar("DTSTART;TZID=Europe/Paris:20270322T110000", "DTEND;TZID=Europe/Paris:20270322T120000")) == [
        MONDAYS[0]
    ]
    assert away(calendar("DTSTART:20270322T113000", "DURATION:PT1H")) == []
    elsewhere = heard(calendar("DTSTART:20270323T093000", "DTEND:20270323T113000"))
    assert [plain(one.into("fr")) for one in elsewhere.remarks] == ["1 événement ne tombe sur aucune séance."]


@pytest.mark.parametrize(("day", "meets"), [("20270322", True), ("20270329", False)])
def test_hours_are_those_of_paris_on_both_sides_of_the_change(day: str, meets: bool) -> None:
    """10:15 UTC is 11:15 on 22 March, during the café, and 12:15 on 29 March, after it."""
    assert bool(away(calendar(f"DTSTART:{day}T101500Z", f"DTEND:{day}T103000Z"))) is meets


def test_a_repetition_keeps_its_hour_when_the_clocks_change() -> None:
    """Every Monday at 9:00, but for 5 April, until the 12th: three cafés, before and after 28 March."""
    weekly = calendar(
        "DTSTART;TZID=Europe/Paris:20270104T090000",
        "DTEND;TZID=Europe/Paris:20270104T093100",
        "RRULE:FREQ=WEEKLY;UNTIL=20270412T070000Z",
        "EXDATE;TZID=Europe/Paris:20270405T090000",
    )
    assert away(weekly) == [MONDAYS[0], MONDAYS[1], MONDAYS[3]]
    ends_before = weekly.replace(b"UNTIL=20270412T070000Z", b"UNTIL=20270412T065959Z")
    assert away(ends_before) == [MONDAYS[0], MONDAYS[1]]


def test_one_occurrence_moved_elsewhere_takes_its_place() -> None:
    """The Monday of 29 March was put on Tuesday: Anne is free for the café that day."""
    moved = "BEGIN:VEVENT UID:1 RECURRENCE-ID:20270329T090000 DTSTART:20270330T090000 DTEND:20270330T120000 END:VEVENT"
    content = calendar("DTSTART:20270322T090000", "DTEND:20270322T120000", "RRULE:FREQ=WEEKLY;COUNT=3", more=moved)
    assert away(content) == [MONDAYS[0], MONDAYS[2]]


def test_what_is_free_or_cancelled_does_not_count() -> None:
    """A birthday that leaves the day free is no absence; it is said how many there were."""
    for mark in ("TRANSP:TRANSPARENT", "STATUS:CANCELLED"):
        answers = heard(calendar("DTSTART;VALUE=DATE:20270322", mark))
        assert answers.said[0].away == frozenset()
        assert [plain(one.into("fr")) for one in answers.remarks] == [
            "1 événement marqué « libre » ou annulé ne compte pas."
        ]


def test_what_an_event_is_about_is_never_kept() -> None:
    """Titles are private: nothing that comes out of the reading has them, nor the complaint about a broken line."""
    assert SECRET not in repr(heard(calendar("DTSTART;VALUE=DATE:20270322")))
    with pytest.raises(CafeplanError) as error:
        heard(calendar("DTSTART;VALUE=DATE:20270322", f"{SECRET}"))
    assert SECRET not in error.value.into("fr")


NOTHING_TAKEN = "Rien n’a été repris. Exportez l’agenda de nouveau, ou corrigez cet événement dans l’agenda."


NINE = "DTSTART:20270322T090000"
UNREAD = "cette ligne de l’agenda ne se lit pas."
TOO_OFTEN = "cet événement se répète plus d’une fois par jour."


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (calendar(NINE, "cette ligne"), 7, UNREAD),
        (calendar("DTSTART:20270231T090000"), 6, UNREAD),
        (calendar(NINE, "RRULE:FREQ=PARFOIS"), 7, UNREAD),
        (calendar(NINE, "RRULE:FREQ=HOURLY"), 7, TOO_OFTEN),
        (calendar(NINE, "RRULE:FREQ=DAILY;INTERVAL=0"), 7, TOO_OFTEN),
        (calendar(NINE, "DTEND:20270322T080000"), 7, "cet événement finit avant de commencer."),
        (calendar(NINE, "DTEND;VALUE=DATE:20270323"), 7, UNREAD),
        (calendar("LOCATION:ici"), 3, UNREAD),
        (calendar(NINE).replace(b"END:VEVENT\r\n", b""), 7, UNREAD),
        (calendar(NINE).partition(b"END:VEVENT")[0], 6, "l’agenda s’arrête au milieu d’un événement."),
        (calendar("DESCRIPTION:une ligne", " qui se plie", "DTSTART:x"), 8, UNREAD),
        (calendar("DESCRIPTION:§").replace("§".encode(), b"\xe9"), 6, UNREAD),
    ],
)
def test_a_broken_line_is_named_by_its_number(content: bytes, line: int, said: str) -> None:
    """The line as an editor counts it, folded lines too; and nothing is taken over."""
    with pytest.raises(CafeplanError) as error:
        heard(content)
    assert plain(error.value.into("fr")) == f"anne.ics, ligne {line} : {said} {NOTHING_TAKEN}"


@pytest.mark.parametrize("content", [b"", b"bonjour", b"date;participant\n", b"\x00\x01", b"BEGIN:VCARD\nEND:VCARD\n"])
def test_what_is_no_calendar_is_said_to_be_none(content: bytes) -> None:
    """One sentence, and how to export one."""
    with pytest.raises(CafeplanError) as error:
        heard(content)
    assert plain(error.value.into("fr")) == (
        "« anne.ics » n’est pas un agenda. Exportez votre agenda au format iCalendar (.ics), puis recommencez."
    )


# --- polls -------------------------------------------------------------------------------------------------------

# As Framadate writes it: a mark of UTF-8, a comma at the end of each line, the days, the moments, then the answers.
HEAD = (
    '\ufeff,"lundi 22 mars 2027","lundi 29 mars 2027","lundi  5 avril 2027","lundi  5 avril 2027",\r\n'
    ',"9h30-11h30","9h30-11h30","9h30-11h30","14h-16h",\r\n'
)


def answered(*rows: str, head: str = HEAD, people: tuple[Facilitator, ...] = PEOPLE) -> Answers:
    """What a poll with these rows says of the café's first three Mondays."""
    content = head + "".join(f"{row}\r\n" for row in rows)
    return poll(content.encode(), "sondage.csv", people, [session(day) for day in MONDAYS[:3]])


def test_yes_if_need_be_and_no_are_available_rather_not_and_absent() -> None:
    """Only the moment of the café counts: a no for the afternoon of 5 April is no absence."""
    answers = answered('"Anne Verdier","Oui","Sous réserve","Non","Oui",', '"bruno","Yes","Si nécessaire","Oui","Non",')
    assert answers.said == (
        Said(ANNE, frozenset({MONDAYS[2]}), frozenset({MONDAYS[1]})),
        Said(BRUNO, frozenset(), frozenset({MONDAYS[1]})),
    )
    assert (answers.left_out, answers.remarks) == ((), ())


@pytest.mark.parametrize(
    "head",
    [
        ',"2027-03-22","2027-03-29","2027-04-05"\r\n,"matin","matin","matin"\r\n',
        ";22/03/2027;29/03/2027;05/04/2027\r\n;9:30;10:00;9h30 - 11h\r\n",
        ",Monday 22 March 2027,Monday 29 March 2027,Monday 5 April 2027\r\n",
        ",mars 2027,,avril 2027\r\n,lun. 22,lun. 29,lun. 5\r\n,9h30,9h30,9h30\r\n",
    ],
)
def test_the_heads_that_polls_have(head: str) -> None:
    """Days in figures or words, in French or English, in one line or two; moments in hours, in words, or none."""
    sign = max(";,", key=head.count)
    assert answered(sign.join(["Anne Verdier", "Oui", "Non", "Oui"]), head=head).said == (
        Said(ANNE, frozenset({MONDAYS[1]})),
    )


def test_no_answer_is_no_absence() -> None:
    """A question mark, an empty cell and « unkown », as Framadate spells it, say nothing."""
    assert answered('"Anne Verdier","?","","unkown","Oui",').said == (Said(ANNE),)


def test_names_are_recognised_as_people_write_them() -> None:
    """Without accents, the other way round, or by a first name that only one person has."""
    answers = answered("fournel elise,Oui,Oui,Oui,Oui", "DENIS,Oui,Oui,Oui,Oui")
    assert [said.person for said in answers.said] == [ELISE, DENIS]


def test_each_row_that_fits_nobody_has_its_sentence() -> None:
    """The rows that fit are taken over all the same."""
    twin = Facilitator("anne2", "Anne Duval", ("general",))
    answers = answered(
        "Zoé,Oui,Oui,Oui,Oui",
        "Bruno Kastel,Oui,Oui,Oui,Oui",
        "Anne,Oui,Oui,Oui,Oui",
        "Denis,Non,bof,Oui,Oui",
        "Denis,Oui,Oui,Oui,Oui",
        people=(*PEOPLE, twin),
    )
    assert [plain(one.into("fr")) for one in answers.left_out] == [
        "sondage.csv, ligne 3 : « Zoé » n’est le nom d’aucun intervenant ; cette ligne n’est pas reprise.",
        "sondage.csv, ligne 4 : « Bruno Kastel » n’est le nom d’aucun intervenant ; cette ligne n’est pas reprise. "
        "Vouliez-vous dire « Bruno Castel » ?",
        "sondage.csv, ligne 5 : « Anne » peut être Anne Verdier et Anne Duval ; cette ligne n’est pas reprise.",
        "sondage.csv, ligne 6 : « bof », pour le lundi 29 mars 2027, n’est ni oui, ni si nécessaire, ni non.",
        "sondage.csv, ligne 7 : Denis Aubrac a répondu deux fois ; seule cette ligne compte.",
    ]
    assert answers.said == (Said(DENIS),)


def test_days_without_a_session_are_named() -> None:
    """A poll may ask for more days than the season has."""
    answers = answered("Anne Verdier,Non,Oui", head=",mardi 23 mars 2027,lundi 29 mars 2027\r\n")
    assert answers.said == (Said(ANNE),)
    assert [plain(one.into("fr")) for one in answers.remarks] == [
        "Le sondage demande aussi des jours sans séance : mardi 23 mars 2027."
    ]


@pytest.mark.parametrize("content", ["", "nom;réponse\nAnne;Oui\n", HEAD, ",,\n,,\nAnne,Oui\n", '"', "\ud800"])
def test_what_is_no_poll_is_said_to_be_none(content: str) -> None:
    """One sentence, and how to export one."""
    with pytest.raises(CafeplanError) as error:
        poll(content.encode("utf-8", "surrogatepass"), "sondage.csv", PEOPLE, [])
    assert plain(error.value.into("fr")) == (
        "« sondage.csv » n’est pas un sondage de dates. Dans Framadate, choisissez « Export en CSV », puis donnez ce "
        "fichier sans le modifier."
    )


def test_a_title_that_is_no_date_is_named() -> None:
    """A poll of subjects instead of days is refused with the cell."""
    with pytest.raises(CafeplanError) as error:
        answered("Anne,Oui,Oui", head=",lundi 22 mars 2027,plutôt le soir\r\n")
    assert (
        plain(error.value.what.into("fr")) == "sondage.csv, ligne 1, colonne 3 : « plutôt le soir » n’est pas une date."
    )


# --- what is new, and the tables ---------------------------------------------------------------------------------


def test_only_what_is_new_is_added() -> None:
    """Days that are known are not said again, and days that follow each other are one absence."""
    known, wished = (Absence(MONDAYS[0], MONDAYS[0]),), (Wish("rather_not", MONDAYS[1]),)
    person = replace(ANNE, absences=known, wishes=wished)
    days = [date(2027, 3, day) for day in (20, 21, 22, 23, 24, 30)]
    said = fresh(Said(person, frozenset(days), frozenset({MONDAYS[1], MONDAYS[2]})))
    assert said.absences == (Absence(days[0], days[1]), Absence(days[3], days[4]), Absence(days[5], days[5]))
    assert said.wishes == (Wish("rather_not", MONDAYS[2]),)


def test_a_calendar_enters_the_table_once(dijon: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command shows what it adds, adds it at the end of the file, and the second time says that nothing is new."""
    path = tmp_path / "agenda.ics"
    path.write_bytes(calendar("DTSTART;VALUE=DATE:20270510", "DTEND;VALUE=DATE:20270515"))
    before = (dijon / "absences.csv").read_bytes()
    words = ["absences", str(dijon), str(path), "--of", "claire", "--on", "2027-04-20"]
    assert cli.main(words) == 0
    assert plain(capsys.readouterr().out) == (
        "Claire Monnet : indisponible du lundi 10 mai 2027 au vendredi 14 mai 2027\n1 ligne ajoutée à absences.csv.\n"
    )
    titled = before.replace(b"facilitator;first;last\n", b"facilitator;first;last;entered\n", 1)
    assert (dijon / "absences.csv").read_bytes() == titled + b"claire;2027-05-10;2027-05-14;2027-04-20\n"
    assert cli.main(words) == 0
    assert plain(capsys.readouterr().out) == "Rien de nouveau : tout était déjà noté.\n"
    assert SECRET.encode() not in b"".join(one.read_bytes() for one in dijon.rglob("*") if one.is_file())


def test_a_poll_makes_the_tables_that_are_missing(
    dijon: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wishes go into a new file; a row that fits nobody is told apart, and the exit code says so."""
    path = tmp_path / "sondage.csv"
    path.write_text(",lundi 7 décembre 2026\nAnne,Sous réserve\nPersonne,Oui\n", encoding="utf-8")
    assert cli.main(["absences", str(dijon), str(path)]) == 2
    shown = capsys.readouterr()
    assert plain(shown.out) == (
        "Anne Verdier : préfère éviter le lundi 7 décembre 2026\n1 ligne ajoutée à souhaits.csv.\n"
    )
    assert plain(shown.err).startswith("sondage.csv, ligne 3 : « Personne » n’est le nom d’aucun intervenant")
    loaded = tables.load(programme.load(dijon), None)
    anne = next(one for one in tables.facilitators(loaded) if one.id == "anne")
    assert anne.wishes == (Wish("rather_not", date(2026, 12, 7)),)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            b"Saisie le,Premier jour,Intervenant,Dernier jour\r\n,04/01/2027,anne,\r\n",
            b"2027-04-20,2027-05-10,claire,2027-05-14\r\n",
        ),
        (
            "facilitator;first;last;entered\nanne;2027-01-04;\n\n".encode("utf-8-sig"),
            b"claire;2027-05-10;2027-05-14;2027-04-20\n",
        ),
    ],
)
def test_the_file_keeps_its_own_order_signs_and_ends_of_line(
    dijon: Path, tmp_path: Path, before: bytes, after: bytes
) -> None:
    """French titles, commas, a mark of UTF-8: what stood there stays byte for byte, and the whole still reads."""
    (dijon / "absences.csv").write_bytes(before)
    path = tmp_path / "agenda.ics"
    path.write_bytes(calendar("DTSTART;VALUE=DATE:20270510", "DTEND;VALUE=DATE:20270515"))
    assert cli.main(["absences", str(dijon), str(path), "--of", "claire", "--on", "2027-04-20"]) == 0
    end = b"\r\n" if b"\r\n" in before else b"\n"
    assert (dijon / "absences.csv").read_bytes() == before.rstrip(b"\r\n") + end + after
    claire = next(one for one in tables.facilitators(tables.load(programme.load(dijon), None)) if one.id == "claire")
    assert claire.absences == (Absence(date(2027, 5, 10), date(2027, 5, 14)),)


def test_a_title_that_lacks_is_added_to_the_titles(dijon: Path, tmp_path: Path) -> None:
    """A table with French titles gains « Saisie le »; its old rows stay as they are, and all of it reads."""
    (dijon / "absences.csv").write_bytes(b"Intervenant;Premier jour;Dernier jour\nanne;04/01/2027;\n")
    path = tmp_path / "agenda.ics"
    path.write_bytes(calendar("DTSTART;VALUE=DATE:20270510"))
    assert cli.main(["absences", str(dijon), str(path), "--of", "claire", "--on", "2027-04-20"]) == 0
    assert (dijon / "absences.csv").read_text(encoding="utf-8").splitlines() == [
        "Intervenant;Premier jour;Dernier jour;Saisie le",
        "anne;04/01/2027;",
        "claire;2027-05-10;2027-05-10;2027-04-20",
    ]
    loaded = tables.load(programme.load(dijon), None)
    assert [fault.kind for fault in loaded.faults if fault.table == "absences"] == []
    assert [len(one.absences) for one in tables.facilitators(loaded) if one.absences] == [1, 1]


KNOWN = "Ajoutez --of et l’identifiant de la personne : anne, bruno, claire, denis, elise et farid."


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("agenda.ics", f"On ne sait pas de qui est l’agenda « agenda.ics ». {KNOWN}"),
        ("agenda.ics --of zoe", f"--of : personne n’a l’identifiant « zoe ». {KNOWN}"),
        ("a.csv --of anne", "--of ne va qu’avec un agenda : un sondage nomme chacun. Recommencez sans --of."),
        ("autre.ics --of anne", "Le fichier « autre.ics » n’existe pas. Vérifiez son nom et son dossier."),
        (
            "notes.txt",
            "« notes.txt » n’est ni un agenda (.ics), ni un sondage (.csv). Donnez l’agenda d’une personne, ou "
            "l’export d’un sondage Framadate.",
        ),
    ],
)
def test_what_was_typed_wrong_is_one_sentence(
    words: str,
    said: str,
    dijon: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And nothing is written."""
    monkeypatch.chdir(tmp_path)
    Path("agenda.ics").write_bytes(calendar("DTSTART;VALUE=DATE:20270510"))
    before = (dijon / "absences.csv").read_bytes()
    assert cli.main(["absences", str(dijon), *words.split()]) == 2
    assert plain(capsys.readouterr().err) == f"{said}\n"
    assert (dijon / "absences.csv").read_bytes() == before


def test_a_workbook_is_not_written_into(dijon: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the absences stand in Excel, the command says how to go on, and changes nothing."""
    from openpyxl import Workbook

    (dijon / "absences.csv").unlink()
    book = Workbook()
    book.active.append(["facilitator", "first", "last"])
    book.active.append(["anne", date(2027, 1, 4), date(2027, 1, 15)])
    book.save(dijon / "absences.xlsx")
    path = tmp_path / "agenda.ics"
    path.write_bytes(calendar("DTSTART;VALUE=DATE:20270510"))
    assert cli.main(["absences", str(dijon), str(path), "--of", "claire"]) == 2
    assert plain(capsys.readouterr().err) == (
        "« absences.xlsx » est un classeur : cafeplan n’y ajoute pas de ligne. Enregistrez-le au format CSV sous "
        "le même nom, retirez le classeur, puis recommencez.\n"
    )


def test_a_session_at_another_hour_is_met_at_its_own() -> None:
    """An afternoon café is met by an afternoon event."""
    late = replace(session(MONDAYS[0]), start=time(14), end=time(16))
    answers = agenda(calendar("DTSTART:20270322T150000", "DURATION:PT30M"), "a.ics", ANNE, [late], SEASON, PROGRAMME)
    assert answers.said == (Said(ANNE, frozenset({MONDAYS[0]})),)


_FORMS = (
    ":20270322T090000",
    ":20270322T090000Z",
    ";TZID=Europe/Paris:20270328T023000",
    ";TZID=Mars/Olympus:20270322T090000",
    ";VALUE=DATE:20270322",
    ";VALUE=DATE:00010101",
    ":99991231T235959Z",
    ";VALUE=PERIOD:20270322T090000Z/PT1H",
    ":090000",
    ":",
)
_RULES = ("FREQ=DAILY", "FREQ=YEARLY;BYMONTH=13", "FREQ=WEEKLY;COUNT=-1", "FREQ=DAILY;UNTIL=x", "COUNT=2", "FREQ=", "")
_CELLS = (
    "",
    "Anne",
    "lundi 22 mars 2027",
    "2027-02-31",
    "mars 2027",
    "22",
    "9h30",
    "99h99",
    "Oui",
    "Non",
    "?",
    '"',
    "é",
)
PIECES = st.sampled_from(
    [
        *(f"{name}{form}" for name in ("DTSTART", "DTEND", "EXDATE", "RDATE", "RECURRENCE-ID") for form in _FORMS),
        *(f"DURATION:{length}" for length in ("P1D", "PT1H", "-PT1H", "P999999999D", "P99999999999D", "x")),
        *(f"RRULE:{rule}" for rule in _RULES),
        "UID:1",
        "BEGIN:VALARM",
        "END:VALARM",
        "BEGIN:VEVENT",
        "END:VEVENT",
    ]
)


@settings(deadline=None, max_examples=50)
@given(st.lists(PIECES, max_size=6))
def test_no_calendar_is_a_traceback(properties: list[str]) -> None:
    """Whatever times and repetitions stand together, the answer is days of the season or one sentence."""
    try:
        (said,) = heard(calendar(*properties)).said
    except CafeplanError:
        return
    assert all(SEASON.first <= day <= SEASON.last for day in said.away)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.lists(st.sampled_from(_CELLS), max_size=4), max_size=5))
def test_no_poll_is_a_traceback(rows: list[list[str]]) -> None:
    """Whatever cells stand together, the answer is days of sessions or one sentence."""
    content = "\n".join(",".join(row) for row in rows).encode()
    try:
        answers = poll(content, "sondage.csv", PEOPLE, [session(day) for day in MONDAYS])
    except CafeplanError:
        return
    assert all(said.away | said.rather_not <= set(MONDAYS) for said in answers.said)
