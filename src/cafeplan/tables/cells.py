"""A column's contract and the text of one cell in; its value, or what is wrong with it, out."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from cafeplan.language import WEEKDAYS_SHOWN, Text, bare
from cafeplan.model import WEEKDAYS, Programme, Season
from cafeplan.tables.blame import hint, looks_like_person
from cafeplan.tables.contract import Column

_ERRORS = re.compile(r"#(N/A|NA|REF!|VALUE!|VALEUR!|DIV/0!|NAME\?|NOM\s?\?|NUM!|NOMBRE!|NULL!|NUL!)|Err:\d{3}", re.I)
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_FRENCH_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_SHORT_YEAR = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}", re.ASCII)
_DAY_NUMBER = re.compile(r"\d{5}", re.ASCII)
_DAY_FRACTION = re.compile(r"0?[.,]\d+", re.ASCII)
_TIME = re.compile(r"(\d{1,2})(?:\s?[h:]\s?(\d{2})(?::00)?|\s?h)", re.ASCII | re.IGNORECASE)
_INTEGER = re.compile(r"[+-]?\d{1,15}", re.ASCII)
_EXCELS_DAY_0 = date(1899, 12, 30)
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}", re.ASCII)
_NUMBER = re.compile(r"[+-]?\d{1,15}([.,]\d{1,15})?", re.ASCII)
_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))", re.ASCII)


@dataclass(frozen=True)
class Wrong:
    """What is wrong with a cell: a kind of fault, and what its sentences name beside the text that was read."""

    kind: str
    values: Mapping[str, object]


@dataclass(frozen=True)
class Words:
    """The words that people may write in a column, without case or accents, and the code each stands for."""

    codes: Mapping[str, str]
    shown: tuple[str | Text, ...]
    kind: str


@dataclass(frozen=True)
class Setting:
    """What the cells of a folder are read against: the words of the programme, and the dates of the season."""

    words: Mapping[str, Words]
    season: Season | None


def setting(programme: Programme, season: Season | None) -> Setting:
    """The venues, roles and series that the programme names, the days of the week, and the season."""
    venues = {key: [venue.name] for key, venue in programme.venues.items()}
    roles = {key: [role.fr, role.en] for key, role in programme.roles.items()}
    series: Mapping[str, Sequence[str]] = {series.name: [] for series in programme.series}
    named: Mapping[str, Mapping[str, Sequence[str]]] = {"venue": venues, "role": roles, "series": series}
    words = {kind: Words(codes(spellings), tuple(spellings), f"unknown-{kind}") for kind, spellings in named.items()}
    return Setting({**words, "weekday": _weekdays()}, season)


def _weekdays() -> Words:
    """The days of the week: « lundi », Monday."""
    spellings: Mapping[str, Sequence[str]] = {
        code: [label.fr, label.en] for code, label in zip(WEEKDAYS, WEEKDAYS_SHOWN, strict=True)
    }
    return Words(codes(spellings), WEEKDAYS_SHOWN, "unknown-value")


def value(column: Column, text: str, around: Setting) -> Any:
    """The value of a cell, None if it is empty, or Wrong. Dates, times and Decimals are Python's; a list is a tuple."""
    if not text:
        return _empty(column)
    if _ERRORS.fullmatch(text):
        return Wrong("spreadsheet-error", {})
    if column.pseudonym and looks_like_person(text):
        return Wrong("looks-like-name", {"example": example(column)})
    read = _READERS[column.kind](column, text, around)
    return read if isinstance(read, Wrong) else _within(column, read, around)


def example(column: Column) -> str | Text:
    """A good value of a column, as people of each language write it."""
    if column.kind == "date":
        return f"{date.fromisoformat(column.example):%d/%m/%Y}"
    if column.kind == "number":
        return Text(fr=column.example.replace(".", ","), en=column.example)
    return next((entry.label for entry in column.categories if entry.value == column.example), column.example)


def _empty(column: Column) -> Any:
    return Wrong(column.when_empty, {"example": example(column)}) if column.required else column.default


def codes(spellings: Mapping[str, Sequence[str]]) -> Mapping[str, str]:
    """The code for each spelling; a spelling that two codes share stands for neither, and a code for itself."""
    shared: dict[str, set[str]] = {}
    for code, others in spellings.items():
        for word in others:
            shared.setdefault(bare(word), set()).add(code)
    unshared = {word: next(iter(codes)) for word, codes in shared.items() if len(codes) == 1}
    return {**unshared, **{bare(code): code for code in spellings}}


# --- one reader a type -------------------------------------------------------------------------------------------


def _string(column: Column, text: str, around: Setting) -> str | Wrong:
    words = _words(column, around)
    if words is not None:
        return _word(words, text)
    if column.pattern and not re.fullmatch(column.pattern, text):
        return Wrong("pattern", {"example": example(column)})
    if column.email and not _EMAIL.fullmatch(text):
        return Wrong("bad-address", {"example": example(column)})
    if column.longest and len(text) > column.longest:
        return Wrong("too-long", {"limit": column.longest})
    return text


def _list(column: Column, text: str, around: Setting) -> Any:
    items = [item.strip() for item in text.split(column.delimiter)]
    read = [_string(column, item, around) for item in items if item]
    wrong = next((item for item in read if isinstance(item, Wrong)), None)
    return wrong or tuple(dict.fromkeys(str(item) for item in read)) or _empty(column)


def _date(column: Column, text: str, around: Setting) -> date | Wrong:
    if _SHORT_YEAR.fullmatch(text):
        return Wrong("short-year", {})
    if _DAY_NUMBER.fullmatch(text):
        return _EXCELS_DAY_0 + timedelta(days=int(text))
    iso, french = _ISO_DATE.fullmatch(text), _FRENCH_DATE.fullmatch(text)
    parts = iso.groups() if iso else french.groups()[::-1] if french else ("0", "0", "0")
    try:
        return date(*map(int, parts))
    except ValueError:
        return Wrong("bad-date", {})


def _time(column: Column, text: str, around: Setting) -> time | Wrong:
    if _DAY_FRACTION.fullmatch(text):
        return _part_of_day(Decimal(text.replace(",", ".")))
    parts = _TIME.fullmatch(text)
    try:
        return time(int(parts[1]), int(parts[2] or 0)) if parts else Wrong("bad-time", {})
    except ValueError:
        return Wrong("bad-time", {})


def _part_of_day(part: Decimal) -> time | Wrong:
    """The time that a spreadsheet keeps as this part of a day, to the minute."""
    minutes = part * 24 * 60
    whole = int(minutes.to_integral_value())
    almost = whole < 24 * 60 and abs(minutes - whole) < Decimal("0.02")
    return time(whole // 60, whole % 60) if almost else Wrong("bad-time", {})


def _integer(column: Column, text: str, around: Setting) -> int | Wrong:
    number = _number_text(column, text)
    return int(number) if _INTEGER.fullmatch(number) else Wrong("bad-integer", {"example": example(column)})


def _number(column: Column, text: str, around: Setting) -> Decimal | Wrong:
    number = _number_text(column, text)
    parts = _NUMBER.fullmatch(number)
    if not parts:
        return Wrong("bad-number", {"example": example(column)})
    if column.decimals is not None and len(parts[1] or "") > column.decimals + 1:
        return Wrong("too-many-decimals", {"example": example(column), "most": column.decimals})
    return Decimal(number.replace(",", "."))


_READERS: Mapping[str, Callable[[Column, str, Setting], Any]] = {
    "string": _string,
    "list": _list,
    "date": _date,
    "time": _time,
    "integer": _integer,
    "number": _number,
}


def _number_text(column: Column, text: str) -> str:
    return _THOUSANDS.sub("", text.removesuffix(column.unit).strip())


# --- what the value must be besides ------------------------------------------------------------------------------


def _words(column: Column, around: Setting) -> Words | None:
    if column.programme:
        return around.words[column.programme]
    if not column.categories:
        return None
    spellings = {entry.value: [entry.label.fr, entry.label.en, *entry.also] for entry in column.categories}
    return Words(codes(spellings), tuple(entry.label for entry in column.categories), "unknown-value")


def _word(words: Words, text: str) -> str | Wrong:
    code = words.codes.get(bare(text))
    if code is not None:
        return code
    spellings = [word for shown in words.shown for word in _forms(shown)]
    return Wrong(words.kind, {"hint": hint(text, spellings), "known": words.shown, "part": text})


def _forms(word: str | Text) -> Sequence[str]:
    return (word.fr, word.en) if isinstance(word, Text) else (word,)


def _within(column: Column, read: Any, around: Setting) -> Any:
    low, high = _limit(column, column.minimum), _limit(column, column.maximum)
    if low is not None and read < low:
        return Wrong("minimum", {"limit": low})
    if high is not None and read > high:
        return Wrong("maximum", {"limit": high})
    season = around.season if column.in_season else None
    if season is not None and not season.first <= read <= season.last:
        return Wrong(
            "outside-season", {"day": read, "season": season.label, "first": season.first, "last": season.last}
        )
    return read


def _limit(column: Column, limit: str | int | None) -> Any:
    return date.fromisoformat(limit) if column.kind == "date" and isinstance(limit, str) else limit
