"""A seed in; the fictional organisations, invitations, sheets and sessions of Partenaires, un Café ! out.

What the source publishes is met: more than 20 organisations invited every month, more than 35 at Fumel on 15 January
2010, four constituencies out of eight. No organisation named here stands for a real one, and nobody exists.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path
from random import Random

import written

PARTENAIRES = "partenaires-un-cafe"
MONTANOU, FUMEL = "Café de Montanou", "Café de Fumel"

# Each host organisation is a facilitator of the same name, who receives at its own venue.
HOSTS = ["centre-social", "mission-locale", "regie", "cms", "ligue", "bailleur"]
TEAM = [
    ("directrice", "Nadège Corbin", "animation", "", "2009-01-01", ""),
    ("referente", "Maud Seyrac", "animation", "", "2009-01-01", ""),
    ("conseillere", "Odile Marsan", "circonscription", "", "2009-01-01", ""),
    ("responsable", "Hervé Talbot", "circonscription", "", "2009-01-01", ""),
]
ABSENCES = [
    ("directrice", "2027-03-01", "2027-03-31"),
    ("regie", "2026-12-01", "2027-01-31"),
    ("ligue", "2027-05-07", "2027-05-14"),
    ("conseillere", "2027-04-12", "2027-04-23"),
    ("mission-locale", "2027-06-04", ""),
]
# The chair is the director's; her colleague holds it when she is away.
WISHES = [("referente", "rather_not", "friday")]
ASSOCIATIONS, INSTITUTIONS, RURAL = "cercle associatif (2004)", "cercle institutionnel (2007)", "cercle de Fumel (2009)"
# Identifier, name, nature, sector, territory, circle, places when it receives.
PARTNERS = [
    ("centre-social", "Centre social de Montanou", "public", "vie sociale", "montanou", ASSOCIATIONS, 40),
    ("regie", "Régie de quartier", "association", "insertion", "montanou", ASSOCIATIONS, 25),
    ("creche", "Crèche Les Coquelicots", "association", "enfance et famille", "montanou", ASSOCIATIONS, 14),
    ("ilotiers", "Îlotiers du quartier", "public", "prévention", "montanou", ASSOCIATIONS, ""),
    ("ecole-nord", "École du Cèdre", "public", "enfance et famille", "montanou", ASSOCIATIONS, ""),
    ("ecole-sud", "École des Ormes", "public", "enfance et famille", "montanou", ASSOCIATIONS, ""),
    ("ligue", "Ligue de l'enseignement", "association", "éducation", "montanou", ASSOCIATIONS, 35),
    ("prevention", "Équipe de prévention spécialisée", "association", "prévention", "montanou", ASSOCIATIONS, ""),
    ("chantier", "Chantier d'insertion Le Rabot", "association", "insertion", "montanou", ASSOCIATIONS, ""),
    ("jeunes", "Association d'insertion des jeunes", "association", "insertion", "montanou", ASSOCIATIONS, ""),
    ("populaire", "Éducation populaire Les Passeurs", "association", "éducation", "montanou", ASSOCIATIONS, ""),
    ("femmes", "Centre d'information sur le droit des femmes", "association", "droits", "montanou", ASSOCIATIONS, ""),
    ("cms", "Centre médico-social de Montanou", "public", "action sociale", "montanou", INSTITUTIONS, 28),
    ("plie", "Plan local pour l'insertion et l'emploi", "public", "emploi", "montanou", INSTITUTIONS, ""),
    ("mission-locale", "Mission locale", "association", "emploi", "montanou", INSTITUTIONS, 30),
    ("jeunesse", "Service enfance jeunesse de la ville", "public", "enfance et famille", "montanou", INSTITUTIONS, ""),
    ("bailleur", "Habitat des Coteaux", "company", "logement", "montanou", INSTITUTIONS, 24),
    ("logis", "Logis du Canal", "company", "logement", "montanou", INSTITUTIONS, ""),
    ("ville", "Mission politique de la ville", "public", "vie sociale", "montanou", INSTITUTIONS, ""),
    ("cohesion", "Direction de la cohésion sociale", "public", "action sociale", "montanou", INSTITUTIONS, ""),
    ("caf", "Caisse d'allocations familiales", "public", "droits", "montanou", INSTITUTIONS, ""),
    ("reussite", "Programme de réussite éducative", "public", "éducation", "montanou", INSTITUTIONS, ""),
    ("cms-fumel", "Centre médico-social de Fumel", "public", "action sociale", "fumel", RURAL, 40),
    ("ccas-aubrac", "CCAS d'Aubeville", "public", "action sociale", "fumel", RURAL, ""),
    ("ccas-bel", "CCAS de Belcombe", "public", "action sociale", "fumel", RURAL, ""),
    ("ccas-cour", "CCAS de Courmont", "public", "action sociale", "fumel", RURAL, ""),
    ("ccas-dor", "CCAS de Dorlac", "public", "action sociale", "fumel", RURAL, ""),
    ("ccas-esc", "CCAS d'Escande", "public", "action sociale", "fumel", RURAL, ""),
    ("mairie-bel", "Élus de Belcombe", "public", "vie sociale", "fumel", RURAL, ""),
    ("mairie-dor", "Élus de Dorlac", "public", "vie sociale", "fumel", RURAL, ""),
    ("caf-fumel", "Caf, antenne de Fumel", "public", "droits", "fumel", RURAL, ""),
    ("cram", "Cram, service social", "public", "santé", "fumel", RURAL, ""),
    ("msa", "MSA, service social", "public", "santé", "fumel", RURAL, ""),
    ("prevention-fumel", "Prévention spécialisée du canton", "association", "prévention", "fumel", RURAL, ""),
    ("cmpe", "Centre médico-psychologique de l'enfant", "public", "santé", "fumel", RURAL, ""),
    ("creche-fumel", "Crèche La Farandole", "association", "enfance et famille", "fumel", RURAL, ""),
    ("ram", "Relais des assistantes maternelles", "public", "enfance et famille", "fumel", RURAL, ""),
    ("insertion-a", "Chantier d'insertion La Rivière", "association", "insertion", "fumel", RURAL, ""),
    ("insertion-b", "Chantier d'insertion Les Terrasses", "association", "insertion", "fumel", RURAL, ""),
    ("insertion-c", "Association Coup de pouce", "association", "insertion", "fumel", RURAL, ""),
    ("maison-emploi", "Maison de l'emploi", "public", "emploi", "fumel", RURAL, ""),
    ("mission-fumel", "Mission locale, antenne de Fumel", "association", "emploi", "fumel", RURAL, ""),
    ("pole-emploi", "Pôle emploi", "public", "emploi", "fumel", RURAL, ""),
    ("formation", "Centre de formation professionnelle", "public", "emploi", "fumel", RURAL, ""),
    ("chrs", "Centre d'hébergement L'Escale", "association", "logement", "fumel", RURAL, ""),
    ("hlm-fumel", "Habitat de la Vallée", "company", "logement", "fumel", RURAL, ""),
    ("adil", "Information sur le logement", "association", "logement", "fumel", RURAL, ""),
    ("maison-relais", "Maison relais de l'Udaf", "association", "logement", "fumel", RURAL, ""),
    ("udaf", "Udaf", "association", "enfance et famille", "fumel", RURAL, ""),
    ("hopital", "Service social du centre hospitalier", "public", "santé", "fumel", RURAL, ""),
    ("scolaire", "Service social scolaire", "public", "éducation", "fumel", RURAL, ""),
    ("soins", "Soins à domicile du canton", "association", "santé", "fumel", RURAL, ""),
    ("epicerie", "Épicerie solidaire Le Panier", "association", "aide alimentaire", "fumel", RURAL, ""),
    ("colis", "Association Le Colis", "association", "aide alimentaire", "fumel", RURAL, ""),
    ("vestiaire", "Vestiaire solidaire", "association", "aide alimentaire", "fumel", RURAL, ""),
    ("visites", "Visiteurs bénévoles du canton", "association", "vie sociale", "fumel", RURAL, ""),
    ("transport", "Transport solidaire", "association", "vie sociale", "fumel", RURAL, ""),
    ("mediation", "Médiation familiale", "association", "droits", "fumel", RURAL, ""),
    ("gendarmerie", "Intervenante sociale en gendarmerie", "public", "droits", "fumel", RURAL, ""),
    ("amicale", "Amicale des locataires", "residents", "logement", "fumel", RURAL, ""),
]
NEW_AT_FUMEL = {"maison-relais": "2009-09-15", "adil": "2010-01-15", "amicale": "2010-01-15"}
JOINED = {ASSOCIATIONS: "2004-09-17", INSTITUTIONS: "2007-09-21", RURAL: "2009-09-15"}
DATES = ["2009-09-18", "2009-10-16", "2009-11-20", "2009-12-11", "2010-01-22", "2010-05-28", "2010-06-18"]
SUSPENDED = ["2010-02-12", "2010-03-12", "2010-04-16"]
REASON = "suspension pendant l'élaboration du projet social"
RURAL_DATES = ["2009-09-15", "2010-01-15", "2010-05-18"]
AT_FUMEL = {"2009-09-15": (34, 21), "2010-01-15": (38, 36), "2010-05-18": (38, 29)}
THEMED = [
    ("2027-01-12", "logement"),
    ("2027-03-09", "sante"),
    ("2027-04-13", "insertion"),
    ("2027-05-11", "insertion"),
]
PLENARY = "2027-06-08"
# What a theme concerns: the sectors whose organisations have something to say of it.
THEMES = {
    "logement": ["logement", "droits", "action sociale"],
    "sante": ["santé", "enfance et famille", "vie sociale", "prévention"],
    "insertion": ["insertion", "emploi", "éducation", "aide alimentaire", "action sociale"],
}
# What a sheet says, by sector: mission, public, limits.
SHEETS = {
    "vie sociale": (
        "Faire se rencontrer les habitants et soutenir leurs projets",
        "tous les habitants",
        "pas d'aide financière",
    ),
    "insertion": (
        "Remettre au travail par une activité utile au territoire",
        "personnes sans emploi depuis un an",
        "pas d'hébergement",
    ),
    "enfance et famille": (
        "Accueillir les enfants et soutenir les parents",
        "familles avec enfants",
        "sur inscription seulement",
    ),
    "prévention": (
        "Aller à la rencontre des jeunes là où ils sont",
        "jeunes de 11 à 25 ans",
        "pas de suivi sans l'accord du jeune",
    ),
    "éducation": (
        "Accompagner la scolarité et l'accès à la culture",
        "enfants, jeunes et adultes en formation",
        "fermé l'été",
    ),
    "droits": (
        "Informer chacun de ses droits et aider à les ouvrir",
        "toute personne, sans condition",
        "pas de représentation en justice",
    ),
    "action sociale": (
        "Écouter, orienter, accompagner les personnes en difficulté",
        "habitants du secteur",
        "pas d'urgence la nuit",
    ),
    "emploi": (
        "Conseiller et former les personnes qui cherchent un emploi",
        "demandeurs d'emploi",
        "pas d'aide au logement",
    ),
    "logement": (
        "Loger, et aider à garder son logement",
        "ménages sans logement ou mal logés",
        "pas d'accueil sans rendez-vous",
    ),
    "santé": (
        "Soigner, prévenir, aider à faire valoir ses droits à la santé",
        "personnes malades et leurs proches",
        "pas de consultation sans rendez-vous",
    ),
    "aide alimentaire": (
        "Donner de quoi manger et s'habiller, et prendre le temps d'un café",
        "personnes orientées par un service social",
        "deux matinées par semaine",
    ),
}
# Invited to every café, and never seen: neither is obliged to come.
NEVER_CAME = {"cohesion", "populaire", "gendarmerie"}
NO_SHEET = {"ilotiers", "cohesion", "mairie-dor", "colis", "gendarmerie", "transport"}
UNFINISHED = {"ecole-sud": "limits", "logis": "area", "ccas-esc": "limits", "cram": "public", "vestiaire": "contact"}
TERRITORIES = [
    ("agen-nord-est", "Agen Nord-Est", "constituency", "", "", "", "2004-09-17", "", ""),
    ("agen-sud-est", "Agen Sud-Est", "constituency", "", "", "", "2009-10-08", "", ""),
    ("circonscription-fumel", "Fumel", "constituency", "", "", "", "2009-09-15", "", ""),
    ("circonscription-4", "4e circonscription", "constituency", "", "", "", "2010-06-03", "", ""),
    ("circonscription-5", "5e circonscription", "constituency", "", "", "", "", "", ""),
    ("circonscription-6", "6e circonscription", "constituency", "", "", "", "", "", ""),
    ("circonscription-7", "7e circonscription", "constituency", "", "", "", "", "", ""),
    ("circonscription-8", "8e circonscription", "constituency", "", "", "", "", "", ""),
    ("montanou", "Montanou", "district", "agen-nord-est", 1500, 80, "2004-09-17", "fiche Partenaires, un Café !", 2010),
    ("tapie", "Tapie", "district", "agen-sud-est", "", "", "2009-10-08", "", ""),
    ("fumel", "Fumel", "town", "circonscription-fumel", 5000, "", "2009-09-15", "fiche Partenaires, un Café !", 2010),
]
# What was told after each café: what happened, and the four effects that the source names.
NOTES = [
    ("2009-09-15", "Premier café : chacun a dit son champ d'intervention et ses limites.", "referral", "2009-09-17"),
    ("2009-09-18", "Rentrée : les nouveaux visages se sont présentés.", "fluidity", "2009-09-21"),
    ("2009-10-16", "Tour de table sur les permanences de l'hiver.", "referral,coordination", "2009-10-19"),
    ("2009-11-20", "Deux associations ont découvert qu'elles louaient la même salle.", "pooling", "2009-11-23"),
    ("2009-12-11", "Préparation de Noël : un seul calendrier pour le quartier.", "coordination,pooling", "2009-12-14"),
    ("2010-01-15", "Le livret est distribué pour relecture ; la salle est pleine.", "fluidity,referral", "2010-01-19"),
    ("2010-01-22", "Le futur projet social a été présenté, puis discuté.", "coordination", "2010-01-25"),
    ("2010-05-18", "Chaque CCAS a dit comment on s'adresse à lui.", "referral", "2010-05-20"),
    ("2010-05-28", "Reprise après la suspension : tout le monde était là.", "fluidity", "2010-06-01"),
    ("2010-06-18", "Bilan de l'année autour des viennoiseries.", "", ""),
]
EVENTS = [
    ("2009-09-15", "project_presented", "projet d'implantation d'une maison relais", 1),
    ("2009-11-20", "organisations_link", "une salle partagée entre deux associations", 1),
    ("2009-12-01", "meeting_initiated", "coordination des intervenants sur l'accès aux droits", 1),
    ("2010-01-22", "project_presented", "nouveau projet social du centre", 1),
    ("2010-02-04", "meeting_initiated", "groupe de travail du projet social", 3),
    ("2010-03-11", "organisations_link", "permanence logement tenue à deux", 1),
    ("2010-05-18", "organisations_link", "orientation directe entre l'hôpital et deux CCAS", 2),
    ("2010-06-10", "other", "Café Habitants : les habitants reprennent l'idée", 1),
]
EXPENSES = [
    ("2009-09-14", "café, viennoiseries, septembre à décembre", "drinks", "164.40"),
    ("2009-12-07", "invitations et affranchissement", "communication", "72.00"),
    ("2010-01-14", "café, viennoiseries, Fumel", "drinks", "58.90"),
    ("2010-02-22", "impression du livret, 60 exemplaires", "communication", "138.00"),
    ("2010-06-17", "café, viennoiseries, mai et juin", "drinks", "71.30"),
]
FUNDING = [
    ("Ville d'Agen", "budget de fonctionnement", "own", "400.00", "400.00", "2009-06-22"),
    ("Conseil général de Lot-et-Garonne", "budget de fonctionnement", "own", "200.00", "200.00", "2009-07-06"),
    ("structures d'accueil", "la salle, un vendredi par mois", "in_kind", "", "", "2009-09-01"),
]
ANSWERS = [(5, 5, 4), (4, 4, 3), (5, 4, 6), (4, 5, 2), (3, 3, 1), (5, 5, 5), (4, 4, 2), (4, "", 3), (5, 4, 4)]
VERBATIMS = {
    0: "Je mets enfin une tête sur chaque numéro de téléphone.",
    3: "J'oriente mieux, parce que je sais ce que les autres ne font pas.",
}
COMMUNICATIONS = [
    ("2009-09-01", "e_mail", "invitation aux partenaires", 60),
    ("2010-06-15", "survey", "questionnaire de fin de saison", 30),
]
IMPROVEMENTS = [
    ("2010-01-15", "Cafés thématiques à Fumel, et une plénière par an", "centre médico-social", "2010-09-30", ""),
    ("2010-01-15", "Faire relire chaque fiche du livret", "centre médico-social", "2010-03-31", "2010-03-25"),
    ("2010-06-18", "Prévenir plus tôt d'une suspension", "centre social", "2010-09-15", ""),
]
RECIPIENTS = [
    ("centre social", "accueil@centre-social-montanou.example"),
    ("centre médico-social de Fumel", "cms-fumel@circonscription.example"),
]
OWN_WORDS = """# Bilan de la saison 2009-2010 (texte fictif)

## Faits marquants (partenaires)

Fumel a rempli sa salle deux fois, et le livret y est né. À Montanou le café a changé de toit chaque mois : on visite
en venant.

## Points positifs (partenaires)

- On s'oriente mieux : chacun sait ce que l'autre ne fait pas.
- Une coordination sur l'accès aux droits est née autour de la table.

## Points à améliorer (partenaires)

La suspension de février à avril a manqué à tous. À Fumel, trente-six structures font un long tour de table : des cafés
par thème, et une plénière par an.

## Perspectives (partenaires)

Un livret relu chaque année, et un café dans une quatrième circonscription.
"""


def write(folder: Path) -> None:
    """Writes every table of this programme under the folder of examples."""
    home = folder / PARTENAIRES
    random = Random(47)
    _organisations(home, random)
    _team(home)
    _past(home / "2009-2010", random)
    _coming(home / "2026-2027")


def _organisations(home: Path, random: Random) -> None:
    header = ["id", "name", "nature", "sector", "territory", "circle", "first", "host_capacity"]
    rows = [(*one[:6], NEW_AT_FUMEL.get(one[0], JOINED[one[5]]), one[6]) for one in PARTNERS]
    written.table(home / "organisations.csv", header, rows)
    header = ["organisation", "mission", "public", "area", "limits", "contact", "validated"]
    written.table(home / "fiches.csv", header, _sheets(random))
    header = ["id", "name", "kind", "part_of", "population", "social_housing_share", "equipped_since", "source", "year"]
    written.table(home / "territories.csv", header, TERRITORIES)
    written.table(home / "recipients.csv", ["service", "address"], RECIPIENTS)


def _sheets(random: Random) -> Iterator[Sequence[object]]:
    """A sheet an organisation, but for those that gave none; most were read again this year, some long ago."""
    for number, (organisation, _, _, sector, territory, *_) in enumerate(PARTNERS):
        if organisation in NO_SHEET:
            continue
        mission, public, limits = SHEETS[sector]
        area = "le quartier de Montanou" if territory == "montanou" else "le canton de Fumel"
        contact = f"accueil, 05 36 49 {number // 100:02} {number % 100:02}, {organisation}@partenaires.example"
        sheet = {"mission": mission, "public": public, "area": area, "limits": limits, "contact": contact}
        sheet[UNFINISHED.get(organisation, "")] = ""
        read = date(2026, 9, 1) + timedelta(days=random.randrange(70))
        validated = "" if organisation in UNFINISHED else read if random.random() < 0.8 else read - timedelta(days=500)
        yield organisation, *(sheet[part] for part in ("mission", "public", "area", "limits", "contact")), validated


def _team(home: Path) -> None:
    names = {one[0]: one[1] for one in PARTNERS}
    hosts = [(host, names[host], "accueil", host, "2009-01-01", "") for host in HOSTS]
    written.table(home / "facilitators.csv", ["id", "name", "role", "venue", "first", "last"], [*hosts, *TEAM])
    written.table(home / "absences.csv", ["facilitator", "first", "last"], ABSENCES)
    written.table(home / "preferences.csv", ["facilitator", "wish", "weekday"], WISHES)


def _past(season: Path, random: Random) -> None:
    """Writes the season that is over: its sessions, who received, who was invited and came, and what was told."""
    held_at = dict(zip(sorted([*DATES, *SUSPENDED]), cycle(HOSTS), strict=False))
    _sessions(season, held_at)
    invitations = sorted([*_invited_to_montanou(random), *_invited_to_fumel(random)])
    written.table(season / "invitations.csv", ["date", "organisation", "answer", "present", "people"], invitations)
    came = {day: sum(row[4] or 0 for row in invitations if row[0] == day) for day in sorted({*DATES, *RURAL_DATES})}
    written.table(season / "headcounts.csv", ["date", "anonymous"], came.items())
    written.table(season / "notes.csv", ["date", "summary", "effects", "sent"], NOTES)
    written.table(season / "events.csv", ["date", "kind", "label", "number"], EVENTS)
    written.table(season / "expenses.csv", ["date", "label", "nature", "amount"], EXPENSES)
    written.table(season / "funding.csv", ["funder", "label", "kind", "requested", "granted", "decided"], FUNDING)
    written.table(season / "hours.csv", ["date", "status", "role", "task", "hours", "hourly_cost"], _hours())
    written.table(season / "communications.csv", ["date", "channel", "label", "copies"], COMMUNICATIONS)
    written.table(season / "improvements.csv", ["raised", "action", "responsible", "due", "done"], IMPROVEMENTS)
    answers = [
        (
            "2010-06-18",
            "professional",
            satisfied,
            exchanges,
            contacts,
            VERBATIMS.get(n, ""),
            "yes" if n in VERBATIMS else "",
        )
        for n, (satisfied, exchanges, contacts) in enumerate(ANSWERS)
    ]
    header = ["date", "public", "satisfaction", "professional_exchanges", "new_contacts", "comment", "publishable"]
    written.table(season / "answers.csv", header, answers)
    written.words(season / "bilan.md", OWN_WORDS)


def _sessions(season: Path, held_at: dict[str, str]) -> None:
    sessions, rota = [], []
    for number, (day, host) in enumerate(held_at.items()):
        status = ("cancelled", REASON) if day in SUSPENDED else ("held", "")
        sessions.append((day, "09:00", "10:30", host, MONTANOU, *status, host))
        slot = (day, "09:00", host, MONTANOU)
        rota += [(*slot, "accueil", host, ""), (*slot, "animation", "directrice", "referente" if number == 3 else "")]
    for number, day in enumerate(RURAL_DATES):
        sessions.append((day, "09:00", "10:30", "fumel", FUMEL, "held", "", "cms-fumel"))
        holder = ("conseillere", "responsable")[number % 2]
        rota.append((day, "09:00", "fumel", FUMEL, "circonscription", holder, ""))
    header = ["date", "start", "end", "venue", "series", "status", "reason", "host"]
    written.table(season / "sessions.csv", header, sorted(sessions))
    header = ["date", "start", "venue", "series", "role", "facilitator", "held_by"]
    written.table(season / "rota.csv", header, sorted(rota))


def _invited_to_montanou(random: Random) -> Iterator[tuple[str, str, str, str, int | str]]:
    """The 22 partners of the district, each month; two in three come, the host always."""
    invited = [one[0] for one in PARTNERS if one[5] != RURAL]
    for day in DATES:
        for organisation in invited:
            likely = 1.0 if organisation in ("centre-social", "cms") else 0.0 if organisation in NEVER_CAME else 0.7
            there = random.random() < likely
            answer = "yes" if there else random.choice(["no", "excused", ""])
            yield day, organisation, answer, "yes" if there else "no", random.choice([1, 1, 1, 2]) if there else ""


def _invited_to_fumel(random: Random) -> Iterator[tuple[str, str, str, str, int | str]]:
    """So many of the canton's partners as each café had, and so many of them present."""
    rural = [one[0] for one in PARTNERS if one[5] == RURAL]
    for day, (invited, present) in AT_FUMEL.items():
        known = [one for one in rural if NEW_AT_FUMEL.get(one, "") <= day][:invited]
        there = {
            "cms-fumel",
            "maison-relais",
            *random.sample([o for o in known if o not in ("cms-fumel", "maison-relais")], present - 2),
        }
        for organisation in known:
            answer = "yes" if organisation in there else random.choice(["no", "excused"])
            people = random.choice([1, 1, 2]) if organisation in there else ""
            yield day, organisation, answer, "yes" if organisation in there else "no", people


def _hours() -> Iterator[Sequence[object]]:
    """Two hours of the chair's a café, and one of the office for the invitations."""
    for day in sorted([*DATES, *RURAL_DATES]):
        role = "circonscription" if day in RURAL_DATES else "animation"
        yield day, "employee", role, "animation", "2", "29.00"
        yield day, "employee", role, "invitations", "1", "24.00"


def _coming(season: Path) -> None:
    """Writes what is known of the season to plan: the themes of Fumel's cafés, and whom each theme concerns."""
    themed = [
        (day, "09:00", "10:30", "foyer-fumel", "Fumel, café thématique", "planned", "thematic", theme)
        for day, theme in THEMED
    ]
    plenary = (PLENARY, "09:00", "10:30", "fumel", "Fumel, plénière", "planned", "plenary", "")
    header = ["date", "start", "end", "venue", "series", "status", "kind", "theme"]
    written.table(season / "sessions.csv", header, [*themed, plenary])
    rows = [
        (theme, one[0])
        for theme, sectors in THEMES.items()
        for one in PARTNERS
        if one[3] in sectors and one[5] == RURAL
    ]
    written.table(season / "themes.csv", ["theme", "organisation"], rows)
