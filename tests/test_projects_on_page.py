"""What the bilan shows of collective projects, and of the evaluation grid that a programme was given."""

from dataclasses import replace
from datetime import date

import pytest
from conftest import plain

from cafeplan import bilan_page
from cafeplan.pages.bilan import projects
from cafeplan.pages.bilan.page import Bilan


@pytest.fixture(scope="module")
def vernet() -> Bilan:
    """The bilan of a season with three projects."""
    return bilan_page(folder="aller-vers", season="2013-2014", edition="internal")


def test_each_step_is_shown_with_its_delay(vernet: Bilan) -> None:
    """Early, late and not done by the last day of the season, 30 September; named as people name them."""
    lines = plain(vernet.happened().text).splitlines()
    assert "Projet | Étape | Prévue le | Faite le | Écart" in lines
    assert (
        "le jardin partagé | choisir parmi les envies relevées | 31/12/2013 | 19/12/2013 | 12 jours d’avance" in lines
    )
    assert "la fête du quartier | faire la fête | 21/06/2014 | 28/06/2014 | 7 jours de retard" in lines
    assert "la bourse aux jouets | tenir la bourse | 20/09/2014 | – | pas faite, due depuis 10 jours" in lines


@pytest.mark.parametrize(
    ("due", "made", "words"),
    [
        (date(2014, 3, 1), date(2014, 3, 1), "au jour prévu"),
        (date(2014, 3, 1), date(2014, 3, 2), "1 jour de retard"),
        (date(2014, 3, 2), date(2014, 3, 1), "1 jour d’avance"),
        (date(2014, 10, 1), None, "pas encore faite"),
        (None, None, "pas encore faite"),
        (None, date(2014, 3, 1), "sans date prévue"),
    ],
)
def test_a_gap_is_told_in_days(due: date | None, made: date | None, words: str) -> None:
    """On the day, a day late, a day early, not due yet, and without a plan there is nothing to be late for."""
    assert plain(projects.gap(due, made, date(2014, 9, 30)).into("fr")) == words


def test_the_given_grid_stands_in_its_own_words(vernet: Bilan) -> None:
    """Object, indicator and tools as the source writes them, beside what was counted: 55 sessions, 835 attendances."""
    text = plain(vernet.evaluation().text)
    assert "Objet | Indicateur | Outils | Ce qui a été relevé" in text
    assert (
        "Réalisation de l'action | Nombre de séances et de participants | Carnet de bord des actions | "
        "Séances tenues : 55 séances ; Présences cumulées : 835 présences"
    ) in text
    assert text.startswith("L’action s’inscrit dans : axe « Lutter contre l'isolement » › mission Caf")


def test_what_an_edition_has_not_is_said(vernet: Bilan) -> None:
    """A row of the grid whose indicators the page does not have says so, rather than stay empty."""
    silent = replace(vernet, told=replace(vernet.told, values={}))
    row = "Réalisation de l'action | Relevé des besoins ou désirs exprimés | Carnet de bord des actions | "
    assert f"{row}pas sur cette page" in plain(silent.evaluation().text)


def test_a_season_of_many_sessions_is_drawn_by_month(vernet: Bilan) -> None:
    """Fifty-five sessions are twelve bars, and the words say so; the table still has each session."""
    came = vernet.came()
    assert "Présences de chaque mois, sur 55 séances tenues" in plain(str(came.html))
    assert "jeudi 3 octobre 2013" in plain(came.text)
