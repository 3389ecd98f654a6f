"""People and the days of the seats of each role in; how many turns each of them would hold by working time, out.

Working time counts for the part of these days on which somebody is in the team: who joins half-way is due half.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from cafeplan.model import Facilitator

Days = Sequence[date]


def shares(people: Sequence[Facilitator], asked: Mapping[str, Sequence[Days]]) -> Mapping[str, Fraction]:
    """Each person's share of the turns asked for, by id: every role is divided among its people by working time.

    `asked` has for each turn the days on which it may be, by role. Somebody with two roles gives half
    of the working time to each.
    """
    due = {person.id: Fraction(0) for person in people}
    for role, turns in asked.items():
        given = {person.id: _time_given(person, turns) for person in people if role in person.roles}
        total = sum(given.values(), Fraction(0))
        for person, its in given.items():
            due[person] += len(turns) * its / total if total else 0
    return due


def part_in_team(person: Facilitator, asked: Sequence[Days]) -> Fraction:
    """The part of some turns for which somebody is in the team on a day on which the turn may be.

    Of absences only those that came up after publication take something off it.
    """
    inside = sum(any(_there(person, day) for day in days) for days in asked)
    return Fraction(inside, len(asked)) if asked else Fraction(0)


def _there(person: Facilitator, day: date) -> bool:
    excused = any(each.reduces_share and each.first <= day <= each.last for each in person.absences)
    return person.first <= day <= person.last and not excused


def _time_given(person: Facilitator, asked: Sequence[Days]) -> Fraction:
    return Fraction(person.working_time, len(person.roles)) * part_in_team(person, asked)
