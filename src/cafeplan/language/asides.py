"""What is said of a notebook that is kept aside because its page was not made."""

from cafeplan.language import Text

BOTH = Text(fr="{remedy} {kept}", en="{remedy} {kept}")
AS_IT_STOPPED = Text(
    fr="Le carnet tel qu’il s’est arrêté est gardé dans {aside}.", en="The notebook as it stopped is kept in {aside}."
)
AS_IT_WAS_RUN = Text(
    fr="Le carnet exécuté est gardé dans {aside} ; les autres raisons, s’il y en a, paraîtront au prochain essai.",
    en="The notebook that was run is kept in {aside}; other reasons, if any, show at the next try.",
)
AS_IT_BEGAN = Text(
    fr="Le carnet, qui n’a pu aller à son terme, est gardé sans ses résultats dans {aside}.",
    en="The notebook, which could not come to its end, is kept without its results in {aside}.",
)
