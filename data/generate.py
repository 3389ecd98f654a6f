"""A seed in; the fictional people, presences and expenses of the example programmes out, always the same.

Nobody in these tables exists. What the sources publish (17 sessions, 26 people, 262.69 €) is met exactly; everything
else is invented. Run it from anywhere: python data/generate.py
"""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from itertools import cycle
from pathlib import Path
from random import Random

from cafeplan import calendar, programme
from cafeplan.model import Programme, Season, Session, Status

HERE = Path(__file__).parent
DIJON = "instant-cafe-dijon"

FACILITATORS = [
    ("anne", "Anne Verdier", "general", 100),
    ("bruno", "Bruno Castel", "general", 80),
    ("claire", "Claire Monnet", "general", 100),
    ("denis", "Denis Aubrac", "gerontologique", 100),
    ("elise", "Élise Fournel", "gerontologique", 50),
    ("farid", "Farid Bellac", "gerontologique", 100),
]
ABSENCES = [
    ("anne", "2027-01-04", "2027-01-15"),
    ("bruno", "2027-03-08", "2027-03-08"),
    ("denis", "2026-12-07", "2026-12-14"),
    ("elise", "2027-05-10", "2027-05-31"),
    ("farid", "2027-03-15", "2027-03-26"),
]
CANCELLED = {
    "2016-experimentale": {date(2016, 5, 23): "lieu privatisé par son gérant"},
    "2016-2017": {
        date(2016, 12, 12): "lieu privatisé par son gérant",
        date(2017, 1, 16): "verglas",
        date(2017, 3, 13): "salle indisponible",
        date(2017, 5, 22): "journée de formation des deux services",
        date(2017, 6, 26): "canicule",
    },
}
MOVED = {"2016-2017": {date(2017, 1, 23): date(2017, 1, 30)}}
PILOT_EXPENSES = [
    ("2016-02-01", "affiches et dépliants", "communication", "84.00"),
    ("2016-03-07", "boissons, février", "drinks", "41.20"),
    ("2016-04-04", "boissons, mars", "drinks", "38.60"),
    ("2016-05-09", "boissons, avril", "drinks", "35.40"),
    ("2016-06-06", "boissons, mai", "drinks", "33.90"),
    ("2016-06-27", "boissons, juin, et petites fournitures", "drinks", "29.59"),
]
SEASON_EXPENSES = [
    ("2016-11-07", "dépliants de la saison", "communication", "96.00"),
    ("2016-12-05", "boissons, novembre", "drinks", "52.30"),
    ("2017-01-09", "boissons, décembre", "drinks", "28.10"),
    ("2017-02-06", "boissons, janvier", "drinks", "40.75"),
    ("2017-03-06", "boissons, février", "drinks", "31.20"),
    ("2017-04-03", "boissons, mars", "drinks", "55.60"),
    ("2017-05-15", "boissons, avril et mai", "drinks", "49.85"),
    ("2017-06-19", "boissons, juin, et un jeu de cartes", "supplies", "37.40"),
]
RECIPIENTS = [
    ("service social général", "service-social-general@ccas-dijon.example"),
    ("service social gérontologique", "service-social-gerontologique@ccas-dijon.example"),
]
NOTES = [
    (
        "2017-06-12",
        "On a parlé des vacances, et de ceux qui n’en prennent pas. Deux voisines de quartier se sont trouvées.",
        "Concert gratuit jeudi à 18 h au square Darcy. Cinéma à 3 € tout le mois pour les plus de 60 ans.",
        4,
        2,
        "generations,mutual_help,doing",
        "2017-06-13",
    ),
    (
        "2017-06-19",
        "La chaleur a été le sujet du jour : qui appelle qui, où trouver de l’ombre.",
        "La médiathèque est climatisée et ouvre dès 10 h.",
        2,
        1,
        "kindness,mutual_help",
        "2017-06-20",
    ),
]
NEEDS = [
    ("2017-06-12", "sorties", "ne pas aller seul au concert", 3, "rendez-vous pris à quatre"),
    ("2017-06-12", "déplacements", "un trajet pour rentrer le soir", 1, ""),
    ("2017-06-19", "santé", "quelqu’un qui appelle pendant la canicule", 2, "inscription au registre de la ville"),
]
FOLLOW_UPS = [("2017-06-08", "telephone", "will_return"), ("2017-06-09", "letter", "no_answer")]
CHANNELS = ["travailleur social", "agent d'accueil", "bouche-à-oreille", "affiche", ""]
AGE_BANDS = ["30-59", "60-69", "70-79", "80+", "nsp"]


def main() -> None:
    """Writes every table of the examples beside this file."""
    dijon = programme.load(HERE / DIJON)
    pilot, season = (programme.season(dijon, name) for name in ("2016-experimentale", "2016-2017"))
    random = Random(2016)
    people = [f"P{n:03}" for n in range(1, 46)]
    _team()
    came = _season(dijon, pilot, random, people[:26], PILOT_EXPENSES, anonymous={})
    returning = sorted(came, key=lambda person: -came[person])[:15]
    _season(dijon, season, random, returning + people[26:45], SEASON_EXPENSES, anonymous={3: 2, 8: 1, 11: 3, 15: 2})
    _after_sessions(dijon.folder / season.id, returning)


def _team() -> None:
    _write(HERE / DIJON / "facilitators.csv", ["id", "name", "role", "working_time"], FACILITATORS)
    _write(HERE / DIJON / "absences.csv", ["facilitator", "first", "last"], ABSENCES)
    _write(HERE / DIJON / "recipients.csv", ["service", "address"], RECIPIENTS)


def _after_sessions(folder: Path, people: Sequence[str]) -> None:
    """What was written down after the last sessions of the season."""
    columns = ["date", "summary", "tips", "ideas", "activities", "effects", "sent"]
    _write(folder / "notes.csv", columns, NOTES)
    _write(folder / "needs.csv", ["date", "theme", "need", "times", "outcome"], NEEDS)
    calls = [(day, person, *told) for (day, *told), person in zip(FOLLOW_UPS, people, strict=False)]
    _write(folder / "follow_ups.csv", ["date", "participant", "means", "outcome"], calls)


def _season(
    dijon: Programme,
    season: Season,
    random: Random,
    people: Sequence[str],
    expenses: Iterable[Sequence[str]],
    anonymous: dict[int, int],
) -> dict[str, int]:
    """Writes one past season; how often each person came."""
    folder = dijon.folder / season.id
    planned = calendar.open_sessions(calendar.sessions(dijon, season))
    rows = _sessions(planned, season.id)
    _write(folder / "sessions.csv", ["date", "start", "end", "venue", "series", "status", "reason", "moved_to"], rows)
    held = [row[0] for row in rows if row[5] == Status.HELD]
    _write(folder / "rota.csv", ["date", "start", "venue", "series", "role", "facilitator", "held_by"], _rota(planned))
    attendance = _attendance(held, people, random)
    _write(folder / "attendance.csv", ["date", "participant"], attendance)
    if anonymous:
        counts = [(held[index], number) for index, number in anonymous.items()]
        _write(folder / "headcounts.csv", ["date", "anonymous"], counts)
    _write(folder / "participants.csv", ["id", "sex", "age_band", "channel"], _people(people, random))
    _write(folder / "expenses.csv", ["date", "label", "nature", "amount"], expenses)
    return {person: sum(who == person for _, who in attendance) for person in people}


def _sessions(planned: Sequence[Session], season: str) -> list[list[str]]:
    """One row a session with its status; a moved one has a second row on its new day."""
    rows = []
    for session in planned:
        moved_to = MOVED.get(season, {}).get(session.date)
        reason = CANCELLED[season].get(session.date, "lieu en travaux" if moved_to else "")
        status = Status.MOVED if moved_to else Status.CANCELLED if reason else Status.HELD
        rows.append(_row(session, session.date, status, reason, moved_to))
        if moved_to:
            rows.append(_row(session, moved_to, Status.HELD, "", None))
    return sorted(rows)


def _row(session: Session, day: date, status: Status, reason: str, moved_to: date | None) -> list[str]:
    hours = [f"{session.start:%H:%M}", f"{session.end:%H:%M}"]
    moved = moved_to.isoformat() if moved_to else ""
    return [day.isoformat(), *hours, session.venue, session.series, status.value, reason, moved]


def _rota(planned: Sequence[Session]) -> list[list[str]]:
    """The rota a coordinator once made by hand: everybody in turn, and now and then somebody stepped in."""
    in_turn = {
        role: cycle([who[0] for who in FACILITATORS if who[2] == role]) for role in ("general", "gerontologique")
    }
    rows = []
    for number, session in enumerate(planned):
        for role, people in in_turn.items():
            holder = next(people)
            colleagues = [who[0] for who in FACILITATORS if who[2] == role and who[0] != holder]
            stepped_in = colleagues[number % 2] if number % 9 == 5 and role == "general" else ""
            slot = [session.date.isoformat(), f"{session.start:%H:%M}", session.venue, session.series]
            rows.append([*slot, role, holder, stepped_in])
    return rows


def _attendance(held: Sequence[str], people: Sequence[str], random: Random) -> list[tuple[str, str]]:
    """Regulars come often, others now and then, and everybody at least once."""
    likely = {person: 0.75 if n < 5 else 0.40 if n < 12 else 0.12 for n, person in enumerate(people)}
    came = {(day, person) for day in held for person in people if random.random() < likely[person]}
    for person in people:
        if not any(who == person for _, who in came):
            came.add((random.choice(held), person))
    return sorted(came)


def _people(people: Sequence[str], random: Random) -> list[tuple[str, str, str, str]]:
    return [
        (
            person,
            random.choices(["F", "M"], [0.65, 0.35])[0],
            random.choices(AGE_BANDS, [0.25, 0.3, 0.25, 0.1, 0.1])[0],
            random.choices(CHANNELS, [0.4, 0.25, 0.2, 0.1, 0.05])[0],
        )
        for person in sorted(people)
    ]


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


assert sum(Decimal(row[3]) for row in PILOT_EXPENSES) == Decimal("262.69")

if __name__ == "__main__":
    main()
