"""A season as it is shown in; every number with its definition, a funder's sheet, and what to know of them, out."""

from collections.abc import Iterable, Sequence

from cafeplan import figures
from cafeplan.figures import Cell, Definition, Piece
from cafeplan.indicators import INDICATORS, SHEETS, Frame
from cafeplan.language import Text, apart
from cafeplan.language import aggregates as frozen_says
from cafeplan.language import bilan as says
from cafeplan.model import Amount, Count, Interval, PublishedFigure, Value
from cafeplan.pages import frame
from cafeplan.pages.bilan.came import sexes_and_ages
from cafeplan.pages.bilan.shown import Shown

_ONE_ROW = 200


def definitions(shown: Shown) -> Piece:
    """Every number of the edition with its definition, its source and what is missing."""
    return figures.definitions(_definition(shown, name) for name in shown.values)


def sheet(shown: Shown) -> Piece:
    """The numbers that a funder's sheet asks for, each with its definition; the sentence that there is none."""
    asked = _frame(shown)
    names = [name for name in shown.values if asked in INDICATORS[name].frames]
    if not names:
        return frame.paragraph(shown.say(says.NOTHING_FOR_SHEET(sheet=asked.value)))
    header = shown.header(says.INDICATOR, says.VALUE, says.COUNTED)
    rows = [
        [
            Cell(shown.label(name)),
            Cell(f"{_in_a_cell(shown, name)}{shown.say(shown.bracketed(name))}"),
            Cell(f"{shown.definition(name)} ({INDICATORS[name].code})"),
        ]
        for name in names
    ]
    note = shown.hidden_note(shown.values[name] for name in names)
    table = figures.grid(figures.numbers_table(shown.say(says.SHEET_TABLE), header, rows, note))
    return figures.joined([table, sexes_and_ages(shown)] if "SexByAge" in names else [table])


def _in_a_cell(shown: Shown, name: str) -> str:
    """A value; of a table all categories where they make no long text, the largest where they do."""
    words = shown.said(name)
    return words if len(words) <= _ONE_ROW else shown.few(name)


def identity(shown: Shown) -> Piece:
    """What every funder asks first: who, where, when, what for."""
    programme = shown.programme
    venues = [f"{one.name} ({one.address})" if one.address else one.name for one in programme.venues.values()]
    rhythm = [
        shown.say(says.RHYTHM(name=one.name, start=one.hours.start, end=one.hours.end)) for one in programme.series
    ]
    lines = (
        (says.ORGANISATION, [programme.organisation]),
        (says.PLACE, [" › ".join(programme.part_of)] if programme.part_of else []),
        (says.VENUES, venues),
        (says.SERIES, rhythm),
        (says.ELIGIBILITY, [f"{one.text} ({one.source})" for one in programme.eligibility]),
        (says.THEMES, programme.themes),
        (says.OBJECTIVES, [one.text.rstrip(".") for one in programme.objectives]),
    )
    rows = [row for label, words in lines for row in _answered(shown, label, words)]
    header = shown.header(says.ITEM, says.ANSWER)
    return figures.facts(figures.numbers_table(shown.say(says.IDENTITY), header, rows))


def _answered(shown: Shown, item: Text, words: Sequence[str]) -> list[list[Cell]]:
    """One row for short answers together; a row each where together they would be a long text."""
    label, together = shown.say(item), apart(words, shown.lang)
    if len(together) <= _ONE_ROW:
        return [[Cell(label), Cell(together)]] if words else []
    return [[Cell(f"{label} ({number})"), Cell(one)] for number, one in enumerate(words, 1)]


def reservations(shown: Shown, differing: Iterable[str]) -> Piece:
    """What the reader must know: the season's note, how published numbers were read, where anything differs."""
    sentences = [*_erased(shown), *_left_out(shown)]
    if shown.is_internal:
        sentences += [one.into(shown.lang) for one in shown.told.not_imported]
    sentences += [shown.season.note] if shown.season.note else []
    sentences += _eligibility(shown)
    for figure in shown.published():
        sentences.append(shown.say(says.PUBLISHED_SOURCE(source=figure.source)))
        sentences += [figure.reading] if figure.reading else []
    sentences += [shown.say(text) for text in _differences(shown)]
    sentences += differing
    if shown.told.protection:
        sentences += map(shown.say, shown.told.protection.words)
    return frame.told(frame.remarks(sentences), shown.say(says.NOTHING_TO_KNOW))


def _eligibility(shown: Shown) -> list[str]:
    """Who is welcome, where the programme's texts do not say it in the same way."""
    texts = [says.ELIGIBLE(text=one.text, source=one.source) for one in shown.programme.eligibility]
    return [shown.say(says.ELIGIBLE_TWICE(texts=texts))] if len(texts) > 1 else []


def _frame(shown: Shown) -> Frame:
    return next(one for one in SHEETS if one.name.lower() == shown.parameters.frame)


def _definition(shown: Shown, name: str) -> Definition:
    indicator, value = INDICATORS[name], shown.values[name]
    return Definition(
        f"{shown.label(name)} ({indicator.code})",
        shown.said(name),
        shown.mark(name),
        shown.definition(name),
        " ".join(map(shown.say, [says.SOURCE(source=indicator.source), _missing(value)])),
    )


def _missing(value: Value) -> Text:
    if value.missing is None:
        return says.MISSING_HIDDEN
    return says.MISSING(n=value.missing) if value.missing else says.NOTHING_MISSING


def _erased(shown: Shown) -> list[str]:
    """That rows of the season are gone, and which indicators are younger than its frozen values."""
    frozen = shown.told.frozen
    if not frozen:
        return []
    younger = [INDICATORS[name].says.label for name in shown.told.younger]
    said = [frozen_says.FROZEN(on=frozen.on, version=frozen.version)]
    said += [frozen_says.NOT_FROZEN(labels=younger, n=len(younger))] if younger else []
    return [shown.say(text) for text in said]


def _left_out(shown: Shown) -> list[str]:
    """How many faulty rows were left out of the page, and what they could change at most."""
    left = shown.told.left_out
    if not left:
        return []
    changes = [says.COULD_CHANGE[table](n=n) for table, n in left.items() if table in says.COULD_CHANGE]
    others = sum(n for table, n in left.items() if table not in says.COULD_CHANGE)
    changes += [says.COULD_CHANGE_OTHERWISE(n=others)] if others else []
    return [shown.say(says.LEFT_OUT(n=sum(left.values()), changes=changes))]


def _differences(shown: Shown) -> list[Text]:
    """Published numbers that the tables do not give: said on the page, never hidden."""
    found = []
    for figure in shown.published():
        indicator, value = INDICATORS[figure.indicator], shown.recounted(figure)
        if value is not None and not agrees(value, figure):
            given = shown.said(figure.indicator)
            label = says.OF_CATEGORY(label=indicator.says.label, category=figure.category)
            label = label if figure.category else indicator.says.label
            found.append(says.PUBLISHED_DIFFERS(label=label, published=figure.value, value=given))
    return found


def agrees(value: Count | Interval | Amount, figure: PublishedFigure) -> bool:
    """Whether a value is the published number; where it lies between two limits, whether the number does too."""
    if isinstance(value, Interval):
        return value.low <= figure.value <= value.high
    return figure.value == (value.part if isinstance(value, Count) else value.value)
