"""A season's values and what may be shown of each count in; the values that a page of partners is made of out.

A hidden number is not in them: neither its value, nor a share, nor how many were missing where that would tell it.
"""

from collections.abc import Callable, Mapping
from itertools import product

from cafeplan.editions.asked import Asked
from cafeplan.editions.coming import LAST
from cafeplan.editions.variables import OLDER, UNKNOWN, YOUNGER, Called
from cafeplan.indicators import INDICATORS
from cafeplan.model import Category, Cell, Count, Crossing, Hidden, Outcome, Part, Rounded, Share, Shown, Table, Value

Said = Callable[[Cell], Shown]
Groupings = Mapping[str, tuple[Category, ...]]


def protected(
    values: Mapping[str, Value], asked: Asked, outcome: Outcome, said: Said, called: Called
) -> dict[str, Value]:
    """The values that travel: activity and totals as they are, counts of people as they are shown.

    The categories of a table are `called` as the page calls them; who is not known keeps the key « nsp ».
    """
    own = {name: value for name, value in values.items() if INDICATORS[name].about != "people"}
    for name, share in asked.shares.items():
        if name in values:
            own[name] = _share(values[name], share, _missing(name, values[name], asked, said), said)
    for name, table in asked.tables.items():
        if (shown := _table(table, outcome.groupings, said, called)) is not None:
            own[name] = shown
    followed = _followed(asked, outcome, said)
    own |= {name: values[name] if allowed else Hidden() for name, allowed in followed.items() if name in values}
    return {name: own[name] for name in values if name in own}


def _share(value: Value, share: Share, missing: int | None, said: Said) -> Value:
    whole = said(share.whole)
    return _part(said(share.part), whole.value if whole.base == 1 else None, missing)


def _part(shown: Shown, whole: int | None, missing: int | None) -> Count | Hidden | Rounded:
    if shown.value is None:
        return Hidden(whole, missing)
    return Count(shown.value, whole, missing) if shown.base == 1 else Rounded(shown.value, shown.base, whole, missing)


def _missing(name: str, value: Value, asked: Asked, said: Said) -> int | None:
    """How many are missing; who could not come back yet is a count of people too."""
    if name != "OnceOnly":
        return value.missing if isinstance(value, Count) else None
    if LAST not in asked.shares:
        return 0
    shown = said(asked.shares[LAST].part)
    return shown.value if shown.base == 1 else None


def _table(table: Crossing, groupings: Groupings, said: Said, called: Called) -> Table | None:
    """Each category that is not surely empty; nothing where the page tells none of them apart, or hides them all."""
    if any(len(groupings[name]) < 2 for name in table.variables):
        return None
    whole = said(Cell(table.population)).value
    categories: dict[str, Part] = {}
    unknown: list[int | None] = []
    for groups in product(*(groupings[name] for name in table.variables)):
        shown = said(Cell(table.population, frozenset(zip(table.variables, groups, strict=True))))
        if UNKNOWN in frozenset().union(*groups):
            unknown.append(shown.value if shown.base == 1 else None)
        if shown.value != 0 or shown.base > 1:
            key = ", ".join(called(name, group) for name, group in zip(table.variables, groups, strict=True))
            categories[UNKNOWN if groups == (frozenset([UNKNOWN]),) else key] = _part(shown, whole, None)
    if all(isinstance(part, Hidden) for part in categories.values()):
        return None
    known = [one for one in unknown if one is not None]
    return Table(categories, sum(known) if len(known) == len(unknown) else None)


def _followed(asked: Asked, outcome: Outcome, said: Said) -> Mapping[str, bool]:
    """Numbers worked out from counts of people, and whether the page shows enough of these counts to give them."""
    now = asked.shares.get("Regulars")
    identified = (said(now.whole).value or 0) if now else 0
    ages, places = asked.tables.get("AgeStructure"), asked.tables.get("PeopleByTerritory")
    of_ages = _shown_of(ages, outcome.groupings, said) if ages else {}
    of_places = _shown_of(places, outcome.groupings, said) if places else {}
    generations = (sum(n or 0 for group, n in of_ages.items() if group <= among) for among in (YOUNGER, OLDER))
    every_place = bool(of_places) and all(len(group) == 1 and n is not None for group, n in of_places.items())
    return {
        "AttendanceRate": identified >= outcome.threshold,
        "MixedGenerations": all(people >= outcome.threshold for people in generations),
        "TerritoriesReached": every_place,
        "ReachPerThousand": every_place,
    }


def _shown_of(table: Crossing, groupings: Groupings, said: Said) -> dict[Category, int | None]:
    """What is shown exactly of each category of a table with one variable."""
    [name] = table.variables
    shown = {group: said(Cell(table.population, frozenset([(name, group)]))) for group in groupings[name]}
    return {group: one.value if one.base == 1 else None for group, one in shown.items()}
