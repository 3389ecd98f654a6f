"""A folder and a season in; the nouns of the bilan's page out."""

from cafeplan.pages.bilan.made import bilan_page
from cafeplan.pages.bilan.page import Bilan
from cafeplan.pages.bilan.shown import Shown

__all__ = ["Bilan", "Shown", "bilan_page"]
