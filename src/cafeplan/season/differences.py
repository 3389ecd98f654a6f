"""Two states of a rota in; what differs, session by session and person by person, and rule by rule, out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cafeplan import rota as rotas
from cafeplan.language import bare
from cafeplan.language import season as says
from cafeplan.model import CafeplanError, Status
from cafeplan.rota import Place, Recount
from cafeplan.season.history import Moment, Seats, Standing, State, as_of, exchanged
from cafeplan.season.opened import Opened
from cafeplan.season.sources import name_of, seats_in


@dataclass(frozen=True)
class Reseated:
    """A seat with the people who leave it and those who come, by name; nobody is the empty word."""

    place: Place
    venue: str
    exchanges: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Restated:
    """A session that is announced otherwise; None where it was not, or is no longer, announced."""

    moment: Moment
    old: Standing | None
    new: Standing | None


@dataclass(frozen=True)
class Moves:
    """What changes for one person: how many turns before and after, and the days that come and go."""

    person: str
    old: int
    new: int
    takes: tuple[Place, ...]
    leaves: tuple[Place, ...]


@dataclass(frozen=True)
class Differences:
    """Two rotas side by side; each rule is recounted for the old and the new one, where both have the same sessions."""

    sessions: tuple[Restated, ...]
    seats: tuple[Reseated, ...]
    people: tuple[Moves, ...]
    levels: tuple[tuple[Recount, Recount], ...]

    def __bool__(self) -> bool:
        return bool(self.sessions or self.seats)


def state_called(here: Opened, name: str, drafts: Path) -> State:
    """The rota that is meant: the published one, the draft, the published one on a day (YYYY-MM-DD), or a file's."""
    if bare(name) in (bare(says.PUBLISHED_WORD.fr), bare(says.PUBLISHED_WORD.en)):
        return here.state
    if bare(name) in (bare(says.DRAFT_WORD.fr), bare(says.DRAFT_WORD.en)):
        return State(here.state.sessions, _draft(here, drafts))
    try:
        day = date.fromisoformat(name)
    except ValueError:
        return State(here.state.sessions, seats_in(here, Path(name)))
    if not here.history or day < here.history[0].entered:
        raise CafeplanError(says.NOT_YET(day=day), says.NOT_YET_REMEDY)
    return as_of(here.history, day)


def differences(here: Opened, old: State, new: State) -> Differences:
    """What changes from one state to the other."""
    question = here.asked.question
    audits = [rotas.recounted(question, rotas.seated(question, state.seats)) for state in (old, new)]
    levels = zip(audits[0].levels, audits[1].levels, strict=True) if old.sessions == new.sessions else ()
    return Differences(
        tuple(_restated(old, new)), tuple(_reseated(here, old, new)), tuple(_moves(here, old, new)), tuple(levels)
    )


def by_hand(here: Opened) -> Differences:
    """What somebody changed in the published rota without entering it."""
    return differences(here, State(here.state.sessions, here.told.seats), here.state)


def _draft(here: Opened, path: Path) -> Seats:
    if not path.is_file():
        raise CafeplanError(says.NO_DRAFT(folder=path.parent.as_posix()), says.NO_DRAFT_REMEDY(season=here.season.id))
    return seats_in(here, path)


def _restated(old: State, new: State) -> Iterator[Restated]:
    for moment in sorted({*old.sessions, *new.sessions}):
        then, now = old.sessions.get(moment), new.sessions.get(moment)
        if then != now:
            yield Restated(moment, then, now)


def _reseated(here: Opened, old: State, new: State) -> Iterator[Reseated]:
    for place in sorted({*old.seats, *new.seats}):
        pairs = exchanged(old.seats.get(place, ()), new.seats.get(place, ()))
        named = tuple((name_of(here, before), name_of(here, after)) for before, after in pairs)
        if named:
            standing = new.sessions.get(place[:2]) or old.sessions.get(place[:2])
            yield Reseated(place, here.programme.venue_shown(standing.venue) if standing else "", named)


def _moves(here: Opened, old: State, new: State) -> Iterator[Moves]:
    before, after = _held(old), _held(new)
    for person in sorted({*before, *after}, key=lambda one: name_of(here, one)):
        then, now = before.get(person, set()), after.get(person, set())
        if then != now:
            takes, leaves = tuple(sorted(now - then)), tuple(sorted(then - now))
            yield Moves(name_of(here, person), len(then), len(now), takes, leaves)


def _held(state: State) -> dict[str, set[Place]]:
    """Who holds which seats of the sessions that are to take place."""
    held: dict[str, set[Place]] = {}
    for place, people in state.seats.items():
        standing = state.sessions.get(place[:2])
        for person in people if standing and standing.status is Status.PLANNED else ():
            held.setdefault(person, set()).add(place)
    return held
