"""The parameters of the directory's page in; its entries, index and what they lack, piece by piece, out."""

from cafeplan.pages.livret.made import livret_page
from cafeplan.pages.livret.page import LivretPage

__all__ = ["LivretPage", "livret_page"]
