"""What stands around the sessions is told: waiting lists, outings, events, gifts, the district; each to its reader."""

import shutil
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from conftest import plain

import cafeplan
from cafeplan import figures, files, prose
from cafeplan.figures import Cell, Piece
from cafeplan.indicators import INDICATORS
from cafeplan.model import Amount
from cafeplan.pages.bilan import Bilan

MIROIR, SEASON = "miroir-de-soi", "2013-2014"


def page(folder: str | Path = MIROIR, **parameters: str) -> Bilan:
    """The bilan of a season of Miroir de soi."""
    return cafeplan.bilan_page(**{"folder": str(folder), "season": SEASON, "edition": "internal", **parameters})


@pytest.fixture(scope="module")
def piece() -> Piece:
    """Who came, as the service sees it."""
    return page().came()


@pytest.fixture(scope="module")
def came(piece: Piece) -> str:
    """Who came, as the service reads it."""
    return plain(piece.text)


@pytest.fixture(scope="module")
def to_partners() -> str:
    """Who came and what changed, as partners read it."""
    bilan = page(edition="partners")
    return plain("\n".join([bilan.came().text, bilan.changed().text]))


def lines(table: str, season: str = SEASON) -> list[str]:
    """The rows of a table of the example, as they stand in its file."""
    path = files.shipped("examples") / MIROIR / season / f"{table}.csv"
    return path.read_text(encoding="utf-8").splitlines()[1:]


def test_each_workshop_tells_who_waits(came: str) -> None:
    """Clay: fourteen places, fifteen people had one over the season, and two of its requests have no day of entry."""
    asked = [line for line in lines("enrolments") if ";Art-thérapie;" in line]
    waiting = [line for line in asked if line.endswith(";;")]
    row = next(line for line in came.splitlines() if line.startswith("Art-thérapie | 14"))
    cells = row.split(" | ")
    assert (cells[2], cells[4]) == (str(len(asked) - len(waiting)), str(len(waiting))) == ("15", "2")


def test_means_are_told_by_series_where_venues_tell_nothing_apart(came: str) -> None:
    """Six series share two venues: bars are by series, and the sale, at a venue of its own, is one of them."""
    assert "Selon le rendez-vous, de" in came and "Selon le lieu" not in came
    sales = [line for line in lines("sessions") if ";Vente du mois;held" in line]
    days = {line.split(";")[0] for line in sales}
    heads = sum(line.split(";")[0] in days for line in lines("attendance"))
    assert f"Vente du mois | {len(sales)} | {heads} | " in came.replace(" séances", "").replace(" présences", "")


def test_dates_are_told_by_series_too() -> None:
    """The row of the workshop of clay says how many of its sessions were held of how many."""
    of_clay = [line for line in lines("sessions") if ";Art-thérapie;" in line]
    held = sum(";held;" in line for line in of_clay)
    told = plain(str(page().happened().html))
    assert f"Art-thérapie : {held} sur {len(of_clay)}" in told
    assert "une ligne par rendez-vous" in told


def test_outings_are_told_one_by_one_to_the_service_only(came: str, to_partners: str) -> None:
    """The service sees each of nine outings; partners see how many, and the totals."""
    assert sum("sortie de l'Intermarché" in line for line in came.splitlines()) == 5
    assert "Intermarché" not in to_partners
    assert "Sorties pour aller vers | 9 sorties" in to_partners
    assert "Les ateliers et leur liste d’attente" not in to_partners


def test_the_district_is_told_with_its_source_and_is_no_fiction(piece: Piece, came: str, to_partners: str) -> None:
    """Both readers see what the sheet publishes of the district; a territory of which nothing is known has no row."""
    told = (
        "Fontaine d'Ouche | 35 % des ménages sous le seuil de pauvreté ; 2 521 logements sociaux ; quartier prioritaire"
        " | fiche UNCCAS : plus de 35 % des ménages, 2014"
    )
    assert told in came and told in to_partners
    assert "Dijon |" not in came
    html = str(piece.html)
    assert "fictives" not in html[html.index("Le territoire") :]


def test_events_name_nobody_and_are_counted_for_the_service_only(to_partners: str) -> None:
    """Gatherings and what the group became are listed; who took a role, and alerts, are numbers; heads stay inside."""
    told = plain(page().changed().text)
    assert "07/06/2014 | sortie des familles au lac | animation | 41" in told
    assert "10/04/2014 | la section adopte une règle pour l'emploi des recettes | structuration du groupe" in told
    assert "Parrainages | 4 parrainages" in told and "Signalements de la veille sociale | 2 signalements" in told
    assert "12/10/2013" not in told and "17/12/2013" not in told
    assert "sortie des familles au lac | animation" in to_partners and "| 41" not in to_partners


def test_what_is_given_without_money_is_told_once() -> None:
    """Ikea stands in the funding and among the organisations, and has one row; the museum only among the latter."""
    told = plain(page().cost().text).splitlines()
    assert sum(line.startswith("Ikea | ") for line in told) == 1
    assert "Musée de la Vie bourguignonne | a exposé et vendu les premiers sacs" in told
    assert "Budget de la saison | 16 500,00 €" in told and "Reste à charge | 13 500,00 €" in told


def test_published_numbers_are_marked_and_two_limits_are_not() -> None:
    """Both grants are published, so is the budget; « de 28 à 36 personnes » is ours, though 30 lies between."""
    bilan = page()
    told = plain(bilan.evaluation().text)
    assert "Financements par financeur | Carsat : 2 000,00 € ; Ville de Dijon (CUCS) : 1 000,00 € (publié)" in told
    assert "Personnes différentes | de 28 à 36 personnes (fictif)" in told
    assert "la source publie" not in plain(bilan.reservations().text)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "value = 30",
            "value = 40",
            "Personnes différentes : la source publie 40, les tables donnent de 28 à 36 personnes.",
        ),
        (
            "value = 1000",
            "value = 1500",
            "Financements par financeur, Ville de Dijon (CUCS) : la source publie 1 500, ",
        ),
        ("value = 0.25", "value = 0.3", "Équivalent temps plein : la source publie 0,3, les tables donnent 0,25 "),
    ],
)
def test_a_published_number_that_the_tables_do_not_give_is_said(tmp_path: Path, old: str, new: str, said: str) -> None:
    """Outside both limits, in one category, as a share of a post: each difference is told, by its own name."""
    folder = tmp_path / MIROIR
    shutil.copytree(files.shipped("examples") / MIROIR, folder)
    path = folder / "programme.toml"
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")
    assert said in plain(page(folder).reservations().text)


def test_a_quarter_of_a_post_is_told_to_the_hundredth() -> None:
    """0,25 and not 0,2; other amounts keep their one decimal."""
    post = INDICATORS["FullTimeEquivalent"].unit
    assert plain(prose.said(Amount(Fraction(1, 4), "FTE", 1), post, "fr")) == "0,25 équivalent temps plein"
    hours = INDICATORS["OpeningHours"].unit
    assert plain(prose.said(Amount(Decimal("1.25"), "h", 1), hours, "fr")) == "1,2 heure"


@pytest.mark.parametrize(("rows", "kind"), [(30, "wall stacked"), (60, "wall stacked long")])
def test_a_long_wall_goes_on_over_several_sheets(rows: int, kind: str) -> None:
    """Thirty lines stand on one sheet; sixty could not be read there, and may break."""
    lines = [[Cell("lundi"), Cell("x"), Cell("Anne")]] * rows
    assert f'<table class="{kind}"' in str(figures.wall_calendar("Saison", ["Date", "Lieu", "Qui"], lines).html)
