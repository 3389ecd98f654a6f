"""A season as it is shown in; its collective projects, in numbers and step by step with their delays, out."""

from collections.abc import Iterator
from datetime import date

from pandas import isna

from cafeplan import figures
from cafeplan.figures import Cell, Piece
from cafeplan.language import Text, bilan, short_date
from cafeplan.language import projects as says
from cafeplan.pages.bilan.shown import Shown

FACTS = (
    "ProjectsByStage",
    "ProjectDelay",
    "PreparationMeetings",
    "PreparationAttendances",
    "EventsFromProjects",
    "EventAttendances",
    "Organisers",
)


def pieces(shown: Shown) -> Iterator[Piece]:
    """The numbers of the projects and their steps, as far as somebody wrote something down."""
    if any(name in shown.values for name in FACTS):
        yield shown.facts(says.PROJECTS, FACTS, bilan.HAPPENED_UNSAID)
    steps = shown.measured.records.now.projects
    if len(steps):
        header = shown.header(says.PROJECT, says.STEP, says.PLANNED, says.DONE, says.GAP)
        names = steps.dropna(subset=["name"]).drop_duplicates("project").set_index("project")["name"]
        named = steps.assign(project=steps["project"].map(names).fillna(steps["project"]))
        rows = [_row(shown, *step) for step in named[["project", "step", "planned", "done"]].itertuples(index=False)]
        yield figures.grid(figures.numbers_table(shown.say(says.STEPS), header, rows, shown.fictional_note()))


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
