"""A season as it is shown in; who came first in which season, and again in which later one, out."""

from collections.abc import Mapping
from fractions import Fraction

from cafeplan import figures
from cafeplan.figures import Cell, Piece
from cafeplan.language import comparison as says
from cafeplan.language import number
from cafeplan.model import Count
from cafeplan.pages import frame
from cafeplan.pages.bilan.shown import Shown

Cohorts = Mapping[tuple[str, str], Count | None]


def table(now: Shown) -> Piece:
    """A row a season of first visit, a column a later season; the sentence that says why where it cannot be shown."""
    if not now.is_internal:
        return frame.paragraph(now.say(says.COHORTS_INSIDE))
    cells = now.told.cohorts
    order = list(dict.fromkeys(first for first, _ in cells))
    if not order:
        return frame.paragraph(now.say(says.NOBODY_IDENTIFIED))
    later = [name for name in dict.fromkeys(name for _, name in cells) if name != order[0]]
    if not later:
        return frame.paragraph(now.say(says.ONE_COHORT))
    columns = [now.say(says.CAME_AGAIN_IN(season=_label(now, name))) for name in later]
    header = [*now.header(says.COHORTS_FIRST, says.COHORT_SIZE), *columns]
    rows = [_row(now, cells, first, later) for first in order]
    whole = figures.grid(figures.numbers_table(now.say(says.COHORTS), header, rows, now.fictional_note()))
    return figures.joined([whole, _erased(now)])


def _row(now: Shown, cells: Cohorts, first: str, later: list[str]) -> list[Cell]:
    size = cells[first, first]
    again = (Cell(_again(now, cells, first, name)) for name in later)
    return [Cell(_label(now, first)), Cell(number(size.whole or 0 if size else 0, now.lang), is_number=True), *again]


def _again(now: Shown, cells: Cohorts, first: str, later: str) -> str:
    """How many came again; nothing in the season of the first visit and before it."""
    if first == later or (first, later) not in cells:
        return ""
    count = cells[first, later]
    if count is None or not count.whole:
        return now.say(says.COHORT_ERASED)
    return now.say(says.OF_SIZE(part=count.part, whole=count.whole, share=Fraction(count.part, count.whole)))


def _erased(now: Shown) -> Piece:
    seasons = [_label(now, name) for name in now.told.erased]
    return frame.remarks([now.say(says.ERASED(seasons=seasons))] if seasons else [])


def _label(now: Shown, season: str) -> str:
    return next(one.label for one in now.programme.seasons if one.id == season)
