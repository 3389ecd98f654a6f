"""pyproject.toml, environment.yml and requirements.lock say the same of every dependency."""

import re
import tomllib
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

REPOSITORY = Path(__file__).parents[1]
PROJECT: dict[str, Any] = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (REPOSITORY / "requirements.lock").read_text(encoding="utf-8")
CONDA = yaml.safe_load((REPOSITORY / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
# What conda-forge calls otherwise than the Python package index.
NAMES_IN_CONDA = {"matplotlib-base": "matplotlib", "python-tzdata": "tzdata"}
PYTHONS = ("3.11", "3.12", "3.13")
PLATFORMS = ({"sys_platform": "linux"}, {"sys_platform": "darwin"}, {"sys_platform": "win32", "os_name": "nt"})
PLACES = [
    {"os_name": "posix", **platform, "python_version": python, "python_full_version": f"{python}.7"}
    for python, platform in product(PYTHONS, PLATFORMS)
]


def needed(listed: list[str]) -> dict[str, SpecifierSet]:
    """Requirements by name."""
    found = [Requirement(one) for one in listed]
    return {canonicalize_name(one.name): one.specifier for one in found}


def entries() -> list[tuple[str, str, Marker | None, list[str]]]:
    """Name, version, marker and hashes of every entry of the lock."""
    blocks = re.split(r"\n(?=\S)", LOCK)
    found = [(Requirement(block.split(" \\\n")[0]), re.findall(r"--hash=(\S+)", block)) for block in blocks if block]
    return [(canonicalize_name(one.name), str(one.specifier)[2:], one.marker, hashes) for one, hashes in found]


def locked(place: dict[str, str]) -> dict[str, list[str]]:
    """The versions that the lock installs in one place, by name."""
    versions: dict[str, list[str]] = {}
    for name, version, marker, _ in entries():
        if marker is None or marker.evaluate(place):
            versions.setdefault(name, []).append(version)
    return versions


RUNTIME = needed(PROJECT["dependencies"])
TESTS = needed(PROJECT["optional-dependencies"]["test"])


def test_conda_asks_for_what_the_project_asks_for() -> None:
    """Name by name the same range; what conda-forge has too old or not at all stands under pip, and only that."""
    from_conda = [line for line in CONDA if isinstance(line, str)]
    [from_pip] = [line["pip"] for line in CONDA if isinstance(line, dict)]
    ranges = {NAMES_IN_CONDA.get(name, name): its for name, its in needed(from_conda).items()}
    assert ranges.pop("python") == SpecifierSet(PROJECT["requires-python"])
    assert ranges.pop("pip") == SpecifierSet()
    assert from_pip.pop() == "-e ."
    under_pip = needed(from_pip)
    assert set(under_pip) == {"ortools", "vacances-scolaires-france"}
    assert ranges | under_pip == RUNTIME


@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{place['sys_platform']} {place['python_version']}")
def test_the_lock_has_one_version_of_everything(place: dict[str, str]) -> None:
    """For each Python and system every dependency is locked once, within its range."""
    versions = locked(place)
    for name, allowed in (RUNTIME | TESTS).items():
        assert len(versions[name]) == 1, name
        assert versions[name][0] in allowed, name
    assert [name for name, chosen in versions.items() if len(chosen) > 1] == []


def test_every_entry_of_the_lock_has_hashes() -> None:
    """Without one, pip would install whatever an index serves."""
    for name, _, _, hashes in entries():
        assert hashes, name
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", one) for one in hashes), name


@pytest.mark.parametrize("name", ["requirements.lock", "environment.yml", "pyproject.toml"])
def test_no_address_is_written_down(name: str) -> None:
    """Where packages come from is for each machine to say."""
    content = (REPOSITORY / name).read_text(encoding="utf-8")
    assert re.findall(r"://|--(?:extra-)?index|--find-links|\w @ ", content) == []


def test_each_dependency_has_its_reason() -> None:
    """docs/decisions.md says why of every library that comes with cafeplan or with its tests, and of no other."""
    decisions = (REPOSITORY / "docs" / "decisions.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^|]+) \| [^|]+ \|$", decisions.partition("## Why each dependency")[2], re.MULTILINE)
    explained = [name for row in rows[1:] for name in row.split(", ")]
    assert sorted(explained) == sorted({**RUNTIME, **TESTS})
