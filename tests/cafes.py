"""Small cafés for the tests of rules and rotas: a few words in, a question out."""

from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta
from random import Random

from cafeplan.model import Absence, Facilitator, Question, RuleChoice, Seat, Session, Turn

FIRST_MONDAY = date(2016, 11, 7)
MUSTS = ("Available", "OneSeatAtATime")
DIJON_VENUES = ("comedie", "mably", "concorde", "quetsch")
# The 22 Mondays of November 2016 to June 2017: no school or public holiday of Dijon, no 5th Monday.
DIJON_MONDAYS = {
    (2016, 11): (7, 14, 21, 28),
    (2016, 12): (5, 12),
    (2017, 1): (9, 16, 23),
    (2017, 2): (6, 13),
    (2017, 3): (6, 13, 20, 27),
    (2017, 4): (3, 10),
    (2017, 5): (15, 22),
    (2017, 6): (12, 19, 26),
}


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


def dijon(levels: Sequence[str]) -> Question:
    """L'Instant CAFÉ in 2016-2017: 22 Mondays, the nth at the nth café, two services with a seat each, six people."""
    days = [date(*month, day) for month, of_month in DIJON_MONDAYS.items() for day in of_month]
    sessions = [
        Session(f"{day}", day, time(9, 30), time(11, 30), DIJON_VENUES[(day.day - 1) // 7], "lundi") for day in days
    ]
    random = Random(0)
    people = [
        person(name, role, away=random.sample(days, 3), working_time=working_time)
        for role, names in (("general", ("Anne", "Benoît", "Chloé")), ("gerontologique", ("Denis", "Élise", "Farid")))
        for name, working_time in zip(names, (100, 100, 80), strict=True)
    ]
    return cafe(sessions, people, ("general", "gerontologique"), levels)


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
    slots = dict.fromkeys(each.slot for each in sessions)
    seats = tuple(Seat(slot, role, 1, most) for slot in slots for role in roles)
    choice = RuleChoice(tuple(musts), tuple(levels), settings or {})
    return Question(tuple(sessions), seats, tuple(people), choice, tuple(past))


def turn(held: Session, who: Facilitator, role: str = "general") -> Turn:
    """Somebody at a session."""
    return Turn(Seat(held.slot, role), held, who)
