"""What the description of the tables says around the contracts' own texts."""

from collections.abc import Mapping

from cafeplan.language import Text

TITLE = Text(fr="Les tableaux et leurs colonnes", en="The tables and their columns")
WRITTEN_BY = Text(
    fr="Cette page est écrite par `cafeplan tables` à partir des contrats (`src/cafeplan/schemas/`).",
    en="This page is written by `cafeplan tables --lang en` from the contracts (`src/cafeplan/schemas/`).",
)
HOW_TO = Text(
    fr="Un tableau est un fichier .csv, .xlsx ou .ods de ce nom, ou la feuille de ce nom dans un seul classeur : "
    "`programme.xlsx` à côté de programme.toml, `saison.xlsx` dans le dossier de la saison. Les titres des colonnes "
    "sont ceux d’ici, ou leur nom court ; une colonne facultative peut manquer.",
    en="A table is a .csv, .xlsx or .ods file of that name, or the sheet of that name in one workbook: "
    "`programme.xlsx` beside programme.toml, `saison.xlsx` in the season’s folder. The titles of the columns are those "
    "given here, or their short names; a column that is not required may be left out.",
)
PLACES: Mapping[str, Text] = {
    "programme": Text(fr="Dans le dossier du programme", en="In the programme’s folder"),
    "season": Text(fr="Dans le dossier de la saison", en="In the season’s folder"),
}
FILE = Text(fr="Fichier : `{file}`.", en="File: `{file}`.")
REQUIRED_TABLE = Text(fr="Il est nécessaire.", en="It is required.")
COLUMNS = Text(
    fr="Titre | Nom court | Ce qu’on y écrit | Exemple | Sert à", en="Title | Name | What to write | Example | For"
)
REQUIRED = Text(fr="Obligatoire.", en="Required.")
VALUES = Text(fr="Valeurs : {values:list}.", en="Values: {values:list}.")
INDICATORS = Text(fr="Ce qu’il faut pour chaque indicateur", en="What each indicator needs")
INDICATOR_COLUMNS = Text(fr="Indicateur | Colonnes", en="Indicator | Columns")
BOOKS: Mapping[str, str] = {"programme": "programme.xlsx", "season": "saison.xlsx"}
NOT_IN_THE_LIST = Text(fr="Choisissez dans la liste.", en="Choose from the list.")
NOT_KNOWN_YET = Text(
    fr="Ajoutez d’abord ce numéro dans la feuille « Participants ».",
    en="First add this number to the sheet “Participants”.",
)
NOT_A_DATE = Text(fr="Écrivez une date, comme 07/11/2016.", en="Write a date, such as 07/11/2016.")
NOT_A_DATE_BETWEEN = Text(
    fr="Écrivez une date de la saison, du {first:short} au {last:short}.",
    en="Write a date of the season, from {first:short} to {last:short}.",
)
NOT_A_NUMBER = Text(fr="Écrivez un nombre entier, sans rien d’autre.", en="Write a whole number and nothing else.")

# --- the season's workbook ---------------------------------------------------------------------------------------

HOW_TO_SHEET = Text(fr="Mode d’emploi", en="How to")
LISTS_SHEET = Text(fr="Listes", en="Lists")
PAGE = Text(fr="page &P sur &N", en="page &P of &N")
FILL_TITLE = Text(
    fr="{programme}, {season} : ce qui se note après chaque séance", en="{programme}, {season}: after each session"
)
FILL_STEPS: Mapping[str, Text] = {
    "sessions": Text(
        fr="Feuille « {sessions} » : sur la ligne du jour, choisissez le statut (tenue, annulée, déplacée), et le "
        "motif si la séance n’a pas eu lieu.",
        en="Sheet “{sessions}”: on the line of the day choose the status (held, cancelled, moved), and the reason "
        "where the session did not take place.",
    ),
    "attendance": Text(
        fr="Feuille « {attendance} » : une ligne par personne venue, la date (dans la liste) et son numéro.",
        en="Sheet “{attendance}”: a line for each person who came, the date (from the list) and the person’s number.",
    ),
    "headcounts": Text(
        fr="Feuille « {headcounts} » : une ligne par séance, combien de personnes sont venues sans numéro. Écrivez 0 "
        "si personne n’est venu.",
        en="Sheet “{headcounts}”: a line for each session, how many people came who have no number. Write 0 where "
        "nobody came.",
    ),
    "participants": Text(
        fr="Feuille « {participants} » : une ligne par personne, la première fois qu’elle vient ; le numéro est celui "
        "du registre du service.",
        en="Sheet “{participants}”: a line for each person, the first time they come; the number is that of the "
        "service’s register.",
    ),
    "referrals": Text(
        fr="Feuille « {referrals} » : ce que l’accueil a compté, une ligne par date et par canal.",
        en="Sheet “{referrals}”: what reception counted, a line for each date and channel.",
    ),
    "follow_ups": Text(
        fr="Feuille « {follow_ups} » : une ligne par appel à quelqu’un qui ne vient plus ; ce qui s’est dit ne s’écrit "
        "pas.",
        en="Sheet “{follow_ups}”: a line for each call to somebody who no longer comes; what was said is not written "
        "down.",
    ),
    "expenses": Text(
        fr="Feuille « {expenses} » : une ligne par dépense, en euros.",
        en="Sheet “{expenses}”: a line for each expense, in euros.",
    ),
}
FILL_NO_NAME = Text(
    fr="N’écrivez ici aucun nom, aucun téléphone, aucune adresse : ils restent dans le registre du service.",
    en="Write no name, no telephone number and no address here: they stay in the service’s register.",
)
FILL_SAVE = Text(
    fr="Enregistrez ce classeur où il est et sous ce nom : il est lu tel quel. cafeplan check relit tout.",
    en="Save this workbook where it is and under this name: it is read as it is. cafeplan check reads all of it.",
)
FILL_ELSEWHERE = Text(
    fr="Ce qui est déjà noté dans un fichier à côté n’a pas de feuille ici : {files:list}.",
    en="What is noted in a file beside it already has no sheet here: {files:list}.",
)
