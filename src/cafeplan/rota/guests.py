"""Dated cafés with their themes and rooms, and partner organisations, in; the question who is invited to which out.

A guest is a person of a rota, and a themed café a role of those whom it concerns, with as many seats as its room takes:
so it is the rota's own search that shares the places out, and its own proof that says how well.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cafeplan.language import Text, verbatim
from cafeplan.model import Facilitator, Question, RuleChoice, Seat, Session

_RULES = RuleChoice(("Available", "OneSeatAtATime"), ("EverySeatFilled", "EverybodyOnce", "FairShare"))


@dataclass(frozen=True)
class Guest:
    """An organisation that may be invited, from `first` to `last`; its circle, and the themes that concern it."""

    id: str
    name: str
    circle: str = ""
    themes: frozenset[str] = frozenset()
    first: date = date.min
    last: date = date.max


@dataclass(frozen=True)
class Gathering:
    """A café to which organisations are invited: all of its circles, or those of them that its theme concerns.

    Without circles everybody is of one. `room` is how many a themed café takes, any number when left out; one without
    a theme is open to all, however large its room.
    """

    session: Session
    theme: str = ""
    room: int | None = None
    circles: tuple[str, ...] = ()

    def concerns(self, guest: Guest) -> bool:
        """Whether an organisation may be invited to it."""
        of_circle = not self.circles or guest.circle in self.circles
        of_theme = not self.theme or self.theme in guest.themes
        return of_circle and of_theme and guest.first <= self.session.date <= guest.last


def guest_question(gatherings: Sequence[Gathering], guests: Sequence[Guest]) -> Question:
    """Who is invited to which themed café: places filled, nobody left out, then evenly shared."""
    themed = [each for each in gatherings if each.theme]
    seats = []
    for each in themed:
        concerned = sum(map(each.concerns, guests))
        places = concerned if each.room is None else min(each.room, concerned)
        seats.append(Seat(each.session.slot, each.session.slot, places, places))
    people = [
        Facilitator(guest.id, guest.name, tuple(each.session.slot for each in themed if each.concerns(guest)))
        for guest in guests
    ]
    shown: dict[str, Text] = {each.session.slot: verbatim(each.theme) for each in themed}
    return Question(tuple(each.session for each in themed), tuple(seats), tuple(people), _RULES, roles=shown)
