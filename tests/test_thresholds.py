"""A programme sets the threshold of an indicator with the day since when it holds; the page says so."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import plain

import cafeplan
from cafeplan.model import CafeplanError, Count
from cafeplan.pages import Bilan

Rewrite = Callable[[str, str, str], Path]
SEASON, PILOT = "2016-2017", "2016-experimentale"
BEFORE = '[[objectives]]\ntext = "Proposer'


def page(folder: Path, season: str) -> Bilan:
    """The bilan of a season, for the service."""
    return cafeplan.bilan_page(folder=str(folder), season=season, edition="internal")


def test_a_threshold_holds_from_its_day(rewritten: Rewrite) -> None:
    """Thirteen visits make a regular from November 2016 on: P001, P004 and P008 alone; the pilot keeps its nine."""
    setting = "[thresholds]\nPersonnesAssidues = { value = 13, since = 2016-11-01 }\n\n"
    folder = rewritten("programme.toml", BEFORE, setting + BEFORE)
    now, before = page(folder, SEASON), page(folder, PILOT)
    assert now.values["Regulars"] == Count(3, 34, 8)
    assert before.values["Regulars"] == Count(9, 26)
    said = "Seuil du programme depuis le 01/11/2016 : 13, au lieu de 4."
    assert said in plain(str(now.numbers().html))
    assert said not in plain(str(before.numbers().html))


def test_a_threshold_that_is_none_is_refused(rewritten: Rewrite) -> None:
    """Held sessions have no threshold: one sentence says where it stands, and which indicators have one."""
    setting = "[thresholds]\nHeldSessions = { value = 2, since = 2016-11-01 }\n\n"
    with pytest.raises(CafeplanError) as error:
        page(rewritten("programme.toml", BEFORE, setting + BEFORE), SEASON)
    assert plain(str(error.value)).startswith(
        "programme.toml, [thresholds], indicator : « HeldSessions » n’est pas connu."
    )


def test_seasons_counted_otherwise_are_not_compared(rewritten: Rewrite) -> None:
    """Regulars of four visits beside regulars of nine would be a finding about the threshold: it is told instead."""
    setting = "[thresholds]\nRegulars = { value = 9, since = 2016-11-01 }\n\n"
    folder = rewritten("programme.toml", BEFORE, setting + BEFORE)
    compared = cafeplan.comparison_page(folder=str(folder), season=SEASON, edition="internal")
    text = plain(compared.changes().text)
    assert "Personnes assidues | " not in text
    assert "Le seuil a changé d’une saison à l’autre, donc non comparé : Personnes assidues." in text
