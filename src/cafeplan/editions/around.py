"""A season's tables in; their rows about what stood around its sessions, as an edition may list them, out."""

from collections.abc import Mapping
from typing import Any

from pandas import DataFrame, isna

from cafeplan.model import Slice

Rows = tuple[Mapping[str, Any], ...]
"""The rows of a table, None where a cell is empty."""
_TRAVELS: Mapping[str, list[str]] = {
    "events": ["date", "label", "kind"],
    "funding": ["funder", "label", "kind"],
    "invitations": ["session", "present"],
    "organisations": ["name", "in_kind"],
    "outreach": [],
    "projects": ["project", "name", "step", "planned", "done"],
    "territories": [
        "name",
        "population",
        "poverty_share",
        "social_housing",
        "social_housing_share",
        "priority",
        "source",
        "year",
    ],
}
_INSIDE = {"events": ["people"], "outreach": ["date", "place", "contacts", "came"]}
_OF_THE_GROUP = ("gathering", "preparation", "structuring", "project_presented", "meeting_initiated", "other")
"""The kinds of events that speak of no single person."""


def inside(now: Slice) -> Mapping[str, Rows]:
    """The rows that the service reads, by table."""
    return _listed(now, {name: [*columns, *_INSIDE.get(name, [])] for name, columns in _TRAVELS.items()})


def travelling(now: Slice) -> Mapping[str, Rows]:
    """The rows that may leave it, by table: how many people were at an event, or met outside, stays."""
    return _listed(now, _TRAVELS)


def _listed(now: Slice, columns: Mapping[str, list[str]]) -> Mapping[str, Rows]:
    listed = {name: _rows(now.table(name), wanted) for name, wanted in columns.items()}
    return {**listed, "events": tuple(one for one in listed["events"] if one["kind"] in _OF_THE_GROUP)}


def _rows(frame: DataFrame, columns: list[str]) -> Rows:
    told = frame[columns].to_dict("records") if columns else []
    return tuple({str(key): None if isna(cell) else cell for key, cell in row.items()} for row in told)
