"""The published rotas of earlier seasons in; how many turns each person held beyond their share, or owes, out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING, Any

from cafeplan.model import Facilitator, Status
from cafeplan.rules.shares import Absences, shares

if TYPE_CHECKING:
    from pandas import DataFrame


# A season's table `rota`, its table `sessions`, and the people with the absences that came up in it.
Recorded = tuple["DataFrame", "DataFrame", Sequence[Facilitator]]


@dataclass(frozen=True)
class Credited:
    """A turn of an earlier season that counts for somebody."""

    person: str
    role: str
    day: date


def balances(seasons: Iterable[Recorded], absences: Absences = "reduce") -> Mapping[str, Fraction]:
    """Turns held beyond the share of each season, by person; below zero for who held fewer.

    The share is that of the season itself, by working time and time there, so that who was not there yet has nothing
    to catch up. Seasons are added up exactly.
    """
    balance: dict[str, Fraction] = {}
    for rota, sessions, people in seasons:
        turns = list(credited(rota, sessions))
        held = Counter(turn.person for turn in turns)
        for person, share in shares_of(turns, people, absences).items():
            balance[person] = balance.get(person, Fraction(0)) + held[person] - share
    return balance


def shares_of(turns: Iterable[Credited], people: Sequence[Facilitator], absences: Absences) -> Mapping[str, Fraction]:
    """Each person's share of the turns that a season counts."""
    days: dict[str, list[tuple[date]]] = {}
    for turn in turns:
        days.setdefault(turn.role, []).append((turn.day,))
    return shares(people, days, absences)


def in_whole_turns(balance: Mapping[str, Fraction]) -> Mapping[str, int]:
    """Balances rounded to whole turns, halves towards none; nobody with none."""
    whole = {person: _whole(turns) for person, turns in sorted(balance.items())}
    return {person: turns for person, turns in whole.items() if turns}


def credited(rota: "DataFrame", sessions: "DataFrame") -> Iterator[Credited]:
    """The turns of a published rota, each for whoever held it: the stand-in where there was one.

    A cancelled session counts for those who had kept the day free. A moved one counts once, on its new day where the
    rota has a row for it.
    """
    seats = list(rows(rota))
    moved = {(row["date"], row["start"]): row["moved_to"] for row in rows(sessions) if row["status"] == Status.MOVED}
    rewritten = {(row["date"], row["role"]) for row in seats}
    for row in seats:
        person = row["held_by"] or row["facilitator"]
        new_day = moved.get((row["date"], row["start"]))
        if person and (new_day, row["role"]) not in rewritten:
            yield Credited(person, row["role"], row["date"])


def rows(frame: "DataFrame") -> list[dict[Any, Any]]:
    """The rows of a table, with None in the place of what is missing."""
    return frame.astype(object).where(frame.notna(), None).to_dict("records")


def _whole(turns: Fraction) -> int:
    """The nearest whole number, halves towards zero."""
    nearest = ceil(abs(turns) - Fraction(1, 2))
    return nearest if turns > 0 else -nearest
