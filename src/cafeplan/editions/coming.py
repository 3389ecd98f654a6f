"""How often people came, as indicators count it, in; the same as shares of one partition of them out.

New, regular, come only once and come back from the season before are told of the same people: what one of these
numbers tells of another is kept, because all are sums over the same kinds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cafeplan.model import Category, Cell, Count, Share, Value

LAST = "came first to the last session"
_ONCE, _AGAIN, _KEPT, _EARLIER, _LEFT = "once", "again", "kept", "earlier", "left"
_REGULAR = ", regular"


@dataclass(frozen=True)
class Coming:
    """The kinds of people, so many of each, the shares that are asked for and the totals that pass."""

    categories: tuple[str, ...] = ()
    people: Sequence[Mapping[str, str]] = ()
    shares: Mapping[str, Share] = field(default_factory=dict)
    totals: tuple[Cell, ...] = ()


def came(values: Mapping[str, Value], population: str, seasons_before: int) -> Coming:
    """What the season's values say of who came how often, and after how many seasons.

    Nothing where nobody is identified. Of the first season nobody asks who is new.
    """
    new, regular = _count(values, "Newcomers"), _count(values, "Regulars")
    if new is None or not new.whole:
        return Coming()
    kinds = _kinds(values, new, seasons_before)
    split = _with_regulars(kinds, regular.part if regular else 0)
    shares = _shares(population, split, bool(seasons_before))
    asked = {name: one for name, one in shares.items() if name == LAST or name in values}
    people = [{"coming": kind} for kind, many in split.items() for _ in range(many)]
    wholes = ("Newcomers", "Regulars", "Retention")
    totals = tuple(dict.fromkeys(shares[name].whole for name in wholes if name in shares))
    return Coming(tuple(split), people, asked, totals)


def _count(values: Mapping[str, Value], name: str) -> Count | None:
    value = values.get(name)
    return value if isinstance(value, Count) else None


def _kinds(values: Mapping[str, Value], new: Count, seasons_before: int) -> dict[str, int]:
    """So many people who were there before, who came once, again, or could not yet; and who did not come back."""
    once, kept = _count(values, "OnceOnly"), _count(values, "Retention")
    returning = (new.whole or 0) - new.part
    kinds = {_EARLIER: returning, _AGAIN: new.part}
    if once and once.whole is not None:
        kinds |= {_AGAIN: once.whole - once.part, _ONCE: once.part}
        kinds |= {LAST: new.part - once.whole} if new.part > once.whole else {}
    if kept and kept.whole and kept.part <= returning:
        kinds |= {_KEPT: kept.part, _EARLIER: returning - kept.part, _LEFT: kept.whole - kept.part}
    # That nobody can have come before, or only in the season before, everybody knows.
    impossible = not seasons_before or (seasons_before == 1 and _KEPT in kinds)
    return {kind: many for kind, many in kinds.items() if kind != _EARLIER or many or not impossible}


def _with_regulars(kinds: Mapping[str, int], regulars: int) -> dict[str, int]:
    """The same, told apart by who came often. Which of them are regulars nobody asks: any split has the same sums."""
    split = dict(kinds)
    for kind in (_KEPT, _EARLIER, _AGAIN):
        if kind in kinds:
            often = min(regulars, kinds[kind])
            split |= {kind: kinds[kind] - often, kind + _REGULAR: often}
            regulars -= often
    return split


def _shares(population: str, kinds: Mapping[str, int], is_later: bool) -> dict[str, Share]:
    def among(*wanted: str) -> Category:
        return frozenset(kind for kind in kinds if kind.removesuffix(_REGULAR) in wanted)

    now, new = frozenset(kinds) - {_LEFT}, among(_AGAIN, _ONCE, LAST)
    often = frozenset(kind for kind in kinds if kind.endswith(_REGULAR))
    pairs = {"Newcomers": (new, now)} if is_later else {}
    pairs |= {"Regulars": (often, now)}
    if _ONCE in kinds:
        pairs |= {"OnceOnly": (among(_ONCE), among(_AGAIN, _ONCE))}
    if LAST in kinds:
        pairs |= {LAST: (among(LAST), new)}
    if _KEPT in kinds:
        pairs |= {"Retention": (among(_KEPT), among(_KEPT, _LEFT))}
    return {name: Share(population, "coming", part, whole) for name, (part, whole) in pairs.items()}
