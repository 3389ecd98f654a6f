"""What an attack on a finished page says that it found, and the words by which it reads the page's tables."""

from collections.abc import Mapping

from cafeplan.language import Text

# --- findings about counts of people --------------------------------------------------------------------------------

SMALL = Text(
    fr="Tableau « {table} », « {label} » : {n:personne|personnes}, moins que le seuil de {threshold}.",
    en="Table “{table}”, “{label}”: {n:person|people}, fewer than the threshold of {threshold}.",
)
FOUND = Text(
    fr="Tableau « {table} », « {label} » : le nombre masqué se retrouve, c’est {n}.",
    en="Table “{table}”, “{label}”: the hidden number can be worked out, it is {n}.",
)
NARROW = Text(
    fr="Tableau « {table} », « {label} » : le nombre protégé se devine, entre {low} et {high}.",
    en="Table “{table}”, “{label}”: the protected number can be guessed, between {low} and {high}.",
)
IS_TOTAL = Text(
    fr="Tableau « {table} », « {label} » : {n} sur {n}, le nombre est égal à son total ; qui connaît une personne du "
    "groupe connaît sa réponse.",
    en="Table “{table}”, “{label}”: {n} of {n}, the number equals its total; whoever knows somebody of the group knows "
    "the answer.",
)
SMALL_IN_TEXT = Text(
    fr="Texte : « {words} » compte moins que le seuil de {threshold}.",
    en="Text: “{words}” counts fewer than the threshold of {threshold}.",
)
RANGE_IN_TEXT = Text(
    fr="Texte : « {words} » dit un petit nombre trop précisément : de {low} à {high}.",
    en="Text: “{words}” tells a small number too closely: {low} to {high}.",
)
AGE_IN_TEXT = Text(
    fr="Texte : « {words} » donne l’âge exact d’une personne.",
    en="Text: “{words}” gives the exact age of a person.",
)
AGES_IN_TABLE = Text(
    fr="Tableau « {table} » : « {label} » est un âge exact ; regroupez les âges.",
    en="Table “{table}”: “{label}” is an exact age; group the ages.",
)
CONTRADICTION = Text(
    fr="Les nombres de la page se contredisent : aucun groupe de personnes ne donne tous ces nombres à la fois.",
    en="The numbers of the page contradict each other: no group of people gives all of them at once.",
)

# --- findings about what should not be there at all -----------------------------------------------------------------

TRACES: Mapping[str, Text] = {
    "pseudonym": Text(
        fr="« {found} » ressemble à un pseudonyme de participant.", en="“{found}” looks like a participant’s pseudonym."
    ),
    "email": Text(fr="« {found} » est une adresse électronique.", en="“{found}” is an e-mail address."),
    "telephone": Text(fr="« {found} » est un numéro de téléphone.", en="“{found}” is a telephone number."),
    "path": Text(fr="« {found} » est un chemin sur un ordinateur.", en="“{found}” is a path on a computer."),
    "user": Text(
        fr="« {found} » est le nom d’utilisateur de cet ordinateur.", en="“{found}” is the user name of this computer."
    ),
    "name": Text(fr="« {found} » désigne une personne.", en="“{found}” points at a person."),
    "long text": Text(
        fr="Un texte libre de {length} caractères commence par « {found} ».",
        en="A free text of {length} characters begins with “{found}”.",
    ),
    "script": Text(fr="La page contient un script : « {found} ».", en="The page contains a script: “{found}”."),
    "comment": Text(
        fr="La page contient un commentaire caché : « {found} ».", en="The page contains a hidden comment: “{found}”."
    ),
    "remote": Text(
        fr="La page va chercher « {found} » sur un autre ordinateur.",
        en="The page fetches “{found}” from another computer.",
    ),
    "notebook": Text(
        fr="La page garde une trace du carnet qui l’a faite : « {found} ».",
        en="The page keeps a trace of the notebook that made it: “{found}”.",
    ),
    "export": Text(
        fr="La page est un carnet exporté par Jupyter (« {found} ») : faites-la plutôt avec le bouton du carnet, ou "
        "avec cafeplan bilan.",
        en="The page is a notebook exported by Jupyter (“{found}”): make it by the notebook’s button instead, or with "
        "cafeplan bilan.",
    ),
    "image": Text(
        fr="Une image porte des informations sur son origine : « {found} ».",
        en="An image carries information on where it comes from: “{found}”.",
    ),
}

# --- verdict --------------------------------------------------------------------------------------------------------

NOTHING = Text(
    fr="{page} : rien ne fuit ({tables:tableau|tableaux}, {numbers:nombre|nombres} de personnes, "
    "{hidden:nombre masqué|nombres masqués}).",
    en="{page}: nothing leaks ({tables:table|tables}, {numbers:number|numbers} of people, "
    "{hidden:hidden number|hidden numbers}).",
)
LEAKS = Text(
    fr="{page} : {n:fuite|fuites}. Ne diffusez pas cette page.",
    en="{page}: {n:leak|leaks}. Do not give this page out.",
)
NO_PAGE = Text(fr="« {page} » n’existe pas ou n’est pas un fichier.", en="“{page}” does not exist or is not a file.")
NO_PAGE_REMEDY = Text(
    fr="Donnez une page faite par cafeplan bilan, par exemple bilan-partners.html.",
    en="Give a page made by cafeplan bilan, for example bilan-partners.html.",
)
NOT_A_PAGE = Text(fr="« {page} » n’est pas une page HTML.", en="“{page}” is not an HTML page.")

# --- how a page is read: without accents, in small letters ------------------------------------------------------------

POPULATIONS: Mapping[str, str] = {
    "visits": r"\b(?:presences?|attendances?|visites?|visits?)\b",
    "people": r"\b(?:personnes?|participante?s?|habitante?s?|people|persons?|participants?|residents?)\b",
}
PASSING = r"lieux?|venues?|mois|months?|dates?|seances?|sessions?|saisons?|seasons?|jours?|days?"
TOTALS = r"total|totaux|ensemble|toutes?|tous|all|together|everybody"
HIDDEN = r"[«“\"]?\s*s\s*[»”\"]?"
NUMBERS_OF = r"nombre|effectifs?|number|count|total"
CROSSED_BY = r"^(?P<subject>.+?) (?:par|selon|by) (?P<names>.+)$"
BETWEEN_NAMES = r" et | and |, | x | × "
NOT_ADDITIVE = r"ne s'additionnent pas|do not add up"
ROUNDED_TO = r"(?:arrondi\w* a un multiple de|rounded to a multiple of) (\d+)"
DESCRIBED = (
    r"(?:femmes?|hommes?|enfants?|retraitee?s?|women|woman|men|man|children|"
    r"(?:personnes?|participante?s?|people|persons?) "
    r"(?:de |d'|agee?s? |qui |ayant |vivant |of |aged |who |with |over ))"
)

# --- how sentences are read: the same, numbers in words as digits -----------------------------------------------------

_FRENCH = (
    "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf vingt"
)
_ENGLISH = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
)
NUMERALS: Mapping[str, int] = {
    word: number for words in (_FRENCH, _ENGLISH) for number, word in enumerate(words.split(), start=2)
}
JUST_ONE = r"\bune? seule?\b|\bonly one\b|\ba single\b|(?<=\bdont )une?\b|(?<=\bseulement )une?\b|(?<=\bof whom )one\b"
WHOEVER = r"(?:personnes?|people|persons?) (?:qui|who)\b"
PERSONS = r"(?:personnes?|participante?s?|habitante?s?|femmes?|hommes?|people|persons?|residents?|women|men)\b"
OF_WHOM = r"\b(?:dont|parmi lesquel(?:le)?s|of whom|of which|including)"
AMONG_THEM = r"\b(?:parmi (?:eux|elles|ces personnes)|among them|of them)"
ACTIVITY = (
    r"€|%|eur|ans\b|seance|heure|minute|fois|lieu|cafe|mois|date|jour|semaine|session|hour|time|venue|month|day|week"
)
OF = r"(?:des|de|of the|of)"
OUT_OF = r"(?:sur(?: les)?|out of(?: the)?|of(?: the)?)"
UP_TO = r"(?: ?[-–] ?| (?:a|et|ou|to|and|or) )"
BELOW = r"(?:moins de|fewer than|less than)"
_OPEN = r"(?! (?:et|ou|and|or) (?:plus|moins|over|under|more|older|younger))"
SINGLE_AGE = (
    rf"\bagee?s? de \d{{1,3}} ans\b{_OPEN}|\b(?:femme|homme|dame|monsieur|personne|participante?|habitante?),? "
    rf"(?:de )?\d{{1,3}} ans\b{_OPEN}|, \d{{2,3}} ans\b{_OPEN}(?= ?[,.;:)\n])|"
    rf"\baged \d{{1,3}}\b(?! ?(?:to|-|–)){_OPEN}|"
    r"\b\d{1,3}[- ]years?[- ]old\b"
)
AGE = r"ages?"
EXACT_AGE = r"\d{1,3}(?: ans| years?)?"
