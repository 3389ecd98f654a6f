"""The HTML of a page in; what it gives away out, a sentence each."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from cafeplan.attack.bounds import Between, bounds
from cafeplan.attack.counts import Counts, Place, counts
from cafeplan.attack.page import Page, read
from cafeplan.attack.statements import ONE, Statement, counted, percentage
from cafeplan.attack.traces import traces
from cafeplan.language import Text, bare, verbatim
from cafeplan.language import attack as says
from cafeplan.model import Cell

THRESHOLD = 5
# What may follow a category in a sentence that speaks of all of it.
_ENDS = r"(?= ?(?:[.,;:()\n]|sur |of |$))"


@dataclass(frozen=True)
class Audit:
    """What a page gives away, and how much of it was read."""

    findings: tuple[Text, ...]
    tables: int
    numbers: int
    hidden: int


def audited(html: str, threshold: int = THRESHOLD, user: str = "", names: Collection[str] = ()) -> Audit:
    """The audit of a finished page, from its HTML alone; `user` is a user name that must not stand in it, nor may any
    of some `names` where the audit knows them."""
    page = read(html)
    found = counts(page.tables, page.everything)
    findings = [*_of_counts(found, page, threshold), *_of_text(page, threshold), *traces(page, user, names)]
    hidden = sum(place.value is None for place in found.places)
    return Audit(tuple(dict.fromkeys(findings)), len(page.tables), len(found.places), hidden)


def _of_counts(found: Counts, page: Page, threshold: int) -> Iterator[Text]:
    crossed = [place for place in found.places if place.crossed]
    exact = {place.cell: place.value for place in found.places if place.value is not None and place.base == 1}
    for place in crossed:
        yield from _shown(place, exact, threshold)
    guarded = [place for place in crossed if place.value is None or place.base > 1]
    asked = [((ONE, place.cell),) for place in guarded]
    said = [*found.statements, *_said_in_text(found, page.words)]
    # A sentence may speak of others than the tables do: where it does not fit them, they are read alone.
    narrowed = bounds(said, asked, found.categories, found.covers)
    if narrowed is None:
        narrowed = bounds(found.statements, asked, found.categories, found.covers)
    if narrowed is None:
        yield says.CONTRADICTION
        return
    for place, between in zip(guarded, narrowed, strict=True):
        yield from _narrowed(place, between, threshold)


def _shown(place: Place, exact: Mapping[Cell, int], threshold: int) -> Iterator[Text]:
    """A count that the page gives although it is small, or as large as its total."""
    if place.value is None or place.base > 1 or place.value == 0:
        return
    if place.value < threshold:
        yield says.SMALL(**_where(place), n=place.value, threshold=threshold)
    elif any(exact.get(place.cell.without(name)) == place.value for name, _ in place.cell.having):
        yield says.IS_TOTAL(**_where(place), n=place.value)


def _narrowed(place: Place, between: Between, threshold: int) -> Iterator[Text]:
    """A count that may be small, and of which the reader learns more than he may.

    From the page alone nobody can say which hidden numbers are small: one that surely is not is left alone.
    """
    if between.width >= threshold - 1 or between.low >= threshold or between.high == 0:
        return
    if between.width == 0:
        yield says.FOUND(**_where(place), n=between.low)
    else:
        yield says.NARROW(**_where(place), low=between.low, high=between.high)


def _where(place: Place) -> dict[str, Text]:
    return {"table": verbatim(place.table), "label": verbatim(place.label)}


def _said_in_text(found: Counts, text: str) -> Iterator[Statement]:
    """Sentences that give a number, or a share, of a category that the tables name.

    A word that several characteristics use (« ne sait pas ») stands in a sentence for no one can say which.
    """
    uses = Counter(label for labels in found.categories.values() for label in labels)
    named = {cell for place in found.places for cell in (place.cell,) if _is_of_one_word(cell, uses)}
    plain = bare(text)
    for cell in sorted(named, key=repr):
        [(_, among)] = cell.having
        [category] = among
        label = re.escape(category)
        for number in re.findall(rf"(?<![\d,.])(\d+) {label}{_ENDS}|\b{label} ?: (\d+)(?! ?%|[\d,.])", plain):
            yield from counted(cell, int(number[0] or number[1]))
        for whole, part in re.findall(rf"(\d+)(?:[.,](\d+))? ?% (?:de |des |d'|of )?{label}\b", plain):
            share = Fraction(int(whole + part), 100 * 10 ** len(part))
            yield from percentage(cell, Cell(cell.population), share, len(part))


def _is_of_one_word(cell: Cell, uses: Mapping[str, int]) -> bool:
    return len(cell.having) == 1 and all(uses[label] == 1 for _, among in cell.having for label in among)


def _of_text(page: Page, threshold: int) -> Iterator[Text]:
    """Small counts of people of a certain kind, written out in a sentence, a title or an alternative."""
    for number, kind in re.findall(rf"(?<![\d,.])\b(\d) ({says.DESCRIBED}[^,.;:\n]{{0,24}})", bare(page.words)):
        if 0 < int(number) < threshold:
            yield says.SMALL_IN_TEXT(words=verbatim(f"{number} {kind.strip()}"), threshold=threshold)
