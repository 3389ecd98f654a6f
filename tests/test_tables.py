"""Each fault that people make in a folder in; its exact sentence, in both languages, out."""

from pathlib import Path

import pytest
from tables_cafe import SEASON, cafe, edit, path_of

from cafeplan import tables
from cafeplan.language.faults import SENTENCES

CELLS = [
    (
        "bad-date",
        ("presences.csv", "2016-11-07;P002", "2016-13-07;P002"),
        "presences.csv, ligne 3, colonne date : « 2016-13-07 » n’est pas une date. "
        "Écrivez jour/mois/année, par exemple 07/11/2016, ou 2016-11-07.",
        "presences.csv, line 3, column date: “2016-13-07” is not a date. "
        "Write day/month/year, for example 07/11/2016, or 2016-11-07.",
    ),
    (
        "short-year",
        ("presences.csv", "2016-11-07;P002", "07/11/16;P002"),
        "presences.csv, ligne 3, colonne date : « 07/11/16 » n’a que deux chiffres pour l’année. "
        "Écrivez l’année en entier, par exemple 07/11/2016.",
        "presences.csv, line 3, column date: “07/11/16” has only two digits for the year. "
        "Write the year in full, for example 07/11/2016.",
    ),
    (
        "bad-time",
        ("seances.csv", "09:30;11:30;mably;;held", "25h00;11:30;mably;;held"),
        "seances.csv, ligne 4, colonne start : « 25h00 » n’est pas une heure. Écrivez par exemple 9h30 ou 09:30.",
        "seances.csv, line 4, column start: “25h00” is not a time. Write for example 9h30 or 09:30.",
    ),
    (
        "bad-integer",
        ("comptages.csv", ";3", ";trois"),
        "comptages.csv, ligne 2, colonne anonymous : « trois » n’est pas un nombre entier. "
        "Écrivez le nombre en chiffres, sans virgule ni texte, par exemple 3.",
        "comptages.csv, line 2, column anonymous: “trois” is not a whole number. "
        "Write the number in digits, without decimals or text, for example 3.",
    ),
    (
        "bad-number",
        ("depenses.csv", "12,60", "douze"),
        "depenses.csv, ligne 2, colonne amount : « douze » n’est pas un nombre. "
        "Écrivez-le en chiffres, par exemple 12,60.",
        "depenses.csv, line 2, column amount: “douze” is not a number. Write it in digits, for example 12.60.",
    ),
    (
        "too-many-decimals",
        ("depenses.csv", "12,60", "1.260"),
        "depenses.csv, ligne 2, colonne amount : « 1.260 » a plus de 2 décimales ; "
        "on ne sait pas si c’est un séparateur de milliers. "
        "Écrivez le nombre sans séparateur de milliers, par exemple 12,60.",
        "depenses.csv, line 2, column amount: “1.260” has more than 2 decimals; it may be a thousands separator. "
        "Write the number without a thousands separator, for example 12.60.",
    ),
    (
        "bad-address",
        ("destinataires.csv", "general@example.org", "general@example"),
        "destinataires.csv, ligne 2, colonne address : « general@example » n’est pas une adresse électronique. "
        "Écrivez l’adresse du service, par exemple service.general@example.org.",
        "destinataires.csv, line 2, column address: “general@example” is not an e-mail address. "
        "Write the service’s, for example service.general@example.org.",
    ),
    (
        "unknown-value",
        ("seances.csv", "mably;;held", "mably;;tenues"),
        "seances.csv, ligne 4, colonne status : « tenues » n’est pas une valeur admise. "
        "Vouliez-vous dire « tenue » ? Les valeurs admises sont prévue, tenue, annulée et déplacée.",
        "seances.csv, line 4, column status: “tenues” is not an accepted value. "
        "Did you mean “tenue”? The accepted values are planned, held, cancelled and moved.",
    ),
    (
        "required",
        ("presences.csv", "2016-11-07;P002", "2016-11-07;"),
        "presences.csv, ligne 3, colonne participant : la case est vide alors qu’elle est obligatoire. "
        "Remplissez-la, par exemple : P014.",
        "presences.csv, line 3, column participant: the cell is empty but it is required. "
        "Fill it in, for example: P014.",
    ),
    (
        "facilitator-without-role",
        ("intervenants.csv", "Anne Bertin;general", "Anne Bertin;"),
        "intervenants.csv, ligne 2, colonne role : aucun service n’est indiqué pour cette personne ; "
        "on ne peut lui donner aucune place. "
        "Écrivez son service, ou plusieurs séparés par une virgule, tels que programme.toml les nomme.",
        "intervenants.csv, line 2, column role: no role is given for this person, who can be given no seat. "
        "Write their role, or several separated by a comma, as programme.toml names them.",
    ),
    (
        "unknown-role",
        ("intervenants.csv", "Anne Bertin;general", "Anne Bertin;generale"),
        "intervenants.csv, ligne 2, colonne role : le service « generale » n’est pas dans programme.toml. "
        "Vouliez-vous dire « general » ? Les services du programme sont general et gerontologique ; "
        "corrigez, ou ajoutez celui-ci à programme.toml.",
        "intervenants.csv, line 2, column role: the role “generale” is not in programme.toml. "
        "Did you mean “general”? The roles of the programme are general and gerontologique; "
        "correct it, or add this one to programme.toml.",
    ),
    (
        "unknown-venue",
        ("seances.csv", "2016-11-21;09:30;11:30;mably", "2016-11-21;09:30;11:30;mabli"),
        "seances.csv, ligne 4, colonne venue : le lieu « mabli » n’est pas dans programme.toml. "
        "Vouliez-vous dire « mably » ? Les lieux du programme sont comedie et mably ; "
        "corrigez, ou ajoutez celui-ci à programme.toml.",
        "seances.csv, line 4, column venue: the venue “mabli” is not in programme.toml. "
        "Did you mean “mably”? The venues of the programme are comedie and mably; "
        "correct it, or add this one to programme.toml.",
    ),
    (
        "unknown-series",
        ("seances.csv", "1er lundi", "2e mardi du mois"),
        "seances.csv, ligne 2, colonne series : le rendez-vous « 2e mardi du mois » n’est pas dans programme.toml. "
        "Les rendez-vous du programme sont 1er lundi ; corrigez, ou laissez la case vide.",
        "seances.csv, line 2, column series: the series “2e mardi du mois” is not in programme.toml. "
        "The series of the programme are 1er lundi; correct it, or leave the cell empty.",
    ),
    (
        "minimum",
        ("depenses.csv", "12,60", "-12,60"),
        "depenses.csv, ligne 2, colonne amount : « -12,60 » est au-dessous du minimum, qui est 0. "
        "Vérifiez la valeur et corrigez-la.",
        "depenses.csv, line 2, column amount: “-12,60” is below the minimum, which is 0. "
        "Check the value and correct it.",
    ),
    (
        "maximum",
        ("intervenants.csv", ";80", ";180"),
        "intervenants.csv, ligne 2, colonne working_time : « 180 » est au-dessus du maximum, qui est 100. "
        "Vérifiez la valeur et corrigez-la.",
        "intervenants.csv, line 2, column working_time: “180” is above the maximum, which is 100. "
        "Check the value and correct it.",
    ),
    (
        "pattern",
        ("presences.csv", "2016-11-07;P002", "2016-11-07;P 002"),
        "presences.csv, ligne 3, colonne participant : « P 002 » contient autre chose que des lettres sans accent, "
        "des chiffres, ou les signes . _ et -. Écrivez un identifiant d’un seul mot, par exemple P014.",
        "presences.csv, line 3, column participant: “P 002” contains something else than letters without accents, "
        "digits, or the signs . _ and -. Write an identifier of a single word, for example P014.",
    ),
    (
        "too-long",
        ("participants.csv", "affiche", "affiche " * 11),
        "participants.csv, ligne 2, colonne channel : "
        "« affiche affiche affiche affiche affiche affiche affiche affi… » est trop long : 80 caractères au plus. "
        "Raccourcissez.",
        "participants.csv, line 2, column channel: "
        "“affiche affiche affiche affiche affiche affiche affiche affi…” is too long: 80 characters at most. "
        "Make it shorter.",
    ),
    (
        "looks-like-name",
        ("presences.csv", "2016-11-07;P002", "2016-11-07;Amélie Poulain"),
        "presences.csv, ligne 3, colonne participant : « A… » ressemble à un nom, une adresse électronique "
        "ou un téléphone ; un pseudonyme est attendu. "
        "Remplacez-le par le numéro de la personne dans votre registre, par exemple P014.",
        "presences.csv, line 3, column participant: “A…” looks like a name, an e-mail address "
        "or a telephone number; a pseudonym is expected. "
        "Replace it by the person’s number in your register, for example P014.",
    ),
    (
        "spreadsheet-error",
        ("depenses.csv", "12,60", "#REF!"),
        "depenses.csv, ligne 2, colonne amount : le tableur affiche l’erreur « #REF! » à la place d’une valeur. "
        "Corrigez la formule, ou écrivez la valeur.",
        "depenses.csv, line 2, column amount: the spreadsheet program shows the error “#REF!” in the place of a value. "
        "Correct the formula, or write the value.",
    ),
    (
        "outside-season",
        ("seances.csv", "2016-11-21", "2017-11-21"),
        "seances.csv, ligne 4, colonne date : mardi 21 novembre 2017 est hors de la saison « Saison 2 », "
        "qui va du 01/11/2016 au 30/06/2017. Corrigez la date, ou les dates de la saison dans programme.toml.",
        "seances.csv, line 4, column date: Tuesday 21 November 2017 is outside the season “Saison 2”, "
        "which runs from 01/11/2016 to 30/06/2017. Correct the date, or the dates of the season in programme.toml.",
    ),
]

ROWS = [
    (
        "duplicate",
        ("presences.csv", "2016-11-07;P002", "2016-11-07;P001"),
        "presences.csv, ligne 3 : cette ligne répète la ligne 2 dans les colonnes « date » et « participant ». "
        "Supprimez l’une des deux, ou corrigez-la.",
        "presences.csv, line 3: this row repeats line 2 in the columns “date” and “participant”. "
        "Delete one of the two, or correct it.",
    ),
    (
        "duplicate",
        ("participants.csv", "P002;M", "P001;M"),
        "participants.csv, ligne 3 : cette ligne répète la ligne 2 dans la colonne « id ». "
        "Supprimez l’une des deux, ou corrigez-la.",
        "participants.csv, line 3: this row repeats line 2 in the column “id”. Delete one of the two, or correct it.",
    ),
    (
        "reversed",
        ("absences.csv", "2017-03-03", "2017-02-03"),
        "absences.csv, ligne 2, colonne last : vendredi 3 février 2017 vient avant lundi 20 février 2017, "
        "qui est dans la colonne « first ». Corrigez l’une des deux cases.",
        "absences.csv, line 2, column last: Friday 3 February 2017 comes before Monday 20 February 2017, "
        "which is in the column “first”. Correct one of the two cells.",
    ),
    (
        "nothing-said",
        ("souhaits.csv", "lundi", ""),
        "souhaits.csv, ligne 2 : cette ligne ne dit pas de quoi il s’agit : « Date », « Jour de la semaine » et "
        "« Lieu » sont vides. Remplissez au moins l’une de ces cases.",
        "souhaits.csv, line 2: this row does not say what it is about: “Date”, “Weekday” and “Venue” are empty. "
        "Fill in at least one of these cells.",
    ),
    (
        "unknown-participant",
        ("presences.csv", "2016-11-07;P002", "2016-11-07;P020"),
        "presences.csv, ligne 3, colonne participant : le participant « P020 » n’est pas dans participants.csv. "
        "Corrigez le pseudonyme, ou ajoutez la personne dans participants.csv.",
        "presences.csv, line 3, column participant: the participant “P020” is not in participants.csv. "
        "Correct the pseudonym, or add the person to participants.csv.",
    ),
    (
        "unknown-facilitator",
        ("planning.csv", "benoit", "benoît"),
        "planning.csv, ligne 3, colonne facilitator : l’intervenant « benoît » n’est pas dans intervenants.csv. "
        "Vouliez-vous dire « benoit » ? Corrigez l’identifiant, ou ajoutez la personne dans intervenants.csv.",
        "planning.csv, line 3, column facilitator: the facilitator “benoît” is not in intervenants.csv. "
        "Did you mean “benoit”? Correct the identifier, or add the person to intervenants.csv.",
    ),
    (
        "unknown-session",
        ("presences.csv", "2016-11-07;P002", "2016-11-08;P002"),
        "presences.csv, ligne 3, colonne date : il n’y a pas de séance le mardi 8 novembre 2016 dans seances.csv. "
        "Corrigez la date, ou ajoutez la séance dans seances.csv.",
        "presences.csv, line 3, column date: there is no session on Tuesday 8 November 2016 in seances.csv. "
        "Correct the date, or add the session to seances.csv.",
    ),
    (
        "session-not-held",
        ("presences.csv", "2016-11-07;P002", "2016-11-14;P002"),
        "presences.csv, ligne 3, colonne date : la séance du lundi 14 novembre 2016 n’est pas « tenue » "
        "mais « annulée » (seances.csv, ligne 3) ; personne ne peut y avoir été compté. "
        "Corrigez la date ici, ou le statut de la séance dans seances.csv.",
        "presences.csv, line 3, column date: the session on Monday 14 November 2016 is not “held” "
        "but “cancelled” (seances.csv, line 3); nobody can have been counted there. "
        "Correct the date here, or the status of the session in seances.csv.",
    ),
    (
        "unknown-time",
        ("comptages.csv", "date;anonymous\n2016-11-21;3", "date;start;anonymous\n2016-11-21;14h;3"),
        "comptages.csv, ligne 2, colonne start : le lundi 21 novembre 2016, aucune séance ne commence à 14 h ; "
        "dans seances.csv, elles commencent à 9 h 30. Corrigez l’heure ici ou dans seances.csv.",
        "comptages.csv, line 2, column start: on Monday 21 November 2016 no session starts at 14:00; "
        "in seances.csv they start at 09:30. Correct the time here or in seances.csv.",
    ),
    (
        "moved-nowhere",
        ("seances.csv", "mably;;cancelled", "mably;;déplacée"),
        "seances.csv, ligne 3, colonne moved_to : cette séance est déplacée, "
        "mais sa nouvelle date n’est pas indiquée. "
        "Écrivez la nouvelle date ici, et ajoutez une ligne pour cette date.",
        "seances.csv, line 3, column moved_to: this session is moved, but its new date is not given. "
        "Write the new date here, and add a row for that date.",
    ),
]

HEADERS = [
    (
        "unknown-column",
        ("presences.csv", "participant", "particpante"),
        "presences.csv, ligne 1, colonne particpante : la colonne « particpante » n’existe pas dans ce tableau. "
        "Vouliez-vous dire « participant » ? Corrigez le titre ou supprimez la colonne ; "
        "les colonnes sont Date, Début, Participant.",
        "presences.csv, line 1, column particpante: the column “particpante” does not exist in this table. "
        "Did you mean “participant”? Correct the title or delete the column; "
        "the columns are Date, Start, Participant.",
    ),
    (
        "missing-column",
        ("presences.csv", "date;participant\n2016-11-07;P001\n2016-11-07;P002\n2016-11-21;P001", "date\n2016-11-07"),
        "presences.csv, ligne 1, colonne participant : cette colonne manque. Ajoutez une colonne « Participant ».",
        "presences.csv, line 1, column participant: this column is missing. Add a column “Participant”.",
    ),
    (
        "duplicate-column",
        ("presences.csv", "date;participant\n", "date;participant;Participant\n"),
        "presences.csv, ligne 1, colonne Participant : deux colonnes, « participant » et « Participant », "
        "disent la même chose. Gardez-en une seule.",
        "presences.csv, line 1, column Participant: two columns, “participant” and “Participant”, "
        "say the same thing. Keep only one of them.",
    ),
    (
        "untitled-cell",
        ("presences.csv", "2016-11-07;P002", "2016-11-07;P002;malade"),
        "presences.csv, ligne 3, colonne C : « malade » n’est sous aucun titre de colonne. "
        "Donnez un titre à la colonne, ou effacez la case ; "
        'un texte qui contient le séparateur se met entre guillemets (").',
        "presences.csv, line 3, column C: “malade” stands under no column title. "
        "Give the column a title, or clear the cell; "
        'text that contains the separator goes between quotation marks (").',
    ),
    (
        "no-header",
        ("presences.csv", "date;participant", "Cafés de la saison;"),
        "presences.csv, ligne 1 : cette ligne ne contient aucun titre de colonne connu. "
        "Mettez les titres des colonnes sur la première ligne, sans rien au-dessus : Date, Début, Participant.",
        "presences.csv, line 1: this row holds no known column title. "
        "Put the column titles in the first row, with nothing above: Date, Start, Participant.",
    ),
]

FILES = [
    (
        "empty-file",
        {"presences.csv": b"\n \n"},
        "presences.csv : le fichier est vide ; une ligne de titres est attendue. "
        "Écrivez les titres des colonnes sur la première ligne : Date, Début, Participant.",
        "presences.csv: the file is empty; a header row is expected. "
        "Write the column titles in the first row: Date, Start, Participant.",
    ),
    (
        "missing-file",
        {"seances.csv": None},
        "seances.csv : ce fichier manque ; il contient le tableau « Séances ». "
        "Placez-le dans le dossier « 2016-2017 », au format .csv, .xlsx ou .ods.",
        "seances.csv: this file is missing; it holds the table “Sessions”. "
        "Put it in the folder “2016-2017”, as .csv, .xlsx or .ods.",
    ),
    (
        "same-table-twice",
        {"attendance.csv": b"date;participant\n"},
        "presences.csv : le tableau « Présences » est déjà dans attendance.csv ; "
        "on ne peut pas savoir lequel est le bon. Gardez-en un seul.",
        "presences.csv: the table “Attendance” is already in attendance.csv; "
        "there is no telling which one is right. Keep only one of them.",
    ),
    (
        "unknown-file",
        {"presence.csv": b"date;participant\n"},
        "presence.csv : ce fichier ne porte le nom d’aucun tableau ; il n’est pas lu. "
        "Vouliez-vous dire « presences.csv » ? Renommez-le, ou rangez-le ailleurs s’il n’est pas à lire.",
        "presence.csv: this file has the name of no table; it is not read. "
        "Did you mean “presences.csv”? Rename it, or keep it elsewhere if it is not meant to be read.",
    ),
    (
        "misplaced-file",
        {"facilitators.csv": b"id;name;role\n"},
        "facilitators.csv : le tableau « Intervenants » n’est pas lu dans ce dossier. "
        "Déplacez-le dans le dossier du programme.",
        "facilitators.csv: the table “Facilitators” is not read in this folder. Move it to the programme’s folder.",
    ),
    (
        "unread-format",
        {"presences.csv": None, "presences.xls": b"\xd0\xcf\x11\xe0"},
        "presences.xls : ce format de fichier (.xls) n’est pas lu. "
        "Ouvrez-le dans le tableur et enregistrez-le au format .xlsx, .ods ou .csv.",
        "presences.xls: this file format (.xls) is not read. "
        "Open it in the spreadsheet program and save it as .xlsx, .ods or .csv.",
    ),
    (
        "unreadable-file",
        {"presences.csv": None, "presences.xlsx": b"PK\x03\x04 not a workbook"},
        "presences.xlsx : le fichier est abîmé, ou n’est pas un vrai fichier .xlsx. "
        "Ouvrez-le dans le tableur et enregistrez-le de nouveau.",
        "presences.xlsx: the file is damaged, or is not really a .xlsx file. "
        "Open it in the spreadsheet program and save it again.",
    ),
    (
        "unreadable-text",
        {"presences.csv": b"\xff\xfed\x00a\x00t\x00e\x00"},
        "presences.csv : le fichier n’est pas un texte lisible (ni UTF-8, ni Windows-1252). "
        "Ouvrez-le dans le tableur et enregistrez-le au format « CSV UTF-8 ».",
        "presences.csv: the file is not readable text (neither UTF-8 nor Windows-1252). "
        "Open it in the spreadsheet program and save it as “CSV UTF-8”.",
    ),
    (
        "broken-quotes",
        {"presences.csv": b'date;participant\n2016-11-07;P001\n2016-11-07;"P002\n2016-11-21;P001\n'},
        'presences.csv, ligne 3 : un guillemet (") ouvert ici n’est pas fermé comme il faut ; '
        "la suite du fichier n’est pas lue. Retirez ce guillemet, ou fermez-le avant le séparateur suivant.",
        'presences.csv, line 3: a quotation mark (") opened here is not closed properly; '
        "the rest of the file is not read. Remove this quotation mark, or close it before the next separator.",
    ),
    (
        "empty-season",
        {"seances.csv": b"date;venue;status\n", "presences.csv": None, "comptages.csv": None},
        "seances.csv : la saison « Saison 2 » n’a aucune séance : le tableau n’a que ses titres. "
        "Ajoutez une ligne par séance, ou retirez ce fichier si la saison n’a pas commencé.",
        "seances.csv: the season “Saison 2” has no session: the table has nothing but its titles. "
        "Add a row for each session, or remove this file if the season has not begun.",
    ),
    (
        "no-attendance",
        {"presences.csv": None, "comptages.csv": b"date;anonymous\n"},
        "presences.csv : la saison « Saison 2 » n’a encore ni présence ni comptage ; "
        "on ne peut pas en faire le bilan. "
        "Remplissez presences.csv et comptages.csv après chaque séance, ou choisissez une autre saison.",
        "presences.csv: the season “Saison 2” has neither attendance nor head-counts yet; "
        "there is no bilan to make of it. "
        "Fill in presences.csv and comptages.csv after each session, or choose another season.",
    ),
]

IN_OTHER_TESTS = {
    "no-place-left": "tests/test_places.py",
    "unknown-person": "tests/test_adopt.py",
    "several-sheets": "tests/test_tables_reading.py",
    "formula-without-value": "tests/test_tables_reading.py",
    "locked-file": "tests/test_tables_reading.py",
    "unknown-sheet": "tests/test_tables_books.py",
    "missing-in-export": "tests/test_imports.py",
    "columns-not-imported": "tests/test_imports.py",
    "not-imported": "tests/test_imports.py",
    "not-of-the-season": "tests/test_imports.py",
    "title-above": "tests/test_tables_books.py",
    "start-needed": "tests/test_tables_season.py",
    "unknown-reference": "tests/test_tables_season.py",
}


def test_a_folder_in_order_has_no_fault(tmp_path: Path) -> None:
    """The café that the other tests break has nothing wrong with it."""
    assert tables.load(cafe(tmp_path), SEASON).faults == ()


@pytest.mark.parametrize(("kind", "change", "french", "english"), CELLS + ROWS + HEADERS)
def test_a_faulty_table_says_one_exact_sentence(
    tmp_path: Path, kind: str, change: tuple[str, str, str], french: str, english: str
) -> None:
    """One wrong thing in a table gives its own sentence, in French and in English, and it blocks."""
    programme = cafe(tmp_path)
    edit(tmp_path, *change)
    faults = [fault for fault in tables.load(programme, SEASON).faults if fault.kind == kind]
    assert [(fault.into("fr"), fault.into("en"), fault.blocks) for fault in faults] == [(french, english, True)]


@pytest.mark.parametrize(("kind", "files", "french", "english"), FILES)
def test_a_faulty_file_says_one_exact_sentence(
    tmp_path: Path, kind: str, files: dict[str, bytes | None], french: str, english: str
) -> None:
    """A file that is missing, double, misplaced or unreadable is said so, and the other files are still read."""
    programme = cafe(tmp_path)
    for name, content in files.items():
        if content is None:
            path_of(tmp_path, name).unlink()
        else:
            path_of(tmp_path, name).write_bytes(content)
    loaded = tables.load(programme, SEASON)
    assert [(f.into("fr"), f.into("en")) for f in loaded.faults if f.kind == kind] == [(french, english)]
    assert len(loaded.frames["expenses"]) == 1


def test_each_kind_of_fault_has_its_sentence_tested() -> None:
    """A new kind of fault needs an exact sentence here, written by hand."""
    tested = {case[0] for case in CELLS + ROWS + HEADERS + FILES}
    assert tested | set(IN_OTHER_TESTS) == set(SENTENCES)
    for kind, file in IN_OTHER_TESTS.items():
        assert f'"{kind}"' in (Path(__file__).parent.parent / file).read_text(encoding="utf-8")
