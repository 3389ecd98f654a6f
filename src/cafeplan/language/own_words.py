"""What is said of a season's bilan.md: its parts, its faults, and the numbers that differ from the page's."""

from cafeplan.language import Text

PARTS = {
    "highlights": Text(fr="Faits marquants", en="Highlights"),
    "went-well": Text(fr="Points positifs", en="What went well"),
    "to-improve": Text(fr="Points à améliorer", en="What to improve"),
    "next": Text(fr="Perspectives", en="What next"),
}
INTERNAL_MARK = Text(fr="interne", en="internal")

# --- faults ----------------------------------------------------------------------------------------------------------

WITHOUT_PART = Text(
    fr="Un texte ne se trouve sous aucune partie.",
    en="Some words stand under no part.",
)
PARTS_ARE = Text(
    fr="Mettez-le sous l’une des parties : {fr}, par exemple « ## Perspectives (partenaires) ».",
    en="Put it under one of the parts: {en}, for example “## What next (partners)”.",
)
UNKNOWN_PART = Text(fr="La partie « {title} » n’est pas connue.", en="The part “{title}” is not known.")
DID_YOU_MEAN = Text(fr="Vouliez-vous dire « {near} » ?", en="Did you mean “{near}”?")
UNMARKED = Text(
    fr="La partie « {title} » ne dit pas à qui elle s’adresse.", en="The part “{title}” does not say whom it is for."
)
UNMARKED_REMEDY = Text(
    fr="Écrivez « ## {title} (partenaires) » pour la diffuser, « ## {title} (interne) » pour la garder au service.",
    en="Write “## {title} (partners)” to share it, “## {title} (internal)” to keep it in the service.",
)

# --- numbers that differ ---------------------------------------------------------------------------------------------

DIFFERS = Text(
    fr="Le texte dit « {typed} » ; sur cette page, aucun nombre compté ainsi ne vaut {number} : {known:list}.",
    en="The text says “{typed}”; on this page no number so counted is {number}: {known:list}.",
)
KNOWN = Text(fr="{label} : {value}", en="{label}: {value}")

# --- what is to be improved ------------------------------------------------------------------------------------------

ACTIONS = Text(fr="Actions d’amélioration", en="Improvement actions")
ACTION = Text(fr="Ce qu’il y a à faire", en="What is to be done")
RESPONSIBLE = Text(fr="Qui", en="Who")
DUE = Text(fr="Pour le", en="By")
DONE = Text(fr="Où elle en est", en="Where it stands")
DONE_ON = Text(fr="faite le {day:short}", en="done on {day:short}")
OPEN = Text(fr="à faire", en="to do")
LATE = Text(fr="à faire, en retard", en="to do, late")
FROM_EARLIER = Text(fr="à faire, reprise de « {season} »", en="to do, taken over from “{season}”")
NOBODY = Text(fr="personne n’est désigné", en="nobody named")
NO_DAY = Text(fr="sans date", en="no date")
VERBATIMS = Text(
    fr="Ce qu’en disent les personnes qui ont accepté d’être citées",
    en="In the words of people who agreed to be quoted",
)
