"""Every text of the bilan's page, but those of the indicators, which stand with their class."""

from cafeplan.language import Text

TITLE = Text(fr="Bilan {label:of}", en="Review {label:of}")
PERIOD = Text(fr="du {first} au {last}", en="from {first} to {last}")
EDITION = {
    "partners": Text(fr="édition pour les partenaires", en="partners’ edition"),
    "internal": Text(
        fr="édition interne, à ne pas diffuser hors du service", en="internal edition, not to leave the service"
    ),
}
DEMONSTRATION = Text(
    fr="Données de démonstration. Les personnes sont fictives. Chaque nombre est marqué « publié » quand il vient de "
    "la source citée, « fictif » sinon.",
    en="Demonstration data. The people are fictional. Each number is marked “published” where it comes from the source "
    "named, “fictional” otherwise.",
)
PUBLISHED = Text(fr="publié", en="published")
PARTLY_PUBLISHED = Text(fr="publié en partie", en="partly published")
FICTIONAL = Text(fr="fictif", en="fictional")
IN_BRACKETS = Text(fr=" ({mark})", en=" ({mark})")

# --- the season in one paragraph ------------------------------------------------------------------------------------

HELD = Text(
    fr="{held:séance|séances}{held_mark} {programme:of} {held:?a|ont} eu lieu, pour {planned} "
    "{planned:?prévue|prévues}{planned_mark}.",
    en="{programme} held {held:session|sessions}{held_mark}, with {planned} planned{planned_mark}.",
)
PEOPLE = Text(
    fr="{people:personne différente est venue|personnes différentes sont venues}{mark}.",
    en="{people:different person|different people} came{mark}.",
)
PEOPLE_BETWEEN = Text(
    fr="Entre {low} et {high:personne différente est venue|personnes différentes sont venues}{mark} : certains "
    "présents ont été comptés sans être identifiés.",
    en="Between {low} and {high:different person|different people} came{mark}: some of those present were counted "
    "without being identified.",
)
ATTENDANCES = Text(
    fr="Ensemble, elles font {attendances:présence|présences}{mark}, soit en moyenne "
    "{mean:personne|personnes}{mean_mark} par séance.",
    en="Together they make {attendances:attendance|attendances}{mark}, a mean of "
    "{mean:person|people}{mean_mark} per session.",
)
NEWCOMERS = Text(
    fr="Sur {whole:personne identifiée|personnes identifiées}{mark}, {part}{mark} {part:?venait|venaient} pour la "
    "première fois.",
    en="Of {whole:identified person|identified people}{mark}, {part}{mark} came for the first time.",
)
KEPT = Text(
    fr="Sur les {whole} venues la saison d’avant{mark}, {part:est revenue|sont revenues}{mark}.",
    en="Of the {whole} who had come the season before{mark}, {part} came again{mark}.",
)
NOTHING_PLANNED = Text(
    fr="{programme} n’avait aucune séance prévue sur cette période, et n’en a noté aucune.",
    en="{programme} had no session planned in this period, and recorded none.",
)
NOBODY_CAME = Text(fr="Personne n’est venu.", en="Nobody came.")
COST = Text(fr="Hors personnel, la saison a coûté {cost:€}{mark}.", en="Without staff, the season cost {cost:€}{mark}.")
COST_UNKNOWN = Text(fr="Aucune dépense n’a été enregistrée.", en="No expense was recorded.")
UNRECORDED = Text(
    fr="{n:séance prévue n’a|séances prévues n’ont} pas de statut : les nombres qui suivent {n:?l’|les }ignorent.",
    en="{n:planned session has|planned sessions have} no status: the numbers below leave {n:?it|them} out.",
)
UNCOUNTED = Text(
    fr="{n:séance tenue n’a|séances tenues n’ont} ni présence ni comptage : {n:?elle n’entre|elles n’entrent} pas "
    "dans la fréquentation.",
    en="{n:held session has|held sessions have} neither attendance nor head-count and {n:?does|do} not enter the "
    "attendance figures.",
)

# --- what key figures rest on ---------------------------------------------------------------------------------------

OF_PLANNED = Text(fr="pour {planned} {planned:?prévue|prévues}{mark}", en="with {planned} planned{mark}")
RESTS_ON_SESSIONS = Text(
    fr="sur {n:séance relevée|séances relevées}{mark}", en="over {n:recorded session|recorded sessions}{mark}"
)
RESTS_ON_IDENTIFIED = Text(
    fr="parmi {n:personne identifiée|personnes identifiées}{mark}",
    en="among {n:identified person|identified people}{mark}",
)
RESTS_ON_LINES = Text(fr="{n:dépense|dépenses}{mark}", en="{n:expense|expenses}{mark}")
RESTS_ON_COUNTS = Text(fr="présences et comptages", en="attendance and head-counts")

# --- did it happen --------------------------------------------------------------------------------------------------

TIMELINE_FINDING = Text(
    fr="{held:séance tenue|séances tenues} sur {planned} {planned:?prévue|prévues} : {share:%} des rendez-vous ont eu "
    "lieu",
    en="{held:session|sessions} held of {planned} planned: {share:%} of the appointments took place",
)
ROW_COUNT = Text(fr="{row} : {held} sur {planned}", en="{row}: {held} of {planned}")
STATES = {
    "held": Text(fr="tenue", en="held"),
    "cancelled": Text(fr="annulée", en="cancelled"),
    "moved": Text(fr="déplacée", en="moved"),
    "planned": Text(fr="prévue", en="planned"),
    "closed": Text(fr="fermée", en="closed"),
}
SESSIONS_TABLE = Text(fr="Les séances de la saison", en="The sessions of the season")
DATE = Text(fr="Date", en="Date")
VENUE = Text(fr="Lieu", en="Venue")
STATUS = Text(fr="État", en="State")
REASON = Text(fr="Raison", en="Reason")

HAPPENED = Text(fr="Ce qui a eu lieu, en nombres", en="What took place, in numbers")
HAPPENED_UNSAID = Text(fr="Rien d’autre n’a été relevé.", en="Nothing else was recorded.")

# --- who came -------------------------------------------------------------------------------------------------------

ATTENDANCE_FINDING = Text(
    fr="{mean} personnes en moyenne par séance, de {least} à {most}",
    en="{mean} people per session on average, from {least} to {most}",
)
ATTENDANCE_BY_MONTH_FINDING = Text(
    fr="De {least} à {most:présence|présences} par mois, et {mean} personnes en moyenne par séance",
    en="From {least} to {most:attendance|attendances} a month, and {mean} people per session on average",
)
ATTENDANCE_TABLE = Text(fr="Présences par séance", en="Attendance by session")
RETURNING = Text(fr="déjà venues", en="had come before")
NEW = Text(fr="première fois", en="first time")
ONLY_COUNTED = Text(fr="comptées seulement", en="only counted")
TOTAL = Text(fr="Ensemble", en="Total")
MEAN = Text(fr="Moyenne par séance", en="Mean per session")
SESSIONS = Text(fr="Séances", en="Sessions")
ATTENDANCE_COLUMN = Text(fr="Présences", en="Attendances")
NOT_ADDITIVE = Text(
    fr="Une même personne peut être dans plusieurs lignes : les personnes différentes ne s’additionnent pas.",
    en="The same person may be in several rows: different people do not add up.",
)

NO_SESSION = Text(
    fr="Aucune séance n’est encore notée tenue, annulée ou déplacée : on ne peut pas dire si l’action a eu lieu.",
    en="No session is recorded yet as held, cancelled or moved: whether it happened cannot be said.",
)
NO_VENUE = Text(fr="lieu non précisé", en="venue not given")
NO_SERIES = Text(fr="Séances à part", en="Single sessions")
CATEGORY = Text(fr="{label} : {n}", en="{label}: {n}")
CATEGORY_COLUMN = Text(fr="Réponse", en="Answer")
PEOPLE_BY = Text(fr="Personnes par {names:list}", en="People by {names:list}")
PEOPLE_COLUMN = Text(fr="personnes", en="people")
AGE_COLUMN = Text(fr="tranche d’âge", en="age band")
SEX_COLUMN = Text(fr="sexe", en="sex")
CHANNEL_COLUMN = Text(fr="orientation", en="way in")
TERRITORY_COLUMN = Text(fr="lieu de vie", en="place of living")
BARS_ALTERNATIVE = Text(fr="{label}. {categories:apart}.", en="{label}. {categories:apart}.")
PARTLY_SHOWN = Text(
    fr="{label} : {n:nombre n’est pas donné tel quel|nombres ne sont pas donnés tels quels}",
    en="{label}: {n:number is not given as it is|numbers are not given as they are}",
)
MANY_LEAD = Text(
    fr="{label} : {n} sont en tête à égalité, avec {part} sur {whole}",
    en="{label}: {n} lead together, with {part} of {whole}",
)
AGE_FINDING = Text(
    fr="{n:?La tranche d’âge la plus nombreuse|Les tranches d’âge les plus nombreuses} : {top:list}, "
    "{part:personne|personnes} {n:?sur|chacune, sur} {whole}",
    en="The largest age {n:?band|bands}: {top:list}, {part:person|people} {n:?of|each, of} {whole}",
)
CHANNEL_FINDING = Text(
    fr="{n:?Le premier chemin|Les premiers chemins} vers le café : {top:list}, {n:?pour|chacun pour} "
    "{part:personne|personnes} sur {whole}",
    en="The first {n:?way|ways} to the café: {top:list}, {n:?for|each for} {part:person|people} of {whole}",
)
TERRITORY_FINDING = Text(
    fr="{n:?Le quartier d’où l’on vient le plus|Les quartiers d’où l’on vient le plus} : {top:list}, "
    "{part:personne|personnes} {n:?sur|chacun, sur} {whole}",
    en="Where most people come from: {top:list}, {part:person|people} {n:?of|each, of} {whole}",
)
CAME = Text(fr="Qui est venu, en nombres", en="Who came, in numbers")
CAME_UNSAID = Text(
    fr="Personne n’a été ni identifié ni compté : on ne peut pas dire qui est venu.",
    en="Nobody was identified or counted: who came cannot be said.",
)

# --- did they come back ---------------------------------------------------------------------------------------------

RETURNED = Text(fr="Revenir, en nombres", en="Coming back, in numbers")
RETURNED_UNSAID = Text(
    fr="Personne n’a été identifié : on ne peut pas dire qui est revenu.",
    en="Nobody was identified: who came back cannot be said.",
)
RETENTION_FINDING = Text(
    fr="{part:personne est revenue|personnes sont revenues} sur les {whole} venues auparavant",
    en="{part:person|people} came again of the {whole} who had come before",
)
RETENTION_ALTERNATIVE = Text(
    fr="Selon la saison de la première venue, les personnes revenues cette saison. {cohorts:list}.",
    en="By the season of the first visit, the people who came again this season. {cohorts:list}.",
)
COHORT = Text(fr="{season} : {part} sur {whole}", en="{season}: {part} of {whole}")
CAME_AGAIN = Text(fr="revenues", en="came again")
NOT_AGAIN = Text(fr="pas revenues", en="did not")
OF_WHOLE = Text(fr="{part} sur {whole}", en="{part} of {whole}")
FIRST_SEASON = Text(fr="Première venue", en="First visit")
RETENTION_TABLE = Text(fr="Revenues d’une saison à l’autre", en="Came again from season to season")

# --- what did it change ---------------------------------------------------------------------------------------------

CHANGED = Text(fr="Ce qui a changé, en nombres", en="What changed, in numbers")
CHANGED_UNSAID = Text(
    fr="Ni questionnaire, ni événement n’est noté que cette édition puisse montrer.",
    en="No questionnaire and no event is recorded that this edition may show.",
)
EFFECTS_FINDING = Text(
    fr="{n:?L’effet le plus souvent noté|Les effets les plus souvent notés} : {top:list}, {n:?à|chacun à} "
    "{part:séance|séances} sur {whole}",
    en="The {n:?effect|effects} most often noted: {top:list}, {n:?at|each at} {part:session|sessions} of {whole}",
)

# --- what did it cost -----------------------------------------------------------------------------------------------

COSTS = Text(fr="Ce que cela coûte, en nombres", en="What it costs, in numbers")
COSTS_UNSAID = Text(
    fr="Aucune dépense n’a été enregistrée : on ne peut pas dire ce que la saison a coûté.",
    en="No expense was recorded: what the season cost cannot be said.",
)
MONEY_FINDING = Text(fr="{received:€} reçus, {spent:€} dépensés", en="{received:€} received, {spent:€} spent")
RECEIVED_FINDING = Text(fr="{received:€} reçus ; aucune dépense notée", en="{received:€} received; no expense recorded")
SPENT_FINDING = Text(fr="{spent:€} dépensés ; aucune recette notée", en="{spent:€} spent; no income recorded")
MONEY_TABLE = Text(fr="L’argent de la saison", en="The season’s money")
MONEY_LINE = Text(fr="{label} : {amount:€}", en="{label}: {amount:€}")
MONEY_LABEL = Text(fr="Ligne", en="Line")
MONEY_WAY = Text(fr="Sens", en="Way")
AMOUNT = Text(fr="Montant", en="Amount")
RECEIVED = Text(fr="reçu", en="received")
SPENT = Text(fr="dépensé", en="spent")
MONEY_NOTE = Text(
    fr="Les heures de travail et ce qui est donné en nature n’y sont pas.",
    en="Hours of work and what is given in kind are not in it.",
)

# --- objectives, definitions, reservations --------------------------------------------------------------------------

INDICATOR = Text(fr="Indicateur", en="Indicator")
VALUE = Text(fr="Valeur", en="Value")
TARGET = Text(fr="Visé", en="Target")
READING_COLUMN = Text(fr="Lecture", en="Reading")
TOOL = Text(fr="Outil de recueil", en="Collected with")
KEPT_BY_AND_WHEN = Text(fr="Relevé par : {who}, {when}.", en="Collected by: {who}, {when}.")
KEPT_BY = Text(fr="Relevé par : {who}.", en="Collected by: {who}.")
KEPT_WHEN = Text(fr="Relevé : {when}.", en="Collected: {when}.")
KEPT_BY_NOBODY = Text(
    fr="Le programme ne dit ni qui relève ces indicateurs, ni quand.",
    en="The programme does not say who collects these indicators, nor when.",
)
NO_TARGETS = Text(fr="Aucun résultat chiffré n’est visé.", en="No numeric result is aimed at.")
NO_TARGET = Text(fr="pas de chiffre", en="no number")
TARGETS = {
    "at_least": Text(fr="au\u00a0moins\u00a0{low}", en="at\u00a0least\u00a0{low}"),
    "at_most": Text(fr="au\u00a0plus\u00a0{high}", en="at\u00a0most\u00a0{high}"),
    "between": Text(fr="de {low} à {high}", en="{low} to {high}"),
}
TARGETS_OF_SHARES = {
    "at_least": Text(fr="au\u00a0moins\u00a0{low:%}", en="at\u00a0least\u00a0{low:%}"),
    "at_most": Text(fr="au\u00a0plus\u00a0{high:%}", en="at\u00a0most\u00a0{high:%}"),
    "between": Text(fr="de {low:%} à {high:%}", en="{low:%} to {high:%}"),
}
NO_OBJECTIVE = Text(
    fr="Le programme n’a pas écrit ce qu’il cherche : ses nombres ne se lisent à côté d’aucun objectif.",
    en="The programme has not written down what it is for: its numbers stand beside no objective.",
)
NOTHING_WRITTEN = Text(
    fr="L’équipe n’a rien écrit pour cette édition.", en="The team has written nothing for this edition."
)
NOTHING_TO_KNOW = Text(fr="Rien de particulier n’est à signaler.", en="There is nothing particular to know.")
UNMEASURED = Text(
    fr="Aucun indicateur ne mesure l’objectif « {text} ».", en="No indicator measures the objective “{text}”."
)
MEASURED_INSIDE = Text(
    fr="Ce qui mesure l’objectif « {text} » est réservé à l’édition interne.",
    en="What measures the objective “{text}” is kept for the internal edition.",
)
UNATTACHED = Text(
    fr="{n:?Cet indicateur ne sert|Ces indicateurs ne servent} aucun objectif du programme : {labels:list}.",
    en="{n:?This indicator serves|These indicators serve} no objective of the programme: {labels:list}.",
)
PLACE = Text(fr="S’inscrit dans", en="Part of")
PART_OF = Text(fr="L’action s’inscrit dans : {places}.", en="The programme is part of: {places}.")
AIMS = Text(fr="Plus précisément : {aims}.", en="More precisely: {aims}.")
GIVEN_GRID = Text(
    fr="La grille d’évaluation du projet, dans ses mots", en="The project’s evaluation grid, in its words"
)
OBJECT = Text(fr="Objet", en="Object")
TOOLS = Text(fr="Outils", en="Tools")
RECORDED = Text(fr="Ce qui a été relevé", en="What was recorded")
NOT_ON_THIS_PAGE = Text(fr="pas sur cette page", en="not on this page")
OWN_THRESHOLD = Text(
    fr="Seuil du programme depuis le {since:short} : {value}, au lieu de {usual}.",
    en="The programme’s threshold since {since:short}: {value}, in the place of {usual}.",
)
SOURCE = Text(fr="Source : {source}.", en="Source: {source}.")
MISSING = Text(fr="{n:valeur manquante|valeurs manquantes}.", en="{n:missing value|missing values}.")
MISSING_HIDDEN = Text(fr="Le nombre de valeurs manquantes est masqué.", en="The number of missing values is hidden.")
NOTHING_MISSING = Text(fr="Aucune valeur manquante.", en="No missing value.")
ALL_FICTIONAL = Text(fr="Données fictives", en="Fictional data")
PUBLISHED_AND_FICTIONAL = Text(
    fr="Nombre publié : {labels:list}. Le reste est fictif.",
    en="Published number: {labels:list}. The rest is fictional.",
)
ELIGIBLE = Text(fr="« {text} » ({source})", en="“{text}” ({source})")
ELIGIBLE_TWICE = Text(
    fr="Qui est accueilli n’est pas dit partout de même : {texts:list}. Chacun dit lui-même s’il en est ; personne "
    "n’est refusé pour cela.",
    en="Who is welcome is not said everywhere in the same words: {texts:list}. People say themselves whether they are; "
    "nobody is refused for it.",
)
PUBLISHED_SOURCE = Text(fr="Nombre publié : {source}.", en="Published number: {source}.")
PUBLISHED_DIFFERS = Text(
    fr="{label} : la source publie {published}, les tables donnent {value}.",
    en="{label}: the source publishes {published}, the tables give {value}.",
)
OF_CATEGORY = Text(fr="{label}, {category}", en="{label}, {category}")

# --- a funder's sheet -----------------------------------------------------------------------------------------------

SHEET_TITLE = Text(fr="{label}, {sheet}", en="{label}, {sheet}")
SHEET_TABLE = Text(fr="Les nombres demandés", en="The numbers asked for")
COUNTED = Text(fr="Ce qui est compté", en="What is counted")
NOTHING_FOR_SHEET = Text(
    fr="Aucun nombre de cette édition ne répond à : {sheet}.", en="No number of this edition answers: {sheet}."
)
IDENTITY = Text(fr="L’action", en="The action")
ITEM = Text(fr="Rubrique", en="Item")
ANSWER = Text(fr="Réponse", en="Answer")
ORGANISATION = Text(fr="Porteur", en="Run by")
VENUES = Text(fr="Lieux", en="Venues")
SERIES = Text(fr="Rythme", en="Rhythm")
RHYTHM = Text(fr="{name}, de {start} à {end}", en="{name}, {start} to {end}")
ELIGIBILITY = Text(fr="Qui est accueilli", en="Who is welcome")
THEMES = Text(fr="Thèmes", en="Themes")
OBJECTIVES = Text(fr="Objectifs", en="Objectives")

# --- the end of the page --------------------------------------------------------------------------------------------

CONTACT = Text(fr="Pour en parler : {contact}.", en="To talk about it: {contact}.")
NEXT_DATES = Text(fr="Prochaines dates : {dates:list}.", en="Next dates: {dates:list}.")
NEXT_DATE = Text(fr="{day} ({venue})", en="{day} ({venue})")
CITE = Text(
    fr="Pour citer cette page : {organisation}, « {title} », {label}, {edition}, données {fingerprint}.",
    en="To cite this page: {organisation}, “{title}”, {label}, {edition}, data {fingerprint}.",
)
S_IS = Text(
    fr="« s » : nombre non communiqué, pour que personne ne soit reconnu.",
    en="“s”: number not given, so that nobody is recognised.",
)
S_MEANS = Text(
    fr="Un « s » à la place d’un nombre : il n’est pas montré, pour que personne ne puisse être reconnu.",
    en="An “s” in the place of a number: it is not shown, so that nobody can be recognised.",
)

# --- rows left out --------------------------------------------------------------------------------------------------

ROWS_FOR_PARTNERS = Text(
    fr="Une page sans les lignes fautives ne peut pas être diffusée aux partenaires.",
    en="A page without the faulty rows cannot be shared with partners.",
)
ROWS_FOR_PARTNERS_REMEDY = Text(
    fr="Corrigez les lignes que nomme cafeplan check, ou demandez l’édition interne (--edition internal).",
    en="Put right the rows that cafeplan check names, or ask for the internal edition (--edition internal).",
)
LEFT_OUT = Text(
    fr="{n:ligne fautive a été laissée|lignes fautives ont été laissées} de côté. "
    "Une fois {n:?corrigée, elle pourrait|corrigées, elles pourraient} changer {changes:list}.",
    en="{n:faulty row was|faulty rows were} left out. Put right, {n:?it|they} could change {changes:list}.",
)
COULD_CHANGE = {
    "attendance": Text(
        fr="au plus {n:présence|présences}, donc au plus {n:personne|personnes}",
        en="at most {n:attendance|attendances}, so at most {n:person|people}",
    ),
    "headcounts": Text(
        fr="le comptage de {n:séance au plus|séances au plus}", en="the head-count of at most {n:session|sessions}"
    ),
    "sessions": Text(
        fr="{n:séance au plus|séances au plus} et ce qui y a été relevé",
        en="at most {n:session|sessions} and what was recorded there",
    ),
    "participants": Text(
        fr="ce que l’on sait de {n:personne au plus|personnes au plus}",
        en="what is known of at most {n:person|people}",
    ),
    "expenses": Text(
        fr="les coûts, de {n:dépense au plus|dépenses au plus}", en="the costs, by at most {n:expense|expenses}"
    ),
}
COULD_CHANGE_OTHERWISE = Text(
    fr="{n:ligne d’autres tableaux|lignes d’autres tableaux}", en="{n:row|rows} of other tables"
)

# --- where the page comes from --------------------------------------------------------------------------------------

PROVENANCE = Text(
    fr="{programme}, {organisation}. Saison {season}, {edition}. Données {fingerprint}, cafeplan {version}.",
    en="{programme}, {organisation}. Season {season}, {edition}. Data {fingerprint}, cafeplan {version}.",
)
MADE_ON = Text(fr="Page datée du {on}.", en="Page dated {on}.")
