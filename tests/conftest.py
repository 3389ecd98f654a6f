"""What every test may ask for: a copy of the example programme to spoil."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import nbformat
import pytest

from cafeplan import asides, cli, engines, files, rota_page, season
from cafeplan import programme as programmes
from cafeplan.desk import many
from cafeplan.engines import Engine

pytest_plugins = ["pytester", "skips"]

DIJON = "instant-cafe-dijon"
SEASON = "2026-2027"
ON = date(2026, 12, 1)
Run = Callable[..., list[str]]


def plain(words: str) -> str:
    """Words with plain spaces in the place of no-break ones, to compare sentences as one types them."""
    return words.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


# These take longest, and are begun first: a suite of two processes then ends with both at work.
_LONG = ("wheel", "browser", "docs", "cli", "editions", "engines", "copies", "render", "handouts", "starting")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The files that take longest come first, the others in their order."""
    places = {f"test_{name}": place for place, name in enumerate(_LONG)}
    items.sort(key=lambda item: places.get(item.path.stem, len(places)))


@pytest.fixture(scope="session", autouse=True)
def aside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which notebooks of refused pages are kept as long as the tests run."""
    folder = tmp_path_factory.mktemp("aside")
    pytest.MonkeyPatch().setattr(asides, "_folder", lambda: folder)
    return folder


@pytest.fixture
def notebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """A function that makes a notebook of some cells (source, tags) the one that is rendered."""

    def make(*cells: tuple[str, ...], declares: str = 'lang = "fr"', tag: str = "parameters") -> str:
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        made = nbformat.v4.new_notebook(metadata={"kernelspec": kernel})
        parameters = nbformat.v4.new_code_cell(declares, metadata={"tags": [tag]})
        made.cells = [parameters, *(_cell(source, *tags) for source, *tags in cells)]
        folder = tmp_path / "notebooks"
        folder.mkdir(exist_ok=True)
        nbformat.write(made, folder / "page.ipynb")
        monkeypatch.setattr(files, "shipped", lambda what: folder)
        return "page"

    return make


def _cell(source: str, *tags: str) -> Any:
    if source.startswith("#"):
        return nbformat.v4.new_markdown_cell(source, metadata={"tags": list(tags)})
    return nbformat.v4.new_code_cell(source, metadata={"tags": list(tags)})


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


@pytest.fixture(scope="session")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which L'Instant CAFÉ stands with the draft of its season 2026-2027, as `plan` leaves it."""
    folder = tmp_path_factory.mktemp("draft")
    shutil.copytree(files.shipped("examples") / DIJON, folder / "cafe")
    page = rota_page(folder=str(folder / "cafe"), season="2026-2027")
    reports = folder / "reports" / "cafe" / "2026-2027"
    files.write(reports / "rota.csv", page.csv())
    files.write(reports / "certificate.json", page.certificate())
    return folder


@pytest.fixture
def drafted(draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of that programme that a test may publish or spoil; commands run beside it, where its draft is found."""
    shutil.copytree(draft, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "cafe"


@pytest.fixture
def published(drafted: Path) -> Path:
    """The same with the draft published on 21 November 2026."""
    programme = programmes.load(drafted)
    drafts = Path("reports/cafe/2026-2027")
    season.publish(programme, programmes.season(programme, "2026-2027"), drafts, date(2026, 11, 21))
    return drafted


@pytest.fixture(scope="session")
def warm() -> Iterator[Engine]:
    """The engine of `bilan --all`, for every test of this process that asks for it."""
    with many.warm({"bilan", "rota"}) as engine:
        yield engine


@pytest.fixture(scope="module")
def without_kernels(warm: Engine) -> Iterator[None]:
    """Commands run their notebooks in forked shells, in a tenth of a kernel's time: that both tell the same, each
    notebook, is test_engines.py's; a test that is about the page, not about how it is run, asks for this."""
    executed = engines.executed
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "executed", lambda notebook, parameters, engine: executed(notebook, parameters, warm))
        yield


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """A function that runs a command on the programme and gives what it says, having succeeded."""

    def told(verb: str, *words: str, on: date = ON) -> list[str]:
        assert cli.main([verb, "cafe", *words, "--season", SEASON, "--on", on.isoformat()]) == 0
        return plain(capsys.readouterr().out).splitlines()

    return told


@pytest.fixture
def refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """A function that runs a command which is refused, having written nothing, and gives its complaint."""

    def complaint(verb: str, *words: str, on: date = ON) -> list[str]:
        before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
        assert cli.main([verb, "cafe", *words, "--season", SEASON, "--on", on.isoformat()]) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
        return plain(captured.err).splitlines()

    return complaint
