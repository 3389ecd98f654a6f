"""The button that makes a page from JupyterLab, pressed in Python: the page, the way to it, or one sentence."""

import os
import re
from datetime import datetime
from pathlib import Path

import nbformat
import pytest
from conftest import plain

from cafeplan import bilan_panel, comparison_panel, desk, disclosure
from cafeplan.model import CafeplanError
from cafeplan.panel import PagePanel

pytestmark = pytest.mark.usefixtures("without_kernels")

SEASON, DAY = "2016-2017", "2017-07-01"
CLEAN = "Elle a été relue comme par un lecteur curieux et rien ne fuit : ce fichier peut être envoyé aux partenaires."


@pytest.fixture
def notebooks(dijon: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the notebooks of a season lie, of which the bilan's is open in JupyterLab, last saved at 9.05."""
    monkeypatch.chdir(tmp_path)
    folder = desk.notebooks({"folder": str(dijon), "season": SEASON, "lang": "fr"}, None)[0].resolve()
    monkeypatch.setenv("JPY_SESSION_NAME", str(folder / "bilan.ipynb"))
    monkeypatch.chdir(folder)
    return folder


def saved(notebook: Path, hour: int, minute: int) -> None:
    """Has a file last been saved at a time of the clock on the wall."""
    then = datetime(2026, 11, 21, hour, minute, 30).astimezone().timestamp()
    os.utime(notebook, (then, then))


def said(panel: PagePanel) -> list[str]:
    """What it says, a line a paragraph."""
    return [plain(one) for one in re.findall(r"<p>(.*?)</p>", panel.says.value)]


def link(panel: PagePanel) -> str:
    """Where its link leads; "" where it has none."""
    shown = [output["data"]["text/html"] for output in panel.link.outputs]
    return "".join(re.findall(r'<a href="([^"]+)" target="_blank">Ouvrir la page</a>', "".join(shown)))


def test_the_button_makes_the_page_that_may_leave(notebooks: Path, dijon: Path) -> None:
    """Protected, entered, of the day that was given, with the saved texts; first it says which page it would be."""
    notebook = nbformat.read(notebooks / "bilan.ipynb", as_version=4)
    notebook.cells.insert(6, nbformat.v4.new_markdown_cell("Merci à la maison des associations."))
    nbformat.write(notebook, notebooks / "bilan.ipynb")
    saved(notebooks / "bilan.ipynb", 9, 5)
    panel = bilan_panel(folder=str(dijon), season=SEASON, on=DAY)
    assert plain(panel.stands.value) == (
        "<p><strong>Ce bouton fait la page de la saison 2016-2017, édition pour les partenaires. Enregistrez d’abord "
        "(Ctrl+S) : la page prend vos textes tels qu’ils sont enregistrés.</strong></p>"
    )
    panel.button.click()
    page = notebooks.parent / "bilan-partners.html"
    assert said(panel) == [
        f"La page est faite : {page.as_posix()}",
        CLEAN,
        "Ses textes sont ceux du carnet, enregistré pour la dernière fois à 9 h 05.",
    ]
    assert 'role="status"' in panel.says.value and link(panel) == "../bilan-partners.html"
    assert "Merci à la maison des associations." in page.read_text(encoding="utf-8")
    assert {one.on for one in disclosure.released(dijon)} == {DAY}
    assert panel.button.disabled is False


def test_the_page_of_a_comparison(notebooks: Path, dijon: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From its own notebook, the same way."""
    monkeypatch.setenv("JPY_SESSION_NAME", str(notebooks / "comparaison.ipynb"))
    saved(notebooks / "comparaison.ipynb", 14, 30)
    panel = comparison_panel(folder=str(dijon), season=SEASON, on=DAY)
    panel.button.click()
    assert said(panel)[1:] == [CLEAN, "Ses textes sont ceux du carnet, enregistré pour la dernière fois à 14 h 30."]
    assert link(panel) == "../comparaison-partners.html"
    assert "</html>" in (notebooks.parent / "comparaison-partners.html").read_text(encoding="utf-8")


def test_the_internal_page_stays(notebooks: Path, dijon: Path) -> None:
    """The edition is that of the parameters; nothing is entered, and the panel says that it must not leave."""
    panel = bilan_panel(folder=str(dijon), season=SEASON, edition="internal", on=DAY)
    assert "édition interne, à ne pas diffuser hors du service" in plain(panel.stands.value)
    panel.button.click()
    assert said(panel)[1] == "Elle contient des nombres exacts : elle reste dans le service."
    assert link(panel) == "../bilan-internal.html"
    assert not (dijon / disclosure.FILE).exists()


def test_where_jupyter_does_not_say_the_texts_are_ours(
    notebooks: Path, dijon: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page is made all the same, among reports beside the notebook, and the panel says whose texts it has."""
    monkeypatch.delenv("JPY_SESSION_NAME")
    panel = bilan_panel(folder=str(dijon), season=SEASON, on=DAY)
    panel.button.click()
    place = "reports/instant-cafe-dijon/2016-2017/bilan-partners.html"
    assert said(panel) == [
        f"La page est faite : {place}",
        CLEAN,
        "Ses textes sont ceux de cafeplan : ceux du carnet ne sont repris que s’il est ouvert dans JupyterLab.",
    ]
    assert link(panel) == place and (notebooks / place).exists()


def test_a_refusal_is_one_sentence(notebooks: Path, dijon: Path) -> None:
    """A name that must not stand on the page, written in a text: an alert, no link, no page, and another try."""
    notebook = nbformat.read(notebooks / "bilan.ipynb", as_version=4)
    notebook.cells.insert(6, nbformat.v4.new_markdown_cell("Merci à P012."))
    nbformat.write(notebook, notebooks / "bilan.ipynb")
    panel = bilan_panel(folder=str(dijon), season=SEASON, on=DAY)
    panel.button.click()
    [sentence] = said(panel)
    assert sentence.startswith(
        "⚠ La page « bilan-partners.html » n’a pas été écrite : 2 fuites, dont celle-ci. « P012 » ressemble à un "
        "pseudonyme de participant. Corrigez ce qui est dit là dans vos tableaux, bilan.md ou les textes du carnet, "
        "puis refaites la page. Le carnet tel qu’il s’est arrêté est gardé dans "
    )
    assert 'role="alert"' in panel.says.value and link(panel) == ""
    assert not list(notebooks.parent.glob("*.html")) and panel.button.disabled is False


def test_a_notebook_that_was_renamed_is_told(notebooks: Path, dijon: Path) -> None:
    """JupyterLab does not tell a running notebook its new name."""
    (notebooks / "bilan.ipynb").rename(notebooks / "bilan 2017.ipynb")
    panel = bilan_panel(folder=str(dijon), season=SEASON, on=DAY)
    panel.button.click()
    assert said(panel) == [
        "⚠ Le carnet « bilan.ipynb » n’est plus là où il a été ouvert. S’il a changé de nom ou de place, fermez-le "
        "(menu File, Close and Shut Down Notebook), rouvrez-le, puis exécutez tout."
    ]


def test_a_mistake_of_ours_is_a_sentence_too(notebooks: Path, dijon: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody who works in JupyterLab sees a traceback."""
    monkeypatch.setattr(desk, "bilan", lambda given, out, copy: 1 / 0)
    panel = bilan_panel(folder=str(dijon), season=SEASON, on=DAY)
    panel.button.click()
    assert said(panel) == [
        "⚠ cafeplan a rencontré une erreur qui lui est propre (ZeroDivisionError) ; rien d’autre n’a été fait."
    ]


def test_wrong_parameters_stop_the_cell() -> None:
    """As they stop the page's own."""
    with pytest.raises(CafeplanError) as refused:
        bilan_panel(folder="instant-cafe-dijon", season=SEASON, edition="presse")
    assert plain(str(refused.value)).startswith("Le paramètre « edition » vaut « presse »")
