"""A person and a day in; the turn that is meant, or one sentence that says why there is none, out."""

from collections.abc import Sequence
from datetime import date

from cafeplan.language import replan as words
from cafeplan.model import CafeplanError, Facilitator, Question, Turn
from cafeplan.rota.announced import held, key
from cafeplan.rota.order import as_chosen, by_date, in_order
from cafeplan.rota.scales import Scales


def turn_of(question: Question, turns: Sequence[Turn], person: Facilitator, day: date) -> Turn:
    """The turn that somebody holds on a day, the first one of that day; CafeplanError where none can change."""
    question = in_order(as_chosen(question, turns))
    theirs = sorted((turn for turn in held(question, turns) if turn.person.id == person.id), key=by_date)
    for turn in theirs:
        if turn.session.date == day:
            return turn
    if any(turn.person.id == person.id and turn.session.date == day for turn in question.past):
        raise CafeplanError(words.FIXED(day=day), words.ANOTHER_DAY)
    days = [turn.session.date for turn in theirs]
    remedy = words.ITS_DAYS(days=days) if days else words.NO_DAYS
    raise CafeplanError(words.NO_TURN(person=person.name, day=day), remedy)


def on_scales(scales: Scales, turn: Turn) -> Turn:
    """The same turn as the rota on the scales has it; CafeplanError where it has none that can change."""
    known = {key(each): each for each in scales.turns}
    if key(turn) in known:
        return known[key(turn)]
    if key(turn) in {key(each) for each in scales.question.past}:
        raise CafeplanError(words.FIXED(day=turn.session.date), words.ANOTHER_DAY)
    return turn_of(scales.question, scales.turns, turn.person, turn.session.date)
