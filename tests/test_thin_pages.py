"""Pages of thin, contradictory or erased seasons, as readers get them: whole sentences where a number cannot stand."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import plain
from test_bilan_page import SEASON, THIN, thin

import cafeplan
from cafeplan import cli

pytestmark = pytest.mark.usefixtures("without_kernels")
EDITIONS = ("internal", "partners")


def holes(html: str) -> list[str]:
    """What a reader must never see: a number that is none, a frame with nothing in it, a heading over nothing."""
    body = html[html.index("<main") :]
    words = plain(re.sub(r"<[^>]+>", " ", re.sub(r'src="data:[^"]+"', "", body)))
    found = re.findall(r"\b[Nn]a[Nn]\b|0/0|<NA>|\bNone\b|\bNaT\b|\binf\b|\b0 sur 0\b|\b0 of 0\b|-0 |\{\w*\}", words)
    found += re.findall(
        r"<(?:tbody|ul|ol|section|figure|div|p|li|td)[^>]*>\s*</(?:tbody|ul|ol|section|figure|p|li)>", body
    )
    found += re.findall(r"<h[23][^>]*>[^<]*</h[23]>(?:\s|</?div[^>]*>)*(?=<h2|</main)", body)
    return found


def rendered(folder: Path, edition: str, out: Path, season: str = SEASON) -> str:
    """The page that the command writes."""
    assert cli.main(["bilan", str(folder), "--season", season, "--edition", edition, "--out", str(out)]) == 0
    return (out / f"bilan-{edition}.html").read_text(encoding="utf-8")


def test_a_hole_is_found() -> None:
    """The finder itself finds each kind."""
    for hole in ("<p>nan</p>", "<p>0 sur 0</p>", "<p>None</p>", "<ul></ul>", "<h2>Après</h2>\n<h2>Et</h2><p>a</p>"):
        assert holes(f"<main>{hole}</main>"), hole
    assert holes("<main><h2>Après</h2><p>10 sur 20</p></main>") == []


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("story", ["one session, nobody identified", "all values missing"])
def test_a_thin_season_has_a_page_without_holes(story: str, edition: str, dijon: Path, tmp_path: Path) -> None:
    """The real page, made by the command: each question is answered by a number or by a sentence."""
    tables, sentence = THIN[story]
    html = rendered(thin(dijon, tables), edition, tmp_path)
    assert holes(html) == []
    assert sentence in plain(html.replace("&#39;", "'"))
    assert "Aucune dépense n’a été enregistrée : on ne peut pas dire ce que la saison a coûté." in plain(html)
    assert "L’équipe n’a rien écrit pour cette édition." in html


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_programme_that_wrote_nothing_down(edition: str, dijon: Path, tmp_path: Path) -> None:
    """No objective, no word of the team, one head-count: no heading stands over nothing."""
    folder = thin(dijon, {"sessions": "2016-11-07;held", "headcounts": "2016-11-07;6"})
    toml = (folder / "programme.toml").read_text(encoding="utf-8")
    start, end = toml.index("[[objectives]]"), toml.index("[[seasons]]")
    (folder / "programme.toml").write_text(toml[:start] + toml[end:], encoding="utf-8")
    html = rendered(folder, edition, tmp_path)
    assert holes(html) == []
    assert "Le programme n’a pas écrit ce qu’il cherche" in html


def test_contradictory_totals_are_told_not_settled(rewritten: Callable[[str, str, str], Path]) -> None:
    """27 people published and 26 in the tables: both stand on the page, with the months that do not add up."""
    folder = rewritten("programme.toml", "value = 26\n", "value = 27\n")
    for edition in EDITIONS:
        page = cafeplan.bilan_page(folder=str(folder), season="2016-experimentale", edition=edition)
        said = plain(page.reservations().text)
        assert "Personnes différentes : la source publie 27, les tables donnent 26 personnes." in said
        assert "ce sont cinq mois" in said


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_erased_season_has_a_page_without_holes(edition: str, dijon: Path, tmp_path: Path) -> None:
    """After the purge of everybody the pilot's page gives what was frozen, says so, and details nothing."""
    assert cli.main(["purge", str(dijon), "--before", "2017-07-01", "--on", "2019-07-02", "--yes"]) == 0
    html = rendered(dijon, edition, tmp_path, "2016-experimentale")
    assert holes(html) == []
    assert "ne peuvent plus être recalculés, ni détaillés par séance ou par lieu" in plain(html)
    assert "26 personnes différentes" in plain(html)
    compared = cafeplan.comparison_page(folder=str(dijon), season=SEASON, edition=edition)
    text = plain(compared.returned().text)
    assert edition == "partners" or "26 | ne peut plus se dire" in text
