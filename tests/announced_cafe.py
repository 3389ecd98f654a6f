"""A small café with a published rota, and what happened to it since, as its tables tell it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from pathlib import Path

from pandas import DataFrame

from cafeplan.exports import Published, published
from cafeplan.language import Text, verbatim
from cafeplan.model import Facilitator, Hours, Leaflet, Programme, Season, Series, Session, Status, Venue

MONDAYS = [date(2027, 3, 22), date(2027, 3, 29), date(2027, 4, 5), date(2027, 4, 12)]
ON = date(2027, 3, 1)
ANNE = Facilitator("anne", "Anne Verdier", ("general",))
BRUNO = Facilitator("bruno", "Bruno Castel", ("general",))
DENIS = Facilitator("denis", "Denis Aubrac", ("gerontologique",))
ELISE = Facilitator("elise", "Élise Fournel", ("gerontologique",))
PEOPLE = (ANNE, BRUNO, DENIS, ELISE)
SEASON = Season("2027", "Printemps 2027", date(2027, 3, 1), date(2027, 10, 31))
HOURS = Hours(time(9, 30), time(11, 30))
PROGRAMME = Programme(
    format=1,
    name="L’Instant CAFÉ",
    organisation="CCAS de Dijon",
    venues={
        "comedie": Venue("La Comédie", "3 place du Théâtre"),
        "mably": Venue("Le Mably", "9 rue Mably"),
    },
    roles={
        "general": Text(fr="service général", en="general service"),
        "gerontologique": Text(fr="service gérontologique", en="service for the elderly"),
    },
    series=(Series("lundi", HOURS, "comedie", {}, "FREQ=WEEKLY;BYDAY=MO"),),
    seasons=(SEASON,),
    id="cafe",
    folder=Path(),
    leaflet=Leaflet("C’est lundi…", "Venez !", "Ouvert à tous.", "l’accueil", "de 9 h à 12 h", "cafe@a.example"),
)

Seat = tuple[date, str, str, str]


def session(day: date, venue: str = "comedie", status: Status = Status.PLANNED, reason: str = "") -> Session:
    """A session of the café on a day, at half past nine."""
    why = verbatim(reason) if reason else None
    slot = f"{day} 09:30 {venue}"
    return Session(slot, day, HOURS.start, HOURS.end, venue, "lundi", status, why)


def added(day: date, venue: str = "comedie") -> Session:
    """A session on a day on which none was planned: one that moved there, or one more."""
    return replace(session(day, venue), series="", planned=False)


def seat(day: date, role: str, person: str, stand_in: str = "") -> Seat:
    """One row of the published rota: who was to hold a seat, and who holds it since."""
    return day, role, person, stand_in


def announced(
    dated: Sequence[Session],
    seats: Sequence[Seat],
    moves: Sequence[tuple[date, date]] = (),
    on: date = ON,
    people: Sequence[Facilitator] = PEOPLE,
) -> Published:
    """What the café announces: its sessions, the rows of its rota, and the days from which and to which it moved."""
    rota = [
        {
            "date": day,
            "start": HOURS.start,
            "venue": "comedie",
            "series": "lundi",
            "role": role,
            "facilitator": person or None,
            "held_by": stand_in or None,
        }
        for day, role, person, stand_in in seats
    ]
    moved = dict(moves)
    recorded = [
        {"date": one.date, "start": one.start, "status": one.status.value, "moved_to": moved.get(one.date)}
        for one in dated
    ]
    frames = (DataFrame(rota, dtype=object), DataFrame(recorded, dtype=object))
    return published(PROGRAMME, SEASON, list(dated), people, frames, on)


def usual() -> Published:
    """Three Mondays: Anne with Denis, Bruno with Élise, Anne with Élise; a fourth whose second seat is empty."""
    return announced([session(day) for day in MONDAYS], SEATS)


SEATS = [
    seat(MONDAYS[0], "general", "anne"),
    seat(MONDAYS[0], "gerontologique", "denis"),
    seat(MONDAYS[1], "general", "bruno"),
    seat(MONDAYS[1], "gerontologique", "elise"),
    seat(MONDAYS[2], "general", "anne"),
    seat(MONDAYS[2], "gerontologique", "elise"),
    seat(MONDAYS[3], "general", "bruno"),
    seat(MONDAYS[3], "gerontologique", ""),
]
