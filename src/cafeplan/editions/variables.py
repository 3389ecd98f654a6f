"""What is known of people in; the characteristics that a page may tell apart, and how each may be grouped, out."""

from collections.abc import Callable, Iterable, Mapping

from pandas import DataFrame

from cafeplan.language import Text
from cafeplan.language import editions as says
from cafeplan.model import Category, Records, Variable

Called = Callable[[str, Category], str]
"""How a variable's category is called on a page."""
UNKNOWN = "nsp"
OTHER = "autre"
SEX = Variable("sex", ("F", "M", "X", UNKNOWN))
_UNDER_60, _FROM_70 = ("<30", "30-59"), ("70-79", "80+")
YOUNGER, OLDER = frozenset(_UNDER_60), frozenset(("60-69", *_FROM_70))
AGE = Variable(
    "age_band",
    (*_UNDER_60, "60-69", *_FROM_70, UNKNOWN),
    coarser=(
        (_UNDER_60, ("60-69",), _FROM_70, (UNKNOWN,)),
        (_UNDER_60, ("60-69", *_FROM_70), (UNKNOWN,)),
    ),
)
_PROFESSIONALS = ("travailleur social", "agent d'accueil", "partenaire", "aller-vers")
_OTHERS = ("bouche-à-oreille", "affiche", OTHER)
GROUPS: Mapping[Category, Text] = {
    frozenset(_UNDER_60): says.UNDER_60,
    frozenset(_FROM_70): says.FROM_70,
    frozenset(("60-69", *_FROM_70)): says.FROM_60,
    frozenset(_PROFESSIONALS): says.PROFESSIONALS,
    frozenset((OTHER,)): says.OTHER_CHANNEL,
}
"""How groups of categories are called."""


def channels(records: Records) -> Variable:
    """The ways to the café: those that every programme has, and those of earlier seasons; all others are one.

    A word that somebody typed this season alone would say that at least one person came so; and it may be anything.
    """
    earlier = [one for one in _typed(records.before.participants, "channel") if one not in (*_PROFESSIONALS, UNKNOWN)]
    others = tuple(dict.fromkeys([*_OTHERS[:-1], *earlier, OTHER]))
    return Variable("channel", (*_PROFESSIONALS, *others, UNKNOWN), ((_PROFESSIONALS, others, (UNKNOWN,)),))


def territories(records: Records) -> Variable:
    """The territories that the programme lists, grouped by the one that they are part of where all are."""
    rows = records.now.territories
    listed = {str(row.id): row.part_of for row in rows.itertuples() if isinstance(row.id, str)}
    groups: dict[str, list[str]] = {}
    for one, whole in listed.items():
        groups.setdefault(whole if isinstance(whole, str) else one, []).append(one)
    others = (OTHER,) if OTHER not in listed else ()
    coarser = (*(tuple(group) for group in groups.values()), *((one,) for one in others), (UNKNOWN,))
    categories = (*listed, *others, UNKNOWN)
    return Variable("territory", categories, (coarser,) if len(groups) < len(listed) else ())


def _typed(participants: DataFrame, column: str) -> Iterable[str]:
    return sorted(str(one) for one in participants[column].dropna().unique() if one)
