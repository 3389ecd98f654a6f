"""A turn in, the counters it raises and what their readings cost out: the form in which every rule is written.

A rule counts something and lets the count cost. The only decision is a turn: one person in one seat at one session.
From `counts` and `cost` come the solver's model, the audit, the reasons and the bounds; none of them is written twice.
"""

from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Any, ClassVar, Final, Generic, Literal, Self, TypeVar

from cafeplan.language import Text, nearest, verbatim
from cafeplan.language import rota as words
from cafeplan.model import CafeplanError, Question, Session, Turn


class Never(Enum):
    """The cost of what must not be."""

    NEVER = "never"


NEVER: Final = Never.NEVER
Cost = int | Never
Place = Literal["must", "level", "either", "replan", "last"]
Counter = TypeVar("Counter", bound=Hashable)


class Declaration(ABC, Generic[Counter]):
    """What rules of one turn and rules of two turns have in common.

    `says` is the rule in one sentence, shown as it stands. `measure` says in words what a value of the rule is, with
    the number as `value`. `french` is its name in a French programme.toml, `place` where it may be listed there; the
    engine itself uses those whose place is "replan" or "last". The
    fields of a rule are its settings; what follows from the question is a cached property. A rule that may stand in
    either place learns from `obliged` whether it was chosen as a must. `negotiable` says that as a must it is an
    agreement, that can be agreed otherwise, and no fact.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    says: ClassVar[Text]
    measure: ClassVar[Text]
    french: ClassVar[str]
    place: ClassVar[Place] = "level"
    negotiable: ClassVar[bool] = False

    question: Question
    obliged: bool = False

    @abstractmethod
    def cost(self, counter: Counter, n: int) -> Cost:
        """The cost of a counter that reads `n`: whole, convex in `n`, never NEVER for 0."""

    @abstractmethod
    def label(self, counter: Counter) -> Text:
        """The counter's name, for explanations and reports."""

    def also(self) -> Iterable[Counter]:
        """The counters that exist though perhaps no turn can raise them."""
        return ()

    def findings(self, counted: Mapping[Counter, int]) -> Iterable[Text]:
        """What a rota makes of the rule, beside what sums alone allow, in sentences; `counted` reads each counter."""
        return ()

    @property
    def crosses_seasons(self) -> bool:
        """Whether the rule minds the pause between the last turns of the season before and the first of this one."""
        return False

    @property
    def looks_back(self) -> bool:
        """Whether the rule reads what earlier seasons owe, in the question's `ledger`."""
        return False

    def sentence(self) -> Text:
        """What the rule says, with the settings that change what it counts."""
        return self.says

    def compared(self, value: int, other: int) -> Text:
        """What a value of the rule is in the place of another one, in words."""
        said = Text(fr="{measured} au lieu de {other} pour « {rule} »", en="{measured} instead of {other} for “{rule}”")
        return said(measured=self.measure(value=value), other=other, rule=self.title())

    def title(self) -> Text:
        """What the rule says, without the full stop."""
        sentence = self.sentence()
        return Text(fr=sentence.fr.removesuffix("."), en=sentence.en.removesuffix("."))

    def as_must(self) -> Self:
        """The same rule, as one that must be kept."""
        twin = copy(self)
        object.__setattr__(twin, "obliged", True)
        return twin

    def contradictions(self, others: Sequence["Declaration[Any]"]) -> Iterable[CafeplanError]:
        """What in its settings contradicts itself, or the other chosen rules; nothing where all is well."""
        return ()

    def facing(self, question: Question) -> Self:
        """The same rule, about one question; CafeplanError where a setting names what the question does not know."""
        twin = copy(self)
        object.__setattr__(twin, "question", question)
        for setting, known in twin.names_in_settings().items():
            for name in _flat(getattr(twin, setting)):
                if name not in known:
                    raise twin._unknown(setting, name, known)
        return twin

    def names_in_settings(self) -> Mapping[str, Sequence[str]]:
        """The settings that name people, roles or venues, each with the names that it may give."""
        return {}

    def _unknown(self, setting: str, name: str, known: Sequence[str]) -> CafeplanError:
        what = words.UNKNOWN_IN_SETTING(rule=type(self).__name__, setting=setting, name=name)
        close = nearest(name, known)
        return CafeplanError(what, words.DID_YOU_MEAN(name=close) if close else words.KNOWN_NAMES(names=known))

    @cached_property
    def _names(self) -> Mapping[str, str]:
        known = [turn.person for turn in self.question.past] + list(self.question.people)
        return {person.id: person.name for person in known}

    @cached_property
    def _own(self) -> frozenset[Session]:
        return frozenset(self.question.sessions)

    def of_this_rota(self, session: Session) -> bool:
        """Whether a session is one of those to plan, not one that is known from before or elsewhere."""
        return session in self._own

    @property
    def past(self) -> Sequence[Turn]:
        """The turns that stand before anything is planned, as far as this rule counts them."""
        return self.question.past

    def person_shown(self, person: str) -> Text:
        """The name of somebody given by id."""
        return verbatim(self._names.get(person, person))

    def venue_shown(self, venue: str) -> Text:
        """The name of a venue given by id."""
        return verbatim(self.question.venue_shown(venue))

    def role_shown(self, role: str) -> Text:
        """The name of a role given by id."""
        return self.question.role_shown(role)

    def days_of(self, slot: str) -> Sequence[date]:
        """The days on which the session of a slot may be, in order; one where its date is fixed."""
        return sorted({session.date for session in self.question.offers[slot]})

    def slot_shown(self, slot: str) -> Text:
        """When the session of a slot is, or between which days it will be."""
        first, *others = self.days_of(slot)
        return words.BETWEEN(first=first, last=others[-1]) if others else words.ON(day=first)


def _flat(names: str | Iterable[Any]) -> Iterator[str]:
    """The names of a setting that gives one name, or lists names, or groups of names and numbers."""
    for name in [names] if isinstance(names, str) else names:
        yield from (name,) if isinstance(name, str) else (part for part in name if isinstance(part, str))


class Rule(Declaration[Counter]):
    """A rule about turns, one at a time."""

    @abstractmethod
    def counts(self, turn: Turn) -> Iterator[Counter]:
        """The counters that this turn raises by one."""


class PairRule(Declaration[Counter]):
    """A rule about two people who meet at one session."""

    @abstractmethod
    def counts(self, turn: Turn, other: Turn) -> Iterator[Counter]:
        """The counters that these two turns of one session together raise by one, in whatever order they come."""


AnyRule = Rule[Any] | PairRule[Any]
