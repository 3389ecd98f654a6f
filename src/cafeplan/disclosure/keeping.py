"""How a page is protected in; plain values from which the same is had again, without a new search, out.

What is kept holds for one publication only: whoever keeps it keeps the fingerprint of the data beside it.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from cafeplan.disclosure.ladder import Protected
from cafeplan.disclosure.releases import numbers_of, shown_by
from cafeplan.disclosure.suppression import Hidden
from cafeplan.disclosure.system import System, groupings
from cafeplan.model import Publication


def kept(found: Protected) -> dict[str, Any]:
    """Plain values, as JSON takes them; they hold nothing that the page does not show."""
    variables = found.system.publication.variables
    levels = {
        one.name: next(level for level in range(one.levels) if one.grouping(level) == found.groupings[one.name])
        for one in variables
    }
    hidden = found.hidden and {
        "places": sorted(found.hidden.places),
        "cost": found.hidden.cost,
        "bound": found.hidden.bound,
    }
    return {
        "step": found.step,
        "levels": levels,
        "numbers": numbers_of(found.shown),
        "losses": {step: str(loss) for step, loss in found.losses.items()},
        "merged": list(found.merged),
        "hidden": hidden,
        "base": found.base,
    }


def protected_by(account: Mapping[str, Any], publication: Publication) -> Protected:
    """The protection that was kept, of the same publication; ValueError, KeyError or the like where it is damaged."""
    hidden = account["hidden"]
    return Protected(
        account["step"],
        System(publication, groupings(publication, account["levels"])),
        shown_by(account["numbers"]),
        {step: Fraction(loss) for step, loss in account["losses"].items()},
        tuple(account["merged"]),
        hidden and Hidden(frozenset(hidden["places"]), hidden["cost"], hidden["bound"]),
        account["base"],
    )
