"""A folder with its programme.toml in; a checked Programme out."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from pydantic import TypeAdapter, ValidationError

from cafeplan import files, indicators, rules
from cafeplan.language import Text, nearest, verbatim
from cafeplan.language import programme as says
from cafeplan.model import CafeplanError, Fault, Programme, Season, Series
from cafeplan.programme.written import as_declared
from cafeplan.version import __version__

FORMAT = 1
_FILE = "programme.toml"
_EMAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]*(?<!\.)@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_HOST = re.compile(r"[A-Za-z0-9][A-Za-z0-9.:-]*")


def load(folder: str | Path) -> Programme:
    """The programme of a folder, or of the example of that name, checked from end to end.

    Raises CafeplanError with every fault of programme.toml (`error.faults`).
    """
    found = find(folder)
    raw = _read(found / _FILE)
    _check_format(raw)
    programme = _validated(as_declared(raw), found)
    faults = [
        *_unknown_names(programme),
        *_venue_faults(programme),
        *_date_faults(programme),
        *_season_faults(programme),
        *_timezone_faults(programme),
        *_leaflet_faults(programme),
        *_mail_faults(programme),
    ]
    if faults:
        raise _error(faults)
    rules.chosen(programme.rota)
    return _in_english(programme)


def season(programme: Programme, season_id: str) -> Season:
    """The season of that name; CafeplanError with the nearest name where there is none."""
    known = [season.id for season in programme.seasons]
    if season_id not in known:
        what = says.NO_SEASON(season=season_id, programme=programme.name)
        raise CafeplanError(what, _did_you_mean(season_id, known))
    return programme.seasons[known.index(season_id)]


def examples() -> list[str]:
    """The names of the programmes that come with cafeplan."""
    return sorted(path.parent.name for path in files.shipped("examples").glob(f"*/{_FILE}"))


def find(folder: str | Path) -> Path:
    """The folder itself, or that of the example of this name; CafeplanError where there is neither."""
    path = Path(folder)
    example = files.shipped("examples") / path.name
    if not path.is_dir() and str(folder) in examples():
        path = example
    if not path.is_dir():
        raise CafeplanError(says.NO_FOLDER(folder=path.as_posix()), says.NO_FOLDER_REMEDY(examples=examples()))
    if not (path / _FILE).is_file():
        raise CafeplanError(says.NO_FILE(folder=path.name), says.NO_FILE_REMEDY)
    return path


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    except UnicodeDecodeError as error:
        raise CafeplanError(says.NOT_UTF8, says.NOT_UTF8_REMEDY) from error
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = line.group(1) if line else str(len(path.read_text(encoding="utf-8-sig").splitlines()))
        raise CafeplanError(says.NOT_TOML(line=where), says.NOT_TOML_REMEDY) from error


def _check_format(raw: Mapping[str, Any]) -> None:
    number = raw.get("format")
    if isinstance(number, int) and number > FORMAT:
        raise CafeplanError(says.NEWER_FORMAT(format=number, version=__version__), says.NEWER_FORMAT_REMEDY)


def _in_english(programme: Programme) -> Programme:
    """The programme with its indicators under the names of the house, also where they were asked for in French."""
    objectives = tuple(
        replace(
            one,
            indicators=tuple(map(indicators.english, one.indicators)),
            targets={indicators.english(name): target for name, target in one.targets.items()},
        )
        for one in programme.objectives
    )
    evaluation = tuple(
        replace(one, measured_by=tuple(map(indicators.english, one.measured_by))) for one in programme.evaluation
    )
    published = tuple(replace(one, indicator=indicators.english(one.indicator)) for one in programme.published)
    thresholds = {indicators.english(name): one for name, one in programme.thresholds.items()}
    return replace(programme, objectives=objectives, evaluation=evaluation, published=published, thresholds=thresholds)


# --- faults ------------------------------------------------------------------------------------------------------


def _validated(content: Mapping[str, Any], folder: Path) -> Programme:
    declared = {**content, "id": folder.resolve().name, "folder": folder}
    try:
        return _shape().validate_python(declared)
    except ValidationError as error:
        raise _error([_from_pydantic(detail) for detail in error.errors()]) from error


@cache
def _shape() -> TypeAdapter[Programme]:
    """What a programme may look like: pydantic takes longer to find that out than to check a file."""
    return TypeAdapter(Programme)


def _from_pydantic(detail: Any) -> Fault:
    """One fault of the file's shape, from pydantic's account of it."""
    *path, key = detail["loc"]
    where = _where(path)
    if detail["type"] in ("unexpected_keyword_argument", "extra_forbidden"):
        known = _known_keys(path)
        return _fault("unknown-key", key, says.UNKNOWN_KEY(where=where, key=str(key)), _did_you_mean(str(key), known))
    if detail["type"] in ("missing", "missing_argument"):
        return _fault(
            "missing-key", key, says.MISSING_KEY(where=where, key=str(key)), says.MISSING_KEY_REMEDY(key=str(key))
        )
    expected, example = _expected(detail, str(key))
    shown = detail["input"] if isinstance(detail["input"], str | int | Decimal) else "…"
    what = says.WRONG_VALUE(where=where, key=str(key), value=str(shown), expected=expected)
    return _fault("wrong-value", key, what, says.WRONG_VALUE_REMEDY(example=example))


def _expected(detail: Any, key: str) -> tuple[Text, str]:
    """What a key should have held, and an example."""
    kind = str(detail["type"])
    if key == "hours":
        return says.HOURS, '"09:30-11:30"'
    if "dataclass" in kind and not isinstance(detail["input"], dict):
        return (says.SEATS, '"1-4"') if "seats" in detail["loc"] else (says.A_TABLE, '{ name = "La Comédie" }')
    if kind == "literal_error":
        return says.ONE_OF, str(detail["ctx"]["expected"]).replace("'", '"').replace(" or ", " / ")
    forms = {
        "string": (says.A_TEXT, '"La Comédie"'),
        "date": (says.A_DATE, "2016-11-07"),
        "int": (says.A_WHOLE_NUMBER, "17"),
        "decimal": (says.A_NUMBER, "0.5"),
        "bool": (says.TRUE_OR_FALSE, "true"),
        "tuple": (says.A_LIST, '["…"]'),
        "time": (says.HOURS, '"09:30-11:30"'),
    }
    return next((form for start, form in forms.items() if kind.startswith(start)), (says.A_TABLE, "{ … = … }"))


def _where(path: Sequence[Any]) -> Text:
    """The place in the file as a person looks for it: « [[series]] n° 2 »."""
    if not path:
        return says.AT_TOP
    words = [f"[{path[0]}]"]
    for part in path[1:]:
        if isinstance(part, int):
            words = [f"[[{path[0]}]] n° {part + 1}"] if len(words) == 1 else [*words, f"n° {part + 1}"]
        else:
            words.append(str(part))
    return verbatim(", ".join(words))


def _known_keys(path: Sequence[Any]) -> list[str]:
    """The keys that a place of the file may have, read from the words of the house."""
    schema = _shape().json_schema()
    place: Mapping[str, Any] = schema
    for part in path:
        place = _resolved(place, schema)
        inside = place.get("items") if isinstance(part, int) else place.get("properties", {}).get(part)
        place = inside or place.get("additionalProperties") or {}
    own = ("id", "folder") if not path else ()
    return [key for key in _resolved(place, schema).get("properties", {}) if key not in own]


def _resolved(place: Any, schema: Mapping[str, Any]) -> Mapping[str, Any]:
    if isinstance(place, dict) and "anyOf" in place:
        place = place["anyOf"][0]
    if isinstance(place, dict) and "$ref" in place:
        return dict(schema["$defs"][place["$ref"].rsplit("/", 1)[1]])
    return place if isinstance(place, dict) else {}


def _unknown_names(programme: Programme) -> list[Fault]:
    """Venues, roles, indicators and seasons that are named in one place and declared in none."""
    named: list[tuple[str, str, str, Sequence[str]]] = []
    for number, series in enumerate(programme.series, start=1):
        where = f"[[series]] n° {number}"
        named.append((where, "venue", series.venue, list(programme.venues)))
        named += [(where, "venues", venue, list(programme.venues)) for venue in series.venues[1:]]
        named += [(where, "seats", role, list(programme.roles)) for role in series.seats]
    for number, objective in enumerate(programme.objectives, start=1):
        where = f"[[objectives]] n° {number}"
        wanted = [*objective.indicators, *objective.targets]
        named += [(where, "indicators", name, list(indicators.names())) for name in wanted]
    for number, criterion in enumerate(programme.evaluation, start=1):
        where = f"[[evaluation]] n° {number}"
        named += [(where, "measured_by", name, list(indicators.names())) for name in criterion.measured_by]
    named += [("[thresholds]", "indicator", name, indicators.with_threshold()) for name in programme.thresholds]
    for number, figure in enumerate(programme.published, start=1):
        where = f"[[published]] n° {number}"
        named.append((where, "season", figure.season, [season.id for season in programme.seasons]))
        named.append((where, "indicator", figure.indicator, list(indicators.names())))
    return [_unknown_name(*use) for use in named if use[2] not in use[3]]


def _unknown_name(where: str, key: str, name: str, known: Sequence[str]) -> Fault:
    what = says.UNKNOWN_NAME(where=where, key=key, name=name)
    return _fault("unknown-name", key, what, _did_you_mean(name, known))


def _venue_faults(programme: Programme) -> list[Fault]:
    """The series that give both one venue and several."""
    both = [one for one in programme.series if one.venues and one.venues[0] != one.venue]
    what = (says.VENUE_AND_VENUES(series=one.name) for one in both)
    faults = [_fault("venue-and-venues", "venues", each, says.VENUE_AND_VENUES_REMEDY) for each in what]
    return [*faults, *(fault for one in programme.series for fault in _choice_faults(programme, one))]


def _choice_faults(programme: Programme, series: Series) -> Iterator[Fault]:
    if series.choice == "best" and not series.venues:
        what = says.NOTHING_TO_CHOOSE(series=series.name)
        yield _fault("nothing-to-choose", "choice", what, says.NOTHING_TO_CHOOSE_REMEDY)
    if series.choice == "in turn" and series.quota and len(series.venues) > 1:
        what = says.TURN_WITHOUT_DATES(series=series.name)
        yield _fault("turn-without-dates", "choice", what, says.TURN_WITHOUT_DATES_REMEDY)
    yield from _room_faults(programme, series)


def _room_faults(programme: Programme, series: Series) -> Iterator[Fault]:
    """A venue that is not chosen has room for all who are invited; of those to choose from at least one has."""
    known = [venue for venue in series.venues or (series.venue,) if venue in programme.venues]
    room = {venue: programme.venues[venue].capacity or series.invited for venue in known}
    small = [venue for venue, capacity in room.items() if capacity < series.invited]
    if small and (series.choice == "in turn" or len(small) == len(room)):
        name, capacity = programme.venue_shown(small[0]), room[small[0]]
        what = says.TOO_SMALL(series=series.name, invited=series.invited, venue=name, capacity=capacity)
        yield _fault("too-small", "invited", what, says.TOO_SMALL_REMEDY)


def _date_faults(programme: Programme) -> list[Fault]:
    """The series that say in two ways when their sessions are, or in none, or with a key that has no meaning there."""
    return [fault for one in programme.series for fault in (*_dates_of(one), *_repeated_dates(one))]


def _dates_of(series: Series) -> Iterator[Fault]:
    ways = {"rule": series.rule, "quota": series.quota, "dates": series.dates}
    given = [key for key, value in ways.items() if value]
    if not given:
        yield _fault("no-dates", "rule", says.NO_DATES(series=series.name), says.NO_DATES_REMEDY)
    elif len(given) > 1:
        what = says.DATES_TWICE(series=series.name, one=given[0], other=given[1])
        yield _fault("dates-twice", given[1], what, says.DATES_TWICE_REMEDY)
    elif given != ["rule"]:
        for key in (key for key, needless in (("one_in", series.one_in != 1), ("start", series.start)) if needless):
            what = says.OF_A_RULE(series=series.name, key=key, given=given[0])
            yield _fault("of-a-rule", key, what, says.OF_A_RULE_REMEDY(key=key))


def _repeated_dates(series: Series) -> Iterator[Fault]:
    for twice in sorted({day for day in series.dates if series.dates.count(day) > 1}):
        what = says.DATE_TWICE(series=series.name, day=twice)
        yield _fault("date-twice", "dates", what, says.DATE_TWICE_REMEDY)


def _season_faults(programme: Programme) -> list[Fault]:
    faults = []
    for kind, ids in (
        (says.SEASONS, [season.id for season in programme.seasons]),
        (says.SERIES, [series.name for series in programme.series]),
    ):
        for twice in sorted({name for name in ids if ids.count(name) > 1}):
            faults.append(_fault("same-id", "id", says.SAME_ID_TWICE(kind=kind, name=twice), says.SAME_ID_TWICE_REMEDY))
    for one in programme.seasons:
        if one.last < one.first:
            what = says.SEASON_BACKWARDS(season=one.id, first=one.first, last=one.last)
            faults.append(_fault("season-backwards", "last", what, says.SEASON_BACKWARDS_REMEDY))
    in_order = sorted(programme.seasons, key=lambda season: season.first)
    for one, other in pairwise(in_order):
        if one.first <= one.last and other.first <= one.last and other.first <= other.last:
            what = says.SEASONS_OVERLAP(one=one.id, other=other.id)
            faults.append(_fault("seasons-overlap", "first", what, says.SEASONS_OVERLAP_REMEDY))
    return faults


def _timezone_faults(programme: Programme) -> list[Fault]:
    try:
        ZoneInfo(programme.timezone)
    except (KeyError, ValueError, OSError):
        what = says.WRONG_VALUE(where=says.AT_TOP, key="timezone", value=programme.timezone, expected=says.A_TIMEZONE)
        near = nearest(programme.timezone, sorted(available_timezones())) or "Europe/Paris"
        return [_fault("wrong-value", "timezone", what, says.WRONG_VALUE_REMEDY(example=f'"{near}"'))]
    return []


def _leaflet_faults(programme: Programme) -> list[Fault]:
    email = programme.leaflet.email
    return _address_faults("[leaflet]", "email", email) if email else []


def _mail_faults(programme: Programme) -> list[Fault]:
    """A sender that is no address, no server, and a password that would travel for everybody to read."""
    mail = programme.mail
    if mail is None:
        return []
    faults = _address_faults("[mail]", "from", mail.sender)
    if not _HOST.fullmatch(mail.host):
        what = says.WRONG_VALUE(where=verbatim("[mail]"), key="host", value=mail.host, expected=says.A_HOST)
        faults.append(_fault("wrong-value", "host", what, says.WRONG_VALUE_REMEDY(example='"smtp.mairie.example"')))
    if mail.user and mail.security == "none":
        faults.append(_fault("password-in-clear", "security", says.PASSWORD_IN_CLEAR, says.PASSWORD_IN_CLEAR_REMEDY))
    return faults


def _address_faults(where: str, key: str, address: str) -> list[Fault]:
    if _EMAIL.fullmatch(address):
        return []
    what = says.WRONG_VALUE(where=verbatim(where), key=key, value=address, expected=says.AN_ADDRESS)
    return [_fault("wrong-value", key, what, says.WRONG_VALUE_REMEDY(example='"cafe@mairie.example"'))]


def _did_you_mean(word: str, known: Sequence[str]) -> Text:
    near = nearest(word, known)
    return says.DID_YOU_MEAN(near=near) if near else says.KNOWN_ARE(known=known)


def _fault(kind: str, key: object, message: Text, remedy: Text) -> Fault:
    return Fault(_FILE, None, str(key), kind, None, message, remedy)


def _error(faults: Sequence[Fault]) -> CafeplanError:
    return CafeplanError(faults[0].message, faults[0].remedy, faults=tuple(faults))
