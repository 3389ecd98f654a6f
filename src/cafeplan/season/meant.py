"""A day, and a start where it has several sessions, in; the session that is meant, or why there is none, out."""

from collections.abc import Iterable
from datetime import date, time

from cafeplan.language import season as says
from cafeplan.model import CafeplanError, Session, Status


def session_meant(dated: Iterable[Session], day: date, start: time | None) -> Session:
    """The session of that day; CafeplanError with the nearest days where there is none, or where it may be several."""
    live = [one for one in dated if one.status is not Status.CLOSED]
    that_day = [one for one in live if one.date == day and start in (None, one.start)]
    if not that_day:
        near = sorted({one.date for one in live}, key=lambda other: (abs(other - day), other))[:2]
        raise CafeplanError(says.NO_SESSION(day=day), says.NO_SESSION_REMEDY(near=sorted(near)))
    if len(that_day) > 1:
        starts = [one.start for one in that_day]
        raise CafeplanError(says.WHICH_SESSION(day=day, n=len(starts)), says.WHICH_SESSION_REMEDY(starts=starts))
    return that_day[0]
