"""The example's tables are what its script makes, fictional, and consistent with what was published."""

import re
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from cafeplan import files, programme, tables
from cafeplan.model import Programme, Season

DATA = files.shipped("examples")


def test_the_scripts_make_the_tables_that_are_shipped(tmp_path: Path) -> None:
    """Run again on the same programme.toml, the seeded scripts write every table byte for byte."""
    made = tmp_path / "data"
    shutil.copytree(DATA, made, ignore=lambda folder, names: [name for name in names if name.endswith((".csv", ".md"))])
    subprocess.run([sys.executable, made / "generate"], check=True)
    assert _tables(made) == _tables(DATA)


def _tables(folder: Path) -> dict[str, bytes]:
    paths = [path for path in folder.rglob("*") if path.suffix in (".csv", ".md")]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.mark.parametrize("example", programme.examples())
def test_an_example_has_no_fault(example: str) -> None:
    """Every season that has begun reads without a single fault, warnings among them."""
    loaded = programme.load(example)
    past = _past(loaded)
    assert len(past) >= 1
    assert [tables.load(loaded, season).faults for season in past] == [()] * len(past)


@pytest.mark.parametrize("example", programme.examples())
def test_every_past_season_has_a_published_rota(example: str) -> None:
    """Its rota names sessions that its table knows, and each seat is held by somebody of that role."""
    loaded = programme.load(example)
    for season in _past(loaded):
        read = tables.load(loaded, season)
        roles = {one.id: one.roles for one in tables.facilitators(read)}
        rota, sessions = read.frames["rota"].dropna(subset=["facilitator"]), read.frames["sessions"]
        assert len(rota)
        assert set(rota["date"]) <= set(sessions["date"])
        assert all(row.role in roles[row.facilitator] for row in rota.itertuples())


def test_both_seats_of_the_leaflet_are_in_the_rota() -> None:
    """L'Instant CAFÉ: two seats a session, one of each service, in both past seasons."""
    dijon = programme.load("instant-cafe-dijon")
    for season in dijon.seasons[:2]:
        rota = tables.load(dijon, season).frames["rota"]
        assert len(rota) == 2 * rota["date"].nunique()


def test_miroir_gives_no_fifteenth_place() -> None:
    """No workshop has more than fourteen people who hold a place on any one day, nor as many heads."""
    miroir = programme.load("miroir-de-soi")
    for season in _past(miroir):
        frames = tables.load(miroir, season).frames
        asked, sessions = frames["enrolments"].dropna(subset=["entered"]), frames["sessions"]
        for workshop in (one.name for one in miroir.series if one.places):
            days = sessions[(sessions["series"] == workshop) & (sessions["status"] == "held")]["date"]
            of_it = asked[asked["series"] == workshop]
            there = [((of_it["entered"] <= day) & (of_it["left"].fillna(day) >= day)).sum() for day in days]
            came = [(frames["attendance"]["date"] == day).sum() for day in days]
            assert max(*there, *came) <= 14


def _past(loaded: Programme) -> list[Season]:
    """The seasons whose tables tell what took place."""
    return [one for one in loaded.seasons if (loaded.folder / one.id / "rota.csv").is_file()]


# The name and the telephone that the leaflet gives, told by their digests so that they do not stand here either.
REAL = {
    "89e0d93c863ac3d744f82ab5e8442c00126811b47a351d28a3d48c67623aef67",
    "d5d8f64cf30706d51c605c8db85486fb9c4d16e8764817eb2c6ff24cc831176a",
}


def test_nobody_real_is_shipped() -> None:
    """The agent named in the leaflet, and the telephone, are nowhere in the repository's text."""
    repository = DATA.parent
    for path in repository.rglob("*"):
        hidden = any(part.startswith(".") or part == "__pycache__" for part in path.relative_to(repository).parts)
        if path.suffix in (".toml", ".csv", ".py", ".md", ".ipynb", ".json") and not hidden:
            content = path.read_text(encoding="utf-8")
            words = re.findall(r"[a-z]+", content.casefold())
            numbers = (re.sub(r"\D", "", number) for number in re.findall(r"0\d(?:[ .]?\d\d){4}", content))
            assert not REAL & {sha256(word.encode()).hexdigest() for word in {*words, *numbers}}, path
