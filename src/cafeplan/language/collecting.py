"""What is said of the season’s workbook and of the sheets to print."""

from cafeplan.language import Text

SIGNING_FILE = Text(fr="feuilles-de-presence.html", en="sign-in-sheets.html")
TALLY_FILE = Text(fr="accueil.html", en="reception.html")
WORKBOOK_THERE = Text(
    fr="« {path} » existe déjà, et quelqu’un y a peut-être écrit ; rien n’est écrasé.",
    en="“{path}” is there already, and somebody may have written in it; nothing is overwritten.",
)
WORKBOOK_THERE_REMEDY = Text(
    fr="Continuez dans celui-là, ou déplacez-le d’abord.", en="Carry on in that one, or move it away first."
)
NOT_XLSX = Text(fr="Le registre « {file} » n’est pas un .xlsx.", en="The register “{file}” is no .xlsx.")
NOT_XLSX_REMEDY = Text(fr="Donnez par exemple ../prive/registre.xlsx.", en="Give for example ../private/register.xlsx.")
REGISTER_MADE = Text(
    fr="Registre vide : {path}. Lui seul dit qui est derrière un numéro ; protégez son dossier.",
    en="Empty register: {path}. It alone says who is behind a number; protect its folder.",
)
SHEETS = Text(
    fr="Fait le classeur d’une saison, saison.xlsx, à remplir dans Excel ou LibreOffice, et ce qui s’imprime.\n\n"
    "Le classeur est lu tel quel ; les séances y sont déjà. Écrit aussi les feuilles de présence et celle de "
    "l’accueil. Avec --register, fait un registre vide hors du programme, ou donne le prochain numéro libre du "
    "vôtre.\n\n"
    "Exemple : cafeplan sheets mon-cafe --season 2026-2027",
    en="Makes the workbook of a season, saison.xlsx, to fill in with Excel or LibreOffice, and what is printed.\n\n"
    "The workbook is read as it is; the sessions are in it. Writes sign-in sheets and reception’s tally too. With "
    "--register it makes an empty register outside the programme, or gives the next free number of yours.\n\n"
    "Example: cafeplan sheets my-cafe --season 2026-2027",
)
