"""Records in; of the people who came first in each season, how many came in each later one, out."""

from collections import Counter
from collections.abc import Mapping

import pandas as pd

from cafeplan.model import Count, Records


def cohorts(records: Records) -> Mapping[tuple[str, str], Count | None]:
    """By season of first visit and later season, the identified people who came again, of all of the first season.

    A person is in one cohort only; the season of the first visit itself gives the cohort's size, of itself. Where rows
    of a season were erased since, its cohort keeps the size it had; who came in it from an earlier cohort can no longer
    be said, which is None. Whoever came to a later season that is whole was not erased.
    """
    erased = {**records.before.erased, **records.now.erased}
    sessions = pd.concat([records.before.held, records.now.held])
    order = list(sessions.sort_values("date")["season"].unique())
    season = sessions.set_index("session")["season"].map(order.index)
    attendance = pd.concat([records.before.present, records.now.present])
    came = attendance[["participant"]].assign(season=attendance["session"].map(season)).drop_duplicates()
    came["first"] = came.groupby("participant")["season"].transform("min")
    counts = Counter(zip(came["first"], came["season"], strict=True))
    sizes = [erased[name].part if name in erased else counts[n, n] for n, name in enumerate(order)]
    cells: dict[tuple[str, str], Count | None] = {}
    for first, size in enumerate(sizes):
        for later, name in enumerate(order[first:], start=first):
            again = size if later == first else counts[first, later]
            if size:
                cells[order[first], name] = Count(again, size) if later == first or name not in erased else None
    return cells
