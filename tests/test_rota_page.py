"""The coordinator's page of a rota, for programmes of every shape: what it shows, and to whom alone."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import DIJON, SEASON, Run, plain

import cafeplan
from cafeplan.model import CafeplanError
from cafeplan.pages import RotaPage

Rewrite = Callable[[str, str, str], Path]
PIECES = (
    "head", "summary", "key_figures", "calendar", "gaps", "repairs", "loads", "rhythm", "visits", "pairs", "wishes",
    "accounts", "levels", "naive", "closed", "provenance",
)  # fmt: skip
KILOBYTES = 255


def programme(folder: Path, people: int, weeks: int, venues: int, seats: str) -> Path:
    """A folder with one role, a café every Monday of so many weeks, each venue in its turn."""
    places = [f"lieu{n}" for n in range(1, venues + 1)]
    last = f"{2026 + weeks // 52}-{1 + weeks % 52 * 12 // 52:02}-25" if weeks > 12 else f"2026-01-{7 * weeks - 2:02}"
    lines = [
        'format = 1\nname = "Les Tablées"\norganisation = "Ville de Port-Bleu"\n[venues]',
        *(f'{place} = {{ name = "Salle des Tilleuls {n}" }}' for n, place in enumerate(places, start=1)),
        '[roles]\nvolunteer = { fr = "bénévole", en = "volunteer" }',
        '[[series]]\nname = "lundi"\nrule = "FREQ=WEEKLY;BYDAY=MO"\nhours = "14:00-16:00"',
        f"venues = {places}".replace("'", '"'),
        f'choice = "in turn"\nseats = {{ volunteer = {seats} }}\n[closures]\nfifth_weekday = "unlisted"',
        '[rota]\nmusts = ["Available", "OneSeatAtATime"]',
        'levels = ["EverySeatFilled", "UsefulExtras", "FairShare"]',
        f'[[seasons]]\nid = "s"\nlabel = "Saison"\nfirst = 2026-01-01\nlast = {last}',
    ]
    (folder / "programme.toml").write_text("\n".join(lines), encoding="utf-8")
    named = [f"p{n};Philippine Pélissier-Morvan {n};volunteer;{(100, 80)[n % 2]}" for n in range(1, people + 1)]
    rows = ["id;name;role;working_time", *named]
    (folder / "facilitators.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder


def page(folder: Path) -> RotaPage:
    """Its rota's page."""
    return cafeplan.rota_page(folder=str(folder), season="s")


def said(piece: object) -> list[str]:
    """The lines of a piece, in plain words."""
    return plain(str(getattr(piece, "text", ""))).splitlines()


def test_one_person_one_venue_one_role(tmp_path: Path) -> None:
    """No pair, no second venue, no wish, no earlier season: each is one sentence, and nothing falls over."""
    alone = page(programme(tmp_path, people=1, weeks=3, venues=1, seats="1"))
    assert said(alone.visits()) == ["La saison n’a qu’un lieu."]
    assert said(alone.pairs()) == ["Chaque séance est tenue par une seule personne : il n’y a pas de binôme."]
    assert said(alone.wishes()) == ["Personne n’a exprimé de souhait."]
    assert said(alone.accounts()) == ["Ce planning ne compte pas les tours des saisons passées."]
    assert said(alone.closed()) == ["Aucune date n’est sans café."]
    assert said(alone.loads())[0] == "3 tours pour chacun"
    assert [line for line in said(alone.key_figures()) if "inôme" in line] == []
    assert all(str(getattr(alone, piece)().html) or piece == "gaps" for piece in PIECES)


def test_a_seat_for_several_makes_pairs_of_one_role(tmp_path: Path) -> None:
    """Three volunteers, three wished for at each of three sessions: each of the three pairs meets three times."""
    few = page(programme(tmp_path, people=3, weeks=3, venues=2, seats='"1-4"'))
    ours = said(few.pairs())[:4]
    names = [f"Philippine Pélissier-Morvan {n}" for n in (1, 2, 3)]
    assert ours == [
        "Ce planning : les 3 binômes se rencontrent, 3 fois chacun",
        f"Intervenant | {names[0]} | {names[1]}",
        f"{names[1]} | 3 | ",
        f"{names[2]} | 3 | 3",
    ]
    assert "lundi 5 janvier 2026 | Salle des Tilleuls 1 | " + ", ".join(names) in said(few.calendar())


def test_a_large_season_is_a_page_that_can_be_mailed(tmp_path: Path) -> None:
    """25 people, 60 sessions, twelve venues: pairs are told person by person, and the page stays light."""
    large = page(programme(tmp_path, people=25, weeks=60, venues=12, seats='"1-4"'))
    assert len(large.rota.question.sessions) >= 60
    pairs = said(large.pairs())
    assert re.fullmatch(r"Ce planning : \d+ binômes sur 300 se rencontrent", pairs[0])
    assert len(pairs) == 2 + 25 and pairs[2].startswith("Philippine Pélissier-Morvan 1 | ")
    weight = sum(len(str(getattr(large, piece)().html).encode()) for piece in PIECES)
    assert weight < KILOBYTES * 1000


def test_venues_and_pairs_beside_naive_rotations() -> None:
    """Dijon's 21 Mondays: here everybody goes to four cafés and nine pairs meet; in turn three, and two or three."""
    dijon = cafeplan.rota_page(folder=DIJON, season="2026-2027")
    captions = re.findall(r"<caption>(.*?)</caption>", plain(str(dijon.visits().html) + str(dijon.pairs().html)))
    assert captions == [
        "Ce planning : chacun va à 4 lieux sur 4",
        "Chacun à son tour : de 2 à 3 lieux par personne, sur 4",
        "Une personne par rang du jour dans le mois : de 1 à 2 lieux par personne, sur 4",
        "Ce planning : les 9 binômes se rencontrent, de 1 à 3 fois chacun",
        "Chacun à son tour : 3 binômes sur 9 se rencontrent",
        "Une personne par rang du jour dans le mois : 3 binômes sur 9 se rencontrent",
    ]


def test_the_rules_are_told_beside_what_sums_allow() -> None:
    """21 turns by 100, 80 and 100 % are 7.5, 6 and 7.5; 86 is the least sum of squares with these turns and Mondays."""
    dijon = cafeplan.rota_page(folder=DIJON, season="2026-2027")
    told = [line.split(" | ")[2] for line in said(dijon.levels()) if re.match(r"\d \| ", line)]
    assert told[0] == "42 personnes demandées, 42 présentes."
    assert told[1].startswith(
        "« service social général », 21 tours pour 3 personnes : au mieux de 6 à 8 selon ce que chacun doit ; c’est le "
        "partage de ce planning."
    )
    assert told[3].endswith("Avec ces tours et ces séances, aucun partage n’est plus égal.")
    assert told[4] == (
        "21 rencontres pour 9 binômes : au mieux 2 ou 3 fois chacun, ici de 1 à 3 fois. Avec les tours de chacun, on "
        "ne peut pas faire plus égal."
    )


def test_wishes_and_what_became_of_them(dijon: Path) -> None:
    """Who wants a café is told how often it is theirs, who avoids one how often it is not; a rule must mind them."""
    (dijon / "preferences.csv").write_text(
        "facilitator;wish;date;weekday;venue\nanne;wants;;;declic\ndenis;rather_not;;;mably\n", encoding="utf-8"
    )
    asked = {"folder": str(dijon), "season": "2026-2027"}
    assert said(cafeplan.rota_page(**asked).wishes())[0] == ("Les souhaits, qu’aucune règle du programme ne retient")
    toml = dijon / "programme.toml"
    words = toml.read_text(encoding="utf-8").replace('["EverySeatFilled", ', '["EverySeatFilled", "Preferences", ', 1)
    toml.write_text(words, encoding="utf-8")
    minded = cafeplan.rota_page(**asked)
    assert said(minded.wishes()) == [
        "Les souhaits, et ce que le planning en fait",
        "Souhait | Ce que le planning en fait",
        "Anne Verdier souhaite : Le Déclic | 3 séances sur 3",
        "Denis Aubrac préfère éviter : Le Mably | toujours évité",
    ]


def test_what_is_carried_from_season_to_season(rewritten: Rewrite) -> None:
    """36 turns a service: Anne held 14 of 12.9 due, Claire 8; before, plus turns, less the share, is what goes on."""
    folder = rewritten("programme.toml", "MaxTurns = {", "FairShare = { earlier_seasons = true }\nMaxTurns = {")
    made = cafeplan.rota_page(folder=str(folder), season="2026-2027")
    rows = {line.split(" | ")[0]: line.split(" | ")[1:] for line in said(made.accounts())[2:]}
    assert rows["Anne Verdier"][0] == "1,1 d’avance" and rows["Claire Monnet"][0] == "doit 4,9"
    for before, share, turns, after in rows.values():
        assert signed(after) == pytest.approx(signed(before) + int(turns) - decimal(share), abs=0.16)


def signed(words: str) -> float:
    """« 1,1 d’avance » is above zero, « doit 4,9 » below."""
    number = re.search(r"[\d,]+", words)
    return (decimal(number[0]) if number else 0) * (-1 if "doit" in words else 1)


def decimal(words: str) -> float:
    """A number as French writes it."""
    return float(words.replace(",", "."))


def test_the_sheet_for_the_wall_tells_nothing_of_anybody(dijon: Path) -> None:
    """Names, dates and cafés hang on the wall; wishes, absences, working time and accounts do not."""
    (dijon / "preferences.csv").write_text(
        "facilitator;wish;date;weekday;venue\nanne;wants;;;declic\n", encoding="utf-8"
    )
    made = cafeplan.rota_page(folder=str(dijon), season="2026-2027")
    sheet = plain(str(made.calendar().html))
    assert "Anne Verdier" in sheet and "L&#39;Instant CAFÉ, Saison 2026-2027 : qui tient quelle séance" in sheet
    assert not re.search(r"souhait|absen|temps de travail|part juste|d’avance|doit|%", sheet)
    assert "page du coordinateur, à ne pas diffuser hors du service" in made.head().text


def test_the_page_has_no_partners_edition() -> None:
    """What only the service may see has one edition, and asking for another is refused."""
    with pytest.raises(CafeplanError) as error:
        cafeplan.rota_page(folder=DIJON, season="2026-2027", edition="partners")
    assert plain(str(error.value)).startswith("Le paramètre « edition » n’est pas connu.")


def test_a_published_season_shows_its_published_rota(published: Path, run: Run) -> None:
    """With its history, old and new, and everybody's account; a draft is shown where it is asked for."""
    day = date(2027, 2, 25)
    run("absent", "anne", "2027-03-01", "2027-03-31", on=day)
    run("replan", "--choose", "1", on=day)
    here = cafeplan.rota_page(folder=str(published), season=SEASON, on=day.isoformat())
    pieces = {name: said(getattr(here, name)()) for name in (*PIECES, "changes", "history")}
    assert "C’est le planning publié le samedi 21 novembre 2026, modifié 1 fois depuis" in pieces["summary"][0]
    assert any(line.startswith("25/02/2027") and "Anne Verdier" in line for line in pieces["history"])
    assert any(line.startswith("Anne Verdier") for line in pieces["accounts"])
    [monday] = [line for line in pieces["calendar"] if line.startswith("lundi 1er mars 2027")]
    assert "Bruno Castel" in monday and "Anne" not in monday
    [past] = [line for line in pieces["calendar"] if line.startswith("lundi 7 décembre 2026")]
    assert "Anne Verdier" in past
    drafted = cafeplan.rota_page(folder=str(published), season=SEASON, shows="draft")
    assert "C’est un brouillon" in said(drafted.summary())[0]
