"""A programme's folder in; what was released from it, to whom and when, out, and one release more on record."""

import json
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from cafeplan import files
from cafeplan.disclosure.outcomes import account, outcome_of
from cafeplan.language import disclosure as says
from cafeplan.model import CafeplanError, Cell, Release, Shown

FILE = "releases.json"
_PATIENCE = 10  # seconds: pages of two seasons may be let out at once


def released(folder: Path) -> tuple[Release, ...]:
    """What was released so far, the oldest first; CafeplanError where the file cannot be read."""
    path = folder / FILE
    if not path.exists():
        return ()
    try:
        return tuple(_release(one) for one in json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CafeplanError(says.UNREADABLE(file=FILE), says.UNREADABLE_REMEDY) from error


def record(folder: Path, release: Release, after: Collection[Release] = ()) -> Path:
    """The file of releases with one more, whole; as it is where the same was given to the same reader before.

    A protected one was found `after` some of its season. Raises CafeplanError where there are others by now, of which
    its protection knows nothing, or where somebody else changed the file meanwhile.
    """
    path = folder / FILE
    with files.locked(folder, _PATIENCE):
        before, earlier = files.fingerprint(path), released(folder)
        if any((one.to, one.shown) == (release.to, release.shown) for one in earlier):
            return path
        if release.outcome and [one for one in earlier if one.outcome and one.season == release.season] != [*after]:
            raise CafeplanError(says.RELEASED_MEANWHILE, says.RELEASED_MEANWHILE_REMEDY)
        content = [*map(_account, earlier), _account(release)]
        text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
        return files.write_unless_changed(path, text, before)


def numbers_of(shown: Mapping[Cell, Shown]) -> list[dict[str, Any]]:
    """What is shown of each cell, as plain values."""
    return [
        {
            "population": cell.population,
            "having": {name: sorted(among) for name, among in sorted(cell.having, key=lambda one: one[0])},
            "value": one.value,
            "base": one.base,
        }
        for cell, one in shown.items()
    ]


def shown_by(numbers: Iterable[Mapping[str, Any]]) -> dict[Cell, Shown]:
    """What is shown of each cell, from plain values; ValueError, KeyError or the like where they are damaged."""
    return dict(_number(one) for one in numbers)


def _account(release: Release) -> dict[str, Any]:
    protection = account(release.outcome)
    return {"on": release.on, "to": release.to, "protection": protection, "numbers": numbers_of(release.shown)}


def _release(stored: dict[str, Any]) -> Release:
    return Release(stored["on"], stored["to"], shown_by(stored["numbers"]), outcome_of(stored.get("protection")))


def _number(stored: Mapping[str, Any]) -> tuple[Cell, Shown]:
    having = frozenset((name, frozenset(among)) for name, among in stored["having"].items())
    value, base = stored["value"], stored["base"]
    if not isinstance(base, int) or base < 1 or not (value is None or (isinstance(value, int) and value >= 0)):
        raise ValueError(value)
    return Cell(stored["population"], having), Shown(value, base)
