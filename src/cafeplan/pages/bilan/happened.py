"""A season as it is shown in; whether it happened, date by date, out."""

from fractions import Fraction

from cafeplan import figures
from cafeplan.figures import Cell, Piece
from cafeplan.figures.charts import Words
from cafeplan.language import Text, around, long_date, month_names
from cafeplan.language import bilan as says
from cafeplan.model import Status
from cafeplan.pages import frame
from cafeplan.pages.bilan.shown import Shown

_DRAWN = (Status.HELD, Status.CANCELLED, Status.MOVED)
FACTS = (
    "DeliveryRate",
    "OpeningHours",
    "SessionsByKind",
    "CoveredSessions",
    "NotesSent",
    "NotesDelay",
    "PartnersByNature",
    "CommunicationsByChannel",
)


def timeline(shown: Shown) -> Piece:
    """The season's dates by venue or series: held, cancelled, moved; without any, the sentence that says so."""
    rate = shown.count("DeliveryRate")
    dated = [one for one in shown.told.sessions if one.status in _DRAWN]
    if not rate.whole or not dated:
        return frame.paragraph(shown.say(says.NO_SESSION))
    named = [venue.name for venue in shown.programme.venues.values()]
    told = dict.fromkeys(map(shown.row_of, dated))
    order = [one.name for one in shown.programme.series] if shown.programme.told_by == "series" else named
    rows = [*(name for name in order if name in told), *(name for name in told if name not in order)]
    words = Words(
        shown.say(says.TIMELINE_FINDING(held=rate.part, planned=rate.whole, share=Fraction(rate.part, rate.whole))),
        shown.say(
            around.TIMELINE_ALTERNATIVES[shown.programme.told_by](rows=[_held_of_planned(shown, row) for row in rows])
        ),
        shown.fictional_note("HeldSessions"),
    )
    points = [(one.date, rows.index(shown.row_of(one)), str(one.status)) for one in dated]
    legend = {state: shown.say(text) for state, text in says.STATES.items()}
    return figures.timeline(words, sessions(shown), rows, points, legend, month_names(shown.lang))


def sessions(shown: Shown) -> Piece:
    """Every planned or added session with what became of it, and why where it was not held."""
    header = shown.header(says.DATE, says.VENUE, says.STATUS, says.REASON)
    rows = [
        [
            Cell(long_date(one.date, shown.lang)),
            Cell(shown.venue(one.venue)),
            Cell(shown.say(says.STATES[one.status])),
            Cell(shown.say(one.reason) if one.reason else ""),
        ]
        for one in shown.told.sessions
        if one.status is not Status.CLOSED
    ]
    return figures.grid(figures.numbers_table(shown.say(says.SESSIONS_TABLE), header, rows, shown.fictional_note()))


def _held_of_planned(shown: Shown, row: str) -> Text:
    of_row = [one for one in shown.told.sessions if one.status is not Status.CLOSED and shown.row_of(one) == row]
    held = sum(one.status is Status.HELD for one in of_row)
    return says.ROW_COUNT(row=row, held=held, planned=sum(one.planned for one in of_row))
