"""The house stands as docs and README say: rooms, floors, names, first lines, and notebooks of prose and nouns."""

import ast
import re
import subprocess
import sys
import tomllib
from itertools import chain
from pathlib import Path
from typing import Any

import nbformat
import pytest
from store_outputs import IGNORED

REPOSITORY = Path(__file__).parents[1]
PACKAGE = REPOSITORY / "src" / "cafeplan"
SOURCES = sorted(PACKAGE.rglob("*.py"))
CODE = [*SOURCES, *sorted((REPOSITORY / "tests").rglob("*.py")), *sorted((REPOSITORY / "benchmarks").rglob("*.py"))]
NOTEBOOKS = sorted((REPOSITORY / "notebooks").glob("*.ipynb"))
SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "base", "manager", "managers", "misc"}
LINES = 400
# What a cell of prose and nouns has no need of.
NOT_IN_NOTEBOOKS = (ast.FunctionDef, ast.Lambda, ast.ClassDef, ast.For, ast.While, ast.comprehension, ast.If, ast.Try)


def name(path: Path) -> str:
    """A file as a person would write it."""
    return path.relative_to(REPOSITORY).as_posix()


def cells(notebook: Path) -> list[Any]:
    """The code cells of a notebook."""
    return [cell for cell in nbformat.read(notebook, as_version=4).cells if cell.cell_type == "code"]


@pytest.mark.parametrize("path", CODE, ids=name)
def test_the_first_line_of_a_file_says_what_it_does(path: Path) -> None:
    """One sentence that ends with a full stop, or with what its following lines explain."""
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring and docstring.splitlines()[0].endswith((".", ":"))


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_file_is_short_enough_to_be_read(path: Path) -> None:
    """Past 400 lines a file becomes a folder, one file a family."""
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LINES, f"{lines} lines"


def test_no_name_that_says_nothing() -> None:
    """Such a room fills with what nobody found a place for."""
    parts = set(chain.from_iterable(re.split(r"[/_.]", name(path)) for path in CODE))
    assert parts & SAY_NOTHING == set()


def test_every_room_is_on_a_floor() -> None:
    """The layers contract names each room of the package once, and no room that is not there."""
    settings = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    [contract] = settings["tool"]["importlinter"]["contracts"]
    floors = chain.from_iterable(re.split(r"\s*\|\s*", layer) for layer in contract["layers"])
    rooms = [path.stem for path in PACKAGE.glob("*.py") if path.stem != "__init__"]
    rooms += [path.parent.name for path in PACKAGE.glob("*/__init__.py")]
    assert sorted(floors) == sorted(rooms)


def test_no_import_goes_back_up() -> None:
    """Words below, crafts above them, verbs above those, one door on top: import-linter reads every import."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    read = subprocess.run(command, cwd=REPOSITORY, capture_output=True, encoding="utf-8")
    assert read.returncode == 0, read.stdout


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_public_functions_say_what_they_give(path: Path) -> None:
    """Every public function and class of a file has a docstring; a method may leave it to its class."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = [one for one in tree.body if isinstance(one, ast.FunctionDef | ast.ClassDef) and one.name[0] != "_"]
    assert [one.name for one in named if not ast.get_docstring(one)] == []


def test_nothing_of_this_machine_is_committed() -> None:
    """No path of the machine that cafeplan was written on, and no address of a package registry."""
    # In two halves each, so that this file does not say what it forbids.
    pattern = r"(^|[^A-Za-z0-9_.])/(work|root|farm|tmp/wt)/|--(extra-)?index-" + r"url|/sim" + r"ple/|pypi" + r"\.org"
    search = ["git", "grep", "-nIE", "-e", pattern, "--", ":!tests/test_house.py", ":!*.svg"]
    found = subprocess.run(search, cwd=REPOSITORY, capture_output=True, encoding="utf-8")
    assert found.returncode == 1, found.stdout + found.stderr


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=name)
def test_a_notebook_is_prose_and_nouns(notebook: Path) -> None:
    """At most three lines a cell but for the parameters; nothing is defined, repeated or computed in it."""
    for cell in cells(notebook):
        tree = ast.parse(cell.source)
        if "parameters" in cell.metadata.get("tags", []):
            assert all(isinstance(line, ast.AnnAssign) and isinstance(line.value, ast.Constant) for line in tree.body)
        else:
            assert len(cell.source.splitlines()) <= 3, cell.source
        assert not any(isinstance(node, NOT_IN_NOTEBOOKS) for node in ast.walk(tree)), cell.source
        imported = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
        assert all(isinstance(node, ast.ImportFrom) and node.module == "cafeplan" for node in imported), cell.source


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=name)
def test_a_notebook_stores_what_is_compared(notebook: Path) -> None:
    """An output that changes at every run is not stored; every other cell was run, so that nbval compares it."""
    for cell in cells(notebook):
        if IGNORED in cell.metadata.get("tags", []):
            assert cell.outputs == [], cell.source
        else:
            assert cell.execution_count, f"run `make notebooks`: {cell.source}"


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=name)
def test_a_notebook_has_its_parameters_once(notebook: Path) -> None:
    """Papermill takes the first cell that bears the tag, and would not tell of a second."""
    assert sum("parameters" in cell.metadata.get("tags", []) for cell in cells(notebook)) == 1
