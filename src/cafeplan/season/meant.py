"""A season and what somebody typed in; the session, person, series or venue that is meant, or a sentence, out."""

import re
from collections.abc import Iterable
from datetime import date, time

from cafeplan.language import bare, nearest
from cafeplan.language import reseating as words
from cafeplan.language import season as says
from cafeplan.model import CafeplanError, Facilitator, Series, Session, Status
from cafeplan.season.opened import Opened

_LONGEST_REASON = 200


def sessions_on(dated: Iterable[Session], day: date) -> list[Session]:
    """The sessions of a day, whatever became of them; CafeplanError with the nearest days where there is none."""
    live = [one for one in dated if one.status is not Status.CLOSED]
    that_day = [one for one in live if one.date == day]
    if not that_day:
        near = sorted({one.date for one in live}, key=lambda other: (abs(other - day), other))[:2]
        raise CafeplanError(says.NO_SESSION(day=day), says.NO_SESSION_REMEDY(near=sorted(near)))
    return that_day


def session_meant(dated: Iterable[Session], day: date, start: time | None = None) -> Session:
    """The one session of a day that starts then; CafeplanError where there is none, or more than one."""
    that_day = sessions_on(dated, day)
    meant = [one for one in that_day if start in (None, one.start)]
    if not meant:
        starts = [one.start for one in that_day]
        raise CafeplanError(says.NO_SESSION_THEN(day=day, start=start), says.STARTS(starts=starts))
    if len(meant) > 1:
        starts = [one.start for one in meant]
        raise CafeplanError(says.WHICH_SESSION(day=day, n=len(starts)), says.WHICH_SESSION_REMEDY(starts=starts))
    return meant[0]


def person_meant(here: Opened, name: str) -> Facilitator:
    """Somebody of the team by identifier, name or first name; CafeplanError with the nearest one otherwise."""
    people = here.question.people
    exact = [one for one in people if bare(name) in (bare(one.id), bare(one.name))]
    called = exact or [one for one in people if bare(name) == bare(one.name.split()[0])]
    if len(called) == 1:
        return called[0]
    near = nearest(name, [*(one.name for one in people), *(one.id for one in people)])
    known = words.KNOWN_PEOPLE(known=[one.id for one in people])
    raise CafeplanError(words.NO_PERSON(name=name), says.DID_YOU_MEAN(near=near) if near and not called else known)


def series_meant(here: Opened, name: str | None) -> Series:
    """A series by its name, the only one where none is given; CafeplanError otherwise."""
    known = {series.name: series for series in here.programme.series}
    if name is None and len(known) == 1:
        return next(iter(known.values()))
    if name is None:
        raise CafeplanError(says.WHICH_SERIES, says.WHICH_SERIES_REMEDY(known=list(known)))
    meant = next((series for series in known.values() if bare(series.name) == bare(name)), None)
    if meant is None:
        near = nearest(name, list(known))
        remedy = says.DID_YOU_MEAN(near=near) if near else says.WHICH_SERIES_REMEDY(known=list(known))
        raise CafeplanError(says.NO_SERIES(name=name), remedy)
    return meant


def venue_meant(here: Opened, name: str) -> str:
    """A venue, by what programme.toml calls it or by its name; CafeplanError otherwise."""
    venues = here.programme.venues
    meant = next((key for key, venue in venues.items() if bare(name) in (bare(key), bare(venue.name))), None)
    if meant is None:
        names = [venue.name for venue in venues.values()]
        near = nearest(name, [*names, *venues])
        remedy = says.DID_YOU_MEAN(near=near) if near else says.KNOWN_VENUES(known=names)
        raise CafeplanError(says.NO_VENUE(name=name), remedy)
    return meant


def reason_meant(here: Opened, reason: str) -> str:
    """The reason as it may stand in history and bilan: said, short, and naming nobody."""
    said = " ".join(reason.split())
    if not said:
        raise CafeplanError(says.NO_REASON, says.NO_REASON_REMEDY)
    if len(said) > _LONGEST_REASON:
        raise CafeplanError(says.LONG_REASON(n=len(said), most=_LONGEST_REASON), says.LONG_REASON_REMEDY)
    words = set(re.findall(r"[\w-]+", bare(said)))
    for person in here.question.people:
        if words & set(re.findall(r"[\w-]+", bare(person.name))):
            raise CafeplanError(says.NAMES_SOMEBODY(person=person.name), says.NAMES_SOMEBODY_REMEDY)
    return said
