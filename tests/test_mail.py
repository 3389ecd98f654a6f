"""The mail of a note: the whole of its words, and nothing in it but words, whatever stands in the tables."""

from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from announced_cafe import PROGRAMME, SEASON, session
from conftest import plain
from hypothesis import given, settings
from hypothesis import strategies as st

from cafeplan.language import Text
from cafeplan.mail import draft, letter
from cafeplan.model import Held, Need, Note, Recipient, Status

MONDAY = date(2027, 3, 22)
TO = (Recipient("service général", "general@a.example"), Recipient("service, gérontologique", "geronto@a.example"))
NOTE = Note(
    programme=PROGRAMME,
    season=SEASON,
    session=session(MONDAY, status=Status.HELD),
    team=(Held(PROGRAMME.roles["general"], "Bruno Castel", instead_of="Anne Verdier"),),
    came=9,
    summary="On a parlé des vacances.\nOn a ri.",
    tips="Concert gratuit jeudi.",
    ideas=4,
    activities=1,
    needs=(Need("sorties", "ne pas aller seul au concert", 3, "à quatre"), Need("santé", "un appel")),
    effects=(Text(fr="entraide", en="mutual help"),),
    follow_ups=2,
)


def read(content: bytes) -> EmailMessage:
    """The mail as a mail program reads it."""
    return message_from_bytes(content, _class=EmailMessage, policy=default)


def body(content: bytes) -> str:
    """The words of a mail."""
    return plain(str(read(content).get_content())).replace("\r\n", "\n")


def test_the_whole_of_a_mail_in_french() -> None:
    """What became of the session, then each part of which something was written; who was replaced is not told."""
    assert body(letter(NOTE, TO[0], "fr", MONDAY).content) == (
        "Bonjour,\n\n"
        "Voici le compte rendu de L’Instant CAFÉ.\n\n"
        "Séance du lundi 22 mars 2027, de 9 h 30 à 11 h 30, La Comédie. Elle a été tenue par Bruno Castel (service "
        "général). 9 personnes sont venues.\n\n"
        "Ce qui s’est passé\nOn a parlé des vacances.\nOn a ri.\n\n"
        "Bons plans de la semaine\nConcert gratuit jeudi.\n\n"
        "Idées et activités\n- 4 idées proposées\n- 1 activité déjà proposée a été faite\n\n"
        "Besoins exprimés\n- sorties : ne pas aller seul au concert, 3 fois (suite donnée : à quatre)\n"
        "- santé : un appel\n\n"
        "Effets observés\n- entraide\n\n"
        "Relances\n2 relances faites depuis la séance précédente.\n\n"
        "Bien à vous,\nCCAS de Dijon\n"
    )


def test_a_session_that_was_not_held_in_english() -> None:
    """Cancelled with its reason, moved with its new day, held by nobody knows whom, counted by nobody."""
    cancelled = replace(NOTE, session=session(MONDAY, status=Status.CANCELLED, reason="ice"), summary="", tips="")
    told = body(letter(cancelled, TO[0], "en", MONDAY).content)
    assert "Session of Monday 22 March 2027, 09:30 to 11:30, La Comédie. It was cancelled: ice.\n" in told
    assert "came" not in told and "held" not in told
    moved = replace(NOTE, session=session(MONDAY, status=Status.MOVED), moved_to=date(2027, 3, 23))
    assert "It was moved to Tuesday 23 March 2027.\n" in body(letter(moved, TO[0], "en", MONDAY).content)
    bare = Note(PROGRAMME, SEASON, NOTE.session)
    assert "It took place; the rota names nobody. Nobody noted how many people came.\n" in body(
        letter(bare, TO[0], "en", MONDAY).content
    )


def test_a_letter_keeps_its_message_id() -> None:
    """Another day or another text has the same one; another service and another session have another."""
    first = read(letter(NOTE, TO[0], "fr", MONDAY).content)["Message-ID"]
    later = replace(NOTE, tips="Autre chose.")
    assert read(letter(later, TO[0], "fr", date(2027, 4, 1)).content)["Message-ID"] == first
    others = [(NOTE, TO[1]), (replace(NOTE, session=session(date(2027, 3, 29))), TO[0])]
    assert first not in [read(letter(note, to, "fr", MONDAY).content)["Message-ID"] for note, to in others]


def test_a_draft_is_for_all_services_and_not_sent() -> None:
    """It opens to be completed, every service in `To`, a comma in a service's name included."""
    told = read(draft(NOTE, TO, "fr", MONDAY))
    assert told["X-Unsent"] == "1"
    assert [(one.display_name, one.addr_spec) for one in told["To"].addresses] == [
        (one.service, one.address) for one in TO
    ]
    assert told["From"].addresses[0].addr_spec == "cafe@a.example"


HEADERS = [
    "From", "Subject", "Date", "Message-ID", "Content-Type", "Content-Transfer-Encoding", "MIME-Version",
    "Content-Language", "To",
]  # fmt: skip
HOSTILE = st.one_of(st.text(), st.sampled_from(["a\r\nBcc: b@c.example", "a\n\n<script>", "a\u2028Bcc: b", "\0\x0b"]))


@settings(deadline=None, max_examples=100)
@given(HOSTILE, HOSTILE, HOSTILE)
def test_no_text_becomes_a_header_or_markup(name: str, service: str, words: str) -> None:
    """Whatever a name or a text holds, the mail has these headers and one part of plain words."""
    note = replace(NOTE, programme=replace(PROGRAMME, name=name, organisation=words), summary=words, tips=words)
    content = letter(note, Recipient(service, "general@a.example"), "fr", MONDAY).content
    told = read(content)
    assert sorted(told.keys()) == sorted(HEADERS)
    assert told.get_content_type() == "text/plain" and not told.is_multipart()
    assert [one.addr_spec for one in told["To"].addresses] == ["general@a.example"]
    assert all(len(line) < 998 for line in content.split(b"\r\n"))
