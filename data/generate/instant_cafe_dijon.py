"""A seed in; the fictional people, presences, notes and money of L'Instant CAFÉ out, always the same.

Nobody in these tables exists. What the sources publish (17 sessions, 26 people, 262.69 €) is met exactly; everything
else is invented.
"""

import csv
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import cycle
from pathlib import Path
from random import Random

import written

from cafeplan import calendar, programme
from cafeplan.model import Programme, Season, Session, Status

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
TERRITORIES = [
    ("centre", "quartier du centre", "district"),
    ("nord", "quartier du nord", "district"),
    ("est", "quartier de l'est", "district"),
    ("sud", "quartier du sud", "district"),
    ("agglomeration", "autre commune", "town"),
]
# What a note may say: what was done, the tip of the week, what was seen.
SUMMARIES = [
    ("Chacun a apporté une date de sa semaine ; un agenda commun a été rempli.", "sharing,expressing"),
    ("Lecture du programme de la médiathèque, choix de deux sorties.", "discovering,doing"),
    ("Conversation entre habitués et nouveaux venus sur les quartiers d'autrefois.", "generations,meeting"),
    ("Échange de recettes, puis d'adresses de marchés.", "sharing,joy"),
    ("Deux participants ont expliqué comment prendre le tram pour le musée.", "mutual_help,confidence,speaking_up"),
    ("Préparation d'une sortie au parc, proposée par le groupe.", "initiative,proposing,doing,belonging"),
    ("Partie de cartes, beaucoup de rires.", "joy,ties"),
    ("Retour sur la sortie de la semaine passée.", "doing,ties,autonomy,well_being"),
]
TIPS = [
    "concert gratuit jeudi à la médiathèque",
    "entrée libre au musée le premier dimanche",
    "marche douce au parc, mercredi à 14 h",
    "bourse aux livres samedi",
]
NOT_SENT, NO_EFFECT = {6, 13}, {4, 11}
REFERRALS = [
    ("2016-11-03", "agent d'accueil", "", 6),
    ("2016-11-10", "travailleur social", "P027", 1),
    ("2016-11-24", "travailleur social", "P028", 1),
    ("2016-12-01", "travailleur social", "P030", 1),
    ("2017-01-05", "travailleur social", "", 1),
    ("2017-02-02", "agent d'accueil", "P033", 1),
    ("2017-03-02", "travailleur social", "P036", 1),
    ("2017-03-09", "agent d'accueil", "", 1),
    ("2017-05-04", "travailleur social", "P040", 1),
]
NEEDS = [
    ("2016-11-14", "sorties", "aller au musée à plusieurs", 3, "sortie du 2 février"),
    ("2016-11-28", "sorties", "une marche le mercredi", 2, "rendez-vous au parc, chaque mercredi"),
    ("2017-01-09", "numérique", "comprendre les démarches en ligne", 4, "adresse de l'atelier de la médiathèque"),
    ("2017-01-30", "culture", "un livre qui passe de main en main", 2, "boîte à livres au Déclic"),
    ("2017-03-06", "numérique", "envoyer des photographies", 1, ""),
    ("2017-03-27", "santé", "parler du sommeil", 2, ""),
    ("2017-05-15", "sorties", "un pique-nique en juin", 5, "pique-nique du 21 juin"),
]
# Questionnaires of June: satisfaction, exchanges, new contacts, comment, publishable.
ANSWERS = [
    (5, 5, 3, "Le lundi, je sais que quelqu'un m'attend.", "yes"),
    (4, 5, 2, "J'ai retrouvé l'envie de sortir.", "yes"),
    (5, 4, 1, "", ""),
    (4, 4, 2, "Le Déclic est bruyant le matin.", "no"),
    (5, 5, 4, "On se téléphone, maintenant.", "yes"),
    (3, 4, 0, "", ""),
    (4, 3, 1, "", ""),
    (5, 5, 2, "Je viens pour rire.", "no"),
    (4, "", 1, "", ""),
    (2, 3, 0, "", ""),
    (5, 4, 2, "", ""),
]
COMMUNICATIONS = [
    ("2016-10-17", "leaflet", "dépliant de la saison", 400),
    ("2016-10-24", "poster", "affiche dans les halls du CCAS", 30),
    ("2017-06-12", "survey", "questionnaire de fin de saison", 20),
]
EVENTS = [
    ("2016-12-15", "mutual_help", "courses portées pendant une grippe", 1),
    ("2017-02-02", "residents_link", "sortie au musée décidée entre eux", 1),
    ("2017-03-22", "mutual_help", "accompagnement à un rendez-vous", 1),
    ("2017-05-10", "residents_link", "marche du mercredi reprise par le groupe", 1),
    ("2017-05-24", "mutual_help", "déménagement d'un meuble", 1),
]
FUNDING = [
    ("CCAS de Dijon", "budget de l'action", "own", "300.00", "300.00", "2016-09-12"),
    ("caisse de retraite (fictive)", "lien social", "grant", "300.00", "200.00", "2016-10-03"),
    ("les quatre cafés", "la salle, le lundi matin", "in_kind", "", "", "2016-10-03"),
]
PILOT_IMPROVEMENTS = [
    ("2016-06-27", "Imprimer un dépliant pour l'accueil", "référent administratif", "2016-10-31", "2016-10-17"),
    ("2016-06-27", "Demander une table plus calme au Déclic", "service social général", "2016-12-31", ""),
    (
        "2016-06-27",
        "Noter les effets observés dans chaque compte rendu",
        "les deux services",
        "2016-11-30",
        "2016-11-14",
    ),
]
SEASON_IMPROVEMENTS = [
    ("2017-03-06", "Prévenir la veille quand un café est annulé", "référent administratif", "2017-04-30", "2017-04-03"),
    ("2017-06-19", "Dire les dates à l'accueil, au téléphone aussi", "agents d'accueil", "2017-10-31", ""),
    ("2017-06-19", "Proposer une sortie par trimestre", "service social gérontologique", "2017-12-31", ""),
]
OWN_WORDS = """# Bilan de la saison 2 (texte fictif)

## Faits marquants (partenaires)

Les quatre cafés nous ont gardé la même table : 17 séances ont eu lieu. Une marche du mercredi est née au café, et se
fait maintenant sans nous.

## Points positifs (partenaires)

- Des habitués accueillent les nouveaux sans attendre les professionnels.
- Trois gestes d'entraide ont eu lieu hors des séances.

## Points à améliorer (partenaires)

Cinq annulations, c'est trop : une personne venue pour rien ne revient pas toujours.

## Points à améliorer (interne)

Deux comptes rendus n'ont pas été envoyés. Le relais entre les deux services se fait encore de vive voix.

## Perspectives (partenaires)

Une sortie par trimestre, proposée par le groupe, et un cinquième café si un lieu s'offre.
"""
RECIPIENTS = [
    ("service social général", "service-social-general@ccas-dijon.example"),
    ("service social gérontologique", "service-social-gerontologique@ccas-dijon.example"),
]
LAST_NOTES = [
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
LAST_NEEDS = [
    ("2017-06-12", "sorties", "ne pas aller seul au concert", 3, "rendez-vous pris à quatre"),
    ("2017-06-12", "déplacements", "un trajet pour rentrer le soir", 1, ""),
    ("2017-06-19", "santé", "quelqu’un qui appelle pendant la canicule", 2, "inscription au registre de la ville"),
]
FOLLOW_UPS = [("2017-06-08", "telephone", "will_return"), ("2017-06-09", "letter", "no_answer")]
CHANNELS = ["travailleur social", "agent d'accueil", "bouche-à-oreille", "affiche", ""]
# The sheet's three publics, by how somebody came to the café; who came by hearsay is in the CCAS's remit, or unknown.
PUBLICS = {
    "travailleur social": "connu des travailleurs sociaux",
    "agent d'accueil": "orienté par l'accueil du CCAS",
    "bouche-à-oreille": "dans la compétence du CCAS",
    "affiche": "dans la compétence du CCAS",
    "": "",
}
HOMES = [0.35, 0.2, 0.2, 0.12, 0.05, 0.08]
AGE_BANDS = ["30-59", "60-69", "70-79", "80+", "nsp"]


def write(folder: Path) -> None:
    """Writes every table of this programme under the folder of examples."""
    dijon = programme.load(folder / DIJON)
    pilot, season = (programme.season(dijon, name) for name in ("2016-experimentale", "2016-2017"))
    random = Random(2016)
    people = [f"P{n:03}" for n in range(1, 46)]
    _team(dijon.folder)
    came = _season(dijon, pilot, random, people[:26], PILOT_EXPENSES, anonymous={})
    returning = sorted(came, key=lambda person: -came[person])[:15]
    _season(dijon, season, random, returning + people[26:45], SEASON_EXPENSES, anonymous={3: 2, 8: 1, 11: 3, 15: 2})
    _improvements(dijon.folder / pilot.id, PILOT_IMPROVEMENTS)
    _told(dijon.folder / season.id, returning)


def _team(folder: Path) -> None:
    written.table(folder / "facilitators.csv", ["id", "name", "role", "working_time"], FACILITATORS)
    written.table(folder / "absences.csv", ["facilitator", "first", "last"], ABSENCES)
    written.table(folder / "territories.csv", ["id", "name", "kind"], TERRITORIES)
    written.table(folder / "recipients.csv", ["service", "address"], RECIPIENTS)


def _told(folder: Path, people: Sequence[str]) -> None:
    """Writes what the second season told beside its attendance: notes, needs, calls, answers, hours, money, words."""
    with (folder / "attendance.csv").open(encoding="utf-8") as file:
        held = sorted({row["date"] for row in csv.DictReader(file, delimiter=";")})
    written.table(
        folder / "notes.csv", ["date", "summary", "tips", "ideas", "activities", "effects", "sent"], _notes(held)
    )
    written.table(folder / "referrals.csv", ["date", "channel", "participant", "number"], REFERRALS)
    written.table(folder / "needs.csv", ["date", "theme", "need", "times", "outcome"], [*NEEDS, *LAST_NEEDS])
    calls = [(day, person, *told) for (day, *told), person in zip(FOLLOW_UPS, people, strict=False)]
    written.table(folder / "follow_ups.csv", ["date", "participant", "means", "outcome"], calls)
    answers = [("2017-06-19", "participant", *answer) for answer in ANSWERS]
    header = ["date", "public", "satisfaction", "exchanges", "new_contacts", "comment", "publishable"]
    written.table(folder / "answers.csv", header, answers)
    written.table(folder / "communications.csv", ["date", "channel", "label", "copies"], COMMUNICATIONS)
    written.table(folder / "events.csv", ["date", "kind", "label", "number"], EVENTS)
    written.table(folder / "hours.csv", ["date", "status", "role", "task", "hours", "hourly_cost"], _hours(held))
    written.table(folder / "funding.csv", ["funder", "label", "kind", "requested", "granted", "decided"], FUNDING)
    _improvements(folder, SEASON_IMPROVEMENTS)
    written.words(folder / "bilan.md", OWN_WORDS)


def _improvements(folder: Path, actions: Iterable[Sequence[str]]) -> None:
    header = ["raised", "action", "responsible", "due", "done"]
    written.table(folder / "improvements.csv", header, actions)


def _notes(held: Sequence[str]) -> Iterable[Sequence[object]]:
    """A note a held session, sent one to three days later; two were not sent, two name no effect; two are whole."""
    last = {note[0]: note for note in LAST_NOTES}
    for number, day in enumerate(held):
        if day in last:
            yield last[day]
            continue
        summary, effects = SUMMARIES[number % len(SUMMARIES)]
        sent = "" if number in NOT_SENT else (date.fromisoformat(day) + timedelta(days=1 + number % 3)).isoformat()
        seen = "" if number in NO_EFFECT else effects
        yield day, summary, TIPS[number % len(TIPS)], 2 + number % 3, number % 2, seen, sent


def _hours(held: Sequence[str]) -> Iterable[Sequence[object]]:
    """Two and a half hours of each service a session, and half an hour for the note."""
    for day in held:
        for role in ("general", "gerontologique"):
            yield day, "employee", role, "animation", "2.5", "26.50"
        yield day, "employee", "general", "compte rendu", "0.5", "26.50"


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
    written.table(
        folder / "sessions.csv", ["date", "start", "end", "venue", "series", "status", "reason", "moved_to"], rows
    )
    held = [row[0] for row in rows if row[5] == Status.HELD]
    written.table(
        folder / "rota.csv", ["date", "start", "venue", "series", "role", "facilitator", "held_by"], _rota(planned)
    )
    attendance = _attendance(held, people, random)
    written.table(folder / "attendance.csv", ["date", "participant"], attendance)
    if anonymous:
        counts = [(held[index], number) for index, number in anonymous.items()]
        written.table(folder / "headcounts.csv", ["date", "anonymous"], counts)
    written.table(
        folder / "participants.csv",
        ["id", "sex", "age_band", "channel", "territory", "public", "eligible"],
        _people(people, random),
    )
    written.table(folder / "expenses.csv", ["date", "label", "nature", "amount"], expenses)
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


def _people(people: Sequence[str], random: Random) -> list[tuple[str, ...]]:
    """What is known of each; where somebody lives follows from the pseudonym, so that it is the same every season."""
    homes = Random(31)
    lives = {f"P{n:03}": homes.choices([*(one[0] for one in TERRITORIES), ""], HOMES)[0] for n in range(1, 46)}
    rows = []
    for person in sorted(people):
        sex = random.choices(["F", "M"], [0.65, 0.35])[0]
        age_band = random.choices(AGE_BANDS, [0.25, 0.3, 0.25, 0.1, 0.1])[0]
        channel = random.choices(CHANNELS, [0.4, 0.25, 0.2, 0.1, 0.05])[0]
        eligible = "nsp" if age_band == "nsp" else "yes"
        rows.append((person, sex, age_band, channel, lives[person], PUBLICS[channel], eligible))
    return rows


assert sum(Decimal(row[3]) for row in PILOT_EXPENSES) == Decimal("262.69")
