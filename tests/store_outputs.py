"""Notebooks in; the same notebooks out, run, with the outputs that the suite compares stored in them and no other.

What changes at every run stays out: times, and the outputs of cells tagged nbval-ignore-output. The counts of the other
cells stay: nbval compares only cells that have one. Run it by `make notebooks`, look at `git diff`, and commit what
should have changed.
"""

import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

IGNORED = "nbval-ignore-output"


def stored(notebook: Any) -> Any:
    """The notebook with its outputs, as far as they are compared."""
    NotebookClient(notebook, timeout=600, extra_arguments=["--IPKernelApp.log_level=50"]).execute()
    notebook.metadata.language_info = {"name": "python"}
    notebook.metadata.pop("widgets", None)
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        if IGNORED in cell.metadata.get("tags", []):
            cell.execution_count = None
            cell.outputs = []
    return notebook


def main(paths: list[str]) -> None:
    """Run and store each, whole."""
    for path in map(Path, paths):
        notebook = stored(nbformat.read(path, as_version=4))
        path.write_text(nbformat.writes(notebook) + "\n", encoding="utf-8")
        print(path)


if __name__ == "__main__":
    main(sys.argv[1:])
