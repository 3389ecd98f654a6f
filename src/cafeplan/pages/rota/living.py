"""A published season in; what changed since, what happened on which day, and everybody's account, out."""

from collections.abc import Iterator
from fractions import Fraction

from cafeplan import figures
from cafeplan import rota as rotas
from cafeplan import season as seasons
from cafeplan.figures import Cell, Piece
from cafeplan.language import Text, number, short_date, verbatim
from cafeplan.language import rota_page as says
from cafeplan.language.bilan import STATES
from cafeplan.language.reseating import KINDS
from cafeplan.pages import frame
from cafeplan.pages.rota.fairness import balance
from cafeplan.pages.rota.shown import Words
from cafeplan.rota import Place
from cafeplan.season import Differences, Entry, Opened, Statement


def changes(shown: Words, here: Opened | None) -> Piece:
    """Two tables, seats and people, each with what was published and what is so now."""
    if here is None:
        return frame.paragraph(shown.say(says.NOT_PUBLISHED))
    first = [entry for entry in here.history if entry.change == here.history[0].change]
    found = seasons.differences(here, seasons.replayed(first), here.state) if first else None
    if not found:
        return frame.paragraph(shown.say(says.NOTHING_CHANGED))
    return figures.joined(side_by_side(shown, here, found, (says.CHANGES_TABLE, says.PEOPLE_TABLE)))


def side_by_side(shown: Words, here: Opened, found: Differences, titles: tuple[Text, Text]) -> Iterator[Piece]:
    """Two tables, sessions and seats, then people, each with the old and the new."""
    rows = [*_sessions(shown, here, found), *_seats(shown, here, found)]
    header = shown.header(says.DATE, says.ROLE, says.OLD, says.NEW)
    yield figures.grid(figures.numbers_table(shown.say(titles[0]), header, rows, shown.note))
    people = [
        [
            Cell(one.person),
            Cell(str(one.old), is_number=True),
            Cell(str(one.new), is_number=True),
            Cell(_days(shown, one.leaves)),
            Cell(_days(shown, one.takes)),
        ]
        for one in found.people
    ]
    heads = shown.header(says.PERSON, says.OLD, says.NEW, says.LEFT, says.TAKEN)
    yield figures.grid(figures.numbers_table(shown.say(titles[1]), heads, people, shown.note))


def history(shown: Words, here: Opened | None) -> Piece:
    """A row for each seat or session that changed, oldest first, the publication itself in one."""
    if here is None:
        return figures.joined([])
    if not here.history:
        return frame.paragraph(shown.say(says.NO_HISTORY))
    first = here.history[0]
    rows = [[Cell(short_date(first.entered, shown.lang)), Cell(shown.say(KINDS[first.what])), *[Cell("")] * 4]]
    rows += [_happened(shown, here, entry) for entry in here.history if entry.change > first.change]
    header = shown.header(says.ENTERED, says.KIND, says.SESSION, says.OLD, says.NEW, says.REASON)
    return figures.grid(figures.numbers_table(shown.say(says.HISTORY_TABLE), header, rows, shown.note))


def statements(shown: Words, here: Opened) -> Piece:
    """Everybody's account of the season in turns, and whose share an absence reduced since.

    What earlier seasons leave is shown only where a rule asks for it.
    """
    looks_back = bool(here.asked.carried)
    rows = [_statement(shown, one, looks_back) for one in seasons.statements(here)]
    heads = [says.ANNOUNCED, says.TAKEN_OVER, says.GIVEN_UP, says.KEPT_FREE, says.COUNTED, says.SHARE, says.AFTER]
    header = shown.header(says.PERSON, *([says.BEFORE] if looks_back else []), *heads)
    table = figures.grid(figures.numbers_table(shown.say(says.STATEMENTS_TABLE), header, rows, shown.note))
    late = (frame.paragraph(shown.say(said)) for said in rotas.late_absences(here.asked.question))
    return figures.joined([table, *late])


def _statement(shown: Words, one: Statement, looks_back: bool) -> list[Cell]:
    counted = (one.announced, one.taken_over, one.given_up, one.kept_free, one.counted, one.share)
    return [
        Cell(one.person.name),
        *([_balance(shown, one.before)] if looks_back else []),
        *(Cell(number(value, shown.lang), is_number=True) for value in counted),
        _balance(shown, one.after),
    ]


def _balance(shown: Words, turns: Fraction) -> Cell:
    return Cell(shown.say(balance(turns)))


def _sessions(shown: Words, here: Opened, found: Differences) -> Iterator[list[Cell]]:
    for one in found.sessions:
        states = [_state(here, standing) for standing in (one.old, one.new)]
        yield [Cell(short_date(one.moment[0], shown.lang)), Cell(""), *(Cell(shown.say(state)) for state in states)]


def _state(here: Opened, standing: seasons.Standing | None) -> Text:
    if standing is None:
        return says.NO_SESSION
    return says.STATE_AT(state=STATES[standing.status], venue=here.programme.venue_shown(standing.venue))


def _seats(shown: Words, here: Opened, found: Differences) -> Iterator[list[Cell]]:
    for seat in found.seats:
        day, _, role = seat.place
        for old, new in seat.exchanges:
            names = [Cell(name or shown.say(says.NOBODY)) for name in (old, new)]
            yield [Cell(short_date(day, shown.lang)), Cell(shown.say(here.programme.roles[role])), *names]


def _happened(shown: Words, here: Opened, entry: Entry) -> list[Cell]:
    old, new = (_told(here, entry, word) for word in (entry.before, entry.after))
    venue = here.programme.venue_shown(entry.venue)
    session = says.AT(day=short_date(entry.day, shown.lang), venue=venue)
    return [
        Cell(short_date(entry.entered, shown.lang)),
        Cell(shown.say(KINDS[entry.what])),
        Cell(shown.say(session)),
        Cell(shown.say(old)),
        Cell(shown.say(new)),
        Cell(entry.reason),
    ]


def _told(here: Opened, entry: Entry, word: str) -> Text:
    """Who held a seat, or what a session was, in words."""
    if entry.role:
        return verbatim(seasons.name_of(here, word)) if word else says.NOBODY
    return STATES[word] if word else says.NO_SESSION


def _days(shown: Words, places: tuple[Place, ...]) -> str:
    return ", ".join(short_date(place[0], shown.lang) for place in places)
