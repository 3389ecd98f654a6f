"""Names of modules in; a process that has them imported, and forks a shell of itself for each notebook, out.

Nothing is run in it but imports and a rehearsal, so that a fork finds one thread and a clean house. It ends, and every
shell with it, when the other end of its line is gone, even where that was killed.
"""

import gc
import os
import signal
import socket
from collections.abc import Sequence
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

READY, UNSAFE, FORK = b"y", b"n", b"f"
# A shell lives for one notebook: to look for what it no longer needs as often as usual takes a tenth of its time.
_SELDOM = 50_000


def main(line: int, modules: Sequence[str], rehearsal: str) -> None:
    """Imports the modules and runs the rehearsal, then forks a shell for each line that comes over this one."""
    for name in modules:
        import_module(name)
    exec(rehearsal, {})
    shell = import_module("cafeplan.engines.shell")
    ready = shell.Shell.instance()
    with socket.socket(fileno=line) as control:
        safe = is_alone()
        control.sendall(READY if safe else UNSAFE)
        if safe:
            gc.collect()
            gc.freeze()  # what is shared with the shells stays shared
            signal.signal(signal.SIGCHLD, signal.SIG_IGN)
            _serve(control, ready)


def is_alone() -> bool:
    """Whether this process has one thread and no more, libraries' own ones counted; not where one cannot tell."""
    threads = Path("/proc/self/task")
    return threads.is_dir() and len(list(threads.iterdir())) == 1


def _serve(control: socket.socket, ready: Any) -> None:
    while True:
        asked, lines, _, _ = socket.recv_fds(control, 1, 1)
        if not asked:
            os.killpg(0, signal.SIGKILL)
        if os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            control.close()
            _answer(Connection(lines[0]), ready)
        os.close(lines[0])


def _answer(line: Connection, shell: Any) -> None:
    """Runs the cells that come over a line until it is closed; a cell may take so many seconds and no more."""
    try:
        folder, environment = line.recv()
        gc.set_threshold(_SELDOM)
        os.chdir(folder)
        os.environ.update(environment)
        while True:
            source, seconds = line.recv()
            signal.alarm(seconds)
            line.send(shell.play(source))
            signal.alarm(0)
    finally:
        os._exit(0)
