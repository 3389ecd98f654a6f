"""Records and the names of indicators in; their values, as one tidy table or one account an indicator, out."""

from collections.abc import Collection, Iterable, Mapping
from itertools import product
from typing import Any

import pandas as pd

from cafeplan.indicators import INDICATORS, Frame, Indicator
from cafeplan.language import Language
from cafeplan.language import measure as says
from cafeplan.measure.cutting import By, cuts, only
from cafeplan.measure.objectives import collected, shown
from cafeplan.measure.reading import Measured
from cafeplan.model import Amount, Count, Interval, Programme, Records, Table, Value
from cafeplan.tables.contract import contracts


def values(records: Records, names: Iterable[str], by: By | None = None) -> dict[tuple[str, str], Value]:
    """Each indicator's value by (name, slice): "" for the whole, a session, a venue or a month otherwise."""
    asked = {name: INDICATORS[name]() for name in names}
    slices = {"": records} if by is None else cuts(_read_by(asked.values(), records), by)
    return {(name, cut): one.of(cut_records) for name, one in asked.items() for cut, cut_records in slices.items()}


def _read_by(indicators: Collection[Indicator], records: Records) -> Records:
    """The part of the records that some indicators read."""
    uses = {"sessions", *(table for one in indicators for table in one.uses)}
    return only(records, uses, any(one.looks_back for one in indicators))


def season_values(programme: Programme, measured: Measured, names: Collection[str]) -> dict[str, Value]:
    """Each of some indicators that is shown of a whole season: as it was frozen where rows are gone, counted otherwise.

    An indicator that did not exist when the season was frozen is left out.
    """
    frozen, with_data = measured.frozen, known(measured, names)
    if frozen:
        kept = [name for name in names if name in frozen.values]
        return {name: frozen.values[name] for name in shown(programme, with_data, kept)}
    counted = shown(programme, with_data, names)
    return {name: value for (name, _), value in values(measured.records, counted).items()}


def known(measured: Measured, names: Collection[str]) -> frozenset[str]:
    """Those of some indicators for which a season has data, or had before its rows were erased."""
    frozen = measured.frozen
    return frozen.collected.intersection(names) if frozen else collected(measured.records.now, names)


def tidy(measured: Mapping[tuple[str, str], Value]) -> pd.DataFrame:
    """One row a number: code, indicator, slice, category, kind, value, low, high, part, whole, n, missing."""
    rows = [
        {"code": INDICATORS[name].code, "indicator": name, "slice": cut, "category": category} | numbers(value)
        for (name, cut), whole in measured.items()
        for category, value in _by_category(whole)
    ]
    columns = ["code", "indicator", "slice", "category", *numbers(Count(0))]
    return pd.DataFrame(rows, columns=columns)


def numbers(value: Value) -> dict[str, Any]:
    """A value in the columns of the tidy table and of `indicators --json`; None where a kind has no such number."""
    empty = dict.fromkeys(("kind", "value", "low", "high", "part", "whole", "n"))
    own: dict[str, Any] = {}
    if isinstance(value, Count):
        own = {"part": value.part, "whole": value.whole}
    elif isinstance(value, Interval):
        own = {"low": float(value.low), "high": float(value.high)}
    elif isinstance(value, Amount):
        own = {"value": float(value.value) if value.n else None, "n": value.n}
    return empty | {"kind": type(value).__name__.lower()} | own | {"missing": value.missing}


def account(indicator: type[Indicator], name: str, lang: Language, value: Value | None = None) -> dict[str, Any]:
    """One indicator as `indicators --json` gives it, with its value where a season was asked for."""
    words = {
        "code": indicator.code,
        "name": name,
        "label": indicator.says.label.into(lang),
        "definition": indicator.says.definition.into(lang),
        "unit": indicator.unit.into(lang).rpartition("|")[2],
        "why": indicator.why.into(lang),
        "source": indicator.source.into(lang),
        "tool": indicator.tool.into(lang),
        "objective": indicator.objective.into(lang),
        "frames": [frame.value.into(lang) for frame in Frame if frame in indicator.frames],
    }
    if value is None:
        return words
    categories = {key: numbers(count) for key, count in value.categories.items()} if isinstance(value, Table) else None
    return words | numbers(value) | {"categories": categories}


def category_names(
    indicator: type[Indicator], programme: Programme, records: Records, lang: Language
) -> dict[str, str]:
    """How the categories of an indicator's table are shown, in the order in which they are."""
    columns = [_words(column, programme, records, lang).items() for column in indicator.named_by]
    crossed = [tuple(zip(*pairs, strict=True)) for pairs in product(*columns) if pairs]
    named = {", ".join(keys): ", ".join(words) for keys, words in crossed}
    return named | {"nsp": says.UNKNOWN.into(lang)}


def _words(column: str, programme: Programme, records: Records, lang: Language) -> dict[str, str]:
    """The words for the codes of a column: the venues of the programme, names of territories, or its contract's.

    A table's name alone stands for the titles of its columns.
    """
    table, _, name = column.partition(".")
    if name == "venue":
        return {key: venue.name for key, venue in programme.venues.items()}
    if name == "id":
        rows = records.now.table(table)
        return dict(zip(rows["id"], rows["name"], strict=True))
    contract = next(one for one in contracts() if one.name == table)
    if not name:
        return {one.name: one.title.into(lang) for one in contract.columns}
    return {one.value: one.label.into(lang) for one in contract.column(name).categories}


def _by_category(value: Value) -> list[tuple[str, Value]]:
    return list(value.categories.items()) if isinstance(value, Table) else [("", value)]
