"""A season beside another says what a gap may mean, what can no longer be said, and adds nobody up."""

import shutil
from collections.abc import Callable
from math import inf
from pathlib import Path

import pytest
from conftest import DIJON, plain

import cafeplan
from cafeplan import cli
from cafeplan.language.measure import WITHIN_CHANCE
from cafeplan.measure import Change
from cafeplan.model import CafeplanError
from cafeplan.pages import Comparison
from cafeplan.pages.comparison.seasons import how_much

pytestmark = pytest.mark.usefixtures("without_kernels")

Rewrite = Callable[[str, str, str], Path]
SEASON, PILOT = "2016-2017", "2016-experimentale"


@pytest.fixture(scope="module")
def internal() -> Comparison:
    """The second season of L'Instant CAFÉ beside its pilot, for the service."""
    return cafeplan.comparison_page(folder=DIJON, season=SEASON, edition="internal")


@pytest.fixture
def neighbour(dijon: Path) -> Path:
    """Another programme next to the copy, with the pilot's season only."""
    folder = dijon.parent / "cafe-du-port"
    shutil.copytree(dijon, folder)
    shutil.rmtree(folder / SEASON)
    toml = folder / "programme.toml"
    head, _, _ = toml.read_text(encoding="utf-8").partition("\n[[published]]\n")
    start, end = (head.index(f'[[seasons]]\nid = "{name}"') for name in (SEASON, "2026-2027"))
    toml.write_text(head[:start].replace("L'Instant CAFÉ", "Café du port") + "\n", encoding="utf-8")
    assert end > start
    return folder


def rows(text: str) -> dict[str, list[str]]:
    """The rows of the tables of a piece, by their first cell."""
    lines = (line.split(" | ") for line in plain(text).splitlines() if " | " in line)
    return {first: others for first, *others in lines}


def test_each_change_stands_beside_what_it_may_mean(internal: Comparison) -> None:
    """17 in 242 days after 13 in 151 is 0.0702 after 0.0861 a day, 18 % less; shares in points, money in euros."""
    told = rows(internal.changes().text)
    assert told["Séances tenues"] == [
        "13 séances (fictif)",
        "17 séances (publié)",
        "−18 % à durée égale (de −63 % à +83 %)",
        "le hasard suffit à expliquer l’écart",
    ]
    assert told["Taux de réalisation"][2] == "−16 points (de −37 à +12)"
    assert told["Coût hors personnel"][2:] == ["128,51 € de plus", "l’écart est compté, non estimé"]
    assert told["Territoires touchés"][2] == "autant"


def test_the_paragraph_says_how_much_says_nothing(internal: Comparison) -> None:
    """Nine changes can be judged, and chance explains all nine."""
    assert plain(internal.summary().text) == (
        "« Saison 2 » (242 jours) est mise à côté de « Phase expérimentale (saison 1) » (151 jours). Les deux n’ont "
        "pas la même durée : les écarts des nombres comptés sont donnés à durée égale. Sur 9 écarts qui peuvent être "
        "jugés, le hasard suffit à en expliquer 9 : ceux-là ne disent rien. Aucun ne va au-delà."
    )


def test_what_one_season_did_not_collect_is_not_compared(internal: Comparison) -> None:
    """The pilot wrote no notes down: 0 of 13 beside 15 of 17 would be a finding about paper. It is named instead."""
    text = plain(internal.changes().text)
    assert "Comptes rendus envoyés" not in rows(text)
    assert "donc non comparé : Comptes rendus envoyés" in text
    assert "Nouvelles personnes" not in text


def test_cohorts_stand_season_by_season(internal: Comparison) -> None:
    """26 came first in the pilot, 15 of them again; 19 came first in the second season."""
    told = rows(internal.returned().text)
    assert told["Phase expérimentale (saison 1)"] == ["26", "15 sur 26 (58 %)"]
    assert told["Saison 2"][0] == "19"


def test_a_purge_leaves_the_cohort_its_size(dijon: Path) -> None:
    """Eleven of the 26 are erased: the page still says 15 of 26, not 15 of 15, and that rows are gone."""
    assert cli.main(["purge", str(dijon), "--before", "2016-07-01", "--on", "2018-07-01", "--yes"]) == 0
    page = cafeplan.comparison_page(folder=str(dijon), season=SEASON, edition="internal")
    assert rows(page.returned().text)["Phase expérimentale (saison 1)"] == ["26", "15 sur 26 (58 %)"]
    assert "ont été effacées de Phase expérimentale (saison 1)" in plain(page.returned().text)
    assert rows(page.changes().text)["Présences cumulées"][0] == "109 présences (fictif)"


def test_partners_read_what_both_bilans_show() -> None:
    """No cohort; a number of people only where both seasons give it and its whole, else that it is not compared.

    Six who came to the last session first are hidden, so of how many ten came once only is not said.
    """
    page = cafeplan.comparison_page(folder=DIJON, season=SEASON)
    assert "n’est pas montré dans cette édition" in plain(page.returned().text)
    said = plain(page.changes().text)
    assert rows(said)["Personnes assidues"][:2] == ["9 sur 26 (35 %) (fictif)", "6 sur 34 (18 %) (fictif)"]
    [hidden] = [line for line in said.splitlines() if line.startswith("Masqué")]
    assert "Personnes venues une seule fois" not in rows(said)
    assert "Personnes venues une seule fois" in hidden and "Nouvelles personnes" not in hidden


def test_published_figures_come_out_again(internal: Comparison) -> None:
    """The three numbers of the RFVAA sheet, each recounted from the tables, are the same to the cent."""
    told = rows(internal.published().text)
    assert [told[name][1:4] for name in ("Séances tenues", "Personnes différentes", "Coût hors personnel")] == [
        ["17 séances", "17 séances", "oui"],
        ["26 personnes", "26 personnes", "oui"],
        ["262,69 €", "262,69 €", "oui"],
    ]


def test_a_published_figure_that_does_not_come_out_is_told(rewritten: Rewrite) -> None:
    """27 published where the tables have 26: the row says no."""
    folder = rewritten("programme.toml", "value = 26\n", "value = 27\n")
    page = cafeplan.comparison_page(folder=str(folder), season=SEASON)
    assert rows(page.published().text)["Personnes différentes"][1:4] == ["27 personnes", "26 personnes", "non"]


def test_programmes_stand_side_by_side_and_are_not_added_up(dijon: Path, neighbour: Path) -> None:
    """A column each, found by its name next to the programme; how many may be the same is an interval."""
    page = cafeplan.comparison_page(folder=str(dijon), season=SEASON, beside=neighbour.name, edition="internal")
    told = rows(page.side_by_side().text)
    assert told["Indicateur"] == ["L'Instant CAFÉ", "Café du port"]
    assert told["Saison"][1] == "Phase expérimentale (saison 1), du 01/02/2016 au 30/06/2016"
    assert told["Séances tenues"] == ["17 séances (publié)", "13 séances (fictif)"]
    assert told["Personnes différentes"] == ["de 34 à 42 personnes (fictif)", "26 personnes (fictif)"]
    text = plain(page.side_by_side().text)
    assert "les personnes différentes ne s’additionnent pas" in text
    assert "Entre L'Instant CAFÉ et Café du port, de 0 à 26 personnes peuvent être les mêmes" in text


REFUSED = {
    "first": (
        {"season": PILOT},
        "« Phase expérimentale (saison 1) » est la première saison de L'Instant CAFÉ : il n’y en a pas d’avant à "
        "mettre à côté. Choisissez une autre saison, ou nommez un autre programme avec --beside.",
    ),
    "same": (
        {"season": SEASON, "earlier": SEASON},
        "Les deux saisons sont la même, « Saison 2 ». Choisissez-en deux.",
    ),
    "itself": (
        {"season": SEASON, "beside": DIJON},
        "« L'Instant CAFÉ » est mis à côté de lui-même. Nommez avec --beside des programmes qui ont chacun leur "
        "dossier.",
    ),
    "unknown": (
        {"season": SEASON, "earlier": "2016-experimental"},
        "La saison « 2016-experimental » n’existe pas dans L'Instant CAFÉ. Vouliez-vous dire « 2016-experimentale » ?",
    ),
}


@pytest.mark.parametrize("wrong", REFUSED)
def test_what_cannot_be_compared_is_one_sentence(wrong: str) -> None:
    """What is wrong, and what to do."""
    given, sentence = REFUSED[wrong]
    with pytest.raises(CafeplanError) as error:
        cafeplan.comparison_page(folder=DIJON, **given)
    assert plain(str(error.value)) == sentence


def test_a_first_season_has_its_page_beside_another_programme(dijon: Path, neighbour: Path) -> None:
    """Without a season before, the page says so and still has the programmes side by side; in English too."""
    page = cafeplan.comparison_page(folder=str(neighbour), season=PILOT, beside=str(dijon), lang="en")
    assert plain(page.summary().text) == (
        "“Phase expérimentale (saison 1)” is the programme’s first season: there is none before."
    )
    assert page.changes().text == ""
    assert rows(page.side_by_side().text)["Held sessions"] == ["13 sessions (fictional)", "13 sessions (fictional)"]


def test_the_command_writes_the_page(
    dijon: Path, neighbour: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Typed beside both folders, in either order of the seasons, it writes one page of its own name."""
    monkeypatch.chdir(dijon.parent)
    asked = ["compare", DIJON, "--season", PILOT, "--with", SEASON, "--beside", neighbour.name, "--edition", "internal"]
    assert cli.main([*asked, "--on", "2017-07-14"]) == 0
    page = Path("reports", DIJON, SEASON, "comparaison-internal.html")
    assert capsys.readouterr().out.startswith(page.as_posix())
    html = page.read_text(encoding="utf-8")
    assert "<title>D’une saison à l’autre, L'Instant CAFÉ, Saison 2</title>" in html.replace("&#39;", "'")
    assert "Café du port" in html and str(dijon.parent) not in html


@pytest.mark.parametrize(
    ("change", "low", "high", "said"),
    [
        (2.0, 0.1, 117.99, "+100 % à durée égale (de −90 % à 118 fois autant)"),
        (4.0, 1.5, 9.26, "+300 % à durée égale (de +50 % à 9,3 fois autant)"),
        (5.0, 4.1, inf, "5 fois autant à durée égale (4,1 fois autant au moins)"),
        (None, 0.41, inf, "à durée égale, −59 % au moins"),
    ],
)
def test_above_four_times_as_many_it_is_said_in_times(change: float | None, low: float, high: float, said: str) -> None:
    """From 1 to 118 is 117 more for each one, +11 699 %, which is right and pictured by nobody."""
    assert plain(how_much(Change("Alerts", "ratio", change, low, high, WITHIN_CHANCE)).into("fr")) == said
