"""Two teas a month on free Tuesdays, with partners who receive; each level with its bound and its seconds out.

Twelve sessions, one employee and one to four volunteers each, 3 + 7 people; one worker, model building included. Three
sizes: dates and hosts as they are, dates free at one host, dates and hosts free.
"""

from collections.abc import Iterator
from datetime import date, time, timedelta
from itertools import product
from time import perf_counter

from cafeplan import rota
from cafeplan.model import Absence, Facilitator, Question, RuleChoice, Seat, Session

HOSTS = ("anis", "basilic", "cumin", "aneth")
STAFF = ("Anne", "Benoît", "Chloé")
VOLUNTEERS = ("Denis", "Élise", "Farid", "Gaëlle", "Hugo", "Inès", "Jules")
SEASON = date(2027, 4, 1)
LEVELS = (
    "EverySeatFilled",
    "HostRotation",
    "DatesApart",
    "UsefulExtras",
    "FairShare",
    "Spacing",
    "VenueAlternation",
    "PairVariety",
)
SETTINGS = {"FairShare": {"roles": ["staff", "volunteer"]}, "DatesApart": {"role": "host"}}


def tuesdays(month: int) -> list[date]:
    """The Tuesdays of a month of 2027."""
    days = [SEASON.replace(month=month) + timedelta(days=n) for n in range(28)]
    return [day for day in days if day.weekday() == 1]


def sessions(free_dates: bool, hosts: int) -> Iterator[Session]:
    """The offers of two teas a month, April to September."""
    for month, number in product(range(4, 10), (1, 2)):
        days = tuesdays(month) if free_dates else [tuesdays(month)[2 * number - 1]]
        for day, host in product(days, HOSTS[:hosts]):
            yield Session(f"2027-{month:02} thé {number}", day, time(14, 30), time(16, 30), host, "thé")


def people(hosts: int) -> Iterator[Facilitator]:
    """Hosts at their venues, one employee on part time, volunteers of whom every second is away for two weeks."""
    yield from (Facilitator(host, host, ("host",), venue=host) for host in HOSTS[:hosts])
    for name, working_time in zip(STAFF, (100, 80, 100), strict=True):
        yield Facilitator(name, name, ("staff",), working_time)
    for place, name in enumerate(VOLUNTEERS):
        first = date(2027, 4 + place % 6, 5)
        away = (Absence(first, first + timedelta(days=13)),) if place % 2 else ()
        yield Facilitator(name, name, ("volunteer",), absences=away)


def question(free_dates: bool, hosts: int) -> Question:
    """What the rota must answer."""
    offered = tuple(sessions(free_dates, hosts))
    seats = [
        Seat(slot, role, 1, most)
        for slot in dict.fromkeys(session.slot for session in offered)
        for role, most in (("host", 1), ("staff", 1), ("volunteer", 4))
    ]
    rules = RuleChoice(("Available", "OneSeatAtATime"), LEVELS, SETTINGS)
    return Question(offered, tuple(seats), tuple(people(hosts)), rules)


def main() -> None:
    """Plan each size, with the last level, and print what is proved."""
    sizes = {"dates fixed, 4 hosts": (False, 4), "dates free, 1 host": (True, 1), "dates free, 4 hosts": (True, 4)}
    for name, (free_dates, hosts) in sizes.items():
        started = perf_counter()
        planned = rota.plan(question(free_dates, hosts))
        print(f"{name}: {perf_counter() - started:.1f} s")
        for level in planned.levels:
            print(f"  {level.rule}: {level.value} ({'proved' if level.proved else f'bound {level.bound}'})")


if __name__ == "__main__":
    main()
