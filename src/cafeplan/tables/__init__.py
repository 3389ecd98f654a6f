"""The files of a programme's folder in; checked, typed records and every fault in a sentence out.

The schemas beside this folder are the only declaration of tables and columns.
"""

from cafeplan.tables.folder import fingerprint
from cafeplan.tables.loading import PEOPLE, Loaded, blocking, facilitators, load, require

__all__ = ["PEOPLE", "Loaded", "blocking", "facilitators", "fingerprint", "load", "require"]
