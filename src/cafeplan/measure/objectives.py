"""Objectives, targets and values in; what each objective reached, and what is measured for nothing or not at all, out.

A target of 1 or less is a share, a greater one a number. It holds for a season if it was set by its last day.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from cafeplan.indicators import INDICATORS
from cafeplan.model import Amount, Count, Hidden, Interval, Objective, Programme, Rounded, Slice, Table, Target, Value

Reading = Literal["reached", "near", "not", "open", "unsaid", "hidden", "not-yet", "untargeted"]
NEAR = Fraction(1, 10)
"""Near is within a tenth of the target: 45 % where 50 % were wanted, 18 sessions where 20 were."""


@dataclass(frozen=True)
class Evidence:
    """One indicator of an objective: its target, its value, and how the value reads beside the target."""

    indicator: str
    target: Target | None
    value: Value
    reading: Reading


@dataclass(frozen=True)
class Grid:
    """Each objective with its evidence, and the two kinds of gap.

    `unmeasured` are the objectives without an indicator, `unattached` the indicators shown that serve none.
    """

    rows: tuple[tuple[Objective, tuple[Evidence, ...]], ...]
    unmeasured: tuple[Objective, ...]
    unattached: tuple[str, ...]


def grid(programme: Programme, values: Mapping[str, Value], on: date) -> Grid:
    """The objectives of a programme with what these values of a season that ends `on` say of each."""
    rows = tuple((one, tuple(_evidence(one, values, on))) for one in programme.objectives)
    unmeasured = tuple(one for one in programme.objectives if not _attached_to(one))
    attached = {name for one in programme.objectives for name in _attached_to(one)}
    return Grid(rows, unmeasured, tuple(name for name in values if name not in attached))


def collected(now: Slice, names: Iterable[str]) -> frozenset[str]:
    """Those of some indicators for which a season has data."""
    return frozenset(name for name in names if INDICATORS[name].is_collected(now))


def shown(programme: Programme, known: Collection[str], names: Iterable[str]) -> list[str]:
    """Those of some indicators that are `known` to be collected, or attached to an objective; others are not shown."""
    attached = {name for one in programme.objectives for name in _attached_to(one)}
    return [name for name in names if name in attached or name in known]


def _attached_to(objective: Objective) -> tuple[str, ...]:
    """The indicators of an objective, those that only a target names included."""
    return tuple(dict.fromkeys([*objective.indicators, *objective.targets]))


def _evidence(objective: Objective, values: Mapping[str, Value], on: date) -> Iterable[Evidence]:
    for name in _attached_to(objective):
        if name in values:
            target = objective.targets.get(name)
            yield Evidence(name, target, values[name], _read(values[name], target, on))


def _read(value: Value, target: Target | None, on: date) -> Reading:
    if target is None or isinstance(value, Table):
        return "untargeted"
    if target.since > on:
        return "not-yet"
    if isinstance(value, Hidden | Rounded):
        return "hidden"
    readings = {_beside(limit, target) for limit in _limits(value, target)}
    if not readings:
        return "unsaid"
    return readings.pop() if len(readings) == 1 else "open"


def _limits(value: Count | Interval | Amount, target: Target) -> list[Fraction]:
    """The numbers that a value may be, to hold beside a target: one, two for an interval, none where it says none."""
    if isinstance(value, Interval):
        return [Fraction(value.low), Fraction(value.high)]
    if isinstance(value, Amount):
        return [Fraction(value.value)] if value.n else []
    if value.whole is None:
        return [Fraction(value.part)]
    if not value.whole:
        return []
    return [Fraction(value.part, value.whole if _is_share(target) else 1)]


def _is_share(target: Target) -> bool:
    return max(target.at_least or Decimal(0), target.at_most or Decimal(0)) <= 1


def _beside(number: Fraction, target: Target) -> Reading:
    low = None if target.at_least is None else Fraction(target.at_least)
    high = None if target.at_most is None else Fraction(target.at_most)
    if (low is None or number >= low) and (high is None or number <= high):
        return "reached"
    near_low = low is None or number >= low * (1 - NEAR)
    near_high = high is None or number <= high * (1 + NEAR)
    return "near" if near_low and near_high else "not"
