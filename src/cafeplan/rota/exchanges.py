"""A rota in; one that is better on a level and no worse on those before it, found by people exchanging seats, out.

It proves nothing: it hands the search a better start, and where that reaches the floor nothing is left to prove. Two
people exchange seats, or one takes over another's; a change for the worse is accepted within a threshold that falls to
nothing. The numbers drawn are the same every time and so is how many, whatever the machine. Dates and venues stay
as they are in the rota.
"""

from collections.abc import Callable, Sequence
from itertools import chain, pairwise
from random import Random

from cafeplan.model import Seat, Session
from cafeplan.rota.counters import Member, Problem, Sheet, Tally

_Draw = Callable[[], float]

# What a change for the worse may cost at first, in steps of the level; and how many tries take over a single seat.
THRESHOLD = 3
TAKEN_OVER = 0.1


def exchanged(
    problem: Problem, settled: Sequence[Sheet], level: Sheet, held: tuple[bool, ...], bound: int, tries: int
) -> tuple[bool, ...]:
    """The best rota met in so many tries, or the first that reaches the bound; `held` itself where none is better."""
    floor = _Floor(problem, settled, level, held)
    random = Random(0).random
    best, cost, lowest, enough = held, 0, 0, bound - level.value(held)
    for number in range(tries):
        threshold = THRESHOLD * floor.step * (tries - number) // tries
        change = floor.taken_over(random, threshold) if random() < TAKEN_OVER else floor.swapped(random, threshold)
        cost += change
        if cost < lowest:
            best, lowest = floor.held(), cost
            if lowest <= enough:
                break
    return best if all(sheet.value(best) <= sheet.value(held) for sheet in settled) else held


def _step(sheet: Sheet) -> int:
    """The least that one turn or meeting in the place of another changes at a level."""
    rises = [[after - before for before, after in pairwise(tally.table)] for tally in sheet.tallies]
    bends = [later - earlier for of_one in rises for earlier, later in pairwise(of_one)]
    changes = [abs(change) for change in (*bends, *(rise for of_one in rises for rise in of_one)) if change]
    return min(changes, default=1)


class _Floor:
    """Who sits where, and what every counter reads and costs."""

    def __init__(self, problem: Problem, settled: Sequence[Sheet], level: Sheet, held: tuple[bool, ...]) -> None:
        self.step = _step(level)
        self._turns = problem.turns
        self._rises: list[list[int]] = []
        self._raises: list[list[int]] = [[] for _ in problem.turns]
        self._meets: list[dict[int, list[int]]] = [{} for _ in problem.turns]
        weight = 1
        for sheet in (level, *reversed(settled)):
            self._count(sheet, weight)
            weight *= 1 + self._most_at_once(sheet)
        self._must = weight
        others = [each for each in problem.levels if all(each is not sheet for sheet in (level, *settled))]
        for sheet in (*problem.musts, *settled, level, *others):
            self._cap(sheet)
        self._one_seat_a_session()
        self._read = [0] * len(self._rises)
        slots = {slot: number for number, slot in enumerate(dict.fromkeys(turn.seat.slot for turn in problem.turns))}
        self._slot = [slots[turn.seat.slot] for turn in problem.turns]
        self._there: list[list[int]] = [[] for _ in slots]
        self._number = {(turn.seat, turn.session, turn.person.id): number for number, turn in enumerate(problem.turns)}
        self._of_seat: dict[tuple[Seat, Session], list[int]] = {}
        for number, turn in enumerate(problem.turns):
            self._of_seat.setdefault((turn.seat, turn.session), []).append(number)
        self._held = [number for number, its in enumerate(held) if its]
        for number in self._held:
            self._put(number)

    def held(self) -> tuple[bool, ...]:
        """The rota as it stands."""
        held = set(self._held)
        return tuple(number in held for number in range(len(self._turns)))

    def swapped(self, random: _Draw, threshold: int) -> int:
        """Two people exchange seats, if that costs no more than the threshold; what it costs."""
        one, two = (int(random() * len(self._held)) for _ in range(2))
        here, there = self._held[one], self._held[two]
        mine, yours = self._turns[here], self._turns[there]
        if mine.person.id == yours.person.id:
            return 0
        to_there = self._number.get((yours.seat, yours.session, mine.person.id))
        to_here = self._number.get((mine.seat, mine.session, yours.person.id))
        if to_there is None or to_here is None or mine.seat == yours.seat:
            return 0
        cost = self._take(here) + self._take(there) + self._put(to_here) + self._put(to_there)
        if cost > threshold:
            self._take(to_there)
            self._take(to_here)
            self._put(there)
            self._put(here)
            return 0
        self._held[one], self._held[two] = to_here, to_there
        return cost

    def taken_over(self, random: _Draw, threshold: int) -> int:
        """Somebody takes over a seat, if that costs no more than the threshold; what it costs."""
        place = int(random() * len(self._held))
        here = self._held[place]
        able = self._of_seat[self._turns[here].seat, self._turns[here].session]
        instead = able[int(random() * len(able))]
        if instead in self._there[self._slot[here]]:
            return 0
        cost = self._take(here) + self._put(instead)
        if cost > threshold:
            self._take(instead)
            self._put(here)
            return 0
        self._held[place] = instead
        return cost

    def _count(self, sheet: Sheet, weight: int) -> None:
        """The rise of each counter that can cost, with its weight, which outweighs all levels after it."""
        for tally in sheet.tallies:
            rises = [weight * (after - before) for before, after in pairwise(tally.table)]
            if any(rises):
                self._add(tally, [*rises, *[0] * (len(tally.members) - tally.cap)])

    def _cap(self, sheet: Sheet) -> None:
        for tally in sheet.tallies:
            if tally.cap < tally.reachable:
                self._add(tally, [*[0] * tally.cap, *[self._must] * (len(tally.members) - tally.cap)])

    def _add(self, tally: Tally, rises: list[int]) -> None:
        for member in tally.members:
            self._raise(len(self._rises), member)
        self._rises.append(rises)

    def _most_at_once(self, sheet: Sheet) -> int:
        """More than one exchange can change at a level: it takes two turns away and puts two in their place."""
        steepest = max((abs(b - a) for tally in sheet.tallies for a, b in pairwise(tally.table)), default=0)
        raised: dict[int, int] = {}
        for tally in sheet.tallies:
            for member in tally.members:
                for turn in (member,) if isinstance(member, int) else chain(*member):
                    raised[turn] = raised.get(turn, 0) + 1
        return 4 * steepest * max(raised.values(), default=0)

    def _raise(self, counter: int, member: Member) -> None:
        if isinstance(member, int):
            self._raises[member].append(counter)
        else:
            for one, other in zip(*member, strict=True):
                self._meets[one].setdefault(other, []).append(counter)
                self._meets[other].setdefault(one, []).append(counter)

    def _one_seat_a_session(self) -> None:
        together: dict[tuple[str, str], list[int]] = {}
        for number, turn in enumerate(self._turns):
            together.setdefault((turn.seat.slot, turn.person.id), []).append(number)
        for numbers in together.values():
            if len(numbers) > 1:
                for number in numbers:
                    self._raise(len(self._rises), number)
                self._rises.append([0, *[self._must] * (len(numbers) - 1)])

    def _put(self, turn: int) -> int:
        there = self._there[self._slot[turn]]
        cost = 0
        for counters in (self._raises[turn], *self._met(turn, there)):
            for counter in counters:
                cost += self._rises[counter][self._read[counter]]
                self._read[counter] += 1
        there.append(turn)
        return cost

    def _take(self, turn: int) -> int:
        there = self._there[self._slot[turn]]
        there.remove(turn)
        cost = 0
        for counters in (self._raises[turn], *self._met(turn, there)):
            for counter in counters:
                self._read[counter] -= 1
                cost -= self._rises[counter][self._read[counter]]
        return cost

    def _met(self, turn: int, there: list[int]) -> list[list[int]]:
        meets = self._meets[turn]
        return [meets[other] for other in there if other in meets] if meets else []
