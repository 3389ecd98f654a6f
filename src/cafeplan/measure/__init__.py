"""A season's tables and the indicators in; every number with its denominator out, and what may be said of it."""

from cafeplan.measure.cohorts import cohorts
from cafeplan.measure.comparing import Change, compared
from cafeplan.measure.cutting import By
from cafeplan.measure.objectives import Evidence, Grid, Reading, collected, grid, shown
from cafeplan.measure.reading import (
    Measured,
    attended,
    dated_sessions,
    frozen,
    has_attendance,
    planned_from,
    read,
    recorded,
)
from cafeplan.measure.told import account, category_names, known, numbers, season_values, tidy, values

__all__ = [
    "By",
    "Change",
    "Evidence",
    "Grid",
    "Measured",
    "Reading",
    "account",
    "attended",
    "category_names",
    "cohorts",
    "collected",
    "compared",
    "dated_sessions",
    "frozen",
    "grid",
    "has_attendance",
    "known",
    "numbers",
    "planned_from",
    "read",
    "recorded",
    "season_values",
    "shown",
    "tidy",
    "values",
]
