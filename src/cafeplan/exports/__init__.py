"""A published rota in; calendars, a workbook, the leaflet, the wall, mail drafts and sheets of paper out.

Everything here is text or bytes, a function of the rota and the day alone; the desk writes it.
"""

from cafeplan.exports.announced import Announced, Published, Trail, published
from cafeplan.exports.collecting import signing, tally
from cafeplan.exports.drafts import drafts, unaddressed
from cafeplan.exports.ics import calendars, person_calendar
from cafeplan.exports.printed import leaflet, seat_cells, seat_titles, wall
from cafeplan.exports.workbook import workbook

__all__ = [
    "Announced",
    "Published",
    "Trail",
    "calendars",
    "drafts",
    "leaflet",
    "person_calendar",
    "published",
    "seat_cells",
    "seat_titles",
    "signing",
    "tally",
    "unaddressed",
    "wall",
    "workbook",
]
