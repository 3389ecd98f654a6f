"""A notebook in; its cells run by a shell that was forked, with everything imported, for it alone, out."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from multiprocessing.connection import Connection
from typing import Any

from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import from_dict
from papermill.engines import Engine

from cafeplan.engines.server import FORK, READY

# One thread alone survives a fork: libraries that would start others at import are asked not to.
_ALONE = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
_FIGURES = {"MPLBACKEND": "module://matplotlib_inline.backend_inline"}


class Server:
    """A process that has imported what notebooks need, and forks a shell of itself for each; it ends with us."""

    def __init__(self, control: socket.socket) -> None:
        self._control = control

    @classmethod
    @contextmanager
    def started(cls, modules: Sequence[str], rehearsal: str) -> "Iterator[Server | None]":
        """A server while it lasts; None where the system cannot fork safely."""
        if not hasattr(os, "fork") or not hasattr(socket, "send_fds"):
            yield None
            return
        ours, theirs = socket.socketpair()
        # -P: a calendar.py in the folder one works in is not Python's.
        program = f"from cafeplan.engines.server import main; main({theirs.fileno()}, {list(modules)}, {rehearsal!r})"
        command = [sys.executable, "-P", "-c", program]
        environment = {**os.environ, **_ALONE, **_FIGURES}
        with closing(ours):
            process = subprocess.Popen(
                command,
                env=environment,
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
            theirs.close()
            try:
                yield cls(ours) if ours.recv(1) == READY else None
            finally:
                ours.close()
                process.wait()

    def shell(self) -> Connection:
        """The end of a line to a new shell, which is in our folder and has our environment; it ends with the line."""
        ours, theirs = socket.socketpair()
        with closing(theirs):
            socket.send_fds(self._control, [FORK], [theirs.fileno()])
        shell = Connection(ours.detach())
        shell.send((os.getcwd(), {**os.environ, **_FIGURES}))  # noqa: PTH109
        return shell


class ForkedEngine(Engine):  # type: ignore[misc]
    """Papermill's interface to a forked shell: what a kernel would answer, without starting one."""

    @classmethod
    def execute_managed_notebook(
        cls, nb_man: Any, kernel_name: str, server: Server, execution_timeout: int, **_: Any
    ) -> None:
        """Runs the notebook's cells one after the other, and stores their outputs in it."""
        with closing(server.shell()) as shell:
            for number, cell in enumerate(nb_man.nb.cells):
                nb_man.cell_start(cell, number)
                failed = _is_code(cell) and _played(cell, shell, execution_timeout)
                if failed:
                    nb_man.cell_exception(cell, number)
                nb_man.cell_complete(cell, number)
                if failed:
                    return


def _is_code(cell: Any) -> bool:
    return cell.cell_type == "code" and bool(cell.source.strip())


def _played(cell: Any, shell: Connection, seconds: int) -> bool:
    """Whether a cell failed; its outputs are in it."""
    try:
        shell.send((cell.source, seconds))
        if not shell.poll(seconds):
            raise CellTimeoutError.error_from_timeout_and_cell("", seconds, cell)
        cell.execution_count, outputs = shell.recv()
    except (EOFError, ConnectionError) as error:
        raise DeadKernelError("Kernel died") from error
    cell.outputs = [from_dict(output) for output in outputs]
    return any(output["output_type"] == "error" for output in outputs)
