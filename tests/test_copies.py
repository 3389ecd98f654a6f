"""A page made of somebody's copy of a notebook has their texts and our code, and is as safe as any."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from conftest import plain
from nbconvert import HTMLExporter

from cafeplan import cli, copies, desk, disclosure, engines, shell
from cafeplan import programme as programmes
from cafeplan.desk.folders import reports_around
from cafeplan.model import CafeplanError, Programme, Season

pytestmark = pytest.mark.usefixtures("without_kernels")

SEASON, DAY = "2016-2017", "2017-07-01"
ASKED = "Qu’est-ce que cela a coûté ?"
FOOT = re.compile(r"<p>Les textes qui entourent les nombres sont ceux du service \(carnet [0-9a-f]{12}\)\.</p>")


@pytest.fixture
def copy(dijon: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The bilan's notebook as `cafeplan lab` lays it out for a season of a programme of one's own."""
    monkeypatch.chdir(tmp_path)
    folder, _ = desk.notebooks({"folder": str(dijon), "season": SEASON, "lang": "fr"}, None)
    return folder.resolve() / "bilan.ipynb"


Change = Callable[[Any], None]


def changed(copy: Path, change: Change) -> Path:
    """The copy, saved once more after a change to its cells."""
    notebook = nbformat.read(copy, as_version=4)
    change(notebook.cells)
    nbformat.write(notebook, copy)
    return copy


def at(cells: Any, source: str) -> int:
    """The place of the cell that begins so."""
    return next(number for number, cell in enumerate(cells) if cell.source.startswith(source))


def say(words: str) -> Change:
    """The change of the heading over the money, and of nothing else."""

    def change(cells: Any) -> None:
        cells[at(cells, f"## {ASKED}")].source = f"## {words}"

    return change


def made(*words: str) -> int:
    """The exit code of `cafeplan bilan` for the season."""
    return cli.main(["bilan", "instant-cafe-dijon", "--season", SEASON, "--on", DAY, *words])


# --- whose texts, whose code ----------------------------------------------------------------------------------------


def test_the_page_of_a_copy_has_its_texts_and_is_otherwise_the_command_s(copy: Path) -> None:
    """Untouched, its page is the command's, byte for byte; then a heading and the foot differ, and nothing else."""
    page = copy.parents[1] / "bilan-partners.html"
    assert made() == 0
    ours = page.read_text(encoding="utf-8")
    assert made("--notebook", str(copy)) == 0
    assert page.read_text(encoding="utf-8") == ours
    changed(copy, say("Et l’argent ?"))
    assert made("--notebook", str(copy)) == 0
    theirs = page.read_text(encoding="utf-8")
    assert len(FOOT.findall(plain(theirs))) == 1
    assert plain(theirs).count("Et l’argent ?") == 2, "a heading, and its line in the list of parts"
    assert shell.sealed(FOOT.sub("", plain(theirs)).replace("Et l’argent ?", ASKED)) == shell.sealed(plain(ours))


def test_a_page_of_a_copy_is_attacked_and_entered_among_the_releases(copy: Path, dijon: Path) -> None:
    """A small number that somebody writes stops it, and nothing is entered; with a blameless text it is."""
    changed(copy, say("Merci aux 3 femmes de 80 ans"))
    with pytest.raises(CafeplanError) as refused:
        desk.bilan({"folder": str(dijon), "season": SEASON, "on": DAY}, None, copy=copy)
    assert plain(refused.value.what.into("fr")) == (
        "La page « bilan-partners.html » n’a pas été écrite : 1 fuite, dont celle-ci. Texte : « 3 femmes de 80 ans » "
        "compte moins que le seuil de 5."
    )
    assert not (copy.parents[1] / "bilan-partners.html").exists() and not (dijon / disclosure.FILE).exists()
    notebook = nbformat.read(copy, as_version=4)
    notebook.cells[at(notebook.cells, "## Merci")].source = "## Merci à toutes et à tous"
    nbformat.write(notebook, copy)
    desk.bilan({"folder": str(dijon), "season": SEASON, "on": DAY}, None, copy=copy)
    assert {one.on for one in disclosure.released(dijon)} == {DAY}


def test_nothing_but_the_texts_of_a_copy_is_taken(copy: Path) -> None:
    """Parameters, outputs, and a cell of nothing are left; the code that runs is ours, where the texts stand."""
    notebook = nbformat.read(copy, as_version=4)
    notebook.cells[1].source = "import antigravity"
    notebook.cells.insert(5, nbformat.v4.new_code_cell(" \n"))
    notebook.cells.insert(6, nbformat.v4.new_markdown_cell("Bonjour"))
    notebook.cells[at(notebook.cells, "page.cost()")].metadata.tags = ["internal"]
    ours = copies.original("bilan")
    shown = copies.with_texts(ours, notebook, "bilan.ipynb")
    code = [cell for cell in shown.cells if cell.cell_type == "code"]
    assert code == [cell for cell in ours.cells if cell.cell_type == "code"]
    assert shown.cells[at(shown.cells, "Bonjour") - 1].source == notebook.cells[4].source
    assert shown.metadata == ours.metadata


def _added(cells: Any) -> None:
    cells.insert(6, nbformat.v4.new_code_cell("page.values\n1 + 1"))


def _rewritten(cells: Any) -> None:
    cells[at(cells, "page.cost()")].source = "page.cost().text"


def _raw(cells: Any) -> None:
    cells.append(nbformat.v4.new_raw_cell("<b>Merci</b>"))


def _removed(cells: Any) -> None:
    del cells[at(cells, "page.cost()")]


def _swapped(cells: Any) -> None:
    one, other = at(cells, "page.cost()"), at(cells, "page.numbers()")
    cells[one], cells[other] = cells[other], cells[one]


ADDED = (
    "La page n’a pas été faite : dans « bilan.ipynb », la cellule « {} » n’est pas de cafeplan. Les textes se changent "
    "librement, le code non : supprimez la cellule, ou donnez-lui l’étiquette « lab-only » (roue dentée à droite, Cell "
    "Tags), et elle restera hors de la page. Puis enregistrez le carnet (Ctrl+S)."
)
AS_BEFORE = (
    "Remettez-les comme avant, puis enregistrez le carnet (Ctrl+S) ; ou renommez celui-ci : cafeplan lab en fera "
    "un neuf."
)
REFUSED: dict[str, tuple[Change, str]] = {
    "a cell more": (_added, ADDED.format("page.values")),
    "a cell rewritten": (_rewritten, ADDED.format("page.cost().text")),
    "a cell that nothing renders": (_raw, ADDED.format("<b>Merci</b>")),
    "a cell less": (
        _removed,
        "La page n’a pas été faite : dans « bilan.ipynb », il manque « page.cost() » parmi les cellules. " + AS_BEFORE,
    ),
    "another order": (
        _swapped,
        "La page n’a pas été faite : dans « bilan.ipynb », les cellules de code ont changé de place. " + AS_BEFORE,
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_code_that_is_not_ours_is_refused(case: str, copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence names the cell, the exit code is 2, and no page is written."""
    change, sentence = REFUSED[case]
    changed(copy, change)
    assert made("--notebook", str(copy)) == 2
    assert plain(capsys.readouterr().err) == sentence + "\n"
    assert not list(copy.parents[1].glob("*.html"))


def test_a_cell_of_one_s_own_may_stay_in_the_copy(copy: Path) -> None:
    """Tagged lab-only it is neither run nor shown, whatever it is."""

    def change(cells: Any) -> None:
        cells.append(nbformat.v4.new_code_cell("1 / 0", metadata={"tags": ["lab-only"]}))

    assert made("--notebook", str(changed(copy, change))) == 0


# --- what is no copy, and where its page goes -------------------------------------------------------------------------

WRONG = {
    "not there": (
        ["--notebook", "parti.ipynb"],
        "Le carnet « parti.ipynb » n’est plus là où il a été ouvert. S’il a changé de nom ou de place, fermez-le (menu "
        "File, Close and Shut Down Notebook), rouvrez-le, puis exécutez tout.",
    ),
    "no notebook": (
        ["--notebook", "faux.ipynb"],
        "« faux.ipynb » n’est pas un carnet. Donnez un carnet fait par cafeplan lab, par exemple bilan.ipynb.",
    ),
    "a funder's sheet": (
        ["--notebook", "faux.ipynb", "--for", "caf"],
        "La fiche d’un financeur ne se fait pas avec le carnet du bilan. Laissez « frame » vide dans le carnet ; pour "
        "la fiche : cafeplan bilan, avec --for et sans --notebook.",
    ),
    "all programmes": (
        ["--notebook", "faux.ipynb", "--all", "."],
        "Un carnet ne fait qu’une page. Donnez le dossier et la saison, sans --all ; ou --all, sans --notebook.",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_no_copy_is_refused(case: str, copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence, exit code 2."""
    Path("faux.ipynb").write_text("{", encoding="utf-8")
    words, sentence = WRONG[case]
    assert made(*words) == 2
    assert plain(capsys.readouterr().err) == sentence + "\n"


def test_a_page_goes_among_the_reports_of_its_copy(copy: Path, tmp_path: Path) -> None:
    """Another season asked for in the copy goes to that season's folder, and never over this one's page."""
    programme, pilot = _pilot(tmp_path)
    reports = copy.parents[1].parent
    assert reports_around(copy, programme, pilot) == reports / "2016-experimentale"
    elsewhere = tmp_path / "ailleurs" / "bilan.ipynb"
    expected = tmp_path / "ailleurs" / "reports" / "instant-cafe-dijon" / "2016-experimentale"
    assert reports_around(elsewhere, programme, pilot) == expected


def _pilot(tmp_path: Path) -> tuple[Programme, Season]:
    programme = programmes.load(tmp_path / "instant-cafe-dijon")
    return programme, programmes.season(programme, "2016-experimentale")


# --- Jupyter's own export ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["with its code", "without"])
def test_an_export_by_jupyter_is_told_from_a_page(
    code: str, dijon: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The internal bilan, run and exported the way JupyterLab does: audit says what it is, and what leaks."""
    ran = engines.executed(
        copies.original("bilan"), {"folder": str(dijon), "season": SEASON, "edition": "internal"}, engines.KERNEL
    )
    html, _ = HTMLExporter(exclude_input=code == "without").from_notebook_node(ran)
    path = tmp_path / "bilan.html"
    path.write_text(html, encoding="utf-8")
    assert cli.main(["audit", str(path)]) == 2
    told = plain(capsys.readouterr().out)
    assert told.count("La page est un carnet exporté par Jupyter") == 1
    assert "« 80 ans et plus » : 3 personnes, moins que le seuil de 5." in told
    assert told.endswith("fuites. Ne diffusez pas cette page.\n")
