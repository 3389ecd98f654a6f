"""The example's tables are what its script makes, fictional, and consistent with what was published."""

import re
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from cafeplan import files, programme, tables

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


def test_the_example_has_no_fault() -> None:
    """Every season that has begun reads without a single fault, warnings among them."""
    dijon = programme.load("instant-cafe-dijon")
    begun = [season for season in dijon.seasons if (dijon.folder / season.id).is_dir()]
    assert [tables.load(dijon, season).faults for season in begun] == [(), ()]


def test_every_past_season_has_a_published_rota() -> None:
    """Each past session has both seats in the published rota, and only facilitators of the right service hold them."""
    dijon = programme.load("instant-cafe-dijon")
    for season in dijon.seasons[:2]:
        loaded = tables.load(dijon, season)
        roles = {one.id: one.roles for one in tables.facilitators(loaded)}
        rota = loaded.frames["rota"]
        planned = loaded.frames["sessions"].query("series != ''")["date"]
        assert set(rota["date"]) <= set(planned)
        assert all(row.role in roles[row.facilitator] for row in rota.itertuples())
        assert len(rota) == 2 * rota["date"].nunique()


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
