"""A path and what belongs there in; a whole file out, or the old one untouched. Also: rows in, safe text out."""

import csv
import hashlib
import json
import os
import re
import socket
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from getpass import getuser
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory
from time import monotonic, sleep
from typing import Any, Literal
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo, is_zipfile

from cafeplan.language import files as says
from cafeplan.model import CafeplanError

STALE_AFTER = timedelta(minutes=10)
_LOCK = ".cafeplan-lock"
_READABLE = 0o644
_A_MOMENT = 0.05
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_JOURNAL = ".cafeplan-change"
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_IN_REPOSITORY = {"examples": "data", "notebooks": "notebooks"}


def shipped(what: Literal["examples", "notebooks"]) -> Path:
    """The folder of what comes with cafeplan: inside the installed package, or at the top of a checkout."""
    installed = Path(__file__).parent / what
    return installed if installed.is_dir() else Path(__file__).parents[2] / _IN_REPOSITORY[what]


def is_example(folder: Path) -> bool:
    """Whether a programme's folder is one of those that come with cafeplan."""
    return folder.resolve().is_relative_to(shipped("examples").resolve())


def refuse_example(folder: Path) -> None:
    """Nothing for a folder of somebody's own; CafeplanError for an example that comes with cafeplan."""
    if is_example(folder):
        raise CafeplanError(says.EXAMPLE(folder=folder.name), says.EXAMPLE_REMEDY)


def user() -> str:
    """Who works on this computer; "" where it does not say."""
    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return ""


def neutralised(value: object) -> object:
    """What may be put into a cell: text that a spreadsheet would run as a formula gets a leading apostrophe.

    Every workbook and .csv that cafeplan writes goes through here; numbers, days and hours stay as they are.
    """
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def as_typed(text: str) -> str:
    """The text of a cell without the apostrophe that `neutralised` gave it."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[object]], delimiter: str = ";", end: str = "\n") -> str:
    r"""The text of a .csv: `;` between cells, `\n` after rows, ISO dates, None as nothing, formulas neutralised."""
    out = StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end)
    writer.writerow([neutralised(column) for column in columns])
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def _cell(value: object) -> object:
    if value is None or value != value:
        return ""
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, tuple):
        return neutralised(",".join(str(item) for item in value))
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, date) else neutralised(value)


def write(path: Path, content: str | bytes) -> Path:
    """The path, now holding `content`, text in UTF-8: written beside, flushed, then put in place at once.

    Raises CafeplanError where the file is open in another program or the folder cannot be written.
    """
    return _replaced(path, _bytes(content))


def write_private(path: Path, content: str | bytes) -> Path:
    """The same for what only its owner may read: no other account of the machine can, where the system knows that."""
    return _replaced(path, _bytes(content), mode=0o600)


def others_may_read(path: Path) -> bool:
    """Whether other accounts of the machine may read a file; on Windows its folder decides, which is not asked."""
    return os.name == "posix" and bool(path.stat().st_mode & 0o077)


def _replaced(path: Path, content: bytes, mode: int = _READABLE) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            beside = Path(file.name)
            _filled(file, content)
    except OSError as error:
        raise CafeplanError(says.CANNOT_WRITE(path=path.name), says.CANNOT_WRITE_REMEDY) from error
    return _put_in_place(beside, path, mode)


def _filled(file: Any, content: bytes) -> None:
    """Writes all of it, or leaves no file behind: a disk may be full."""
    try:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    except OSError:
        Path(file.name).unlink()
        raise


def _put_in_place(beside: Path, path: Path, mode: int) -> Path:
    try:
        beside.chmod(mode)
        return beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise CafeplanError(says.FILE_OPEN(path=path.name), says.FILE_OPEN_REMEDY) from error


def write_all(folder: Path, contents: Mapping[str, bytes]) -> list[Path]:
    """The paths of a folder's files, by name: all are written beside first, so a full disk leaves it as it was."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside = TemporaryDirectory(prefix=".", dir=folder)
    except OSError as error:
        raise CafeplanError(says.CANNOT_WRITE(path=folder.name), says.CANNOT_WRITE_REMEDY) from error
    with aside as place:
        beside = [write(Path(place) / name, content) for name, content in contents.items()]
        return [_put_in_place(path, folder / path.name, _READABLE) for path in beside]


def write_unless_changed(path: Path, content: str | bytes, expected: str | None) -> Path:
    """The path, written only where it still is what the writer had read.

    `expected` is the fingerprint of what was read, None for no file. Where somebody else wrote in between, their file
    stays, `content` is kept beside it, and a CafeplanError names both.
    """
    _refuse_if_changed(path, content, expected)
    return write(path, content)


def write_together(folder: Path, contents: Mapping[str, str], expected: Mapping[str, str | None]) -> list[Path]:
    """The paths of several files of a folder, by their names: all of them are written, or none.

    `expected` has the fingerprints of what was read, None for no file. Where one of them is no longer that, all stay,
    the first of the contents is kept beside, and a CafeplanError says so. Where the machine stops in between, `finish`
    writes what is left.
    """
    for name, content in contents.items():
        if fingerprint(folder / name) not in (expected.get(name), fingerprint_of(content)):
            work = next(iter(contents))
            beside = write(_beside(folder / work), contents[work])
            raise CafeplanError(says.CHANGED_TOGETHER(path=name), says.CHANGED_TOGETHER_REMEDY(beside=beside.name))
    before = {name: fingerprint(folder / name) for name in contents}
    journal = write(folder / _JOURNAL, json.dumps({"before": before, "contents": contents}, ensure_ascii=False))
    old = {name: (folder / name).read_bytes() for name in contents if before[name]}
    written: list[Path] = []
    try:
        for name, content in contents.items():
            written.append(write(folder / name, content))
    except CafeplanError:
        _put_back(written, old)
        journal.unlink()
        raise
    journal.unlink()
    return written


def finish(folder: Path) -> None:
    """Writes what an interrupted `write_together` left unwritten; a file that somebody changed since is left alone.

    Raises CafeplanError where there is such a file; what belonged there is kept beside it.
    """
    journal = folder / _JOURNAL
    if not journal.is_file():
        return
    left = json.loads(journal.read_text(encoding="utf-8"))
    changed: list[CafeplanError] = []
    for name, content in left["contents"].items():
        try:
            _refuse_if_changed(folder / name, content, left["before"][name])
        except CafeplanError as error:
            changed.append(error)
        else:
            write(folder / name, content)
    journal.unlink()
    if changed:
        raise changed[0]


def mentioned(word: str, paths: Iterable[Path]) -> bool:
    """Whether a word stands in one of these files, in any case; a workbook is read as the texts packed in it."""
    wanted = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)
    return any(wanted.search(text) for path in paths if path.is_file() for text in _texts(path))


def _texts(path: Path) -> Iterator[str]:
    """The texts of a file; none of one that cannot be read, of which others speak."""
    with suppress(OSError, BadZipFile):
        if not is_zipfile(path):
            yield path.read_text(encoding="utf-8", errors="replace")
            return
        with ZipFile(path) as packed:
            yield from (packed.read(name).decode("utf-8", errors="replace") for name in packed.namelist())


def fingerprint(path: Path) -> str | None:
    """The SHA-256 of a file, None where there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


def fingerprint_of(content: str | bytes) -> str:
    """The SHA-256 that a file with this content has."""
    return hashlib.sha256(_bytes(content)).hexdigest()


def zipped(contents: Mapping[str, bytes]) -> bytes:
    """A .zip of these files by name, compressed; the same bytes whenever it is made of the same files."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in contents.items():
            entry = ZipInfo(name, _ZIP_EPOCH)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, content)
    return packed.getvalue()


@contextmanager
def locked(folder: Path, patience: float = 0) -> Iterator[None]:
    """While it lasts nobody else writes in the folder; a lock older than ten minutes is taken over.

    So is that of a process that was killed, at once, where the system tells.

    Whoever else holds it is waited for so many seconds. Raises CafeplanError with who that is and since when.
    """
    lock = folder / _LOCK
    _wait_for(lock, monotonic() + patience)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _bytes(content: str | bytes) -> bytes:
    return content.encode("utf-8") if isinstance(content, str) else content


def _wait_for(lock: Path, until: float) -> None:
    while True:
        try:
            return _take(lock)
        except CafeplanError:
            if monotonic() >= until:
                raise
            sleep(_A_MOMENT)


def _take(lock: Path) -> None:
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        with lock.open("x", encoding="utf-8") as file:
            file.write(f"{user()}@{socket.gethostname()}:{os.getpid()}")
    except FileExistsError:
        with suppress(FileNotFoundError):  # whoever held it has just left
            _remove_stale(lock)
        _take(lock)
    except OSError as error:
        raise CafeplanError(says.CANNOT_WRITE(path=lock.parent.name), says.CANNOT_WRITE_REMEDY) from error


def _remove_stale(lock: Path) -> None:
    """Removes a lock that holds nothing any more; CafeplanError with who holds it where it does."""
    since = datetime.fromtimestamp(lock.stat().st_mtime, UTC)
    holder = lock.read_text(encoding="utf-8")
    if datetime.now(UTC) - since < STALE_AFTER and not _is_gone(holder):
        who = holder.partition("@")[0] or "?"
        what = says.LOCKED(folder=lock.parent.name, who=who, when=f"{since.astimezone():%H:%M}")
        raise CafeplanError(what, says.LOCKED_REMEDY(lock=_LOCK)) from None
    lock.unlink()


def _is_gone(holder: str) -> bool:
    """Whether who holds a lock was a process of this machine that was stopped; where one cannot tell, it is not."""
    machine, _, process = holder.rpartition(":")
    if os.name != "posix" or not process.isdigit() or machine.partition("@")[2] != socket.gethostname():
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def _refuse_if_changed(path: Path, content: str | bytes, expected: str | None) -> None:
    if fingerprint(path) not in (expected, fingerprint_of(content)):
        beside = write(_beside(path), content)
        what = says.CHANGED_MEANWHILE(path=path.name)
        raise CafeplanError(what, says.CHANGED_MEANWHILE_REMEDY(path=path.name, beside=beside.name))


def _put_back(written: Iterable[Path], old: Mapping[str, bytes]) -> None:
    for path in written:
        if path.name in old:
            _replaced(path, old[path.name])
        else:
            path.unlink()


def _beside(path: Path) -> Path:
    candidates = (path.with_name(f"{path.stem} ({n}){path.suffix}") for n in range(2, 1000))
    return next(candidate for candidate in candidates if not candidate.exists())
