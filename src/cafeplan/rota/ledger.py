"""The published rotas of earlier seasons in; how many turns each person held beyond their share, or owes, out."""

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


@dataclass(frozen=True)
class Credited:
    """A turn of an earlier season that counts for somebody."""

    person: str
    role: str
    day: date


def balances(
    seasons: Iterable[tuple["DataFrame", "DataFrame"]], people: Sequence[Facilitator], absences: Absences = "reduce"
) -> Mapping[str, Fraction]:
    """Turns held beyond the share of each season, by person; below zero for who held fewer.

    Each season is its table `rota` and its table `sessions`. The share is that of the season itself, by working time
    and time there, so that who was not there yet has nothing to catch up. Seasons are added up exactly.
    """
    balance = {person.id: Fraction(0) for person in people}
    for rota, sessions in seasons:
        turns = list(credited(rota, sessions))
        days: dict[str, list[tuple[date]]] = {}
        for turn in turns:
            days.setdefault(turn.role, []).append((turn.day,))
            if turn.person in balance:
                balance[turn.person] += 1
        for person, share in shares(people, days, absences).items():
            balance[person] -= share
    return balance


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
