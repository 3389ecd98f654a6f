"""Two seasons as they are shown in; what changed from one to the other, and what that may mean, out."""

from collections.abc import Collection, Iterator
from math import isinf

from cafeplan import figures, measure, prose
from cafeplan.figures import Cell, Piece
from cafeplan.indicators import INDICATORS
from cafeplan.language import Text, percent, signed
from cafeplan.language import bilan as bilan_says
from cafeplan.language import comparison as says
from cafeplan.language import measure as readings
from cafeplan.measure import Change
from cafeplan.model import Count, Hidden, Rounded
from cafeplan.pages import frame
from cafeplan.pages.bilan import came, changed, cost, happened, returned
from cafeplan.pages.bilan.shown import Shown

QUESTIONS = (
    (bilan_says.HAPPENED, ("PlannedSessions", "HeldSessions", *happened.FACTS)),
    (bilan_says.CAME, came.FACTS),
    (bilan_says.RETURNED, returned.FACTS),
    (bilan_says.CHANGED, changed.FACTS),
    (bilan_says.COSTS, cost.FACTS),
)
"""The numbers of each of the bilan's questions, in its order."""
_SINCE_THE_FIRST = {"Newcomers", "Retention"}
# Above so many times as many a percentage is no longer pictured; from so many on, neither are tenths.
_TIMES_FROM, _WHOLE_FROM = 4, 10


def paragraph(now: Shown, before: Shown | None) -> Piece:
    """What is compared, how many changes can be judged, and which of them go beyond chance."""
    if before is None:
        return frame.paragraph(now.say(says.FIRST_SEASON(now=now.season.label)))
    one, other = now.season, before.season
    said = [says.COMPARED(now=one.label, days=one.days, before=other.label, days_before=other.days)]
    said += [says.EQUAL_LENGTH] if one.days != other.days else []
    return frame.paragraph(" ".join(map(now.say, [*said, *_judged(_by_name(now, before).values())])))


def changes(now: Shown, before: Shown | None) -> Piece:
    """A table a question; nothing where there is no season before."""
    if before is None:
        return figures.joined([])
    found = _by_name(now, before)
    pieces = []
    for question, names in QUESTIONS:
        rows = [_row(now, before, found[name]) for name in names if name in found]
        if rows:
            pieces.append(_table(now, before, question, rows))
    return figures.joined([*pieces, _not_compared(now, before)])


def how_much(change: Change) -> Text:
    """A change with its interval: « +12 points (de −5 à +28) », « +24 % à durée égale (de −32 % à +120 %) »."""
    if change.kind == "amount" and change.change is not None:
        return prose.difference(change.change, INDICATORS[change.indicator].unit)
    if change.kind == "ratio" and change.low is not None and change.high is not None:
        return _rate(change.change, change.low, change.high)
    return _points(change.change, change.low, change.high) if change.change is not None else says.NO_CHANGE


def _points(change: float, low: float | None, high: float | None) -> Text:
    told = {"change": _whole(change), "n": round(100 * change)}
    if low is None or high is None:
        return says.POINTS_ALONE(**told)
    return says.POINTS(**told, low=_whole(low), high=_whole(high))


def _whole(share: float) -> Text:
    return signed(round(100 * share))


def _rate(change: float | None, low: float, high: float) -> Text:
    """A ratio of rates in percent; between two limits alone where a count lies between two."""
    form = (says.RATE_BETWEEN, says.RATE_AT_LEAST) if change is None else (says.RATE, says.RATE_WITHOUT_END)
    told = {} if change is None else {"change": _ratio(change)}
    told |= {"low": _ratio(low)} | ({} if isinf(high) else {"high": _ratio(high)})
    return form[isinf(high)](**told)


def _ratio(ratio: float) -> Text:
    """« +57 % »; above four times as many, « 4,7 fois autant », for nobody pictures +11 699 %."""
    if ratio > _TIMES_FROM:
        return says.TIMES(times=round(ratio, 1 if ratio < _WHOLE_FROM else None))
    return signed(round(ratio - 1, 2), percent)


def _by_name(now: Shown, before: Shown) -> dict[str, Change]:
    """The changes of the numbers that the page shows, by indicator, where both seasons say them."""
    both = (known(now) & known(before)) - _counted_otherwise(now, before)
    asked = [name for name in _in_order(now) if name in both]
    days = (before.season.days, now.season.days)
    found = measure.compared(before.values, {name: now.values[name] for name in asked}, days)
    return {one.indicator: one for one in found if one.words is not readings.NOT_COMPARED}


def known(shown: Shown) -> frozenset[str]:
    """What a season collected and its page says; in a first season everybody is new, and nobody can come again."""
    collected = shown.told.known
    return collected - _SINCE_THE_FIRST if shown.is_first_season else collected


def _in_order(shown: Shown) -> list[str]:
    return [name for _, names in QUESTIONS for name in names if name in shown.values]


def _counted_otherwise(now: Shown, before: Shown) -> set[str]:
    """The indicators whose threshold the programme changed between the seasons."""
    return {name for name in now.values if now.limit(name) != before.limit(name)}


def _not_compared(now: Shown, before: Shown) -> Piece:
    """Which numbers only one season collected, or shows, or counts with another threshold, in the page's order."""
    reasons = (
        (says.OTHER_THRESHOLD, _counted_otherwise(now, before)),
        (says.NOT_IN_BOTH, (known(now) ^ known(before)) - _SINCE_THE_FIRST),
        (says.HIDDEN_IN_ONE, {name for name in known(now) & known(before) if _hidden_in_one(name, now, before)}),
    )
    order = list(dict.fromkeys([*_in_order(now), *_in_order(before)]))
    sentences = []
    for text, names in reasons:
        labels = [now.label(name) for name in order if name in names]
        sentences += [now.say(text(labels=labels))] if labels else []
    return frame.remarks(sentences)


def _hidden_in_one(name: str, *seasons: Shown) -> bool:
    """Whether a season hides the number or what it is a part of."""
    values = [one.values[name] for one in seasons]
    wholes = {one.whole is None for one in values if isinstance(one, Count)}
    return len(wholes) > 1 or any(isinstance(one, Hidden | Rounded) for one in values)


def _judged(found: Collection[Change]) -> Iterator[Text]:
    """How many changes chance is enough to explain, and the labels of those that it is not."""
    words = [one.words for one in found]
    beyond = [one for one in found if one.words in (readings.MORE, readings.LESS)]
    within = words.count(readings.WITHIN_CHANCE)
    if not within and not beyond:
        yield says.NONE_JUDGED
        return
    yield says.WITHIN_CHANCE(judged=within + len(beyond), within=within)
    labels = [INDICATORS[one.indicator].says.label for one in beyond]
    yield says.BEYOND(n=len(labels), labels=labels) if labels else says.NONE_BEYOND


def _row(now: Shown, before: Shown, change: Change) -> list[Cell]:
    name = change.indicator
    numbers = (f"{one.said(name)}{one.say(one.bracketed(name))}" for one in (before, now))
    return [
        Cell(now.label(name)),
        *map(Cell, numbers),
        Cell(now.say(how_much(change))),
        Cell(now.say(readings.IN_SHORT[change.words])),
    ]


def _table(now: Shown, before: Shown, question: Text, rows: list[list[Cell]]) -> Piece:
    header = [
        *now.header(bilan_says.INDICATOR),
        before.season.label,
        now.season.label,
        *now.header(says.CHANGE, says.MEANING),
    ]
    return figures.grid(figures.numbers_table(now.say(question), header, rows))
