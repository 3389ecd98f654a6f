"""A million attendance rows in; how long all indicators take beside the same aggregates in plain pandas, out.

The aggregates are those of the indicators that read attendance, each written once, on the same frames, by somebody who
shares what can be shared. What the other indicators add is in the ratio: they read tables of a few rows.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from statistics import median
from time import perf_counter
from typing import Any

import pandas as pd

from cafeplan import measure, programme
from cafeplan.indicators import INDICATORS
from cafeplan.model import Records, Slice

ROWS, SESSIONS, PROMISED, REPEATS = 1_000_000, 400, 2.0, 5


def main() -> None:
    """Prints the ratio, and the numbers that both must agree on."""
    dijon = programme.load("instant-cafe-dijon")
    small = measure.read(dijon, programme.season(dijon, "2016-2017"), list(INDICATORS)).records
    now, before = (large(small.now, date(year, 1, 1)) for year in (2017, 2015))
    ours, direct = [], []
    for _ in range(REPEATS):
        fresh = Records(replace(now), replace(before))
        seconds, values = timed(lambda records=fresh: measure.values(records, INDICATORS))
        ours.append(seconds)
        seconds, numbers = timed(lambda: written_directly(now, before))
        direct.append(seconds)
    for name, number in numbers.items():
        assert number == getattr(values[name, ""], "part", getattr(values[name, ""], "low", None)), name
    ratio = median(ours) / median(direct)
    print(
        f"{ROWS} attendance rows, {len(INDICATORS)} indicators: {ratio:.2f} times plain pandas (promised: {PROMISED})"
    )


def large(like: Slice, first: date) -> Slice:
    """A slice with many sessions, and as many people at each."""
    days = [first + timedelta(days=n) for n in range(SESSIONS)]
    names = [f"{day} 09:30" for day in days]
    sessions = (
        pd.DataFrame({"session": names, "date": days, "start": time(9, 30), "end": time(11, 30), "venue": "comedie"})
        .assign(series="x", status="held", planned=True, reason=None, season=str(first), capacity=None, moved_to=None)
        .astype({"capacity": "Int64"})
    )
    people = [f"P{n % 4801:05}" for n in range(ROWS)]
    at = [n // (ROWS // SESSIONS) for n in range(ROWS)]
    attendance = pd.DataFrame({"session": [names[n] for n in at], "date": [days[n] for n in at]})
    bands = ["<30", "30-59", "60-69", "70-79", "80+", "nsp"]
    known = pd.DataFrame({"id": [f"P{n:05}" for n in range(4801)]})
    known = known.assign(sex="F", age_band=[bands[n % 6] for n in range(4801)], channel="x", territory="t")
    return replace(
        like,
        sessions=sessions,
        attendance=attendance.assign(venue="comedie", participant=people),
        participants=known,
        headcounts=like.headcounts.iloc[:0],
        rota=like.rota.iloc[:0],
    )


def written_directly(now: Slice, before: Slice) -> Mapping[str, int]:
    """The same aggregates in plain pandas."""
    held = now.sessions[now.sessions["status"] == "held"].sort_values(["date", "start"])
    present = now.attendance[now.attendance["session"].isin(held["session"])]
    heads = present.groupby("session").size()
    rank = present["session"].map(pd.Series(range(len(held)), index=held["session"]))
    visits = rank.groupby(present["participant"]).agg(["size", "min"])
    known = visits.index.isin(before.attendance["participant"].unique())
    after = (len(held) - 1 - visits["min"]).where(~known, len(held))
    known_of = now.participants.set_index("id")
    bands = present["participant"].map(known_of["age_band"])
    young = bands.isin(["<30", "30-59"]).groupby(present["session"]).any()
    old = bands.isin(["60-69", "70-79", "80+"]).groupby(present["session"]).any()
    known_of.loc[visits.index].groupby(["sex", "age_band"]).size()
    stayed = pd.Index(before.attendance["participant"].unique()).isin(visits.index)
    return {
        "HeldSessions": len(held),
        "Attendances": int(heads.sum()),
        "DistinctPeople": len(visits),
        "Newcomers": int((~known).sum()),
        "AttendanceRate": int((visits["size"] - ~known).sum()),
        "Regulars": int(((visits["size"] >= 4) & (2 * visits["size"] >= after + ~known)).sum()),
        "OnceOnly": int(((visits["size"] == 1) & ~known & (visits["min"] < len(held) - 1)).sum()),
        "Retention": int(stayed.sum()),
        "MixedGenerations": int((young & old).sum()),
    }


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """The seconds that something takes, and what it gives."""
    started = perf_counter()
    result = work()
    return perf_counter() - started, result


if __name__ == "__main__":
    main()
