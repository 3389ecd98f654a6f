"""A season with what was read for it in; each piece of its bilan out."""

from collections.abc import Mapping
from dataclasses import dataclass

from cafeplan.editions import Told
from cafeplan.figures import Piece, joined, side_by_side
from cafeplan.language import Text
from cafeplan.language import bilan as says
from cafeplan.model import Programme, Season, Value
from cafeplan.own_words import OwnWords
from cafeplan.pages import frame
from cafeplan.pages.bilan import (
    around,
    came,
    changed,
    cost,
    ending,
    evaluation,
    happened,
    improvements,
    numbers,
    partners,
    projects,
    returned,
    spoken,
    summary,
)
from cafeplan.pages.bilan.improvements import Action
from cafeplan.pages.bilan.shown import Shown
from cafeplan.pages.parameters import BilanParameters, bilan_title


@dataclass(frozen=True)
class Bilan:
    """One season's bilan in one edition and language; every method is a piece of its page."""

    parameters: BilanParameters
    programme: Programme
    season: Season
    told: Told
    words: OwnWords
    actions: tuple[Action, ...]
    fingerprint: str
    before: Shown | None

    def __repr__(self) -> str:
        return f"{self.programme.name}, {self.season.label} ({says.EDITION[self.parameters.edition].into('fr')})"

    @property
    def values(self) -> Mapping[str, Value]:
        """The numbers of the season that this edition may say."""
        return self.told.values

    @property
    def read(self) -> tuple[Shown, ...]:
        """Every season that the page tells something of."""
        return (self._shown, *([self.before] if self.before else []))

    @property
    def title(self) -> Text:
        """The title of the page, or of the funder's sheet that was asked for."""
        return bilan_title(self.parameters, self.programme)

    def head(self) -> Piece:
        """Title, period, edition, and the banner of demonstration data."""
        edition = says.EDITION[self.parameters.edition]
        return frame.head(self.title, edition, self.programme, self.season, self.parameters.lang)

    def summary(self) -> Piece:
        """The season in one paragraph."""
        return summary.paragraph(self._shown)

    def key_figures(self) -> Piece:
        """At most five numbers, each with what it rests on and how it changed since the season before."""
        return summary.key_figures(self._shown, self.before)

    def happened(self) -> Piece:
        """Did it happen: the dates by venue, the numbers, and the collective projects step by step."""
        facts = self._shown.facts(says.HAPPENED, happened.FACTS, says.HAPPENED_UNSAID)
        beside = side_by_side([happened.timeline(self._shown), facts, projects.facts(self._shown)])
        return joined([beside, projects.steps(self._shown)])

    def came(self) -> Piece:
        """Who came: the numbers, ages, where from, sessions, who waits, who was met outside, which organisations."""
        facts = self._shown.facts(says.CAME, came.FACTS if self._shown.is_counted else (), says.CAME_UNSAID)
        charts = [came.ages, came.sexes_and_ages, came.origins, came.by_session, came.by_row]
        tables = [around.workshops, around.outings, around.territories]
        pieces = (piece(self._shown) for piece in (*charts, *tables))
        return side_by_side([facts, *pieces, *partners.pieces(self._shown)])

    def returned(self) -> Piece:
        """Did they come back: the numbers, and from one season to the next."""
        facts = self._shown.facts(says.RETURNED, returned.FACTS, says.RETURNED_UNSAID)
        return side_by_side([facts, returned.retention(self._shown)])

    def changed(self) -> Piece:
        """What did it change: the effects observed, the numbers, what people said who may be quoted, and the events."""
        facts = self._shown.facts(says.CHANGED, changed.FACTS, says.CHANGED_UNSAID)
        told = [changed.verbatims(self._shown), around.events(self._shown)]
        return side_by_side([changed.effects(self._shown), facts, *told])

    def cost(self) -> Piece:
        """What did it cost: money in and out, the numbers, and what was given without money."""
        return side_by_side([cost.money(self._shown), cost.numbers(self._shown), around.in_kind(self._shown)])

    def evaluation(self) -> Piece:
        """The evaluation grid, and its gaps both ways."""
        return evaluation.grid(self._shown)

    def own_words(self) -> Piece:
        """What the référent wrote of the season, then what was to be improved."""
        spoken_words = spoken.own_words(self._shown, self.words)
        written = joined([spoken_words, improvements.improvement_actions(self._shown, self.actions)])
        return frame.told(written, self._shown.say(says.NOTHING_WRITTEN))

    def numbers(self) -> Piece:
        """Every number of the edition with its definition, its source and what is missing."""
        return numbers.definitions(self._shown)

    def identity(self) -> Piece:
        """What every funder asks first: who, where, when, what for."""
        return numbers.identity(self._shown)

    def sheet(self) -> Piece:
        """The numbers that the funder's sheet asks for, where one was asked for."""
        return numbers.sheet(self._shown)

    def reservations(self) -> Piece:
        """What the reader must know: the season's note, how published numbers were read, where anything differs."""
        return numbers.reservations(self._shown, spoken.differing(self._shown, self.words))

    def ending(self) -> Piece:
        """Whom to ask, the next dates, how to cite the page, what « s » means."""
        return ending.ending(self._shown, self.fingerprint)

    def provenance(self) -> Piece:
        """Where the page comes from."""
        edition = says.EDITION[self.parameters.edition]
        parameters = self.parameters
        return frame.foot(self.programme, self.season, edition, self.fingerprint, parameters.on, parameters.lang)

    @property
    def _shown(self) -> Shown:
        return Shown(self.parameters, self.programme, self.season, self.told)
