"""A season as it is shown in; the evaluation grids, the one that was given and ours, and our gaps both ways, out."""

from collections.abc import Sequence

from cafeplan import figures, measure
from cafeplan.figures import Cell, Piece
from cafeplan.indicators import INDICATORS
from cafeplan.language import Text, apart
from cafeplan.language import bilan as says
from cafeplan.language import measure as readings
from cafeplan.measure import Evidence
from cafeplan.model import Criterion, Objective, Target
from cafeplan.pages import frame
from cafeplan.pages.bilan.shown import NOTHING, Shown


def grid(shown: Shown) -> Piece:
    """The grid that the programme was given; then each objective with its indicators and values, and the gaps."""
    given = [_place(shown), _given(shown)]
    if not shown.programme.objectives:
        return figures.joined([*given, frame.paragraph(shown.say(says.NO_OBJECTIVE))])
    made = measure.grid(shown.programme, shown.values, shown.season.last)
    tables = [_objective(shown, one, evidence) for one, evidence in made.rows if evidence]
    return figures.joined([*given, *tables, _gaps(shown, made)])


def _place(shown: Shown) -> Piece:
    """What the programme is a part of, the widest first."""
    places = shown.programme.part_of
    return frame.paragraph(shown.say(says.PART_OF(places=" › ".join(places)))) if places else NOTHING


def _given(shown: Shown) -> Piece:
    """The grid of the programme's source, row by row in its words, with what this page has to say to each.

    A grid that names no tools has no column for them.
    """
    tools = any(one.tools for one in shown.programme.evaluation)
    header = shown.header(says.OBJECT, says.INDICATOR, *[says.TOOLS] * tools, says.RECORDED)
    rows = [
        [Cell(one.object), Cell(one.indicator), *[Cell(one.tools)] * tools, Cell(_recorded(shown, one))]
        for one in shown.programme.evaluation
    ]
    note = shown.fictional_note(*(name for one in shown.programme.evaluation for name in one.measured_by))
    return figures.grid(figures.numbers_table(shown.say(says.GIVEN_GRID), header, rows, note)) if rows else NOTHING


def _recorded(shown: Shown, criterion: Criterion) -> str:
    """What answers a row of the given grid, as far as the edition has it."""
    here = [name for name in criterion.measured_by if name in shown.values]
    told = [says.CATEGORY(label=shown.label(name), n=shown.few(name)) for name in here]
    return apart(told, shown.lang) or shown.say(says.NOT_ON_THIS_PAGE)


def _objective(shown: Shown, objective: Objective, evidence: Sequence[Evidence]) -> Piece:
    """An objective's indicators; one that aims at no number has no columns for what is aimed at."""
    aimed = any(one.target for one in evidence)
    header = shown.header(says.INDICATOR, says.VALUE, *[says.TARGET, says.READING_COLUMN] * aimed, says.TOOL)
    rows = [
        [
            Cell(shown.label(one.indicator)),
            Cell(f"{shown.few(one.indicator)}{shown.say(shown.bracketed(one.indicator))}"),
            *_aimed_at(shown, one) * aimed,
            Cell(shown.say(INDICATORS[one.indicator].tool)),
        ]
        for one in evidence
    ]
    return figures.grid(figures.numbers_table(objective.text, header, rows, _note(shown, objective, aimed)))


def _aimed_at(shown: Shown, one: Evidence) -> list[Cell]:
    """What is aimed at, and how the value reads beside it."""
    reading = shown.say(readings.READINGS[one.reading]) if one.target else ""
    return [Cell(shown.say(_wanted(one.target))), Cell(reading)]


def _note(shown: Shown, objective: Objective, aimed: bool) -> str:
    """What stands under an objective: what it is made of, who collects its indicators, whether it aims at a number."""
    aims = [says.AIMS(aims=apart(objective.aims, shown.lang))] * bool(objective.aims)
    said = [*aims, _kept_by(objective), *[says.NO_TARGETS] * (not aimed)]
    return " ".join(map(shown.say, said))


def _kept_by(objective: Objective) -> Text:
    """Who collects the indicators of an objective, and how often, as far as the programme says it."""
    if objective.responsible and objective.frequency:
        return says.KEPT_BY_AND_WHEN(who=objective.responsible, when=objective.frequency)
    if objective.responsible:
        return says.KEPT_BY(who=objective.responsible)
    return says.KEPT_WHEN(when=objective.frequency) if objective.frequency else says.KEPT_BY_NOBODY


def _wanted(target: Target | None) -> Text:
    """A target in words; one of 1 or less is a share."""
    if target is None:
        return says.NO_TARGET
    low, high = target.at_least, target.at_most
    forms = says.TARGETS_OF_SHARES if max(low or 0, high or 0) <= 1 else says.TARGETS
    kind = "between" if low is not None and high is not None else "at_least" if low is not None else "at_most"
    return forms[kind](low=low or 0, high=high or 0, since=target.since)


def _gaps(shown: Shown, made: measure.Grid) -> Piece:
    """Objectives that nothing measures, objectives that only the service sees measured, indicators that serve none."""
    sentences = [shown.say(says.UNMEASURED(text=one.text)) for one in made.unmeasured]
    hidden = [one for one, evidence in made.rows if not evidence and one not in made.unmeasured]
    sentences += [shown.say(says.MEASURED_INSIDE(text=one.text)) for one in hidden]
    if made.unattached and shown.is_internal:
        labels = [shown.label(name) for name in made.unattached]
        sentences.append(shown.say(says.UNATTACHED(n=len(labels), labels=labels)))
    return frame.remarks(sentences)
