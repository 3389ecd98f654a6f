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
FICTIONAL = Text(fr="fictif", en="fictional")
IN_BRACKETS = Text(fr=" ({mark})", en=" ({mark})")

# --- the season in one paragraph ------------------------------------------------------------------------------------

HELD = Text(
    fr="{programme} a tenu {held:séance|séances}{held_mark} sur {planned} {planned:?prévue|prévues}{planned_mark}.",
    en="{programme} held {held:session|sessions}{held_mark} of {planned} planned{planned_mark}.",
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

OF_PLANNED = Text(fr="sur {planned} {planned:?prévue|prévues}{mark}", en="of {planned} planned{mark}")
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
TIMELINE_ALTERNATIVE = Text(
    fr="Dates des séances, une ligne par lieu. {venues:list}.",
    en="Dates of the sessions, one row a venue. {venues:list}.",
)
VENUE_COUNT = Text(fr="{venue} : {held} sur {planned}", en="{venue}: {held} of {planned}")
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

# --- who came -------------------------------------------------------------------------------------------------------

ATTENDANCE_FINDING = Text(
    fr="{mean} personnes en moyenne par séance, de {least} à {most}",
    en="{mean} people per session on average, from {least} to {most}",
)
ATTENDANCE_ALTERNATIVE = Text(
    fr="Nombre de personnes à chacune des {sessions:séance tenue|séances tenues}, selon qu’elles sont déjà venues, "
    "viennent pour la première fois ou n’ont été que comptées. Le plus grand nombre, {most}, est du {day}.",
    en="Number of people at each of the {sessions:held session|held sessions}: had come before, came for the first "
    "time, or only counted. The largest number, {most}, is of {day}.",
)
ATTENDANCE_TABLE = Text(fr="Présences par séance", en="Attendance by session")
RETURNING = Text(fr="déjà venues", en="had come before")
NEW = Text(fr="première fois", en="first time")
ONLY_COUNTED = Text(fr="comptées seulement", en="only counted")
TOTAL = Text(fr="Ensemble", en="Total")
BY_VENUE_FINDING = Text(
    fr="Selon le lieu, de {least} à {most} personnes par séance en moyenne",
    en="By venue, from {least} to {most} people per session on average",
)
BY_VENUE_ALTERNATIVE = Text(
    fr="Fréquentation moyenne par lieu. {venues:list}.", en="Mean attendance by venue. {venues:list}."
)
BY_VENUE_TABLE = Text(fr="Fréquentation par lieu", en="Attendance by venue")
MEAN = Text(fr="Moyenne par séance", en="Mean per session")
SESSIONS = Text(fr="Séances", en="Sessions")
ATTENDANCE_COLUMN = Text(fr="Présences", en="Attendances")
NOT_ADDITIVE = Text(
    fr="Une même personne peut venir dans plusieurs lieux : les personnes différentes ne s’additionnent pas.",
    en="The same person may come to several venues: different people do not add up.",
)

# --- objectives, definitions, reservations --------------------------------------------------------------------------

OBJECTIVES_TABLE = Text(fr="Les objectifs et ce qui les mesure", en="The objectives and what measures them")
OBJECTIVE = Text(fr="Objectif", en="Objective")
MEASURED_BY = Text(fr="Mesuré par", en="Measured by")
NO_INDICATOR = Text(fr="aucun indicateur pour l’instant", en="no indicator yet")
READING = Text(fr="{label} : {value}{mark}", en="{label}: {value}{mark}")
SOURCE = Text(fr="Source : {source}.", en="Source: {source}.")
MISSING = Text(fr="{n:valeur manquante|valeurs manquantes}.", en="{n:missing value|missing values}.")
NOTHING_MISSING = Text(fr="Aucune valeur manquante.", en="No missing value.")
ALL_FICTIONAL = Text(fr="Données fictives", en="Fictional data")
PUBLISHED_AND_FICTIONAL = Text(
    fr="Nombre publié : {labels:list}. Le reste est fictif.",
    en="Published number: {labels:list}. The rest is fictional.",
)
PUBLISHED_SOURCE = Text(fr="Nombre publié : {source}.", en="Published number: {source}.")
PUBLISHED_DIFFERS = Text(
    fr="{label} : la source publie {published}, les tables donnent {value}.",
    en="{label}: the source publishes {published}, the tables give {value}.",
)
PARTNERS_LIMIT = Text(
    fr="Cette édition montre l’activité et les totaux de la saison. Rien n’y distingue les personnes par séance, par "
    "lieu ou par caractéristique.",
    en="This edition shows activity and season totals. Nothing in it tells people apart by session, venue or "
    "characteristic.",
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
