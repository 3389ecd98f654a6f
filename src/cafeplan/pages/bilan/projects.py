"""A season as it is shown in; its collective projects, in numbers and step by step with their delays, out."""

from datetime import date

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
    told = shown.told.around["projects"]
    if not told:
        return NOTHING
    names: dict[str, str] = {}
    for one in told:
        if one["name"]:
            names.setdefault(one["project"], one["name"])
    header = shown.header(says.PROJECT, says.STEP, says.PLANNED, says.DONE, says.GAP)
    rows = [
        _row(shown, names.get(one["project"]) or one["project"], one["step"], one["planned"], one["done"])
        for one in told
    ]
    return figures.grid(figures.numbers_table(shown.say(says.STEPS), header, rows, shown.fictional_note()))


def _row(shown: Shown, project: str, step: str, planned: date | None, done: date | None) -> list[Cell]:
    """A step as it stood on the season's last day."""
    made = None if done is None or done > shown.season.last else done
    words = [short_date(day, shown.lang) if day else "–" for day in (planned, made)]
    return [Cell(project), Cell(step), *map(Cell, words), Cell(shown.say(gap(planned, made, shown.season.last)))]


def gap(due: date | None, made: date | None, last: date) -> Text:
    """How far a step is from its plan."""
    if made is None:
        return says.NOT_DONE_DUE(n=(last - due).days) if due and due < last else says.NOT_DONE
    days = (made - due).days if due else 0
    if not days:
        return says.ON_TIME if due else says.WITHOUT_PLAN
    return says.DAYS_LATE(n=days) if days > 0 else says.DAYS_EARLY(n=-days)
