"""A fault seeded into a notebook, or into a programme's words, makes no page: one sentence, the notebook kept aside."""

import pickle
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest
from conftest import ON, plain

from cafeplan import asides, cli, desk, engines, files, render
from cafeplan.asides import Refused
from cafeplan.desk import many, purging
from cafeplan.engines import KERNEL, Engine
from cafeplan.language import verbatim
from cafeplan.model import CafeplanError

Make = Callable[..., str]
Rewrite = Callable[[str, str, str], Path]
YESTERDAY = "the page of yesterday"
HTML = "from IPython.display import HTML; HTML({!r})"
NOT_MADE = "La page « bilan.html » n’a pas été faite : "
NOT_WRITTEN = "La page « bilan.html » n’a pas été écrite : "
PERSONAL = NOT_WRITTEN + "un tableau a une colonne de données personnelles (« participant »)."
PATH = "elle nomme un endroit d’un ordinateur (« /home/jeanne/saison.xlsx »)."

# A cell, and what is said of its page.
CELLS = {
    "raises": ("1 / 0", NOT_MADE + "la cellule n° 2 du carnet s’est arrêtée (ZeroDivisionError)."),
    "writes to the error output": (
        "import sys; print('/home/jeanne/x', file=sys.stderr)",
        NOT_MADE + "le carnet a écrit un avertissement (« /home/jeanne/x »).",
    ),
    "writes nothing but a space to it": (
        "import sys; print(' ', file=sys.stderr)",
        NOT_MADE + "le carnet a écrit un avertissement («  »).",
    ),
    "logs": (
        "import logging; logging.getLogger('x').warning('trop peu')",
        NOT_MADE + "le carnet a écrit un avertissement (« trop peu »).",
    ),
    "prints a warning": (
        "print('UserWarning: presque rien')",
        NOT_MADE + "le carnet a écrit des mots que la page n’aurait pas (« UserWarning: presque rien »).",
    ),
    "shows a figure that is no piece of a page": (
        "import matplotlib.pyplot as plt; plt.plot([1, 2]); plt.show()",
        NOT_MADE
        + "la cellule n° 2 du carnet montre ce que la page n’aurait pas (« <Figure size 640x480 with 1 Axes> »).",
    ),
    "shows a number": ("26", NOT_MADE + "la cellule n° 2 du carnet montre ce que la page n’aurait pas (« 26 »)."),
    "shows a table of people": ("import pandas; pandas.DataFrame({'participant': ['P001'], 'n': [3]})", PERSONAL),
    "shows a table of its own": (
        "import pandas; pandas.DataFrame({'lieu': ['Mably'], 'n': [3]})",
        NOT_WRITTEN + "son HTML n’est pas valide : l’élément « style » n’est pas à sa place.",
    ),
    "shows a path": (HTML.format("<p>Lu dans /home/jeanne/saison.xlsx</p>"), NOT_WRITTEN + PATH),
    "shows the user": (
        "import getpass; from cafeplan.pages.frame import paragraph; paragraph('Fait par ' + getpass.getuser())",
        NOT_WRITTEN + "elle porte le nom d’utilisateur de cet ordinateur (« zdupont »).",
    ),
    "shows a warning": (
        HTML.format("<pre>calc.py:3: FutureWarning: soon</pre>"),
        NOT_WRITTEN + "elle montre ce que dit le programme, non ce que disent vos tableaux (« FutureWarning: »).",
    ),
    "shows an image without words": (
        HTML.format('<img src="data:image/png;base64,AAAA">'),
        NOT_WRITTEN + "la figure n° 1 n’est pas décrite en mots.",
    ),
    "fetches something": (
        HTML.format('<img alt="Un logo." src="https://exemple.example/logo.png">'),
        NOT_WRITTEN + "elle va chercher quelque chose hors d’elle-même (« https://exemple.example/logo.png »).",
    ),
    "gives a name twice": (
        HTML.format('<p id="a">Dix</p><p id="a">sept</p>'),
        NOT_WRITTEN + "son HTML n’est pas valide : deux éléments portent le nom « a ».",
    ),
    "is still to be written": ("# TODO", NOT_WRITTEN + "un texte est resté à écrire (« TODO »)."),
}


@pytest.fixture(scope="module")
def forked() -> Iterator[Engine]:
    """The warm engine, started once; the kernel where this system cannot fork."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("LOGNAME", "zdupont")
        with engines.warm(["cafeplan.pages.frame", "matplotlib.pyplot", "pandas"]) as engine:
            yield engine


@pytest.fixture(autouse=True)
def zdupont(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who works on this computer, for as long as a test lasts."""
    monkeypatch.setenv("LOGNAME", "zdupont")


@pytest.fixture
def yesterday(tmp_path: Path) -> Path:
    """Where the page goes, and where one stands that was made before."""
    return files.write(tmp_path / "reports" / "bilan.html", YESTERDAY)


def refusal(destination: Path, engine: Engine, name: str, **parameters: str) -> Refused:
    """How the page is refused; the page of before stays, nothing is half-written, and the notebook is kept."""
    with pytest.raises(Refused) as error:
        render.page(name, {"lang": "fr", **parameters}, destination, "Bilan", engine)
    assert destination.read_text(encoding="utf-8") == YESTERDAY
    assert [path.name for path in destination.parent.iterdir()] == ["bilan.html"]
    assert error.value.aside.parent != destination.parent
    assert nbformat.read(error.value.aside, as_version=4).cells
    assert plain(error.value.into("fr")).startswith(plain(error.value.what.into("fr")))
    assert str(error.value.aside) in error.value.into("fr")
    return error.value


@pytest.mark.parametrize("fault", CELLS)
def test_a_cell_that_makes_no_page(fault: str, notebook: Make, yesterday: Path, forked: Engine) -> None:
    """A fault seeded into one cell is told in one sentence, whatever the cell gives or shows."""
    source, sentence = CELLS[fault]
    refused = refusal(yesterday, forked, notebook((source,)))
    assert plain(refused.what.into("fr")) == sentence
    assert source.splitlines()[0][:20] in "".join(cell.source for cell in _cells(refused.aside))


@pytest.mark.parametrize("fault", ["prints a warning", "shows a table of people"])
def test_a_plain_kernel_makes_none_either(fault: str, notebook: Make, yesterday: Path) -> None:
    """What is refused is the notebook's doing, not the engine's: see test_render for a cell that fails, or warns."""
    source, sentence = CELLS[fault]
    assert plain(refusal(yesterday, KERNEL, notebook((source,))).what.into("fr")) == sentence


def _cells(path: Path) -> list[nbformat.NotebookNode]:
    return list(nbformat.read(path, as_version=4).cells)


def test_an_error_that_a_notebook_expects_is_one(notebook: Make, yesterday: Path, forked: Engine) -> None:
    """A cell that may raise, by its tag, does not stop the run: its page is refused all the same."""
    name = notebook(("1 / 0", "raises-exception"))
    assert plain(refusal(yesterday, forked, name).what.into("fr")) == CELLS["raises"][1]


def test_a_notebook_that_lost_its_parameters(notebook: Make, yesterday: Path, forked: Engine) -> None:
    """Without the tag papermill would run it with its own values, and tell nobody."""
    refused = refusal(yesterday, forked, notebook(tag="parameter"))
    assert plain(refused.into("fr")) == (
        "La page « bilan.html » n’a pas été faite : le carnet doit avoir une cellule « parameters », et une seule ; "
        "sinon il prend ses propres valeurs pour les vôtres. Le carnet, qui n’a pu aller à son terme, est gardé sans "
        f"ses résultats dans {refused.aside}."
    )


def test_a_parameter_that_a_notebook_does_not_have(notebook: Make, yesterday: Path, forked: Engine) -> None:
    """Papermill would only warn."""
    refused = refusal(yesterday, forked, notebook(), season="2016-2017")
    assert plain(refused.what.into("fr")) == (
        "La page « bilan.html » n’a pas été faite : le carnet n’a pas de paramètre « season »."
    )
    assert refused.what.into("en") == "The page “bilan.html” was not made: the notebook has no parameter “season”."


def test_a_page_in_another_language(
    notebook: Make, yesterday: Path, forked: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A shell that says another language than was asked for makes no page."""
    whole = render.shell.document
    monkeypatch.setattr(render.shell, "document", lambda content, title, lang: whole(content, title, "en"))
    refused = refusal(yesterday, forked, notebook())
    assert plain(refused.what.into("fr")) == NOT_WRITTEN + "elle se dit écrite en « en » au lieu de « fr »."


def test_somebody_called_like_the_user_has_a_page(notebook: Make, tmp_path: Path, forked: Engine) -> None:
    """Whoever stands in the programme's tables may stand on its page, on their own computer too."""
    files.write(tmp_path / "cafe" / "facilitators.csv", "id;name\nz;ZDupont\n")
    name = notebook((HTML.format("<p>ZDupont tient le café.</p>"),), declares='lang, folder = "fr", ""')
    parameters = {"lang": "fr", "folder": str(tmp_path / "cafe")}
    assert "ZDupont" in render.page(name, parameters, tmp_path / "p.html", "Planning", forked).read_text()


def test_what_is_kept_is_its_owners_alone_and_goes_when_the_page_is_made(
    notebook: Make, yesterday: Path, forked: Engine
) -> None:
    """Two refusals are kept under two names, nobody else may read them, and the page once made needs neither."""
    kept = [refusal(yesterday, forked, notebook(("1 / 0",))).aside for _ in range(2)]
    assert kept[0] != kept[1] and kept[0].is_file() and kept[1].is_file()
    assert not any(files.others_may_read(path) for path in kept)
    other = asides.Refused(verbatim(""), verbatim("{aside}"), yesterday.with_name("other.html"), "{}")
    render.page(notebook(("# Titre",)), {"lang": "fr"}, yesterday, "Bilan", forked)
    assert not kept[0].exists() and not kept[1].exists()
    assert other.taken() == "{}" and not other.aside.exists()


def test_a_purge_leaves_no_notebook_behind(dijon: Path, tmp_path: Path) -> None:
    """A notebook that was kept has people in it who are forgotten: none is left."""
    kept = Refused(verbatim(""), verbatim("{aside}"), tmp_path / "bilan.html", "{}").aside
    asked = purging.purge(str(dijon), date(2030, 1, 1), date(2030, 1, 1), "fr")
    assert asked and kept.is_file()
    purging.carried_out(asked, None, date(2030, 1, 1), "fr")
    assert not kept.exists()


def test_one_reason_and_the_kept_notebook_for_a_page_that_leaks(
    notebook: Make, yesterday: Path, forked: Engine
) -> None:
    """What is asked of a page before it leaves the service refuses it in the same way, with what to do."""

    def leaks(html: str) -> None:
        raise CafeplanError(verbatim("Elle dit trop."), verbatim("Masquez."))

    name = notebook()
    with pytest.raises(Refused) as error:
        render.page(name, {"lang": "fr"}, yesterday, "Bilan", forked, leaks)
    assert plain(error.value.into("fr")) == (
        f"Elle dit trop. Masquez. Le carnet tel qu’il s’est arrêté est gardé dans {error.value.aside}."
    )
    assert yesterday.read_text(encoding="utf-8") == YESTERDAY


# --- through the commands -------------------------------------------------------------------------------------------


@pytest.fixture
def seeded(dijon: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forked: Engine) -> Path:
    """The programme with its past seasons alone, and notebooks whose last cell shows a path; one engine for all."""
    folder = tmp_path / "notebooks"
    shutil.copytree(files.shipped("notebooks"), folder)
    bilan = nbformat.read(folder / "bilan.ipynb", as_version=4)
    bilan.cells.append(nbformat.v4.new_code_cell(HTML.format("<p>/home/jeanne/saison.xlsx</p>")))
    nbformat.write(bilan, folder / "bilan.ipynb")
    whole = files.shipped
    monkeypatch.setattr(files, "shipped", lambda what: folder if what == "notebooks" else whole(what))
    monkeypatch.setattr(many, "warm", lambda whats: _already(forked))
    monkeypatch.chdir(tmp_path)
    toml = dijon / "programme.toml"
    past = re.sub(r'\[\[seasons\]\]\nid = "2026-2027"\n(?:.+\n)+', "", toml.read_text(encoding="utf-8"))
    toml.write_text(past, encoding="utf-8")
    return dijon


@contextmanager
def _already(engine: Engine) -> Iterator[Engine]:
    yield engine


def test_all_pages_name_the_notebook_of_one_that_was_refused(
    seeded: Path, capsys: pytest.CaptureFixture[str], aside: Path
) -> None:
    """`bilan --all` says where the notebook of an internal page is kept, as a page made alone does."""
    page = files.write(Path("reports") / seeded.name / "2016-2017" / "bilan-internal.html", f"<p>{YESTERDAY}</p>")
    assert cli.main(["bilan", "--all", str(seeded.parent), "--edition", "internal", "--on", "2026-11-21"]) == 2
    [_, line, last, older] = plain(capsys.readouterr().err).splitlines()
    [kept] = [path for path in aside.iterdir() if "2016-2017-bilan-internal" in path.name]
    assert line == (
        "Bilan L'Instant CAFÉ, Saison 2, édition interne, à ne pas diffuser hors du service : La page "
        f"« bilan-internal.html » n’a pas été écrite : {PATH} Le carnet exécuté est gardé dans {kept} ; les autres "
        "raisons, s’il y en a, paraîtront au prochain essai."
    )
    assert last == "2 pages n’ont pas été faites ; les autres le sont."
    assert older.startswith("1 page d’avant reste en place, avec ses anciens nombres : ")
    assert YESTERDAY in page.read_text(encoding="utf-8")


def test_all_pages_name_the_file_that_is_missing(seeded: Path, capsys: pytest.CaptureFixture[str], aside: Path) -> None:
    """A page whose tables have a fault is told with its file, as alone; no notebook of it is kept."""
    shutil.rmtree(seeded / "2016-experimentale")
    before = set(aside.iterdir())
    assert cli.main(["bilan", "--all", str(seeded.parent), "--edition", "internal", "--on", "2026-11-21"]) == 2
    assert plain(capsys.readouterr().err).splitlines()[0] == (
        "Bilan L'Instant CAFÉ, Saison 2, édition interne, à ne pas diffuser hors du service : "
        "2016-experimentale/seances.csv : ce fichier manque ; il contient le tableau « Séances ». Placez-le dans le "
        "dossier « 2016-experimentale », au format .csv, .xlsx ou .ods."
    )
    assert set(aside.iterdir()) == before


def test_a_worker_sends_the_notebook_with_the_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a worker of a cluster keeps is on another machine: the notebook comes here, and stays there no more."""
    cluster = pytest.importorskip("cafeplan.desk.cluster")
    there: list[Path] = []

    def refused(given: object, out: Path, engine: object) -> None:
        error = Refused(verbatim("Non."), verbatim("Gardé dans {aside}."), out / "bilan.html", '{"cells": []}')
        there.append(error.aside)
        raise error

    monkeypatch.setattr(desk, "warm_bilan", refused)
    worker = SimpleNamespace(plugins={"cafeplan": SimpleNamespace(engine=None)})
    monkeypatch.setattr(cluster, "get_worker", lambda: worker)
    given = {"edition": "internal"}
    job = many.Job("bilan", given, tmp_path / "ici" / "2016-2017", verbatim("Bilan"), "")
    outcome = cluster._written(job, pickle.loads(pickle.dumps(cluster._sent(job))))
    assert isinstance(outcome.error, Refused) and not there[0].exists()
    assert outcome.error.into("fr") == f"Non. Gardé dans {outcome.error.aside}."
    assert outcome.error.taken() == '{"cells": []}'
    assert list(tmp_path.iterdir()) == []


# --- pages that no notebook makes -----------------------------------------------------------------------------------

AS_BEFORE = (
    "Si cela vient d’un mot de vos tableaux ou de programme.toml, corrigez-le ; la page d’avant, s’il y en a une, est "
    "restée comme elle était."
)


@pytest.fixture
def spoiled(published: Path) -> Path:
    """A published programme whose name says where it stands on a disk."""
    toml = published / "programme.toml"
    text = toml.read_text(encoding="utf-8")
    toml.write_text(text.replace('name = "L\'Instant CAFÉ"', 'name = "/home/jeanne/saison.xlsx"', 1), encoding="utf-8")
    assert "jeanne" in toml.read_text(encoding="utf-8")
    return published


def told(page: str) -> str:
    """What is said of a page that shows the path."""
    return f"La page « {page} » n’a pas été écrite : {PATH} {AS_BEFORE}"


def test_a_leaflet_goes_through_the_gates(spoiled: Path, refused: Callable[..., list[str]]) -> None:
    """It is refused as any page, and nothing at all is written by the command."""
    Path("reports/cafe/2026-2027/leaflet.html").write_text(YESTERDAY)
    assert refused("export") == [told("leaflet.html")]


def test_sheets_to_sign_go_through_the_gates(spoiled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The workbook that would stand beside them is not written either."""
    assert cli.main(["sheets", "cafe", "--season", "2026-2027"]) == 2
    assert plain(capsys.readouterr().err).splitlines() == [told("feuilles-de-presence.html")]
    assert not Path("cafe/2026-2027/saison.xlsx").exists()


def test_a_wall_goes_through_the_gates(published: Path, refused: Callable[..., list[str]]) -> None:
    """What only the wall shows, the name of a person, refuses it, and the sound leaflet is not written either."""
    table = published / "facilitators.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("Anne", "C:/Users/anne", 1), encoding="utf-8")
    assert refused("export") == [
        "La page « wall.html » n’a pas été écrite : elle nomme un endroit d’un ordinateur (« C:/Users/anne »). "
        + AS_BEFORE
    ]


def test_a_comparison_of_rotas_goes_through_the_gates(spoiled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`diff --out` writes no page of it, and says nothing of a comparison that was refused."""
    page = files.write(Path("out") / "diff.html", YESTERDAY)
    words = ["diff", "cafe", "publié", "publié", "--season", "2026-2027", "--out", "out", "--on", ON.isoformat()]
    assert cli.main(words) == 2
    captured = capsys.readouterr()
    assert (captured.out, plain(captured.err).splitlines()) == ("", [told("diff.html")])
    assert page.read_text() == YESTERDAY


def test_the_list_of_pages_goes_through_the_gates(
    spoiled: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """index.html is refused, as one more page that was not made, and the one of before stays."""
    monkeypatch.setattr(many, "_jobs", lambda *_: iter(()))
    files.write(Path("reports/cafe/2026-2027/rota.html"), "<html></html>")
    index = files.write(Path("reports/index.html"), YESTERDAY)
    Path("data").mkdir()
    spoiled.rename("data/cafe")
    assert cli.main(["bilan", "--all", "data", "--on", "2026-11-21"]) == 2
    captured = capsys.readouterr()
    assert captured.out == "" and plain(captured.err).splitlines() == [told("index.html")]
    assert index.read_text() == YESTERDAY
