"""A file is whole or untouched; who writes second is told, and loses nothing."""

import os
import time
from collections.abc import Callable
from functools import partialmethod
from pathlib import Path

import pytest
from conftest import plain

from cafeplan import files
from cafeplan.model import CafeplanError


def test_a_written_file_is_whole(tmp_path: Path) -> None:
    """The file holds the content in UTF-8 with plain ends of line, and nothing else is left beside it."""
    path = files.write(tmp_path / "reports" / "rota.csv", "séance;lieu\n")
    assert path.read_bytes() == "séance;lieu\n".encode()
    assert [one.name for one in path.parent.iterdir()] == ["rota.csv"]


def test_a_file_open_elsewhere_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system refuses to replace the file, as Windows does while Excel has it, the old one stays whole."""
    path = files.write(tmp_path / "rota.csv", "old\n")

    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(CafeplanError) as error:
        files.write(path, "new\n")
    assert plain(error.value.into("fr")) == (
        "« rota.csv » est ouvert dans un autre programme (Excel ou LibreOffice ?) et ne peut pas être remplacé. "
        "Fermez ce fichier, puis recommencez."
    )
    assert path.read_text() == "old\n"
    assert [one.name for one in tmp_path.iterdir()] == ["rota.csv"]


def test_a_folder_that_is_a_file_cannot_be_written_in(tmp_path: Path) -> None:
    """An impossible folder is one sentence."""
    (tmp_path / "reports").write_text("")
    with pytest.raises(CafeplanError) as error:
        files.write(tmp_path / "reports" / "rota.csv", "x")
    assert plain(error.value.into("fr")) == (
        "Impossible d’écrire « rota.csv ». Vérifiez que vous avez le droit d’écrire dans ce dossier et que le disque "
        "n’est pas plein."
    )


def test_who_writes_second_is_told_and_loses_nothing(tmp_path: Path) -> None:
    """A file changed since it was read stays; the new content is kept beside it, again and again."""
    path = files.write(tmp_path / "rota.csv", "first\n")
    read = files.fingerprint(path)
    path.write_text("by hand\n")
    for n in (2, 3):
        with pytest.raises(CafeplanError) as error:
            files.write_unless_changed(path, f"second {n}\n", read)
        assert plain(error.value.into("fr")) == (
            "« rota.csv » a été modifié depuis que cafeplan l’a écrit ; il n’a pas été remplacé. Le nouveau résultat "
            f"est à côté, dans « rota ({n}).csv » : gardez l’un des deux sous le nom « rota.csv »."
        )
        assert (tmp_path / f"rota ({n}).csv").read_text() == f"second {n}\n"
    assert path.read_text() == "by hand\n"


def test_an_unchanged_file_is_replaced(tmp_path: Path) -> None:
    """A file that still is what was read is replaced, and one that is not there yet is written."""
    path = tmp_path / "rota.csv"
    files.write_unless_changed(path, "first\n", None)
    files.write_unless_changed(path, "second\n", files.fingerprint(path))
    assert path.read_text() == "second\n"


def test_a_lock_names_who_and_when(tmp_path: Path) -> None:
    """While somebody writes in a folder nobody else does, and is told who, since when and what to do."""
    with files.locked(tmp_path):
        since = time.strftime("%H:%M", time.localtime((tmp_path / ".cafeplan-lock").stat().st_mtime))
        who = (tmp_path / ".cafeplan-lock").read_text().partition("@")[0]
        with pytest.raises(CafeplanError) as error, files.locked(tmp_path):
            pass
    assert plain(error.value.into("fr")) == (
        f"{who} est en train d’écrire dans « {tmp_path.name} » depuis {since}. Attendez la fin, ou au plus 10 "
        "minutes ; le fichier « .cafeplan-lock » disparaît alors de lui-même."
    )
    assert not list(tmp_path.iterdir())


def test_a_stale_lock_gives_way(tmp_path: Path) -> None:
    """A lock older than ten minutes is of somebody who was cut off: it is taken over."""
    lock = tmp_path / ".cafeplan-lock"
    lock.write_text("somebody@somewhere")
    eleven_minutes_ago = time.time() - 660
    os.utime(lock, (eleven_minutes_ago, eleven_minutes_ago))
    with files.locked(tmp_path):
        assert lock.exists()
    assert not lock.exists()


def test_a_lock_that_is_given_back_while_one_looks_at_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was there when we wanted it and is gone when we ask whose it is: it is taken, as any that is free."""
    monkeypatch.setattr(Path, "stat", partialmethod(_gone_once, Path.stat, tmp_path / ".cafeplan-lock"))
    (tmp_path / ".cafeplan-lock").write_text("somebody@somewhere")
    with files.locked(tmp_path):
        assert (tmp_path / ".cafeplan-lock").read_text() != "somebody@somewhere"
    assert not list(tmp_path.iterdir())


def _gone_once(self: Path, stat: Callable[..., os.stat_result], lock: Path, **given: bool) -> os.stat_result:
    """What is known of a file; that lock of somebody else's goes at the moment at which one asks."""
    if self == lock and lock.read_text().startswith("somebody"):
        lock.unlink()
    return stat(self, **given)


def test_who_has_no_name_can_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system does not say who works here, as in some containers, a folder can be locked all the same."""
    monkeypatch.setattr(files, "getuser", _nobody)
    with files.locked(tmp_path), pytest.raises(CafeplanError, match=r"^\? est en train"), files.locked(tmp_path):
        pass
    assert not list(tmp_path.iterdir())


def _nobody() -> str:
    raise KeyError("getpwuid(): uid not found")


def test_several_files_are_written_together(tmp_path: Path) -> None:
    """All of them hold what was asked, and nothing else is left in the folder."""
    files.write(tmp_path / "rota.csv", "old\n")
    expected = {"rota.csv": files.fingerprint(tmp_path / "rota.csv"), "history.csv": None}
    files.write_together(tmp_path, {"history.csv": "h\n", "rota.csv": "new\n"}, expected)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"history.csv": "h\n", "rota.csv": "new\n"}


def test_one_file_that_is_open_elsewhere_stops_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the second of two files cannot be replaced, the first is put back byte for byte, and a new one removed."""
    (tmp_path / "history.csv").write_bytes("éà\n".encode("cp1252"))
    (tmp_path / "rota.csv").write_text("old\n")
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if target.name == "rota.csv":
            raise PermissionError(13, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    names = ("history.csv", "new.csv", "rota.csv")
    expected = {name: files.fingerprint(tmp_path / name) for name in names}
    with pytest.raises(CafeplanError) as error:
        files.write_together(tmp_path, dict.fromkeys(names, "x\n"), expected)
    assert plain(error.value.what.into("fr")).startswith("« rota.csv » est ouvert dans un autre programme")
    assert (tmp_path / "history.csv").read_bytes() == "éà\n".encode("cp1252")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["history.csv", "rota.csv"]


def _cut_off_at(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Writes two files together on a machine that stops before the named one."""
    replace = Path.replace

    def stop(self: Path, target: Path) -> Path:
        if target.name == name:
            raise KeyboardInterrupt
        return replace(self, target)

    expected = {name: files.fingerprint(folder / name) for name in ("history.csv", "rota.csv")}
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(Path, "replace", stop)
        files.write_together(folder, {"history.csv": "h\n", "rota.csv": "new\n"}, expected)


@pytest.mark.parametrize("stopped_at", ["history.csv", "rota.csv"])
def test_what_was_cut_off_is_finished(stopped_at: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the machine stopped, `finish` leaves both files written, and a second one finds nothing to do."""
    files.write(tmp_path / "rota.csv", "old\n")
    _cut_off_at(stopped_at, tmp_path, monkeypatch)
    files.finish(tmp_path)
    assert ((tmp_path / "history.csv").read_text(), (tmp_path / "rota.csv").read_text()) == ("h\n", "new\n")
    (tmp_path / "rota.csv").write_text("by hand\n")
    files.finish(tmp_path)
    assert (tmp_path / "rota.csv").read_text() == "by hand\n"


def test_what_was_cut_off_does_not_replace_what_somebody_wrote_since(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file changed by hand after the cut stays; what belonged there is beside it, and a sentence says so once."""
    files.write(tmp_path / "rota.csv", "old\n")
    _cut_off_at("rota.csv", tmp_path, monkeypatch)
    (tmp_path / "rota.csv").write_text("by hand\n")
    with pytest.raises(CafeplanError) as error:
        files.finish(tmp_path)
    assert plain(error.value.into("fr")) == (
        "« rota.csv » a été modifié depuis que cafeplan l’a écrit ; il n’a pas été remplacé. Le nouveau résultat "
        "est à côté, dans « rota (2).csv » : gardez l’un des deux sous le nom « rota.csv »."
    )
    assert (tmp_path / "rota.csv").read_text() == "by hand\n"
    assert (tmp_path / "rota (2).csv").read_text() == "new\n"
    files.finish(tmp_path)
