"""The référent's words and the page's values in; the words as they stand on the page, and where they differ, out."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from markupsafe import Markup

from cafeplan.figures import Piece
from cafeplan.indicators import INDICATORS
from cafeplan.language import bare
from cafeplan.language import own_words as says
from cafeplan.model import Amount, Count, Interval, Table, Value
from cafeplan.own_words import OwnWords, Passage
from cafeplan.pages.bilan.shown import NOTHING, Shown

_SPACES = "\N{SPACE}\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
_TYPED = re.compile(
    rf"(?<![\d/,.])(?P<number>\d{{1,3}}(?:[{_SPACES}]\d{{3}})+|\d+)(?P<decimals>[.,]\d+)?[{_SPACES}]?(?P<unit>€|[^\W\d_]+)"
)
_LISTED_AT_MOST = 4


def own_words(shown: Shown, words: OwnWords) -> Piece:
    """What the référent wrote for this edition, part by part; nothing where nothing was written."""
    passages = words.passages_for(shown.parameters.edition)
    if not passages:
        return NOTHING
    html = Markup("\n").join(_markup(shown, one) for one in passages)
    text = "\n".join("\n".join([_title(shown, one), *one.paragraphs]) for one in passages)
    return Piece(Markup('<section class="own-words">\n{}\n</section>').format(html), text)


def differing(shown: Shown, words: OwnWords) -> Iterator[str]:
    """A sentence for each typed number that the page does not have.

    A number is looked at where a unit of the page follows it (« 18 séances », « 400 € »); it is the page's where any of
    the page's numbers with that unit is the same. Neither numbers in words, nor things that the page does not count,
    are looked at.
    """
    units = _units(shown)
    for passage in words.passages_for(shown.parameters.edition):
        for found in _TYPED.finditer(" ".join(passage.paragraphs)):
            typed = Decimal(re.sub(f"[{_SPACES}]", "", found["number"]) + (found["decimals"] or "").replace(",", "."))
            names = units.get(bare(found["unit"]), [])
            if names and typed not in {one for name in names for one in _numbers(shown.values[name])}:
                known = [says.KNOWN(label=shown.label(name), value=shown.said(name)) for name in names]
                yield shown.say(says.DIFFERS(typed=found[0], number=typed, known=known[:_LISTED_AT_MOST]))


def _title(shown: Shown, passage: Passage) -> str:
    title = shown.say(says.PARTS[passage.part])
    return title if passage.readers == "partners" else f"{title} ({shown.say(says.INTERNAL_MARK)})"


def _markup(shown: Shown, passage: Passage) -> Markup:
    paragraphs = Markup("\n").join(Markup("<p>{}</p>").format(one) for one in passage.paragraphs)
    return Markup("<div>\n<h3>{}</h3>\n{}\n</div>").format(_title(shown, passage), paragraphs)


def _units(shown: Shown) -> Mapping[str, list[str]]:
    """The indicators of the page by the words that follow their numbers, singular and plural, in both languages."""
    units: dict[str, list[str]] = {}
    for name, value in shown.values.items():
        if isinstance(value, Table):
            continue
        unit = INDICATORS[name].unit
        for word in dict.fromkeys(bare(form) for words in (unit.fr, unit.en) for form in words.split("|")):
            units.setdefault(word, []).append(name)
    return units


def _numbers(value: Value) -> set[Decimal]:
    """The numbers by which a value may be told: each of a count, both limits, an amount as it is or rounded."""
    if isinstance(value, Count):
        return {Decimal(value.part), Decimal(value.whole if value.whole is not None else value.part)}
    if isinstance(value, Interval):
        return {_decimal(value.low), _decimal(value.high)}
    if isinstance(value, Amount):
        exact = _decimal(value.value)
        return {exact, *(round(exact, digits) for digits in (0, 1, 2))}
    return set()


def _decimal(number: int | Fraction | Decimal) -> Decimal:
    if isinstance(number, Fraction):
        return Decimal(number.numerator) / Decimal(number.denominator)
    return Decimal(number)
