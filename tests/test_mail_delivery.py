"""Letters to a real mail server on this machine: encrypted, refused, cut off; sent only where the server said so."""

from collections.abc import Sequence
from pathlib import Path

import pytest
import trustme
from conftest import plain
from mail_servers import PASSWORD, USER, Office, certified, free_port, listening, with_login

from cafeplan.mail import Letter, Outcome, deliver
from cafeplan.model import CafeplanError, MailServer, Posted, Recipient

GENERAL, ELDERLY = Recipient("général", "general@a.example"), Recipient("gérontologique", "geronto@a.example")
CONTENT = b"Subject: x\r\n\r\nune ligne\r\n.\r\n..deux points\r\nfin\r\n"
LETTERS = [Letter(GENERAL, CONTENT), Letter(ELDERLY, CONTENT)]


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """An authority that this machine trusts."""
    made = trustme.CA()
    made.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    return made


def server(port: int, security: str = "none", user: str = "") -> MailServer:
    """The server at a port of this machine."""
    return MailServer(host="localhost", sender="cafe@a.example", security=security, port=port, user=user)  # type: ignore[arg-type,call-arg]


def sent(to: MailServer, letters: Sequence[Letter] = LETTERS, password: str = "") -> tuple[list[Outcome], list[Letter]]:
    """What became of the letters, and of which we were told that they are about to leave."""
    told: list[Letter] = []
    return list(deliver(to, password, letters, told.append)), told


def refused(to: MailServer, password: str = "") -> str:
    """The complaint about a server that cannot be used; nothing was about to leave."""
    told: list[Letter] = []
    with pytest.raises(CafeplanError) as error:
        list(deliver(to, password, LETTERS, told.append))
    assert told == []
    return plain(error.value.into("fr"))


def test_a_letter_arrives_as_it_was_written() -> None:
    """Byte for byte, lines that begin with a dot too; each service gets its own, and each is told before it leaves."""
    office = Office()
    with listening(office) as port:
        outcomes, told = sent(server(port))
    assert office.received == [(GENERAL.address, CONTENT), (ELDERLY.address, CONTENT)]
    assert [(one.letter, one.state, one.reply) for one in outcomes] == [(one, Posted.SENT, "250") for one in LETTERS]
    assert told == LETTERS


def test_starttls_with_a_login(authority: trustme.CA) -> None:
    """The connection is encrypted before name and password are given; a server that asks for both lets us in."""
    office = Office()
    with listening(office, tls_context=certified(authority), require_starttls=True, **with_login()) as port:
        outcomes, _ = sent(server(port, "starttls", USER), password=PASSWORD)
    assert [one.state for one in outcomes] == [Posted.SENT, Posted.SENT]


def test_tls_from_the_first_byte(authority: trustme.CA) -> None:
    """A server that speaks TLS at once."""
    office = Office()
    with listening(office, ssl_context=certified(authority)) as port:
        outcomes, _ = sent(server(port, "tls"))
    assert [one.state for one in outcomes] == [Posted.SENT, Posted.SENT]
    assert len(office.received) == 2


WRONG = "Le serveur localhost ne prouve pas qui il est : son certificat n’est pas reconnu. Vérifiez host ; "


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_server_that_does_not_prove_who_it_is(authority: trustme.CA, security: str) -> None:
    """Neither the name of another server nor another authority's word is enough; nothing is said to it."""
    for proof in (certified(authority, "autre.example"), certified(trustme.CA())):
        office = Office()
        options = {"tls_context": proof} if security == "starttls" else {"ssl_context": proof}
        with listening(office, **options) as port:
            assert refused(server(port, security)).startswith(WRONG)
        assert office.received == []


def test_a_server_that_does_not_encrypt() -> None:
    """Mail never falls back to plain words by itself, with either way to encrypt."""
    with listening(Office()) as port:
        assert refused(server(port, "starttls")) == (
            f'Le serveur localhost ne chiffre pas (security = "starttls", port {port}). Vérifiez security et port dans '
            "programme.toml : « starttls » va d’ordinaire avec 587, « tls » avec 465."
        )
        assert refused(server(port, "tls")).startswith("Le serveur localhost ne chiffre pas")


def test_a_wrong_password(authority: trustme.CA) -> None:
    """The server's refusal is said with the name, never with the password."""
    with listening(Office(), tls_context=certified(authority), **with_login()) as port:
        assert refused(server(port, "starttls", USER), "faux") == (
            "Le serveur localhost refuse le nom « cafe » ou son mot de passe. Vérifiez user dans programme.toml et la "
            "variable CAFEPLAN_MAIL_PASSWORD."
        )


def test_nobody_listens() -> None:
    """A server that is not there."""
    port = free_port()
    assert refused(server(port)) == (
        f"Le serveur localhost ne répond pas (port {port}). Vérifiez le réseau, et host et port dans programme.toml ; "
        "recommencez plus tard avec --retry."
    )


def test_a_server_that_refuses_us() -> None:
    """A server that answers, and wants nothing to do with us."""
    with listening(Office(closed=True)) as port:
        assert refused(server(port)) == (
            "Le serveur localhost refuse de parler avec nous (réponse 554). Recommencez plus tard avec --retry ; si "
            "cela se répète, montrez cette phrase à votre service informatique."
        )


def test_one_refused_address_stops_nobody_else() -> None:
    """The first service is refused, with the server's answer; the second gets its letter."""
    office = Office(refuses=frozenset({GENERAL.address}))
    with listening(office) as port:
        outcomes, told = sent(server(port))
    assert [(one.state, one.reply) for one in outcomes] == [(Posted.REFUSED, "550"), (Posted.SENT, "250")]
    assert told == LETTERS[1:] and [to for to, _ in office.received] == [ELDERLY.address]


def test_a_server_that_hangs_up_before_anything_left() -> None:
    """Nothing was about to leave; nothing more is begun."""
    with listening(Office(hangs_up_at="MAIL")) as port:
        outcomes, told = sent(server(port))
    assert [one.state for one in outcomes] == [Posted.QUEUED]
    assert told == []


def test_a_server_that_hangs_up_without_an_answer() -> None:
    """It may have taken the letter: that is neither sent nor refused, and the next one is not begun."""
    office = Office(hangs_up_at="DATA")
    with listening(office) as port:
        outcomes, told = sent(server(port))
    assert [one.state for one in outcomes] == [Posted.SENDING]
    assert told == LETTERS[:1] and len(office.received) == 1
