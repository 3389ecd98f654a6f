"""The enrolments of a season in; a fault for each place that was given where there was none left, out."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from cafeplan.model import Fault, Programme
from cafeplan.tables.blame import fault
from cafeplan.tables.reading import Filled


def given_beyond(enrolments: Filled, programme: Programme) -> Iterator[Fault]:
    """A fault, which does not block, for each place of a series given while all its places were held.

    A place that was left on a day can be given on that day.
    """
    places = {series.name: series.places for series in programme.series if series.places}
    held: dict[str, list[date]] = defaultdict(list)
    rows = zip(enrolments.lines, *(enrolments.values[name] for name in ("series", "entered", "left")), strict=True)
    given = [row for row in rows if row[1] in places and row[2] is not None]
    for line, series, entered, left in sorted(given, key=lambda row: (row[2], row[0])):
        held[series] = [until for until in held[series] if until > entered]
        if len(held[series]) >= places[series]:
            values = {"series": series, "places": places[series]}
            yield fault("no-place-left", enrolments.at(line, "entered", str(entered)), values, blocks=False)
        held[series].append(left or date.max)
