"""Whose turn a date is: what a closed date, and a venue closed in school holidays, make of the turns."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from conftest import plain

from cafeplan import calendar
from cafeplan.language import Text
from cafeplan.model import (
    Closures,
    Hours,
    Programme,
    Quota,
    SchoolZone,
    Season,
    SeatRange,
    Series,
    Status,
    Venue,
)

WINTER = Season("hiver", "Hiver 2017", date(2017, 2, 13), date(2017, 3, 13))
SPRING = Season("printemps", "Printemps 2017", date(2017, 4, 3), date(2017, 4, 24))
BREAKFAST = Series(
    "petit-déjeuner",
    Hours(time(9), time(10, 30)),
    "galerie",
    {"agent": SeatRange(1, 1)},
    "FREQ=WEEKLY;BYDAY=MO",
    venues=("galerie", "ecole", "centre"),
)


def programme(series: Series, closures: Closures | None = None) -> Programme:
    """Three places, of which the school is closed in the school holidays of zone A."""
    return Programme(
        format=1,
        name="Aller vers",
        organisation="Centre social",
        venues={
            "galerie": Venue("Galerie"),
            "ecole": Venue("École", school_holidays=(SchoolZone("A"),)),
            "centre": Venue("Centre"),
        },
        roles={"agent": Text("agent", "agent")},
        series=(series,),
        seasons=(WINTER, SPRING),
        id="aller-vers",
        folder=Path(),
        closures=closures or Closures(),
    )


def told(series: Series, season: Season = WINTER, closures: Closures | None = None) -> Iterator[tuple[str, str, str]]:
    """Each date with its venue and why it is as it is."""
    for one in calendar.sessions(programme(series, closures), season):
        venue = one.venue if one.status is Status.PLANNED else "-"
        yield f"{one.date:%d/%m}", venue, plain(one.reason.into("fr")) if one.reason else ""


HOLIDAYS = "vacances scolaires, zone A (Vacances d'hiver)"


def test_where_the_school_is_closed_the_next_venue_receives() -> None:
    """The school's turn falls on 20 February, in its holidays: the centre takes the date, and the round goes on."""
    assert list(told(BREAKFAST)) == [
        ("13/02", "galerie", ""),
        ("20/02", "centre", f"à la place de « École » : {HOLIDAYS}"),
        ("27/02", "galerie", ""),
        ("06/03", "ecole", ""),
        ("13/03", "centre", ""),
    ]


@pytest.mark.parametrize(
    ("closed_date", "venues"),
    [
        ("turn kept", ["galerie", "-", "-", "ecole", "centre"]),
        ("turn lost", ["galerie", "-", "centre", "galerie", "ecole"]),
    ],
)
def test_where_the_school_is_closed_there_is_no_session(closed_date: str, venues: list[str]) -> None:
    """Without a stand-in the school's date falls out; it waits for its turn, or has lost it to the centre."""
    alone = replace(BREAKFAST, closed_venue="no session", closed_date=closed_date)
    dates = list(told(alone))
    assert [venue for _, venue, _ in dates] == venues
    assert dates[1] == ("20/02", "-", f"École : {HOLIDAYS}")


@pytest.mark.parametrize(
    ("closed_date", "venues"),
    [("turn kept", ["galerie", "quai", "-", "centre"]), ("turn lost", ["galerie", "quai", "-", "galerie"])],
)
def test_a_public_holiday_takes_a_turn_or_none(closed_date: str, venues: list[str]) -> None:
    """Easter Monday is the third date: the centre, whose turn it is, receives a week later, or has lost its turn."""
    series = replace(BREAKFAST, venues=("galerie", "quai", "centre"), closed_date=closed_date)
    with_quay = programme(series, Closures(public_holidays="FR"))
    with_quay = replace(with_quay, venues={**with_quay.venues, "quai": Venue("Quai")})
    dated = calendar.sessions(with_quay, SPRING)
    assert [one.venue if one.status is Status.PLANNED else "-" for one in dated] == venues


def test_a_venue_that_is_closed_is_not_offered() -> None:
    """Where the rota chooses the venue, the school is on offer on the three Mondays without holidays alone."""
    best = replace(BREAKFAST, choice="best")
    offered = calendar.open_sessions(calendar.sessions(programme(best), WINTER))
    assert [f"{one.date:%d/%m}" for one in offered if one.venue == "ecole"] == ["13/02", "06/03", "13/03"]
    assert len(offered) == 5 * 2 + 3


def test_a_series_at_the_school_alone_rests_in_its_holidays() -> None:
    """One venue and no other that could receive: two of the five Mondays fall out, and say why."""
    alone = replace(BREAKFAST, venue="ecole", venues=())
    assert [(day, reason) for day, venue, reason in told(alone) if venue == "-"] == [
        ("20/02", f"École : {HOLIDAYS}"),
        ("27/02", f"École : {HOLIDAYS}"),
    ]


def test_a_quota_may_be_for_some_months_only() -> None:
    """Two teas a month in March and April alone: none in February, whose Mondays are not on offer."""
    quota = Quota(("monday",), times=2, months=("march", "april"))
    teas = replace(BREAKFAST, rule=None, quota=quota, venues=(), venue="centre")
    slots = {one.slot for one in calendar.sessions(programme(teas), WINTER)}
    assert slots == {"2017-03-01 petit-déjeuner 01", "2017-03-01 petit-déjeuner 02"}


def test_the_policies_are_stated() -> None:
    """What becomes of a turn is said in words, for series whose venues take turns and for no other."""
    other = replace(BREAKFAST, closed_venue="no session", closed_date="turn lost")
    assert [plain(one.into("fr")) for one in calendar.policies(programme(BREAKFAST))] == [
        "« petit-déjeuner » : Galerie, École et Centre reçoivent à tour de rôle. Une date qui tombe ne fait perdre son "
        "tour à personne. Quand un lieu est fermé, le suivant reçoit à sa place."
    ]
    assert [plain(one.into("en")) for one in calendar.policies(programme(other))] == [
        "“petit-déjeuner”: Galerie, École and Centre receive in turn. A date that falls out costs the venue that was "
        "to receive its turn. Where a venue is closed when its turn comes there is no session."
    ]
    assert list(calendar.policies(programme(replace(BREAKFAST, choice="best")))) == []
