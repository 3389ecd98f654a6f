"""A rota and a seat that falls free, or is, in; who could hold it, the best first, and who could not, out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cafeplan.language import Text
from cafeplan.language import replan as words
from cafeplan.model import Facilitator, Question, Seat, Session, Turn
from cafeplan.rota.announced import key
from cafeplan.rota.order import sessions_chosen
from cafeplan.rota.scales import Scales, Weighed, in_a_row
from cafeplan.rota.turns import on_scales


@dataclass(frozen=True)
class Substitute:
    """Somebody in the place of another, all else unchanged: what that breaks and costs."""

    turn: Turn
    weighed: Weighed

    @property
    def person(self) -> Facilitator:
        """Who would come."""
        return self.turn.person

    def for_coordinator(self) -> Text:
        """What it costs, or why it cannot be."""
        if self.weighed.possible:
            return words.COULD(person=self.person.name, costs=self.weighed.sentence())
        return words.COULD_NOT(person=self.person.name, reasons=in_a_row(self.weighed.refusals))


@dataclass(frozen=True)
class Replacements:
    """Who could hold a seat that falls free, the best first, and who of its role could not."""

    question: Question
    able: tuple[Substitute, ...]
    unable: tuple[Substitute, ...]

    def for_coordinator(self) -> tuple[Text, ...]:
        """Everybody of the seat's role, with what it costs or why not."""
        nobody = () if self.able else (words.NOBODY_COULD,)
        return (*nobody, *(each.for_coordinator() for each in (*self.able, *self.unable)))

    def for_person(self, person: str) -> Text | None:
        """What somebody who could come is asked; nothing of whom they would stand in for, nor why."""
        for each in self.able:
            if each.person.id == person:
                session = each.turn.session
                venue = self.question.venue_shown(session.venue)
                return words.WOULD_YOU(day=session.date, start=session.start, venue=venue)
        return None


def replacements(question: Question, turns: Sequence[Turn], free: Turn) -> Replacements:
    """Who could hold the seat of a turn that falls free; CafeplanError where it is not in the rota, past or pinned."""
    scales = Scales(question, turns)
    return _ranked(scales, substitutes(scales, on_scales(scales, free)))


def fillers(question: Question, turns: Sequence[Turn], seat: Seat) -> Replacements:
    """Who could come to a seat that has a place left."""
    scales = Scales(question, turns)
    chosen = sessions_chosen(scales.question, scales.turns)
    [session] = [session for session in chosen if session.slot == seat.slot]
    return _ranked(scales, _tried(scales, seat, session, ()))


def substitutes(scales: Scales, gone: Turn) -> Iterator[Substitute]:
    """Everybody else of a seat's role in the place of its holder, in the question's order."""
    return _tried(scales, gone.seat, gone.session, (gone,))


def _tried(scales: Scales, seat: Seat, session: Session, gone: Sequence[Turn]) -> Iterator[Substitute]:
    there = {key(turn) for turn in (*scales.question.past, *scales.turns)}
    for person in scales.question.people:
        coming = Turn(seat, session, person)
        if seat.role in person.roles and key(coming) not in there:
            yield Substitute(coming, scales.weigh(gone, (coming,)))


def _ranked(scales: Scales, tried: Iterator[Substitute]) -> Replacements:
    everybody = sorted(tried, key=lambda each: each.weighed.price)
    able = tuple(each for each in everybody if each.weighed.possible)
    return Replacements(scales.question, able, tuple(each for each in everybody if not each.weighed.possible))
