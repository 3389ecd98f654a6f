"""The set-up finds a Python, makes the environment once, and makes it again where something changed."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]
# A Python that fits, writes down what it is asked to do, and makes environments that hold a copy of itself.
PRETENDER = """#!/bin/sh
case "$1 $2" in
    -VV*) echo "Python 3.11.99" ;;
    "-c import ensurepip, venv") exit ${NO_VENV:-0} ;;
    -c*) echo "$0" ;;
    "-m venv") mkdir -p "$3/bin" && cp "$0" "$3/bin/python" && echo "venv" >> asked.txt ;;
    "-m pip") echo "$*" >> asked.txt; exit ${PIP:-0} ;;
esac
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What the set-up reads of the repository, and a Python that only pretends."""
    shutil.copytree(REPOSITORY / ".ci", tmp_path / ".ci")
    for name in ("pyproject.toml", "requirements.lock"):
        shutil.copy(REPOSITORY / name, tmp_path)
    (tmp_path / "pretender").write_text(PRETENDER, encoding="utf-8")
    (tmp_path / "pretender").chmod(0o755)
    return tmp_path


def run(checkout: Path, *words: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    """A script of the set-up, with the pretender for its Python."""
    environment = os.environ | {"PYTHON": str(checkout / "pretender")} | variables
    return subprocess.run(words, cwd=checkout, env=environment, capture_output=True, encoding="utf-8")


def asked(checkout: Path) -> list[str]:
    """What the pretender was asked since somebody last looked."""
    path = checkout / "asked.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    path.unlink(missing_ok=True)
    return lines


def test_the_environment_is_made_once(checkout: Path) -> None:
    """The first time from the lock, hashes required, then the project; the second time nothing is done or said."""
    first = run(checkout, ".ci/environment", ".venv")
    assert first.returncode == 0, first.stderr
    made, lock, project = asked(checkout)
    assert made == "venv"
    assert lock.endswith("--require-hashes -r requirements.lock")
    assert project.endswith("--no-deps --no-build-isolation -e .")
    assert "Préparation de .venv" in first.stdout and "Making .venv" in first.stdout
    second = run(checkout, ".ci/environment", ".venv")
    assert (second.returncode, second.stdout, asked(checkout)) == (0, "", [])


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml", "pretender"])
def test_the_environment_is_made_again(checkout: Path, name: str) -> None:
    """Where the lock, the project or the Python is no longer that of the environment, it is made anew."""
    run(checkout, ".ci/environment", ".venv")
    asked(checkout)
    path = checkout / name
    path.write_text(path.read_text(encoding="utf-8").replace("3.11", "3.12"), encoding="utf-8")
    assert run(checkout, ".ci/environment", ".venv").returncode == 0
    assert "venv" in asked(checkout)


def test_a_half_made_environment_is_not_taken_for_a_whole_one(checkout: Path) -> None:
    """Where pip fails, on a train for example, the next try begins again."""
    assert run(checkout, ".ci/environment", ".venv", PIP="1").returncode != 0
    asked(checkout)
    assert run(checkout, ".ci/environment", ".venv").returncode == 0
    assert asked(checkout)[0] == "venv"


def test_no_python_is_one_sentence_in_two_languages(checkout: Path) -> None:
    """Which versions would do, and how to say where one is."""
    refused = run(checkout, ".ci/environment", ".venv", PYTHON="no-such-python")
    assert refused.returncode == 2
    french, english = refused.stderr.splitlines()
    assert french.startswith("Il faut Python 3.11, 3.12 ou 3.13 ;") and "make PYTHON=" in french
    assert english.startswith("Python 3.11, 3.12 or 3.13 is needed;") and "make PYTHON=" in english


def test_a_python_without_venv_is_told_what_to_install(checkout: Path) -> None:
    """Debian's Python comes without it."""
    refused = run(checkout, ".ci/environment", ".venv", NO_VENV="1")
    assert refused.returncode == 2
    assert [line.count("python3-venv") for line in refused.stderr.splitlines()] == [1, 1]
