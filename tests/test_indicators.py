"""Every indicator says what it is, counts its worked example as a hand did, and says what was missing."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from worked_examples import WORKED, exact, example, records

from cafeplan.indicators import INDICATORS, names
from cafeplan.language import LANGUAGES
from cafeplan.measure.cutting import only
from cafeplan.model import Amount, Count, Interval, Table
from cafeplan.tables.contract import contracts


@pytest.mark.parametrize("name", INDICATORS)
def test_worked_example(name: str) -> None:
    """The indicator counts its example as the sentence in the example's file says."""
    described = example(name)
    value = INDICATORS[name]().of(records(described))
    expected = described["expected"]
    assert value.missing == expected.get("missing", 0)
    if isinstance(value, Count):
        assert (value.part, value.whole) == (expected["part"], expected.get("whole"))
    elif isinstance(value, Interval):
        assert (Fraction(value.low), Fraction(value.high)) == (exact(expected["low"]), exact(expected["high"]))
    elif isinstance(value, Amount):
        assert (Fraction(value.value), value.n) == (exact(expected["value"]), expected["n"])
    else:
        assert value.categories == {key: _category(one, expected) for key, one in expected["categories"].items()}


def _category(told: Any, expected: Mapping[str, Any]) -> Count | Amount:
    """A category of an example: a count of the whole, [part, whole], or [amount, lines] where the amount is text."""
    if isinstance(told, int):
        return Count(told, expected["whole"])
    if isinstance(told[0], int):
        return Count(*told)
    return Amount(Decimal(told[0]), "h" if "freelancer" in expected["categories"] else "€", told[1])


@pytest.mark.parametrize("name", INDICATORS)
def test_an_indicator_reads_what_it_says_and_nothing_else(name: str) -> None:
    """From the sessions and the tables that it names alone, and from earlier ones only if it looks back: the same."""
    indicator, whole = INDICATORS[name], records(example(name))
    assert indicator().of(only(whole, {"sessions", *indicator.uses}, indicator.looks_back)) == indicator().of(whole)


def test_every_example_belongs_to_an_indicator() -> None:
    """No example is left behind when an indicator goes, and each one says its story in a sentence."""
    stories = {path.stem: example(path.stem)["say"] for path in WORKED.glob("*.toml")}
    assert set(stories) == set(INDICATORS)
    assert all(story.endswith(".") for story in stories.values())


@pytest.mark.parametrize("name", INDICATORS)
def test_every_indicator_explains_itself(name: str) -> None:
    """Definition, label, unit, why, source, tool and objective are said in every language; the code is an IND code."""
    indicator = INDICATORS[name]
    texts = [indicator.says.label, indicator.says.definition, indicator.unit, indicator.why, indicator.source]
    texts += [indicator.tool, indicator.objective]
    assert all(text.into(lang).strip() for text in texts for lang in LANGUAGES)
    assert indicator.__doc__
    assert indicator.code.startswith("IND-") and 1 <= int(indicator.code[4:]) <= 42
    assert set(indicator.uses) <= {contract.name for contract in contracts()}


def test_every_name_is_said_once() -> None:
    """English and French names are all different, so that a programme can ask by either."""
    assert len(names()) == 2 * len(INDICATORS) == len(set(names()))


def test_distinct_people_are_not_summed_over_venues() -> None:
    """Two people at two venues are two people: the sum over venues, four, is more than the whole."""
    story = {
        "sessions": ["2017-01-09 held bar", "2017-01-16 held school"],
        "attendance": ["2017-01-09 ana", "2017-01-09 bo", "2017-01-16 ana", "2017-01-16 bo"],
    }
    assert INDICATORS["DistinctPeople"]().of(records(story)) == Interval(2, 2)


def test_nothing_recorded_is_not_nothing_spent() -> None:
    """Without a single expense line cost rests on 0 lines, and cost a person on nobody: neither is said to be 0 €."""
    story = {"sessions": ["2017-01-09 held"], "attendance": ["2017-01-09 ana"]}
    values = [
        INDICATORS[name]().of(records(story)) for name in ("CostWithoutStaff", "CostPerAttendance", "CostPerPerson")
    ]
    assert [value.n for value in values if isinstance(value, Amount)] == [0, 0, 0]


@pytest.mark.parametrize("name", INDICATORS)
def test_an_empty_season_breaks_nothing(name: str) -> None:
    """On no record at all each indicator still gives one of the four values."""
    assert isinstance(INDICATORS[name]().of(records({})), Count | Interval | Amount | Table)
