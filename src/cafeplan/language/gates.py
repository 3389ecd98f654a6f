"""What is said of a page that may not be published."""

from cafeplan.language import Text

REFUSED = Text(
    fr="La page « {page} » n’a pas été écrite : {reason}",
    en="The page “{page}” was not written: {reason}",
)
REFUSED_REMEDY = Text(
    fr="Le carnet exécuté est gardé dans {aside} ; les autres raisons, s’il y en a, paraîtront au prochain essai.",
    en="The notebook that was run is kept in {aside}; other reasons, if any, show at the next try.",
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
PERSONAL_COLUMN = Text(
    fr="un tableau a une colonne de données personnelles (« {column} »).",
    en="a table has a column of personal data (“{column}”).",
)
# Headers that no page may have, whoever it is for: lists of people stay in the tables.
PERSONAL_COLUMNS = frozenset(
    {
        "participant",
        "participante",
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
