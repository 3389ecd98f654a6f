"""A programme and a season in; what was to be improved, the last season's open actions first, out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from pandas import isna

from cafeplan import figures, tables
from cafeplan.figures import Cell, Piece
from cafeplan.language import Text, short_date
from cafeplan.language import own_words as says
from cafeplan.model import Programme, Rows, Season
from cafeplan.pages.bilan.shown import NOTHING, Shown

_READ = frozenset({"improvements"})


@dataclass(frozen=True)
class Action:
    """Something to improve: what, which service, for when, done when; `earlier` is the season it was left open in."""

    what: str
    responsible: str
    due: date | None
    done: date | None
    earlier: str = ""


def improvements(
    programme: Programme, season: Season, rows: Rows, load: tables.Load = tables.load
) -> tuple[Action, ...]:
    """The actions that the season before left open and that this one does not name again, then this season's own.

    Raises CafeplanError where their tables are faulty.
    """
    own = list(_actions(load(programme, season), rows))
    again = {one.what.casefold() for one in own}
    left = [
        action
        for before in programme.earlier(season)[-1:]
        for action in _actions(load(programme, before), rows, before.label)
    ]
    return (*(one for one in left if not _done_by(one, season) and one.what.casefold() not in again), *own)


def improvement_actions(shown: Shown, actions: tuple[Action, ...]) -> Piece:
    """What was to be improved, as a table: what, who, by when, where it stands."""
    if not actions:
        return NOTHING
    header = shown.header(says.ACTION, says.RESPONSIBLE, says.DUE, says.DONE)
    rows = [
        [
            Cell(one.what),
            Cell(one.responsible or shown.say(says.NOBODY)),
            Cell(short_date(one.due, shown.lang) if one.due else shown.say(says.NO_DAY)),
            Cell(shown.say(_standing(one, shown.season))),
        ]
        for one in actions
    ]
    return figures.grid(figures.numbers_table(shown.say(says.ACTIONS), header, rows, shown.fictional_note()))


def _actions(loaded: tables.Loaded, rows: Rows, earlier: str = "") -> Iterator[Action]:
    if rows == "sound":
        loaded = tables.without_faulty_rows(loaded).loaded
    tables.require(loaded, _READ)
    for row in loaded.frames["improvements"].to_dict("records"):
        told: dict[Any, Any] = {key: None if isna(cell) else cell for key, cell in row.items()}
        yield Action(told["action"], told["responsible"] or "", told["due"], told["done"], earlier)


def _done_by(action: Action, season: Season) -> bool:
    """Whether an action of the season before was done when this one began."""
    return action.done is not None and action.done < season.first


def _standing(action: Action, season: Season) -> Text:
    if action.done and action.done <= season.last:
        return says.DONE_ON(day=action.done)
    if action.earlier:
        return says.FROM_EARLIER(season=action.earlier)
    return says.LATE if action.due and action.due <= season.last else says.OPEN
