"""A season as it is shown in; its collective projects, in numbers and step by step with their delays, out."""

from datetime import date

from pandas import isna

from cafeplan import figures
from cafeplan.figures import Cell, Piece
from cafeplan.language import Text, bilan, short_date
from cafeplan.language import projects as says
from cafeplan.pages.bilan.shown import NOTHING, Shown

FACTS = (
    "ProjectsByStage",
    "ProjectDelay",
    "PreparationMeetings",
    "PreparationAttendances",
    "EventsFromProjects",
    "EventAttendances",
    "Organisers",
)


def facts(shown: Shown) -> Piece:
    """The numbers of the projects, as far as somebody wrote something down."""
    if not any(name in shown.values for name in FACTS):
        return NOTHING
    return shown.facts(says.PROJECTS, FACTS, bilan.HAPPENED_UNSAID)


def steps(shown: Shown) -> Piece:
    """Every step with the day it was planned for, the day it was done, and how far these are apart."""
    known = shown.told.around["projects"]
    if known.empty:
        return NOTHING
    names = known.dropna(subset=["name"]).drop_duplicates("project").set_index("project")["name"]
    named = known.assign(project=known["project"].map(names).fillna(known["project"]))
    header = shown.header(says.PROJECT, says.STEP, says.PLANNED, says.DONE, says.GAP)
    rows = [_row(shown, *step) for step in named[["project", "step", "planned", "done"]].itertuples(index=False)]
    return figures.grid(figures.numbers_table(shown.say(says.STEPS), header, rows, shown.fictional_note()))


def _row(shown: Shown, project: str, step: str, planned: date | None, done: date | None) -> list[Cell]:
    """A step as it stood on the season's last day."""
    due = None if isna(planned) else planned
    made = None if isna(done) or done is None or done > shown.season.last else done
    words = [short_date(day, shown.lang) if day else "–" for day in (due, made)]
    return [Cell(project), Cell(step), *map(Cell, words), Cell(shown.say(gap(due, made, shown.season.last)))]


def gap(due: date | None, made: date | None, last: date) -> Text:
    """How far a step is from its plan."""
    if made is None:
        return says.NOT_DONE_DUE(n=(last - due).days) if due and due < last else says.NOT_DONE
    days = (made - due).days if due else 0
    if not days:
        return says.ON_TIME if due else says.WITHOUT_PLAN
    return says.DAYS_LATE(n=days) if days > 0 else says.DAYS_EARLY(n=-days)
