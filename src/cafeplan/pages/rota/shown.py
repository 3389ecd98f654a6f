"""A rota and its reader's language in; how venues, people and sentences are written on its pages out."""

from dataclasses import dataclass

from cafeplan.figures.charts import COLOURS
from cafeplan.language import Language, Text, number
from cafeplan.language import rota_page as says
from cafeplan.model import Programme, Rota, Season
from cafeplan.rota import sessions_held


@dataclass(frozen=True)
class Words:
    """A programme's season in its reader's language."""

    programme: Programme
    season: Season
    lang: Language

    def say(self, text: Text) -> str:
        """A text in the reader's language."""
        return text.into(self.lang)

    def title(self, text: Text) -> str:
        """A text that opens a line, with a capital."""
        words = self.say(text)
        return words[:1].upper() + words[1:]

    def number(self, value: float) -> str:
        """A number as the reader's language writes it."""
        return number(value, self.lang)

    def header(self, *texts: Text) -> list[str]:
        """The heads of a table's columns."""
        return [self.say(text) for text in texts]

    def venue(self, venue: str) -> str:
        """The name of a venue."""
        return self.programme.venue_shown(venue)

    def colour(self, venue: str) -> str:
        """The colour that marks a venue beside its name."""
        venues = list(self.programme.venues)
        return COLOURS[venues.index(venue) % len(COLOURS)] if venue in venues else COLOURS[-1]

    @property
    def note(self) -> str:
        """What stands under a table on demonstration data."""
        return self.say(says.FICTIONAL_PEOPLE) if self.programme.demonstration else ""


@dataclass(frozen=True)
class Shown(Words):
    """A season's rota, as one page shows it."""

    rota: Rota

    def venues(self) -> list[str]:
        """The venues of the season, in the programme's order."""
        visited = dict.fromkeys(session.venue for session in sessions_held(self.rota))
        known = [venue for venue in self.programme.venues if venue in visited]
        return [*known, *(venue for venue in visited if venue not in known)]
