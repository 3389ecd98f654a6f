"""A number in; a year of fifty-two Mondays for two services of six people of mixed working time out.

Absences and wishes are drawn, from the same numbers every time; nobody in it exists.
"""

from datetime import date, time, timedelta
from random import Random

from cafeplan.model import Absence, Facilitator, Question, RuleChoice, Seat, Session, Wish

DRAWS = (0, 1)
FIRST = date(2026, 1, 5)
VENUES = ("comedie", "mably", "declic", "boeuf-blanc")
SERVICES = ("general", "gerontologique")
WORKING_TIMES = (100, 100, 80, 80, 50, 50)
RULES = RuleChoice(
    ("Available", "OneSeatAtATime", "MaxTurns"),
    ("EverySeatFilled", "FairShare", "Spacing", "VenueAlternation", "PairVariety", "Preferences"),
    {"MaxTurns": {"per": "month", "most": 2}},
)


def year(draw: int) -> Question:
    """The year of this number: the nth Monday of a month at the nth café, a fifth one at the first."""
    random = Random(draw)
    days = [FIRST + timedelta(weeks=week) for week in range(52)]
    sessions = tuple(
        Session(str(day), day, time(9, 30), time(11, 30), VENUES[(day.day - 1) // 7 % 4], "lundi") for day in days
    )
    people = tuple(
        _person(f"{service} {number}", service, working_time, days, random)
        for service in SERVICES
        for number, working_time in enumerate(WORKING_TIMES)
    )
    seats = tuple(Seat(session.slot, service) for session in sessions for service in SERVICES)
    return Question(sessions, seats, people, RULES)


def _person(name: str, service: str, working_time: int, days: list[date], random: Random) -> Facilitator:
    """Somebody away three times for a week or two, with three wishes."""
    absences = []
    for _ in range(3):
        first = random.choice(days)
        absences.append(Absence(first, first + timedelta(weeks=random.randint(1, 2), days=-1)))
    wishes = (
        Wish("rather_not", venue=random.choice(VENUES)),
        Wish("wants", day=random.choice(days)),
        Wish("rather_not", day=random.choice(days)),
    )
    return Facilitator(name, name, (service,), working_time, absences=tuple(absences), wishes=wishes)
