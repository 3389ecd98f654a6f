"""A season as it is shown in; the paragraph and the numbers that open its page out."""

from collections import Counter
from collections.abc import Iterator, Mapping

from cafeplan import figures, measure, prose
from cafeplan.figures import Piece
from cafeplan.indicators import INDICATORS
from cafeplan.language import Text, verbatim
from cafeplan.language import bilan as says
from cafeplan.language import measure as changes
from cafeplan.measure import Change, Reading
from cafeplan.model import Amount, Count, Hidden, Interval, Rounded
from cafeplan.pages import frame
from cafeplan.pages.bilan.shown import Shown

KEY_FIGURES = ("HeldSessions", "DistinctPeople", "Attendances", "Newcomers", "CostWithoutStaff")
COMPARED = (*KEY_FIGURES, "MeanAttendance")
"""What the season before is read for: its key figures, and whether somebody counted who came."""
_PEOPLE = ("DistinctPeople", "Attendances")
_READ_AS: Mapping[Reading, str] = {
    "reached": "reached",
    "near": "near",
    "not": "not",
    **dict.fromkeys(("open", "unsaid", "hidden"), "unsaid"),
}
"""How the paragraph tells each reading of a number that was aimed at."""


def paragraph(shown: Shown) -> Piece:
    """The season in one paragraph."""
    told = prose.Told(shown.programme.name, shown.is_first_season, shown.values, shown.bracketed)
    sentences = [prose.season_paragraph(told, shown.lang), *map(shown.say, _targets(shown))]
    return frame.paragraph(" ".join(sentences))


def _targets(shown: Shown) -> Iterator[Text]:
    """How many of the numbers aimed at were reached; nothing where the season had none."""
    made = measure.grid(shown.programme, shown.values, shown.season.last)
    read = [one.reading for _, evidence in made.rows for one in evidence]
    counted = Counter(_READ_AS[reading] for reading in read if reading in _READ_AS)
    parts = [said(n=counted[kind]) for kind, said in changes.TARGETS_BY_READING.items() if counted[kind]]
    if parts:
        yield changes.TARGETS_READ(n=sum(counted.values()), read=parts)


def key_figures(shown: Shown, before: Shown | None = None) -> Piece:
    """At most five numbers, each with what it rests on, and how it changed since the season before."""
    names = [name for name in KEY_FIGURES if name in shown.values and _says_something(shown, name)]
    return figures.key_figures(
        (
            _bare(shown, name),
            shown.label(name),
            shown.mark(name),
            shown.say(_rests_on(shown, name)),
            shown.say(_since(shown, before, name)) if before else "",
        )
        for name in names
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


def _since(shown: Shown, before: Shown, name: str) -> Text:
    """The number of the season before, and what the change may mean; nothing where one of both is not said."""
    if name not in before.told.known or not _says_something(before, name):
        return verbatim("")
    days = (before.season.days, shown.season.days)
    for change in measure.compared({name: before.values[name]}, {name: shown.values[name]}, days):
        said = changes.SINCE_AT_EQUAL_LENGTH if change.kind == "ratio" else changes.SINCE
        return said(value=before.said(name), mark=before.bracketed(name), words=_in_short(change))
    return verbatim("")


def _in_short(change: Change) -> Text:
    if change.kind == "amount":
        return prose.difference(change.change or 0, INDICATORS[change.indicator].unit)
    return changes.IN_SHORT[change.words]
