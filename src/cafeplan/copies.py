"""A notebook by name, and a copy that somebody works in, in; the copy renewed, or the notebook with its texts, out.

What a page says in words may be anybody's; what it runs is ours: of a copy the texts alone are taken.
"""

from cafeplan import engines as engines  # before anything imports jsonschema

# isort: split
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import nbformat
import papermill

from cafeplan import files
from cafeplan.language import Text, verbatim
from cafeplan.language import copies as says
from cafeplan.model import CafeplanError

_MADE_AS = "cafeplan"
_PARAMETERS = frozenset({"parameters", "injected-parameters"})


def original(name: str) -> Any:
    """The notebook that comes with cafeplan."""
    return papermill.iorw.load_notebook_node(str(files.shipped("notebooks") / f"{name}.ipynb"))


def renewed(name: str, parameters: Mapping[str, Any], destination: Path) -> bool:
    """Whether there is a copy of the notebook to work in as it is now, its parameters set, its outputs taken out.

    A copy in which somebody changed a cell is left as it is; it may be that of an earlier version.
    """
    content = papermill.parameterize.parameterize_notebook(original(name), dict(parameters))
    for cell in content.cells:
        if cell.cell_type == "code":
            cell.update(execution_count=None, outputs=[])
    content.metadata[_MADE_AS] = _cells(content)
    there = _opened(destination) if destination.exists() else None
    if there is not None and there.metadata.get(_MADE_AS) == content.metadata[_MADE_AS]:
        return True
    if there is not None and there.metadata.get(_MADE_AS) != _cells(there):
        return False
    files.write(destination, nbformat.writes(content))
    return True


def saved(copy: Path) -> Any:
    """A copy as it was last saved; CafeplanError where it is not there, or no notebook."""
    if not copy.is_file():
        raise CafeplanError(says.NOT_THERE(notebook=copy.name), says.NOT_THERE_REMEDY)
    notebook = _opened(copy)
    if not notebook.cells:
        raise CafeplanError(says.NO_NOTEBOOK(notebook=copy.name), says.NO_NOTEBOOK_REMEDY)
    return notebook


def with_texts(notebook: Any, copy: Any, name: str) -> Any:
    """The notebook with the texts of a copy of this name, where they stand in it; nothing else of the copy is taken.

    Raises CafeplanError with the first cell of code that is not the notebook's, is missing or out of its place.
    """
    ours = [cell for cell in notebook.cells if _is_run(cell)]
    _refuse_other_code([cell.source for cell in ours], [cell.source for cell in copy.cells if _is_run(cell)], name)
    code = iter(ours)
    parameters = [cell for cell in notebook.cells if _sets_parameters(cell)]
    kept = [cell for cell in copy.cells if cell.cell_type == "markdown" or _is_run(cell)]
    written = [next(code) if _is_run(cell) else nbformat.v4.new_markdown_cell(cell.source) for cell in kept]
    return nbformat.from_dict({**notebook, "cells": [*parameters, *written]})


def texts(notebook: Any) -> str:
    """What a notebook says in words, as one fingerprint."""
    return files.fingerprint_of("\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown"))


def _is_run(cell: Any) -> bool:
    """Whether a cell is neither text nor empty; nor one that sets parameters, whose values are given."""
    return cell.cell_type != "markdown" and bool(cell.source.strip()) and not _sets_parameters(cell)


def _sets_parameters(cell: Any) -> bool:
    return bool(_PARAMETERS.intersection(cell.metadata.get("tags", [])))


def _refuse_other_code(ours: Sequence[str], theirs: Sequence[str], name: str) -> None:
    added, missing = _first(theirs, ours), _first(ours, theirs)
    if added:
        raise CafeplanError(says.ADDED(notebook=name, cell=added), says.ADDED_REMEDY)
    if missing:
        raise CafeplanError(says.MISSING(notebook=name, cell=missing), says.MISSING_REMEDY)
    if ours != theirs:
        raise CafeplanError(says.OUT_OF_ORDER(notebook=name), says.MISSING_REMEDY)


def _first(cells: Iterable[str], others: Sequence[str]) -> Text | None:
    """The first of some cells that is not among others, by its first line."""
    found = next((cell for cell in cells if cell not in others), None)
    return None if found is None else verbatim(found.strip().splitlines()[0][:60])


def _opened(path: Path) -> Any:
    """A notebook as it stands; one without cells where it does not open."""
    try:
        return nbformat.read(path, as_version=4)
    except (OSError, ValueError):
        return nbformat.v4.new_notebook()


def _cells(notebook: Any) -> str:
    """What the cells of a notebook say, in short: whoever changes one changes that."""
    return files.fingerprint_of("\n".join(cell.source for cell in notebook.cells))
