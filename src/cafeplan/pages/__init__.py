"""Parameters in; what a notebook's cells show out: the verbs composed for each page.


A page is loaded when its name is asked for: one that draws figures loads matplotlib, and its parameters need nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cafeplan.pages.bilan import Bilan, Shown, bilan_page
    from cafeplan.pages.comparison import Comparison, comparison_page
    from cafeplan.pages.livret import LivretPage, livret_page
    from cafeplan.pages.note import NotePage, note_page
    from cafeplan.pages.rota import RotaPage, rota_page

__all__ = [
    "Bilan",
    "Comparison",
    "LivretPage",
    "NotePage",
    "RotaPage",
    "Shown",
    "bilan_page",
    "comparison_page",
    "livret_page",
    "note_page",
    "rota_page",
]
_PAGES = {
    "Bilan": "bilan",
    "Shown": "bilan",
    "bilan_page": "bilan",
    "Comparison": "comparison",
    "comparison_page": "comparison",
    "LivretPage": "livret",
    "livret_page": "livret",
    "NotePage": "note",
    "note_page": "note",
    "RotaPage": "rota",
    "rota_page": "rota",
}


def __getattr__(name: str) -> Any:
    """One of the names above, from the page that has it."""
    if name not in _PAGES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_PAGES[name]}"), name)
