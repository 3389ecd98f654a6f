"""A season as it is shown in; who came, how many to each session and venue, and from where, out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, TypeGuard

from cafeplan import figures, prose
from cafeplan.figures import Cell, Piece
from cafeplan.figures.charts import Words
from cafeplan.language import Language, Text, around, long_date, month, number, short_date, verbatim
from cafeplan.language import bilan as says
from cafeplan.model import Amount, Count, Session, Status, Value
from cafeplan.pages.bilan.charts import by_category, number_row
from cafeplan.pages.bilan.shown import NOTHING, Shown, size

FACTS = (
    "DistinctPeople",
    "Attendances",
    "MeanAttendance",
    "FillRate",
    "Newcomers",
    "UptakeOfReferred",
    "MixedGenerations",
    "EnrolledPeople",
    "WaitingList",
    "MedianWait",
    "PlacesInTurn",
    "TerritoriesReached",
    "OutreachOutings",
    "OutreachContacts",
    "OutreachCame",
)
_MEANS = ("HeldSessions", "Attendances", "MeanAttendance")
_SPLIT = (says.RETURNING, says.NEW, says.ONLY_COUNTED)
_ALTERNATIVES = {
    (True, True): around.ATTENDANCE_ALTERNATIVE,
    (True, False): around.ATTENDANCE_ALTERNATIVE_BY_MONTH,
    (False, True): around.ATTENDANCE_TOTALS_ALTERNATIVE,
    (False, False): around.ATTENDANCE_TOTALS_ALTERNATIVE_BY_MONTH,
}
"""How attendance is told in words: inside the service or not, by session or by month."""
# A figure of so many bars fits on a sheet of paper.
_ON_A_SHEET = 36


def by_session(shown: Shown) -> Piece:
    """Who came to each session; in the internal edition had come before, for the first time, or only counted.

    Where there are more sessions than a sheet of paper takes the bars are those of the months; the table stays.
    """
    cut = shown.told.cuts.get("session", {})
    held = [one for one in shown.told.sessions if one.status is Status.HELD]
    split = [_parts(shown, cut, one.slot) for one in held] if cut else []
    rows: list[tuple[Any, ...]] = [(one, *parts) for one, parts in zip(held, split, strict=bool(cut))]
    totals = [sum(parts) for parts in split]
    if not sum(totals):
        return NOTHING
    names = shown.header(*(_SPLIT if shown.is_internal else (says.TOTAL,)))
    drawn = _by_date(rows, short_date if len(rows) <= _ON_A_SHEET else month, shown.lang)
    parts = {name: [float(one[column]) for one in drawn.values()] for column, name in enumerate(names)}
    numbers = [number(sum(one), shown.lang) for one in drawn.values()]
    words = _words(shown, held, totals, [sum(one) for one in drawn.values()])
    return figures.bars(words, _table(shown, names, rows), list(drawn), parts, numbers)


def by_row(shown: Shown) -> Piece:
    """Mean attendance at each venue, or series where they tell sessions apart, where there are several."""
    by = shown.programme.told_by
    cut = shown.told.cuts.get(by, {})
    counted = {one: mean for (name, one), mean in cut.items() if name == "MeanAttendance" and _is_counted(mean)}
    means = {one: counted[one] for one in [*_declared(shown), *counted] if one in counted}
    if len(means) < 2:
        return NOTHING
    labels = [shown.venue(one) if by == "venue" else one or shown.say(says.NO_SERIES) for one in means]
    numbers = [prose.said(mean, verbatim(""), shown.lang) for mean in means.values()]
    sizes = [size(mean) for mean in means.values()]
    said = [verbatim(f"{label} : {words}") for label, words in zip(labels, numbers, strict=True)]
    findings = around.ATTENDANCE_BY_EVEN_FINDING if len(set(sizes)) == 1 else around.ATTENDANCE_BY_FINDING
    words = Words(
        shown.say(findings[by](least=min(sizes), most=max(sizes))),
        shown.say(says.BARS_ALTERNATIVE(label=around.ATTENDANCE_BY[by], categories=said)),
        shown.fictional_note(),
    )
    rows = [
        [Cell(label), *(Cell(prose.said(cut[name, one], verbatim(""), shown.lang), is_number=True) for name in _MEANS)]
        for label, one in zip(labels, means, strict=True)
    ]
    header = shown.header(around.ATTENDANCE_BY_COLUMN[by], says.SESSIONS, says.ATTENDANCE_COLUMN, says.MEAN)
    note = " ".join(filter(None, [shown.say(says.NOT_ADDITIVE), shown.fictional_note()]))
    table = figures.grid(figures.numbers_table(shown.say(around.ATTENDANCE_BY[by]), header, rows, note))
    return figures.bars(words, table, labels, {shown.say(says.MEAN): sizes}, numbers)


def _declared(shown: Shown) -> list[str]:
    """The venues or series of the programme, in its order."""
    if shown.programme.told_by == "venue":
        return list(shown.programme.venues)
    return [one.name for one in shown.programme.series]


def _is_counted(mean: Value) -> TypeGuard[Amount]:
    return isinstance(mean, Amount) and bool(mean.n)


def ages(shown: Shown) -> Piece:
    """The people by age band."""
    return by_category(shown, "AgeStructure", says.AGE_FINDING, shown.categories("AgeStructure"), says.AGE_COLUMN)


def sexes_and_ages(shown: Shown) -> Piece:
    """The people by age band and sex together, as funders ask for them; nothing where one of the two is not known."""
    sexes, bands, both = (shown.categories(name) for name in ("SexStructure", "AgeStructure", "SexByAge"))
    if not (sexes and bands and both):
        return NOTHING
    crossed = dict(both)
    rows = [
        number_row(shown, band, [*(crossed.get(f"{sex}, {band}", Count(0)) for sex, _ in sexes), total])
        for band, total in bands
    ]
    [whole, *_] = [one.whole or 0 for _, one in sexes if not isinstance(one, Amount)]
    rows.append(number_row(shown, shown.say(says.TOTAL), [*(one for _, one in sexes), Count(whole)]))
    header = [shown.say(says.AGE_COLUMN), *(sex for sex, _ in sexes), shown.say(says.TOTAL)]
    caption = shown.say(says.PEOPLE_BY(names=[says.AGE_COLUMN, says.SEX_COLUMN]))
    note = shown.note(one for pairs in (sexes, bands, both) for _, one in pairs)
    return figures.grid(figures.numbers_table(caption, header, rows, note))


def origins(shown: Shown) -> Piece:
    """By whom or what people came the first time, and where they live."""
    found = (
        ("ReferralChannels", says.CHANNEL_FINDING, says.CHANNEL_COLUMN),
        ("PeopleByTerritory", says.TERRITORY_FINDING, says.TERRITORY_COLUMN),
    )
    pieces = (by_category(shown, name, text, shown.largest_first(name), column) for name, text, column in found)
    return figures.joined(piece for piece in pieces if piece.text)


def _by_date(
    rows: Iterable[tuple[Any, ...]], named: Callable[[date, Language], str], lang: Language
) -> Mapping[str, Sequence[int]]:
    """The parts of sessions added up under the name of their date."""
    drawn: dict[str, list[int]] = {}
    for one, *parts in rows:
        before = drawn.get(named(one.date, lang), [0] * len(parts))
        drawn[named(one.date, lang)] = [sum(pair) for pair in zip(before, parts, strict=True)]
    return drawn


def _words(shown: Shown, held: list[Session], totals: list[int], drawn: list[int]) -> Words:
    """What the bars say, be they those of sessions or of months."""
    mean, most = Fraction(sum(totals), len(totals)), max(totals)
    day = held[totals.index(most)].date
    each = len(held) <= _ON_A_SHEET
    finding = _finding(each, min(drawn) == max(drawn))
    alternative = _ALTERNATIVES[shown.is_internal, each]
    return Words(
        shown.say(finding(mean=mean, least=min(drawn), most=max(drawn), sessions=len(held))),
        shown.say(alternative(sessions=len(held), most=most, day=day)),
        shown.fictional_note(),
    )


def _finding(by_session: bool, is_even: bool) -> Text:
    if not by_session:
        return says.ATTENDANCE_BY_MONTH_FINDING
    return around.ATTENDANCE_EVEN_FINDING if is_even else says.ATTENDANCE_FINDING


def _table(shown: Shown, names: list[str], rows: Iterable[tuple[Any, ...]]) -> Piece:
    totals = [shown.say(says.TOTAL)] if shown.is_internal else []
    header = [*shown.header(says.DATE, says.VENUE), *names, *totals]
    lines = [
        [
            Cell(long_date(one.date, shown.lang)),
            Cell(shown.venue(one.venue)),
            *(Cell(number(part, shown.lang), is_number=True) for part in (*parts, *([sum(parts)] if totals else []))),
        ]
        for one, *parts in rows
    ]
    return figures.grid(figures.numbers_table(shown.say(says.ATTENDANCE_TABLE), header, lines, shown.fictional_note()))


def _parts(shown: Shown, cut: Mapping[tuple[str, str], Value], slot: str) -> list[int]:
    """At one session: who had come before, for the first time, was only counted; outside the service all together."""
    everybody = cut[("Attendances", slot)]
    if not isinstance(everybody, Count):
        raise TypeError(slot)
    if not shown.is_internal:
        return [everybody.part]
    new = cut[("Newcomers", slot)]
    if not isinstance(new, Count):
        raise TypeError(slot)
    identified = new.whole or 0
    return [identified - new.part, new.part, everybody.part - identified]
