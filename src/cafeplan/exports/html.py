"""A template of a printed page and what it names in; the page, whole and loading nothing, out."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape

from cafeplan import shell
from cafeplan.language import Language, Text
from cafeplan.language import exports as says
from cafeplan.model import Programme

_TEMPLATES = Path(__file__).parents[1] / "templates" / "exports"
_STYLE = "exports/exports.css"
_COLON: Mapping[Language, str] = {"fr": "\N{NO-BREAK SPACE}:", "en": ":"}


def page(
    template: str,
    title: Text,
    programme: Programme,
    colours: Mapping[str, str],
    lang: Language,
    values: Mapping[str, Any],
) -> str:
    """One whole HTML page to print; `colours` marks the venues, `values` are what its template names."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["venue"] = lambda venue: _marked(programme.venue_shown(venue), colours.get(venue))
    environment.filters["told"] = lambda one: _marked(
        programme.row_shown(one["series"], one["venue"]), colours.get(one["venue"])
    )
    texts = {name: text.into(lang) for name, text in vars(says).items() if isinstance(text, Text)}
    content = environment.get_template(f"{template}.html.j2").render(
        title=title.into(lang), programme=programme, says=texts, colon=_COLON[lang], **values
    )
    return shell.document(content, title.into(lang), lang, _STYLE)


def _marked(venue: str, colour: str | None) -> Markup:
    mark = Markup('<span class="venue" style="border-color:{}">{}</span>')
    return mark.format(colour, venue) if colour else escape(venue)
