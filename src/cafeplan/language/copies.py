"""What is said of a notebook that somebody works in, and of the page that is made of it."""

from cafeplan.language import Text

OWN_TEXTS = Text(
    fr="Les textes qui entourent les nombres sont ceux du service (carnet {fingerprint}).",
    en="The texts around the numbers are the service’s own (notebook {fingerprint}).",
)
NOT_THERE = Text(
    fr="Le carnet « {notebook} » n’est plus là où il a été ouvert.",
    en="The notebook “{notebook}” is no longer where it was opened.",
)
NOT_THERE_REMEDY = Text(
    fr="S’il a changé de nom ou de place, fermez-le (menu File, Close and Shut Down Notebook), rouvrez-le, puis "
    "exécutez tout.",
    en="If its name or place changed, close it (menu File, Close and Shut Down Notebook), open it again, then run all.",
)
NO_NOTEBOOK = Text(fr="« {notebook} » n’est pas un carnet.", en="“{notebook}” is not a notebook.")
NO_NOTEBOOK_REMEDY = Text(
    fr="Donnez un carnet fait par cafeplan lab, par exemple bilan.ipynb.",
    en="Give a notebook made by cafeplan lab, for example bilan.ipynb.",
)
ADDED = Text(
    fr="La page n’a pas été faite : dans « {notebook} », la cellule « {cell} » n’est pas de cafeplan.",
    en="The page was not made: in “{notebook}” the cell “{cell}” is not cafeplan’s.",
)
ADDED_REMEDY = Text(
    fr="Les textes se changent librement, le code non : supprimez la cellule, ou donnez-lui l’étiquette « lab-only » "
    "(roue dentée à droite, Cell Tags), et elle restera hors de la page. Puis enregistrez le carnet (Ctrl+S).",
    en="Texts may be changed freely, code may not: delete the cell, or give it the tag “lab-only” (cog wheel on the "
    "right, Cell Tags), and it stays off the page. Then save the notebook (Ctrl+S).",
)
MISSING = Text(
    fr="La page n’a pas été faite : dans « {notebook} », il manque « {cell} » parmi les cellules.",
    en="The page was not made: in “{notebook}” “{cell}” is missing among the cells.",
)
MISSING_REMEDY = Text(
    fr="Remettez-les comme avant, puis enregistrez le carnet (Ctrl+S) ; ou renommez celui-ci : cafeplan lab en fera un "
    "neuf.",
    en="Put them back as they were, then save the notebook (Ctrl+S); or rename it, and cafeplan lab makes a new one.",
)
OUT_OF_ORDER = Text(
    fr="La page n’a pas été faite : dans « {notebook} », les cellules de code ont changé de place.",
    en="The page was not made: in “{notebook}” the cells of code have changed places.",
)
SHEET = Text(
    fr="La fiche d’un financeur ne se fait pas avec le carnet du bilan.",
    en="A funder’s sheet is not made with the bilan’s notebook.",
)
SHEET_REMEDY = Text(
    fr="Laissez « frame » vide dans le carnet ; pour la fiche : cafeplan bilan, avec --for et sans --notebook.",
    en="Leave “frame” empty in the notebook; for the sheet: cafeplan bilan, with --for and without --notebook.",
)
ALL_OR_ONE = Text(
    fr="Un carnet ne fait qu’une page.",
    en="A notebook makes one page only.",
)
ALL_OR_ONE_REMEDY = Text(
    fr="Donnez le dossier et la saison, sans --all ; ou --all, sans --notebook.",
    en="Give the folder and the season, without --all; or --all, without --notebook.",
)
OPTION = Text(
    fr="Carnet de cafeplan lab dont la page prend les textes ; sinon ceux de cafeplan.",
    en="Notebook of cafeplan lab whose texts the page takes; those of cafeplan otherwise.",
)
