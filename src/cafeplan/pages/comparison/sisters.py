"""A season and those of other programmes as they are shown in; their numbers side by side, never added up, out."""

from cafeplan import figures
from cafeplan.figures import Cell, Piece
from cafeplan.language import bilan as bilan_says
from cafeplan.language import comparison as says
from cafeplan.language.measure import NOT_SAID
from cafeplan.model import Interval
from cafeplan.pages import frame
from cafeplan.pages.bilan.shown import Shown
from cafeplan.pages.comparison.seasons import QUESTIONS, known


def table(now: Shown, beside: tuple[Shown, ...]) -> Piece:
    """A column a programme, a row a number that two of them have; then what may not be read into it."""
    if not beside:
        return frame.paragraph(now.say(says.NO_OTHER))
    columns = (now, *beside)
    header = [now.say(bilan_says.INDICATOR), *(one.programme.name for one in columns)]
    rows = [_row(now, columns, name) for _, names in QUESTIONS for name in names if _said_twice(columns, name)]
    periods = [Cell(now.say(says.SEASON)), *(Cell(_period(one)) for one in columns)]
    whole = figures.grid(figures.numbers_table(now.say(says.BESIDE), header, [periods, *rows]))
    return figures.joined([whole, frame.remarks([now.say(says.NOT_ADDED), *_in_common(now, beside)])])


def _row(now: Shown, columns: tuple[Shown, ...], name: str) -> list[Cell]:
    return [Cell(now.label(name)), *(Cell(_said(one, name)) for one in columns)]


def _said(one: Shown, name: str) -> str:
    if name not in known(one):
        return one.say(says.NOT_COLLECTED)
    return f"{one.few(name)}{one.say(one.bracketed(name))}"


def _said_twice(columns: tuple[Shown, ...], name: str) -> bool:
    """Whether at least two programmes have something to say of a number."""
    said = (one for one in columns if name in known(one) and one.few(name) != one.say(NOT_SAID))
    return len(list(said)) > 1


def _period(one: Shown) -> str:
    season = one.season
    return one.say(says.BESIDE_PERIOD(label=season.label, first=season.first, last=season.last))


def _in_common(now: Shown, beside: tuple[Shown, ...]) -> list[str]:
    """How many people may be the same in two programmes whose pseudonyms do not tell."""
    said = []
    for other in beside:
        both = [one.values.get("DistinctPeople") for one in (now, other)]
        most = min((int(one.high) for one in both if isinstance(one, Interval)), default=0)
        if most:
            said.append(now.say(says.IN_COMMON(one=now.programme.name, other=other.programme.name, most=most)))
    return said
