"""A note, its recipients and what became of its mail in; each piece of its page out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cafeplan import figures, mail
from cafeplan.figures import Cell, Piece
from cafeplan.language import Text
from cafeplan.language import note as says
from cafeplan.model import Note, Posted, Recipient
from cafeplan.pages import frame
from cafeplan.pages.parameters import NoteParameters


@dataclass(frozen=True)
class NotePage:
    """What is told of one session, for the services; every method is a piece of its page."""

    parameters: NoteParameters
    note: Note
    recipients: tuple[Recipient, ...]
    posted: Mapping[str, tuple[Posted, date]]
    sent: date | None
    fingerprint: str

    def __repr__(self) -> str:
        return f"{self.note.programme.name}, {self.note.session.date}"

    def head(self) -> Piece:
        """Title, season, and the banner of demonstration data."""
        title = says.TITLE(day=self.note.session.date)
        note, lang = self.note, self.parameters.lang
        return frame.head(title, says.EDITION, note.programme, note.season, lang, says.FICTIONAL)

    def session(self) -> Piece:
        """Where and when the session was, what became of it, and how many came."""
        return frame.paragraph(" ".join(self._say(text) for text in mail.what_became(self.note)))

    def team(self) -> Piece:
        """Who held which seat, and in whose place; nothing where nobody did."""
        replaced = any(one.instead_of for one in self.note.team)
        header = [says.ROLE, says.PERSON, *([says.INSTEAD_OF] if replaced else [])]
        rows = [[self._say(one.role), one.person, *([one.instead_of] if replaced else [])] for one in self.note.team]
        return self._table(says.TEAM, header, rows) if rows else figures.joined([])

    def told(self) -> Piece:
        """What happened, in the words of whoever wrote it."""
        return self._lines(self.note.summary.splitlines())

    def tips(self) -> Piece:
        """The good tips of the week."""
        return self._lines(self.note.tips.splitlines())

    def ideas(self) -> Piece:
        """How many ideas were put forward, how many activities done; nothing where nobody noted it."""
        return frame.remarks([self._say(text) for text in mail.ideas(self.note)])

    def needs(self) -> Piece:
        """The needs expressed, without who said so."""
        header = [says.THEME, says.NEED_COLUMN, says.TIMES, says.OUTCOME]
        rows = [[one.theme, one.need, str(one.times), one.outcome] for one in self.note.needs]
        return self._table(says.NEEDS, header, rows) if rows else self._nothing

    def effects(self) -> Piece:
        """The effects observed, in the words of the list."""
        return self._listed([self._say(effect) for effect in self.note.effects])

    def follow_ups(self) -> Piece:
        """How many calls were made since the session before."""
        said = says.FOLLOWED_UP(n=self.note.follow_ups)
        return frame.paragraph(self._say(said)) if self.note.follow_ups else self._nothing

    def sending(self) -> Piece:
        """Which services get the note, and what became of their mail; no address is shown."""
        rows = [[one.service, self._say(self._state(one))] for one in self.recipients]
        if not rows:
            return frame.paragraph(self._say(says.NO_RECIPIENTS_YET))
        return self._table(says.RECIPIENTS, [says.SERVICE, says.STATE], rows)

    def provenance(self) -> Piece:
        """Where the page comes from."""
        note, lang, on = self.note, self.parameters.lang, self.parameters.on
        return frame.foot(note.programme, note.season, says.EDITION, self.fingerprint, on, lang)

    def _state(self, recipient: Recipient) -> Text:
        if recipient.address not in self.posted:
            return says.SENT_ON(on=self.sent) if self.sent else says.NOT_SENT
        state, on = self.posted[recipient.address]
        return says.STATES[state](on=on)

    def _say(self, text: Text) -> str:
        return text.into(self.parameters.lang)

    @property
    def _nothing(self) -> Piece:
        return frame.paragraph(self._say(says.NOTHING_NOTED))

    def _lines(self, lines: Sequence[str]) -> Piece:
        return figures.joined(frame.paragraph(line) for line in lines) if lines else self._nothing

    def _listed(self, lines: Sequence[str]) -> Piece:
        return frame.remarks(list(lines)) if lines else self._nothing

    def _table(self, caption: Text, header: Sequence[Text], rows: Sequence[Sequence[str]]) -> Piece:
        cells = [[Cell(words, is_number=words.isdecimal()) for words in row] for row in rows]
        return figures.grid(figures.numbers_table(self._say(caption), [self._say(one) for one in header], cells))
