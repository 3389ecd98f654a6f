"""The names that notebooks and other programs say: a function a page, and one for each panel in JupyterLab."""

from typing import TYPE_CHECKING, Any

from cafeplan.version import __version__

if TYPE_CHECKING:
    from cafeplan.pages import Bilan, Comparison, LivretPage, Network, NotePage, RotaPage
    from cafeplan.pages.parameters import BilanParameters, ComparisonParameters
    from cafeplan.panel import Make, PagePanel, Panel

__all__ = [
    "__version__",
    "bilan_page",
    "bilan_panel",
    "comparison_page",
    "comparison_panel",
    "livret_page",
    "network_page",
    "note_page",
    "rota_page",
    "rota_panel",
]


def bilan_page(**parameters: Any) -> "Bilan":
    """The bilan of a season, ready to be shown piece by piece.

    Takes the parameters of notebooks/bilan.ipynb: folder, season, edition, lang, on. Raises CafeplanError where one of
    them does not fit, or where the folder has a fault in a table that the bilan uses.
    """
    from cafeplan import pages

    return pages.bilan_page(**parameters)


def comparison_page(**parameters: Any) -> "Comparison":
    """A season beside another, and beside other programmes, ready to be shown piece by piece.

    Takes the parameters of notebooks/comparaison.ipynb: folder, season, earlier, beside, edition, lang, on. Raises
    CafeplanError as `bilan_page` does.
    """
    from cafeplan import pages

    return pages.comparison_page(**parameters)


def rota_page(**parameters: Any) -> "RotaPage":
    """The rota of a season, published or best, ready to be shown piece by piece.

    Takes the parameters of notebooks/rota.ipynb: folder, season, lang, on, shows. Raises CafeplanError as
    `bilan_page` does.
    """
    from cafeplan import pages

    return pages.rota_page(**parameters)


def note_page(**parameters: Any) -> "NotePage":
    """The note of a session, ready to be shown piece by piece.

    Takes the parameters of notebooks/compte_rendu.ipynb: folder, session, start, lang, on. Raises CafeplanError as
    `bilan_page` does.
    """
    from cafeplan import pages

    return pages.note_page(**parameters)


def livret_page(**parameters: Any) -> "LivretPage":
    """The partners’ directory, ready to be shown piece by piece.

    Takes the parameters of notebooks/livret.ipynb: folder, season, lang, on. Raises CafeplanError as `bilan_page` does.
    """
    from cafeplan import pages

    return pages.livret_page(**parameters)


def network_page(**parameters: Any) -> "Network":
    """Several programmes on one page, ready to be shown piece by piece.

    Takes the parameters of notebooks/reseau.ipynb: folders, first, last, edition, lang, on. Raises CafeplanError as
    `bilan_page` does.
    """
    from cafeplan import pages

    return pages.network_page(**parameters)


def rota_panel(**parameters: Any) -> "Panel":
    """The coordinator's panel for a season's rota, to be used in JupyterLab.

    Takes the parameters of notebooks/rota.ipynb; without a day it is today. Raises CafeplanError as `rota_page` does.
    """
    from cafeplan.cli.asked import today
    from cafeplan.pages.parameters import RotaParameters, checked
    from cafeplan.panel import Panel

    asked = checked(RotaParameters, parameters)
    return Panel(asked.folder, asked.season, asked.lang, lambda: today(asked.on or None))


def bilan_panel(**parameters: Any) -> "PagePanel":
    """The button that makes a bilan's page in JupyterLab, safe as `cafeplan bilan` makes it, with the notebook's texts.

    Takes the parameters of notebooks/bilan.ipynb; without a day the page is dated today. Raises CafeplanError where one
    of them does not fit.
    """
    from cafeplan import desk
    from cafeplan.pages.parameters import BilanParameters, checked

    return _page_panel(desk.bilan, checked(BilanParameters, parameters))


def comparison_panel(**parameters: Any) -> "PagePanel":
    """The same for the page that `cafeplan compare` makes, with the parameters of notebooks/comparaison.ipynb."""
    from cafeplan import desk
    from cafeplan.pages.parameters import ComparisonParameters, checked

    return _page_panel(desk.compare, checked(ComparisonParameters, parameters))


def _page_panel(make: "Make", asked: "BilanParameters | ComparisonParameters") -> "PagePanel":
    from cafeplan.cli.asked import day_of
    from cafeplan.panel import PagePanel, notebook_in_use

    return PagePanel(make, asked, lambda: day_of(asked.on or None), notebook_in_use())
