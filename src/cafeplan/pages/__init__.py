"""Parameters in; what a notebook's cells show out: the verbs composed for each page."""

from cafeplan.pages.bilan import Bilan, bilan_page
from cafeplan.pages.rota import RotaPage, rota_page

__all__ = ["Bilan", "RotaPage", "bilan_page", "rota_page"]
