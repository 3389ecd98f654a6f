"""The history of a season in; what it tells of each session to those who are written to, out."""

from typing import TYPE_CHECKING

from cafeplan.model import Status
from cafeplan.season.history import Entry, Moment, entries_of

if TYPE_CHECKING:
    from pandas import DataFrame

    from cafeplan.exports import Trail


def trails(history: "DataFrame") -> dict[Moment, "Trail"]:
    """Of each session its first holders and venue, everybody who ever was to come, and the changes that touch it."""
    told: dict[Moment, list[Entry]] = {}
    for entry in entries_of(history):
        told.setdefault((entry.day, entry.start), []).append(entry)
    return {moment: _trail(entries) for moment, entries in told.items()}


def _trail(entries: list[Entry]) -> "Trail":
    from cafeplan.exports import Trail

    first = entries[0].change
    seats = [entry for entry in entries if entry.role]
    standing = [entry.after for entry in entries if not entry.role and entry.after]
    return Trail(
        first=tuple(entry.after for entry in seats if entry.change == first and entry.after),
        venue=entries[0].venue,
        ever=tuple(dict.fromkeys(name for entry in seats for name in (entry.before, entry.after) if name)),
        changes=tuple(dict.fromkeys(entry.change for entry in entries)),
        standing=Status(standing[-1]) if standing else Status.PLANNED,
    )
