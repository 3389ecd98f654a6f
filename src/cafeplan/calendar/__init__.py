"""Series and closures in; dated sessions out, and the rules that a reported number of sessions could come from."""

from cafeplan.calendar.dates import Publication, Recorded, closed_because, dates, open_sessions, sessions
from cafeplan.calendar.explain import Consistent, explained
from cafeplan.calendar.free import by_slot, is_free, one_a_slot
from cafeplan.calendar.turns import policies

__all__ = [
    "Consistent",
    "Publication",
    "Recorded",
    "by_slot",
    "closed_because",
    "dates",
    "explained",
    "is_free",
    "one_a_slot",
    "open_sessions",
    "policies",
    "sessions",
]
