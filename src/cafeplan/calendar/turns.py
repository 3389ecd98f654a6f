"""The venues of a series in; which of them receives on a day, and whose turn is next, out.

A venue may be closed in school holidays; what becomes of its turn is said by the series.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cafeplan.calendar.holidays import school_holiday
from cafeplan.language import Text
from cafeplan.language import calendar as says
from cafeplan.model import Programme, Series


@dataclass(frozen=True)
class Receiving:
    """The venue of a date, and the number of the turn that comes after it: `after_closed` where the date falls out.

    `closed` is why nobody receives, `instead` for whom the venue stands in.
    """

    venue: str
    after: int
    after_closed: int
    closed: Text | None = None
    instead: Text | None = None


def receives(programme: Programme, series: Series, day: date, turn: int) -> Receiving:
    """Who receives on a day of a series when so many turns were taken before it.

    Where the rota chooses the venue any that is open will do, and there are no turns.
    """
    venues = series.venues or (series.venue,)
    in_order = [venues[(turn + passed) % len(venues)] for passed in range(len(venues))]
    open_ones = [venue for venue in in_order if venue_closed(programme, venue, day) is None]
    after_closed = turn + (series.closed_date == "turn lost")
    if series.choice == "best" and open_ones:
        return Receiving(series.venue, turn, turn)
    if open_ones and (open_ones[0] == in_order[0] or series.closed_venue == "next venue"):
        passed = in_order.index(open_ones[0])
        return Receiving(open_ones[0], turn + passed + 1, after_closed, instead=_instead(programme, in_order[0], day))
    return Receiving(in_order[0], after_closed, after_closed, closed=_shut(programme, in_order[0], day))


def venue_closed(programme: Programme, venue: str, day: date) -> Text | None:
    """Why a venue receives nobody on a day, or None."""
    return school_holiday(day, programme.venues[venue].school_holidays)


def policies(programme: Programme) -> Iterator[Text]:
    """For each series whose venues take turns, who does, and what becomes of the turn of who cannot."""
    for series in programme.series:
        if len(series.venues) > 1 and series.choice == "in turn":
            yield says.IN_TURN(
                series=series.name,
                venues=[programme.venue_shown(venue) for venue in series.venues],
                closed_date=says.CLOSED_DATE[series.closed_date],
                closed_venue=says.CLOSED_VENUE[series.closed_venue],
            )


def _instead(programme: Programme, venue: str, day: date) -> Text | None:
    why = venue_closed(programme, venue, day)
    return says.INSTEAD(venue=programme.venue_shown(venue), reason=why) if why else None


def _shut(programme: Programme, venue: str, day: date) -> Text | None:
    why = venue_closed(programme, venue, day)
    return says.VENUE_CLOSED(venue=programme.venue_shown(venue), reason=why) if why else None
