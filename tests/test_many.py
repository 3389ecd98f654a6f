"""`bilan --all` makes every page once, goes on where it was stopped, and lists what there is."""

import json
import re
import shutil
import signal
import subprocess
import sys
import time
from _thread import interrupt_main
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from io import StringIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from conftest import DIJON, plain
from rich.console import Console

from cafeplan import cli, desk, files, gates
from cafeplan import programme as programmes
from cafeplan.cli import speech
from cafeplan.desk import contents, due, many, stamps
from cafeplan.model import CafeplanError
from cafeplan.pages import provenance
from cafeplan.rota.solver import solver as new_solver
from cafeplan.version import __version__

GIVEN = {"edition": "partners", "lang": "fr", "on": "2026-11-21"}


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two programmes, Dijon's without its coming season, and pages that take no time."""
    monkeypatch.chdir(tmp_path)
    for name in ("ici", "ailleurs"):
        shutil.copytree(files.shipped("examples") / DIJON, tmp_path / "data" / name)
        toml = tmp_path / "data" / name / "programme.toml"
        past = re.sub(r'\[\[seasons\]\]\nid = "2026-2027"\n(?:.+\n)+', "", toml.read_text(encoding="utf-8"))
        toml.write_text(past, encoding="utf-8")
    monkeypatch.setattr("cafeplan.engines.warm", _nothing_warm)
    monkeypatch.setattr(desk, "warm_bilan", _page)
    return tmp_path / "data"


class _nothing_warm:  # noqa: N801
    def __init__(self, *_: object) -> None:
        pass

    def __enter__(self) -> None:
        return None

    def __exit__(self, *_: object) -> None:
        pass


def _page(given: dict[str, str], out: Path, engine: object) -> list[tuple[Path, float]]:
    """A page of a few words in the place of a bilan; the season of which a file says so cannot be made."""
    if (Path(given["folder"]) / "broken").exists():
        raise CafeplanError(desk.says.NEEDS_FOLDER, desk.says.NEEDS_FOLDER_REMEDY)
    figures = '<ul class="key">\n<li>26 personnes</li>\n</ul>'
    return [(files.write(out / f"bilan-{given['edition']}.html", f"<html>{figures}</html>"), 0.1)]


def run(*words: str) -> int:
    """The exit code of the command on the folder of both programmes."""
    return cli.main(["bilan", "--all", "data", "--on", "2026-11-21", *words])


def test_every_programme_season_and_edition(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two programmes, two seasons with attendance each, two editions: eight pages, each told, then the list."""
    assert run("--edition", "both") == 0
    told = plain(capsys.readouterr().out).splitlines()
    names = [f"bilan-{edition}.html" for edition in ("partners", "internal")]
    seasons = ("2016-experimentale", "2016-2017")
    assert [line.partition(" (")[0] for line in told] == [
        *(f"reports/{who}/{when}/{name}" for who in ("ailleurs", "ici") for when in seasons for name in sorted(names)),
        "reports/index.html",
    ]


def test_what_is_up_to_date_is_not_made_again(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A second run makes nothing; a changed table makes the pages of that programme again, a lost page itself."""
    assert run() == 0
    capsys.readouterr()
    assert run() == 0
    assert plain(capsys.readouterr().out) == ("4 pages étaient à jour et n’ont pas été refaites.\nreports/index.html\n")
    table = two / "ici" / "recipients.csv"
    table.write_text(table.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    Path("reports/ailleurs/2016-2017/bilan-partners.html").write_text("changed by hand")
    assert run() == 0
    assert plain(capsys.readouterr().out).splitlines()[0].startswith("reports/ailleurs/2016-2017/bilan-partners.html")
    assert run("--lang", "en") == 0
    assert "up to date" not in capsys.readouterr().out


def test_a_run_with_nothing_to_do_reads_no_table(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whose seasons were noted is not read again until something in its folder changes, and then it alone is."""
    assert run() == 0
    read: list[str] = []
    load = due.tables.load
    monkeypatch.setattr(due.tables, "load", lambda one, season: read.append(one.id) or load(one, season))
    assert run() == 0
    assert read == []
    table = two / "ici" / "2016-2017" / "attendance.csv"
    table.write_text(table.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    headcounts = two / "ici" / "2016-2017" / "headcounts.csv"
    headcounts.write_text(headcounts.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    asked = many.asked(two, GIVEN, Path("reports"))
    assert set(read) == {"ici"}
    assert asked.dues["ici"].counted == ("2016-experimentale",)
    assert asked.dues["ailleurs"].counted == ("2016-experimentale", "2016-2017")


@pytest.mark.parametrize("noted", ["", "[]", '{"ici": 3}', '{"ici": {"counted": null}}'])
def test_notes_that_are_not_ours_are_as_none(two: Path, noted: str) -> None:
    """A file that was cut short or written by somebody else costs the reading of tables, nothing else."""
    files.write(Path("reports/.cafeplan-due"), noted)
    assert run() == 0
    assert set(json.loads(Path("reports/.cafeplan-due").read_text(encoding="utf-8"))) == {"ici", "ailleurs"}


def test_ctrl_c_says_what_is_made_and_how_to_go_on(
    two: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Stopped in the third page: that one is finished, no other is begun, and the next run makes the one that lacks."""
    begun: list[Path] = []

    def stops_us_in_the_third(given: dict[str, str], out: Path, engine: object) -> list[tuple[Path, float]]:
        begun.append(out)
        if len(begun) == 3:
            interrupt_main()
            time.sleep(0.5)
        return _page(given, out, engine)

    monkeypatch.setattr(desk, "warm_bilan", stops_us_in_the_third)
    assert run("--workers", "1") == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert plain(captured.err) == (
        "Vous avez arrêté la commande avant la fin : 3 pages sont faites sur 4. La même commande fera les autres, puis "
        "le sommaire.\n"
    )
    assert len(begun) == 3
    monkeypatch.setattr(desk, "warm_bilan", _page)
    assert run() == 0
    assert plain(capsys.readouterr().out).splitlines()[1] == "3 pages étaient à jour et n’ont pas été refaites."


def test_ctrl_c_in_any_command_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No traceback, and nothing that looks like a fault of ours."""

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(desk, "plan", stopped)
    assert cli.main(["plan", DIJON, "--season", "2026-2027"]) == 2
    assert plain(capsys.readouterr().err) == (
        "Vous avez arrêté la commande avant la fin : aucun fichier n’est à moitié écrit. Pour recommencer, tapez-la de "
        "nouveau.\n"
    )


def test_the_solver_leaves_ctrl_c_to_us() -> None:
    """Its own way is to stop the search and hand out what it has, which would be taken for all that can be found."""
    assert not new_solver().parameters.catch_sigint_signal


def test_the_older_page_that_stays_is_named(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a page can no longer be made, the reader of the screen learns that the one in the folder is of before."""
    assert run() == 0
    (two / "ici" / "broken").touch()
    capsys.readouterr()
    assert run() == 2
    assert plain(capsys.readouterr().err).splitlines()[-1] == (
        "2 pages d’avant restent en place, avec leurs anciens nombres : "
        "reports/ici/2016-experimentale/bilan-partners.html et reports/ici/2016-2017/bilan-partners.html."
    )


def test_where_nothing_can_be_written_nothing_is_begun(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that cannot be made, one sentence, and no page was computed for nothing."""
    Path("rapports").write_text("a file where a folder should be")
    assert run("--out", "rapports") == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert plain(captured.err) == (
        "Impossible d’écrire « .cafeplan-due ». Vérifiez que vous avez le droit d’écrire dans ce dossier et que le "
        "disque n’est pas plein.\n"
    )


def test_the_bar_keeps_its_width_beside_long_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """In eighty columns the bar and the numbers stand whole, and the words end in an ellipsis."""
    shown = StringIO()
    monkeypatch.setattr(speech, "Console", partial(Console, file=shown, force_terminal=True, width=80))
    with speech.progress(19) as step:
        step("Bilan Les Cafés des Rencontres, Saison 2025-2026, édition interne, à ne pas diffuser hors du service")
    last = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.getvalue()).replace("\r", "\n").split("\n")
    line = next(one for one in reversed(last) if "Bilan" in one)
    assert line.count("━") + line.count("╸") + line.count("╺") == 20
    assert " 1/19 " in line and "…" in line and len(line.rstrip()) <= 80


def test_python_m_cafeplan_is_the_command() -> None:
    """Where the folder of commands is on no search path, as on many a Windows, Python starts it."""
    told = subprocess.run([sys.executable, "-m", "cafeplan", "--version"], capture_output=True, text=True)
    assert (told.returncode, told.stdout) == (0, f"cafeplan {__version__}\n")


def test_new_code_makes_pages_again(two: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stamp of a page is that of data, parameters and code: any of them changes it."""
    first = stamps.stamp("data", GIVEN)
    assert first == stamps.stamp("data", dict(reversed(GIVEN.items())))
    assert first != stamps.stamp("other data", GIVEN)
    assert first != stamps.stamp("data", GIVEN | {"on": "2026-11-22"})
    monkeypatch.setattr(stamps, "_of_code", lambda: "other code")
    assert first != stamps.stamp("data", GIVEN)


def test_a_failure_does_not_stop_the_others(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What can be made is made; what cannot is told at the end, a line each, and the exit code is 2."""
    (two / "ailleurs" / "broken").touch()
    (two / "nulle-part").mkdir()
    (two / "nulle-part" / "programme.toml").write_text("format = 99\n")
    assert run() == 2
    captured = capsys.readouterr()
    assert [line.partition(" (")[0] for line in captured.out.splitlines()] == [
        "reports/ici/2016-experimentale/bilan-partners.html",
        "reports/ici/2016-2017/bilan-partners.html",
        "reports/index.html",
    ]
    first, *others, last = plain(captured.err).splitlines()
    assert first.startswith("nulle-part : ")
    assert others[0] == (
        "Bilan L'Instant CAFÉ, Phase expérimentale (saison 1), édition pour les partenaires : Il manque le dossier du "
        "programme. Écrivez par exemple : cafeplan bilan data/instant-cafe-dijon --season 2016-2017"
    )
    assert last == "3 pages n’ont pas été faites ; les autres le sont."


def test_a_folder_without_programme(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing to do is said, and nothing is written."""
    assert cli.main(["bilan", "--all", str(tmp_path)]) == 2
    assert "ne contient aucun programme" in plain(capsys.readouterr().err)


def test_the_list_shows_key_figures_and_only_pages_that_exist(two: Path) -> None:
    """By programme and season, the latest first, the figures as on the page; nothing internal unless it exists."""
    assert run() == 0
    listed = Path("reports/index.html").read_text(encoding="utf-8")
    assert re.findall(r'<li><a href="([^"#]+)"', listed) == [
        f"{who}/{when}/bilan-partners.html"
        for who in ("ailleurs", "ici")
        for when in ("2016-2017", "2016-experimentale")
    ]
    assert listed.count("26 personnes") == 4
    assert "ne sort pas du service" not in listed and "intern" not in listed
    assert list(gates.faults(listed, "fr")) == []
    assert '<html lang="fr">' in listed and "Sommaire fait le samedi 21" in plain(listed)
    assert run("--edition", "internal") == 0
    listed = Path("reports/index.html").read_text(encoding="utf-8")
    assert "ici/2016-2017/bilan-internal.html" in listed and "ne sort pas du service" in listed


def test_the_list_says_which_page_is_not_of_today_s_tables(two: Path) -> None:
    """A page whose tables changed, and that was refused since, is not told as if it were today's; the other is."""
    assert run() == 0
    programme = programmes.load(two / "ici")
    for season, made_of in (("2016-2017", "0" * 12), ("2016-experimentale", "")):
        told = made_of or provenance.fingerprint(programme, programmes.season(programme, season))[:12]
        Path(f"reports/ici/{season}/bilan-partners.html").write_text(f"<html>{told}</html>")
    listed = plain(contents.written(Path("reports"), [programme], "2026-11-21", "fr").read_text(encoding="utf-8"))
    assert re.findall(r'<li><a href="ici/([^/]+)/[^>]*>([^<]+)<', listed) == [
        ("2016-2017", "bilan pour les partenaires, faite avant que les tableaux ne changent"),
        ("2016-experimentale", "bilan pour les partenaires"),
    ]


def test_what_partners_get_beside_the_bilan_is_listed(two: Path) -> None:
    """The leaflet, the wall calendar and the directory are led to where they were made."""
    assert run() == 0
    for name in ("leaflet.html", "wall.html", "livret.html"):
        files.write(Path("reports/ici/2016-2017") / name, "<html></html>")
    assert run() == 0
    listed = Path("reports/index.html").read_text(encoding="utf-8")
    assert re.findall(r'href="ici/2016-2017/([a-z]+)\.html">([^<]+)<', listed) == [
        ("wall", "calendrier à afficher"),
        ("leaflet", "dépliant"),
        ("livret", "livret des partenaires"),
    ]


def test_a_season_has_one_writer(two: Path) -> None:
    """The editions of a season are made one after the other, seasons at the same time."""
    asked = many.asked(two, GIVEN | {"edition": "both"}, Path("reports"))
    assert [len(season) for season in many.by_season(asked.jobs)] == [2, 2, 2, 2]
    assert not asked.current and not asked.unread


def test_no_progress_is_shown_where_nobody_watches(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the output is no terminal there is no bar, not one character of it."""
    assert run() == 0
    assert capsys.readouterr().err == ""


def test_a_lock_whose_holder_was_killed_is_taken_over(tmp_path: Path) -> None:
    """A run that was killed leaves a lock: the next one goes on at once; one that is held is respected."""
    held = "import sys, time\nfrom pathlib import Path\nfrom cafeplan import files\n"
    held += "with files.locked(Path(sys.argv[1])):\n    print('held', flush=True)\n    time.sleep(600)\n"
    with subprocess.Popen([sys.executable, "-c", held, str(tmp_path)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None and holder.stdout.readline() == "held\n"
        with pytest.raises(CafeplanError, match="écrire"), files.locked(tmp_path):
            pass
        holder.send_signal(signal.SIGKILL)
    with files.locked(tmp_path):
        assert (tmp_path / ".cafeplan-lock").exists()


def test_a_cluster_that_dies_is_one_sentence(two: Path) -> None:
    """Workers that die at a page again and again, or a scheduler that goes, leave that page unmade and no traceback."""
    cluster = pytest.importorskip("cafeplan.desk.cluster")
    job = many.asked(two, GIVEN, Path("reports")).jobs[0]
    for lost in cluster._LOST:
        outcome = cluster._written(job, cluster._answered(SimpleNamespace(result=partial(_lost, lost))))
        assert outcome.written == []
        assert plain(str(outcome.error)) == (
            "Les machines de la grappe se sont arrêtées pendant que cette page se faisait. Lisez ce qu’elles en "
            "disent, puis recommencez : seules les pages qui manquent seront faites."
        )


def _lost(error: type[Exception]) -> None:
    raise error("page", "worker", 3) if error.__name__ == "KilledWorker" else error("page")


@pytest.mark.slow
def test_killed_in_the_middle_only_whole_pages_are_there(tmp_path: Path) -> None:
    """After kill -9 every page that is there is whole, and the next run makes the others and leaves nothing out."""
    for name in ("a", "b", "c"):
        shutil.copytree(files.shipped("examples") / DIJON, tmp_path / "data" / name)
    command = [sys.executable, "-m", "cafeplan.cli", "bilan", "--all", "data", "--on", "2026-11-21"]
    command[1:3] = ["-c", "import sys; from cafeplan.cli import main; sys.exit(main())"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL) as process:
        until = time.monotonic() + 120
        while not list(tmp_path.glob("reports/*/*/.cafeplan-made")) and time.monotonic() < until:
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
    pages = list(tmp_path.glob("reports/*/*/*.html"))
    assert pages
    assert all(page.read_text(encoding="utf-8").endswith("</html>\n") for page in pages)
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert "à jour" in done.stdout
    made = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.glob("reports/*/*/*.html"))
    assert len(made) == 9
    ledger = json.loads((tmp_path / "reports/a/2016-2017/.cafeplan-made").read_text(encoding="utf-8"))
    assert list(ledger) == ["bilan-partners.html"]


def test_without_the_library_a_cluster_is_not_asked(
    two: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """--cluster says what to install, and no page is begun."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.delitem(sys.modules, "cafeplan.desk.cluster", raising=False)
    monkeypatch.delattr(desk, "cluster", raising=False)
    assert run("--cluster", "tcp://127.0.0.1:1") == 2
    assert plain(capsys.readouterr().err) == (
        "Pour confier les pages à une grappe, il manque une bibliothèque. Installez-la avec pip install "
        '"cafeplan[cluster]", ou laissez --cluster de côté.\n'
    )
    assert not Path("reports").exists()


@pytest.mark.slow
def test_a_cluster_makes_each_page_once_though_a_worker_is_killed(tmp_path: Path) -> None:
    """A real scheduler and two workers on this machine, one killed midway: every page arrives, none twice."""
    pytest.importorskip("distributed")
    for number in range(3):
        shutil.copytree(files.shipped("examples") / DIJON, tmp_path / "data" / f"cafe-{number}")
    start = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"]
    with _started([*start, "--no-dashboard", "--scheduler-file", str(tmp_path / "at.json")]):
        address = json.loads(_awaited(tmp_path / "at.json"))["address"]
        work = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-dashboard"]
        with _started([*work, "--no-nanny"]) as doomed, _started([*work, "--no-nanny"]):
            asked = ["bilan", "--all", "data", "--on", "2026-11-21", "--cluster", address]
            command = [sys.executable, "-c", "import sys; from cafeplan.cli import main; sys.exit(main())", *asked]
            with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True) as process:
                until = time.monotonic() + 240
                while not list(tmp_path.glob("reports/*/*/bilan-*.html")) and time.monotonic() < until:
                    time.sleep(0.02)
                doomed.kill()
                told, _ = process.communicate(timeout=400)
    assert process.returncode == 0
    lines = [line.partition(" (")[0] for line in told.splitlines() if "bilan-partners" in line]
    assert len(lines) == len(set(lines)) == 6
    assert sorted(lines) == sorted(
        path.relative_to(tmp_path).as_posix() for path in tmp_path.glob("reports/*/*/bilan-partners.html")
    )


@contextmanager
def _started(command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.kill()


def _awaited(path: Path) -> str:
    until = time.monotonic() + 60
    while not (path.exists() and path.read_text()) and time.monotonic() < until:
        time.sleep(0.05)
    return path.read_text()
