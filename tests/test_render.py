"""A page is whole or absent, the same on every run, and a notebook run by hand stops with one sentence."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import papermill
import pytest
from conftest import plain

from cafeplan import copies, files, render
from cafeplan.model import CafeplanError
from cafeplan.pages.parameters import BilanParameters, ComparisonParameters, RotaParameters

PARAMETERS = {"folder": "instant-cafe-dijon", "season": "2016-2017", "edition": "partners", "lang": "fr", "on": ""}


SHOWN = "from cafeplan.pages.frame import paragraph; paragraph({!r})"


def test_a_cell_that_fails_leaves_no_page(notebook: Callable[..., str], tmp_path: Path) -> None:
    """An error in a cell is one sentence; the page that was there stays, and nothing is half-written beside it."""
    destination = files.write(tmp_path / "reports" / "bilan.html", "the page of yesterday")
    with pytest.raises(CafeplanError) as error:
        render.page(notebook((SHOWN.format("a"),), ("1 / 0",)), {"lang": "fr"}, destination, "t")
    assert plain(error.value.into("fr")).startswith(
        "La page « bilan.html » n’a pas été faite : la cellule n° 3 du carnet s’est arrêtée (ZeroDivisionError). Le "
        "carnet tel qu’il s’est arrêté est gardé dans "
    )
    assert destination.read_text() == "the page of yesterday"
    assert [path.name for path in destination.parent.iterdir()] == ["bilan.html"]


def test_a_warning_leaves_no_page(notebook: Callable[..., str], tmp_path: Path) -> None:
    """What a cell writes to the error output would tell readers of paths: no page is made of it."""
    with pytest.raises(CafeplanError) as error:
        render.page(
            notebook(("import sys; print('/home/x', file=sys.stderr)",)), {"lang": "fr"}, tmp_path / "p.html", "t"
        )
    assert plain(error.value.what.into("fr")) == (
        "La page « p.html » n’a pas été faite : le carnet a écrit un avertissement (« /home/x »)."
    )
    assert not (tmp_path / "p.html").exists()


def test_a_page_that_is_not_fit_is_not_written(notebook: Callable[..., str], tmp_path: Path) -> None:
    """What the gates find is one sentence; the page of yesterday stays, and the notebook is kept aside."""
    destination = files.write(tmp_path / "reports" / "bilan.html", "the page of yesterday")
    with pytest.raises(CafeplanError) as error:
        render.page(notebook(("# TODO : le titre",)), {"lang": "fr"}, destination, "t")
    assert plain(error.value.what.into("fr")) == (
        "La page « bilan.html » n’a pas été écrite : un texte est resté à écrire (« TODO »)."
    )
    kept = Path(
        plain(error.value.remedy.into("fr")).removeprefix("Le carnet exécuté est gardé dans ").partition(" ; ")[0]
    )
    assert kept.suffix == ".ipynb" and "TODO" in kept.read_text(encoding="utf-8")
    assert destination.read_text() == "the page of yesterday"
    assert [path.name for path in destination.parent.iterdir()] == ["bilan.html"]


def test_cells_for_others_are_not_in_the_page(notebook: Callable[..., str], tmp_path: Path) -> None:
    """Another language, internal cells and cells for the lab are taken out before they run."""
    name = notebook(
        ("# Titre", "fr"),
        ("# Title", "en"),
        (SHOWN.format("secret"), "internal"),
        ("raise SystemExit", "lab-only"),
        (SHOWN.format("pour tous"),),
        declares='lang, edition = "fr", "partners"',
    )
    page = render.page(name, {"lang": "fr", "edition": "partners"}, tmp_path / "p.html", "t").read_text()
    assert "Titre" in page and "pour tous" in page
    assert "Title" not in page and "secret" not in page


def test_the_shell_of_the_page(notebook: Callable[..., str], tmp_path: Path) -> None:
    """The page says its language and title, has no script and no code, and asks nothing of anybody."""
    name = notebook((SHOWN.format("<b>"),))
    page = render.page(name, {"lang": "en"}, tmp_path / "p.html", "Review <2017>").read_text()
    assert page.startswith("<!DOCTYPE html>") and '<html lang="en">' in page[:60]
    assert "<title>Review &lt;2017&gt;</title>" in page
    assert "default-src 'none'" in page
    assert "<script" not in page and "http" not in page.replace("http-equiv", "") and "paragraph(" not in page
    assert "&lt;b&gt;" in page


def test_the_same_page_twice(tmp_path: Path) -> None:
    """The bilan is the same bytes on a second run, its date being a parameter."""
    parameters = PARAMETERS | {"edition": "internal", "on": "2026-11-21"}
    one, two = (render.page("bilan", parameters, tmp_path / f"{n}.html", "Bilan").read_bytes() for n in (1, 2))
    assert one == two


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("bilan", BilanParameters),
        ("comparaison", ComparisonParameters),
        ("fiche", BilanParameters),
        ("rota", RotaParameters),
    ],
)
def test_the_notebook_and_the_object_have_the_same_parameters(name: str, kind: type) -> None:
    """The parameters cell names what the checked object names, in its order, each with its type and its help."""
    told = papermill.inspect_notebook(files.shipped("notebooks") / f"{name}.ipynb")
    assert list(told) == list(kind.__dataclass_fields__)
    assert all(one["inferred_type_name"] == "str" and one["help"] for one in told.values())


BY_HAND = {
    "a number for a text": (
        ["-p", "season", "01234"],
        "Le paramètre « season » vaut 1234, qui n’est pas un texte. Mettez-le entre guillemets dans le carnet ; avec "
        "papermill, écrivez « -r season … » et non « -p season … ».",
    ),
    "an absent season": (
        ["-r", "season", "2017"],
        "La saison « 2017 » n’existe pas dans L'Instant CAFÉ. Vouliez-vous dire « 2016-2017 » ?",
    ),
}


@pytest.mark.parametrize("wrong", BY_HAND)
def test_plain_papermill_stops_with_one_sentence(wrong: str, tmp_path: Path) -> None:
    """Run without our command, a notebook stops at its first cell with the sentence, and no traceback."""
    options, sentence = BY_HAND[wrong]
    done = plain_papermill(tmp_path, *options)
    assert done.returncode == 1
    assert sentence in plain(done.stderr)
    assert "File " not in done.stderr.partition("Exception encountered")[2]


def test_plain_papermill_only_warns_of_an_unknown_name(tmp_path: Path) -> None:
    """papermill itself says that a name is unknown and goes on: the README says so, and here it is seen."""
    done = plain_papermill(tmp_path, "-p", "sezon", "2017")
    assert done.returncode == 0
    assert "Passed unknown parameter: sezon" in done.stderr


def plain_papermill(tmp_path: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """papermill run on the bilan's notebook as the README shows it."""
    notebook = files.shipped("notebooks") / "bilan.ipynb"
    command = [sys.executable, "-m", "papermill", str(notebook), str(tmp_path / "out.ipynb"), "--no-progress-bar"]
    return subprocess.run([*command, *options], capture_output=True, text=True, encoding="utf-8", cwd=tmp_path)


def test_a_copy_to_work_in_is_renewed_unless_somebody_changed_it(notebook: Callable[..., str], tmp_path: Path) -> None:
    """A newer notebook replaces a copy of which only outputs changed; a changed cell, or a spoilt file, is kept."""
    copy = tmp_path / "copy.ipynb"
    name = notebook(("1 + 1",))
    assert copies.renewed(name, {"lang": "fr"}, copy)
    run = json.loads(copy.read_text(encoding="utf-8"))
    run["cells"][-1]["execution_count"] = 3
    copy.write_text(json.dumps(run), encoding="utf-8")
    assert copies.renewed(notebook(("2 + 2",)), {"lang": "fr"}, copy)
    assert "2 + 2" in copy.read_text(encoding="utf-8")
    mine = copy.read_text(encoding="utf-8").replace("2 + 2", "5 + 5")
    copy.write_text(mine, encoding="utf-8")
    assert not copies.renewed(notebook(("3 + 3",)), {"lang": "fr"}, copy)
    assert copy.read_text(encoding="utf-8") == mine
    copy.write_text("{", encoding="utf-8")
    assert not copies.renewed(name, {"lang": "fr"}, copy)
