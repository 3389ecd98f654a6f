"""A notebook and its parameters in; one whole HTML page out, or none."""

from cafeplan import engines  # before anything imports jsonschema

# isort: split
import os
import tempfile
from collections.abc import Callable, Mapping
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

from cafeplan import copies, files, gates, shell
from cafeplan.engines import KERNEL, Engine
from cafeplan.language import LANGUAGES, Language
from cafeplan.language import copies as copies_say
from cafeplan.language import gates as refused
from cafeplan.language import render as says
from cafeplan.model import CafeplanError

_TEMPLATES = Path(__file__).parent / "templates"
_NEVER_RENDERED = "lab-only"
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
    before anything runs. Raises CafeplanError, and writes no page, where a cell fails or writes to the error output, or
    where the page is not fit to be published (`gates`) or `let_out` refuses it.
    """
    lang: Language = parameters["lang"]
    shown, own_texts = _to_run(notebook, parameters, copy)
    executed = _executed(shown, parameters, destination, engine)
    _refuse_warnings(executed, destination)
    html = _signed(_html(executed, title, lang), own_texts, lang)
    _refuse_faults(html, lang, executed, destination)
    try:
        let_out(html)
    except CafeplanError as error:
        kept = says.CELL_FAILED_REMEDY(aside=_aside(destination, nbformat.writes(executed)))
        raise CafeplanError(error.what, says.BOTH(remedy=error.remedy, kept=kept), lang=lang) from None
    return files.write(destination, html)


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
    try:
        return engines.executed(notebook, parameters, engine)
    except PapermillExecutionError as error:
        raise _failed(error, destination) from None
    except CellTimeoutError as error:
        what = says.TOO_LONG(page=destination.name, minutes=engines.SECONDS_A_CELL // 60)
        raise CafeplanError(what, says.TOO_LONG_REMEDY) from error
    except DeadKernelError as error:
        raise CafeplanError(says.DIED(page=destination.name), says.TOO_LONG_REMEDY) from error


def _failed(error: PapermillExecutionError, destination: Path) -> CafeplanError:
    """What a reader is told of a cell that failed; the notebook is kept aside, never among the reports."""
    aside = _aside(destination, error.notebook)
    kind = error.ename if error.ename != "CafeplanError" else error.evalue
    what = says.CELL_FAILED(page=destination.name, cell=error.cell_index, error=kind)
    return CafeplanError(what, says.CELL_FAILED_REMEDY(aside=aside))


def _aside(destination: Path, content: str) -> Path:
    whose = "-".join(destination.with_suffix("").parts[-3:])  # several may be kept at the same time
    kept = Path(tempfile.gettempdir()) / f"cafeplan-{os.getpid()}-{whose}.ipynb"
    return files.write(kept, content)


def _refuse_warnings(executed: Any, destination: Path) -> None:
    for cell in executed.cells:
        for output in cell.get("outputs", []):
            if output.output_type == "stream" and output.name == "stderr":
                aside = _aside(destination, nbformat.writes(executed))
                what = says.WROTE_A_WARNING(page=destination.name, warning=output.text.strip().splitlines()[-1][:120])
                raise CafeplanError(what, says.CELL_FAILED_REMEDY(aside=aside))


def _refuse_faults(html: str, lang: Language, executed: Any, destination: Path) -> None:
    """Raises CafeplanError with the first reason why the page may not be published."""
    reason = next(gates.faults(html, lang), None)
    if reason is not None:
        what = refused.REFUSED(page=destination.name, reason=reason)
        raise CafeplanError(what, refused.REFUSED_REMEDY(aside=_aside(destination, nbformat.writes(executed))))


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
    )


def _signed(html: str, own_texts: str, lang: Language) -> str:
    """The page; where its texts are somebody's own its foot says so."""
    if not own_texts:
        return html
    before, foot, after = html.rpartition("</footer>")
    said = Markup("<p>{}</p>").format(copies_say.OWN_TEXTS(fingerprint=own_texts[:12]).into(lang))
    return f"{before}{said}{foot}{after}"
