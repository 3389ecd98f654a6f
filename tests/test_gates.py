"""A page that is not fit to be published is not written: each fault, seeded, is told in one sentence."""

import pytest
from conftest import plain

from cafeplan import gates, shell

CONTENT = """<header><h1>Bilan</h1></header>
<div class="prose"><p>Dix-sept séances.</p></div>
<figure><figcaption>Tenues</figcaption><img alt="Dix-sept points sur une ligne." src="data:image/svg+xml,%3Csvg/%3E">
<table><thead><tr><th scope="col">Lieu</th></tr></thead><tbody><tr><td>Mably</td></tr></tbody></table></figure>
"""
PAGE = shell.document(CONTENT, "Bilan", "fr")

SEEDED = {
    "another language": ('lang="fr"', 'lang="en"', "elle se dit écrite en « en » au lieu de « fr »."),
    "no language": (' lang="fr"', "", "elle se dit écrite en «  » au lieu de « fr »."),
    "no title": ("<title>Bilan</title>", "<title> </title>", "elle n’a pas de titre."),
    "an element left open": (
        "</figure>",
        "",
        "son HTML n’est pas valide : l’élément « main » n’est pas fermé comme il a été ouvert.",
    ),
    "elements that overlap": (
        "<p>Dix-sept séances.</p>",
        "<p><em>Dix-sept</p></em>",
        "son HTML n’est pas valide : l’élément « p » n’est pas fermé comme il a été ouvert.",
    ),
    "a name given twice": (
        "<figure>",
        '<figure id="content">',
        "son HTML n’est pas valide : deux éléments portent le nom « content ».",
    ),
    "a link to nothing": (
        "Dix-sept séances",
        '<a href="#annexe">Dix-sept</a>',
        "un lien mène à « annexe », qui n’est pas dans la page.",
    ),
    "a figure from elsewhere": (
        "data:image/svg+xml,%3Csvg/%3E",
        "https://exemple.example/a.svg",
        "elle va chercher quelque chose hors d’elle-même (« https://exemple.example/a.svg »).",
    ),
    "a figure on the disk": (
        "data:image/svg+xml,%3Csvg/%3E",
        "a.svg",
        "elle va chercher quelque chose hors d’elle-même (« a.svg »).",
    ),
    "a script": (
        "<figure>",
        "<script>1</script><figure>",
        "elle va chercher quelque chose hors d’elle-même (« <script> »).",
    ),
    "a style from elsewhere": (
        "<figure>",
        '<figure style="background: url(//exemple.example/f)">',
        "elle va chercher quelque chose hors d’elle-même (« url(//exemple.example/f) »).",
    ),
    "a figure without words": (
        'alt="Dix-sept points sur une ligne." ',
        "",
        "la figure n° 1 n’est pas décrite en mots.",
    ),
    "a figure with empty words": (
        'alt="Dix-sept points sur une ligne."',
        'alt=" "',
        "la figure n° 1 n’est pas décrite en mots.",
    ),
    "words that describe nothing": (
        "Dix-sept points sur une ligne.",
        "No description has been provided for this image",
        "un texte est resté à écrire (« No description has been provided for this image »).",
    ),
    "prose still to be written": (
        "Dix-sept séances.",
        "TODO : dire combien",
        "un texte est resté à écrire (« TODO »).",
    ),
    "a column of pseudonyms": (
        '<th scope="col">Lieu',
        '<th scope="col">Participant',
        "un tableau a une colonne de données personnelles (« Participant »).",
    ),
}


def test_a_page_of_ours_passes() -> None:
    """The page that every fault is seeded into has none itself."""
    assert list(gates.faults(PAGE, "fr")) == []


@pytest.mark.parametrize("fault", SEEDED)
def test_a_seeded_fault_is_told(fault: str) -> None:
    """Each fault, put into a good page by one change, is the first thing told."""
    good, bad, sentence = SEEDED[fault]
    assert good in PAGE
    told = [plain(reason.into("fr")) for reason in gates.faults(PAGE.replace(good, bad, 1), "fr")]
    assert told[0] == sentence


def test_what_people_typed_may_say_todo() -> None:
    """A placeholder is the author's: a tip or a reason from the tables may hold any word."""
    assert list(gates.faults(PAGE.replace("Mably", "TODO lorem ipsum"), "fr")) == []
