"""What a mail server on this machine should do in; a real one that does it, and what it was given, out."""

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

USER, PASSWORD = "cafe", "sésame"


@dataclass
class Office:
    """A mail server's handler: keeps what it was given, refuses addresses, and hangs up where it is told to."""

    refuses: frozenset[str] = frozenset()
    hangs_up_at: str = ""
    closed: bool = False
    then: Callable[[], None] = lambda: None
    received: list[tuple[str, bytes]] = field(default_factory=list)

    async def handle_EHLO(self, server: Any, session: Any, envelope: Any, hostname: str, responses: list[str]) -> Any:  # noqa: N802
        session.host_name = hostname
        return ["554 closed"] if self.closed else responses

    async def handle_HELO(self, server: Any, session: Any, envelope: Any, hostname: str) -> str:  # noqa: N802
        session.host_name = hostname
        return "554 closed" if self.closed else "250 OK"

    async def handle_MAIL(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802
        if self.hangs_up_at == "MAIL":
            server.transport.abort()
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802
        if address in self.refuses:
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.received.append((envelope.rcpt_tos[0], envelope.original_content))
        self.then()
        if self.hangs_up_at == "DATA":
            server.transport.abort()
        return "250 taken"

    def messages(self) -> list[EmailMessage]:
        """What it took, as a mail program reads it."""
        return [message_from_bytes(content, _class=EmailMessage, policy=default) for _, content in self.received]


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def certified(authority: trustme.CA, name: str = "localhost") -> ssl.SSLContext:
    """What a server proves its name with."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


@contextmanager
def listening(office: Office, **options: Any) -> Iterator[int]:
    """The port at which the server listens while it lasts; the options are those of aiosmtpd's Controller."""
    controller = Controller(office, hostname="localhost", port=free_port(), **options)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


def with_login(mechanism_needs_tls: bool = True) -> dict[str, Any]:
    """Options of a server that lets in whoever knows name and password."""

    def knows(server: Any, session: Any, envelope: Any, mechanism: str, given: Any) -> AuthResult:
        known = (given.login, given.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=known, handled=False)

    return {"authenticator": knows, "auth_required": True, "auth_require_tls": mechanism_needs_tls}
