"""Values and words in; pieces of a page out: tables, charts and the wall calendar, each with its words."""

from cafeplan.figures.charts import against, bars, rhythm, timeline
from cafeplan.figures.piece import Piece, joined
from cafeplan.figures.tables import (
    Cell,
    Definition,
    beside,
    definitions,
    grid,
    heat,
    heat_table,
    key_figures,
    numbers_table,
    wall_calendar,
)

__all__ = [
    "Cell",
    "Definition",
    "Piece",
    "against",
    "bars",
    "beside",
    "definitions",
    "grid",
    "heat",
    "heat_table",
    "joined",
    "key_figures",
    "numbers_table",
    "rhythm",
    "timeline",
    "wall_calendar",
]
