"""Programmes with their numbers in; what they held and who came, as sentences, a table and charts, out."""

from collections.abc import Iterator, Sequence

from cafeplan import figures
from cafeplan.figures import Cell, Piece
from cafeplan.figures.charts import Words
from cafeplan.language import Language, Text, number
from cafeplan.language import bilan as bilan_says
from cafeplan.language import network as says
from cafeplan.model import Interval
from cafeplan.pages import frame
from cafeplan.pages.network.member import Member
from cafeplan.pages.network.people import grouped, together


def sentences(members: Sequence[Member]) -> Iterator[Text]:
    """What all held, how many attendances were recorded, and between what limits people came."""
    yield says.ACTIVITY(
        programmes=len(members),
        held=_sum(members, "HeldSessions"),
        planned=_sum(members, "PlannedSessions"),
        venues=_venues(members),
    )
    counted = [one for one in members if one.is_counted]
    if not counted:
        return
    yield says.ATTENDANCES(n=_sum(counted, "Attendances"))
    people = together(members)
    if people.low == people.high:
        yield says.PEOPLE(n=people.low)
        return
    said = says.PEOPLE_MATCHED if len(grouped(members)) < len(members) else says.PEOPLE_BETWEEN
    yield said(low=people.low, high=people.high)


def uncounted(members: Sequence[Member]) -> Iterator[Text]:
    """How many sessions of the whole nobody gave a status to, and at how many nobody counted."""
    for name, said in (("HeldSessions", bilan_says.UNRECORDED), ("Attendances", bilan_says.UNCOUNTED)):
        missing = sum(one.values[name].missing or 0 for one in members)
        if missing:
            yield said(n=missing)


def table(members: Sequence[Member], lang: Language) -> Piece:
    """A row a programme, then all of them together."""
    header = (
        says.PROGRAMME,
        says.SEASON,
        says.HELD,
        says.PLANNED,
        says.VENUES,
        says.ATTENDANCES_COLUMN,
        says.PEOPLE_COLUMN,
    )
    rows = [*(_row(one, lang) for one in members), _whole(members, lang)]
    note = " ".join(filter(None, [says.NOT_ADDED.into(lang), _fictional(members, lang)]))
    words = [one.into(lang) for one in header]
    return figures.grid(figures.numbers_table(says.PROGRAMMES.into(lang), words, rows, note))


def held(members: Sequence[Member], lang: Language) -> Piece:
    """A bar a programme of its held sessions; nothing where none was."""
    counts = [one.count("HeldSessions") for one in members]
    if not any(counts):
        return frame.NOTHING
    top = max(members, key=lambda one: one.count("HeldSessions"))
    finding = says.HELD_FINDING(programme=top.name, part=max(counts), whole=sum(counts))
    return _bars(members, says.HELD, finding, counts, lang)


def means(members: Sequence[Member], lang: Language) -> Piece:
    """A bar a programme of its mean attendance; of those alone at which somebody counted."""
    counted = [one for one in members if one.is_counted]
    sizes = [round(float(one.mean.value), 1) for one in counted]
    if not counted:
        return frame.NOTHING
    return _bars(counted, says.MEAN, says.MEAN_FINDING(least=min(sizes), most=max(sizes)), sizes, lang)


def _bars(members: Sequence[Member], label: Text, finding: Text, sizes: Sequence[float], lang: Language) -> Piece:
    labels, numbers = [one.name for one in members], [number(size, lang) for size in sizes]
    said = [bilan_says.CATEGORY(label=name, n=size) for name, size in zip(labels, sizes, strict=True)]
    alternative = bilan_says.BARS_ALTERNATIVE(label=label, categories=said).into(lang)
    note = _fictional(members, lang)
    header = [says.PROGRAMME.into(lang), label.into(lang)]
    rows = [[Cell(name), Cell(words, is_number=True)] for name, words in zip(labels, numbers, strict=True)]
    data = figures.numbers_table(label.into(lang), header, rows, note)
    lengths = {label.into(lang): [float(size) for size in sizes]}
    return figures.bars(Words(finding.into(lang), alternative, note), data, labels, lengths, numbers)


def _row(one: Member, lang: Language) -> list[Cell]:
    season = says.PERIOD(first=one.season.first, last=one.season.last).into(lang)
    sessions = (one.count("HeldSessions"), one.count("PlannedSessions"), len(one.venues))
    return [Cell(one.name), Cell(season), *(_number(n, lang) for n in sessions), *_came([one], one.different, lang)]


def _whole(members: Sequence[Member], lang: Language) -> list[Cell]:
    sessions = (_sum(members, "HeldSessions"), _sum(members, "PlannedSessions"), _venues(members))
    numbers = [_number(n, lang) for n in sessions]
    return [Cell(says.TOGETHER.into(lang)), Cell(""), *numbers, *_came(members, together(members), lang)]


def _came(members: Sequence[Member], people: Interval, lang: Language) -> list[Cell]:
    """Attendances and people; the words for not knowing where nobody counted."""
    if not any(one.is_counted for one in members):
        return [Cell(says.NOT_COUNTED.into(lang), is_number=True)] * 2
    exact = people.low == people.high
    said = number(people.low, lang) if exact else says.BETWEEN(low=people.low, high=people.high).into(lang)
    return [_number(_sum(members, "Attendances"), lang), Cell(said, is_number=True)]


def _number(n: int, lang: Language) -> Cell:
    return Cell(number(n, lang), is_number=True)


def _sum(members: Sequence[Member], name: str) -> int:
    return sum(one.count(name) for one in members)


def _venues(members: Sequence[Member]) -> int:
    return len(frozenset[object]().union(*(one.venues for one in members)))


def _fictional(members: Sequence[Member], lang: Language) -> str:
    """What stands under a figure where a programme has demonstration data."""
    return bilan_says.ALL_FICTIONAL.into(lang) if any(one.programme.demonstration for one in members) else ""
