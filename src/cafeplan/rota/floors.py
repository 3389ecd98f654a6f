"""A rule's counters in, and choices of which so many are made; a cost that no rota can go below out.

Where every seat is held, the counters that seats share add up to a fixed total, and the cheapest way to reach that
total, one unit after the other, is a bound: 15 sessions for 3 people of equal working time are 5 each at best.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from cafeplan.rota.counters import Member, Sheet, Tally


@dataclass(frozen=True)
class Choice:
    """Turns or meetings of which at least so many and at most so many will be held."""

    members: tuple[Member, ...]
    least: int
    most: int


@dataclass(frozen=True)
class Group:
    """Counters that add up to a total, and what each total costs at best, the least first."""

    choices: tuple[Choice, ...]
    costs: tuple[int, ...]

    @property
    def floor(self) -> int:
        """The cost of the cheapest total."""
        return min(self.costs)


def floor(sheet: Sheet, choices: Sequence[Choice]) -> int:
    """The least cost that the totals allow; counters whose total is open count with their cheapest reading."""
    return sum(group.floor for group in groups(sheet, choices))


def exhausted(sheet: Sheet, choices: Sequence[Choice], value: int) -> list[Choice]:
    """The choices of which no more than the least can be held, if the sheet is to cost no more than a value."""
    found = groups(sheet, choices)
    spare = value - sum(group.floor for group in found)
    return [
        choice
        for group in found
        if all(cost > group.floor + spare for cost in group.costs[1:])
        for choice in group.choices
    ]


def groups(sheet: Sheet, choices: Sequence[Choice]) -> list[Group]:
    """The counters in groups that share no choice; a group whose total is open costs the cheapest of each counter."""
    choice_of = {member: number for number, choice in enumerate(choices) for member in choice.members}
    group_of = _groups(sheet, choice_of, len(choices))
    of_group: dict[int, list[Tally]] = {}
    for tally, group in zip(sheet.tallies, group_of, strict=True):
        of_group.setdefault(group, []).append(tally)
    return [_group(tallies, choices, choice_of) for tallies in of_group.values()]


def _group(tallies: list[Tally], choices: Sequence[Choice], choice_of: dict[Member, int]) -> Group:
    totals = _totals(tallies, choices, choice_of)
    if totals is None:
        return Group((), (sum(min(tally.table) for tally in tallies),))
    counted, least, most = totals
    rises = sorted(after - before for tally in tallies for before, after in pairwise(tally.table))
    start = sum(tally.table[0] for tally in tallies)
    costs = list(accumulate(rises, initial=start))[least : most + 1]
    # Where caps leave no room for the least, the search will find out.
    return Group(tuple(choices[number] for number in counted), tuple(costs or [start]))


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


def _totals(
    tallies: list[Tally], choices: Sequence[Choice], choice_of: dict[Member, int]
) -> tuple[list[int], int, int] | None:
    """The choices that a group counts, and the least and the most it adds up to; None where that is open."""
    raised: dict[Member, int] = {}
    for tally in tallies:
        for member in tally.members:
            raised[member] = raised.get(member, 0) + 1
    if any(member not in choice_of for member in raised):
        return None
    counted = sorted({choice_of[member] for member in raised})
    least = most = 0
    for number in counted:
        per_member = {raised.get(member, 0) for member in choices[number].members}
        if len(per_member) > 1:
            return None
        times = per_member.pop()
        least += choices[number].least * times
        most += choices[number].most * times
    return counted, least, most
