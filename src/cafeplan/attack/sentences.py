"""The sentences of a page in; the few people that they speak of, and what they say of counts that tables name, out.

Titles, alternatives of pictures, what is folded away and what only a machine reads are sentences too. They are read
without accents, in small letters, numbers in words as digits.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil, floor

from cafeplan.attack.statements import ONE, Statement, counted, percentage
from cafeplan.language import Text, bare, verbatim
from cafeplan.language import attack as says
from cafeplan.model import Cell

_WORDS = "|".join(sorted(says.NUMERALS, key=len, reverse=True))
# « deux personnes qui se sont connues » defines; only a figure counts there.
_NUMERAL = re.compile(rf"(?<![\w-])(?:{_WORDS})(?![\w-])(?! {says.WHOEVER})")
_DETAIL = rf"{says.DESCRIBED}[^,.;:\n]{{0,24}}"
_FEW = re.compile(rf"(?<![\d,.%])\b(\d{{1,2}}) ({_DETAIL})")
_RANGE = re.compile(rf"(?<![\d,.])\b(\d+){says.UP_TO}(\d+) ({_DETAIL})")
_BELOW = re.compile(rf"\b{says.BELOW} (\d+) ({_DETAIL})")
_PART = re.compile(
    rf"(?:{says.PERSONS}[^.;:\n]{{0,60}}?{says.OF_WHOM}|{says.AMONG_THEM}),? (\d{{1,2}}) "
    rf"((?!{says.ACTIVITY})[^,.;:\n]{{1,24}})"
)
_SHARE = re.compile(rf"(\d+)(?:[.,](\d+))? ?% {says.OF} (\d+) {says.PERSONS}")
_OUT_OF = re.compile(
    rf"(?<![\d,.])\b(\d{{1,2}})(?: {says.PERSONS} {says.OUT_OF} \d+\b(?! (?:{says.ACTIVITY}))"
    rf"| {says.OUT_OF} \d+ {says.PERSONS})"
)
# « femme, 70 à 79 ans : 7 » speaks of some of the category only; « 60 à 69 ans : 5, 70 à 79 ans : 7 » of all of it.
_WHOLE = r"(?<![^\W\d_], )"
# What may follow a category in a sentence that speaks of all of it.
_ENDS = r"(?= ?(?:[.,;:()\n]|sur |of |$))"


def plainly(text: str) -> str:
    """A text as it is read: bare, numbers in words as digits; « une » is a number only where it clearly counts."""
    alone = re.sub(says.JUST_ONE, "1", bare(text))
    return _NUMERAL.sub(lambda found: str(says.NUMERALS[found[0]]), alone)


def few(text: str, threshold: int) -> Iterator[Text]:
    """A sentence for each small number of people, and for each age of one person, that a text gives."""
    plain = plainly(text)
    yield from _ranges(plain, threshold)
    yield from _shares(plain, threshold)
    rest = _BELOW.sub("", _RANGE.sub("", plain))
    for pattern in (_FEW, _PART, _OUT_OF):
        for found in pattern.finditer(rest):
            if 0 < int(found[1]) < threshold:
                words = rest[found.start(1) : found.end()].strip()
                yield says.SMALL_IN_TEXT(words=verbatim(words), threshold=threshold)
    for found in re.finditer(says.SINGLE_AGE, plain):
        yield says.AGE_IN_TEXT(words=verbatim(found[0].strip(" ,")))


def said_of(cells: Sequence[Cell], text: str) -> Iterator[tuple[Statement, ...]]:
    """What sentences say of counts by one characteristic: a number, a range, or a share of everybody."""
    plain = plainly(text)
    for cell in cells:
        [(_, among)] = cell.having
        [category] = among
        label = re.escape(category)
        ranges = re.compile(rf"(?<![\d,.])\b(\d+){says.UP_TO}(\d+) {label}{_ENDS}")
        for low, high in ranges.findall(plain):
            yield (Statement(((ONE, cell),), Fraction(low), Fraction(high)),)
        of_people = rf"(?! ?%|[\d,.]| (?!{says.PERSONS})[a-z])"
        exact = rf"(?<![\d,.])(\d+) {label}{_ENDS}|{_WHOLE}\b{label} ?: (\d+){of_people}"
        for number in re.findall(exact, ranges.sub("", plain)):
            yield counted(cell, int(number[0] or number[1]))
        for whole, part in re.findall(rf"(\d+)(?:[.,](\d+))? ?% (?:de |des |d'|of )?{label}\b", plain):
            yield percentage(cell, Cell(cell.population), _fraction(whole, part), len(part))


def _ranges(plain: str, threshold: int) -> Iterator[Text]:
    """Ranges that leave a small number fewer values than it must have."""
    found = [(int(one[1]), int(one[2]), one[0]) for one in _RANGE.finditer(plain)]
    found += [(0, int(one[1]) - 1, one[0]) for one in _BELOW.finditer(plain)]
    for low, high, words in found:
        if _is_narrow(low, high, threshold):
            yield says.RANGE_IN_TEXT(words=verbatim(words.strip()), low=low, high=high)


def _shares(plain: str, threshold: int) -> Iterator[Text]:
    """Percentages of so many people that only a few of them can be."""
    for found in _SHARE.finditer(plain):
        decimals, whole = found[2] or "", int(found[3])
        share, half = _fraction(found[1], decimals), Fraction(1, 200 * 10 ** len(decimals))
        low, high = max(0, ceil((share - half) * whole)), floor((share + half) * whole)
        if low <= high and _is_narrow(low, high, threshold):
            yield says.RANGE_IN_TEXT(words=verbatim(found[0]), low=low, high=high)


def _is_narrow(low: int, high: int, threshold: int) -> bool:
    return low < threshold and high > 0 and high - low < threshold - 1


def _fraction(whole: str, part: str) -> Fraction:
    """A printed percentage as a share of 1."""
    return Fraction(int(whole + part), 100 * 10 ** len(part))
