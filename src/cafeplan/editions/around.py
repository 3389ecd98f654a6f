"""A season's tables in; their rows about what stood around its sessions, as an edition may list them, out."""

from collections.abc import Mapping

from pandas import DataFrame

from cafeplan.model import Slice

_TRAVELS = {
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


def inside(now: Slice) -> Mapping[str, DataFrame]:
    """The rows that the service reads, by table."""
    return _listed(now, {name: [*columns, *_INSIDE.get(name, [])] for name, columns in _TRAVELS.items()})


def travelling(now: Slice) -> Mapping[str, DataFrame]:
    """The rows that may leave it, by table: how many people were at an event, or met outside, stays."""
    listed = _listed(now, _TRAVELS)
    return {**listed, "outreach": listed["outreach"].iloc[:0]}


def _listed(now: Slice, columns: Mapping[str, list[str]]) -> Mapping[str, DataFrame]:
    listed = {name: now.table(name)[wanted] for name, wanted in columns.items()}
    events = listed["events"]
    return {**listed, "events": events[events["kind"].isin(_OF_THE_GROUP)]}
