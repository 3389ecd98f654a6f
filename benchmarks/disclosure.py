"""Ten linked tables of invented people in; how long exact protection and the attack take, and what is recovered, out.

Against hiding small numbers alone, on the same tables and by the same attack. Seconds are of the processor.
"""

import sys
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from time import process_time

from cafeplan.attack import bounds
from cafeplan.disclosure.ladder import question
from cafeplan.disclosure.suppression import least_hidden
from cafeplan.disclosure.system import System, groupings
from cafeplan.model import Cell, Crossing, Policy, Publication, Shown, Variable

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from small_cafe import SEASON, categories, people, report, told

LARGE = {"sexe": 2, "âge": 8, "canal": 8, "lieu": 6, "nouveau": 2, "quartier": 8, "logement": 5}
LARGE_TABLES = (
    ("sexe", "âge", "canal"),
    ("sexe", "âge", "lieu"),
    ("sexe", "quartier", "nouveau"),
    ("âge", "quartier"),
    ("canal", "lieu"),
    ("canal", "quartier"),
    ("logement", "âge"),
    ("logement", "canal"),
    ("logement", "lieu"),
    ("quartier", "lieu"),
)


def large(many: int) -> Publication:
    """Ten linked tables of some 800 numbers."""
    variables = tuple(Variable(name, tuple(f"{name} {n}" for n in range(size))) for name, size in LARGE.items())
    tables = tuple(Crossing(SEASON, names) for names in LARGE_TABLES)
    return Publication(variables, {SEASON: people(many, 1, variables)}, tables, policy=Policy(5))


def attacked(system: System, shown: Mapping[Cell, Shown]) -> tuple[int, int, float]:
    """How many protected numbers are found exactly, how many too narrowly, and the seconds that it took."""
    started = process_time()
    asked = [tuple((Fraction(weight), cell) for weight, cell in guard.terms) for guard in system.guards]
    found = bounds(told(system, shown), asked, categories(system.publication))
    if found is None:
        raise ValueError("true numbers contradict each other")
    exact = sum(between.width == 0 for between in found)
    narrow = sum(between.width < guard.width for between, guard in zip(found, system.guards, strict=True))
    return exact, narrow, process_time() - started


def measured(publication: Publication) -> str:
    """One line: the system, the exact protection, its attack, and small numbers alone."""
    system = System(publication, groupings(publication, {}))
    started = process_time()
    found = least_hidden(question(system), system.reader())
    seconds = process_time() - started
    if found is None:
        return "no safe choice"
    shown = {cell: Shown(None if n in found.places else system.values[cell]) for n, cell in enumerate(system.open)}
    alone = {cell: Shown(None if cell in system.small else system.values[cell]) for cell in system.open}
    exact, narrow, attack = attacked(system, shown)
    naive_exact, naive_narrow, _ = attacked(system, alone)
    many = len(system.guards)
    said = [
        f"{len(system.open)} | {many} | {len(found.places)} | {float(found.gap):.1%} | {seconds:.1f} s",
        f"{exact}, {narrow} | {attack:.1f} s | {naive_exact / many:.0%} ({naive_narrow / many:.0%})",
    ]
    return " | ".join(said)


def main() -> None:
    """The table of docs/measurements.md."""
    print("people, k | numbers | protected | hidden | gap | seconds | found, too narrow | attack | small alone")
    for many in (26, 60, 120, 300):
        for threshold in (3, 5, 11):
            print(f"{many}, {threshold} | {measured(report(many, threshold))}", flush=True)
    for many in (300, 800):
        print(f"{many}, 5 | {measured(large(many))}", flush=True)


if __name__ == "__main__":
    main()
