"""What makes a page, and its parameters, in; a button in JupyterLab that makes it as the command does, out."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from datetime import datetime, time
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

import ipywidgets
from IPython.display import display
from markupsafe import Markup

from cafeplan.language import Text
from cafeplan.language import panel as says
from cafeplan.language.bilan import EDITION
from cafeplan.pages.parameters import BilanParameters, ComparisonParameters
from cafeplan.panel.saying import answered

_WHERE = "JPY_SESSION_NAME"


class Make(Protocol):
    """What writes the page of some parameters, its texts taken from a copy of the notebook."""

    def __call__(self, given: Mapping[str, str], out: None, *, copy: Path | None) -> list[tuple[Path, float]]: ...


def notebook_in_use() -> Path | None:
    """The file of the notebook that this runs in; None where Jupyter does not say, or nobody sits at it."""
    path = os.environ.get(_WHERE)
    return Path(path) if path else None


class PagePanel:
    """What JupyterLab shows of it: which page it would be, the button, what came of it, and the way to the page."""

    def __init__(
        self,
        make: Make,
        asked: BilanParameters | ComparisonParameters,
        today: Callable[[], str],
        notebook: Path | None,
    ) -> None:
        self._make, self._asked, self._today, self._notebook, self._lang = make, asked, today, notebook, asked.lang
        stands = says.PAGE_STANDS(season=asked.season, edition=EDITION[asked.edition])
        self.stands = ipywidgets.HTML(str(Markup("<p><strong>{}</strong></p>").format(stands.into(self._lang))))
        self.button = ipywidgets.Button(description=says.MAKE_PAGE.into(self._lang), button_style="primary")
        self.says = ipywidgets.HTML()
        self.link = ipywidgets.Output()
        self.button.on_click(lambda _: self._use())
        self.box = ipywidgets.VBox([self.stands, self.button, self.says, self.link])

    def _ipython_display_(self) -> None:
        display(self.box)

    def _use(self) -> None:
        """Makes the page, and says what came of it."""
        self.button.disabled, self.link.outputs = True, ()
        self.says.value = answered(lambda: [says.WORKING], self._lang)
        try:
            self.says.value = answered(self._made, self._lang)
        finally:
            self.button.disabled = False

    def _made(self) -> Iterator[Text]:
        notebook = self._notebook
        [(path, _)] = self._make({**asdict(self._asked), "on": self._today()}, None, copy=notebook)
        self.link.outputs = (_linked(path, notebook, says.OPEN_PAGE.into(self._lang)),)
        yield says.PAGE_MADE(path=path.as_posix())
        yield says.PAGE_MAY_LEAVE if self._asked.edition == "partners" else says.PAGE_STAYS
        yield says.TEXTS_OF_COPY(at=_saved_at(notebook)) if notebook else says.TEXTS_OF_OURS


def _saved_at(notebook: Path) -> time:
    """The hour at which somebody last saved a notebook."""
    return datetime.fromtimestamp(notebook.stat().st_mtime).astimezone().time().replace(second=0, microsecond=0)


def _linked(path: Path, notebook: Path | None, words: str) -> dict[str, Any]:
    """A link from the notebook to the page, as an output: JupyterLab then finds its way from there."""
    way = os.path.relpath(path, notebook.parent if notebook else None)
    link = Markup('<a href="{}" target="_blank">{}</a>').format(quote(Path(way).as_posix()), words)
    return {"output_type": "display_data", "data": {"text/html": str(link), "text/plain": way}, "metadata": {}}
