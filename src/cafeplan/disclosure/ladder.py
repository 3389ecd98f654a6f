"""A publication in; the way of protecting it that loses least, and what a page then shows of each number, out.

The ways are steps of a ladder: as it is; categories merged; numbers hidden; numbers rounded; totals only. Merging goes
with each of the others. What a number tells is counted in binary digits, and the loss is the part of them that is gone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import get_args

from cafeplan.disclosure.master import Question
from cafeplan.disclosure.outcomes import said
from cafeplan.disclosure.rounding import rounded
from cafeplan.disclosure.suppression import Hidden, least_hidden
from cafeplan.disclosure.system import Groupings, System, groupings
from cafeplan.language import Text
from cafeplan.model import Cell, Number, Outcome, Publication, Shown, Step

# So many ways of merging are tried, the most promising first: a number, and no clock.
MOST_TRIED = 12


@dataclass(frozen=True)
class Protected:
    """What a page shows of each number, how it was protected, and what each step would have lost."""

    step: Step
    system: System
    shown: Mapping[Cell, Shown]
    losses: Mapping[Step, Fraction]
    merged: tuple[str, ...] = ()
    hidden: Hidden | None = None
    base: int = 1

    @property
    def loss(self) -> Fraction:
        """The part of what the numbers tell that is gone."""
        return self.losses[self.step]

    @property
    def groupings(self) -> Groupings:
        """The categories that the page shows."""
        return self.system.groupings

    def of(self, cell: Cell) -> Shown:
        """What the page shows of a number: totals, and what was released exactly, always."""
        low, high = self.system.known.get(cell, (0, None))
        return self.shown.get(cell, Shown(low if low == high else None))

    def allows(self, number: Number) -> bool:
        """Whether a page may give a number: only where every count that it is worked out from is shown exactly."""
        return all(shown.value is not None and shown.base == 1 for shown in map(self.of, number.cells))

    @property
    def outcome(self) -> Outcome:
        """How it was protected, without the people: what a page says of it and what the releases keep."""
        return Outcome(
            step=self.step,
            threshold=self.system.policy.threshold,
            groupings=self.groupings,
            losses=self.losses,
            merged=self.merged,
            base=self.base,
            hidden=len(self.hidden.places) if self.hidden else 0,
            of=len(self.shown),
            gap=self.hidden.gap if self.hidden else Fraction(0),
        )

    def says(self) -> Text:
        """How the page was protected, in words."""
        return said(self.outcome, {})


def protect(publication: Publication) -> Protected:
    """The step of the ladder that loses least; of two that lose the same, the one that stands first."""
    everything = System(publication, groupings(publication, {}))
    tries = [*_tries(publication, everything), _totals(everything)]
    best = min(tries, key=lambda one: (one.loss, get_args(Step).index(one.step)))
    losses = {step: min(one.loss for one in tries if one.step == step) for step in {one.step for one in tries}}
    ordered = {step: losses[step] for step in get_args(Step) if step in losses}
    return Protected(best.step, best.system, best.shown, ordered, best.merged, best.hidden, best.base)


def digits(value: int) -> int:
    """What a number tells, in binary digits; a zero tells one."""
    return max(1, value.bit_length())


def _tries(publication: Publication, everything: System) -> Iterator[Protected]:
    """What each step gives, with each way of merging that could lose less than what was found before it."""
    best = Fraction(1)
    for system, merged in _merged(publication, everything)[:MOST_TRIED]:
        for one in _steps(system, merged, everything, best):
            best = min(best, one.loss)
            yield one


def _merged(publication: Publication, everything: System) -> list[tuple[System, tuple[str, ...]]]:
    """The ways of merging, the most promising first: merging and hiding what is protected is the least that is lost."""
    names = [one.name for one in publication.variables]
    found = []
    for levels in product(*(range(one.levels) for one in publication.variables)):
        chosen = dict(zip(names, levels, strict=True))
        system = System(publication, groupings(publication, chosen))
        merged = tuple(name for name, level in chosen.items() if level)
        least = _told(everything) - _told(system) + sum(digits(system.values[cell]) for cell in system.small)
        found.append((least, levels, system, merged))
    return [(system, merged) for _, _, system, merged in sorted(found, key=lambda one: one[:2])]


def _steps(system: System, merged: tuple[str, ...], everything: System, best: Fraction) -> Iterator[Protected]:
    """One grouping as it is if that is safe, with numbers hidden, and rounded."""
    of_merging = _told(everything) - _told(system)
    if not system.open:
        return
    if _is_safe(system, plain := {cell: Shown(system.values[cell]) for cell in system.open}):
        step: Step = "merged" if merged else "plain"
        yield Protected(step, system, plain, {step: _part(of_merging, everything)}, merged)
        return
    small = sum(digits(system.values[cell]) for cell in system.small)
    if _part(of_merging + small, everything) < best and (hidden := least_hidden(question(system), system.reader())):
        shown = {
            cell: Shown(None if place in hidden.places else system.values[cell])
            for place, cell in enumerate(system.open)
        }
        yield Protected(
            "hidden", system, shown, {"hidden": _part(of_merging + hidden.cost, everything)}, merged, hidden
        )
    yield from _rounded(system, merged, everything)


def _rounded(system: System, merged: tuple[str, ...], everything: System) -> Iterator[Protected]:
    base = max(system.threshold(cell) for cell in system.open)
    shown = rounded(system, base)
    if shown is not None and _is_safe(system, shown):
        lost = sum(min(digits(system.values[cell]), digits(base - 1)) for cell in system.open)
        loss = _part(_told(everything) - _told(system) + lost, everything)
        yield Protected("rounded", system, shown, {"rounded": loss}, merged, base=base)


def _totals(everything: System) -> Protected:
    return Protected("totals", everything, {}, {"totals": Fraction(1)})


def _is_safe(system: System, shown: Mapping[Cell, Shown]) -> bool:
    """Whether no reader of these numbers narrows a guarded one too far."""
    reader = system.reader()
    reader.sees_shown([shown[cell] for cell in system.open])
    return all(reader.whole_width(guard) >= guard.width for guard in system.guards)


def question(system: System) -> Question:
    """What to hide of a system: its weights in binary digits, what must be hidden, what never is, what is guarded."""
    zero_stays = system.policy.zeros == "shown"
    return Question(
        weights=tuple(digits(system.values[cell]) for cell in system.open),
        always=frozenset(place for place, cell in enumerate(system.open) if cell in system.small),
        never=frozenset(place for place, cell in enumerate(system.open) if zero_stays and not system.values[cell]),
        guards=system.guards,
    )


def _told(system: System) -> int:
    """What all numbers of a system tell together."""
    return sum(digits(system.values[cell]) for cell in system.open)


def _part(lost: int, everything: System) -> Fraction:
    return Fraction(lost, max(1, _told(everything)))
