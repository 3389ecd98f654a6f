"""A season as it is shown in; who came back, within the season and from one to the next, out."""

from cafeplan import figures
from cafeplan.figures import Cell, Piece
from cafeplan.figures.charts import Words
from cafeplan.language import bilan as says
from cafeplan.language import number
from cafeplan.model import Count
from cafeplan.pages.bilan.shown import NOTHING, Shown

FACTS = ("AttendanceRate", "Regulars", "OnceOnly", "Retention", "Calls", "ReturnedAfterCall")


def retention(shown: Shown) -> Piece:
    """Of those who came first in each earlier season, how many came again in this one. Internal edition only.

    Nothing where rows of the season are gone.
    """
    now = shown.season.id
    of_now = [(first, count) for (first, later), count in shown.told.cohorts.items() if later == now != first]
    cohorts = [(first, count) for first, count in of_now if count]
    if not cohorts:
        return NOTHING
    labels = [_season_label(shown, first) for first, _ in cohorts]
    came = sum(count.part for _, count in cohorts)
    everybody = sum(count.whole or 0 for _, count in cohorts)
    words = Words(
        shown.say(says.RETENTION_FINDING(part=came, whole=everybody)),
        shown.say(
            says.RETENTION_ALTERNATIVE(
                cohorts=[
                    says.COHORT(season=label, part=count.part, whole=count.whole or 0)
                    for label, (_, count) in zip(labels, cohorts, strict=True)
                ]
            )
        ),
        shown.fictional_note(),
    )
    parts = {
        shown.say(says.CAME_AGAIN): [float(count.part) for _, count in cohorts],
        shown.say(says.NOT_AGAIN): [float((count.whole or 0) - count.part) for _, count in cohorts],
    }
    numbers = [shown.say(says.OF_WHOLE(part=count.part, whole=count.whole or 0)) for _, count in cohorts]
    return figures.bars(words, _data(shown, labels, [count for _, count in cohorts]), labels, parts, numbers)


def _season_label(shown: Shown, season: str) -> str:
    return next(one.label for one in shown.programme.seasons if one.id == season)


def _data(shown: Shown, labels: list[str], counts: list[Count]) -> Piece:
    header = shown.header(says.FIRST_SEASON, says.CAME_AGAIN, says.TOTAL)
    rows = [
        [
            Cell(label),
            Cell(number(count.part, shown.lang), is_number=True),
            Cell(number(count.whole or 0, shown.lang), is_number=True),
        ]
        for label, count in zip(labels, counts, strict=True)
    ]
    return figures.numbers_table(shown.say(says.RETENTION_TABLE), header, rows, shown.fictional_note())
