"""What a number is about and who the page is for in; whether it may be shown out.

Until counts of people can be protected together, a partners' page shows activity and season totals only: no count of
people crossed with a session, a venue, a month or a characteristic.
"""

from typing import Literal

from cafeplan.model import Edition

About = Literal["activity", "total", "people"]


def may_show(about: About, edition: Edition, by: str | None = None) -> bool:
    """Whether an edition may show a number of this kind, for a whole season or cut `by` something."""
    if edition == "internal":
        return True
    return about == "activity" or (about == "total" and by is None)
