"""Which dates a season has, and why the others fall out. The numbers are those of domain.md §1.5, counted apart."""

from collections import Counter
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from conftest import plain

from cafeplan import calendar
from cafeplan.calendar import Recorded
from cafeplan.language import Text
from cafeplan.model import (
    CafeplanError,
    Closure,
    Closures,
    Hours,
    Programme,
    SchoolZone,
    Season,
    SeatRange,
    Series,
    Status,
    Venue,
)

SEASON = Season("2016-2017", "Saison 2", date(2016, 11, 1), date(2017, 6, 30))
PILOT = Season("pilot", "Pilote", date(2016, 2, 1), date(2016, 6, 30))
NO_CLOSURE = Closures()
PUBLIC = Closures(public_holidays="FR")
SCHOOL = Closures(school_holidays=(SchoolZone("A"),))
BOTH = Closures(public_holidays="FR", school_holidays=(SchoolZone("A"),))


def series(rule: str, name: str = "lundi", **settings: object) -> Series:
    """A Monday café by one rule."""
    return Series(name, Hours(time(9, 30), time(11, 30)), "bar", {"general": SeatRange(1, 1)}, rule, **settings)


def nth(*weeks: int) -> tuple[Series, ...]:
    """One series for each nth Monday, as on the leaflet."""
    return tuple(series(f"FREQ=MONTHLY;BYDAY={n}MO", name=f"{n}") for n in weeks)


def programme(all_series: tuple[Series, ...], closures: Closures) -> Programme:
    """The smallest programme that has these series and closures."""
    return Programme(
        format=1,
        name="Café",
        organisation="CCAS",
        venues={"bar": Venue("Bar"), "mably": Venue("Le Mably"), "quai": Venue("Le Quai")},
        roles={"general": Text("service", "service")},
        series=all_series,
        seasons=(SEASON, PILOT),
        id="cafe",
        folder=Path(),
        closures=closures,
    )


def planned(all_series: tuple[Series, ...], closures: Closures, season: Season = SEASON) -> int:
    """How many sessions the rules give."""
    return sum(session.planned for session in calendar.sessions(programme(all_series, closures), season))


RULE_TABLE = {
    "every Monday": ((series("FREQ=WEEKLY;BYDAY=MO"),), (34, 30, 26, 24)),
    "1st to 4th Monday (leaflet)": (nth(1, 2, 3, 4), (32, 28, 24, 22)),
    "{1,2,3}": (nth(1, 2, 3), (24, 20, 19, 17)),
    "{1,2,4}": (nth(1, 2, 4), (24, 21, 19, 17)),
    "{2,3,4}": (nth(2, 3, 4), (24, 22, 18, 17)),
    "{1,3,4}": (nth(1, 3, 4), (24, 21, 16, 15)),
    "fortnightly from 7 Nov": ((series("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", start=date(2016, 11, 7)),), (17, 15, 13, 11)),
    "fortnightly from 14 Nov": (
        (series("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", start=date(2016, 11, 14)),),
        (17, 15, 13, 13),
    ),
    "every 2nd open Monday": ((series("FREQ=WEEKLY;BYDAY=MO", one_in=2),), (17, 15, 13, 12)),
    "1st and 3rd": (nth(1, 3), (16, 13, 11, 10)),
    "2nd and 4th": (nth(2, 4), (16, 15, 13, 12)),
    "1st": (nth(1), (8, 6, 6, 5)),
    "2nd": (nth(2), (8, 7, 8, 7)),
    "3rd": (nth(3), (8, 7, 5, 5)),
    "4th": (nth(4), (8, 8, 5, 5)),
    "last": ((series("FREQ=MONTHLY;BYDAY=-1MO"),), (8, 8, 5, 5)),
}


@pytest.mark.parametrize("rule", RULE_TABLE)
@pytest.mark.parametrize(("column", "closures"), list(enumerate((NO_CLOSURE, PUBLIC, SCHOOL, BOTH))))
def test_the_rule_table(rule: str, column: int, closures: Closures) -> None:
    """Each rule of the table gives its number of Mondays, under each of the four closure policies."""
    all_series, counts = RULE_TABLE[rule]
    assert planned(all_series, closures) == counts[column]


@pytest.mark.parametrize(
    ("weeks", "closures", "count"),
    [
        ((2, 4, 5), PUBLIC, 17),
        ((3, 4, 5), PUBLIC, 17),
        ((1, 3, 4, 5), BOTH, 17),
    ],
)
def test_the_implausible_rules_that_also_give_seventeen(weeks: tuple[int, ...], closures: Closures, count: int) -> None:
    """Rules with a fifth Monday that also give 17 are counted, not left out because they are unlikely."""
    assert planned(nth(*weeks), closures) == count


@pytest.mark.parametrize(
    ("zone", "weeks", "is_seventeen"),
    [
        *(("B", weeks, True) for weeks in [(1, 2, 4), (1, 3, 4), (2, 3, 4)]),
        *(("C", weeks, False) for weeks in [(1, 2, 3), (1, 2, 4), (1, 3, 4), (2, 3, 4)]),
    ],
)
def test_other_zones(zone: str, weeks: tuple[int, ...], is_seventeen: bool) -> None:
    """In zone B three of the three-café rules give 17, in zone C none does."""
    closures = Closures(public_holidays="FR", school_holidays=(SchoolZone(zone),))
    assert (planned(nth(*weeks), closures) == 17) is is_seventeen


@pytest.mark.parametrize(
    ("all_series", "closures", "count"),
    [
        ((series("FREQ=WEEKLY;BYDAY=MO"),), NO_CLOSURE, 22),
        (nth(1, 2, 3, 4), NO_CLOSURE, 20),
        (nth(1, 2, 3, 4), PUBLIC, 18),
        (nth(1, 2, 3, 4), BOTH, 14),
    ],
)
def test_the_pilot(all_series: tuple[Series, ...], closures: Closures, count: int) -> None:
    """February to June 2016 has 22 Mondays, of which the leaflet's rule keeps 20, 18 and 14."""
    assert planned(all_series, closures, PILOT) == count


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        (date(2016, 11, 1), date(2017, 4, 14), 17),
        (date(2016, 11, 1), date(2017, 5, 14), 17),
        (date(2016, 12, 12), date(2017, 6, 30), 17),
    ],
)
def test_shorter_windows_also_give_seventeen(first: date, last: date, count: int) -> None:
    """The leaflet's rule gives 17 when the season stops in mid-April or mid-May, or starts on 12 December."""
    assert planned(nth(1, 2, 3, 4), BOTH, Season("s", "s", first, last)) == count


def test_the_leaflet_by_venue() -> None:
    """The 22 sessions of the leaflet's rule are 5, 7, 5 and 5 on the 1st to 4th Monday."""
    dated = calendar.sessions(programme(nth(1, 2, 3, 4), BOTH), SEASON)
    by_series = Counter(session.series for session in dated if session.planned)
    assert by_series == {"1": 5, "2": 7, "3": 5, "4": 5}


def test_every_monday_that_falls_out_says_why() -> None:
    """All 34 Mondays are listed; each closed one has its reason, the fifth Mondays too."""
    dated = calendar.sessions(programme(nth(1, 2, 3, 4), BOTH), SEASON)
    reasons = {session.date: session.reason.into("fr") for session in dated if session.reason}
    assert len({session.date for session in dated}) == 34
    assert reasons[date(2017, 1, 30)] == "5e lundi du mois"
    assert reasons[date(2017, 5, 29)] == "5e lundi du mois"
    assert reasons[date(2017, 4, 17)] == "jour férié (Lundi de Pâques)"
    assert reasons[date(2016, 12, 19)] == "vacances scolaires, zone A (Vacances de Noël)"
    assert len(reasons) == 12


def test_an_unlisted_fifth_weekday() -> None:
    """With the policy “unlisted” the fifth Mondays are not named at all; the planned sessions are the same."""
    unlisted = Closures("FR", (SchoolZone("A"),), fifth_weekday="unlisted")
    dated = calendar.sessions(programme(nth(1, 2, 3, 4), unlisted), SEASON)
    assert (len(dated), sum(session.planned for session in dated)) == (32, 22)


def test_a_closure_entered_after_publication_cancels() -> None:
    """A closure entered once the season was published leaves 22 planned, one of them cancelled with its reason."""
    closure = Closure(date(2017, 3, 13), date(2017, 3, 13), "salle indisponible", entered=date(2017, 3, 1))
    closures = Closures("FR", (SchoolZone("A"),), own=(closure,))
    season = Season("2016-2017", "Saison 2", SEASON.first, SEASON.last, published=date(2016, 10, 10))
    dated = calendar.sessions(programme(nth(1, 2, 3, 4), closures), season)
    cancelled = [session for session in dated if session.status is Status.CANCELLED]
    assert sum(session.planned for session in dated) == 22
    assert [(session.date, session.reason.into("fr")) for session in cancelled] == [
        (date(2017, 3, 13), "salle indisponible")
    ]


def test_a_closure_known_at_publication_closes() -> None:
    """The same closure entered before publication takes the date out of the plan."""
    closure = Closure(date(2017, 3, 13), date(2017, 3, 13), "salle indisponible", entered=date(2016, 9, 1))
    closures = Closures("FR", (SchoolZone("A"),), own=(closure,))
    season = Season("2016-2017", "Saison 2", SEASON.first, SEASON.last, published=date(2016, 10, 10))
    assert planned(nth(1, 2, 3, 4), closures, season) == 21


def test_a_town_that_changed_zone() -> None:
    """Zones hold for a stretch: a town that left zone B in 2015 has the holidays of zone A in 2016."""
    zones = (SchoolZone("B", last=date(2015, 8, 31)), SchoolZone("A", first=date(2015, 9, 1)))
    changed = Closures("FR", zones)
    in_b = Season("2014", "2014", date(2014, 11, 1), date(2015, 6, 30))
    only_b = Closures("FR", (SchoolZone("B"),))
    assert planned(nth(1, 2, 3, 4), changed) == 22
    assert planned(nth(1, 2, 3, 4), changed, in_b) == planned(nth(1, 2, 3, 4), only_b, in_b)


def test_the_missing_ascension_bridge() -> None:
    """Friday 10 May 2024 is a school holiday although the library does not know it; Friday 3 May is one it knows."""
    bridge = calendar.closed_because(date(2024, 5, 10), SCHOOL, SEASON)
    assert bridge is not None
    assert bridge.into("fr") == "vacances scolaires, zone A (Pont de l’Ascension)"
    assert calendar.closed_because(date(2024, 5, 17), SCHOOL, SEASON) is None


def test_what_the_table_recorded_replaces_the_plan() -> None:
    """Held, cancelled and moved rows keep the session planned; the day it moved to is an unplanned session."""
    recorded = (
        Recorded(date(2016, 11, 7), Status.HELD),
        Recorded(date(2016, 11, 14), Status.CANCELLED, reason="bar fermé"),
        Recorded(date(2016, 11, 21), Status.MOVED, moved_to=date(2016, 11, 23)),
        Recorded(date(2016, 11, 23), Status.HELD, venue="bar"),
    )
    dated = calendar.sessions(programme(nth(1, 2, 3, 4), BOTH), SEASON, recorded)
    first = {session.date: session for session in dated[:5]}
    assert [first[day].status for day in sorted(first)] == ["held", "cancelled", "moved", "held", "planned"]
    assert [first[day].planned for day in sorted(first)] == [True, True, True, False, True]
    assert first[date(2016, 11, 14)].reason.into("fr") == "bar fermé"
    assert first[date(2016, 11, 23)].start == time(9, 30)


@pytest.mark.parametrize("of_series", [None, "4"])
def test_a_session_held_on_a_closed_day_was_not_planned(of_series: str | None) -> None:
    """A café held on a fifth Monday, of a series or of none, is held and not planned, and the day is listed once."""
    recorded = [Recorded(date(2017, 1, 30), Status.HELD, venue="bar", series=of_series)]
    dated = calendar.sessions(programme(nth(1, 2, 3, 4), BOTH), SEASON, recorded)
    extra = [session for session in dated if session.date == date(2017, 1, 30)]
    assert [(session.status, session.planned, session.venue) for session in extra] == [(Status.HELD, False, "bar")]


@pytest.mark.parametrize(
    ("all_series", "closures", "season", "sentence"),
    [
        (
            (series("FREQ=MENSUEL"),),
            NO_CLOSURE,
            SEASON,
            "programme.toml, série « lundi » : la récurrence « FREQ=MENSUEL » ne se lit pas. Écrivez par exemple "
            "FREQ=MONTHLY;BYDAY=1MO (1er lundi du mois) ou FREQ=WEEKLY;BYDAY=TH (chaque jeudi).",
        ),
        (
            nth(1),
            Closures(public_holidays="XX"),
            SEASON,
            "programme.toml, [closures], public_holidays : le pays « XX » n’est pas connu. "
            "Écrivez « FR » pour la France.",
        ),
        (
            nth(1),
            SCHOOL,
            Season("s", "s", date(2040, 1, 1), date(2040, 3, 1)),
            "Les vacances scolaires de 2040 ne sont pas encore connues de cafeplan. "
            "Écrivez ces dates dans [closures], own, ou raccourcissez la saison.",
        ),
    ],
)
def test_what_cannot_be_dated(
    all_series: tuple[Series, ...], closures: Closures, season: Season, sentence: str
) -> None:
    """A rule, a country or a school year that cannot be dated is one sentence and one remedy."""
    with pytest.raises(CafeplanError) as error:
        planned(all_series, closures, season)
    assert plain(error.value.into("fr")) == sentence


def test_venues_in_turn_follow_the_dates_that_are_kept() -> None:
    """Three venues in turn: Easter Monday is closed and takes no turn, a date cancelled later keeps its own."""
    late = Closure(date(2017, 4, 24), date(2017, 4, 24), "travaux", entered=date(2017, 4, 1))
    closures = replace(PUBLIC, own=(late,))
    april = replace(SEASON, first=date(2017, 4, 3), last=date(2017, 5, 22), published=date(2016, 10, 1))
    in_turn = replace(series("FREQ=WEEKLY;BYDAY=MO"), venues=("bar", "mably", "quai"))
    dated = calendar.sessions(programme((in_turn,), closures), april)
    assert [(one.date.isoformat()[5:], one.venue, str(one.status)) for one in dated if one.status != "closed"] == [
        ("04-03", "bar", "planned"),
        ("04-10", "mably", "planned"),
        ("04-24", "quai", "cancelled"),
        ("05-15", "bar", "planned"),
        ("05-22", "mably", "planned"),
    ]
    fortnightly = replace(in_turn, one_in=2)
    kept = [one for one in calendar.sessions(programme((fortnightly,), Closures()), april) if one.status == "planned"]
    assert [one.venue for one in kept] == ["bar", "mably", "quai", "bar"]
