"""Turns, counters and their tables in; a CP-SAT model that grows level by level out.

One yes/no a turn. A counter with a straight table is a linear term, one with a single bend an excess variable, any
other a row of unit increments. Two people who meet are a column of a transport: for each session, the meetings of a
turn add up to what the other seat holds. That form is what makes pair levels provable; clauses alone are not. Where a
slot has several offers, one yes/no an offer; what does not depend on the offer, a person at a seat or two people who
meet, has one yes/no a slot, the sum of those of its offers.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product

from ortools.sat.python.cp_model import CpModel, CpSolver, IntVar, LinearExpr

from cafeplan.model import Seat, Session, Turn
from cafeplan.rota.counters import Member, Offered, Problem, Sheet, Tally, meets, raised
from cafeplan.rota.floors import Choice, exhausted
from cafeplan.rota.order import following

# Two people who meet: the turns of each, one for each offer at which they can.
Meeting = tuple[Offered, Offered]


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
        self._offers: dict[Session, IntVar] = {}
        self._whole: dict[Offered, IntVar] = {}
        self._meetings: dict[Meeting, IntVar] = {}
        self._bends: list[Bend] = []
        self._turns_of = _turns_of_seats(problem)
        self._places = _places(problem)
        self._places_of: dict[Seat, list[Offered]] = {seat: [] for seat in problem.question.seats}
        for (seat, _), offered in sorted(self._places.items(), key=lambda each: each[0][1]):
            self._places_of[seat].append(offered)
        self._held_by: dict[Seat, tuple[int, int]] = {seat: (0, len(its)) for seat, its in self._turns_of.items()}
        self._one_seat_a_session()
        self._one_offer_a_slot()
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
        for choice in exhausted(sheet, self.choices(), value):
            self._exhaust(choice)
        if value == sheet.least():
            # Every counter must then be at its own cheapest reading.
            for tally in sheet.tallies:
                self._confine(tally)

    def choices(self) -> list[Choice]:
        """What every rota holds within known numbers: the turns of a seat, the meetings of two seats."""
        made = [Choice(tuple(its), *self._held_by[seat]) for seat, its in self._turns_of.items() if its]
        met: dict[tuple[Seat, Seat], list[Member]] = {}
        for one, two in self._meetings:
            met.setdefault((self._seat(one), self._seat(two)), []).append((one, two))
        for (one_seat, two_seat), members in met.items():
            least, most = (_times(one_seat, two_seat, bound) for bound in (self._least, self._most))
            made.append(Choice(tuple(members), least, most))
        return made

    def _exhaust(self, choice: Choice) -> None:
        """Learns that a seat holds no more people than its least."""
        if isinstance(choice.members[0], int):
            seat = self.problem.turns[choice.members[0]].seat
            self._held_by[seat] = (choice.least, choice.least)
            self.model.add(LinearExpr.sum([self.turns[turn] for turn in self._turns_of[seat]]) <= choice.least)

    def _least(self, seat: Seat) -> int:
        return self._held_by[seat][0]

    def _most(self, seat: Seat) -> int:
        return self._held_by[seat][1]

    def hint(self, held: Sequence[bool]) -> None:
        """Tells the solver a rota to start from, with every variable that follows from it."""
        self.model.clear_hints()  # type: ignore[no-untyped-call]
        for variable, value in zip(self.turns, held, strict=True):
            self.model.add_hint(variable, int(value))
        there = {turn.session for turn, its in zip(self.problem.turns, held, strict=True) if its}
        for offer, variable in self._offers.items():
            self.model.add_hint(variable, int(offer in there))
        for offered, variable in self._whole.items():
            self.model.add_hint(variable, int(any(held[turn] for turn in offered)))
        for meeting, variable in self._meetings.items():
            self.model.add_hint(variable, int(raised(meeting, held)))
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
        seats: dict[tuple[str, str], list[Offered]] = {}
        for offered in self._places.values():
            turn = self.problem.turns[offered[0]]
            seats.setdefault((turn.seat.slot, turn.person.id), []).append(offered)
        for places in seats.values():
            if len(places) > 1:
                self.model.add_at_most_one([self._any(offered) for offered in places])

    def _one_offer_a_slot(self) -> None:
        """The people of a slot are all at one of its offers, those of a series on days in their order."""
        offers = self.problem.question.offers
        free = {slot for pair in following(self.problem.question) for slot in pair}
        for slot, its in offers.items():
            if len(its) > 1 or slot in free:
                self._offers |= {session: self.model.new_bool_var(f"offer {slot}") for session in its}
                self.model.add_at_most_one([self._offers[session] for session in its])
        for (seat, session), turns in _turns_by_offer(self.problem).items():
            if session in self._offers:
                there = LinearExpr.sum([self.turns[turn] for turn in turns])
                self.model.add(there <= min(seat.most, len(turns)) * self._offers[session])
        standing = dict.fromkeys(turn.session for turn in self.problem.question.past if turn.session in self._offers)
        for session in standing:
            self.model.add(self._offers[session] == 1)
        fixed = {session.slot for session in standing}
        for one, other in following(self.problem.question):
            if fixed.issuperset((one, other)):
                # Whatever their order, it has been announced.
                continue
            for day in sorted({session.date for session in (*offers[one], *offers[other])}):
                late = [self._offers[session] for session in offers[one] if session.date >= day]
                early = [self._offers[session] for session in offers[other] if session.date <= day]
                self.model.add_at_most_one([*late, *early])

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
            turns = [self.turns[member]] if isinstance(member, int) else [self._any(offered) for offered in member]
            self.model.add_bool_or([turn.negated() for turn in turns])

    def _meet(self, sheet: Sheet) -> None:
        """Adds the meeting columns that a rule's counters need, whole sessions of two seats at a time."""
        wanted: dict[tuple[Seat, Seat], dict[Meeting, None]] = {}
        for tally in sheet.tallies:
            for member in tally.members:
                if not isinstance(member, int) and tally.cap > 0 and member not in self._meetings:
                    wanted.setdefault((self._seat(member[0]), self._seat(member[1])), {})[member] = None
        for (one, two), meetings in wanted.items():
            self._transport(one, two, meetings)

    def _transport(self, seat: Seat, other: Seat, wanted: Iterable[Meeting]) -> None:
        """The columns of everybody who can meet at these two seats: those wanted, and all the others."""
        exact = all(self._held_by[each][0] == self._held_by[each][1] for each in (seat, other))
        split: dict[tuple[Offered, Offered], list[Meeting]] = {}
        for one, two in wanted:
            split.setdefault((self._place(one), self._place(two)), []).append((one, two))
        rows: dict[tuple[Offered, Seat], list[IntVar]] = {}
        for one, two in self._meeting_places(seat, other):
            rows.setdefault((one, other), [])
            rows.setdefault((two, seat), [])
            for meeting in split.get((one, two)) or [*self._meeting(one, two)]:
                column = self._meetings.get(meeting) or self._column(meeting, exact)
                rows[one, other].append(column)
                rows[two, seat].append(column)
        for (place, partner), columns in rows.items():
            self._row(place, partner, columns)

    def _meeting_places(self, seat: Seat, other: Seat) -> Iterable[tuple[Offered, Offered]]:
        if seat == other:
            return combinations(self._places_of[seat], 2)
        return product(self._places_of[seat], self._places_of[other])

    def _meeting(self, one: Offered, two: Offered) -> Iterator[Meeting]:
        """The meeting of two people at all offers that both can hold; none where there is no such offer."""
        turns = self.problem.turns
        both = [(mine, yours) for mine in one for yours in two if meets(turns[mine], turns[yours])]
        if both:
            yield tuple(mine for mine, _ in both), tuple(yours for _, yours in both)

    def _column(self, meeting: Meeting, exact: bool) -> IntVar:
        one, two = (self._any(offered) for offered in meeting)
        column = self._meetings[meeting] = self.model.new_bool_var(f"meeting {meeting}")
        if not exact:
            self.model.add_bool_or([column, one.negated(), two.negated()])
        self.model.add_implication(column, one)
        self.model.add_implication(column, two)
        return column

    def _row(self, place: Offered, partner: Seat, columns: list[IntVar]) -> None:
        """Somebody at a session meets as many people of the partner seat as it holds, himself left out."""
        least, most = self._held_by[partner]
        himself = int(self._seat(place) == partner)
        if least - himself > 0:
            self.model.add(LinearExpr.sum(columns) >= (least - himself) * self._any(place))
        if most - himself < len(columns):
            self.model.add(LinearExpr.sum(columns) <= (most - himself) * self._any(place))

    def _any(self, offered: Offered) -> IntVar:
        """Whether one of somebody's turns at a seat is held."""
        if len(offered) == 1:
            return self.turns[offered[0]]
        if offered not in self._whole:
            held = self._whole[offered] = self.model.new_bool_var(f"any of {offered}")
            self.model.add(LinearExpr.sum([self.turns[turn] for turn in offered]) == held)
        return self._whole[offered]

    def _seat(self, offered: Offered) -> Seat:
        return self.problem.turns[offered[0]].seat

    def _place(self, offered: Offered) -> Offered:
        turn = self.problem.turns[offered[0]]
        return self._places[turn.seat, turn.person.id]

    def _terms(self, tally: Tally) -> list[tuple[IntVar, int]]:
        """A counter's cost above its table's start, in the cheapest form that is exact."""
        rises = [after - before for before, after in pairwise(tally.table)]
        kinds = sorted(set(rises))
        if not kinds or kinds == [0]:
            return []
        if len(kinds) > 2:
            return self._increments(tally, rises)
        terms = [(literal, kinds[0]) for literal in self._literals(tally)]
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
        return LinearExpr.sum(self._literals(tally))

    def _literals(self, tally: Tally) -> list[IntVar]:
        """A variable a member; turns that make up all of somebody's offers, or all of a day or a venue, have one."""
        literals = [self._meetings[member] for member in tally.members if not isinstance(member, int)]
        turns: dict[Offered, list[int]] = {}
        for member in tally.members:
            if isinstance(member, int):
                turns.setdefault(self._place((member,)), []).append(member)
        for place, its in turns.items():
            literals += [self._any(part) for part in self._parts(place, its)]
        return literals

    def _parts(self, place: Offered, turns: list[int]) -> Iterable[Offered]:
        """These turns of one place, in as few whole parts of it as can be: all of it, whole days, whole venues."""
        if len(place) == 1 or len(set(turns)) < len(turns):
            return [(turn,) for turn in turns]
        for key in (_whole, _by_day, _by_venue):
            parts: dict[object, list[int]] = {}
            for turn in place:
                parts.setdefault(key(self.problem.turns[turn]), []).append(turn)
            whole = [tuple(part) for part in parts.values() if set(part) <= set(turns)]
            if sum(map(len, whole)) == len(turns):
                return whole
        return [(turn,) for turn in turns]


def _whole(turn: Turn) -> object:
    return None


def _by_day(turn: Turn) -> object:
    return turn.session.date


def _by_venue(turn: Turn) -> object:
    return turn.session.venue


def _turns_by_offer(problem: Problem) -> dict[tuple[Seat, Session], list[int]]:
    turns: dict[tuple[Seat, Session], list[int]] = {}
    for number, turn in enumerate(problem.turns):
        turns.setdefault((turn.seat, turn.session), []).append(number)
    return turns


def _places(problem: Problem) -> dict[tuple[Seat, str], Offered]:
    """For each seat and person, the numbers of the turns at all offers that the person can hold."""
    places: dict[tuple[Seat, str], Offered] = {}
    for number, turn in enumerate(problem.turns):
        place = (turn.seat, turn.person.id)
        places[place] = (*places.get(place, ()), number)
    return places


def _turns_of_seats(problem: Problem) -> dict[Seat, list[int]]:
    turns: dict[Seat, list[int]] = {seat: [] for seat in problem.question.seats}
    for number, turn in enumerate(problem.turns):
        turns[turn.seat].append(number)
    return turns


def _times(one: Seat, two: Seat, held_by: Callable[[Seat], int]) -> int:
    """How many meetings there are at two seats that hold so many people."""
    return held_by(one) * (held_by(one) - 1) // 2 if one == two else held_by(one) * held_by(two)
