"""Free dates, venues to choose and hosts: from programme.toml and tables to a calendar and a rota."""

import json
from collections import Counter
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from cafes import cafe, monday, person, session, turn
from conftest import plain

from cafeplan import calendar, desk, programme, rota_page
from cafeplan.calendar import Recorded
from cafeplan.cli import shown
from cafeplan.desk import living
from cafeplan.language import long_date
from cafeplan.model import Programme, Season, Seat, Session, Status, Turn
from cafeplan.rota import gaps, in_turn, plan, recounted, rota_csv, sessions_held
from cafeplan.rota.order import in_order, sessions_chosen

TEAS = """
format = 1
name = "Thés d’accueil"
organisation = "CCAS"
demonstration = true

[venues]
mairie = { name = "La Mairie", capacity = 30 }
musee = { name = "Le Musée", capacity = 20 }
atelier = { name = "L’Atelier", capacity = 8 }

[roles]
host = { fr = "accueil", en = "host" }
staff = { fr = "salarié", en = "staff" }

[[series]]
name = "thé"
quota = { per = "month", times = 2, weekdays = ["tuesday", "thursday"] }
hours = "14:30-16:30"
venues = ["mairie", "musee", "atelier"]
choice = "best"
invited = 15
seats = { host = 1, staff = 1 }

[closures]
public_holidays = "FR"

[rota]
musts = ["Available", "OneSeatAtATime"]
levels = ["EverySeatFilled", "HostRotation", "DatesApart", "FairShare"]
FairShare = { roles = ["staff"] }

[[seasons]]
id = "2027"
label = "Printemps 2027"
first = 2027-04-01
last = 2027-05-31
published = 2027-03-15
"""
PEOPLE = """id;name;role;venue
mairie;Mairie;host;mairie
musee;Musée;host;musee
anne;Anne;staff;
benoit;Benoît;staff;
"""


@pytest.fixture
def teas(tmp_path: Path) -> Path:
    """A programme whose teas have free dates and partners who receive."""
    folder = tmp_path / "thes"
    folder.mkdir()
    (folder / "programme.toml").write_text(TEAS, encoding="utf-8")
    (folder / "facilitators.csv").write_text(PEOPLE, encoding="utf-8")
    return folder


def season_of(folder: Path) -> tuple[Programme, Season]:
    """The programme and its only season."""
    loaded = programme.load(folder)
    return loaded, loaded.seasons[0]


def test_a_quota_offers_every_open_day_at_every_venue_with_room(teas: Path) -> None:
    """April 2027 has 4 Tuesdays and 5 Thursdays, May 4 and 3 without Ascension Day; L’Atelier is too small for 15."""
    dated = calendar.sessions(*season_of(teas))
    slots = Counter(one.slot for one in calendar.open_sessions(dated))
    assert slots == {
        "2027-04-01 thé 01": 9 * 2,
        "2027-04-01 thé 02": 9 * 2,
        "2027-05-01 thé 01": 7 * 2,
        "2027-05-01 thé 02": 7 * 2,
    }
    assert {one.venue for one in calendar.open_sessions(dated)} == {"mairie", "musee"}
    closed = [one for one in dated if one.status is Status.CLOSED]
    assert [(one.date, one.reason.fr) for one in closed if one.reason] == [(date(2027, 5, 6), "jour férié (Ascension)")]
    assert [one.date for one in calendar.one_a_slot(calendar.open_sessions(dated))] == [
        date(2027, 4, 29), date(2027, 4, 29), date(2027, 5, 27), date(2027, 5, 27)
    ]  # fmt: skip


def test_a_stretch_with_few_open_days_has_as_few_slots(teas: Path) -> None:
    """A quota of two a week on Tuesdays only gives one slot a week: nobody holds two teas on one day."""
    loaded, season = season_of(teas)
    weekly = replace(loaded.series[0].quota, per="week", weekdays=("tuesday",))  # type: ignore[type-var]
    dated = calendar.sessions(replace(loaded, series=(replace(loaded.series[0], quota=weekly),)), season)
    assert len({one.slot for one in dated}) == 8
    whole = replace(weekly, per="season", times=3)
    dated = calendar.sessions(replace(loaded, series=(replace(loaded.series[0], quota=whole),)), season)
    assert sorted({one.slot for one in dated}) == [f"2027-04-01 thé 0{number}" for number in (1, 2, 3)]


def test_listed_dates_are_the_sessions(teas: Path) -> None:
    """Dates that are listed are held as they are, but for a public holiday; the venue may still be free."""
    text = TEAS.replace(
        'quota = { per = "month", times = 2, weekdays = ["tuesday", "thursday"] }', "dates = [2027-05-06, 2027-04-06]"
    )
    (teas / "programme.toml").write_text(text, encoding="utf-8")
    dated = calendar.sessions(*season_of(teas))
    assert [(str(one.date), one.venue, one.status.value) for one in dated] == [
        ("2027-04-06", "mairie", "planned"),
        ("2027-04-06", "musee", "planned"),
        ("2027-05-06", "mairie", "closed"),
    ]


def test_the_rota_chooses_a_day_and_a_host(teas: Path) -> None:
    """Four teas in four weeks, hosts in turn, each at the host's own venue, and Anne and Benoît twice each."""
    page = rota_page(folder=str(teas), season="2027")
    held = sessions_held(page.rota)
    assert [one.slot for one in held] == sorted({one.slot for one in held}) and len(held) == 4
    assert len({one.date.isocalendar()[1] for one in held}) == 4
    hosts = [each for one in held for each in page.rota.turns if each.session == one and each.seat.role == "host"]
    assert all(each.person.venue == each.session.venue for each in hosts)
    assert [each.person.id for each in hosts] in (["mairie", "musee"] * 2, ["musee", "mairie"] * 2)
    assert Counter(each.person.id for each in page.rota.turns if each.seat.role == "staff") == {"anne": 2, "benoit": 2}
    assert all(level.proved for level in page.rota.levels)
    rows = page.csv().splitlines()[1:]
    assert [row.split(";")[0] for row in rows] == [str(one.date) for one in held for _ in range(2)]
    assert all(long_date(one.date, "fr") in page.calendar().html for one in held)


@pytest.fixture
def helped(teas: Path) -> Path:
    """The same teas with one to three volunteers, and every level that looks at them."""
    toml = teas / "programme.toml"
    text = toml.read_text(encoding="utf-8")
    text = text.replace("staff = 1 }", 'staff = 1, volunteer = "1-3" }')
    text = text.replace('en = "staff" }', 'en = "staff" }\nvolunteer = "bénévole"')
    text = text.replace('"FairShare"]', '"UsefulExtras", "FairShare", "PairVariety"]')
    toml.write_text(text, encoding="utf-8")
    with (teas / "facilitators.csv").open("a", encoding="utf-8") as file:
        file.write("chloe;Chloé;volunteer;\ndaniel;Daniel;volunteer;\n")
    return teas


def test_seats_for_several_people_are_asked_for_once_a_slot(helped: Path) -> None:
    """Four teas of three seats, though each may be on nine days at two venues; both volunteers come every time."""
    page = rota_page(folder=str(helped), season="2027")
    assert len(page.rota.question.seats) == 4 * 3
    held = Counter(each.person.id for each in page.rota.turns)
    assert (held["chloe"], held["daniel"], held["anne"], held["benoit"]) == (4, 4, 2, 2)
    assert all(level.proved for level in page.rota.levels)
    assert "Mairie" not in page.visits().html.partition("<tbody>")[2].partition("</tbody>")[0]
    assert "« »" not in page.levels().html


def test_a_rota_with_free_dates_is_published_as_it_chose_them(helped: Path, tmp_path: Path) -> None:
    """What was a draft is the season's rota, and its calendar; before, each date was open."""
    out = tmp_path / "out"
    given = {"folder": str(helped), "season": "2027", "lang": "fr", "on": "2027-03-15"}
    desk.plan(given, out)
    rows = (out / "rota.csv").read_text(encoding="utf-8").splitlines()[1:]
    living.publish(str(helped), "2027", out, date(2027, 3, 15))
    _, dated = desk.calendar(str(helped), "2027")
    days = {row.split(";")[0] for row in rows}
    assert [str(one.date) for one in dated if one.status is Status.PLANNED] == sorted(days) and len(days) == 4
    published = (helped / "2027" / "rota.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert [";".join(row.split(";")[:6]) for row in published] == rows


def test_the_calendar_says_what_is_open_and_then_what_was_published(
    teas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before the rota is published a tea has no date; afterwards it has the one that rota.csv gives."""
    shown.calendar(str(teas), "2027", True, "fr")
    first = json.loads(capsys.readouterr().out)[0]
    assert first == {
        "date": None, "start": "14:30", "end": "16:30", "venue": None, "series": "thé", "status": "planned",
        "reason": "date à choisir parmi 9, lieu parmi 2",
    }  # fmt: skip
    shown.calendar(str(teas), "2027", False, "fr")
    lines = plain(capsys.readouterr().out).splitlines()
    assert lines[0] == (
        "entre le jeudi 1er avril 2027 et le jeudi 29 avril 2027, La Mairie / Le Musée, prévue (date à choisir "
        "parmi 9, lieu parmi 2)"
    )
    assert lines[-1] == "4 séances prévues"
    page = rota_page(folder=str(teas), season="2027")
    (teas / "2027").mkdir()
    (teas / "2027" / "rota.csv").write_text(page.csv(), encoding="utf-8")
    shown.calendar(str(teas), "2027", True, "fr")
    published = [one for one in json.loads(capsys.readouterr().out) if one["status"] == "planned"]
    assert [one["date"] for one in published] == [str(one.date) for one in sessions_held(page.rota)]
    _, dated = desk.calendar(str(teas), "2027")
    assert len({one.slot for one in calendar.open_sessions(dated)}) == len(calendar.open_sessions(dated)) == 4


def test_what_was_held_takes_its_slot(teas: Path) -> None:
    """A tea on 8 April leaves one slot of April, which can no longer be on that day; a later closure cancels it."""
    loaded, season = season_of(teas)
    on_the_8th = Recorded(date(2027, 4, 8), Status.HELD, venue="musee", series="thé")
    dated = calendar.sessions(loaded, season, [on_the_8th])
    of_april = [one for one in dated if one.slot.startswith("2027-04")]
    assert [(one.slot, one.venue) for one in of_april if one.status is Status.HELD] == [("2027-04-01 thé 01", "musee")]
    assert date(2027, 4, 8) not in {one.date for one in of_april if one.status is Status.PLANNED}
    closures = (
        '[closures]\nown = [{ first = 2027-04-08, last = 2027-04-08, reason = "travaux", entered = 2027-03-20 }]\n'
    )
    (teas / "programme.toml").write_text(TEAS.replace("[closures]\n", closures), encoding="utf-8")
    loaded, season = season_of(teas)
    dated = calendar.sessions(loaded, season, chosen=[replace(on_the_8th, status=Status.PLANNED)])
    assert [(one.date, one.reason) for one in dated if one.status is Status.CANCELLED] == [
        (date(2027, 4, 8), one.reason) for one in dated if one.reason and one.reason.fr == "travaux"
    ]
    assert [one.planned for one in dated if one.status is Status.CANCELLED] == [True]


# --- the structure that no rule may break ------------------------------------------------------------------------


def two_teas(*weeks: int) -> list[Session]:
    """Two slots with the same days on offer."""
    return [replace(session(week), slot=f"thé {number}", series="thé") for number in (1, 2) for week in weeks]


def test_the_audit_knows_offers_and_their_order() -> None:
    """Two people at two offers of one slot, and a second tea before the first, cannot stand; either tea alone can."""
    teas = two_teas(0, 1)
    anne, benoit = person("Anne"), person("Benoît")
    question = cafe(teas, [anne, benoit], most=2)
    first, late_first, early_second, second = teas

    def refused(*turns: Turn) -> list[str]:
        wide = [replace(each, seat=replace(each.seat, most=2)) for each in turns]
        return [plain(said.fr) for said in recounted(question, wide).impossible]

    assert refused(turn(first, anne), turn(second, benoit)) == []
    assert refused(turn(early_second, anne)) == []
    assert refused(turn(first, anne), turn(late_first, benoit)) == [
        "Benoît, lundi 14 novembre 2016 : cette séance est déjà tenue à une autre date ou dans un autre lieu."
    ]
    assert refused(turn(first, anne), turn(early_second, benoit)) == [
        "Benoît, lundi 7 novembre 2016 : les séances de la série « thé » ne se suivent pas dans l’ordre."
    ]


def test_somebody_already_there_fixes_the_offer() -> None:
    """Anne is announced for the second Monday, so Benoît comes then or not at all."""
    teas = two_teas(0, 1)[:2]
    question = cafe(teas, [person("Anne"), person("Benoît", "gerontologique")], ("general", "gerontologique"))
    announced = Turn(Seat("thé 1", "general"), teas[1], question.people[0])
    rota = plan(replace(question, past=(announced,)))
    assert [(each.person.id, each.session.date) for each in rota.turns] == [("benoît", monday(1))]


@pytest.mark.parametrize(("announced", "others"), [(0, [1]), (1, [])])
def test_what_was_announced_keeps_its_place_in_the_series(announced: int, others: list[int]) -> None:
    """With the first tea on the first Monday the second is on the second; with it on the second there is none left."""
    teas = two_teas(0, 1)
    question = cafe(teas, [person("Anne"), person("Benoît")], levels=("EverySeatFilled",))
    first = Turn(Seat("thé 1", "general"), teas[announced], question.people[0])
    rota = plan(replace(question, past=(first,)))
    assert [each.session.date for each in rota.turns] == [monday(week) for week in others]
    assert (len(rota.gaps), rota.levels[0].proved) == (1 - len(others), True)


def test_a_slot_that_nobody_can_hold_is_a_gap_with_its_reason() -> None:
    """Anne is away on all days on offer: the tea stands on the first of them, and the sentence names them all."""
    teas = two_teas(0, 1, 2)
    rota = plan(cafe(teas, [person("Anne", away=[monday(0), monday(1), monday(2)])]))
    assert [str(one.date) for one in sessions_held(rota)] == [str(monday(0)), str(monday(1))]
    assert [plain(gap.reason.fr) for gap in gaps(rota)][:1] == [
        "Personne n’est disponible pour une place « general », à aucune des dates possibles du lundi 7 novembre 2016 "
        "au lundi 21 novembre 2016."
    ]
    assert rota_csv(rota).splitlines()[1:] == [
        f"{monday(0)};09:30;comedie;thé;general;", f"{monday(1)};09:30;comedie;thé;general;"
    ]  # fmt: skip


def test_two_days_for_three_teas_are_one_too_few() -> None:
    """Who cannot be put on a day of its own stays empty; a second model agrees, or the plan would not stand."""
    teas = [*two_teas(0, 1), *(replace(one, slot="thé 3") for one in two_teas(0, 1)[:2])]
    rota = plan(cafe(teas, [person("Anne")]))
    assert len(rota.gaps) == 1 and rota.levels[0].proved
    assert plain(gaps(rota)[0].reason.fr) == (
        "Aucune autre date ni aucun autre lieu possible ne laisse moins de places vides."
    )


def test_naive_rotations_take_the_first_dates() -> None:
    """In turn: the first tea on the first Monday, the second on the second."""
    question = cafe(two_teas(0, 1, 2), [person("Anne"), person("Benoît")])
    assert [(each.session.date, each.person.id) for each in in_turn(question)] == [
        (monday(0), "anne"), (monday(1), "benoît")
    ]  # fmt: skip
    assert [one.date for one in sessions_chosen(in_order(question), [])] == [monday(0), monday(1)]


def test_series_whose_free_dates_cross_have_no_order() -> None:
    """NeverInARow cannot know whether a tea or a walk comes first, and says so."""
    walks = [replace(one, slot=one.slot.replace("thé", "marche"), series="marche") for one in two_teas(0, 1)[:2]]
    question = cafe([*two_teas(0, 1)[:2], *walks], [person("Anne")], levels=("EverySeatFilled", "NeverInARow"))
    with pytest.raises(Exception) as refusal:
        plan(question)
    assert plain(str(refusal.value)) == (
        "La règle « NeverInARow » ne peut pas savoir qui vient d’abord de « marche » et « thé » : leurs dates libres "
        "se croisent entre le lundi 7 novembre 2016 et le lundi 14 novembre 2016. Retirez « NeverInARow » de [rota], "
        "ou donnez des dates à l’une des deux séries ; Spacing et MinimumGap comptent en semaines et restent possibles."
    )


def test_dates_apart_needs_a_seat_for_one() -> None:
    """Where every seat takes two people nobody stands for the session, and the sentence says so."""
    question = cafe(two_teas(0, 1), [person("Anne")], most=2, levels=("EverySeatFilled", "DatesApart"))
    with pytest.raises(Exception) as refusal:
        plan(question)
    assert plain(str(refusal.value)) == (
        "La règle « DatesApart » ne peut pas compter les séances de la série « thé » : aucune place pour une seule "
        "personne ne le permet. Donnez à la série un rôle tenu par une seule personne (« 1 »), ou corrigez le réglage "
        "« role »."
    )


def test_the_venue_is_chosen_for_whoever_goes_round() -> None:
    """Temptation: two Mondays at one of two cafés; both at the first is easiest, and Anne would see one café only."""
    offered = [replace(session(week), slot=f"{week}", venue=venue) for week in (0, 1) for venue in ("comedie", "mably")]
    rota = plan(cafe(offered, [person("Anne")], levels=("EverySeatFilled", "VenueAlternation")))
    assert {each.session.venue for each in rota.turns} == {"comedie", "mably"}


def test_the_date_is_chosen_for_whoever_is_away() -> None:
    """Temptation: the first day on offer is easiest, and only on the last Anne and Denis are both there."""
    people = [person("Anne", away=[monday(0)]), person("Denis", "gerontologique", away=[monday(1)])]
    rota = plan(cafe(two_teas(0, 1, 2)[:3], people, ("general", "gerontologique")))
    assert {each.session.date for each in rota.turns} == {monday(2)} and not rota.gaps
    assert time(9, 30) in {each.session.start for each in rota.turns}
