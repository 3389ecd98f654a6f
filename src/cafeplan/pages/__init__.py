"""Parameters in; what a notebook's cells show out: the verbs composed for each page."""

from cafeplan.pages.bilan import Bilan, bilan
from cafeplan.pages.rota import RotaPage, rota

__all__ = ["Bilan", "RotaPage", "bilan", "rota"]
