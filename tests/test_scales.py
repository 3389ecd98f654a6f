"""Published scales are scored as their authors say, unanswered items included."""

import pandas as pd
import pytest

from cafeplan.indicators.scales import ITEMS, SCALES


def score(scale: str, *answers: int | None) -> float | None:
    """The score of one answer sheet; None where there is none."""
    sheet = pd.DataFrame([[*answers, *([None] * (6 - len(answers)))]], columns=list(ITEMS)).astype("Int64")
    value = SCALES[scale](sheet).iloc[0]
    return None if pd.isna(value) else float(value)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ((1, 1, 1), 3),  # hardly ever, three times: the least
        ((3, 3, 3), 9),  # often, three times: the most
        ((1, 2, 3), 6),
        ((1, None, 3), None),  # an unanswered item: no score
        ((1, 0, 3), None),  # 0 is not on the sheet: as if unanswered
    ],
)
def test_ucla(answers: tuple[int | None, ...], expected: float | None) -> None:
    """UCLA-3: the sum of three items of 1 to 3, none where one is missing."""
    assert score("ucla3", *answers) == expected


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ((3, 3, 3, 1, 1, 1), 0),  # no to what is negative, yes to what is positive: not lonely
        ((1, 1, 1, 3, 3, 3), 6),  # the reverse: as lonely as can be
        ((2, 2, 2, 2, 2, 2), 6),  # more or less counts as lonely, on either side
        ((1, 3, 3, 1, 1, 3), 2),  # one lonely answer on each side
        ((1, None, 3, 1, 1, 3), 2),  # one missing item is allowed and adds nothing
        ((1, None, 3, 1, None, 3), None),  # two are not
    ],
)
def test_de_jong_gierveld(answers: tuple[int | None, ...], expected: float | None) -> None:
    """De Jong Gierveld 6: the number of lonely answers; three items are turned round; at most one may be missing."""
    assert score("djg6", *answers) == expected


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ((0, 0, 0, 0, 0, 0), 0),
        ((5, 5, 5, 5, 5, 5), 30),
        ((2, 1, 3, 0, 4, 1), 11),  # below 12: at risk of isolation
        ((2, 1, 3, 0, None, 1), None),
    ],
)
def test_lubben(answers: tuple[int | None, ...], expected: float | None) -> None:
    """LSNS-6: the sum of six items of 0 to 5, none where one is missing."""
    assert score("lsns6", *answers) == expected
