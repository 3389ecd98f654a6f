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
    """Several pieces as one, in their order; those that are empty leave no trace."""
    shown = [piece for piece in pieces if piece.html]
    return Piece(Markup("\n").join(piece.html for piece in shown), "\n\n".join(piece.text for piece in shown))


def side_by_side(pieces: Iterable[Piece]) -> Piece:
    """Several pieces one under the other on a screen, in two columns on paper."""
    piece = joined(pieces)
    return Piece(Markup('<div class="sides">\n{}\n</div>').format(piece.html), piece.text)
