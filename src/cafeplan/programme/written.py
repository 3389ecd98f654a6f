"""The content of programme.toml as a person writes it in; the same with its short forms written out, out."""

import re
from collections.abc import Mapping
from typing import Any

_HOURS = re.compile(r"\s*(\d{1,2})\s*[:hH]\s*(\d{2})?\s*-\s*(\d{1,2})\s*[:hH]\s*(\d{2})?\s*")
_SEATS = re.compile(r"\s*(\d+)\s*(?:-\s*(\d+))?\s*")


def as_declared(raw: Mapping[str, Any]) -> dict[str, Any]:
    """The file's content in the shape of the words of the house: short forms written out."""
    content = dict(raw)
    if isinstance(content.get("series"), list):
        content["series"] = [_series(series) for series in content["series"]]
    if isinstance(content.get("closures"), dict):
        content["closures"] = _zones(content["closures"])
    if isinstance(content.get("venues"), dict):
        content["venues"] = {venue: _zones(told) for venue, told in content["venues"].items()}
    if isinstance(content.get("rota"), dict):
        content["rota"] = _rule_choice(content["rota"])
    if isinstance(content.get("roles"), dict):
        content["roles"] = {role: _in_both_languages(name) for role, name in content["roles"].items()}
    return content


def _in_both_languages(raw: Any) -> Any:
    """A role's name: in French alone it is shown as it stands in English too."""
    written = {"fr": raw} if isinstance(raw, str) else raw
    return {"en": written["fr"], **written} if isinstance(written, dict) and "fr" in written else written


def _series(raw: Any) -> Any:
    if not isinstance(raw, dict):
        return raw
    venues = raw.get("venues")
    if isinstance(venues, list) and venues:
        raw = {"venue": venues[0], **raw}
    seats = raw.get("seats")
    written = {role: _seats(seat) for role, seat in seats.items()} if isinstance(seats, dict) else seats
    return {**raw, "seats": written, "hours": _hours(raw["hours"])} if "hours" in raw else {**raw, "seats": written}


def _hours(raw: Any) -> Any:
    match = _HOURS.fullmatch(raw) if isinstance(raw, str) else None
    if not match:
        return raw
    start_hour, start_minute, end_hour, end_minute = (int(part or 0) for part in match.groups())
    return {"start": f"{start_hour:02}:{start_minute:02}", "end": f"{end_hour:02}:{end_minute:02}"}


def _seats(raw: Any) -> Any:
    match = _SEATS.fullmatch(str(raw)) if isinstance(raw, int | str) and not isinstance(raw, bool) else None
    least, most = (int(match.group(1)), int(match.group(2) or match.group(1))) if match else (1, 0)
    return {"least": least, "most": most} if least <= most else raw


def _zones(raw: Any) -> Any:
    """Closures, or a venue, with the one zone that is given by its letter written out."""
    zone = raw.get("school_holidays") if isinstance(raw, dict) else None
    return {**raw, "school_holidays": [{"zone": zone}]} if isinstance(zone, str) else raw


def _rule_choice(raw: dict[str, Any]) -> dict[str, Any]:
    settings = {name: setting for name, setting in raw.items() if name not in ("musts", "levels")}
    return {"settings": settings} | {name: raw[name] for name in ("musts", "levels") if name in raw}
