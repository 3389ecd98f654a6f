"""The parameters of a page in; the programmes that it is about, each with the numbers of one season, out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from cafeplan import files, measure, tables
from cafeplan import programme as programmes
from cafeplan.language import network as says
from cafeplan.model import SEPARATOR, CafeplanError, Programme, Season
from cafeplan.pages.network.member import Member, member
from cafeplan.pages.network.page import Network
from cafeplan.pages.parameters import NetworkParameters, checked


def network_page(**given: Any) -> Network:
    """Several programmes on one page; CafeplanError where it cannot be made."""
    parameters = checked(NetworkParameters, given)
    try:
        return _made(parameters)
    except CafeplanError as error:
        error.lang = parameters.lang
        raise


def _made(parameters: NetworkParameters) -> Network:
    found = _programmes(parameters.folders)
    period = _period(parameters)
    chosen = [(one, _season(one, period)) for one in found]
    members = tuple(_member(one, season, parameters) for one, season in chosen if season)
    if len(members) < 2:
        raise CafeplanError(says.TOO_FEW(n=len(members)), says.TOO_FEW_REMEDY)
    left_out = tuple(one.name for one, season in chosen if not season)
    read = [tables.fingerprint(one.programme, one.season) for one in members]
    return Network(parameters, members, left_out, period, files.fingerprint_of("\n".join(read)))


def _programmes(folders: str) -> list[Programme]:
    named = [folder.strip() for folder in folders.split(SEPARATOR) if folder.strip()]
    found = [programmes.load(folder) for one in named for folder in _below(one)]
    for index, one in enumerate(found):
        if any(one.folder.resolve() == other.folder.resolve() for other in found[:index]):
            raise CafeplanError(says.TWICE(programme=one.name), says.TWICE_REMEDY)
    return found


def _below(folder: str) -> Sequence[str | Path]:
    """The folder itself where it is a programme's, or an example's name; otherwise the programmes that it holds."""
    below = sorted(path.parent for path in Path(folder).glob("*/programme.toml"))
    return below if below and not (Path(folder) / "programme.toml").is_file() else [folder]


def _period(parameters: NetworkParameters) -> tuple[date, date] | None:
    """The two dates; None where none is given."""
    given = [date.fromisoformat(one) for one in (parameters.first, parameters.last) if one]
    if len(given) == 1:
        raise CafeplanError(says.ONE_DATE, says.ONE_DATE_REMEDY)
    if not given:
        return None
    first, last = given
    if last < first:
        raise CafeplanError(says.REVERSED(first=first, last=last), says.REVERSED_REMEDY)
    return first, last


def _season(programme: Programme, period: tuple[date, date] | None) -> Season | None:
    """The last season of which attendance is known, or of those the one with most days in a period; None without."""
    known = measure.attended(programme)
    if period is None:
        return known[-1] if known else None
    return max((one for one in known if _days(one, period) > 0), key=lambda one: _days(one, period), default=None)


def _days(season: Season, period: tuple[date, date]) -> int:
    return (min(season.last, period[1]) - max(season.first, period[0])).days + 1


def _member(programme: Programme, season: Season, parameters: NetworkParameters) -> Member:
    """A programme with its numbers; its faults are named with its folder, for there are several."""
    try:
        return member(programme, season, parameters.edition)
    except CafeplanError as error:
        faults = tuple(replace(one, file=f"{programme.id}/{one.file}") for one in error.faults)
        raise CafeplanError(error.what, error.remedy, faults=faults) from error
