"""The directory of the partners: who stands in it on a day, what an entry says, and which ones need work."""

import re
from pathlib import Path
from typing import Any

import pytest
from conftest import plain

from cafeplan import livret_page
from cafeplan.model import CafeplanError
from cafeplan.pages import LivretPage

PROGRAMME = """
format = 1
name = "Le café des autres"
organisation = "Centre social"

[venues]
salle = { name = "La salle" }

[roles]
animation = "animation"

[[series]]
name = "vendredi"
rule = "FREQ=MONTHLY;BYDAY=1FR"
hours = "09:00-10:30"
venue = "salle"
seats = { animation = 1 }

[[seasons]]
id = "2017"
label = "Saison 2017"
first = 2017-01-01
last = 2017-06-30
"""
ORGANISATIONS = """id;name;sector;first;last
toit;Un toit;logement;;
ecole;École des Lilas;éducation;2016-09-01;
clef;La clef <b>;logement;;
sans;Sans secteur;;;
partie;Déjà partie;logement;;2017-03-01
future;Pas encore là;logement;2017-05-01;
"""
# Whole and read in April 2017; whole, read in January 2016; without limits, never read; of one that left.
SHEETS = """organisation;mission;public;area;limits;contact;validated
toit;loger;sans-abri;la ville;pas la nuit;accueil, 05 36 49 00 01;2017-04-02
ecole;instruire;enfants;le quartier;pas l'été;secrétariat;2016-01-10
clef;ouvrir;tous;partout;;accueil;
partie;partir;tous;ailleurs;rien;personne;2017-01-10
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A programme with six organisations, of which four are partners on 21 April 2017."""
    folder = tmp_path / "cafe"
    folder.mkdir()
    (folder / "programme.toml").write_text(PROGRAMME, encoding="utf-8")
    (folder / "organisations.csv").write_text(ORGANISATIONS, encoding="utf-8")
    (folder / "fiches.csv").write_text(SHEETS, encoding="utf-8")
    return folder


def page(folder: Path, on: str = "2017-04-21", **more: str) -> LivretPage:
    """The directory on a day."""
    return livret_page(folder=str(folder), season="2017", on=on, **more)


def text(piece: Any) -> str:
    """The words of a piece, with plain spaces."""
    return plain(piece.text)


def test_who_stands_in_it(folder: Path) -> None:
    """Partners of the day, by sector and name; not who left before or comes later; without a sector comes last."""
    assert text(page(folder).index()).splitlines() == [
        "Éducation : École des Lilas",
        "Logement : La clef <b>, Un toit",
        "Secteur non précisé : Sans secteur",
    ]
    assert "Pas encore là" in text(page(folder, on="2017-05-01").index())
    assert "Déjà partie" in text(page(folder, on="2017-03-01").index())


def test_how_complete_and_how_fresh(folder: Path) -> None:
    """Of four partners two have a whole sheet, and one read it again in the 365 days before: 50 and 25 per cent."""
    assert text(page(folder).summary()) == (
        "4 structures partenaires, 2 secteurs. 2 fiches disent tout ce que le livret demande (50 %) ; 1 fiche a été "
        "relue depuis moins d’un an (25 %)."
    )
    assert text(page(folder, lang="en").summary()) == (
        "4 partner organisations, 2 sectors. 2 entries say all that the directory asks for (50%); 1 entry was read "
        "again less than a year ago (25%)."
    )


def test_an_entry_says_what_its_sheet_says(folder: Path) -> None:
    """Each part under its title, no line for a part that is empty, and how fresh it is."""
    told = text(page(folder).directory())
    assert (
        "Un toit\nMission : loger\nPublic : sans-abri\nPérimètre : la ville\nLimites : pas la nuit\n"
        "Contact : accueil, 05 36 49 00 01\nFiche relue le 02/04/2017." in told
    )
    assert "La clef <b>\nMission : ouvrir\nPublic : tous\nPérimètre : partout\nContact : accueil\n" in told
    assert "Fiche relue le 10/01/2016, il y a plus d’un an." in told
    assert "Sans secteur\nPas encore de fiche." in told


@pytest.mark.parametrize(("on", "is_fresh"), [("2017-04-02", True), ("2017-06-30", True), ("2017-04-01", False)])
def test_a_sheet_is_fresh_from_the_day_it_was_read(folder: Path, on: str, is_fresh: bool) -> None:
    """Read on 2 April 2017: not before; a day outside the season is its last day, as is none."""
    assert ("Un toit" not in text(page(folder, on=on).to_do())) is is_fresh
    assert page(folder, on="2018-01-01").day == page(folder, on="").day == page(folder, on="2017-06-30").day


def test_what_needs_work(folder: Path) -> None:
    """Write, fill in or have read again: each entry that is not whole and fresh, once."""
    assert text(page(folder).to_do()).splitlines() == [
        "Les fiches à reprendre",
        "Structure | Ce qu’il faut",
        "École des Lilas | faire relire",
        "La clef <b> | compléter : limites",
        "Sans secteur | écrire la fiche",
    ]
    (folder / "organisations.csv").write_text("id;name\ntoit;Un toit\n", encoding="utf-8")
    (folder / "fiches.csv").write_text("\n".join(SHEETS.splitlines()[:2]) + "\n", encoding="utf-8")
    assert text(page(folder).to_do()) == "Toutes les fiches sont complètes et à jour."


def test_text_from_the_tables_is_no_markup(folder: Path) -> None:
    """An organisation's name with a tag in it is shown as it is written."""
    assert "<b>" not in page(folder).directory().html + page(folder).index().html
    assert "La clef &lt;b&gt;" in page(folder).index().html


def test_every_link_of_the_index_leads_to_an_entry(folder: Path) -> None:
    """What the index links to is there, once."""
    links = re.findall(r'href="#([^"]+)"', page(folder).index().html)
    ids = re.findall(r'id="([^"]+)"', page(folder).directory().html)
    assert sorted(links) == sorted(ids) == sorted(set(ids))
    assert len(links) == 4


def test_a_directory_of_nobody_is_refused(folder: Path) -> None:
    """Without a partner on the day there is no page, and what to fill in is said."""
    (folder / "organisations.csv").unlink()
    (folder / "fiches.csv").unlink()
    with pytest.raises(CafeplanError) as error:
        page(folder)
    assert plain(error.value.into("fr")) == (
        "Aucune structure n’est partenaire le vendredi 21 avril 2017 : le livret serait vide. Remplissez le tableau "
        "des organisations (organisations.csv) et celui des fiches (fiches.csv)."
    )


def test_a_faulty_sheet_stops_it(folder: Path) -> None:
    """A sheet of an organisation that nobody knows is a fault, told as `check` tells it."""
    (folder / "fiches.csv").write_text(SHEETS + "inconnue;a;b;c;d;e;\n", encoding="utf-8")
    with pytest.raises(CafeplanError, match="inconnue"):
        page(folder)
