"""A notebook and its parameters in; the notebook as it ran out: in a kernel, or in a shell forked from a warm one."""

from cafeplan.engines import grammars as grammars  # before anything imports jsonschema

# isort: split
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import nbformat
import papermill
from papermill.engines import papermill_engines

from cafeplan.engines.forked import ForkedEngine, Server
from cafeplan.engines.kernel import KernelEngine

SECONDS_A_CELL = 600


@dataclass(frozen=True)
class Engine:
    """One way of running notebooks: its name among papermill's engines, and what it needs each time."""

    name: str
    needs: Mapping[str, Any] = field(default_factory=dict)


KERNEL = Engine("cafeplan-kernel")
_FORKED = "cafeplan-forked"
papermill_engines.register(KERNEL.name, KernelEngine)
papermill_engines.register(_FORKED, ForkedEngine)


@contextmanager
def warm(modules: Sequence[str], rehearsal: str = "") -> Iterator[Engine]:
    """While it lasts, the engine that forks a shell a notebook from a process that has imported these modules.

    That process has run the rehearsal too: what is loaded or worked out at its first use is then there. It is the
    kernel where the system cannot fork, or where there are threads, which a fork would lose.
    """
    with Server.started(modules, rehearsal) as server:
        yield Engine(_FORKED, {"server": server}) if server else KERNEL


def executed(notebook: Any, parameters: Mapping[str, Any], engine: Engine, seconds: int = SECONDS_A_CELL) -> Any:
    """The notebook with its outputs, its parameters being set.

    Raises what papermill and nbclient raise: PapermillExecutionError, which bears the notebook as it stopped as
    `notebook`, where a cell fails, CellTimeoutError where one takes more than so many seconds, DeadKernelError.
    """
    with TemporaryDirectory(prefix="cafeplan-") as folder:
        before, after = Path(folder) / "before.ipynb", Path(folder) / "after.ipynb"
        nbformat.write(notebook, before)
        try:
            return papermill.execute_notebook(
                before,
                after,
                parameters=dict(parameters),
                engine_name=engine.name,
                kernel_name="python3",
                progress_bar=False,
                request_save_on_cell_execute=False,
                execution_timeout=seconds,
                **engine.needs,
            )
        except papermill.PapermillExecutionError as error:
            error.notebook = after.read_text(encoding="utf-8") if after.exists() else ""
            raise
