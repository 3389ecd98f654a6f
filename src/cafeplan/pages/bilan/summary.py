"""A season as it is shown in; the paragraph and the numbers that open its page out."""

from cafeplan import figures, prose
from cafeplan.figures import Piece
from cafeplan.indicators import INDICATORS
from cafeplan.language import Text
from cafeplan.language import bilan as says
from cafeplan.model import Amount, Count, Hidden, Interval, Rounded
from cafeplan.pages import frame
from cafeplan.pages.bilan.shown import Shown

_KEY_FIGURES = ("HeldSessions", "DistinctPeople", "Attendances", "Newcomers", "CostWithoutStaff")
_PEOPLE = ("DistinctPeople", "Attendances")


def paragraph(shown: Shown) -> Piece:
    """The season in one paragraph."""
    told = prose.Told(shown.programme.name, shown.is_first_season, shown.values, shown.bracketed)
    return frame.paragraph(prose.season_paragraph(told, shown.lang))


def key_figures(shown: Shown) -> Piece:
    """At most five numbers, each with what it rests on."""
    names = [name for name in _KEY_FIGURES if name in shown.values and _says_something(shown, name)]
    return figures.key_figures(
        (_bare(shown, name), shown.label(name), shown.say(_rests_on(shown, name)), shown.mark(name)) for name in names
    )


def _says_something(shown: Shown, name: str) -> bool:
    """In a first season everybody is new; where nobody counted, or nothing was written down, 0 is no number."""
    value = shown.values[name]
    if name == "Newcomers":
        return not shown.is_first_season and isinstance(value, Count | Hidden | Rounded) and bool(value.whole)
    return shown.is_counted if name in _PEOPLE else not isinstance(value, Amount) or bool(value.n)


def _bare(shown: Shown, name: str) -> str:
    """The value as a key figure shows it: its whole stands in what it rests on."""
    value = shown.values[name]
    bare = Count(value.part) if isinstance(value, Count) else value
    if isinstance(bare, Hidden | Rounded):
        return prose.bare(bare, shown.lang)
    return prose.said(bare, INDICATORS[name].unit, shown.lang)


def _rests_on(shown: Shown, name: str) -> Text:
    value = shown.values[name]
    if name == "HeldSessions":
        planned = shown.count("PlannedSessions").part
        return says.OF_PLANNED(planned=planned, mark=shown.bracketed("PlannedSessions"))
    if isinstance(value, Count | Hidden | Rounded) and value.whole is not None:
        return says.RESTS_ON_IDENTIFIED(n=value.whole, mark=shown.invented)
    if isinstance(value, Amount):
        return says.RESTS_ON_LINES(n=value.n, mark=shown.invented)
    if isinstance(value, Interval) and value.low == value.high:
        mean = shown.values["MeanAttendance"]
        counted = mean.n if isinstance(mean, Amount) else 0
        return says.RESTS_ON_SESSIONS(n=counted, mark=shown.invented)
    return says.RESTS_ON_COUNTS
