"""Values and words in; pieces of a page out: tables, charts, the wall calendar and a directory, each with its words."""

from cafeplan.figures.charts import against, bars, rhythm, timeline
from cafeplan.figures.directory import Listing, directory, index
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
    "Listing",
    "Piece",
    "against",
    "bars",
    "definitions",
    "directory",
    "facts",
    "grid",
    "heat_tables",
    "index",
    "joined",
    "key_figures",
    "numbers_table",
    "rhythm",
    "side_by_side",
    "timeline",
    "wall_calendar",
]
