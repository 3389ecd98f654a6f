"""A table of values in; its bars, the finding as their title, out."""

from collections.abc import Sequence

from cafeplan import figures
from cafeplan.figures import Cell, Piece
from cafeplan.figures.charts import Words
from cafeplan.language import Text, number
from cafeplan.language import bilan as says
from cafeplan.model import Amount, Count
from cafeplan.pages.bilan.shown import NOTHING, UNKNOWN, Shown, size

Category = tuple[str, Count | Amount]


def by_category(shown: Shown, name: str, finding: Text, categories: Sequence[Category]) -> Piece:
    """A bar a category of an indicator's counts; nothing where there is none.

    `finding` may name `top`, the category with most, its `part`, and the `whole`; who is not known never leads.
    """
    counts = [(label, one) for label, one in categories if isinstance(one, Count)]
    known = [(label, one) for label, one in counts if label != shown.category_names(name)[UNKNOWN]]
    if not known:
        return NOTHING
    top, most = max(known, key=lambda pair: pair[1].part)
    numbers = [number(one.part, shown.lang) for _, one in counts]
    said = [says.CATEGORY(label=label, n=one.part) for label, one in counts]
    words = Words(
        shown.say(finding(top=top, part=most.part, whole=most.whole or 0)),
        shown.say(says.BARS_ALTERNATIVE(label=shown.label(name), categories=said)),
        shown.fictional_note(),
    )
    lengths = {shown.label(name): [size(one) for _, one in counts]}
    labels = [label for label, _ in counts]
    return figures.bars(words, _data(shown, name, labels, numbers), labels, lengths, numbers)


def _data(shown: Shown, name: str, labels: Sequence[str], numbers: Sequence[str]) -> Piece:
    header = [shown.say(says.CATEGORY_COLUMN), shown.label(name)]
    rows = [[Cell(label), Cell(said, is_number=True)] for label, said in zip(labels, numbers, strict=True)]
    return figures.numbers_table(shown.label(name), header, rows, shown.fictional_note())
