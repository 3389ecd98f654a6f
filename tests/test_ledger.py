"""What earlier seasons owe, counted by hand: cover, cancelled and moved sessions, newcomers, and the next season."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

from cafes import cafe, monday, person, session
from pandas import DataFrame

from cafeplan.model import Facilitator
from cafeplan.pages import rota_page
from cafeplan.rota import carried_over, loads, plan

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


def test_the_worked_example_of_the_decisions() -> None:
    """Nine seats, three people, a share of three.

    Anne was planned four times: once Benoît stood in for her, once the café was cancelled. Held and kept free: Anne 3,
    Benoît 3 + 1 = 4, Chloé 2. So Benoît is one ahead, and Chloé owes one.
    """
    anne = [("held", "anne", ""), ("held", "anne", ""), ("held", "anne", "benoît"), ("cancelled", "anne", "")]
    others = [("held", "benoît", "")] * 3 + [("held", "chloé", "")] * 2
    assert carried_over([season(*anne, *others)], team()) == {"benoît": 1, "chloé": -1}


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
    before = rota_page(**asked).fingerprint
    rewritten("2016-2017/rota.csv", "general;bruno;", "general;bruno;anne")
    assert rota_page(**asked).fingerprint == before
    rewritten("programme.toml", "MaxTurns = {", programme_says)
    asking = rota_page(**asked).fingerprint
    rewritten("2016-2017/rota.csv", "general;bruno;anne", "general;bruno;claire")
    assert rota_page(**asked).fingerprint != asking


def test_a_newcomer_is_not_made_to_catch_up() -> None:
    """Chloé was not there: Anne and Benoît shared that season between them, and she owes nothing."""
    past = season(*[("held", "anne", "")] * 3, *[("held", "benoît", "")] * 3)
    assert carried_over([past], team(first=monday(0))) == {}
    assert carried_over([past], team()) == {"anne": 1, "benoît": 1, "chloé": -2}


def test_who_joined_half_way_owed_half() -> None:
    """Ten seats, Chloé there for the last five: shares 4, 4 and 2; she held one, Anne five."""
    past = season(*[("held", "anne", "")] * 5, *[("held", "benoît", "")] * 4, ("held", "chloé", ""))
    assert carried_over([past], team(first=monday(-25))) == {"anne": 1, "chloé": -1}


def test_a_moved_session_counts_once() -> None:
    """Whether the rota has a row for the new day or not; a seat that nobody held counts for nobody."""
    rows = [("moved", "anne", ""), ("held", "benoît", ""), ("held", "chloé", ""), ("held", "", "")]
    assert carried_over([season(*rows)], team()) == {}
    rows[3] = ("held", "anne", "")
    assert carried_over([season(*rows)], team()) == {"anne": 1}
    assert carried_over([season(*rows, moved_to=monday(-27))], team()) == {}


def test_seasons_are_added_before_they_are_rounded() -> None:
    """Anne held one of one, three times, where a third was due: 2 ahead in all, and the others owe one each."""
    once = season(("held", "anne", ""))
    assert carried_over([once], team()) == {"anne": 1}
    assert carried_over([once] * 3, team()) == {"anne": 2, "benoît": -1, "chloé": -1}
    halves = carried_over([once], team()[:2])
    assert halves == {}, "a half is no turn"
