"""Two seasons, and programmes beside them, in; the nouns of the page that compares them out."""

from cafeplan.pages.comparison.made import comparison_page
from cafeplan.pages.comparison.page import Comparison

__all__ = ["Comparison", "comparison_page"]
