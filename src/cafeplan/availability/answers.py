"""Days on which somebody is away, and what is known already, in; the absences and wishes that are new out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cafeplan.language import Text
from cafeplan.model import Absence, Facilitator, Wish

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Said:
    """What a file says of one person: the days on which they are away, the days they would rather not hold."""

    person: Facilitator
    away: frozenset[date] = frozenset()
    rather_not: frozenset[date] = frozenset()


@dataclass(frozen=True)
class Answers:
    """What a file says of each person, and sentences: `left_out` to be put right, `remarks` to be known."""

    said: tuple[Said, ...]
    left_out: tuple[Text, ...] = ()
    remarks: tuple[Text, ...] = ()


def fresh(said: Said) -> Facilitator:
    """The person with only those absences and wishes that the programme's tables do not have yet."""
    person = said.person
    known = {day for absence in person.absences for day in days(absence.first, absence.last)}
    wished = {wish.day for wish in person.wishes if wish == Wish("rather_not", wish.day)}
    wishes = tuple(Wish("rather_not", day) for day in sorted(said.rather_not - wished))
    return replace(person, absences=tuple(_stretches(said.away - known)), wishes=wishes)


def days(first: date, last: date) -> Iterator[date]:
    """Every day from the first to the last."""
    return (first + n * _DAY for n in range((last - first).days + 1))


def _stretches(away: Iterable[date]) -> Iterator[Absence]:
    """Days as absences, those that follow each other as one."""
    stretch: list[date] = []
    for day in sorted(away):
        if stretch and day - stretch[-1] > _DAY:
            yield Absence(stretch[0], stretch[-1])
            stretch = []
        stretch.append(day)
    if stretch:
        yield Absence(stretch[0], stretch[-1])
