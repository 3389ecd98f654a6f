"""What every test may ask for: a copy of the example programme to spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cafeplan import files

pytest_plugins = ["pytester", "skips"]

DIJON = "instant-cafe-dijon"


def plain(words: str) -> str:
    """Words with plain spaces in the place of no-break ones, to compare sentences as one types them."""
    return words.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


@pytest.fixture
def dijon(tmp_path: Path) -> Path:
    """A copy of L'Instant CAFÉ that a test may spoil."""
    folder = tmp_path / DIJON
    shutil.copytree(files.shipped("examples") / DIJON, folder)
    return folder


@pytest.fixture
def rewritten(dijon: Path) -> Callable[[str, str, str], Path]:
    """A function that replaces words once in a file of the copy and gives the copy's folder."""

    def rewrite(name: str, old: str, new: str) -> Path:
        path = dijon / name
        content = path.read_text(encoding="utf-8")
        assert old in content, f"{name} does not say {old!r}"
        path.write_text(content.replace(old, new, 1), encoding="utf-8")
        return dijon

    return rewrite
