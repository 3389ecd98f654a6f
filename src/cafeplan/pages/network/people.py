"""Programmes in; how many different people came to them together, and to two of them, between what limits, out.

Only under the same key are two pseudonyms one person. Everywhere else nobody may be the same, or everybody.
"""

from collections.abc import Iterable, Sequence

from cafeplan.model import Interval
from cafeplan.pages.network.member import Member


def together(members: Iterable[Member]) -> Interval:
    """Between the most that one group of programmes received, and the sum over the groups."""
    groups = [_of_group(group) for group in grouped(members)]
    return Interval(max(one.low for one in groups), sum(one.high for one in groups))


def grouped(members: Iterable[Member]) -> list[list[Member]]:
    """The programmes whose pseudonyms were made with one key together, each of the others alone."""
    groups: dict[object, list[Member]] = {}
    for one in members:
        groups.setdefault(one.key or one.programme.folder, []).append(one)
    return list(groups.values())


def in_common(one: Member, other: Member) -> Interval:
    """How many people may have come to both programmes."""
    most = min(one.different.high, other.different.high)
    if not one.is_matched_with(other):
        return Interval(0, most)
    identified = len(one.people & other.people)
    # Whoever was only counted may be anybody who was identified in the other programme, or only counted there too.
    counted = [member.different.high - len(member.people) for member in (one, other)]
    return Interval(identified, min(most, identified + sum(counted)))


def _of_group(group: Sequence[Member]) -> Interval:
    if len(group) == 1:
        return group[0].different
    identified = len(frozenset[str]().union(*(one.people for one in group)))
    only_counted = sum(int(one.different.high) - len(one.people) for one in group)
    return Interval(max(identified, *(one.different.low for one in group)), identified + only_counted)
