"""Rows in; accessible HTML tables out: a caption, scoped headers, numbers to the right."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from cafeplan.figures.piece import Piece

# So many letters of names stand in one line of the wall calendar, in all its columns of names; one alone has half.
_WALL_LINE = 88
# More lines than these cannot be read on one sheet: the calendar then goes on over the next ones.
_ONE_SHEET = 44
Counted = tuple[str, Sequence[int | None]]


@dataclass(frozen=True)
class Cell:
    """One cell: its words, whether it is a number, a colour that marks it beside them, and how dark a heat table is."""

    words: str
    is_number: bool = False
    mark: str | None = None
    shade: int = 0


def numbers_table(caption: str, header: Sequence[str], rows: Iterable[Sequence[Cell]], note: str = "") -> Piece:
    """A table whose first column names the row; `note` stands under the caption."""
    body = [list(row) for row in rows]
    remark = Markup('<span class="note">{}</span>').format(note) if note else Markup("")
    is_number = [bool(body) and all(row[column].is_number for row in body) for column in range(len(header))]
    head = Markup("").join(_head(words, number) for words, number in zip(header, is_number, strict=True))
    lines = Markup("\n").join(_line(row, header) for row in body)
    html = Markup(
        "<table>\n<caption>{caption}{remark}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{lines}\n</tbody>\n"
        "</table>"
    ).format(caption=caption, remark=remark, head=head, lines=lines)
    return Piece(html, _plain(caption, header, body))


def grid(piece: Piece) -> Piece:
    """The same table, its rows stacked as cards on a narrow screen."""
    return Piece(Markup(str(piece.html).replace("<table>", '<table class="stacked">', 1)), piece.text)


def facts(piece: Piece) -> Piece:
    """The same table, low and without its head seen: what stands in its two columns is plain."""
    return Piece(Markup(str(piece.html).replace("<table>", '<table class="facts">', 1)), piece.text)


def key_figures(figures: Iterable[tuple[str, str, str, str, str]]) -> Piece:
    """At most five numbers that matter: the number, its label, its mark, what it rests on and its change, or ""."""
    shown = list(figures)
    items = Markup("\n").join(
        Markup(
            '<li><span class="label">{label}</span> <strong>{number}</strong>{badge} '
            '<span class="rests">{rests}</span>{change}</li>'
        ).format(label=label, number=number, badge=_badge(mark), rests=rests, change=_change(change))
        for number, label, mark, rests, change in shown
    )
    text = "\n".join(f"{label} : {number} {mark}".rstrip() for number, label, mark, _, _ in shown)
    return Piece(Markup('<ul class="key">\n{}\n</ul>').format(items), text)


@dataclass(frozen=True)
class Definition:
    """A number with what it counts: its label, its words, its mark or "", its definition and remarks."""

    label: str
    words: str
    mark: str
    definition: str
    remarks: str


def definitions(items: Iterable[Definition]) -> Piece:
    """Numbers one under the other, each with its definition."""
    shown = list(items)
    blocks = Markup("\n").join(
        Markup(
            '<section class="definition">\n<h3>{}</h3>\n<p class="words">{}{}</p>\n<p>{}</p>\n<p class="note">{}</p>\n'
            "</section>"
        ).format(item.label, item.words, _badge(item.mark), item.definition, item.remarks)
        for item in shown
    )
    text = "\n".join(f"{item.label} : {item.words} {item.mark}".rstrip() for item in shown)
    return Piece(Markup('<div class="numbers">\n{}\n</div>').format(blocks), text)


def wall_calendar(caption: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Piece:
    """The rota to pin on a wall: a row a session, a thin mark in the venue's colour beside its name.

    On paper it has a sheet of its own, and its lines are as low as they must be to fit on it.
    """
    body = [list(row) for row in rows]
    piece = numbers_table(caption, header, body)
    letters = _WALL_LINE // max(2, len(header) - 2)
    lines = sum(max(1, *(-(-len(cell.words) // letters) for cell in row[2:])) for row in body)
    kind = "wall stacked long" if lines > _ONE_SHEET else "wall stacked"
    opening = Markup('<table class="{}" style="--share:{:.4f}">').format(kind, 1 / (lines + 2))
    return Piece(Markup(str(piece.html).replace("<table>", opening, 1)), piece.text)


def heat_tables(
    header: Sequence[str], tables: Iterable[tuple[str, Sequence[tuple[str, Sequence[int | None]]]]]
) -> Piece:
    """Tables of small numbers side by side, one under the other where there is no room: the darker, the higher.

    Each is its caption and its rows, a row its name and its numbers, None where there is nothing to count. Columns are
    headed upwards, so that many fit; one number is as dark in all tables.
    """
    shown = [(caption, list(rows)) for caption, rows in tables]
    most = max((n or 0 for _, rows in shown for _, numbers in rows for n in numbers), default=0)
    pieces = [_heat_table(caption, header, rows, most) for caption, rows in shown]
    html = Markup("\n").join(Markup("<div>\n{}\n</div>").format(piece.html) for piece in pieces)
    opening = Markup('<div class="beside" style="--columns:{}">').format(len(header) - 1)
    return Piece(opening + html + Markup("</div>"), "\n\n".join(piece.text for piece in pieces))


def _heat_table(caption: str, header: Sequence[str], rows: Iterable[Counted], most: int) -> Piece:
    body = [[Cell(name), *(_heat(n, most) for n in numbers)] for name, numbers in rows]
    piece = numbers_table(caption, header, body)
    # Its rows are never stacked, so no cell has to repeat its column.
    lean = re.sub(r' data-label="[^"]*"', "", str(piece.html))
    return Piece(Markup(lean.replace("<table>", '<table class="heat">', 1)), piece.text)


def _heat(n: int | None, most: int) -> Cell:
    return Cell("" if n is None else str(n), is_number=True, shade=-(-4 * n // most) if n else 0)


def _change(words: str) -> Markup:
    return Markup(' <span class="rests change">{}</span>').format(words) if words else Markup("")


def _badge(mark: str) -> Markup:
    return Markup(' <span class="mark">{}</span>').format(mark) if mark else Markup("")


def _head(words: str, number: bool) -> Markup:
    heading = words[:1].upper() + words[1:]
    return Markup('<th scope="col"{}>{}</th>').format(Markup(' class="number"') if number else "", heading)


def _line(row: Sequence[Cell], header: Sequence[str]) -> Markup:
    first, *others = row
    opening = Markup('<tr><th scope="row">{}</th>').format(_words(first))
    cells = (
        Markup('<td data-label="{}"{}>{}</td>').format(label, _class(cell), _words(cell))
        for label, cell in zip(header[1:], others, strict=True)
    )
    return opening + Markup("").join(cells) + Markup("</tr>")


def _class(cell: Cell) -> Markup:
    if cell.shade:
        return Markup(' class="heat-{}"').format(cell.shade)
    return Markup(' class="number"') if cell.is_number else Markup("")


def _words(cell: Cell) -> Markup:
    if cell.mark is None:
        return escape(cell.words)
    return Markup('<span class="venue" style="border-color:{}">{}</span>').format(cell.mark, cell.words)


def _plain(caption: str, header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    lines = [caption, " | ".join(header), *(" | ".join(cell.words for cell in row) for row in rows)]
    return "\n".join(lines)
