"""A turn in, the days and weeks that it stands in with the same person's other turns out: rules about pauses."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from typing import Annotated, ClassVar

from pydantic import Field

from cafeplan.language import Text
from cafeplan.model import Session, Turn
from cafeplan.rules.grammar import NEVER, Cost, Place, Rule

Following = tuple[str, date, date]
Stretch = tuple[str, date]


@dataclass(frozen=True)
class NeverInARow(Rule[Following]):
    """Nobody holds two sessions on following days of the calendar: days with a seat of somebody's roles.

    As a level it is kept wherever that can be, however many weeks lie between the days; as a must always. The first day
    follows the last one of the season before, where the two seasons touch.
    """

    says: ClassVar[Text] = Text(fr="Personne ne tient deux séances de suite.", en="Nobody holds two sessions in a row.")
    measure: ClassVar[Text] = Text(
        fr="{value:enchaînement|enchaînements}", en="{value:session in a row|sessions in a row}"
    )
    french: ClassVar[str] = "JamaisDeSuite"
    place: ClassVar[Place] = "either"

    @property
    def crosses_seasons(self) -> bool:
        return True

    @property
    def past(self) -> Sequence[Turn]:
        return (*self.question.past, *self.question.earlier)

    @cached_property
    def _days(self) -> Mapping[frozenset[str], Sequence[date]]:
        """The days with a seat of one of somebody's roles, in order."""
        of_role = [(seat.role, self.session_of(seat.slot).date) for seat in self.question.seats]
        of_role += [(turn.seat.role, turn.session.date) for turn in self.question.earlier]
        people = [*self.question.people, *(turn.person for turn in self.past)]
        abilities = {frozenset(person.roles) for person in people}
        return {roles: sorted({day for role, day in of_role if role in roles}) for roles in abilities}

    @cached_property
    def _before(self) -> frozenset[Session]:
        return frozenset(turn.session for turn in self.question.earlier)

    def counts(self, turn: Turn) -> Iterator[Following]:
        day = turn.session.date
        for first, second in pairwise(self._days[frozenset(turn.person.roles)]):
            if day in (first, second) and (self.of_this_rota(turn.session) or turn.session in self._before):
                yield turn.person.id, first, second

    def cost(self, counter: Following, n: int) -> Cost:
        return NEVER if self.obliged and n > 1 else max(0, n - 1)

    def label(self, counter: Following) -> Text:
        person, first, second = counter
        said = Text(fr="{person}, {first} et {second}", en="{person}, {first} and {second}")
        return said(person=self.person_shown(person), first=first, second=second)


@dataclass(frozen=True)
class MinimumGap(Rule[Stretch]):
    """Between two turns of one person lie at least `weeks` weeks, from one Monday to another say; never two a day.

    A stretch of so many weeks begins on every day of a session, and nobody has two turns in any of them; the turns of
    the season before count where the two seasons touch.
    """

    says: ClassVar[Text] = Text(
        fr="Les séances d’une même personne sont assez éloignées.", en="One person’s sessions are far enough apart."
    )
    measure: ClassVar[Text] = Text(
        fr="{value:séance trop proche|séances trop proches}", en="{value:session too near|sessions too near}"
    )
    french: ClassVar[str] = "EcartMinimal"
    place: ClassVar[Place] = "must"

    weeks: Annotated[int, Field(ge=1, le=12)] = 2

    @property
    def crosses_seasons(self) -> bool:
        return True

    @property
    def past(self) -> Sequence[Turn]:
        return (*self.question.past, *self.question.earlier)

    @cached_property
    def _days(self) -> Sequence[date]:
        sessions = [*self.question.sessions, *(turn.session for turn in self.past)]
        return sorted({session.date for session in sessions})

    def counts(self, turn: Turn) -> Iterator[Stretch]:
        day = turn.session.date
        for opening in self._days:
            if opening <= day < opening + timedelta(weeks=self.weeks):
                yield turn.person.id, opening

    def cost(self, counter: Stretch, n: int) -> Cost:
        return 0 if n <= 1 else NEVER

    def label(self, counter: Stretch) -> Text:
        person, opening = counter
        said = Text(
            fr="{person}, {weeks:semaine|semaines} à partir du {day}", en="{person}, {weeks:week|weeks} from {day} on"
        )
        return said(person=self.person_shown(person), weeks=self.weeks, day=opening)

    def sentence(self) -> Text:
        """The rule with its number."""
        return _APART(weeks=self.weeks)


_APART = Text(
    fr="Deux séances d’une même personne ont au moins {weeks:semaine|semaines} d’écart.",
    en="Two sessions of one person are at least {weeks:week|weeks} apart.",
)
