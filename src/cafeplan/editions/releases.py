"""What was released of a season and what is to be said of it now in; how the one is tied to the other, out."""

from collections.abc import Iterable
from dataclasses import replace

from cafeplan.model import Cover, Outcome, Publication, Release, Season

_NEVER_LESS = ("coming",)


def earlier_releases(releases: Iterable[Release], season: Season) -> tuple[Release, ...]:
    """The protected releases of a season, the oldest first; exact ones were given to one reader, who is not all."""
    return tuple(one for one in releases if one.outcome and one.season == season.id)


def number_of(release: Release) -> int:
    """The so-manieth that it was of its season; the same numbers for another reader have the same."""
    return int(release.population.rpartition(", ")[2])


def same_again(publication: Publication, latest: Release) -> Outcome | None:
    """How the latest release was protected, where everything that it showed is still true."""
    outcome = latest.outcome
    if outcome is None or any(one.name not in outcome.groupings for one in publication.variables):
        return None
    for cell, shown in latest.shown.items():
        if cell.population not in publication.people:
            return None
        value = cell.counted(publication.people[cell.population])
        if value < shown.low or (shown.high is not None and value > shown.high):
            return None
    return outcome


def with_earlier(publication: Publication, earlier: tuple[Release, ...]) -> Publication:
    """The publication with what was released of the same people before, who may have become more or been corrected."""
    told = dict.fromkeys(cell.population for one in earlier for cell in one.shown)
    states = {
        population: tuple(one for one in told if _subject(one) == _subject(population))
        for population in publication.people
    }
    return replace(publication, earlier=earlier, states=states, covers=tuple(_grown(publication, earlier, states)))


def _grown(publication: Publication, earlier: Iterable[Release], states: dict[str, tuple[str, ...]]) -> Iterable[Cover]:
    """Who was told of before is told of now, where no number became smaller."""
    shown = [pair for one in earlier for pair in one.shown.items()]
    for population, parts in states.items():
        if _subject(population).endswith(_NEVER_LESS):
            continue
        people = publication.people[population]
        for part in parts:
            of_part = [(cell, one) for cell, one in shown if cell.population == part]
            if all(one.low <= cell.counted(people) for cell, one in of_part):
                yield Cover(population, (part,), complete=False)


def _subject(population: str) -> str:
    return population.rpartition(", ")[0]
