"""The values of two seasons in; how each changed, with an interval and what the change does not say, out.

Seasons are treated as draws from what a café is like: two proportions by Newcombe's hybrid score interval (method 10
of Newcombe 1998, Interval estimation for the difference between independent proportions, Statistics in Medicine 17,
873-890), two counts by the exact conditional interval for the ratio of two Poisson rates (Przyborowski & Wilenski 1940,
Biometrika 31, 313-323, with the binomial limits of Clopper & Pearson 1934, Biometrika 26, 404-413). Both take what is
counted for independent, which attendances of the same people are not: of those nothing is claimed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import inf, sqrt
from statistics import NormalDist

from cafeplan.indicators import INDICATORS
from cafeplan.language import Text
from cafeplan.language import measure as says
from cafeplan.model import Amount, Count, Interval, Value

LEVEL = 0.95
_Z = NormalDist().inv_cdf((1 + LEVEL) / 2)


@dataclass(frozen=True)
class Change:
    """How an indicator changed: `kind` is a difference of shares, a ratio of counts a day, or a plain difference.

    `low` and `high` are the limits of the 95 % interval, None where there is none; `words` say what may be said.
    """

    indicator: str
    kind: str
    change: float | None
    low: float | None
    high: float | None
    words: Text


def compared(before: Mapping[str, Value], now: Mapping[str, Value], days: tuple[int, int]) -> tuple[Change, ...]:
    """The change of each indicator that both seasons have, seasons of so many `days`; tables are not compared."""
    both = [name for name in now if name in before]
    changes = (_change(name, before[name], now[name], days) for name in both)
    return tuple(one for one in changes if one is not None)


def newcombe(before: Count, now: Count) -> tuple[float, float]:
    """The limits of the difference of two proportions, now less before."""
    first, second = _share(before), _share(now)
    (first_low, first_high), (second_low, second_high) = wilson(before), wilson(now)
    difference = second - first
    below = sqrt((second - second_low) ** 2 + (first_high - first) ** 2)
    above = sqrt((second_high - second) ** 2 + (first - first_low) ** 2)
    return difference - below, difference + above


def wilson(count: Count) -> tuple[float, float]:
    """The limits of a proportion (Wilson 1927, Journal of the American Statistical Association 22, 209-212)."""
    n, share = count.whole or 0, _share(count)
    middle = share + _Z**2 / (2 * n)
    reach = _Z * sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
    return (middle - reach) / (1 + _Z**2 / n), (middle + reach) / (1 + _Z**2 / n)


def rate_ratio(before: int, now: int, days: tuple[int, int]) -> tuple[float, float]:
    """The limits of the ratio of two rates, now to before, each a count over its number of days."""
    from scipy.special import betaincinv

    total, tail = before + now, (1 - LEVEL) / 2
    low = float(betaincinv(now, total - now + 1, tail)) if now else 0.0
    high = float(betaincinv(now + 1, total - now, 1 - tail)) if before else 1.0
    scale = days[0] / days[1]
    return scale * low / (1 - low), scale * high / (1 - high) if high < 1 else inf


def _change(name: str, before: Value, now: Value, days: tuple[int, int]) -> Change | None:
    if isinstance(before, Count) and isinstance(now, Count):
        return _of_counts(name, before, now, days)
    if isinstance(before, Interval) and isinstance(now, Interval) and not now.unit:
        return _of_people(name, before, now, days)
    if isinstance(before, Amount) and isinstance(now, Amount):
        return _of_amounts(name, before, now)
    return None


def _of_counts(name: str, before: Count, now: Count, days: tuple[int, int]) -> Change | None:
    if (now.whole is None) != (before.whole is None):
        return None
    if now.whole is None and not INDICATORS[name].accrues:
        return Change(name, "amount", float(now.part - before.part), None, None, says.COMPLETE)
    if now.whole is None:
        return _rates(name, (before.part, before.part), (now.part, now.part), days)
    if not now.whole or not before.whole:
        return Change(name, "difference", None, None, None, says.NOT_COMPARED)
    if now.part > now.whole or before.part > before.whole:
        return Change(name, "difference", _share(now) - _share(before), None, None, says.COMPLETE)
    low, high = newcombe(before, now)
    return Change(name, "difference", _share(now) - _share(before), low, high, _words(name, low, high, 0))


def _of_people(name: str, before: Interval, now: Interval, days: tuple[int, int]) -> Change:
    """Where a number lies between two limits, the widest interval that any number between them gives."""
    return _rates(name, (int(before.low), int(before.high)), (int(now.low), int(now.high)), days)


def _rates(name: str, before: tuple[int, int], now: tuple[int, int], days: tuple[int, int]) -> Change:
    if not before[0] + now[0]:
        return Change(name, "ratio", None, None, None, says.NOT_COMPARED)
    low, _ = rate_ratio(before[1], now[0], days)
    _, high = rate_ratio(before[0], now[1], days)
    exact = before[0] == before[1] and now[0] == now[1] and before[0]
    change = now[0] / days[1] / (before[0] / days[0]) if exact else None
    return Change(name, "ratio", change, low, high, _words(name, low, high, 1))


def _of_amounts(name: str, before: Amount, now: Amount) -> Change:
    if not before.n or not now.n:
        return Change(name, "amount", None, None, None, says.NOT_COMPARED)
    return Change(name, "amount", float(Fraction(now.value) - Fraction(before.value)), None, None, says.COMPLETE)


def _words(name: str, low: float, high: float, same: int) -> Text:
    """What an interval lets one say: nothing where it holds `same`, nor where what is counted is not independent."""
    if low <= same <= high:
        return says.WITHIN_CHANCE
    if "attendance" in INDICATORS[name].unit.en:
        return says.NOT_INDEPENDENT
    return says.MORE if low > same else says.LESS


def _share(count: Count) -> float:
    return count.part / count.whole if count.whole else 0.0
