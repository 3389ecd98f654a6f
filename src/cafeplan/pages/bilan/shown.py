"""A season with its values and its reader in; how its words, marks and numbers are written on its page out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cafeplan import figures, prose
from cafeplan.editions import Told
from cafeplan.figures import Cell, Piece
from cafeplan.indicators import INDICATORS
from cafeplan.language import Language, Text, apart, first_few, verbatim
from cafeplan.language import bilan as says
from cafeplan.language.measure import AND_UNKNOWN, CATEGORY, NOT_SAID
from cafeplan.model import (
    Amount,
    Count,
    Hidden,
    Interval,
    Part,
    Programme,
    PublishedFigure,
    Rounded,
    Season,
    Session,
    Table,
    Threshold,
    Value,
)
from cafeplan.pages import frame
from cafeplan.pages.parameters import BilanParameters

NOTHING = Piece(figures.joined([]).html, "")


@dataclass(frozen=True)
class Shown:
    """A season's values, as one edition shows them."""

    parameters: BilanParameters
    programme: Programme
    season: Season
    told: Told

    @property
    def values(self) -> Mapping[str, Value]:
        """The season's numbers."""
        return self.told.values

    @property
    def lang(self) -> Language:
        """The reader's language."""
        return self.parameters.lang

    @property
    def is_internal(self) -> bool:
        """Whether the page stays in the service."""
        return self.parameters.edition == "internal"

    @property
    def is_first_season(self) -> bool:
        """Whether everybody is new because nothing was before."""
        return self.season == min(self.programme.seasons, key=lambda season: season.first)

    # --- words ---

    def say(self, text: Text) -> str:
        """A text in the reader's language."""
        return text.into(self.lang)

    def header(self, *texts: Text) -> list[str]:
        """The heads of a table's columns."""
        return [self.say(text) for text in texts]

    def venue(self, venue: str) -> str:
        """The name of a venue."""
        return self.programme.venue_shown(venue)

    def label(self, name: str) -> str:
        """The label of an indicator."""
        return self.say(INDICATORS[name].says.label)

    def definition(self, name: str) -> str:
        """What an indicator counts, with the threshold of the programme where it has set its own."""
        own, indicator = self._own_threshold(name), INDICATORS[name]
        if own is None:
            return self.say(indicator.says.definition)
        set_since = says.OWN_THRESHOLD(value=own.value, usual=indicator.threshold, since=own.since)
        return f"{self.say(indicator.says.definition)} {self.say(set_since)}"

    def limit(self, name: str) -> int:
        """From how many on, or within how many days, an indicator counts in this season."""
        own = self._own_threshold(name)
        return own.value if own else INDICATORS[name].threshold

    def _own_threshold(self, name: str) -> Threshold | None:
        own = self.programme.thresholds.get(name)
        return own if own and own.since <= self.season.last else None

    def said(self, name: str) -> str:
        """The value of an indicator with its unit, and how many of its whole may belong to it without being counted."""
        value = self.values[name]
        words = prose.said(value, INDICATORS[name].unit, self.lang, self.category_names(name))
        if INDICATORS[name].doubtful and isinstance(value, Count) and value.whole and value.missing:
            return self.say(AND_UNKNOWN(words=words, n=value.missing))
        return words

    def category_names(self, name: str) -> Mapping[str, str]:
        """How the categories of an indicator are called, in their order; none of one that the page has not."""
        return self.told.names.get(name, {})

    def row_of(self, session: Session) -> str:
        """What a session is told by where sessions are told apart: its venue, or its series where there are more."""
        if self.programme.told_by != "series":
            return self.venue(session.venue) or self.say(says.NO_VENUE)
        return session.series or self.say(says.NO_SERIES)

    # --- marks ---

    def published(self) -> list[PublishedFigure]:
        """What the programme's sources publish of the season."""
        return [one for one in self.programme.published if one.season == self.season.id]

    def recounted(self, figure: PublishedFigure) -> Count | Interval | Amount | None:
        """What the page itself gives where a source publishes a figure; None where it does not."""
        value = self.values.get(figure.indicator)
        if isinstance(value, Table):
            declared = figure.category in self.category_names(figure.indicator)
            value = value.categories.get(figure.category, Count(0) if declared else Hidden())
        return None if isinstance(value, Hidden | Rounded) else value

    def mark(self, name: str) -> str:
        """« publié » or « fictif » on demonstration data, nothing on real ones."""
        if not self.programme.demonstration:
            return ""
        return self.say(self._origin(name))

    def bracketed(self, name: str) -> Text:
        """The mark in brackets, to stand behind a number in a sentence."""
        if not self.programme.demonstration:
            return verbatim("")
        return says.IN_BRACKETS(mark=self._origin(name))

    def _origin(self, name: str) -> Text:
        """Whether a number was published, or some of its categories were, or it is invented, as two limits are.

        What a source published and this page hides is not given here, so it is not marked as published either.
        """
        named = [one for one in self.published() if one.indicator == name]
        published = {one.category for one in named if self.recounted(one) is not None}
        value = self.values.get(name)
        if not published or (isinstance(value, Interval) and value.low != value.high):
            return says.FICTIONAL
        whole = not isinstance(value, Table) or set(value.categories) <= published
        return says.PUBLISHED if whole else says.PARTLY_PUBLISHED

    @property
    def invented(self) -> Text:
        """What stands behind a number that nobody published, on demonstration data."""
        return frame.invented(self.programme)

    def fictional_note(self, *names: str) -> str:
        """What stands under a figure on demonstration data: which of the numbers named were published."""
        if not self.programme.demonstration:
            return ""
        published = [INDICATORS[name].says.label for name in names if self._origin(name) == says.PUBLISHED]
        return self.say(says.PUBLISHED_AND_FICTIONAL(labels=published) if published else says.ALL_FICTIONAL)

    def note(self, values: Iterable[Value], *names: str) -> str:
        """What stands under numbers: what « s » means where one of them is hidden, and which were published."""
        return " ".join(filter(None, [self.hidden_note(values), self.fictional_note(*names)]))

    def hidden_note(self, values: Iterable[Value]) -> str:
        """What « s » means, where one of some values is hidden."""
        return self.say(says.S_IS) if any(map(_is_hidden, values)) else ""

    # --- numbers ---

    def count(self, name: str) -> Count:
        """The value of an indicator of activity, which is never hidden; 0 where the page does not have it."""
        value = self.values.get(name, Count(0))
        if not isinstance(value, Count):
            raise TypeError(name)
        return value

    def categories(self, name: str) -> list[tuple[str, Part]]:
        """The categories of a table by their names, in their declared order or the most first; who is not known last.

        Empty where the page does not have the indicator, or has nothing in it.
        """
        value = self.values.get(name)
        if not isinstance(value, Table):
            return []
        names = self.category_names(name)
        declared = [key for key in names if key in value.categories and key != UNKNOWN]
        others = [key for key in value.categories if key not in names]
        others.sort(key=lambda key: (-size(value.categories[key]), key))
        last = [UNKNOWN] if UNKNOWN in value.categories else []
        return [(names.get(key, key), value.categories[key]) for key in [*declared, *others, *last]]

    def largest_first(self, name: str) -> list[tuple[str, Part]]:
        """The same, the most first whatever order is declared; who is not known still last."""
        unknown = self.category_names(name).get(UNKNOWN)
        return sorted(self.categories(name), key=lambda pair: (pair[0] == unknown, -size(pair[1]), pair[0]))

    @property
    def is_counted(self) -> bool:
        """Whether somebody counted, or wrote down, who came to a session at least once."""
        mean = self.values.get("MeanAttendance")
        return isinstance(mean, Amount) and bool(mean.n)

    def few(self, name: str) -> str:
        """The value of an indicator, of a table its largest categories only."""
        if not isinstance(self.values[name], Table):
            return self.said(name)
        largest = [
            CATEGORY(name=label, number=prose.said(_bare(one), verbatim(""), self.lang))
            for label, one in self.largest_first(name)
        ]
        return apart(first_few(largest), self.lang) or self.say(NOT_SAID)

    def is_told(self, name: str) -> bool:
        """Whether the page has a value of an indicator."""
        return name in self.values and self.said(name) != self.say(NOT_SAID)

    def facts(self, caption: Text, names: Iterable[str], unsaid: Text) -> Piece:
        """The numbers of one question as a small table; where the page has none, the sentence that says why."""
        told = [name for name in names if self.is_told(name)]
        rows = [[Cell(self.label(name)), Cell(self.said(name))] for name in told]
        if not rows:
            return frame.paragraph(self.say(unsaid))
        header = self.header(says.INDICATOR, says.VALUE)
        note = self.note((self.values[name] for name in told), *told)
        return figures.facts(figures.numbers_table(self.say(caption), header, rows, note))


UNKNOWN, OTHER = "nsp", "autre"


def _is_hidden(value: Value) -> bool:
    """Whether « s » stands for a number, or for that of a category."""
    categories = value.categories.values() if isinstance(value, Table) else [value]
    return any(isinstance(one, Hidden) for one in categories)


def _bare(one: Part) -> Part:
    if isinstance(one, Amount):
        return one
    if isinstance(one, Rounded):
        return Rounded(one.value, one.base)
    return Count(one.part) if isinstance(one, Count) else Hidden()


def size(one: Part) -> float:
    """How long the bar of a category is; of a hidden number there is none."""
    if isinstance(one, Hidden):
        return 0.0
    return float(one.part if isinstance(one, Count) else one.value)
