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
CALENDAR = Text(
    fr="{programme}, {season} : qui tient quelle séance", en="{programme}, {season}: who holds which session"
)
DATE = Text(fr="Date", en="Date")
VENUE = Text(fr="Lieu", en="Venue")
SERIES = Text(fr="Rendez-vous", en="Series")
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
LOADS_NEAR = Text(
    fr="De {least} à {most:tour|tours} par personne, chacun à moins d’un tour de sa part",
    en="From {least} to {most:turn|turns} a person, everybody within one turn of their share",
)
LOADS_ALTERNATIVE = Text(fr="Tours par personne. {people:apart}.", en="Turns a person. {people:apart}.")
LOAD = Text(fr="{person} : {turns} pour une part de {share}", en="{person}: {turns} for a share of {share}")
SHARE_MARK = Text(fr="part juste", en="fair share")
RHYTHM_FINDING = Text(
    fr="D’une séance à la suivante, chacun a {least:semaine|semaines} au moins",
    en="From one session to the next everybody has {least:week|weeks} at least",
)
RHYTHM_SAME_WEEK = Text(
    fr="Il arrive que quelqu’un tienne deux séances la même semaine",
    en="Somebody sometimes holds two sessions in the same week",
)
RHYTHM_ONCE = Text(fr="Chacun vient une fois au plus", en="Everybody comes once at most")
RHYTHM_ALTERNATIVE = Text(
    fr="Un point par séance de chacun, le long de la saison. D’une séance à la suivante : {people:apart}.",
    en="A dot for each session of each person along the season. From one session to the next: {people:apart}.",
)
RHYTHM_TABLE = Text(fr="Les séances de chacun", en="Everybody’s sessions")
LOAD_APART = Text(fr="{person}, {apart}", en="{person}, {apart}")
APART = Text(fr="{least} sem.", en="{least} wk")
APART_FROM = Text(fr="{least} à {most} sem.", en="{least} to {most} wk")
ONCE = Text(fr="une fois", en="once")
NEVER = Text(fr="jamais", en="never")
DAYS = Text(fr="Dates", en="Dates")
BETWEEN = Text(fr="D’une séance à la suivante", en="From one to the next")
NO_WISH = Text(fr="Personne n’a exprimé de souhait.", en="Nobody has stated a wish.")
WISHES_TABLE = Text(fr="Les souhaits, et ce que le planning en fait", en="Wishes, and what the rota makes of them")
WISHES_NOT_MINDED = Text(
    fr="Les souhaits, qu’aucune règle du programme ne retient",
    en="Wishes, which no rule of the programme minds",
)
WISH = Text(fr="Souhait", en="Wish")
OUTCOME = Text(fr="Ce que le planning en fait", en="What the rota makes of it")
NO_ACCOUNT = Text(
    fr="Ce planning ne compte pas les tours des saisons passées.",
    en="This rota does not count the turns of earlier seasons.",
)
ACCOUNTS_TABLE = Text(
    fr="Les comptes de chacun, d’une saison à l’autre, en tours",
    en="Everybody’s account from season to season, in turns",
)
BEFORE = Text(fr="Des saisons passées", en="From earlier seasons")
AFTER = Text(fr="Pour la suite", en="Carried on")
AHEAD = Text(fr="{n} d’avance", en="{n} ahead")
OWING = Text(fr="doit {n}", en="owes {n}")
EVEN = Text(fr="à jour", en="even")
LOADS_TABLE = Text(fr="Tours de chacun", en="Everybody’s turns")
PERSON = Text(fr="Intervenant", en="Facilitator")
WORKING_TIME = Text(fr="Temps de travail", en="Working time")
TURNS = Text(fr="Tours", en="Turns")
SHARE = Text(fr="Part juste", en="Fair share")
VISITS = Text(
    fr="{rotation} : de {least} à {most:lieu|lieux} par personne, sur {venues}",
    en="{rotation}: from {least} to {most:venue|venues} a person, of {venues}",
)
VISITS_EACH = Text(
    fr="{rotation} : chacun va à {most:lieu|lieux} sur {venues}",
    en="{rotation}: everybody goes to {most:venue|venues} of {venues}",
)
ONE_VENUE = Text(fr="La saison n’a qu’un lieu.", en="The season has one venue only.")
PAIRS_ALL = Text(
    fr="{rotation} : les {pairs:binôme|binômes} se rencontrent, de {least} à {most} fois chacun",
    en="{rotation}: all {pairs:pair|pairs} meet, {least} to {most:time|times} each",
)
PAIRS_EACH = Text(
    fr="{rotation} : les {pairs:binôme|binômes} se rencontrent, {most} fois chacun",
    en="{rotation}: all {pairs:pair|pairs} meet, {most:time|times} each",
)
PAIRS_SOME = Text(
    fr="{rotation} : {met:binôme|binômes} sur {pairs} {met:?se rencontre|se rencontrent}",
    en="{rotation}: {met:pair|pairs} of {pairs} {met:?meets|meet}",
)
NO_PAIR = Text(
    fr="Chaque séance est tenue par une seule personne : il n’y a pas de binôme.",
    en="Each session is held by one person: there are no pairs.",
)
COLLEAGUES = Text(fr="{met} sur {all}", en="{met} of {all}")
MET = Text(fr="Collègues rencontrés", en="Colleagues met")
MOST_OFTEN = Text(fr="Le plus souvent", en="Most often")
OFTEN = Text(fr="{people:list}, {n} fois", en="{people:list}, {n:time|times}")
FROM_TO = Text(fr="de {least} à {most}", en="{least} to {most}")
AS_MANY = Text(fr="{most}", en="{most}")
TURNS_EACH = Text(fr="Tours par personne", en="Turns a person")
TURNS_EACH_RESTS = Text(fr="selon le temps de travail", en="by working time")
SAME_WEEK = Text(fr="la même semaine", en="the same week")
WEEKS = Text(fr="{n:semaine|semaines}", en="{n:week|weeks}")
SHORTEST_GAP = Text(fr="Au moins, d’une séance à la suivante", en="At least, from one session to the next")
SHORTEST_GAP_RESTS = Text(fr="pour une même personne", en="for one person")
OUT_OF = Text(fr="{n} sur {all}", en="{n} of {all}")
PAIRS_THAT_MEET = Text(fr="Binômes qui se rencontrent", en="Pairs that meet")
PAIRS_THAT_MEET_RESTS = Text(fr="au moins une fois dans la saison", en="at least once in the season")
LEVELS_TABLE = Text(fr="Les règles, dans leur ordre", en="The rules, in their order")
ORDER = Text(fr="Rang", en="Rank")
SENTENCE = Text(fr="Règle, et ce que le planning en fait", en="Rule, and what the rota makes of it")
SUMS = Text(fr="Ce que les nombres permettent", en="What the numbers allow")
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
NOTHING_CLOSED = Text(fr="Aucune date n’est sans café.", en="No date is without a café.")
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
STRAY_ROWS = Text(
    fr="programme.toml, [shared], with : dans les plannings du dossier « {folder} », {n:ligne ne correspond|lignes ne "
    "correspondent} à aucune séance ; il n’en est pas tenu compte.",
    en="programme.toml, [shared], with: in the rotas of the folder “{folder}”, {n:row is|rows are} at no session; they "
    "are left out of account.",
)
STRAY_ROWS_REMEDY = Text(
    fr="Corrigez-y la date, l’heure ou le lieu de ces lignes, ou les séances de ce programme.",
    en="Correct the date, the time or the venue of these rows there, or the sessions of that programme.",
)
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

# --- a published rota --------------------------------------------------------------------------------------------

DRAFT = Text(fr="C’est un brouillon : rien n’est encore publié.", en="This is a draft: nothing is published yet.")
PUBLISHED = Text(fr="C’est le planning publié.", en="This is the published rota.")
PUBLISHED_ON = Text(
    fr="C’est le planning publié le {day} ; rien n’a changé depuis.",
    en="This is the rota published on {day}; nothing has changed since.",
)
CHANGED_SINCE = Text(
    fr="C’est le planning publié le {day}, modifié {n} fois depuis, la dernière le {last}.",
    en="This is the rota published on {day}, changed {n:time|times} since, last on {last}.",
)
EDITED = Text(
    fr="{standing} Il a aussi été modifié à la main : voyez cafeplan check.",
    en="{standing} It was changed by hand as well: see cafeplan check.",
)
COULD_BE_BETTER = Text(
    fr="Refait aujourd’hui, un planning pourrait être meilleur : c’est le prix de ce qui a été annoncé.",
    en="Made again today, a rota could be better: that is the price of what was announced.",
)
NOT_PUBLISHED = Text(
    fr="Rien n’est encore publié : il n’y a rien à comparer.",
    en="Nothing is published yet: there is nothing to compare.",
)
NOTHING_CHANGED = Text(fr="Rien n’a changé depuis la publication.", en="Nothing has changed since publication.")
NO_HISTORY = Text(
    fr="Ce planning n’a pas d’historique : le premier changement le commencera.",
    en="This rota has no history: the first change will begin it.",
)
TWO_ROTAS = Text(fr="Deux plannings : {old} → {new}", en="Two rotas: {old} → {new}")
BY_SESSION = Text(fr="Ce qui diffère, séance par séance", en="What differs, by session")
BY_PERSON = Text(fr="Les mêmes différences, par personne", en="The same differences, by person")
CHANGES_TABLE = Text(fr="Ce qui diffère du planning publié", en="What differs from the rota as published")
PEOPLE_TABLE = Text(fr="Les mêmes changements, par personne", en="The same changes, by person")
HISTORY_TABLE = Text(fr="Ce qui est arrivé au planning, par date", en="What happened to the rota, by date")
STATEMENTS_TABLE = Text(
    fr="Les comptes de chacun pour cette saison, en tours", en="Everybody’s account of this season, in turns"
)
ENTERED = Text(fr="Saisi le", en="Entered on")
KIND = Text(fr="Nature", en="Kind")
SESSION = Text(fr="Séance", en="Session")
OLD = Text(fr="Avant", en="Old")
NEW = Text(fr="Après", en="New")
LEFT = Text(fr="Laisse", en="Leaves")
TAKEN = Text(fr="Prend", en="Takes")
AT = Text(fr="{day}, {venue}", en="{day}, {venue}")
STATE_AT = Text(fr="{state}, {venue}", en="{state}, {venue}")
NO_SESSION = Text(fr="pas de séance", en="no session")
ANNOUNCED = Text(fr="Annoncés", en="Announced")
TAKEN_OVER = Text(fr="Repris à d’autres", en="Taken over")
GIVEN_UP = Text(fr="Laissés à d’autres", en="Given up")
KEPT_FREE = Text(fr="dont annulés", en="of these cancelled")
COUNTED = Text(fr="Comptés", en="Counted")
