"""A hundred thousand attendance rows in; how long checking their folder takes out."""

import shutil
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from cafeplan import desk, files, programme

ROWS = 100_000
PROMISED = 5.0


def main() -> None:
    """Write a season of a session a day, check its folder, in order and with a fault in each tenth row."""
    with TemporaryDirectory() as place:
        folder = Path(place) / "cafe"
        shutil.copytree(files.shipped("examples") / "instant-cafe-dijon", folder)
        for share in (0, 10):
            written(folder, share)
            started = perf_counter()
            faults = desk.faults(str(folder), "2016-2017")
            taken = perf_counter() - started
            print(
                f"{ROWS} attendance rows, {len(faults)} faults: checked in {taken:.1f} s (promised: {PROMISED:.0f} s)"
            )


def written(folder: Path, share: int) -> None:
    """The season's tables with attendance of many rows; where a share is given, each such row has a wrong date."""
    season = programme.season(programme.load(folder), "2016-2017")
    days = [season.first + timedelta(days=n) for n in range((season.last - season.first).days + 1)]
    people = [f"P{n:05}" for n in range(-(-ROWS // len(days)))]
    sessions = [(day, "09:30", "11:30", "comedie", "held") for day in days]
    attendance = [(day, person) for person in people for day in days][:ROWS]
    wrong = [("2016-13-07" if share and n % share == 0 else day, who) for n, (day, who) in enumerate(attendance)]
    tables = {
        "sessions": (("date", "start", "end", "venue", "status"), sessions),
        "attendance": (("date", "participant"), wrong),
        "participants": (("id", "sex"), [(person, "nsp") for person in people]),
    }
    for name, (columns, rows) in tables.items():
        files.write(folder / season.id / f"{name}.csv", files.csv_text(columns, rows))
    (folder / season.id / "rota.csv").unlink(missing_ok=True)
    (folder / season.id / "headcounts.csv").unlink(missing_ok=True)


if __name__ == "__main__":
    main()
