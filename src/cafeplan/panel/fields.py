"""A label and what may be chosen in; a control with its label, and what was chosen in it, out."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import ipywidgets

from cafeplan.language import Language, Text
from cafeplan.language import panel as says
from cafeplan.model import CafeplanError

_STYLE = {"description_width": "10em"}
_LAYOUT = {"width": "46em", "max_width": "98%"}
Choice = tuple[str, Any]


class Fields:
    """The controls of one form, in one language."""

    def __init__(self, lang: Language) -> None:
        self._lang = lang
        self.controls: list[Any] = []

    def choice(self, label: Text, options: Iterable[Choice], first: Text | None = None) -> Any:
        """A list to choose one of; `first` is what stands for no choice."""
        none: list[Choice] = [(first.into(self._lang), None)] if first else []
        return self._added(ipywidgets.Dropdown, label, options=[*none, *options])

    def choices(self, label: Text, options: Iterable[Choice]) -> Any:
        """A list to choose several of."""
        return self._added(ipywidgets.SelectMultiple, label, options=list(options), rows=4)

    def day(self, label: Text) -> Any:
        """A date, or none."""
        return self._added(ipywidgets.DatePicker, label)

    def time(self, label: Text) -> Any:
        """An hour, or none."""
        return self._added(ipywidgets.TimePicker, label)

    def words(self, label: Text, hint: Text) -> Any:
        """A line of text."""
        return self._added(ipywidgets.Text, label, placeholder=hint.into(self._lang))

    def keep(self, before: "Fields") -> None:
        """Takes over what was chosen in the same controls before; nothing is chosen where that cannot be any more."""
        for control, old in zip(self.controls, before.controls, strict=True):
            control.value = _still(control, old.value)

    def _added(self, kind: Any, label: Text, **given: Any) -> Any:
        control = kind(description=label.into(self._lang), style=_STYLE, layout=_LAYOUT, **given)
        self.controls.append(control)
        return control


def _still(control: Any, value: Any) -> Any:
    """What was chosen, as far as a control has it; one that is no list has anything."""
    if not hasattr(control, "options"):
        return value
    known = [one for _, one in control.options]
    if isinstance(control, ipywidgets.SelectMultiple):
        return tuple(one for one in value if one in known)
    return value if value in known else None


def day_in(field: Any) -> date:
    """The day that was chosen; CafeplanError where none was."""
    if field.value is None:
        raise CafeplanError(says.NO_DAY, says.NO_DAY_REMEDY(field=field.description))
    day: date = field.value
    return day


def chosen_in(field: Any) -> Any:
    """What was chosen of a list; CafeplanError where nothing was."""
    if field.value is None:
        what = says.NOTHING_CHOSEN(field=field.description)
        raise CafeplanError(what, says.LOOK_FIRST(look=says.LOOK))
    return field.value
