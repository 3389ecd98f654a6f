"""The lines of a calendar file in; its logical lines and events with the line each stands on, or a sentence, out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from cafeplan.language import Text
from cafeplan.language import availability as says
from cafeplan.model import CafeplanError

_END_OF_LINE = re.compile(r"\r\n|\n|\r")
_TIMES = {"DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE", "RECURRENCE-ID"}
_MOMENTS = ("DTSTART", "DTEND", "RECURRENCE-ID")
_ONCE = (*_MOMENTS, "DURATION", "STATUS", "TRANSP", "UID")
_YEARS = range(1000, 9000)


@dataclass(frozen=True)
class Line:
    """One property of the file, unfolded, and the line on which it begins."""

    number: int
    name: str
    value: str


@dataclass(frozen=True)
class Dated:
    """One event, and the line of each of its properties."""

    event: Any
    first: int
    lines: Mapping[str, int]

    def line(self, *names: str) -> int:
        """The line of the first of these properties that the event has, that of the event itself otherwise."""
        return next((self.lines[name] for name in names if name in self.lines), self.first)


def events(content: bytes, file: str) -> Sequence[Dated]:
    """The events of a calendar file; CafeplanError with the line where it does not read."""
    from icalendar import Calendar

    text = _decoded(content, file)
    lines = list(_lines(text, file))
    _check_nesting(lines, file)
    places = _places(lines)
    try:
        found = [event for calendar in Calendar.from_ical(text, multiple=True) for event in calendar.walk("VEVENT")]
    except (ValueError, KeyError, IndexError, TypeError) as error:
        raise CafeplanError(says.BROKEN_FILE(file=file), says.BROKEN_REMEDY) from error
    read = [Dated(event, first, names) for event, (first, names) in zip(found, places, strict=True)]
    for each in read:
        broken = _broken(each.event)
        if broken or "DTSTART" not in each.event:
            raise unreadable(file, each.line(*broken))
    return read


def _broken(event: Any) -> list[str]:
    """The properties that do not read, stand twice, or are no day that a calendar of our times may have."""
    unread = [name for name, _ in event.errors if name in _TIMES]
    twice = [name for name in _ONCE if isinstance(event.get(name), list)]
    moments = {name: event[name] for name in _MOMENTS if name in event and name not in {*unread, *twice}}
    return [*unread, *twice, *(name for name, moment in moments.items() if not _is_day(moment.dt))]


def _is_day(moment: object) -> bool:
    return isinstance(moment, date) and moment.year in _YEARS


def unreadable(file: str, line: int, what: Text = says.BROKEN_LINE) -> CafeplanError:
    """The error for one line of a calendar file; what stands on it is not repeated: it may be private."""
    return CafeplanError(what(file=file, line=str(line)), says.BROKEN_REMEDY)


def _decoded(content: bytes, file: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise unreadable(file, content[: error.start].count(b"\n") + 1) from error


def _lines(text: str, file: str) -> Iterator[Line]:
    """The logical lines: one that begins with a space or a tab goes on with the line before."""
    from icalendar.parser import Contentline

    whole: list[tuple[int, str]] = []
    for number, line in enumerate(_END_OF_LINE.split(text), start=1):
        if line[:1] in (" ", "\t") and whole:
            whole[-1] = (whole[-1][0], whole[-1][1] + line[1:])
        elif line.strip():
            whole.append((number, line))
    if not whole or whole[0][1].strip().upper() != "BEGIN:VCALENDAR":
        raise CafeplanError(says.NOT_A_CALENDAR(file=file), says.NOT_A_CALENDAR_REMEDY)
    for number, line in whole:
        try:
            name, _, value = Contentline(line).parts()
        except ValueError as error:
            raise unreadable(file, number) from error
        yield Line(number, name.upper(), value.strip().upper() if name.upper() in ("BEGIN", "END") else value)


def _check_nesting(lines: Sequence[Line], file: str) -> None:
    """What is begun is ended, in its order."""
    begun: list[str] = []
    for line in lines:
        if line.name == "BEGIN":
            begun.append(line.value)
        elif (line.name == "END" and (not begun or begun.pop() != line.value)) or not (begun or line.name == "END"):
            raise unreadable(file, line.number)
    if begun:
        raise CafeplanError(says.CUT_SHORT(file=file, line=str(lines[-1].number)), says.BROKEN_REMEDY)


def _places(lines: Sequence[Line]) -> list[tuple[int, Mapping[str, int]]]:
    """For each event its first line and the lines of its own properties, those of its alarms left out."""
    places: list[tuple[int, dict[str, int]]] = []
    inside: list[str] = []
    for line in lines:
        if line.name == "BEGIN":
            inside.append(line.value)
            if line.value == "VEVENT":
                places.append((line.number, {}))
        elif line.name == "END":
            inside.pop()
        elif inside[-1] == "VEVENT":
            places[-1][1].setdefault(line.name, line.number)
    return list(places)
