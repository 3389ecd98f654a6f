"""A turn in, the person who holds it out: rules about each one's load."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import lcm
from typing import ClassVar

from cafeplan.language import Text
from cafeplan.language.rota import ROLES_COUNTED, WORKING_TIME, WORKING_TIME_REMEDY
from cafeplan.model import CafeplanError, Turn
from cafeplan.rules.grammar import Cost, Rule

# Costs are summed over people and squared turns; below this unit every sum stays exact in the solver's arithmetic.
LARGEST_UNIT = 10**11


@dataclass(frozen=True)
class FairShare(Rule[str]):
    """Turns follow working time: the sum over people of (turns)² / working time is as small as can be.

    For a given total of turns this sum and the weighted sum of squared distances to everybody's share differ by a
    constant only, so neither demand nor share is needed; it is the apportionment of Sainte-Laguë. A half-timer's turn
    weighs double. `before` credits somebody with turns that stand in no rota; `roles` says which seats are counted,
    all of them when left out.
    """

    says: ClassVar[Text] = Text(
        fr="Chacun tient sa part de séances, selon son temps de travail.",
        en="Everybody holds their share of sessions, by working time.",
    )
    measure: ClassVar[Text] = Text(fr="inégalité {value}", en="unevenness {value}")
    french: ClassVar[str] = "JustePart"

    roles: tuple[str, ...] = ()
    before: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def _turn_weights(self) -> Mapping[str, int]:
        """What a turn of each person weighs: unit / working time, whole because the unit is a common multiple."""
        people = [*(turn.person for turn in self.question.past), *self.question.people]
        times = {person.id: person.working_time for person in people}
        unit = lcm(*times.values())
        if min(times.values(), default=1) < 1 or unit > LARGEST_UNIT:
            raise CafeplanError(WORKING_TIME(times=sorted(set(times.values()))), WORKING_TIME_REMEDY)
        return {person: unit // working_time for person, working_time in times.items()}

    def names_in_settings(self) -> Mapping[str, Sequence[str]]:
        roles = {seat.role for seat in self.question.seats} | set(self.question.roles)
        return {"roles": sorted(roles), "before": sorted(self._turn_weights)}

    def counts(self, turn: Turn) -> Iterator[str]:
        if not self.roles or turn.seat.role in self.roles:
            yield turn.person.id

    def cost(self, counter: str, n: int) -> Cost:
        return self._turn_weights[counter] * (n + self.before.get(counter, 0)) ** 2

    def label(self, counter: str) -> Text:
        return self.person_shown(counter)

    def sentence(self) -> Text:
        """The rule, and which roles it counts where it does not count all."""
        if not self.roles:
            return self.says
        return ROLES_COUNTED(rule=self.says, roles=[self.role_shown(role) for role in self.roles])
