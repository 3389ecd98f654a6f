"""Programmes that share people: nobody is in two places at one time, and no more of the other is told than that."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import plain

from cafeplan import desk, files
from cafeplan.model import CafeplanError, Rota
from cafeplan.pages import bilan_page, rota_page
from cafeplan.rota import gaps, loads

SEASON = "2026-2027"
FIRST = "2026-12-07"
PARTNER = """format = 1
name = "Aller vers"
organisation = "CCAS de Dijon"

[venues]
comedie = {{ name = "Maison des seniors" }}
halles = {{ name = "Les Halles" }}

[roles]
visite = {{ fr = "visiteur", en = "visitor" }}

[[series]]
name = "visites"
rule = "FREQ=WEEKLY;BYDAY=MO"
hours = "{hours}"
venue = "halles"
seats = {{ visite = 1 }}

[[seasons]]
id = "hiver"
label = "Hiver"
first = 2026-11-02
last = 2026-12-31
"""


@pytest.fixture
def shared(tmp_path: Path, dijon: Path) -> Callable[..., Path]:
    """A function that sets up a second programme beside Dijon's, which names it; it gets the rows of its rota."""

    def set_up(*rows: str, hours: str = "10:00-12:00", people: str = "anne;Anne Verdier;visite;100") -> Path:
        folder = tmp_path / "aller-vers"
        files.write(folder / "programme.toml", PARTNER.format(hours=hours))
        files.write(folder / "facilitators.csv", f"id;name;role;working_time\n{people}\nzoe;Zoé;visite;100\n")
        files.write(
            folder / "hiver" / "rota.csv", "\n".join(["date;start;venue;series;role;facilitator;held_by", *rows]) + "\n"
        )
        name_partner(dijon, "../aller-vers")
        return dijon

    return set_up


def name_partner(folder: Path, partner: str) -> None:
    """Has a programme name another one that it shares people with."""
    path = folder / "programme.toml"
    path.write_text(path.read_text(encoding="utf-8") + f'\n[shared]\nwith = ["{partner}"]\n', encoding="utf-8")


def planned(folder: Path) -> Rota:
    """The rota of the coming season."""
    return rota_page(folder=folder.as_posix(), season=SEASON).rota


def of_first_day(rota: Rota, role: str) -> list[str]:
    """Who holds a role's seat at the first session."""
    return [turn.person.id for turn in rota.turns if f"{turn.session.date}" == FIRST and turn.seat.role == role]


def row(person: str, day: str = FIRST, start: str = "10:00", held_by: str = "") -> str:
    """A row of the other programme's rota."""
    return f"{day};{start};halles;visites;visite;{person};{held_by}"


def test_who_is_taken_elsewhere_is_not_taken_here(dijon: Path, shared: Callable[..., Path]) -> None:
    """Whoever the rota would take on 7 December holds a visit from 10:00 on: somebody else holds the café of 9:30."""
    [first] = of_first_day(planned(dijon), "general")
    names = {"anne": "Anne Verdier", "bruno": "Bruno Castel", "claire": "Claire Monnet"}
    folder = shared(row(first), people=f"{first};{names[first]};visite;100")
    rota = planned(folder)
    [instead] = of_first_day(rota, "general")
    assert instead != first
    assert all(level.proved for level in rota.levels)


def test_a_visit_that_has_ended_hinders_nobody_unless_the_way_is_long(
    dijon: Path, shared: Callable[..., Path], rewritten: Callable[[str, str, str], Path]
) -> None:
    """From 8:00 to 9:15 is over when the café opens at 9:30, but not with twenty minutes of way."""
    before = planned(dijon)
    [first] = of_first_day(before, "general")
    folder = shared(row(first, start="08:00"), hours="08:00-09:15", people=f"{first};Personne;visite;100")
    assert planned(folder).turns == before.turns
    rewritten("programme.toml", "MaxTurns = {", "OneSeatAtATime = { travel = 20 }\nMaxTurns = {")
    assert of_first_day(planned(folder), "general") != [first]


def test_the_stand_in_is_the_one_who_is_taken(shared: Callable[..., Path]) -> None:
    """Anne was to visit and Zoé, who is not of our team, does: nobody of ours is taken."""
    assert planned(shared(row("anne", held_by="zoe"))).question.elsewhere == ()


def test_turns_elsewhere_count_for_nothing_else(dijon: Path, shared: Callable[..., Path]) -> None:
    """Anne visits on two Mondays of the café, after it has closed: her share and her turns stay as they are."""
    before = planned(dijon)
    rota = planned(shared(row("anne", start="14:00"), row("anne", "2026-12-14", "14:00"), hours="14:00-16:00"))
    assert [turn.person.id for turn in rota.question.elsewhere] == ["anne", "anne"]
    assert loads(rota) == loads(before)
    assert [level.value for level in rota.levels] == [level.value for level in before.levels]


def test_a_gap_tells_where_somebody_is_and_no_more(shared: Callable[..., Path]) -> None:
    """All three of the general service visit at ten: each is named with hour and programme, not with place or role."""
    people = "\n".join(f"{who};{who.title()};visite;100" for who in ("anne", "bruno", "claire"))
    rota = planned(shared(*(row(who) for who in ("anne", "bruno", "claire")), people=people))
    [gap] = gaps(rota)
    assert plain(gap.reason.into("fr")) == (
        "Le lundi 7 décembre 2026, les personnes disponibles ne peuvent pas tenir cette place : Anne Verdier (tient "
        "déjà une place à 10 h dans « Aller vers »), Bruno Castel (tient déjà une place à 10 h dans « Aller vers ») "
        "et Claire Monnet (tient déjà une place à 10 h dans « Aller vers »)."
    )
    assert "Claire Monnet (already holds a seat at 10:00 in “Aller vers”)" in plain(gap.reason.into("en"))


def test_only_who_and_when_are_known_of_the_other_programme(shared: Callable[..., Path]) -> None:
    """Neither people who are not ours nor days without a café here; a venue of the same id may be another place."""
    question = planned(shared(row("anne"), row("zoe", "2026-12-14"), row("anne", "2026-11-02"))).question
    assert [(turn.person.id, f"{turn.session.date}", turn.session.series) for turn in question.elsewhere] == [
        ("anne", FIRST, "Aller vers")
    ]
    assert question.venues["aller-vers/comedie"].name == "Maison des seniors"
    assert question.venues["comedie"].name == "La Comédie"
    assert question.venues["halles"].name == "Les Halles"


def test_a_cancelled_visit_takes_nobody(shared: Callable[..., Path], tmp_path: Path) -> None:
    """The other programme wrote down that it does not take place."""
    folder = shared(row("anne"))
    files.write(tmp_path / "aller-vers" / "hiver" / "sessions.csv", f"date;venue;status\n{FIRST};halles;cancelled\n")
    assert planned(folder).question.elsewhere == ()


def test_the_page_s_fingerprint_changes_with_the_other_rota(shared: Callable[..., Path]) -> None:
    """What was read is part of what the rota was made from."""
    asked = {"folder": shared(row("anne")).as_posix(), "season": SEASON}
    before = rota_page(**asked).asked.fingerprint
    path = Path(asked["folder"]).parent / "aller-vers" / "hiver" / "rota.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("anne", "zoe"), encoding="utf-8")
    assert rota_page(**asked).asked.fingerprint != before


def refusal(folder: Path) -> CafeplanError:
    """What is said when the season cannot be planned."""
    with pytest.raises(CafeplanError) as refused:
        planned(folder)
    return refused.value


def test_a_folder_that_is_not_there(dijon: Path) -> None:
    """One sentence and one remedy, in both languages."""
    name_partner(dijon, "../aller-ver")
    error = refusal(dijon)
    assert plain(error.what.into("fr")) == (
        "programme.toml, [shared], with : il n’y a pas de programme dans le dossier « ../aller-ver »."
    )
    assert plain(error.remedy.into("fr")) == (
        'Écrivez le chemin à partir du dossier de ce programme-ci, par exemple "../aller-vers", ou retirez-le.'
    )
    assert error.what.into("en") == (
        "programme.toml, [shared], with: there is no programme in the folder “../aller-ver”."
    )


def test_rows_at_no_session_are_told(shared: Callable[..., Path]) -> None:
    """Of four rows one is on a Tuesday and one at another place: check says that two are left out; nothing stops."""
    row = "{day};10:00;{venue};visites;visite;anne;"
    told = [("2026-12-07", "halles"), ("2026-12-08", "halles"), ("2026-12-14", "comedie"), ("2026-12-21", "halles")]
    folder = shared(*(row.format(day=day, venue=venue) for day, venue in told))
    [fault] = [one for one in desk.faults(folder.as_posix(), None) if one.kind == "shared-rows"]
    assert not fault.blocks
    assert plain(fault.into("fr")) == (
        "programme.toml, [shared], with : dans les plannings du dossier « ../aller-vers », 2 lignes ne correspondent à "
        "aucune séance ; il n’en est pas tenu compte. Corrigez-y la date, l’heure ou le lieu de ces lignes, ou les "
        "séances de ce programme."
    )


def test_check_tells_it_and_a_bilan_does_not_mind(dijon: Path) -> None:
    """A folder that is not there is a fault that stops the plan of a rota only."""
    name_partner(dijon, "../aller-ver")
    [fault] = desk.faults(dijon.as_posix(), None)
    assert (fault.kind, fault.value, fault.blocks) == ("shared-folder", "../aller-ver", False)
    assert plain(fault.into("fr")) == (
        "programme.toml, [shared], with : il n’y a pas de programme dans le dossier « ../aller-ver ». Écrivez le "
        'chemin à partir du dossier de ce programme-ci, par exemple "../aller-vers", ou retirez-le.'
    )
    assert bilan_page(folder=dijon.as_posix(), season="2016-2017").summary()


def test_a_folder_that_is_its_own(dijon: Path) -> None:
    """A programme does not share people with itself."""
    name_partner(dijon, "../instant-cafe-dijon")
    error = refusal(dijon)
    assert plain(error.what.into("fr")) == (
        "programme.toml, [shared], with : « ../instant-cafe-dijon » est le dossier de ce programme-ci."
    )
    assert plain(error.remedy.into("fr")) == "Retirez-le de la liste."


@pytest.mark.parametrize("spoiled", ["programme.toml", "hiver/rota.csv"])
def test_a_folder_with_faults(spoiled: str, shared: Callable[..., Path], tmp_path: Path) -> None:
    """Whether its programme.toml or its rota cannot be read: which folder, and how to see the faults."""
    folder = shared(row("anne"))
    path = tmp_path / "aller-vers" / spoiled
    path.write_text(
        path.read_text(encoding="utf-8").replace("name =", "nom =").replace(FIRST, "lundi"), encoding="utf-8"
    )
    error = refusal(folder)
    assert plain(error.what.into("fr")) == (
        "programme.toml, [shared], with : le programme du dossier « ../aller-vers » a des fautes, son planning publié "
        "ne peut pas être lu."
    )
    assert plain(error.remedy.into("fr")) == (
        "Corrigez-les : « cafeplan check ../aller-vers », lancé depuis le dossier de ce programme-ci, en donne la "
        "liste."
    )


def test_without_a_published_rota_nobody_is_taken(shared: Callable[..., Path], tmp_path: Path) -> None:
    """The other programme has not planned yet."""
    folder = shared(row("anne"))
    shutil.rmtree(tmp_path / "aller-vers" / "hiver")
    assert planned(folder).question.elsewhere == ()
