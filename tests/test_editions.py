"""What leaves the service is made of protected values only, attacked before it is written, and kept on record."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pandas as pd
import pytest
from conftest import plain
from test_pages import DIJON, whole

import cafeplan
from cafeplan import attack, cli, disclosure
from cafeplan.desk.releasing import let_out
from cafeplan.disclosure import Protected
from cafeplan.editions import keeping
from cafeplan.model import CafeplanError, Count, Hidden, Publication, Shown, Table
from cafeplan.pages import Bilan

SEASON, PILOT = "2016-2017", "2016-experimentale"


def page_of(folder: Path | str, season: str = SEASON, **given: str) -> Bilan:
    """A page of the partners' edition, unless asked otherwise."""
    return cafeplan.bilan_page(folder=str(folder), season=season, **given)


def html(page: Bilan, more: str = "") -> str:
    """Its pieces as one document, with `more` before its end."""
    return f"<!DOCTYPE html>\n<html lang='fr'><head><title>Bilan</title></head><body>{whole(page)}{more}</body></html>"


def parts(thing: object, seen: set[int]) -> Iterator[object]:
    """Everything that can be reached from a value: fields, properties of frozen values left out, keys and items."""
    if id(thing) in seen:
        return
    seen.add(id(thing))
    yield thing
    inside: list[object] = []
    if is_dataclass(thing) and not isinstance(thing, type):
        inside = [getattr(thing, one.name) for one in fields(thing)]
    elif isinstance(thing, Mapping):
        inside = [*thing.keys(), *thing.values()]
    elif isinstance(thing, list | tuple | set | frozenset):
        inside = list(thing)
    for one in inside:
        yield from parts(one, seen)


# --- nothing that is hidden can be reached ---------------------------------------------------------------------------


def test_no_record_and_no_hidden_count_can_be_reached_from_a_page_for_partners() -> None:
    """No table of rows, no pseudonym; of the internal page the same walk finds the 3 people of 80 and over."""
    reached = list(parts(page_of(DIJON).told, set()))
    assert not [one for one in reached if isinstance(one, pd.DataFrame | pd.Series)]
    assert not [one for one in reached if isinstance(one, str) and one.startswith("P0")]
    assert Count(3, 34) not in reached
    assert Count(3, 34) in list(parts(page_of(DIJON, edition="internal").told, set()))


def test_what_dijon_may_say() -> None:
    """By hand from the season's tables: 11, 12, 6, 3 and 2 not known by age; 23 women, 11 men; 9 of 11 satisfied."""
    values = page_of(DIJON).values
    ages = values["AgeStructure"]
    assert isinstance(ages, Table)
    shown = {label: one.part for label, one in ages.categories.items() if isinstance(one, Count)}
    assert shown == {"30 à 59 ans": 11, "60 à 69 ans": 12, "70 à 79 ans": 6}
    assert {label for label, one in ages.categories.items() if isinstance(one, Hidden)} == {"80 ans et plus", "nsp"}
    # Two are hidden, so how many ages are not known is hidden too.
    assert ages.missing is None
    assert values["SatisfiedShare"] == Hidden(11, 0)
    assert values["UptakeOfReferred"] == Hidden(6, 8)
    assert values["Retention"] == Count(15, 26, 8)
    assert "RotaSpread" not in values and "Calls" not in values and "SatisfactionMean" not in values


def test_one_person_who_came_first_to_the_last_session_is_not_subtracted() -> None:
    """19 are new, 18 of them could have come again: one of the two is not given, nor how many could not."""
    values = page_of(DIJON).values
    once = values["OnceOnly"]
    assert values["Newcomers"] == Count(19, 34, 8)
    assert isinstance(once, Count | Hidden)
    assert once.whole is None and once.missing is None


def test_the_pilot_of_26_people_leaves_a_page_worth_reading() -> None:
    """More than half of what its numbers tell is given, and the page says so."""
    protection = page_of(DIJON, PILOT).told.protection
    assert protection is not None
    assert protection.outcome.losses[protection.outcome.step] < 0.5
    assert protection.outcome.losses["totals"] == 1
    given = [one for one in protection.shown.values() if one.value is not None]
    assert len(given) > len(protection.shown) / 2


def test_a_share_its_rest_and_its_whole_are_one_system() -> None:
    """Everybody is counted once: kinds of coming add up to the people of both seasons, shares to their wholes."""
    page = page_of(DIJON, edition="internal")
    shown = {cell.having: one.value for cell, one in page.told.exact.items() if cell.population.endswith("coming, 0")}
    sizes = sorted({many for many in shown.values() if many is not None})
    # 34 came, 26 the season before: 15 both, 11 no more; 19 new: 10 once, 8 again, 1 first at the last session.
    assert {34, 26, 15, 11, 19, 10, 8, 18, 1, 6, 28} == set(sizes)


# --- attacked before it is written -----------------------------------------------------------------------------------


@pytest.mark.parametrize("season", [SEASON, PILOT])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_attack_finds_nothing_on_the_pages_of_dijon(season: str, lang: str) -> None:
    """Read as any reader has them, every table of people understood; the pilot’s French page hides eight numbers."""
    audit = attack.audited(html(page_of(DIJON, season, lang=lang)))
    assert audit.findings == ()
    assert audit.numbers >= 20 and audit.hidden >= 8


def test_what_bilan_md_gives_away_stops_the_page(dijon: Path) -> None:
    """Three people of 80 and over, told in the référent's own words: one sentence, and nothing recorded."""
    page = page_of(dijon)
    said = "<p>Cette saison sont venues 3 personnes de plus de 80 ans.</p>"
    with pytest.raises(CafeplanError) as refused:
        let_out(page.read, html(page, said), "bilan-partners.html")
    assert plain(refused.value.what.into("fr")) == (
        "La page « bilan-partners.html » n’a pas été écrite : 1 fuite, dont celle-ci. Texte : « 3 personnes de plus de "
        "80 ans » compte moins que le seuil de 5."
    )
    assert plain(refused.value.remedy.into("fr")) == (
        "Corrigez ce qui est dit là dans vos tableaux, bilan.md ou les textes du carnet, puis refaites la page."
    )
    assert not (dijon / disclosure.FILE).exists()


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of kept protections."""
    monkeypatch.setattr(keeping, "user_cache_path", lambda *_, **__: tmp_path / "cache")
    return tmp_path / "cache" / "protections"


def test_a_protection_is_found_once(dijon: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second page of the same data says the same without solving; a damaged file is found anew."""
    found = html(page_of(dijon))
    solved = disclosure.protect
    monkeypatch.setattr(disclosure, "protect", None)
    assert html(page_of(dijon)) == found
    for path in kept.glob("*.json"):
        path.write_text("{", encoding="utf-8")
    monkeypatch.setattr(disclosure, "protect", solved)
    assert html(page_of(dijon)) == found


def test_a_protection_is_of_the_same_people_only(dijon: Path, kept: Path) -> None:
    """One more answer in a table, and what was kept is not used."""
    page_of(dijon)
    before = set(kept.iterdir())
    participants = dijon / SEASON / "participants.csv"
    participants.write_text(participants.read_text(encoding="utf-8").replace(";M;", ";F;", 1), encoding="utf-8")
    page_of(dijon)
    assert len(set(kept.iterdir()) - before) == 1


def test_protection_that_is_broken_on_purpose_is_caught(
    dijon: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where `protect` gives every number as it is, the attack refuses the page."""
    whole_truth = disclosure.protect

    def broken(publication: Publication) -> Protected:
        found = whole_truth(publication)
        return replace(found, shown={cell: Shown(value) for cell, value in found.system.values.items()})

    monkeypatch.setattr(disclosure, "protect", broken)
    page = page_of(dijon)
    with pytest.raises(CafeplanError, match="n’a pas été écrite"):
        let_out(page.read, html(page), "bilan-partners.html")


def test_a_leak_in_bilan_md_stops_the_command(
    dijon: Path, tmp_path: Path, aside: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A facilitator named in the part for partners: exit 2, no page, no release, the notebook kept aside."""
    words = dijon / SEASON / "bilan.md"
    words.write_text(
        words.read_text(encoding="utf-8").replace("17 séances ont", "Merci à Anne Verdier : 17 séances ont")
    )
    asked = ["bilan", str(dijon), "--season", SEASON, "--on", "2017-07-01", "--out", str(tmp_path / "out")]
    assert cli.main(asked) == 2
    told = plain(capsys.readouterr().err).replace("\n", " ")
    assert "La page « bilan-partners.html » n’a pas été écrite : 1 fuite" in told and "Anne Verdier" in told
    [kept] = [path for path in aside.iterdir() if str(path) in told]
    assert "Anne Verdier" in kept.read_text(encoding="utf-8")
    assert not list((tmp_path / "out").glob("*.html")) and not (dijon / disclosure.FILE).exists()


def test_a_facilitator_or_a_pseudonym_stops_the_page_and_the_declared_contact_does_not(dijon: Path) -> None:
    """The contact of programme.toml has a number and an e-mail; a name of facilitators.csv is found anywhere."""
    page = page_of(dijon)
    assert "03 53 01 00 44" in plain(html(page)) and "instant-cafe@ccas-dijon.example" in html(page)
    let_out(page.read, html(page), "bilan-partners.html")
    for leak in ("Anne Verdier", "P001", "03 80 00 00 00", "quelquun@exemple.fr"):
        with pytest.raises(CafeplanError):
            let_out(page.read, html(page, f"<p>{leak}</p>"), "bilan-partners.html")


# --- releases ---------------------------------------------------------------------------------------------------------


def test_a_page_is_recorded_once_and_says_the_same_again(dijon: Path) -> None:
    """The second run reads what the first recorded: the same page, byte for byte, and no second entry."""
    first = page_of(dijon, on="2017-07-01")
    let_out(first.read, html(first), "bilan-partners.html")
    recorded = (dijon / disclosure.FILE).read_bytes()
    second = page_of(dijon, on="2017-07-01")
    assert html(second) == html(first)
    let_out(second.read, html(second), "bilan-partners.html")
    assert (dijon / disclosure.FILE).read_bytes() == recorded
    releases = disclosure.released(dijon)
    assert [(one.on, one.to) for one in releases] == [("2017-07-01", "partners")] * 2, "the season, and the one before"
    assert not [one for release in releases for one in release.shown.values() if 0 < (one.value or 0) < 5]


def test_an_example_of_the_repository_has_no_releases() -> None:
    """Its people are invented, and nothing is written into data/."""
    page = page_of(DIJON)
    let_out(page.read, html(page), "bilan-partners.html")
    assert not (page.programme.folder / disclosure.FILE).exists()


def test_a_corrected_page_does_not_give_one_person_away(dijon: Path) -> None:
    """23 women were released; one was a man. 22 beside 23 would say so: the number of women is not given again."""
    first = page_of(dijon)
    let_out(first.read, html(first), "bilan-partners.html")
    table = dijon / SEASON / "participants.csv"
    told = table.read_text(encoding="utf-8")
    assert "P001;F;" in told
    table.write_text(told.replace("P001;F;", "P001;M;"), encoding="utf-8")
    sexes = page_of(dijon).values.get("SexStructure")
    given = sexes.categories.values() if isinstance(sexes, Table) else ()
    assert not [one for one in given if isinstance(one, Count)]


def test_an_exact_sheet_opens_nothing_to_the_others(dijon: Path) -> None:
    """It is on record with whom it was given to; the page for partners hides what it hid."""
    before = page_of(dijon).values
    sheet = page_of(dijon, frame="caf", edition="internal")
    let_out(sheet.read, html(sheet), "fiche-caf-internal.html", "Caf de Côte-d'Or")
    [release] = disclosure.released(dijon)
    assert release.to == "Caf de Côte-d'Or" and release.outcome is None
    assert 3 in [one.value for one in release.shown.values()]
    assert page_of(dijon).values == before


def test_an_exact_sheet_needs_somebody_to_whom_it_goes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --recipient it is refused in one sentence; the internal bilan has none."""
    asked_ = ["bilan", DIJON, "--season", SEASON, "--edition", "internal", "--out", str(tmp_path)]
    assert cli.main([*asked_, "--for", "caf"]) == 2
    assert plain(capsys.readouterr().err).replace("\n", " ").strip() == (
        "Une fiche interne donne des nombres exacts : elle n’est remise qu’à quelqu’un que l’on nomme. Ajoutez "
        "--recipient avec le nom du service qui la reçoit, ou retirez --edition internal."
    )
    assert cli.main([*asked_, "--recipient", "Caf"]) == 2
    assert "n’a pas de destinataire" in plain(capsys.readouterr().err)
    assert list(tmp_path.iterdir()) == []


# --- the same number everywhere, and any small café -------------------------------------------------------------------


def test_every_output_for_partners_says_the_same() -> None:
    """The bilan in both languages and each funder's sheet: one protection, so no two of them can be subtracted."""
    bilan = page_of(DIJON).told
    for given in ({"lang": "en"}, {"frame": "caf"}, {"frame": "abs"}, {"frame": "senacs"}):
        other = page_of(DIJON, **given).told
        assert other.released == bilan.released
        assert list(other.values) == list(bilan.values)


def scattered(folder: Path, seed: int) -> None:
    """Gives the people of a season other characteristics, the same for the same seed; some are not known."""
    chosen = random.Random(seed)
    table = folder / SEASON / "participants.csv"
    head, *rows = table.read_text(encoding="utf-8").splitlines()
    sexes, bands = ("F", "F", "M", "X", ""), ("<30", "30-59", "60-69", "60-69", "70-79", "80+", "")
    ways, places = ("affiche", "voisine", "travailleur social", "médecin", ""), ("centre", "nord", "est", "sud", "")
    made = [
        ";".join([row.split(";")[0], *(chosen.choice(among) for among in (sexes, bands, ways, places))]) for row in rows
    ]
    table.write_text("\n".join([head, *made]) + "\n", encoding="utf-8")


def check_scattered(dijon: Path, seed: int) -> None:
    """The attack finds nothing on the page of such a café, and a typed word stands nowhere."""
    scattered(dijon, seed)
    audit = attack.audited(html(page_of(dijon)))
    assert [plain(one.into("fr")) for one in audit.findings] == []
    assert "voisine" not in html(page_of(dijon)), "a word that somebody typed is not on the page"


@pytest.mark.parametrize("seed", [1])
def test_a_small_cafe_of_any_people_gives_nobody_away(dijon: Path, seed: int) -> None:
    """34 people of random sex, age, way in and place, many not known: a page is made, and its reader learns nothing."""
    check_scattered(dijon, seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 22))
def test_many_small_cafes_give_nobody_away(dijon: Path, seed: int) -> None:
    """The same for twenty others."""
    check_scattered(dijon, seed)
