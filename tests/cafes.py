"""Small cafés for the tests of rules and rotas: a few words in, a question out."""

from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta

from cafeplan.model import Absence, Facilitator, Question, RuleChoice, Seat, Session, Turn

FIRST_MONDAY = date(2016, 11, 7)
MUSTS = ("Available", "OneSeatAtATime")
DIJON_VENUES = ("comedie", "mably", "concorde", "quetsch")


def person(name: str, *roles: str, away: Sequence[date] = (), working_time: int = 100, **dates: date) -> Facilitator:
    """Somebody whose id is the name in small letters, away on single days."""
    absences = tuple(Absence(day, day) for day in away)
    return Facilitator(name.casefold(), name, roles or ("general",), working_time, absences=absences, **dates)


def monday(week: int) -> date:
    """The Monday so many weeks after the first one."""
    return FIRST_MONDAY + timedelta(weeks=week)


def session(week: int, venue: str = "comedie", start: time = time(9, 30), end: time = time(11, 30)) -> Session:
    """A session on a Monday."""
    return Session(f"{monday(week)} {start} {venue}", monday(week), start, end, venue, "lundi")


def cafe(
    sessions: Sequence[Session],
    people: Sequence[Facilitator],
    roles: Sequence[str] = ("general",),
    levels: Sequence[str] = ("EverySeatFilled",),
    musts: Sequence[str] = MUSTS,
    settings: Mapping[str, Mapping[str, object]] | None = None,
    past: Sequence[Turn] = (),
    most: int = 1,
) -> Question:
    """A café that asks each session for one person of each role (or up to `most`)."""
    seats = tuple(Seat(each.slot, role, 1, most) for each in sessions for role in roles)
    choice = RuleChoice(tuple(musts), tuple(levels), settings or {})
    return Question(tuple(sessions), seats, tuple(people), choice, tuple(past))


def turn(held: Session, who: Facilitator, role: str = "general") -> Turn:
    """Somebody at a session."""
    return Turn(Seat(held.slot, role), held, who)
