"""Seasons as they are shown in; what was published of them before, beside what their tables give today, out."""

from collections.abc import Mapping

from cafeplan import figures, prose
from cafeplan.figures import Cell, Piece
from cafeplan.indicators import INDICATORS
from cafeplan.language import Text
from cafeplan.language import bilan as bilan_says
from cafeplan.language import comparison as says
from cafeplan.model import Amount, Programme, PublishedFigure
from cafeplan.pages import frame
from cafeplan.pages.bilan.numbers import agrees
from cafeplan.pages.bilan.shown import Shown


def table(programme: Programme, seasons: Mapping[str, Shown]) -> Piece:
    """A row a published figure: what was published, what comes out today, and whether it is the same."""
    shown = next(iter(seasons.values()))
    if not programme.published:
        return frame.paragraph(shown.say(says.NOTHING_PUBLISHED))
    header = shown.header(
        bilan_says.INDICATOR, says.SEASON, says.PUBLISHED_VALUE, says.RECOUNTED, says.SAME, says.SOURCE
    )
    rows = [_row(one, seasons[one.season]) for one in programme.published]
    return figures.grid(figures.numbers_table(shown.say(says.PUBLISHED), header, rows))


def _row(figure: PublishedFigure, season: Shown) -> list[Cell]:
    name = figure.indicator
    counted = season.said(name) if name in season.values else season.say(says.UNSAID)
    label = season.say(INDICATORS[name].says.label)
    unit, value = INDICATORS[name].unit, season.values.get(name)
    counted_in = value.unit if isinstance(value, Amount) else unit.fr
    published = prose.said(Amount(figure.value, counted_in, 1), unit, season.lang)
    words = (label, season.season.label, published, counted, season.say(_same(figure, season)))
    return [*map(Cell, words), Cell(figure.source)]


def _same(figure: PublishedFigure, season: Shown) -> Text:
    value = season.recounted(figure)
    if value is None:
        return says.UNSAID
    return says.YES if agrees(value, figure) else says.NO
