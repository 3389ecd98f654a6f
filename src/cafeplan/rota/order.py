"""A question in; the same question with everything in its one order, without what is not held, out.

And the two laws of free dates and venues, which are structure and no rule: the people of a slot are all at one of its
offers, and the slots of a series are held in the order of their names, each on a later day, where a date is free.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, replace
from itertools import combinations

from cafeplan.model import WEEKDAYS, Facilitator, Question, Seat, Session, Status, Turn

NOT_HELD = (Status.CANCELLED, Status.CLOSED)


def in_order(question: Question) -> Question:
    """The question with sessions by date, seats by session, people by id, whatever order the files had.

    A cancelled or closed session asks for nobody, so its seats are left out. Where somebody already holds a turn at
    one of the offers of a slot, it is the only one.
    """
    kept = {turn.session.slot: turn.session for turn in question.past if turn.session in question.sessions}
    offered = (one for one in question.sessions if one.status not in NOT_HELD and kept.get(one.slot, one) == one)
    sessions = sorted(offered, key=_when)
    slots = dict.fromkeys(session.slot for session in sessions)
    place = {slot: number for number, slot in enumerate(slots)}
    seats = [seat for seat in question.seats if seat.slot in place]
    return replace(
        question,
        sessions=tuple(sessions),
        seats=tuple(sorted(seats, key=lambda seat: (place[seat.slot], seat.role))),
        people=tuple(sorted((_settled(person) for person in question.people), key=lambda person: person.id)),
        past=tuple(sorted(question.past, key=by_date)),
        earlier=tuple(sorted(question.earlier, key=by_date)),
        elsewhere=tuple(sorted(question.elsewhere, key=by_date)),
    )


def by_date(turn: Turn) -> tuple[object, ...]:
    """The order in which turns are listed."""
    return (*_when(turn.session), turn.seat.role, turn.person.id)


def _when(session: Session) -> tuple[object, ...]:
    return session.date, session.start, session.venue, session.slot


def _settled(person: Facilitator) -> Facilitator:
    absences = sorted(person.absences, key=lambda absence: (absence.first, absence.last))
    wishes = sorted(person.wishes, key=lambda wish: [str(each or "") for each in astuple(wish)])
    return replace(
        person,
        roles=tuple(sorted(person.roles)),
        absences=tuple(absences),
        wishes=tuple(wishes),
        weekdays=tuple(sorted(person.weekdays, key=WEEKDAYS.index)),
    )


def held_in(question: Question) -> dict[Seat, list[Facilitator]]:
    """Who already holds a seat of the question's own sessions, by turns that are past or pinned."""
    held: dict[Seat, list[Facilitator]] = {seat: [] for seat in question.seats}
    for turn in question.past:
        if turn.seat in held:
            held[turn.seat].append(turn.person)
    return held


def following(question: Question) -> Iterator[tuple[str, str]]:
    """The pairs of slots of one series, the earlier first, whose free dates could bring them out of their order."""
    days = {slot: [session.date for session in offers] for slot, offers in question.offers.items()}
    series = {slot: offers[0].series for slot, offers in question.offers.items()}
    for one, other in combinations(sorted(days), 2):
        free = len(set(days[one])) > 1 or len(set(days[other])) > 1
        if free and series[one] == series[other] and max(days[one]) >= min(days[other]):
            yield one, other


def as_chosen(question: Question, turns: Iterable[Turn]) -> Question:
    """The question with the dates and venues that turns have chosen, where these were free."""
    chosen = {turn.seat.slot: turn.session for turn in turns}
    held = {slot: chosen[slot] for slot, offers in question.offers.items() if chosen.get(slot) in offers}
    return replace(question, sessions=tuple(one for one in question.sessions if held.get(one.slot, one) == one))


def sessions_chosen(question: Question, turns: Sequence[Turn]) -> tuple[Session, ...]:
    """The session that each slot of an ordered question has become, by date.

    Where nobody is, it is the first on offer that leaves the series in its order; the first of all where none does.
    """
    own = [turn for turn in question.past if turn.session in question.sessions]
    chosen = {turn.session.slot: turn.session for turn in (*own, *turns)}
    stand: dict[str, Session] = {}
    pairs = list(following(question))
    for slot in sorted(question.offers):
        offers = question.offers[slot]
        after = [stand[one].date for one, other in pairs if other == slot]
        before = [chosen[other].date for one, other in pairs if one == slot and other in chosen]
        fitting = (each for each in offers if all(each.date > d for d in after) and all(each.date < d for d in before))
        stand[slot] = chosen[slot] if slot in chosen else next(fitting, offers[0])
    return tuple(sorted(stand.values(), key=_when))
