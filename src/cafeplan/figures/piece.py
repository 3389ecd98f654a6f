"""Markup and the same in plain words in; one piece of a page out, as Jupyter and the page show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup


@dataclass(frozen=True)
class Piece:
    """A part of a page: its markup, and its words for where there is no markup."""

    html: Markup
    text: str

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/html": str(self.html), "text/plain": self.text}


def joined(pieces: Iterable[Piece]) -> Piece:
    """Several pieces as one, in their order."""
    shown = list(pieces)
    return Piece(Markup("\n").join(piece.html for piece in shown), "\n\n".join(piece.text for piece in shown))
