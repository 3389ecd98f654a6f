"""A turn in, or two of one session; who, where, when and with whom out: rules about change."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property
from typing import Annotated, ClassVar

from pydantic import Field

from cafeplan.language import Text, first_few
from cafeplan.language import evenness as words
from cafeplan.model import Facilitator, Turn
from cafeplan.rules.evenness import Pair, couples, least, spread, sums, teams
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

    def findings(self, counted: Mapping[Window, int]) -> Iterator[Text]:
        """The gap aimed at, and who comes back earlier."""
        if self._gaps:
            low, high = spread(self._gaps.values())
            early = sorted({person for (person, _, _), n in counted.items() if n > 1})
            who = first_few([self.person_shown(person) for person in early])
            reached = words.BACK_EARLY(who=who) if early else words.KEPT_APART
            yield (words.GAPS if low < high else words.ONE_GAP)(low=low, high=high, reached=reached)

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
    measure: ClassVar[Text] = Text(
        fr="{value:point d’inégalité|points d’inégalité}", en="{value:point of unevenness|points of unevenness}"
    )
    french: ClassVar[str] = "TourDesLieux"

    def counts(self, turn: Turn) -> Iterator[tuple[str, str]]:
        if not turn.person.venue:
            yield turn.person.id, turn.session.venue

    def cost(self, counter: tuple[str, str], n: int) -> int:
        return n * n

    def findings(self, counted: Mapping[Pair, int]) -> Iterator[Text]:
        """Who is far from their share of a venue, and how much more even a table with the same sums could be."""
        if len(sums(counted, 1)) > 1:
            far = list(self._far(counted))
            yield words.FAR(who=first_few(far)) if far else words.NEAR
            above = sum(self._above(table) for table in self._tables(counted))
            yield words.ABOVE(n=above) if above else words.MOST_EVEN

    def _tables(self, counted: Mapping[Pair, int]) -> Iterator[Mapping[Pair, int]]:
        """The table of each team: people against venues."""
        for team in teams(self.question):
            table = {cell: n for cell, n in counted.items() if cell[0] in team.people}
            if table:
                yield table

    def _far(self, counted: Mapping[Pair, int]) -> Iterator[Text]:
        """Whoever is a whole turn or more from their turns divided as the team's are among the venues."""
        for table in self._tables(counted):
            turns, visits = sums(table, 0), sums(table, 1)
            for (person, venue), n in table.items():
                share = Fraction(turns[person] * visits[venue], sum(turns.values()) or 1)
                if abs(n - share) >= 1:
                    shown = {"person": self.person_shown(person), "venue": self.venue_shown(venue)}
                    yield words.AT_VENUE(**shown, turns=n, share=share)

    def _above(self, table: Mapping[Pair, int]) -> int:
        return sum(self.cost(cell, n) for cell, n in table.items()) - least(table, self.cost)

    def label(self, counter: Pair) -> Text:
        person, venue = counter
        return Text(fr="{person}, {venue}", en="{person}, {venue}")(
            person=self.person_shown(person), venue=self.venue_shown(venue)
        )

    def compared(self, value: int, other: int) -> Text:
        """Whether venues are spread more or less evenly; how much, is said by each one's visits."""
        return _LESS_EVEN if value > other else _MORE_EVEN


@dataclass(frozen=True)
class PairVariety(PairRule[Pair]):
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

    def counts(self, turn: Turn, other: Turn) -> Iterator[Pair]:
        if not turn.person.venue and not other.person.venue:
            one, two = sorted((turn.person.id, other.person.id))
            yield one, two

    def cost(self, counter: Pair, n: int) -> int:
        return n * (n - 1) // 2

    def findings(self, counted: Mapping[Pair, int]) -> Iterator[Text]:
        """How often each pair would meet at best, how often they do, and what everybody's turns allow."""
        able = couples(self.question)
        counted = {pair: n for pair, n in counted.items() if n or pair in able}
        if len(counted) > 1:
            each, over = divmod(sum(counted.values()), len(counted))
            low, high = spread(counted.values())
            often = words.TIMES_OR(low=each, high=each + 1) if over else words.TIMES(n=each)
            reached = words.TIMES(n=low) if low == high else words.TIMES_TO(low=low, high=high)
            yield words.MEETINGS(meetings=sum(counted.values()), pairs=len(counted), often=often, reached=reached)
            above = sum(self.cost(pair, n) for pair, n in counted.items()) - self._at_best(counted, each, over)
            yield words.PAIRS_ABOVE(n=above) if above else words.PAIRS_EVEN

    def _at_best(self, counted: Mapping[Pair, int], each: int, over: int) -> int:
        """The least cost: with everybody's meetings where two teams meet, else with the number of meetings alone."""
        between = self._between_two_teams(counted)
        if between:
            return least(between, self.cost)
        return sum(self.cost(pair, each + (number < over)) for number, pair in enumerate(counted))

    def _between_two_teams(self, counted: Mapping[Pair, int]) -> Mapping[Pair, int]:
        """Every pair with the one of the first team first; empty where other pairs meet than those of two teams."""
        parts = teams(self.question)
        turned = {pair if parts[0].people.count(pair[0]) else pair[::-1]: n for pair, n in counted.items()}
        crossing = all(one in parts[0].people and two in parts[-1].people for one, two in turned)
        return turned if len(parts) == 2 and crossing else {}

    def label(self, counter: Pair) -> Text:
        both = [self.person_shown(person) for person in counter]
        return Text(fr="{both:list}", en="{both:list}")(both=both)


_LESS_EVEN = Text(fr="des lieux moins bien répartis", en="venues spread less evenly")
_MORE_EVEN = Text(fr="des lieux mieux répartis", en="venues spread more evenly")


def _week(day: date) -> date:
    return day - timedelta(days=day.weekday())
