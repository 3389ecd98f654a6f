"""A stranger begins a programme: from an example, or from nothing but docs/starting.md, as far as the bilan."""

import re
import shlex
from pathlib import Path
from typing import NamedTuple

import pytest
from conftest import plain

from cafeplan import cli, rota_page
from cafeplan import programme as programmes

GUIDE = Path(__file__).parents[1] / "docs" / "starting.md"
Captured = pytest.CaptureFixture[str]


class Step(NamedTuple):
    """A block of the guide: commands, a table and the file that the words before it name last, or lines of toml."""

    kind: str
    file: str
    content: str


def steps() -> list[Step]:
    """The blocks of the guide in their order."""
    words = GUIDE.read_text(encoding="utf-8")
    found = []
    for block in re.finditer(r"^```(\w+)\n(.*?)^```$", words, re.MULTILINE | re.DOTALL):
        named = re.findall(r"`(soupe-du-jeudi/[\w/.-]+)`", words[: block.start()])
        found.append(Step(block[1], named[-1] if named else "", block[2]))
    return found


def followed(step: Step) -> None:
    """The step is done as a reader would: typed, written into the file, or put in the place of the line it repeats."""
    if step.kind == "sh":
        for line in step.content.splitlines():
            assert cli.main(shlex.split(line)[1:]) == 0, line
    elif step.kind == "csv":
        Path(step.file).write_text(step.content, encoding="utf-8")
    else:
        toml = Path("soupe-du-jeudi/programme.toml")
        content, key = toml.read_text(encoding="utf-8"), step.content.partition(" = ")[0]
        replaced, times = re.subn(rf"^{re.escape(key)} = .*\n", lambda _: step.content, content, flags=re.MULTILINE)
        toml.write_text(replaced if times else f"{content}\n{step.content}", encoding="utf-8")


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory, without_kernels: None) -> Path:
    """The folder in which everything that the guide says was done."""
    folder = tmp_path_factory.mktemp("stranger")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for step in steps():
            followed(step)
    return folder


def read(beside: Path, page: str) -> str:
    """The words of a page without its markup."""
    html = (beside / "reports/soupe-du-jeudi/2027" / page).read_text(encoding="utf-8")
    return plain(" ".join(re.sub(r"<[^>]+>", " ", html.replace("&#39;", "'")).split()))


def test_a_stranger_gets_a_rota(beside: Path) -> None:
    """Five Thursdays of ten seats, all held, everything proved; Léa, who is away on two of them, holds neither."""
    page = read(beside, "rota.html")
    assert "La Soupe du jeudi" in page and "on ne peut pas faire mieux" in page
    rota = (beside / "soupe-du-jeudi/2027/rota.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert len(rota) == 10 and all(line.split(";")[5] for line in rota)
    assert not [line for line in rota if ";lea;" in line and line[:10] in ("2027-03-04", "2027-03-18")]


def test_a_stranger_gets_a_bilan(beside: Path) -> None:
    """By hand: 4 of 5 held; 9 identified attendances of four people and 5 counted: 14, by 7 to 9 people, 3,5 a time."""
    for edition in ("partners", "internal"):
        page = read(beside, f"bilan-{edition}.html")
        assert "4 séances de La Soupe du jeudi ont eu lieu, pour 5 prévues." in page
        assert "Entre 7 et 9 personnes différentes sont venues" in page
        assert "14 présences, soit en moyenne 3,5 personnes par séance." in page
        assert "Que personne ne mange seul le jeudi" in page
        assert "fictif" not in page and "démonstration" not in page


@pytest.mark.parametrize("example", programmes.examples())
def test_a_programme_begins_like_any_example(
    example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Its copy is in order, under its new name, with no description of files that will change.

    The people in it stay invented: the copy is still marked as demonstration data.
    """
    monkeypatch.chdir(tmp_path)
    names = ["--name", 'Le "Café" d’ici', "--organisation", "CCAS d’Exemple"]
    assert cli.main(["init", "ici", "--like", example, *names]) == 0
    assert plain(capsys.readouterr().out) == "ici est créé. Ouvrez programme.toml pour le mettre à votre nom.\n"
    assert cli.main(["check", "ici"]) == 0
    assert plain(capsys.readouterr().out) == "Aucune faute dans ici.\n"
    assert not Path("ici/datapackage.json").exists()
    made, copied = programmes.load("ici"), programmes.load(example)
    assert (made.name, made.organisation, made.demonstration) == ('Le "Café" d’ici', "CCAS d’Exemple", True)
    assert (made.series, made.seasons, made.venues) == (copied.series, copied.seasons, copied.venues)


def test_what_began_like_an_example_can_be_planned(tmp_path: Path) -> None:
    """The coming season of a copy, each of whose seats somebody holds, is planned."""
    assert cli.main(["init", str(tmp_path / "ici"), "--like", "cafes-des-rencontres"]) == 0
    _, *rota = rota_page(folder=str(tmp_path / "ici"), season="2026-2027").csv().splitlines()
    assert [line for line in rota if line.startswith("2026-12-03")]
    assert all(line.split(";")[5] for line in rota)
