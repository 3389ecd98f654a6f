"""A number as a page prints it in; what its reader then knows about counts of people out."""

from dataclasses import dataclass
from fractions import Fraction

from cafeplan.model import Cell

Terms = tuple[tuple[Fraction, Cell], ...]
ONE = Fraction(1)


@dataclass(frozen=True)
class Statement:
    """A weighted sum of counts is at least `low` and at most `high`; None where it has no such end."""

    terms: Terms
    low: Fraction | None
    high: Fraction | None


def counted(cell: Cell, value: int, base: int = 1) -> tuple[Statement, ...]:
    """A count, exact or a multiple of `base` next to the true one."""
    low, high = Fraction(max(0, value - base + 1)), Fraction(value + base - 1)
    return (Statement(((ONE, cell),), low, high),)


def hidden(cell: Cell, least: int = 0) -> tuple[Statement, ...]:
    """A count that the page names and does not give."""
    return (Statement(((ONE, cell),), Fraction(least), None),)


def percentage(part: Cell, whole: Cell, share: Fraction, decimals: int = 0) -> tuple[Statement, ...]:
    """A share of a whole, from 0 to 1, printed in percent with so many decimals."""
    half = Fraction(1, 200 * 10**decimals)
    return (
        Statement(((ONE, part), (half - share, whole)), Fraction(0), None),
        Statement(((ONE, part), (-half - share, whole)), None, Fraction(0)),
    )


def mean(cell: Cell, sessions: int, printed: Fraction, decimals: int = 1) -> tuple[Statement, ...]:
    """A mean over so many sessions, printed with so many decimals."""
    half = Fraction(1, 2 * 10**decimals)
    return (Statement(((ONE, cell),), (printed - half) * sessions, (printed + half) * sessions),)


def difference(one: Cell, other: Cell, value: int) -> tuple[Statement, ...]:
    """One count less another."""
    return (Statement(((ONE, one), (-ONE, other)), Fraction(value), Fraction(value)),)
