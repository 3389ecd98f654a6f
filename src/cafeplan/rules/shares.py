"""People and what each role asks for in; how many turns each of them would hold by working time, out."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from cafeplan.model import Facilitator


def shares(people: Sequence[Facilitator], asked: Mapping[str, int]) -> Mapping[str, Fraction]:
    """Each person's share of the turns asked for, by id: every role is divided among its people by working time.

    Somebody with two roles gives half of the working time to each.
    """
    given = {
        role: sum((_time_given(person) for person in people if role in person.roles), Fraction(0)) for role in asked
    }
    return {
        person.id: sum(
            (asked[role] * _time_given(person) / given[role] for role in person.roles if given.get(role)), Fraction(0)
        )
        for person in people
    }


def _time_given(person: Facilitator) -> Fraction:
    return Fraction(person.working_time, len(person.roles))
