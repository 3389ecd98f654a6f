"""Names become pseudonyms and nothing leads back but the register and the key; what is old is forgotten."""

import csv
import hashlib
import json
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from conftest import plain
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from test_tables_reading import ods_of

from cafeplan import aggregates, bilan_page, cli, measure, pseudonyms
from cafeplan import programme as programmes
from cafeplan.aggregates import Aggregates
from cafeplan.indicators import INDICATORS
from cafeplan.model import Amount, CafeplanError, Count, Interval, Table
from cafeplan.pseudonyms import Call, Key, Lapsed, Visit, key_from, lapsed, new_key, returned

Captured = pytest.CaptureFixture[str]
SEASON = "2016-2017"
KEY = Key(bytes(range(32)))
NAMES = (
    "Date;Nom;Prénom;Date de naissance\n"
    "2016-11-07;N'Guyen;Jean-Pierre;14/03/1948\n"
    "2016-11-14;NGUYEN;jean pierre;1948-03-14\n"
    "2016-11-07;Œuvrard;Zoé;02/01/1950\n"
)


def error_of(capsys: Captured, *words: str) -> str:
    """What a command line that cannot be done says."""
    capsys.readouterr()
    assert cli.main(list(words)) == 2
    return plain(capsys.readouterr().err).strip()


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a .csv by its titles."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


# --- keys --------------------------------------------------------------------------------------------------------


def test_the_same_person_has_the_same_pseudonym_however_the_name_is_typed() -> None:
    """Apostrophes, hyphens, accents, case and ligatures count for nothing; a birth date, a letter and a key do."""
    born = date(1948, 3, 14)
    one = KEY.pseudonym("N'Guyen", "Jean-Pierre", born)
    assert {one} == {KEY.pseudonym(name, "jean pierre", born) for name in ("N’GUYEN", "nguyen", " N Guyen")}
    assert KEY.pseudonym("Œuvrard", "Zoé", born) == KEY.pseudonym("OEUVRARD", "ZOE", born)
    others = [
        KEY.pseudonym("N'Guyen", "Jean-Pierre", date(1948, 3, 15)),
        KEY.pseudonym("N'Guyen", "Jean", born),
        Key(bytes(32)).pseudonym("N'Guyen", "Jean-Pierre", born),
    ]
    assert one not in others
    assert len(one) == 16


def test_a_pseudonym_is_the_hmac_of_what_the_docs_say() -> None:
    """HMAC written out as its standard defines it (RFC 2104), over « DUPONT|ANNE|1950-01-02 »."""
    padded = KEY.secret.ljust(64, b"\0")
    inner = hashlib.sha256(bytes(byte ^ 0x36 for byte in padded) + b"DUPONT|ANNE|1950-01-02").digest()
    outer = hashlib.sha256(bytes(byte ^ 0x5C for byte in padded) + inner).hexdigest()
    assert KEY.pseudonym("Dupont", "Anne", date(1950, 1, 2)) == outer[:16]


def test_a_key_gives_itself_away_nowhere() -> None:
    """It is read back from its file; neither its id nor how it shows itself has any of it."""
    key = new_key()
    assert key_from(key.content, "cle.txt") == key
    assert key.secret.hex() not in repr(key) + key.id
    assert key.id not in key.content


@pytest.fixture
def private(tmp_path: Path) -> Path:
    """A folder of the service, outside the programme."""
    folder = tmp_path / "prive"
    folder.mkdir()
    return folder


@pytest.fixture
def emptied(dijon: Path) -> Path:
    """The example without its season's tables about people, which come with names from elsewhere."""
    for name in ("attendance", "participants", "follow_ups", "referrals"):
        (dijon / SEASON / f"{name}.csv").unlink()
    return dijon


def pseudonymised(folder: Path, private: Path, *more: str) -> list[str]:
    """The command line that turns the private file of presences into the season's table."""
    return ["pseudonymise", str(folder), str(private / "presences.csv"), "--season", SEASON, *more]


def test_a_file_with_names_becomes_a_table(emptied: Path, private: Path, capsys: Captured) -> None:
    """Two people in three rows; the key is made, for its owner's eyes only, and its id kept with the programme."""
    (private / "presences.csv").write_text(NAMES, encoding="utf-8")
    key_path = private / "cle.txt"
    assert cli.main(pseudonymised(emptied, private, "--key", str(key_path))) == 0
    key = key_from(key_path.read_text(encoding="utf-8"), "cle.txt")
    said = plain(capsys.readouterr().out).splitlines()
    assert said[0].startswith(f"Nouvelle clé : {key_path.as_posix()}. Gardez-en une copie en lieu sûr")
    assert said[1].startswith("3 lignes, 2 personnes : ")
    table = rows(emptied / SEASON / "presences.csv")
    jean = key.pseudonym("Nguyen", "Jean-Pierre", date(1948, 3, 14))
    assert [row["Participant"] for row in table][:2] == [jean, jean]
    assert list(table[0]) == ["Participant", "Date"]
    assert json.loads((emptied / "pseudonyms.json").read_text()) == {"key_id": key.id}
    assert os.name != "posix" or key_path.stat().st_mode & 0o077 == 0
    written = "".join(path.read_text("utf-8") for path in emptied.rglob("*.csv"))
    assert not any(word in written for word in ("Guyen", "GUYEN", "uvrard", "1948"))


def test_places_and_keys_that_are_refused(emptied: Path, private: Path, tmp_path: Path, capsys: Captured) -> None:
    """Inside the programme, under version control, open to others, another key, a lost key, no key at all."""
    (private / "presences.csv").write_text(NAMES, encoding="utf-8")
    inside = emptied / "cle.txt"
    assert error_of(capsys, *pseudonymised(emptied, private, "--key", str(inside))) == (
        f"La clé ne peut pas être dans le dossier du programme, dont les pages sont faites : « {inside.as_posix()} ». "
        "Choisissez un dossier du service, à accès restreint, hors du programme."
    )
    (tmp_path / "depot" / ".git").mkdir(parents=True)
    versioned = tmp_path / "depot" / "cle.txt"
    assert error_of(capsys, *pseudonymised(emptied, private, "--key", str(versioned), "--lang", "en")) == (
        "The key must not be in a folder whose versions are kept (git), nor in cafeplan’s own: "
        f"“{versioned.as_posix()}”. Choose a folder of the service with restricted access, outside the programme."
    )
    readable = private / "ouverte.txt"
    readable.write_text(KEY.content, encoding="utf-8")
    readable.chmod(0o644)
    assert error_of(capsys, *pseudonymised(emptied, private, "--key", str(readable))) == (
        "La clé « ouverte.txt » peut être lue par d’autres personnes que vous. Retirez-leur ce droit : chmod 600 "
        f"{readable.as_posix()}"
    )
    (emptied / "pseudonyms.json").write_text('{"key_id": "abc"}', encoding="utf-8")
    readable.chmod(0o600)
    assert error_of(capsys, *pseudonymised(emptied, private, "--key", str(readable))) == (
        f"La clé « ouverte.txt » ({KEY.id}) n’est pas celle de ce programme (abc). Donnez la bonne clé, ou changez de "
        "clé avec --rekey ANCIENNE NOUVELLE."
    )
    assert error_of(capsys, *pseudonymised(emptied, private, "--key", str(private / "perdue.txt"))) == (
        f"La clé « {(private / 'perdue.txt').as_posix()} » n’existe pas, et ce programme a déjà des pseudonymes faits "
        "avec la clé abc. Retrouvez-la ; avec une nouvelle clé, les mêmes personnes sembleraient être d’autres."
    )
    readable.write_text("bonjour", encoding="utf-8")
    assert error_of(capsys, *pseudonymised(emptied, private, "--key", str(readable))) == (
        "« ouverte.txt » ne contient pas de clé de cafeplan. Donnez le fichier que cafeplan pseudonymise a écrit la "
        "première fois."
    )
    assert error_of(capsys, *pseudonymised(emptied, private)) == (
        "Il manque la clé. Donnez --key CHEMIN (la clé est faite la première fois), ou --rekey ANCIENNE NOUVELLE."
    )
    assert not (emptied / SEASON / "presences.csv").exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Date;Nom;Prénom\n2016-11-07;Durand;Zoé\n",
            "« presences.csv » n’a pas de colonne « Date de naissance ». Il faut « Nom », « Prénom » et « Date de "
            "naissance » pour reconnaître la même personne d’un fichier à l’autre.",
        ),
        (
            "Date;Nom;Prénom;Né le\n2016-11-07;Durand;Zoé;31/02/1950\n2016-11-07;;Zoé;01/02/1950\n",
            "presences.csv, ligne 2, colonne Né le : ce n’est pas une date de naissance. Écrivez par exemple "
            "14/03/1948 ; sans elle, prenez un numéro du registre.\n"
            "presences.csv, ligne 3, colonne Nom : cette case est vide. Écrivez le nom, ou supprimez la ligne.",
        ),
        (
            "Date;Nom;Prénom;Né le\n2016-13-07;Durand;Zoé;01/02/1950\n",
            "presences.csv, ligne 2, colonne Date : « 2016-13-07 » n’est pas une date.",
        ),
    ],
    ids=["no birth date", "not a birth date", "the rest of the table"],
)
def test_what_is_wrong_in_a_file_with_names(
    text: str, said: str, emptied: Path, private: Path, capsys: Captured
) -> None:
    """Each fault where it is; no name is repeated, and neither key nor table is written."""
    (private / "presences.csv").write_text(text, encoding="utf-8")
    told = error_of(capsys, *pseudonymised(emptied, private, "--key", str(private / "cle.txt")))
    assert told.startswith(said)
    assert "Durand" not in told and "Zoé" not in told
    assert not (private / "cle.txt").exists()
    assert not (emptied / SEASON / "presences.csv").exists()


def test_a_name_where_a_pseudonym_belongs_is_masked(emptied: Path, private: Path, capsys: Captured) -> None:
    """A column of identifiers that still holds a name: refused, and the message shows its first letter only."""
    text = "Date;Nom;Prénom;Né le;Participant\n2016-11-07;Durand;Zoé;01/02/1950;Zoé Durand\n"
    (private / "presences.csv").write_text(text, encoding="utf-8")
    told = error_of(capsys, *pseudonymised(emptied, private, "--key", str(private / "cle.txt")))
    assert "Durand" not in told
    assert not (emptied / SEASON / "presences.csv").exists()


def test_what_is_there_is_not_overwritten(dijon: Path, private: Path, capsys: Captured) -> None:
    """A season that has its presences keeps them; a file that bears no table's name, or lies inside, is refused."""
    (private / "presences.csv").write_text(NAMES, encoding="utf-8")
    words = pseudonymised(dijon, private, "--key", str(private / "cle.txt"))
    assert error_of(capsys, *words) == (
        "La saison a déjà ce tableau : 2016-2017/attendance.csv. Déplacez-le d’abord ; rien n’est écrasé."
    )
    (private / "gens.csv").write_text(NAMES, encoding="utf-8")
    words[2] = str(private / "gens.csv")
    assert error_of(capsys, *words).startswith("« gens.csv » ne porte le nom d’aucun tableau de personnes. Nommez-le")
    inside = dijon / "presences.csv"
    inside.write_text(NAMES, encoding="utf-8")
    words[2] = str(inside)
    assert error_of(capsys, *words).startswith("Le tableau avec les noms ne peut pas être dans le dossier du programme")


def test_a_new_key_keeps_the_same_people_the_same(emptied: Path, private: Path, capsys: Captured) -> None:
    """Every row bears the new pseudonym of its person; done twice it changes nothing; somebody unnamed stops it."""
    (private / "presences.csv").write_text(NAMES, encoding="utf-8")
    old, new = private / "cle.txt", private / "neuve.txt"
    assert cli.main(pseudonymised(emptied, private, "--key", str(old))) == 0
    before = [row["Participant"] for row in rows(emptied / SEASON / "presences.csv")]
    pilot = emptied / "2016-experimentale"
    for name in ("attendance", "participants"):
        (pilot / f"{name}.csv").unlink()
    words = ["pseudonymise", str(emptied), str(private / "presences.csv"), "--rekey", str(old), str(new)]
    assert cli.main(words) == 0
    key = key_from(new.read_text(encoding="utf-8"), "neuve.txt")
    after = [row["Participant"] for row in rows(emptied / SEASON / "presences.csv")]
    assert after[0] == after[1] == key.pseudonym("Nguyen", "Jean Pierre", date(1948, 3, 14))
    assert set(after).isdisjoint(before) and len(set(after)) == 2
    assert json.loads((emptied / "pseudonyms.json").read_text()) == {"key_id": key.id}
    content = (emptied / SEASON / "presences.csv").read_bytes()
    assert cli.main(words) == 0
    assert (emptied / SEASON / "presences.csv").read_bytes() == content
    (private / "presences.csv").write_text("".join(NAMES.splitlines(keepends=True)[:3]), encoding="utf-8")
    assert error_of(capsys, *words) == (
        "1 personne du programme n’est pas dans « presences.csv » : elle garderait l’ancien pseudonyme. Complétez le "
        "fichier, ou effacez d’abord les personnes parties (cafeplan purge)."
    )


# --- the register and who no longer comes ------------------------------------------------------------------------


def test_a_register_is_empty_private_and_elsewhere(dijon: Path, private: Path, capsys: Captured) -> None:
    """Made once, for its owner's eyes; then it tells the next number that neither it nor a table has given away."""
    path = private / "registre.xlsx"
    words = ["sheets", str(dijon), "--season", SEASON, "--register"]
    assert cli.main([*words, str(path)]) == 0
    assert os.name != "posix" or path.stat().st_mode & 0o077 == 0
    capsys.readouterr()
    used = {row["id"] for row in rows(dijon / SEASON / "participants.csv")}
    free = next(number for number in (f"P{n:03}" for n in range(1, 500)) if number not in used)
    assert cli.main([*words, str(path)]) == 0
    assert plain(capsys.readouterr().out) == f"Prochain numéro libre : {free}.\n"
    assert error_of(capsys, *words, str(dijon / "registre.xlsx")).startswith(
        "Le registre ne peut pas être dans le dossier du programme"
    )
    assert error_of(capsys, *words, str(private / "registre.csv")).startswith(
        "Le registre « registre.csv » n’est pas un .xlsx."
    )


def test_a_register_that_is_none() -> None:
    """Other titles, or a number twice, are told with their place; the names beside them are not."""
    titles = (1, ("Numéro", "Nom d’usage", "Téléphone"))
    with pytest.raises(CafeplanError) as wrong:
        pseudonyms.register([(1, ("Nom", "Prénom", "Tél"))], "r.xlsx")
    assert plain(str(wrong.value)).startswith("« r.xlsx » n’est pas un registre : ses trois premières colonnes")
    twice = [titles, (2, ("P001", "Anne Fictive", "")), (3, ("P001", "Zoé Fictive", ""))]
    with pytest.raises(CafeplanError) as wrong:
        pseudonyms.register(twice, "r.xlsx")
    assert plain(str(wrong.value)) == (
        "r.xlsx, ligne 3 : le numéro P001 est déjà celui de la ligne 2. Donnez à l’une des deux un autre numéro."
    )


def mondays(*numbers: int) -> list[date]:
    """The Mondays of January and February 2017, by their number from 1."""
    return [date.fromordinal(date(2017, 1, 2).toordinal() + 7 * (number - 1)) for number in numbers]


def test_who_no_longer_comes_is_counted_by_hand() -> None:
    """Six sessions. A came to 1, 2 and missed four; B to 1, 3 and missed three; C once; D to 4, 5 and missed one."""
    came = {"A": mondays(1, 2), "B": mondays(1, 3), "C": mondays(1), "D": mondays(4, 5)}
    visits = [Visit(day, who) for who, days in came.items() for day in days]
    held = mondays(1, 2, 3, 4, 5, 6)
    first, third = mondays(1)[0], mondays(4)[0]
    calls = [Call(first, "A", "stopped"), Call(third, "B", "pause")]
    found = lapsed(held, visits, calls)
    assert found == (
        Lapsed("A", 2, mondays(2)[0], 4, None),
        Lapsed("B", 2, mondays(3)[0], 3, calls[1]),
    )
    assert [one.participant for one in lapsed(held, visits, [Call(third, "A", "stopped")])] == ["B"]
    assert [one.participant for one in lapsed(held, visits, [], times=1, missed=5)] == ["C"]
    assert returned(visits, [Call(first, "A"), Call(third, "B"), Call(first, "B")]) == 2


def test_names_are_shown_on_the_screen_and_written_nowhere(dijon: Path, private: Path, capsys: Captured) -> None:
    """With the register a person has name and telephone in the list; without it a number only; no file is made."""
    book = private / "registre.xlsx"
    assert cli.main(["sheets", str(dijon), "--season", SEASON, "--register", str(book)]) == 0
    before = {path: path.stat().st_mtime_ns for path in dijon.parent.rglob("*")}
    words = ["follow-up", str(dijon), "--season", SEASON, "--on", "2017-06-30"]
    capsys.readouterr()
    assert cli.main(words) == 0
    numbers = plain(capsys.readouterr().out).splitlines()
    number = numbers[0].partition(" ")[0]
    register = load_workbook(book)
    line = next(row for row in register.active.iter_rows(min_row=2) if row[0].value == number)
    line[1].value, line[2].value = "Anne Fictive", "03 53 01 00 44"
    register.save(book)
    before[book] = book.stat().st_mtime_ns
    assert cli.main([*words, "--register", str(book)]) == 0
    named = plain(capsys.readouterr().out).splitlines()
    assert named[0] == numbers[0].replace(f"{number} :", f"Anne Fictive, {number}, 03 53 01 00 44 :")
    assert named[1:] == numbers[1:]
    assert {path: path.stat().st_mtime_ns for path in dijon.parent.rglob("*")} == before


# --- what is forgotten -------------------------------------------------------------------------------------------


def old_and_new(dijon: Path) -> tuple[set[str], set[str]]:
    """Who was last seen in the pilot season, and who came later: read from the files without cafeplan."""
    pilot = {row["participant"] for row in rows(dijon / "2016-experimentale" / "attendance.csv")}
    later = {row["participant"] for row in rows(dijon / SEASON / "attendance.csv")}
    return pilot - later, later


def test_people_last_seen_two_years_ago_are_forgotten(dijon: Path, private: Path, capsys: Captured) -> None:
    """On 1 November 2018 whoever came only to the pilot goes, with all rows; whoever came later keeps even old ones."""
    gone, stay = old_and_new(dijon)
    assert gone and stay
    book = private / "registre.xlsx"
    assert cli.main(["sheets", str(dijon), "--season", SEASON, "--register", str(book)]) == 0
    words = ["purge", str(dijon), "--on", "2018-11-01", "--register", str(book)]
    before = {path: path.read_bytes() for path in dijon.rglob("*.csv")}
    assert cli.main(words) == 0
    assert "Rien n’est encore effacé." in plain(capsys.readouterr().out)
    assert {path: path.read_bytes() for path in dijon.rglob("*.csv")} == before
    assert cli.main([*words, "--yes"]) == 0
    pilot = dijon / "2016-experimentale"
    left = {row["participant"] for row in rows(pilot / "attendance.csv")}
    assert left.isdisjoint(gone)
    kept = [row for row in before[pilot / "attendance.csv"].decode().splitlines() if row.rpartition(";")[2] not in gone]
    assert (pilot / "attendance.csv").read_text(encoding="utf-8").splitlines() == kept
    assert (dijon / SEASON / "attendance.csv").read_bytes() == before[dijon / SEASON / "attendance.csv"]
    log = plain((dijon / "purge.log").read_text(encoding="utf-8"))
    assert log.startswith(f"01/11/2018 : dernière venue avant le 01/11/2016, {len(gone)} personne")
    assert not any(person in log for person in gone)
    erased = {row[0].value: row[1].value for row in load_workbook(book).active.iter_rows(min_row=2)}
    assert {number for number, name in erased.items() if name == "effacé"} == gone & set(erased)
    assert cli.main(["check", str(dijon)]) == 0


def test_a_season_that_was_erased_keeps_its_numbers(dijon: Path) -> None:
    """Its bilan shows what it showed before, says so, and has no detail; the season after it counts as it did."""
    folder = str(dijon)
    pilot = programmes.load(dijon).seasons[0]
    before = bilan_page(folder=folder, season=pilot.id, edition="internal")
    later = bilan_page(folder=folder, season=SEASON, edition="internal")
    assert cli.main(["purge", folder, "--before", "2016-11-01", "--yes", "--on", "2018-11-01"]) == 0
    after = bilan_page(folder=folder, season=pilot.id, edition="internal")
    assert after.values == before.values
    left = measure.read(after.programme, pilot, ["DistinctPeople"])
    assert measure.values(left.records, ["DistinctPeople"]) != {
        ("DistinctPeople", ""): before.values["DistinctPeople"]
    }, "the rows are gone: the value cannot come from them"
    assert "jeudi 1er novembre 2018" in plain(str(after.reservations().html))
    assert "Présences par séance" in str(before.came().html)
    assert "Présences par séance" not in str(after.came().html)
    assert bilan_page(folder=folder, season=SEASON, edition="internal").values == later.values
    younger = "n’existait pas quand", "n’existaient pas quand"
    assert not any(words in plain(str(after.reservations().html)) for words in younger)
    frozen = aggregates.read(dijon / pilot.id)
    assert frozen and frozen.fingerprint == before.fingerprint
    assert set(frozen.values) == set(INDICATORS)


def test_a_second_purge_does_not_freeze_again(dijon: Path, capsys: Captured) -> None:
    """What was frozen before the first rows went stays as it was; with nobody left there is nothing to do."""
    words = ["purge", str(dijon), "--yes", "--on", "2018-11-01", "--before"]
    frozen = dijon / "2016-experimentale" / aggregates.FILE
    assert cli.main([*words, "2016-11-01"]) == 0
    first = frozen.read_bytes()
    assert cli.main([*words, "2017-07-01"]) == 0
    assert frozen.read_bytes() == first
    assert rows(dijon / SEASON / "attendance.csv") == []
    capsys.readouterr()
    assert cli.main([*words, "2017-07-01"]) == 0
    assert plain(capsys.readouterr().out) == (
        "Rien à effacer : personne n’est venu pour la dernière fois, ni parti de l’équipe, avant le samedi 1er juillet "
        "2017.\n"
    )
    bilan_page(folder=str(dijon), season=SEASON)


def test_kept_pages_of_the_season_go(dijon: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The internal bilan and the notebooks that stand in reports/ show details of people; the partners' page stays."""
    monkeypatch.chdir(tmp_path)
    reports = Path("reports") / dijon.name / "2016-experimentale"
    (reports / "notebooks").mkdir(parents=True)
    for name in ("bilan-internal.html", "bilan-partners.html", "notebooks/bilan.ipynb"):
        (reports / name).write_text("x", encoding="utf-8")
    assert cli.main(["purge", str(dijon), "--before", "2016-11-01", "--yes"]) == 0
    assert [path.name for path in reports.rglob("*")] == ["bilan-partners.html"]


def test_nobody_is_left_by_an_oversight(rewritten: Callable[[str, str, str], Path], capsys: Captured) -> None:
    """A fault in a table about people stops the purge before anything is written."""
    folder = rewritten("2016-experimentale/attendance.csv", "date", "jour")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    told = error_of(capsys, "purge", str(folder), "--before", "2016-11-01", "--yes").splitlines()
    assert told[0] == (
        "2016-experimentale/attendance.csv, ligne 1, colonne date : cette colonne manque. Ajoutez une colonne « Date »."
    )
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_frozen_values_come_back_as_they_were(tmp_path: Path) -> None:
    """Thirds stay thirds and cents cents, in every kind of value and of table; what does not open is a sentence."""
    values = {
        "a": Count(3, 7, 1),
        "b": Interval(Fraction(1, 3), Fraction(2, 3)),
        "c": Amount(Decimal("262.69"), "€", 6, 2),
        "d": Table({"x": Count(1, 2), "nsp": Count(0)}, 3),
        "e": Table({"drinks": Amount(Decimal("178.69"), "€", 5), "staff": Amount(Fraction(7, 2), "h", 1, 1)}),
        "f": Table({}),
    }
    told = Aggregates(values, frozenset({"a", "e"}), date(2018, 11, 1), "0.1.0", "abc")
    (tmp_path / aggregates.FILE).write_text(aggregates.text(told), encoding="utf-8")
    assert aggregates.read(tmp_path) == told
    (tmp_path / aggregates.FILE).write_text("{", encoding="utf-8")
    with pytest.raises(CafeplanError, match="ne se lit pas"):
        aggregates.read(tmp_path)


@given(st.text(max_size=200))
def test_any_content_is_a_key_or_a_sentence(content: str) -> None:
    """Whatever a file holds, no traceback."""
    with suppress(CafeplanError):
        key_from(content, "cle.txt")


def test_an_export_of_other_software_is_forgotten_too(
    dijon: Path, rewritten: Callable[[str, str, str], Path], private: Path, capsys: Captured
) -> None:
    """Rows of an erased person go from the export, also those of another activity; a new key is refused for it."""
    rewritten(
        "programme.toml",
        "[venues]",
        '[imports.attendance]\nfile = "export.csv"\ncolumns = { date = "Jour", participant = "Code" }\n'
        'only = { "Activité" = ["café"] }\n\n[venues]',
    )
    for season in (SEASON, "2016-experimentale"):
        (dijon / season / "attendance.csv").unlink()
    for name in ("follow_ups", "referrals"):
        (dijon / SEASON / f"{name}.csv").unlink()
    export = "Jour;Code;Activité\n{}\n{};P001;yoga\n{}\n"
    pilot = dijon / "2016-experimentale" / "export.csv"
    pilot.write_text(export.format("2016-02-01;P001;café", "2016-02-01", "2016-02-08;P002;café"), encoding="utf-8")
    now = dijon / SEASON / "export.csv"
    now.write_text("Jour;Code;Activité\n2016-11-07;P002;café\n", encoding="utf-8")
    for season, people in ((SEASON, "P002"), ("2016-experimentale", "P001\nP002")):
        (dijon / season / "participants.csv").write_text(f"id\n{people}\n", encoding="utf-8")
    (private / "presences.csv").write_text(NAMES, encoding="utf-8")
    old = private / "cle.txt"
    old.write_text(KEY.content, encoding="utf-8")
    old.chmod(0o600)
    rekey = ["--rekey", str(old), str(private / "neuve.txt")]
    assert error_of(capsys, "pseudonymise", str(dijon), str(private / "presences.csv"), *rekey) == (
        "« 2016-experimentale/export.csv » est l’export d’un autre logiciel, dont cafeplan ne change pas les "
        "pseudonymes. Refaites cet export avec les noms, et passez-le par cafeplan pseudonymise."
    )
    assert cli.main(["purge", str(dijon), "--before", "2016-11-01", "--yes"]) == 0
    assert pilot.read_text(encoding="utf-8") == "Jour;Code;Activité\n2016-02-08;P002;café\n"
    assert now.read_text(encoding="utf-8") == "Jour;Code;Activité\n2016-11-07;P002;café\n"


def test_a_workbook_loses_its_rows_and_keeps_the_rest(dijon: Path) -> None:
    """Rows of an erased person go from the sheets of saison.xlsx; other sheets, and a formula typed there, stay."""
    pilot = dijon / "2016-experimentale"
    book = Workbook()
    book.remove(book.active)
    for name, title in (("attendance", "Présences"), ("participants", "Participants")):
        sheet = book.create_sheet(title)
        for row in csv.reader((pilot / f"{name}.csv").read_text(encoding="utf-8").splitlines(), delimiter=";"):
            sheet.append(row)
        (pilot / f"{name}.csv").unlink()
    notes = book.create_sheet("Mode d’emploi")
    notes["A1"] = "=1+1"
    book.save(pilot / "saison.xlsx")
    later = {row["participant"] for row in rows(dijon / SEASON / "attendance.csv")}
    assert cli.main(["purge", str(dijon), "--before", "2016-11-01", "--yes"]) == 0
    after = load_workbook(pilot / "saison.xlsx")
    for title, column in (("Présences", 1), ("Participants", 0)):
        people = {row[column] for row in after[title].iter_rows(min_row=2, values_only=True)}
        assert people and people <= later
    assert after["Mode d’emploi"]["A1"].value == "=1+1"


def test_an_ods_is_not_changed(dijon: Path, capsys: Captured) -> None:
    """It is refused in a sentence before anything is erased: cafeplan reads .ods and does not write it."""
    pilot = dijon / "2016-experimentale"
    text = (pilot / "participants.csv").read_text(encoding="utf-8")
    (pilot / "participants.csv").unlink()
    (pilot / "participants.ods").write_bytes(ods_of([line.split(";") for line in text.splitlines()]))
    before = {path: path.read_bytes() for path in dijon.rglob("*") if path.is_file()}
    assert error_of(capsys, "purge", str(dijon), "--before", "2016-11-01", "--yes") == (
        "« participants.ods » est un classeur .ods ; cafeplan n’y efface et n’y change rien. Enregistrez-le en .xlsx "
        "ou en .csv, supprimez le .ods, puis recommencez."
    )
    assert {path: path.read_bytes() for path in dijon.rglob("*") if path.is_file()} == before
