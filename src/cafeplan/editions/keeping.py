"""A publication in; its protection out, found once for the same people, code and earlier releases."""

import json
import logging
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from cafeplan import disclosure, files
from cafeplan.disclosure import Protected
from cafeplan.model import CafeplanError, Publication

_steps = logging.getLogger(__name__)


def protected_once(publication: Publication) -> Protected:
    """The protection of a publication, found now or had again from an earlier run on the same.

    What is kept says no more than a page does, and a page is attacked in full however its protection was had.
    """
    path = user_cache_path("cafeplan", appauthor=False) / "protections" / f"{_fingerprint(publication)}.json"
    found = _had(path, publication)
    if found is None:
        found = disclosure.protect(publication)
        _keep(path, found)
    return found


def _had(path: Path, publication: Publication) -> Protected | None:
    """What was kept; nothing where there is none, or where the file was damaged."""
    try:
        return disclosure.protected_by(json.loads(path.read_text(encoding="utf-8")), publication)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, StopIteration):
        return None


def _keep(path: Path, found: Protected) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write_private(path, json.dumps(disclosure.kept(found)))
    except (OSError, CafeplanError):
        _steps.info("the protection could not be kept")


def _fingerprint(publication: Publication) -> str:
    return files.fingerprint_of(_code() + json.dumps(_plain(publication)))


@cache
def _code() -> str:
    """The digest of the code that protects: another version may choose otherwise."""
    folder = Path(disclosure.__file__).parent
    return sha256(b"".join(path.read_bytes() for path in sorted(folder.glob("*.py")))).hexdigest()


def _plain(value: Any) -> Any:
    """A value as lists and texts in an order of their own: sets and mappings have none."""
    if is_dataclass(value):
        return [type(value).__name__, *(_plain(getattr(value, one.name)) for one in fields(value))]
    if isinstance(value, Mapping):
        return sorted(([_plain(key), _plain(one)] for key, one in value.items()), key=repr)
    if isinstance(value, set | frozenset):
        return sorted((_plain(one) for one in value), key=repr)
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return str(value)
