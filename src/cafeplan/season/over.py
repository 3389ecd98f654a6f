"""A season and one of its days that is over in; who held which seat then, and what had changed there, out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cafeplan import rota as rotas
from cafeplan.language import Text
from cafeplan.language import reseating as says
from cafeplan.language import why as words
from cafeplan.model import Facilitator, Turn
from cafeplan.season.history import Entry
from cafeplan.season.opened import Opened
from cafeplan.season.sources import name_of


@dataclass(frozen=True)
class Over:
    """A turn of a session that is over, and the rows of the history about its seat; nothing is weighed any more."""

    here: Opened
    turn: Turn
    entries: tuple[Entry, ...]

    def for_coordinator(self) -> tuple[Text, ...]:
        """Who held the seat, then each change of it since the rota was published, with its reason."""
        return (self._held(words.HELD), *map(self._changed, self.entries))

    def for_person(self) -> tuple[Text, ...]:
        """That the reader held the seat; nothing about anybody else."""
        return (self._held(words.YOU_HELD),)

    def _held(self, said: Text) -> Text:
        session = self.turn.session
        return said(
            person=self.turn.person.name,
            role=self.here.programme.roles[self.turn.seat.role],
            day=session.date,
            venue=self.here.programme.venue_shown(session.venue),
        )

    def _changed(self, entry: Entry) -> Text:
        old, new = (name_of(self.here, one) if one else words.NOBODY for one in (entry.before, entry.after))
        what = says.KINDS[entry.what]
        told = words.CHANGED_BECAUSE if entry.reason else words.CHANGED
        return told(entered=entry.entered, what=what, old=old, new=new, reason=entry.reason)


def over(here: Opened, day: date, person: Facilitator | None = None) -> Iterator[Over]:
    """The turns of a day that is over, of everybody or of one person, each as it was held in fact."""
    recorded = here.asked.loaded.frames["rota"]
    for turn in rotas.turns_of(recorded, here.asked.dated, here.question.people):
        if turn.session.date == day and (person is None or person.id == turn.person.id):
            place = (day, turn.session.start, turn.seat.role)
            about = (entry for entry in here.history if (entry.day, entry.start, entry.role) == place)
            yield Over(here, turn, tuple(about))
