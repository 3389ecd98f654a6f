"""A table of values in; its bars, the finding as their title, out."""

from collections.abc import Sequence

from cafeplan import figures, prose
from cafeplan.figures import Cell, Piece
from cafeplan.figures.charts import Words
from cafeplan.indicators import INDICATORS
from cafeplan.language import Text, around
from cafeplan.language import bilan as says
from cafeplan.language.editions import OTHER_CHANNEL
from cafeplan.model import Amount, Count, Part
from cafeplan.pages.bilan.shown import NOTHING, OTHER, UNKNOWN, Shown, size

Category = tuple[str, Part]
# So many categories that have most together are named in a title; more are none that leads.
_LEADERS = 3


def by_category(
    shown: Shown, name: str, finding: Text, categories: Sequence[Category], people_by: Text | None = None
) -> Piece:
    """A bar a category of an indicator's counts; nothing where there is none.

    Of people, whom each category counts once, `people_by` says what tells them apart, and their total stands below.

    `finding` may name `top`, the `n` categories with most, their `part`, and the `whole`; who is not known never leads,
    nor do others put together.
    """
    counts = [(label, one) for label, one in categories if not isinstance(one, Amount)]
    if all(label == shown.category_names(name)[UNKNOWN] for label, _ in counts):
        return NOTHING
    numbers = [prose.bare(one, shown.lang) for _, one in counts]
    said = [says.CATEGORY(label=label, n=words) for (label, _), words in zip(counts, numbers, strict=True)]
    words = Words(
        shown.say(_found(shown, name, finding, counts)),
        shown.say(says.BARS_ALTERNATIVE(label=shown.label(name), categories=said)),
        shown.note(one for _, one in counts),
    )
    lengths = {shown.label(name): [size(one) for _, one in counts]}
    labels = [label for label, _ in counts]
    return figures.bars(words, _data(shown, name, counts, people_by), labels, lengths, numbers)


def _found(shown: Shown, name: str, finding: Text, counts: Sequence[Category]) -> Text:
    """The categories with most, where it is certain that no hidden one has more; how much is shown otherwise."""
    exact = [(label, one) for label, one in counts if isinstance(one, Count)]
    names = shown.category_names(name)
    known = [pair for pair in exact if pair[0] != names[UNKNOWN]]
    other = names.get(OTHER, shown.say(OTHER_CHANNEL))
    named = [pair for pair in known if pair[0] != other] or known
    hidden = (exact[0][1].whole or 0) - sum(one.part for _, one in exact) if len(exact) < len(counts) and exact else 0
    most = max((one for _, one in named), key=lambda one: one.part, default=Count(0))
    label = INDICATORS[name].says.label
    if not named or most.part < hidden:
        return says.PARTLY_SHOWN(label=label, n=len(counts) - len(exact))
    top = [words for words, one in named if one.part == most.part]
    told = {"label": label, "top": top, "n": len(top), "part": most.part, "whole": most.whole or 0}
    if len(top) > _LEADERS:
        return says.MANY_LEAD(**told)
    if any(one.part > most.part for _, one in known):
        return around.OTHER_LEADS(other=other, **told)
    return finding(**told)


def _data(shown: Shown, name: str, counts: Sequence[Category], people_by: Text | None) -> Piece:
    rows = [number_row(shown, label, [one]) for label, one in counts]
    note = shown.note(one for _, one in counts)
    if people_by is None:
        header = [shown.say(says.CATEGORY_COLUMN), shown.label(name)]
        return figures.numbers_table(shown.label(name), header, rows, note)
    total = next((one.whole for _, one in counts if not isinstance(one, Amount)), None)
    if total is not None:
        rows.append(number_row(shown, shown.say(says.TOTAL), [Count(total)]))
    caption = shown.say(says.PEOPLE_BY(names=[people_by]))
    return figures.numbers_table(caption, shown.header(people_by, says.PEOPLE_COLUMN), rows, note)


def number_row(shown: Shown, label: str, numbers: Sequence[Part]) -> list[Cell]:
    """A row of a table: its name, and its numbers or what stands for them."""
    return [Cell(label), *(Cell(prose.bare(one, shown.lang), is_number=True) for one in numbers)]
