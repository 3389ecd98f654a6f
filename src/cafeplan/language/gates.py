"""What is said of a page that may not be published."""

from cafeplan.language import Text

REFUSED = Text(
    fr="La page « {page} » n’a pas été écrite : {reason}",
    en="The page “{page}” was not written: {reason}",
)
AS_BEFORE = Text(
    fr="Si cela vient d’un mot de vos tableaux ou de programme.toml, corrigez-le ; la page d’avant, s’il y en a une, "
    "est restée comme elle était.",
    en="If it comes from a word in your tables or in programme.toml, correct that; the page from before, if there is "
    "one, has stayed as it was.",
)
WRONG_LANGUAGE = Text(
    fr="elle se dit écrite en « {found} » au lieu de « {expected} ».",
    en="it says that it is written in “{found}” instead of “{expected}”.",
)
NO_TITLE = Text(fr="elle n’a pas de titre.", en="it has no title.")
UNBALANCED = Text(
    fr="son HTML n’est pas valide : l’élément « {tag} » n’est pas fermé comme il a été ouvert.",
    en="its HTML is not valid: the element “{tag}” is not closed as it was opened.",
)
MISPLACED = Text(
    fr="son HTML n’est pas valide : l’élément « {tag} » n’est pas à sa place.",
    en="its HTML is not valid: the element “{tag}” is not in its place.",
)
TWICE = Text(
    fr="son HTML n’est pas valide : deux éléments portent le nom « {name} ».",
    en="its HTML is not valid: two elements have the name “{name}”.",
)
NOWHERE = Text(
    fr="un lien mène à « {name} », qui n’est pas dans la page.",
    en="a link leads to “{name}”, which is not in the page.",
)
LOADS = Text(
    fr="elle va chercher quelque chose hors d’elle-même (« {address} »).",
    en="it fetches something from elsewhere (“{address}”).",
)
NO_ALTERNATIVE = Text(
    fr="la figure n° {number} n’est pas décrite en mots.", en="figure {number} is not described in words."
)
PLACEHOLDER = Text(fr="un texte est resté à écrire (« {found} »).", en="a text is still to be written (“{found}”).")
NO_CAPTION = Text(fr="un tableau n’a pas de titre.", en="a table has no title.")
TELLS_A_PATH = Text(
    fr="elle nomme un endroit d’un ordinateur (« {path} »).", en="it names a place on a computer (“{path}”)."
)
NAMES_ITS_USER = Text(
    fr="elle porte le nom d’utilisateur de cet ordinateur (« {user} »).",
    en="it bears the user name of this computer (“{user}”).",
)
SPEAKS_PYTHON = Text(
    fr="elle montre ce que dit le programme, non ce que disent vos tableaux (« {words} »).",
    en="it shows what the program says, not what your tables say (“{words}”).",
)
PERSONAL_COLUMN = Text(
    fr="un tableau a une colonne de données personnelles (« {column} »).",
    en="a table has a column of personal data (“{column}”).",
)
# Headers that no page may have, whoever it is for: lists of people stay in the tables.
PERSONAL_COLUMNS = frozenset(
    {
        "participant",
        "participante",
        "répondant",
        "respondent",
        "id",
        "identifiant",
        "identifier",
        "pseudonyme",
        "pseudonym",
        "prénom",
        "first name",
        "nom de famille",
        "surname",
        "last name",
        "date de naissance",
        "date of birth",
        "naissance",
        "téléphone",
        "telephone",
        "adresse électronique",
        "e-mail",
    }
)
