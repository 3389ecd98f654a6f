"""What somebody answered about a new programme in; its folder, with programme.toml and empty tables, out."""

import json
import re
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from cafeplan import files, tables
from cafeplan import programme as programmes
from cafeplan.language import NO_BREAK, WEEKDAYS_SHOWN, Language, Text, bare
from cafeplan.language import commands as commands_say
from cafeplan.language import founding as says
from cafeplan.model import CafeplanError

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_PEOPLE = "intervenants.csv"
_HOURS = re.compile(r"(\d{1,2})[:h](\d{2})?-(\d{1,2})[:h](\d{2})?", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True)
class Answers:
    """What was answered so far, as it was typed; None where nothing was."""

    name: str | None = None
    organisation: str | None = None
    venues: str | None = None
    every: str | None = None
    day: str | None = None
    hours: str | None = None
    roles: str | None = None
    zone: str | None = None
    first: str | None = None
    last: str | None = None

    def lacking(self) -> list[str]:
        """What is still to be asked, in the order of the questions."""
        return [one.name for one in fields(self) if getattr(self, one.name) is None]


def copied(folder: Path, like: str, name: str | None = None, organisation: str | None = None) -> Path:
    """The new folder, a copy of an example's, under a name and an organisation of its own where they are given.

    The people in it are still invented, so its pages go on saying that these are demonstration data. Raises
    CafeplanError inside cafeplan's own code or where the folder exists.
    """
    example = programmes.find(like)
    _refuse(folder)
    shutil.copytree(example, folder, ignore=shutil.ignore_patterns("datapackage.json"))
    toml = folder / "programme.toml"
    content = toml.read_text(encoding="utf-8")
    for key, words in (("name", name), ("organisation", organisation)):
        content = _renamed(content, key, words) if words else content
    files.write(toml, content)
    return folder


def _renamed(toml: str, key: str, words: str) -> str:
    """The text of programme.toml with other words for one of its first keys."""
    line = f"{key} = {_quoted(words)}"
    return re.sub(rf"^{key} = .*$", lambda _: line, toml, count=1, flags=re.MULTILINE)


def founded(folder: Path, answers: Answers, counted: bool, lang: Language) -> Text:
    """What to do next, the folder being made; CafeplanError, and no folder, where an answer cannot be read.

    `counted` says that the group is open: heads are counted, and nobody signs.
    """
    _refuse(folder)
    lacking = answers.lacking()
    if lacking:
        options = [option(name) for name in lacking]
        raise CafeplanError(says.LACKING(options=options), says.LACKING_REMEDY(example=programmes.examples()[0]))
    for name in vars(answers):
        understood(name, getattr(answers, name), answers)
    season = _season(answers)
    begun = tables.programme_files(lang)
    contents = {"programme.toml": _toml(answers, counted, season, lang), **begun}
    for name, content in contents.items():
        files.write(folder / name, content)
    return says.FIRST_STEPS(folder=folder.as_posix(), files=list(begun), people=_PEOPLE, season=season)


def option(name: str) -> str:
    """What an answer is called on the command line."""
    return says.OPTION_OF.get(name, f"--{name}")


def understood(name: str, value: str, answers: Answers) -> None:
    """Nothing, if an answer can be read; CafeplanError with an example otherwise."""
    readers: Mapping[str, Callable[[str], object]] = {
        "every": _every,
        "day": _day,
        "hours": _hours,
        "zone": _zone,
        "first": date.fromisoformat,
        "last": lambda day: _after(date.fromisoformat(day), answers.first),
    }
    try:
        readers.get(name, _some)(value)
    except (ValueError, StopIteration) as error:
        what = says.NOT_UNDERSTOOD(option=option(name), value=value)
        raise CafeplanError(what, says.EXAMPLES[name]) from error


# --- readers -----------------------------------------------------------------------------------------------------


def _some(value: str) -> None:
    if not _several(value):
        raise ValueError(value)


def _several(value: str) -> list[str]:
    return [part.strip() for part in value.split(";") if part.strip()]


def _every(value: str) -> str:
    return next(every for every, words in says.EVERY_WORDS.items() if bare(value) in words)


def _day(value: str) -> int:
    return next(n for n, one in enumerate(WEEKDAYS_SHOWN) if bare(value) in (bare(one.fr), bare(one.en)))


def _hours(value: str) -> str:
    match = _HOURS.fullmatch(value.replace(" ", ""))
    if not match:
        raise ValueError(value)
    start, start_minute, end, end_minute = (int(part or 0) for part in match.groups())
    if not (start, start_minute) < (end, end_minute) <= (23, 59) or max(start_minute, end_minute) > 59:
        raise ValueError(value)
    return f"{start:02}:{start_minute:02}-{end:02}:{end_minute:02}"


def _zone(value: str) -> str | None:
    if bare(value) in says.NO_ZONE:
        return None
    return next(zone for zone in "ABC" if zone == value.strip().upper())


def _after(last: date, first: str | None) -> None:
    if first and last < date.fromisoformat(first):
        raise ValueError(last)


# --- programme.toml ----------------------------------------------------------------------------------------------


def _toml(answers: Answers, counted: bool, season: str, lang: Language) -> str:
    venues = _keyed(one.partition(",")[0] for one in _several(answers.venues or ""))
    roles = _keyed(_several(answers.roles or ""))
    every, day = _every(answers.every or ""), _day(answers.day or "")
    zone = _zone(answers.zone or "")
    words = says.PROGRAMME_TOML(
        name=_quoted(answers.name or ""),
        organisation=_quoted(answers.organisation or ""),
        venues="\n".join(_venue(key, one) for key, one in zip(venues, _several(answers.venues or ""), strict=True)),
        roles="\n".join(f"{key} = {{ fr = {_quoted(role)}, en = {_quoted(role)} }}" for key, role in roles.items()),
        series=_quoted(says.EVERY_SHOWN[every](day=WEEKDAYS_SHOWN[day]).into(lang)),
        rule=_rule(every, _DAYS[day]),
        hours=_hours(answers.hours or ""),
        where=_where(list(venues)),
        seats=", ".join(f"{key} = 1" for key in roles),
        attendance="counted" if counted else "named",
        zone=says.WITH_ZONE(zone=zone) if zone else says.WITHOUT_ZONE,
        season=season,
        first=answers.first,
        last=answers.last,
    )
    return words.into(lang).replace(NO_BREAK, " ")


def _quoted(words: str) -> str:
    """Words as TOML writes them, which is as JSON does."""
    return json.dumps(" ".join(words.split()), ensure_ascii=False)


def _keyed(names: Iterable[str]) -> dict[str, str]:
    """Names by a short word each, of plain letters, that no other has."""
    keyed: dict[str, str] = {}
    for name in names:
        short = re.sub(r"[^a-z0-9]+", "-", bare(name)).strip("-") or "x"
        free = next(key for key in (short, *(f"{short}-{n}" for n in range(2, 100))) if key not in keyed)
        keyed[free] = name.strip()
    return keyed


def _venue(key: str, told: str) -> str:
    name, _, address = (part.strip() for part in told.partition(","))
    return f'{key} = {{ name = {_quoted(name)}, address = {_quoted(address)}, kind = "" }}'


def _rule(every: str, day: str) -> str:
    weekly = {"week": f"FREQ=WEEKLY;BYDAY={day}", "fortnight": f"FREQ=WEEKLY;INTERVAL=2;BYDAY={day}"}
    return weekly.get(every) or f"FREQ=MONTHLY;BYDAY={every}{day}"


def _where(venues: Sequence[str]) -> Text:
    if len(venues) == 1:
        return says.WHERE_ONE(venue=venues[0])
    return says.WHERE_SEVERAL(venues=", ".join(map(_quoted, venues)))


def _season(answers: Answers) -> str:
    """« 2026-2027 », or « 2027 » where the season lies in one year."""
    years = sorted({(answers.first or "")[:4], (answers.last or "")[:4]})
    return "-".join(years)


# --- the folder --------------------------------------------------------------------------------------------------


def _refuse(folder: Path) -> None:
    """CafeplanError where something is there already, or where cafeplan's own code is."""
    if folder.exists():
        raise CafeplanError(commands_say.FOLDER_EXISTS(folder=folder.as_posix()), commands_say.FOLDER_EXISTS_REMEDY)
    if folder.resolve().is_relative_to(files.shipped("examples").parent.resolve()):
        what = commands_say.INSIDE_REPOSITORY(folder=folder.as_posix())
        raise CafeplanError(what, commands_say.INSIDE_REPOSITORY_REMEDY)
