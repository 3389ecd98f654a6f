"""What every indicator says of itself, and the one method by which it counts."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from cafeplan.language import Text
from cafeplan.model import Records, Slice, Status, Value

if TYPE_CHECKING:
    from pandas import DataFrame, Series


@dataclass(frozen=True)
class Says:
    """The label and the definition of an indicator, as readers see them."""

    label: Text
    definition: Text


class Indicator(ABC):
    """A number of a programme with its definition; the subclass's docstring says exactly what is counted.

    `about` tells disclosure what the number could say of a person: "activity" nothing (sessions, hours, money),
    "total" a season's total of people or attendances, "people" anything finer or crossed with a characteristic.
    `uses` names the tables that it reads; `looks_back` says that it reads earlier seasons too.
    """

    code: ClassVar[str]
    french: ClassVar[str]
    says: ClassVar[Says]
    unit: ClassVar[Text]
    why: ClassVar[Text]
    source: ClassVar[Text]
    tool: ClassVar[Text]
    objective: ClassVar[Text]
    about: ClassVar[Literal["activity", "total", "people"]]
    uses: ClassVar[tuple[str, ...]]
    looks_back: ClassVar[bool] = False

    @abstractmethod
    def of(self, records: Records) -> Value:
        """The number, with its denominator and how many values were missing."""


def held(now: Slice) -> "DataFrame":
    """The sessions of a slice that were held."""
    return now.sessions[now.sessions["status"] == Status.HELD]


def present(now: Slice) -> "DataFrame":
    """The identified attendances at held sessions."""
    return now.attendance[now.attendance["session"].isin(held(now)["session"])]


def anonymous(now: Slice) -> "Series[int]":
    """How many people nobody identified, by held session that has a head-count."""
    counted = now.headcounts[now.headcounts["session"].isin(held(now)["session"])]
    return counted.groupby("session")["anonymous"].sum()


def counted_sessions(now: Slice) -> set[str]:
    """The held sessions of which somebody wrote down who, or how many, came."""
    return set(present(now)["session"]) | set(anonymous(now).index)


def uncounted(now: Slice) -> int:
    """How many held sessions have neither an attendance nor a head-count."""
    return len(set(held(now)["session"]) - counted_sessions(now))


def heads(now: Slice) -> "Series[int]":
    """How many people came to each counted session, identified or not."""
    identified = present(now).groupby("session").size()
    return identified.add(anonymous(now), fill_value=0).astype(int)
