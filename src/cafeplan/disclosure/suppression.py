"""Numbers with their weights and what must be guarded in; the least loss of numbers to hide, proved, out.

A master programme chooses what is hidden; a reader says which guarded numbers are then too narrow, and each of them
becomes a cut: what would have to be hidden too. The loop ends when the reader narrows nothing. No clock decides: where
the master is too large its bound is kept, and the gap is certified.
"""

from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

from cafeplan.disclosure.master import Master, Question
from cafeplan.disclosure.narrow import Narrow
from cafeplan.disclosure.reader import Reader

# The relaxed choice is cut as long as so many rounds together raise its cost by this.
ROUNDS = 5
RISE = 0.25
EXACT_UP_TO = 200
GAP = 0.03


@dataclass(frozen=True)
class Hidden:
    """What is hidden, what that costs, and a cost below which nothing is safe."""

    places: frozenset[int]
    cost: int
    bound: int

    @property
    def proved(self) -> bool:
        """Whether nothing cheaper is safe."""
        return self.cost == self.bound

    @property
    def gap(self) -> Fraction:
        """The part of the cost that a cheaper safe choice could spare at most."""
        return Fraction(self.cost - self.bound, max(1, self.cost))


def least_hidden(question: Question, reader: Reader) -> Hidden | None:
    """The cheapest safe choice; None where even hiding everything that may be hidden leaves a number too narrow."""
    everything = frozenset(range(len(question.weights))) - question.never
    narrow = Narrow(question, reader)
    if not narrow.is_safe(everything):
        return None
    master = Master(question)
    _relax(master, narrow)
    gap = 0.0 if len(question.weights) <= EXACT_UP_TO else GAP
    found = Hidden(everything, question.cost(everything), 0)
    while True:
        # A choice need not be nearer to the best than what is known by now lets hope.
        places, bound = master.chosen(max(gap, float(found.gap)) / 4)
        safe = _completed(places, bound / (1 - gap / 2), narrow, master)
        before, found = found, _better(found, safe, bound, question)
        if found.gap <= gap or (found == before and safe == places):
            return found


def _better(found: Hidden, safe: frozenset[int], bound: int, question: Question) -> Hidden:
    """The cheaper of two safe choices, with the higher of two bounds."""
    places = min(found.places, safe, key=question.cost)
    cost = question.cost(places)
    return Hidden(places, cost, min(max(found.bound, bound), cost))


def _relax(master: Master, narrow: Narrow) -> None:
    """Cuts of the relaxed choice, as long as they tell: they are cheap, and spare whole choices.

    The reader is asked half-way between the cheapest choice and one that is safe: what that breaks tells most.
    """
    safe = master.most()
    costs: list[float] = []
    while len(costs) <= ROUNDS or costs[-1] - costs[-1 - ROUNDS] >= RISE:
        shares = master.shares()
        costs.append(master.cost(shares))
        between = [(one + other) / 2 for one, other in zip(shares, safe, strict=True)]
        cuts = narrow.relaxed(between)
        if not cuts:
            safe, cuts = between, narrow.relaxed(shares)
        if not cuts:
            return
        master.add(cuts)


def _completed(places: frozenset[int], enough: float, narrow: Narrow, master: Master) -> frozenset[int]:
    """A safe choice from one that may not be; the master learns the cuts that are met on the way."""
    hidden = places
    while cuts := list(narrow.cuts(hidden)):
        master.add(cuts)
        for cut in cuts:
            hidden = master.keeping(cut, hidden)
    return places if hidden == places else _thinned(hidden, enough, narrow, master)


def _thinned(hidden: frozenset[int], enough: float, narrow: Narrow, master: Master) -> frozenset[int]:
    """A safe choice without the numbers that need not be hidden, the dearest first, until it is cheap enough."""
    for place in master.dearest(hidden):
        fewer = hidden - {place}
        if master.question.cost(hidden) <= enough:
            break
        if master.allows(fewer):
            cuts = list(islice(narrow.cuts(fewer), 1))
            master.add(cuts)
            hidden = hidden if cuts else fewer
    return hidden
