"""A season as it is shown in; the evaluation grid, objective by objective, and its gaps both ways, out."""

from collections.abc import Sequence

from cafeplan import figures, measure
from cafeplan.figures import Cell, Piece
from cafeplan.indicators import INDICATORS
from cafeplan.language import Text
from cafeplan.language import bilan as says
from cafeplan.language import measure as readings
from cafeplan.measure import Evidence
from cafeplan.model import Objective, Target
from cafeplan.pages import frame
from cafeplan.pages.bilan.shown import Shown


def grid(shown: Shown) -> Piece:
    """Each objective in the programme's words with its indicators, targets, values and readings; then the gaps."""
    if not shown.programme.objectives:
        return frame.paragraph(shown.say(says.NO_OBJECTIVE))
    made = measure.grid(shown.programme, shown.values, shown.season.last)
    tables = [_objective(shown, one, evidence) for one, evidence in made.rows if evidence]
    return figures.joined([*tables, _gaps(shown, made)])


def _objective(shown: Shown, objective: Objective, evidence: Sequence[Evidence]) -> Piece:
    header = shown.header(says.INDICATOR, says.VALUE, says.TARGET, says.READING_COLUMN, says.TOOL)
    rows = [
        [
            Cell(shown.label(one.indicator)),
            Cell(f"{shown.few(one.indicator)}{shown.say(shown.bracketed(one.indicator))}"),
            Cell(shown.say(_wanted(one.target))),
            Cell(shown.say(readings.READINGS[one.reading]) if one.target else ""),
            Cell(shown.say(INDICATORS[one.indicator].tool)),
        ]
        for one in evidence
    ]
    return figures.grid(figures.numbers_table(objective.text, header, rows, shown.say(_kept_by(objective))))


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
