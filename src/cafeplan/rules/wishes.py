"""A turn in, whose wish it meets or crosses out: rules about what people would like."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from cafeplan.language import WEEKDAYS_SHOWN, Text
from cafeplan.language import evenness as words
from cafeplan.model import WEEKDAYS, Facilitator, Session, Turn, Wish
from cafeplan.rules.grammar import Cost, Rule
from cafeplan.rules.presence import available

Wished = tuple[str, Wish]
RATHER_NOT, UNMET = 2, 1


@dataclass(frozen=True)
class Preferences(Rule[Wished]):
    """A session held by somebody who would rather not costs 2; one that somebody wants and does not hold costs 1.

    Wanted sessions are those that the person could hold: of their roles, on days when they are there. A session that
    two wishes of one person name counts for both.
    """

    says: ClassVar[Text] = Text(fr="Les souhaits de chacun sont entendus.", en="Everybody’s wishes are heard.")
    measure: ClassVar[Text] = Text(
        fr="{value:point de souhaits contrariés|points de souhaits contrariés}",
        en="{value:point of crossed wishes|points of crossed wishes}",
    )
    french: ClassVar[str] = "Souhaits"

    @cached_property
    def _wanted(self) -> Mapping[Wished, int]:
        """How many sessions somebody could hold of each kind that they want."""
        wishes = [(person, wish) for person, wish in self._wishes() if wish.kind == "wants"]
        return {(person.id, wish): self._could_hold(person, wish) for person, wish in wishes}

    def _could_hold(self, person: Facilitator, wish: Wish) -> int:
        """Of a slot with a free date or venue one session at most, of a series with free dates one a day."""
        wanted = [
            session
            for session in self.question.sessions
            if named(wish, session) and self._roles.get(session.slot, set()) & set(person.roles)
            if available(person, session.date)
        ]
        fixed = {session.slot for session in wanted if len(self.days_of(session.slot)) == 1}
        free = [session for session in wanted if session.slot not in fixed]
        slots, days = {session.slot for session in free}, {(session.series, session.date) for session in free}
        return len(fixed) + min(len(slots), len(days))

    @cached_property
    def _roles(self) -> Mapping[str, set[str]]:
        roles: dict[str, set[str]] = {}
        for seat in self.question.seats:
            roles.setdefault(seat.slot, set()).add(seat.role)
        return roles

    def _wishes(self) -> Iterator[tuple[Facilitator, Wish]]:
        for person in self.question.people:
            for wish in person.wishes:
                yield person, wish

    def counts(self, turn: Turn) -> Iterator[Wished]:
        for wish in turn.person.wishes:
            if named(wish, turn.session) and self.of_this_rota(turn.session):
                yield turn.person.id, wish

    def cost(self, counter: Wished, n: int) -> Cost:
        _, wish = counter
        return RATHER_NOT * n if wish.kind == "rather_not" else UNMET * max(0, self._wanted.get(counter, 0) - n)

    def also(self) -> Iterable[Wished]:
        return self._wanted

    def heard(self, counter: Wished, n: int) -> Text:
        """What became of a wish that a rota reads `n` times."""
        if counter in self._wanted:
            return words.WANTED(held=n, wanted=self._wanted[counter])
        return words.NOT_AVOIDED(held=n) if n else words.AVOIDED

    def label(self, counter: Wished) -> Text:
        person, wish = counter
        said = Text(fr="{person} {verb} : {what}", en="{person} {verb}: {what}")
        return said(person=self.person_shown(person), verb=_VERBS[wish.kind], what=self._named_shown(wish))

    def _named_shown(self, wish: Wish) -> Text:
        parts = [
            WEEKDAYS_SHOWN[WEEKDAYS.index(wish.weekday)] if wish.weekday else None,
            Text(fr="{day}", en="{day}")(day=wish.day) if wish.day else None,
            self.venue_shown(wish.venue) if wish.venue else None,
        ]
        named = [part for part in parts if part is not None]
        return Text(fr=", ".join(part.fr for part in named), en=", ".join(part.en for part in named))


def named(wish: Wish, session: Session) -> bool:
    """Whether a session is one that a wish speaks of."""
    day = wish.day is None or wish.day == session.date
    weekday = wish.weekday is None or wish.weekday == WEEKDAYS[session.date.weekday()]
    return day and weekday and wish.venue in (None, session.venue)


_VERBS: Mapping[str, Text] = {
    "wants": Text(fr="souhaite", en="wants"),
    "rather_not": Text(fr="préfère éviter", en="would rather avoid"),
}
