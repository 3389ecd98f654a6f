"""A kind of fault in; what was read and expected, and what to do, in French and English out.

The kind of a fault is its name everywhere: here, in `Fault.kind`, in `check --json`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from cafeplan.language import Text


@dataclass(frozen=True)
class Sentences:
    """What a fault says: one sentence for what was read and expected, one for what to do."""

    message: Text
    remedy: Text


QUOTED = Text(fr="« {it} »", en="“{it}”")
DID_YOU_MEAN = Text(fr="Vouliez-vous dire « {near} » ? ", en="Did you mean “{near}”? ")
PROGRAMME_FOLDER = Text(fr="le dossier du programme", en="the programme’s folder")
SEASON_FOLDER = Text(fr="le dossier de la saison (« {id} »)", en="the season’s folder (“{id}”)")
FAULTS_FOUND = Text(
    fr="Les tableaux ont {count:faute|fautes} à corriger :\n{faults}",
    en="The tables have {count:fault|faults} to put right:\n{faults}",
)
CORRECT_THEM = Text(fr="Corrigez, enregistrez, puis relancez.", en="Put them right, save, and run again.")

_FILES: Mapping[str, Sentences] = {
    "missing-file": Sentences(
        Text(
            fr="ce fichier manque ; il contient le tableau « {title} ».",
            en="this file is missing; it holds the table “{title}”.",
        ),
        Text(
            fr="Placez-le dans le dossier « {folder} », au format .csv, .xlsx ou .ods.",
            en="Put it in the folder “{folder}”, as .csv, .xlsx or .ods.",
        ),
    ),
    "same-table-twice": Sentences(
        Text(
            fr="le tableau « {title} » est déjà dans {other} ; on ne peut pas savoir lequel est le bon.",
            en="the table “{title}” is already in {other}; there is no telling which one is right.",
        ),
        Text(fr="Gardez un seul des deux fichiers.", en="Keep only one of the two files."),
    ),
    "unknown-file": Sentences(
        Text(
            fr="ce fichier ne porte le nom d’aucun tableau ; il n’est pas lu.",
            en="this file has the name of no table; it is not read.",
        ),
        Text(
            fr="{hint}Renommez-le, ou rangez-le ailleurs s’il n’est pas à lire.",
            en="{hint}Rename it, or keep it elsewhere if it is not meant to be read.",
        ),
    ),
    "misplaced-file": Sentences(
        Text(
            fr="le tableau « {title} » n’est pas lu dans ce dossier.",
            en="the table “{title}” is not read in this folder.",
        ),
        Text(fr="Déplacez-le dans {place}.", en="Move it to {place}."),
    ),
    "unread-format": Sentences(
        Text(fr="ce format de fichier ({suffix}) n’est pas lu.", en="this file format ({suffix}) is not read."),
        Text(
            fr="Ouvrez-le dans le tableur et enregistrez-le au format .xlsx, .ods ou .csv.",
            en="Open it in the spreadsheet program and save it as .xlsx, .ods or .csv.",
        ),
    ),
    "locked-file": Sentences(
        Text(
            fr="le fichier ne se laisse pas lire : il est ouvert dans Excel ou LibreOffice, ou protégé.",
            en="the file cannot be read: it is open in Excel or LibreOffice, or protected.",
        ),
        Text(fr="Fermez-le, puis relancez.", en="Close it, and run again."),
    ),
    "unreadable-file": Sentences(
        Text(
            fr="le fichier est abîmé, ou n’est pas un vrai fichier {suffix}.",
            en="the file is damaged, or is not really a {suffix} file.",
        ),
        Text(
            fr="Ouvrez-le dans le tableur et enregistrez-le de nouveau.",
            en="Open it in the spreadsheet program and save it again.",
        ),
    ),
    "unreadable-text": Sentences(
        Text(
            fr="le fichier n’est pas un texte lisible (ni UTF-8, ni Windows-1252).",
            en="the file is not readable text (neither UTF-8 nor Windows-1252).",
        ),
        Text(
            fr="Ouvrez-le dans le tableur et enregistrez-le au format « CSV UTF-8 ».",
            en="Open it in the spreadsheet program and save it as “CSV UTF-8”.",
        ),
    ),
    "broken-quotes": Sentences(
        Text(
            fr='un guillemet (") ouvert ici n’est pas fermé comme il faut ; la suite du fichier n’est pas lue.',
            en='a quotation mark (") opened here is not closed properly; the rest of the file is not read.',
        ),
        Text(
            fr="Retirez ce guillemet, ou fermez-le avant le séparateur suivant.",
            en="Remove this quotation mark, or close it before the next separator.",
        ),
    ),
    "several-sheets": Sentences(
        Text(
            fr="le classeur a plusieurs feuilles remplies ({sheets:list}) et aucune ne s’appelle « {title} ».",
            en="the workbook has several sheets with content ({sheets:list}) and none is called “{title}”.",
        ),
        Text(
            fr="Gardez une seule feuille, ou nommez « {title} » celle qu’il faut lire.",
            en="Keep one sheet, or call the one to read “{title}”.",
        ),
    ),
    "formula-without-value": Sentences(
        Text(
            fr="cette ligne contient une formule dont le résultat n’est pas enregistré.",
            en="this row holds a formula whose result is not saved.",
        ),
        Text(
            fr="Ouvrez le fichier dans le tableur et enregistrez-le, ou remplacez la formule par sa valeur.",
            en="Open the file in the spreadsheet program and save it, or replace the formula by its value.",
        ),
    ),
}

_HEADER: Mapping[str, Sentences] = {
    "empty-file": Sentences(
        Text(
            fr="le fichier est vide ; une ligne de titres est attendue.",
            en="the file is empty; a header row is expected.",
        ),
        Text(
            fr="Écrivez les titres des colonnes sur la première ligne : {columns}.",
            en="Write the column titles in the first row: {columns}.",
        ),
    ),
    "no-header": Sentences(
        Text(fr="cette ligne ne contient aucun titre de colonne connu.", en="this row holds no known column title."),
        Text(
            fr="Mettez les titres des colonnes sur la première ligne, sans rien au-dessus : {columns}.",
            en="Put the column titles in the first row, with nothing above: {columns}.",
        ),
    ),
    "unknown-column": Sentences(
        Text(
            fr="la colonne « {read} » n’existe pas dans ce tableau.",
            en="the column “{read}” does not exist in this table.",
        ),
        Text(
            fr="{hint}Corrigez le titre ou supprimez la colonne ; les colonnes sont {columns}.",
            en="{hint}Correct the title or delete the column; the columns are {columns}.",
        ),
    ),
    "missing-column": Sentences(
        Text(fr="cette colonne manque.", en="this column is missing."),
        Text(fr="Ajoutez une colonne « {title} ».", en="Add a column “{title}”."),
    ),
    "duplicate-column": Sentences(
        Text(
            fr="deux colonnes, « {other} » et « {read} », disent la même chose.",
            en="two columns, “{other}” and “{read}”, say the same thing.",
        ),
        Text(fr="Gardez-en une seule.", en="Keep only one of them."),
    ),
    "untitled-cell": Sentences(
        Text(fr="« {read} » n’est sous aucun titre de colonne.", en="“{read}” stands under no column title."),
        Text(
            fr="Donnez un titre à la colonne, ou effacez la case ; un texte qui contient le séparateur "
            'se met entre guillemets (").',
            en="Give the column a title, or clear the cell; text that contains the separator goes between "
            'quotation marks (").',
        ),
    ),
}

_CELLS: Mapping[str, Sentences] = {
    "required": Sentences(
        Text(fr="la case est vide alors qu’elle est obligatoire.", en="the cell is empty but it is required."),
        Text(fr="Remplissez-la, par exemple : {example}.", en="Fill it in, for example: {example}."),
    ),
    "facilitator-without-role": Sentences(
        Text(
            fr="aucun service n’est indiqué pour cette personne ; on ne peut lui donner aucune place.",
            en="no role is given for this person, who can be given no seat.",
        ),
        Text(
            fr="Écrivez son service, ou plusieurs séparés par une virgule, tels que programme.toml les nomme.",
            en="Write their role, or several separated by a comma, as programme.toml names them.",
        ),
    ),
    "bad-date": Sentences(
        Text(fr="« {read} » n’est pas une date.", en="“{read}” is not a date."),
        Text(
            fr="Écrivez jour/mois/année, par exemple 07/11/2016, ou 2016-11-07.",
            en="Write day/month/year, for example 07/11/2016, or 2016-11-07.",
        ),
    ),
    "short-year": Sentences(
        Text(fr="« {read} » n’a que deux chiffres pour l’année.", en="“{read}” has only two digits for the year."),
        Text(
            fr="Écrivez l’année en entier, par exemple 07/11/2016.",
            en="Write the year in full, for example 07/11/2016.",
        ),
    ),
    "bad-time": Sentences(
        Text(fr="« {read} » n’est pas une heure.", en="“{read}” is not a time."),
        Text(fr="Écrivez par exemple 9h30 ou 09:30.", en="Write for example 9h30 or 09:30."),
    ),
    "bad-integer": Sentences(
        Text(fr="« {read} » n’est pas un nombre entier.", en="“{read}” is not a whole number."),
        Text(
            fr="Écrivez le nombre en chiffres, sans virgule ni texte, par exemple {example}.",
            en="Write the number in digits, without decimals or text, for example {example}.",
        ),
    ),
    "bad-number": Sentences(
        Text(fr="« {read} » n’est pas un nombre.", en="“{read}” is not a number."),
        Text(fr="Écrivez-le en chiffres, par exemple {example}.", en="Write it in digits, for example {example}."),
    ),
    "too-many-decimals": Sentences(
        Text(
            fr="« {read} » a plus de {most:décimale|décimales} ; on ne sait pas si c’est un séparateur de milliers.",
            en="“{read}” has more than {most:decimal|decimals}; it may be a thousands separator.",
        ),
        Text(
            fr="Écrivez le nombre sans séparateur de milliers, par exemple {example}.",
            en="Write the number without a thousands separator, for example {example}.",
        ),
    ),
    "unknown-value": Sentences(
        Text(fr="« {read} » n’est pas une valeur admise.", en="“{read}” is not an accepted value."),
        Text(fr="{hint}Les valeurs admises sont {known:list}.", en="{hint}The accepted values are {known:list}."),
    ),
    "unknown-venue": Sentences(
        Text(fr="le lieu « {read} » n’est pas dans programme.toml.", en="the venue “{read}” is not in programme.toml."),
        Text(
            fr="{hint}Les lieux du programme sont {known:list} ; corrigez, ou ajoutez celui-ci à programme.toml.",
            en="{hint}The venues of the programme are {known:list}; correct it, or add this one to programme.toml.",
        ),
    ),
    "unknown-role": Sentences(
        Text(
            fr="le service « {read} » n’est pas dans programme.toml.", en="the role “{read}” is not in programme.toml."
        ),
        Text(
            fr="{hint}Les services du programme sont {known:list} ; corrigez, ou ajoutez celui-ci à programme.toml.",
            en="{hint}The roles of the programme are {known:list}; correct it, or add this one to programme.toml.",
        ),
    ),
    "unknown-series": Sentences(
        Text(
            fr="le rendez-vous « {read} » n’est pas dans programme.toml.",
            en="the series “{read}” is not in programme.toml.",
        ),
        Text(
            fr="{hint}Les rendez-vous du programme sont {known:list} ; corrigez, ou laissez la case vide.",
            en="{hint}The series of the programme are {known:list}; correct it, or leave the cell empty.",
        ),
    ),
    "minimum": Sentences(
        Text(
            fr="« {read} » est au-dessous du minimum, qui est {limit}.",
            en="“{read}” is below the minimum, which is {limit}.",
        ),
        Text(fr="Vérifiez la valeur et corrigez-la.", en="Check the value and correct it."),
    ),
    "maximum": Sentences(
        Text(
            fr="« {read} » est au-dessus du maximum, qui est {limit}.",
            en="“{read}” is above the maximum, which is {limit}.",
        ),
        Text(fr="Vérifiez la valeur et corrigez-la.", en="Check the value and correct it."),
    ),
    "pattern": Sentences(
        Text(
            fr="« {read} » contient autre chose que des lettres sans accent, des chiffres, ou les signes . _ et -.",
            en="“{read}” contains something else than letters without accents, digits, or the signs . _ and -.",
        ),
        Text(
            fr="Écrivez un identifiant d’un seul mot, par exemple {example}.",
            en="Write an identifier of a single word, for example {example}.",
        ),
    ),
    "too-long": Sentences(
        Text(
            fr="« {read} » est trop long : {limit:caractère|caractères} au plus.",
            en="“{read}” is too long: {limit:character|characters} at most.",
        ),
        Text(fr="Raccourcissez.", en="Make it shorter."),
    ),
    "looks-like-name": Sentences(
        Text(
            fr="« {read} » ressemble à un nom, une adresse électronique ou un téléphone ; un pseudonyme est attendu.",
            en="“{read}” looks like a name, an e-mail address or a telephone number; a pseudonym is expected.",
        ),
        Text(
            fr="Remplacez-le par le numéro de la personne dans votre registre, par exemple {example}.",
            en="Replace it by the person’s number in your register, for example {example}.",
        ),
    ),
    "spreadsheet-error": Sentences(
        Text(
            fr="le tableur affiche l’erreur « {read} » à la place d’une valeur.",
            en="the spreadsheet program shows the error “{read}” in the place of a value.",
        ),
        Text(fr="Corrigez la formule, ou écrivez la valeur.", en="Correct the formula, or write the value."),
    ),
    "outside-season": Sentences(
        Text(
            fr="{day} est hors de la saison « {season} », qui va du {first:short} au {last:short}.",
            en="{day} is outside the season “{season}”, which runs from {first:short} to {last:short}.",
        ),
        Text(
            fr="Corrigez la date, ou les dates de la saison dans programme.toml.",
            en="Correct the date, or the dates of the season in programme.toml.",
        ),
    ),
}

_ROWS: Mapping[str, Sentences] = {
    "duplicate": Sentences(
        Text(
            fr="cette ligne répète la ligne {first_line} dans {count:?la colonne|les colonnes} {labels:list}.",
            en="this row repeats line {first_line} in the {count:?column|columns} {labels:list}.",
        ),
        Text(fr="Supprimez l’une des deux, ou corrigez-la.", en="Delete one of the two, or correct it."),
    ),
    "reversed": Sentences(
        Text(
            fr="{read} vient avant {other}, qui est dans la colonne « {label} ».",
            en="{read} comes before {other}, which is in the column “{label}”.",
        ),
        Text(fr="Corrigez l’une des deux cases.", en="Correct one of the two cells."),
    ),
    "nothing-said": Sentences(
        Text(
            fr="cette ligne ne dit pas de quoi il s’agit : {titles:list} sont vides.",
            en="this row does not say what it is about: {titles:list} are empty.",
        ),
        Text(fr="Remplissez au moins l’une de ces cases.", en="Fill in at least one of these cells."),
    ),
    "unknown-reference": Sentences(
        Text(fr="« {read} » n’est pas dans le tableau « {title} ».", en="“{read}” is not in the table “{title}”."),
        Text(
            fr="{hint}Corrigez, ou ajoutez une ligne dans {other_file}.",
            en="{hint}Correct it, or add a row to {other_file}.",
        ),
    ),
    "unknown-participant": Sentences(
        Text(
            fr="le participant « {read} » n’est pas dans {other_file}.",
            en="the participant “{read}” is not in {other_file}.",
        ),
        Text(
            fr="{hint}Corrigez le pseudonyme, ou ajoutez la personne dans {other_file}.",
            en="{hint}Correct the pseudonym, or add the person to {other_file}.",
        ),
    ),
    "unknown-facilitator": Sentences(
        Text(
            fr="l’intervenant « {read} » n’est pas dans {other_file}.",
            en="the facilitator “{read}” is not in {other_file}.",
        ),
        Text(
            fr="{hint}Corrigez l’identifiant, ou ajoutez la personne dans {other_file}.",
            en="{hint}Correct the identifier, or add the person to {other_file}.",
        ),
    ),
    "unknown-session": Sentences(
        Text(
            fr="il n’y a pas de séance le {read} dans {other_file}.",
            en="there is no session on {read} in {other_file}.",
        ),
        Text(
            fr="Corrigez la date, ou ajoutez la séance dans {other_file}.",
            en="Correct the date, or add the session to {other_file}.",
        ),
    ),
}

_SESSIONS: Mapping[str, Sentences] = {
    "unknown-time": Sentences(
        Text(
            fr="le {day}, aucune séance ne commence à {read} ; dans {other_file}, elles commencent à {starts:list}.",
            en="on {day} no session starts at {read}; in {other_file} they start at {starts:list}.",
        ),
        Text(fr="Corrigez l’heure ici ou dans {other_file}.", en="Correct the time here or in {other_file}."),
    ),
    "start-needed": Sentences(
        Text(
            fr="il y a {count:séance|séances} le {day} ; sans l’heure de début, on ne sait pas de laquelle il s’agit.",
            en="there are {count:session|sessions} on {day}; without the start there is no telling which one is meant.",
        ),
        Text(fr="Écrivez l’heure de début, par exemple 09:30.", en="Write the start, for example 09:30."),
    ),
    "session-not-held": Sentences(
        Text(
            fr="la séance du {day} n’est pas « tenue » mais « {status} » ({other_file}, ligne {at}) ; "
            "personne ne peut y avoir été compté.",
            en="the session on {day} is not “held” but “{status}” ({other_file}, line {at}); "
            "nobody can have been counted there.",
        ),
        Text(
            fr="Corrigez la date ici, ou le statut de la séance dans {other_file}.",
            en="Correct the date here, or the status of the session in {other_file}.",
        ),
    ),
    "moved-nowhere": Sentences(
        Text(
            fr="cette séance est déplacée, mais sa nouvelle date n’est pas indiquée.",
            en="this session is moved, but its new date is not given.",
        ),
        Text(
            fr="Écrivez la nouvelle date ici, et ajoutez une ligne pour cette date.",
            en="Write the new date here, and add a row for that date.",
        ),
    ),
    "empty-season": Sentences(
        Text(
            fr="la saison « {season} » n’a aucune séance : le tableau n’a que ses titres.",
            en="the season “{season}” has no session: the table has nothing but its titles.",
        ),
        Text(
            fr="Ajoutez une ligne par séance, ou retirez ce fichier si la saison n’a pas commencé.",
            en="Add a row for each session, or remove this file if the season has not begun.",
        ),
    ),
    "no-attendance": Sentences(
        Text(
            fr="la saison « {season} » n’a encore ni présence ni comptage ; on ne peut pas en faire le bilan.",
            en="the season “{season}” has neither attendance nor head-counts yet; there is no bilan to make of it.",
        ),
        Text(
            fr="Remplissez {files:list} après chaque séance, ou choisissez une autre saison.",
            en="Fill in {files:list} after each session, or choose another season.",
        ),
    ),
}

SENTENCES: Mapping[str, Sentences] = {**_FILES, **_HEADER, **_CELLS, **_ROWS, **_SESSIONS}
