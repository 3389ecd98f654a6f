"""Numbers in; the words and sentences that say them, in French and English, out."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from cafeplan.language import Language, Text, apart, euros, number, plural, verbatim
from cafeplan.language import bilan as says
from cafeplan.language import measure as worded
from cafeplan.model import Amount, Count, Hidden, Interval, Part, Rounded, Table, Value

Mark = Callable[[str], Text]


def said(value: Value, unit: Text, lang: Language, names: Mapping[str, str] | None = None) -> str:
    """A value with its unit, as a table cell or a sentence takes it: « 17 séances », « de 31 à 39 personnes ».

    A table is its categories, in the order and under the `names` given where there are some; where it does not count
    people each has its unit, so that nobody takes « affiche : 1 diffusion » for somebody who came by a poster.
    """
    if isinstance(value, Table):
        return _categories(value, unit, lang, names or {})
    if isinstance(value, Hidden | Rounded):
        return _protected(value, lang)
    if isinstance(value, Count) and value.whole is not None:
        return share(value, lang)
    if isinstance(value, Amount) and value.n == 0:
        return worded.NOT_SAID.into(lang)
    amount = _amount(value, lang)
    if "|" not in unit.into(lang):
        return amount
    top = value.part if isinstance(value, Count) else value.high if isinstance(value, Interval) else value.value
    return f"{amount}\N{NO-BREAK SPACE}{plural(top, unit.into(lang), lang)}"


def _categories(table: Table, unit: Text, lang: Language, names: Mapping[str, str]) -> str:
    ordered = [
        *(key for key in names if key in table.categories),
        *(key for key in table.categories if key not in names),
    ]
    parts = [
        worded.CATEGORY(name=names.get(key, key), number=_of_category(table.categories[key], unit, lang))
        for key in ordered
    ]
    return apart(parts, lang) or worded.NOT_SAID.into(lang)


def _of_category(value: Part, unit: Text, lang: Language) -> str:
    if unit == worded.PEOPLE or isinstance(value, Hidden | Rounded):
        return _amount(value, lang)
    return said(Count(value.part) if isinstance(value, Count) else value, unit, lang)


def bare(value: Part, lang: Language) -> str:
    """The number alone, without what it is a part of."""
    return _amount(value, lang)


def share(count: Count, lang: Language) -> str:
    """« 17 sur 22 (77 %) »; where the whole is 0, that it cannot be said."""
    whole = count.whole or 0
    if not whole:
        return worded.NOT_SAID.into(lang)
    return worded.SHARE(part=count.part, whole=whole, share=Fraction(count.part, whole)).into(lang)


def _protected(value: Hidden | Rounded, lang: Language) -> str:
    """« s sur 34 », « 15 sur 34 »: never a share."""
    part = _amount(value, lang)
    return part if value.whole is None else worded.OF(part=verbatim(part), whole=value.whole).into(lang)


def difference(change: float | Fraction, unit: Text) -> Text:
    """« 128,51 € de plus », « 2 heures de moins », « autant »."""
    if not change:
        return worded.AS_MUCH
    gap = Amount(abs(Fraction(change)), unit.fr, 1)
    amount = Text(fr=said(gap, unit, "fr"), en=said(gap, unit, "en"))
    return (worded.MORE_BY if change > 0 else worded.LESS_BY)(amount=amount)


def _amount(value: Count | Interval | Amount | Hidden | Rounded, lang: Language) -> str:
    """The bare number, or both limits of an interval that has two; « s » where it is hidden."""
    if isinstance(value, Hidden):
        return worded.HIDDEN.into(lang)
    if isinstance(value, Rounded):
        return number(value.value, lang)
    if isinstance(value, Count):
        return number(value.part, lang)
    if isinstance(value, Amount):
        # A quarter of a post is 0,25 of one, and not 0,2.
        decimals = 2 if value.unit == "FTE" else 1
        return euros(value.value, lang) if value.unit == "€" else number(value.value, lang, decimals)
    form = euros if value.unit == "€" else number
    low, high = form(value.low, lang), form(value.high, lang)
    return low if low == high else worded.BETWEEN(low=low, high=high).into(lang)


@dataclass(frozen=True)
class Told:
    """What the season's paragraph needs: the programme's name, the values by indicator, and each one's mark.

    In a first season everybody is new, so the paragraph does not say it.
    """

    programme: str
    is_first_season: bool
    values: Mapping[str, Value]
    mark: Mark


def season_paragraph(told: Told, lang: Language) -> str:
    """The season in one paragraph: did it happen, who came, who was new or came back, what it cost, what is missing."""
    sentences = [*_happened(told), *_came(told), *_came_back(told), *_cost(told)]
    return " ".join(sentence.into(lang) for sentence in sentences)


def _happened(told: Told) -> Iterable[Text]:
    held, planned = told.values.get("HeldSessions", Count(0)), told.values.get("PlannedSessions", Count(0))
    assert isinstance(held, Count) and isinstance(planned, Count)
    if not held.part and not planned.part:
        yield says.NOTHING_PLANNED(programme=told.programme)
        return
    yield says.HELD(
        programme=told.programme,
        held=held.part,
        planned=planned.part,
        held_mark=told.mark("HeldSessions"),
        planned_mark=told.mark("PlannedSessions"),
    )
    if held.missing:
        yield says.UNRECORDED(n=held.missing)


def _came(told: Told) -> Iterable[Text]:
    people, attendances = told.values.get("DistinctPeople"), told.values.get("Attendances")
    mean = told.values.get("MeanAttendance")
    if not isinstance(people, Interval) or not isinstance(attendances, Count) or not isinstance(mean, Amount):
        return
    if mean.n:
        yield from _counted(told, people, attendances, mean)
    if attendances.missing:
        yield says.UNCOUNTED(n=attendances.missing)


def _counted(told: Told, people: Interval, attendances: Count, mean: Amount) -> Iterable[Text]:
    """How many came to the sessions at which somebody counted."""
    mark = told.mark("DistinctPeople")
    if not people.high:
        yield says.NOBODY_CAME
        return
    exact = people.low == people.high
    yield (
        says.PEOPLE(people=people.high, mark=mark)
        if exact
        else says.PEOPLE_BETWEEN(low=people.low, high=people.high, mark=mark)
    )
    yield says.ATTENDANCES(
        attendances=attendances.part,
        mean=mean.value,
        mark=told.mark("Attendances"),
        mean_mark=told.mark("MeanAttendance"),
    )


def _came_back(told: Told) -> Iterable[Text]:
    new, kept = told.values.get("Newcomers"), told.values.get("Retention")
    if isinstance(new, Count) and new.whole and not told.is_first_season:
        yield says.NEWCOMERS(part=new.part, whole=new.whole, mark=told.mark("Newcomers"))
    if isinstance(kept, Count) and kept.whole:
        yield says.KEPT(part=kept.part, whole=kept.whole, mark=told.mark("Retention"))


def _cost(told: Told) -> Iterable[Text]:
    cost = told.values.get("CostWithoutStaff")
    if isinstance(cost, Amount) and cost.n:
        yield says.COST(cost=cost.value, mark=told.mark("CostWithoutStaff"))
    else:
        yield says.COST_UNKNOWN
