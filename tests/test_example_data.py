"""The examples' tables are what their scripts make, fictional, and consistent with what was published."""

import re
import shutil
import subprocess
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest

from cafeplan import files, measure, programme, rota, tables
from cafeplan import season as seasons
from cafeplan.model import Amount, Count, Interval, Programme, Rota, Season, Value

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


PROGRAMMES = programme.examples()


def begun(name: str) -> list[tuple[Programme, Season]]:
    """The seasons of an example that have tables."""
    loaded = programme.load(name)
    return [(loaded, season) for season in loaded.seasons if (loaded.folder / season.id / "sessions.csv").is_file()]


BEGUN = [(name, season.id) for name in PROGRAMMES for _, season in begun(name)]


@pytest.mark.parametrize("name", PROGRAMMES)
def test_an_example_has_no_fault(name: str) -> None:
    """A season has begun and one is to be planned; the first read without a single fault, warnings among them."""
    assert 0 < len(begun(name)) < len(programme.load(name).seasons)
    assert [fault for one, season in begun(name) for fault in tables.load(one, season).faults] == []


@pytest.mark.parametrize(("name", "season"), BEGUN)
def test_every_past_season_has_a_published_rota(name: str, season: str) -> None:
    """Each planned session has as many people in each seat as it asks for, and only facilitators of that service."""
    loaded = programme.load(name)
    read = tables.load(loaded, programme.season(loaded, season))
    roles = {one.id: one.roles for one in tables.facilitators(read)}
    rota = read.frames["rota"]
    assert all(row.role in roles[row.facilitator] for row in rota.itertuples() if isinstance(row.facilitator, str))
    held = Counter((row.date, row.series, row.role) for row in rota.itertuples())
    seats = {series.name: series.seats for series in loaded.series}
    planned = {(row.date, row.series) for row in rota.itertuples()}
    assert {(day, one) for day, one in planned if one in seats} <= set(
        zip(read.frames["sessions"]["date"], read.frames["sessions"]["series"], strict=True)
    )
    for day, series in planned:
        for role, asked in seats[series].items():
            assert asked.least <= held[day, series, role] <= asked.most, (day, series, role)


@pytest.mark.parametrize(("name", "season"), BEGUN)
def test_published_figures_come_out(name: str, season: str) -> None:
    """What a source publishes of a season is what the tables give, to the last digit."""
    loaded = programme.load(name)
    one = programme.season(loaded, season)
    figures = {figure.indicator: figure.value for figure in loaded.published if figure.season == season}
    counted = measure.season_values(loaded, measure.read(loaded, one, list(figures)), list(figures))
    assert {indicator: _number(value) for indicator, value in counted.items()} == figures


def _number(value: Value) -> object:
    """The number of a value, where it is one."""
    if isinstance(value, Count):
        return value.part
    if isinstance(value, Amount):
        return value.value
    return value.low if isinstance(value, Interval) and value.low == value.high else value


# The ranges that Arcep keeps for stories, and the domain that nobody can register.
FICTION = re.compile(r"01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98")


@pytest.mark.parametrize("name", PROGRAMMES)
def test_an_example_is_small_and_calls_nobody(name: str) -> None:
    """Less than 150 kB; telephones are of the ranges kept for fiction, addresses end in .example."""
    paths = [path for path in (DATA / name).rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in paths) < 150_000
    for path in (path for path in paths if path.suffix in (".toml", ".csv", ".md")):
        content = path.read_text(encoding="utf-8")
        assert all(FICTION.match(number) for number in re.findall(r"\b0\d(?: \d\d){4}\b", content)), path
        assert all(domain.endswith(".example") for domain in re.findall(r"[\w.-]+@([\w.-]+)", content)), path


@pytest.mark.parametrize("name", ["aller-vers", "cafes-des-rencontres"])
def test_the_coming_season_is_planned_with_proofs(name: str) -> None:
    """Every level of the coming season is proved, and no seat is left empty."""
    loaded = programme.load(name)
    found = rota.plan(seasons.asked(loaded, loaded.seasons[-1]).question)
    assert [level.rule for level in found.levels if not level.proved] == []
    assert found.gaps == ()
    if name == "aller-vers":
        _two_teas_a_month(found)


def _two_teas_a_month(found: Rota) -> None:
    """From April to September two Wednesdays each month, at the schools only outside their holidays."""
    teas = {turn.session for turn in found.turns if turn.seat.role == "accueil"}
    assert Counter(tea.date.month for tea in teas) == dict.fromkeys(range(4, 10), 2)
    assert {tea.date.isoweekday() for tea in teas} == {3}
    assert not any(tea.date.month in (7, 8) for tea in teas if tea.venue == "ecoles")


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
