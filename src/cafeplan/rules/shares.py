"""People and the days of the seats of each role in; how many turns each of them would hold by working time, out.

Working time counts for the part of these days on which somebody is there: who joins half-way is due half, and so is
who is away for half of them in one stretch. A holiday is no such stretch and takes nothing off, unless it
came up after the rota was published.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

from cafeplan.model import Absence, Facilitator

Absences = Literal["reduce", "ignore"]
"""Whether a long absence, or one that came up after publication, takes something off somebody's share."""
LONG = timedelta(weeks=4)
_DAY = timedelta(days=1)

Days = Sequence[date]


def shares(
    people: Sequence[Facilitator], asked: Mapping[str, Sequence[Days]], absences: Absences = "reduce"
) -> Mapping[str, Fraction]:
    """Each person's share of the turns asked for, by id: every role is divided among its people by working time.

    `asked` has for each turn the days on which it may be, by role. Somebody with two roles gives half
    of the working time to each.
    """
    due = {person.id: Fraction(0) for person in people}
    for role, turns in asked.items():
        given = {person.id: _time_given(person, turns, absences) for person in people if role in person.roles}
        total = sum(given.values(), Fraction(0))
        for person, its in given.items():
            due[person] += len(turns) * its / total if total else 0
    return due


def part_there(person: Facilitator, asked: Sequence[Days], absences: Absences) -> Fraction:
    """The part of some turns for which somebody is there on a day on which the turn may be.

    There is who is in the team, and not away where that takes something off.
    """
    away = _absences_that_count(person) if absences == "reduce" else []

    def there(day: date) -> bool:
        return person.first <= day <= person.last and not any(each.first <= day <= each.last for each in away)

    return Fraction(sum(any(map(there, days)) for days in asked), len(asked)) if asked else Fraction(0)


def _time_given(person: Facilitator, asked: Sequence[Days], absences: Absences) -> Fraction:
    return Fraction(person.working_time, len(person.roles)) * part_there(person, asked, absences)


def _absences_that_count(person: Facilitator) -> Sequence[Absence]:
    """The absences that came up after publication, and those of four weeks or more; day after day they are one."""
    joined: list[Absence] = []
    for absence in sorted(person.absences, key=lambda each: each.first):
        if joined and absence.first <= joined[-1].last + _DAY:
            joined[-1] = Absence(joined[-1].first, max(joined[-1].last, absence.last))
        else:
            joined.append(absence)
    long = [absence for absence in joined if absence.last - absence.first + _DAY >= LONG]
    return [*long, *(absence for absence in person.absences if absence.reduces_share)]
