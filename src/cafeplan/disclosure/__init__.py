"""Numbers about people in; what a page may show of them out, and why."""

from cafeplan.disclosure.editions import About, may_show
from cafeplan.disclosure.keeping import kept, protected_by
from cafeplan.disclosure.ladder import Protected, protect
from cafeplan.disclosure.releases import record, released

__all__ = ["About", "Protected", "kept", "may_show", "protect", "protected_by", "record", "released"]
