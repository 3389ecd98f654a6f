"""The files of a programme's folder in; checked, typed records and every fault in a sentence out.

The schemas beside this folder are the only declaration of tables and columns.
"""

from cafeplan.tables.adding import Addition, Row, addition
from cafeplan.tables.folder import fingerprint
from cafeplan.tables.loading import PEOPLE, Loaded, blocking, facilitators, load, require
from cafeplan.tables.text import csv_text

__all__ = [
    "PEOPLE",
    "Addition",
    "Loaded",
    "Row",
    "addition",
    "blocking",
    "csv_text",
    "facilitators",
    "fingerprint",
    "load",
    "require",
]
