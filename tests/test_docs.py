"""README and docs are true: their commands run, their examples are quotations, their tree is the tree."""

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pytest

from cafeplan import __version__, cli, desk

REPOSITORY = Path(__file__).parents[1]
PAGES = [REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").glob("*.md"))]
README = PAGES[0].read_text(encoding="utf-8")
FOLLOWED = "starting.md"
"""The page that another test follows from end to end, with its tables."""
NOT_IN_THE_TREE = {".ci", ".gitignore", "README.md"}


class Block(NamedTuple):
    """A block of code of one page, in its language."""

    page: str
    language: str
    content: str


def blocks() -> Iterator[Block]:
    """Every block of code of README and docs."""
    for page in PAGES:
        for language, content in re.findall(
            r"^```(\w*)\n(.*?)^```$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL
        ):
            yield Block(page.name, language, content)


def commands(program: str) -> dict[str, list[list[str]]]:
    """The command lines of each page that start with a program's name, in their order."""
    found: dict[str, list[list[str]]] = {}
    for block in blocks():
        lines = [shlex.split(line) for line in block.content.splitlines() if block.language in ("sh", "console")]
        found.setdefault(block.page, []).extend(words for words in lines if words[:1] == [program])
    return {page: lines for page, lines in found.items() if lines}


@pytest.mark.usefixtures("without_kernels")
@pytest.mark.parametrize("page", [page for page in commands("cafeplan") if page != FOLLOWED])
def test_the_commands_of_a_page_work_one_after_the_other(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Typed in an empty folder, in the page's order, each succeeds; JupyterLab and kernels have their own tests."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(desk, "jupyterlab", lambda folder, port, browser: 0)
    for words in commands("cafeplan")[page]:
        assert cli.main(words[1:]) == 0, (words, capsys.readouterr().err)


@pytest.mark.parametrize("words", list(chain.from_iterable(commands("papermill").values())), ids=" ".join)
def test_papermill_commands_work(words: list[str], tmp_path: Path) -> None:
    """Typed beside the notebooks, each succeeds, and papermill has nothing to warn of."""
    shutil.copytree(REPOSITORY / "notebooks", tmp_path / "notebooks")
    typed = [sys.executable, "-m", "papermill", *words[1:]]
    done = subprocess.run(typed, cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert "unknown parameter" not in done.stderr


@pytest.mark.parametrize(
    "block",
    [one for one in blocks() if one.language in ("python", "toml") and one.page != FOLLOWED],
    ids=lambda one: one.page,
)
def test_examples_are_quotations(block: Block) -> None:
    """An example of code stands, letter by letter, in a file of the repository that is itself tested."""
    files = [*REPOSITORY.glob("src/**/*.py"), *REPOSITORY.glob("tests/*.py"), *REPOSITORY.glob("tests/worked/*.toml")]
    assert any(block.content in file.read_text(encoding="utf-8") for file in files), block.content


def test_every_target_that_is_named_exists() -> None:
    """`make …` in README and docs is a target of the Makefile."""
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    named = re.findall(r"(?:^|`)make ([a-z-]+)", "\n".join(page.read_text("utf-8") for page in PAGES), re.MULTILINE)
    assert named
    assert [target for target in named if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []


def test_the_tree_is_the_tree() -> None:
    """The README has a line for each thing at the top and each room of the package, and for nothing else."""
    [tree] = [block.content for block in blocks() if block.page == "README.md" and not block.language]
    lines = re.findall(r"^( *)(\S+?)/? +\S.*$", tree, re.MULTILINE)
    assert len(lines) == len(tree.splitlines()), "each line says something"
    top = [name for indent, name in lines if not indent]
    rooms = [name for indent, name in lines if indent]
    package = REPOSITORY / "src" / "cafeplan"
    assert sorted(top) == sorted(at_the_top() - {"src"} | {"src/cafeplan"})
    assert sorted(rooms) == sorted(path.name for path in package.iterdir() if path.name[:2] != "__")


def at_the_top() -> set[str]:
    """What git has at the top of the repository, but for what needs no line."""
    listed = subprocess.run(["git", "ls-files"], cwd=REPOSITORY, capture_output=True, check=True, encoding="utf-8")
    return {line.partition("/")[0] for line in listed.stdout.splitlines()} - NOT_IN_THE_TREE


def test_the_version_is_the_version() -> None:
    """The wheel that the README installs, and the newest entry of the changelog, bear the package's version."""
    assert re.findall(r"cafeplan-([\d.]+)-py3", README) == [__version__]
    changelog = (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)", changelog, re.MULTILINE)[0] == __version__


def test_the_picture_is_there_and_light() -> None:
    """Whoever reads the README on a slow line sees it all the same, and whoever cannot see it reads its words."""
    [(words, path)] = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", README)
    assert len(words) > 40
    assert 10_000 < (REPOSITORY / path).stat().st_size < 150_000


def test_every_link_leads_somewhere() -> None:
    """A link to a file of the repository is not broken."""
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), (page.name, target)
