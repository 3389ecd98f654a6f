"""A seed in; the fictional team, sessions, needs, projects and money of « Aller vers » out, always the same.

Nobody in these tables exists. The source publishes no number; its partners, places and calendar are kept.
"""

from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta
from pathlib import Path
from random import Random

import written
from past_season import HOURS, ROTA, SESSIONS, Fate, held, hours, members, rota, sessions

from cafeplan import calendar, programme
from cafeplan.calendar import Recorded
from cafeplan.model import Session, Status

VERNET = "aller-vers"
SEASON = "2013-2014"
BREAKFAST, TEA = "petit-déjeuner de quartier", "goûter de quartier"

TEAM = ["id", "name", "role", "working_time", "weekdays", "status", "venue"]
FACILITATORS = [
    ("nadia", "Nadia Berthier", "developpement", 100, "", "employee", ""),
    ("lucas", "Lucas Ferrand", "developpement", 80, "", "employee", ""),
    ("odile", "Odile Garnier", "benevole", "", "", "volunteer", ""),
    ("karim", "Karim Belaïd", "benevole", "", "", "volunteer", ""),
    ("josette", "Josette Lavergne", "benevole", "", "", "volunteer", ""),
    ("pascal", "Pascal Thévenin", "benevole", "", "thursday", "volunteer", ""),
    ("samira", "Samira Ouali", "benevole", "", "", "volunteer", ""),
    ("yvon", "Yvon Chassagne", "benevole", "", "", "volunteer", ""),
    ("ines", "Inès Marchal", "benevole", "", "wednesday", "volunteer", ""),
    ("france-loire", "France Loire", "accueil", "", "", "", "pied-d-immeuble"),
    ("avva", "AVVA", "accueil", "", "", "", "local-avva"),
    ("commercants", "Commerçants du Vernet", "accueil", "", "", "", "centre-commercial"),
    ("ecoles", "Écoles", "accueil", "", "", "", "ecoles"),
]
ABSENCES = [
    ("odile", "2014-02-17", "2014-02-28"),
    ("lucas", "2014-07-07", "2014-07-25"),
    ("karim", "2014-04-21", "2014-05-02"),
    ("nadia", "2027-02-15", "2027-02-26"),
    ("lucas", "2027-07-05", "2027-07-23"),
    ("josette", "2027-05-10", "2027-06-18"),
    ("samira", "2026-12-21", "2027-01-01"),
    ("yvon", "2027-04-19", "2027-04-23"),
]
PREFERENCES = [
    ("karim", "rather_not", "", "", "centre-commercial"),
    ("odile", "wants", "", "", "ecoles"),
    ("yvon", "rather_not", "", "wednesday", ""),
]
ORGANISATIONS = [
    (
        "france-loire",
        "France Loire",
        "company",
        "logement",
        "quartier",
        "2013-09-01",
        "",
        "un local en pied d'immeuble",
    ),
    ("avva", "AVVA", "association", "vie de quartier", "quartier", "2013-09-01", "", "son local, et des tables"),
    (
        "commercants",
        "Commerçants du Vernet",
        "company",
        "commerce",
        "quartier",
        "2013-09-01",
        "",
        "la galerie",
    ),
    ("ecoles", "Écoles", "public", "enfance", "quartier", "2013-09-01", "", "le préau, hors vacances"),
    ("jardiniers", "Jardiniers du Vernet (fictif)", "residents", "cadre de vie", "quartier", "2014-03-20", "", ""),
]
TERRITORIES = [
    ("quartier", "quartier du Vernet", "district", 3200),
    ("voisin", "quartiers voisins", "district", 5400),
    ("ailleurs", "autre commune", "town", ""),
]
RECIPIENTS = [("Centre social", "equipe@centre-social-vernet.example")]
TEAS = [
    (date(2014, 4, 9), "pied-d-immeuble"),
    (date(2014, 4, 16), "ecoles"),
    (date(2014, 5, 7), "local-avva"),
    (date(2014, 5, 21), "centre-commercial"),
    (date(2014, 6, 4), "pied-d-immeuble"),
    (date(2014, 6, 18), "ecoles"),
    (date(2014, 7, 2), "local-avva"),
    (date(2014, 7, 16), "centre-commercial"),
    (date(2014, 8, 20), "pied-d-immeuble"),
    (date(2014, 8, 27), "local-avva"),
    (date(2014, 9, 10), "ecoles"),
    (date(2014, 9, 24), "centre-commercial"),
]
FATES = {
    date(2013, 11, 21): Fate(Status.CANCELLED, "neige"),
    date(2014, 1, 30): Fate(Status.CANCELLED, "travaux dans la galerie"),
    date(2014, 6, 26): Fate(Status.CANCELLED, "grève"),
    date(2014, 7, 16): Fate(Status.MOVED, "orage annoncé", date(2014, 7, 18)),
    date(2014, 7, 31): Fate(Status.CANCELLED, "canicule"),
}
KINDS = {BREAKFAST: "petit-déjeuner", TEA: "goûter"}
# How many come to a breakfast at each place, in the autumn; by summer half as many again.
USUAL = {"centre-commercial": 13, "centre-social": 8, "ecoles": 15}
SUMMARIES = [
    ("Le café a tourné ; trois personnes ont découvert ce que fait le Centre social.", "meeting,discovering"),
    ("On a parlé du passage piéton devant l'école, et de qui l'écrirait.", "expressing,speaking_up"),
    ("Des voisins de palier se sont parlé pour la première fois.", "meeting,ties"),
    ("Des parents ont échangé des adresses pour les vacances.", "sharing,mutual_help"),
    ("Les plus anciens ont raconté le quartier avant la galerie.", "generations,sharing"),
    ("Deux habitants ont proposé de tenir la table la prochaine fois.", "initiative,belonging"),
]
NEEDS = [
    ("2013-10-10", "cadre de vie", "un banc à l'ombre devant la galerie", 5, "demande faite à la ville"),
    (
        "2013-10-17",
        "enfance",
        "un passage piéton plus sûr devant l'école",
        9,
        "courrier, puis marquage refait",
    ),
    ("2013-11-07", "jardin", "un jardin à cultiver ensemble", 7, "projet jardin-partage"),
    ("2013-11-14", "culture", "une fête du quartier, comme avant", 6, "projet fete-du-quartier"),
    ("2013-11-28", "enfance", "des jouets à échanger avant Noël", 4, "projet bourse-aux-jouets"),
    ("2013-12-05", "numérique", "une aide pour les papiers en ligne", 8, "permanence du Centre social"),
    ("2014-01-09", "mobilité", "un bus le dimanche", 3, ""),
    ("2014-01-16", "jardin", "un jardin à cultiver ensemble", 4, "projet jardin-partage"),
    ("2014-02-13", "jeunesse", "un lieu le mercredi pour les 12-15 ans", 6, "rencontre avec l'AVVA"),
    ("2014-03-27", "santé", "marcher à plusieurs le matin", 3, "groupe de marche, le mardi"),
    ("2014-04-24", "cadre de vie", "un composteur", 2, ""),
    ("2014-05-15", "numérique", "apprendre à se servir d'une tablette", 3, ""),
    ("2014-06-12", "jeunesse", "un terrain de jeu ouvert le soir", 4, "question posée au conseil de quartier"),
    ("2014-09-11", "culture", "un ciné de plein air", 5, ""),
]
# Due as the source's timetable has it: identified in December, brought together by the end of March, then carried out.
PROJECTS = [
    (
        "jardin-partage",
        "le jardin partagé",
        "choisir parmi les envies relevées",
        "identified",
        "2013-12-31",
        "2013-12-19",
        9,
    ),
    ("jardin-partage", "", "réunir habitants, école et bailleur", "preparing", "2014-03-31", "2014-03-20", 14),
    ("jardin-partage", "", "premières plantations", "carried_out", "2014-04-01", "2014-04-26", 18),
    (
        "fete-du-quartier",
        "la fête du quartier",
        "choisir parmi les envies relevées",
        "identified",
        "2013-12-31",
        "2014-01-16",
        7,
    ),
    ("fete-du-quartier", "", "réunir commerçants, AVVA et habitants", "preparing", "2014-03-31", "2014-05-14", 16),
    ("fete-du-quartier", "", "faire la fête", "carried_out", "2014-06-21", "2014-06-28", 22),
    (
        "bourse-aux-jouets",
        "la bourse aux jouets",
        "choisir parmi les envies relevées",
        "identified",
        "2013-12-31",
        "2013-12-12",
        5,
    ),
    ("bourse-aux-jouets", "", "réunir parents et écoles", "preparing", "2014-03-31", "2014-06-05", 6),
    ("bourse-aux-jouets", "", "tenir la bourse", "carried_out", "2014-09-20", "", ""),
]
# Date, kind, label, project, participant, role, people, residents, partners, staff, number.
EVENTS = [
    ("2014-01-23", "preparation", "qui veut un jardin ?", "jardin-partage", "", "", 9, "", "", "", ""),
    ("2014-02-06", "organisations_link", "l'AVVA ouvre son local aux 12-15 ans", "", "", "", "", "", "", "", 1),
    ("2014-03-04", "residents_link", "groupe de marche du mardi", "", "", "", "", "", "", "", 1),
    ("2014-03-20", "preparation", "plan du jardin", "jardin-partage", "", "", 14, "", "", "", ""),
    (
        "2014-03-20",
        "role_taken",
        "tenir le carnet du jardin",
        "jardin-partage",
        "V004",
        "volunteer",
        "",
        "",
        "",
        "",
        "",
    ),
    ("2014-04-26", "gathering", "premières plantations", "jardin-partage", "", "", 31, 8, 2, 1, ""),
    ("2014-05-14", "preparation", "programme de la fête", "fete-du-quartier", "", "", 16, "", "", "", ""),
    ("2014-05-17", "gathering", "dimanche au jardin", "jardin-partage", "", "", 19, 6, 1, "", ""),
    ("2014-06-05", "preparation", "règles de la bourse", "bourse-aux-jouets", "", "", 6, "", "", "", ""),
    ("2014-06-11", "preparation", "répétition des bénévoles", "fete-du-quartier", "", "", 11, "", "", "", ""),
    ("2014-06-11", "role_taken", "au conseil de quartier", "", "V009", "committee", "", "", "", "", ""),
    ("2014-06-28", "gathering", "fête du quartier", "fete-du-quartier", "", "", 140, 13, 4, 2, ""),
    ("2014-07-09", "gathering", "jeux d'eau au pied de l'immeuble", "", "", "", 26, 2, 1, 1, ""),
    ("2014-09-03", "residents_link", "covoiturage pour le marché", "", "", "", "", "", "", "", 1),
    ("2014-09-17", "organisations_link", "bailleur et école pour le composteur", "", "", "", "", "", "", "", 1),
]
FUNDING = [
    ("Caf", "animation de la vie sociale (montant fictif)", "grant", "1800.00", "1500.00", "2013-07-08"),
    ("Ville", "vie de quartier (montant fictif)", "grant", "1000.00", "900.00", "2013-10-21"),
    ("Centre social", "budget de l'action (montant fictif)", "own", "", "1800.00", "2013-09-02"),
    ("France Loire", "le local en pied d'immeuble", "in_kind", "", "", "2013-09-02"),
]
EXPENSES = [
    ("2013-10-03", "tables pliantes et bouilloire", "supplies", "286.40"),
    ("2013-10-14", "affiches et invitations", "communication", "145.00"),
    ("2013-12-19", "café, thé, pain, octobre à décembre", "drinks", "412.75"),
    ("2014-03-27", "café, thé, pain, janvier à mars", "drinks", "398.20"),
    ("2014-04-22", "terre, outils et graines du jardin", "supplies", "512.90"),
    ("2014-05-26", "programme de la fête", "communication", "190.00"),
    ("2014-06-27", "boissons et goûters, avril à juin", "drinks", "604.35"),
    ("2014-06-28", "sonorisation de la fête", "other", "480.00"),
    ("2014-09-25", "boissons et goûters, juillet à septembre", "drinks", "455.10"),
]
COMMUNICATIONS = [
    ("2013-09-23", "poster", "les jeudis matins, dans les halls", 60),
    ("2013-09-30", "letterbox", "invitation au premier petit-déjeuner", 900),
    ("2014-03-24", "poster", "les goûters du printemps", 60),
    ("2014-06-10", "letterbox", "la fête du quartier", 900),
]
IMPROVEMENTS = [
    ("2013-12-19", "Dire à la galerie où l'on sera le jeudi suivant", "Centre social", "2014-01-31", "2014-01-09"),
    ("2014-06-12", "Réunir les parents avant l'été pour la bourse aux jouets", "animateur", "2014-07-04", ""),
    ("2014-09-25", "Proposer un lieu abrité pour les goûters", "France Loire", "2015-03-31", ""),
]
OWN_WORDS = """# Bilan de la saison 2013-2014 (texte fictif)

## Faits marquants (partenaires)

Le jardin partagé est né d'une phrase dite à un petit-déjeuner, et la fête du quartier a réuni quatre partenaires.

## Points positifs (partenaires)

- Des habitants tiennent maintenant la table avec nous.
- Les besoins relevés le jeudi arrivent jusqu'à la ville.

## Points à améliorer (partenaires)

La bourse aux jouets n'a pas eu lieu : les parents se sont réunis trop près de l'été.

## Points à améliorer (interne)

À la galerie, nous passons encore trop de temps à installer.

## Perspectives (partenaires)

Tenir la bourse avant Noël, et trouver un abri pour les goûters d'automne.
"""
AGE_BANDS = ["<30", "30-59", "60-69", "70-79", "80+", "nsp"]
AGES = [0.22, 0.34, 0.18, 0.14, 0.06, 0.06]
CHANNELS = ["petit-déjeuner", "école", "bouche-à-oreille", "affiche", ""]


def write(folder: Path) -> None:
    """Writes every table of this programme under the folder of examples."""
    vernet = programme.load(folder / VERNET)
    season = programme.season(vernet, SEASON)
    random = Random(2013)
    _team(vernet.folder)
    here = vernet.folder / season.id
    chosen = [Recorded(day, Status.PLANNED, time(16), time(18), venue, TEA) for day, venue in TEAS]
    planned = calendar.open_sessions(calendar.sessions(vernet, season, chosen=chosen))
    rows = sessions(planned, FATES, KINDS, {})
    written.table(here / "sessions.csv", SESSIONS, rows)
    seats = rota(vernet, planned, {"benevole": 1}, members(TEAM, FACILITATORS, ABSENCES))
    written.table(here / "rota.csv", ROTA, seats)
    spent = hours(seats, FATES, {"developpement": ("employee", "24.50"), "benevole": ("volunteer", "12.00")}, 3)
    written.table(here / "hours.csv", HOURS, [*spent, *_projects()])
    _came(here, [one for one in planned if one.date not in FATES], random)
    written.table(here / "notes.csv", ["date", "summary", "effects", "sent"], _notes(held(rows)))
    _told(here)


def _team(folder: Path) -> None:
    written.table(folder / "facilitators.csv", TEAM, FACILITATORS)
    written.table(folder / "absences.csv", ["facilitator", "first", "last"], ABSENCES)
    written.table(folder / "preferences.csv", ["facilitator", "wish", "date", "weekday", "venue"], PREFERENCES)
    header = ["id", "name", "nature", "sector", "territory", "first", "last", "in_kind"]
    written.table(folder / "organisations.csv", header, ORGANISATIONS)
    written.table(folder / "territories.csv", ["id", "name", "kind", "population"], TERRITORIES)
    written.table(folder / "recipients.csv", ["service", "address"], RECIPIENTS)


def _came(folder: Path, on_their_day: Sequence[Session], random: Random) -> None:
    """Breakfasts are counted; at teas people sign with a pseudonym, or are counted too."""
    people = [f"V{n:03}" for n in range(1, 35)]
    likely = {person: 0.75 if n < 6 else 0.4 if n < 16 else 0.15 for n, person in enumerate(people)}
    counts = [(one.date.isoformat(), _heads(one, random)) for one in on_their_day]
    counts.append(("2014-07-18", 6))
    teas = [one.date.isoformat() for one in on_their_day if one.series == TEA] + ["2014-07-18"]
    came = {(day, person) for day in teas for person in people if random.random() < likely[person]}
    came |= {(random.choice(teas), person) for person in people if person not in {who for _, who in came}}
    written.table(folder / "headcounts.csv", ["date", "anonymous"], sorted(counts))
    written.table(folder / "attendance.csv", ["date", "participant"], sorted(came))
    known = [
        (
            person,
            random.choices(["F", "M"], [0.6, 0.4])[0],
            random.choices(AGE_BANDS, AGES)[0],
            random.choices(CHANNELS, [0.45, 0.2, 0.2, 0.1, 0.05])[0],
            random.choices(["quartier", "voisin", "ailleurs", ""], [0.75, 0.15, 0.05, 0.05])[0],
        )
        for person in people
    ]
    written.table(folder / "participants.csv", ["id", "sex", "age_band", "channel", "territory"], known)


def _heads(session: Session, random: Random) -> int:
    """A breakfast's head-count grows by half over the season; few who come to a tea do not sign."""
    if session.series == TEA:
        return random.randint(2, 8)
    months = (session.date.year - 2013) * 12 + session.date.month - 10
    return round(USUAL[session.venue] * (1 + months / 22)) + random.randint(-3, 4)


def _notes(days: Sequence[str]) -> Iterator[Sequence[object]]:
    """The log: two lines a session, sent to the team the day after, now and then later or never."""
    for number, day in enumerate(days):
        summary, effects = SUMMARIES[number % len(SUMMARIES)]
        sent = (date.fromisoformat(day) + timedelta(days=1 + number % 4)).isoformat()
        yield day, summary, effects if number % 5 != 3 else "", "" if number % 17 == 6 else sent


def _told(folder: Path) -> None:
    """Writes what the season told beside who came: needs, projects, events, hours, money, words."""
    written.table(folder / "needs.csv", ["date", "theme", "need", "times", "outcome"], NEEDS)
    written.table(folder / "projects.csv", ["project", "name", "step", "stage", "planned", "done", "people"], PROJECTS)
    header = ["date", "kind", "label", "project", "participant", "role", "people", "residents", "partners", "staff"]
    written.table(folder / "events.csv", [*header, "number"], EVENTS)
    written.table(folder / "funding.csv", ["funder", "label", "kind", "requested", "granted", "decided"], FUNDING)
    written.table(folder / "expenses.csv", ["date", "label", "nature", "amount"], EXPENSES)
    written.table(folder / "communications.csv", ["date", "channel", "label", "copies"], COMMUNICATIONS)
    header = ["raised", "action", "responsible", "due", "done"]
    written.table(folder / "improvements.csv", header, IMPROVEMENTS)
    written.words(folder / "bilan.md", OWN_WORDS)


def _projects() -> Iterator[Sequence[object]]:
    """What the second employee gave to the collective projects, month by month."""
    for number in range(12):
        first = date(2013 + (9 + number) // 12, (9 + number) % 12 + 1, 1).isoformat()
        yield first, "lucas", "employee", "developpement", "projets collectifs", 6 if number < 6 else 10, "24.50"
