"""The tables of a season and one of its sessions in; what is told of the session, and to whom it went, out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from pandas import DataFrame, isna

from cafeplan import exports, tables
from cafeplan.language import Text
from cafeplan.language import note as says
from cafeplan.model import (
    CafeplanError,
    Held,
    Need,
    Note,
    Posted,
    Programme,
    Recipient,
    Season,
    Session,
    Status,
)
from cafeplan.season import What
from cafeplan.tables import Loaded

_TOLD = ("attendance", "headcounts", "notes", "needs", "follow_ups", "recipients", "sendings")
_HELD = ("sessions", "rota", "history", "facilitators")
USES = frozenset((*_TOLD, *_HELD))
_Row = dict[str, Any]
_SIGNED = re.compile(r"(?=.*\d)(?=.*[A-Za-z]).{3,}")
_WORD = re.compile(r"[A-Za-z0-9_.-]*[A-Za-z0-9_-]")


def note_of(programme: Programme, season: Season, loaded: Loaded, dated: Sequence[Session], session: Session) -> Note:
    """Everything that is told of the session; CafeplanError where a text names a participant's pseudonym."""
    written = next(_at(loaded.frames["notes"], session), {})
    needs = tuple(_needs(loaded.frames["needs"], session.date))
    _refuse_pseudonyms(loaded, session.date, {**_texts(written), **_of_needs(needs)})
    return Note(
        programme=programme,
        season=season,
        session=session,
        moved_to=next((row["moved_to"] for row in _at(loaded.frames["sessions"], session)), None),
        team=tuple(_team(programme, season, loaded, dated, session)),
        came=_came(loaded, session),
        summary=_words(written.get("summary")),
        tips=_words(written.get("tips")),
        ideas=_number(written.get("ideas")),
        activities=_number(written.get("activities")),
        needs=needs,
        effects=tuple(tables.label("notes", "effects", code) for code in written.get("effects") or ()),
        follow_ups=_follow_ups(loaded.frames["follow_ups"], dated, session),
    )


def recipients(loaded: Loaded) -> tuple[Recipient, ...]:
    """The services that get the notes, in the order of their table."""
    rows = loaded.frames["recipients"].to_dict("records")
    return tuple(Recipient(str(row["service"]), str(row["address"])) for row in rows)


def last_postings(loaded: Loaded, session: Session) -> Mapping[str, tuple[Posted, date]]:
    """What last became of the session's mail, by address."""
    return {row["address"]: (Posted(row["state"]), row["on"]) for row in _at(loaded.frames["sendings"], session)}


def is_written(loaded: Loaded, session: Session) -> bool:
    """Whether somebody wrote a note of the session."""
    return any(_at(loaded.frames["notes"], session))


def day_noted(loaded: Loaded, session: Session) -> date | None:
    """The day on which the note was sent, where somebody typed it or the log tells it."""
    return next((row["sent"] for row in _at(loaded.frames["notes"], session)), None)


def _at(frame: DataFrame, session: Session) -> Iterator[_Row]:
    """The rows of a table that are about a session, with None in the place of what is missing."""
    for row in frame[frame["date"] == session.date].to_dict("records"):
        if _told(row["start"]) in (None, session.start):
            yield {str(name): _told(cell) for name, cell in row.items()}


def _told(cell: Any) -> Any:
    return None if not isinstance(cell, tuple) and isna(cell) else cell


def _words(cell: str | None) -> str:
    """A text of a table, its lines without outer space and without empty ones."""
    return "\n".join(line.strip() for line in (cell or "").splitlines() if line.strip())


def _number(cell: Any) -> int | None:
    return None if cell is None else int(cell)


# --- who held it, and how many came ------------------------------------------------------------------------------


def _team(
    programme: Programme, season: Season, loaded: Loaded, dated: Sequence[Session], session: Session
) -> Iterator[Held]:
    """Who held which seat, by the published rota, stand-ins in the place of those whom they replaced."""
    frames = loaded.frames
    recorded = frames["rota"], frames["sessions"]
    told = exports.published(programme, season, dated, tables.facilitators(loaded), recorded, session.date)
    names = {person.id: person.name for person in tables.facilitators(loaded)}
    for one in told.sessions:
        if one.session != session or session.status in (Status.CANCELLED, Status.MOVED):
            continue
        places = {(place.date, place.start) for place in (one.session, one.before) if place}
        replaced = dict(_replaced(frames, places))
        for turn in one.turns:
            instead_of = replaced.get((turn.seat.role, turn.person.id), "")
            yield Held(programme.roles[turn.seat.role], turn.person.name, names.get(instead_of, instead_of))


def _replaced(frames: Mapping[str, DataFrame], places: set[Any]) -> Iterator[tuple[tuple[str, str], str]]:
    """For a service and who held its seat, who was to: by the history, and by the rota's column « Tenue par »."""
    for row in frames["history"].fillna("").to_dict("records"):
        if row["what"] == What.COVER and (row["date"], row["start"]) in places and row["before"]:
            yield (row["role"], row["after"]), row["before"]
    for row in frames["rota"].fillna("").to_dict("records"):
        if (row["date"], row["start"]) in places and row["held_by"]:
            yield (row["role"], row["held_by"]), row["facilitator"]


def _came(loaded: Loaded, session: Session) -> int | None:
    """How many people were there, identified or not; None where nobody counted."""
    counts = [int(row["anonymous"]) for row in _at(loaded.frames["headcounts"], session)]
    identified = list(_at(loaded.frames["attendance"], session))
    return len(identified) + sum(counts) if identified or counts else None


# --- what was said -----------------------------------------------------------------------------------------------


def _needs(frame: DataFrame, day: date) -> Iterator[Need]:
    for row in frame[frame["date"] == day].to_dict("records"):
        yield Need(row["theme"], row["need"], int(row["times"]), _words(_told(row["outcome"])))


def _follow_ups(frame: DataFrame, dated: Sequence[Session], session: Session) -> int:
    """How many calls were made after the last session before, the session's own day included."""
    live = [one for one in dated if one.status in (Status.PLANNED, Status.HELD) and one.date < session.date]
    before = max((one.date for one in live), default=None)
    return sum((before is None or before < day) and day <= session.date for day in frame["date"])


# --- nobody is named ---------------------------------------------------------------------------------------------


def _texts(written: _Row) -> dict[Text, str]:
    return {says.SUMMARY: _words(written.get("summary")), says.TIPS: _words(written.get("tips"))}


def _of_needs(needs: Sequence[Need]) -> dict[Text, str]:
    return {says.NEEDS: "\n".join(" ".join((one.theme, one.need, one.outcome)) for one in needs)}


def _refuse_pseudonyms(loaded: Loaded, day: date, texts: Mapping[Text, str]) -> None:
    """CafeplanError where a text contains a pseudonym; a plain number is none: « 12 personnes » names nobody."""
    known = {word for word in tables.pseudonyms(loaded) if _SIGNED.fullmatch(word)}
    for where, words in texts.items():
        if known & set(_WORD.findall(words)):
            raise CafeplanError(says.PSEUDONYM(day=day, where=where), says.PSEUDONYM_REMEDY)
