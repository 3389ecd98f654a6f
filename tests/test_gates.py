"""A page that is not fit to be published is not written: each fault, seeded, is told in one sentence."""

import json
from pathlib import Path

import pytest
from conftest import plain

from cafeplan import files, gates, shell

CONTENT = """<header><h1>Bilan</h1></header>
<div class="prose"><p>Dix-sept séances.</p></div>
<figure><figcaption>Tenues</figcaption><img alt="Dix-sept points sur une ligne." src="data:image/svg+xml,%3Csvg/%3E">
<table><caption>Les lieux</caption>
<thead><tr><th scope="col">Lieu</th></tr></thead><tbody><tr><td>Mably</td></tr></tbody></table></figure>
"""
PAGE = shell.document(CONTENT, "Bilan", "fr")

SCHEMAS = Path(files.__file__).parent / "schemas"
PATH = "elle nomme un endroit d’un ordinateur (« {} »)."
SAID = "elle montre ce que dit le programme, non ce que disent vos tableaux (« {} »)."
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
    "a figure from elsewhere for fine screens": (
        '<img alt="Dix-sept',
        '<img srcset="https://exemple.example/b.svg 2x" alt="Dix-sept',
        "elle va chercher quelque chose hors d’elle-même (« https://exemple.example/b.svg 2x »).",
    ),
    "a film": (
        "<figure>",
        '<video src="film.mp4"></video><figure>',
        "elle va chercher quelque chose hors d’elle-même (« film.mp4 »).",
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
    "a column of people": (
        '<th scope="col">Lieu',
        '<th scope="col"><b>Participant</b>',
        "un tableau a une colonne de données personnelles (« Participant »).",
    ),
    "a column of pseudonyms under another name": (
        "<tr><td>Mably</td></tr>",
        "<tr><td>P001</td></tr><tr><td>9a1b2c3d4e5f6071</td></tr>",
        "un tableau a une colonne de données personnelles (« Lieu »).",
    ),
    "a table without a title": ("<caption>Les lieux</caption>", "", "un tableau n’a pas de titre."),
    "a style among the words": (
        "<figure>",
        "<style scoped>td { color: red }</style><figure>",
        "son HTML n’est pas valide : l’élément « style » n’est pas à sa place.",
    ),
    "a path": ("Mably", "/home/jeanne/cafe/saison.xlsx", PATH.format("/home/jeanne/cafe/saison.xlsx")),
    "a path of Windows": ("Mably", "C:\\Users\\jeanne\\saison.xlsx", PATH.format("C:\\Users\\jeanne\\saison.xlsx")),
    "a path on a server": (
        "Mably",
        "\\\\serveur\\social\\saison.xlsx",
        PATH.format("\\\\serveur\\social\\saison.xlsx"),
    ),
    "a path in a link": (
        "<p>Dix-sept",
        '<p><a href="file:///home/jeanne/saison.xlsx">Dix</a>-sept',
        PATH.format("file:///home/jeanne/saison.xlsx"),
    ),
    "a path within a figure": (
        "%3Csvg/%3E",
        "%3Csvg%3E%3C!-- /home/jeanne/a.py --%3E%3C/svg%3E",
        PATH.format("/home/jeanne/a.py"),
    ),
    "a path in a comment": ("<figure>", "<!-- ~/cafe/saison.xlsx --><figure>", PATH.format("~/cafe/saison.xlsx")),
    "where one works": ("Mably", str(Path.cwd() / "saison.xlsx"), PATH.format(f"{Path.cwd() / 'saison.xlsx'}"[:60])),
    "the user of this computer": (
        "Mably",
        "vu par zdupont",
        "elle porte le nom d’utilisateur de cet ordinateur (« zdupont »).",
    ),
    "a warning of Python": ("Mably", "calc.py:12: FutureWarning: soon", SAID.format("FutureWarning:")),
    "a traceback": ("Mably", "Traceback (most recent call last):", SAID.format("Traceback (most recent")),
    "a line of the log": ("Mably", "INFO:cafeplan.desk:rendering", SAID.format("INFO:cafeplan.desk:")),
    "an object without a form": (
        "Mably",
        "&lt;cafeplan.model.Venue object at 0x7f1c2a&gt;",
        SAID.format("<cafeplan.model.Venue object at 0x7f1c2a>"),
    ),
}


@pytest.fixture(autouse=True)
def zdupont(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who works on this computer, for as long as a test lasts."""
    monkeypatch.setenv("LOGNAME", "zdupont")


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


FAIR = {
    "an address": "3/5 rue du Théâtre, et/ou 12 bis place Saint-Marc",
    "an e-mail and a site": "accueil@ccas.example, https://ccas.example/data/cafes/",
    "units": "2 €/mois/personne, environ ~50/60 personnes, 26/34",
    "times": "9h/11h30, lundi/mardi ; a: b, c:/ d",
    "a word that warns": "Attention : Warning, Error et Exception sont des mots anglais.",
    "a room with a number": "</td></tr><tr><td>B101</td></tr><tr><td>B102",
    "one number among venues": "P001</td></tr><tr><td>La Comédie",
}


@pytest.mark.parametrize("words", FAIR)
def test_what_people_write_passes(words: str) -> None:
    """Slashes, colons, tildes and numbers of rooms are no paths and no people."""
    assert list(gates.faults(PAGE.replace("Mably", FAIR[words], 1), "fr")) == []


ACCOUNTS = {
    "the facilitator who has this computer": ("gwladys", "Gwladys, Benoît", "facilitators.csv", "id;name\ng;Gwladys\n"),
    "a venue": ("marc", "Place Saint-Marc", "programme.toml", 'name = "Saint-Marc"\n'),
    "the référent's own words": ("thibault", "Merci à Thibault", "2016-2017/bilan.md", "Merci à Thibault.\n"),
    "a mark of cafeplan's": ("prose", "Mably", "programme.toml", ""),
    "a word of cafeplan's": ("grappe", "une grappe", "programme.toml", ""),
}


@pytest.mark.parametrize("account", ACCOUNTS)
def test_an_account_with_the_name_of_somebody_or_something(
    account: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A user name that the programme's folder has too, or our own texts, is a word like others; in a path it is not."""
    user, said, name, content = ACCOUNTS[account]
    monkeypatch.setenv("LOGNAME", user)
    files.write(tmp_path / name, content)
    page = PAGE.replace("Mably", said, 1)
    assert list(gates.faults(page, "fr", [tmp_path])) == []
    assert "cafeplan's" in account or list(gates.faults(page, "fr"))
    assert list(gates.faults(PAGE.replace("Mably", f"/home/{user}/x", 1), "fr", [tmp_path]))


def test_a_workbook_is_read_for_names_too(tmp_path: Path) -> None:
    """Somebody who stands in a sheet is known as one who stands in a text is; what cannot be read names nobody."""
    book = tmp_path / "saison.xlsx"
    files.write(book, files.zipped({"xl/sharedStrings.xml": b"<t>zdupont</t>"}))
    assert files.mentioned("ZDupont", [book])
    assert not files.mentioned("dupont", [book, tmp_path / "absent.csv"])


def test_a_computer_without_a_user_names_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system does not say who works, and where it says « root », no page is refused for it."""
    page = PAGE.replace("Mably", "root et zdupont", 1)
    monkeypatch.setenv("LOGNAME", "root")
    assert list(gates.faults(page, "fr")) == []
    monkeypatch.setattr(files, "getuser", _nobody)
    assert list(gates.faults(page, "fr")) == []


def _nobody() -> str:
    raise OSError


def test_personal_columns_are_those_of_the_contracts() -> None:
    """A column that a schema marks as a pseudonym may head no table, by any of its names."""
    schemas = [json.loads(path.read_text(encoding="utf-8")) for path in SCHEMAS.glob("*.json")]
    columns = [column for schema in schemas for column in schema["fields"] if column.get("pseudonym")]
    names = {column[kind].casefold() for column in columns for kind in ("name", "title", "title:en")}
    assert {"participant", "id", "répondant"} <= names <= gates.says.PERSONAL_COLUMNS
