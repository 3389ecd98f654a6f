"""A programme and a day in; people last seen before it erased, who left named by a number, numbers frozen, out."""

import shutil
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cafeplan import aggregates, asides, files, measure, pseudonyms, tables
from cafeplan import programme as programmes
from cafeplan.aggregates import Aggregates
from cafeplan.desk.collecting import registered
from cafeplan.desk.departing import Departed, departed
from cafeplan.desk.folders import NOTEBOOKS, reports
from cafeplan.indicators import INDICATORS
from cafeplan.language import Language, Text
from cafeplan.language import pseudonyms as says
from cafeplan.model import CafeplanError, Programme, Season
from cafeplan.version import __version__

LOG = "purge.log"
_KEPT_YEARS = 2
_KEPT_PAGES = ("bilan-internal.html", NOTEBOOKS)
_LAST = ("attendance",)
"""What says when somebody was last seen is erased last: an interrupted purge is then done again from the start."""


@dataclass(frozen=True)
class _Erased:
    """What goes of one file: the lines, by the table and sheet in which they stand."""

    season: Season
    table: str
    path: Path
    sheet: str | None
    lines: tuple[int, ...]


@dataclass(frozen=True)
class Purge:
    """What is to be erased, and what of it is said."""

    programme: Programme
    before: date
    gone: frozenset[str]
    erased: tuple[_Erased, ...]
    pages: tuple[Path, ...]
    departed: Departed

    def __bool__(self) -> bool:
        """Whether there is anything to erase."""
        return bool(self.gone or self.departed.people)

    @property
    def seasons(self) -> list[Season]:
        """The seasons of which rows go."""
        touched = {one.season.id for one in self.erased}
        return [season for season in self.programme.seasons if season.id in touched]

    def said(self) -> list[Text]:
        """What goes, in sentences that name nobody."""
        if not self:
            return [says.NOTHING_TO_PURGE(before=self.before)]
        pages = [says.PURGED_FILE(path=path.as_posix()) for path in self.pages]
        return [*self._of_participants(), *self._of_facilitators(), *pages]

    def _of_participants(self) -> Iterator[Text]:
        if self.gone:
            rows = sum(len(one.lines) for one in self.erased)
            yield says.WILL_PURGE(before=self.before, people=len(self.gone), rows=rows, n=len(self.erased))
        for one in self.erased:
            yield says.PURGED_LINES(path=_shown(one), rows=len(one.lines))

    def _of_facilitators(self) -> Iterator[Text]:
        if self.departed.people:
            told = {"people": self.departed.people, "n": len(self.departed.renamed)}
            yield says.WILL_RENAME(before=self.before, **told)
        for one in self.departed.renamed:
            yield (says.PURGED_LINES if one.dropped else says.RENAMED_LINES)(path=one.path, rows=one.lines)


def purge(folder: str, before: date | None, on: date, lang: Language) -> Purge:
    """What there is to erase: the rows of everybody last seen before a day, two years ago where none is given.

    The names of facilitators who left before it go, too. Raises CafeplanError where a table about people has a fault:
    nobody may be left in it by an oversight.
    """
    programme = programmes.load(folder)
    files.refuse_example(programme.folder)
    day = before or _years_before(on)
    begun = [season for season in programme.seasons if (programme.folder / season.id).is_dir()]
    loaded = {season.id: tables.load(programme, season) for season in begun}
    faults = tables.private_faults(loaded)
    if faults:
        raise CafeplanError(says.FAULTS_FIRST, faults[0].remedy, faults=faults)
    seen = _last_seen(begun, loaded)
    gone = frozenset(person for person, last in seen.items() if last < day)
    erased = [one for season in begun for one in _rows_of(programme, season, loaded[season.id], gone)]
    erased.sort(key=lambda one: one.table in _LAST)
    touched = {one.season.id: one.season for one in erased}
    pages = [reports(programme, season) / name for season in touched.values() for name in _KEPT_PAGES]
    left = departed(programme, day, loaded, lang)
    kept = dict.fromkeys([*(path for path in pages if path.exists()), *left.pages])
    return Purge(programme, day, gone, tuple(erased), tuple(kept), left)


def carried_out(asked: Purge, book: Path | None, on: date, lang: Language) -> list[Text]:
    """What was done: numbers frozen first, then rows, kept pages and lines of the register erased, and a log."""
    if not asked:
        return []
    people = registered(asked.programme, book) if book else {}
    frozen = {season: _frozen(asked.programme, season, on) for season in asked.seasons}
    contents = _without_them(asked)
    programme = asked.programme
    with files.locked(programme.folder):
        for season, content in frozen.items():
            if content:
                files.write(programme.folder / season.id / aggregates.FILE, content)
        for path, rest in contents.items():
            files.write(path, rest)
        for path in asked.pages:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        asides.forget_all()
        if book:
            cells = pseudonyms.erased(people, asked.gone, lang)
            files.write_private(book, tables.edited(book, None, book.read_bytes(), (), cells))
        _log(asked, on, lang)
    return [*(says.PURGED_SEASON(season=one.label) for one in asked.seasons), says.PURGE_COPIES]


def _without_them(asked: Purge) -> dict[Path, bytes]:
    """The new content of every file, worked out before the first is written."""
    contents: dict[Path, bytes] = {}
    for one in asked.erased:
        before = contents.get(one.path) or one.path.read_bytes()
        contents[one.path] = tables.edited(one.path, one.sheet, before, one.lines, {})
    for renamed in asked.departed.renamed:
        path, sheet = renamed.source.path, _sheet(renamed.source)
        before = contents.get(path) or path.read_bytes()
        contents[path] = tables.edited(path, sheet, before, renamed.dropped, renamed.cells)
    return contents


def _sheet(source: tables.Source) -> str | None:
    """The sheet of a workbook that a table is; None where the file holds that table alone."""
    return next(iter(source.sheets), None) if source.sheets else None


def _years_before(on: date) -> date:
    try:
        return on.replace(year=on.year - _KEPT_YEARS)
    except ValueError:
        return on.replace(year=on.year - _KEPT_YEARS, day=28)


# --- who, and when -----------------------------------------------------------------------------------------------


def _last_seen(seasons: Collection[Season], loaded: Mapping[str, tables.Loaded]) -> dict[str, date]:
    """The last day on which a table names each person; the last of the season where it names them without a day."""
    seen: dict[str, date] = {}
    undated: dict[str, date] = {}
    for season in seasons:
        for person, day in _contacts(loaded[season.id]):
            if day is None:
                undated[person] = max(season.last, undated.get(person, season.last))
            else:
                seen[person] = max(day, seen.get(person, day))
    return undated | seen


def _contacts(loaded: tables.Loaded) -> Iterator[tuple[str, date | None]]:
    for contract in tables.private_tables():
        days = [column.name for column in contract.columns if column.kind == "date"]
        for row in loaded.frames[contract.name].to_dict("records"):
            known = [row[name] for name in days if isinstance(row[name], date)]
            for name in tables.pseudonyms_of(contract):
                if isinstance(row[name], str):
                    yield row[name], max(known, default=None)


def _rows_of(programme: Programme, season: Season, loaded: tables.Loaded, gone: Collection[str]) -> Iterator[_Erased]:
    for name, source in tables.private_sources(programme, season).items():
        lines = tables.lines_naming(source, loaded.frames[name], gone)
        if lines:
            yield _Erased(season, name, source.path, _sheet(source), lines)


# --- what stays --------------------------------------------------------------------------------------------------


def _frozen(programme: Programme, season: Season, on: date) -> str | None:
    """The season's numbers while they can still be counted; None where an earlier purge froze them, or nobody was."""
    counted = tables.load(programme, season).frames
    if measure.frozen(programme, season) or not measure.has_attendance(counted):
        return None
    names = list(INDICATORS)
    measured = measure.read(programme, season, names)
    values = {name: value for (name, _), value in measure.values(measured.records, names).items()}
    collected = measure.collected(measured.records.now, names)
    return aggregates.text(Aggregates(values, collected, on, __version__, tables.fingerprint(programme, season)))


def _log(asked: Purge, on: date, lang: Language) -> None:
    """Adds to the log the day, how many people and rows, and of whom nothing."""
    path = asked.programme.folder / LOG
    earlier = path.read_text(encoding="utf-8") if path.exists() else ""
    files.write(path, earlier + "".join(f"{line.into(lang)}\n" for line in _logged(asked, on)))


def _logged(asked: Purge, on: date) -> Iterator[Text]:
    days: dict[str, Any] = {"on": on, "before": asked.before}
    if asked.gone:
        erased: list[Any] = [says.TABLE_ROWS(file=_shown(one), rows=len(one.lines)) for one in asked.erased]
        yield says.PURGE_LOG_PEOPLE(**days, people=len(asked.gone), tables=erased)
    if asked.departed.people:
        renamed: list[Any] = [says.TABLE_ROWS(file=one.path, rows=one.lines) for one in asked.departed.renamed]
        yield says.PURGE_LOG_FACILITATORS(**days, people=asked.departed.people, tables=renamed)


def _shown(one: _Erased) -> str:
    return f"{one.season.id}/{one.path.name}" + (f" ({one.sheet})" if one.sheet else "")
