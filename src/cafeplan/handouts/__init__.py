"""A finished page in; what is mailed or pasted where a page cannot go out: a PDF, its figures, their tables."""

from cafeplan.handouts.paper import pdf
from cafeplan.handouts.pieces import figures

__all__ = ["figures", "pdf"]
