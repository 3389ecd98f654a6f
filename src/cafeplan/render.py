"""A notebook and its parameters in; one whole HTML page out, or none."""

from cafeplan import engines  # before anything imports jsonschema

# isort: split
import ast
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import nbformat
import papermill
from markupsafe import Markup
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbconvert import HTMLExporter, TemplateExporter
from papermill.exceptions import PapermillExecutionError

from cafeplan import asides, copies, files, gates, shell
from cafeplan.asides import Refused
from cafeplan.engines import KERNEL, Engine
from cafeplan.language import LANGUAGES, Language, Text, verbatim
from cafeplan.language import asides as kept
from cafeplan.language import copies as copies_say
from cafeplan.language import gates as refused
from cafeplan.language import render as says
from cafeplan.model import SEPARATOR, CafeplanError

_TEMPLATES = Path(__file__).parent / "templates"
_NEVER_RENDERED = "lab-only"
_PARAMETERS = "parameters"
_FOLDERS = ("folder", "folders", "beside")
_START = 120
_ONE_AT_A_TIME = Lock()


def page(
    notebook: str,
    parameters: Mapping[str, Any],
    destination: Path,
    title: str,
    engine: Engine = KERNEL,
    let_out: Callable[[str], None] = lambda html: None,
    copy: Path | None = None,
) -> Path:
    """The path of the page that a notebook makes with these parameters, put in place whole.

    Its texts are those of a `copy` that somebody works in, where one is given, and the page's foot then says so.

    Cells tagged with another language, `lab-only`, or `internal` where the edition is for partners, are taken out
    before anything runs. Raises Refused, and writes no page, where a cell fails, writes, or shows what the page cannot
    have, or where the page is not fit to be published (`gates`) or `let_out` refuses it; the notebook is kept aside.
    """
    lang: Language = parameters["lang"]
    shown, own_texts = _to_run(notebook, parameters, copy)
    executed = _executed(shown, parameters, destination, engine)
    html = _signed(_html(executed, title, lang), own_texts, lang)
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
    shown, _ = _to_run(notebook, parameters, None)
    ready = papermill.parameterize.parameterize_notebook(shown, dict(parameters))
    return "\n".join(cell.source for cell in ready.cells if cell.cell_type == "code")


def _to_run(notebook: str, parameters: Mapping[str, Any], copy: Path | None) -> tuple[Any, str]:
    """The notebook as its reader gets it, and the fingerprint of its texts where they are somebody's own."""
    lang, edition = parameters["lang"], parameters.get("edition", "internal")
    ours = _for_readers(copies.original(notebook), lang, edition)
    if copy is None:
        return ours, ""
    theirs = copies.with_texts(ours, _for_readers(copies.saved(copy), lang, edition), copy.name)
    return theirs, copies.texts(theirs) if copies.texts(theirs) != copies.texts(ours) else ""


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
    with _ONE_AT_A_TIME:
        content, _ = _exporter().from_notebook_node(executed)
    return shell.document(str(content), title, lang)


class _Exporter(HTMLExporter):
    """nbconvert's, without the words that it gives to an image that has none: such a page is refused."""

    def from_notebook_node(  # type: ignore[override]
        self, nb: Any, resources: Any = None, **given: Any
    ) -> tuple[str, dict[str, Any]]:
        """What the template makes of a notebook."""
        return TemplateExporter.from_notebook_node(self, nb, resources, **given)


@cache
def _exporter() -> _Exporter:
    """The exporter of all pages: to read the templates takes longer than to fill them in."""
    return _Exporter(  # type: ignore[no-untyped-call]
        template_name="cafeplan",
        extra_template_basedirs=[str(_TEMPLATES)],
        exclude_anchor_links=True,
        exclude_input=True,
        optimistic_validation=True,
    )


def _signed(html: str, own_texts: str, lang: Language) -> str:
    """The page; where its texts are somebody's own its foot says so."""
    if not own_texts:
        return html
    before, foot, after = html.rpartition("</footer>")
    said = Markup("<p>{}</p>").format(copies_say.OWN_TEXTS(fingerprint=own_texts[:12]).into(lang))
    return shell.sealed(f"{before}{said}{foot}{after}")
