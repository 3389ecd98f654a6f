"""What is said about a programme's folder and its programme.toml."""

from cafeplan.language import Text

NO_FOLDER = Text(fr="Le dossier « {folder} » n’existe pas.", en="The folder “{folder}” does not exist.")
NO_FOLDER_REMEDY = Text(
    fr="Donnez le dossier d’un programme, ou le nom d’un exemple : {examples:list}.",
    en="Give the folder of a programme, or the name of an example: {examples:list}.",
)
NO_FILE = Text(
    fr="Le dossier « {folder} » n’a pas de fichier programme.toml.",
    en="The folder “{folder}” has no file programme.toml.",
)
NO_FILE_REMEDY = Text(
    fr="Créez-le avec cafeplan init, ou choisissez un autre dossier.",
    en="Make one with cafeplan init, or choose another folder.",
)
NOT_TOML = Text(
    fr="programme.toml, ligne {line} : cette ligne ne se lit pas.",
    en="programme.toml, line {line}: this line cannot be read.",
)
NOT_TOML_REMEDY = Text(
    fr="Vérifiez les guillemets, les crochets et les virgules de cette ligne et de la précédente.",
    en="Check the quotes, brackets and commas of this line and the one before.",
)
NOT_UTF8 = Text(fr="programme.toml n’est pas en UTF-8.", en="programme.toml is not in UTF-8.")
NOT_UTF8_REMEDY = Text(
    fr="Enregistrez-le de nouveau en choisissant l’encodage UTF-8.", en="Save it again with the encoding UTF-8."
)
NEWER_FORMAT = Text(
    fr="programme.toml est au format {format}, plus récent que ce que cafeplan {version} sait lire (format 1).",
    en="programme.toml has format {format}, newer than cafeplan {version} can read (format 1).",
)
NEWER_FORMAT_REMEDY = Text(fr="Installez une version plus récente de cafeplan.", en="Install a newer cafeplan.")

UNKNOWN_KEY = Text(
    fr="programme.toml, {where} : la clé « {key} » n’est pas connue.",
    en="programme.toml, {where}: the key “{key}” is not known.",
)
DID_YOU_MEAN = Text(fr="Vouliez-vous dire « {near} » ?", en="Did you mean “{near}”?")
KNOWN_ARE = Text(fr="Les noms connus sont : {known:list}.", en="The known names are: {known:list}.")
MISSING_KEY = Text(
    fr="programme.toml, {where} : il manque la clé « {key} ».",
    en="programme.toml, {where}: the key “{key}” is missing.",
)
MISSING_KEY_REMEDY = Text(fr="Ajoutez une ligne « {key} = … ».", en="Add a line “{key} = …”.")
WRONG_VALUE = Text(
    fr="programme.toml, {where}, {key} : « {value} » n’est pas {expected}.",
    en="programme.toml, {where}, {key}: “{value}” is not {expected}.",
)
WRONG_VALUE_REMEDY = Text(fr="Écrivez par exemple {example}.", en="Write for example {example}.")
UNKNOWN_NAME = Text(
    fr="programme.toml, {where}, {key} : « {name} » n’est pas connu.",
    en="programme.toml, {where}, {key}: “{name}” is not known.",
)
VENUE_AND_VENUES = Text(
    fr="programme.toml, série « {series} » : elle donne à la fois un lieu (venue) et plusieurs (venues).",
    en="programme.toml, series “{series}”: it gives both one venue (venue) and several (venues).",
)
VENUE_AND_VENUES_REMEDY = Text(
    fr="Gardez venue si le lieu est toujours le même, venues si les lieux se succèdent.",
    en="Keep venue if it is always the same, venues if they take turns.",
)
NOTHING_TO_CHOOSE = Text(
    fr='programme.toml, série « {series} » : choice = "best" demande plusieurs lieux, et il n’y en a qu’un (venue).',
    en='programme.toml, series “{series}”: choice = "best" asks for several venues, and there is only one (venue).',
)
NOTHING_TO_CHOOSE_REMEDY = Text(
    fr='Remplacez venue par venues = ["…", "…"], ou retirez choice.',
    en='Replace venue by venues = ["…", "…"], or remove choice.',
)
TURN_WITHOUT_DATES = Text(
    fr="programme.toml, série « {series} » : les lieux ne peuvent pas se succéder quand les dates sont libres (quota).",
    en="programme.toml, series “{series}”: venues cannot take turns where dates are free (quota).",
)
TURN_WITHOUT_DATES_REMEDY = Text(
    fr='Ajoutez choice = "best" pour que le planning choisisse aussi le lieu, ou gardez un seul lieu (venue).',
    en='Add choice = "best" so that the rota chooses the venue too, or keep one venue (venue).',
)
TOO_SMALL = Text(
    fr="programme.toml, série « {series} » : {invited:personne invitée|personnes invitées}, et « {venue} » n’en reçoit "
    "que {capacity}.",
    en="programme.toml, series “{series}”: {invited:person is invited|people are invited}, and “{venue}” receives only "
    "{capacity}.",
)
TOO_SMALL_REMEDY = Text(
    fr="Corrigez invited dans [[series]] ou capacity dans [venues], ou changez de lieu.",
    en="Correct invited in [[series]] or capacity in [venues], or change the venue.",
)
NO_DATES = Text(
    fr="programme.toml, série « {series} » : rien ne dit quand elle a lieu.",
    en="programme.toml, series “{series}”: nothing says when it is held.",
)
NO_DATES_REMEDY = Text(
    fr='Ajoutez une ligne rule = "FREQ=…", quota = { per = "month", times = 2, weekdays = ["tuesday"] } ou '
    "dates = [2027-04-06].",
    en='Add a line rule = "FREQ=…", quota = { per = "month", times = 2, weekdays = ["tuesday"] } or '
    "dates = [2027-04-06].",
)
DATES_TWICE = Text(
    fr="programme.toml, série « {series} » : {one} et {other} disent tous deux quand elle a lieu.",
    en="programme.toml, series “{series}”: {one} and {other} both say when it is held.",
)
DATES_TWICE_REMEDY = Text(
    fr="Gardez rule pour une récurrence, quota pour des dates à choisir, dates pour des dates fixées.",
    en="Keep rule for a recurrence, quota for dates to choose, dates for dates that are fixed.",
)
OF_A_RULE = Text(
    fr="programme.toml, série « {series} » : {key} ne va pas avec {given}.",
    en="programme.toml, series “{series}”: {key} does not go with {given}.",
)
OF_A_RULE_REMEDY = Text(
    fr="Retirez {key} : il ne sert qu’à une récurrence (rule).", en="Remove {key}: it serves a recurrence (rule) only."
)
DATE_TWICE = Text(
    fr="programme.toml, série « {series} » : la date du {day} est écrite deux fois.",
    en="programme.toml, series “{series}”: the date {day} stands there twice.",
)
DATE_TWICE_REMEDY = Text(fr="Gardez-la une fois.", en="Keep it once.")
SEASON_BACKWARDS = Text(
    fr="programme.toml, saison « {season} » : elle finit le {last}, avant de commencer le {first}.",
    en="programme.toml, season “{season}”: it ends on {last}, before it begins on {first}.",
)
SEASON_BACKWARDS_REMEDY = Text(fr="Échangez first et last.", en="Exchange first and last.")
SEASONS_OVERLAP = Text(
    fr="programme.toml : les saisons « {one} » et « {other} » se chevauchent.",
    en="programme.toml: the seasons “{one}” and “{other}” overlap.",
)
SEASONS_OVERLAP_REMEDY = Text(
    fr="Corrigez first ou last de l’une des deux : une date appartient à une seule saison.",
    en="Correct first or last of one of them: a date belongs to one season only.",
)
SAME_ID_TWICE = Text(
    fr="programme.toml : deux {kind} s’appellent « {name} ».", en="programme.toml: two {kind} are called “{name}”."
)
SAME_ID_TWICE_REMEDY = Text(fr="Donnez un autre nom à l’une des deux.", en="Give one of them another name.")
SEASONS = Text(fr="saisons", en="seasons")
SERIES = Text(fr="séries", en="series")
NO_SEASON = Text(
    fr="La saison « {season} » n’existe pas dans {programme}.", en="There is no season “{season}” in {programme}."
)

AT_TOP = Text(fr="en tête", en="at the top")

A_TEXT = Text(fr="un texte entre guillemets", en="a text in quotes")
A_DATE = Text(fr="une date", en="a date")
A_WHOLE_NUMBER = Text(fr="un nombre entier", en="a whole number")
A_NUMBER = Text(fr="un nombre", en="a number")
HOURS = Text(fr="un horaire « début-fin »", en="a time “start-end”")
SEATS = Text(fr="un nombre de places", en="a number of seats")
TRUE_OR_FALSE = Text(fr="true ou false", en="true or false")
A_LIST = Text(fr="une liste entre crochets", en="a list in brackets")
A_TABLE = Text(fr="un groupe entre accolades", en="a group in braces")
ONE_OF = Text(fr="l’une des valeurs prévues", en="one of the foreseen values")
AN_ADDRESS = Text(fr="une adresse électronique", en="a mail address")
A_HOST = Text(fr="le nom d’un serveur", en="the name of a server")
PASSWORD_IN_CLEAR = Text(
    fr='programme.toml, [mail] : avec security = "none", le mot de passe de « user » partirait en clair.',
    en='programme.toml, [mail]: with security = "none" the password of “user” would travel in clear.',
)
PASSWORD_IN_CLEAR_REMEDY = Text(
    fr='Écrivez security = "starttls" ou "tls", ou retirez user.',
    en='Write security = "starttls" or "tls", or take user out.',
)
A_TIMEZONE = Text(fr="un fuseau horaire", en="a time zone")
