"""A programme and a season in; what stands before it is planned out: turns just before and elsewhere, what is owed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from cafeplan import files, measure, rules, tables
from cafeplan import programme as programmes
from cafeplan import rota as rotas
from cafeplan.language import Text
from cafeplan.language import rota_page as says
from cafeplan.model import CafeplanError, Facilitator, Fault, Programme, Season, Session, Turn, Venue

if TYPE_CHECKING:
    from pandas import DataFrame

# Seasons with no more than this between them touch: who held the last session still feels it at the first.
TOUCHING = timedelta(weeks=4)


@dataclass(frozen=True)
class Partner:
    """Another programme that shares people with this one, as programme.toml names its folder."""

    folder: str
    programme: Programme


def known(
    programme: Programme, season: Season, people: Sequence[Facilitator], sessions: Sequence[Session]
) -> rotas.Known:
    """What the plan of a season must know beside its own tables.

    Raises CafeplanError where the tables of an earlier season, or those of another programme, are wrong.
    """
    others = partners(programme)
    return rotas.Known(
        _earlier(programme, season, people),
        tuple(turn for other in others for turn in _elsewhere(programme, season, other, people, sessions)),
        _carried(programme, season),
        dict(venue for other in others for venue in _venues(programme, other.programme)),
    )


def partners(programme: Programme) -> list[Partner]:
    """The programmes that share people with this one; CafeplanError where a folder is missing or has faults."""
    return [_partner(programme, folder) for folder in programme.shared.folders]


def shared_faults(programme: Programme) -> Iterator[Fault]:
    """The other programmes that cannot be read, which stops the plan of a rota alone, and their rows at no session."""
    for folder in programme.shared.folders:
        try:
            stray = _strays(programme, _partner(programme, folder))
        except CafeplanError as error:
            yield _shared_fault("shared-folder", folder, error.what, error.remedy)
            continue
        if stray:
            yield _shared_fault("shared-rows", folder, says.STRAY_ROWS(folder=folder, n=stray), says.STRAY_ROWS_REMEDY)


def _shared_fault(kind: str, folder: str, message: Text, remedy: Text) -> Fault:
    return Fault("programme.toml", None, "with", kind, folder, message, remedy, blocks=False)


def _strays(programme: Programme, other: Partner) -> int:
    """How many rows of the other's published rotas are at no session, in the seasons that touch ours."""
    theirs = dict.fromkeys(one for season in programme.seasons for one in _at_the_same_time(other.programme, season))
    try:
        return sum(rotas.strays(*_recorded(other.programme, season)) for season in theirs)
    except CafeplanError as error:
        raise _unusable(other.folder) from error


def fingerprint(programme: Programme, season: Season) -> str:
    """That of the season's data, and of what was read for it of earlier seasons and other programmes."""
    earlier = dict.fromkeys([*_looked_back_to(programme, season), *_season_before(programme, season)])
    read = [tables.fingerprint(programme, one) for one in [*earlier, season]]
    for other in partners(programme):
        read += [tables.fingerprint(other.programme, one) for one in _at_the_same_time(other.programme, season)]
    return read[0] if len(read) == 1 else files.fingerprint_of("\n".join(read))


# --- the season before, and what earlier ones owe -----------------------------------------------------------------


def _earlier(programme: Programme, season: Season, people: Sequence[Facilitator]) -> tuple[Turn, ...]:
    return tuple(turn for one in _season_before(programme, season) for turn in _published(programme, one, people))


def _season_before(programme: Programme, season: Season) -> list[Season]:
    """The last season before this one, where a rule of the programme minds the pause between the two."""
    minds = any(rule.crosses_seasons for rule in _rules(programme))
    before = [one for one in programme.seasons if minds and one.last < season.first <= one.last + TOUCHING]
    return [max(before, key=lambda one: one.last)] if before else []


def _looked_back_to(programme: Programme, season: Season) -> list[Season]:
    """The earlier seasons, where a rule of the programme asks what they owe."""
    asks = any(rule.looks_back for rule in _rules(programme))
    return [one for one in programme.seasons if asks and one.last < season.first]


def _carried(programme: Programme, season: Season) -> Mapping[str, Fraction]:
    seasons = []
    for earlier in _looked_back_to(programme, season):
        loaded = tables.load(programme, earlier)
        if not loaded.frames["rota"].empty:
            tables.require(loaded, {"rota", "sessions"})
            seasons.append((loaded.frames["rota"], loaded.frames["sessions"], tables.facilitators(loaded)))
    return rotas.balances(seasons, rotas.absences_count(programme.rota))


def _rules(programme: Programme) -> list[rules.AnyRule]:
    musts, levels = rules.chosen(programme.rota)
    return [*musts, *levels]


# --- other programmes ---------------------------------------------------------------------------------------------


def _partner(programme: Programme, folder: str) -> Partner:
    place = programme.folder / folder
    if not (place / "programme.toml").is_file():
        raise CafeplanError(says.NO_PARTNER(folder=folder), says.NO_PARTNER_REMEDY)
    if place.resolve() == programme.folder.resolve():
        raise CafeplanError(says.OWN_PARTNER(folder=folder), says.OWN_PARTNER_REMEDY)
    try:
        return Partner(folder, programmes.load(place))
    except CafeplanError as error:
        raise _unusable(folder) from error


def _unusable(folder: str) -> CafeplanError:
    return CafeplanError(says.PARTNER_FAULTS(folder=folder), says.PARTNER_FAULTS_REMEDY(folder=Path(folder).as_posix()))


def _elsewhere(
    programme: Programme, season: Season, other: Partner, people: Sequence[Facilitator], sessions: Sequence[Session]
) -> Iterator[Turn]:
    days = {session.date for session in sessions}
    for one in _at_the_same_time(other.programme, season):
        try:
            turns = _published(other.programme, one, people)
        except CafeplanError as error:
            raise _unusable(other.folder) from error
        yield from rotas.as_seen_from(programme, other.programme, turns, people, days)


def _at_the_same_time(other: Programme, season: Season) -> list[Season]:
    return [one for one in other.seasons if one.first <= season.last and season.first <= one.last]


def _published(programme: Programme, season: Season, people: Sequence[Facilitator]) -> tuple[Turn, ...]:
    """The turns of a season's published rota; CafeplanError where the tables that tell them are wrong."""
    return tuple(rotas.turns_of(*_recorded(programme, season), people))


def _recorded(programme: Programme, season: Season) -> tuple["DataFrame", tuple[Session, ...]]:
    """A season's published rota and its dated sessions; CafeplanError where the tables that tell them are wrong."""
    loaded = tables.load(programme, season)
    tables.require(loaded, measure.planned_from(loaded) | {"rota"})
    return loaded.frames["rota"], measure.dated_sessions(programme, season, loaded)


def _venues(programme: Programme, other: Programme) -> Iterator[tuple[str, Venue]]:
    for name, venue in other.venues.items():
        yield rotas.venue_seen_from(programme, other, name), venue
