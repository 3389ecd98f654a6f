"""Every text of the rota's page, but those of the rules, which stand with their class."""

from cafeplan.language import Text

TITLE = Text(fr="Planning {label:of}", en="Rota {label:of}")
EDITION = Text(
    fr="page du coordinateur, à ne pas diffuser hors du service",
    en="coordinator’s page, not to leave the service",
)
SUMMARY = Text(
    fr="{sessions:séance|séances}{mark}, {seats:place à tenir|places à tenir}{mark}, {people:intervenant|intervenants}"
    "{mark}.",
    en="{sessions:session|sessions}{mark}, {seats:seat|seats} to hold{mark}, {people:facilitator|facilitators}{mark}.",
)
ALL_FILLED = Text(fr="Toutes les places sont tenues.", en="Every seat is held.")
SEATS_EMPTY = Text(
    fr="{n:place reste|places restent} à pourvoir, {n:?nommée|nommées} ci-dessous.",
    en="{n:seat is|seats are} still to be filled, named below.",
)
ALL_PROVED = Text(
    fr="Sur chaque règle, dans l’ordre choisi, on ne peut pas faire mieux.",
    en="On every rule, in the order chosen, no rota does better.",
)
NOT_ALL_PROVED = Text(
    fr="Sur {rules:list}, il n’est pas prouvé que ce planning soit le meilleur.",
    en="On {rules:list} it is not proved that this rota is the best.",
)
CALENDAR = Text(fr="Qui tient quelle séance", en="Who holds which session")
DATE = Text(fr="Date", en="Date")
VENUE = Text(fr="Lieu", en="Venue")
NOBODY = Text(fr="personne", en="nobody")
GAPS = Text(fr="Places à pourvoir", en="Seats to fill")
ROLE = Text(fr="Service", en="Service")
REASON = Text(fr="Raison", en="Reason")
NOTHING_MISSING = Text(
    fr="Aucune place ne manque d’intervenant : il n’y a rien à arranger.",
    en="No seat lacks a facilitator: there is nothing to arrange.",
)
ENOUGH = Text(
    fr="Un seul de ces arrangements suffit, le plus petit d’abord ; rien de plus petit n’y suffirait :",
    en="Any one of these is enough, the smallest first; nothing smaller would do:",
)
FURTHEST = Text(
    fr="Aucun arrangement ne va plus loin que ceux-ci, le plus petit d’abord :",
    en="No arrangement goes further than these, the smallest first:",
)
ARRANGEMENT = Text(fr="{agreed:list}", en="{agreed:list}")
LOADS_FINDING = Text(
    fr="De {least} à {most:tour|tours} par personne, selon le temps de travail",
    en="From {least} to {most:turn|turns} a person, by working time",
)
LOADS_EQUAL = Text(fr="{most:tour|tours} pour chacun", en="{most:turn|turns} each")
LOADS_ALTERNATIVE = Text(fr="Tours par personne. {people:list}.", en="Turns a person. {people:list}.")
LOAD = Text(fr="{person} : {turns}", en="{person}: {turns}")
LOADS_TABLE = Text(fr="Tours de chacun", en="Everybody’s turns")
PERSON = Text(fr="Intervenant", en="Facilitator")
WORKING_TIME = Text(fr="Temps de travail", en="Working time")
TURNS = Text(fr="Tours", en="Turns")
SHARE = Text(fr="Part juste", en="Fair share")
VISITS_TABLE = Text(fr="Tours de chacun par lieu", en="Everybody’s turns by venue")
LEVELS_TABLE = Text(fr="Les règles, dans leur ordre", en="The rules, in their order")
ORDER = Text(fr="Rang", en="Rank")
SENTENCE = Text(fr="Règle, et ce que le planning en fait", en="Rule, and what the rota makes of it")
VALUE = Text(fr="Coût", en="Cost")
BOUND = Text(fr="Borne", en="Bound")
NAIVE_TABLE = Text(
    fr="Le coût de chaque règle, et celui de rotations qui ignorent les absences",
    en="What each rule costs, here and with rotations that ignore absences",
)
RULE = Text(fr="Règle", en="Rule")
THIS_ROTA = Text(fr="ce planning", en="this rota")
PAIRS_MET = Text(fr="Binômes qui se rencontrent, sur {pairs}", en="Pairs that meet, of {pairs}")
MUSTS_BROKEN = Text(fr="Obligations enfreintes", en="Musts broken")
CLOSED_TABLE = Text(fr="Chaque date et sa raison", en="Each date and its reason")
FICTIONAL_PEOPLE = Text(fr="Personnes fictives", en="Fictional people")
NO_FACILITATOR = Text(
    fr="Le programme n’a encore aucun intervenant : il n’y a pas de planning à faire.",
    en="The programme has no facilitator yet: there is no rota to make.",
)
NO_FACILITATOR_REMEDY = Text(
    fr="Remplissez la table facilitators (intervenants) dans le dossier du programme.",
    en="Fill in the table facilitators in the programme’s folder.",
)

# --- programmes that share people --------------------------------------------------------------------------------

NO_PARTNER = Text(
    fr="programme.toml, [shared], with : il n’y a pas de programme dans le dossier « {folder} ».",
    en="programme.toml, [shared], with: there is no programme in the folder “{folder}”.",
)
NO_PARTNER_REMEDY = Text(
    fr='Écrivez le chemin à partir du dossier de ce programme-ci, par exemple "../aller-vers", ou retirez-le.',
    en='Write the path from this programme’s own folder, for example "../aller-vers", or remove it.',
)
OWN_PARTNER = Text(
    fr="programme.toml, [shared], with : « {folder} » est le dossier de ce programme-ci.",
    en="programme.toml, [shared], with: “{folder}” is this programme’s own folder.",
)
OWN_PARTNER_REMEDY = Text(fr="Retirez-le de la liste.", en="Remove it from the list.")
PARTNER_FAULTS = Text(
    fr="programme.toml, [shared], with : le programme du dossier « {folder} » a des fautes, son planning publié ne "
    "peut pas être lu.",
    en="programme.toml, [shared], with: the programme in the folder “{folder}” has faults, its published rota cannot "
    "be read.",
)
PARTNER_FAULTS_REMEDY = Text(
    fr="Corrigez-les : « cafeplan check {folder} », lancé depuis le dossier de ce programme-ci, en donne la liste.",
    en="Correct them: “cafeplan check {folder}”, run from this programme’s own folder, lists them.",
)
