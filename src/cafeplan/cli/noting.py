"""The words typed after `note` in; a session's note written, sent or sent again, and an exit code, out."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cafeplan.cli.asked import checked_language, day_of, given_day, given_time
from cafeplan.cli.speech import report
from cafeplan.language import Language, Text, bare
from cafeplan.language import commands as says
from cafeplan.language import mail as mail_says
from cafeplan.language import note as notes_say
from cafeplan.language import season as seasons_say
from cafeplan.model import CafeplanError

if TYPE_CHECKING:
    from cafeplan.desk.sending import Posting


def add_command(app: typer.Typer, command: Any, lang: Language) -> None:
    """Gives the application the command of the notes, with its help in one language."""

    def help_of(text: Text) -> Any:
        return typer.Option(help=text.into(lang))

    @app.command(cls=command, help=notes_say.NOTE.into(lang))
    def note(
        folder: Annotated[str, typer.Argument(help=says.FOLDER.into(lang), metavar="FOLDER", show_default=False)],
        session: Annotated[str | None, help_of(notes_say.SESSION)] = None,
        start: Annotated[str | None, help_of(seasons_say.START)] = None,
        held_by: Annotated[list[str] | None, help_of(notes_say.HELD_BY_OPTION)] = None,
        send: Annotated[bool, typer.Option("--send", help=notes_say.SEND.into(lang))] = False,
        retry: Annotated[bool, typer.Option("--retry", help=notes_say.RETRY.into(lang))] = False,
        received: Annotated[str | None, help_of(notes_say.RECEIVED)] = None,
        out: Annotated[Path | None, help_of(says.OUT)] = None,
        on: Annotated[str | None, help_of(says.ON)] = None,
        lang: Annotated[str, help_of(says.LANG)] = lang,
    ) -> int:
        spoken = checked_language(lang)
        given = {"folder": folder, "lang": spoken, "on": day_of(on)}
        if retry:
            return _again(given, session, spoken)
        given |= _which(session, start)
        arrived = None if received is None else _yes(received)
        return _note(given, _people(held_by or []), send, arrived, out, spoken)


def _note(
    given: dict[str, Any],
    held_by: dict[str, str],
    send: bool,
    arrived: bool | None,
    out: Path | None,
    lang: Language,
) -> int:
    from cafeplan.desk import noting, sending

    for text in noting.take_note(given, held_by):
        print(text.into(lang))
    by_us = send or arrived is not None
    posting = sending.send(given, _password(), arrived) if by_us else sending.Posting()
    report(noting.write_note(given, out, with_draft=not by_us), lang)
    if not by_us:
        print(notes_say.TO_SEND_YOURSELF.into(lang))
    return _tell(posting, lang)


def _again(given: dict[str, Any], session: str | None, lang: Language) -> int:
    from cafeplan.desk import sending

    if session is not None:
        raise CafeplanError(notes_say.RETRY_ALONE, notes_say.RETRY_ALONE_REMEDY)
    posting = sending.send_again(given, _password())
    if posting == sending.Posting():
        print(mail_says.NOTHING_LEFT.into(lang))
    return _tell(posting, lang)


def _tell(posting: "Posting", lang: Language) -> int:
    """2 where a mail did not leave for certain, 0 otherwise."""
    for text in posting.told:
        print(text.into(lang))
    for text in posting.left:
        print(text.into(lang), file=sys.stderr)
    if posting.error:
        raise posting.error
    return 2 if posting.left else 0


def _password() -> str:
    from cafeplan import mail

    return os.environ.get(mail.PASSWORD, "")


def _which(session: str | None, start: str | None) -> dict[str, str]:
    if session is None:
        raise CafeplanError(notes_say.NEEDS_SESSION, notes_say.NEEDS_SESSION_REMEDY)
    begin = given_time("--start", start)
    return {"session": given_day(session).isoformat(), "start": f"{begin:%H:%M}" if begin else ""}


def _yes(received: str) -> bool:
    word = bare(received)
    if word not in ("oui", "yes", "non", "no"):
        raise CafeplanError(notes_say.BAD_RECEIVED(value=received), notes_say.BAD_RECEIVED_REMEDY)
    return word in ("oui", "yes")


def _people(held_by: Sequence[str]) -> dict[str, str]:
    """People by service, as they were typed: « general=bruno »."""
    told = {}
    for words in held_by:
        role, sign, person = (part.strip() for part in words.partition("="))
        if not (role and sign and person):
            raise CafeplanError(notes_say.BAD_HELD_BY(value=words), notes_say.BAD_HELD_BY_REMEDY)
        told[role] = person
    return told
