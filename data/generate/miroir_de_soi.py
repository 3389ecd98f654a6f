"""A seed in; the fictional people, presences, projects and money of Miroir de soi out, always the same.

Nobody in these tables exists. What the source publishes (some twenty regulars, some thirty people, two of them on the
district's committee, 0.25 full-time post, 1 000 € and 2 000 €) is met exactly; everything else is invented.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import cycle, groupby
from pathlib import Path
from random import Random

import miroir_de_soi_told as told
import written
from miroir_de_soi_told import ART, DANCE, MEAL, REST, SALE, SEWING

from cafeplan import calendar, programme
from cafeplan.model import Programme, Season, Session, Status

MIROIR = "miroir-de-soi"
KINDS = {MEAL: "repas", SEWING: "couture", SALE: "vente"}
HOLDERS = {"animation": ["maud"], "art": ["iris"], "danse": ["nadia"], "relaxation": ["paul"], "couture": ["odette"]}
VOLUNTEERS = ["jeanne", "lucien", "samia", "jeanne", "lucien"]  # Samia is there half of the time


@dataclass(frozen=True)
class Group:
    """Who came in a season: regulars with two workshops each, some who sew, and guests with what they come to.

    `counted` are people whom nobody identified, by the rank of the meal; `away` are the sessions that were cancelled.
    """

    regulars: Sequence[str]
    sewing: int
    guests: Mapping[str, Sequence[tuple[str, float, date, date]]]
    away: Mapping[date, str]
    moved: Mapping[date, date]
    counted: Mapping[int, int]


def _people(*numbers: int) -> list[str]:
    return [f"P{number:03}" for number in numbers]


def _guest(first: date, last: date, meal: float, *workshops: tuple[str, float]) -> list[tuple[str, float, date, date]]:
    return [(MEAL, meal, first, last), *((name, often, first, last) for name, often in workshops)]


BEFORE = Group(
    _people(*range(1, 13)),
    5,
    {
        **{who: _guest(date(2012, 9, 10), date(2013, 6, 28), 0.3, (ART, 0.5)) for who in _people(29, 30)},
        **{who: _guest(date(2012, 11, 5), date(2013, 6, 28), 0.25, (DANCE, 0.5)) for who in _people(31, 32)},
        **{who: _guest(date(2012, 10, 1), date(2013, 2, 15), 0.4) for who in _people(33, 34, 35)},
        "P013": _guest(date(2013, 3, 11), date(2013, 6, 28), 0.5, (REST, 0.6)),
        "P014": _guest(date(2013, 4, 8), date(2013, 6, 28), 0.6),
    },
    {
        date(2012, 11, 13): "intervenante absente",
        date(2013, 1, 16): "neige",
        date(2013, 1, 17): "neige",
        date(2013, 5, 31): "intervenant absent",
    },
    {date(2013, 3, 9): date(2013, 3, 16)},
    {4: 1, 15: 2, 22: 1},
)
NOW = Group(
    _people(*range(1, 21)),
    7,
    {
        "P021": [*_guest(date(2013, 9, 23), date(2014, 6, 27), 0.3), (ART, 0.8, date(2013, 12, 2), date(2014, 6, 27))],
        "P022": [*_guest(date(2013, 10, 7), date(2014, 6, 27), 0.3), (DANCE, 0.8, date(2014, 1, 6), date(2014, 6, 27))],
        "P023": _guest(date(2013, 10, 14), date(2014, 6, 27), 0.35),
        "P024": _guest(date(2013, 11, 18), date(2014, 6, 27), 0.3),
        "P025": _guest(date(2014, 1, 20), date(2014, 6, 27), 0.4),
        "P026": _guest(date(2014, 2, 10), date(2014, 6, 27), 0.3),
        "P027": _guest(date(2013, 9, 9), date(2013, 11, 22), 0.2, (ART, 0.7)),
        "P028": _guest(date(2013, 9, 9), date(2013, 12, 19), 0.2, (DANCE, 0.6)),
    },
    {
        date(2013, 10, 10): "intervenante absente",
        date(2013, 12, 3): "panne de chauffage",
        date(2013, 12, 4): "panne de chauffage",
        date(2014, 1, 31): "intervenant absent",
        date(2014, 5, 26): "couturière absente",
    },
    {date(2014, 2, 8): date(2014, 2, 15)},
    {3: 1, 11: 1, 20: 1},
)
CHRISTMAS = date(2013, 12, 25)
LONELY_AT_CHRISTMAS = 5


def write(folder: Path) -> None:
    """Writes every table of this programme under the folder of examples."""
    miroir = programme.load(folder / MIROIR)
    random = Random(2008)
    told.around(miroir.folder)
    for season_id, group in (("2012-2013", BEFORE), ("2013-2014", NOW)):
        season = programme.season(miroir, season_id)
        held = _season(miroir, season, group, random)
        told.season(miroir.folder / season_id, season, held)


def _season(miroir: Programme, season: Season, group: Group, random: Random) -> list[Session]:
    """Writes what took place in a season and who came; the sessions that were held."""
    folder = miroir.folder / season.id
    planned = sorted(_chosen(miroir, season), key=lambda one: one.date)
    rows = sorted(_rows(planned, group, season), key=lambda row: row[0])
    header = ["date", "start", "end", "venue", "series", "status", "reason", "moved_to", "kind"]
    written.table(folder / "sessions.csv", header, rows)
    written.table(
        folder / "rota.csv",
        ["date", "start", "venue", "series", "role", "facilitator", "held_by"],
        _rota(miroir, planned),
    )
    held = [one for one in planned if one.date not in group.away]
    came = sorted(_came(held, group, season, random))
    written.table(folder / "attendance.csv", ["date", "participant"], came)
    written.table(folder / "headcounts.csv", ["date", "anonymous"], _counted(held, group, season))
    people = sorted({who for _, who in came})
    known = ["id", "sex", "age_band", "channel", "territory", "eligible"]
    written.table(folder / "participants.csv", known, map(told.known, people))
    return held


def _chosen(miroir: Programme, season: Season) -> Iterator[Session]:
    """The sessions that were planned; of the Saturdays of a month the second, where there are two."""
    offered = calendar.open_sessions(calendar.sessions(miroir, season))
    yield from (one for one in offered if one.series != SALE)
    sales = [one for one in offered if one.series == SALE]
    for _, offers in groupby(sales, key=lambda one: (one.date.year, one.date.month)):
        of_month = list({one.date: one for one in offers}.values())
        yield of_month[min(1, len(of_month) - 1)]


def _rows(planned: Iterable[Session], group: Group, season: Season) -> Iterator[list[str]]:
    """One row a session; hours only where they are not those of its series."""
    for one in planned:
        moved = group.moved.get(one.date)
        status = Status.MOVED if moved else Status.CANCELLED if one.date in group.away else Status.HELD
        reason = group.away.get(one.date, "magasin en inventaire" if moved else "")
        to, kind = moved.isoformat() if moved else "", KINDS.get(one.series, "atelier")
        yield [one.date.isoformat(), "", "", one.venue, one.series, status.value, reason, to, kind]
        if moved:
            yield [moved.isoformat(), "", "", one.venue, one.series, Status.HELD.value, "", "", kind]
    if season.first <= CHRISTMAS <= season.last:
        day = CHRISTMAS.isoformat()
        yield [day, "12:00", "17:00", "appartement", "", Status.HELD.value, "", "", "Noël solidaire"]


def _rota(miroir: Programme, planned: Iterable[Session]) -> Iterator[list[str]]:
    """The rota that was published: one professional a workshop, and the users' association in turn."""
    in_turn = cycle(VOLUNTEERS)
    seats = {series.name: series.seats for series in miroir.series}
    for number, one in enumerate(planned):
        for role, seat in seats[one.series].items():
            holders = HOLDERS.get(role) or [next(in_turn) for _ in range(seat.most)]
            for holder in holders:
                stepped_in = "lucien" if holder == "jeanne" and number % 29 == 5 else ""
                yield [one.date.isoformat(), f"{one.start:%H:%M}", one.venue, one.series, role, holder, stepped_in]


def _came(held: Sequence[Session], group: Group, season: Season, random: Random) -> Iterator[tuple[str, str]]:
    """Regulars come to their two workshops and the meal nearly always; guests as their habit is."""
    for number, who in enumerate(group.regulars):
        habits = dict.fromkeys(told.two_workshops(number), 0.96) | {MEAL: 0.95}
        habits |= {SEWING: 0.92, SALE: 0.6} if number < group.sewing else {}
        for one in held:
            if random.random() < habits.get(one.series, 0):
                yield _day(one, group), who
        if number < 6 and season.first <= CHRISTMAS <= season.last:
            yield CHRISTMAS.isoformat(), who
    for who, its in group.guests.items():
        for series, often, first, last in its:
            for one in held:
                if one.series == series and first <= one.date <= last and random.random() < often:
                    yield _day(one, group), who


def _counted(held: Sequence[Session], group: Group, season: Season) -> list[tuple[str, int]]:
    """People nobody identified: at some meals, and at Christmas."""
    meals = [one for one in held if one.series == MEAL]
    rows = [(_day(meals[rank], group), number) for rank, number in group.counted.items()]
    if season.first <= CHRISTMAS <= season.last:
        rows.append((CHRISTMAS.isoformat(), LONELY_AT_CHRISTMAS))
    return sorted(rows)


def _day(one: Session, group: Group) -> str:
    return group.moved.get(one.date, one.date).isoformat()
