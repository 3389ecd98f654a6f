"""The path of a file that leads back to names in; a sentence where it must not stand there out."""

from pathlib import Path

from cafeplan.files import shipped
from cafeplan.language import Text
from cafeplan.language import pseudonyms as says
from cafeplan.model import CafeplanError


def refuse_place(what: Text, path: Path, folder: Path) -> None:
    """Nothing where a register, a key or a list of names may stand; CafeplanError where pages or copies are made from.

    That is the programme's folder, cafeplan's own, and any folder under version control, which keeps what is deleted.
    """
    here = path.resolve()
    if here.is_relative_to(folder.resolve()):
        raise CafeplanError(says.IN_THE_PROGRAMME(it=what, path=path.as_posix()), says.ELSEWHERE)
    own = here.is_relative_to(shipped("examples").resolve().parent)
    if own or any((parent / ".git").exists() for parent in here.parents):
        raise CafeplanError(says.IN_A_REPOSITORY(it=what, path=path.as_posix()), says.ELSEWHERE)
