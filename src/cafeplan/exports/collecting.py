"""A season's sessions in; the sheets of paper on which presences and orientations are noted, to print, out."""

from collections import Counter
from collections.abc import Iterable

from cafeplan.exports.html import page
from cafeplan.language import Language, long_date
from cafeplan.language import exports as says
from cafeplan.model import Programme, Session

_LINES_SIGNED, _LINES_TALLIED = 20, 24


def signing(programme: Programme, sessions: Iterable[Session], lang: Language) -> str:
    """A sheet a session, on which people write a first name or a number; where heads are counted, only a box.

    Where a day has several sessions the sheet says which series it is for.
    """
    sessions = list(sessions)
    shared_days = {day for day, times in Counter(one.date for one in sessions).items() if times > 1}
    open_groups = {one.name for one in programme.series if one.attendance == "counted"}
    sheets = [
        {
            "date": long_date(one.date, lang),
            "hours": says.FROM_TO(start=one.start, end=one.end).into(lang),
            "venue": one.venue,
            "series": one.series if one.date in shared_days else "",
            "counted": one.series in open_groups,
        }
        for one in sessions
    ]
    values = {"sheets": sheets, "lines": _LINES_SIGNED}
    return page("signing", says.SIGNING_TITLE(programme=programme.name), programme, {}, lang, values)


def tally(programme: Programme, lang: Language) -> str:
    """The sheet on which reception notes whom it told of the café: a day, through what, how many, and no name."""
    return page("tally", says.TALLY_TITLE, programme, {}, lang, {"lines": _LINES_TALLIED})
