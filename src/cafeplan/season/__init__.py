"""A rota and what happened to it: published, adopted, changed by hand, cancelled, moved, added to, compared.

`opened` gives a season on a day, `record` enters a change; every verb that changes a rota is made of these two.
"""

from cafeplan.season.asked import Asked, asked
from cafeplan.season.changes import Whereto, added, cancelled, moved
from cafeplan.season.covering import Cover, covers, held
from cafeplan.season.differences import Differences, Moves, Reseated, Restated, by_hand, differences, state_called
from cafeplan.season.history import Entry, Seats, Standing, State, What, as_of, replayed
from cafeplan.season.known import shared_faults
from cafeplan.season.meant import person_meant, session_meant, sessions_on
from cafeplan.season.opened import Opened, opened, published
from cafeplan.season.over import Over, over
from cafeplan.season.publishing import Weighed, adopt, broken_by, publish, weighed
from cafeplan.season.recording import Change, record
from cafeplan.season.reseating import picked, replaced, replacements, replanned, swap, swapped
from cafeplan.season.sources import name_of, seats_in, with_choices
from cafeplan.season.statements import Statement, statements
from cafeplan.season.trails import trails

__all__ = [
    "Asked",
    "Change",
    "Cover",
    "Differences",
    "Entry",
    "Moves",
    "Opened",
    "Over",
    "Reseated",
    "Restated",
    "Seats",
    "Standing",
    "State",
    "Statement",
    "Weighed",
    "What",
    "Whereto",
    "added",
    "adopt",
    "as_of",
    "asked",
    "broken_by",
    "by_hand",
    "cancelled",
    "covers",
    "differences",
    "held",
    "moved",
    "name_of",
    "opened",
    "over",
    "person_meant",
    "picked",
    "publish",
    "published",
    "record",
    "replaced",
    "replacements",
    "replanned",
    "replayed",
    "seats_in",
    "session_meant",
    "sessions_on",
    "shared_faults",
    "state_called",
    "statements",
    "swap",
    "swapped",
    "trails",
    "weighed",
    "with_choices",
]
