"""What is said when a page cannot be made."""

from cafeplan.language import Text

CELL_FAILED = Text(
    fr="La page « {page} » n’a pas été faite : la cellule n° {cell} du carnet s’est arrêtée ({error}).",
    en="The page “{page}” was not made: cell {cell} of the notebook stopped ({error}).",
)
CELL_FAILED_REMEDY = Text(
    fr="Le carnet tel qu’il s’est arrêté est gardé dans {aside}.", en="The notebook as it stopped is kept in {aside}."
)
BOTH = Text(fr="{remedy} {kept}", en="{remedy} {kept}")
WROTE_A_WARNING = Text(
    fr="La page « {page} » n’a pas été faite : le carnet a écrit un avertissement (« {warning} »).",
    en="The page “{page}” was not made: the notebook wrote a warning (“{warning}”).",
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
