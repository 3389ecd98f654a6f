"""A season in; its workbook to fill in, its sheets of paper, the service's register, and who no longer comes, out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cafeplan import calendar, exports, files, measure, pseudonyms, tables
from cafeplan import programme as programmes
from cafeplan.desk.folders import reports
from cafeplan.desk.printing import refuse_unfit
from cafeplan.indicators import INDICATORS
from cafeplan.language import Language, Text
from cafeplan.language import collecting as says
from cafeplan.language import pseudonyms as people_say
from cafeplan.language.tables import BOOKS
from cafeplan.model import CafeplanError, Programme, Season, Status
from cafeplan.pseudonyms import Call, Lapsed, Person, Visit

_REFERRED_TO = ("organisations", "territories", "facilitators")


@dataclass(frozen=True)
class FollowUp:
    """The people who no longer come, who they are where a register says it, and how many came back after a call."""

    people: tuple[Lapsed, ...]
    known: dict[str, Person]
    returned: int


def sheets(folder: str, season_id: str, out: Path | None, lang: Language) -> list[Path]:
    """The season's workbook, in the season's folder, and what is printed: sign-in sheets and the tally of reception.

    Raises CafeplanError, and writes nothing, where somebody's workbook is there already.
    """
    programme = programmes.load(folder)
    season = programmes.season(programme, season_id)
    files.refuse_example(programme.folder)
    book = programme.folder / season.id / BOOKS["season"]
    _refuse_workbook(book)
    blank = _blank(programme, season)
    paper = out or reports(programme, season)
    contents: dict[Path, str | bytes] = {
        paper / says.SIGNING_FILE.into(lang): exports.signing(programme, blank.sessions, lang),
        paper / says.TALLY_FILE.into(lang): exports.tally(programme, lang),
    }
    refuse_unfit(contents, programme, lang)
    with files.locked(programme.folder):
        written = [files.write(book, tables.season_workbook(blank, lang))] if blank.tables else []
        return [*written, *(files.write(path, content) for path, content in contents.items())]


def register(folder: str, season_id: str, path: Path, lang: Language) -> Text:
    """An empty register at that path, or what its next free number is where there is one; CafeplanError elsewhere."""
    programme = programmes.load(folder)
    pseudonyms.refuse_place(people_say.A_REGISTER, path, programme.folder)
    if path.suffix.lower() != ".xlsx":
        raise CafeplanError(says.NOT_XLSX(file=path.name), says.NOT_XLSX_REMEDY)
    if not path.exists():
        files.write_private(path, pseudonyms.empty_register(lang))
        return says.REGISTER_MADE(path=path.as_posix())
    frames = tables.load(programme, programmes.season(programme, season_id)).frames
    used = {*frames["participants"]["id"].dropna(), *frames["attendance"]["participant"].dropna()}
    number = pseudonyms.next_free(registered(programme, path), used)
    return people_say.NEXT_FREE(number=number) if number else people_say.REGISTER_FULL


def registered(programme: Programme, path: Path) -> dict[str, Person]:
    """The people of the service's register, by number; CafeplanError where it stands in a wrong place or is none."""
    pseudonyms.refuse_place(people_say.A_REGISTER, path, programme.folder)
    return dict(pseudonyms.register(tables.lines_of(existing(path)), path.name))


def existing(path: Path) -> Path:
    """The path, if there is a file; CafeplanError otherwise."""
    if not path.is_file():
        raise CafeplanError(people_say.NO_SUCH_FILE(file=path.as_posix()), people_say.NO_SUCH_FILE_REMEDY)
    return path


def follow_up(folder: str, season_id: str, book: Path | None, times: int, missed: int, on: date) -> FollowUp:
    """Who came so many times and missed so many held sessions since, up to a day; for the eyes of the service."""
    programme = programmes.load(folder)
    season = programmes.season(programme, season_id)
    loaded = tables.load(programme, season)
    _require(loaded)
    dated = measure.dated_sessions(programme, season, loaded)
    held = [one.date for one in dated if one.status is Status.HELD and one.date <= on]
    came = loaded.frames["attendance"]
    visits = [Visit(day, who) for day, who in zip(came["date"], came["participant"], strict=True) if day <= on]
    calls = [_call(*row) for row in loaded.frames["follow_ups"][["date", "participant", "outcome"]].itertuples(False)]
    known = registered(programme, book) if book else {}
    people = pseudonyms.lapsed(held, visits, calls, times, missed)
    return FollowUp(people, known, pseudonyms.returned(visits, calls))


def outcome(code: str) -> Text:
    """What was agreed at a call, in words."""
    [contract] = [one for one in tables.private_tables() if one.name == "follow_ups"]
    return next(entry.label for entry in contract.column("outcome").categories if entry.value == code)


def _call(day: date, participant: str, agreed: object) -> Call:
    return Call(day, participant, agreed if isinstance(agreed, str) else None)


def _require(loaded: tables.Loaded) -> None:
    """CafeplanError with every fault of the tables that say who came; that nobody has come yet is none."""
    stopping = tables.blocking(loaded, {"sessions", "attendance", "follow_ups"})
    faults = tuple(one for one in stopping if one.kind != "no-attendance")
    if faults:
        raise CafeplanError(faults[0].message, faults[0].remedy, faults=faults)


def _refuse_workbook(path: Path) -> None:
    """CafeplanError where the workbook is there: what somebody wrote in it is not overwritten."""
    if path.exists():
        raise CafeplanError(says.WORKBOOK_THERE(path=path.as_posix()), says.WORKBOOK_THERE_REMEDY)


def _blank(programme: Programme, season: Season) -> tables.Blank:
    loaded = tables.load(programme, season)
    dated = measure.dated_sessions(programme, season, loaded)
    slots = calendar.by_slot(one for one in dated if one.status is not Status.CLOSED)
    # A session whose date or venue the rota has still to choose has several offers, and no line yet.
    sessions = tuple(offers[0] for offers in slots.values() if len(offers) == 1)
    there = tables.files_of(programme, season)
    wanted = tables.to_fill(programme, _codes(programme), there)
    keys: dict[str, Sequence[object]] = {name: _keys(loaded, name) for name in _REFERRED_TO}
    if "sessions" in there:
        keys["sessions"] = sorted({one.date for one in sessions})
    if "participants" in there:
        keys["participants"] = _keys(loaded, "participants")
    return tables.Blank(programme, season, wanted, sessions, keys, sorted(set(there.values())))


def _keys(loaded: tables.Loaded, table: str) -> Sequence[str]:
    return [str(key) for key in loaded.frames[table]["id"].dropna()]


def _codes(programme: Programme) -> Collection[str]:
    """The codes of the indicators that the programme's objectives ask for."""
    return {INDICATORS[name].code for one in programme.objectives for name in one.indicators}
