"""A programme's folder in; with which key its pseudonyms were made out, and the same on record."""

import json
from pathlib import Path

from cafeplan import files
from cafeplan.language import pseudonyms as says
from cafeplan.model import CafeplanError
from cafeplan.pseudonyms.keys import Key

_FILE = "pseudonyms.json"


def key_of(folder: Path) -> str | None:
    """The key's id, None where the folder has no pseudonyms of a key; CafeplanError where the record cannot be read."""
    path = folder / _FILE
    if not path.is_file():
        return None
    try:
        return str(json.loads(path.read_text(encoding="utf-8"))["key_id"])
    except (ValueError, KeyError, TypeError) as error:
        raise CafeplanError(says.RECORD_UNREADABLE(file=_FILE), says.RECORD_UNREADABLE_REMEDY) from error


def record_key(folder: Path, key: Key) -> None:
    """The folder says with which key its pseudonyms were made."""
    files.write(folder / _FILE, json.dumps({"key_id": key.id}) + "\n")
