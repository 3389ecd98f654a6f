"""Two seasons are compared by intervals that were published, and most of their differences say nothing."""

from dataclasses import replace
from math import inf

import pytest
from conftest import plain
from scipy.stats import binomtest
from worked_examples import records

from cafeplan import measure
from cafeplan.language import measure as says
from cafeplan.measure.comparing import newcombe, rate_ratio, wilson
from cafeplan.model import Amount, Count, Interval, Records, Value


def test_wilson_as_published() -> None:
    """81 of 263: 0.2553 to 0.3662 (Newcombe 1998, Statistics in Medicine 17, 857-872, table I)."""
    assert wilson(Count(81, 263)) == pytest.approx((0.2553, 0.3662), abs=5e-5)


@pytest.mark.parametrize(
    ("now", "before", "limits"),
    [
        (Count(56, 70), Count(48, 80), (0.0524, 0.3339)),
        (Count(9, 10), Count(3, 10), (0.1705, 0.8090)),
        (Count(10, 10), Count(0, 10), (0.6075, 1.0000)),
    ],
)
def test_newcombe_as_published(now: Count, before: Count, limits: tuple[float, float]) -> None:
    """The examples of Newcombe 1998, table II, method 10."""
    assert newcombe(before, now) == pytest.approx(limits, abs=5e-5)


@pytest.mark.parametrize(("before", "now"), [(13, 17), (26, 34), (1, 9), (0, 5), (5, 0)])
def test_the_ratio_of_rates_is_the_exact_binomial_one(before: int, now: int) -> None:
    """Given the sum of both, the later count is binomial: scipy's own exact interval of its share gives the limits."""
    exact = binomtest(now, before + now).proportion_ci(method="exact")
    expected = tuple(share / (1 - share) if share < 1 else inf for share in (exact.low, exact.high))
    assert rate_ratio(before, now, (100, 100)) == pytest.approx(expected)


def test_a_season_twice_as_long_is_not_twice_as_much() -> None:
    """20 sessions in 200 days after 10 in 100: the ratio of the rates is 1, and chance explains it."""
    (change,) = measure.compared({"HeldSessions": Count(10)}, {"HeldSessions": Count(20)}, (100, 200))
    assert change.change == 1
    assert change.words is says.WITHIN_CHANCE


CASES: list[tuple[str, Value, Value, object]] = [
    ("DistinctPeople", Interval(26, 26), Interval(34, 34), says.WITHIN_CHANCE),  # 26 and 34 people
    ("DistinctPeople", Interval(26, 26), Interval(90, 90), says.MORE),
    ("DistinctPeople", Interval(10, 90), Interval(90, 90), says.WITHIN_CHANCE),  # it may have been 90 before
    ("Retention", Count(20, 26), Count(5, 34), says.LESS),
    ("Retention", Count(5, 26), Count(9, 34), says.WITHIN_CHANCE),
    ("Retention", Count(0, 0), Count(9, 34), says.NOT_COMPARED),
    ("Attendances", Count(100), Count(300), says.NOT_INDEPENDENT),
    ("Attendances", Count(0), Count(0), says.NOT_COMPARED),
    ("CostWithoutStaff", Amount(262, "€", 6), Amount(391, "€", 7), says.COMPLETE),
    ("CostWithoutStaff", Amount(0, "€", 0), Amount(391, "€", 7), says.NOT_COMPARED),
]


@pytest.mark.parametrize(("name", "before", "now", "words"), CASES)
def test_what_may_be_said_of_a_change(name: str, before: Value, now: Value, words: object) -> None:
    """At 26 people most differences say nothing, and of attendances of the same people nothing is claimed."""
    (change,) = measure.compared({name: before}, {name: now}, (150, 150))
    assert change.words is words


def test_the_words_of_a_change_read_well() -> None:
    """The sentence for a change within chance, word for word."""
    assert plain(says.WITHIN_CHANCE.into("fr")) == "le hasard suffit à expliquer l’écart : il ne dit rien"
    assert says.WITHIN_CHANCE.into("en") == "chance is enough to explain the gap: it says nothing"


def test_a_cohort_is_followed_from_season_to_season() -> None:
    """Two came first in 2015, one of them in 2016 and both in 2017; Cy, first in 2016, never again; Dan in 2017."""
    story = records(
        {
            "sessions": ["2017-01-09 held"],
            "attendance": ["2017-01-09 ana", "2017-01-09 bo", "2017-01-09 dan"],
            "before": {
                "sessions": ["2015-01-09 held", "2016-01-11 held"],
                "attendance": ["2015-01-09 ana", "2015-01-09 bo", "2016-01-11 ana", "2016-01-11 cy"],
            },
        }
    )
    assert measure.cohorts(story) == {
        ("2015", "2015"): Count(2, 2),
        ("2015", "2016"): Count(1, 2),
        ("2015", "2017"): Count(2, 2),
        ("2016", "2016"): Count(1, 1),
        ("2016", "2017"): Count(0, 1),
        ("2017", "2017"): Count(1, 1),
    }


def test_a_cohort_outlives_the_purge_of_its_season() -> None:
    """Five came first in 2015, three of whom were erased since: one of five came in 2017, and 2016 cannot be said."""
    story = records(
        {
            "sessions": ["2017-01-09 held"],
            "attendance": ["2017-01-09 ana"],
            "before": {
                "sessions": ["2015-01-09 held", "2016-01-11 held"],
                "attendance": ["2015-01-09 ana", "2015-01-09 bo", "2016-01-11 bo", "2016-01-11 cy"],
            },
        }
    )
    erased = {"2015": Count(5, 5), "2016": Count(3, 6)}
    purged = Records(story.now, replace(story.before, erased=erased))
    assert measure.cohorts(purged) == {
        ("2015", "2015"): Count(5, 5),
        ("2015", "2016"): None,
        ("2015", "2017"): Count(1, 5),
        ("2016", "2016"): Count(3, 3),
        ("2016", "2017"): Count(0, 3),
    }


def test_no_people_no_cohort() -> None:
    """Where nobody was identified there is no cohort, and no fault either."""
    assert measure.cohorts(records({"sessions": ["2017-01-09 held"], "headcounts": ["2017-01-09 4"]})) == {}
