"""The values of a season whose rows were erased in; the text of aggregates.json, and the values back, out.

They are what the indicators gave before; nobody can count them again.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from cafeplan.language import aggregates as says
from cafeplan.model import Amount, CafeplanError, Count, Interval, Table, Value

FILE = "aggregates.json"
_FORMAT = 1


@dataclass(frozen=True)
class Aggregates:
    """What a season gave, by the name of the indicator; when, by which version, and from which data.

    `collected` are the indicators for which it had data: the others are frozen too, and shown only for an objective.
    """

    values: Mapping[str, Value]
    collected: frozenset[str]
    on: date
    version: str
    fingerprint: str


def text(aggregates: Aggregates) -> str:
    """The content of aggregates.json."""
    content = {
        "format": _FORMAT,
        "on": aggregates.on.isoformat(),
        "version": aggregates.version,
        "data": aggregates.fingerprint,
        "collected": sorted(aggregates.collected),
        "values": {name: _told(value) for name, value in aggregates.values.items()},
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def read(folder: Path) -> Aggregates | None:
    """The frozen values of a season's folder, None where nothing was erased; CafeplanError where they do not open."""
    path = folder / FILE
    if not path.is_file():
        return None
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["format"] != _FORMAT:
            raise ValueError(content["format"])
        values = {name: _value(told) for name, told in content["values"].items()}
        collected = frozenset(content["collected"])
        return Aggregates(values, collected, date.fromisoformat(content["on"]), content["version"], content["data"])
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError) as error:
        what = says.UNREADABLE(file=f"{folder.name}/{FILE}")
        raise CafeplanError(what, says.UNREADABLE_REMEDY) from error


def _told(value: Value) -> dict[str, Any]:
    kind = type(value).__name__.lower()
    if isinstance(value, Table):
        return {"kind": kind, "categories": {key: _told(one) for key, one in value.categories.items()}} | {
            "missing": value.missing
        }
    return {"kind": kind} | {key: _number_told(number) for key, number in vars(value).items()}


def _number_told(number: object) -> object:
    """A number so that it comes back as it was: 3/2 and 262.69 as words, whole ones as they are."""
    if isinstance(number, Fraction):
        return {"fraction": str(number)}
    return {"decimal": str(number)} if isinstance(number, Decimal) else number


def _value(told: Mapping[str, Any]) -> Value:
    inside = {key: _number(number) for key, number in told.items() if key != "kind"}
    if told["kind"] == "table":
        categories = {key: _value(one) for key, one in told["categories"].items()}
        numbers = {key: one for key, one in categories.items() if isinstance(one, Count | Amount)}
        if len(numbers) < len(categories):
            raise ValueError(told["kind"])
        return Table(numbers, told["missing"])
    kinds: Mapping[str, type[Count] | type[Interval] | type[Amount]] = {
        "count": Count,
        "interval": Interval,
        "amount": Amount,
    }
    return kinds[told["kind"]](**inside)


def _number(told: Any) -> Any:
    if isinstance(told, dict) and "fraction" in told:
        return Fraction(told["fraction"])
    return Decimal(told["decimal"]) if isinstance(told, dict) and "decimal" in told else told
