"""Words that name commands and their options in; the same words naming the panel's wishes and fields out."""

import re
from collections.abc import Mapping

from cafeplan.language import Language, Text
from cafeplan.language import panel as says
from cafeplan.model import CafeplanError, Fault

_OPTION = re.compile(r"\b(?:avec|with) (--\w+)")
_COMMAND = re.compile(r"\bcafeplan (\w+)")


def in_the_panel(text: Text | CafeplanError | Fault, lang: Language) -> str:
    """A text as the panel says it; what has no place in the panel stays as it is typed at a terminal."""
    told = _OPTION.sub(lambda found: _named(found, says.FIELDS, says.IN_FIELD, lang), text.into(lang))
    return _COMMAND.sub(lambda found: _named(found, says.WISHES, says.CALLED, lang), told)


def _named(found: re.Match[str], names: Mapping[str, Text], said: Text, lang: Language) -> str:
    name = names.get(found[1])
    return said(name=name).into(lang) if name else found[0]
