"""What is told of one session after it, who gets it, and what became of each mail."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cafeplan.language import Text
from cafeplan.model.programme import Programme, Season
from cafeplan.model.rota import Session


@dataclass(frozen=True)
class Recipient:
    """A service that gets the note of each session, and its address; never a person."""

    service: str
    address: str


class Posted(StrEnum):
    """What became of a mail; on its way is one of which the server has not said whether it took it."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Held:
    """Who held a seat of a session, and in whose place where somebody else was to hold it."""

    role: Text
    person: str
    instead_of: str = ""


@dataclass(frozen=True)
class Need:
    """A need that was expressed, without who said so; `outcome` is what was done about it."""

    theme: str
    need: str
    times: int = 1
    outcome: str = ""


@dataclass(frozen=True)
class Note:
    """What is kept of one session: numbers and words that name no participant.

    `came` is how many people were there, None where nobody counted; `follow_ups` how many calls were made since the
    session before.
    """

    programme: Programme
    season: Season
    session: Session
    moved_to: date | None = None
    team: tuple[Held, ...] = ()
    came: int | None = None
    summary: str = ""
    tips: str = ""
    ideas: int | None = None
    activities: int | None = None
    needs: tuple[Need, ...] = ()
    effects: tuple[Text, ...] = ()
    follow_ups: int = 0

    @property
    def place(self) -> str:
        """Where the session was."""
        return self.programme.venue_shown(self.session.venue)
