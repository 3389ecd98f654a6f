"""The panels in a real JupyterLab, in a real browser: as a coordinator would, and as an analyst."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import urlopen

import chromium
import pytest
from conftest import SEASON

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.slow
REPOSITORY = Path(__file__).parents[1]
PATIENCE = 40
PAST = "2016-2017"
RUN = "import sys; from cafeplan.cli import main; sys.exit(main())"
# Jupyter refuses root unless its settings say otherwise; cells that are out of sight are drawn too, to be found.
SETTINGS = {
    "jupyter_server_config.json": {"ServerApp": {"allow_root": True}},
    "lab/user-settings/@jupyterlab/notebook-extension/tracker.jupyterlab-settings": {"windowingMode": "none"},
    "lab/user-settings/@jupyterlab/apputils-extension/notification.jupyterlab-settings": {"fetchNews": "false"},
}


@contextmanager
def laboratory(tmp_path: Path, season: str) -> Iterator[str]:
    """The address of a JupyterLab that `cafeplan lab` started for the season of a café, while it lasts."""
    kinds = {kind: tmp_path / f"jupyter-{kind.lower()}" for kind in ("CONFIG", "DATA", "RUNTIME")}
    for name, content in SETTINGS.items():
        path = kinds["CONFIG"] / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), encoding="utf-8")
    folders = {f"JUPYTER_{kind}_DIR": str(path) for kind, path in kinds.items()}
    environment = os.environ | folders | {"PYTHONPATH": str(REPOSITORY / "src"), "JUPYTER_TOKEN": "secret"}
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ["lab", "cafe", "--season", season, "--no-browser", "--port", str(port)]
    with (tmp_path / "lab.txt").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-c", RUN, *words],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        wait_for(f"http://127.0.0.1:{port}/api/status?token=secret")
        yield f"http://127.0.0.1:{port}"
    finally:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait(PATIENCE)


@contextmanager
def opened(address: str, notebook: str) -> "Iterator[Page]":
    """A notebook in the browser, its kernel ready, while it lasts."""
    pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if chromium.PATH is None:
        pytest.skip("chromium is not installed")
    with chromium.started() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(f"{address}/lab/tree/notebooks/{notebook}?token=secret")
        page.get_by_text("_panel(folder").wait_for()
        page.get_by_text("| Idle").wait_for()  # what is run before the kernel is there is lost
        yield page


def run_all(page: "Page") -> None:
    """Runs every cell, by the menu."""
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()


def wait_for(address: str) -> None:
    """Returns as soon as somebody answers there."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(URLError, ConnectionError), urlopen(address, timeout=5):
            return
        time.sleep(0.2)
    raise AssertionError("JupyterLab does not answer")


def shorten(notebook: Path) -> None:
    """Leaves the parameters, with a day, the page's head and the panel: the other cells have their own tests."""
    content = json.loads(notebook.read_text(encoding="utf-8"))
    kept = []
    for cell in content["cells"]:
        if "injected-parameters" in cell["metadata"].get("tags", []):
            cell["source"] += '\non = "2026-11-21"'
            kept.append(cell)
        elif cell["id"] in ("rota-01", "rota-02", "rota-04", "panel"):
            kept.append(cell)
    notebook.write_text(json.dumps(content | {"cells": kept}), encoding="utf-8")


def enter(page: "Page", told: str) -> None:
    """Presses « Enregistrer » with the keyboard, and waits for what the panel then says."""
    page.get_by_role("button", name="Enregistrer").focus()
    page.keyboard.press("Space")
    page.get_by_role("status").filter(has_text=told).wait_for()


def absence(page: "Page", who: str, first: str, last: str) -> None:
    """Notes an absence in the panel."""
    page.get_by_label("Je veux…").select_option("noter une absence")
    page.get_by_label("Qui").select_option(who)
    page.get_by_label("Du", exact=True).fill(first)
    page.get_by_label("au", exact=True).fill(last)
    enter(page, f"{who} est indisponible")


def swap(page: "Page", one: str, other: str) -> None:
    """Looks whether two people may exchange their sessions, and enters it."""
    page.get_by_label("Je veux…").select_option("échanger deux séances")
    page.get_by_label("Séance de l’un").select_option(one)
    page.get_by_label("Séance de l’autre").select_option(other)
    page.get_by_role("button", name="Regarder d’abord").click()
    page.get_by_role("status").filter(has_text="Échange possible").wait_for()
    enter(page, "L’échange est fait.")


def mend(page: "Page", end: int) -> None:
    """Looks at the table of proposals, and takes the first, which changes least, or the last, the best one."""
    page.get_by_label("Je veux…").select_option("reprendre le planning")
    page.get_by_role("button", name="Regarder d’abord").click()
    page.get_by_role("status").filter(has_text="de celle qui change le moins").wait_for()
    rows = page.locator(".cafeplan-panel tbody tr").count()
    assert rows == page.get_by_label("Proposition").locator("option").count()
    page.get_by_label("Proposition").select_option(index=range(rows)[end])
    enter(page, "est changé, au")


def live_with_the_rota(page: "Page") -> None:
    """From draft to second illness, and the keys that JupyterLab would take for itself."""
    page.get_by_label("Je veux…").wait_for()
    cells = page.locator(".jp-Cell").count()
    page.get_by_label("Je veux…").select_option("noter une absence")
    page.get_by_label("Qui").wait_for()
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_role("alert").filter(has_text="Il manque le jour.").wait_for()
    page.get_by_label("Je veux…").select_option("publier le brouillon")
    page.get_by_label("Qui").wait_for(state="detached")
    enter(page, "est publié, daté du")
    swap(page, "lundi 1er mars 2027, La Comédie, Anne Verdier", "lundi 5 avril 2027, La Comédie, Bruno Castel")
    absence(page, "Anne Verdier", "2027-03-01", "2027-03-31")
    mend(page, 0)
    absence(page, "Bruno Castel", "2027-03-01", "2027-03-01")
    mend(page, -1)
    page.get_by_label("Je veux…").select_option("annuler une séance")
    page.get_by_label("Pourquoi").press_sequentially("dd aa bb")
    assert page.get_by_label("Pourquoi").input_value() == "dd aa bb"
    for control in (page.get_by_label("Séance", exact=True), page.get_by_role("button", name="Enregistrer")):
        control.press_sequentially("aabbxddm")
    page.get_by_label("Séance", exact=True).press("Shift+Enter")
    assert page.locator(".jp-Cell").count() == cells, "JupyterLab took keys typed in the panel"
    assert page.get_by_role("button", name="Enregistrer").is_visible(), "the panel's cell is not run again"
    assert "Traceback" not in page.content()
    if "CAFEPLAN_PICTURE" in os.environ:
        page.screenshot(path=os.environ["CAFEPLAN_PICTURE"])


def test_from_draft_to_second_illness_in_the_browser(drafted: Path, tmp_path: Path) -> None:
    """A mistake is an alert; then published, swapped, ill, mended, ill again, mended at best: by lists and keys."""
    with laboratory(tmp_path, SEASON) as address:
        shorten(tmp_path / "reports" / "cafe" / SEASON / "notebooks" / "rota.ipynb")
        with opened(address, "rota.ipynb") as page:
            run_all(page)
            live_with_the_rota(page)
    changes = (drafted / SEASON / "history.csv").read_text(encoding="utf-8").splitlines()[1:]
    kinds = {row.split(";")[0]: row.split(";")[2] for row in changes}
    assert kinds == {"1": "publish", "2": "swap", "3": "replan", "4": "replan"}
    assert [sum(row.startswith(f"{number};") for row in changes) for number in (2, 3)] == [2, 1]


def test_an_analyst_makes_the_page_in_the_browser(dijon: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text typed and saved is on the page of the button, which opens by its link; Jupyter offers no export."""
    monkeypatch.chdir(tmp_path)
    dijon.rename("cafe")
    with laboratory(tmp_path, PAST) as address, opened(address, "bilan.ipynb") as page:
        page.locator(".jp-MarkdownCell", has_text="Sont-ils revenus ?").dblclick()
        page.keyboard.press("Control+End")
        page.keyboard.type("\n\nMerci à la maison des associations.")
        page.keyboard.press("Shift+Enter")
        page.keyboard.press("Control+S")
        run_all(page)
        page.get_by_role("button", name="Faire la page").click()
        page.get_by_role("status").filter(has_text="La page est faite").wait_for()
        page.get_by_role("link", name="Ouvrir la page").click()
        page.frame_locator("iframe").get_by_text("Merci à la maison des associations.").wait_for()
        assert "Traceback" not in page.content()
        with urlopen(f"{address}/api/nbconvert?token=secret", timeout=PATIENCE) as answer:
            assert json.load(answer) == {}
    assert "maison des associations" in (tmp_path / "reports/cafe" / PAST / "bilan-partners.html").read_text("utf-8")
    assert (tmp_path / "cafe" / "releases.json").exists()
