"""A folder and a season in; the nouns of the rota's page out, and the files of the draft."""

from cafeplan.pages.rota.compared import compared
from cafeplan.pages.rota.made import rota_page
from cafeplan.pages.rota.page import RotaPage

__all__ = ["RotaPage", "compared", "rota_page"]
