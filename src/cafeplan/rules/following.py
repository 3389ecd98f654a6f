"""The seats of some roles in; the occasions on which they are held, one after the other as in the calendar, out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from cafeplan.language import Text
from cafeplan.language import rota as words
from cafeplan.model import CafeplanError, Question


@dataclass(frozen=True)
class Occasion:
    """A day with its slots, or a slot whose day is still free: the days from which and until which it may be."""

    first: date
    last: date
    slots: tuple[str, ...]

    def shown(self) -> Text:
        """The day, or the days between which it will be."""
        return words.ON(day=self.first) if self.first == self.last else words.BETWEEN(first=self.first, last=self.last)


def occasions(question: Question, roles: Collection[str], rule: str) -> Sequence[Occasion]:
    """The occasions with a seat of one of these roles, in the order in which they are held.

    CafeplanError, in the rule's name, where free dates leave open which of two comes first: slots of one series are
    held in the order of their names, but nothing is known of two series that may fall in the same days.
    """
    slots = {seat.slot for seat in question.seats if seat.role in roles}
    found = sorted(_of_one_day(question, slots) + _free(question, slots), key=lambda one: (one.first, one.slots))
    for one, other in pairwise(found):
        if one.last >= other.first and not _in_order(question, one, other):
            series = [question.offers[each.slots[0]][0].series for each in (one, other)]
            what = words.ORDER_OPEN(rule=rule, one=series[0], other=series[1], first=other.first, last=one.last)
            raise CafeplanError(what, words.ORDER_OPEN_REMEDY(rule=rule))
    return found


def _of_one_day(question: Question, slots: Collection[str]) -> list[Occasion]:
    days: dict[date, list[str]] = {}
    for slot, offers in question.offers.items():
        if slot in slots and len({session.date for session in offers}) == 1:
            days.setdefault(offers[0].date, []).append(slot)
    return [Occasion(day, day, tuple(sorted(its))) for day, its in days.items()]


def _free(question: Question, slots: Collection[str]) -> list[Occasion]:
    days = {slot: sorted({session.date for session in question.offers[slot]}) for slot in slots}
    return [Occasion(its[0], its[-1], (slot,)) for slot, its in days.items() if len(its) > 1]


def _in_order(question: Question, one: Occasion, other: Occasion) -> bool:
    """Whether all of these slots are of one series, and so in the order of their names."""
    series = {question.offers[slot][0].series for slot in (*one.slots, *other.slots)}
    return len(series) == 1 and max(one.slots) < min(other.slots)
