"""Copies of Dijon's café in; how long a page takes, by the two command lines and by ours, and what it weighs, out.

`python benchmarks/pages.py 1000` makes a page of each of a thousand programmes besides. Seconds are of the clock, for
that is what people wait for: on a busy machine only the ratio tells.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from os import getpid
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from time import perf_counter, sleep

from cafeplan import files
from cafeplan.desk import many

EXAMPLE = "instant-cafe-dijon"
SEASON = "2016-2017"
ON = "2026-11-21"
# Of copies of the programme, each with one page: enough for the start, which is told apart, to weigh little.
COPIES = 40
LASTING = 200


def main(arguments: list[str]) -> None:
    """Measure all and print it beside what is promised."""
    with TemporaryDirectory() as place:
        by_command_lines = stock(Path(place))
        print(f"papermill and nbconvert, a command line each: {by_command_lines:.2f} s a report")
        print(f"the start of the engine: {seconds(started):.1f} s")
        for edition, workers, promised in (("internal", 1, 0.5), ("internal", 2, 0.35)):
            told(Path(place), edition, workers, promised, by_command_lines)
        with watched() as memory:
            taken = ours(Path(place), "internal", 2, LASTING)
        print(f"{LASTING} reports, 2 at a time: {taken:.2f} s a report, at most {max(memory)} MB (promised 500)")
        with watched() as memory:
            told(Path(place), "partners", 1, 3.0, by_command_lines)
        print(f"with what protects and attacks, at most {max(memory)} MB")
        print(f"processes left behind: {len(descendants(getpid()))} (promised 0)")
        for page in sorted(Path(place).glob("pages/cafe-0/*/*.html")):
            print(f"{page.name}: {page.stat().st_size / 1000:.0f} kB (promised 250)")
    for number in map(int, arguments):
        with TemporaryDirectory() as place:
            taken = ours(Path(place), "internal", 2, number)
            print(f"{number} programmes, 2 at a time: {taken:.2f} s a report, {taken * number / 60:.1f} min in all")


def told(place: Path, edition: str, workers: int, promised: float, by_command_lines: float) -> None:
    """Measures pages of an edition and prints them beside what is promised and what the command lines take."""
    taken = ours(place, edition, workers, COPIES)
    ratio = by_command_lines / taken
    print(f"{edition}, {workers} at a time: {taken:.2f} s a report (promised {promised}), {ratio:.1f} times less")


def stock(place: Path) -> float:
    """Seconds for one report by papermill's command line and then nbconvert's."""
    ran = place / "ran.ipynb"
    notebook = files.shipped("notebooks") / "bilan.ipynb"
    given = ["-r", "folder", EXAMPLE, "-r", "season", SEASON, "-r", "edition", "internal", "-r", "on", ON]
    papermill = [sys.executable, "-m", "papermill", str(notebook), str(ran), *given, "--no-progress-bar"]
    nbconvert = [sys.executable, "-m", "nbconvert", "--to", "html", "--no-input", str(ran)]

    def run() -> None:
        for command in (papermill, nbconvert):
            subprocess.run(command, check=True, capture_output=True)

    return min(seconds(run) for _ in range(3))


def ours(place: Path, edition: str, workers: int, number: int) -> float:
    """Seconds a report for so many programmes of one season each, the start of the engine included."""
    shutil.rmtree(place / "pages", ignore_errors=True)
    for copy in (place / "data" / f"cafe-{n}" for n in range(number)):
        if not copy.exists():
            copied(copy)
    given = {"edition": edition, "lang": "fr", "on": ON}
    asked = many.asked(place / "data", given, place / "pages")
    jobs = [job for job in asked.jobs if job.given["season"] == SEASON][:number]
    made: list[many.Outcome] = []
    taken = seconds(lambda: made.extend(many.made(jobs, workers, lambda job: None)))
    assert len(made) == number and not any(one.error for one in made)
    return taken / number


def started() -> None:
    """Starts the engine for many pages, and ends it."""
    with many.warm({"bilan"}):
        pass


def copied(folder: Path) -> None:
    """The example with its two past seasons: no rota is to be planned."""
    shutil.copytree(files.shipped("examples") / EXAMPLE, folder)
    toml = folder / "programme.toml"
    past = re.sub(r'\[\[seasons\]\]\nid = "2026-2027"\n(?:.+\n)+', "", toml.read_text(encoding="utf-8"))
    toml.write_text(past, encoding="utf-8")


def seconds(job: Callable[[], object]) -> float:
    """What the clock says that a job took."""
    started = perf_counter()
    job()
    return perf_counter() - started


@contextmanager
def watched() -> Iterator[list[int]]:
    """The memory of this process and all that descend from it, in MB, read again and again; shared pages count once."""
    read, ended = [0], Event()

    def watch() -> None:
        while not ended.wait(0.5):
            read.append(sum(map(proportional, [getpid(), *descendants(getpid())])) // 1000)

    watcher = Thread(target=watch)
    watcher.start()
    try:
        yield read
    finally:
        ended.set()
        watcher.join()
        sleep(1)


def descendants(process: int) -> list[int]:
    """The processes that descend from one, as Linux shows them."""
    try:
        threads = list(Path(f"/proc/{process}/task").iterdir())
        children = [int(child) for thread in threads for child in (thread / "children").read_text().split()]
    except OSError:
        return []
    return [*children, *(one for child in children for one in descendants(child))]


def proportional(process: int) -> int:
    """The proportional set size of a process in kB, 0 when it has just ended."""
    try:
        rolled = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    return int(re.search(r"^Pss:\s+(\d+)", rolled, re.MULTILINE)[1])


if __name__ == "__main__":
    main(sys.argv[1:])
