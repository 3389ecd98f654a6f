"""What a form says in; the HTML that the panel shows of it out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from markupsafe import Markup

from cafeplan.language import Language, Text
from cafeplan.language import panel as says
from cafeplan.model import CafeplanError, Fault
from cafeplan.panel.wording import in_the_panel

_CELL = "text-align: left; vertical-align: top; padding: .2em .8em .2em 0"


@dataclass(frozen=True)
class Table:
    """A small table; a row is its cells, then a title with lines that open for whoever wants to read them."""

    header: tuple[Text, ...]
    rows: tuple[tuple[tuple[Text, ...], Text, tuple[Text, ...]], ...]


Said = Text | Table | CafeplanError | Fault


def shown(said: Iterable[Said], role: str, lang: Language) -> str:
    """What a screen reader tells at once; an error is set apart by more than its colour."""
    mark = Markup("⚠ ") if role == "alert" else Markup("")
    parts = Markup("").join(_table(one, lang) if isinstance(one, Table) else _line(mark, one, lang) for one in said)
    return str(Markup('<div role="{}" style="max-width: 46em; line-height: 1.4">{}</div>').format(role, parts))


def answered(done: Callable[[], Iterable[Said]], lang: Language) -> str:
    """What comes of a button, as it is shown; whatever goes wrong is a sentence."""
    try:
        return shown(list(done()), "status", lang)
    except CafeplanError as error:
        return shown([*(error.faults or [error])], "alert", lang)
    except Exception as error:
        return shown([says.UNEXPECTED(kind=type(error).__name__)], "alert", lang)


def _line(mark: Markup, one: Text | CafeplanError | Fault, lang: Language) -> Markup:
    return Markup("<p>{}{}</p>").format(mark, in_the_panel(one, lang))


def _table(table: Table, lang: Language) -> Markup:
    head = _joined(Markup('<th scope="col" style="{}">{}</th>').format(_CELL, one.into(lang)) for one in table.header)
    rows = _joined(_row(*row, lang) for row in table.rows)
    return Markup("<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>").format(head, rows)


def _row(cells: tuple[Text, ...], title: Text, lines: tuple[Text, ...], lang: Language) -> Markup:
    told = [Markup('<td style="{}">{}</td>').format(_CELL, in_the_panel(one, lang)) for one in cells]
    inside = _joined(Markup("<li>{}</li>").format(in_the_panel(one, lang)) for one in lines)
    kept = "<details><summary>{}</summary><ul>{}</ul></details>" if lines else "{}{}"
    last = Markup(kept).format(title.into(lang), inside)
    return Markup('<tr>{}<td style="{}">{}</td></tr>').format(_joined(told), _CELL, last)


def _joined(parts: Iterable[Markup]) -> Markup:
    return Markup("").join(parts)
