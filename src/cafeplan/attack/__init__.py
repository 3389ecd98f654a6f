"""A finished page, or published numbers, in; what their reader can learn about people out.

Nothing here is shared with `disclosure`: what protects a page and what attacks it are wrong in different places.
"""

from cafeplan.attack.bounds import Between, bounds
from cafeplan.attack.statements import Statement, counted, difference, mean, percentage

__all__ = ["Between", "Statement", "bounds", "counted", "difference", "mean", "percentage"]
