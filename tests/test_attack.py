"""What a reader can learn from published numbers, and from a finished page, is found, and nothing else is called so."""

from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest
from conftest import plain
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from small_cafe import SEASON

from cafeplan import cli
from cafeplan.attack import Statement, audited, bounds, counted, difference, hidden, mean, percentage
from cafeplan.attack.statements import ONE
from cafeplan.model import Cell, Cover

SEXES, CHANNELS = ("femmes", "hommes"), ("accueil", "médecin", "voisin")
CATEGORIES = {"sexe": SEXES, "canal": CHANNELS}


def cell(population: str = SEASON, **having: str) -> Cell:
    """The people of a population with one category of each characteristic."""
    return Cell(population, frozenset((name, frozenset([category])) for name, category in having.items()))


def ends(statements: list[Statement], one: Cell, covers: tuple[Cover, ...] = ()) -> tuple[int, int] | None:
    """The least and the most of one count, None where the statements contradict."""
    found = bounds(statements, [((ONE, one),)], CATEGORIES, covers)
    return (found[0].low, found[0].high) if found else None


# --- bounds ------------------------------------------------------------------------------------------------------


KINDS = list(product(SEXES, CHANNELS))
EVERY_CELL = [
    *(cell(sexe=sex, canal=channel) for sex, channel in KINDS),
    *(cell(sexe=sex) for sex in SEXES),
    *(cell(canal=channel) for channel in CHANNELS),
    cell(),
]


def count(one: Cell, table: tuple[int, ...]) -> int:
    """What a cell is in a table of six kinds, added up by hand."""
    having = {name: next(iter(among)) for name, among in one.having}
    return sum(
        many
        for (sex, channel), many in zip(KINDS, table, strict=True)
        if having.get("sexe", sex) == sex and having.get("canal", channel) == channel
    )


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 3), min_size=6, max_size=6), st.lists(st.booleans(), min_size=11, max_size=11))
def test_bounds_are_those_of_all_tables_that_fit(truth: list[int], shows: list[bool]) -> None:
    """Every table of whole people with the same total is tried: the bounds are the least and the most of them."""
    table, total = tuple(truth), sum(truth)
    assume(0 < total <= 7)
    given_ = [one for one, shown in zip(EVERY_CELL, [*shows, True], strict=True) if shown]
    statements = [
        said for one in EVERY_CELL for said in (counted(one, count(one, table)) if one in given_ else hidden(one))
    ]
    fits = [
        other
        for other in product(range(total + 1), repeat=6)
        if sum(other) == total and all(count(one, other) == count(one, table) for one in given_)
    ]
    found = bounds(statements, [((ONE, one),) for one in EVERY_CELL], CATEGORIES)
    assert found is not None
    for one, between in zip(EVERY_CELL, found, strict=True):
        every = [count(one, other) for other in fits]
        assert (between.low, between.high) == (min(every), max(every))
        assert between.loose[0] <= between.low <= between.high <= between.loose[1] + 1e-6


def test_a_percentage_of_few_people_gives_the_count() -> None:
    """27 % of 26 people are 7: 6 would be 23 %, 8 would be 31 %."""
    said = [*counted(cell(), 26), *percentage(cell(sexe="femmes"), cell(), Fraction(27, 100))]
    assert ends(said, cell(sexe="femmes")) == (7, 7)


def test_a_mean_gives_the_total_within_two() -> None:
    """9.2 people in 17 sessions: from 155.55 to 157.25, thus 156 or 157."""
    assert ends([*mean(cell(), 17, Fraction(92, 10))], cell()) == (156, 157)


def test_a_difference_is_one_more_equation() -> None:
    """12 women by summer, 3 more than by winter: 9 then."""
    said = [*counted(cell(sexe="femmes"), 12), *difference(cell(sexe="femmes"), cell("hiver", sexe="femmes"), 3)]
    assert ends(said, cell("hiver", sexe="femmes")) == (9, 9)


def test_rounded_numbers_leave_what_rounding_leaves() -> None:
    """10 to the nearest multiple of 5, either way: from 6 to 14; the exact total of 12 cuts that to 12."""
    rounded = [*counted(cell(sexe="femmes"), 10, 5)]
    assert ends(rounded, cell(sexe="femmes")) == (6, 14)
    assert ends([*rounded, *hidden(cell(sexe="hommes")), *counted(cell(), 12)], cell(sexe="femmes")) == (6, 12)


def test_people_of_two_venues_overlap() -> None:
    """12 at one café and 8 at the other are from 12 to 20 people."""
    covers = (Cover(SEASON, ("A", "B")),)
    assert ends([*counted(cell("A"), 12), *counted(cell("B"), 8), *hidden(cell())], cell(), covers) == (12, 20)


def test_statements_that_contradict_are_not_answered() -> None:
    """Seven women and seven men are not thirteen people."""
    said = [*counted(cell(sexe="femmes"), 7), *counted(cell(sexe="hommes"), 7), *counted(cell(), 13)]
    assert ends(said, cell(sexe="femmes")) is None


# --- a finished page ---------------------------------------------------------------------------------------------


def page(body: str) -> str:
    """A page with this in it."""
    return f"<!DOCTYPE html>\n<html lang='fr'><head><title>Bilan</title></head><body>{body}</body></html>"


def table(caption: str, *rows: str) -> str:
    """A table as our pages have it; a row is written « Femmes | 3 | 4 », the first is the header."""
    head, *lines = ([part.strip() for part in row.split("|")] for row in rows)
    header = "".join(f'<th scope="col">{part}</th>' for part in head)
    body = "".join(
        f'<tr><th scope="row">{name}</th>{"".join(f"<td>{part}</td>" for part in parts)}</tr>' for name, *parts in lines
    )
    return f"<table><caption>{caption}</caption><thead><tr>{header}</tr></thead><tbody>{body}</tbody></table>"


def said(body: str, threshold: int = 5) -> list[str]:
    """What the audit of a page says, in French."""
    return [plain(one.into("fr")) for one in audited(page(body), threshold, "jeanne.hachette").findings]


SAFE = table(
    "Personnes par sexe et âge",
    "Sexe | Moins de 70 | 70 et plus | Total",
    "Femmes | s | s | 16",
    "Hommes | s | s | 10",
    "Total | 12 | 14 | 26",
)
SEEDED = {
    "a small count": (
        table("Personnes par sexe", "Sexe | Personnes", "Femmes | 23", "Hommes | 3", "Total | 26"),
        "Tableau « Personnes par sexe », « Hommes » : 3 personnes, moins que le seuil de 5.",
    ),
    "hidden alone": (
        table("Personnes par sexe", "Sexe | Personnes", "Femmes | 23", "Hommes | s", "Total | 26"),
        "Tableau « Personnes par sexe », « Hommes » : le nombre masqué se retrouve, c’est 3.",
    ),
    "two hidden of six": (
        table(
            "Personnes par âge", "Âge | Personnes", "Moins de 70 | s", "70 à 79 | s", "80 ans et + | 9", "Total | 11"
        ),
        "Tableau « Personnes par âge », « 70 à 79 » : le nombre protégé se devine, entre 0 et 2.",
    ),
    "found by another table": (
        SAFE + table("Personnes par âge et sexe", "Âge | Femmes | Hommes", "Moins de 70 | 9 | s", "70 et plus | s | s"),
        "Tableau « Personnes par sexe et âge », « Hommes, Moins de 70 » : le nombre masqué se retrouve, c’est 3.",
    ),
    "found by a percentage": (
        table(
            "Personnes par canal",
            "Canal | Personnes | Part",
            "Accueil | s | 12 %",
            "Médecin | s | 88 %",
            "Total | 26 |",
        ),
        "Tableau « Personnes par canal », « Accueil » : le nombre masqué se retrouve, c’est 3.",
    ),
    "found by a sentence": (
        SAFE.replace("<td>16</td>", "<td>s</td>").replace("<td>10</td>", "<td>s</td>")
        + table("Personnes par sexe", "Sexe | Personnes", "Femmes | s", "Hommes | s", "Total | 26")
        + "<p>Au total, 23 femmes.</p>",
        "Tableau « Personnes par sexe », « Hommes » : le nombre masqué se retrouve, c’est 3.",
    ),
    "all of them": (
        table(
            "Personnes par sexe et canal",
            "Sexe | Accueil | Médecin | Total",
            "Femmes | 12 | 0 | 12",
            "Hommes | 7 | 7 | 14",
            "Total | 19 | 7 | 26",
        ),
        "Tableau « Personnes par sexe et canal », « Femmes, Accueil » : 12 sur 12, le nombre est égal à son total ; "
        "qui connaît une personne du groupe connaît sa réponse.",
    ),
    "a small count in a sentence": (
        "<p>Parmi eux, 2 femmes de plus de 80 ans.</p>",
        "Texte : « 2 femmes de plus de 80 ans » compte moins que le seuil de 5.",
    ),
    "a small count in an alternative": (
        '<img alt="Figure : 3 personnes de 80 ans et plus." src="data:,">',
        "Texte : « 3 personnes de 80 ans et plus » compte moins que le seuil de 5.",
    ),
    "a number in words": (
        "<p>Parmi eux, deux femmes de plus de 80 ans.</p>",
        "Texte : « 2 femmes de plus de 80 ans » compte moins que le seuil de 5.",
    ),
    "a number in English words": (
        "<p>Among them three men over 80.</p>",
        "Texte : « 3 men over 80 » compte moins que le seuil de 5.",
    ),
    "only one": (
        "<p>Une seule femme est venue.</p>",
        "Texte : « 1 femme est venue » compte moins que le seuil de 5.",
    ),
    "a part of people": (
        "<p>26 personnes sont venues, dont 3 sans logement.</p>",
        "Texte : « 3 sans logement » compte moins que le seuil de 5.",
    ),
    "some among them": (
        "<p>Le café a ses habitués. Parmi elles, quatre vivent seules.</p>",
        "Texte : « 4 vivent seules » compte moins que le seuil de 5.",
    ),
    "so many out of so many": (
        "<p>3 personnes sur 26 viennent du quartier.</p>",
        "Texte : « 3 personnes sur 26 » compte moins que le seuil de 5.",
    ),
    "a range": (
        "<p>Nous avons vu entre 1 et 3 hommes.</p>",
        "Texte : « 1 et 3 hommes » dit un petit nombre trop précisément : de 1 à 3.",
    ),
    "fewer than": (
        "<p>Moins de trois hommes sont venus.</p>",
        "Texte : « moins de 3 hommes sont venus » dit un petit nombre trop précisément : de 0 à 2.",
    ),
    # 12 % of 26 people: 2 would be 8 %, 4 would be 15 %.
    "a percentage with its base": (
        "<p>12 % des 26 personnes vivent seules.</p>",
        "Texte : « 12 % des 26 personnes » dit un petit nombre trop précisément : de 3 à 3.",
    ),
    "a range of a hidden number": (
        SAFE.replace("<td>16</td>", "<td>s</td>").replace("<td>10</td>", "<td>s</td>")
        + table("Personnes par sexe", "Sexe | Personnes", "Femmes | s", "Hommes | s", "Total | 26")
        + "<p>On a compté 23 à 24 femmes.</p>",
        "Tableau « Personnes par sexe », « Hommes » : le nombre protégé se devine, entre 2 et 3.",
    ),
    "in a comment": ("<!-- dont 2 hommes -->", "Texte : « 2 hommes » compte moins que le seuil de 5."),
    "folded away": (
        "<details><summary>Détails</summary><p>2 hommes</p></details>",
        "Texte : « 2 hommes » compte moins que le seuil de 5.",
    ),
    "the title of a drawing": (
        "<svg role='img'><title>Figure : trois hommes</title></svg>",
        "Texte : « 3 hommes » compte moins que le seuil de 5.",
    ),
    "an attribute": ('<p data-detail="2 hommes">x</p>', "Texte : « 2 hommes » compte moins que le seuil de 5."),
    "a description for search engines": (
        '<meta name="description" content="un bilan, 2 hommes">',
        "Texte : « 2 hommes » compte moins que le seuil de 5.",
    ),
    "a text of the style": (
        '<style>p::after { content: "2 hommes"; }</style>',
        "Texte : « 2 hommes » compte moins que le seuil de 5.",
    ),
    "an age": ("<p>Une dame de 83 ans raconte.</p>", "Texte : « dame de 83 ans » donne l’âge exact d’une personne."),
    "an age in English": ("<p>She is aged 83.</p>", "Texte : « aged 83 » donne l’âge exact d’une personne."),
    "ages that a table counts by": (
        table("Personnes par âge", "Âge | Personnes", "82 | 12", "83 | 14", "Total | 26"),
        "Tableau « Personnes par âge » : « 83 » est un âge exact ; regroupez les âges.",
    ),
    "ages that a table lists": (
        table("Prénoms", "Prénom | Âge", "Anne | 83 ans"),
        "Tableau « Prénoms » : « 83 ans » est un âge exact ; regroupez les âges.",
    ),
    "a remark below a caption": (
        table(
            'Personnes par sexe<span class="note">Données fictives</span>',
            "Sexe | Personnes",
            "Femmes | 23",
            "Hommes | s",
            "Total | 26",
        ),
        "Tableau « Personnes par sexe », « Hommes » : le nombre masqué se retrouve, c’est 3.",
    ),
    "numbers that contradict": (
        table("Personnes par sexe", "Sexe | Personnes", "Femmes | 20", "Hommes | 30", "Total | 26"),
        "Les nombres de la page se contredisent : aucun groupe de personnes ne donne tous ces nombres à la fois.",
    ),
    "a pseudonym": ("<p>P012 est venue.</p>", "« P012 » ressemble à un pseudonyme de participant."),
    "a keyed pseudonym": (
        "<p>a3f09b7c55d2e180</p>",
        "« a3f09b7c55d2e180 » ressemble à un pseudonyme de participant.",
    ),
    "an address": ("<p>anne@ccas.example</p>", "« anne@ccas.example » est une adresse électronique."),
    "a telephone": ("<p>Tél. 03 80 00 00 00</p>", "« 03 80 00 00 00 » est un numéro de téléphone."),
    "a path": ('<a href="/home/anne/bilan.csv">ici</a>', "« /home/anne/bilan.csv » est un chemin sur un ordinateur."),
    "a Windows path": (
        r"<p>C:\Users\anne\bilan.csv</p>",
        r"« C:\Users\anne\bilan.csv » est un chemin sur un ordinateur.",
    ),
    "a user": ("<p>Jeanne.Hachette</p>", "« Jeanne.Hachette » est le nom d’utilisateur de cet ordinateur."),
    "a script": ("<script>alert(1)</script>", "La page contient un script : « alert(1) »."),
    "a handler": ('<p onclick="go()">x</p>', "La page contient un script : « onclick=go() »."),
    "a comment": ("<!-- à revoir avec Anne -->", "La page contient un commentaire caché : « à revoir avec Anne »."),
    "a remote picture": (
        '<img alt="" src="https://exemple.fr/x.png">',
        "La page va chercher « https://exemple.fr/x.png » sur un autre ordinateur.",
    ),
    "a notebook": (
        "<pre>Traceback (most recent call last)</pre>",
        "La page garde une trace du carnet qui l’a faite : « Traceback (most recent ».",
    ),
    "a notebook's export": (
        "<pre>In [12]:</pre>",
        "La page est un carnet exporté par Jupyter (« In [12]: ») : faites-la plutôt avec le bouton du carnet, ou avec "
        "cafeplan bilan.",
    ),
    "a notebook's export without its code": (
        '<div class="jp-Cell jp-MarkdownCell">Bilan</div>',
        "La page est un carnet exporté par Jupyter (« jp-Cell ») : faites-la plutôt avec le bouton du carnet, ou avec "
        "cafeplan bilan.",
    ),
    "an image's origin": (
        '<img alt="" src="data:image/png;base64,iVBORw0KGgp0RVh0QXV0aG9y">',
        "Une image porte des informations sur son origine : « tEXt ».",
    ),
    "the origin of an image written out": (
        '<img alt="" src="data:image/png,%89PNG%0D%0A%1A%0AtEXtAuthor">',
        "Une image porte des informations sur son origine : « tEXt ».",
    ),
    "a comment in a photograph": (
        '<img alt="" src="data:image/jpeg;base64,/9j//gAGQW5uZf/a">',
        "Une image porte des informations sur son origine : « COM ».",
    ),
    "the program of a drawing": (
        '<img alt="" src="data:image/svg+xml,%3Csvg%3E%3Cmetadata%3EAnne%3C/metadata%3E%3C/svg%3E">',
        "Une image porte des informations sur son origine : « <metadata ».",
    ),
    "the notebook's language": (
        "<template>{'kernelspec': 'python3'}</template>",
        "La page garde une trace du carnet qui l’a faite : « kernelspec ».",
    ),
    "a long free text": (
        table("Paroles", "Séance | Parole", "lundi | " + "Elle raconte. " * 20),
        "Un texte libre de 279 caractères commence par « Elle raconte. Elle raconte. Elle raconte ».",
    ),
}


@pytest.mark.parametrize("leak", SEEDED)
def test_a_seeded_leak_is_found(leak: str) -> None:
    """Each sort of leak, put into a page, is said in one exact sentence."""
    body, sentence = SEEDED[leak]
    assert sentence in said(body)


def test_a_safe_page_is_left_alone() -> None:
    """A table where enough is hidden, sessions by venue, and a season's totals are nobody's secret."""
    sessions = table("Séances par lieu", "Lieu | Séances", "La Comédie | 3", "Le Mably | 1", "Total | 4")
    venues = table("Fréquentation par lieu", "Lieu | Séances | Présences", "La Comédie | 3 | 90", "Le Mably | 1 | 67")
    text = "<p>26 personnes différentes, 157 présences, en moyenne 9,2 personnes par séance ; 262,69 €.</p>"
    assert said(SAFE + sessions + venues + text) == []


BLAMELESS = (
    "Données a0681144311b, cafeplan 0.1.0.",
    "22 séances étaient prévues, dont 3 annulées.",
    "Les 26 personnes ont eu 17 séances, dont 2 séances au Mably.",
    "Deux personnes qui se sont connues au café comptent pour une rencontre.",
    "Les personnes de 70 à 79 ans, et celles de 80 ans et plus.",
    "50 % des 26 personnes sont revenues.",
    "Entre 10 et 20 femmes, moins de 5 hommes.",
    "Une personne est accueillie par un service.",
    "Le café existe depuis 12 ans.",
    "Vingt-deux personnes de plus de 60 ans.",
)


@pytest.mark.parametrize("sentence", BLAMELESS)
def test_blameless_sentences_are_left_alone(sentence: str) -> None:
    """Sessions, bands of age, wide ranges, many people and definitions are no small counts of people."""
    assert said(f"<p>{sentence}</p>") == []


def test_a_sentence_about_others_does_not_silence_the_rest() -> None:
    """40 women of the town do not fit 26 people; that 23 of these are women is read all the same."""
    table_ = table("Personnes par sexe", "Sexe | Personnes", "Femmes | s", "Hommes | s", "Total | 26")
    sentence = "Tableau « Personnes par sexe », « Hommes » : le nombre masqué se retrouve, c’est 3."
    assert sentence in said(table_ + "<p>La commune compte 40 femmes. Au café : 23 femmes.</p>")


def test_a_part_of_a_category_is_not_taken_for_all_of_it() -> None:
    """Seven women of 70 to 79 leave four men open; « 70 à 79 ans : 7 » after another number does not."""
    ages = ("30 à 59 ans | 5", "60 à 69 ans | 5", "70 à 79 ans | s", "80 ans et plus | s", "Ensemble | 21")
    page = table("Personnes par tranche d’âge", "Tranche d’âge | Personnes", *ages)
    assert said(page + "<p>femme, 70 à 79 ans : 7 ; homme, 70 à 79 ans : s</p>") == []
    found = "Tableau « Personnes par tranche d’âge », « 80 ans et plus » : le nombre masqué se retrouve, c’est 4."
    assert found in said(page + "<p>60 à 69 ans : 5, 70 à 79 ans : 7</p>")


def test_rounded_tables_are_read_as_rounded() -> None:
    """Multiples of 5 that the page calls rounded are no small counts; without that sentence they contradict."""
    rounded = table("Personnes par sexe", "Sexe | Personnes", "Femmes | 15", "Hommes | 10", "Total | 26")
    assert said(rounded + "<p>Les nombres de personnes sont arrondis à un multiple de 5.</p>") == []
    assert said(rounded) == [SEEDED["numbers that contradict"][1]]


@pytest.mark.parametrize(("body", "code"), [("<p>Bonjour.</p>", 0), (SEEDED["hidden alone"][0], 2)])
def test_audit_says_and_exits(body: str, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """0 and one sentence where nothing leaks; 2, a line a leak and a verdict otherwise."""
    path = tmp_path / "bilan.html"
    path.write_text(page(body), encoding="utf-8")
    assert cli.main(["audit", str(path)]) == code
    lines = plain(capsys.readouterr().out).splitlines()
    if code:
        assert lines == [SEEDED["hidden alone"][1], "bilan.html : 1 fuite. Ne diffusez pas cette page."]
    else:
        assert lines == ["bilan.html : rien ne fuit (0 tableau, 0 nombre de personnes, 0 nombre masqué)."]


@pytest.mark.parametrize("content", [b"", b"nom;age\nAnne;80\n", b"\xff\xfe\x00"])
def test_what_is_no_page_is_refused(content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is no page is never called safe."""
    path = tmp_path / "x.html"
    path.write_bytes(content)
    assert cli.main(["audit", str(path)]) == 2
    said_ = plain(capsys.readouterr().err)
    assert said_.startswith(f"« {path.as_posix()} » n’est pas une page HTML. Donnez une page faite par cafeplan bilan")


def test_a_page_that_is_not_there_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence, in the language asked for."""
    assert cli.main(["audit", str(tmp_path / "none.html"), "--lang", "en"]) == 2
    path = (tmp_path / "none.html").as_posix()
    assert capsys.readouterr().err == (
        f"“{path}” does not exist or is not a file. Give a page made by cafeplan bilan, for example "
        "bilan-partners.html.\n"
    )
