"""Letters and a mail server in; what the server made of each out, one by one.

A letter counts as sent only where the server said so. Before its words leave, `about_to_send` is told: whoever keeps a
log then knows, whatever happens next, of which letters one cannot know.
"""

import re
import smtplib
import ssl
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from cafeplan.language import mail as says
from cafeplan.mail.message import Letter
from cafeplan.model import CafeplanError, MailServer, Posted

PASSWORD = "CAFEPLAN_MAIL_PASSWORD"
"""The environment variable that holds the password."""
_PORTS = {"starttls": 587, "tls": 465, "none": 25}
_SECONDS = 20
_ACCEPTED, _GO_AHEAD, _LOGGED_IN = (250, 251), 354, 235


@dataclass(frozen=True)
class Outcome:
    """What became of a letter: sent; refused, with the server's answer; not begun; or on its way without an answer."""

    letter: Letter
    state: Posted
    reply: str = ""


def deliver(
    server: MailServer, password: str, letters: Iterable[Letter], about_to_send: Callable[[Letter], None]
) -> Iterator[Outcome]:
    """What became of each letter, as it happens; after a cut connection nothing more is begun.

    Raises CafeplanError, before anything left, where the server cannot be used: it does not answer, does not prove who
    it is, does not encrypt, or refuses us.
    """
    with _connected(server, password) as connection:
        for letter in letters:
            outcome = _posted(connection, server.sender, letter, about_to_send)
            yield outcome
            if outcome.state in (Posted.QUEUED, Posted.SENDING):
                return


def _posted(connection: smtplib.SMTP, sender: str, letter: Letter, about_to_send: Callable[[Letter], None]) -> Outcome:
    try:
        code = _envelope(connection, sender, letter.to.address)
    except OSError:
        return Outcome(letter, Posted.QUEUED)
    if code != _GO_AHEAD:
        with suppress(OSError):
            connection.rset()
        return Outcome(letter, Posted.REFUSED, str(code))
    about_to_send(letter)
    try:
        connection.send(_stuffed(letter.content))
        code, _ = connection.getreply()
    except OSError:
        return Outcome(letter, Posted.SENDING)
    return Outcome(letter, Posted.SENT if code in _ACCEPTED else Posted.REFUSED, str(code))


def _envelope(connection: smtplib.SMTP, sender: str, address: str) -> int:
    """The server's answer to sender, receiver and the wish to send, the first that is no yes."""
    code, _ = connection.mail(sender)
    if code in _ACCEPTED:
        code, _ = connection.rcpt(address)
    if code in _ACCEPTED:
        code, _ = connection.docmd("DATA")
    return code


def _stuffed(content: bytes) -> bytes:
    """The content as it travels: a line that begins with a dot gets another, one dot alone ends it (RFC 5321)."""
    return re.sub(rb"(?m)^\.", b"..", content.rstrip(b"\r\n")) + b"\r\n.\r\n"


# --- connecting --------------------------------------------------------------------------------------------------


@contextmanager
def _connected(server: MailServer, password: str) -> Iterator[smtplib.SMTP]:
    port = server.port or _PORTS[server.security]
    connection = _opened(server, port, password)
    try:
        yield connection
    finally:
        with suppress(OSError):
            connection.quit()
        connection.close()


def _opened(server: MailServer, port: int, password: str) -> smtplib.SMTP:
    """The connection, encrypted and logged in as the programme asks; CafeplanError says what stood in the way."""
    where = {"host": server.host, "port": str(port), "security": server.security}
    try:
        return _logged_in(server, port, password)
    except ssl.SSLCertVerificationError as error:
        raise CafeplanError(says.WRONG_CERTIFICATE(**where), says.WRONG_CERTIFICATE_REMEDY) from error
    except (ssl.SSLError, smtplib.SMTPNotSupportedError) as error:
        raise CafeplanError(says.NO_ENCRYPTION(**where), says.NO_ENCRYPTION_REMEDY) from error
    except smtplib.SMTPAuthenticationError as error:
        remedy = says.LOGIN_REFUSED_REMEDY(variable=PASSWORD)
        raise CafeplanError(says.LOGIN_REFUSED(host=server.host, user=server.user), remedy) from error
    except smtplib.SMTPResponseException as error:
        what = says.SERVER_REFUSES(host=server.host, reply=str(error.smtp_code))
        raise CafeplanError(what, says.SERVER_REFUSES_REMEDY) from error
    except OSError as error:
        raise CafeplanError(says.UNREACHABLE(**where), says.UNREACHABLE_REMEDY) from error


def _log_in(connection: smtplib.SMTP, user: str, password: str) -> None:
    """Logs in; a name or password with an accent in UTF-8 (RFC 4616), which smtplib's own login cannot write."""
    if (user + password).isascii():
        connection.login(user, password)
        return
    told = b64encode(f"\0{user}\0{password}".encode()).decode("ascii")
    code, answer = connection.docmd("AUTH", f"PLAIN {told}")
    if code != _LOGGED_IN:
        raise smtplib.SMTPAuthenticationError(code, answer)


def _logged_in(server: MailServer, port: int, password: str) -> smtplib.SMTP:
    trusted = ssl.create_default_context()
    if server.security == "tls":
        connection: smtplib.SMTP = smtplib.SMTP_SSL(server.host, port, timeout=_SECONDS, context=trusted)
    else:
        connection = smtplib.SMTP(server.host, port, timeout=_SECONDS)
    try:
        if server.security == "starttls":
            connection.starttls(context=trusted)
        connection.ehlo_or_helo_if_needed()
        if server.user:
            _log_in(connection, server.user, password)
    except BaseException:
        connection.close()
        raise
    return connection
