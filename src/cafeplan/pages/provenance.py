"""A programme's season in; the fingerprint of all that its bilan is made of out."""

from cafeplan import files, own_words, tables
from cafeplan.model import Programme, Season

SHORT = 12
"""So many letters of a fingerprint stand on a page."""


def fingerprint(programme: Programme, season: Season) -> str:
    """That of the season's data, and of the référent's words where there are some."""
    words = own_words.read(programme, season).fingerprint
    read = [tables.fingerprint(programme, season), *filter(None, [words])]
    return read[0] if len(read) == 1 else files.fingerprint_of("\n".join(read))
