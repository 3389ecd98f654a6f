"""A reported number of sessions is explained by every plain rule that gives it, and by no other."""

import json
from datetime import date

import pytest
from conftest import plain
from dateutil.easter import easter
from vacances_scolaires_france import SchoolHolidayDates

from cafeplan import calendar, cli, programme

DIJON = "instant-cafe-dijon"


def told(count: int, season: str = "2016-2017") -> list[str]:
    """The rules that give a number, in words."""
    dijon = programme.load(DIJON)
    found = calendar.explained(dijon, programme.season(dijon, season), count)
    return [plain(f"{one.rule.into('fr')}, {one.closures.into('fr')}") for one in found]


def test_seventeen() -> None:
    """17 comes from three nth Mondays with both closures, from a fortnight without any, and the rest of §1.5."""
    both = "hors jours fériés et vacances scolaires (zone A)"
    assert told(17) == [
        "un lundi sur deux à partir du lundi 7 novembre 2016, sans aucune fermeture",
        "un lundi sur deux à partir du lundi 14 novembre 2016, sans aucune fermeture",
        "un lundi ouvert sur deux, sans aucune fermeture",
        f"1er, 2e et 3e lundi du mois, {both}",
        f"1er, 2e et 4e lundi du mois, {both}",
        f"2e, 3e et 4e lundi du mois, {both}",
        "2e, 4e et 5e lundi du mois, hors jours fériés",
        "3e, 4e et 5e lundi du mois, hors jours fériés",
        f"1er, 3e, 4e et 5e lundi du mois, {both}",
        "la règle du programme, si la saison finit entre le lundi 10 avril 2017 et le dimanche 14 mai 2017, fermetures "
        "de programme.toml",
        "la règle du programme, si la saison commence entre le mardi 6 décembre 2016 et le lundi 12 décembre 2016, "
        "fermetures de programme.toml",
    ]


def test_the_programmes_own_rule_gives_22() -> None:
    """22 is what the leaflet's four nth Mondays give with both closures, and so is the programme's own rule."""
    assert "la règle du programme, fermetures de programme.toml" in told(22)
    assert "1er, 2e, 3e et 4e lundi du mois, hors jours fériés et vacances scolaires (zone A)" in told(22)


def test_every_choice_of_mondays_is_tried() -> None:
    """A count made without our calendar, from the days themselves, finds the same nth Mondays for each number."""
    days = map(date.fromordinal, range(date(2016, 11, 1).toordinal(), date(2017, 7, 1).toordinal()))
    mondays = [day for day in days if day.weekday() == 0]
    school = SchoolHolidayDates()
    public = {date(2017, 5, 1), date(2017, 5, 8), *(date.fromordinal(easter(2017).toordinal() + n) for n in (1, 50))}
    open_days = [day for day in mondays if day not in public and not school.is_holiday_for_zone(day, "A")]
    for weeks in ({1}, {2, 4}, {1, 2, 5}, {2, 3, 5}, {1, 2, 3, 4}):
        count = sum((day.day - 1) // 7 + 1 in weeks for day in open_days)
        names = [{1: "1er"}.get(n, f"{n}e") for n in sorted(weeks)]
        words = " et ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
        assert f"{words} lundi du mois, hors jours fériés et vacances scolaires (zone A)" in told(count)


def test_a_number_that_no_rule_gives(capsys: pytest.CaptureFixture[str]) -> None:
    """More sessions than there are Mondays come from no rule, and that is said."""
    assert cli.main(["calendar", DIJON, "--season", "2016-2017", "--explain", "99"]) == 0
    assert plain(capsys.readouterr().out) == "99 séances : aucune règle simple ne donne ce nombre.\n"


def test_explain_on_the_screen_and_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """The command says that nothing tells which rule was followed; as JSON each rule is one object."""
    assert cli.main(["calendar", DIJON, "--season", "2016-2017", "--explain", "17"]) == 0
    lines = plain(capsys.readouterr().out).splitlines()
    assert lines[0] == "17 séances : ces règles donnent ce nombre ; rien ne dit laquelle a été suivie."
    assert len(lines) == 12
    assert cli.main(["calendar", DIJON, "--season", "2016-2017", "--explain", "17", "--json", "--lang", "en"]) == 0
    accounts = json.loads(capsys.readouterr().out)
    assert accounts[3] == {
        "rule": "1st, 2nd and 3rd Monday of the month",
        "closures": "without public and school holidays (zone A)",
        "count": 17,
    }
