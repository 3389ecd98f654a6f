"""How a publication was protected in; the words that say so on a page, and a form that can be stored, out."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, cast

from cafeplan.language import Text, verbatim
from cafeplan.language import disclosure as says
from cafeplan.model import Outcome, Step


def said(outcome: Outcome, names: Mapping[str, Text]) -> Text:
    """How a page was protected, its variables called by their `names`."""
    merged = says.MERGED(names=[names.get(one, verbatim(one)) for one in outcome.merged]) if outcome.merged else ""
    told: dict[str, object] = {"merged": merged, "threshold": outcome.threshold, "base": outcome.base}
    if outcome.step == "hidden":
        least = says.NEARLY(gap=outcome.gap) if outcome.gap else says.PROVED
        return says.HIDDEN(**told, n=outcome.hidden, of=outcome.of, least=least)
    words = {"plain": says.PLAIN, "merged": says.ONLY_MERGED, "rounded": says.ROUNDED, "totals": says.TOTALS}
    return words[outcome.step](**told)


def losses(outcome: Outcome) -> Text:
    """What each way of protecting would have lost, the one that was chosen first."""
    steps = sorted(outcome.losses, key=lambda step: (step != outcome.step, outcome.losses[step]))
    chosen, *others = [says.LOSS[step](part=outcome.losses[step]) for step in steps]
    return says.LOSSES_OTHERWISE(chosen=chosen, others=others) if others else says.LOSSES(chosen=chosen)


def account(outcome: Outcome | None) -> dict[str, Any] | None:
    """The outcome as plain values."""
    if outcome is None:
        return None
    fractions = {step: str(loss) for step, loss in outcome.losses.items()}
    groupings = {name: [sorted(group) for group in groups] for name, groups in outcome.groupings.items()}
    own = {**vars(outcome), "merged": list(outcome.merged), "gap": str(outcome.gap)}
    return own | {"losses": fractions, "groupings": groupings}


def outcome_of(stored: Mapping[str, Any] | None) -> Outcome | None:
    """The outcome that plain values stand for."""
    if stored is None:
        return None
    return Outcome(
        step=cast(Step, stored["step"]),
        threshold=int(stored["threshold"]),
        groupings={name: tuple(map(frozenset, groups)) for name, groups in stored["groupings"].items()},
        losses={cast(Step, step): Fraction(loss) for step, loss in stored["losses"].items()},
        merged=tuple(stored["merged"]),
        base=int(stored["base"]),
        hidden=int(stored["hidden"]),
        of=int(stored["of"]),
        gap=Fraction(stored["gap"]),
    )
