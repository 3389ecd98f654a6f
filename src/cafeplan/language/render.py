"""What is said when a page cannot be made."""

from cafeplan.language import Text

CELL_FAILED = Text(
    fr="La page « {page} » n’a pas été faite : la cellule n° {cell} du carnet s’est arrêtée ({error}).",
    en="The page “{page}” was not made: cell {cell} of the notebook stopped ({error}).",
)
WROTE_A_WARNING = Text(
    fr="La page « {page} » n’a pas été faite : le carnet a écrit un avertissement (« {words} »).",
    en="The page “{page}” was not made: the notebook wrote a warning (“{words}”).",
)
WROTE_WORDS = Text(
    fr="La page « {page} » n’a pas été faite : le carnet a écrit des mots que la page n’aurait pas (« {words} »).",
    en="The page “{page}” was not made: the notebook wrote words that the page would not have (“{words}”).",
)
SHOWED_NO_PIECE = Text(
    fr="La page « {page} » n’a pas été faite : la cellule n° {cell} du carnet montre ce que la page n’aurait pas "
    "(« {words} »).",
    en="The page “{page}” was not made: cell {cell} of the notebook shows what the page would not have (“{words}”).",
)
NO_PARAMETERS = Text(
    fr="La page « {page} » n’a pas été faite : le carnet doit avoir une cellule « parameters », et une seule ; sinon "
    "il prend ses propres valeurs pour les vôtres.",
    en="The page “{page}” was not made: the notebook must have one cell “parameters” and no other; else it takes its "
    "own values for yours.",
)
NO_SUCH_PARAMETER = Text(
    fr="La page « {page} » n’a pas été faite : le carnet n’a pas de paramètre « {name} ».",
    en="The page “{page}” was not made: the notebook has no parameter “{name}”.",
)
TOO_LONG = Text(
    fr="La page « {page} » n’a pas été faite : le carnet ne répond plus depuis {minutes} minutes.",
    en="The page “{page}” was not made: the notebook has not answered for {minutes} minutes.",
)
DIED = Text(
    fr="La page « {page} » n’a pas été faite : le carnet s’est arrêté d’un coup, faute de mémoire peut-être.",
    en="The page “{page}” was not made: the notebook ended all at once, perhaps for want of memory.",
)
TOO_LONG_REMEDY = Text(
    fr="Recommencez ; si cela se répète, ouvrez le carnet avec cafeplan lab.",
    en="Try again; if it happens again, open the notebook with cafeplan lab.",
)
