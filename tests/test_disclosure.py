"""What is shown of people is safe, loses as little as can be, and is the same on every run."""

import json
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import combinations, product
from pathlib import Path

import pytest
from conftest import plain
from hypothesis import given, settings
from hypothesis import strategies as st
from small_cafe import AGE, CHANNEL, SEASON, SEX, categories, people, report, told

from cafeplan.attack import bounds
from cafeplan.disclosure import kept, protect, protected_by, record, released
from cafeplan.disclosure.ladder import digits, question
from cafeplan.disclosure.releases import FILE
from cafeplan.disclosure.rounding import rounded
from cafeplan.disclosure.suppression import least_hidden
from cafeplan.disclosure.system import System, groupings
from cafeplan.model import CafeplanError, Cell, Cover, Crossing, Number, Policy, Publication, Release, Shown, Variable

ONE = Fraction(1)


def cell(population: str = SEASON, **having: str) -> Cell:
    """The people of a population with one category of each characteristic."""
    return Cell(population, frozenset((name, frozenset([category])) for name, category in having.items()))


def group(**counts: int) -> list[dict[str, str]]:
    """So many people of each "sex_age"."""
    sexes, ages = {"f": "femmes", "h": "hommes"}, dict(enumerate(AGE.categories))
    return [{"sexe": sexes[kind[0]], "âge": ages[int(kind[1])]} for kind, many in counts.items() for _ in range(many)]


def system_of(publication: Publication) -> System:
    """The system of a publication, nothing merged."""
    return System(publication, groupings(publication, {}))


def narrowed(system: System, shown: Mapping[Cell, Shown]) -> list[int]:
    """For each guarded number, how many whole people it is short of the width that it must keep, by the attack."""
    asked = [tuple((ONE * weight, one) for weight, one in guard.terms) for guard in system.guards]
    found = bounds(told(system, shown), asked, categories(system.publication), system.covers)
    assert found is not None
    return [max(0, guard.width - between.width) for guard, between in zip(system.guards, found, strict=True)]


def hidden_in(system: System) -> dict[Cell, Shown]:
    """What is shown where numbers are hidden, as little as can be."""
    found = least_hidden(question(system), system.reader())
    assert found is not None
    return {one: Shown(None if n in found.places else system.values[one]) for n, one in enumerate(system.open)}


# --- what is protected -------------------------------------------------------------------------------------------


def test_what_is_protected() -> None:
    """From 1 to 4 people, and a number equal to its total; the season's total and a zero are not."""
    publication = Publication((SEX, AGE), {SEASON: group(f0=6, f1=3, h2=7)}, (Crossing(SEASON, ("sexe", "âge")),))
    found = system_of(publication)
    small = {one for one in found.small if len(one.having) == 1}
    # 3 of 60 to 69 are small. 6 women under 60 are all of that age, but that age is no total of anything smaller.
    assert small == {cell(âge="60-69")}
    assert cell(sexe="hommes", âge="70-79") in found.small, "all 7 men are of that age"
    assert cell(sexe="femmes", âge="moins de 60") in found.small, "all 6 of that age are women"
    assert cell(sexe="hommes", âge="60-69") not in found.small, "zero"
    assert Cell(SEASON) not in found.open


def test_zeros_by_the_named_policy() -> None:
    """Where zeros are protected, a zero is; where they are always shown, no zero is ever hidden."""
    people_ = group(f0=9, f1=3, f2=8, h0=7, h2=9)
    table = (Crossing(SEASON, ("sexe", "âge")),)
    protected = system_of(Publication((SEX, AGE), {SEASON: people_}, table, policy=Policy(zeros="protected")))
    assert cell(sexe="hommes", âge="60-69") in protected.small
    shown = system_of(Publication((SEX, AGE), {SEASON: people_}, table, policy=Policy(zeros="shown")))
    found = protect(shown.publication)
    assert all(one.value == 0 for one_cell, one in found.shown.items() if found.system.values[one_cell] == 0)


def test_sensitive_characteristics_have_the_higher_threshold() -> None:
    """Ten people by a sensitive characteristic are few; ten by another are not."""
    health = Variable("santé", ("bonne", "fragile"), sensitive=True)
    everybody = [{"santé": "bonne", "sexe": "femmes"}] * 10 + [{"santé": "fragile", "sexe": "hommes"}] * 20
    both = tuple(Crossing(SEASON, (name,)) for name in ("santé", "sexe"))
    found = system_of(Publication((health, SEX), {SEASON: everybody}, both))
    assert found.small == {cell(santé="bonne")}


# --- exact suppression -------------------------------------------------------------------------------------------


def tiny() -> Iterator[Publication]:
    """Two tables that share a margin, over a few people; small enough to try every choice."""
    three = Variable("canal", CHANNEL.categories)
    for seed in range(4):
        everybody = people(14, seed, (SEX, three))
        yield Publication((SEX, three), {SEASON: everybody}, (Crossing(SEASON, ("sexe", "canal")),), policy=Policy(3))


@pytest.mark.parametrize("publication", list(tiny()), ids=["draw 0", "draw 1", "draw 2", "draw 3"])
def test_nothing_cheaper_is_safe(publication: Publication) -> None:
    """All sets of numbers are tried, and attacked: none that is safe costs less than the one that was called least."""
    system = system_of(publication)
    found = least_hidden(question(system), system.reader())
    weights = [digits(system.values[one]) for one in system.open]
    cheapest = None
    places = range(len(system.open))
    costs = sorted(
        (sum(weights[one] for one in chosen), chosen)
        for size in range(len(weights) + 1)
        for chosen in combinations(places, size)
        if all(system.open.index(one) in chosen for one in system.small)
    )
    for cost, chosen in costs:
        shown = {one: Shown(None if n in chosen else system.values[one]) for n, one in enumerate(system.open)}
        if not any(narrowed(system, shown)):
            cheapest = cost
            break
    assert (found.cost if found else None) == cheapest
    assert found is None or found.proved


@pytest.mark.parametrize(
    ("many", "threshold"),
    [(26, 5)]
    + [
        pytest.param(many, threshold, marks=pytest.mark.slow)
        for many, threshold in product((26, 60, 120, 300), (3, 5, 11))
        if (many, threshold) != (26, 5)
    ],
)
def test_ten_linked_tables_give_nothing_away(many: int, threshold: int) -> None:
    """Over 26, 60, 120 and 300 people no protected number can be narrowed; hiding the small ones alone fails."""
    system = system_of(report(many, threshold))
    assert 100 < len(system.open) <= 200
    assert not any(narrowed(system, hidden_in(system)))
    alone = {one: Shown(None if one in system.small else value) for one, value in system.values.items() if one.having}
    assert any(narrowed(system, alone))


def test_the_same_on_every_run() -> None:
    """Nothing in it depends on time or chance."""
    assert protect(season_of_26()) == protect(season_of_26())


def test_what_was_kept_is_had_again() -> None:
    """Through JSON and back: the same step, numbers, losses and proof, for each step of the ladder."""
    for publication in (season_of_26(), at_two_cafes(), over_time(15)):
        found = protect(publication)
        assert protected_by(json.loads(json.dumps(kept(found))), publication) == found


# --- populations that overlap, and time -----------------------------------------------------------------------------


def at_two_cafes() -> Publication:
    """20 people of a season, some of whom come to both cafés; only 2 men come to the second."""
    season = group(f0=12, h0=8)
    first, second = group(f0=12, h0=7), group(f0=6, h0=2)
    tables = tuple(Crossing(name, ("sexe",)) for name in (SEASON, "A", "B"))
    covers = (Cover(SEASON, ("A", "B")),)
    return Publication((SEX,), {SEASON: season, "A": first, "B": second}, tables, covers, policy=Policy(3))


def test_overlapping_counts_are_bounds() -> None:
    """2 men at the second café: neither its own total nor the season's and the other café's counts give them back."""
    system = system_of(at_two_cafes())
    shown = hidden_in(system)
    assert shown[cell("B", sexe="hommes")].value is None
    assert not any(narrowed(system, shown))
    # Hidden alone the 2 men are 8 less the 6 women: the café's own total tells.
    alone = {one: Shown(None if one in system.small else value) for one, value in system.values.items() if one.having}
    assert any(narrowed(system, alone))


def over_time(now: int) -> Publication:
    """Nine women and nine men by winter, exactly as released; `now` women and nine men by summer."""
    before = {cell("hiver"): Shown(18), cell("hiver", sexe="femmes"): Shown(9), cell("hiver", sexe="hommes"): Shown(9)}
    everybody = {"hiver": group(f0=9, h0=9), SEASON: group(f0=now, h0=9 + (now - 9))}
    covers = (Cover(SEASON, ("hiver",), complete=False),)
    release = Release("2017-02-01", "mairie", before)
    return Publication((SEX,), everybody, (Crossing(SEASON, ("sexe",)),), covers, (release,))


def test_two_safe_pages_do_not_subtract_to_an_unsafe_one() -> None:
    """Two women came since winter: 9 then and 11 now are safe each, their difference is not."""
    found = protect(over_time(11))
    assert system_of(over_time(11)).small == frozenset(), "11 women and 11 men are many"
    assert found.step != "plain"
    assert not any(narrowed(found.system, found.shown))
    as_it_is = {one: Shown(value) for one, value in found.system.values.items()}
    assert any(narrowed(found.system, as_it_is)), "11 less 9"
    assert protect(over_time(15)).step == "plain", "six more are many"


def test_what_an_earlier_page_hid_is_not_given_away_by_a_later_one() -> None:
    """An old page hid how many of 20 are men; the number is no longer small for a laxer threshold, and not given."""
    hidden = {cell(sexe="femmes"): Shown(), cell(sexe="hommes"): Shown()}
    before = Release("2017-02-01", "mairie", {cell(): Shown(20), **hidden})
    now = Publication(
        (SEX,), {SEASON: group(f0=16, h0=4)}, (Crossing(SEASON, ("sexe",)),), (), (before,), Policy(threshold=3)
    )
    found = protect(now)
    assert found.step != "plain"
    assert not any(narrowed(found.system, found.shown))
    assert protect(Publication((SEX,), now.people, now.tables, policy=now.policy)).step == "plain"


def test_releases_are_read_as_they_were_recorded(tmp_path: Path) -> None:
    """Two releases come back in their order, exact, hidden and rounded numbers as they were."""
    first = Release("2017-02-01", "mairie", {cell(sexe="femmes"): Shown(9), cell(sexe="hommes"): Shown()})
    second = Release("2017-07-01", "presse", {cell(sexe="femmes"): Shown(10, 5)})
    record(tmp_path, first)
    record(tmp_path, second)
    assert released(tmp_path) == (first, second)


def test_a_release_of_which_a_protection_knew_nothing_stops_the_page(tmp_path: Path) -> None:
    """Two runs at once protect two states of the same people, each as if alone; only the first may be released."""
    before, now = "2016-2017, came, 1", "2016-2017, came, 1"
    outcome = protect(over_time(15)).outcome
    first = Release("2017-07-01", "partners", {cell(before): Shown(20)}, outcome)
    second = Release("2017-07-01", "partners", {cell(now): Shown(21)}, outcome)
    record(tmp_path, first)
    with pytest.raises(CafeplanError) as error:
        record(tmp_path, second)
    assert plain(str(error.value)) == (
        "La page n’a pas été écrite : une autre page sur les mêmes personnes vient d’être faite. Recommencez : elle "
        "sera protégée aussi contre celle-là."
    )
    assert released(tmp_path) == (first,)
    record(tmp_path, first)
    record(tmp_path, second, [first])
    assert released(tmp_path) == (first, second)


DAMAGED = (
    "",
    "{}x",
    "[1]",
    '[{"on": "2017"}]',
    '[{"on": "", "to": "", "numbers": [{"population": "s", "having": {}, "value": -1, "base": 1}]}]',
)


@pytest.mark.parametrize("content", DAMAGED)
def test_releases_that_cannot_be_read_stop_the_page(tmp_path: Path, content: str) -> None:
    """A damaged file is a sentence, never an empty past."""
    (tmp_path / FILE).write_text(content, encoding="utf-8")
    with pytest.raises(CafeplanError) as error:
        released(tmp_path)
    assert plain(str(error.value)) == (
        "« releases.json », qui garde ce qui a été diffusé, ne se lit pas. Reprenez-en une copie de sauvegarde : sans "
        "lui, une nouvelle page pourrait trahir une ancienne."
    )
    assert error.value.into("en") == (
        "“releases.json”, which keeps what was released, cannot be read. Take it from a backup: without it, a new page "
        "could give away an old one."
    )


def test_a_corrected_page_is_a_later_page() -> None:
    """12 women and 12 men were announced, 14 and 16 are right: the two women forgotten are not told apart."""
    earlier = "page du 1er juin"
    wrong = {cell(earlier): Shown(24), cell(earlier, sexe="femmes"): Shown(12), cell(earlier, sexe="hommes"): Shown(12)}
    everybody = {SEASON: group(f0=14, h0=16), earlier: group(f0=12, h0=12)}
    covers = (Cover(SEASON, (earlier,), complete=False),)
    release = Release("2017-06-01", "mairie", wrong)
    corrected = Publication((SEX,), everybody, (Crossing(SEASON, ("sexe",)),), covers, (release,))
    found = protect(corrected)
    assert found.step != "plain"
    assert not any(narrowed(found.system, found.shown))
    assert any(narrowed(found.system, {one: Shown(n) for one, n in found.system.values.items()}))


# --- the ladder --------------------------------------------------------------------------------------------------


def season_of_26() -> Publication:
    """26 people by sex and age, as a small café has them."""
    everybody = group(f0=2, f1=6, f2=7, f3=3, h0=1, h1=3, h2=3, h3=1)
    return Publication((SEX, AGE), {SEASON: everybody}, (Crossing(SEASON, ("sexe", "âge")),))


def test_26_people_leave_a_page_worth_reading() -> None:
    """Ages merged in two: 8 and 10 of the women are shown, 4 and 4 of the men are not; nothing tried loses less."""
    found = protect(season_of_26())
    assert found.loss == min(found.losses.values()) < Fraction(7, 10)
    assert not any(narrowed(found.system, found.shown))
    assert sorted(one.value for one in found.shown.values() if one.value is not None) == [8, 8, 10, 18]
    assert set(found.losses) >= {"hidden", "totals"}


def test_the_page_states_its_step() -> None:
    """Each step has its sentence, with the threshold; none is left to the reader's guess."""
    safe = Publication((SEX,), {SEASON: group(f0=9, h0=9)}, (Crossing(SEASON, ("sexe",)),))
    few = Publication((SEX,), {SEASON: group(f0=2, h0=1)}, (Crossing(SEASON, ("sexe",)),))
    assert plain(protect(safe).says().into("fr")) == (
        "Tous les nombres sont donnés : aucun détail ne porte sur moins de 5 personnes."
    )
    assert plain(protect(few).says().into("fr")) == (
        "Les personnes sont trop peu nombreuses pour un détail : seuls les totaux sont donnés."
    )
    ages = Publication((AGE,), {SEASON: group(f0=3, f1=6, f2=9, h3=2)}, (Crossing(SEASON, ("âge",)),))
    assert plain(protect(ages).says().into("fr")) == (
        "Des catégories ont été regroupées (âge). Aucun détail ne porte sur moins de 5 personnes."
    )


def test_percentages_means_and_differences_give_no_hidden_number_back() -> None:
    """A percentage whose part or whole is hidden is not given; one of shown numbers is."""
    publication = Publication(
        (SEX, CHANNEL),
        {SEASON: people(40, 3, (SEX, CHANNEL))},
        (Crossing(SEASON, ("sexe", "canal")),),
        policy=Policy(5),
    )
    found = protect(publication)
    given = [one for one, shown in found.shown.items() if shown.value is not None and shown.base == 1]
    held_back = [one for one, shown in found.shown.items() if shown.value is None]
    for one in held_back:
        assert not found.allows(Number("percentage", (one, Cell(SEASON))))
        assert not found.allows(Number("mean", (one,)))
        assert not any(found.allows(Number("difference", (one, other))) for other in given)
    assert all(found.allows(Number("percentage", (one, Cell(SEASON)))) for one in given)


# --- rounding ----------------------------------------------------------------------------------------------------


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 23), min_size=6, max_size=6), st.sampled_from([3, 5, 10]))
def test_rounded_tables_still_add_up(counts: list[int], base: int) -> None:
    """Every number is a multiple next to its own, rows and columns add up, and the season's total is not touched."""
    kinds = list(product(SEX.categories, CHANNEL.categories))
    everybody = [
        {"sexe": sex, "canal": canal} for (sex, canal), many in zip(kinds, counts, strict=True) for _ in range(many)
    ]
    system = system_of(Publication((SEX, CHANNEL), {SEASON: everybody}, (Crossing(SEASON, ("sexe", "canal")),)))
    shown = rounded(system, base)
    assert shown is not None
    assert Cell(SEASON) not in shown
    values = {one: told_.value for one, told_ in shown.items() if told_.value is not None}
    for one, value in values.items():
        assert value % base == 0
        assert abs(value - system.values[one]) < base
    for sex in SEX.categories:
        assert sum(values[cell(sexe=sex, canal=canal)] for canal in CHANNEL.categories) == values[cell(sexe=sex)]
    for canal in CHANNEL.categories:
        assert sum(values[cell(sexe=sex, canal=canal)] for sex in SEX.categories) == values[cell(canal=canal)]


@pytest.mark.parametrize("counts", [(1, 4, 2, 3, 6, 9), (2, 2, 2, 3, 3, 3), (7, 1, 11, 4, 8, 13)])
def test_nothing_rounds_nearer(counts: tuple[int, ...]) -> None:
    """Every way of rounding the six cells up or down is tried, margins and total included: none moves less."""
    kinds = list(product(SEX.categories, CHANNEL.categories))
    everybody = [
        {"sexe": sex, "canal": canal} for (sex, canal), many in zip(kinds, counts, strict=True) for _ in range(many)
    ]
    system = system_of(Publication((SEX, CHANNEL), {SEASON: everybody}, (Crossing(SEASON, ("sexe", "canal")),)))
    shown = rounded(system, 5)
    assert shown is not None
    moved = sum(abs(one.value - system.values[which]) for which, one in shown.items() if one.value is not None)
    total = sum(one.value or 0 for which, one in shown.items() if len(which.having) == 2)
    assert moved + abs(total - sum(counts)) == least_moved(counts)


def least_moved(counts: tuple[int, ...]) -> int:
    """The least that six cells in two rows, their margins and their total move when all go to a multiple next to it."""
    true = every_sum(counts)
    rounded_ = (every_sum(tried) for tried in product(*({one // 5 * 5, -(-one // 5) * 5} for one in counts)))
    moves = ([abs(one - other) for one, other in zip(true, now, strict=True)] for now in rounded_)
    return min(sum(one) for one in moves if max(one) < 5)


def every_sum(cells: tuple[int, ...]) -> list[int]:
    """The cells, rows, columns and total of a table of two rows."""
    columns = [cells[number] + cells[number + 3] for number in range(3)]
    return [*cells, sum(cells[:3]), sum(cells[3:]), *columns, sum(cells)]


def test_no_step_touches_the_total_of_the_season() -> None:
    """26 people stay 26, whatever is merged, hidden or rounded."""
    few_men = Publication((SEX,), {SEASON: group(f0=3, h0=23)}, (Crossing(SEASON, ("sexe",)),))
    for publication in (season_of_26(), few_men):
        assert protect(publication).of(Cell(SEASON)) == Shown(26)
