"""A notebook in; its cells run by a kernel of its own, the way that is there on every system, out."""

import os
import socket
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from papermill.engines import NBClientEngine
from traitlets.config import Config

_QUIET = ["--IPKernelApp.log_level=50"]


class KernelEngine(NBClientEngine):  # type: ignore[misc]
    """Papermill's own engine, over sockets that nobody else can take."""

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, **given: Any) -> None:
        """Runs the notebook's cells one after the other, and stores their outputs in it."""
        with TemporaryDirectory(prefix="cafeplan-") as folder:
            given |= transport(Path(folder)) | {"extra_arguments": _QUIET}
            super().execute_managed_notebook(nb_man, kernel_name, **given)


def transport(folder: Path) -> dict[str, Any]:
    """Sockets in a folder of our own where the system has them: ports of TCP can be taken by somebody else."""
    if not hasattr(socket, "AF_UNIX") or os.name == "nt":
        return {}
    return {"config": Config({"KernelManager": {"transport": "ipc", "ip": str(folder / "kernel")}})}
