"""The help and the messages of the command line."""

from collections.abc import Mapping

from cafeplan.language import Text

PROGRAM = Text(
    fr="cafeplan : planifier qui tient quel café social, et dire ce que la saison a donné.",
    en="cafeplan: plan who holds which social café, and say what the season was worth.",
)
CHECK = Text(
    fr="Relit le dossier d’un programme et liste toutes les fautes d’un coup.\n\n"
    "Exemple : cafeplan check data/instant-cafe-dijon --season 2016-2017",
    en="Reads a programme’s folder and lists every fault in one pass.\n\n"
    "Example: cafeplan check data/instant-cafe-dijon --season 2016-2017",
)
CALENDAR = Text(
    fr="Donne les dates d’une saison, et pourquoi les autres tombent.\n\n"
    "Exemple : cafeplan calendar data/instant-cafe-dijon --season 2026-2027",
    en="Gives the dates of a season, and why the others fall out.\n\n"
    "Example: cafeplan calendar data/instant-cafe-dijon --season 2026-2027",
)
PLAN = Text(
    fr="Propose un planning : qui tient quelle séance, le mieux possible règle après règle.\n\n"
    "Écrit rota.csv (à ouvrir dans Excel), certificate.json (ce qui est prouvé) et rota.html (à regarder).\n\n"
    "Exemple : cafeplan plan data/instant-cafe-dijon --season 2026-2027",
    en="Proposes a rota: who holds which session, as good as can be, rule after rule.\n\n"
    "Writes rota.csv (for Excel), certificate.json (what is proved) and rota.html (to look at).\n\n"
    "Example: cafeplan plan data/instant-cafe-dijon --season 2026-2027",
)
BILAN = Text(
    fr="Fait la page du bilan d’une saison, à ouvrir dans un navigateur.\n\n"
    "Sans --edition, c’est l’édition à diffuser aux partenaires.\n\n"
    "Exemple : cafeplan bilan data/instant-cafe-dijon --season 2016-2017\n\n"
    "Avec --for, la fiche d’un financeur, des mêmes nombres : senacs, rfvaa, abs ou caf.\n\n"
    "Avec --all, pour chaque dossier : le planning de la saison à venir, le bilan de chaque saison qui a eu lieu, et "
    "le sommaire index.html. Ce qui est à jour n’est pas refait : une commande interrompue reprend là où elle en "
    "était.\n\n"
    "Exemple : cafeplan bilan --all data --edition both --workers 2",
    en="Makes the page of a season’s bilan, to open in a browser.\n\n"
    "Without --edition it is the edition to share with partners.\n\n"
    "Example: cafeplan bilan data/instant-cafe-dijon --season 2016-2017\n\n"
    "With --for, a funder’s sheet from the same numbers: senacs, rfvaa, abs or caf.\n\n"
    "With --all, for each folder: the rota of the coming season, the bilan of each season that took place, and the "
    "list index.html. What is up to date is not made again: a command that was stopped goes on where it was.\n\n"
    "Example: cafeplan bilan --all data --edition both --workers 2",
)
AUDIT = Text(
    fr="Attaque une page finie comme le ferait un lecteur curieux, et dit tout ce qu’elle laisse deviner.\n\n"
    "Lit les tableaux, le texte, les figures et ce qui ne se voit pas. Rien n’est modifié.\n\n"
    "Exemple : cafeplan audit reports/instant-cafe-dijon/2016-2017/bilan-partners.html",
    en="Attacks a finished page as a curious reader would, and says all that it gives away.\n\n"
    "Reads tables, text, figures and what is out of sight. Nothing is changed.\n\n"
    "Example: cafeplan audit reports/instant-cafe-dijon/2016-2017/bilan-partners.html",
)
EXPORT = Text(
    fr="Porte le planning publié là où l’on regarde : agendas, classeur, dépliant, calendrier mural, courriels.\n\n"
    "Écrit calendars/*.ics (un par personne, un par lieu, un pour tous), season.xlsx, leaflet.html et wall.html (à "
    "imprimer), mails/<jour>/*.eml (des brouillons à relire), et rota-published.html, la page du planning publié, pour "
    "vous seul(e).\n\n"
    "Exemple : cafeplan export data/instant-cafe-dijon --season 2016-2017 --on 2016-10-10",
    en="Takes the published rota where people look: calendars, workbook, leaflet, wall calendar, mails.\n\n"
    "Writes calendars/*.ics (one a person, one a venue, one for all), season.xlsx, leaflet.html and wall.html (to "
    "print), mails/<day>/*.eml (drafts to read over), and rota-published.html, the page of the published rota, for you "
    "alone.\n\n"
    "Example: cafeplan export data/instant-cafe-dijon --season 2016-2017 --on 2016-10-10",
)
ABSENCES = Text(
    fr="Reprend les absences d’un agenda (.ics) ou d’un sondage Framadate (.csv) dans les tableaux du programme.\n\n"
    "Montre ce qui est ajouté ; ce qui est déjà noté ne l’est pas deux fois. Des rendez-vous d’un agenda, seules les "
    "heures sont lues.\n\n"
    "Exemple : cafeplan absences mon-cafe agenda.ics --of anne",
    en="Takes absences from a calendar (.ics) or a Framadate poll (.csv) into the programme’s tables.\n\n"
    "Shows what is added; what is noted already is not added twice. Of a calendar’s events only the hours are "
    "read.\n\n"
    "Example: cafeplan absences my-cafe calendar.ics --of anne",
)
LAB = Text(
    fr="Ouvre JupyterLab sur les carnets, le dossier et la saison déjà remplis.\n\n"
    "Exemple : cafeplan lab data/instant-cafe-dijon --season 2016-2017",
    en="Opens JupyterLab on the notebooks, folder and season already set.\n\n"
    "Example: cafeplan lab data/instant-cafe-dijon --season 2016-2017",
)
INDICATORS = Text(
    fr="Liste les indicateurs et leur définition ; avec un dossier et une saison, leurs valeurs.\n\n"
    "Exemple : cafeplan indicators data/instant-cafe-dijon --season 2016-2017",
    en="Lists the indicators and their definition; with a folder and a season, their values.\n\n"
    "Example: cafeplan indicators data/instant-cafe-dijon --season 2016-2017",
)
TABLES = Text(
    fr="Décrit les tableaux et leurs colonnes ; avec --out, écrit les deux classeurs vides à remplir.\n\n"
    "Exemple : cafeplan tables --out mes-classeurs",
    en="Describes the tables and their columns; with --out, writes the two empty workbooks to fill in.\n\n"
    "Example: cafeplan tables --out my-workbooks",
)
OUT_WORKBOOKS = Text(
    fr="Dossier où écrire programme.xlsx et saison.xlsx, vides.",
    en="Folder to write programme.xlsx and saison.xlsx in, empty.",
)
DATAPACKAGE = Text(
    fr="Écrit dans le dossier le datapackage.json qui décrit ses tableaux aux outils de données publiques.\n\n"
    "Exemple : cafeplan datapackage mon-cafe",
    en="Writes into the folder the datapackage.json that describes its tables to tools of public data.\n\n"
    "Example: cafeplan datapackage my-cafe",
)

ARGUMENTS = Text(fr="Ce qu’il faut donner", en="Arguments")
OPTIONS = Text(fr="Options", en="Options")
COMMANDS = Text(fr="Commandes", en="Commands")
DEFAULT = Text(fr="[sinon : {}]", en="[default: {}]")
REQUIRED = Text(fr="[nécessaire]", en="[required]")
HELP = Text(fr="Montre cette aide.", en="Shows this help.")

FOLDER = Text(fr="Dossier du programme, ou nom d’un exemple.", en="Folder of the programme, or the name of an example.")
PAGE = Text(fr="Page HTML à attaquer.", en="HTML page to attack.")
THRESHOLD = Text(
    fr="Nombre de personnes à partir duquel un détail peut être donné.",
    en="Number of people from which on a detail may be given.",
)
NEW_FOLDER = Text(fr="Dossier à créer.", en="Folder to make.")
SEASON = Text(fr="Saison, telle que programme.toml la nomme.", en="Season, as programme.toml names it.")
SEASON_TO_CHECK = Text(fr="Saison à relire ; sinon toutes.", en="Season to check; all of them otherwise.")
EDITION = Text(
    fr="« partners » (à diffuser) ou « internal » (réservée au service) ; avec --all, « both » fait les deux.",
    en="“partners” (to share) or “internal” (for the service only); with --all, “both” makes the two.",
)
OUT = Text(
    fr="Dossier où écrire ; sinon reports/<programme>/<saison>/.",
    en="Folder to write in; reports/<programme>/<season>/ otherwise.",
)
SHEET = Text(fr="Fiche d’un financeur : senacs, rfvaa, abs ou caf.", en="A funder’s sheet: senacs, rfvaa, abs or caf.")
RECIPIENT = Text(
    fr="À qui la page est remise ; il le faut pour une fiche interne, dont les nombres sont exacts.",
    en="Whom the page is given to; needed for an internal sheet, whose numbers are exact.",
)
NEEDS_RECIPIENT = Text(
    fr="Une fiche interne donne des nombres exacts : elle n’est remise qu’à quelqu’un que l’on nomme.",
    en="An internal sheet gives exact numbers: it is given only to somebody who is named.",
)
NEEDS_RECIPIENT_REMEDY = Text(
    fr="Ajoutez --recipient avec le nom du service qui la reçoit, ou retirez --edition internal.",
    en="Add --recipient with the name of the service that gets it, or take --edition internal away.",
)
RECIPIENT_OF_BILAN = Text(
    fr="Le bilan interne ne sort pas du service : il n’a pas de destinataire.",
    en="The internal bilan does not leave the service: it has no recipient.",
)
RECIPIENT_OF_BILAN_REMEDY = Text(
    fr="Retirez --edition internal, ou demandez une fiche avec --for.",
    en="Take --edition internal away, or ask for a sheet with --for.",
)
CHANGED_MEANWHILE = Text(
    fr="La page « {page} » n’a pas été écrite : un fichier de « {folder} » a changé pendant qu’elle se faisait.",
    en="The page “{page}” was not written: a file of “{folder}” changed while it was being made.",
)
CHANGED_MEANWHILE_REMEDY = Text(
    fr="Enregistrez et fermez vos tableaux, puis recommencez.", en="Save and close your tables, then try again."
)
PAGE_LEAKS = Text(
    fr="La page « {page} » n’a pas été écrite : {n:fuite|fuites}, dont celle-ci. {finding}",
    en="The page “{page}” was not written: {n:leak|leaks}, among them this one. {finding}",
)
PAGE_LEAKS_REMEDY = Text(
    fr="Corrigez ce qui est dit là dans vos tableaux, bilan.md ou les textes du carnet, puis refaites la page.",
    en="Correct what is said there in your tables, bilan.md or the notebook’s texts, then make the page again.",
)
WITHOUT_FAULTY_ROWS = Text(
    fr="Laisse de côté les lignes fautives, et le dit sur la page (édition interne seulement).",
    en="Leaves out the faulty rows, and says so on the page (internal edition only).",
)
ABSENCES_FILE = Text(fr="Agenda (.ics) ou sondage (.csv).", en="Calendar (.ics) or poll (.csv).")
OF = Text(fr="Identifiant de la personne dont c’est l’agenda.", en="Identifier of the person whose calendar it is.")
SEASON_OF_ABSENCES = Text(fr="Saison à regarder ; sinon la dernière.", en="Season to look at; the last one otherwise.")
ALL = Text(fr="Dossier de tous les programmes.", en="Folder of all programmes.")
LANG = Text(fr="Langue : fr ou en.", en="Language: fr or en.")
ON = Text(fr="Date du jour, AAAA-MM-JJ ; sinon aujourd’hui.", en="The day, YYYY-MM-DD; today otherwise.")
JSON = Text(fr="Sortie pour d’autres programmes (JSON).", en="Output for other programs (JSON).")
WORKERS = Text(
    fr="Nombre de calculs en parallèle ; le planning est le même.", en="Number of workers; the rota is the same."
)
PAGES_AT_A_TIME = Text(
    fr="Avec --all, nombre de pages faites en même temps.", en="With --all, number of pages made at a time."
)
SEED = Text(fr="Graine du calcul ; le planning est le même.", en="Seed of the search; the rota is the same.")
EXPLAIN = Text(fr="Quelles règles donnent ce nombre de séances.", en="Which rules give this number of sessions.")
EXPLAINED = Text(
    fr="{count:séance|séances} : ces règles donnent ce nombre ; rien ne dit laquelle a été suivie.",
    en="{count:session|sessions}: these rules give this number; nothing tells which was followed.",
)
NOT_EXPLAINED = Text(
    fr="{count:séance|séances} : aucune règle simple ne donne ce nombre.",
    en="{count:session|sessions}: no plain rule gives this number.",
)
NO_BROWSER = Text(fr="Ne pas ouvrir le navigateur.", en="Do not open the browser.")
PORT = Text(fr="Port local de JupyterLab.", en="Local port of JupyterLab.")
VERSION = Text(fr="Affiche la version.", en="Shows the version.")
VERBOSE = Text(fr="Dit chaque étape.", en="Says each step.")

NO_FAULT = Text(fr="Aucune faute dans {folder}.", en="No fault in {folder}.")
FAULTS = Text(
    fr="{n:faute|fautes} dans {folder}, dont {blocking} {blocking:?bloquante|bloquantes}.",
    en="{n:fault|faults} in {folder}, {blocking} of them blocking.",
)
WROTE = Text(fr="{path} ({seconds} s)", en="{path} ({seconds} s)")
BETWEEN = Text(fr="entre le {first} et le {last}", en="between {first} and {last}")
DATE_FREE = Text(fr="date à choisir parmi {days}", en="date to choose among {days}")
VENUE_FREE = Text(fr="lieu à choisir parmi {venues}", en="venue to choose among {venues}")
DATE_AND_VENUE_FREE = Text(
    fr="date à choisir parmi {days}, lieu parmi {venues}", en="date to choose among {days}, venue among {venues}"
)
PLANNED = Text(fr="{planned:séance prévue|séances prévues}", en="{planned:planned session|planned sessions}")
NUMBER = Text(fr="{label} : {said}", en="{label}: {said}")
NUMBER_MISSING = Text(
    fr="{label} : {said} ({missing:valeur manquante|valeurs manquantes})",
    en="{label}: {said} ({missing:missing value|missing values})",
)
NOT_SHOWN = Text(
    fr="{n:indicateur n’est pas montré|indicateurs ne sont pas montrés} : le programme ne relève pas ce qu’il "
    "{n:?lui faut|leur faut}, et aucun objectif ne {n:?le|les} demande.",
    en="{n:indicator is|indicators are} not shown: the programme does not collect what {n:?it needs|they need}, and no "
    "objective asks for {n:?it|them}.",
)
PLANNING = Text(fr="Planning {programme}, {season}", en="Rota {programme}, {season}")
REVIEWING = Text(fr="Bilan {programme}, {season}, {edition}", en="Bilan {programme}, {season}, {edition}")
UP_TO_DATE = Text(
    fr="{n:page était à jour et n’a|pages étaient à jour et n’ont} pas été {n:?refaite|refaites}.",
    en="{n:page was|pages were} up to date and {n:?was|were} not made again.",
)
CLUSTER = Text(
    fr="Avec --all, adresse d’une grappe Dask qui fait les bilans, tcp://machine:8786 par exemple.",
    en="With --all, address of a Dask cluster that makes the bilans, tcp://machine:8786 for example.",
)
NO_DISTRIBUTED = Text(
    fr="Pour confier les pages à une grappe, il manque une bibliothèque.",
    en="To give the pages to a cluster, a library is missing.",
)
NO_DISTRIBUTED_REMEDY = Text(
    fr='Installez-la avec pip install "cafeplan[cluster]", ou laissez --cluster de côté.',
    en='Install it with pip install "cafeplan[cluster]", or leave --cluster out.',
)
NO_CLUSTER = Text(fr="Aucune grappe ne répond à « {address} ».", en="No cluster answers at “{address}”.")
NO_CLUSTER_REMEDY = Text(
    fr="Vérifiez l’adresse et que l’ordonnanceur est en marche, ou laissez --cluster de côté.",
    en="Check the address and that the scheduler is running, or leave --cluster out.",
)
CLUSTER_LOST = Text(
    fr="Les machines de la grappe se sont arrêtées pendant que cette page se faisait.",
    en="The machines of the cluster stopped while this page was being made.",
)
CLUSTER_LOST_REMEDY = Text(
    fr="Lisez ce qu’elles en disent, puis recommencez : seules les pages qui manquent seront faites.",
    en="Read what they say of it, then try again: only the pages that are missing will be made.",
)
OLDER_STAY = Text(
    fr="{n:page d’avant reste|pages d’avant restent} en place, avec {n:?ses|leurs} anciens nombres : {pages:list}.",
    en="{n:earlier page stays|earlier pages stay} in place, with {n:?its|their} old numbers: {pages:list}.",
)
NOT_MADE = Text(fr="{about} : {error}", en="{about}: {error}")
SOME_NOT_MADE = Text(
    fr="{n:page n’a pas été faite|pages n’ont pas été faites} ; les autres le sont.",
    en="{n:page was|pages were} not made; the others were.",
)
LAB_READY = Text(
    fr="JupyterLab s’ouvre sur {folder}. Fermez-le avec Ctrl+C dans cette fenêtre.",
    en="JupyterLab opens on {folder}. Close it with Ctrl+C in this window.",
)
LAB_OLDER = Text(
    fr="Gardé tel que vous l’avez modifié : {files:list}. Pour la version d’aujourd’hui, renommez-le, puis relancez.",
    en="Kept as you changed it: {files:list}. For today’s version rename it, then start again.",
)
MADE = Text(
    fr="{folder} est créé. Ouvrez programme.toml pour le mettre à votre nom.",
    en="{folder} is made. Open programme.toml to make it yours.",
)
READING = Text(fr="Lecture des tableaux", en="Reading the tables")
STOPPED = Text(
    fr="Vous avez arrêté la commande avant la fin : aucun fichier n’est à moitié écrit.",
    en="You stopped the command before its end: no file is half written.",
)
STOPPED_REMEDY = Text(fr="Pour recommencer, tapez-la de nouveau.", en="To start again, type it again.")
ALL_STOPPED = Text(
    fr="Vous avez arrêté la commande avant la fin : {n:page est faite|pages sont faites} sur {of}.",
    en="You stopped the command before its end: {n:page is|pages are} made of {of}.",
)
ALL_STOPPED_REMEDY = Text(
    fr="La même commande fera les autres, puis le sommaire.", en="The same command will make the others, then the list."
)
UNEXPECTED = Text(
    fr="cafeplan a rencontré une erreur qui lui est propre. Voici ce qu’il faut nous envoyer :",
    en="cafeplan met an error of its own. This is what to send us:",
)

BAD_DATE = Text(fr="--on : « {value} » n’est pas une date.", en="--on: “{value}” is not a date.")
BAD_DATE_REMEDY = Text(fr="Écrivez par exemple 2026-11-21.", en="Write for example 2026-11-21.")
FOLDER_EXISTS = Text(fr="« {folder} » existe déjà.", en="“{folder}” already exists.")
FOLDER_EXISTS_REMEDY = Text(fr="Choisissez un autre nom.", en="Choose another name.")
INSIDE_REPOSITORY = Text(
    fr="« {folder} » est dans le code de cafeplan, dont data/ ne contient que des exemples.",
    en="“{folder}” is inside cafeplan’s code, whose data/ holds examples only.",
)
INSIDE_REPOSITORY_REMEDY = Text(
    fr="Choisissez un dossier à vous, par exemple dans Documents.", en="Choose a folder of your own, say in Documents."
)
PUBLISHED_ROTA = Text(
    fr="« {folder} » contient le planning publié de la saison ; un brouillon ne l’écrase pas.",
    en="“{folder}” holds the season’s published rota; a draft does not overwrite it.",
)
PUBLISHED_ROTA_REMEDY = Text(fr="Choisissez un autre dossier avec --out.", en="Choose another folder with --out.")
NO_PROGRAMME = Text(fr="« {folder} » ne contient aucun programme.", en="“{folder}” holds no programme.")
NO_PROGRAMME_REMEDY = Text(
    fr="Donnez un dossier dont les sous-dossiers ont un programme.toml.",
    en="Give a folder whose folders have a programme.toml.",
)
NOT_WITH_ALL = Text(
    fr="« --all » fait les pages de tous les programmes d’un dossier : « {word} » n’y servirait à rien.",
    en="“--all” makes the pages of all programmes of a folder: “{word}” would be of no use.",
)
NOT_WITH_ALL_REMEDY = Text(fr="Enlevez l’un des deux.", en="Take one of the two out.")
NEEDS_FOLDER = Text(fr="Il manque le dossier du programme.", en="The folder of the programme is missing.")
NEEDS_FOLDER_REMEDY = Text(
    fr="Écrivez par exemple : cafeplan bilan data/instant-cafe-dijon --season 2016-2017",
    en="Write for example: cafeplan bilan data/instant-cafe-dijon --season 2016-2017",
)
NEEDS_SEASON = Text(fr="Il manque la saison.", en="The season is missing.")
NEEDS_SEASON_REMEDY = Text(fr="Saisons connues : {known:list}.", en="Known seasons: {known:list}.")

USAGE: Mapping[str, Text] = {
    "NoSuchOption": Text(fr="L’option « {what} » n’existe pas.", en="There is no option “{what}”."),
    "MissingParameter": Text(fr="Il manque « {what} ».", en="“{what}” is missing."),
    "BadParameter": Text(fr="La valeur donnée à « {what} » ne convient pas.", en="The value of “{what}” does not fit."),
    "NoSuchCommand": Text(fr="La commande « {what} » n’existe pas.", en="There is no command “{what}”."),
    "UsageError": Text(fr="La commande ne se lit pas : {what}.", en="The command cannot be read: {what}."),
}
USAGE_REMEDY = Text(fr="Voyez {command} --help.", en="See {command} --help.")
USAGE_NEAR = Text(fr="Vouliez-vous dire « {near} » ?", en="Did you mean “{near}”?")
