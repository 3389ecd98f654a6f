"""Every text of the directory's page, and of the command that makes it."""

from cafeplan.language import Text

LIVRET = Text(
    fr="Fait le livret des partenaires : une page à imprimer, une fiche par structure, avec un index par secteur.\n\n"
    "Ce qui s’y lit vient des tableaux des organisations et des fiches. La page dit aussi quelles fiches sont à "
    "reprendre.\n\n"
    "Exemple : cafeplan livret data/partenaires-un-cafe",
    en="Makes the partners’ directory: a page to print, an entry for each organisation, with an index by sector.\n\n"
    "What stands in it comes from the tables of organisations and entries. The page also says which entries need "
    "work.\n\n"
    "Example: cafeplan livret data/partenaires-un-cafe",
)
TITLE = Text(fr="Le livret des partenaires", en="The partners’ directory")
EDITION = Text(fr="tel qu’il est le {day}", en="as it stands on {day}")
FICTIONAL = Text(
    fr="Données de démonstration. Les structures, leurs fiches et leurs contacts sont fictifs.",
    en="Demonstration data. The organisations, their entries and contacts are fictional.",
)
NO_PARTNERS = Text(
    fr="Aucune structure n’est partenaire le {day} : le livret serait vide.",
    en="No organisation is a partner on {day}: the directory would be empty.",
)
NO_PARTNERS_REMEDY = Text(
    fr="Remplissez le tableau des organisations (organisations.csv) et celui des fiches (fiches.csv).",
    en="Fill in the table of organisations (organisations.csv) and that of the entries (fiches.csv).",
)
SUMMARY = Text(
    fr="{partners:structure partenaire|structures partenaires}, {sectors:secteur|secteurs}. {complete:fiche "
    "dit|fiches disent} tout ce que le livret demande ({complete_share:%}) ; {fresh:fiche a été relue|fiches ont été "
    "relues} depuis moins d’un an ({fresh_share:%}).",
    en="{partners:partner organisation|partner organisations}, {sectors:sector|sectors}. {complete:entry "
    "says|entries say} all that the directory asks for ({complete_share:%}); {fresh:entry was|entries were} read again "
    "less than a year ago ({fresh_share:%}).",
)
NO_SECTOR = Text(fr="secteur non précisé", en="sector not given")
READ_ON = Text(fr="Fiche relue le {day:short}.", en="Entry read again on {day:short}.")
READ_LONG_AGO = Text(
    fr="Fiche relue le {day:short}, il y a plus d’un an.", en="Entry read again on {day:short}, more than a year ago."
)
NEVER_READ = Text(fr="Fiche que la structure n’a pas encore relue.", en="Entry that the organisation has not read yet.")
NO_SHEET = Text(fr="Pas encore de fiche.", en="No entry yet.")
TO_DO = Text(fr="Les fiches à reprendre", en="The entries that need work")
ORGANISATION = Text(fr="Structure", en="Organisation")
WHAT_LACKS = Text(fr="Ce qu’il faut", en="What is needed")
WRITE_IT = Text(fr="écrire la fiche", en="write the entry")
FILL_IN = Text(fr="compléter : {parts:list}", en="fill in: {parts:list}")
READ_AGAIN = Text(fr="faire relire", en="have it read again")
NOTHING_TO_DO = Text(fr="Toutes les fiches sont complètes et à jour.", en="All entries are complete and fresh.")
