"""Turns that a search found and the bounds it proved in; the rota as the audit counts it out.

What the solver believed is not repeated, only its bounds are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cafeplan.language import Text
from cafeplan.language import rota as words
from cafeplan.model import Level, Question, Rota, Seat, Turn
from cafeplan.rota.audit import Recount, recounted
from cafeplan.rota.readings import missing
from cafeplan.rules import AnyRule, chosen


def reported(question: Question, turns: tuple[Turn, ...], searched: Sequence[AnyRule], bounds: tuple[int, ...]) -> Rota:
    """The rota of an ordered question, with its levels in the order in which they were searched."""
    known = {type(rule) for rule in chosen(question.rules).levels}
    audit = recounted(question, turns, [rule for rule in searched if type(rule) not in known])
    if not audit.sound():
        raise RuntimeError("the solver's rota breaks a must")
    counted = {type(recount.rule): recount for recount in audit.levels}
    recounts = [counted[type(rule)] for rule in searched]
    gaps = missing(question, turns)
    bounds = _confirmed(bounds, recounts[0].value(), gaps, question)
    levels = tuple(_level(recount, bound) for recount, bound in zip(recounts, bounds, strict=True))
    return Rota(question, turns, levels, tuple(gaps))


def beside(question: Question, turns: tuple[Turn, ...], best: Rota) -> Rota:
    """A rota as it stands, measured against the best one for the same ordered question.

    The best one's bounds hold as far as it is no better; from the first rule on which it is, its own bound is told, and
    of the rules after that only that no cost is below zero.
    """
    *ranked, last = best.levels
    levels: list[Level] = []
    for recount, level in zip(recounted(question, turns).levels, ranked, strict=True):
        as_good = all(each.value == other.value for each, other in zip(levels, ranked, strict=False))
        levels.append(_level(recount, level.bound if as_good else 0))
    announced = replace(last, sentence=words.AS_ANNOUNCED, value=0, bound=0, proved=True)
    return Rota(question, turns, (*levels, announced), tuple(missing(question, turns)))


def _confirmed(bounds: tuple[int, ...], value: int, gaps: Mapping[Seat, int], question: Question) -> tuple[int, ...]:
    """The bounds; that of the first level only where a model written on its own finds the same gaps unavoidable."""
    if not gaps or value > bounds[0]:
        return bounds
    from cafeplan.rota.fewest import fewest_missing

    fewest = fewest_missing(question)
    if fewest is None:
        return (value - sum(gaps.values()), *bounds[1:])
    if fewest != sum(gaps.values()):
        raise RuntimeError("the gaps are not as unavoidable as the solver says")
    return bounds


def _level(recount: Recount, bound: int) -> Level:
    value = recount.value()
    if value < bound:
        raise RuntimeError("the audit counts less than the solver's bound")
    return Level(type(recount.rule).__name__, _sentence(recount.rule, value, bound), value, bound, value == bound)


def _sentence(rule: AnyRule, value: int, bound: int) -> Text:
    proved = value == bound
    if rule.place == "last":
        return (words.ONE_ROTA if proved else words.SAME_SEARCH)(rule=rule.sentence())
    said = words.PROVED if proved else words.NOT_PROVED
    return said(rule=rule.sentence(), counted=rule.measure(value=value), bound=bound, gap=value - bound)
