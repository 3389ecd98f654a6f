"""Values and words in; pieces of a page out: tables, charts and the wall calendar, each with its words."""

from cafeplan.figures.charts import bars, timeline
from cafeplan.figures.piece import Piece, joined
from cafeplan.figures.tables import Cell, Definition, definitions, grid, key_figures, numbers_table, wall_calendar

__all__ = [
    "Cell",
    "Definition",
    "Piece",
    "bars",
    "definitions",
    "grid",
    "joined",
    "key_figures",
    "numbers_table",
    "timeline",
    "wall_calendar",
]
