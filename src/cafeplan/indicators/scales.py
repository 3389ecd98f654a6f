"""Answer sheets of a published scale in, one number an item as it stands on the sheet; its score out.

Only the scoring is here: the wording of the items belongs to their authors. A number that the sheet does not have is
taken as no answer.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandas import DataFrame, Series

ITEMS = ("item_1", "item_2", "item_3", "item_4", "item_5", "item_6")


def ucla3(sheets: "DataFrame") -> "Series[float]":
    """Loneliness from 3 to 9, the sum of three items of 1 (hardly ever) to 3 (often); none unless all are answered.

    Source: Hughes, Waite, Hawkley & Cacioppo (2004), A Short Scale for Measuring Loneliness in Large Surveys,
    Research on Aging 26(6), 655-672.
    """
    return _answered(sheets, ITEMS[:3], 1, 3).sum(axis=1, skipna=False)


def djg6(sheets: "DataFrame") -> "Series[float]":
    """Loneliness from 0 to 6; none where more than one item is unanswered.

    Items 1 to 3 are worded negatively: yes (1) and more or less (2) are lonely; items 4 to 6 positively: more or less
    (2) and no (3) are lonely. The score is the number of lonely answers.
    Source: De Jong Gierveld & Van Tilburg (2006), A 6-Item Scale for Overall, Emotional, and Social Loneliness,
    Research on Aging 28(5), 582-598; missing items by the authors' manual.
    """
    answers = _answered(sheets, ITEMS, 1, 3)
    lonely = (answers[list(ITEMS[:3])] <= 2).sum(axis=1) + (answers[list(ITEMS[3:])] >= 2).sum(axis=1)
    return lonely.astype(float).where(answers.isna().sum(axis=1) <= 1)


def lsns6(sheets: "DataFrame") -> "Series[float]":
    """Social network from 0 (none) to 30, the sum of six items of 0 to 5; none unless all are answered.

    Source: Lubben et al. (2006), Performance of an Abbreviated Version of the Lubben Social Network Scale,
    The Gerontologist 46(4), 503-513; below 12 they speak of a risk of isolation.
    """
    return _answered(sheets, ITEMS, 0, 5).sum(axis=1, skipna=False)


SCALES: Mapping[str, Callable[["DataFrame"], "Series[float]"]] = {"ucla3": ucla3, "djg6": djg6, "lsns6": lsns6}


def _answered(sheets: "DataFrame", items: tuple[str, ...], low: int, high: int) -> "DataFrame":
    """The answers as numbers, missing where the sheet has no such number."""
    answers = sheets[list(items)].astype("float64")
    return answers.where((answers >= low) & (answers <= high))
