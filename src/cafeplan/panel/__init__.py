"""A season's folder in; a panel in JupyterLab out, in which its rota is lived with, without a line of code.

One list says what is wanted, a form asks for what that needs, « Look first » changes nothing, « Enter » writes. Every
control is one of the browser's own, so that the keyboard and a screen reader do. The analyst's notebooks have a button
that makes their page.
"""

from cafeplan.panel.board import Panel
from cafeplan.panel.page import Make, PagePanel, notebook_in_use

__all__ = ["Make", "PagePanel", "Panel", "notebook_in_use"]
