"""The examples' tables are what their scripts make, fictional, and consistent with what was published."""

import re
import shutil
import subprocess
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest

from cafeplan import bilan_page, desk, files, programme, rota, tables
from cafeplan import season as seasons
from cafeplan.model import Count, Interval, Programme, Rota, Season, Table

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


@pytest.mark.parametrize("name", programme.examples())
def test_no_example_has_a_fault(name: str) -> None:
    """Every programme and every season of it that has a folder reads without a single fault, warnings among them."""
    assert desk.faults(name, None) == []


@pytest.mark.parametrize("name", programme.examples())
def test_every_past_season_has_a_published_rota(name: str) -> None:
    """Each session with seats has as many turns as these ask for, held by people of the right role."""
    of = programme.load(name)
    for season, loaded in _past(of):
        roles = {one.id: one.roles for one in tables.facilitators(loaded)}
        seats = {series.name: sum(seat.least for seat in series.seats.values()) for series in of.series}
        turns_of, sessions = loaded.frames["rota"], loaded.frames["sessions"]
        assert all(row.role in roles[row.facilitator] for row in turns_of.itertuples()), season.id
        planned = set(sessions.loc[sessions["series"].fillna("") != "", "date"])
        for (day, series), turns in turns_of.groupby(["date", "series"]):
            assert day in planned and len(turns) >= seats[series], (season.id, day)


@pytest.mark.parametrize("name", programme.examples())
def test_what_was_published_comes_out(name: str) -> None:
    """Every number that a source publishes is what the tables give, and the page finds no difference to tell."""
    published = programme.load(name).published
    told = {figure.season for figure in published}
    pages = {season: bilan_page(folder=name, season=season, edition="internal") for season in told}
    for figure in published:
        value = pages[figure.season].values[figure.indicator]
        if isinstance(value, Table):
            value = value.categories[figure.category]
        if isinstance(value, Interval):
            assert value.low <= figure.value <= value.high, figure
        else:
            assert figure.value == (value.part if isinstance(value, Count) else value.value), figure
    assert not any("la source publie" in page.reservations().text for page in pages.values())


def test_partners_are_as_many_as_their_source_says() -> None:
    """More than 20 invited each month at Montanou, more than 35 present at Fumel on 15 January 2010: 22 and 36."""
    of = programme.load("partenaires-un-cafe")
    [(_, loaded)] = _past(of)
    at_cafe = loaded.frames["invitations"].groupby("date")
    invited = {str(day): len(rows) for day, rows in at_cafe}
    present = {str(day): int((rows["present"] == "yes").sum()) for day, rows in at_cafe}
    montanou = [day for day in invited if day not in ("2009-09-15", "2010-01-15", "2010-05-18")]
    assert {invited[day] for day in montanou} == {22}
    assert present["2010-01-15"] == 36
    assert present["2009-09-15"] > invited["2009-09-15"] / 2  # « la majorité des partenaires invités répond présent »


def test_miroir_gives_no_fifteenth_place() -> None:
    """No workshop has more than fourteen people who hold a place on any one day, nor as many heads."""
    miroir = programme.load("miroir-de-soi")
    for _, loaded in _past(miroir):
        frames, sessions = loaded.frames, loaded.frames["sessions"]
        asked = frames["enrolments"].dropna(subset=["entered"])
        for workshop in (one.name for one in miroir.series if one.places):
            days = sessions[(sessions["series"] == workshop) & (sessions["status"] == "held")]["date"]
            of_it = asked[asked["series"] == workshop]
            there = [((of_it["entered"] <= day) & (of_it["left"].fillna(day) >= day)).sum() for day in days]
            came = [(frames["attendance"]["date"] == day).sum() for day in days]
            assert max(*there, *came) <= 14


def _past(of: Programme) -> list[tuple[Season, tables.Loaded]]:
    """The seasons of which a rota was published, each with its tables."""
    loaded = [(season, tables.load(of, season)) for season in of.seasons]
    return [(season, its) for season, its in loaded if not its.frames["rota"].empty]


# The ranges that Arcep keeps for stories, and the domain that nobody can register.
FICTION = re.compile(r"01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98")


@pytest.mark.parametrize("name", programme.examples())
def test_an_example_is_small_and_calls_nobody(name: str) -> None:
    """Less than 150 kB beside its contracts; telephones are of the ranges kept for fiction, addresses in .example."""
    paths = [path for path in (DATA / name).rglob("*") if path.is_file() and path.name != "datapackage.json"]
    assert sum(path.stat().st_size for path in paths) < 150_000
    for path in (path for path in paths if path.suffix in (".toml", ".csv", ".md")):
        content = path.read_text(encoding="utf-8")
        assert all(FICTION.match(number) for number in re.findall(r"\b0\d(?: \d\d){4}\b", content)), path
        assert all(domain.endswith(".example") for domain in re.findall(r"[\w.-]+@([\w.-]+)", content)), path


@pytest.mark.parametrize("name", ["aller-vers", "cafes-des-rencontres", "miroir-de-soi"])
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
