"""A table of values in; its bars, the finding as their title, out."""

from collections.abc import Sequence

from cafeplan import figures, prose
from cafeplan.figures import Cell, Piece
from cafeplan.figures.charts import Words
from cafeplan.indicators import INDICATORS
from cafeplan.language import Text
from cafeplan.language import bilan as says
from cafeplan.model import Amount, Count, Part
from cafeplan.pages.bilan.shown import NOTHING, UNKNOWN, Shown, size

Category = tuple[str, Part]


def by_category(shown: Shown, name: str, finding: Text, categories: Sequence[Category]) -> Piece:
    """A bar a category of an indicator's counts; nothing where there is none.

    `finding` may name `top`, the category with most, its `part`, and the `whole`; who is not known never leads.
    """
    counts = [(label, one) for label, one in categories if not isinstance(one, Amount)]
    if all(label == shown.category_names(name)[UNKNOWN] for label, _ in counts):
        return NOTHING
    numbers = [prose.bare(one, shown.lang) for _, one in counts]
    said = [says.CATEGORY(label=label, n=words) for (label, _), words in zip(counts, numbers, strict=True)]
    words = Words(
        shown.say(_found(shown, name, finding, counts)),
        shown.say(says.BARS_ALTERNATIVE(label=shown.label(name), categories=said)),
        shown.fictional_note(),
    )
    lengths = {shown.label(name): [size(one) for _, one in counts]}
    labels = [label for label, _ in counts]
    return figures.bars(words, _data(shown, name, labels, numbers), labels, lengths, numbers)


def _found(shown: Shown, name: str, finding: Text, counts: Sequence[Category]) -> Text:
    """The category with most, where it is certain that no hidden one has more; how much is shown otherwise."""
    exact = [(label, one) for label, one in counts if isinstance(one, Count)]
    known = [pair for pair in exact if pair[0] != shown.category_names(name)[UNKNOWN]]
    hidden = (exact[0][1].whole or 0) - sum(one.part for _, one in exact) if len(exact) < len(counts) and exact else 0
    top, most = max(known, key=lambda pair: pair[1].part, default=("", Count(0)))
    if known and most.part >= hidden:
        return finding(top=top, part=most.part, whole=most.whole or 0)
    return says.PARTLY_SHOWN(label=INDICATORS[name].says.label, n=len(counts) - len(exact))


def _data(shown: Shown, name: str, labels: Sequence[str], numbers: Sequence[str]) -> Piece:
    header = [shown.say(says.CATEGORY_COLUMN), shown.label(name)]
    rows = [[Cell(label), Cell(said, is_number=True)] for label, said in zip(labels, numbers, strict=True)]
    return figures.numbers_table(shown.label(name), header, rows, shown.fictional_note())
