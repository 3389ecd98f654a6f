"""The HTML of a page in; what it gives away out, a sentence each."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cafeplan.attack.bounds import Between, bounds
from cafeplan.attack.counts import Counts, Place, counts
from cafeplan.attack.page import Page, read
from cafeplan.attack.sentences import few, said_of
from cafeplan.attack.statements import ONE, Statement
from cafeplan.attack.traces import traces
from cafeplan.language import Text, bare, verbatim
from cafeplan.language import attack as says
from cafeplan.model import Cell

THRESHOLD = 5


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
    findings = [
        *_of_counts(found, page, threshold),
        *_ages(found, page),
        *few(page.read_or_hidden, threshold),
        *traces(page, user, names),
    ]
    hidden = sum(place.value is None for place in found.places)
    return Audit(tuple(dict.fromkeys(findings)), len(page.tables), len(found.places), hidden)


def _of_counts(found: Counts, page: Page, threshold: int) -> Iterator[Text]:
    crossed = [place for place in found.places if place.crossed]
    exact = {place.cell: place.value for place in found.places if place.value is not None and place.base == 1}
    for place in crossed:
        yield from _shown(place, exact, threshold)
    guarded = [place for place in crossed if place.value is None or place.base > 1]
    asked = [((ONE, place.cell),) for place in guarded]
    narrowed = bounds(_said(found, page), asked, found.categories, found.covers)
    if narrowed is None:
        yield says.CONTRADICTION
        return
    for place, between in zip(guarded, narrowed, strict=True):
        yield from _narrowed(place, between, threshold)


def _said(found: Counts, page: Page) -> list[Statement]:
    """What the tables say, and the sentences; one that does not fit speaks of others than the tables, and is left.

    Of a word that several characteristics use (« ne sait pas ») a sentence tells nobody which it speaks of.
    """
    uses = Counter(label for labels in found.categories.values() for label in labels)
    named = {place.cell for place in found.places if _is_of_one_word(place.cell, uses)}
    sentences = list(dict.fromkeys(said_of(sorted(named, key=repr), page.read_or_hidden)))
    together = [*found.statements, *(one for sentence in sentences for one in sentence)]
    if _fits(together, found):
        return together
    said = list(found.statements)
    for sentence in sentences:
        said += sentence if _fits([*said, *sentence], found) else ()
    return said


def _is_of_one_word(cell: Cell, uses: Mapping[str, int]) -> bool:
    return len(cell.having) == 1 and all(uses[label] == 1 for _, among in cell.having for label in among)


def _fits(said: Sequence[Statement], found: Counts) -> bool:
    return bounds(said, (), found.categories, found.covers) is not None


def _ages(found: Counts, page: Page) -> Iterator[Text]:
    """Exact ages that a table counts people by, or lists."""
    counted = [
        (place.table, label)
        for place in found.places
        for name, among in place.cell.having
        for label in among
        if re.fullmatch(says.AGE, name)
    ]
    listed = [
        (table.caption.partition(".")[0], cell)
        for table in page.tables
        for row in table.rows
        for head, cell in zip(table.header, row, strict=False)
        if re.fullmatch(says.AGE, bare(head))
    ]
    for title, label in dict.fromkeys([*counted, *listed]):
        if re.fullmatch(says.EXACT_AGE, bare(label)):
            yield says.AGES_IN_TABLE(table=verbatim(title), label=verbatim(label))


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
