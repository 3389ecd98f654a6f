"""A turn in, the days and weeks that it stands in with the same person's other turns out: rules about pauses."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from typing import Annotated, ClassVar

from pydantic import Field

from cafeplan.language import Text
from cafeplan.model import Session, Turn
from cafeplan.rules.following import Occasion, occasions
from cafeplan.rules.grammar import NEVER, Cost, Place, Rule

Following = tuple[str, Occasion, Occasion]
Stretch = tuple[str, date]


@dataclass(frozen=True)
class NeverInARow(Rule[Following]):
    """Nobody holds two sessions on following days of the calendar: days with a seat of somebody's roles.

    A session whose date is free follows the one before it in its series, whichever days the two will be. As a level it
    is kept wherever that can be, however many weeks lie between the days; as a must always. The first day follows the
    last one of the season before, where the two seasons touch.
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
    def _neighbours(self) -> Mapping[frozenset[str], Mapping[str, Sequence[tuple[Occasion, Occasion]]]]:
        """For the roles that somebody has, the pairs of following occasions that each slot stands in."""
        people = [*self.question.people, *(turn.person for turn in self.past)]
        neighbours: dict[frozenset[str], dict[str, list[tuple[Occasion, Occasion]]]] = {}
        for roles in {frozenset(person.roles) for person in people}:
            of_slot = neighbours.setdefault(roles, {})
            coming = occasions(self.question, roles, type(self).__name__)
            for pair in pairwise([*self._last_before(roles), *coming]):
                for slot in (slot for occasion in pair for slot in occasion.slots):
                    of_slot.setdefault(slot, []).append(pair)
        return neighbours

    def _last_before(self, roles: Collection[str]) -> Sequence[Occasion]:
        """The last day of the season before on which a seat of these roles was held, where the two seasons touch."""
        held = [turn.session for turn in self.question.earlier if turn.seat.role in roles]
        last = max((session.date for session in held), default=None)
        slots = sorted({session.slot for session in held if session.date == last})
        return [Occasion(last, last, tuple(slots))] if last else []

    @cached_property
    def _before(self) -> frozenset[Session]:
        return frozenset(turn.session for turn in self.question.earlier)

    def counts(self, turn: Turn) -> Iterator[Following]:
        if self.of_this_rota(turn.session) or turn.session in self._before:
            for first, second in self._neighbours[frozenset(turn.person.roles)].get(turn.session.slot, ()):
                yield turn.person.id, first, second

    def cost(self, counter: Following, n: int) -> Cost:
        return NEVER if self.obliged and n > 1 else max(0, n - 1)

    def label(self, counter: Following) -> Text:
        person, first, second = counter
        said = Text(fr="{person}, {first} et {second}", en="{person}, {first} and {second}")
        return said(person=self.person_shown(person), first=first.shown(), second=second.shown())


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
