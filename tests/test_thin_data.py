"""Whatever little a season's folder holds, each number is one of the four values, or a sentence says why not."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from math import isfinite
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tables_cafe import SEASON, cafe
from worked_examples import records

from cafeplan import measure, prose
from cafeplan.indicators import INDICATORS
from cafeplan.language import LANGUAGES
from cafeplan.measure.cutting import TABLES
from cafeplan.model import Amount, CafeplanError, Count, Interval, Table, Value
from cafeplan.tables.contract import Column, Contract, contracts

SEASONS_TABLES = [one for one in contracts() if one.name in TABLES and one.place == "season"]
DAYS = [date(2016, 11, 7) + timedelta(days=7 * n) for n in range(8)]
# What a cell that names something may name; what is not there is a fault, and its row is left out.
NAMED = {
    "participant": ["P001", "P002", "P003"],
    "respondent": ["P001", "P002"],
    "id": ["P001", "P002", "P003"],
    "facilitator": ["anne", "benoit"],
    "held_by": ["anne", "benoit"],
    "venue": ["comedie", "mably"],
    "series": ["1er lundi"],
    "role": ["general", "gerontologique"],
    "project": ["show", "trip"],
}


def cell(contract: Contract, column: Column) -> st.SearchStrategy[str]:
    """What somebody may type in a column, or nothing where nothing is allowed."""
    if column.categories:
        codes: list[str] = [entry.value for entry in column.categories]
        typed = st.sampled_from(codes)
    elif column.name in NAMED:
        typed = st.sampled_from(NAMED[column.name])
    else:
        typed = {
            "date": st.sampled_from([day.isoformat() for day in DAYS]),
            "time": st.just("09:30"),
            "integer": st.integers(1, 5).map(str),
            "number": st.sampled_from(["0", "12,50", "100"]),
        }.get(column.kind, st.sampled_from(["x", "y"]))
    return typed if column.required else st.one_of(st.just(""), typed)


def table(contract: Contract) -> st.SearchStrategy[str]:
    """A small table: a header and up to four rows."""
    row = st.tuples(*(cell(contract, column) for column in contract.columns)).map(";".join)
    header = ";".join(column.name for column in contract.columns)
    return st.lists(row, max_size=4).map(lambda rows: "\n".join([header, *rows]) + "\n")


FOLDERS = st.fixed_dictionaries({one.usual_file: table(one) for one in SEASONS_TABLES})


def assert_it_can_be_said(name: str, value: Value) -> None:
    """One of the four values, finite, no part beyond its whole but where it says so, and words for it."""
    assert isinstance(value, Count | Interval | Amount | Table)
    assert value.missing >= 0
    for _, one in value.categories.items() if isinstance(value, Table) else [("", value)]:
        numbers = {key: number for key, number in measure.numbers(one).items() if isinstance(number, float | int)}
        assert all(isfinite(number) for number in numbers.values()), (name, value)
        if isinstance(one, Count) and one.whole is not None and name not in MORE_THAN_THE_WHOLE:
            assert 0 <= one.part <= one.whole, (name, value)
        if isinstance(one, Interval):
            assert one.low <= one.high
    for lang in LANGUAGES:
        words = prose.said(value, INDICATORS[name].unit, lang)
        assert words and not any(bad in words for bad in ("nan", "NaN", "None", "0/0", "<NA>")), (name, words)


# More answers than copies, more people than places, more who came than were met: it happens, and is shown.
MORE_THAN_THE_WHOLE = {"ResponseRate", "FillRate", "OutreachCame"}


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(FOLDERS)
def test_a_thin_season_gives_values_or_says_why_not(files: Mapping[str, str]) -> None:
    """Random small tables: every number can be said; where a folder gives none, the sentence says why."""
    with TemporaryDirectory() as folder:
        programme = cafe(Path(folder))
        for name, text in files.items():
            (Path(folder) / SEASON.id / name).write_text(text, encoding="utf-8")
        try:
            measured = measure.read(programme, SEASON, list(INDICATORS), "sound")
        except CafeplanError as error:
            assert error.what.into("fr") and error.remedy.into("fr")
            return
    for (name, _), value in measure.values(measured.records, INDICATORS).items():
        assert_it_can_be_said(name, value)
    for (name, _), value in measure.values(measured.records, INDICATORS, "month").items():
        assert_it_can_be_said(name, value)


STORIES: list[dict[str, Any]] = [
    {},
    {"sessions": ["2017-01-09 held"]},
    {"sessions": ["2017-01-09 cancelled"]},
    {"sessions": ["2017-01-09 held"], "headcounts": ["2017-01-09 0"]},
    {"sessions": ["2017-01-09 held"], "headcounts": ["2017-01-09 3"], "expenses": ["10.00 drinks"]},
    {"sessions": ["2017-01-09 held"], "attendance": ["2017-01-09 ana"]},
]


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_next_to_nothing_is_enough(story: dict[str, Any]) -> None:
    """No session, one session, nobody identified, nobody at all: each number can be said, or says that it cannot."""
    for (name, _), value in measure.values(records(story), INDICATORS).items():
        assert_it_can_be_said(name, value)


def test_the_order_of_the_lines_does_not_count() -> None:
    """The same tables upside down give the same numbers."""
    story = records(
        {
            "sessions": ["2017-01-09 held", "2017-01-16 held", "2017-01-23 held"],
            "attendance": ["2017-01-09 ana", "2017-01-16 ana", "2017-01-16 bo", "2017-01-23 cy", "2017-01-23 ana"],
            "headcounts": ["2017-01-16 2"],
            "participants": "id;sex;age_band\nana;F;60-69\nbo;M;<30\ncy;F;nsp",
            "expenses": ["10.00 drinks", "20.00 staff"],
        }
    )
    turned: dict[str, Any] = {table: story.now.table(table).iloc[::-1] for table in TABLES}
    upside_down = replace(story, now=replace(story.now, **turned))
    assert measure.values(upside_down, INDICATORS) == measure.values(story, INDICATORS)
