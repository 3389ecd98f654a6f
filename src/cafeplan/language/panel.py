"""What the coordinator's panel in JupyterLab says: its labels, what it asks for, and what it did."""

from collections.abc import Mapping

from cafeplan.language import Text

STANDS_DRAFT = Text(
    fr="{season} : rien n’est encore publié. Nous sommes le {on}.",
    en="{season}: nothing is published yet. Today is {on}.",
)
STANDS_PUBLISHED = Text(
    fr="{season} : planning publié, {n:modification|modifications} depuis. Nous sommes le {on}.",
    en="{season}: the rota is published, {n:change|changes} since. Today is {on}.",
)
WANT = Text(fr="Je veux…", en="I want to…")
LOOK = Text(fr="Regarder d’abord", en="Look first")
ENTER = Text(fr="Enregistrer", en="Enter")
WORKING = Text(fr="Un instant…", en="One moment…")
RUN_AGAIN = Text(
    fr="C’est enregistré. Pour voir la page à jour : menu Run, Run All Cells.",
    en="It is entered. To see the page as it now is: menu Run, Run All Cells.",
)
LISTS_RENEWED = Text(
    fr="Quelqu’un d’autre a modifié la saison entre-temps : les listes sont à jour.",
    en="Somebody else changed the season meanwhile: the lists are up to date.",
)
SOMEBODY_WROTE = Text(
    fr="Quelqu’un d’autre a modifié la saison entre-temps ; rien n’a été enregistré.",
    en="Somebody else changed the season meanwhile; nothing was entered.",
)
SOMEBODY_WROTE_REMEDY = Text(
    fr="Les listes sont à jour : relisez votre choix, puis appuyez de nouveau sur « {enter} ».",
    en="The lists are up to date: read your choice over, then press “{enter}” again.",
)
UNEXPECTED = Text(
    fr="cafeplan a rencontré une erreur qui lui est propre ({kind}) ; rien d’autre n’a été fait.",
    en="cafeplan met an error of its own ({kind}); nothing else was done.",
)

PAGE_STANDS = Text(
    fr="Ce bouton fait la page de la saison {season}, {edition}. Enregistrez d’abord (Ctrl+S) : la page prend vos "
    "textes tels qu’ils sont enregistrés.",
    en="This button makes the page of season {season}, {edition}. Save first (Ctrl+S): the page takes your "
    "texts as they are saved.",
)
MAKE_PAGE = Text(fr="Faire la page", en="Make the page")
OPEN_PAGE = Text(fr="Ouvrir la page", en="Open the page")
PAGE_MADE = Text(fr="La page est faite : {path}", en="The page is made: {path}")
PAGE_MAY_LEAVE = Text(
    fr="Elle a été relue comme par un lecteur curieux et rien ne fuit : ce fichier peut être envoyé aux partenaires.",
    en="It was read as a curious reader would and nothing leaks: this file may be sent to partners.",
)
PAGE_STAYS = Text(
    fr="Elle contient des nombres exacts : elle reste dans le service.",
    en="It holds exact numbers: it stays in the service.",
)
TEXTS_OF_COPY = Text(
    fr="Ses textes sont ceux du carnet, enregistré pour la dernière fois à {at}.",
    en="Its texts are those of the notebook, last saved at {at}.",
)
TEXTS_OF_OURS = Text(
    fr="Ses textes sont ceux de cafeplan : ceux du carnet ne sont repris que s’il est ouvert dans JupyterLab.",
    en="Its texts are cafeplan’s: those of the notebook are taken only where it is open in JupyterLab.",
)

PUBLISH = Text(fr="publier le brouillon", en="publish the draft")
ABSENCE = Text(fr="noter une absence", en="note an absence")
REPLAN = Text(fr="reprendre le planning", en="mend the rota")
REPLACEMENT = Text(fr="trouver un remplacement", en="find a replacement")
SWAP = Text(fr="échanger deux séances", en="swap two sessions")
CANCEL = Text(fr="annuler une séance", en="cancel a session")
MOVE = Text(fr="déplacer une séance", en="move a session")
ADD = Text(fr="ajouter une séance", en="add a session")
COMPARE = Text(fr="comparer deux états", en="compare two states")

PERSON = Text(fr="Qui", en="Who")
FIRST = Text(fr="Du", en="From")
LAST = Text(fr="au", en="to")
PINNED = Text(fr="Ne pas toucher à", en="Do not touch")
PROPOSAL = Text(fr="Proposition", en="Proposal")
SEAT = Text(fr="Place", en="Seat")
BY = Text(fr="Remplacé par", en="Taken by")
GIVEN = Text(fr="Séance de l’un", en="One’s session")
TAKEN = Text(fr="Séance de l’autre", en="The other’s session")
SESSION = Text(fr="Séance", en="Session")
REASON = Text(fr="Pourquoi", en="Why")
NEW_DAY = Text(fr="Nouveau jour", en="New day")
DAY = Text(fr="Jour", en="Day")
NEW_START = Text(fr="Nouvelle heure", en="New start")
VENUE = Text(fr="Lieu", en="Venue")
SERIES = Text(fr="Rendez-vous", en="Series")
SAME_VENUE = Text(fr="(lieu inchangé)", en="(same venue)")
USUAL_VENUE = Text(fr="(lieu habituel)", en="(usual venue)")
OLD = Text(fr="Le planning après", en="The rota after")
NEW = Text(fr="et celui après", en="and that after")
AFTER_CHANGE = Text(fr="{number}. {day:short}, {kind}", en="{number}. {day:short}, {kind}")
NAMING_NOBODY = Text(fr="sans nommer personne", en="naming nobody")

TURN = Text(fr="{day}, {venue}, {person}", en="{day}, {venue}, {person}")
EMPTY = Text(fr="{day}, {venue}, {role} : personne", en="{day}, {venue}, {role}: nobody")
SESSION_AT = Text(fr="{day} à {start}, {venue}", en="{day} at {start}, {venue}")
OPTION = Text(fr="{number}. {changes:changement|changements}", en="{number}. {changes:change|changes}")

NUMBER = Text(fr="N°", en="No.")
PRICE = Text(fr="Ce que vaut la proposition", en="What the proposal is worth")
CHANGES = Text(fr="Ce qui change", en="What changes")
SEATS = Text(fr="{n:place|places}", en="{n:seat|seats}")

NOT_LOOKED = Text(fr="(à choisir)", en="(to be chosen)")
NO_DAY = Text(fr="Il manque le jour.", en="The day is missing.")
NO_DAY_REMEDY = Text(fr="Choisissez-le dans « {field} ».", en="Choose it in “{field}”.")
NOTHING_CHOSEN = Text(fr="Rien n’est choisi dans « {field} ».", en="Nothing is chosen in “{field}”.")
LOOK_FIRST = Text(fr="Choisissez-y, ou appuyez d’abord sur « {look} ».", en="Choose there, or press “{look}” first.")
IN_FIELD = Text(fr="dans « {name} »", en="in “{name}”")
CALLED = Text(fr="« {name} »", en="“{name}”")
# What remedies call by its option (« avec --reason ») is a field here, what they call by its command a wish.
FIELDS: Mapping[str, Text] = {
    "--at": NEW_START,
    "--by": BY,
    "--choose": PROPOSAL,
    "--on": Text(fr="on", en="on"),
    "--person": SEAT,
    "--pin": PINNED,
    "--reason": REASON,
    "--series": SERIES,
    "--to": NEW_DAY,
    "--venue": VENUE,
}
WISHES: Mapping[str, Text] = {
    "absent": ABSENCE,
    "add": ADD,
    "cancel": CANCEL,
    "diff": COMPARE,
    "move": MOVE,
    "publish": PUBLISH,
    "replace": REPLACEMENT,
    "replan": REPLAN,
    "swap": SWAP,
}
