"""Somebody's calendar or a poll in; rows added to the tables of absences and wishes out, and what fitted nobody."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cafeplan import availability, files, measure, tables
from cafeplan import season as seasons
from cafeplan.availability import Said
from cafeplan.desk.folders import own
from cafeplan.language import Text
from cafeplan.language import availability as says
from cafeplan.language import reseating as words
from cafeplan.model import CafeplanError, Facilitator, Programme, Status


def absences(folder: str, path: Path, of: str | None, season_id: str | None, on: date) -> tuple[list[Text], list[Text]]:
    """What a calendar file or a poll adds to the programme's absences and wishes, and what in it fits nobody.

    It is read for one season, the last one where none is given, and entered as of a day. What the tables hold already
    is not added again.
    Raises CafeplanError, and writes nothing, where the file or the programme's tables cannot be read.
    """
    programme, season = own(folder, season_id)
    with files.locked(programme.folder):
        loaded = tables.load(programme, season)
        people = tables.facilitators(loaded)
        dated = [one for one in measure.dated_sessions(programme, season, loaded) if one.status is not Status.CLOSED]
        content = _content(path, of)
        if path.suffix.lower() == ".csv":
            answers = availability.poll(content, path.name, people, dated)
        else:
            answers = availability.agenda(content, path.name, _whose(path, of, people), dated, season, programme)
        new = [availability.fresh(said) for said in answers.said]
        added = [*_add(programme, "absences", _absence_rows(new, on)), *_add(programme, "preferences", _wish_rows(new))]
    shown = [text for person in new for text in _known_now(person)]
    return [*shown, *answers.remarks, *(added or [says.NOTHING_NEW])], list(answers.left_out)


@dataclass(frozen=True)
class Noted:
    """What is said of an absence that was noted, and the days of the published sessions that it leaves to cover."""

    said: tuple[Text, ...]
    left: tuple[date, ...]


def absent(folder: str, season_id: str, name: str, days: tuple[date, date], on: date) -> Noted:
    """The absence of somebody from a day to another, which sessions it leaves to cover among it.

    Why is never asked. Raises CafeplanError, and writes nothing, where nobody has that name.
    """
    programme, season = own(folder, season_id)
    first, last = days
    if last < first:
        raise CafeplanError(words.REVERSED(last=last), words.REVERSED_REMEDY)
    with files.locked(programme.folder):
        person = seasons.person_meant(seasons.opened(programme, season, on), name)
        away = frozenset(availability.days(first, last))
        added = _add(programme, "absences", _absence_rows([availability.fresh(Said(person, away))], on))
    when = (words.STRETCH if first < last else words.ONE_DAY)(first=first, last=last)
    said = [words.ABSENT(person=person.name, when=when), *(added or [says.NOTHING_NEW])]
    here = seasons.opened(programme, season, on)
    left = sorted(turn.session.date for turn in here.turns if turn.person.id == person.id and turn.session.date in away)
    if here.published:
        said.append(words.TO_COVER(n=len(left), days=left) if left else words.NOTHING_TO_COVER)
    return Noted(tuple(said), tuple(left))


def _content(path: Path, of: str | None) -> bytes:
    """The bytes of somebody's calendar (.ics) or of a poll (.csv), which goes without `of`."""
    kind = path.suffix.lower()
    if kind not in (".ics", ".csv"):
        raise CafeplanError(says.NEITHER(file=path.name), says.NEITHER_REMEDY)
    if kind == ".csv" and of:
        raise CafeplanError(says.POLL_NAMES_PEOPLE, says.POLL_NAMES_PEOPLE_REMEDY)
    try:
        return path.read_bytes()
    except OSError as error:
        what = says.NO_SUCH_FILE(file=path.as_posix())
        raise CafeplanError(what, says.NO_SUCH_FILE_REMEDY) from error


def _whose(path: Path, of: str | None, people: Sequence[Facilitator]) -> Facilitator:
    remedy = says.WHOSE_REMEDY(known=[person.id for person in people])
    if of is None:
        raise CafeplanError(says.WHOSE(file=path.name), remedy)
    found = next((person for person in people if person.id == of), None)
    if found is None:
        raise CafeplanError(says.NO_SUCH_PERSON(id=of), remedy)
    return found


def _add(programme: Programme, table: str, rows: Sequence[tables.Row]) -> list[Text]:
    """Adds rows to a table of the programme, and says how many; nothing where there is none."""
    if not rows:
        return []
    added = tables.addition(programme, table, rows)
    read = files.fingerprint_of(added.before) if added.before is not None else None
    files.write_unless_changed(added.path, added.after, read)
    return [says.ADDED(n=len(rows), file=added.path.name)]


def _absence_rows(new: Sequence[Facilitator], on: date) -> list[tables.Row]:
    return [
        {"facilitator": one.id, "first": each.first, "last": each.last, "entered": on}
        for one in new
        for each in one.absences
    ]


def _wish_rows(new: Sequence[Facilitator]) -> list[tables.Row]:
    return [{"facilitator": one.id, "wish": each.kind, "date": each.day} for one in new for each in one.wishes]


def _known_now(person: Facilitator) -> Iterator[Text]:
    for each in person.absences:
        says_it = says.AWAY if each.first < each.last else says.AWAY_ONE_DAY
        yield says_it(person=person.name, first=each.first, last=each.last)
    for wish in person.wishes:
        yield says.RATHER_NOT(person=person.name, day=wish.day)
