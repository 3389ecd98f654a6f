"""A season as it is shown in; who came, how many to each session and venue, and from where, out."""

from collections.abc import Mapping
from fractions import Fraction

from cafeplan import figures, prose
from cafeplan.figures import Cell, Piece
from cafeplan.figures.charts import Words
from cafeplan.language import bilan as says
from cafeplan.language import long_date, number, short_date, verbatim
from cafeplan.model import Amount, Count, Session, Status, Value
from cafeplan.pages.bilan.charts import by_category, number_row
from cafeplan.pages.bilan.shown import NOTHING, Shown

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
    "TerritoriesReached",
    "OutreachContacts",
)


def by_session(shown: Shown) -> Piece:
    """Who came to each session; in the internal edition had come before, for the first time, or only counted."""
    cut = shown.told.cuts.get("session", {})
    held = [one for one in shown.told.sessions if one.status is Status.HELD]
    rows: list[tuple[Session, list[int]]] = [(one, _parts(shown, cut, one.slot)) for one in held] if cut else []
    if not sum(sum(parts) for _, parts in rows):
        return NOTHING
    totals = [sum(parts) for _, parts in rows]
    labels = [short_date(one.date, shown.lang) for one in held]
    split = (says.RETURNING, says.NEW, says.ONLY_COUNTED) if shown.is_internal else (says.TOTAL,)
    names = shown.header(*split)
    parts = {name: [float(parts[column]) for _, parts in rows] for column, name in enumerate(names)}
    numbers = [number(total, shown.lang) for total in totals]
    return figures.bars(_words(shown, held, totals), _table(shown, names, rows), labels, parts, numbers)


def by_venue(shown: Shown) -> Piece:
    """Mean attendance at each venue, where there are several."""
    cut = shown.told.cuts.get("venue", {})
    means = {venue: cut.get(("MeanAttendance", venue)) for venue in shown.programme.venues}
    counted = {venue: mean for venue, mean in means.items() if isinstance(mean, Amount) and mean.n}
    if len(counted) < 2:
        return NOTHING
    least, most = min(mean.value for mean in counted.values()), max(mean.value for mean in counted.values())
    numbers = [number(mean.value, shown.lang) for mean in counted.values()]
    said = [verbatim(f"{shown.venue(venue)} : {words}") for venue, words in zip(counted, numbers, strict=True)]
    words = Words(
        shown.say(says.BY_VENUE_FINDING(least=least, most=most)),
        shown.say(says.BY_VENUE_ALTERNATIVE(venues=said)),
        shown.fictional_note(),
    )
    labels = [shown.venue(venue) for venue in counted]
    lengths = {shown.say(says.MEAN): [float(mean.value) for mean in counted.values()]}
    return figures.bars(words, _venue_table(shown, cut, list(counted)), labels, lengths, numbers)


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
    return figures.numbers_table(caption, header, rows, shown.fictional_note())


def origins(shown: Shown) -> Piece:
    """By whom or what people came the first time, and where they live."""
    found = (
        ("ReferralChannels", says.CHANNEL_FINDING, says.CHANNEL_COLUMN),
        ("PeopleByTerritory", says.TERRITORY_FINDING, says.TERRITORY_COLUMN),
    )
    pieces = (by_category(shown, name, text, shown.largest_first(name), column) for name, text, column in found)
    return figures.joined(piece for piece in pieces if piece.text)


def _words(shown: Shown, held: list[Session], totals: list[int]) -> Words:
    told = says.ATTENDANCE_ALTERNATIVE if shown.is_internal else says.ATTENDANCE_TOTALS_ALTERNATIVE
    mean, most = Fraction(sum(totals), len(totals)), max(totals)
    day = held[totals.index(most)].date
    return Words(
        shown.say(says.ATTENDANCE_FINDING(mean=mean, least=min(totals), most=most)),
        shown.say(told(sessions=len(held), most=most, day=day)),
        shown.fictional_note(),
    )


def _table(shown: Shown, names: list[str], rows: list[tuple[Session, list[int]]]) -> Piece:
    totals = [shown.say(says.TOTAL)] if shown.is_internal else []
    header = [*shown.header(says.DATE, says.VENUE), *names, *totals]
    lines = [
        [
            Cell(long_date(one.date, shown.lang)),
            Cell(shown.venue(one.venue)),
            *(Cell(number(part, shown.lang), is_number=True) for part in (*parts, *([sum(parts)] * len(totals)))),
        ]
        for one, parts in rows
    ]
    return figures.grid(figures.numbers_table(shown.say(says.ATTENDANCE_TABLE), header, lines, shown.fictional_note()))


def _venue_table(shown: Shown, cut: Mapping[tuple[str, str], Value], venues: list[str]) -> Piece:
    header = shown.header(says.VENUE, says.SESSIONS, says.ATTENDANCE_COLUMN, says.MEAN)
    rows = []
    for venue in venues:
        values = (cut[(name, venue)] for name in ("HeldSessions", "Attendances", "MeanAttendance"))
        cells = [Cell(prose.said(value, verbatim(""), shown.lang), is_number=True) for value in values]
        rows.append([Cell(shown.venue(venue)), *cells])
    note = " ".join(filter(None, [shown.say(says.NOT_ADDITIVE), shown.fictional_note()]))
    return figures.numbers_table(shown.say(says.BY_VENUE_TABLE), header, rows, note)


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
