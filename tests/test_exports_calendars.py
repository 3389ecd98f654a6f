"""Calendar files: the right hour on both sides of a change of clock, and one event for one session whatever happens."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
import vobject
from announced_cafe import ANNE, DENIS, MONDAYS, ON, SEATS, added, announced, seat, session, usual
from conftest import plain

from cafeplan.exports import Published, calendars
from cafeplan.model import CafeplanError, Status

NEW_DAY = date(2027, 3, 30)


def events(content: bytes) -> list[Any]:
    """The events of a calendar file, read by another library than the one that wrote it."""
    return list(vobject.readOne(content.decode("utf-8")).contents.get("vevent", []))


def told(event: Any) -> tuple[str, str, int]:
    """Day, status and sequence of an event."""
    return event.dtstart.value.date().isoformat(), event.status.value, int(event.sequence.value)


def changed() -> Published:
    """The usual café, then: 22 March is taken over by Bruno, 29 March moves to the 30th, 5 April is called off."""
    dated = [
        session(MONDAYS[0]),
        session(MONDAYS[1], status=Status.MOVED, reason="travaux"),
        added(NEW_DAY),
        session(MONDAYS[2], status=Status.CANCELLED, reason="verglas"),
        session(MONDAYS[3]),
    ]
    seats = [seat(MONDAYS[0], "general", "anne", "bruno"), *SEATS[1:]]
    return announced(dated, seats, [(MONDAYS[1], NEW_DAY)], on=date(2027, 3, 15))


@pytest.mark.parametrize(
    ("day", "starts"),
    [
        (date(2027, 3, 27), "2027-03-27 08:30"),
        (date(2027, 3, 28), "2027-03-28 07:30"),
        (date(2027, 10, 30), "2027-10-30 07:30"),
        (date(2027, 10, 31), "2027-10-31 08:30"),
    ],
)
def test_half_past_nine_is_half_past_nine_all_year(day: date, starts: str) -> None:
    """Paris is an hour ahead of UTC in winter and two in summer, which begins on 28 March and ends on 31 October."""
    (event,) = events(calendars(announced([session(day)], []), "fr")["programme.ics"])
    assert f"{event.dtstart.value.astimezone(UTC):%Y-%m-%d %H:%M}" == starts
    assert event.dtend.value - event.dtstart.value == datetime(2027, 1, 1, 11, 30) - datetime(2027, 1, 1, 9, 30)  # noqa: DTZ001


def test_one_file_a_person_a_venue_and_one_for_all() -> None:
    """Everybody finds their own turns, a venue its sessions, and the service all of them."""
    files = calendars(usual(), "fr")
    assert list(files) == [
        "programme.ics",
        "venue-comedie.ics",
        "person-anne.ics",
        "person-bruno.ics",
        "person-denis.ics",
        "person-elise.ics",
    ]
    assert [len(events(content)) for content in files.values()] == [4, 4, 2, 2, 1, 2]
    first = events(files["person-anne.ics"])[0]
    assert first.summary.value == "L’Instant CAFÉ"
    assert first.location.value == "La Comédie, 3 place du Théâtre"
    assert plain(first.description.value) == "Vous tenez la place « service général ».\nAvec Denis Aubrac."


def test_a_venue_is_told_no_name() -> None:
    """Who keeps a café needs the days and hours, not who comes."""
    content = calendars(usual(), "fr")["venue-comedie.ics"].decode()
    assert not any(person.name.split()[0] in content for person in usual().people)


def test_a_moved_session_is_the_same_event_on_another_day() -> None:
    """The event of 29 March goes to the 30th under its UID, with a higher SEQUENCE, and nothing is left behind."""
    before = {one.uid.value: told(one) for one in events(calendars(usual(), "fr")["programme.ics"])}
    after = {one.uid.value: told(one) for one in events(calendars(changed(), "fr")["programme.ics"])}
    assert list(before) == list(after)
    assert list(before.values()) == [(day.isoformat(), "CONFIRMED", 0) for day in MONDAYS]
    assert list(after.values()) == [
        ("2027-03-22", "CONFIRMED", 1),
        ("2027-03-30", "CONFIRMED", 1),
        ("2027-04-05", "CANCELLED", 1),
        ("2027-04-12", "CONFIRMED", 0),
    ]


def test_opening_the_file_again_updates_and_cancels() -> None:
    """A calendar that keeps, by UID, what has the highest SEQUENCE holds exactly what the new files say."""
    earlier, later = calendars(usual(), "fr"), calendars(changed(), "fr")
    for name, content in later.items():
        held: dict[str, tuple[str, str, int]] = {}
        for event in [*events(earlier[name]), *events(content)]:
            known = held.get(event.uid.value)
            if known is None or known[2] <= told(event)[2]:
                held[event.uid.value] = told(event)
        assert held == {event.uid.value: told(event) for event in events(content)}, name


def test_who_gave_a_turn_away_sees_it_cancelled() -> None:
    """Anne's 22 March is cancelled in her file and confirmed in Bruno's, and neither file says why."""
    files = calendars(changed(), "fr")
    anne, bruno = (events(files[f"person-{name}.ics"]) for name in ("anne", "bruno"))
    assert told(anne[0]) == ("2027-03-22", "CANCELLED", 1)
    assert plain(anne[0].summary.value) == "Ce n’est plus votre tour : L’Instant CAFÉ"
    assert "description" not in anne[0].contents
    assert told(bruno[0]) == ("2027-03-22", "CONFIRMED", 1)
    assert bruno[0].description.value.endswith("Avec Denis Aubrac.")


def test_a_venue_that_loses_a_session_sees_it_cancelled() -> None:
    """A session that moves to another café is off at the first one and on at the second."""
    dated = [session(MONDAYS[0], status=Status.MOVED), added(NEW_DAY, "mably")]
    files = calendars(announced(dated, [], [(MONDAYS[0], NEW_DAY)]), "fr")
    assert [told(one) for one in events(files["venue-comedie.ics"])] == [("2027-03-22", "CANCELLED", 1)]
    assert [told(one) for one in events(files["venue-mably.ics"])] == [("2027-03-30", "CONFIRMED", 1)]


def test_a_session_moved_to_no_day_yet_is_off() -> None:
    """Until the new day is known the session is cancelled, under the UID that it will keep."""
    off = announced([session(MONDAYS[0], status=Status.MOVED)], [])
    (event,) = events(calendars(off, "fr")["programme.ics"])
    assert told(event) == ("2027-03-22", "CANCELLED", 1)
    assert off.sessions[0].uid(off.programme) == usual().sessions[0].uid(off.programme)


def test_a_session_moved_onto_another_leaves_that_one_its_event() -> None:
    """Where 22 March is held together with 29 March, the 29th stays what it was and the 22nd is off."""
    together = announced(
        [session(MONDAYS[0], status=Status.MOVED), session(MONDAYS[1])], [], [(MONDAYS[0], MONDAYS[1])]
    )
    first, second = events(calendars(together, "fr")["programme.ics"])
    assert (told(first), told(second)) == (("2027-03-22", "CANCELLED", 1), ("2027-03-29", "CONFIRMED", 0))
    assert second.uid.value == usual().sessions[1].uid(usual().programme)


def test_the_holders_of_a_moved_session_stay_until_the_rota_says_otherwise() -> None:
    """A seat that the rota names again on the new day has its new holder; the other seat keeps its own."""
    dated = [session(MONDAYS[0], status=Status.MOVED), added(NEW_DAY)]
    seats = [*SEATS[:2], seat(NEW_DAY, "general", "bruno")]
    (one,) = announced(dated, seats, [(MONDAYS[0], NEW_DAY)]).sessions
    assert [(turn.seat.role, turn.person.id) for turn in one.turns] == [
        ("general", "bruno"),
        ("gerontologique", "denis"),
    ]
    assert (one.gone, one.first_holders) == ((ANNE,), (ANNE, DENIS))


def test_the_same_day_gives_the_same_bytes_in_lines_of_75_octets() -> None:
    """RFC 5545: CRLF after each line, at most 75 octets in it; nothing depends on the moment of the run."""
    first, second = calendars(changed(), "fr"), calendars(changed(), "fr")
    assert first == second
    for content in first.values():
        lines = content.split(b"\r\n")
        assert lines[-1] == b"" and b"\n" not in b"".join(lines)
        assert max(map(len, lines)) <= 75
    assert b"DTSTAMP:20270315T000000Z" in first["programme.ics"]
    assert changed().on != ON


def test_two_programmes_and_two_people_never_share_an_event() -> None:
    """UIDs differ by programme, by person and by session."""
    one, other = usual(), usual()
    uids = [
        event.uid.value
        for name, content in calendars(one, "fr").items()
        if not name.startswith("venue")
        for event in events(content)
    ]
    assert len(uids) == len(set(uids))
    elsewhere = replace(other, programme=replace(other.programme, id="ailleurs"))
    assert one.sessions[0].uid(one.programme) != elsewhere.sessions[0].uid(elsewhere.programme)


def test_a_rota_that_names_a_day_without_session_is_refused() -> None:
    """One sentence for the day and hour, one for what to do."""
    with pytest.raises(CafeplanError) as error:
        announced([session(MONDAYS[0])], SEATS[:3])
    assert plain(error.value.into("fr")) == (
        "Le planning publié de la saison « 2027 » nomme le lundi 29 mars 2027 à 9 h 30, où il n’y a pas de séance. "
        "Corrigez la date ou l’heure dans le planning, ou voyez les dates avec cafeplan calendar … --season 2027."
    )
    assert error.value.into("en") == (
        "The published rota of season “2027” names Monday 29 March 2027 at 09:30, when there is no session. "
        "Correct the day or the hour in the rota, or see the dates with cafeplan calendar … --season 2027."
    )
