"""Held sessions, who came and who was called in; the people who no longer come out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

_WILL_NOT_COME = "stopped"


@dataclass(frozen=True)
class Visit:
    """Somebody at a session."""

    day: date
    participant: str


@dataclass(frozen=True)
class Call:
    """A call to somebody who no longer came, and what was agreed."""

    day: date
    participant: str
    outcome: str | None = None


@dataclass(frozen=True)
class Lapsed:
    """Somebody who came and no longer does: how often, until when, how many sessions were held since, the last call."""

    participant: str
    times: int
    last: date
    missed: int
    call: Call | None


def lapsed(
    held: Sequence[date], visits: Iterable[Visit], calls: Sequence[Call], times: int = 2, missed: int = 3
) -> tuple[Lapsed, ...]:
    """Who came at least so many times and missed at least so many held sessions since, the longest away first.

    Whoever said since not to want to come any more is not among them: nobody is called twice about that.
    """
    days: dict[str, list[date]] = {}
    for visit in visits:
        days.setdefault(visit.participant, []).append(visit.day)
    found = [_one(participant, own, held, calls) for participant, own in days.items() if len(own) >= times]
    wanted = [one for one in found if one.missed >= missed and not (one.call and one.call.outcome == _WILL_NOT_COME)]
    return tuple(sorted(wanted, key=lambda one: (one.last, one.participant)))


def returned(visits: Iterable[Visit], calls: Iterable[Call]) -> int:
    """How many of the people who were called came again after a call."""
    last: dict[str, date] = {}
    for visit in visits:
        last[visit.participant] = max(visit.day, last.get(visit.participant, visit.day))
    return len({call.participant for call in calls if last.get(call.participant, date.min) > call.day})


def _one(participant: str, days: Sequence[date], held: Sequence[date], calls: Iterable[Call]) -> Lapsed:
    last = max(days)
    since = [call for call in calls if call.participant == participant and call.day >= last]
    call = max(since, key=lambda each: each.day, default=None)
    return Lapsed(participant, len(days), last, sum(day > last for day in held), call)
