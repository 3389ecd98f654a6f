"""Parameters in; what a notebook's cells show out: the verbs composed for each page."""

from cafeplan.pages.bilan import Bilan, bilan_page
from cafeplan.pages.comparison import Comparison, comparison_page
from cafeplan.pages.livret import LivretPage, livret_page
from cafeplan.pages.network import Network, network_page
from cafeplan.pages.note import NotePage, note_page
from cafeplan.pages.rota import RotaPage, compared, rota_page

__all__ = [
    "Bilan",
    "Comparison",
    "LivretPage",
    "Network",
    "NotePage",
    "RotaPage",
    "bilan_page",
    "compared",
    "comparison_page",
    "livret_page",
    "network_page",
    "note_page",
    "rota_page",
]
