"""Two seasons and the programmes beside them in; each piece of the page that compares them out."""

from collections.abc import Mapping
from dataclasses import dataclass

from cafeplan.figures import Piece
from cafeplan.language import Text
from cafeplan.language import bilan as bilan_says
from cafeplan.language import comparison as says
from cafeplan.model import SEPARATOR
from cafeplan.pages import frame
from cafeplan.pages.bilan.shown import Shown
from cafeplan.pages.comparison import again, cohorts, seasons, sisters
from cafeplan.pages.parameters import ComparisonParameters


@dataclass(frozen=True)
class Comparison:
    """A season beside an earlier one and beside other programmes; every method is a piece of its page.

    `before` is None in a first season; `seasons` are all that were read of the programme, those with published figures
    among them.
    """

    parameters: ComparisonParameters
    now: Shown
    before: Shown | None
    beside: tuple[Shown, ...]
    seasons: Mapping[str, Shown]
    fingerprint: str

    def __repr__(self) -> str:
        return f"{self.now.programme.name}, {self.now.season.label}"

    @property
    def folders_beside(self) -> str:
        """The folders of the programmes beside it, written out, as a notebook that runs elsewhere needs them."""
        return SEPARATOR.join(one.programme.folder.resolve().as_posix() for one in self.beside)

    @property
    def read(self) -> tuple[Shown, ...]:
        """Every season that the page tells something of."""
        return (*self.seasons.values(), *self.beside)

    @property
    def title(self) -> Text:
        """The title of the page."""
        return says.TITLE(label=self.now.programme.name)

    def head(self) -> Piece:
        """Title, period, edition, and the banner of demonstration data."""
        edition = bilan_says.EDITION[self.parameters.edition]
        return frame.head(self.title, edition, self.now.programme, self.now.season, self.parameters.lang)

    def summary(self) -> Piece:
        """What is compared, and how many of the changes say something."""
        return seasons.paragraph(self.now, self.before)

    def changes(self) -> Piece:
        """Question by question, each number before and now, how it changed, and what that may mean."""
        return seasons.changes(self.now, self.before)

    def returned(self) -> Piece:
        """Of those who came first in each season, how many came in each later one. Internal edition only."""
        return cohorts.table(self.now)

    def side_by_side(self) -> Piece:
        """The programmes beside each other, number by number; nothing is added up."""
        return sisters.table(self.now, self.beside)

    def published(self) -> Piece:
        """What was published before, beside what the tables give today."""
        return again.table(self.now.programme, self.seasons)

    def reservations(self) -> Piece:
        """What the reader must know of differences between seasons."""
        said = [says.IN_BRACKETS, says.ONE_IN_TWENTY, says.NO_CAUSE]
        said += [] if self.now.is_internal else [bilan_says.S_MEANS]
        return frame.remarks([self.now.say(text) for text in said])

    def provenance(self) -> Piece:
        """Where the page comes from."""
        edition, parameters = bilan_says.EDITION[self.parameters.edition], self.parameters
        programme, season = self.now.programme, self.now.season
        return frame.foot(programme, season, edition, self.fingerprint, parameters.on, parameters.lang)
