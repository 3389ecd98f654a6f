"""The filled tables of a folder in; rows that repeat each other or say nothing, unknown values, reversed pairs out."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from cafeplan.language import Text, bare
from cafeplan.language.faults import SENTENCES
from cafeplan.model import Fault
from cafeplan.tables.blame import did_you_mean, fault, hint, quoted, shown
from cafeplan.tables.contract import Column, Reference
from cafeplan.tables.reading import Filled

Tables = Mapping[str, Filled]


def repeated(table: Filled) -> Iterator[Fault]:
    """A fault for each row whose key stood on an earlier line.

    In a primary key an empty cell is a value like another, unless the whole key is empty; a unique key with an empty
    cell is no key (Table Schema). A key of which a column is missing is not looked at.
    """
    for key in (*table.contract.keys, *table.contract.unique):
        if not any(name in table.labels for name in key):
            continue
        partial = key in table.contract.keys
        yield from _repeated(table, key, partial)


def _repeated(table: Filled, key: tuple[str, ...], partial: bool) -> Iterator[Fault]:
    first_lines: dict[tuple[Any, ...], int] = {}
    needed = [place for place, name in enumerate(key) if not partial or table.contract.column(name).required]
    labels = [table.labels[name] for name in key if name in table.labels]
    for line, found in zip(table.lines, zip(*(table.values[name] for name in key), strict=True), strict=True):
        if any(found[place] is None for place in needed):
            continue
        first = first_lines.setdefault(found, line)
        if first != line:
            values = {"first_line": str(first), "count": len(labels), "labels": quoted(labels)}
            yield fault("duplicate", table.at(line), values)


def reversed_pairs(table: Filled) -> Iterator[Fault]:
    """A fault for each row where an end comes before its beginning."""
    for low, high in table.contract.ordered:
        for line, first, last in zip(table.lines, table.values[low], table.values[high], strict=True):
            if first is not None and last is not None and last < first:
                label = table.labels.get(low, low)
                values = {"read": last, "other": first, "label": label}
                yield fault("reversed", table.at(line, high, str(last)), values)


def rows_that_say_nothing(table: Filled) -> Iterator[Fault]:
    """A fault for each row that fills none of the columns of which it must fill one."""
    columns = table.contract.one_of
    for line, *found in zip(table.lines, *(table.values[name] for name in columns), strict=True):
        if columns and all(value is None for value in found):
            titles = [table.contract.column(name).title for name in columns]
            yield fault("nothing-said", table.at(line), {"titles": quoted(titles)})


def unknown_references(table: Filled, tables: Tables) -> Iterator[Fault]:
    """A fault for each value that the table it refers to does not have.

    Nothing where that table could not be read, or is empty and blamed for that itself.
    """
    for reference in table.contract.references:
        other = tables.get(reference.table)
        if other is not None and (other.lines or not other.contract.required):
            yield from _unknown(table, reference, other)


def _unknown(table: Filled, reference: Reference, other: Filled) -> Iterator[Fault]:
    known = {value for value in other.values[reference.key] if value is not None}
    # The same wrong value usually stands in many rows, and its sentence is the same in each.
    said: dict[object, Fault] = {}
    for line, value in zip(table.lines, table.values[reference.column], strict=True):
        if value is not None and value not in known:
            if value not in said:
                said[value] = _unknown_value(table, reference, other, value, known)
            yield replace(said[value], line=line)


def _unknown_value(
    table: Filled, reference: Reference, other: Filled, value: object, known: Collection[object]
) -> Fault:
    column = table.contract.column(reference.column)
    part = shown(value, table.contract, column) if isinstance(value, str) else value
    kind = f"unknown-{reference.table.removesuffix('s')}"
    values = {
        "read": part,
        "hint": _hint(column, value, known),
        "title": other.contract.title,
        "other_file": other.file,
    }
    told = kind if kind in SENTENCES else "unknown-reference"
    return fault(told, table.at(None, reference.column, str(part)), values)


def _hint(column: Column, value: object, known: Collection[object]) -> Text:
    """The nearest known word; of a pseudonym only one that differs in case, since P014 is near to everybody."""
    words = [word for word in known if isinstance(word, str)]
    if not isinstance(value, str) or not column.pseudonym:
        return hint(str(value), sorted(words))
    return did_you_mean(next((word for word in sorted(words) if bare(word) == bare(value)), None))
