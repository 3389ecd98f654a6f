"""A notebook and its parameters in; one whole HTML page out, or none."""

from cafeplan import engines  # before anything imports jsonschema

# isort: split
import ast
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import nbformat
import papermill
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbconvert import HTMLExporter
from papermill.exceptions import PapermillExecutionError

from cafeplan import asides, files, gates, shell
from cafeplan.asides import Refused
from cafeplan.engines import KERNEL, Engine
from cafeplan.language import LANGUAGES, Language, Text, verbatim
from cafeplan.language import asides as kept
from cafeplan.language import gates as refused
from cafeplan.language import render as says
from cafeplan.model import SEPARATOR, CafeplanError

_TEMPLATES = Path(__file__).parent / "templates"
_NEVER_RENDERED = "lab-only"
_MADE_AS = "cafeplan"
_PARAMETERS = "parameters"
_FOLDERS = ("folder", "folders", "beside")
_START = 120


def page(
    notebook: str,
    parameters: Mapping[str, Any],
    destination: Path,
    title: str,
    engine: Engine = KERNEL,
    let_out: Callable[[str], None] = lambda html: None,
) -> Path:
    """The path of the page that a notebook makes with these parameters, put in place whole.

    Cells tagged with another language, `lab-only`, or `internal` where the edition is for partners, are taken out
    before anything runs. Raises Refused, and writes no page, where a cell fails, writes, or shows what the page cannot
    have, or where the page is not fit to be published (`gates`) or `let_out` refuses it; the notebook is kept aside.
    """
    lang: Language = parameters["lang"]
    shown = _for_readers(_notebook(notebook), lang, parameters.get("edition", "internal"))
    executed = _executed(shown, parameters, destination, engine)
    html = _html(executed, title, lang)
    _refuse(_reasons(executed, html, parameters, destination), kept.AS_IT_WAS_RUN, executed, destination)
    try:
        let_out(html)
    except CafeplanError as error:
        raise Refused(error.what, kept.AS_IT_STOPPED, destination, nbformat.writes(executed), error.remedy) from None
    written = files.write(destination, html)
    asides.forget(destination)
    return written


def rehearsal(notebook: str, parameters: Mapping[str, Any]) -> str:
    """The code that a notebook runs with these parameters, as one text."""
    shown = _for_readers(_notebook(notebook), parameters["lang"], parameters["edition"])
    ready = papermill.parameterize.parameterize_notebook(shown, dict(parameters))
    return "\n".join(cell.source for cell in ready.cells if cell.cell_type == "code")


def working_copy(notebook: str, parameters: Mapping[str, Any], destination: Path) -> bool:
    """Whether there is a copy of the notebook to work in as it is now, its parameters set, its outputs taken out.

    A copy in which somebody changed a cell is left as it is; it may be that of an earlier version.
    """
    content = papermill.parameterize.parameterize_notebook(_notebook(notebook), dict(parameters))
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


def _opened(path: Path) -> Any:
    """A notebook as it stands; one without cells where it does not open."""
    try:
        return nbformat.read(path, as_version=4)
    except (OSError, ValueError):
        return nbformat.v4.new_notebook()


def _cells(notebook: Any) -> str:
    """What the cells of a notebook say, in short: whoever changes one changes that."""
    return files.fingerprint_of("\n".join(cell.source for cell in notebook.cells))


def _notebook(name: str) -> Any:
    return papermill.iorw.load_notebook_node(str(files.shipped("notebooks") / f"{name}.ipynb"))


def _for_readers(notebook: Any, lang: Language, edition: str) -> Any:
    """The notebook without the cells that this reader does not get."""
    left_out = {_NEVER_RENDERED, *(other for other in LANGUAGES if other != lang)}
    if edition != "internal":
        left_out.add("internal")
    notebook.cells = [cell for cell in notebook.cells if not left_out & set(cell.metadata.get("tags", []))]
    return notebook


def _executed(notebook: Any, parameters: Mapping[str, Any], destination: Path, engine: Engine) -> Any:
    _refuse(_of_parameters(notebook, parameters, destination), kept.AS_IT_BEGAN, notebook, destination)
    try:
        return engines.executed(notebook, parameters, engine)
    except PapermillExecutionError as error:
        what = _stopped(destination, error.cell_index, error.ename, error.evalue)
        raise Refused(what, kept.AS_IT_STOPPED, destination, error.notebook) from None
    except CellTimeoutError as error:
        what = says.TOO_LONG(page=destination.name, minutes=engines.SECONDS_A_CELL // 60)
        raise _unfinished(what, notebook, parameters, destination) from error
    except DeadKernelError as error:
        raise _unfinished(says.DIED(page=destination.name), notebook, parameters, destination) from error


def _unfinished(what: Text, notebook: Any, parameters: Mapping[str, Any], destination: Path) -> Refused:
    """Why a run came to no end, of which no output is left: what is kept can be run again."""
    ready = papermill.parameterize.parameterize_notebook(notebook, dict(parameters))
    return Refused(what, kept.AS_IT_BEGAN, destination, nbformat.writes(ready), says.TOO_LONG_REMEDY)


def _refuse(reasons: Iterator[Text], words: Text, notebook: Any, destination: Path) -> None:
    """Raises Refused with the first reason, if there is one."""
    reason = next(reasons, None)
    if reason is not None:
        raise Refused(reason, words, destination, nbformat.writes(notebook))


def _of_parameters(notebook: Any, parameters: Mapping[str, Any], destination: Path) -> Iterator[Text]:
    """Why the notebook would not take its parameters: papermill then only warns, or runs it with its own values."""
    tagged = [cell for cell in notebook.cells if _PARAMETERS in cell.metadata.get("tags", [])]
    if len(tagged) != 1:
        yield says.NO_PARAMETERS(page=destination.name)
        return
    named = {node.id for node in ast.walk(ast.parse(tagged[0].source)) if isinstance(node, ast.Name)}
    for name in parameters:
        if name not in named:
            yield says.NO_SUCH_PARAMETER(page=destination.name, name=name)


def _reasons(executed: Any, html: str, parameters: Mapping[str, Any], destination: Path) -> Iterator[Text]:
    """Why a notebook that was run makes no page: what its cells gave first, then the page itself.

    Cells are counted as in the notebook, from one: without that which papermill puts after the parameters.
    """
    for number, cell in enumerate(executed.cells):
        for output in cell.get("outputs", []):
            yield from _of_output(output, number, destination)
    folders = [Path(one) for name in _FOLDERS for one in parameters.get(name, "").split(SEPARATOR) if one]
    for reason in gates.faults(html, parameters["lang"], folders):
        yield refused.REFUSED(page=destination.name, reason=reason)


def _of_output(output: Any, number: int, destination: Path) -> Iterator[Text]:
    """Why an output is nothing for a page, which has markup alone: it would be lost without a word."""
    if output.output_type == "error":
        yield _stopped(destination, number, output.ename, output.evalue)
    elif output.output_type == "stream":
        written = says.WROTE_A_WARNING if output.name == "stderr" else says.WROTE_WORDS
        yield written(page=destination.name, words=_last_line(output.text))
    elif "text/html" not in output.data:
        words = _last_line(output.data.get("text/plain", ""))
        yield says.SHOWED_NO_PIECE(page=destination.name, cell=number, words=words)


def _stopped(destination: Path, cell: int, name: str, value: str) -> Text:
    """What a reader is told of a cell that failed."""
    kind = value if name == CafeplanError.__name__ else name
    return says.CELL_FAILED(page=destination.name, cell=cell, error=verbatim(kind))


def _last_line(words: str) -> Text:
    return verbatim("".join(words.strip().splitlines()[-1:])[:_START])


def _html(executed: Any, title: str, lang: Language) -> str:
    exporter = HTMLExporter(
        template_name="cafeplan",
        extra_template_basedirs=[str(_TEMPLATES)],
        exclude_anchor_links=True,
        exclude_input=True,
    )
    content, _ = exporter.from_notebook_node(executed)
    return shell.document(str(content), title, lang)
