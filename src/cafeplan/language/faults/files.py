"""Faults of a whole file and of its titles: where it stands, whether it opens, which columns it has."""

from collections.abc import Mapping

from cafeplan.language import Text
from cafeplan.language.faults.sentences import Sentences

FILES: Mapping[str, Sentences] = {
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
        Text(fr="Gardez-en un seul.", en="Keep only one of them."),
    ),
    "unknown-sheet": Sentences(
        Text(
            fr="la feuille « {read} » ne porte le nom d’aucun tableau ; elle n’est pas lue.",
            en="the sheet “{read}” has the name of no table; it is not read.",
        ),
        Text(
            fr="{hint}Renommez-la, ou supprimez-la si elle n’est pas à lire.",
            en="{hint}Rename it, or delete it if it is not meant to be read.",
        ),
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

IMPORTS: Mapping[str, Sentences] = {
    "missing-in-export": Sentences(
        Text(
            fr="la colonne « {read} », nommée dans [imports] de programme.toml, n’est pas dans ce fichier.",
            en="the column “{read}”, named in [imports] of programme.toml, is not in this file.",
        ),
        Text(
            fr="{hint}Corrigez son nom dans programme.toml, ou refaites l’export.",
            en="{hint}Correct its name in programme.toml, or export again.",
        ),
    ),
    "columns-not-imported": Sentences(
        Text(
            fr="ces colonnes de l’export ne sont pas reprises : {titles:list}.",
            en="these columns of the export are not taken over: {titles:list}.",
        ),
        Text(
            fr="Rien à faire, sauf s’il en manque une dans [imports] de programme.toml.",
            en="Nothing to do, unless one is missing in [imports] of programme.toml.",
        ),
    ),
    "not-imported": Sentences(
        Text(
            fr="{count:ligne n’est pas reprise|lignes ne sont pas reprises}, parce que « {title} » n’y vaut pas "
            "{values:list} ({count:?ligne|lignes} {lines:list}).",
            en="{count:row is|rows are} not taken over, because “{title}” is not {values:list} there "
            "({count:?line|lines} {lines:list}).",
        ),
        Text(
            fr="Rien à faire, sauf s’il manque une valeur dans [imports] de programme.toml.",
            en="Nothing to do, unless a value is missing in [imports] of programme.toml.",
        ),
    ),
    "not-of-the-season": Sentences(
        Text(
            fr="{count:ligne n’est pas reprise|lignes ne sont pas reprises}, parce que {count:?sa|leur} date est hors "
            "de la saison « {season} » ({count:?ligne|lignes} {lines:list}).",
            en="{count:row is|rows are} not taken over, because the date is outside the season “{season}” "
            "({count:?line|lines} {lines:list}).",
        ),
        Text(
            fr="Rien à faire, sauf si les dates de la saison sont fausses dans programme.toml.",
            en="Nothing to do, unless the dates of the season are wrong in programme.toml.",
        ),
    ),
}

HEADER: Mapping[str, Sentences] = {
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
    "title-above": Sentences(
        Text(
            fr="cette ligne est au-dessus des titres des colonnes, qui sont à la ligne {below}.",
            en="this row stands above the column titles, which are in line {below}.",
        ),
        Text(
            fr="Supprimez ce qui est au-dessus des titres, cases fusionnées comprises.",
            en="Delete what stands above the titles, merged cells included.",
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
