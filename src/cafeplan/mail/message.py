"""A subject, words and a day in; a message as RFC 5322 has it out, the same whenever it is made again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from cafeplan.model import Programme, Recipient

_NO_ADDRESS = "planning@cafeplan.invalid"


@dataclass(frozen=True)
class Letter:
    """One mail to one service, as it leaves."""

    to: Recipient
    content: bytes


def message(
    programme: Programme, subject: str, paragraphs: Iterable[str], on: date, known_by: tuple[str, ...]
) -> EmailMessage:
    """A mail of a programme in plain words, without a receiver; its Message-ID follows from `known_by` alone.

    Whatever stands in the tables stays words: a header is one line, and the body is no markup.
    """
    told = EmailMessage(policy=SMTP)
    told["From"] = addressed(programme.name, _sender(programme))
    told["Subject"] = on_one_line(subject)
    told["Date"] = format_datetime(datetime.combine(on, time.min, UTC))
    mark = sha256("\n".join(known_by).encode()).hexdigest()[:32]
    told["Message-ID"] = f"<{mark}@cafeplan>"
    told.set_content("\n\n".join(paragraphs) + "\n", cte="quoted-printable")
    return told


def addressed(name: str, address: str) -> Address:
    """Somebody's name and address as a header takes them."""
    return Address(on_one_line(name), addr_spec=address)


def on_one_line(words: str) -> str:
    """Words as a header takes them: no end of line, no sign that is not to be seen."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())


def _sender(programme: Programme) -> str:
    return programme.mail.sender if programme.mail else programme.leaflet.email or _NO_ADDRESS
