"""Calendar files and polls in; absences, wishes and a sentence for each line that fits nobody out.

Nothing of an event but its times is looked at: why somebody is away is never asked, shown or kept.
"""

from cafeplan.availability.agenda import agenda
from cafeplan.availability.answers import Answers, Said, days, fresh
from cafeplan.availability.poll import poll

__all__ = ["Answers", "Said", "agenda", "days", "fresh", "poll"]
