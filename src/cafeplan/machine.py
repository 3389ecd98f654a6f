"""The words of a page in; what they tell of the computer it was made on out: paths, its user, what Python says."""

import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from cafeplan import files, language

_NOT_A_NAME = {"root", "user", "admin", "nobody"}
_AFTER_IT = ".,;:!?)»"
_TYPED = {".csv", ".md", ".ods", ".toml", ".xlsx"}
_PATH = re.compile(
    r"(?<![\w/.:])/(?:home|Users|root|tmp|mnt|srv|var|opt|media|data|usr|etc|proc|run|work|workspace|Volumes|private)"
    r"/[^\s\"'<>]+"
    r"|(?<!\w)[A-Za-z]:[\\/](?!/)[^\s\"'<>]+|\\\\[\w.-]+\\[^\s\"'<>]+|\bfile:/[^\s\"'<>]+|(?<![\w/])~/[^\s\"'<>]+"
)
_NOTEBOOK = re.compile(
    r"\"cell_type\"|\bpapermill\b|\bnbformat\b|\bkernelspec\b|\"execution_count\"|\"language_info\"|\.ipynb\b"
    r"|\bIn \[\d*\]:|\bTraceback \(most recent",
    re.IGNORECASE,
)
_PYTHON = re.compile(
    r"\b[A-Z][a-z]\w*(?:Error|Exception|Warning):|\b(?:DEBUG|INFO|WARNING|ERROR|CRITICAL):[\w.]+:"
    r"|<[\w.]+ (?:object )?at 0x[0-9a-f]+>|\bdtype: \w+"
)


def paths(words: str) -> list[str]:
    """Each place on a computer's disk that the words name: those that are usual, and those of this computer."""
    own = "|".join(re.escape(folder) for folder in _own_folders())
    found = re.findall(rf"(?<![\w/.:])(?:{own})(?![\w.-])[^\s\"'<>]*", words) if own else []
    return list(dict.fromkeys(path.rstrip(_AFTER_IT) for path in [*_PATH.findall(words), *found]))


def named(words: str, user: str) -> list[str]:
    """Each form in which the words have a name of a user; none of one that says nothing, or has two letters only."""
    if len(user) <= 2 or user in _NOT_A_NAME:
        return []
    return list(dict.fromkeys(re.findall(rf"\b{re.escape(user)}\b", words, re.IGNORECASE)))


def foreign_user(words: str, folders: Iterable[Path]) -> str:
    """The name of this computer's user, where the words have it and have no other reason to; "" elsewhere.

    The computer of « accueil » may say « accueil », and that of Anne may name Anne who holds the café: a name that is a
    word of cafeplan's own, or stands in the folders of the programmes that are spoken of, gives nobody away.
    """
    name = files.user()
    if not named(words, name):
        return ""
    known = (*_ours(), *(path for folder in folders for path in _typed(folder)))
    return "" if files.mentioned(name, known) else name


def python(words: str) -> list[str]:
    """What only a notebook or Python itself says: errors, warnings, the log, objects without a form."""
    return list(dict.fromkeys([*_NOTEBOOK.findall(words), *_PYTHON.findall(words)]))


def _ours() -> Iterator[Path]:
    yield from Path(language.__file__).parent.rglob("*.py")
    yield from (Path(__file__).parent / "templates").rglob("*.j2")
    yield from files.shipped("notebooks").glob("*.ipynb")


def _typed(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.suffix.lower() in _TYPED)


def _own_folders() -> Iterator[str]:
    """Where this computer keeps its user's files, those that do not last, and what one works on."""
    places: list[Callable[[], Path]] = [Path.home, Path.cwd, lambda: Path(tempfile.gettempdir())]
    for place in places:
        with suppress(OSError, RuntimeError):
            folder = place()
            if len(folder.parts) > 1:
                yield str(folder)
