"""The files of a programme's folder in; checked, typed records and every fault in a sentence out.

The schemas beside this folder are the only declaration of tables and columns.
"""

from cafeplan.tables.announced import Announced, announced
from cafeplan.tables.folder import file_of, fingerprint
from cafeplan.tables.loading import PEOPLE, Loaded, blocking, facilitators, load, require
from cafeplan.tables.text import csv_text

__all__ = [
    "PEOPLE",
    "Announced",
    "Loaded",
    "announced",
    "blocking",
    "csv_text",
    "facilitators",
    "file_of",
    "fingerprint",
    "load",
    "require",
]
