"""A staffing in; how few of its seats must stay empty, and the least concessions that fill more, out."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from ortools.sat.python.cp_model import OPTIMAL, CpModel, IntVar, LinearExpr

from cafeplan.model import Question, Seat, Session
from cafeplan.rota.solver import solver as new_solver
from cafeplan.rota.staffing import Concession, Limit, Staffing, parts, staffing, with_free_dates

# In the solver's own unit; a season of one programme needs a hundredth of it.
WORK = 5.0


def fewest_missing(question: Question) -> int | None:
    """The fewest people whom any rota of an ordered question leaves missing; None if that is not proved."""
    whole = staffing(question)
    of_parts = [fewest_empty(whole, seats) for seats in parts(whole)]
    return None if None in of_parts else sum(filter(None, of_parts))


def fewest_empty(staffing: Staffing, seats: Sequence[Seat], conceding: bool = False) -> int | None:
    """The fewest people who must be missing at these seats, whatever becomes of the others; None if not proved."""
    model = _Model(staffing, seats, conceding)
    return model.least(LinearExpr.sum(model.empty))


def least_concessions(
    staffing: Staffing, seats: Sequence[Seat], empty: int, but: Sequence[dict[Concession, int]]
) -> dict[Concession, int] | None:
    """The least concessions that leave no more than so many people missing, and include none of those already known.

    None where there are none, or where the least is not proved. Of equally small ones, the first in the data's order.
    """
    model = _Model(staffing, seats, conceding=True)
    model.model.add(LinearExpr.sum(model.empty) <= empty)
    for known in but:
        model.model.add_bool_or([model.steps[each][more - 1].negated() for each, more in known.items()])
    steps = [(step, depth) for steps in model.steps.values() for depth, step in enumerate(steps)]
    # The number of steps comes first, then that nobody is asked twice, then the data's order.
    many = len(steps) + 1
    weights = [many**3 + depth * many + place for place, (_, depth) in enumerate(steps)]
    size = LinearExpr.weighted_sum([step for step, _ in steps], weights)
    if model.least(size) is None:
        return None
    made = {each: sum(map(model.solver.value, steps)) for each, steps in model.steps.items()}
    return {each: more for each, more in made.items() if more}


class _Model:
    """A yes/no a candidate and a step a concession; how many people each seat misses."""

    def __init__(self, staffing: Staffing, seats: Sequence[Seat], conceding: bool) -> None:
        self.model = CpModel()
        self.solver = new_solver()
        self.steps: dict[Concession, list[IntVar]] = {}
        wanted = set(seats)
        self._held = {
            number: self.model.new_bool_var(f"held {number}")
            for number, candidate in enumerate(staffing.candidates)
            if candidate.turn.seat in wanted and (conceding or not candidate.needs)
        }
        self.empty = [self._empty(staffing, seat) for seat in seats]
        for number, held in self._held.items():
            needs = staffing.candidates[number].needs
            if needs:
                self.model.add_implication(held, self._steps(needs, 1)[0])
        for limit in staffing.limits:
            self._keep(limit, conceding)
        self._offers(staffing)

    def _offers(self, staffing: Staffing) -> None:
        """Who holds a seat is where its slot is held, and a series keeps its order."""
        question = staffing.question
        there: dict[Session, IntVar] = {}
        for number, held in self._held.items():
            session = staffing.candidates[number].turn.session
            self.model.add_implication(held, there.setdefault(session, self.model.new_bool_var("there")))
        standing = dict.fromkeys(turn.session for turn in question.past if turn.session in question.sessions)
        for session in standing:
            self.model.add(there.setdefault(session, self.model.new_bool_var("there")) == 1)
        for its in question.offers.values():
            self.model.add_at_most_one([there[session] for session in its if session in there])
        for series in with_free_dates(question):
            of_series = sorted((each for each in there if each.series == series), key=lambda each: each.slot)
            for one, other in combinations(of_series, 2):
                in_order = one.slot >= other.slot or one.date < other.date
                announced = one in standing and other in standing
                if not in_order and not announced and self._either_free(question, one, other):
                    self.model.add_at_most_one([there[one], there[other]])

    def _either_free(self, question: Question, one: Session, other: Session) -> bool:
        return any(len({each.date for each in question.offers[session.slot]}) > 1 for session in (one, other))

    def least(self, cost: LinearExpr) -> int | None:
        """The smallest cost, which stays what the solver shows; None unless it is proved."""
        self.solver.parameters.num_workers = 1
        # Too few people for too many seats is seen at once by the linear relaxation, and by nothing else.
        self.solver.parameters.linearization_level = 2
        self.solver.parameters.max_deterministic_time = WORK
        self.model.minimize(cost)
        if self.solver.solve(self.model) != OPTIMAL:
            return None
        return round(self.solver.objective_value)

    def _empty(self, staffing: Staffing, seat: Seat) -> IntVar:
        there = [held for number, held in self._held.items() if staffing.candidates[number].turn.seat == seat]
        empty = self.model.new_int_var(0, staffing.needed[seat], "empty")
        self.model.add(LinearExpr.sum([*there, empty]) >= staffing.needed[seat])
        return empty

    def _steps(self, concession: Concession, number: int) -> list[IntVar]:
        if concession not in self.steps:
            steps = [self.model.new_bool_var("step") for _ in range(number)]
            for earlier, later in pairwise(steps):
                self.model.add_implication(later, earlier)
            self.steps[concession] = steps
        return self.steps[concession]

    def _keep(self, limit: Limit, conceding: bool) -> None:
        members = [member for member in limit.members if all(number in self._held for number in member)]
        if len(members) <= limit.allowed:
            return
        more = self._steps(limit.gives, len(members) - limit.allowed) if conceding and limit.gives else []
        self.model.add(LinearExpr.sum([self._both(member) for member in members]) <= limit.allowed + sum(more))

    def _both(self, member: tuple[int, ...]) -> IntVar:
        if len(member) == 1:
            return self._held[member[0]]
        both = self.model.new_bool_var("both")
        self.model.add_bool_or([both, *(self._held[number].negated() for number in member)])
        return both
