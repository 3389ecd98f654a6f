"""Series of numbers in; charts out, each with the finding as its title, a text alternative and its data table."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

from markupsafe import Markup
from matplotlib import dates as matplotlib_dates
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from matplotlib.style import context
from matplotlib.ticker import MaxNLocator

from cafeplan.figures.piece import Piece

# Okabe and Ito's colours, told apart by every kind of sight and in grey by their lightness.
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#000000")
INK, PALE = "#1b1b1b", "#6b6b6b"
_WIDTH = 4.8
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
    "svg.fonttype": "path",
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
            axes.barh(range(len(labels)), lengths, left=left, color=colour, height=0.68)
            left = [start + length for start, length in zip(left, lengths, strict=True)]
        for row, (end, number) in enumerate(zip(left, shown, strict=True)):
            axes.annotate(number, (end, row), xytext=(4, 0), textcoords="offset points", va="center")
        axes.set_yticks(range(len(labels)), labels)
        axes.set_ylim(len(labels) - 0.4, -0.6)
        axes.set_xlim(0, max([*left, 1]) * 1.18)
        axes.tick_params(left=False)
        axes.spines["left"].set_visible(False)
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        _name_parts(figure, parts)
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
        axes.xaxis.set_major_locator(matplotlib_dates.MonthLocator())
        axes.xaxis.set_major_formatter(lambda day, _: month_names[matplotlib_dates.num2date(day).month])
        axes.tick_params(left=False)
        axes.spines["left"].set_visible(False)
        figure.legend(loc="outside upper left", ncols=3, **_LEGEND)
        return _piece(words, figure, data)


_STATES: Mapping[str, Mapping[str, Any]] = {
    "held": {"marker": "o", "s": 46, "color": COLOURS[0]},
    "moved": {"marker": "D", "s": 40, "facecolors": "white", "edgecolors": COLOURS[0], "linewidths": 1.6},
    "cancelled": {"marker": "x", "s": 46, "color": COLOURS[5], "linewidths": 2.2},
}


def _name_parts(figure: Figure, parts: Mapping[str, Sequence[float]]) -> None:
    """Names the parts over the bars, each in its own colour, where there are several."""
    if len(parts) > 1:
        handles = [Patch(color=colour, label=part) for colour, part in zip(COLOURS, parts, strict=False)]
        figure.legend(handles=handles, loc="outside upper left", ncols=len(parts), **_LEGEND)


def _piece(words: Words, figure: Figure, data: Piece) -> Piece:
    image = b64encode(_svg(figure)).decode("ascii")
    note = Markup('<span class="note">{}</span>').format(words.note) if words.note else Markup("")
    html = Markup(
        '<figure>\n<figcaption>{finding}{note}</figcaption>\n<img alt="{alternative}" '
        'src="data:image/svg+xml;base64,{image}">\n'
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


def _svg(figure: Figure) -> bytes:
    """The figure as SVG, the same bytes for the same data: no date in it, no random names."""
    out = BytesIO()
    figure.savefig(out, format="svg", metadata={"Date": None})
    return out.getvalue()
