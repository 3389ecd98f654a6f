"""A page in; what axe-core and vnu, which `.ci/web_checks` fetched, find wrong with it out."""

import subprocess
from pathlib import Path

import pytest

_PACKAGES = Path(__file__).parents[1] / ".venv" / "web" / "node_modules"
_AXE = _PACKAGES / "axe-core" / "axe.min.js"
_VNU = _PACKAGES / "vnu-jar" / "build" / "dist" / "vnu.jar"


def axe() -> str:
    """The script of axe-core; the test skips where it is not installed."""
    if not _AXE.exists():
        pytest.skip("axe-core is not installed")
    return _AXE.read_text(encoding="utf-8")


def errors(*pages: Path) -> list[str]:
    """One line, with its page's address, for each error that vnu finds; the test skips where it is not installed.

    Give it all pages at once: starting it takes longer than reading them.
    """
    if not _VNU.exists():
        pytest.skip("vnu is not installed")
    command = ["java", "-jar", str(_VNU), "--errors-only", "--format", "gnu", *map(str, pages)]
    told = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return told.stderr.splitlines()
