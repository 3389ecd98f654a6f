"""What is to be guarded and a reader in; for each choice of what to hide, the cuts that it breaks, out."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from cafeplan.disclosure.master import Cut, Question
from cafeplan.disclosure.reader import Guard, Narrowing, Reader, Table

_SLACK = 1e-6
_LITTLE = 0.01


class Narrow:
    """The reader's answers, as cuts; tables of whole people that were found for one number speak for others too."""

    def __init__(self, question: Question, reader: Reader) -> None:
        self._question, self._reader = question, reader
        self._found = _Tables(question.guards, reader)
        self._order = list(range(len(question.guards)))

    def is_safe(self, hidden: frozenset[int]) -> bool:
        """Whether the reader narrows nothing too far when these are hidden."""
        return next(self.cuts(hidden), None) is None

    def cuts(self, hidden: frozenset[int]) -> Iterator[Cut]:
        """A cut for each guarded number that is too narrow when these are hidden."""
        self._reader.sees(hidden)
        self._found.look(hidden)
        for number in tuple(self._order):
            cut = None if self._found.is_wide(number) else self._answer(number, hidden)
            if cut is not None:
                self._order.remove(number)
                self._order.insert(0, number)  # what was narrow is asked first the next time
                yield cut

    def _answer(self, number: int, hidden: frozenset[int]) -> Cut | None:
        guard = self._question.guards[number]
        narrowing, ends = self._reader.narrowed(guard)
        if narrowing.width < guard.width - _SLACK:
            return self._sharper(guard, hidden) or self._cut(narrowing, guard)
        for sign, table in zip((1, -1), ends, strict=True):
            self._found.note(table if self._reader.is_whole(table) else self._reader.whole_end(guard, sign))
        if self._found.is_wide(number):
            return None
        return Cut(dict.fromkeys(set(range(len(self._question.weights))) - hidden - self._question.never, 1.0))

    def _sharper(self, guard: Guard, hidden: frozenset[int]) -> Cut | None:
        """A cut of few numbers: of all that say why, the one that a little of everything would break least."""
        nearly = [1.0 if place in hidden else _LITTLE for place in range(len(self._reader))]
        self._reader.sees_partly(nearly, guard.width)
        cut = self._cut(self._reader.narrowed(guard)[0], guard)
        self._reader.sees(hidden)
        whole = [float(place in hidden) for place in range(len(self._reader))]
        return cut if cut is not None and not cut.is_kept(whole) else None

    def relaxed(self, shares: Sequence[float]) -> list[Cut]:
        """The cuts that a choice of parts of numbers breaks."""
        return [
            cut
            for width in sorted({guard.width for guard in self._question.guards})
            for cut in self._relaxed(shares, width)
        ]

    def _relaxed(self, shares: Sequence[float], width: int) -> Iterator[Cut]:
        """Those for the numbers that must keep this width.

        No number is let further from its own than this width: a cut counts no number for more.
        """
        self._reader.sees_partly(shares, width)
        weights = self._reader.weights(self._question.guards)
        seen = _Ends(len(self._question.guards))
        for number, guard in enumerate(self._question.guards):
            if guard.width == width and not seen.width(number) >= width - _SLACK:
                narrowing, ends = self._reader.narrowed(guard)
                seen.note(np.array([weights @ table.counts for table in ends]))
                if narrowing.width < width - _SLACK:
                    cut = self._cut(narrowing, guard)
                    if cut is not None and not cut.is_kept(shares):
                        yield cut

    def _cut(self, narrowing: Narrowing, guard: Guard) -> Cut | None:
        """What would have to be hidden besides; None where what is hidden always may be enough."""
        always, never = self._question.always, self._question.never
        least = guard.width - narrowing.shown - sum(narrowing.adds.get(place, 0.0) for place in always)
        if least < _SLACK:
            return None
        others = {place: gain for place, gain in narrowing.adds.items() if place not in always and place not in never}
        return Cut({place: min(gain / least, 1.0) for place, gain in others.items()})


class _Ends:
    """The least and the most that each guarded number was in some tables."""

    def __init__(self, many: int) -> None:
        self._low, self._high = np.full(many, np.inf), np.full(many, -np.inf)

    def note(self, values: Any) -> None:
        """What the guarded numbers are in more tables, a row a table."""
        if len(values):
            self._low = np.minimum(self._low, values.min(axis=0))
            self._high = np.maximum(self._high, values.max(axis=0))

    def width(self, number: int) -> float:
        """How far the tables are apart in a guarded number."""
        return float(self._high[number] - self._low[number])


class _Tables:
    """Tables of whole people that were found for any choice; those that fit the present one speak for it."""

    def __init__(self, guards: Sequence[Guard], reader: Reader) -> None:
        self._widths = [guard.width for guard in guards]
        self._reader, self._weights = reader, reader.weights(guards)
        self._moved = np.zeros((0, len(reader)), dtype=bool)
        self._values = np.zeros((0, len(guards)))
        self._ends = _Ends(len(guards))

    def look(self, hidden: frozenset[int]) -> None:
        """From here on only tables speak that differ from the data in nothing but these numbers."""
        shown = [place for place in range(len(self._reader)) if place not in hidden]
        self._ends = _Ends(len(self._widths))
        self._ends.note(self._values[~self._moved[:, shown].any(axis=1)])

    def note(self, table: Table) -> None:
        """One more table of whole people, which fits the present choice."""
        values = self._weights @ table.counts
        self._moved = np.vstack([self._moved, self._reader.moved(table)])
        self._values = np.vstack([self._values, values])
        self._ends.note(values[None])

    def is_wide(self, number: int) -> bool:
        """Whether the tables that fit leave a guarded number as wide as it must be."""
        return self._ends.width(number) >= self._widths[number]
