"""Programmes on one page: sessions add up, people never do, and only under one key is one pseudonym one person."""

from pathlib import Path

import pytest
from conftest import plain

import cafeplan
from cafeplan import cli
from cafeplan.indicators import INDICATORS
from cafeplan.model import CafeplanError
from cafeplan.pages.network.member import FIGURES

pytestmark = pytest.mark.usefixtures("without_kernels")

Captured = pytest.CaptureFixture[str]
PROGRAMME = """
format = 1
name = "{name}"
organisation = "{organisation}"
timezone = "Europe/Paris"
{shared}
[venues]
{venue} = {{ name = "Le Phare", address = "1 quai des Brumes", kind = "café" }}
[roles]
social = {{ fr = "service social", en = "social service" }}
[[series]]
name = "café"
dates = [{dates}]
hours = "14:00-16:00"
venue = "{venue}"
seats = {{ social = 1 }}
[[seasons]]
id = "2025"
label = "Hiver 2025"
first = 2025-01-01
last = 2025-03-31
[[seasons]]
id = "2026"
label = "Hiver 2026"
first = 2026-01-01
last = 2026-03-31
"""


def cafe(folder: Path, tables: dict[str, str], key: str = "", **words: str) -> Path:
    """A programme's folder; its tables are rows with blanks for separators."""
    toml = {"organisation": "CCAS d’Exemple", "venue": "phare", "shared": ""} | words
    (folder / "2025").mkdir(parents=True)
    (folder / "programme.toml").write_text(PROGRAMME.format(**toml), encoding="utf-8")
    for name, rows in tables.items():
        (folder / f"{name}.csv").write_text(rows, encoding="utf-8")
    if key:
        (folder / "pseudonyms.json").write_text(f'{{"key_id": "{key}"}}', encoding="utf-8")
    return folder


def pair(folder: Path, keys: tuple[str, str] = ("", ""), shared: str = "") -> str:
    """Two programmes: Ana, Bo and Cy, and two who were only counted, at the port; Bo and Dan at the park."""
    port = {
        "2025/sessions": (
            "date;venue;status\n2025-01-06;phare;held\n2025-01-13;phare;held\n2025-01-20;phare;cancelled\n"
        ),
        "2025/attendance": "date;participant\n2025-01-06;ana\n2025-01-06;bo\n2025-01-13;bo\n2025-01-13;cy\n",
        "2025/headcounts": "date;anonymous\n2025-01-13;2\n",
        "organisations": "id;name;nature\nml;Mission locale;public\nem;Emmaüs;association\n",
        "facilitators": "id;name;role\nanne;Anne Verdier;social\nomar;Omar Exemple;social\n",
    }
    park = {
        "2025/sessions": "date;venue;status\n2025-02-03;le-phare;held\n",
        "2025/attendance": "date;participant\n2025-02-03;bo\n2025-02-03;dan\n",
        "organisations": "id;name;nature\nm;MISSION LOCALE;public\n",
        "facilitators": "id;name;role\nanne;Anne Verdier;social\n",
    }
    one = cafe(
        folder / "port", port, keys[0], name="Café du port", dates="2025-01-06, 2025-01-13, 2025-01-20", shared=shared
    )
    cafe(folder / "parc", park, keys[1], name="Café du parc", dates="2025-02-03", venue="le-phare")
    return one.parent.as_posix()


def rows(text: str) -> dict[str, list[str]]:
    """The rows of the tables of a piece, by their first cell."""
    lines = (line.split(" | ") for line in plain(text).splitlines() if " | " in line)
    return {first: others for first, *others in lines}


def test_sessions_add_up_and_people_do_not(tmp_path: Path) -> None:
    """By hand: 2 of 3 and 1 of 1 sessions, 6 and 2 attendances, one place; 4 to 5 people and 2, together 4 to 7."""
    page = cafeplan.network_page(folders=pair(tmp_path))
    told = rows(page.programmes().text)
    assert told["Café du port"][1:] == ["2", "3", "1", "6", "de 4 à 5"]
    assert told["Café du parc"][1:] == ["1", "1", "1", "2", "2"]
    assert told["Ensemble"][1:] == ["3", "4", "1", "8", "de 4 à 7"]
    assert plain(page.summary().text) == (
        "2 programmes d’une seule organisation sont sur cette page, chacun avec sa dernière saison dont la "
        "fréquentation est connue. Ensemble, ils ont tenu 3 séances, pour 4 prévues, dans 1 lieu. 8 présences ont été "
        "relevées. Entre 4 et 7 personnes différentes sont venues : 4 au moins dans un seul programme, 7 au plus si "
        "personne n’est venu dans deux. On ne sait pas qui est venu dans deux programmes : leurs personnes ne "
        "s’additionnent pas."
    )


def test_under_one_key_one_pseudonym_is_one_person(tmp_path: Path) -> None:
    """Bo came to both: Ana, Bo, Cy, Dan are four, and two were only counted. Under two keys nothing is known."""
    page = cafeplan.network_page(folders=pair(tmp_path / "one", ("k1", "k1")), edition="internal")
    assert rows(page.programmes().text)["Ensemble"][-1] == "de 4 à 6"
    assert "sous la même clé, une personne identifiée n’est comptée qu’une fois" in plain(page.summary().text)
    assert rows(page.people().text)["Café du parc"] == [
        "Café du port",
        "de 1 à 2 : 1 identifiée sous la même clé, d’autres ont seulement été comptées",
    ]
    other = cafeplan.network_page(folders=pair(tmp_path / "two", ("k1", "k2")), edition="internal")
    assert rows(other.programmes().text)["Ensemble"][-1] == "de 4 à 7"
    assert rows(other.people().text)["Café du parc"] == ["Café du port", "de 0 à 2"]


def test_partners_cannot_work_out_who_came_to_both(tmp_path: Path) -> None:
    """The key is not used in their edition: 4 to 7, as without one; neither pseudonym nor facilitator is in it."""
    page = cafeplan.network_page(folders=pair(tmp_path, ("k1", "k1"), '[shared]\nwith = ["../parc"]\n'))
    assert rows(page.programmes().text)["Ensemble"][-1] == "de 4 à 7"
    assert [(one.people, one.facilitators, one.key) for one in page.members] == [(frozenset(), (), None)] * 2
    assert {INDICATORS[name].about for name in FIGURES} == {"activity", "total"}


def test_what_they_have_in_common_is_named(tmp_path: Path) -> None:
    """One place under two words, one organisation in two spellings; Anne, because the folder of the other is named."""
    page = cafeplan.network_page(folders=pair(tmp_path, shared='[shared]\nwith = ["../parc"]\n'), edition="internal")
    both = ["« Café du parc » et « Café du port »"]
    assert rows(page.venues().text)["Le Phare"] == both
    assert rows(page.organisations().text) == {"Organisation": ["Programmes"], "Mission locale": both}
    assert rows(page.facilitators().text) == {"Intervenant": ["Programmes"], "Anne Verdier": both}


def test_the_same_id_alone_is_not_the_same_person(tmp_path: Path) -> None:
    """Without `[shared]` two Annes may be two people, and the page says why it names nobody."""
    page = cafeplan.network_page(folders=pair(tmp_path), edition="internal", lang="en")
    assert plain(page.facilitators().text).startswith("No facilitator is said to be the same in two programmes")


def test_dates_choose_the_season(tmp_path: Path) -> None:
    """In March 2026 nobody was counted yet: neither programme has a season there; in 2025 both have."""
    folders = pair(tmp_path)
    page = cafeplan.network_page(folders=folders, first="2025-03-01", last="2026-12-31")
    assert [one.season.id for one in page.members] == ["2025", "2025"]
    assert "celle de ses saisons qui a le plus de jours entre le samedi 1er mars 2025" in plain(page.summary().text)
    with pytest.raises(CafeplanError) as error:
        cafeplan.network_page(folders=folders, first="2026-03-01", last="2026-12-31")
    assert plain(str(error.value)) == (
        "Un réseau a au moins deux programmes dont la fréquentation est connue ; il y en a 0 ici. Donnez le dossier "
        "où sont vos programmes, ou plusieurs dossiers."
    )


def test_who_is_not_on_the_page_is_named(tmp_path: Path) -> None:
    """A third programme of which nobody was counted is left out, and the page says so."""
    folders = pair(tmp_path)
    cafe(tmp_path / "gare", {}, name="Café de la gare", dates="2026-01-05")
    page = cafeplan.network_page(folders=folders)
    assert len(page.members) == 2
    assert plain(page.summary().text).splitlines()[-1] == (
        "Sans saison dont la fréquentation est connue, donc absents de la page : « Café de la gare »."
    )


REFUSED = {
    "one": ({"folders": "{0}/port"}, "Un réseau a au moins deux programmes dont la fréquentation est connue ; "),
    "twice": (
        {"folders": "{0};{0}/port"},
        "« Café du port » est nommé deux fois. Nommez chaque dossier une fois.",
    ),
    "reversed": (
        {"folders": "{0}", "first": "2026-01-01", "last": "2025-01-01"},
        "Les dates du réseau vont du 01/01/2026 au 01/01/2025. Donnez d’abord la première.",
    ),
    "alone": (
        {"folders": "{0}", "last": "2025-01-01"},
        "Une seule des deux dates est donnée. Donnez la première et la dernière, ou aucune.",
    ),
    "date": (
        {"folders": "{0}", "first": "hier", "last": "2025-01-01"},
        "Le paramètre « first » vaut « hier ». Il faut : premier jour, AAAA-MM-JJ, ou rien.",
    ),
}


@pytest.mark.parametrize("wrong", REFUSED)
def test_what_is_no_network_is_one_sentence(wrong: str, tmp_path: Path) -> None:
    """What is wrong, and what to do."""
    given, sentence = REFUSED[wrong]
    folder = pair(tmp_path)
    with pytest.raises(CafeplanError) as error:
        cafeplan.network_page(**{name: value.format(folder) for name, value in given.items()})
    assert plain(str(error.value)).startswith(sentence)


def test_a_fault_names_the_programme_it_is_in(tmp_path: Path, capsys: Captured) -> None:
    """There are several folders: the file is named with its own, and nothing is written."""
    folders = pair(tmp_path)
    (tmp_path / "parc/2025/attendance.csv").write_text("date;participant\nlundi;bo\n", encoding="utf-8")
    assert cli.main(["network", folders, "--out", str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err.startswith("parc/")
    assert not (tmp_path / "out").exists()


def test_a_spoilt_record_of_the_key_is_one_sentence(tmp_path: Path) -> None:
    """pseudonyms.json that does not read stops the internal page: whose pseudonyms they are is not known."""
    folders = pair(tmp_path, ("k1", "k1"))
    (tmp_path / "port/pseudonyms.json").write_text("[]", encoding="utf-8")
    with pytest.raises(CafeplanError) as error:
        cafeplan.network_page(folders=folders, edition="internal")
    assert plain(str(error.value)) == (
        "Le fichier « pseudonyms.json », qui dit de quelle clé viennent les pseudonymes, ne se lit pas. Reprenez-le "
        "d’une sauvegarde."
    )


def test_the_command_writes_the_partners_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Typed with two folders it writes one page, without the part that is the service’s and without a path."""
    pair(tmp_path, ("k1", "k1"))
    monkeypatch.chdir(tmp_path)
    assert cli.main(["network", "port", "parc", "--on", "2025-04-01"]) == 0
    page = Path("reports/reseau/reseau-partners.html")
    assert capsys.readouterr().out.startswith(page.as_posix())
    html = plain(page.read_text(encoding="utf-8"))
    assert "<title>Le réseau, 2 programmes</title>" in html and "de 4 à 7" in html
    assert "Qui vient dans deux programmes" not in html and str(tmp_path) not in html
