"""What partners get where a page cannot go out: a PDF that says all the page says, figures to paste, their numbers."""

import re
import shutil
import subprocess
import zipfile
import zlib
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import chromium
import pytest
from bs4 import BeautifulSoup
from conftest import plain
from openpyxl import load_workbook
from PIL import Image
from printed import handed_out

from cafeplan import cli, files, handouts, shell
from cafeplan.handouts import paper
from cafeplan.language import Language
from cafeplan.model import CafeplanError

SEASON = ["--season", "2016-2017", "--on", "2026-11-21"]
SVG = (
    "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20width='30pt'%20height='15pt'%3E"
    "%3Crect%20width='40'%20height='20'%20fill='%230072b2'/%3E%3C/svg%3E"
)
FIGURE = f"""<figure><figcaption>Dix-sept séances<span class="note">Nombres fictifs</span></figcaption>
<img alt="Un rectangle bleu." src="{SVG}"><details><summary>Les nombres</summary><table>
<caption>Par lieu<span class="note">« s » : moins de 5 personnes</span></caption>
<thead><tr><th scope="col">Lieu</th><th scope="col">Séances</th><th scope="col">Part</th></tr></thead>
<tbody><tr><th scope="row">=1+1</th><td>1 234</td><td>12,5</td></tr>
<tr><th scope="row">Mably</th><td>s</td><td>3 sur 4</td></tr></tbody></table></details></figure>"""
PAGE, BARE = (
    shell.document(f"<header><h1>Bilan</h1></header>\n<h2>Séances</h2>\n{content}", "Bilan", "fr")
    for content in (FIGURE, "<p>Rien.</p>")
)


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory, without_kernels: None) -> Path:
    """A folder with the partners' bilan, the internal one, the leaflet and the wall calendar of Dijon."""
    out = tmp_path_factory.mktemp("reports")
    for words in (["bilan"], ["bilan", "--edition", "internal"], ["export"]):
        assert cli.main([words[0], "instant-cafe-dijon", *SEASON, *words[1:], "--out", str(out)]) == 0
    return out


def words_of(pdf: bytes, tmp_path: Path) -> str:
    """What pdftotext reads in a PDF, in the order in which it was written."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf)
    return subprocess.run(
        ["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True, encoding="utf-8"
    ).stdout


def letters(text: str) -> str:
    """The letters and digits alone: lines and pages break elsewhere on paper."""
    return re.sub(r"[\W_]+", "", text)


def test_the_pdf_says_all_that_the_page_says(reports: Path, tmp_path: Path) -> None:
    """Each sentence, cell and heading of the partners' bilan is read back from its PDF; nothing stays behind."""
    html = (reports / "bilan-partners.html").read_text(encoding="utf-8")
    page = BeautifulSoup(html, "html.parser")
    for left_out in page.select("head, nav, .skip, summary"):
        left_out.extract()
    read = letters(words_of(handouts.pdf(html), tmp_path))
    said = [letters(text) for text in page.stripped_strings]
    assert len(said) > 200
    assert [text for text in said if text not in read] == []


def unpacked(pdf: bytes) -> bytes:
    """The PDF with all that is compressed in it written out."""
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    return pdf + b"".join(zlib.decompress(one) for one in packed if one[:1] == b"x")


def test_the_pdf_is_tagged_and_says_its_language() -> None:
    """It declares itself PDF/UA-1, with its language, its tags, and the words of each figure."""
    pdf = unpacked(handouts.pdf(PAGE))
    assert re.search(rb"pdfuaid:part[^0-9]{1,3}1", pdf)
    assert b"/Lang (fr)" in pdf and b"/Marked true" in pdf
    assert all(b"/S /" + tag in pdf for tag in (b"H1", b"H2", b"Figure", b"Table", b"TH", b"TD"))
    assert b"/Alt (Un rectangle bleu.)" in pdf


@pytest.mark.parametrize("name", ["bilan-partners.html", "rota-published.html", "leaflet.html"])
def test_the_pdf_cuts_nothing_and_parts_nothing(reports: Path, tmp_path: Path, name: str) -> None:
    """No row is cut, no heading or caption ends a sheet, heads of tables are said again, no sheet is blank."""
    pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if chromium.PATH is None:
        pytest.skip("chromium is not installed")
    with chromium.started() as browser, browser.new_context() as context:
        page = context.new_page()
        page.goto((reports / name).as_uri())
        found = handed_out(page, tmp_path / "page.pdf")
    assert len(found.leads) > 3 and any(found.tables)
    assert (list(found.cut()), list(found.orphans()), list(found.headless()), list(found.blank())) == ([], [], [], [])


def test_the_pdf_is_the_same_twice() -> None:
    """Same page, same bytes."""
    assert handouts.pdf(PAGE) == handouts.pdf(PAGE)


def test_a_browser_prints_where_weasyprint_is_absent(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without the extra, the machine's browser makes the PDF."""
    if chromium.PATH is None:
        pytest.skip("chromium is not installed")
    monkeypatch.setitem(__import__("sys").modules, "weasyprint", None)
    assert "Dix-sept séances" in words_of(handouts.pdf(PAGE), tmp_path)


def test_nothing_to_print_with_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither WeasyPrint nor a browser: the sentence says what to install."""
    monkeypatch.setitem(__import__("sys").modules, "weasyprint", None)
    monkeypatch.setattr(paper, "_browser", lambda: None)
    with pytest.raises(CafeplanError) as error:
        handouts.pdf(PAGE)
    assert plain(error.value.into("fr")) == (
        "Aucun PDF n’a été fait : il manque de quoi l’écrire. Installez « cafeplan[pdf] » avec pip, ou le navigateur "
        "Chrome, Chromium ou Edge."
    )


def test_nothing_to_draw_with_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without resvg no figure becomes a picture, and that is said."""
    monkeypatch.setitem(__import__("sys").modules, "resvg_py", None)
    with pytest.raises(CafeplanError) as error:
        list(handouts.figures(PAGE, date(2026, 11, 21)))
    assert plain(error.value.into("fr")) == (
        "Les figures n’ont pas été mises en images : il manque de quoi les dessiner. Installez « cafeplan[pdf] » avec "
        "pip."
    )


def test_a_figure_can_be_pasted() -> None:
    """The picture has its colour and three times its size; 30 by 15 points are 40 by 20 pixels on a screen."""
    (figure,) = handouts.figures(PAGE, date(2026, 11, 21))
    picture = Image.open(BytesIO(figure.png)).convert("RGB")
    assert figure.finding == "Dix-sept séances"
    assert picture.size == (120, 60)
    assert picture.getpixel((60, 30)) == (0x00, 0x72, 0xB2)


def test_the_numbers_behind_a_figure_are_the_page_s() -> None:
    """Numbers are numbers, hidden ones stay « s », and what looks like a formula is words."""
    (figure,) = handouts.figures(PAGE, date(2026, 11, 21))
    sheet = load_workbook(BytesIO(figure.workbook)).active
    assert sheet is not None and sheet.title == "Par lieu"
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["Dix-sept séances", None, None],
        [None, None, None],
        ["Lieu", "Séances", "Part"],
        ["=1+1", 1234, 12.5],
        ["Mably", "s", "3 sur 4"],
        [None, None, None],
        ["Nombres fictifs", None, None],
        ["«\u00a0s\u00a0»\u00a0: moins de 5 personnes", None, None],
    ]
    assert sheet["A4"].data_type == "s"
    assert sheet.column_dimensions["A"].width == 7 and sheet.column_dimensions["B"].width == 9


@pytest.mark.parametrize(
    ("lang", "words", "value", "shown"),
    [
        ("fr", "1 234,50 €", 1234.5, '#,##0.00\\ "€"'),
        ("fr", "12 345", 12345, "General"),
        ("fr", "1,234", 1.234, "General"),
        ("fr", "−3", -3, "General"),
        ("fr", "04 12 34", "04 12 34", "General"),
        ("en", "€1,234.50", 1234.5, '#,##0.00\\ "€"'),
        ("en", "1,234", 1234, "General"),
        ("en", "9.4", 9.4, "General"),
        ("en", "1 234", "1 234", "General"),
    ],
)
def test_a_number_is_read_as_its_page_writes_it(lang: Language, words: str, value: object, shown: str) -> None:
    """A comma is a decimal mark in French and one of thousands in English; amounts of euros are numbers too."""
    page = shell.document(FIGURE.replace("12,5", words), "Bilan", lang)
    (figure,) = handouts.figures(page, date(2026, 11, 21))
    sheet = load_workbook(BytesIO(figure.workbook)).active
    assert sheet is not None
    assert (sheet["C4"].value, sheet["C4"].number_format) == (value, shown)


def test_share_packs_what_is_for_partners(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The bilan and the leaflet with their PDF and figures; nothing internal; each checksum is the file's."""
    assert cli.main(["share", "instant-cafe-dijon", *SEASON, "--zip", "--out", str(reports)]) == 0
    (path,) = capsys.readouterr().out.split()
    with zipfile.ZipFile(path) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    assert {
        "bilan.html",
        "bilan.pdf",
        "bilan-figure-1.png",
        "bilan-figure-1.xlsx",
        "leaflet.html",
        "leaflet.pdf",
    } <= set(contents)
    assert not any("internal" in name or "wall" in name for name in contents)
    internal = (reports / "bilan-internal.html").read_bytes()
    assert internal not in contents.values()
    sums = dict(reversed(line.split("  ")) for line in contents.pop("SHA256SUMS.txt").decode().splitlines())
    assert sums == {name: sha256(content).hexdigest() for name, content in contents.items()}


def test_share_refuses_a_page_that_gives_something_away(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page that was changed by hand since it was made is attacked again; nothing is prepared."""
    page = (reports / "bilan-partners.html").read_text(encoding="utf-8")
    (tmp_path / "bilan-partners.html").write_text(
        page.replace("</main>", "<p>P0123 va mieux.</p></main>"), encoding="utf-8"
    )
    assert cli.main(["share", "instant-cafe-dijon", *SEASON, "--out", str(tmp_path)]) == 2
    told = plain(capsys.readouterr().err)
    assert told.startswith("Rien n’a été préparé : la page « bilan-partners.html » trahit quelqu’un ou quelque chose.")
    assert [path.name for path in tmp_path.iterdir()] == ["bilan-partners.html"]


CHANGED = {
    "a number": (
        "26 personnes",
        "62 personnes",
        "Rien n’a été préparé : la page « bilan-partners.html » n’est plus telle que cafeplan l’a faite. Refaites-la ; "
        "vos propres mots s’écrivent dans bilan.md ou dans le carnet, jamais dans la page.",
    ),
    "a placeholder": (
        '<div class="prose">',
        '<div class="prose"><p>TODO</p>',
        "Rien n’a été préparé : la page « bilan-partners.html » ne peut pas être diffusée, un texte est resté à écrire "
        "(« TODO »). Corrigez cela là où vous l’avez écrit, puis refaites la page.",
    ),
}


@pytest.mark.parametrize("changed", CHANGED)
def test_share_refuses_a_page_that_somebody_edited(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], changed: str
) -> None:
    """Whatever was typed into a page since it was made, it does not leave with our checksums; nothing is prepared."""
    old, new, says = CHANGED[changed]
    page = (reports / "bilan-partners.html").read_text(encoding="utf-8")
    assert old in plain(page)
    spoiled = re.sub(re.escape(old).replace(r"\ ", r"[\s\u00a0\u202f]"), new, page, count=1)
    (tmp_path / "bilan-partners.html").write_text(spoiled, encoding="utf-8")
    assert cli.main(["share", "instant-cafe-dijon", *SEASON, "--out", str(tmp_path)]) == 2
    assert plain(capsys.readouterr().err) == f"{says}\n"
    assert [path.name for path in tmp_path.iterdir()] == ["bilan-partners.html"]


def test_share_says_when_a_page_is_not_of_today_s_tables(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The tables changed since: the page still leaves, but nobody is left to think that it says what they say."""
    shutil.copytree(files.shipped("examples") / "instant-cafe-dijon", tmp_path / "cafe")
    shutil.copy(reports / "bilan-partners.html", tmp_path)
    asked = ["share", str(tmp_path / "cafe"), *SEASON, "--out", str(tmp_path)]
    assert cli.main(asked) == 0
    assert capsys.readouterr().err == ""
    table = tmp_path / "cafe" / "2016-2017" / "sessions.csv"
    table.write_text(table.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert cli.main(asked) == 0
    assert plain(capsys.readouterr().err) == (
        "Attention : vos tableaux ont changé depuis que la page « bilan-partners.html » a été faite. Si elle n’est pas "
        "encore partie, refaites-la d’abord.\n"
    )


def test_share_without_a_page_says_what_to_make(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing for partners is there: the sentence names the command that makes it."""
    assert cli.main(["share", "instant-cafe-dijon", *SEASON, "--out", str(tmp_path)]) == 2
    assert plain(capsys.readouterr().err) == (
        f"Il n’y a encore aucune page pour les partenaires dans {tmp_path.as_posix()}. Faites-la d’abord : cafeplan "
        "bilan, avec les mêmes dossier et saison. Si elle est ailleurs, dites où avec --out.\n"
    )


def shared_in(folder: Path) -> Path:
    """A folder with one page for partners and what `share` made of it."""
    (folder / "bilan-partners.html").write_text(PAGE, encoding="utf-8")
    assert cli.main(["share", "instant-cafe-dijon", *SEASON, "--out", str(folder)]) == 0
    return folder / "share"


def test_what_an_earlier_mail_held_does_not_go_out_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A page without its figure: the old picture and workbook leave the folder; a letter that somebody put there does
    not, and is told."""
    folder = shared_in(tmp_path)
    assert {"bilan-figure-1.png", "bilan-figure-1.xlsx"} <= {path.name for path in folder.iterdir()}
    (folder / "lettre.txt").write_text("Cher partenaire")
    (tmp_path / "bilan-partners.html").write_text(BARE, encoding="utf-8")
    capsys.readouterr()
    assert cli.main(["share", "instant-cafe-dijon", *SEASON, "--out", str(tmp_path)]) == 0
    assert sorted(path.name for path in folder.iterdir()) == [
        "SHA256SUMS.txt",
        "bilan.html",
        "bilan.pdf",
        "lettre.txt",
    ]
    assert plain(capsys.readouterr().err).endswith(
        "Attention : le dossier contient aussi lettre.txt, que cafeplan n’y a pas mis. Relisez-le avant d’envoyer le "
        "dossier entier.\n"
    )


def test_a_full_disk_leaves_what_was_prepared_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The disk is full at the fourth file: the folder is as it was, checksums and all, without a trace."""
    folder = shared_in(tmp_path)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    (tmp_path / "bilan-partners.html").write_text(shell.sealed(PAGE.replace("Séances", "Rencontres")), "utf-8")
    synced: list[int] = []

    def full(number: int) -> None:
        synced.append(number)
        if len(synced) == 4:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    capsys.readouterr()
    assert cli.main(["share", "instant-cafe-dijon", *SEASON, "--out", str(tmp_path)]) == 2
    assert plain(capsys.readouterr().err).endswith(
        "Vérifiez que vous avez le droit d’écrire dans ce dossier et que le disque n’est pas plein.\n"
    )
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
