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
from cafeplan.language import apart, around, verbatim
from cafeplan.language import bilan as says
from cafeplan.language import disclosure as protection
from cafeplan.model import Amount, Count, Hidden, Part, Table
from cafeplan.pages.bilan.came import _finding
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


def test_others_together_are_no_finding(dijon_page: Bilan) -> None:
    """« autre » is many ways: the first that has a name is told; where a hidden one may have more, none is."""
    [shown, *_] = dijon_page.read

    def title(**counts: Part) -> str:
        names = {"bouche": "bouche-à-oreille"}
        pairs = [(names.get(name, name), one) for name, one in counts.items()]
        return plain(by_category(shown, "ReferralChannels", says.CHANNEL_FINDING, pairs).text.partition("\n")[0])

    nine, five, two = Count(9, 20), Count(5, 20), Count(2, 20)
    label = "D’où viennent les personnes"
    assert title(autre=nine, bouche=five, affiche=two) == (
        f"{label} : « autre » mis à part, bouche-à-oreille vient en tête, avec 5 sur 20"
    )
    assert title(autre=nine, bouche=five, affiche=five) == (
        f"{label} : « autre » mis à part, bouche-à-oreille et affiche viennent en tête, avec 5 sur 20"
    )
    assert (
        title(bouche=nine, autre=five) == "Le premier chemin vers le café : bouche-à-oreille, pour 9 personnes sur 20"
    )
    assert title(autre=nine, affiche=two, bouche=Hidden(), service=Hidden()) == (
        f"{label} : 2 nombres ne sont pas donnés tels quels"
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


def test_the_same_number_is_said_once() -> None:
    """« 6 personnes en moyenne par séance, de 6 à 6 » says three times what « à chaque séance » says once."""
    told = around.ATTENDANCE_EVEN_FINDING
    assert plain(told(most=6, sessions=3).into("fr")) == "6 personnes à chaque séance"
    assert plain(told(most=1, sessions=1).into("fr")) == "1 personne à la seule séance tenue"
    assert _finding(by_session=True, is_even=True) is told
    assert _finding(by_session=True, is_even=False) is says.ATTENDANCE_FINDING


def test_what_is_hidden_is_not_marked_as_published() -> None:
    """Two people of Miroir de soi took a responsibility: published by its source, « s » on the partners' page."""
    [shown, *_] = page("miroir-de-soi", "2013-2014").read
    published = {one.indicator for one in shown.published()}
    assert {"RolesTaken", "FullTimeEquivalent"} <= published
    assert (shown.mark("RolesTaken"), shown.mark("FullTimeEquivalent")) == ("fictif", "publié")
    [inside, *_] = page("miroir-de-soi", "2013-2014", "internal").read
    assert inside.mark("RolesTaken") == "publié"


def test_sessions_of_which_it_is_not_known_are_told_with_the_others() -> None:
    """Of 55 sessions 12 were surely mixed, and of 43 nobody can say: « 12 sur 55 » alone reads as « 43 were not »."""
    [shown, *_] = page("aller-vers", "2013-2014", "internal").read
    told = replace(shown.told, values={"MixedGenerations": Count(12, 55, 43), "DeliveryRate": Count(9, 12, 1)})
    said = replace(shown, told=told).said
    assert plain(said("MixedGenerations")) == "12 sur 55 (22 %), et 43 dont on ne sait pas"
    assert plain(said("DeliveryRate")) == "9 sur 12 (75 %)"


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
