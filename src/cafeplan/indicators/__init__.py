"""Records in; what a programme counts out: one class an indicator, a file a family."""

from collections.abc import Mapping

from cafeplan.indicators import (
    activity,
    answers,
    audience,
    contacts,
    costs,
    funding,
    links,
    loneliness,
    notes,
    participation,
    partners,
    people,
    projects,
    team,
)
from cafeplan.indicators.frames import CHAPTERS, QUESTIONS, SHEETS, Frame
from cafeplan.indicators.indicator import Indicator, Says

__all__ = [
    "CHAPTERS",
    "INDICATORS",
    "QUESTIONS",
    "SHEETS",
    "Frame",
    "Indicator",
    "Says",
    "english",
    "names",
    "with_threshold",
]


_FAMILIES = (
    activity,
    audience,
    participation,
    people,
    contacts,
    notes,
    projects,
    team,
    answers,
    links,
    loneliness,
    partners,
    costs,
    funding,
)

_DECLARED: Mapping[str, type[Indicator]] = {
    name: word
    for family in _FAMILIES
    for name, word in vars(family).items()
    if isinstance(word, type) and issubclass(word, Indicator) and word.__module__ == family.__name__ and name[0] != "_"
}
INDICATORS: Mapping[str, type[Indicator]] = dict(sorted(_DECLARED.items(), key=lambda one: one[1].code))
"""Every indicator by its name, in the order of their codes."""


def english(name: str) -> str:
    """The name under which the house knows an indicator, whichever language it was asked for in."""
    return next((word for word, indicator in INDICATORS.items() if name == indicator.french), name)


def with_threshold() -> list[str]:
    """The names of the indicators whose threshold a programme may set, English and French."""
    return [word for name, one in INDICATORS.items() if one.threshold for word in (name, one.french)]


def names() -> list[str]:
    """Every name under which programme.toml may ask for an indicator, English and French."""
    return [*INDICATORS, *(indicator.french for indicator in INDICATORS.values())]
