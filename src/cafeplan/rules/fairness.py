"""A turn in, the person who holds it out: rules about each one's load."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from math import lcm
from typing import ClassVar

from cafeplan.language import Text, evenness, first_few
from cafeplan.language.rota import ROLES_COUNTED, WORKING_TIME, WORKING_TIME_REMEDY
from cafeplan.model import CafeplanError, Facilitator, Turn
from cafeplan.rules.evenness import shared_out, spread, teams
from cafeplan.rules.grammar import Cost, Rule
from cafeplan.rules.shares import Absences, part_there

# Costs are summed over people and squared turns; below this unit every sum stays exact in the solver's arithmetic.
LARGEST_UNIT = 10**11
# Where many people are there for many different parts of a season no such unit is small enough: weights are rounded.
ROUNDED_UNIT = 10**7


@dataclass(frozen=True)
class FairShare(Rule[str]):
    """Turns follow working time: the sum over people of (turns)² / working time is as small as can be.

    For a given total of turns this sum and the weighted sum of squared distances to everybody's share differ by a
    constant only, so neither demand nor share is needed; it is the apportionment of Sainte-Laguë. A half-timer's turn
    weighs double, and so does the turn of somebody who is in the team for half of the season's seats, or away for half
    of them: `absences` says whether an absence of four weeks or more, or one that came up after publication, counts as
    such. A session cancelled since counts for whoever kept the day free. `before` credits somebody with turns that
    stand in no rota, and `earlier_seasons` with those that they held beyond their share then, or still owe; `roles`
    says which seats are counted, all of them when left out.
    """

    says: ClassVar[Text] = Text(
        fr="Chacun tient sa part de séances, selon son temps de travail.",
        en="Everybody holds their share of sessions, by working time.",
    )
    measure: ClassVar[Text] = Text(
        fr="{value:point d’inégalité|points d’inégalité}", en="{value:point of unevenness|points of unevenness}"
    )
    french: ClassVar[str] = "JustePart"

    roles: tuple[str, ...] = ()
    before: Mapping[str, int] = field(default_factory=dict)
    earlier_seasons: bool = False
    absences: Absences = "reduce"

    @cached_property
    def _turn_weights(self) -> Mapping[str, int]:
        """What a turn of each person weighs: unit / time due, whole since the unit is a common multiple if possible."""
        known = [*(turn.person for turn in self.question.past), *self.question.people]
        times = sorted({person.working_time for person in known})
        due = {person.id: self._due(person) for person in known}
        if min(times, default=1) < 1 or lcm(*times) > LARGEST_UNIT:
            raise CafeplanError(WORKING_TIME(times=times), WORKING_TIME_REMEDY)
        exact = lcm(*(time.numerator for time in due.values()))
        unit = exact if exact <= LARGEST_UNIT else ROUNDED_UNIT
        return {person: round(unit / time) for person, time in due.items()}

    def _due(self, person: Facilitator) -> Fraction:
        """Working time, for the part of the seats of their roles that come while somebody is there.

        Whoever is there for none of them holds none; what their turns would weigh is then of no account.
        """
        seats = [seat for seat in self.question.seats if seat.role in person.roles and self._counted(seat.role)]
        asked = [self.days_of(seat.slot) for seat in seats for _ in range(seat.least)]
        return person.working_time * (part_there(person, asked, self.absences) or Fraction(1))

    @property
    def looks_back(self) -> bool:
        return self.earlier_seasons

    @cached_property
    def _credit(self) -> Mapping[str, int]:
        """The turns that each person is credited with, fewer than none for those who still owe some."""
        ledger = self.question.ledger if self.earlier_seasons else {}
        kept_free = Counter(turn.person.id for turn in self.question.kept_free if self._counted(turn.seat.role))
        return {
            person: self.before.get(person, 0) + ledger.get(person, 0) + kept_free[person]
            for person in self._turn_weights
        }

    def names_in_settings(self) -> Mapping[str, Sequence[str]]:
        roles = {seat.role for seat in self.question.seats} | set(self.question.roles)
        return {"roles": sorted(roles), "before": sorted(self._turn_weights)}

    def counts(self, turn: Turn) -> Iterator[str]:
        if self._counted(turn.seat.role):
            yield turn.person.id

    def _counted(self, role: str) -> bool:
        return not self.roles or role in self.roles

    def cost(self, counter: str, n: int) -> Cost:
        return self._price(counter, n)

    def findings(self, counted: Mapping[str, int]) -> Iterator[Text]:
        """For each team its turns, how they would be shared at best, and who is apart from that."""
        parts = [team for team in teams(self.question) if any(map(self._counted, team.roles))]
        for team in parts:
            held = {person: counted[person] for person in team.people if person in counted}
            if len(held) > 1:
                said = self._shared(held)
                roles = [self.role_shown(role) for role in team.roles if self._counted(role)]
                yield evenness.OF_TEAM(roles=roles, finding=said) if len(parts) > 1 else said

    def _shared(self, held: Mapping[str, int]) -> Text:
        best = shared_out(held, self._price)
        low, high = spread(best.values())
        alike = len({(self._turn_weights[person], self._credit[person]) for person in held}) == 1
        said = evenness.BY_WHAT_IS_DUE if not alike else evenness.ONE_APART if low < high else evenness.EACH
        apart = [
            (evenness.MORE if n > best[person] else evenness.FEWER)(
                person=self.person_shown(person), n=abs(n - best[person])
            )
            for person, n in held.items()
            if n != best[person]
        ]
        reached = evenness.OFF(who=first_few(apart)) if apart else evenness.REACHED
        return said(turns=sum(held.values()), people=len(held), each=low, low=low, high=high, reached=reached)

    def _price(self, person: str, n: int) -> int:
        return self._turn_weights[person] * (n + self._credit[person]) ** 2

    def label(self, counter: str) -> Text:
        return self.person_shown(counter)

    def compared(self, value: int, other: int) -> Text:
        """Whether turns are shared more or less equally; how much, is said by each one's turns."""
        return _LESS_EQUAL if value > other else _MORE_EQUAL

    def sentence(self) -> Text:
        """The rule, and which roles it counts where it does not count all."""
        if not self.roles:
            return self.says
        return ROLES_COUNTED(rule=self.says, roles=[self.role_shown(role) for role in self.roles])


_LESS_EQUAL = Text(fr="un partage moins égal", en="turns shared less equally")
_MORE_EQUAL = Text(fr="un partage plus égal", en="turns shared more equally")
