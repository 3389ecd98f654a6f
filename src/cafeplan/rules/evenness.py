"""Counts of a rota in; how evenly the same sums could be shared out, whatever absences and other rules say, out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from cafeplan.model import Question

Pair = tuple[str, str]


@dataclass(frozen=True)
class Team:
    """People who can stand in for each other, and the roles that they have between them."""

    roles: tuple[str, ...]
    people: tuple[str, ...]


def teams(question: Question) -> tuple[Team, ...]:
    """The teams of a question, by their roles: whoever has two of its roles makes one team of both."""
    groups: list[set[str]] = []
    for roles in [{seat.role} for seat in question.seats] + [set(person.roles) for person in question.people]:
        touched = [group for group in groups if group & roles]
        groups = [group for group in groups if not group & roles] + [roles.union(*touched)]
    asked = {seat.role for seat in question.seats}
    made = []
    for group in sorted(groups, key=sorted):
        people = tuple(person.id for person in question.people if group & asked & set(person.roles))
        if people:
            made.append(Team(tuple(sorted(group & asked)), people))
    return tuple(made)


def couples(question: Question) -> frozenset[Pair]:
    """The pairs of people, by id in order, who could sit together: some session has a seat for each of them.

    Hosts, who receive at one venue, are in no pair.
    """
    sessions: dict[str, list[str]] = {}
    for seat in question.seats:
        sessions.setdefault(seat.slot, []).extend([seat.role] * min(2, seat.most))
    beside = {pair for roles in {tuple(sorted(each)) for each in sessions.values()} for pair in permutations(roles, 2)}
    colleagues = sorted((person for person in question.people if not person.venue), key=lambda person: person.id)
    return frozenset(
        (one.id, two.id)
        for one, two in combinations(colleagues, 2)
        if any((first, second) in beside for first in one.roles for second in two.roles)
    )


def shared_out(counted: Mapping[str, int], cost: Callable[[str, int], int]) -> Mapping[str, int]:
    """The same total, one unit after the other where it costs least; of equally cheap ones the likest to `counted`."""
    even = dict.fromkeys(counted, 0)
    for _ in range(sum(counted.values())):
        rises = {name: cost(name, n + 1) - cost(name, n) for name, n in even.items()}
        even[min(even, key=lambda name: (rises[name], even[name] >= counted[name], name))] += 1
    return even


def least(counted: Mapping[Pair, int], cost: Callable[[Pair, int], int]) -> int:
    """The least cost of a table whose rows and columns have the same sums as this one, and no cell besides."""
    from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

    rows, columns = sums(counted, 0), sums(counted, 1)
    nodes = {key: number for number, key in enumerate([*(("row", row) for row in rows), *columns.items()])}
    row_of = {row: nodes["row", row] for row in rows}
    column_of = {column: nodes[column, total] for column, total in columns.items()}
    flow = SimpleMinCostFlow()
    for row, column in counted:
        for n in range(min(rows[row], columns[column])):
            rise = cost((row, column), n + 1) - cost((row, column), n)
            flow.add_arc_with_capacity_and_unit_cost(row_of[row], column_of[column], 1, rise)
    for row, total in rows.items():
        flow.set_node_supply(row_of[row], total)
    for column, total in columns.items():
        flow.set_node_supply(column_of[column], -total)
    if flow.solve() != flow.OPTIMAL:
        raise RuntimeError("a table has no table with its own sums")
    return int(flow.optimal_cost()) + sum(cost(cell, 0) for cell in counted)


def sums(counted: Mapping[Pair, int], place: int) -> dict[str, int]:
    """The sum of every row (0) or column (1)."""
    total: dict[str, int] = {}
    for cell, n in counted.items():
        total[cell[place]] = total.get(cell[place], 0) + n
    return total


def spread(values: Iterable[int]) -> Sequence[int]:
    """The least and the most."""
    known = list(values)
    return min(known), max(known)
