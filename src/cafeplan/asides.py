"""Why there is no page and the notebook that was to be it in; where it is kept aside, as an error, out.

A notebook that was run may hold records of people. It is kept in the system's folder for what does not last, never
among the reports, under a name of its own, and only its owner may read it; it goes when the page is made, or all go
with a purge.
"""

import tempfile
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from cafeplan import files
from cafeplan.language import Text
from cafeplan.language import asides as says
from cafeplan.model import CafeplanError

_START = "cafeplan-"
_END = ".ipynb"
_LETTERS = 8


class Refused(CafeplanError):
    """A page that was not made: why, what to do, and in what words its notebook, kept in `aside`, is told of."""

    def __init__(self, what: Text, kept: Text, destination: Path, notebook: str, advice: Text | None = None) -> None:
        self.kept, self.advice = kept, advice
        self.aside = files.write_private(_folder() / f"{_name(destination)}{token_hex(_LETTERS // 2)}{_END}", notebook)
        told = kept(aside=self.aside)
        super().__init__(what, says.BOTH(remedy=advice, kept=told) if advice else told)

    def taken(self) -> str:
        """The notebook, which is no longer kept."""
        notebook = self.aside.read_text(encoding="utf-8")
        self.aside.unlink()
        return notebook


def forget(destination: Path) -> None:
    """Removes the notebooks that were kept when this page was refused."""
    _remove(_name(destination))


def forget_all() -> None:
    """Removes every notebook that was kept for this user."""
    _remove(_START)


def _folder() -> Path:
    return Path(tempfile.gettempdir())


def _name(destination: Path) -> str:
    """What the notebooks of a page are called: a few words to know them by, and a mark of the page's whole path."""
    whose = "-".join(destination.with_suffix("").parts[-3:]).strip("/\\")
    return f"{_START}{whose}-{files.fingerprint_of(destination.absolute().as_posix())[:_LETTERS]}-"


def _remove(start: str) -> None:
    """What belongs to somebody else, or is open in another program, stays."""
    for path in list(_folder().iterdir()):
        if path.name.startswith(start) and path.suffix == _END:
            with suppress(OSError):
                path.unlink()
