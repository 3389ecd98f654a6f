"""Places on a plane of rows in; what is drawn there, and the whole drawing as SVG, out.

Matplotlib draws, at places that are known here: its own axes, which measure every word to find room for it, take ten
times as long, and a page has many figures.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO
from typing import Any, Literal

from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.text import Text
from matplotlib.textpath import text_to_path
from matplotlib.ticker import MaxNLocator
from matplotlib.transforms import IdentityTransform

INK, PALE = "#1b1b1b", "#6b6b6b"
WIDTH = 300.0
POINTS_AN_INCH = 72
STYLE = {
    "svg.hashsalt": "cafeplan",
    "svg.fonttype": "none",
    "font.family": "DejaVu Sans",
    "font.size": 10.5,
    "text.parse_math": False,  # a venue may have $ in its name
    "text.color": INK,
}
_LETTERS, _SMALL = 10.5, 9.5
_HALF_A_LETTER = 0.38
# Between thousands, as it is understood in any language.
_THIN = "\N{NARROW NO-BREAK SPACE}"
_KEY_ROW, _BELOW, _GAP = 18.0, 22.0, 8.0
# What the names of rows may take of the width; letters that need more become smaller.
_NAMES_AT_MOST = 0.55 * WIDTH
_MONTH_WIDTH = 25.0
Alignment = Literal["left", "center", "right"]
Mark = Mapping[str, Any]
"""How a mark looks, in matplotlib's words."""

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


@dataclass(frozen=True)
class Plane:
    """A drawing with named rows, the first on top, and values from left to right; places are in points from below."""

    figure: Figure
    names: Sequence[str]
    pitch: float
    left: float
    right: float
    least: float
    most: float

    def x(self, value: float) -> float:
        """Where a value stands from left to right."""
        return self.left + (value - self.least) / (self.most - self.least) * (self.right - self.left)

    def y(self, row: float) -> float:
        """Where a row stands; a half more or less is its edge."""
        return _BELOW + (len(self.names) - row - 0.5) * self.pitch

    def words(self, x: float, row: float, words: str, size: float = _LETTERS, ha: Alignment = "left") -> None:
        """Writes words at the height of a row."""
        _words(self.figure, x, self.y(row), words, size, ha)

    def boxes(self, boxes: Sequence[tuple[float, float, float]], colour: str, height: float) -> None:
        """Draws a box from one value to another in each of some rows."""
        corners = [
            [(self.x(x), self.y(row + half)) for x, half in ((start, -by), (end, -by), (end, by), (start, by))]
            for by in (height / 2,)
            for row, start, end in boxes
        ]
        self.figure.add_artist(
            PolyCollection(corners, facecolors=colour, edgecolors="none", transform=IdentityTransform())
        )

    def strokes(
        self, strokes: Sequence[tuple[tuple[float, float], tuple[float, float]]], colour: str, width: float
    ) -> None:
        """Draws lines from one place to another, each a value and a row."""
        placed = [[(self.x(value), self.y(row)) for value, row in stroke] for stroke in strokes]
        _lines(self.figure, placed, colour, width)

    def marks(self, row: float, values: Sequence[float], mark: Mark, line: float = 0) -> None:
        """Draws a mark at each of some values of a row, on a line of some width or on none."""
        xs, ys = [self.x(value) for value in values], [self.y(row)] * len(values)
        _marks(self.figure, xs, ys, {**mark, "linestyle": "-" if line else "", "linewidth": line})


def plane(
    names: Sequence[str],
    pitch: float,
    values: tuple[float, float],
    after: Sequence[str] = (),
    key: Mapping[str, Mark] = {},
) -> Plane:
    """A plane for values between two, its rows named on the left; room for words `after` each row, a key above."""
    places, rows = _key_places(key)
    height = _BELOW + pitch * len(names) + _KEY_ROW * rows
    figure = Figure(figsize=(WIDTH / POINTS_AN_INCH, height / POINTS_AN_INCH), dpi=POINTS_AN_INCH)
    widest = _widest(names)
    left, right = min(widest, _NAMES_AT_MOST) + _GAP, WIDTH - _widest(after) - _GAP
    drawn = Plane(figure, names, pitch, left, right, *values)
    for row, name in enumerate(names):
        drawn.words(left - _GAP, row, name, _LETTERS * min(1, _NAMES_AT_MOST / max(widest, 1)), ha="right")
    for (name, mark), (x, line) in zip(key.items(), places, strict=True):
        y = height - _KEY_ROW * (line + 0.5)
        _marks(figure, [x + 5], [y], mark)
        _words(figure, x + 14, y, name, _SMALL, "left")
    return drawn


def name_numbers(drawn: Plane) -> None:
    """Writes whole numbers under the plane, and a line with a tick at each."""
    room = int((drawn.right - drawn.left) / (_width(_whole(drawn.most), _LETTERS) + _GAP))
    ticks = MaxNLocator(nbins=max(1, min(6, room)), integer=True).tick_values(drawn.least, drawn.most)
    _name_places(drawn, {tick: _whole(tick) for tick in ticks if drawn.least <= tick <= drawn.most}, _LETTERS)


def name_months(drawn: Plane, month_names: Mapping[int, str]) -> None:
    """Writes the months under the plane, each at its first day, as many as there is room for."""
    first, last = (date.fromordinal(int(value)) for value in (drawn.least, drawn.most))
    months = range(12 * first.year + first.month - 1, 12 * last.year + last.month)
    step = 1 + int(len(months) * _MONTH_WIDTH / (drawn.right - drawn.left))
    days = [date(month // 12, month % 12 + 1, 1) for month in months[::step]]
    named = {float(day.toordinal()): month_names[day.month] for day in days if first <= day <= last}
    _name_places(drawn, named, 9)


def svg(figure: Figure) -> str:
    """The figure as SVG, the same bytes for the same data, without what is not drawn."""
    out = StringIO()
    figure.savefig(out, format="svg", metadata={"Date": None})
    written = _leaner(out.getvalue(), _LEANER)
    return _TAG.sub(lambda tag: _leaner(tag[0], _LEANER_TAG), written).strip()


def _whole(number: float) -> str:
    return f"{number:,.0f}".replace(",", _THIN)


def _name_places(drawn: Plane, named: Mapping[float, str], size: float) -> None:
    bottom = _BELOW - 2
    ticks = [[(drawn.x(value), bottom), (drawn.x(value), bottom - 3.5)] for value in named]
    _lines(drawn.figure, [[(drawn.left, bottom), (drawn.right, bottom)], *ticks], PALE, 0.8)
    for value, name in named.items():
        _words(drawn.figure, drawn.x(value), bottom - 11, name, size, "center")


def _words(figure: Figure, x: float, y: float, words: str, size: float, ha: Alignment) -> None:
    baseline = y - _HALF_A_LETTER * size
    figure.add_artist(_Words(x, baseline, words, transform=IdentityTransform(), horizontalalignment=ha, fontsize=size))


class _Words(Text):
    """Words that begin, end or have their middle at a known place of their line, for which no room has to be found."""

    def draw(self, renderer: Any) -> None:
        """Writes them."""
        pen = renderer.new_gc()
        pen.set_foreground(self.get_color())
        x, y = self.get_position()
        renderer.draw_text(pen, x, renderer.height - y, self.get_text(), self.get_fontproperties(), 0.0, mtext=self)
        pen.restore()


def _lines(figure: Figure, lines: Sequence[Sequence[tuple[float, float]]], colour: str, width: float) -> None:
    figure.add_artist(LineCollection(lines, colors=colour, linewidths=width, transform=IdentityTransform()))


def _marks(figure: Figure, xs: Sequence[float], ys: Sequence[float], mark: Mark) -> None:
    figure.add_artist(Line2D(xs, ys, transform=IdentityTransform(), **{"linestyle": "", **mark}))


def _key_places(key: Mapping[str, Mark]) -> tuple[list[tuple[float, int]], int]:
    """Where each name of the key begins and on which line, and how many lines there are."""
    places: list[tuple[float, int]] = []
    x, line = 0.0, 0
    for name in key:
        width = _width(name, _SMALL) + 26
        if places and x + width > WIDTH:
            x, line = 0.0, line + 1
        places.append((x, line))
        x += width
    return places, line + 1 if key else 0


def _widest(words: Sequence[str]) -> float:
    """The width of the widest words: one of the three that have most letters."""
    return max((_width(one, _LETTERS) for one in sorted(words, key=len)[-3:]), default=0)


def _width(words: str, size: float) -> float:
    font = FontProperties(size=size)
    return float(text_to_path.get_text_width_height_descent(words, font, ismath=False)[0])


def _leaner(words: str, patterns: Mapping[re.Pattern[str], str]) -> str:
    for pattern, leaner in patterns.items():
        words = pattern.sub(leaner, words)
    return words
