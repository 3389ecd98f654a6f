"""Series of numbers in; charts out, each with the finding as its title, a text alternative and its data table."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO
from math import nan
from typing import Any
from urllib.parse import quote

from markupsafe import Markup
from matplotlib import dates as matplotlib_dates
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from matplotlib.style import context
from matplotlib.ticker import MaxNLocator

from cafeplan.figures.piece import Piece

# Okabe and Ito's colours, told apart by every kind of sight and in grey by their lightness.
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#000000")
INK, PALE = "#1b1b1b", "#6b6b6b"
_WIDTH = 4.8
_POINTS_A_MONTH = 25
_POINTS_AN_INCH = 72
_LEGEND: Mapping[str, Any] = {
    "frameon": False,
    "fontsize": 9.5,
    "handlelength": 0.9,
    "handletextpad": 0.4,
    "columnspacing": 1.1,
    "borderpad": 0,
}
_STYLE = {
    "svg.hashsalt": "cafeplan",
    "svg.fonttype": "none",
    "font.family": "DejaVu Sans",
    "font.size": 10.5,
    "text.parse_math": False,  # a venue may have $ in its name
    "text.color": INK,
    "axes.edgecolor": PALE,
    "axes.labelcolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
}


# A page travels by mail: half of what matplotlib writes is comments, line breaks and digits beyond what is seen. Words
# are written as words, in the first of three fonts of much the same widths that the reader's system has.
_LEANER = {
    re.compile(r"<!--.*?-->|<metadata>.*?</metadata>", re.DOTALL): "",
    re.compile(r"[ \n]+"): " ",
    re.compile(r"> <"): "><",
    re.compile(r"<\?xml.*?\?><!DOCTYPE.*?>"): "",
    re.compile(r'<g id="[^"]*">'): "<g>",
    re.compile(r"(?<=\*\{)"): "font-family:DejaVu Sans,Verdana,Geneva,sans-serif;",
}
_LEANER_TAG = {
    re.compile(r"(\d\d\.\d\d)\d+"): r"\1",
    re.compile(r"xlink:href"): "href",
    re.compile(r"font-family: 'DejaVu Sans'; |text-anchor: start; "): "",
    re.compile(r' transform="rotate\(-0 [^"]+"'): "",
    re.compile(r"(?<=[MLQCz]) (?=[-\d])|(?<=\d) (?=[MLQCz])|(?<=z) "): "",
    re.compile(r"([:;]) (?=[#\w])"): r"\1",
}
_TAG = re.compile(r"<[^>]+>")
# What an address may hold as it is; written so a picture is a fifth lighter than in base64.
_SAFE_IN_ADDRESS = "/:;,='()!@*+$?"


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
    with context(_STYLE):
        figure = Figure(figsize=(_WIDTH, 0.62 + 0.3 * len(labels)), layout="constrained")
        axes = figure.subplots()
        left = [0.0] * len(labels)
        for colour, lengths in zip(COLOURS, parts.values(), strict=False):
            axes.barh(range(len(labels)), lengths, left=left, color=colour, height=0.68, clip_on=False)
            left = [start + length for start, length in zip(left, lengths, strict=True)]
        for row, (end, number) in enumerate(zip(left, shown, strict=True)):
            axes.annotate(number, (end, row), xytext=(4, 0), textcoords="offset points", va="center")
        _name_rows(axes, labels)
        axes.set_xlim(0, max([*left, 1]) * 1.18)
        axes.xaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))
        _name_parts(figure, parts)
        return _piece(words, figure, data)


def against(
    words: Words, data: Piece, labels: Sequence[str], lengths: Sequence[float], marks: Sequence[float], mark: str
) -> Piece:
    """Horizontal bars from zero, each with its number, and across each a line at its mark, which `mark` names."""
    with context(_STYLE):
        figure = Figure(figsize=(_WIDTH, 0.9 + 0.3 * len(labels)), layout="constrained")
        axes = figure.subplots()
        rows = range(len(labels))
        axes.barh(rows, lengths, color=COLOURS[4], height=0.62)
        axes.vlines(marks, [row - 0.44 for row in rows], [row + 0.44 for row in rows], color=INK, lw=2.2, label=mark)
        for row, (length, at) in enumerate(zip(lengths, marks, strict=True)):
            axes.annotate(f"{length}", (max(length, at), row), xytext=(5, 0), textcoords="offset points", va="center")
        _name_rows(axes, labels)
        axes.set_xlim(0, max([*lengths, *marks, 1]) * 1.12)
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        figure.legend(loc="outside upper left", **_LEGEND)
        return _piece(words, figure, data)


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
    with context(_STYLE):
        figure = Figure(figsize=(_WIDTH, 0.6 + 0.28 * len(labels)), layout="constrained")
        axes = figure.subplots()
        strokes = [place for day in matplotlib_dates.date2num(every) for place in (day, day, nan)]
        axes.plot(strokes, [-0.5, len(labels) - 0.5, nan] * len(every), color="#e4e4e4", lw=2)
        for row, (its, words_after) in enumerate(zip(days, shown, strict=True)):
            numbers = matplotlib_dates.date2num(its)
            axes.plot(numbers, [row] * len(its), color=COLOURS[0], lw=1, marker="o", ms=5.4, mew=0)
            axes.annotate(words_after, (1.01, row), xycoords=axes.get_yaxis_transform(), va="center", fontsize=9)
        _name_rows(axes, labels)
        _name_months(axes, month_names, _longest(labels) + _longest(shown))
        return _piece(words, figure, data)


def timeline(
    words: Words,
    data: Piece,
    rows: Sequence[str],
    points: Sequence[tuple[date, int, str]],
    legend: Mapping[str, str],
    month_names: Mapping[int, str],
) -> Piece:
    """Dates along a line a row; each point has the form of its state, which `legend` names."""
    with context(_STYLE):
        figure = Figure(figsize=(_WIDTH, 0.9 + 0.36 * len(rows)), layout="constrained")
        axes = figure.subplots()
        for state, style in _STATES.items():
            dated = [(day, row) for day, row, what in points if what == state]
            if dated:
                days, levels = zip(*dated, strict=True)
                axes.scatter(matplotlib_dates.date2num(days), levels, label=legend[state], zorder=3, **style)
        axes.set_yticks(range(len(rows)), rows)
        axes.set_ylim(len(rows) - 0.5, -0.5)
        axes.grid(axis="y", color="#d9d9d9", linewidth=0.8)
        _name_months(axes, month_names, _longest(rows))
        axes.tick_params(left=False)
        axes.spines["left"].set_visible(False)
        figure.legend(loc="outside upper left", ncols=3, **_LEGEND)
        return _piece(words, figure, data)


_STATES: Mapping[str, Mapping[str, Any]] = {
    "held": {"marker": "o", "s": 46, "color": COLOURS[0]},
    "moved": {"marker": "D", "s": 40, "facecolors": "white", "edgecolors": COLOURS[0], "linewidths": 1.6},
    "cancelled": {"marker": "x", "s": 46, "color": COLOURS[5], "linewidths": 2.2},
}


def _name_rows(axes: Axes, labels: Sequence[str]) -> None:
    """A label a row, the first on top, without a line beside them."""
    axes.set_yticks(range(len(labels)), labels)
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.tick_params(left=False)
    axes.spines["left"].set_visible(False)


def _name_months(axes: Axes, month_names: Mapping[int, str], letters: int) -> None:
    """The months under the line of time, each at its first day, as far as words of so many letters leave room."""
    first, last = axes.get_xlim()
    room = max(1, int((_POINTS_AN_INCH * _WIDTH - 6 * letters) / _POINTS_A_MONTH))
    axes.xaxis.set_major_locator(matplotlib_dates.MonthLocator(interval=1 + int((last - first) / 30.5 / room)))
    axes.xaxis.set_major_formatter(lambda day, _: month_names[matplotlib_dates.num2date(day).month])
    axes.tick_params(axis="x", labelsize=9)


def _longest(words: Sequence[str]) -> int:
    return max(map(len, words), default=0)


def _name_parts(figure: Figure, parts: Mapping[str, Sequence[float]]) -> None:
    """Names the parts over the bars, each in its own colour, where there are several."""
    if len(parts) > 1:
        handles = [Patch(color=colour, label=part) for colour, part in zip(COLOURS, parts, strict=False)]
        figure.legend(handles=handles, loc="outside upper left", ncols=len(parts), **_LEGEND)


def _piece(words: Words, figure: Figure, data: Piece) -> Piece:
    image = Markup(quote(_svg(figure).replace('"', "'"), safe=_SAFE_IN_ADDRESS))
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


def _svg(figure: Figure) -> str:
    """The figure as SVG, the same bytes for the same data, without what is not drawn."""
    out = StringIO()
    layout = figure.get_layout_engine()
    if layout:  # laid out here: savefig would draw everything once more for that
        figure.dpi = _POINTS_AN_INCH
        FigureCanvasSVG(figure)  # measures words as they will be drawn
        layout.execute(figure)
        figure.set_layout_engine(None)
    figure.savefig(out, format="svg", metadata={"Date": None})
    svg = _leaner(out.getvalue(), _LEANER)
    return _TAG.sub(lambda tag: _leaner(tag[0], _LEANER_TAG), svg).strip()


def _leaner(words: str, patterns: Mapping[re.Pattern[str], str]) -> str:
    for pattern, leaner in patterns.items():
        words = pattern.sub(leaner, words)
    return words
