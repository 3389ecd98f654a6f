"""Notes and a mail server in; each service's mail sent once, every step of it in the season's log, out.

The log is written before a mail leaves and after the server answered. What the server refused or never began is sent
again; what it may have taken is not, until somebody says whether it arrived.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from cafeplan import files, mail, tables
from cafeplan import programme as programmes
from cafeplan.language import Text
from cafeplan.language import mail as says
from cafeplan.language import season as seasons_say
from cafeplan.model import CafeplanError, MailServer, Posted, Programme, Recipient, Season, Session
from cafeplan.pages.note import NotePage, note_page

_COLUMNS = ("date", "start", "address", "state", "on", "reply")
_SAID = {
    Posted.SENT: says.SENT,
    Posted.REFUSED: says.REFUSED,
    Posted.QUEUED: says.QUEUED,
    Posted.SENDING: says.DOUBTFUL,
}


@dataclass(frozen=True)
class Posting:
    """What became of the mails that were to be sent, a sentence each, and the error that stopped them, if one did."""

    told: tuple[Text, ...] = ()
    left: tuple[Text, ...] = ()
    error: CafeplanError | None = None


def send(given: Mapping[str, Any], password: str, received: bool | None = None) -> Posting:
    """The note of a session sent to every service that has not got it.

    `received` tells whether the mails arrived of which nobody knows. Raises CafeplanError, and sends nothing, where the
    note was sent already or where programme.toml names no server.
    """
    programme = programmes.load(given["folder"])
    files.refuse_example(programme.folder)
    server = _server(programme, password)
    page = note_page(**given)
    with files.locked(programme.folder / page.note.season.id):
        page = note_page(**given)
        log = _Log.opened(programme, page.note.season)
        posted = _answered(page, log, received)
        if received is None and page.sent:
            day = page.note.session.date
            raise CafeplanError(says.ALREADY_SENT(day=day, on=page.sent), says.ALREADY_SENT_REMEDY)
        return _posted(page, posted, log, server, password)


def send_again(given: Mapping[str, Any], password: str) -> Posting:
    """Every note sent that did not reach all its services; what is in doubt is told, and not sent."""
    programme = programmes.load(given["folder"])
    files.refuse_example(programme.folder)
    server = _server(programme, password)
    postings: list[Posting] = []
    for season in programme.seasons:
        for moment in _begun(programme, season):
            with files.locked(programme.folder / season.id):
                page = note_page(**given, session=moment[0].isoformat(), start=f"{moment[1]:%H:%M}")
                if page.sent is None:
                    log = _Log.opened(programme, season)
                    postings.append(_posted(page, page.posted, log, server, password))
    told = tuple(text for one in postings for text in one.told)
    left = tuple(text for one in postings for text in one.left)
    return Posting(told, left, next((one.error for one in postings if one.error), None))


def _begun(programme: Programme, season: Season) -> list[Any]:
    """The sessions of which the log speaks, by day and start."""
    loaded = tables.load(programme, season)
    tables.require(loaded, {"sendings"})
    frame = loaded.frames["sendings"]
    return sorted(set(zip(frame["date"], frame["start"], strict=True)))


def _server(programme: Programme, password: str) -> MailServer:
    server = programme.mail
    if server is None:
        raise CafeplanError(says.NO_SERVER, says.NO_SERVER_REMEDY)
    if server.user and not password:
        remedy = says.NO_PASSWORD_REMEDY(variable=mail.PASSWORD)
        raise CafeplanError(says.NO_PASSWORD(user=server.user, host=server.host), remedy)
    return server


# --- one note ----------------------------------------------------------------------------------------------------


def _answered(page: NotePage, log: "_Log", received: bool | None) -> Mapping[str, tuple[Posted, date]]:
    """What became of each mail, once somebody said whether those in doubt arrived."""
    if received is None:
        return page.posted
    on = date.fromisoformat(page.parameters.on)
    doubtful = [address for address, (state, _) in page.posted.items() if state is Posted.SENDING]
    if not doubtful:
        raise CafeplanError(says.NO_DOUBT(day=page.note.session.date), says.NO_DOUBT_REMEDY)
    state = Posted.SENT if received else Posted.QUEUED
    log.add(page.note.session, doubtful, state, on)
    return {**page.posted, **dict.fromkeys(doubtful, (state, on))}


def _posted(
    page: NotePage, posted: Mapping[str, tuple[Posted, date]], log: "_Log", server: MailServer, password: str
) -> Posting:
    """The note sent to whoever lacks it for certain; every step is in the log before the next one."""
    session, on = page.note.session, date.fromisoformat(page.parameters.on)
    states = {one: posted[one.address][0] if one.address in posted else None for one in page.recipients}
    lacking = [one for one, state in states.items() if state not in (Posted.SENT, Posted.SENDING)]
    doubtful = [_said(session, one, Posted.SENDING) for one, state in states.items() if state is Posted.SENDING]
    log.add(session, _withdrawn(page, posted), Posted.WITHDRAWN, on)
    log.add(session, [one.address for one in lacking if states[one] is None], Posted.QUEUED, on)
    letters = [mail.letter(page.note, one, page.parameters.lang, on) for one in lacking]
    try:
        outcomes = list(_delivered(letters, session, on, log, server, password))
    except CafeplanError as error:
        return Posting((), tuple(doubtful), CafeplanError(says.NOTHING_LOST(what=error.what), error.remedy))
    told = [_said(session, one.letter.to, one.state) for one in outcomes if one.state is Posted.SENT]
    left = [_said(session, one.letter.to, one.state, one.reply) for one in outcomes if one.state is not Posted.SENT]
    not_begun = [_said(session, one, Posted.QUEUED) for one in lacking[len(outcomes) :]]
    return Posting(tuple(told), (*doubtful, *left, *not_begun))


def _withdrawn(page: NotePage, posted: Mapping[str, tuple[Posted, date]]) -> list[str]:
    """The addresses that never got the note and are nobody's any more: they were corrected, or taken out."""
    receive = {one.address for one in page.recipients}
    done = (Posted.SENT, Posted.WITHDRAWN)
    return [address for address, (state, _) in posted.items() if state not in done and address not in receive]


def _delivered(
    letters: Sequence[mail.Letter], session: Session, on: date, log: "_Log", server: MailServer, password: str
) -> Iterator[mail.Outcome]:
    def about_to_send(letter: mail.Letter) -> None:
        log.add(session, [letter.to.address], Posted.SENDING, on)

    for outcome in mail.deliver(server, password, letters, about_to_send) if letters else ():
        if outcome.state in (Posted.SENT, Posted.REFUSED):
            log.add(session, [outcome.letter.to.address], outcome.state, on, outcome.reply)
        yield outcome


def _said(session: Session, to: Recipient, state: Posted, reply: str = "") -> Text:
    return _SAID[state](day=session.date, service=to.service, reply=reply)


# --- the log -----------------------------------------------------------------------------------------------------


@dataclass
class _Log:
    """The steps of a season's mails, oldest first; each is on the disk before `add` comes back."""

    path: Path
    rows: list[tuple[object, ...]] = field(default_factory=list)
    read: str | None = None

    @classmethod
    def opened(cls, programme: Programme, season: Season) -> "_Log":
        path = tables.file_of(programme, season, "sendings") or programme.folder / season.id / "sendings.csv"
        if path.suffix.lower() != ".csv":
            remedy = seasons_say.IN_A_WORKBOOK_REMEDY(file=path.name, csv="sendings.csv")
            raise CafeplanError(seasons_say.IN_A_WORKBOOK(file=path.name), remedy)
        read = files.fingerprint(path)
        loaded = tables.load(programme, season)
        tables.require(loaded, {"sendings"})
        rows = loaded.frames["sendings"][list(_COLUMNS)].itertuples(index=False, name=None)
        return cls(path, list(rows), read)

    def add(self, session: Session, addresses: Sequence[str], state: Posted, on: date, reply: str = "") -> None:
        if not addresses:
            return
        self.rows += [(session.date, session.start, one, state.value, on, reply or None) for one in addresses]
        content = files.csv_text(_COLUMNS, self.rows)
        files.write_unless_changed(self.path, content, self.read)
        self.read = files.fingerprint_of(content)
