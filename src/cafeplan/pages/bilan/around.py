"""A season as it is shown in; what stood around its sessions, each as a table where somebody wrote it down, out."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from cafeplan import figures, prose, tables
from cafeplan.figures import Cell, Piece
from cafeplan.language import Text, apart, number, short_date, verbatim
from cafeplan.language import around as says
from cafeplan.language import bilan as words
from cafeplan.pages.bilan.shown import NOTHING, Shown

_OF_A_WORKSHOP = {
    "EnrolledPeople": says.ENROLLED,
    "FillRate": says.FILLED,
    "WaitingList": says.WAITING,
    "MedianWait": says.WAIT,
    "PlacesInTurn": says.IN_TURN,
}


def workshops(shown: Shown) -> Piece:
    """Each series with a number of places: who has one, how full it was, who waits and how long. Internal only."""
    limited = {one.name: one.places for one in shown.programme.series if one.places}
    cut = shown.told.cuts.get("series", {})
    held = [name for name in limited if ("EnrolledPeople", name) in cut]
    header = shown.header(says.WORKSHOP, says.PLACES, *_OF_A_WORKSHOP.values())
    rows = [
        [
            Cell(name),
            _number(shown, limited[name]),
            *(Cell(prose.said(cut[one, name], verbatim(""), shown.lang), is_number=True) for one in _OF_A_WORKSHOP),
        ]
        for name in held
    ]
    return _table(shown, says.WORKSHOPS, header, rows)


def outings(shown: Shown) -> Piece:
    """Each outing with its contacts and how many of them came. Internal edition only: the totals stand in both."""
    header = shown.header(words.DATE, says.PLACE, says.MET, says.CAME_LATER)
    rows = [
        [_day(shown, one["date"]), Cell(one["place"]), _number(shown, one["contacts"]), _number(shown, one["came"])]
        for one in shown.told.around["outreach"]
    ]
    return _table(shown, says.OUTINGS, header, rows)


def events(shown: Shown) -> Piece:
    """What the group did and became beside its sessions; how many people took part is for the service only."""
    numbers = [says.PEOPLE] if shown.is_internal else []
    header = shown.header(words.DATE, says.EVENT, says.KIND, *numbers)
    rows = [
        [
            _day(shown, one["date"]),
            Cell(one["label"]),
            Cell(shown.say(tables.label("events", "kind", one["kind"]))),
            *([_number(shown, one["people"], says.UNKNOWN)] if shown.is_internal else []),
        ]
        for one in shown.told.around["events"]
        if one["label"]
    ]
    return _table(shown, says.EVENTS, header, rows)


def in_kind(shown: Shown) -> Piece:
    """Who gave what without money: the season's support in kind, and what the partners bring."""
    around = shown.told.around
    given = [(one["funder"], one["label"]) for one in around["funding"] if one["kind"] == "in_kind"]
    funders = {funder for funder, _ in given}
    given += [
        (one["name"], one["in_kind"])
        for one in around["organisations"]
        if one["in_kind"] and one["name"] not in funders
    ]
    rows = [[Cell(giver), Cell(what or "")] for giver, what in given]
    return _table(shown, says.IN_KIND, shown.header(says.GIVER, says.GIVEN), rows)


def territories(shown: Shown) -> Piece:
    """What is known of the districts that the programme is for, and from where; published, so fictional nowhere."""
    told = [(one, list(_of_territory(one))) for one in shown.told.around["territories"]]
    sourced = any(_source(one) for one, known in told if known)
    rows = [
        [Cell(one["name"]), Cell(apart(known, shown.lang)), *[Cell(_source(one))] * sourced]
        for one, known in told
        if known
    ]
    header = shown.header(says.TERRITORY, says.KNOWN, *[says.SOURCE] * sourced)
    return figures.grid(figures.numbers_table(shown.say(says.TERRITORIES), header, rows)) if rows else NOTHING


def _of_territory(one: Mapping[str, Any]) -> Iterator[Text]:
    if one["population"]:
        yield says.POPULATION(n=int(one["population"]))
    if one["poverty_share"]:
        yield says.POVERTY(share=Fraction(one["poverty_share"]) / 100)
    if one["social_housing"]:
        yield says.SOCIAL_HOUSING(n=int(one["social_housing"]))
    if one["social_housing_share"]:
        yield says.SOCIAL_SHARE(share=Fraction(one["social_housing_share"]) / 100)
    if one["priority"] == "yes":
        yield says.PRIORITY


def _source(one: Mapping[str, Any]) -> str:
    return ", ".join(str(part) for part in (one["source"], one["year"]) if part)


def _table(shown: Shown, caption: Text, header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Piece:
    if not rows:
        return NOTHING
    return figures.grid(figures.numbers_table(shown.say(caption), header, rows, shown.fictional_note()))


def _day(shown: Shown, day: Any) -> Cell:
    return Cell(short_date(day, shown.lang))


def _number(shown: Shown, cell: Any, unknown: Text | None = None) -> Cell:
    """A whole number; what is not known is said where that has a meaning, and left empty otherwise."""
    if cell is None:
        return Cell(shown.say(unknown) if unknown else "", is_number=True)
    return Cell(number(int(cell), shown.lang), is_number=True)
