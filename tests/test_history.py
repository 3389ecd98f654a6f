"""Any earlier state of a rota comes back from its history, whatever happened to it."""

from datetime import date, time, timedelta

import pytest
from conftest import plain
from hypothesis import given, settings
from hypothesis import strategies as some

from cafeplan.model import CafeplanError, Status
from cafeplan.season.history import Entry, Standing, State, What, as_of, entries_between, replayed

FIRST = date(2026, 11, 2)
MOMENTS = [(FIRST + timedelta(weeks=week), start) for week in range(3) for start in (time(9, 30), time(14))]
ROLES = ("general", "volunteer")
STANDINGS = some.builds(
    Standing,
    some.sampled_from([Status.PLANNED, Status.CANCELLED, Status.MOVED]),
    some.sampled_from(["comedie", "mably"]),
)
PEOPLE = some.lists(some.sampled_from("abc"), min_size=1, max_size=3).map(lambda people: tuple(sorted(people)))
STATES = some.builds(
    State,
    some.dictionaries(some.sampled_from(MOMENTS), STANDINGS),
    some.dictionaries(some.sampled_from([(*moment, role) for moment in MOMENTS for role in ROLES]), PEOPLE),
)


def written(states: list[State], entered: list[date]) -> list[Entry]:
    """The history of a rota that went through these states."""
    entries: list[Entry] = []
    for number, (old, new, day) in enumerate(zip([State(), *states], states, entered, strict=False), start=1):
        entries += entries_between(old, new, number, day, What.EDIT, "")
    return entries


@settings(max_examples=200, deadline=None)
@given(some.lists(STATES, min_size=1, max_size=6))
def test_every_earlier_state_is_rebuilt(states: list[State]) -> None:
    """After each of any changes the rows up to it give exactly what stood then, and its day gives it too."""
    days = [FIRST + timedelta(days=number) for number in range(len(states))]
    entries = written(states, days)
    for number, (state, day) in enumerate(zip(states, days, strict=True), start=1):
        assert replayed(entry for entry in entries if entry.change <= number) == state
        assert as_of(entries, day) == state


@settings(max_examples=100, deadline=None)
@given(STATES, STATES)
def test_a_change_is_told_in_as_few_rows_as_can_be(old: State, new: State) -> None:
    """No row tells of what stayed: a row is a session that is announced otherwise, or somebody who comes or goes."""
    rows = list(entries_between(old, new, 1, FIRST, What.EDIT, ""))
    for row in rows:
        if row.role:
            assert row.before != row.after
        else:
            assert old.sessions.get((row.day, row.start)) != new.sessions.get((row.day, row.start))
    assert bool(rows) == (old != new)


def test_one_person_of_three_is_replaced_in_one_row() -> None:
    """At a seat for several people only the one who leaves and the one who comes are told."""
    place = (*MOMENTS[0], "volunteer")
    old, new = State(seats={place: ("a", "b", "c")}), State(seats={place: ("a", "c", "d")})
    (row,) = entries_between(old, new, 4, FIRST, What.SWAP, "")
    assert (row.change, row.what, row.before, row.after) == (4, What.SWAP, "b", "d")


@pytest.mark.parametrize(("before", "after"), [("b", "c"), ("planned", "")])
def test_a_history_that_does_not_follow_is_refused(before: str, after: str) -> None:
    """A row that takes away somebody who was not there, or a session that was not announced, is told by its number."""
    role = "general" if before == "b" else ""
    first = Entry(1, FIRST, What.PUBLISH, *MOMENTS[0], "comedie", "general", "", "a")
    broken = Entry(2, FIRST, What.SWAP, *MOMENTS[0], "comedie", role, before, after)
    with pytest.raises(CafeplanError) as error:
        replayed([first, broken])
    assert plain(error.value.into("fr")) == (
        "L’historique ne se suit plus : la modification 2 (lundi 2 novembre 2026) ne part pas de ce qui précède. "
        "Remettez le fichier de l’historique tel que cafeplan l’a écrit ; on n’y efface et n’y corrige rien à la main."
    )
