"""A turn in, or two of one session; who, where, when and with whom out: rules about change."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Annotated, ClassVar

from pydantic import Field

from cafeplan.language import Text
from cafeplan.model import Facilitator, Turn
from cafeplan.rules.grammar import Cost, PairRule, Rule
from cafeplan.rules.presence import available
from cafeplan.rules.shares import Days, shares

Window = tuple[str, int, date]
WEEK = timedelta(weeks=1)


@dataclass(frozen=True)
class Spacing(Rule[Window]):
    """Turns of one person are as far apart as the load allows, up to `widest` weeks.

    A person's gap is the number of weeks with a seat for them divided by their share of turns, rounded down; sessions
    with a free date are in as many weeks as there are such sessions, if there are so many weeks. Every turn beyond the
    first in any stretch of 1, 2… gap weeks counts one, so that two turns in one week cost most.
    """

    says: ClassVar[Text] = Text(
        fr="Les séances d’une même personne sont espacées autant que possible.",
        en="One person’s sessions are as far apart as can be.",
    )
    measure: ClassVar[Text] = Text(fr="{value:rapprochement|rapprochements}", en="{value:closeness|closenesses}")
    french: ClassVar[str] = "Espacement"

    widest: Annotated[int, Field(ge=1, le=12)] = 4

    @cached_property
    def _span(self) -> tuple[date, date]:
        days = [session.date for session in self.question.sessions]
        return _week(min([*days, *(turn.session.date for turn in self.question.past)])), _week(max(days))

    @cached_property
    def _gaps(self) -> Mapping[str, int]:
        asked: dict[str, list[Days]] = {}
        for seat in self.question.seats:
            asked.setdefault(seat.role, []).extend([self.days_of(seat.slot)] * seat.least)
        share = shares(self.question.people, asked)
        return {
            person.id: max(1, min(self.widest, int(self._weeks_open(person) / share[person.id])))
            for person in self.question.people
            if share[person.id]
        }

    def _weeks_open(self, person: Facilitator) -> int:
        slots = dict.fromkeys(seat.slot for seat in self.question.seats if seat.role in person.roles)
        open_weeks = [{_week(day) for day in self.days_of(slot) if available(person, day)} for slot in slots]
        return min(len(set().union(*open_weeks)), sum(map(bool, open_weeks)))

    def counts(self, turn: Turn) -> Iterator[Window]:
        first, last = self._span
        week = _week(turn.session.date)
        for weeks in range(1, self._gaps.get(turn.person.id, 1) + 1):
            opening = max(first, week - (weeks - 1) * WEEK)
            while opening <= min(week, last - (weeks - 1) * WEEK):
                yield turn.person.id, weeks, opening
                opening += WEEK

    def cost(self, counter: Window, n: int) -> Cost:
        return max(0, n - 1)

    def label(self, counter: Window) -> Text:
        person, weeks, opening = counter
        said = Text(
            fr="{person}, {weeks:semaine|semaines} à partir du {day}", en="{person}, {weeks:week|weeks} from {day} on"
        )
        return said(person=self.person_shown(person), weeks=weeks, day=opening)


@dataclass(frozen=True)
class VenueAlternation(Rule[tuple[str, str]]):
    """The sum over people and venues of (turns)² is as small as can be: each goes to each venue equally often.

    A host, who receives at one venue, goes round none.
    """

    says: ClassVar[Text] = Text(fr="Chacun fait le tour des lieux.", en="Everybody goes round the venues.")
    measure: ClassVar[Text] = Text(fr="inégalité {value}", en="unevenness {value}")
    french: ClassVar[str] = "TourDesLieux"

    def counts(self, turn: Turn) -> Iterator[tuple[str, str]]:
        if not turn.person.venue:
            yield turn.person.id, turn.session.venue

    def cost(self, counter: tuple[str, str], n: int) -> Cost:
        return n * n

    def label(self, counter: tuple[str, str]) -> Text:
        person, venue = counter
        return Text(fr="{person}, {venue}", en="{person}, {venue}")(
            person=self.person_shown(person), venue=self.venue_shown(venue)
        )


@dataclass(frozen=True)
class PairVariety(PairRule[tuple[str, str]]):
    """Every pair that has met n times costs n (n - 1) / 2, one for each two meetings of the same two people.

    A host, who receives at one venue, is no colleague: meeting one counts for nothing.
    """

    says: ClassVar[Text] = Text(
        fr="Les binômes varient : chacun travaille avec chacun.", en="Pairs vary: everybody works with everybody."
    )
    measure: ClassVar[Text] = Text(
        fr="{value:répétition de binôme|répétitions de binôme}", en="{value:repeated pair|repeated pairs}"
    )
    french: ClassVar[str] = "BinomesVaries"

    def counts(self, turn: Turn, other: Turn) -> Iterator[tuple[str, str]]:
        if not turn.person.venue and not other.person.venue:
            one, two = sorted((turn.person.id, other.person.id))
            yield one, two

    def cost(self, counter: tuple[str, str], n: int) -> Cost:
        return n * (n - 1) // 2

    def label(self, counter: tuple[str, str]) -> Text:
        both = [self.person_shown(person) for person in counter]
        return Text(fr="{both:list}", en="{both:list}")(both=both)


def _week(day: date) -> date:
    return day - timedelta(days=day.weekday())
