"""Rows in; a table of an example programme out, as its readers expect it (semicolons, UTF-8, Unix line ends)."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path


def table(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """The file that holds these rows."""
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def words(path: Path, text: str) -> None:
    """The file that holds this text."""
    path.write_text(text, encoding="utf-8", newline="\n")
