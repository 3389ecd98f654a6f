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
