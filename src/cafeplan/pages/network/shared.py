"""Programmes in; the venues, organisations, facilitators and people that several of them have, as tables, out."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from cafeplan import figures
from cafeplan.figures import Cell, Piece
from cafeplan.language import Language, Text, listed
from cafeplan.language import network as says
from cafeplan.model import Interval
from cafeplan.pages import frame
from cafeplan.pages.network.member import Member
from cafeplan.pages.network.people import in_common


def venues(members: Sequence[Member], lang: Language) -> Piece:
    """Each venue of two programmes or more, with their names."""
    header = (says.VENUE, says.IN_PROGRAMMES)
    rows = _of_several(members, lambda one: one.venues, lang)
    return frame.told(_table(says.VENUES_IN_COMMON, header, rows, lang), says.NO_VENUE_IN_COMMON.into(lang))


def organisations(members: Sequence[Member], lang: Language) -> Piece:
    """Each organisation that two programmes or more name, with their names."""
    header = (says.ORGANISATION, says.IN_PROGRAMMES)
    rows = _of_several(members, lambda one: one.organisations, lang)
    return frame.told(
        _table(says.ORGANISATIONS_IN_COMMON, header, rows, lang), says.NO_ORGANISATION_IN_COMMON.into(lang)
    )


def facilitators(members: Sequence[Member], lang: Language) -> Piece:
    """Each facilitator who bears the same id in two programmes of which one names the other's folder."""
    rows = [
        (person.name, _quoted([one.name, other.name], lang))
        for one, other in combinations(members, 2)
        if _names(one, other) or _names(other, one)
        for person in one.facilitators
        if person.id in {colleague.id for colleague in other.facilitators}
    ]
    header = (says.FACILITATOR, says.IN_PROGRAMMES)
    return frame.told(_table(says.FACILITATORS_IN_COMMON, header, rows, lang), says.NO_FACILITATOR_IN_COMMON.into(lang))


def people(members: Sequence[Member], lang: Language) -> Piece:
    """For each two programmes, how many people may have come to both."""
    rows = [
        (one.name, other.name, _said(in_common(one, other), one.is_matched_with(other)).into(lang))
        for one, other in combinations(members, 2)
    ]
    return _table(says.PAIRS, (says.ONE, says.OTHER, says.IN_COMMON), rows, lang, says.NOTHING_BETTER.into(lang))


def _of_several(
    members: Sequence[Member], of: Callable[[Member], Mapping[Any, str]], lang: Language
) -> Iterator[tuple[str, str]]:
    """What is in two programmes or more, by its name, with the names of the programmes."""
    shown = {key: name for one in members for key, name in of(one).items()}
    for key, name in sorted(shown.items(), key=lambda pair: pair[1]):
        having = [one.name for one in members if key in of(one)]
        if len(having) > 1:
            yield name, _quoted(having, lang)


def _quoted(names: Iterable[str], lang: Language) -> str:
    return listed([says.QUOTED(name=name) for name in names], lang)


def _names(one: Member, other: Member) -> bool:
    """Whether a programme says that it shares people with another."""
    named = [(one.programme.folder / folder).resolve() for folder in one.programme.shared.folders]
    return other.programme.folder.resolve() in named


def _said(both: Interval, matched: bool) -> Text:
    if not matched:
        return says.BETWEEN(low=both.low, high=both.high)
    if both.low == both.high:
        return says.ARE_COMMON(n=both.low)
    return says.AT_LEAST_COMMON(n=both.low, most=both.high)


def _table(
    caption: Text, header: Sequence[Text], rows: Iterable[tuple[str, ...]], lang: Language, note: str = ""
) -> Piece:
    """A table of words; nothing where it has no row."""
    cells = [[Cell(words) for words in row] for row in rows]
    words = [one.into(lang) for one in header]
    return figures.grid(figures.numbers_table(caption.into(lang), words, cells, note)) if cells else frame.NOTHING
