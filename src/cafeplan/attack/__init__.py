"""A finished page, or published numbers, in; what their reader can learn about people out.

Nothing here is shared with `disclosure`: what protects a page and what attacks it are wrong in different places.
"""

from cafeplan.attack.bounds import Between, bounds
from cafeplan.attack.statements import Statement, counted, difference, hidden, mean, percentage
from cafeplan.attack.verdict import Audit, audited

__all__ = [
    "Audit",
    "Between",
    "Statement",
    "audited",
    "bounds",
    "counted",
    "difference",
    "hidden",
    "mean",
    "percentage",
]
