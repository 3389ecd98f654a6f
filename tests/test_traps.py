"""What is often counted wrong is counted right: each test is a mistake that a bilan has been seen to make."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from worked_examples import records

from cafeplan import measure
from cafeplan.indicators import CHAPTERS, INDICATORS, QUESTIONS, SHEETS
from cafeplan.model import Amount, Count, Interval, Table, Value
from cafeplan.tables.contract import contracts

HEADER = "date;respondent;public;wave;scale;item_1;item_2;item_3"


def value(name: str, **described: Any) -> Value:
    """An indicator's value for a story in short lines."""
    return INDICATORS[name]().of(records(described))


def test_there_are_42_codes() -> None:
    """IND-01 to IND-42, each told by at least one class, in the order of the codes."""
    codes = [one.code for one in INDICATORS.values()]
    assert list(dict.fromkeys(codes)) == [f"IND-{n:02}" for n in range(1, 43)]


@pytest.mark.parametrize("name", INDICATORS)
def test_every_indicator_has_its_place_in_the_frames(name: str) -> None:
    """One of CNAF's five chapters and one of the four questions, no more: the grid would count it twice."""
    frames = INDICATORS[name].frames
    assert len(frames & set(CHAPTERS)) == 1
    assert len(frames & set(QUESTIONS)) == 1
    assert frames <= {*CHAPTERS, *QUESTIONS, *SHEETS}


def test_every_sheet_asks_for_something() -> None:
    """SENACS, ABS, RFVAA and the CAF each ask for some indicators, and none for all."""
    for sheet in SHEETS:
        asked = [name for name, one in INDICATORS.items() if sheet in one.frames]
        assert 0 < len(asked) < len(INDICATORS)


@pytest.mark.parametrize("name", INDICATORS)
def test_an_indicator_needs_columns_that_exist(name: str) -> None:
    """What it needs are columns of a contract, in tables that it uses; categories may bear a table's titles."""
    known = {f"{one.name}.{column.name}" for one in contracts() for column in one.columns}
    indicator = INDICATORS[name]
    assert set(indicator.needs) <= known
    assert set(indicator.named_by) <= known | {one.name for one in contracts()}
    assert {column.split(".")[0] for column in indicator.needs} <= set(indicator.uses)


def test_enrolled_is_not_present() -> None:
    """Three enrolled, one came: three enrolled people and one different person, and neither number is the other."""
    story = {
        "sessions": ["2017-01-09 held"],
        "attendance": ["2017-01-09 ana"],
        "enrolments": "participant;requested;entered\nana;2017-01-01;2017-01-02\nbo;2017-01-01;2017-01-02\n"
        "cy;2017-01-01;2017-01-02",
    }
    assert value("EnrolledPeople", **story) == Count(3)
    assert value("DistinctPeople", **story) == Interval(1, 1)


def test_distinct_people_are_not_summed_over_months() -> None:
    """Two people in January, the same two in February: two people, though the months have two each."""
    story = records(
        {
            "sessions": ["2017-01-09 held", "2017-02-06 held"],
            "attendance": ["2017-01-09 ana", "2017-01-09 bo", "2017-02-06 ana", "2017-02-06 bo"],
        }
    )
    by_month = measure.values(story, ["DistinctPeople"], by="month")
    assert set(by_month.values()) == {Interval(2, 2)}
    assert measure.values(story, ["DistinctPeople"])["DistinctPeople", ""] == Interval(2, 2)


def test_the_three_participation_rates_are_three_numbers() -> None:
    """One story, three rates: Ana came back to 1 session of 1, 3 places of 8 were filled, 1 of 2 referred came."""
    story = {
        "sessions": ["2017-01-09 held places=4", "2017-01-16 held places=4"],
        "attendance": ["2017-01-09 ana", "2017-01-16 ana", "2017-01-16 bo"],
        "referrals": "date;channel;participant\n2017-01-02;reception;ana\n2017-01-02;reception;cy",
    }
    rates = [value(name, **story) for name in ("AttendanceRate", "FillRate", "UptakeOfReferred")]
    assert rates == [Count(1, 1), Count(3, 8), Count(1, 2)]
    definitions = {INDICATORS[name].says.definition.fr for name in ("AttendanceRate", "FillRate", "UptakeOfReferred")}
    assert len(definitions) == 3


def test_a_first_visit_is_no_coming_back() -> None:
    """Ten people who each came once, to the first of two sessions, did not come back at all: 0 of 10, not 10 of 20."""
    people = [f"2017-01-09 p{n}" for n in range(10)] + ["2017-01-16 other"]
    assert value("AttendanceRate", sessions=["2017-01-09 held", "2017-01-16 held"], attendance=people) == Count(0, 10)


def test_age_is_never_a_minimum_or_a_maximum() -> None:
    """The categories are the bands of the contract, and no indicator is called youngest or oldest."""
    bands = next(one for one in contracts() if one.name == "participants").column("age_band").categories
    story = {
        "sessions": ["2017-01-09 held"],
        "attendance": ["2017-01-09 ana"],
        "participants": "id;age_band\nana;80+",
    }
    told = value("AgeStructure", **story)
    assert isinstance(told, Table) and set(told.categories) <= {band.value for band in bands}


def test_ten_pairs_say_only_how_many_they_are() -> None:
    """With ten pairs there is no median; the number of respondents is told. With eleven there is one."""

    def sheets(pairs: int) -> str:
        lines = [
            f"2017-01-0{w};p{n};participant;{wave};ucla3;{w};1;1"
            for n in range(pairs)
            for w, wave in ((2, "before"), (1, "after"))
        ]
        return "\n".join([HEADER, *lines])

    few, enough = value("UclaChange", answers=sheets(10)), value("UclaChange", answers=sheets(11))
    assert isinstance(few, Amount) and few.n == 0
    assert enough == Amount(Fraction(-1), "points", 11)
    assert value("PairedRespondents", answers=sheets(10)) == Table({"ucla3": Count(10, 10)})


def test_pay_that_is_an_invoice_is_not_paid_twice() -> None:
    """A freelancer's hours have a cost and the invoice is an expense: the full cost holds the invoice alone."""
    story = {
        "expenses": ["150.00 staff"],
        "hours": "date;facilitator;status;hours;hourly_cost\n2017-01-09;;freelancer;3.00;50.00",
    }
    assert value("FullCost", **story) == Amount(150, "€", 1)


def test_without_a_line_on_staff_there_is_no_full_cost() -> None:
    """A season that wrote down coffee and no working time does not claim to know its full cost."""
    full = value("FullCost", expenses=["12.00 drinks"])
    assert isinstance(full, Amount) and full.n == 0


def test_a_fourth_of_a_post_for_a_summer_is_a_fourth_of_a_post() -> None:
    """80.35 h in 73 days, a fifth of a year, are a quarter of a post, not 80.35 / 1 607 = 0.05 of one."""
    hours = "date;facilitator;status;hours\n2017-01-09;anne;employee;80.35"
    told = value("FullTimeEquivalent", hours=hours, first=date(2017, 1, 1), last=date(2017, 3, 14))
    assert isinstance(told, Amount) and told.value == Fraction(1, 4)


def test_half_time_owes_half() -> None:
    """Two at full time and one at half, five turns shared two, two and one: no gap, though the counts differ."""
    days = [f"2017-01-{n:02}" for n in range(2, 7)]
    rota = [
        "date;start;venue;role;facilitator",
        *(f"{day};09:00;bar;general;{who}" for day, who in zip(days, ["a", "b", "a", "b", "c"], strict=True)),
    ]
    people = "id;name;role;working_time\na;A;general;100\nb;B;general;100\nc;C;general;50"
    told = value("RotaSpread", sessions=[f"{day} held" for day in days], rota="\n".join(rota), facilitators=people)
    assert told == Amount(Fraction(0), "turns", 5)


@pytest.mark.parametrize(("new_row", "seats"), [("", 2), ("2017-01-16;09:00;bar;general;benoit", 2)])
def test_a_moved_session_is_held_once(new_row: str, seats: int) -> None:
    """Who held a moved session held one turn, whether the rota was written again for the new day or not."""
    story = {
        "sessions": ["2017-01-02 held", "2017-01-09 moved to=2017-01-16", "2017-01-16 held added"],
        "rota": "date;start;venue;role;facilitator\n2017-01-02;09:00;bar;general;anne\n"
        f"2017-01-09;09:00;bar;general;benoit\n{new_row}",
        "facilitators": "id;name;role;working_time\nanne;A;general;100\nbenoit;B;general;100",
    }
    assert value("RotaSpread", **story) == Amount(Fraction(0), "turns", seats)


def test_a_call_too_recent_is_not_a_failure() -> None:
    """A call three days before the season ends has not had its sixty days: it is missing, not unanswered."""
    story = {
        "last": date(2017, 6, 30),
        "sessions": ["2017-01-09 held"],
        "attendance": ["2017-01-09 ana"],
        "follow_ups": "date;participant\n2017-06-27;ana",
    }
    assert value("ReturnedAfterCall", **story) == Count(0, 0, missing=1)
