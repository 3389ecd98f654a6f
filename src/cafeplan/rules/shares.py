"""People and the days of the seats of each role in; how many turns each of them would hold by working time, out.

Working time counts for the part of these days on which somebody is in the team: who joins half-way is due half.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from cafeplan.model import Facilitator


def shares(people: Sequence[Facilitator], asked: Mapping[str, Sequence[date]]) -> Mapping[str, Fraction]:
    """Each person's share of the turns asked for, by id: every role is divided among its people by working time.

    `asked` has a day for each turn, by role. Somebody with two roles gives half of the working time to each.
    """
    due = {person.id: Fraction(0) for person in people}
    for role, days in asked.items():
        given = {person.id: _time_given(person, days) for person in people if role in person.roles}
        total = sum(given.values(), Fraction(0))
        for person, its in given.items():
            due[person] += len(days) * its / total if total else 0
    return due


def part_in_team(person: Facilitator, days: Sequence[date]) -> Fraction:
    """The part of some days on which somebody is in the team.

    Of absences only those that came up after publication take something off it.
    """
    inside = sum(person.first <= day <= person.last and not _excused(person, day) for day in days)
    return Fraction(inside, len(days)) if days else Fraction(0)


def _excused(person: Facilitator, day: date) -> bool:
    return any(each.reduces_share and each.first <= day <= each.last for each in person.absences)


def _time_given(person: Facilitator, days: Sequence[date]) -> Fraction:
    return Fraction(person.working_time, len(person.roles)) * part_in_team(person, days)
