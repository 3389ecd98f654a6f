"""A rule's counters in, and choices of which exactly so many are made; a cost that no rota can go below out.

Where every seat is held, the counters that seats share add up to a fixed total, and the cheapest way to reach that
total, one unit after the other, is a bound: 15 sessions for 3 people of equal working time are 5 each at best.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cafeplan.rota.counters import Member, Sheet, Tally


@dataclass(frozen=True)
class Choice:
    """Turns or meetings of which exactly `times` will be held."""

    members: tuple[Member, ...]
    times: int


def floor(sheet: Sheet, choices: Sequence[Choice]) -> int:
    """The least cost that the totals allow; counters whose total is open count with their cheapest reading."""
    choice_of = {member: number for number, choice in enumerate(choices) for member in choice.members}
    group_of = _groups(sheet, choice_of, len(choices))
    bound = 0
    for group in sorted(set(group_of)):
        tallies = [tally for tally, its in zip(sheet.tallies, group_of, strict=True) if its == group]
        total = _total(tallies, choices, choice_of)
        bound += sum(min(tally.table) for tally in tallies) if total is None else _cheapest(tallies, total)
    return bound


def _groups(sheet: Sheet, choice_of: dict[Member, int], choices: int) -> list[int]:
    """For each counter the first choice that it shares with others, itself alone where there is none."""
    parent = list(range(choices + len(sheet.tallies)))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = node = parent[parent[node]]
        return node

    for number, tally in enumerate(sheet.tallies):
        for member in tally.members:
            if member in choice_of:
                one, two = sorted((root(choice_of[member]), root(choices + number)))
                parent[two] = one
    return [root(choices + number) for number in range(len(sheet.tallies))]


def _total(tallies: list[Tally], choices: Sequence[Choice], choice_of: dict[Member, int]) -> int | None:
    """What the counters of a group add up to in every rota; None where that is open."""
    raised: dict[Member, int] = {}
    for tally in tallies:
        for member in tally.members:
            raised[member] = raised.get(member, 0) + 1
    if any(member not in choice_of for member in raised):
        return None
    total = 0
    for number in sorted({choice_of[member] for member in raised}):
        per_member = {raised.get(member, 0) for member in choices[number].members}
        if len(per_member) > 1:
            return None
        total += choices[number].times * per_member.pop()
    return total


def _cheapest(tallies: list[Tally], total: int) -> int:
    rises = [after - before for tally in tallies for before, after in pairwise(tally.table)]
    return sum(tally.table[0] for tally in tallies) + sum(sorted(rises)[:total])
