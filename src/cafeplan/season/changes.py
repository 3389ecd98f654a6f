"""A season and what the coordinator decides in; the change that this makes, or why it makes no sense, out."""

from dataclasses import dataclass, replace
from datetime import date, time

from cafeplan import rota as rotas
from cafeplan.calendar import Recorded
from cafeplan.language import Text
from cafeplan.language import season as says
from cafeplan.model import CafeplanError, Question, Session, Status, Turn
from cafeplan.season.history import Seats, What
from cafeplan.season.meant import reason_meant, series_meant, session_meant, venue_meant
from cafeplan.season.opened import Opened
from cafeplan.season.recording import Change


@dataclass(frozen=True)
class Whereto:
    """What is given of the new day, start and venue of a session; what is not given stays as usual."""

    day: date | None = None
    start: time | None = None
    venue: str | None = None


def cancelled(here: Opened, day: date, start: time | None, reason: str) -> Change:
    """A session that will not take place. Who had kept the day free stays named: they are credited with it."""
    session = _to_come(here, day, start, says.CANCELLED)
    row = _row(session, Status.CANCELLED, reason_meant(here, reason))
    return Change(What.CANCEL, here.state.seats, (row,), row.reason or "")


def moved(here: Opened, day: date, start: time | None, to: Whereto, reason: str) -> Change:
    """A session on another day, at another time or place; who can come on the new day keeps the seat."""
    session = _to_come(here, day, start, says.MOVED)
    why = reason_meant(here, reason)
    venue = venue_meant(here, to.venue) if to.venue else session.venue
    new_day, begin = to.day or session.date, to.start or session.start
    if (new_day, begin) == (session.date, session.start):
        return _elsewhere(here, session, venue, why)
    _refuse_taken(here, new_day, begin)
    new = _session(new_day, begin, _shifted(session.start, session.end, begin), venue, session.series)
    left = replace(_row(session, Status.MOVED, why), moved_to=new_day)
    return Change(What.MOVE, _following(here, session, new), (left, _row(new, Status.PLANNED, None)), why)


def added(here: Opened, day: date, where: Whereto, series: str | None, reason: str) -> Change:
    """One more session, of a series: hours, venue and seats are those of the series where nothing else is said."""
    of = series_meant(here, series)
    begin = where.start or of.hours.start
    _refuse_taken(here, day, begin)
    venue = venue_meant(here, where.venue) if where.venue else of.venue
    new = _session(day, begin, _shifted(of.hours.start, of.hours.end, begin), venue, of.name)
    return Change(What.ADD, here.state.seats, (_row(new, Status.PLANNED, None),), reason_meant(here, reason))


# --- what is refused -----------------------------------------------------------------------------------------------


def _to_come(here: Opened, day: date, start: time | None, done: Text) -> Session:
    """The session that is meant; CafeplanError where there is none, or where it is over and done with."""
    session = session_meant(here.asked.dated, day, start)
    if session.status in (Status.CANCELLED, Status.MOVED):
        what = says.ALREADY[session.status](day=day)
        raise CafeplanError(what, says.ALREADY_REMEDY)
    if session.status is Status.HELD or _attended(here, session):
        raise CafeplanError(says.HELD(day=day, done=done), says.HELD_REMEDY)
    return session


def _attended(here: Opened, session: Session) -> bool:
    """Whether somebody was counted at a session."""
    frames = (here.asked.loaded.frames[name] for name in ("attendance", "headcounts"))
    return any(
        day == session.date and (begin is None or begin == session.start)
        for frame in frames
        for day, begin in zip(frame["date"], frame["start"], strict=True)
    )


def _refuse_taken(here: Opened, day: date, start: time) -> None:
    """CafeplanError where no session can be put on that day: it is over, outside the season, or taken."""
    season = here.season
    if not season.first <= day <= season.last:
        outside = says.OUTSIDE(day=day, season=season.label, first=season.first, last=season.last)
        raise CafeplanError(outside, says.OUTSIDE_REMEDY)
    if day < here.on:
        raise CafeplanError(says.PAST(day=day, on=here.on), says.PAST_REMEDY)
    if here.session((day, start)):
        raise CafeplanError(says.TAKEN(day=day, start=start), says.TAKEN_REMEDY)


# --- what it becomes ---------------------------------------------------------------------------------------------


def _row(session: Session, status: Status, reason: str | None) -> Recorded:
    return Recorded(session.date, status, session.start, session.end, session.venue, session.series, reason)


def _session(day: date, start: time, end: time, venue: str, series: str) -> Session:
    slot = f"{day.isoformat()} {start:%H:%M} {venue}"
    return Session(slot, day, start, end, venue, series, planned=False)


def _shifted(start: time, end: time, begin: time) -> time:
    """When a session ends that lasts as long and begins at another time; before midnight in any case."""
    minutes = (end.hour - start.hour) * 60 + end.minute - start.minute + begin.hour * 60 + begin.minute
    return time(minutes // 60, minutes % 60) if minutes < 24 * 60 else time(23, 59)


def _elsewhere(here: Opened, session: Session, venue: str, reason: str) -> Change:
    """The same session at another venue: it still is the planned one, and everybody keeps their seat."""
    if venue == session.venue:
        raise CafeplanError(says.SAME_PLACE(day=session.date, start=session.start), says.SAME_PLACE_REMEDY)
    row = replace(_row(session, session.status, None), venue=venue)
    return Change(What.MOVE, here.state.seats, (row,), reason)


def _following(here: Opened, old: Session, new: Session) -> Seats:
    """The seats with those of the moved session on its new day, too, held by whoever can come."""
    question = _with(here.question, old, new)
    turns = tuple(turn for turn in here.turns if turn.session != old)
    for turn in (*here.question.past, *here.turns):
        follows = Turn(replace(turn.seat, slot=new.slot), new, turn.person)
        if turn.session == old and rotas.can_join(question, turns, follows):
            turns = (*turns, follows)
    kept = {place: people for place, people in here.state.seats.items() if place[:2] == (old.date, old.start)}
    return {**here.with_turns(turns), **kept}


def _with(question: Question, old: Session, new: Session) -> Question:
    """The question with one session in the place of another."""
    return replace(
        question,
        sessions=tuple(new if session == old else session for session in question.sessions),
        seats=tuple(replace(seat, slot=new.slot) if seat.slot == old.slot else seat for seat in question.seats),
        past=tuple(turn for turn in question.past if turn.session != old),
    )
