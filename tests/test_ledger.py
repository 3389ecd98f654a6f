"""What earlier seasons owe, counted by hand: cover, cancelled and moved sessions, newcomers, and the next season."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from cafes import cafe, monday, person, session
from conftest import plain
from pandas import DataFrame

from cafeplan.model import Absence, Facilitator, Question
from cafeplan.pages import rota_page
from cafeplan.rota import balances, in_whole_turns, loads, plan, recounted
from cafeplan.rules.fairness import FairShare

ROTA = ["date", "start", "role", "facilitator", "held_by"]
SESSIONS = ["date", "start", "status", "moved_to"]


def season(*rows: tuple[str, str, str], moved_to: date | None = None) -> tuple[DataFrame, DataFrame]:
    """A season of Mondays, a row for each: its status, who was to hold its seat, who did."""
    start = time(9, 30)
    seats: list[list[Any]] = []
    sessions: list[list[Any]] = []
    for week, (status, planned, held_by) in enumerate(rows, start=-30):
        seats.append([monday(week), start, "general", planned or None, held_by or None])
        sessions.append([monday(week), start, status, moved_to if status == "moved" else None])
    return DataFrame(seats, columns=ROTA), DataFrame(sessions, columns=SESSIONS)


def team(**dates: date) -> list[Facilitator]:
    """Anne, Benoît and Chloé, the last of them perhaps not all the time."""
    return [person("Anne"), person("Benoît"), person("Chloé", **dates)]


def owed(seasons: list[tuple[DataFrame, DataFrame]], people: list[Facilitator], *absences: Any) -> Mapping[str, int]:
    """What seasons leave to be made up for, in whole turns."""
    return in_whole_turns(balances([(*one, people) for one in seasons], *absences))


def test_the_worked_example_of_the_decisions() -> None:
    """Nine seats, three people, a share of three.

    Anne was planned four times: once Benoît stood in for her, once the café was cancelled. Held and kept free: Anne 3,
    Benoît 3 + 1 = 4, Chloé 2. So Benoît is one ahead, and Chloé owes one.
    """
    anne = [("held", "anne", ""), ("held", "anne", ""), ("held", "anne", "benoît"), ("cancelled", "anne", "")]
    others = [("held", "benoît", "")] * 3 + [("held", "chloé", "")] * 2
    assert owed([season(*anne, *others)], team()) == {"benoît": 1, "chloé": -1}


def test_the_next_season_makes_up_for_it() -> None:
    """Six sessions for three: Benoît holds one, Anne two, Chloé three; without the ledger everybody holds two."""
    question = cafe([session(week) for week in range(6)], team(), levels=("EverySeatFilled", "FairShare"))
    question = replace(question, ledger={"benoît": 1, "chloé": -1})
    asked = replace(question, rules=replace(question.rules, settings={"FairShare": {"earlier_seasons": True}}))
    assert [load.turns for load in loads(plan(asked))] == [2, 1, 3]
    assert [load.turns for load in loads(plan(question))] == [2, 2, 2]


def test_a_programme_asks_for_it_in_its_rota(dijon: Path, rewritten: Callable[[str, str, str], Path]) -> None:
    """Dijon's two seasons are read where FairShare says so, and only there.

    Each service held 36 turns: Anne 14, Bruno 14 and Claire 8 by 100, 80 and 100 %, so 12.9, 10.3 and 12.9 were due;
    Denis 13, Élise 12 and Farid 11 by 100, 50 and 100 %, so 14.4, 7.2 and 14.4.
    """
    asked = {"folder": dijon.as_posix(), "season": "2026-2027"}
    assert rota_page(**asked).rota.question.ledger == {}
    rewritten("programme.toml", "MaxTurns = {", "FairShare = { earlier_seasons = true }\nMaxTurns = {")
    page = rota_page(**asked)
    assert page.rota.question.ledger == {"anne": 1, "bruno": 4, "claire": -5, "denis": -1, "elise": 5, "farid": -3}
    assert all(level.proved for level in page.rota.levels)


def test_what_was_read_of_earlier_seasons_is_in_the_fingerprint(
    dijon: Path, rewritten: Callable[[str, str, str], Path]
) -> None:
    """A stand-in written down afterwards changes what the rota was made from, where the ledger is read."""
    programme_says = "FairShare = { earlier_seasons = true }\nMaxTurns = {"
    asked = {"folder": dijon.as_posix(), "season": "2026-2027"}
    before = rota_page(**asked).asked.fingerprint
    rewritten("2016-2017/rota.csv", "general;bruno;", "general;bruno;anne")
    assert rota_page(**asked).asked.fingerprint == before
    rewritten("programme.toml", "MaxTurns = {", programme_says)
    asking = rota_page(**asked).asked.fingerprint
    rewritten("2016-2017/rota.csv", "general;bruno;anne", "general;bruno;claire")
    assert rota_page(**asked).asked.fingerprint != asking


def test_a_newcomer_is_not_made_to_catch_up() -> None:
    """Chloé was not there: Anne and Benoît shared that season between them, and she owes nothing."""
    past = season(*[("held", "anne", "")] * 3, *[("held", "benoît", "")] * 3)
    assert owed([past], team(first=monday(0))) == {}
    assert owed([past], team()) == {"anne": 1, "benoît": 1, "chloé": -2}


def test_who_joined_half_way_owed_half() -> None:
    """Ten seats, Chloé there for the last five: shares 4, 4 and 2; she held one, Anne five."""
    past = season(*[("held", "anne", "")] * 5, *[("held", "benoît", "")] * 4, ("held", "chloé", ""))
    assert owed([past], team(first=monday(-25))) == {"anne": 1, "chloé": -1}


def test_a_moved_session_counts_once() -> None:
    """Whether the rota has a row for the new day or not; a seat that nobody held counts for nobody."""
    rows = [("moved", "anne", ""), ("held", "benoît", ""), ("held", "chloé", ""), ("held", "", "")]
    assert owed([season(*rows)], team()) == {}
    rows[3] = ("held", "anne", "")
    assert owed([season(*rows)], team()) == {"anne": 1}
    assert owed([season(*rows, moved_to=monday(-27))], team()) == {}


def test_seasons_are_added_before_they_are_rounded() -> None:
    """Anne held one of one, three times, where a third was due: 2 ahead in all, and the others owe one each."""
    once = season(("held", "anne", ""))
    assert owed([once], team()) == {"anne": 1}
    assert owed([once] * 3, team()) == {"anne": 2, "benoît": -1, "chloé": -1}
    halves = owed([once], team()[:2])
    assert halves == {}, "a half is no turn"


# --- long absences ------------------------------------------------------------------------------------------------


def with_leave(*leaves: Absence, **settings: Any) -> Question:
    """Eight Mondays for Anne, Benoît and Chloé, the last of whom is on leave, by the rules of FairShare."""
    people = [*team()[:2], replace(team()[2], absences=leaves)]
    choice = {"FairShare": settings} if settings else {}
    return cafe([session(week) for week in range(8)], people, levels=("EverySeatFilled", "FairShare"), settings=choice)


FOUR_WEEKS = Absence(monday(0), monday(4) - timedelta(days=1))


def test_a_long_absence_takes_its_part_off_the_share() -> None:
    """The worked example of the decisions: Chloé is away for the first four of eight weeks, so she is due half.

    8 turns by 1 : 1 : ½ are 3.2, 3.2 and 1.6; with 3, 3, 2 the sum is 9 + 9 + 2·4 = 26, with 4, 3, 1 it is 27.
    """
    rota = plan(with_leave(FOUR_WEEKS))
    assert [str(load.share) for load in loads(rota)] == ["16/5", "16/5", "8/5"]
    assert [load.turns for load in loads(rota)] == [3, 3, 2]
    assert rota.levels[1].value == 26


def test_a_programme_may_ignore_long_absences() -> None:
    """Then Chloé is due 8/3 as everybody is, and makes up for her leave: 3, 3, 2 is 22 anyhow, in equal weights."""
    rota = plan(with_leave(FOUR_WEEKS, absences="ignore"))
    assert [str(load.share) for load in loads(rota)] == ["8/3", "8/3", "8/3"]
    assert rota.levels[1].value == 9 + 9 + 4


def test_a_holiday_takes_nothing_off() -> None:
    """Twenty-seven days are no long absence; the same days and one more, written in two rows, are one of four weeks."""
    short = Absence(monday(0), monday(4) - timedelta(days=2))
    in_two = (Absence(monday(0), monday(2) - timedelta(days=1)), Absence(monday(2), FOUR_WEEKS.last))
    assert [load.share for load in loads(plan(with_leave(short)))] == [Fraction(8, 3)] * 3
    assert [load.share for load in loads(plan(with_leave(*in_two)))][2] == Fraction(8, 5)


def test_a_leave_of_an_earlier_season_is_not_made_up_for() -> None:
    """Of eight turns Chloé, away for half of them, held 2 where 1.6 were due; where leave is ignored she owes one."""
    rows = [("held", "anne", "")] * 3 + [("held", "benoît", "")] * 3 + [("held", "chloé", "")] * 2
    leave = Absence(monday(-30), monday(-26) - timedelta(days=1))
    people = [*team()[:2], replace(team()[2], absences=(leave,))]
    assert owed([season(*rows)], people) == {}
    assert owed([season(*rows)], people, "ignore") == {"chloé": -1}


def test_many_different_absences_can_still_be_shared_out() -> None:
    """Twelve people there for 52, 47, 46… weeks of a year have no small common measure: their weights are rounded.

    Nobody's weight is further from its exact value than a hundred-thousandth.
    """
    people = [replace(person(f"P{number:02}"), first=monday(number + 4 if number else 0)) for number in range(12)]
    question = cafe([session(week) for week in range(52)], people, levels=("EverySeatFilled", "FairShare"))
    rule = FairShare().facing(question)
    for number, who in enumerate(people):
        there = 52 - (number + 4 if number else 0)
        assert rule.cost(who.id, 1) == pytest.approx(10**7 / (100 * there / 52), rel=1e-5)


# --- the pause between two seasons ---------------------------------------------------------------------------------


def summer(rewritten: Callable[[str, str, str], Path], first: str) -> Question:
    """A season after Dijon's 2016-2017, with NeverInARow as a must."""
    rewritten("programme.toml", '"MaxTurns"]', '"MaxTurns", "NeverInARow"]')
    season = f'[[seasons]]\nid = "ete"\nlabel = "Été"\nfirst = {first}\nlast = 2017-09-30\n'
    folder = rewritten("programme.toml", "\n[[published]]\n", f"\n{season}\n[[published]]\n")
    return rota_page(folder=folder.as_posix(), season="ete").rota.question


def test_who_held_the_last_session_does_not_hold_the_first_of_the_next_season(
    rewritten: Callable[[str, str, str], Path],
) -> None:
    """Claire and Farid held the café of 19 June, the last that took place: on 3 July neither does, nor may they."""
    question = summer(rewritten, "2017-07-01")
    june = [turn for turn in question.earlier if turn.session.date == date(2017, 6, 19)]
    assert [turn.person.id for turn in june] == ["claire", "farid"]
    assert max(turn.session.date for turn in question.earlier) == date(2017, 6, 19)
    july = question.sessions[0]
    first = [turn.person.id for turn in plan(question).turns if turn.session == july]
    assert len(first) == 2
    assert not {"claire", "farid"} & set(first)
    again = [replace(june[0], session=july, seat=replace(june[0].seat, slot=july.slot))]
    assert [plain(each.label.into("fr")) for must in recounted(question, again).musts for each in must.broken()] == [
        "Claire Monnet, lundi 19 juin 2017 et lundi 3 juillet 2017"
    ]


def test_four_weeks_between_two_seasons_are_no_pause_yet(rewritten: Callable[[str, str, str], Path]) -> None:
    """From 30 June to 28 July is four weeks: the turns of the season before count."""
    assert summer(rewritten, "2017-07-28").earlier


def test_more_than_four_weeks_are_a_pause(rewritten: Callable[[str, str, str], Path]) -> None:
    """One day later the seasons no longer touch."""
    assert not summer(rewritten, "2017-07-29").earlier
