"""Series and closures in; dated sessions out, and the rules that a reported number of sessions could come from."""

from cafeplan.calendar.dates import Publication, Recorded, closed_because, dates, open_sessions, sessions
from cafeplan.calendar.explain import Consistent, explained

__all__ = ["Consistent", "Publication", "Recorded", "closed_because", "dates", "explained", "open_sessions", "sessions"]
