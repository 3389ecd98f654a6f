"""The wheel alone, installed in an empty environment, does a season's work from another directory."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen
from zipfile import ZipFile

import pytest

REPOSITORY = Path(__file__).parents[1]
SEASON = "2016-2017"
PATIENCE = 90
# Loaded by every Python of the environment, the notebooks' kernels too: it writes down each file of the repository
# that somebody opens.
WATCHMAN = """
import os, sys

def note(event, arguments):
    if event == "open" and str(arguments[0]).startswith(os.environ["WATCHED"] + os.sep):
        with open(os.environ["SEEN"], "a") as seen:
            print(arguments[0], file=seen)

sys.addaudithook(note)
"""


@dataclass(frozen=True)
class Installed:
    """cafeplan in an environment of its own, and a desk far from the repository to work at."""

    scripts: Path
    desk: Path

    @property
    def environment(self) -> dict[str, str]:
        """The variables of a user: none of ours, and Jupyter's own folders at the desk."""
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "CAFEPLAN", "VIRT"))
        }
        jupyter = {f"JUPYTER_{kind}_DIR": str(self.desk / f"jupyter-{kind}") for kind in ("CONFIG", "DATA", "RUNTIME")}
        return kept | jupyter | {"WATCHED": str(REPOSITORY), "SEEN": str(self.seen), "JUPYTER_TOKEN": "secret"}

    @property
    def seen(self) -> Path:
        return self.desk / "seen.txt"

    def __call__(self, *words: str) -> str:
        """What a command prints; the command must succeed."""
        command = [str(self.scripts / words[0]), *words[1:]]
        done = subprocess.run(command, cwd=self.desk, env=self.environment, capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(REPOSITORY)]
    subprocess.run(build, check=True, capture_output=True)
    return next(folder.glob("cafeplan-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path) -> Iterator[Installed]:
    """The wheel with its dependencies, in the versions of the lock, as pip installs them for a user."""
    with TemporaryDirectory() as folder:
        yield installation(wheel, Path(folder))


def installation(wheel: Path, folder: Path) -> Installed:
    """An empty environment with the wheel in it, watched, and a desk beside it."""
    venv.create(folder / "venv", with_pip=True)
    scripts = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    (folder / "desk").mkdir()
    user = Installed(scripts, folder / "desk")
    versions = folder / "versions.txt"
    lock = (REPOSITORY / "requirements.lock").read_text(encoding="utf-8")
    versions.write_text("\n".join(re.findall(r"^(\w.*) \\$", lock, re.MULTILINE)), encoding="utf-8")
    user("python", "-m", "pip", "install", "-qq", "--no-compile", "--constraint", str(versions), str(wheel))
    packages = user("python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    (Path(packages) / "sitecustomize.py").write_text(WATCHMAN, encoding="utf-8")
    return user


def test_the_wheel_carries_all_that_users_need(wheel: Path) -> None:
    """Notebooks, schemas, templates and examples are inside; what makes the examples is not."""
    names = ZipFile(wheel).namelist()
    tracked = subprocess.run(["git", "ls-files"], cwd=REPOSITORY, capture_output=True, check=True, encoding="utf-8")
    inside = {"src/": "", "notebooks/": "cafeplan/notebooks/", "data/": "cafeplan/examples/"}
    for path in tracked.stdout.splitlines():
        for folder, place in inside.items():
            if path.startswith(folder):
                shipped = place + path.removeprefix(folder) in names
                assert shipped is not path.startswith("data/generate/"), path
    assert "cafeplan/py.typed" in names


def test_a_user_without_make_or_git_gets_the_page(installed: Installed) -> None:
    """init, check and bilan work from another directory, and no process of theirs opens a file of the repository."""
    installed("cafeplan", "init", "mon-cafe", "--like", "instant-cafe-dijon")
    installed("cafeplan", "check", "mon-cafe")
    told = installed("cafeplan", "bilan", "mon-cafe", "--season", SEASON)
    page = installed.desk / "reports" / "mon-cafe" / SEASON / "bilan-partners.html"
    assert page.relative_to(installed.desk).as_posix() in told
    assert "</html>" in page.read_text(encoding="utf-8")
    assert not installed.seen.exists(), installed.seen.read_text()


def test_the_watchman_sees(installed: Installed) -> None:
    """A user's process that does read a file of the repository is noticed: the test above can fail."""
    installed("python", "-c", f"open({str(REPOSITORY / 'pyproject.toml')!r})")
    assert "pyproject.toml" in installed.seen.read_text()
    installed.seen.unlink()


def test_lab_opens_the_notebooks_with_folder_and_season_set(installed: Installed) -> None:
    """JupyterLab lists the notebooks, set and not yet run; stopped with Ctrl-C, as users do, it leaves nothing."""
    folder, notebooks = installed.desk / "mon-lab", {"bilan.ipynb", "comparaison.ipynb", "rota.ipynb"}
    installed("cafeplan", "init", "mon-lab", "--like", "instant-cafe-dijon")
    with laboratory(installed, "cafeplan", "lab", "mon-lab", "--season", SEASON, "--no-browser") as (
        ask,
        server,
        answer,
    ):
        assert {one["name"] for one in ask("api/contents/notebooks")["content"]} == notebooks
        for notebook in notebooks:
            cells = ask(f"api/contents/notebooks/{notebook}")["content"]["cells"]
            [values] = [cell["source"] for cell in cells if "injected-parameters" in cell["metadata"].get("tags", [])]
            assert f'folder = "{folder.as_posix()}"' in values
            assert f'season = "{SEASON}"' in values
            assert not any(cell.get("outputs") for cell in cells), "nothing of the example is shown"
        [running] = (installed.desk / "jupyter-RUNTIME").glob("jpserver-*.json")
        os.killpg(server.pid, signal.SIGINT)
        answer(b"y\n")
        assert server.wait(PATIENCE) == 0
    assert not running.exists()
    with pytest.raises(ProcessLookupError):
        os.killpg(server.pid, 0)


Laboratory = tuple[Callable[[str], Any], "subprocess.Popen[bytes]", Callable[[bytes], int]]


@contextmanager
def laboratory(user: Installed, *command: str) -> Iterator[Laboratory]:
    """While it lasts a server runs in a terminal: what asks its HTTP interface, the process, what types an answer."""
    keyboard, terminal = os.openpty()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    # Jupyter refuses to run as root unless its own settings say otherwise; where the suite runs in a container it is.
    settings = user.desk / "jupyter-CONFIG" / "jupyter_server_config.json"
    settings.parent.mkdir(exist_ok=True)
    settings.write_text(json.dumps({"ServerApp": {"allow_root": True}}), encoding="utf-8")

    def ask(what: str) -> Any:
        with urlopen(f"http://127.0.0.1:{port}/{what}?token=secret", timeout=10) as answer:
            return json.load(answer)

    def answers() -> bool:
        with suppress(URLError):
            return bool(ask("api/status"))
        return False

    words = [str(user.scripts / command[0]), *command[1:], "--port", str(port)]
    with (user.desk / "lab.txt").open("w") as log:
        server = subprocess.Popen(
            words,
            cwd=user.desk,
            env=user.environment,
            stdin=terminal,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            assert eventually(lambda: server.poll() is not None or answers())
            assert server.poll() is None, (user.desk / "lab.txt").read_text(encoding="utf-8")
            yield ask, server, partial(os.write, keyboard)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(server.pid, signal.SIGKILL)
            server.wait(PATIENCE)
            os.close(keyboard)
            os.close(terminal)


def eventually(true: Callable[[], bool]) -> bool:
    """Whether something becomes true within the time that a busy machine may need."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.2)
    return False
