"""Mail drafts: valid, the same on every run, and silent on everybody but their receiver."""

import re
from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from announced_cafe import ANNE, MONDAYS, ON, PEOPLE, SEATS, announced, seat, session, usual
from conftest import plain
from hypothesis import given, settings
from hypothesis import strategies as st
from test_exports_calendars import changed, events

from cafeplan.exports import Published, drafts, person_calendar, unaddressed
from cafeplan.language import Language, long_date
from cafeplan.model import Facilitator, Status


def read(content: bytes) -> EmailMessage:
    """The draft as a mail program reads it."""
    message = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def body(content: bytes) -> str:
    """The words of a draft."""
    part = read(content).get_body()
    assert part is not None
    return plain(str(part.get_content())).replace("\r\n", "\n")


def test_a_first_draft_lists_the_turns_of_its_receiver() -> None:
    """Date in words, hours, place, and with whom; the whole of Anne's draft."""
    assert body(drafts(usual(), "fr")["anne.eml"]) == (
        "Bonjour Anne Verdier,\n\n"
        "Voici les séances que vous tenez (Printemps 2027) :\n\n"
        "- le lundi 22 mars 2027, de 9 h 30 à 11 h 30, La Comédie, 3 place du Théâtre, avec Denis Aubrac\n"
        "- le lundi 5 avril 2027, de 9 h 30 à 11 h 30, La Comédie, 3 place du Théâtre, avec Élise Fournel\n\n"
        "Le fichier joint met votre agenda à jour : ouvrez-le, il remplace ce que vous aviez déjà reçu.\n\n"
        "Bien à vous,\nCCAS de Dijon\n"
    )


def test_a_later_draft_says_what_changes_for_its_receiver_only() -> None:
    """Anne gave a day away and another is cancelled; Bruno takes it, and one of his moved; Denis has no change."""
    changes = {name: [line for line in body(one).splitlines() if line[:1] == "-"] for name, one in _later().items()}
    place = "de 9 h 30 à 11 h 30, La Comédie, 3 place du Théâtre"
    assert changes["anne.eml"] == [
        f"- Vous ne tenez plus la séance : le lundi 22 mars 2027, {place}.",
        f"- Cette séance est annulée : le lundi 5 avril 2027, {place}.",
    ]
    assert changes["bruno.eml"] == [
        f"- Vous tenez désormais la séance : le lundi 22 mars 2027, {place}, avec Denis Aubrac.",
        "- La séance du lundi 29 mars 2027 est déplacée. Désormais : "
        f"le mardi 30 mars 2027, {place}, avec Élise Fournel.",
    ]
    assert changes["denis.eml"] == [f"- le lundi 22 mars 2027, {place}, avec Bruno Castel"]


def _later() -> dict[str, bytes]:
    return dict(drafts(changed(), "fr"))


def test_a_draft_is_for_the_address_of_the_table() -> None:
    """Anne's address stands in « To » and nowhere in the words; Bruno's draft, without one, has no « To »."""
    told = announced(
        [session(day) for day in MONDAYS], SEATS, people=[replace(ANNE, email="anne@a.example"), *PEOPLE[1:]]
    )
    written = drafts(told, "fr")
    receiver = read(written["anne.eml"])["To"].addresses[0]
    assert (receiver.display_name, receiver.addr_spec) == ("Anne Verdier", "anne@a.example")
    assert read(written["bruno.eml"])["To"] is None
    assert unaddressed(told) == ["Bruno Castel", "Denis Aubrac", "Élise Fournel"]
    assert not any("anne@" in body(one) for one in written.values())


def test_what_is_over_is_not_written_about() -> None:
    """On 6 April nothing of March concerns anybody; whoever has no turn to come gets no draft."""
    after = announced([session(day) for day in MONDAYS], SEATS, on=date(2027, 4, 6))
    assert list(drafts(after, "fr")) == ["bruno.eml"]


def test_a_draft_is_a_valid_message() -> None:
    """From, Date and Message-ID as RFC 5322 asks, lines under 998 octets, the receiver's own calendar attached."""
    content = drafts(usual(), "fr")["anne.eml"]
    message = read(content)
    assert [header.defects for header in (message["From"], message["Date"], message["Subject"])] == [(), (), ()]
    assert message["From"].addresses[0].addr_spec == "cafe@a.example"
    assert message["Date"].datetime.date() == ON
    assert plain(message["Subject"]) == "L’Instant CAFÉ : vos séances"
    assert re.fullmatch(r"<[0-9a-f]{32}@cafeplan>", message["Message-ID"])
    assert (message["X-Unsent"], message["Content-Language"], message["To"]) == ("1", "fr", None)
    assert all(len(line) < 998 for line in content.split(b"\r\n")) and not message.defects
    (attached,) = message.iter_attachments()
    assert (attached.get_content_type(), attached.get_filename()) == ("text/calendar", "cafe.ics")
    assert attached.get_payload(decode=True) == person_calendar(usual(), PEOPLE[0], "fr")


def test_a_draft_is_the_same_on_every_run() -> None:
    """Neither the moment nor chance is in it; another day and another person have another Message-ID."""
    first = drafts(usual(), "fr")
    assert first == drafts(usual(), "fr")
    assert len({read(one)["Message-ID"] for one in first.values()}) == len(first)


STATUSES = st.sampled_from([Status.PLANNED, Status.PLANNED, Status.CANCELLED])
SOMEBODY = st.sampled_from([person.id for person in PEOPLE[:2]])
STAND_IN = st.sampled_from(["", *(person.id for person in PEOPLE)])


@st.composite
def seasons(draw: st.DrawFn) -> Published:
    """A season whose sessions are held by chance, stood in for by chance, called off by chance."""
    dated = [session(day, status=draw(STATUSES)) for day in MONDAYS]
    seats = [
        seat(day, role, draw(st.sampled_from([one.id for one in PEOPLE if role in one.roles])), draw(STAND_IN))
        for day in MONDAYS
        for role in ("general", "gerontologique")
    ]
    return announced(dated, seats)


@settings(deadline=None, max_examples=25)
@given(seasons(), st.sampled_from(["fr", "en"]))
def test_nobody_else_is_named_but_a_partner_on_that_date(season: Published, lang: Language) -> None:
    """In every draft and calendar of a person, another's name stands only where both hold a seat of that session."""
    for person in season.people:
        together = {
            (long_date(one.session.date, lang), partner)
            for one in season.sessions
            if one.is_held_by(person)
            for partner in one.partners(person)
        }
        for line in _lines(season, person, lang):
            named = [other.name for other in PEOPLE if other.id != person.id and other.name in line]
            assert all(any(day in line and (day, name) in together for day, _ in together) for name in named), line


def _lines(season: Published, person: Facilitator, lang: Language) -> list[str]:
    """The lines of somebody's draft, and each event of their calendar as one line with its date."""
    mails = drafts(season, lang)
    mail = body(mails[f"{person.id}.eml"]).splitlines() if f"{person.id}.eml" in mails else []
    calendar = events(person_calendar(season, person, lang))
    return [*mail, *(f"{long_date(one.dtstart.value.date(), lang)} {one.serialize()}" for one in calendar)]
