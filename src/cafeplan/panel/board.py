"""A season's folder in; the panel with its list, its form, its two buttons and what it says, out."""

from collections.abc import Callable, Iterable
from datetime import date

import ipywidgets
from IPython.display import Javascript, display
from markupsafe import Markup

from cafeplan import programme as programmes
from cafeplan import season as seasons
from cafeplan.language import Language, Text
from cafeplan.language import panel as says
from cafeplan.model import CafeplanError
from cafeplan.panel.forms import BEFORE, SINCE, Desk, Form
from cafeplan.panel.saying import Said, answered

_WIDE = {"width": "46em", "max_width": "98%"}
_OURS = "cafeplan-panel"
# JupyterLab takes « a » or « d d » typed on a list or a button for commands to its cells. It leaves a control alone
# that bears this attribute, and asks that control only, at each key; Ctrl+S still saves.
_KEYS_STAY = f"""
window.addEventListener("keydown", (event) => {{
  if (!event.target.closest(".{_OURS}")) return;
  const saves = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
  event.target.toggleAttribute("data-lm-suppress-shortcuts", !saves);
}}, true);
"""


class Panel:
    """What JupyterLab shows of it: one list of wishes, the form of the chosen one, « look first », « enter », words."""

    def __init__(self, folder: str, season: str, lang: Language, today: Callable[[], date]) -> None:
        self._folder, self._season, self._lang, self._today = folder, season, lang, today
        self.stands = ipywidgets.HTML()
        self.wish = ipywidgets.Dropdown(
            description=self._say(says.WANT),
            options=self._wishes(self._desk()),
            style={"description_width": "10em"},
            layout=_WIDE,
        )
        self.asks = ipywidgets.VBox()
        self.look = ipywidgets.Button(description=self._say(says.LOOK))
        self.enter = ipywidgets.Button(description=self._say(says.ENTER), button_style="primary")
        self.says = ipywidgets.HTML()
        self.form: Form
        self.wish.observe(lambda _: self._show(), names="value")
        self.look.on_click(lambda _: self._use(self._looked))
        self.enter.on_click(lambda _: self._use(self._entered))
        buttons = ipywidgets.HBox([self.look, self.enter])
        self.box = ipywidgets.VBox([self.stands, self.wish, self.asks, buttons, self.says])
        self.box.add_class(_OURS)
        self._read()

    def _ipython_display_(self) -> None:
        display(Javascript(_KEYS_STAY), self.box)

    def _say(self, text: Text) -> str:
        return text.into(self._lang)

    def _read(self) -> None:
        """Reads the season, and offers what may be wanted of it."""
        at = self._desk()
        number = len({entry.change for entry in at.here.history}) - 1
        said = says.STANDS_PUBLISHED if at.here.published else says.STANDS_DRAFT
        standing = self._say(said(season=at.here.season.label, n=max(number, 0), on=at.on))
        self.stands.value = str(Markup("<p><strong>{}</strong></p>").format(standing))
        options = self._wishes(at)
        if list(self.wish.options) != options:
            self.wish.options = options
        self._show()

    def _wishes(self, at: Desk) -> list[tuple[str, type[Form]]]:
        return [(self._say(form.title), form) for form in (SINCE if at.here.published else BEFORE)]

    def _desk(self) -> Desk:
        on = self._today()
        programme = programmes.load(self._folder)
        here = seasons.opened(programme, programmes.season(programme, self._season), on)
        return Desk(self._folder, self._season, self._lang, on, here)

    def _show(self) -> None:
        """Shows the form of what is wanted."""
        self.form = self.wish.value(self._desk())
        self.asks.children = self.form.fields.controls
        self.look.layout.display = None if self.form.may_look else "none"
        self.enter.layout.display = None if self.form.may_enter else "none"
        self.says.value = ""

    def _looked(self) -> Iterable[Said]:
        return [*([says.LISTS_RENEWED] if self._caught_up() else []), *self.form.look()]

    def _entered(self) -> Iterable[Said]:
        if self._caught_up():
            raise CafeplanError(says.SOMEBODY_WROTE, says.SOMEBODY_WROTE_REMEDY(enter=says.ENTER))
        said = [*self.form.enter(), says.RUN_AGAIN]
        self._read()
        return said

    def _caught_up(self) -> bool:
        """Whether somebody else wrote since the season was read; the lists then are those of now, choices kept."""
        at, before = self._desk(), self.form
        if at.here.asked.fingerprint == before.at.here.asked.fingerprint:
            return False
        self._read()
        if type(self.form) is type(before):
            self.form.fields.keep(before.fields)
        return True

    def _use(self, done: Callable[[], Iterable[Said]]) -> None:
        """Says what comes of a button; whatever goes wrong is a sentence."""
        self.look.disabled = self.enter.disabled = True
        self.says.value = answered(lambda: [says.WORKING], self._lang)
        try:
            self.says.value = answered(done, self._lang)
        finally:
            self.look.disabled = self.enter.disabled = False
