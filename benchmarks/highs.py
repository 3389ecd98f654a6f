"""A season's counters in; the rota that HiGHS finds for cafeplan's own model, level by level, out.

The variables, constraints and floors are those of `rota/encoding.py`, read from the model that CP-SAT would be given
and written as a linear programme in whole numbers. HiGHS cannot be told a rota to start from.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

from cafeplan.rota.counters import Problem
from cafeplan.rota.encoding import Encoding, Objective
from cafeplan.rota.floors import floor

CUT = 60.0
NO_BOUND = 2**62
Row = tuple[list[int], list[int], float, float]


def settled(problem: Problem) -> list[int] | None:
    """What each level costs at best, the earlier ones kept; None where one is not proved within a minute."""
    encoding = Encoding(problem)
    held: tuple[bool, ...] = (False,) * len(problem.turns)
    for sheet in problem.levels:
        cost = encoding.open(sheet)
        lowest = max(sheet.least(), floor(sheet, encoding.choices()))
        if sheet.value(held) > lowest and cost.variables:
            encoding.model.add(cost.expression() >= lowest)
            found = _minimised(encoding, cost)
            if found is None:
                return None
            held = found
        encoding.fix(sheet, cost, sheet.value(held))
    return [sheet.value(held) for sheet in problem.levels]


def _minimised(encoding: Encoding, cost: Objective) -> tuple[bool, ...] | None:
    proto = encoding.model.proto
    weights = np.zeros(len(proto.variables))
    for variable, each in zip(cost.variables, cost.coefficients, strict=True):
        weights[variable.index] += each
    domains = [list(variable.domain) for variable in proto.variables]
    answer = milp(
        weights,
        integrality=np.ones(len(weights)),
        bounds=Bounds([domain[0] for domain in domains], [domain[-1] for domain in domains]),
        constraints=_matrix(list(_rows(proto)), len(weights)),
        # Costs are whole: within less than one of the best is the best.
        options={"time_limit": CUT, "mip_rel_gap": 0.0},
    )
    if answer.status != 0:
        return None
    return tuple(bool(answer.x[turn.index] > 0.5) for turn in encoding.turns)


def _matrix(rows: list[Row], width: int) -> LinearConstraint:
    places = [number for number, row in enumerate(rows) for _ in row[0]]
    columns = [column for row in rows for column in row[0]]
    values = [float(value) for row in rows for value in row[1]]
    matrix = coo_array((values, (places, columns)), shape=(len(rows), width)).tocsr()
    return LinearConstraint(matrix, [row[2] for row in rows], [row[3] for row in rows])


def _rows(proto: Any) -> Iterator[Row]:
    """Each constraint as columns, coefficients, least and most; a new kind of constraint is refused."""
    for constraint in proto.constraints:
        if constraint.has_linear():
            domain = list(constraint.linear.domain)
            columns, coefficients = list(constraint.linear.vars), list(constraint.linear.coeffs)
            yield _row(list(zip(columns, coefficients, strict=True)), domain[0], domain[-1])
        elif constraint.has_bool_or():
            yield _row([(each, 1) for each in constraint.bool_or.literals], 1, np.inf)
        elif constraint.has_bool_and():
            # Either the condition does not hold, or each of the literals does.
            unless = [-1 - each for each in constraint.enforcement_literal]
            for literal in constraint.bool_and.literals:
                yield _row([(each, 1) for each in (*unless, literal)], 1, np.inf)
        elif constraint.has_at_most_one():
            yield _row([(each, 1) for each in constraint.at_most_one.literals], -np.inf, 1)
        else:
            raise NotImplementedError("the encoding uses a constraint that is not written for HiGHS")


def _row(terms: list[tuple[int, int]], least: float, most: float) -> Row:
    """A row over literals, of which -1 - n is one minus variable n."""
    negated = sum(coefficient for literal, coefficient in terms if literal < 0)
    columns = [literal if literal >= 0 else -1 - literal for literal, _ in terms]
    coefficients = [coefficient if literal >= 0 else -coefficient for literal, coefficient in terms]
    return columns, coefficients, _open(least) - negated, _open(most) - negated


def _open(bound: float) -> float:
    """A bound, without end where CP-SAT writes none by its largest number."""
    return bound if abs(bound) < NO_BOUND else np.inf if bound > 0 else -np.inf
