"""A season of Miroir de soi and its held sessions in; everything told of it beside who came, out.

The steps of the Fées déclic, the fourteen places, the partners and both grants are the source's; people, telephone
calls, outings, takings, hours, invoices and words are invented.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import written

from cafeplan.model import Season, Session

Rows = Sequence[Sequence[object]]

MEAL, ART, DANCE, REST = "Repas partagé", "Art-thérapie", "Danse", "Relaxation"
SEWING, SALE = "Couture", "Vente du mois"
WORKSHOPS = [ART, DANCE, REST]


def two_workshops(number: int) -> list[str]:
    """The two workshops of three in which a regular has a place, so that all three are filled alike."""
    return [name for name in WORKSHOPS if name != WORKSHOPS[number % 3]]


def _two_each(regulars: int, requested: str, first: str, last: str) -> list[tuple[str, ...]]:
    return [
        (f"P{number + 1:03}", name, requested, first, last)
        for number in range(regulars)
        for name in two_workshops(number)
    ]


FACILITATORS = [
    ("maud", "Maud Chervet", "animation", 25, "", "employee"),
    ("iris", "Iris Talmont", "art", 100, "mardi", "freelancer"),
    ("nadia", "Nadia Belorgey", "danse", 100, "", "freelancer"),
    ("paul", "Paul Aymard", "relaxation", 100, "", "freelancer"),
    ("odette", "Odette Vaillant", "couture", 100, "", "volunteer"),
    ("jeanne", "Jeanne Corbier", "relais", 100, "", "volunteer"),
    ("lucien", "Lucien Marsal", "relais", 100, "", "volunteer"),
    ("samia", "Samia Kerven", "relais", 50, "", "volunteer"),
]
ABSENCES = [
    ("jeanne", "2027-03-01", "2027-03-31"),
    ("maud", "2027-05-15", "2027-05-15"),
]
PREFERENCES = [
    ("odette", "rather_not", "2027-01-09", "", ""),
    ("lucien", "wants", "", "", "ikea"),
    ("samia", "rather_not", "", "monday", ""),
]
ORGANISATIONS = [
    (
        "ascs",
        "Association des usagers du centre social (ASCS)",
        "residents",
        "loisirs",
        "accueille la section « Fées déclic » et tient sa caisse",
    ),
    ("sncf", "SNCF", "company", "transport", "a donné les supports publicitaires du TGV Rhin-Rhône"),
    ("ikea", "Ikea", "company", "commerce", "donne ses calicots publicitaires et prête un stand"),
    ("musee", "Musée de la Vie bourguignonne", "public", "culture", "a exposé et vendu les premiers sacs"),
    ("bailleur", "Bailleur social (M2 sociaux)", "public", "logement", "met l'appartement à disposition"),
    (
        "caf",
        "Assistantes sociales du CCAS et de la CAF",
        "public",
        "action sociale",
        "ouvrent leur salle d'attente à l'animatrice",
    ),
]
TERRITORIES = [
    ("dijon", "Dijon", "town", "", "", "", "", "", ""),
    (
        "fontaine",
        "Fontaine d'Ouche",
        "district",
        "dijon",
        "35",
        "2521",
        "yes",
        "fiche UNCCAS : plus de 35 % des ménages",
        "2014",
    ),
    ("autres", "autres quartiers", "district", "dijon", "", "", "", "", ""),
]
RECIPIENTS = [("centre social", "fontaine-douche@ccas-dijon.example")]

PROJECTS = {
    "fees-declic": "Les Fées déclic",
    "bulletin": "La fontaine aux infos",
    "noel-solidaire": "Noël solidaire",
    "sorties-familles": "Sorties des familles",
    "local": "Un local pour coudre",
}

AGE_BANDS = ["30-59", "60-69", "60-69", "70-79", "30-59", "60-69", "80+", "70-79"]
CHANNELS = ["aller-vers", "assistante sociale", "parrainage", "bouche-à-oreille", "aller-vers", "assistante sociale"]


@dataclass(frozen=True)
class Told:
    """What one season told, as rows of its tables."""

    enrolments: Rows
    outreach: Rows
    follow_ups: Rows
    events: Rows
    projects: Rows
    communications: Rows
    spent: Rows
    decided: Rows
    takings: Sequence[str]
    improvements: Rows
    notes: Rows
    words: str = ""


MAUD_HOURS = ["26.00", "36.50", "32.00", "30.40", "34.00", "30.50", "36.00", "30.00", "33.00", "33.00"]
assert sum(map(Decimal, MAUD_HOURS)) == Decimal("1607") * 292 / 365 / 4, "a quarter of a post, over 292 days"
FUNDING = [
    ("Ville de Dijon (CUCS)", "contrat urbain de cohésion sociale", "grant", "1000.00", "1000.00"),
    ("Carsat", "prévention de l'isolement", "grant", "2000.00", "2000.00"),
    ("Ikea", "calicots publicitaires et un stand chaque mois", "in_kind", "", ""),
    ("SNCF", "supports publicitaires du TGV Rhin-Rhône", "in_kind", "", ""),
    ("Bailleur social (M2 sociaux)", "l'appartement", "in_kind", "", ""),
]
SHOP, ROOM = "sortie de l'Intermarché", "salle d'attente de la permanence sociale"

BEFORE = Told(
    enrolments=[
        *_two_each(12, "2012-09-03", "2012-09-10", "2013-06-28"),
        ("P029", ART, "2012-09-03", "2012-09-10", "2013-06-28"),
        ("P030", ART, "2012-09-04", "2012-09-10", "2013-06-28"),
        ("P031", DANCE, "2012-10-15", "2012-11-05", "2013-06-28"),
        ("P032", DANCE, "2012-10-22", "2012-11-05", "2013-06-28"),
        ("P013", REST, "2013-02-18", "2013-03-11", "2013-06-28"),
    ],
    outreach=[
        ("2012-09-20", SHOP, 12, 2),
        ("2012-10-11", ROOM, 7, 1),
        ("2012-11-22", SHOP, 9, 1),
        ("2013-01-24", ROOM, 6, 0),
        ("2013-03-07", SHOP, 11, 1),
        ("2013-04-04", ROOM, 8, 1),
        ("2013-05-23", SHOP, 10, ""),
    ],
    follow_ups=[("2013-03-12", "P033", "telephone", "stopped"), ("2013-03-12", "P034", "telephone", "social_worker")],
    events=[
        ("2012-10-20", "structuring", "la section des Fées déclic élit sa trésorière", "fees-declic", "", "", "", 1),
        ("2012-12-25", "gathering", "Noël solidaire : repas et jeux de société", "noel-solidaire", "", "", 14, 1, 6, 1),
        ("2013-02-12", "role_taken", "", "", "", "sponsor", "", 2),
        ("2013-05-14", "alert", "", "", "", "", "", 1),
        ("2013-06-08", "gathering", "sortie des familles à la ferme", "sorties-familles", "", "", 32, 1, 4, 1),
    ],
    projects=[
        ("fees-declic", "préparer l'exposition du musée, 4 mois", "carried_out", "2010-04-30", "2010-04-30", 6),
        (
            "fees-declic",
            "vendre pendant l'exposition, d'avril à septembre",
            "carried_out",
            "2010-09-30",
            "2010-09-30",
            6,
        ),
        (
            "fees-declic",
            "se constituer en section de l'association des usagers",
            "carried_out",
            "2010-10-15",
            "2010-11-20",
            6,
        ),
        ("fees-declic", "pochettes et étiquettes pour la SNCF", "carried_out", "2011-01-31", "2011-02-14", 7),
        ("fees-declic", "première vente chez Ikea", "carried_out", "2012-04-14", "2012-04-14", 7),
        ("fees-declic", "une vente par mois chez Ikea", "carried_out", "2012-09-08", "2012-10-13", 5),
        ("noel-solidaire", "ouvrir l'appartement le jour de Noël", "carried_out", "2012-12-25", "2012-12-25", 5),
        ("sorties-familles", "aider des familles à payer une sortie", "carried_out", "2013-05-25", "2013-06-08", 4),
    ],
    communications=[
        ("2012-09-05", "poster", "affiche dans les halls d'immeuble", 25),
        ("2012-10-08", "leaflet", "dépliant des ateliers", 200),
        ("2013-04-15", "press", "article sur la vente chez Ikea", ""),
    ],
    spent=[
        ("2012-09-12", "terre, papier, fils", "supplies", "210.40"),
        ("2012-10-03", "dépliants", "communication", "64.00"),
        ("2013-01-09", "terre et peinture", "supplies", "142.00"),
        ("2013-06-26", "repas partagés de la saison", "drinks", "561.80"),
    ],
    decided=[
        ("2012-12-24", "repas de Noël", "other", "96.50", "actions solidaires"),
        ("2013-06-08", "entrées de la ferme, pour les familles", "other", "140.00", "actions solidaires"),
        ("2013-06-15", "journée au lac", "travel", "185.00", "loisirs du groupe"),
    ],
    takings=["62.00", "84.50", "120.00", "48.00", "75.50", "66.00", "58.00", "92.00", "71.00", "80.00"],
    improvements=[
        ("2013-06-20", "Aménager un local réservé à la couture", "centre social", "2014-06-30", ""),
        ("2013-06-20", "Tenir une liste d'attente datée", "animatrice sociale", "2013-09-09", "2013-09-02"),
    ],
    notes=[],
)
NOW = Told(
    enrolments=[
        *_two_each(20, "2013-09-02", "2013-09-09", "2014-06-27"),
        ("P027", ART, "2013-09-02", "2013-09-09", "2013-11-22"),
        ("P028", DANCE, "2013-09-03", "2013-09-09", "2013-12-20"),
        ("P021", ART, "2013-09-24", "2013-12-02", "2014-06-27"),
        ("P022", DANCE, "2013-10-08", "2014-01-06", "2014-06-27"),
        ("P023", ART, "2013-10-15", "", ""),
        ("P024", DANCE, "2013-11-19", "", ""),
        ("P025", REST, "2014-01-21", "", ""),
        ("P026", ART, "2014-02-11", "", ""),
    ],
    outreach=[
        ("2013-09-19", SHOP, 14, 2),
        ("2013-10-10", ROOM, 8, 1),
        ("2013-11-14", SHOP, 11, 2),
        ("2013-12-12", ROOM, 6, 0),
        ("2014-01-16", ROOM, 9, 2),
        ("2014-02-06", SHOP, 10, 1),
        ("2014-03-20", ROOM, 7, 0),
        ("2014-05-15", SHOP, 12, 1),
        ("2014-06-12", SHOP, 9, ""),
    ],
    follow_ups=[
        ("2013-12-10", "P027", "telephone", "stopped"),
        ("2014-01-14", "P028", "telephone", "social_worker"),
        ("2014-01-28", "P024", "telephone", "will_return"),
        ("2014-03-25", "P026", "telephone", "will_return"),
        ("2014-04-29", "P023", "telephone", "will_return"),
        ("2014-06-17", "P025", "telephone", "pause"),
    ],
    events=[
        ("2013-10-12", "role_taken", "", "", "P003", "committee", "", 1),
        ("2013-10-12", "role_taken", "", "", "P007", "committee", "", 1),
        ("2013-11-05", "role_taken", "", "", "", "sponsor", "", 1),
        ("2013-12-17", "alert", "", "", "", "", "", 1),
        ("2013-12-25", "gathering", "Noël solidaire : repas et jeux de société", "noel-solidaire", "", "", 11, 1, 6, 1),
        ("2014-02-04", "role_taken", "", "", "", "sponsor", "", 2),
        ("2014-03-11", "alert", "", "", "", "", "", 1),
        (
            "2014-04-10",
            "structuring",
            "la section adopte une règle pour l'emploi des recettes",
            "fees-declic",
            "",
            "",
            "",
            1,
        ),
        ("2014-04-22", "role_taken", "", "", "", "sponsor", "", 1),
        ("2014-05-20", "mutual_help", "courses portées, démarche accompagnée", "", "", "", "", 3),
        ("2014-06-07", "gathering", "sortie des familles au lac", "sorties-familles", "", "", 41, 1, 5, 1),
        ("2014-06-14", "gathering", "repas de quartier au pied de l'immeuble", "", "", "", 60, 1, 7, 1),
    ],
    projects=[
        (
            "fees-declic",
            "tabliers, sacs à linge et trousses, avec les calicots d'Ikea",
            "carried_out",
            "2013-10-31",
            "2013-11-14",
            7,
        ),
        ("bulletin", "choisir un titre et des rubriques", "carried_out", "2013-12-15", "2014-01-22", 6),
        ("bulletin", "sortir le premier numéro", "carried_out", "2014-02-28", "2014-03-12", 6),
        ("bulletin", "sortir le deuxième numéro", "carried_out", "2014-05-31", "2014-06-03", 5),
        ("noel-solidaire", "ouvrir l'appartement le jour de Noël", "carried_out", "2013-12-25", "2013-12-25", 6),
        ("sorties-familles", "aider des familles à payer une sortie", "carried_out", "2014-06-07", "2014-06-07", 5),
        ("local", "trouver un local réservé à la couture", "preparing", "2014-03-31", "", 4),
        ("local", "acquérir des machines pour coudre des bâches", "identified", "2014-06-30", "", 4),
    ],
    communications=[
        ("2013-09-04", "poster", "affiche dans les halls d'immeuble", 25),
        ("2014-03-12", "bulletin", "La fontaine aux infos, n° 1", 120),
        ("2014-05-06", "press", "article sur les Fées déclic", ""),
        ("2014-06-03", "bulletin", "La fontaine aux infos, n° 2", 150),
    ],
    spent=[
        ("2013-09-11", "terre, papier, fils", "supplies", "198.60"),
        ("2014-01-08", "terre et peinture", "supplies", "131.20"),
        ("2014-03-10", "impression du bulletin, n° 1", "communication", "58.00"),
        ("2014-06-02", "impression du bulletin, n° 2", "communication", "66.00"),
        ("2014-06-25", "repas partagés de la saison", "drinks", "588.30"),
    ],
    decided=[
        ("2013-12-24", "repas de Noël", "other", "104.00", "actions solidaires"),
        ("2014-04-26", "spectacle de danse", "other", "156.00", "loisirs du groupe"),
        ("2014-06-07", "car des familles", "travel", "210.00", "actions solidaires"),
        ("2014-06-21", "journée à la mer de sable", "travel", "230.00", "loisirs du groupe"),
    ],
    takings=["78.00", "92.50", "138.00", "61.00", "84.00", "77.50", "69.00", "101.00", "96.00", "88.00"],
    improvements=[
        (
            "2013-11-18",
            "Dire à chacune son rang sur la liste d'attente",
            "animatrice sociale",
            "2013-12-31",
            "2013-12-16",
        ),
        ("2014-06-19", "Acquérir des machines à coudre adaptées aux bâches", "centre social", "2015-06-30", ""),
    ],
    notes=[
        ("2013-10-16", "Le groupe a réparti les tâches du repas de Noël.", "initiative,belonging"),
        ("2013-12-18", "Chacune a dit à qui elle porterait l'invitation.", "mutual_help,initiative"),
        ("2014-01-22", "Le bulletin a un titre : La fontaine aux infos.", "sharing,confidence"),
        ("2014-03-19", "Le premier numéro est lu à voix haute.", "expressing,joy"),
        ("2014-05-21", "Deux participantes racontent la commission de quartier.", "confidence,expressing"),
        ("2014-06-25", "Le groupe décide de l'emploi des recettes de juin.", "autonomy,initiative"),
    ],
    words="""# Bilan de la saison 2013-2014 (texte fictif)

## Faits marquants (partenaires)

Le groupe a son bulletin : « La fontaine aux infos » a paru deux fois. Les Fées déclic vendent chaque mois chez Ikea, et
décident elles-mêmes de ce que deviennent les recettes : des loisirs pour le groupe, des actions solidaires pour le
quartier.

## Points positifs (partenaires)

- Chacun peut venir au repas du mercredi sans s'inscrire : c'est là que l'on attend sa place, en bonne compagnie.
- L'encadrement par des artistes professionnels donne de la valeur à ce que l'on fait.
- Deux participantes siègent à la commission de quartier.

## Points à améliorer (partenaires)

- Les ateliers sont complets : 14 places chacun, et une liste d'attente.
- Le local et les machines ne conviennent plus à la couture sur des bâches.

## Points à améliorer (interne)

L'autonomie du groupe est fragile : la section a besoin de l'animatrice à chaque réunion.

## Perspectives (partenaires)

Un local réservé à la couture, et un quatrième atelier si le budget le permet.
""",
)
SEASONS: Mapping[str, Told] = {"2012-2013": BEFORE, "2013-2014": NOW}


def around(folder: Path) -> None:
    """Writes who holds sessions, and with whom."""
    header = ["id", "name", "role", "working_time", "weekdays", "status"]
    written.table(folder / "facilitators.csv", header, FACILITATORS)
    written.table(folder / "absences.csv", ["facilitator", "first", "last"], ABSENCES)
    written.table(folder / "preferences.csv", ["facilitator", "wish", "date", "weekday", "venue"], PREFERENCES)
    written.table(folder / "organisations.csv", ["id", "name", "nature", "sector", "in_kind"], ORGANISATIONS)
    header = ["id", "name", "kind", "part_of", "poverty_share", "social_housing", "priority", "source", "year"]
    written.table(folder / "territories.csv", header, TERRITORIES)
    written.table(folder / "recipients.csv", ["service", "address"], RECIPIENTS)


def known(who: str) -> tuple[str, str, str, str, str, str]:
    """What is known of somebody; it follows from the pseudonym, so that it is the same every season."""
    random = Random(who)
    return (
        who,
        random.choices(["F", "M"], [0.92, 0.08])[0],
        random.choice(AGE_BANDS),
        random.choice(CHANNELS),
        random.choices(["fontaine", "autres", ""], [0.85, 0.1, 0.05])[0],
        "yes",
    )


def season(folder: Path, dated: Season, held: Sequence[Session]) -> None:
    """Writes what a season told beside who came."""
    its = SEASONS[dated.id]
    decided = dated.first.replace(month=7, day=1).isoformat()
    written.table(folder / "enrolments.csv", ["participant", "series", "requested", "entered", "left"], its.enrolments)
    written.table(folder / "outreach.csv", ["date", "place", "contacts", "came"], its.outreach)
    written.table(folder / "follow_ups.csv", ["date", "participant", "means", "outcome"], its.follow_ups)
    header = ["date", "kind", "label", "project", "participant", "role", "people", "number", "residents", "staff"]
    written.table(folder / "events.csv", header, ([*row, "", ""][: len(header)] for row in its.events))
    header = ["project", "name", "step", "stage", "planned", "done", "people"]
    written.table(folder / "projects.csv", header, ((row[0], PROJECTS[str(row[0])], *row[1:]) for row in its.projects))
    written.table(folder / "communications.csv", ["date", "channel", "label", "copies"], its.communications)
    written.table(
        folder / "hours.csv", ["date", "facilitator", "status", "task", "hours", "hourly_cost"], _hours(dated, held)
    )
    written.table(
        folder / "expenses.csv", ["date", "label", "nature", "amount", "purpose"], sorted(_expenses(its, held))
    )
    written.table(folder / "income.csv", ["date", "label", "nature", "amount"], _income(its, held))
    header = ["funder", "label", "kind", "requested", "granted", "decided"]
    written.table(folder / "funding.csv", header, [(*row, decided) for row in FUNDING])
    header = ["raised", "action", "responsible", "due", "done"]
    written.table(folder / "improvements.csv", header, its.improvements)
    if its.notes:
        written.table(folder / "notes.csv", ["date", "summary", "effects"], its.notes)
    if its.words:
        written.words(folder / "bilan.md", its.words)


def _by_month(held: Sequence[Session], series: Sequence[str]) -> dict[date, int]:
    """How many sessions of some series were held in each month, by its first day."""
    months: dict[date, int] = {}
    for one in held:
        if one.series in series:
            month = one.date.replace(day=1)
            months[month] = months.get(month, 0) + 1
    return months


def _hours(dated: Season, held: Sequence[Session]) -> Iterator[Sequence[object]]:
    """A quarter of a post, the freelancers' hours and those of the volunteers, by month."""
    months = sorted(_by_month(held, [MEAL]))
    for month, hours in zip(months, MAUD_HOURS, strict=True):
        yield month, "maud", "employee", "animation, aller-vers et coordination", hours, "24.00"
    for who, name, hours, _ in INVOICED:
        for month, number in _by_month(held, [name]).items():
            yield month, who, "freelancer", "atelier", hours * number, ""
    for month, number in _by_month(held, [SEWING]).items():
        yield month, "odette", "volunteer", "couture", Decimal("2.5") * number, "11.52"
    for who, month in zip(("jeanne", "lucien", "samia"), months[3:], strict=False):
        yield month, who, "volunteer", "repas et ventes", "14.00", "11.52"


INVOICED = [
    ("iris", ART, Decimal("2"), "art-thérapie"),
    ("nadia", DANCE, Decimal("1.5"), "danse"),
    ("paul", REST, Decimal("1.5"), "relaxation"),
]
RATE = Decimal("45.00")


def _expenses(its: Told, held: Sequence[Session]) -> Iterator[Sequence[str]]:
    """The freelancers' invoices, the last session of each month; what was bought; what the group decided."""
    for _, name, hours, label in INVOICED:
        for month, number in _by_month(held, [name]).items():
            last = max(one.date for one in held if one.series == name and one.date.replace(day=1) == month)
            yield last.isoformat(), f"{label}, {number} séances", "staff", f"{RATE * hours * number:.2f}", ""
    yield from ((*row, "") for row in its.spent)
    yield from its.decided


def _income(its: Told, held: Sequence[Session]) -> Iterator[Sequence[str]]:
    sales = [one.date.isoformat() for one in held if one.series == SALE]
    for day, amount in zip(sales, its.takings, strict=True):
        yield day, "vente chez Ikea", "sales", amount
