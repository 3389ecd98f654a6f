"""Numbers about people in; what a page may show of them out, and why."""

from cafeplan.disclosure.editions import About, may_show
from cafeplan.disclosure.ladder import Protected, protect
from cafeplan.disclosure.releases import record, released

__all__ = ["About", "Protected", "may_show", "protect", "record", "released"]
