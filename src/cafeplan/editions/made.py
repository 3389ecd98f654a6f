"""A programme's season, measured, in; what its internal edition, or the partners', says of it out."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from cafeplan import disclosure, measure
from cafeplan.editions import around
from cafeplan.editions.asked import Asked, asked
from cafeplan.editions.keeping import protected_once
from cafeplan.editions.releases import earlier_releases, number_of, same_again, with_earlier
from cafeplan.editions.told import Protection, Told
from cafeplan.editions.values import protected
from cafeplan.editions.variables import GROUPS, UNKNOWN, Called
from cafeplan.indicators import INDICATORS
from cafeplan.language import Language, Text, listed, verbatim
from cafeplan.language import disclosure as disclosure_says
from cafeplan.measure import By, Measured
from cafeplan.model import Amount, Category, Count, Outcome, Programme, Season, Shown, Table, Value

_BY_ROW = ("HeldSessions", "Attendances", "MeanAttendance")
_OF_A_WORKSHOP = ("EnrolledPeople", "FillRate", "WaitingList", "MedianWait", "PlacesInTurn")
_NAMED_BY = {
    "sex": "SexStructure",
    "age_band": "AgeStructure",
    "channel": "ReferralChannels",
    "territory": "PeopleByTerritory",
}


def outline(programme: Programme, measured: Measured, names: Collection[str], lang: Language) -> Told:
    """The values of some indicators, as they are: what another season is compared with, inside the service."""
    return _told(programme, measured, _counted(programme, measured, names), lang, {})


def internal(programme: Programme, season: Season, measured: Measured, lang: Language) -> Told:
    """Everything that was counted, as it is."""
    values = _counted(programme, measured, tuple(INDICATORS))
    publication = asked(values, measured.records, season.id, 0).publication
    exact = {cell: Shown(cell.counted(publication.people[cell.population])) for cell in publication.cells()}
    told = _told(programme, measured, values, lang, _cut_inside(programme))
    return replace(told, around=around.inside(measured.records.now), exact=exact)


def partners(programme: Programme, season: Season, measured: Measured, lang: Language) -> Told:
    """What may leave the service: every count of people protected once, together with what was released before."""
    values = _counted(programme, measured, tuple(INDICATORS))
    asking, protection = _protection(programme, season, measured, values)
    called = _called(programme, measured, lang)
    shown = protected(values, asking, protection.outcome, lambda cell: protection.shown.get(cell, Shown()), called)
    told = _told(programme, measured, shown, lang, {"session": ("Attendances",), programme.told_by: _BY_ROW})
    tables = {name: _in_order(value, told.names[name]) for name, value in shown.items() if name in asking.tables}
    frozen = replace(told.frozen, values={}) if told.frozen else None
    names = {**told.names, **tables}
    around_it = around.travelling(measured.records.now)
    inside: dict[str, Any] = {"cohorts": {}, "erased": (), "not_imported": ()}
    return replace(told, names=names, around=around_it, **inside, frozen=frozen, protection=protection)


def _cut_inside(programme: Programme) -> dict[By, tuple[str, ...]]:
    """The indicators that the service reads of each part of a season."""
    by: dict[By, tuple[str, ...]] = {"session": ("Attendances", "Newcomers")}
    by[programme.told_by] = _BY_ROW
    if any(one.places for one in programme.series):
        by["series"] = (*by.get("series", ()), *_OF_A_WORKSHOP)
    return by


def _told(
    programme: Programme,
    measured: Measured,
    values: Mapping[str, Value],
    lang: Language,
    asked_by: Mapping[By, tuple[str, ...]],
) -> Told:
    records, frozen = measured.records, measured.frozen
    answers = records.now.answers
    quotes = answers.loc[answers["publishable"] == "yes", "comment"].dropna()
    cuts = {by: measure.values(records, names, by) for by, names in asked_by.items()}
    return Told(
        sessions=measured.sessions,
        values=values,
        names={name: measure.category_names(INDICATORS[name], programme, records, lang) for name in values},
        cuts={} if frozen else cuts,
        known=measure.known(measured, values),
        cohorts=measure.cohorts(records),
        erased=(*records.before.erased, *records.now.erased),
        quotes=tuple(str(words) for words in quotes if words),
        left_out=measured.left_out,
        not_imported=measured.not_imported,
        frozen=frozen,
        younger=tuple(name for name in INDICATORS if name not in frozen.values) if frozen else (),
    )


def _counted(programme: Programme, measured: Measured, names: Collection[str]) -> dict[str, Value]:
    """The values of a season for some indicators that say something, or that an objective asks for."""
    wanted = {name for one in programme.objectives for name in (*one.indicators, *one.targets)}
    values = measure.season_values(programme, measured, names)
    return {name: value for name, value in values.items() if name in wanted or not _is_silent(value)}


def _is_silent(value: Value) -> bool:
    """Whether a value rests on nothing, and nothing is missing from it: there was nothing to record."""
    if isinstance(value, Amount):
        return not value.n and not value.missing
    if isinstance(value, Table):
        return not value.categories and not value.missing
    return isinstance(value, Count) and value.whole == 0 and not value.missing


def _protection(
    programme: Programme, season: Season, measured: Measured, values: Mapping[str, Value]
) -> tuple[Asked, Protection]:
    """What may be said of the season's people: the same as before as long as that is still true, or protected anew."""
    earlier = earlier_releases(disclosure.released(programme.folder), season)
    before = number_of(earlier[-1]) if earlier else 0
    again = asked(values, measured.records, season.id, before) if before else None
    if again and (outcome := same_again(again.publication, earlier[-1])):
        return again, Protection(earlier[-1].shown, outcome, _words(outcome), earlier)
    anew = asked(values, measured.records, season.id, before + 1)
    found = protected_once(with_earlier(anew.publication, earlier))
    shown = {cell: found.of(cell) for cell in found.system.values}
    return anew, Protection(shown, found.outcome, _words(found.outcome), earlier)


def _words(outcome: Outcome) -> tuple[Text, ...]:
    return (disclosure.said(outcome, disclosure_says.VARIABLES), disclosure.losses(outcome))


def _called(programme: Programme, measured: Measured, lang: Language) -> Called:
    """How the page calls a category: by its declared words, or all that it holds."""
    names = {
        variable: measure.category_names(INDICATORS[name], programme, measured.records, lang)
        for variable, name in _NAMED_BY.items()
    }

    def called(variable: str, group: Category) -> str:
        if group in GROUPS:
            return GROUPS[group].into(lang)
        words = [names[variable].get(code, code) for code in sorted(group)]
        return listed([verbatim(one) for one in words], lang)

    return called


def _in_order(value: Value, names: Mapping[str, str]) -> dict[str, str]:
    """The categories of a protected table in the order in which it tells them."""
    keys: Iterable[str] = value.categories if isinstance(value, Table) else ()
    return {**{key: key for key in keys if key != UNKNOWN}, UNKNOWN: names[UNKNOWN]}
