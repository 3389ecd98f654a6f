"""Two engines run every notebook to the same outputs, and one that falls back, runs late or dies says so."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from conftest import plain
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from papermill import PapermillExecutionError
from papermill.engines import papermill_engines

from cafeplan import bilan_page, desk, engines, files, render
from cafeplan.asides import Refused
from cafeplan.engines import KERNEL, Engine, kernel
from cafeplan.model import CafeplanError

BILAN = {"folder": "instant-cafe-dijon", "season": "2016-2017", "edition": "internal", "lang": "fr", "on": "2026-11-21"}
ROTA = {"folder": "instant-cafe-dijon", "season": "2016-2017", "lang": "fr", "on": "2026-11-21"}
NOTE = {"folder": "instant-cafe-dijon", "session": "2017-06-12", "lang": "fr", "on": "2026-11-21"}
PARAMETERS = {
    "bilan": BILAN,
    "fiche": BILAN | {"frame": "senacs"},
    "rota": ROTA,
    "compte_rendu": NOTE,
    "comparaison": BILAN,
    "reseau": {"folders": "instant-cafe-dijon;cafes-des-rencontres", "edition": "internal", "lang": "fr", "on": ""},
    "livret": ROTA | {"folder": "partenaires-un-cafe", "season": "2026-2027"},
}
DRAWN = "import matplotlib.pyplot as plt; plt.plot([1, 2]); plt.show()"
KINDS = {
    "a value": "1 + 1",
    "two displays and a value": "display(1, 'two'); {'a': 3}",
    "a table": "import pandas; pandas.DataFrame({'a': [1]})",
    "words": "print('one'); print('two')",
    "a warning": "import sys; print('no', file=sys.stderr)",
    "words of a program": "import os; os.system('echo three'); None",
    "a figure": DRAWN,
    "nothing": "x = 1",
    "the last value": "1; _",
}


@pytest.fixture(scope="module")
def forked() -> Iterator[Engine]:
    """The warm engine; where this system cannot fork there is nothing to compare."""
    with engines.warm(["cafeplan.pages.bilan"], render.rehearsal("bilan", BILAN)) as engine:
        if engine == KERNEL:
            pytest.skip("this system cannot fork safely")
        yield engine


def notebook(*sources: str) -> Any:
    """A notebook of these cells after its parameters."""
    first = nbformat.v4.new_code_cell("n: str = ''", metadata={"tags": ["parameters"]})
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    named = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return nbformat.v4.new_notebook(metadata={"kernelspec": named}, cells=[first, *cells])


def outputs(executed: Any) -> list[list[dict[str, Any]]]:
    """The outputs of each code cell; words that were written in pieces as one."""
    return [_joined(cell.outputs) for cell in executed.cells if cell.cell_type == "code"]


def _joined(found: list[Any]) -> list[dict[str, Any]]:
    whole: list[dict[str, Any]] = []
    for one in map(dict, found):
        if whole and one["output_type"] == "stream" == whole[-1]["output_type"] and one["name"] == whole[-1]["name"]:
            whole[-1]["text"] += one["text"]
        else:
            whole.append(one)
    return whole


def test_every_notebook_is_compared() -> None:
    """A new notebook says here with which parameters both engines run it."""
    assert {path.stem for path in files.shipped("notebooks").glob("*.ipynb")} == set(PARAMETERS)


@pytest.mark.parametrize("name", PARAMETERS)
def test_both_engines_give_the_same_outputs(name: str, forked: Engine) -> None:
    """Output by output, in every cell of every notebook, whatever kind of output it is."""
    content = nbformat.read(files.shipped("notebooks") / f"{name}.ipynb", as_version=4)
    content.cells = [cell for cell in content.cells if "lab-only" not in cell.metadata.get("tags", [])]
    one, other = (outputs(engines.executed(content, PARAMETERS[name], engine)) for engine in (KERNEL, forked))
    assert one == other
    assert any(one)


def test_both_engines_give_every_kind_of_output(forked: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Values, displays, tables, words, warnings and figures of pyplot: a warm shell loses none of them."""
    monkeypatch.delenv("PYTEST_CURRENT_TEST")  # under it a kernel does not hear the words of programs
    content = notebook(*KINDS.values())
    found = {engine.name: engines.executed(content, {}, engine) for engine in (KERNEL, forked)}
    one, other = map(outputs, found.values())
    assert one == other
    assert "image/png" in str(one[1 + list(KINDS).index("a figure")])
    counts = [[cell.execution_count for cell in its.cells if cell.cell_type == "code"] for its in found.values()]
    assert counts[0] == counts[1]


def test_a_shell_knows_nothing_of_the_one_before(forked: Engine) -> None:
    """Each begins with no name of another or of the rehearsal, in the folder and the environment of that moment."""
    engines.executed(notebook("import os; os.environ['LEFT'] = 'behind'; left = 1"), {}, forked)
    ran = engines.executed(
        notebook("import os; 'left' in dir() or 'page' in dir(), os.environ.get('LEFT'), os.getcwd()"), {}, forked
    )
    assert outputs(ran)[-1][0]["data"]["text/plain"] == repr((False, None, str(Path.cwd())))


@pytest.mark.parametrize("which", ["kernel", "forked"])
def test_a_cell_that_fails_stops_the_notebook(which: str, forked: Engine) -> None:
    """Papermill's error names the cell and bears the notebook as it stopped; what follows does not run."""
    with pytest.raises(PapermillExecutionError) as error:
        engines.executed(notebook("1 / 0", "print('after')"), {}, {"kernel": KERNEL, "forked": forked}[which])
    assert (error.value.ename, error.value.evalue) == ("ZeroDivisionError", "division by zero")
    assert "ZeroDivisionError" in error.value.notebook and "after\\n" not in error.value.notebook


@pytest.mark.parametrize("which", ["kernel", "forked"])
def test_a_cell_that_never_ends_is_stopped(which: str, forked: Engine) -> None:
    """After its seconds the run ends, whatever the cell waits for."""
    with pytest.raises(CellTimeoutError):
        engines.executed(notebook("while True: pass"), {}, {"kernel": KERNEL, "forked": forked}[which], seconds=1)


def test_a_page_whose_notebook_dies_is_not_made(
    forked: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system kills, for want of memory say, is told in a sentence, and there is no page."""
    killed = notebook("import os; os.kill(os.getpid(), 9)")
    killed.cells[0].source = "lang = ''"
    with pytest.raises(DeadKernelError):
        engines.executed(killed, {}, forked)
    path = tmp_path / "bilan.ipynb"
    nbformat.write(killed, path)
    monkeypatch.setattr(files, "shipped", lambda what: tmp_path)
    with pytest.raises(Refused) as error:
        render.page("bilan", {"lang": "fr"}, tmp_path / "p.html", "t", forked)
    assert plain(error.value.into("fr")) == (
        "La page « p.html » n’a pas été faite : le carnet s’est arrêté d’un coup, faute de mémoire peut-être. "
        "Recommencez ; si cela se répète, ouvrez le carnet avec cafeplan lab. Le carnet, qui n’a pu aller à son terme, "
        f"est gardé sans ses résultats dans {error.value.aside}."
    )
    assert 'lang = \\"fr\\"' in error.value.taken()
    assert list(tmp_path.iterdir()) == [path]


def test_without_fork_there_is_the_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system has no fork, the warm engine is the plain one, and starts nothing."""
    monkeypatch.delattr(os, "fork")
    with engines.warm([]) as engine:
        assert engine == KERNEL


def test_threads_make_a_fork_unsafe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module that leaves a thread running would lose it in a fork: then the kernel is used."""
    (tmp_path / "starts_a_thread.py").write_text(
        "import threading, time\nthreading.Thread(target=time.sleep, args=(60,), daemon=True).start()\n"
    )
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}")
    with engines.warm(["starts_a_thread"]) as engine:
        assert engine == KERNEL


def test_without_sockets_of_files_a_kernel_has_ports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """IPC where the system has it, in a folder of our own; TCP on this machine alone elsewhere, and it works."""
    assert kernel.transport(tmp_path)["config"].KernelManager.transport == "ipc"
    with monkeypatch.context() as elsewhere:
        elsewhere.delattr("socket.AF_UNIX")
        assert kernel.transport(tmp_path) == {}
    monkeypatch.setattr(kernel, "transport", lambda folder: {})
    assert outputs(engines.executed(notebook("1 + 1"), {}, KERNEL))[-1][0]["data"]["text/plain"] == "2"


def test_a_warm_page_that_fails_says_why(forked: Engine, tmp_path: Path, aside: Path) -> None:
    """Where no page was checked first, the fault is told as a page made alone tells it, and no notebook is kept."""
    shutil.copytree(files.shipped("examples") / "instant-cafe-dijon", tmp_path / "ici")
    table = tmp_path / "ici" / "2016-2017" / "attendance.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("2016-11-07", "2016-11-31", 1), encoding="utf-8")
    given = BILAN | {"folder": str(tmp_path / "ici")}
    with pytest.raises(CafeplanError) as alone:
        bilan_page(**given)
    with pytest.raises(CafeplanError) as warm:
        desk.warm_bilan(given, tmp_path / "out", forked)
    assert warm.value.into("fr") == alone.value.into("fr") and "2016-11-31" in warm.value.into("fr")
    assert not list((tmp_path / "out").glob("*.html"))
    assert not [path for path in aside.iterdir() if "out-bilan" in path.name]


def test_both_are_engines_of_papermill() -> None:
    """Papermill finds both by name, as it finds its own."""
    assert papermill_engines.get_engine("cafeplan-kernel") is engines.KernelEngine
    assert papermill_engines.get_engine("cafeplan-forked") is engines.ForkedEngine


LEFT_ALONE = """
import time
from cafeplan import engines
from cafeplan.engines import forked
with engines.warm([]) as engine:
    shell = engine.needs["server"].shell()
    shell.send(("import os; os.getpid()", 60))
    print(shell.recv()[1][0]["data"]["text/plain"], flush=True)
    shell.send(("import time; time.sleep(600)", 600))
    time.sleep(600)
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are looked for where Linux shows them")
def test_killed_or_not_nothing_is_left_running() -> None:
    """When who started the engine is killed, the server and its shells end too, in the middle of a cell."""
    with subprocess.Popen([sys.executable, "-c", LEFT_ALONE], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        shell = Path("/proc") / process.stdout.readline().strip()
        assert shell.is_dir()
        process.send_signal(signal.SIGKILL)
    until = time.monotonic() + 10
    while shell.is_dir() and time.monotonic() < until:
        time.sleep(0.05)
    assert not shell.is_dir()


def test_a_server_knows_its_threads() -> None:
    """This process runs tests with threads of its libraries or without: a thread more is seen."""
    asked = "import threading, time; from cafeplan.engines.server import is_alone; print(is_alone());"
    more = "threading.Thread(target=time.sleep, args=(1,)).start(); print(is_alone())"
    done = subprocess.run([sys.executable, "-c", asked + more], capture_output=True, text=True, check=True)
    linux = Path("/proc/self/task").is_dir()
    assert done.stdout.split() == (["True", "False"] if linux else ["False", "False"])


def test_grammars_are_still_built_by_others() -> None:
    """What `grammars` avoids: the day jsonschema no longer builds them at import, that file can go."""
    pytest.importorskip("rfc3987_syntax")
    loaded = "import sys, jsonschema; print('rfc3987_syntax' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True).stdout == "True\n"
