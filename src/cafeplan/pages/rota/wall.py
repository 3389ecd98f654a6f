"""A rota in; the calendar for the wall, what is missing from it and the dates without a café out."""

from collections.abc import Iterator, Sequence

from cafeplan import exports, figures
from cafeplan import rota as rotas
from cafeplan.calendar import one_a_slot, policies
from cafeplan.figures import Cell, Piece
from cafeplan.language import bare, long_date
from cafeplan.language import rota_page as says
from cafeplan.model import Seat, Session, Status
from cafeplan.pages import frame
from cafeplan.pages.rota.shown import Shown


def calendar(shown: Shown) -> Piece:
    """A row a session, a column a service while they are few: what may hang on a wall, and nothing else."""
    programme, lang = shown.programme, shown.lang
    what = says.SERIES if programme.told_by == "series" else says.VENUE
    header = shown.header(says.DATE, what, *exports.seat_titles(programme))
    rows = [
        [
            Cell(long_date(one.date, lang)),
            Cell(programme.row_shown(one.series, one.venue), mark=shown.colour(one.venue)),
            *map(Cell, exports.seat_cells(programme, _by_role(shown, one), lang)),
        ]
        for one in rotas.sessions_held(shown.rota)
    ]
    caption = says.CALENDAR(programme=programme.name, season=shown.season.label)
    return figures.wall_calendar(shown.say(caption), header, rows)


def gaps(shown: Shown) -> Piece:
    """The seats that nobody holds, each with why."""
    rows = [
        [
            Cell(long_date(gap.session.date, shown.lang)),
            Cell(shown.say(shown.programme.roles[gap.seat.role])),
            Cell(shown.say(gap.reason)),
        ]
        for gap in rotas.gaps(shown.rota)
    ]
    header = shown.header(says.DATE, says.ROLE, says.REASON)
    return figures.grid(figures.numbers_table(shown.say(says.GAPS), header, rows)) if rows else figures.joined([])


def repairs(shown: Shown) -> Piece:
    """What the gaps come from, and the least that would have to be agreed to fill them."""
    found = rotas.shortages(shown.rota)
    if not found and not shown.rota.gaps:
        return frame.paragraph(shown.say(says.NOTHING_MISSING))
    return figures.joined(piece for shortage in found for piece in _shortage(shown, shortage))


def closed(shown: Shown, dated: Sequence[Session]) -> Piece:
    """The dates without a café, each with its reason."""
    rows = [
        [Cell(long_date(one.date, shown.lang)), Cell(shown.say(one.reason) if one.reason else "")]
        for one in one_a_slot(dated)
        if one.status in (Status.CLOSED, Status.CANCELLED)
    ]
    stated = frame.remarks([shown.say(policy) for policy in policies(shown.programme)])
    if not rows:
        return figures.joined([frame.paragraph(shown.say(says.NOTHING_CLOSED)), stated])
    header = shown.header(says.DATE, says.REASON)
    return figures.joined([figures.grid(figures.numbers_table(shown.say(says.CLOSED_TABLE), header, rows)), stated])


def _by_role(shown: Shown, session: Session) -> dict[str, str]:
    return {role: _holders(shown, session, role) for role in shown.programme.roles}


def _holders(shown: Shown, session: Session, role: str) -> str:
    seats = [seat for seat in shown.rota.question.seats if (seat.slot, seat.role) == (session.slot, role)]
    held = [turn.person.name for turn in shown.rota.turns if turn.seat in seats]
    return ", ".join([*sorted(held, key=bare), *[shown.say(says.NOBODY)] * _missing(seats, len(held))])


def _missing(seats: Sequence[Seat], held: int) -> int:
    return max(0, sum(seat.least for seat in seats) - held)


def _shortage(shown: Shown, shortage: rotas.Shortage) -> Iterator[Piece]:
    sentences = [lack.sentence for lack in shortage.lacks]
    if shortage.repairs:
        sentences.append(says.FURTHEST if shortage.advice else says.ENOUGH)
        yield frame.paragraph(" ".join(map(shown.say, sentences)))
        yield frame.remarks([shown.say(says.ARRANGEMENT(agreed=repair.said)) for repair in shortage.repairs])
        sentences = []
    if shortage.advice:
        yield frame.paragraph(" ".join(map(shown.say, [*sentences, shortage.advice])))
