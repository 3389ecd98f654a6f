"""Series of numbers in; charts out, each with the finding as its title, a text alternative and its data table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from markupsafe import Markup
from matplotlib.figure import Figure
from matplotlib.style import context

from cafeplan.figures.drawing import INK, STYLE, Mark, name_months, name_numbers, plane, svg
from cafeplan.figures.piece import Piece

# Okabe and Ito's colours. The first three, those of stacked bars, are told apart by every kind of sight, and in grey by
# their lightness; where more are seen together each has a form or a name.
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#000000")
# What an address may hold as it is; written so a picture is a fifth lighter than in base64.
_SAFE_IN_ADDRESS = "/:;,='()!@*+$?"
_STATES: Mapping[str, Mark] = {
    "held": {"marker": "o", "ms": 6.8, "mew": 0, "color": COLOURS[0]},
    "moved": {"marker": "D", "ms": 6.3, "mew": 1.6, "mec": COLOURS[0], "mfc": "white"},
    "cancelled": {"marker": "x", "ms": 6.8, "mew": 2.2, "color": COLOURS[5]},
}


@dataclass(frozen=True)
class Words:
    """What a chart says: its finding, what a reader who does not see it must know, and a note on the data."""

    finding: str
    alternative: str
    note: str = ""


def bars(
    words: Words, data: Piece, labels: Sequence[str], parts: Mapping[str, Sequence[float]], shown: Sequence[str]
) -> Piece:
    """Horizontal bars from zero, one a label, in stacked parts; `shown` is written at the end of each bar."""
    with context(STYLE):
        ends = [0.0] * len(labels)
        stacked = []
        for lengths in parts.values():
            starts, ends = ends, [start + length for start, length in zip(ends, lengths, strict=True)]
            stacked.append(list(zip(range(len(labels)), starts, ends, strict=True)))
        key = dict(zip(parts, map(_square, COLOURS), strict=False)) if len(parts) > 1 else {}
        drawn = plane(labels, 21.6, (0, max([*ends, 1])), shown, key)
        for colour, boxes in zip(COLOURS, stacked, strict=False):
            drawn.boxes(boxes, colour, 0.68)
        for row, (end, number) in enumerate(zip(ends, shown, strict=True)):
            drawn.words(drawn.x(end) + 4, row, number)
        name_numbers(drawn)
        return _piece(words, drawn.figure, data)


def against(
    words: Words, data: Piece, labels: Sequence[str], lengths: Sequence[float], marks: Sequence[float], mark: str
) -> Piece:
    """Horizontal bars from zero, each with its number, and across each a line at its mark, which `mark` names."""
    with context(STYLE):
        shown = [f"{length}" for length in lengths]
        key = {mark: {"marker": "|", "ms": 11, "mew": 2.2, "color": INK}}
        drawn = plane(labels, 21.6, (0, max([*lengths, *marks, 1])), shown, key)
        drawn.boxes([(row, 0, length) for row, length in enumerate(lengths)], COLOURS[4], 0.62)
        drawn.strokes([((at, row - 0.44), (at, row + 0.44)) for row, at in enumerate(marks)], INK, 2.2)
        for row, (length, at) in enumerate(zip(lengths, marks, strict=True)):
            drawn.words(drawn.x(max(length, at)) + 5, row, f"{length}")
        name_numbers(drawn)
        return _piece(words, drawn.figure, data)


def rhythm(
    words: Words,
    data: Piece,
    labels: Sequence[str],
    days: Sequence[Sequence[date]],
    shown: Sequence[str],
    every: Sequence[date],
    month_names: Mapping[int, str],
) -> Piece:
    """A line a row with a dot on each of its days, over a pale stroke for every day there is; `shown` ends the line."""
    with context(STYLE):
        drawn = plane(labels, 20, _months_around([*every, *(day for its in days for day in its)]), shown)
        strokes = [((day.toordinal(), -0.5), (day.toordinal(), len(labels) - 0.5)) for day in every]
        drawn.strokes(strokes, "#e4e4e4", 2)
        dot = {"marker": "o", "ms": 5.4, "mew": 0, "color": COLOURS[0]}
        for row, (its, words_after) in enumerate(zip(days, shown, strict=True)):
            drawn.marks(row, [day.toordinal() for day in its], dot, line=1)
            drawn.words(drawn.right + 4, row, words_after, size=9)
        name_months(drawn, month_names)
        return _piece(words, drawn.figure, data)


def timeline(
    words: Words,
    data: Piece,
    rows: Sequence[str],
    points: Sequence[tuple[date, int, str]],
    legend: Mapping[str, str],
    month_names: Mapping[int, str],
) -> Piece:
    """Dates along a line a row; each point has the form of its state, which `legend` names."""
    with context(STYLE):
        there = {state for _, _, state in points}
        key = {legend[state]: mark for state, mark in _STATES.items() if state in there}
        drawn = plane(rows, 26, _months_around([day for day, _, _ in points]), key=key)
        drawn.strokes([((drawn.least, row), (drawn.most, row)) for row in range(len(rows))], "#d9d9d9", 0.8)
        for state, mark in _STATES.items():
            for row in range(len(rows)):
                days = [day.toordinal() for day, where, what in points if (where, what) == (row, state)]
                drawn.marks(row, days, mark)
        name_months(drawn, month_names)
        return _piece(words, drawn.figure, data)


def _square(colour: str) -> Mark:
    return {"marker": "s", "ms": 8, "mew": 0, "color": colour}


def _months_around(days: Sequence[date]) -> tuple[float, float]:
    """From the first day of the first month to a few days after the last day."""
    first, last = min(days).replace(day=1).toordinal(), max(days).toordinal()
    return first, last + max(5, (last - first) // 30)


def _piece(words: Words, figure: Figure, data: Piece) -> Piece:
    image = Markup(quote(svg(figure).replace('"', "'"), safe=_SAFE_IN_ADDRESS))
    note = Markup('<span class="note">{}</span>').format(words.note) if words.note else Markup("")
    html = Markup(
        '<figure>\n<figcaption>{finding}{note}</figcaption>\n<img alt="{alternative}" '
        'src="data:image/svg+xml,{image}">\n'
        "<details><summary>{summary}</summary>\n{table}\n</details>\n</figure>"
    ).format(
        finding=words.finding,
        note=note,
        alternative=words.alternative,
        image=image,
        summary=data.text.partition("\n")[0],
        table=data.html,
    )
    return Piece(html, f"{words.finding}\n{words.alternative}\n{data.text}")
