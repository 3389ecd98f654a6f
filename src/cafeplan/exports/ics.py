"""What a season announces in; iCalendar files for the programme, each venue and each person out.

An event keeps its UID when its session moves, and its SEQUENCE grows with every recorded change, so that opening a
file again updates or cancels what a calendar already holds instead of doubling it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from cafeplan.exports.announced import Announced, Published
from cafeplan.language import Language, Text, verbatim
from cafeplan.language import exports as says
from cafeplan.model import Facilitator, Programme, Session, Turn
from cafeplan.version import __version__


@dataclass(frozen=True)
class _Told:
    """One event as one reader is told of it."""

    uid: str
    session: Session
    changes: int
    summary: Text
    cancelled: bool
    lines: tuple[Text, ...] = ()


def calendars(published: Published, lang: Language) -> Mapping[str, bytes]:
    """The content of each calendar by the name of its file: programme.ics, venue-….ics, person-….ics."""
    files = {"programme.ics": _calendar(published, _for_all(published), "", lang)}
    for venue in published.venues:
        whose = published.programme.venue_shown(venue)
        files[f"venue-{venue}.ics"] = _calendar(published, _for_venue(published, venue), whose, lang)
    for person in published.people:
        files[f"person-{person.id}.ics"] = person_calendar(published, person, lang)
    return files


def person_calendar(published: Published, person: Facilitator, lang: Language) -> bytes:
    """The calendar of one person: their own turns, those they no longer hold as cancelled."""
    return _calendar(published, _for_person(published, person), person.name, lang)


# --- who is told what --------------------------------------------------------------------------------------------


def _for_all(published: Published) -> Iterator[_Told]:
    for one in published.sessions:
        yield _told(one, published.programme, lines=tuple(_seats(one, published.programme)))


def _for_venue(published: Published, venue: str) -> Iterator[_Told]:
    """The sessions at a venue, without names; one that moved elsewhere is cancelled there."""
    for one in published.sessions:
        told = _told(one, published.programme, of=f"venue {venue}")
        if one.session.venue == venue:
            yield told
        elif one.before and one.before.venue == venue:
            off = says.CANCELLED(programme=published.programme.name)
            yield replace(told, session=one.before, summary=off, cancelled=True)


def _for_person(published: Published, person: Facilitator) -> Iterator[_Told]:
    programme = published.programme
    for one in published.sessions:
        told = _told(one, programme, of=person.id)
        mine = [turn for turn in one.turns if turn.person.id == person.id]
        if mine:
            yield replace(told, lines=(*(_your_seat(turn, programme) for turn in mine), *_partners(one, person)))
        elif person in one.gone:
            yield replace(told, summary=says.TAKEN_AWAY(programme=programme.name), cancelled=True)


def _told(one: Announced, programme: Programme, of: str = "", lines: tuple[Text, ...] = ()) -> _Told:
    summary = says.CANCELLED(programme=programme.name) if one.cancelled else verbatim(programme.name)
    return _Told(one.uid(programme, of), one.session, one.changes, summary, one.cancelled, lines)


def _seats(one: Announced, programme: Programme) -> Iterator[Text]:
    for role in dict.fromkeys(turn.seat.role for turn in one.turns):
        people = [turn.person.name for turn in one.turns if turn.seat.role == role]
        yield says.SEAT(role=programme.roles[role], people=people)


def _your_seat(turn: Turn, programme: Programme) -> Text:
    return says.YOUR_SEAT(role=programme.roles[turn.seat.role])


def _partners(one: Announced, person: Facilitator) -> Iterator[Text]:
    partners = one.partners(person)
    if partners:
        yield says.WITH(partners=partners)


# --- iCalendar ---------------------------------------------------------------------------------------------------


def _calendar(published: Published, told: Iterator[_Told], whose: str, lang: Language) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", f"-//cafeplan//cafeplan {__version__}//{lang.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", ", ".join(filter(None, [published.programme.name, published.season.label, whose])))
    calendar.add_component(_timezone(published))
    for one in told:
        calendar.add_component(_event(published, one, lang))
    return bytes(calendar.to_ical())


def _timezone(published: Published) -> Timezone:
    """The changes of the clock in the years of the season, for programs that do not know the zone by its name."""
    season = published.season
    first, last = season.first.replace(month=1, day=1), season.last.replace(month=12, day=31)
    zone = Timezone.from_tzid(published.programme.timezone, first_date=first, last_date=last)
    zone.pop("comment", None)
    return zone


def _event(published: Published, told: _Told, lang: Language) -> Event:
    programme, session = published.programme, told.session
    event = Event()
    event.add("uid", told.uid)
    event.add("sequence", told.changes)
    event.add("dtstamp", datetime.combine(published.on, time.min, UTC))
    event.add("dtstart", _local(session.date, session.start, programme))
    event.add("dtend", _local(session.date, session.end, programme))
    event.add("summary", told.summary.into(lang))
    event.add("status", "CANCELLED" if told.cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if told.cancelled else "OPAQUE")
    event.add("location", published.place(session))
    if told.lines and not told.cancelled:
        event.add("description", "\n".join(line.into(lang) for line in told.lines))
    return event


def _local(day: date, hour: time, programme: Programme) -> datetime:
    return datetime.combine(day, hour, ZoneInfo(programme.timezone))
