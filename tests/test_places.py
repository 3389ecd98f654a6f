"""A workshop has so many places: they fill what sessions leave out, and one place too many is told."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from conftest import plain
from tables_cafe import SEASON, cafe
from worked_examples import records

from cafeplan import measure, tables
from cafeplan.model import Amount, Count, Fault, Programme

ENROLMENTS = "inscriptions.csv"


def with_places(folder: Path, enrolments: str, places: int = 2) -> Programme:
    """The small café with so many places on first Mondays, and these enrolments of people that it knows."""
    programme = cafe(folder)
    series = programme.series[0]
    (folder / SEASON.id / ENROLMENTS).write_text(f"participant;series;requested;entered;left\n{enrolments}")
    people = "id\n" + "".join(f"P00{n}\n" for n in range(1, 6))
    (folder / SEASON.id / "participants.csv").write_text(people)
    changed = {**vars(programme), "series": (type(series)(**{**vars(series), "places": places}),)}
    return type(programme)(**changed)


def faults(programme: Programme) -> list[Fault]:
    """What is wrong with the enrolments."""
    return [fault for fault in tables.load(programme, SEASON).faults if fault.table == "enrolments"]


def test_a_session_has_the_places_of_its_series(tmp_path: Path) -> None:
    """Of three sessions the first Monday has the two places of its series; the others belong to none and have none."""
    loaded = tables.load(with_places(tmp_path, ""), SEASON)
    assert list(loaded.frames["sessions"]["capacity"].fillna(0)) == [2, 0, 0]


def test_one_place_too_many_is_told_and_stops_nothing(tmp_path: Path) -> None:
    """Three people hold a place of two on 5 December: the third is told, in both languages, and blocks no page."""
    rows = (
        "P001;1er lundi;2016-11-07;2016-11-07;\n"
        "P002;1er lundi;2016-11-08;2016-11-14;\n"
        "P003;1er lundi;2016-11-09;2016-12-05;\n"
    )
    [fault] = faults(with_places(tmp_path, rows))
    assert (fault.line, fault.column, fault.kind, fault.blocks) == (4, "entered", "no-place-left", False)
    assert plain(fault.message.into("fr")) == (
        "le 2016-12-05, « 1er lundi » n’avait plus de place : 2 sont déjà données."
    )
    assert plain(fault.remedy.into("fr")) == (
        "Vérifiez qui a rendu sa place (« Sortie le »), ou places dans programme.toml."
    )
    assert plain(fault.message.into("en")) == "on 2016-12-05 “1er lundi” had no place left: 2 are given already."


def test_a_place_given_back_can_be_given_the_same_day(tmp_path: Path) -> None:
    """Who leaves on 5 December frees a place for that day, whatever the order of the rows; one a day later does not."""
    rows = (
        "P003;1er lundi;2016-11-09;2016-12-05;\n"
        "P001;1er lundi;2016-11-07;2016-11-07;2016-12-05\n"
        "P002;1er lundi;2016-11-08;2016-11-14;\n"
    )
    programme = with_places(tmp_path, rows)
    assert faults(programme) == []
    path = tmp_path / SEASON.id / ENROLMENTS
    path.write_text(path.read_text().replace(";2016-11-07;2016-12-05", ";2016-11-07;2016-12-06"))
    assert [fault.line for fault in faults(programme)] == [2]


@pytest.mark.parametrize("series", ["", "2e lundi"])
def test_what_has_no_number_of_places_is_never_full(tmp_path: Path, series: str) -> None:
    """Three people in the whole scheme, or in a series of another name, take no place of the first Monday's."""
    rows = "".join(f"P00{n};{series};2016-11-07;2016-11-07;\n" for n in range(1, 4))
    assert [fault.kind for fault in faults(with_places(tmp_path, rows)) if fault.kind == "no-place-left"] == []


def test_a_cut_by_series_has_its_sessions_and_its_enrolments() -> None:
    """Clay has two sessions, three heads, one person who waits and a wait of ten days; dance one session and nobody."""
    story = records(
        {
            "first": date(2017, 1, 1),
            "last": date(2017, 6, 30),
            "sessions": [
                "2017-01-10 held bar series=clay",
                "2017-01-12 held bar series=dance",
                "2017-01-17 held bar series=clay",
            ],
            "attendance": ["2017-01-10 ana", "2017-01-17 ana", "2017-01-17 bo"],
            "enrolments": "participant;series;requested;entered;left\n"
            "ana;clay;2016-12-31;2017-01-10;\n"
            "cy;clay;2017-02-01;;\n",
        }
    )
    told = measure.values(story, ["HeldSessions", "Attendances", "WaitingList", "MedianWait"], by="series")
    assert [told[name, "clay"] for name in ("HeldSessions", "Attendances", "WaitingList")] == [
        Count(2),
        Count(3),
        Count(1),
    ]
    assert told["MedianWait", "clay"] == Amount(Decimal(10), "days", 1, 1)
    assert told["WaitingList", "dance"] == Count(0)
