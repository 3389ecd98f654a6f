"""A finished page in; each of its figures as an image, and the numbers behind it as a workbook, out."""

import re
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Any
from urllib.parse import unquote

from bs4 import BeautifulSoup, Tag
from matplotlib import get_data_path
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from cafeplan import workbooks
from cafeplan.language import handouts as says
from cafeplan.model import CafeplanError

_DOTS_AN_INCH = 96
_ZOOM = 3
# Numbers as pages write them, the mark between thousands taken out first: 1 234,50 € in French, €1,234.50 in English.
_THOUSANDS: Mapping[str, str] = {"fr": r"(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))", "en": r"(?<=\d),(?=\d{3}(?!\d))"}
_NUMBERS: Mapping[str, str] = {
    "fr": r"(?P<number>[-−]?\d+(?:,\d+)?)(?P<euros>[\s\u00a0\u202f]*€)?",
    "en": r"(?P<minus>[-−]?)(?P<euros>€?)(?P<number>\d+(?:\.\d+)?)",
}
_EUROS = '#,##0.00\\ "€"'
_FIRST_ROW = 3
_WIDEST = 60


@dataclass(frozen=True)
class Figure:
    """A figure that can be pasted: its finding, its picture (PNG) and its numbers (.xlsx)."""

    finding: str
    png: bytes
    workbook: bytes


def figures(page: str, on: date) -> Iterator[Figure]:
    """Each figure of the page, in its order, with no number that the page does not show.

    Raises CafeplanError where what draws the pictures is not installed.
    """
    document = BeautifulSoup(page, "html.parser")
    lang = str(document.html["lang"]) if document.html else "fr"
    for figure in document.find_all("figure"):
        image, caption, table = figure.find("img"), figure.find("figcaption"), figure.find("table")
        if isinstance(image, Tag) and isinstance(caption, Tag) and isinstance(table, Tag):
            finding, notes = _parted(caption)
            yield Figure(finding, _png(str(image["src"])), _workbook(finding, notes, table, lang, on))


def _parted(caption: Tag) -> tuple[str, list[str]]:
    """What a caption says, and the notes under it: what is invented, what a mark stands for."""
    notes = [note.extract().get_text(" ", strip=True) for note in caption.find_all(class_="note")]
    return caption.get_text(" ", strip=True), notes


def _png(source: str) -> bytes:
    """The picture that an address holds in itself, as PNG, three times as fine as on the screen."""
    kind, _, data = source.partition(",")
    if kind.startswith("data:image/png"):
        return b64decode(data)
    try:
        import resvg_py
    except ImportError as error:
        raise CafeplanError(says.NO_PICTURES, says.NO_PICTURES_REMEDY) from error
    svg = b64decode(data).decode() if kind.endswith("base64") else unquote(data)
    fonts = [f"{get_data_path()}/fonts/ttf"]
    drawn = resvg_py.svg_to_bytes(svg_string=svg, dpi=_DOTS_AN_INCH, zoom=_ZOOM, background="#ffffff", font_dirs=fonts)
    return bytes(drawn)


def _workbook(finding: str, notes: Sequence[str], table: Tag, lang: str, on: date) -> bytes:
    """One sheet: the finding, the table, its numbers as numbers and everything else as words, then every note."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    caption = table.find("caption")
    title, remarks = _parted(caption) if isinstance(caption, Tag) else (finding, [])
    sheet.title = workbooks.sheet_name(title, [])
    workbooks.put(sheet.cell(1, 1), finding)
    lines = [[cell.get_text(" ", strip=True) for cell in line.find_all(["th", "td"])] for line in table.find_all("tr")]
    for row, line in enumerate(lines, start=_FIRST_ROW):
        for column, words in enumerate(line, start=1):
            _fill(sheet.cell(row, column), words, lang)
    for row, note in enumerate(dict.fromkeys([*notes, *remarks]), start=_FIRST_ROW + len(lines) + 1):
        workbooks.put(sheet.cell(row, 1), note)
    _widen(sheet, lines)
    return workbooks.content(book, on)


def _fill(cell: Any, words: str, lang: str) -> None:
    """The number that the words are in their language, an amount of euros as one too; the words otherwise."""
    read = re.fullmatch(_NUMBERS[lang], re.sub(_THOUSANDS[lang], "", words))
    workbooks.put(cell, _value(read.groupdict()) if read else words)
    if read and read["euros"]:
        cell.number_format = _EUROS


def _value(read: Mapping[str, str | None]) -> float | int:
    plain = f"{read.get('minus') or ''}{read['number']}".replace("−", "-").replace(",", ".")
    return float(plain) if "." in plain else int(plain)


def _widen(sheet: Worksheet, lines: Sequence[Sequence[str]]) -> None:
    """Each column as wide as its longest words on the page: a date or an amount is read whole, notes run on."""
    for number, column in enumerate(zip_longest(*lines, fillvalue=""), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = min(max(map(len, column)), _WIDEST) + 2
