"""A question as it now is and the rota as it was announced in; what may be announced instead, with its price, out.

Two ends and what lies between them: the rotas that change least, of these the best one, and the best rotas, of these
the one that changes least. Every seat that can be held is held in all of them. Prices name people and their loads: they
are for the coordinator alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cafeplan.language import Text
from cafeplan.language import replan as words
from cafeplan.model import Facilitator, Question, Rota, Seat, Session, Turn
from cafeplan.rota.announced import key, standing, with_kept_free
from cafeplan.rota.counters import Limit, Problem, Sheet, posed
from cafeplan.rota.order import as_chosen, by_date, in_order, sessions_chosen
from cafeplan.rota.outcome import reported
from cafeplan.rota.scales import Scales, Shift
from cafeplan.rules import FewestChanges, chosen


@dataclass(frozen=True)
class Change:
    """A seat that is held by others than was announced."""

    seat: Seat
    session: Session
    before: tuple[Facilitator, ...]
    after: tuple[Facilitator, ...]

    def for_coordinator(self, role: Text) -> Text:
        """Who leaves the seat and who comes, in one sentence."""
        gone = [person.name for person in self.before if person not in self.after]
        coming = [person.name for person in self.after if person not in self.before]
        said = words.REPLACED if gone and coming else words.LEAVES if gone else words.COMES
        names = Text(fr="{names:list}", en="{names:list}")
        return said(day=self.session.date, role=role, gone=names(names=gone), coming=names(names=coming))


@dataclass(frozen=True)
class Option:
    """A rota that may be announced: its changes, how many they count as, and what the choice costs.

    `proved` says that no rota with no more changes is better on any rule.
    """

    rota: Rota
    changes: tuple[Change, ...]
    number: int
    price: Text
    proved: bool

    def for_coordinator(self) -> tuple[Text, ...]:
        """The price, then every change."""
        shown = self.rota.question.role_shown
        said = (each.for_coordinator(shown(each.seat.role)) for each in self.changes)
        return (self.price, *said)

    def for_person(self, person: str) -> tuple[Text, ...]:
        """What changes for one person, who is told nothing of why, nor of anybody else."""
        return tuple(_told(self.rota.question, change, person) for change in self.changes if _concerns(change, person))


@dataclass(frozen=True)
class Replan:
    """The rotas to choose from, the one with the fewest changes first, the best one last; perhaps both are one."""

    options: tuple[Option, ...]

    @property
    def fewest(self) -> Option:
        """No rota that fills as many seats changes less; of those that change as little none is better."""
        return self.options[0]

    @property
    def fairest(self) -> Option:
        """No rota is better, level by level; of those that are as good none changes less."""
        return self.options[-1]


def replanned(asked: Question, announced: Sequence[Turn]) -> Replan:
    """What may be announced in the place of what was, from the fewest changes to the best rota.

    Past and pinned turns, in the question's `past`, stay. `announced` are all turns of the rota as it stands, those of
    cancelled sessions too: they count for who had kept the day free.
    """
    search = _Search(in_order(as_chosen(with_kept_free(asked, announced), announced)), announced)
    fewest, fairest = search.fewest(), search.fairest()
    if fairest.number <= fewest.number:
        return Replan((search.option(fairest, fairest),))
    between = tuple(search.between(fewest, fairest))
    dearer = (search.option(each, beside=fairest) for each in (fewest, *reversed(between)))
    return Replan((*dearer, search.option(fairest, beside=fewest)))


@dataclass(frozen=True)
class _Found:
    """A rota as the search found it, how many changes it has, and whether all of it is proved."""

    held: tuple[bool, ...]
    rota: Rota
    number: int
    proved: bool


class _Search:
    """One problem, whose levels are settled in several orders and within several numbers of changes.

    There is no last level that leaves one rota alone: the turns announced do not come in an order of their own, and one
    worker with seed 0 finds the same again.
    """

    def __init__(self, question: Question, announced: Sequence[Turn]) -> None:
        self.question = question
        self._announced = tuple(sorted(standing(question, announced), key=key))
        musts, (seats_first, *wishes) = chosen(question.rules)
        rules = [seats_first, *wishes, FewestChanges(self._announced)]
        facing = [rule.facing(question) for rule in rules]
        self._problem = posed(question, [rule.facing(question) for rule in musts], facing)
        self._seats, *self._wishes, self._changes = self._problem.levels

    def fewest(self) -> _Found:
        """The best of the rotas with the fewest changes."""
        return self._found([self._seats, self._changes, *self._wishes])

    def fairest(self, limit: Limit | None = None) -> _Found:
        """The one with the fewest changes of the best rotas; within a number of changes, where there is one."""
        return self._found([self._seats, *self._wishes, self._changes], limit)

    def between(self, fewest: _Found, fairest: _Found) -> Iterator[_Found]:
        """The best rotas half way to the fewest changes, half way from there, and so on; most changes first."""
        found = self._half_way(fewest, fairest)
        while found.number > fewest.number:
            yield found
            found = self._half_way(fewest, found)

    def _half_way(self, fewest: _Found, found: _Found) -> _Found:
        most = (fewest.number + found.number) // 2
        if most == fewest.number:
            return fewest
        within = self.fairest(Limit(self._changes, most, fewest.held))
        return replace(within, rota=_within(within.rota, fewest.number))

    def option(self, found: _Found, beside: _Found) -> Option:
        """The same as something to choose, with its price: the first rule that tells it from another rota."""
        shift = self._weighed(beside, found)
        said = words.PRICE(changes=found.number, price=shift.sentence() if shift else words.NOTHING_BETTER)
        return Option(found.rota, tuple(self._changed(found.rota.turns)), found.number, said, found.proved)

    def _weighed(self, one: _Found, other: _Found) -> Shift | None:
        gone = [turn for turn in one.rota.turns if turn not in other.rota.turns]
        coming = [turn for turn in other.rota.turns if turn not in one.rota.turns]
        return Scales(self.question, one.rota.turns).weigh(gone, coming).first()

    def _found(self, levels: list[Sheet], limit: Limit | None = None) -> _Found:
        from cafeplan.rota.levels import settle

        problem: Problem = replace(self._problem, levels=tuple(levels))
        settled = settle(problem, limit=limit)
        turns = tuple(turn for turn, its in zip(problem.turns, settled.held, strict=True) if its)
        rota = reported(self.question, turns, [sheet.rule for sheet in levels], settled.bounds)
        proved = all(level.proved for level in rota.levels)
        return _Found(settled.held, rota, self._changes.value(settled.held), proved)

    def _changed(self, turns: Sequence[Turn]) -> Iterator[Change]:
        sessions = {session.slot: session for session in sessions_chosen(self.question, turns)}
        for seat in self.question.seats:
            before = [turn.person for turn in self._announced if turn.seat == seat]
            after = [turn.person for turn in sorted(turns, key=by_date) if turn.seat == seat]
            if {person.id for person in before} != {person.id for person in after}:
                yield Change(seat, sessions[seat.slot], tuple(before), tuple(after))


def _within(rota: Rota, fewest: int) -> Rota:
    """A rota whose levels say no more than is so: with no more changes none is better, and fewer would do."""
    [changes] = [level for level in rota.levels if level.rule == FewestChanges.__name__]
    seats, *others = [level for level in rota.levels if level is not changes]
    said = words.WITHIN(rule=FewestChanges.says, changes=changes.value, fewest=fewest)
    return replace(rota, levels=(seats, replace(changes, sentence=said, bound=fewest, proved=False), *others))


def _concerns(change: Change, person: str) -> bool:
    return person in {each.id for each in change.before} ^ {each.id for each in change.after}


def _told(question: Question, change: Change, person: str) -> Text:
    comes = person in {each.id for each in change.after}
    said = words.YOU_COME if comes else words.YOU_DO_NOT_COME
    session = change.session
    return said(day=session.date, start=session.start, venue=question.venue_shown(session.venue))
