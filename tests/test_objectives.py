"""Each objective reads beside its targets; what is measured for nothing, or not at all, is told; the rest not shown."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from conftest import plain
from tables_cafe import programme
from worked_examples import records

from cafeplan import measure
from cafeplan.indicators import INDICATORS
from cafeplan.language.measure import READINGS
from cafeplan.model import Amount, Count, Interval, Objective, Programme, Table, Target, Value

END = date(2017, 6, 30)
SINCE = date(2016, 11, 1)


def cafe(*objectives: Objective) -> Programme:
    """A programme with these objectives."""
    return replace(programme(Path("cafe")), objectives=objectives)


def reading(name: str, value: Value, **target: Decimal | date) -> str:
    """How one value reads beside one target."""
    wanted = Target(**{"since": SINCE, **target})  # type: ignore[arg-type]
    made = measure.grid(cafe(Objective("Se voir", (name,), {name: wanted})), {name: value}, END)
    [(_, [evidence])] = made.rows
    return evidence.reading


@pytest.mark.parametrize(
    ("value", "target", "expected"),
    [
        (Count(5, 10), {"at_least": Decimal("0.5")}, "reached"),
        (Count(9, 20), {"at_least": Decimal("0.5")}, "near"),  # 45 %: a tenth below 50 %
        (Count(44, 100), {"at_least": Decimal("0.5")}, "not"),  # 44 % is less than nine tenths of 50 %
        (Count(17), {"at_least": Decimal(17)}, "reached"),
        (Count(20, 22), {"at_least": Decimal(17)}, "reached"),  # a target above 1 speaks of the number, not the share
        (Count(11, 100), {"at_most": Decimal("0.1")}, "near"),
        (Count(12, 100), {"at_most": Decimal("0.1")}, "not"),
        (Interval(20, 30), {"at_least": Decimal(20)}, "reached"),
        (Interval(19, 30), {"at_least": Decimal(20)}, "open"),  # 19 would be near, 30 reached
        (Amount(Fraction(9), "x", 4), {"at_most": Decimal(9)}, "reached"),
        (Amount(Fraction(0), "x", 0), {"at_most": Decimal(9)}, "unsaid"),  # nothing recorded is not 0
        (Count(0, 0), {"at_least": Decimal("0.5")}, "unsaid"),
        (Count(0), {"at_least": Decimal(5), "since": date(2017, 9, 1)}, "not-yet"),
        (Table({"a": Count(1, 1)}), {"at_least": Decimal(1)}, "untargeted"),
    ],
)
def test_a_value_reads_beside_its_target(value: Value, target: dict[str, Decimal | date], expected: str) -> None:
    """Reached, near within a tenth, not, and what cannot be said is said so."""
    assert reading("DeliveryRate", value, **target) == expected


def test_every_reading_has_its_words() -> None:
    """Each is said in French and English; near says what near means."""
    assert plain(READINGS["near"].into("fr")) == "presque atteint, à un dixième près"
    assert READINGS["unsaid"].into("en") == "cannot be said: nothing was recorded"
    assert set(READINGS) == {"reached", "near", "not", "open", "unsaid", "hidden", "not-yet", "untargeted"}


def test_gaps_of_both_kinds_are_told() -> None:
    """An objective without an indicator, and an indicator that serves none, are listed; a target alone attaches one."""
    wished, measured = Objective("S’entraider"), Objective("Se voir", ("HeldSessions",))
    targeted = Objective("Venir", targets={"Attendances": Target(SINCE, Decimal(100))})
    values: dict[str, Value] = {"HeldSessions": Count(17), "Attendances": Count(90), "Newcomers": Count(3, 9)}
    made = measure.grid(cafe(wished, measured, targeted), values, END)
    assert made.unmeasured == (wished,)
    assert made.unattached == ("Newcomers",)
    assert [evidence.indicator for _, row in made.rows for evidence in row] == ["HeldSessions", "Attendances"]


def test_what_is_neither_collected_nor_wanted_is_not_shown() -> None:
    """Of a café that records sessions and attendance, calls and partners are not shown, unless an objective asks."""
    story = records({"sessions": ["2017-01-09 held"], "attendance": ["2017-01-09 ana"]}).now
    collected = measure.collected(story, INDICATORS)
    assert set(measure.shown(cafe(), collected, INDICATORS)) == collected
    assert {"HeldSessions", "DistinctPeople", "AttendanceRate"} <= collected
    assert not {"Calls", "TurnoutRate", "FillRate", "SexStructure", "Volunteers", "Replication"} & collected
    wanted = measure.shown(cafe(Objective("Relancer", ("Calls",))), collected, INDICATORS)
    assert set(wanted) - collected == {"Calls"}
