"""What a reader sees first of a figure or a number: titles that hold, « s » explained, what was aimed at."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from conftest import plain

import cafeplan
from cafeplan import exports, prose
from cafeplan.figures import drawing
from cafeplan.indicators import INDICATORS
from cafeplan.language import apart, verbatim
from cafeplan.language import bilan as says
from cafeplan.language import disclosure as protection
from cafeplan.model import Amount, Count, Hidden, Part, Table
from cafeplan.pages.bilan.charts import by_category
from cafeplan.pages.bilan.page import Bilan
from cafeplan.programme import load

DATA = Path(__file__).parent.parent / "data"
EFFECTS = "ObservedEffects"


def page(programme: str, season: str, edition: str = "partners") -> Bilan:
    return cafeplan.bilan_page(folder=str(DATA / programme), season=season, edition=edition)


@pytest.fixture(scope="module")
def dijon_page() -> Bilan:
    """The partners' bilan of L'Instant CAFÉ."""
    return page("instant-cafe-dijon", "2016-2017")


def test_a_title_names_all_who_lead(dijon_page: Bilan) -> None:
    """Two that are equal both lead; of four none does, and the title says so; one hidden may have most."""
    [shown, *_] = dijon_page.read

    def title(**counts: Part) -> str:
        piece = by_category(shown, EFFECTS, says.EFFECTS_FINDING, list(counts.items()))
        return plain(piece.text.partition("\n")[0])

    three, two = Count(3, 9), Count(2, 9)
    assert title(entraide=three, joie=two) == "L’effet le plus souvent noté : entraide, à 3 séances sur 9"
    assert title(entraide=three, joie=three, autonomie=two) == (
        "Les effets les plus souvent notés : entraide et joie, chacun à 3 séances sur 9"
    )
    four = dict.fromkeys(("a", "b", "c", "d"), two)
    assert title(**four) == "Effets observés : 4 sont en tête à égalité, avec 2 sur 9"
    assert title(entraide=three, joie=Hidden(), autonomie=Hidden()) == (
        "Effets observés : 2 nombres ne sont pas donnés tels quels"
    )


def test_three_sectors_lead_together() -> None:
    """Seven organisations each of social action, of childhood and of housing came: none is « the » first."""
    text = plain(page("partenaires-un-cafe", "2009-2010").came().text)
    assert (
        "Les secteurs les plus présents : action sociale, enfance et famille et logement, 7 structures chacun" in text
    )


def test_bars_of_months_have_a_title_of_months() -> None:
    """Where the bars are months the title gives the least and the most of a month, as the bars are long."""
    text = plain(page("miroir-de-soi", "2013-2014").came().text)
    assert "De 182 à 272 présences par mois, et 12,8 personnes en moyenne par séance" in text


def test_s_is_explained_where_it_stands(dijon_page: Bilan) -> None:
    """A table or figure with « s » says what it is; one without it, as all that happened, does not."""
    note = "« s » : nombre non communiqué, pour que personne ne soit reconnu. Données fictives"
    assert note in plain(str(dijon_page.came().html))
    assert note not in plain(str(dijon_page.happened().html))


def test_a_hidden_number_beside_its_target_was_recorded(dijon_page: Bilan) -> None:
    """« s sur 11 » are satisfied: that nothing was recorded is not said, nor on which side it is."""
    [line] = [one for one in plain(dijon_page.evaluation().text).splitlines() if one.startswith("Part de satisfaits")]
    assert line.split(" | ")[1:4] == [
        "s sur 11 (fictif)",
        "au moins 80 %",
        "on ne peut pas le dire : le nombre n’est pas donné tel quel",
    ]


def test_an_objective_without_a_number_has_no_columns_for_it() -> None:
    """Of four objectives of Partenaires, un Café ! two aim at no number: their tables say so once, above."""
    found = page("partenaires-un-cafe", "2009-2010").evaluation()
    assert plain(str(found.html)).count("Aucun résultat chiffré n’est visé.") == 2
    assert found.text.count("Visé") == 2


def test_the_paragraph_says_what_was_reached(dijon_page: Bilan) -> None:
    """Of 120 attendances, 80 % of dates, half of sessions mixed and 80 % satisfied, two are reached and one is near."""
    assert plain(dijon_page.summary().text).endswith(
        " 4 résultats chiffrés étaient visés : 2 sont atteints, 1 est presque atteint et 1 ne peut pas se dire."
    )


def test_hours_by_status_bear_their_unit() -> None:
    """« salarié : 93,5 heures », and not a bare number; money bears its own sign, people none."""
    table = Table({"salarié": Amount(Fraction(187, 2), "hours", 3)})
    assert plain(prose.said(table, INDICATORS["StaffHours"].unit, "fr")) == "salarié : 93,5 heures"


def test_a_published_post_keeps_its_two_decimals() -> None:
    """A quarter of a post was published as 0.25 and is not shown as 0,2."""
    again = cafeplan.comparison_page(folder=str(DATA / "miroir-de-soi"), season="2013-2014").published().text
    [line] = [one for one in plain(again).splitlines() if one.startswith("Équivalent temps plein")]
    assert line.split(" | ")[2:5] == ["0,25 équivalent temps plein", "0,25 équivalent temps plein", "oui"]


@pytest.mark.parametrize("most", [400, 7290, 12, 1_250_000])
def test_numbers_under_a_figure_do_not_touch(most: int) -> None:
    """Where names leave little room there are fewer numbers, each clear of the next, with spaced thousands."""
    drawn = drawing.plane(["Conseil général de Lot-et-Garonne"], 21.6, (0, most), ["400,00 €"])
    drawing.name_numbers(drawn)
    numbers = [
        text for text in drawn.figure.texts if text.get_text().replace("\N{NARROW NO-BREAK SPACE}", "").isdigit()
    ]
    edges = sorted((text.get_position()[0], drawing._width(text.get_text(), 10.5)) for text in numbers)
    pairs = pairwise(edges)
    assert all(left + wide / 2 < right - other / 2 for (left, wide), (right, other) in pairs)
    assert not any("000" in text.get_text() and len(text.get_text()) == 4 for text in numbers)


def test_many_roles_share_a_column() -> None:
    """Two roles have a column each; three share one, each named before who holds it, and an empty one is left out."""
    roles = {name: verbatim(name) for name in ("social", "santé", "accueil")}
    three = replace(load(DATA / "instant-cafe-dijon"), roles=roles)
    two = replace(three, roles={name: roles[name] for name in ("social", "santé")})
    names = {"social": "Anne", "santé": "", "accueil": "Bruno, Claire"}
    assert [one.fr for one in exports.seat_titles(two)] == ["social", "santé"]
    assert exports.seat_cells(two, names, "fr") == ["Anne", ""]
    assert [one.fr for one in exports.seat_titles(three)] == ["Qui"]
    assert list(map(plain, exports.seat_cells(three, names, "fr"))) == ["social : Anne ; accueil : Bruno, Claire"]


def test_what_protecting_loses_reads_aloud() -> None:
    """The way chosen first, the others after « ce serait »."""
    chosen, other = (protection.LOSS[step](part=Decimal(part)) for step, part in (("hidden", "0.34"), ("totals", "1")))
    assert plain(protection.LOSSES_OTHERWISE(chosen=chosen, others=[other]).into("fr")) == (
        "Protéger fait perdre une part de ce que disent les nombres : ici 34 % en masquant ; ce serait 100 % en ne "
        "donnant que les totaux."
    )


def test_semicolons_follow_the_language() -> None:
    """French has a no-break space before them, English none."""
    assert apart(["a", "b"], "fr") == "a\N{NO-BREAK SPACE}; b"
    assert apart(["a", "b"], "en") == "a; b"
