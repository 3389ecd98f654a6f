"""What is said of a published rota: what changes in it, and why a change makes no sense."""

from collections.abc import Mapping

from cafeplan.language import Text

# --- what stands -------------------------------------------------------------------------------------------------

NOT_PUBLISHED = Text(
    fr="La saison « {season} » n’a pas encore de planning publié.", en="Season “{season}” has no published rota yet."
)
NOT_PUBLISHED_REMEDY = Text(
    fr="Publiez un brouillon avec cafeplan publish, ou un planning fait ailleurs avec cafeplan adopt.",
    en="Publish a draft with cafeplan publish, or a rota made elsewhere with cafeplan adopt.",
)
PUBLISHED_ALREADY = Text(
    fr="La saison « {season} » a déjà un planning publié ; il n’est pas remplacé.",
    en="Season “{season}” has a published rota already; it is not replaced.",
)
PUBLISHED_ALREADY_REMEDY = Text(
    fr="Comparez avec cafeplan diff ; pour le changer, commencez par cafeplan replan, ou cafeplan adopt.",
    en="Compare with cafeplan diff; to change it, begin with cafeplan replan, or cafeplan adopt.",
)
EDITED = Text(
    fr="Le planning publié de la saison « {season} » a été modifié à la main.",
    en="The published rota of season “{season}” was changed by hand.",
)
EDITED_REMEDY = Text(
    fr="Voyez les différences avec cafeplan check, puis acceptez-les avec cafeplan adopt, sans donner de fichier.",
    en="See the differences with cafeplan check, then accept them with cafeplan adopt, giving no file.",
)
NO_SESSION_AT = Text(fr="aucune séance ne commence à {start} le {day}.", en="no session starts at {start} on {day}.")
NO_SESSION_THAT_DAY = Text(fr="il n’y a pas de séance le {day}.", en="there is no session on {day}.")
START_MISSING = Text(
    fr="il y a plusieurs séances le {day}, et l’heure de début manque.",
    en="there are several sessions on {day}, and the start is missing.",
)
NO_SESSION_AT_REMEDY = Text(
    fr="Corrigez la date ou l’heure (cafeplan calendar donne les séances), ou ajoutez la séance avec cafeplan add.",
    en="Correct the date or the time (cafeplan calendar gives the sessions), or add the session with cafeplan add.",
)
HISTORY_BROKEN = Text(
    fr="L’historique ne se suit plus : la modification {number} ({day}) ne part pas de ce qui précède.",
    en="The history does not hold together: change {number} ({day}) does not follow from what is before it.",
)
HISTORY_BROKEN_REMEDY = Text(
    fr="Remettez le fichier de l’historique tel que cafeplan l’a écrit ; on n’y efface et n’y corrige rien à la main.",
    en="Put the history’s file back as cafeplan wrote it; nothing is deleted or corrected there by hand.",
)
EARLIER_THAN_LAST = Text(
    fr="Le {on} est avant la dernière modification enregistrée, du {last}.",
    en="{on} is before the last recorded change, of {last}.",
)
EARLIER_THAN_LAST_REMEDY = Text(
    fr="Donnez avec --on une date qui ne la précède pas.", en="Give with --on a date that is not before it."
)
IN_A_WORKBOOK = Text(
    fr="« {file} » est un classeur ; cafeplan n’y écrit pas, pour ne rien y perdre.",
    en="“{file}” is a workbook; cafeplan does not write in it, so that nothing is lost there.",
)
IN_A_WORKBOOK_REMEDY = Text(
    fr="Enregistrez la feuille au format CSV, sous le nom « {csv} », retirez le classeur du dossier, puis recommencez.",
    en="Save the sheet as CSV under the name “{csv}”, take the workbook out of the folder, then try again.",
)
BY_HAND_REMEDY = Text(
    fr="Notez ce changement vous-même dans sa feuille « {sheet} » : il est relu, et l’historique le dira.",
    en="Note this change yourself in its sheet “{sheet}”: it is read, and the history will tell it.",
)
SHEETS: Mapping[str, Text] = {"sessions": Text(fr="Séances", en="Sessions")}
TWINS = Text(
    fr="Deux séances commencent à {start} le {day} ; les tableaux ne sauraient pas les distinguer.",
    en="Two sessions start at {start} on {day}; the tables could not tell them apart.",
)
TWINS_REMEDY = Text(
    fr="Décalez l’une des deux de quelques minutes dans programme.toml.",
    en="Shift one of the two by a few minutes in programme.toml.",
)

# --- drafts and files --------------------------------------------------------------------------------------------

NO_DRAFT = Text(
    fr="Il n’y a pas de brouillon complet dans « {folder} ».", en="There is no complete draft in “{folder}”."
)
NO_DRAFT_REMEDY = Text(
    fr="Faites-en un avec cafeplan plan --season {season}.", en="Make one with cafeplan plan --season {season}."
)
STALE_DRAFT = Text(
    fr="Les données ont changé depuis que ce brouillon a été fait.",
    en="The data changed since this draft was made.",
)
STALE_DRAFT_REMEDY = Text(
    fr="Refaites-le avec cafeplan plan --season {season}, regardez-le, puis publiez.",
    en="Make it again with cafeplan plan --season {season}, look at it, then publish.",
)
DRAFT_EDITED = Text(
    fr="Le brouillon « {file} » a été modifié à la main : son certificat ne parle plus de lui.",
    en="The draft “{file}” was changed by hand: its certificate no longer speaks of it.",
)
DRAFT_EDITED_REMEDY = Text(
    fr="Pour publier votre version telle quelle : cafeplan adopt … {file}.",
    en="To publish your version as it is: cafeplan adopt … {file}.",
)
NOT_YET = Text(fr="Le planning n’était pas encore publié le {day}.", en="The rota was not published yet on {day}.")
NOT_YET_REMEDY = Text(
    fr="Donnez un jour à partir de la publication ; l’historique de la saison les a tous.",
    en="Give a day from the publication on; the season’s history has them all.",
)
NO_FILE = Text(fr="Le fichier « {file} » n’existe pas.", en="There is no file “{file}”.")
NO_FILE_REMEDY = Text(fr="Vérifiez le nom et le dossier.", en="Check the name and the folder.")
UNREAD_FILE = Text(fr="« {file} » n’est pas un tableau.", en="“{file}” is not a spreadsheet.")
UNREAD_FILE_REMEDY = Text(fr="Enregistrez-le au format .csv, .xlsx ou .ods.", en="Save it as .csv, .xlsx or .ods.")
# How people write in a cell that nobody holds a seat.
NOBODY_WORDS = ("personne", "nobody", "à pourvoir", "a pourvoir", "vacant", "—", "–", "-", "?", "x")
OTHER_VENUE = Text(
    fr="le {day}, la séance est à « {venue} », pas à « {read} ».",
    en="on {day} the session is at “{venue}”, not at “{read}”.",
)
VENUE_REMEDY = Text(
    fr="Corrigez le lieu ici, ou changez celui de la séance avec cafeplan move.",
    en="Correct the venue here, or change that of the session with cafeplan move.",
)
NO_SEAT = Text(
    fr="le {day}, la séance ne demande personne du « {role} ».",
    en="on {day} the session asks for nobody of the “{role}”.",
)
NO_SEAT_REMEDY = Text(
    fr="Videz cette case, ou ajoutez la place au rendez-vous dans programme.toml.",
    en="Clear this cell, or add the seat to the series in programme.toml.",
)
TOO_MANY = Text(
    fr="le {day}, « {role} » : {n:personne|personnes} pour {most:place|places}.",
    en="on {day}, “{role}”: {n:person|people} for {most:seat|seats}.",
)
TOO_MANY_REMEDY = Text(fr="Retirez quelqu’un.", en="Take somebody out.")
TWICE = Text(
    fr="le {day}, {person} tient deux places de la même séance.",
    en="on {day} {person} holds two seats of one session.",
)
TWICE_REMEDY = Text(fr="Mettez quelqu’un d’autre à l’une des deux.", en="Put somebody else in one of the two.")
NOTHING_NEW = Text(
    fr="Ce planning est déjà celui qui est publié pour la saison « {season} ».",
    en="This rota is the one that is published for season “{season}” already.",
)
NOTHING_NEW_REMEDY = Text(fr="Il n’y a rien à faire.", en="There is nothing to do.")
PAST_CHANGED = Text(
    fr="Ce planning change {n:?une séance déjà passée|des séances déjà passées} : {days:list}.",
    en="This rota changes {n:?a session that is over|sessions that are over}: {days:list}.",
)
PAST_CHANGED_REMEDY = Text(
    fr="Remettez-y les noms publiés ; qui a tenu une séance se note dans la colonne « Tenue par ».",
    en="Put the published names back there; who held a session goes into the column “Held by”.",
)
BREAKS = Text(
    fr="Ce planning ne tient pas ce qui est obligatoire : {broken:list}.",
    en="This rota does not keep what is a must: {broken:list}.",
)
BREAKS_REMEDY = Text(
    fr="Corrigez-le, ou adoptez-le quand même avec --despite.",
    en="Correct it, or adopt it all the same with --despite.",
)
BROKEN = Text(fr="« {rule} » ({where})", en="“{rule}” ({where})")

# --- cancel, move, add -------------------------------------------------------------------------------------------

CANCELLED = Text(fr="annulée", en="cancelled")
MOVED = Text(fr="déplacée", en="moved")
NO_SESSION = Text(fr="Il n’y a pas de séance le {day}.", en="There is no session on {day}.")
NO_SESSION_REMEDY = Text(fr="Les plus proches : {near:list}.", en="The nearest ones: {near:list}.")
WHICH_SESSION = Text(
    fr="Il y a {n:séance|séances} le {day} ; on ne sait pas de laquelle il s’agit.",
    en="There are {n:session|sessions} on {day}; there is no telling which one is meant.",
)
WHICH_SESSION_REMEDY = Text(
    fr="Dites laquelle avec --start : {starts:list}.", en="Say which one with --start: {starts:list}."
)
ALREADY: Mapping[str, Text] = {
    "cancelled": Text(fr="La séance du {day} est déjà annulée.", en="The session on {day} is cancelled already."),
    "moved": Text(
        fr="La séance du {day} a déjà été déplacée à un autre jour.",
        en="The session on {day} has been moved to another day already.",
    ),
}
ALREADY_REMEDY = Text(fr="Voyez les séances avec cafeplan calendar.", en="See the sessions with cafeplan calendar.")
HELD = Text(
    fr="La séance du {day} a été tenue ; elle ne peut plus être {done}.",
    en="The session on {day} was held; it can no longer be {done}.",
)
HELD_REMEDY = Text(
    fr="Si c’est une erreur, corrigez d’abord son statut et ses présences dans les tableaux de la saison.",
    en="If that is a mistake, first correct its status and attendance in the season’s tables.",
)
OUTSIDE = Text(
    fr="Le {day} est hors de la saison « {season} », qui va du {first:short} au {last:short}.",
    en="{day} is outside season “{season}”, which runs from {first:short} to {last:short}.",
)
OUTSIDE_REMEDY = Text(
    fr="Choisissez un jour de la saison, ou changez ses dates dans programme.toml.",
    en="Choose a day of the season, or change its dates in programme.toml.",
)
PAST = Text(fr="Le {day} est passé : nous sommes le {on}.", en="{day} is over: today is {on}.")
PAST_REMEDY = Text(
    fr="Choisissez un jour à venir ; pour noter après coup, donnez avec --on le jour où c’était décidé.",
    en="Choose a day to come; to note it afterwards, give with --on the day on which it was decided.",
)
TAKEN = Text(fr="Il y a déjà une séance le {day} à {start}.", en="There already is a session on {day} at {start}.")
TAKEN_REMEDY = Text(fr="Choisissez un autre jour ou une autre heure.", en="Choose another day or time.")
SAME_PLACE = Text(
    fr="La séance du {day} à {start} est déjà là et à cette heure.",
    en="The session on {day} at {start} is there at that time already.",
)
SAME_PLACE_REMEDY = Text(
    fr="Donnez le nouveau jour avec --to, l’heure avec --at ou le lieu avec --venue.",
    en="Give the new day with --to, the time with --at or the venue with --venue.",
)
WHICH_SERIES = Text(
    fr="Le programme a plusieurs rendez-vous ; on ne sait pas duquel est cette séance.",
    en="The programme has several series; there is no telling which one this session is of.",
)
WHICH_SERIES_REMEDY = Text(
    fr="Choisissez-en un avec --series : {known:list}.", en="Choose one with --series: {known:list}."
)
NO_SERIES = Text(fr="Le rendez-vous « {name} » n’existe pas.", en="There is no series “{name}”.")
NO_VENUE = Text(fr="Le lieu « {name} » n’existe pas.", en="There is no venue “{name}”.")
KNOWN_VENUES = Text(fr="Lieux du programme : {known:list}.", en="Venues of the programme: {known:list}.")
DID_YOU_MEAN = Text(fr="Vouliez-vous dire « {near} » ?", en="Did you mean “{near}”?")
BAD_TIME = Text(fr="{option} : « {value} » n’est pas une heure.", en="{option}: “{value}” is not a time.")
BAD_TIME_REMEDY = Text(fr="Écrivez par exemple 09:30.", en="Write for example 09:30.")
BAD_DAY = Text(fr="« {value} » n’est pas une date.", en="“{value}” is not a date.")
BAD_DAY_REMEDY = Text(fr="Écrivez par exemple 2027-03-08.", en="Write for example 2027-03-08.")
NO_REASON = Text(fr="Il manque la raison.", en="The reason is missing.")
NO_REASON_REMEDY = Text(
    fr="Dites-la avec --reason, par exemple « salle indisponible », sans nommer personne.",
    en="Say it with --reason, for example “room not available”, naming nobody.",
)
LONG_REASON = Text(
    fr="La raison a {n:caractère|caractères}, {most} au plus.",
    en="The reason has {n:character|characters}, {most} at most.",
)
LONG_REASON_REMEDY = Text(fr="Raccourcissez.", en="Make it shorter.")
NAMES_SOMEBODY = Text(
    fr="La raison nomme {person} ; elle paraît dans le bilan, et pourquoi quelqu’un est absent ne se dit pas.",
    en="The reason names {person}; it is shown in the bilan, and why somebody is absent is not told.",
)
NAMES_SOMEBODY_REMEDY = Text(
    fr="Écrivez-la sans nommer personne, par exemple « intervenant indisponible ».",
    en="Write it naming nobody, for example “facilitator not available”.",
)

NO_SESSION_THEN = Text(fr="Aucune séance ne commence à {start} le {day}.", en="No session starts at {start} on {day}.")
STARTS = Text(fr="Ce jour-là : {starts:list}.", en="That day: {starts:list}.")

# --- what is shown -----------------------------------------------------------------------------------------------

PUBLISHED_WORD = Text(fr="publié", en="published")
DRAFT_WORD = Text(fr="brouillon", en="draft")
DONE: Mapping[str, Text] = {
    "publish": Text(
        fr="Le planning de « {season} » est publié, daté du {on}.",
        en="The rota of “{season}” is published, dated {on}.",
    ),
    "adopt": Text(
        fr="Ce planning est maintenant celui de « {season} », daté du {on}.",
        en="This rota is now that of “{season}”, dated {on}.",
    ),
    "edit": Text(
        fr="Les changements faits à la main sont entrés dans l’historique de « {season} », au {on}.",
        en="The changes by hand have entered the history of “{season}”, on {on}.",
    ),
    "cancel": Text(fr="La séance est annulée.", en="The session is cancelled."),
    "move": Text(fr="La séance est déplacée.", en="The session is moved."),
    "add": Text(fr="La séance est ajoutée.", en="The session is added."),
}
SIZE = Text(
    fr="{sessions:séance|séances}, {turns:place tenue|places tenues}, {empty:place vide|places vides}.",
    en="{sessions:session|sessions}, {turns:seat held|seats held}, {empty:empty seat|empty seats}.",
)
LOAD = Text(fr="{person} : {turns:séance|séances}", en="{person}: {turns:session|sessions}")
COMPARED = Text(fr="« {old} » → « {new} »", en="“{old}” → “{new}”")
NO_DIFFERENCE = Text(fr="Aucune différence.", en="No difference.")
BY_SESSION = Text(fr="Par séance", en="By session")
BY_PERSON = Text(fr="Par personne", en="By person")
BY_RULE = Text(fr="Règle par règle", en="Rule by rule")
SESSION_LINE = Text(fr="{day}, {venue} : {old} → {new}", en="{day}, {venue}: {old} → {new}")
SEAT_LINE = Text(fr="{day}, {venue}, {role} : {old} → {new}", en="{day}, {venue}, {role}: {old} → {new}")
PERSON_LINE = Text(
    fr="{person} : {old} → {new:séance|séances}{takes}{leaves}",
    en="{person}: {old} → {new:session|sessions}{takes}{leaves}",
)
TAKES = Text(fr=" ; prend {days:list}", en="; takes {days:list}")
LEAVES = Text(fr=" ; laisse {days:list}", en="; leaves {days:list}")
ON_DAY = Text(fr="le {day}", en="{day}")
NOT_COMPARED = Text(
    fr="Les séances ne sont pas les mêmes : les règles ne se comparent pas.",
    en="The sessions are not the same: the rules cannot be compared.",
)
WRITTEN = Text(fr="Écrit dans {folder} : {files:list}.", en="Written in {folder}: {files:list}.")
RULE_LINE = Text(fr="{rule} {old} → {new}", en="{rule} {old} → {new}")
SAME_LINE = Text(fr="{rule} {old}, inchangé", en="{rule} {old}, unchanged")
BEST_LINE = Text(fr="{rule} {value} ; le meilleur planning : {best}", en="{rule} {value}; the best rota: {best}")
AS_GOOD_LINE = Text(fr="{rule} {value}, comme le meilleur planning", en="{rule} {value}, as in the best rota")
NOBODY = Text(fr="personne", en="nobody")
NOTHING = Text(fr="pas de séance", en="no session")
WEIGHED = Text(fr="À côté du meilleur planning possible", en="Beside the best possible rota")
DESPITE = Text(fr="Obligation non tenue : {broken}.", en="Must not kept: {broken}.")
CLOSED_THAT_DAY = Text(fr="À noter, ce jour-là : {reason}.", en="Note that day: {reason}.")
TO_FILL = Text(fr="{day}, {role} : {n:personne|personnes} à trouver.", en="{day}, {role}: {n:person|people} to find.")

# --- what check says of a rota changed by hand -------------------------------------------------------------------

EDITED_SEAT = Text(
    fr="{day}, {role} : {new} à la place de {old}, sans que l’historique le dise.",
    en="{day}, {role}: {new} in the place of {old}, which the history does not tell.",
)
EDITED_SEAT_REMEDY = Text(
    fr="Acceptez avec cafeplan adopt, ou remettez le nom publié.",
    en="Accept with cafeplan adopt, or put the published name back.",
)
EDITED_BREAKS = Text(
    fr="ce qui a été changé à la main enfreint {broken}.", en="what was changed by hand breaks {broken}."
)
EDITED_BREAKS_REMEDY = Text(
    fr="Corrigez, ou acceptez avec cafeplan adopt --despite.",
    en="Correct it, or accept it with cafeplan adopt --despite.",
)
EDITED_COSTS = Text(
    fr="ce qui a été changé à la main coûte : {rule} {old} → {new}.",
    en="what was changed by hand costs: {rule} {old} → {new}.",
)
EDITED_COSTS_REMEDY = Text(
    fr="Ce n’est pas une faute : acceptez avec cafeplan adopt si c’est voulu.",
    en="This is no fault: accept it with cafeplan adopt if it is meant.",
)

# --- help --------------------------------------------------------------------------------------------------------

PUBLISH = Text(
    fr="Publie le brouillon fait par « plan » : il devient le planning de la saison, et son historique commence.\n\n"
    "Exemple : cafeplan publish mon-cafe --season 2026-2027",
    en="Publishes the draft made by “plan”: it becomes the season’s rota, and its history begins.\n\n"
    "Example: cafeplan publish mon-cafe --season 2026-2027",
)
ADOPT = Text(
    fr="Prend comme planning publié un tableau fait ailleurs : une ligne par date, une colonne par service.\n\n"
    "Sans fichier, accepte ce qui a été changé à la main dans le planning publié. Un souhait moins bien tenu n’est "
    "jamais un refus.\n\nExemple : cafeplan adopt mon-cafe planning.xlsx --season 2026-2027",
    en="Takes a spreadsheet made elsewhere as the published rota: a row a date, a column a service.\n\n"
    "Without a file, accepts what was changed by hand in the published rota. A wish kept less well is never a "
    "refusal.\n\nExample: cafeplan adopt mon-cafe rota.xlsx --season 2026-2027",
)
DIFF = Text(
    fr="Compare deux plannings, séance par séance, personne par personne, règle par règle.\n\n"
    "Exemple : cafeplan diff mon-cafe publié brouillon --season 2026-2027 --out comparaison",
    en="Compares two rotas by session, by person and by rule.\n\n"
    "Example: cafeplan diff mon-cafe published draft --season 2026-2027 --out comparison",
)
COMPARED_OUT = Text(
    fr="Dossier où écrire aussi diff.html, la comparaison à imprimer ou à relire, pour le service seul.",
    en="Folder to write diff.html in, too: the comparison to print or read over, for the service only.",
)
CANCEL = Text(
    fr="Annule une séance ; elle reste comptée comme prévue.\n\n"
    'Exemple : cafeplan cancel mon-cafe 2027-03-08 --season 2026-2027 --reason "salle indisponible"',
    en="Cancels a session; it still counts as planned.\n\n"
    'Example: cafeplan cancel mon-cafe 2027-03-08 --season 2026-2027 --reason "room not available"',
)
MOVE = Text(
    fr="Déplace une séance : autre jour, autre heure ou autre lieu ; qui peut venir garde sa place.\n\n"
    "Exemple : cafeplan move mon-cafe 2027-03-08 --to 2027-03-09 --season 2026-2027 --reason travaux",
    en="Moves a session to another day, time or venue; whoever can come keeps their seat.\n\n"
    "Example: cafeplan move mon-cafe 2027-03-08 --to 2027-03-09 --season 2026-2027 --reason works",
)
ADD = Text(
    fr="Ajoute une séance ; elle ne compte pas parmi les séances prévues.\n\n"
    'Exemple : cafeplan add mon-cafe 2027-03-29 --season 2026-2027 --series "4e lundi" --reason "fête du quartier"',
    en="Adds a session; it does not count among the planned ones.\n\n"
    'Example: cafeplan add mon-cafe 2027-03-29 --season 2026-2027 --series "4e lundi" --reason "street party"',
)
FILE = Text(fr="Tableau à adopter : .csv, .xlsx ou .ods.", en="Spreadsheet to adopt: .csv, .xlsx or .ods.")
DESPITE_OPTION = Text(fr="Adopter même si une obligation n’est pas tenue.", en="Adopt even if a must is not kept.")
DRAFTS = Text(
    fr="Dossier du brouillon ; sinon reports/<programme>/<saison>/.",
    en="Folder of the draft; reports/<programme>/<season>/ otherwise.",
)
OLD = Text(
    fr="« publié », « brouillon », un jour (AAAA-MM-JJ : le planning publié ce jour-là) ou un fichier.",
    en="“published”, “draft”, a day (YYYY-MM-DD: the rota published then) or a file.",
)
DAY = Text(fr="Jour de la séance, AAAA-MM-JJ.", en="Day of the session, YYYY-MM-DD.")
START = Text(fr="Heure de début, s’il y a plusieurs séances ce jour-là.", en="Start, where a day has several sessions.")
TO = Text(fr="Nouveau jour ; sinon le même.", en="New day; the same otherwise.")
AT = Text(fr="Nouvelle heure de début ; sinon la même.", en="New start; the same otherwise.")
AT_ADDED = Text(fr="Heure de début ; sinon celle du rendez-vous.", en="Start; that of the series otherwise.")
VENUE = Text(fr="Lieu ; sinon le lieu habituel.", en="Venue; the usual one otherwise.")
SERIES = Text(fr="Rendez-vous dont la séance fait partie.", en="Series that the session is part of.")
WHY = Text(fr="Pourquoi, sans nommer personne.", en="Why, naming nobody.")
