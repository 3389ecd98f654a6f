"""The files of a programme's folder in; checked, typed records and every fault in a sentence out.

The schemas beside this folder are the only declaration of tables and columns.
"""

from cafeplan.tables.adding import Addition, Row, addition
from cafeplan.tables.announced import Announced, announced
from cafeplan.tables.blank import Blank, empty_workbook, programme_files, season_workbook, to_fill
from cafeplan.tables.contract import Contract, contract_of, label, title
from cafeplan.tables.description import described
from cafeplan.tables.editing import Cells, column_of, edited, lines_naming, private_sources, sources
from cafeplan.tables.folder import Source, file_of, files_of, fingerprint
from cafeplan.tables.foreign import as_table, lines_of, private_faults, private_table, private_tables, pseudonyms_of
from cafeplan.tables.imports import ROWS_LEFT_OUT
from cafeplan.tables.leaving_out import without_faulty_rows
from cafeplan.tables.loading import PEOPLE, Load, Loaded, blocking, facilitators, load, once, pseudonyms, require
from cafeplan.tables.package import datapackage
from cafeplan.tables.sent import day_sent

__all__ = [
    "PEOPLE",
    "ROWS_LEFT_OUT",
    "Addition",
    "Announced",
    "Blank",
    "Cells",
    "Contract",
    "Load",
    "Loaded",
    "Row",
    "Source",
    "addition",
    "announced",
    "as_table",
    "blocking",
    "column_of",
    "contract_of",
    "datapackage",
    "day_sent",
    "described",
    "edited",
    "empty_workbook",
    "facilitators",
    "file_of",
    "files_of",
    "fingerprint",
    "label",
    "lines_naming",
    "lines_of",
    "load",
    "once",
    "private_faults",
    "private_sources",
    "private_table",
    "private_tables",
    "programme_files",
    "pseudonyms",
    "pseudonyms_of",
    "require",
    "season_workbook",
    "sources",
    "title",
    "to_fill",
    "without_faulty_rows",
]
