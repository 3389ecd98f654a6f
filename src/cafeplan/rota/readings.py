"""A rota in; what a page shows of it as plain values out: loads, visits to venues, gaps with their reason.

Reasons name people and tell that they are not available: they are for the coordinator alone.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from cafeplan.language import Text, verbatim
from cafeplan.language import rota as words
from cafeplan.model import Facilitator, Question, Rota, Seat, Session, Turn
from cafeplan.rota.audit import recount
from cafeplan.rota.order import held_in, standing
from cafeplan.rules import AnyRule, chosen
from cafeplan.rules.shares import shares


@dataclass(frozen=True)
class Load:
    """How many turns somebody holds, and how many their share would be."""

    person: Facilitator
    turns: int
    share: Fraction


@dataclass(frozen=True)
class Visits:
    """How often somebody goes to a venue."""

    person: Facilitator
    venue: str
    turns: int


@dataclass(frozen=True)
class Gap:
    """A seat that misses so many people, and why in a sentence."""

    seat: Seat
    session: Session
    missing: int
    reason: Text


def loads(rota: Rota) -> tuple[Load, ...]:
    """Each person's turns, and their share: what each role holds is divided by working time and time in the team."""
    turns = season_turns(rota.question, rota.turns)
    held = Counter(turn.person.id for turn in turns)
    days: dict[str, list[tuple[date]]] = {}
    for turn in turns:
        days.setdefault(turn.seat.role, []).append((turn.session.date,))
    share = shares(rota.question.people, days)
    return tuple(Load(person, held[person.id], share[person.id]) for person in rota.question.people)


def visits(rota: Rota) -> tuple[Visits, ...]:
    """Each person's turns at each venue of the season, zeros among them."""
    turns = season_turns(rota.question, rota.turns)
    held = Counter((turn.person.id, turn.session.venue) for turn in turns)
    venues = sorted({session.venue for session in standing(rota.question, rota.turns)})
    return tuple(Visits(person, venue, held[person.id, venue]) for person in rota.question.people for venue in venues)


def gaps(rota: Rota) -> tuple[Gap, ...]:
    """The seats that have too few people, by date, each with its reason."""
    question = rota.question
    sessions = {session.slot: session for session in standing(question, rota.turns)}
    return tuple(
        Gap(seat, sessions[seat.slot], number, _reason(rota, seat, sessions[seat.slot]))
        for seat, number in missing(question, rota.turns).items()
    )


def missing(question: Question, turns: Sequence[Turn]) -> dict[Seat, int]:
    """The seats of an ordered question that these turns leave with too few people, and how many are missing."""
    held = {seat: len(people) for seat, people in held_in(question).items()}
    for turn in turns:
        held[turn.seat] += 1
    return {seat: seat.least - held[seat] for seat in question.seats if held[seat] < seat.least}


def season_turns(question: Question, turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """The turns of the question's own sessions: those of the rota, and those that were pinned."""
    pinned = [turn for turn in question.past if turn.session in question.sessions]
    return (*pinned, *turns)


def _reason(rota: Rota, seat: Seat, session: Session) -> Text:
    question = rota.question
    role = question.roles.get(seat.role, verbatim(seat.role))
    of_role = [person for person in question.people if seat.role in person.roles]
    if not of_role:
        return words.NOBODY_OF_ROLE(role=role)
    musts = [rule.facing(question) for rule in chosen(question.rules).musts]
    offers = question.offers[seat.slot]
    refusals = {
        offer: [(person, _refusal(musts, rota.turns, Turn(seat, offer, person))) for person in of_role]
        for offer in offers
    }
    if all(_unavailable(rule) for of_offer in refusals.values() for _, rule in of_offer):
        said = words.NOBODY_AVAILABLE if len(offers) == 1 else words.NOBODY_AVAILABLE_BETWEEN
        return said(role=role, day=session.date, first=offers[0].date, last=offers[-1].date)
    if len(offers) > 1 and rota.levels[0].proved:
        return words.NO_BETTER_OFFER
    if any(rule is None for _, rule in refusals[session]):
        return words.NOT_SETTLED
    return words.NOBODY_LEFT(day=session.date, reasons=list(_held_back(refusals[session])))


def _unavailable(rule: AnyRule | None) -> bool:
    return rule is not None and type(rule).__name__ == "Available"


def _refusal(musts: Sequence[AnyRule], turns: Sequence[Turn], turn: Turn) -> AnyRule | None:
    """The first must that one more turn would break."""
    return next((rule for rule in musts if recount(rule, [*turns, turn]).broken()), None)


def _held_back(refusals: Sequence[tuple[Facilitator, AnyRule | None]]) -> Iterator[Text]:
    for person, rule in refusals:
        if rule is not None and not _unavailable(rule):
            yield words.HELD_BACK(person=person.name, rule=rule.sentence())
