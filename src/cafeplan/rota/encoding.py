"""Turns, counters and their tables in; a CP-SAT model that grows level by level out.

One yes/no a turn. A counter with a straight table is a linear term, one with a single bend an excess variable, any
other a row of unit increments. Two people who meet are a column of a transport: for each session, the meetings of a
turn add up to what the other seat holds. That form is what makes pair levels provable; clauses alone are not.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ortools.sat.python.cp_model import CpModel, CpSolver, IntVar, LinearExpr

from cafeplan.model import Seat
from cafeplan.rota.counters import Member, Problem, Sheet, Tally, meets
from cafeplan.rota.floors import Choice


@dataclass(frozen=True)
class Objective:
    """A level's cost: `constant` plus each variable times its coefficient."""

    variables: tuple[IntVar, ...]
    coefficients: tuple[int, ...]
    constant: int

    def expression(self) -> LinearExpr:
        return LinearExpr.weighted_sum(self.variables, self.coefficients) + self.constant


@dataclass(frozen=True)
class Bend:
    """An excess variable: how far a tally is beyond `free`; or, with `unit`, whether it is at all."""

    variable: IntVar
    tally: Tally
    free: int
    unit: bool


class Encoding:
    """The model of one problem: caps stand in it from the start, the levels' costs are opened one by one and fixed."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.model = CpModel()
        self.turns = [self.model.new_bool_var(f"turn {number}") for number in range(len(problem.turns))]
        self._meetings: dict[tuple[int, int], IntVar] = {}
        self._bends: list[Bend] = []
        self._turns_of = _turns_of_seats(problem)
        self._held_by: dict[Seat, tuple[int, int]] = {seat: (0, len(its)) for seat, its in self._turns_of.items()}
        self._one_seat_a_session()
        for sheet in (*problem.musts, *problem.levels):
            self._cap(sheet)

    def open(self, sheet: Sheet) -> Objective:
        """The cost of a level, once its counters are in the model."""
        self._meet(sheet)
        coefficients: dict[int, tuple[IntVar, int]] = {}
        constant = 0
        for tally in sheet.tallies:
            constant += tally.table[0]
            for variable, each in self._terms(tally):
                before = coefficients.get(variable.index, (variable, 0))[1]
                coefficients[variable.index] = (variable, before + each)
        terms = [(variable, each) for variable, each in coefficients.values() if each]
        return Objective(tuple(v for v, _ in terms), tuple(c for _, c in terms), constant)

    def fix(self, sheet: Sheet, cost: Objective, value: int) -> None:
        """Keeps a level at `value` or better from here on."""
        if cost.variables:
            self.model.add(cost.expression() <= value)
        if value == sheet.least():
            # Every counter must then be at its own cheapest reading.
            for tally in sheet.tallies:
                self._confine(tally)

    def choices(self) -> list[Choice]:
        """What every rota holds a fixed number of: the turns of a full seat, the meetings of two full seats."""
        full = {seat: least for seat, (least, most) in self._held_by.items() if least == most}
        made = [Choice(tuple(self._turns_of[seat]), least) for seat, least in full.items() if self._turns_of[seat]]
        met: dict[tuple[Seat, Seat], list[Member]] = {}
        for one, two in self._meetings:
            met.setdefault((self.problem.turns[one].seat, self.problem.turns[two].seat), []).append((one, two))
        for (one_seat, two_seat), members in met.items():
            if one_seat in full and two_seat in full:
                made.append(Choice(tuple(members), _times(one_seat, two_seat, full)))
        return made

    def hint(self, held: Sequence[bool]) -> None:
        """Tells the solver a rota to start from, with every variable that follows from it."""
        self.model.clear_hints()  # type: ignore[no-untyped-call]
        for variable, value in zip(self.turns, held, strict=True):
            self.model.add_hint(variable, int(value))
        for (one, two), variable in self._meetings.items():
            self.model.add_hint(variable, int(held[one] and held[two]))
        for bend in self._bends:
            excess = max(0, bend.tally.reading(held) - bend.free)
            self.model.add_hint(bend.variable, min(1, excess) if bend.unit else excess)

    def pin(self, held: Sequence[bool], free: Container[int]) -> None:
        """Keeps every turn as it is in a rota, but those that are free, by number."""
        for number, variable in enumerate(self.turns):
            domain = self.model.proto.variables[variable.index].domain
            domain[0], domain[1] = (0, 1) if number in free else (int(held[number]), int(held[number]))

    def release(self) -> None:
        """Pins no turn any longer."""
        self.pin((), range(len(self.turns)))

    def found(self, solver: CpSolver) -> tuple[bool, ...]:
        """The rota that a solver has found, as its turns held or not."""
        return tuple(bool(solver.boolean_value(turn)) for turn in self.turns)

    def _one_seat_a_session(self) -> None:
        seats: dict[tuple[str, str], list[IntVar]] = {}
        for turn, variable in zip(self.problem.turns, self.turns, strict=True):
            seats.setdefault((turn.session.slot, turn.person.id), []).append(variable)
        for variables in seats.values():
            if len(variables) > 1:
                self.model.add_at_most_one(variables)

    def _cap(self, sheet: Sheet) -> None:
        """Keeps each counter within its table, and learns what a seat can take.

        A level's caps hold from the start: else a rota that is good on earlier levels could turn out to break one.
        """
        for tally in sheet.tallies:
            self._learn(tally, 0, tally.cap)
            if tally.cap == 0:
                self._forbid(tally)
            elif tally.cap < tally.reachable:
                self._meet(sheet)
                self.model.add(self._sum(tally) <= tally.cap)

    def _forbid(self, tally: Tally) -> None:
        for member in tally.members:
            turns = (member,) if isinstance(member, int) else member
            self.model.add_bool_or([self.turns[turn].negated() for turn in turns])

    def _meet(self, sheet: Sheet) -> None:
        """Adds the meeting columns that a rule's counters need, whole sessions of two seats at a time."""
        wanted: dict[tuple[Seat, Seat], None] = {}
        for tally in sheet.tallies:
            for member in tally.members:
                if not isinstance(member, int) and tally.cap > 0 and member not in self._meetings:
                    wanted[self.problem.turns[member[0]].seat, self.problem.turns[member[1]].seat] = None
        for one, two in wanted:
            self._transport(one, two)

    def _transport(self, seat: Seat, other: Seat) -> None:
        rows: dict[tuple[int, Seat], list[IntVar]] = {}
        exact = all(self._held_by[each][0] == self._held_by[each][1] for each in (seat, other))
        for one in self._turns_of[seat]:
            rows.setdefault((one, other), [])
            for two in self._turns_of[other]:
                rows.setdefault((two, seat), [])
                if (seat != other or one < two) and meets(self.problem.turns[one], self.problem.turns[two]):
                    column = self._column(one, two, exact)
                    rows[one, other].append(column)
                    rows[two, seat].append(column)
        for (turn, partner), columns in rows.items():
            self._row(turn, partner, columns)

    def _column(self, one: int, two: int, exact: bool) -> IntVar:
        column = self._meetings[one, two] = self.model.new_bool_var(f"meeting {one} {two}")
        if not exact:
            self.model.add_bool_or([column, self.turns[one].negated(), self.turns[two].negated()])
        self.model.add_implication(column, self.turns[one])
        self.model.add_implication(column, self.turns[two])
        return column

    def _row(self, turn: int, partner: Seat, columns: list[IntVar]) -> None:
        """Somebody at a session meets as many people of the partner seat as it holds, himself left out."""
        least, most = self._held_by[partner]
        himself = int(self.problem.turns[turn].seat == partner)
        if least - himself > 0:
            self.model.add(LinearExpr.sum(columns) >= (least - himself) * self.turns[turn])
        if most - himself < len(columns):
            self.model.add(LinearExpr.sum(columns) <= (most - himself) * self.turns[turn])

    def _terms(self, tally: Tally) -> list[tuple[IntVar, int]]:
        """A counter's cost above its table's start, in the cheapest form that is exact."""
        rises = [after - before for before, after in pairwise(tally.table)]
        kinds = sorted(set(rises))
        if not kinds or kinds == [0]:
            return []
        members = [self._literal(member) for member in tally.members]
        if len(kinds) > 2:
            return self._increments(tally, rises)
        terms = [(literal, kinds[0]) for literal in members]
        return [*terms, *self._excess(tally, rises.count(kinds[0]), kinds[1] - kinds[0])] if len(kinds) > 1 else terms

    def _excess(self, tally: Tally, free: int, weight: int) -> list[tuple[IntVar, int]]:
        excess = self.model.new_int_var(0, tally.cap - free, "excess")
        self.model.add(self._sum(tally) <= free + excess)
        self._bends.append(Bend(excess, tally, free, unit=False))
        return [(excess, weight)]

    def _increments(self, tally: Tally, rises: list[int]) -> list[tuple[IntVar, int]]:
        steps = [self.model.new_bool_var("step") for _ in rises]
        self.model.add(self._sum(tally) == LinearExpr.sum(steps))
        for before, after in pairwise(steps):
            self.model.add_implication(after, before)
        self._bends.extend(Bend(step, tally, number, unit=True) for number, step in enumerate(steps))
        return list(zip(steps, rises, strict=True))

    def _confine(self, tally: Tally) -> None:
        least = min(tally.table)
        first = tally.table.index(least)
        last = first + tally.table.count(least) - 1
        self._learn(tally, first, last)
        if first > 0 or last < tally.cap:
            self.model.add_linear_constraint(self._sum(tally), first, last)

    def _learn(self, tally: Tally, least: int, most: int) -> None:
        """Where a counter counts the people of one seat, the seat is known to hold so many."""
        turns = [member for member in tally.members if isinstance(member, int)]
        if not turns or len(turns) < len(tally.members):
            return
        seat = self.problem.turns[turns[0]].seat
        if turns == self._turns_of[seat]:
            before = self._held_by[seat]
            self._held_by[seat] = (max(before[0], least), min(before[1], most))

    def _sum(self, tally: Tally) -> LinearExpr:
        return LinearExpr.sum([self._literal(member) for member in tally.members])

    def _literal(self, member: Member) -> IntVar:
        return self.turns[member] if isinstance(member, int) else self._meetings[member]


def _turns_of_seats(problem: Problem) -> dict[Seat, list[int]]:
    turns: dict[Seat, list[int]] = {seat: [] for seat in problem.question.seats}
    for number, turn in enumerate(problem.turns):
        turns[turn.seat].append(number)
    return turns


def _times(one: Seat, two: Seat, full: dict[Seat, int]) -> int:
    return full[one] * (full[one] - 1) // 2 if one == two else full[one] * full[two]
