"""Every text stands in both languages with the same values, and numbers and dates have the forms of each."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from string import Formatter

import pytest
from conftest import plain

from cafeplan import language
from cafeplan.language import Text, clock, euros, listed, long_date, nearest, number, of, percent, plural, short_date
from cafeplan.language.faults import Sentences


def texts() -> Iterator[tuple[str, Text]]:
    """Every text of the house's language rooms with its name."""
    for room in pkgutil.iter_modules(language.__path__):
        module = importlib.import_module(f"cafeplan.language.{room.name}")
        yield from _texts(room.name, vars(module))


def _texts(path: str, value: object) -> Iterator[tuple[str, Text]]:
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Sentences):
        yield from _texts(path, vars(value))
    elif isinstance(value, dict):
        for key, inner in value.items():
            if not str(key).startswith("__"):
                yield from _texts(f"{path}.{key}", inner)


def _fields(template: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(template) if field}


@pytest.mark.parametrize(("name", "text"), list(texts()), ids=lambda value: value if isinstance(value, str) else "")
def test_every_text_is_whole_in_both_languages(name: str, text: Text) -> None:
    """No language is empty, and both name the same values, or one its own form of the same (`_fr`, `_en`, fr, en)."""
    assert text.fr.strip() and text.en.strip()
    own = {"fr", "en", "weekday_fr", "weekday_en"}
    assert _fields(text.fr) - own == _fields(text.en) - own


def test_french_spacing_of_punctuation() -> None:
    """French texts have a no-break or plain space before ; : ! ? and inside guillemets, as in print."""
    for name, text in texts():
        words = re.sub(r"{[^}]*}", "x", text.fr)
        assert not re.search(r"[^\s][!?»](\s|$)|[^\s];\s|«[^\s]", words), (name, text.fr)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (long_date(date(2016, 11, 7), "fr"), "lundi 7 novembre 2016"),
        (long_date(date(2016, 11, 1), "fr"), "mardi 1er novembre 2016"),
        (long_date(date(2016, 11, 1), "en"), "Tuesday 1 November 2016"),
        (short_date(date(2016, 11, 7), "fr"), "07/11/2016"),
        (number(Fraction(2469, 2), "fr"), "1\N{NARROW NO-BREAK SPACE}234,5"),
        (number(Decimal("1234.5"), "en"), "1,234.5"),
        (number(17, "fr"), "17"),
        (percent(Fraction(17, 22), "fr"), "77\N{NO-BREAK SPACE}%"),
        (percent(Fraction(17, 22), "en"), "77%"),
        (euros(Decimal("262.69"), "fr"), "262,69\N{NO-BREAK SPACE}€"),
        (euros(Decimal("262.69"), "en"), "€262.69"),
        (clock(time(9, 30), "fr"), "9\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30"),
        (clock(time(9), "fr"), "9\N{NO-BREAK SPACE}h"),
        (clock(time(9, 30), "en"), "09:30"),
        (of("Anne", "fr"), "d’Anne"),
        (of("Élise", "fr"), "d’Élise"),
        (of("L'Instant CAFÉ", "fr"), "de L'Instant CAFÉ"),
        (of("Benoît", "fr"), "de Benoît"),
        (of("Les Cafés des Rencontres", "fr"), "des Cafés des Rencontres"),
        (of("Anne", "en"), "of Anne"),
        (plural(0, "séance|séances", "fr"), "séance"),
        (plural(Fraction(3, 2), "séance|séances", "fr"), "séance"),
        (plural(2, "séance|séances", "fr"), "séances"),
        (plural(0, "session|sessions", "en"), "sessions"),
        (plural(1, "session|sessions", "en"), "session"),
        (listed(["a"], "fr"), "a"),
        (listed(["a", "b", "c"], "fr"), "a, b et c"),
        (listed([], "en"), ""),
        (nearest("FairShar", ["FairShare", "Spacing"]), "FairShare"),
        (nearest("seance", ["séance", "lieu"]), "séance"),
        (nearest("xyz", ["séance"]), None),
    ],
)
def test_forms(said: str, expected: str) -> None:
    """Dates, numbers, money, hours, elision, plurals and near words have the forms that each language gives them."""
    assert said == expected


def test_a_value_with_braces_stays_as_it_is() -> None:
    """What people typed is never read as a template."""
    said = Text("« {name} »", "“{name}”")(name="{held} {0.__class__}")
    assert plain(said.into("fr")) == "« {held} {0.__class__} »"
