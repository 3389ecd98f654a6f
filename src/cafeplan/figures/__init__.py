"""Values and words in; pieces of a page out: tables, charts and the wall calendar, each with its words."""

from cafeplan.figures.charts import against, bars, rhythm, timeline
from cafeplan.figures.piece import Piece, joined, side_by_side
from cafeplan.figures.tables import (
    Cell,
    Definition,
    definitions,
    facts,
    grid,
    heat_tables,
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
    "definitions",
    "facts",
    "grid",
    "heat_tables",
    "joined",
    "key_figures",
    "numbers_table",
    "rhythm",
    "side_by_side",
    "timeline",
    "wall_calendar",
]
