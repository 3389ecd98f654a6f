"""Small groups of invented people, for tests of what may be shown of them."""

import random
from collections.abc import Mapping, Sequence

from cafeplan.attack import Statement, counted, hidden
from cafeplan.disclosure.system import System
from cafeplan.model import Cell, Crossing, Policy, Publication, Shown, Variable

SEX = Variable("sexe", ("femmes", "hommes"))
AGE = Variable(
    "âge", ("moins de 60", "60-69", "70-79", "80 et plus"), ((("moins de 60", "60-69"), ("70-79", "80 et plus")),)
)
CHANNEL = Variable("canal", ("accueil", "médecin", "voisin"))
SEASON = "2016-2017"
# Ten linked tables: two of three characteristics, eight of two, as a report of a social service has them.
VARIABLES = tuple(
    Variable(name, tuple(f"{name} {number}" for number in range(size)))
    for name, size in {"sexe": 2, "âge": 4, "canal": 5, "lieu": 4, "nouveau": 2, "quartier": 4, "logement": 3}.items()
)
TABLES = (
    ("sexe", "âge", "nouveau"),
    ("sexe", "canal", "nouveau"),
    ("sexe", "lieu"),
    ("âge", "lieu"),
    ("canal", "lieu"),
    ("âge", "canal"),
    ("quartier", "sexe"),
    ("quartier", "nouveau"),
    ("logement", "sexe"),
    ("logement", "âge"),
)


def people(many: int, seed: int, variables: Sequence[Variable] = VARIABLES) -> list[dict[str, str]]:
    """So many invented people, the categories of each characteristic unevenly filled."""
    draw = random.Random(seed)
    weights = {one.name: [draw.gammavariate(1, 1) + 0.15 for _ in one.categories] for one in variables}
    return [{one.name: draw.choices(one.categories, weights[one.name])[0] for one in variables} for _ in range(many)]


def report(many: int, threshold: int, seed: int = 1) -> Publication:
    """The ten linked tables over so many people."""
    tables = tuple(Crossing(SEASON, names) for names in TABLES)
    return Publication(VARIABLES, {SEASON: people(many, seed)}, tables, policy=Policy(threshold, max(11, threshold)))


def told(system: System, shown: Mapping[Cell, Shown]) -> list[Statement]:
    """What the reader of a page knows: earlier releases, the totals, what is shown and hidden of each number."""
    statements: list[Statement] = []
    said = [(cell, shown.get(cell, Shown(value))) for cell, value in system.values.items()]
    said += [one for release in system.publication.earlier for one in release.shown.items()]
    for cell, one in said:
        statements += hidden(cell) if one.value is None else counted(cell, one.value, one.base)
    return statements


def categories(publication: Publication) -> dict[str, tuple[str, ...]]:
    """The categories of each characteristic."""
    return {one.name: one.categories for one in publication.variables}
