"""The plain values of a notebook's parameters cell in; one checked object out, or one sentence."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date, time
from typing import Any, Literal, TypeVar, get_args

from cafeplan.indicators import SHEETS
from cafeplan.language import LANGUAGES, Language, Text, nearest
from cafeplan.language import bilan as bilan_says
from cafeplan.language import network as network_says
from cafeplan.language import parameters as says
from cafeplan.model import CafeplanError, Edition, Programme, Rows

Shows = Literal["current", "draft"]
_MEANING = {
    "folder": says.FOLDER,
    "season": says.SEASON,
    "edition": says.EDITION,
    "lang": says.LANG,
    "on": says.ON,
    "rows": says.ROWS,
    "frame": says.FRAME,
    "shows": says.SHOWS,
    "session": says.SESSION,
    "start": says.START,
    "earlier": says.EARLIER,
    "beside": says.BESIDE,
    "folders": network_says.FOLDERS,
    "first": network_says.FIRST,
    "last": network_says.LAST,
}
_READ: Mapping[str, Callable[[str], date | time]] = {
    "on": date.fromisoformat,
    "first": date.fromisoformat,
    "last": date.fromisoformat,
    "session": date.fromisoformat,
    "start": time.fromisoformat,
}
_SHEETS = tuple(one.name.lower() for one in SHEETS)
_ALLOWED = {
    "edition": get_args(Edition),
    "lang": LANGUAGES,
    "rows": get_args(Rows),
    "frame": ("", *_SHEETS),
    "shows": get_args(Shows),
}


@dataclass(frozen=True)
class BilanParameters:
    """What the bilan's page is made of."""

    folder: str
    season: str
    edition: Edition = "partners"
    lang: Language = "fr"
    on: str = ""
    rows: Rows = "all"
    frame: str = ""


@dataclass(frozen=True)
class RotaParameters:
    """What the rota's page is made of."""

    folder: str
    season: str
    lang: Language = "fr"
    on: str = ""
    shows: Shows = "current"


@dataclass(frozen=True)
class ComparisonParameters:
    """What the page that compares is made of; without `earlier` it is the season before, `beside` names folders."""

    folder: str
    season: str
    earlier: str = ""
    beside: str = ""
    edition: Edition = "partners"
    lang: Language = "fr"
    on: str = ""


@dataclass(frozen=True)
class NetworkParameters:
    """What the page over several programmes is made of; without dates each has its last season that is known."""

    folders: str
    first: str = ""
    last: str = ""
    edition: Edition = "partners"
    lang: Language = "fr"
    on: str = ""


@dataclass(frozen=True)
class NoteParameters:
    """What the page of a note is made of; its season is that of its day."""

    folder: str
    session: str
    start: str = ""
    lang: Language = "fr"
    on: str = ""


@dataclass(frozen=True)
class LivretParameters:
    """What the directory's page is made of; it stands as on the day `on`, within the season."""

    folder: str
    season: str
    lang: Language = "fr"
    on: str = ""


Parameters = TypeVar(
    "Parameters",
    BilanParameters,
    ComparisonParameters,
    RotaParameters,
    NetworkParameters,
    NoteParameters,
    LivretParameters,
)


def checked(kind: type[Parameters], given: Mapping[str, Any]) -> Parameters:
    """The parameters as one object; CafeplanError for an unknown or missing name, a wrong type, a wrong value."""
    lang = given.get("lang") if given.get("lang") in LANGUAGES else "fr"
    known = [field.name for field in fields(kind)]
    for name in given:
        if name not in known:
            raise _refused(says.UNKNOWN(name=str(name)), _near(str(name), known), lang)
    for field in fields(kind):
        if field.name not in given and field.default is MISSING:
            remedy = says.MISSING_REMEDY(meaning=_MEANING[field.name])
            raise _refused(says.MISSING(name=field.name), remedy, lang)
    for name, value in given.items():
        _check(name, value, lang)
    return kind(**given)


def bilan_title(parameters: BilanParameters, programme: Programme) -> Text:
    """The title of a bilan's page, or of the funder's sheet that was asked for."""
    if not parameters.frame:
        return bilan_says.TITLE(label=programme.name)
    sheet = next(one for one in SHEETS if one.name.lower() == parameters.frame)
    return bilan_says.SHEET_TITLE(sheet=sheet.value, label=programme.name)


def _check(name: str, value: Any, lang: Any) -> None:
    if not isinstance(value, str):
        remedy = says.NOT_A_TEXT_REMEDY(name=name)
        raise _refused(says.NOT_A_TEXT(name=name, value=str(value)), remedy, lang)
    if value not in _ALLOWED.get(name, (value,)) or not _reads(name, value):
        remedy = says.NOT_ALLOWED_REMEDY(meaning=_MEANING[name])
        raise _refused(says.NOT_ALLOWED(name=name, value=value), remedy, lang)


def _reads(name: str, value: str) -> bool:
    """Whether a day or an hour can be read; only the day of a session has to be given."""
    read = _READ.get(name)
    try:
        return read is None or (not value and name != "session") or bool(read(value).isoformat())
    except ValueError:
        return False


def _near(name: str, known: list[str]) -> Text:
    near = nearest(name, known)
    return says.DID_YOU_MEAN(near=near) if near else says.KNOWN_ARE(known=known)


def _refused(what: Text, remedy: Text, lang: Any) -> CafeplanError:
    return CafeplanError(what, remedy, lang=lang)
