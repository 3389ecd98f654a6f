"""A programme in; of which of its seasons pages are due, out: as its tables say, or as was noted of the same tables."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from cafeplan import files, measure, tables
from cafeplan.model import Programme

_NOTED = ".cafeplan-due"


@dataclass(frozen=True)
class Due:
    """The seasons in which somebody was counted, the one whose rota is to be planned, and the tables that say so."""

    counted: tuple[str, ...]
    unplanned: str
    made_of: str


def read(programme: Programme, made_of: str) -> Due:
    """What the tables of each season say."""
    seasons = sorted(programme.seasons, key=lambda season: season.first)
    frames = {season.id: tables.load(programme, season).frames for season in seasons}
    last = seasons[-1].id
    counted = tuple(season for season, its in frames.items() if measure.has_attendance(its))
    return Due(counted, last if frames[last]["rota"].empty else "", made_of)


def noted(reports: Path) -> Mapping[str, Due]:
    """What was noted of each programme, by its id; nothing where the file is not as we write it."""
    try:
        known = json.loads((reports / _NOTED).read_text(encoding="utf-8"))
        return {name: Due(tuple(one["counted"]), one["unplanned"], one["made_of"]) for name, one in known.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def note(reports: Path, dues: Mapping[str, Due]) -> None:
    """Notes it for the next time, where it is not what stands there already."""
    if noted(reports) != dues:
        files.write(reports / _NOTED, json.dumps({name: asdict(due) for name, due in dues.items()}, indent=1))
