"""Every text of the page over several programmes, and of the command that makes it."""

from cafeplan.language import Text

TITLE = Text(fr="Le réseau, {n:programme|programmes}", en="The network, {n:programme|programmes}")
QUOTED = Text(fr="« {name} »", en="“{name}”")
DEMONSTRATION = Text(
    fr="Données de démonstration : {programmes:list}. Les personnes sont fictives, et chaque nombre l’est aussi, sauf "
    "ceux que le bilan du programme marque « publié ».",
    en="Demonstration data: {programmes:list}. The people are fictional, and so is every number but those that the "
    "programme’s bilan marks “published”.",
)
SPAN = Text(fr="saisons comprises entre le {first} et le {last}", en="seasons between {first} and {last}")

# --- in one paragraph -----------------------------------------------------------------------------------------------

OF_ONE = Text(fr="d’une seule organisation", en="of one organisation")
OF_SEVERAL = Text(fr="de {n:organisation|organisations}", en="of {n:organisation|organisations}")
WHO = Text(
    fr="{programmes:programme|programmes} {organisations} {programmes:?est|sont} sur "
    "cette page, chacun avec sa dernière saison dont la fréquentation est connue.",
    en="{programmes:programme|programmes} {organisations} {programmes:?is|are} on this "
    "page, each with its last season of which attendance is known.",
)
WHO_BETWEEN = Text(
    fr="{programmes:programme|programmes} {organisations} {programmes:?est|sont} sur "
    "cette page, chacun avec celle de ses saisons qui a le plus de jours entre le {first} et le {last}.",
    en="{programmes:programme|programmes} {organisations} {programmes:?is|are} on this "
    "page, each with the one of its seasons that has most days between {first} and {last}.",
)
ACTIVITY = Text(
    fr="Ensemble, {programmes:?il a|ils ont} tenu {held:séance|séances}, pour {planned} "
    "{planned:?prévue|prévues}, dans {venues:lieu|lieux}.",
    en="Together {programmes:?it|they} held {held:session|sessions}, with {planned} planned, at {venues:venue|venues}.",
)
ATTENDANCES = Text(
    fr="{n:présence a été relevée|présences ont été relevées}.", en="{n:attendance was|attendances were} recorded."
)
PEOPLE = Text(
    fr="{n:personne différente est venue|personnes différentes sont venues}.",
    en="{n:different person|different people} came.",
)
PEOPLE_BETWEEN = Text(
    fr="Entre {low} et {high:personne différente est venue|personnes différentes sont venues} : {low} au moins dans un "
    "seul programme, {high} au plus si personne n’est venu dans deux. On ne sait pas qui est venu dans deux "
    "programmes : leurs personnes ne s’additionnent pas.",
    en="Between {low} and {high:different person|different people} came: at least {low} to one programme alone, at "
    "most {high} if nobody came to two. Who came to two programmes is not known: their people do not add up.",
)
PEOPLE_MATCHED = Text(
    fr="Entre {low} et {high:personne différente est venue|personnes différentes sont venues} : sous la même clé, une "
    "personne identifiée n’est comptée qu’une fois ; ailleurs, on ne sait pas qui est venu dans deux programmes.",
    en="Between {low} and {high:different person|different people} came: under the same key somebody identified counts "
    "once; elsewhere it is not known who came to two programmes.",
)
NOT_AT_ONE_TIME = Text(
    fr="Ces saisons ne sont pas du même moment : la première commence le {first}, la dernière finit le {last}. Leurs "
    "nombres se lisent côte à côte ; leur somme n’est celle d’aucune année.",
    en="These seasons are not of one time: the first begins on {first}, the last ends on {last}. Their numbers are "
    "read side by side; their sum is that of no year.",
)
LEFT_OUT = Text(
    fr="Sans saison dont la fréquentation est connue, donc absents de la page : {programmes:list}.",
    en="Without a season of which attendance is known, so not on the page: {programmes:list}.",
)
LEFT_OUT_BETWEEN = Text(
    fr="Sans saison connue entre ces deux dates, donc absents de la page : {programmes:list}.",
    en="Without a known season between the two days, so not on the page: {programmes:list}.",
)

# --- the programmes -------------------------------------------------------------------------------------------------

PROGRAMMES = Text(fr="Les programmes côte à côte", en="The programmes side by side")
PROGRAMME = Text(fr="Programme", en="Programme")
SEASON = Text(fr="Saison", en="Season")
HELD = Text(fr="Séances tenues", en="Held sessions")
PLANNED = Text(fr="Prévues", en="Planned")
VENUES = Text(fr="Lieux", en="Venues")
ATTENDANCES_COLUMN = Text(fr="Présences", en="Attendances")
PEOPLE_COLUMN = Text(fr="Personnes différentes", en="Different people")
TOGETHER = Text(fr="Ensemble", en="Together")
PERIOD = Text(fr="du {first:short} au {last:short}", en="{first:short} to {last:short}")
BETWEEN = Text(fr="de {low} à {high}", en="{low} to {high}")
NOT_COUNTED = Text(fr="non relevé", en="not recorded")
NOT_ADDED = Text(
    fr="Les personnes différentes ne s’additionnent pas, ni les lieux : un lieu qui a le même nom et la même adresse "
    "dans deux programmes est un seul lieu.",
    en="Different people do not add up, nor do venues: one with the same name and address in two programmes is one.",
)
HELD_FINDING = Text(
    fr="{programme} a tenu {part} des {whole:séance|séances}",
    en="{programme} held {part} of the {whole:session|sessions}",
)
MEAN_FINDING = Text(
    fr="De {least} à {most:personne|personnes} par séance en moyenne, selon le programme",
    en="From {least} to {most:person|people} per session on average, by programme",
)
MEAN = Text(fr="Fréquentation moyenne par séance", en="Mean attendance per session")

# --- in common ------------------------------------------------------------------------------------------------------

PAIRS = Text(fr="Personnes venues dans deux programmes", en="People who came to two programmes")
ONE = Text(fr="Programme", en="Programme")
OTHER = Text(fr="Et", en="And")
IN_COMMON = Text(fr="Personnes en commun", en="People in common")
ARE_COMMON = Text(fr="{n}, sous la même clé", en="{n}, under the same key")
AT_LEAST_COMMON = Text(
    fr="de {n} à {most} : {n:identifiée|identifiées} sous la même clé, d’autres ont seulement été comptées",
    en="{n} to {most}: {n} identified under the same key, others only counted",
)
NOTHING_BETTER = Text(
    fr="Là où il n’est pas dit que la clé est la même, n’importe qui, ou personne, peut être venu dans les deux.",
    en="Where it is not said that the key is the same, anybody, or nobody, may have come to both.",
)
VENUES_IN_COMMON = Text(fr="Lieux en commun", en="Venues in common")
VENUE = Text(fr="Lieu", en="Venue")
ORGANISATIONS_IN_COMMON = Text(fr="Organisations en commun", en="Organisations in common")
ORGANISATION = Text(fr="Organisation", en="Organisation")
IN_PROGRAMMES = Text(fr="Programmes", en="Programmes")
NO_VENUE_IN_COMMON = Text(fr="Aucun lieu n’est celui de deux programmes.", en="No venue is that of two programmes.")
NO_ORGANISATION_IN_COMMON = Text(
    fr="Aucune organisation n’est nommée par deux programmes. Elles sont rapprochées par leur nom : une même "
    "organisation nommée autrement ailleurs n’est pas reconnue.",
    en="No organisation is named by two programmes. They are matched by their names: one that is named "
    "otherwise elsewhere is not recognised.",
)
FACILITATORS_IN_COMMON = Text(fr="Intervenants en commun", en="Facilitators in common")
FACILITATOR = Text(fr="Intervenant", en="Facilitator")
NO_FACILITATOR_IN_COMMON = Text(
    fr="Aucun intervenant n’est dit le même dans deux programmes : il l’est quand programme.toml nomme l’autre dossier "
    "([shared] with) et que l’identifiant est le même. Un même nom peut être deux personnes.",
    en="No facilitator is said to be the same in two programmes: that is so where programme.toml names the other "
    "folder ([shared] with) and the id is the same. One name may be two people.",
)

# --- where the page comes from --------------------------------------------------------------------------------------

PROVENANCE = Text(
    fr="{programmes:list}, {edition}. Données {fingerprint}, cafeplan {version}.",
    en="{programmes:list}, {edition}. Data {fingerprint}, cafeplan {version}.",
)
PROGRAMME_AND_SEASON = Text(fr="« {programme} » ({season})", en="“{programme}” ({season})")

# --- faults ---------------------------------------------------------------------------------------------------------

TOO_FEW = Text(
    fr="Un réseau a au moins deux programmes dont la fréquentation est connue ; il y en a {n} ici.",
    en="A network has at least two programmes of which attendance is known; there {n:?is|are} {n} here.",
)
TOO_FEW_REMEDY = Text(
    fr="Donnez le dossier où sont vos programmes, ou plusieurs dossiers.",
    en="Give the folder that holds your programmes, or several folders.",
)
TWICE = Text(fr="« {programme} » est nommé deux fois.", en="“{programme}” is named twice.")
TWICE_REMEDY = Text(fr="Nommez chaque dossier une fois.", en="Name each folder once.")
REVERSED = Text(
    fr="Les dates du réseau vont du {first:short} au {last:short}.",
    en="The network’s dates go from {first:short} to {last:short}.",
)
REVERSED_REMEDY = Text(fr="Donnez d’abord la première.", en="Give the first one first.")
ONE_DATE = Text(fr="Une seule des deux dates est donnée.", en="Only one of the two dates is given.")
ONE_DATE_REMEDY = Text(
    fr="Donnez la première et la dernière, ou aucune.", en="Give the first and the last, or neither."
)

# --- parameters and the command -------------------------------------------------------------------------------------

FOLDERS = Text(
    fr="dossier qui contient les programmes, ou leurs dossiers séparés par « ; »",
    en="folder that holds the programmes, or their folders separated by “;”",
)
FIRST = Text(fr="premier jour, AAAA-MM-JJ, ou rien", en="first day, YYYY-MM-DD, or nothing")
LAST = Text(fr="dernier jour, AAAA-MM-JJ, ou rien", en="last day, YYYY-MM-DD, or nothing")
COMMAND = Text(
    fr="Met plusieurs programmes sur une page : séances, lieux, présences, ce qu’ils ont en commun.\n\n"
    "Les personnes différentes ne sont jamais additionnées. Sans dates, chaque programme a sa dernière saison dont la "
    "fréquentation est connue. Sans --edition, c’est l’édition à diffuser aux partenaires.\n\n"
    "Exemple : cafeplan network data",
    en="Puts several programmes on one page: sessions, venues, attendances, what they have in common.\n\n"
    "Different people are never added up. Without dates each programme has its last season of which attendance is "
    "known. Without --edition it is the edition to share with partners.\n\n"
    "Example: cafeplan network data",
)
FOLDERS_ARGUMENT = Text(
    fr="Dossier qui contient les programmes, ou plusieurs dossiers de programmes.",
    en="Folder that holds the programmes, or several folders of programmes.",
)
FIRST_OPTION = Text(fr="Premier jour, AAAA-MM-JJ ; avec --last.", en="First day, YYYY-MM-DD; with --last.")
LAST_OPTION = Text(fr="Dernier jour, AAAA-MM-JJ ; avec --first.", en="Last day, YYYY-MM-DD; with --first.")
