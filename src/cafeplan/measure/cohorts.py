"""Records in; of the people who came first in each season, how many came in each later one, out."""

from collections import Counter
from collections.abc import Mapping

import pandas as pd

from cafeplan.model import Count, Records


def cohorts(records: Records) -> Mapping[tuple[str, str], Count]:
    """By season of first visit and later season, the identified people who came again, of all of the first season.

    A person is in one cohort only; the season of the first visit itself gives the cohort's size, of itself.
    """
    sessions = pd.concat([records.before.held, records.now.held])
    order = list(sessions.sort_values("date")["season"].unique())
    season = sessions.set_index("session")["season"].map(order.index)
    attendance = pd.concat([records.before.present, records.now.present])
    came = attendance[["participant"]].assign(season=attendance["session"].map(season)).drop_duplicates()
    came["first"] = came.groupby("participant")["season"].transform("min")
    counts = Counter(zip(came["first"], came["season"], strict=True))
    return {
        (order[first], order[later]): Count(counts[first, later], counts[first, first])
        for first in range(len(order))
        for later in range(first, len(order))
        if counts[first, first]
    }
