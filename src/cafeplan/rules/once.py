"""A turn in, the person who holds it out: the rule that leaves nobody out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from cafeplan.language import Text
from cafeplan.model import Turn
from cafeplan.rules.grammar import Cost, Rule


@dataclass(frozen=True)
class EverybodyOnce(Rule[str]):
    """Everybody who could hold a seat by their roles and holds none costs one; more turns than one are of no use here.

    `roles` says which seats are counted, all of them when left out.
    """

    says: ClassVar[Text] = Text(fr="Chacun vient une fois au moins.", en="Everybody comes once at least.")
    measure: ClassVar[Text] = Text(
        fr="{value:personne sans séance|personnes sans séance}", en="{value:person|people} without a session"
    )
    french: ClassVar[str] = "ChacunUneFois"

    roles: tuple[str, ...] = ()

    def names_in_settings(self) -> Mapping[str, Sequence[str]]:
        return {"roles": sorted({seat.role for seat in self.question.seats} | set(self.question.roles))}

    @cached_property
    def _counted(self) -> frozenset[str]:
        """The roles that seats ask for, as far as they are counted."""
        asked = frozenset(seat.role for seat in self.question.seats)
        return asked & frozenset(self.roles) if self.roles else asked

    def counts(self, turn: Turn) -> Iterator[str]:
        if turn.seat.role in self._counted:
            yield turn.person.id

    def cost(self, counter: str, n: int) -> Cost:
        return max(0, 1 - n)

    def also(self) -> Iterable[str]:
        return [person.id for person in self.question.people if self._counted & set(person.roles)]

    def label(self, counter: str) -> Text:
        return self.person_shown(counter)
