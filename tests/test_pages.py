"""What the cells of a page say: marks, words, and nothing that its reader may not see."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from conftest import plain

import cafeplan
from cafeplan.indicators import INDICATORS
from cafeplan.model import CafeplanError
from cafeplan.pages import Bilan
from cafeplan.tables.contract import contracts

DIJON = "instant-cafe-dijon"
Rewrite = Callable[[str, str, str], Path]


def whole(page: Bilan) -> str:
    """The markup of every piece of a bilan, in the page's order."""
    pieces = (
        page.head,
        page.summary,
        page.key_figures,
        page.happened,
        page.came,
        page.returned,
        page.changed,
        page.cost,
        page.own_words,
        page.evaluation,
        page.numbers,
        page.reservations,
        page.ending,
        page.provenance,
    )
    return "\n".join(str(piece().html) for piece in pieces)


def words(markup: str) -> str:
    """The words of a page, without its markup and the data of its pictures."""
    return plain(unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", markup))))


def test_the_season_in_one_paragraph() -> None:
    """The paragraph of 2016-2017 says what happened, each number with its mark; 34 + 8 only counted are 42 at most."""
    page = cafeplan.bilan_page(folder=DIJON, season="2016-2017", edition="internal")
    assert plain(page.summary().text) == (
        "17 séances (publié) de L'Instant CAFÉ ont eu lieu, pour 22 prévues (fictif). Entre 34 et 42 personnes "
        "différentes sont venues (fictif) : certains présents ont été comptés sans être identifiés. Ensemble, elles "
        "font 157 présences (fictif), soit en moyenne 9,2 personnes (fictif) par séance. Sur 34 personnes identifiées "
        "(fictif), 19 (fictif) venaient pour la première fois. Sur les 26 venues la saison d’avant (fictif), 15 sont "
        "revenues (fictif). Hors personnel, la saison a coûté 391,20 € (fictif). 4 résultats chiffrés étaient visés : "
        "3 sont atteints et 1 est presque atteint."
    )


def test_the_pilot_says_what_was_published_and_how_it_was_read() -> None:
    """26 people and 262,69 € are marked as published, the reading of « saison 1 » is stated, the rest is fictional."""
    page = cafeplan.bilan_page(folder=DIJON, season="2016-experimentale")
    assert "26 personnes différentes sont venues (publié)" in plain(page.summary().text)
    assert "la saison a coûté 262,69 € (publié)" in plain(page.summary().text)
    assert "13 séances (fictif) de L'Instant CAFÉ ont eu lieu, pour 14 prévues (fictif)" in plain(page.summary().text)
    assert "nous lisons : la phase expérimentale, de février à juin 2016" in plain(page.reservations().text)


def test_the_page_never_says_that_17_follows_from_the_rule() -> None:
    """The reservations give 22 by the rule and 17 published, and say that one does not follow from the other."""
    page = cafeplan.bilan_page(folder=DIJON, season="2016-2017")
    assert "17 ne découle pas de la règle" in page.reservations().text


@pytest.mark.parametrize("edition", ["partners", "internal"])
def test_every_number_of_a_demonstration_page_is_marked(edition: str) -> None:
    """Key figures and definitions each carry « publié » or « fictif », figures and tables say it under their title."""
    page = cafeplan.bilan_page(folder=DIJON, season="2016-2017", edition=edition)
    markup = whole(page)
    badges = re.findall(r'<span class="mark">(publié|fictif)</span>', markup)
    figures = re.findall(r"<figcaption>.*?</figcaption>", markup, re.DOTALL)
    key = markup.count("<strong>") + markup.count('<section class="definition">')
    assert len(badges) == key
    assert badges.count("publié") == 2
    assert figures and all("fictives" in one or "publié" in one for one in figures)
    assert "Données de démonstration" in markup


def test_real_data_carry_no_mark(rewritten: Rewrite) -> None:
    """A programme that is no demonstration has neither banner nor marks."""
    folder = rewritten("programme.toml", "demonstration = true", "demonstration = false")
    markup = whole(cafeplan.bilan_page(folder=str(folder), season="2016-2017", edition="internal"))
    assert "Données de démonstration" not in markup
    assert not re.findall(r'class="mark"|\((?:publié|fictif)\)|Données fictives', markup)


def test_a_published_number_that_the_tables_do_not_give_is_said(rewritten: Rewrite) -> None:
    """When the tables no longer give the published 17, the page says both numbers."""
    folder = rewritten("programme.toml", "value = 17", "value = 18")
    page = cafeplan.bilan_page(folder=str(folder), season="2016-2017")
    assert "Séances tenues : la source publie 18, les tables donnent 17 séances." in plain(page.reservations().text)


def test_the_partners_page_tells_details_and_names_nobody() -> None:
    """Sessions and venues by head-count, people by what protects them; no split of a session, nobody by name."""
    partners = words(whole(cafeplan.bilan_page(folder=DIJON, season="2016-2017")))
    internal = words(whole(cafeplan.bilan_page(folder=DIJON, season="2016-2017", edition="internal")))
    for told in ("Présences par séance", "Fréquentation par lieu", "IND-12", "60 à 69 ans"):
        assert told in internal
        assert told in partners
    for kept in ("Comptées seulement", "Relances"):
        assert kept in internal
        assert kept not in partners
    assert not re.search(r"\bP0\d\d\b|Anne Verdier|Claire Monnet", partners + internal)


def test_every_indicator_says_what_it_is_about() -> None:
    """No indicator that reads a table of people is about activity alone; how often the team went out is activity."""
    of_people = {one.name for one in contracts() if any(column.pseudonym for column in one.columns)}
    for name, indicator in INDICATORS.items() - {("OutreachOutings", INDICATORS["OutreachOutings"])}:
        if ({"headcounts", "outreach"} | of_people - {"events"}) & set(indicator.uses):
            assert indicator.about != "activity", name


def test_text_from_data_cannot_become_markup(rewritten: Rewrite) -> None:
    """Names and reasons with markup in them are shown as they were typed."""
    rewritten("programme.toml", 'name = "La Comédie"', 'name = "<script>alert(1)</script> & {{ 7*7 }}"')
    folder = rewritten("2016-2017/sessions.csv", "verglas", "<img src=x onerror=alert(2)>")
    markup = whole(cafeplan.bilan_page(folder=str(folder), season="2016-2017", edition="internal"))
    assert "<script" not in markup and "<img src=x" not in markup
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; {{ 7*7 }}" in markup
    assert "&lt;img src=x onerror=alert(2)&gt;" in markup


PARAMETERS = {
    "number": (
        {"season": 1234},
        "Le paramètre « season » vaut 1234, qui n’est pas un texte. Mettez-le entre guillemets dans le carnet ; avec "
        "papermill, écrivez « -r season … » et non « -p season … ».",
    ),
    "unknown name": (
        {"season": "2016-2017", "editions": "partners"},
        "Le paramètre « editions » n’est pas connu. Vouliez-vous dire « edition » ?",
    ),
    "missing": (
        {},
        "Il manque le paramètre « season ». Donnez-le : saison, telle que programme.toml la nomme.",
    ),
    "language": (
        {"season": "2016-2017", "lang": "de"},
        "Le paramètre « lang » vaut « de ». Il faut : langue de la page : « fr » ou « en ».",
    ),
    "date": (
        {"season": "2016-2017", "on": "hier"},
        "Le paramètre « on » vaut « hier ». Il faut : date écrite sur la page, AAAA-MM-JJ, ou rien.",
    ),
    "absent season": (
        {"season": "01234"},
        "La saison « 01234 » n’existe pas dans L'Instant CAFÉ. Les noms connus sont : 2016-experimentale, 2016-2017 et "
        "2026-2027.",
    ),
}


@pytest.mark.parametrize("wrong", PARAMETERS)
def test_a_wrong_parameter_is_one_sentence(wrong: str) -> None:
    """Type, name, value and season are checked before anything is read, each with its own sentence."""
    given, sentence = PARAMETERS[wrong]
    with pytest.raises(CafeplanError) as error:
        cafeplan.bilan_page(folder=DIJON, **given)
    assert plain(str(error.value)) == sentence


def test_english_is_whole() -> None:
    """The English page has no French word of ours in it but what the data say."""
    page = cafeplan.bilan_page(folder=DIJON, season="2016-2017", edition="internal", lang="en", on="2026-11-21")
    said = words(str(page.head().html) + str(page.key_figures().html) + str(page.happened().html))
    assert "Review of L'Instant CAFÉ" in said
    assert "17 sessions held of 22 planned: 77% of the appointments took place" in said
    assert not re.search(r"séance|prévue|fictif|publié\b", said)


def test_the_rota_page_names_what_is_missing(rewritten: Rewrite) -> None:
    """When everybody of a service is away on a day the seat stays empty, and the page says which and why."""
    away = "".join(f"{who};2027-01-18;2027-01-18\n" for who in ("denis", "elise", "farid"))
    folder = rewritten("absences.csv", "facilitator;first;last\n", f"facilitator;first;last\n{away}")
    page = cafeplan.rota_page(folder=str(folder), season="2026-2027")
    assert "1 place reste à pourvoir, nommée ci-dessous." in plain(page.summary().text)
    assert "lundi 18 janvier 2027 | Le Déclic |" in page.calendar().text
    assert "personne" in page.calendar().text
    assert plain(page.gaps().text).splitlines()[-1] == (
        "lundi 18 janvier 2027 | service social gérontologique | Personne n’est disponible pour une place « service "
        "social gérontologique » le lundi 18 janvier 2027."
    )


def test_the_rota_page_says_what_would_fill_the_gap(rewritten: Rewrite) -> None:
    """One clash of three absences, then an arrangement each; without gaps one sentence that says so."""
    away = "".join(f"{who};2027-01-18;2027-01-18\n" for who in ("denis", "elise", "farid"))
    folder = rewritten("absences.csv", "facilitator;first;last\n", f"facilitator;first;last\n{away}")
    page = cafeplan.rota_page(folder=str(folder), season="2026-2027")
    assert plain(page.repairs().text).splitlines() == [
        "La place « service social gérontologique » du lundi 18 janvier 2027 ne peut pas être tenue, à cause de : "
        "l’absence de Denis Aubrac, l’absence d’Élise Fournel et l’absence de Farid Bellac. Un seul de ces "
        "arrangements suffit, le plus petit d’abord ; rien de plus petit n’y suffirait :",
        "",
        "une absence de Denis Aubrac déplacée, pour le lundi 18 janvier 2027",
        "une absence d’Élise Fournel déplacée, pour le lundi 18 janvier 2027",
        "une absence de Farid Bellac déplacée, pour le lundi 18 janvier 2027",
    ]
    whole = cafeplan.rota_page(folder=DIJON, season="2026-2027")
    assert plain(whole.repairs().text) == "Aucune place ne manque d’intervenant : il n’y a rien à arranger."


def test_the_rota_page_compares_with_naive_rotations() -> None:
    """A row a rule, one for absences that a rotation ignores, one for the pairs that meet."""
    page = cafeplan.rota_page(folder=DIJON, season="2026-2027")
    rows = [line.split(" | ") for line in plain(page.naive().text).splitlines() if " | " in line]
    assert rows[0] == ["Règle", "ce planning", "chacun à son tour", "une personne par rang du jour dans le mois"]
    assert rows[-1][:3] == ["Binômes qui se rencontrent, sur 9", "9", "3"]
    ours = [row[1].replace(" ", "") for row in rows[1:-2]]
    assert ours == [str(level.value) for level in page.rota.levels[:-1]]
    assert rows[1][0] == "Chaque place est tenue."
    assert rows[-2][:2] == ["Obligations enfreintes", "0"]
    assert int(rows[-2][2]) > 0


def test_the_rota_page_counts_everybody() -> None:
    """Turns add up to the seats, and the shares of each service too: 21 sessions with two seats are 42."""
    page = cafeplan.rota_page(folder=DIJON, season="2026-2027")
    rows = [line.split(" | ") for line in plain(page.loads().text).splitlines() if "%" in line and " | " in line]
    assert sum(int(row[2]) for row in rows) == 42
    assert len(page.rota.turns) == 42
    assert "Toutes les places sont tenues." in page.summary().text
