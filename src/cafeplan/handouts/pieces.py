"""A finished page in; each of its figures as an image, and the numbers behind it as a workbook, out."""

import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import unquote

from bs4 import BeautifulSoup, Tag
from matplotlib import get_data_path
from openpyxl import Workbook

from cafeplan import workbooks
from cafeplan.language import handouts as says
from cafeplan.model import CafeplanError

_DOTS_AN_INCH = 96
_ZOOM = 3
_NUMBER = re.compile(r"[-−]?\d{1,3}(?:[\s\u00a0\u202f]?\d{3})*(?:[.,]\d+)?")


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
    for figure in BeautifulSoup(page, "html.parser").find_all("figure"):
        image, caption, table = figure.find("img"), figure.find("figcaption"), figure.find("table")
        if isinstance(image, Tag) and isinstance(caption, Tag) and isinstance(table, Tag):
            for note in caption.find_all(class_="note"):
                note.extract()
            finding = caption.get_text(" ", strip=True)
            yield Figure(finding, _png(str(image["src"])), _workbook(finding, table, on))


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


def _workbook(finding: str, table: Tag, on: date) -> bytes:
    """One sheet: the finding, then the table, its numbers as numbers and everything else as words."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    caption = table.find("caption")
    sheet.title = workbooks.sheet_name(caption.get_text(" ", strip=True) if isinstance(caption, Tag) else finding, [])
    workbooks.put(sheet.cell(1, 1), finding)
    for row, line in enumerate(table.find_all("tr"), start=3):
        for column, cell in enumerate(line.find_all(["th", "td"]), start=1):
            workbooks.put(sheet.cell(row, column), _value(cell.get_text(" ", strip=True)))
    return workbooks.content(book, on)


def _value(words: str) -> str | float | int:
    """The number that the words are, or the words."""
    if not _NUMBER.fullmatch(words):
        return words
    plain = re.sub(r"[\s\u00a0\u202f]", "", words).replace("−", "-").replace(",", ".")
    return float(plain) if "." in plain else int(plain)
