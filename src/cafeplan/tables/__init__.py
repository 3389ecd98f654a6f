"""The files of a programme's folder in; checked, typed records and every fault in a sentence out.

The schemas beside this folder are the only declaration of tables and columns.
"""

from cafeplan.tables.adding import Addition, Row, addition
from cafeplan.tables.announced import Announced, announced
from cafeplan.tables.contract import label
from cafeplan.tables.description import described, empty_workbook
from cafeplan.tables.folder import file_of, fingerprint
from cafeplan.tables.imports import ROWS_LEFT_OUT
from cafeplan.tables.leaving_out import without_faulty_rows
from cafeplan.tables.loading import PEOPLE, Loaded, blocking, facilitators, load, pseudonyms, require
from cafeplan.tables.package import datapackage
from cafeplan.tables.sent import day_sent

__all__ = [
    "PEOPLE",
    "ROWS_LEFT_OUT",
    "Addition",
    "Announced",
    "Loaded",
    "Row",
    "addition",
    "announced",
    "blocking",
    "datapackage",
    "day_sent",
    "described",
    "empty_workbook",
    "facilitators",
    "file_of",
    "fingerprint",
    "label",
    "load",
    "pseudonyms",
    "require",
    "without_faulty_rows",
]
