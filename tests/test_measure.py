"""Records are cut once, in one place; what was published comes out again."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from conftest import plain
from worked_examples import records

from cafeplan import measure, programme
from cafeplan.indicators import INDICATORS
from cafeplan.model import Amount, CafeplanError, Count, Interval, Table

DIJON = "instant-cafe-dijon"


def measured(season: str, folder: str | Path = DIJON) -> dict[str, object]:
    """Every number of one season."""
    dijon = programme.load(folder)
    read = measure.read(dijon, programme.season(dijon, season), list(INDICATORS))
    return {name: value for (name, _), value in measure.values(read.records, INDICATORS).items()}


def test_what_was_published_comes_out_again() -> None:
    """17 held of 22 planned in 2016-2017; 26 people and 262.69 € in the pilot: the published figures, and no other."""
    season, pilot = measured("2016-2017"), measured("2016-experimentale")
    assert season["HeldSessions"] == Count(17)
    assert season["PlannedSessions"] == Count(22)
    assert season["DeliveryRate"] == Count(17, 22)
    assert pilot["DistinctPeople"] == Interval(26, 26)
    assert pilot["CostWithoutStaff"] == Amount(Decimal("262.69"), "€", 6)


@pytest.mark.parametrize("folder", programme.examples())
def test_every_published_figure_comes_out_again(folder: str) -> None:
    """Each [[published]] number of each example programme is what its tables give, or within what they leave open."""
    loaded = programme.load(folder)
    given = {season: measured(season, folder) for season in {figure.season for figure in loaded.published}}
    for figure in loaded.published:
        value = given[figure.season][figure.indicator]
        if isinstance(value, Table):
            value = value.categories[figure.category]
        if isinstance(value, Interval):
            assert value.low <= figure.value <= value.high
        else:
            assert figure.value == (value.part if isinstance(value, Count) else getattr(value, "value", None))


def test_the_tables_counted_by_hand(dijon: Path) -> None:
    """Attendances are the lines of the file plus the head-counts, and a person who left one line is one person."""
    lines = (dijon / "2016-2017" / "attendance.csv").read_text().splitlines()[1:]
    heads = [int(line.split(";")[1]) for line in (dijon / "2016-2017" / "headcounts.csv").read_text().splitlines()[1:]]
    people = {line.split(";")[1] for line in lines}
    before = {line.split(";")[1] for line in (dijon / "2016-experimentale" / "attendance.csv").read_text().splitlines()}
    values = measured("2016-2017")
    assert values["Attendances"] == Count(len(lines) + sum(heads))
    assert values["DistinctPeople"] == Interval(len(people), len(people) + sum(heads))
    assert values["Newcomers"] == Count(len(people - before), len(people), missing=sum(heads))


STORY = records(
    {
        "sessions": [
            "2017-01-09 held bar",
            "2017-01-16 held school",
            "2017-02-06 held bar",
            "2017-02-13 cancelled bar",
        ],
        "attendance": [
            "2017-01-09 ana",
            "2017-01-09 bo",
            "2017-01-16 ana",
            "2017-01-16 cy",
            "2017-02-06 bo",
            "2017-02-06 dan",
        ],
        "headcounts": ["2017-02-06 2"],
        "before": {"sessions": ["2016-02-01 held bar"], "attendance": ["2016-02-01 dan"]},
    }
)


def test_newcomers_session_by_session_add_up_to_the_season() -> None:
    """A person is new at one session only: two, one and none of the three sessions make the three of the season."""
    by_session = measure.values(STORY, ["Newcomers"], by="session")
    parts = {cut: value.part for (_, cut), value in by_session.items() if isinstance(value, Count)}
    assert parts == {"2017-01-09": 2, "2017-01-16": 1, "2017-02-06": 0, "2017-02-13": 0}
    assert measure.values(STORY, ["Newcomers"])["Newcomers", ""] == Count(3, 4, missing=2)


def test_a_cut_by_venue_or_month_keeps_to_its_sessions() -> None:
    """By venue the bar has four identified and two others, the school two; by month January has four, February four."""
    by_venue = measure.values(STORY, ["Attendances", "DistinctPeople"], by="venue")
    by_month = measure.values(STORY, ["Attendances"], by="month")
    assert by_venue["Attendances", "bar"] == Count(6)
    assert by_venue["Attendances", "school"] == Count(2)
    assert by_venue["DistinctPeople", "bar"] == Interval(4, 5)
    assert by_month == {("Attendances", "2017-01"): Count(4), ("Attendances", "2017-02"): Count(4)}


def test_what_is_dated_belongs_to_its_month_and_to_no_venue() -> None:
    """Coffee bought on 1 January is spent in January and not in February; no venue spent it, and no month the grant."""
    story = records(
        {
            "sessions": ["2017-01-09 held bar", "2017-02-06 held school"],
            "attendance": ["2017-01-09 ana", "2017-02-06 ana"],
            "expenses": ["12.00 drinks"],
            "budget": "500.00",
            "hours": "date;facilitator;status;hours\n2017-01-09;anne;employee;1607",
        }
    )
    by_month = measure.values(story, ["CostWithoutStaff", "LeftToPay", "FullTimeEquivalent"], by="month")
    assert by_month["FullTimeEquivalent", "2017-01"] == Amount(Fraction(365, 31), "FTE", 1)  # a year’s hours in 31 days
    assert by_month["CostWithoutStaff", "2017-01"] == Amount(Decimal(12), "€", 1)
    assert by_month["CostWithoutStaff", "2017-02"] == Amount(Decimal(0), "€", 0)
    assert by_month["LeftToPay", "2017-01"] == Amount(Decimal(0), "€", 0)
    by_venue = measure.values(story, ["CostWithoutStaff"], by="venue")
    assert set(by_venue.values()) == {Amount(Decimal(0), "€", 0)}


def test_the_tidy_table_has_a_row_a_number() -> None:
    """Each value is one row of plain columns, a table of categories as many rows as it has."""
    values = measure.values(STORY, ["HeldSessions", "SessionsByVenue", "DistinctPeople", "MeanAttendance"])
    tidy = measure.tidy(values)
    assert list(tidy["category"]) == ["", "bar", "school", "", ""]
    assert list(tidy["kind"]) == ["count", "count", "count", "interval", "amount"]
    assert list(tidy["part"].dropna()) == [3, 2, 1]
    assert tidy["value"].dropna().tolist() == [pytest.approx(8 / 3)]
    assert isinstance(values["SessionsByVenue", ""], Table)


def test_a_closure_entered_later_leaves_the_session_planned(dijon: Path) -> None:
    """A closure of 13 March 2017 entered after publication: still 22 planned, one cancelled with its reason."""
    toml = dijon / "programme.toml"
    closure = '[{ first = 2017-03-13, last = 2017-03-13, reason = "salle indisponible", entered = 2017-03-01 }]'
    toml.write_text(toml.read_text(encoding="utf-8").replace("own = []", f"own = {closure}"), encoding="utf-8")
    sessions = dijon / "2016-2017" / "sessions.csv"
    kept = [line for line in sessions.read_text(encoding="utf-8").splitlines() if not line.startswith("2017-03-13")]
    sessions.write_text("\n".join(kept) + "\n", encoding="utf-8")
    loaded = programme.load(dijon)
    read = measure.read(loaded, programme.season(loaded, "2016-2017"), ["PlannedSessions"])
    cancelled = next(one for one in read.sessions if one.date == date(2017, 3, 13))
    assert measured("2016-2017", dijon)["PlannedSessions"] == Count(22)
    assert (cancelled.status, cancelled.reason.into("fr")) == ("cancelled", "salle indisponible")


def test_a_fault_of_an_earlier_season_is_named_with_its_folder(dijon: Path) -> None:
    """Newcomers look back: a fault in the pilot's attendance stops them, and says in which season it is."""
    path = dijon / "2016-experimentale" / "attendance.csv"
    path.write_text(path.read_text().replace("2016-02-01", "1er février", 1))
    loaded = programme.load(dijon)
    season = programme.season(loaded, "2016-2017")
    with pytest.raises(CafeplanError) as error:
        measure.read(loaded, season, ["Newcomers"])
    assert plain(error.value.faults[0].into("fr")).startswith(
        "2016-experimentale/attendance.csv, ligne 2, colonne date :"
    )
    assert measure.read(loaded, season, ["Attendances"]).records.before.sessions.empty


def test_people_are_never_summed_over_seasons() -> None:
    """The people of two seasons together are fewer than the sum, for some came in both: 26 + 34 against 45."""
    pilot, season = measured("2016-experimentale")["DistinctPeople"], measured("2016-2017")["Newcomers"]
    assert isinstance(pilot, Interval) and isinstance(season, Count)
    assert pilot.low + season.part == 45 < pilot.low + (season.whole or 0)
