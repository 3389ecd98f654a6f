"""A seed in; the fictional team, people, partners and money of Les Cafés des Rencontres out, always the same.

Nobody in these tables exists. The source publishes bounds (2 to 30 people, 1 to 3 hours, 1 to 4 volunteers) and
no number of a season.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

import written
from past_season import HOURS, ROTA, SESSIONS, Fate, held, hours, members, rota, sessions

from cafeplan import calendar, programme
from cafeplan.model import Status

TILLEULS = "cafes-des-rencontres"
SEASON = "2025-2026"

TEAM = ["id", "name", "role", "working_time", "newcomer", "status"]
FACILITATORS = [
    ("florence", "Florence Aubert", "responsable", 100, "", "employee"),
    ("mathieu", "Mathieu Crozet", "responsable", 60, "", "employee"),
    ("gisele", "Gisèle Pommier", "benevole", "", "", "volunteer"),
    ("rachid", "Rachid Lamrani", "benevole", "", "", "volunteer"),
    ("denise", "Denise Fabre", "benevole", "", "", "volunteer"),
    ("tom", "Tom Vasseur", "benevole", "", "yes", "volunteer"),
    ("agnes", "Agnès Rolland", "benevole", "", "", "volunteer"),
    ("bernard", "Bernard Chauvet", "benevole", "", "", "volunteer"),
    ("leila", "Leïla Hamdi", "benevole", "", "", "volunteer"),
    ("relais", "Relais petite enfance", "partenaire", "", "", "employee"),
    ("ecole", "École du bourg", "partenaire", "", "", "employee"),
    ("recyclerie", "La Recyclerie", "partenaire", "", "", "employee"),
]
ABSENCES = [
    ("gisele", "2026-01-05", "2026-01-25"),
    ("mathieu", "2025-12-15", "2025-12-19"),
    ("denise", "2026-11-16", "2026-12-11"),
    ("florence", "2027-01-11", "2027-01-15"),
    ("rachid", "2027-03-15", "2027-03-26"),
]
PREFERENCES = [
    ("gisele", "rather_not", "", "", "salle"),
    ("leila", "wants", "", "tuesday", ""),
    ("bernard", "wants", "", "friday", ""),
]
ORGANISATIONS = [
    ("relais", "Relais petite enfance", "public", "enfance", "bourg", "2025-09-01", "", ""),
    ("ecole", "École du bourg", "public", "jeunesse", "bourg", "2025-09-01", "", ""),
    (
        "recyclerie",
        "La Recyclerie",
        "association",
        "environnement",
        "lavoir",
        "2025-09-01",
        "",
        "des bocaux",
    ),
    ("service-social", "Service social du canton", "public", "social", "bourg", "2025-09-01", "", ""),
    ("aide-a-domicile", "Aide à domicile du pays", "association", "social", "moulins", "2025-09-01", "", ""),
    ("boulangerie", "Boulangerie du bourg", "company", "commerce", "bourg", "2025-09-01", "", "les brioches de Noël"),
    ("ferme", "Ferme des Coteaux", "company", "paysans", "coteaux", "2025-11-01", "", "des légumes à goûter"),
    ("cave", "Cave des Coteaux", "company", "commerce", "coteaux", "2026-01-05", "", "la soirée œnologie"),
    ("habitants", "Collectif des habitants", "residents", "vie locale", "moulins", "2025-09-01", "", ""),
]
TERRITORIES = [
    ("bourg", "Le Bourg (fictif)", "town", 1850),
    ("lavoir", "Le Lavoir (fictif)", "town", 640),
    ("moulins", "Les Moulins (fictif)", "town", 410),
    ("coteaux", "Les Coteaux (fictif)", "town", 380),
    ("plaine", "La Plaine (fictif)", "town", 920),
]
RECIPIENTS = [("Espace de Vie Sociale", "equipe@sous-les-tilleuls.example")]
KINDS = {
    "café des parents": "café des parents",
    "veillée des anciens": "rencontre entre générations",
    "goûter de Noël": "rencontre entre générations",
    "échange de pratiques": "entre professionnels",
    "table ronde Éducation positive": "entre professionnels",
    "soirée Zéro-déchet": "objectif solidaire",
    "soirée découverte": "découverte",
}
FATES = {
    date(2026, 1, 13): Fate(Status.CANCELLED, "verglas"),
    date(2026, 3, 20): Fate(Status.MOVED, "salle prise pour un conseil", date(2026, 3, 27)),
}
# What each kind of evening draws: the bands most at home in it, and how likely somebody of these and of others comes.
AT_HOME = {
    "café des parents": ({"<30", "30-59"}, 0.45, 0.06),
    "rencontre entre générations": ({"60-69", "70-79", "80+", "<30"}, 0.6, 0.2),
    "entre professionnels": (set(), 0.0, 0.05),
    "objectif solidaire": ({"<30", "30-59", "60-69"}, 0.3, 0.15),
    "découverte": ({"30-59", "60-69", "70-79"}, 0.35, 0.2),
}
PROFESSIONALS = {"2025-10-09": 11, "2026-01-22": 14, "2026-03-26": 22, "2026-05-21": 13}
MEETINGS = ("2025-10-09", "2026-01-22", "2026-03-26", "2026-05-21")
SUMMARIES = [
    (
        "Les parents ont parlé du coucher et des écrans ; chacun repart avec un essai à tenter.",
        "mutual_help,expressing",
    ),
    ("Une ancienne a raconté la vendange, un enfant a dessiné la charrette.", "generations,sharing"),
    ("Deux structures ont découvert qu'elles suivaient les mêmes familles.", "coordination,referral"),
    ("On a goûté, ri et noté trois recettes.", "joy,sharing"),
    ("Une habitante a proposé d'animer la prochaine fois.", "initiative,belonging"),
]
ANSWERS = [
    ("participant", 5, 5, "", 3, "J'ai rencontré mes voisins après six ans ici.", "yes"),
    ("participant", 5, 4, "", 2, "Mes enfants réclament la veillée.", "yes"),
    ("participant", 4, 5, "", 2, "", ""),
    ("participant", 4, 4, "", 1, "La salle est froide en janvier.", "no"),
    ("participant", 5, 5, "", 4, "On se garde les enfants, maintenant.", "yes"),
    ("participant", 3, 4, "", 0, "", ""),
    ("participant", 4, "", "", 1, "", ""),
    ("participant", 5, 5, "", 2, "", ""),
    ("participant", 2, 3, "", 0, "", ""),
    ("participant", 4, 4, "", 1, "", ""),
    ("participant", 5, 4, "", 3, "", ""),
    ("participant", 4, 5, "", 2, "", ""),
    ("professional", 4, "", 4, 3, "Je sais enfin qui appeler au relais.", "yes"),
    ("professional", 5, "", 5, 2, "", ""),
    ("professional", 4, "", 4, 1, "", ""),
    ("professional", 3, "", 3, 1, "Une heure, c'est court.", "no"),
    ("professional", 5, "", 5, 4, "", ""),
    ("professional", 4, "", 4, 2, "", ""),
]
EVENTS = [
    ("2025-11-04", "residents_link", "covoiturage pour la veillée", "", "", 2),
    ("2025-12-18", "residents_link", "visites à domicile entre voisins", "", "", 1),
    ("2026-01-22", "organisations_link", "fiche de liaison entre le relais et le service social", "", "", 1),
    ("2026-02-17", "mutual_help", "garde d'enfants échangée", "", "", 3),
    ("2026-03-26", "organisations_link", "permanence du service social à l'EVS", "", "", 1),
    ("2026-04-16", "role_taken", "", "R012", "volunteer", ""),
    ("2026-05-21", "organisations_link", "sorties communes de l'école et de la recyclerie", "", "", 1),
    ("2026-06-09", "role_taken", "", "R021", "board", ""),
]
NEEDS = [
    ("2025-09-09", "parentalité", "parler des écrans", 6, "thème du café d'octobre"),
    ("2025-10-14", "parentalité", "des sorties pas chères le mercredi", 4, "liste faite avec la recyclerie"),
    ("2025-11-21", "mobilité", "rentrer le soir après la veillée", 5, "covoiturage"),
    ("2025-12-09", "emploi", "relire une lettre de candidature", 2, "rendez-vous au service social"),
    ("2026-01-16", "souvenirs", "enregistrer les récits des anciens", 3, ""),
    ("2026-03-10", "parentalité", "souffler une heure", 4, "garde échangée"),
    ("2026-04-30", "découverte", "cuisiner d'autres pays", 5, "soirée de mai 2027"),
    ("2026-06-09", "emploi", "s'exercer à un entretien", 2, ""),
]
FUNDING = [
    ("CAF", "animation locale (montant fictif)", "grant", "2000.00", "1800.00", "2025-06-23"),
    ("Conseil départemental", "subvention (montant fictif)", "grant", "1200.00", "1000.00", "2025-07-07"),
    ("CCAS", "subvention (montant fictif)", "grant", "800.00", "800.00", "2025-07-01"),
]
EXPENSES = [
    ("2025-09-08", "stock de café, thé, jus", "drinks", "212.40"),
    ("2025-09-22", "lettres dans les boîtes", "communication", "318.00"),
    ("2025-11-18", "lampe du vidéoprojecteur", "supplies", "129.90"),
    ("2025-11-27", "bocaux et tissus de la soirée Zéro-déchet", "supplies", "86.30"),
    ("2025-12-15", "goûter de Noël", "drinks", "174.55"),
    ("2026-01-12", "stock de café, thé, jus", "drinks", "198.70"),
    ("2026-02-05", "verres de dégustation", "supplies", "64.00"),
    ("2026-03-26", "intervention, table ronde", "other", "650.00"),
    ("2026-04-28", "stock de café, thé, jus", "drinks", "187.25"),
    ("2026-05-18", "affiches", "communication", "92.00"),
]
INCOME = [
    ("2025-12-17", "chapeau du goûter de Noël", "gifts", "94.60"),
    ("2026-02-06", "participation à la soirée œnologie", "fees", "120.00"),
]
COMMUNICATIONS = [
    ("2025-09-01", "e_mail", "lettre aux adhérents", 210),
    ("2025-09-01", "website", "les dates de la saison", ""),
    ("2025-09-22", "letterbox", "par les mairies, dans cinq communes", 1900),
    ("2025-11-10", "e_mail", "liste des demandeurs de relais social", 38),
    ("2025-11-12", "social_network", "la veillée de novembre", ""),
    ("2025-12-01", "social_network", "le goûter de Noël", ""),
    ("2026-01-05", "e_mail", "lettre aux adhérents", 224),
    ("2026-03-09", "social_network", "la table ronde", ""),
    ("2026-03-09", "e_mail", "liste des demandeurs de relais social", 41),
    ("2026-05-18", "poster", "chez les commerçants", 25),
    ("2026-06-09", "survey", "questionnaire de fin de saison", 40),
]
IMPROVEMENTS = [
    ("2025-11-28", "Chauffer la salle communale avant la veillée", "mairie", "2026-01-16", "2026-01-16"),
    ("2026-03-30", "Passer les échanges de pratiques à une heure et demie", "responsables de l'EVS", "2026-09-30", ""),
    ("2026-06-12", "Proposer le café des parents un samedi", "responsables de l'EVS", "2026-12-31", ""),
]
OWN_WORDS = """# Bilan de la saison 2025-2026 (texte fictif)

## Faits marquants (partenaires)

La table ronde Éducation positive a rempli la maison, et le service social tient depuis une permanence chez nous.

## Points positifs (partenaires)

- Aux veillées, les enfants posent les questions et les anciens répondent.
- Des parents se gardent les enfants sans passer par nous.

## Points à améliorer (partenaires)

Peu d'habitants de La Plaine : la lettre dans les boîtes ne suffit pas.

## Points à améliorer (interne)

La liste des demandeurs de relais social n'a servi que deux fois.

## Perspectives (partenaires)

Un café des parents le samedi, et des échanges de pratiques un peu plus longs.
"""
PEOPLE = [f"R{n:03}" for n in range(1, 49)]
BANDS = ["<30", "30-59", "60-69", "70-79", "80+", "nsp"]
CHANNELS = ["lettre aux adhérents", "boîte aux lettres", "bouche-à-oreille", "réseau social", "service social", ""]
HOMES = ["bourg", "lavoir", "moulins", "coteaux", "plaine", ""]


def write(folder: Path) -> None:
    """Writes every table of this programme under the folder of examples."""
    tilleuls = programme.load(folder / TILLEULS)
    season = programme.season(tilleuls, SEASON)
    random = Random(2025)
    _team(tilleuls.folder)
    here = tilleuls.folder / season.id
    planned = calendar.open_sessions(calendar.sessions(tilleuls, season))
    places = {venue: one.capacity for venue, one in tilleuls.venues.items() if one.capacity}
    rows = sessions(planned, FATES, KINDS, places)
    written.table(here / "sessions.csv", SESSIONS, rows)
    seats = rota(tilleuls, planned, {"benevole": 1}, members(TEAM, FACILITATORS, ABSENCES))
    written.table(here / "rota.csv", ROTA, seats)
    kinds = {str(row[0]): str(row[8]) for row in rows}
    _came(here, {day: kinds[day] for day in held(rows)}, random)
    _invited(here, random)
    header = ["date", "summary", "effects", "sent"]
    written.table(here / "notes.csv", header, _notes(held(rows)))
    spent = hours(seats, FATES, {"responsable": ("employee", "25.00"), "benevole": ("volunteer", "12.00")}, 3)
    written.table(here / "hours.csv", HOURS, [*spent, *_coordination()])
    _told(here)


def _team(folder: Path) -> None:
    written.table(folder / "facilitators.csv", TEAM, FACILITATORS)
    written.table(folder / "absences.csv", ["facilitator", "first", "last"], ABSENCES)
    written.table(folder / "preferences.csv", ["facilitator", "wish", "date", "weekday", "venue"], PREFERENCES)
    header = ["id", "name", "nature", "sector", "territory", "first", "last", "in_kind"]
    written.table(folder / "organisations.csv", header, ORGANISATIONS)
    written.table(folder / "territories.csv", ["id", "name", "kind", "population"], TERRITORIES)
    written.table(folder / "recipients.csv", ["service", "address"], RECIPIENTS)


def _came(folder: Path, kinds: dict[str, str], random: Random) -> None:
    """Who signed, who is enrolled, and the professionals that are only counted."""
    known = {person: _person(person, random) for person in PEOPLE}
    came = set()
    for day, kind in kinds.items():
        bands, likely, others = AT_HOME[kind]
        there = [person for person in PEOPLE if random.random() < (likely if known[person][2] in bands else others)]
        came |= {(day, person) for person in there[: 28 - PROFESSIONALS.get(day, 0)]}
    open_days = [day for day, kind in kinds.items() if kind not in ("entre professionnels", "café des parents")]
    came |= {(random.choice(open_days), person) for person in PEOPLE if person not in {who for _, who in came}}
    written.table(folder / "attendance.csv", ["date", "participant"], sorted(came))
    written.table(folder / "participants.csv", ["id", "sex", "age_band", "channel", "territory"], known.values())
    written.table(folder / "headcounts.csv", ["date", "anonymous"], PROFESSIONALS.items())
    enrolled = [person for n, person in enumerate(PEOPLE) if n % 8 != 7]
    firsts = {person: min(day for day, who in came if who == person) for person in enrolled}
    written.table(
        folder / "enrolments.csv",
        ["participant", "requested", "entered"],
        sorted(((person, day, day) for person, day in firsts.items()), key=lambda row: (row[1], row[0])),
    )


def _person(person: str, random: Random) -> tuple[str, str, str, str, str]:
    return (
        person,
        random.choices(["F", "M"], [0.66, 0.34])[0],
        random.choices(BANDS, [0.12, 0.36, 0.18, 0.18, 0.1, 0.06])[0],
        random.choices(CHANNELS, [0.3, 0.15, 0.3, 0.1, 0.1, 0.05])[0],
        random.choices(HOMES, [0.45, 0.2, 0.12, 0.13, 0.06, 0.04])[0],
    )


def _invited(folder: Path, random: Random) -> None:
    """The partners invited to each meeting of professionals; who came, and with how many."""
    rows = []
    for day in MEETINGS:
        for organisation, *_, first, _, _ in ORGANISATIONS:
            if first <= day:
                came = random.random() < 0.7
                answer = "yes" if came else random.choice(["no", "excused", ""])
                rows.append((day, organisation, answer, "yes" if came else "no", random.randint(1, 3) if came else ""))
    written.table(folder / "invitations.csv", ["date", "organisation", "answer", "present", "people"], rows)


def _notes(days: Sequence[str]) -> Iterator[Sequence[object]]:
    """A note a session, sent one to three days later; one was not sent."""
    for number, day in enumerate(days):
        summary, effects = SUMMARIES[number % len(SUMMARIES)]
        sent = (date.fromisoformat(day) + timedelta(days=1 + number % 3)).isoformat()
        yield day, summary, effects, "" if number == 9 else sent


def _coordination() -> Iterator[Sequence[object]]:
    """Six hours of coordination a month."""
    for month in range(10):
        first = date(2025 + (8 + month) // 12, (8 + month) % 12 + 1, 1).isoformat()
        yield first, "florence", "employee", "responsable", "coordination", 6, "25.00"


def _told(folder: Path) -> None:
    """Writes what the season told beside who came: answers, links, needs, money, communications, words."""
    header = ["date", "public", "satisfaction", "exchanges", "professional_exchanges", "new_contacts", "comment"]
    answers = [("2026-06-09", *answer) for answer in ANSWERS]
    written.table(folder / "answers.csv", [*header, "publishable"], answers)
    written.table(folder / "events.csv", ["date", "kind", "label", "participant", "role", "number"], EVENTS)
    written.table(folder / "needs.csv", ["date", "theme", "need", "times", "outcome"], NEEDS)
    written.table(folder / "funding.csv", ["funder", "label", "kind", "requested", "granted", "decided"], FUNDING)
    written.table(folder / "expenses.csv", ["date", "label", "nature", "amount"], EXPENSES)
    written.table(folder / "income.csv", ["date", "label", "nature", "amount"], INCOME)
    written.table(folder / "communications.csv", ["date", "channel", "label", "copies"], COMMUNICATIONS)
    header = ["raised", "action", "responsible", "due", "done"]
    written.table(folder / "improvements.csv", header, IMPROVEMENTS)
    written.words(folder / "bilan.md", OWN_WORDS)
