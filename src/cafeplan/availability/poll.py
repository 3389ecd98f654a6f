"""The CSV that Framadate exports of a date poll in; who is away when, and who would rather not, out.

Above the answers stand two lines or more whose first cell is empty: the days, one a column, then the moments of each
day. Each row below is a name and its answers. An answer counts for a day where a session meets its moment.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO

from cafeplan.availability.answers import Answers, Said
from cafeplan.language import LANGUAGES, Text, bare, month, month_names, nearest
from cafeplan.language import availability as says
from cafeplan.model import CafeplanError, Facilitator, Session

_YES, _IF_NEED_BE, _NO, _UNSAID = "yes", "if need be", "no", ""
_ANSWERS: Mapping[str, str] = {
    "oui": _YES,
    "yes": _YES,
    "si necessaire": _IF_NEED_BE,
    "sous reserve": _IF_NEED_BE,
    "if need be": _IF_NEED_BE,
    "ifneedbe": _IF_NEED_BE,
    "under reserve": _IF_NEED_BE,
    "non": _NO,
    "no": _NO,
    "": _UNSAID,
    "?": _UNSAID,
    "unkown": _UNSAID,  # so Framadate spells it
    "unknown": _UNSAID,
    "inconnu": _UNSAID,
}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_IN_FIGURES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_IN_WORDS = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+)\.? (\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]+)\.? (\d{4}) (?:[a-z]+\.? )?(\d{1,2})")
_CLOCK = re.compile(r"(\d{1,2}) ?(?:h|:) ?(\d{2})?")
_PARTS_OF_DAY = {"mat": (0, 12), "morning": (0, 12), "apres": (12, 18), "afternoon": (12, 18), "soir": (18, 24)}


@dataclass(frozen=True)
class _Column:
    """One choice of the poll: a day, and the minutes from and to which it is asked for."""

    position: int
    day: date
    start: int = 0
    end: int = 24 * 60

    def meets(self, session: Session) -> bool:
        """Whether a session is on that day at that moment; a single hour is meant where the session then goes on."""
        starts, ends = (60 * hour.hour + hour.minute for hour in (session.start, session.end))
        return session.date == self.day and starts < max(self.end, self.start + 1) and self.start < ends


def poll(content: bytes, file: str, people: Sequence[Facilitator], sessions: Iterable[Session]) -> Answers:
    """What a poll says of each person; CafeplanError where the file is no date poll."""
    rows = _rows(content, file)
    height = next((n for n, row in enumerate(rows) if row[0]), len(rows))
    columns = _columns(rows[:height], file)
    live = list(sessions)
    asked = [column for column in columns if any(column.meets(session) for session in live)]
    if not columns or height == len(rows):
        raise CafeplanError(says.NOT_A_POLL(file=file), says.NOT_A_POLL_REMEDY)
    said: dict[str, Said] = {}
    left_out: list[Text] = []
    for line, row in enumerate(rows[height:], start=height + 1):
        person = _person(row[0], people, file, line)
        if isinstance(person, Text):
            left_out.append(person)
            continue
        if person.id in said:
            left_out.append(says.ANSWERED_TWICE(file=file, line=str(line), person=person.name))
        said[person.id], unread = _answers(person, row, asked, file, line)
        left_out += unread
    strange = sorted({column.day for column in columns} - {column.day for column in asked})
    remarks = [says.NO_SESSION_ON(days=strange)] if strange else []
    return Answers(tuple(said.values()), tuple(left_out), tuple(remarks))


def _rows(content: bytes, file: str) -> list[list[str]]:
    """The rows with something in them, all of one length, without the empty column that Framadate ends with."""
    try:
        text = content.decode("utf-8-sig")
        first = text.partition("\n")[0]
        read = csv.reader(StringIO(text, newline=""), delimiter=max(";", ",", key=first.count), strict=True)
        rows = [[cell.strip() for cell in row] for row in read]
    except (UnicodeDecodeError, csv.Error) as error:
        raise CafeplanError(says.NOT_A_POLL(file=file), says.NOT_A_POLL_REMEDY) from error
    while rows and not any(rows[-1]):
        rows.pop()
    width = max((len(row) for row in rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


# --- the head ----------------------------------------------------------------------------------------------------


def _columns(head: Sequence[Sequence[str]], file: str) -> list[_Column]:
    """The choices; a day that is written once goes for the columns after it too."""
    columns: list[_Column] = []
    above = [""] * len(head)
    for position in range(1, len(head[0]) if head else 0):
        cells = [row[position] for row in head]
        if not any(cells):
            continue
        above = [cell or before for cell, before in zip(cells[:-1], above, strict=False)] + cells[-1:]
        day, moment = _day(above)
        if day is None:
            what = says.NOT_A_DAY(file=file, column=str(position + 1), value=" ".join(filter(None, above)))
            raise CafeplanError(what, says.NOT_A_POLL_REMEDY)
        columns.append(_Column(position, day, *_minutes(moment)))
    return columns


def _day(cells: Sequence[str]) -> tuple[date | None, str]:
    """The day that stands in the first cell, or in the first two, and the moment that stands below."""
    for height in range(1, len(cells) + 1):
        day = _read_day(bare(" ".join(cells[:height])))
        if day:
            return day, bare(" ".join(cells[height:]))
    return None, ""


def _read_day(words: str) -> date | None:
    iso, figures, spelt, inverse = (form.search(words) for form in (_ISO, _IN_FIGURES, _IN_WORDS, _MONTH_FIRST))
    if iso:
        parts = iso.groups()
    elif figures:
        parts = figures.groups()[::-1]
    elif spelt:
        parts = (spelt[3], _MONTHS.get(spelt[2], "0"), spelt[1])
    elif inverse:
        parts = (inverse[2], _MONTHS.get(inverse[1], "0"), inverse[3])
    else:
        return None
    try:
        return date(*map(int, parts))
    except ValueError:
        return None


def _minutes(moment: str) -> tuple[int, int]:
    """From when to when a moment is: « 9h30-11h30 », « matin »; the whole day where it does not say."""
    hours = [60 * int(hour) + int(minutes or 0) for hour, minutes in _CLOCK.findall(moment)]
    if hours:
        return hours[0], hours[1] if len(hours) > 1 else hours[0]
    part = next((span for start, span in _PARTS_OF_DAY.items() if moment.startswith(start)), (0, 24))
    return 60 * part[0], 60 * part[1]


# The months in full and shortened, without accents: « decembre », « dec ».
_MONTHS = {
    word.removesuffix("."): str(number)
    for lang in LANGUAGES
    for number, short in month_names(lang).items()
    for word in (bare(short), bare(month(date(2000, number, 1), lang)).split()[0])
}


# --- the rows ----------------------------------------------------------------------------------------------------


def _person(name: str, people: Sequence[Facilitator], file: str, line: int) -> Facilitator | Text:
    """Whom a row is of: by name in any order, by identifier, or by a first name that only one person has."""
    words = sorted(bare(name).split())
    in_full = [one for one in people if words == sorted(bare(one.name).split())]
    found = in_full or [one for one in people if bare(name) in (bare(one.id), bare(one.name).split()[0])]
    if len(found) == 1:
        return found[0]
    if found:
        return says.SEVERAL_FIT(file=file, line=str(line), name=name, people=[one.name for one in found])
    near = nearest(name, [one.name for one in people])
    said = says.NOBODY_FITS(file=file, line=str(line), name=name)
    return says.NEAR(said=said, near=near) if near else said


def _answers(
    person: Facilitator, row: Sequence[str], asked: Sequence[_Column], file: str, line: int
) -> tuple[Said, list[Text]]:
    """What a row says, and the answers in it that cannot be read."""
    by_day: dict[date, set[str]] = {}
    unread: list[Text] = []
    for column in asked:
        answer = _ANSWERS.get(bare(row[column.position]))
        if answer is None:
            value = row[column.position]
            unread.append(says.UNKNOWN_ANSWER(file=file, line=str(line), day=column.day, value=value))
        else:
            by_day.setdefault(column.day, set()).add(answer)
    away = frozenset(day for day, answers in by_day.items() if answers == {_NO})
    rather_not = frozenset(_reluctant(by_day, away))
    return Said(person, away, rather_not), unread


def _reluctant(by_day: Mapping[date, set[str]], away: frozenset[date]) -> Iterator[date]:
    """The days with an answer that is less than yes, but not no to everything."""
    return (day for day, answers in by_day.items() if day not in away and answers & {_IF_NEED_BE, _NO})
