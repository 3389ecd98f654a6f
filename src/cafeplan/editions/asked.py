"""A season's values in; everything that pages want to say of its people, as one publication, out.

Each number about people is registered here with its definition; what is not registered is not said in an edition that
travels. No record is read: the people of a population are so many of each kind that an indicator counted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cafeplan.editions.coming import came
from cafeplan.editions.variables import AGE, OTHER, SEX, channels, territories
from cafeplan.model import Count, Crossing, Publication, Records, Share, Table, Tally, Value, Variable

_TABLES = {
    "SexStructure": ("sex",),
    "AgeStructure": ("age_band",),
    "SexByAge": ("sex", "age_band"),
    "ReferralChannels": ("channel",),
    "PeopleByTerritory": ("territory",),
}
_SHARES = ("UptakeOfReferred", "RolesTaken", "SatisfiedShare")
_YES, _NO = "yes", "no"


@dataclass(frozen=True)
class Asked:
    """A publication, and which of its tables and shares each indicator is."""

    publication: Publication
    tables: Mapping[str, Crossing]
    shares: Mapping[str, Share]


def asked(values: Mapping[str, Value], records: Records, season: str, release: int) -> Asked:
    """Everything to be said of the people of a season, in its so-manieth release."""

    def named(subject: str) -> str:
        return f"{season}, {subject}, {release}"

    variables = [SEX, AGE, channels(records), territories(records)]
    by_name = {one.name: one for one in variables}
    tables = {name: Crossing(named(_subject(name, values)), _TABLES[name]) for name in _TABLES if _counts(values, name)}
    people: dict[str, Sequence[Mapping[str, str]]] = {
        one.population: _of_table(values, name, by_name)
        for name, one in sorted(tables.items(), key=lambda pair: len(pair[1].variables))
    }
    shares = {name: _share(named(name), name) for name in _SHARES if _count(values, name)}
    people |= {one.population: _of_share(values[name], name) for name, one in shares.items()}
    coming = came(values, named("coming"), records.before.sessions["season"].nunique())
    people |= {named("coming"): coming.people} if coming.people else {}
    shares |= coming.shares
    tallies = [*(Tally(name, (_YES, _NO)) for name in _SHARES), Tally("coming", coming.categories)]
    used = {name for one in tables.values() for name in one.variables} | {one.variable for one in shares.values()}
    publication = Publication(
        variables=tuple(one for one in (*variables, *tallies) if one.name in used),
        people=people,
        tables=(*tables.values(), *shares.values()),
        totals=(*coming.totals, *(shares[name].whole for name in _SHARES if name in shares)),
    )
    return Asked(publication, tables, shares)


def _subject(name: str, values: Mapping[str, Value]) -> str:
    """Sex and age are told of the same people where both are known together."""
    return "people" if "sex" in _TABLES[name] or ("age_band" in _TABLES[name] and _counts(values, "SexByAge")) else name


def _counts(values: Mapping[str, Value], name: str) -> bool:
    value = values.get(name)
    return isinstance(value, Table) and bool(value.categories)


def _count(values: Mapping[str, Value], name: str) -> bool:
    value = values.get(name)
    return isinstance(value, Count) and bool(value.whole)


def _of_table(values: Mapping[str, Value], name: str, variables: Mapping[str, Variable]) -> list[Mapping[str, str]]:
    """So many people of each kind that a table counts."""
    value = values[name]
    assert isinstance(value, Table)
    people: list[Mapping[str, str]] = []
    for key, one in value.categories.items():
        assert isinstance(one, Count)
        codes = key.split(", ") if len(_TABLES[name]) > 1 else [key]
        kind = {column: _known(code, variables[column]) for column, code in zip(_TABLES[name], codes, strict=True)}
        people += [kind] * one.part
    return people


def _known(code: str, variable: Variable) -> str:
    return code if code in variable.categories else OTHER


def _share(population: str, name: str) -> Share:
    return Share(population, name, frozenset([_YES]), frozenset([_YES, _NO]))


def _of_share(value: Value, name: str) -> Sequence[Mapping[str, str]]:
    assert isinstance(value, Count) and value.whole is not None
    return [{name: _YES}] * value.part + [{name: _NO}] * (value.whole - value.part)
