"""Numbers about people in; what a page may show of them out, and why."""

from cafeplan.disclosure.keeping import kept, protected_by
from cafeplan.disclosure.ladder import Protected, protect
from cafeplan.disclosure.outcomes import losses, said
from cafeplan.disclosure.releases import FILE, record, released

__all__ = ["FILE", "Protected", "kept", "losses", "protect", "protected_by", "record", "released", "said"]
