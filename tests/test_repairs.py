"""When it cannot be done: why in one sentence, the least that would do, and every impossibility found twice."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from itertools import product

import pytest
from cafes import cafe, dijon, monday, person, session, turn
from conftest import plain
from hypothesis import given, settings
from hypothesis import strategies as st

from cafeplan.model import Absence, Facilitator, Question, RuleChoice, Session
from cafeplan.rota import Shortage, plan, shortages
from cafeplan.rota.fewest import fewest_missing
from cafeplan.rules import every_rule

MUSTS = ("Available", "OneSeatAtATime", "MaxTurns")
SERVICES = ("general", "gerontologique")


def limit(per: str, most: int) -> dict[str, dict[str, object]]:
    """The setting of MaxTurns."""
    return {"MaxTurns": {"per": per, "most": most}}


def said(shortage: Shortage) -> list[str]:
    """What is said of it, in French: the lacks, then the repairs."""
    repairs = [" et ".join(plain(each.into("fr")) for each in repair.said) for repair in shortage.repairs]
    advice = [plain(shortage.advice.into("fr"))] if shortage.advice else []
    return [*(plain(lack.sentence.into("fr")) for lack in shortage.lacks), *repairs, *advice]


def test_only_what_was_agreed_is_negotiable() -> None:
    """A limit of turns can be agreed otherwise; roles, places, pauses and who must not meet are no agreements."""
    assert [rule.__name__ for rule in every_rule() if rule.negotiable] == ["MaxTurns"]


# --- in words ----------------------------------------------------------------------------------------------------


def test_a_rota_without_gaps_lacks_nothing() -> None:
    """Nothing is proposed where nothing is missing."""
    assert shortages(plan(cafe([session(0)], [person("Anne")]))) == ()


def test_everybody_away_is_one_clash_with_an_absence_each_to_move() -> None:
    """One seat and the absences of all who hold its role: without any one of them it could be held."""
    people = [person("Anne", away=[monday(1)]), person("Élise", away=[monday(1)]), person("Denis", "gerontologique")]
    [shortage] = shortages(plan(cafe([session(0), session(1)], people)))
    assert said(shortage) == [
        "La place « general » du lundi 14 novembre 2016 ne peut pas être tenue, à cause de : l’absence d’Anne et "
        "l’absence d’Élise.",
        "une absence d’Anne déplacée, pour le lundi 14 novembre 2016",
        "une absence d’Élise déplacée, pour le lundi 14 novembre 2016",
    ]
    assert shortage.lacks[0].sentence.en == (
        "The “general” seat on Monday 14 November 2016 cannot be held because of: the absence of Anne and the absence "
        "of Élise."
    )
    assert [each.en for each in shortage.repairs[0].said] == ["an absence of Anne moved, for Monday 14 November 2016"]


def test_a_shortage_is_one_inequality_however_long_the_season() -> None:
    """22 seats of each service, three people with six turns each: 18 possible, four turns more, spread evenly."""
    question = dijon(("EverySeatFilled",))
    people = tuple(replace(who, absences=()) for who in question.people)
    rules = RuleChoice(MUSTS, ("EverySeatFilled",), limit("season", 6))
    general, _ = shortages(plan(replace(question, people=people, rules=rules)))
    assert said(general)[:2] == [
        "22 places « general » du lundi 7 novembre 2016 au lundi 26 juin 2017, 18 possibles : Anne, Benoît et Chloé ne "
        "peuvent pas en tenir plus.",
        "2 tours de plus que convenu (Anne, saison) et 1 tour de plus que convenu (Benoît, saison) et 1 tour de plus "
        "que convenu (Chloé, saison)",
    ]
    assert (general.lacks[0].places, general.lacks[0].possible) == (22, 18)
    assert [repair.size for repair in general.repairs] == [4, 4, 4]
    assert general.lacks[0].sentence.en == (
        "22\xa0seats “general” from Monday 7 November 2016 to Monday 26 June 2017, 18 possible: Anne, Benoît and Chloé "
        "cannot hold more."
    )


def test_only_the_seats_that_compete_are_counted() -> None:
    """Two cafés at one time for Anne alone; the Monday after, though her season's limit binds it too, is none of it."""
    people = [person("Anne"), person("Benoît", away=[monday(0)])]
    weeks = [session(0), session(0, "mably"), session(1)]
    [shortage] = shortages(plan(cafe(weeks, people, musts=MUSTS, settings=limit("season", 2))))
    assert said(shortage) == [
        "2 places « general » le lundi 7 novembre 2016, 1 possible : Anne ne peut pas en tenir plus.",
        "une absence de Benoît déplacée, pour le lundi 7 novembre 2016",
    ]


def test_groups_that_do_not_depend_on_each_other_are_repaired_apart() -> None:
    """One turn a month: November lacks one and December lacks one, each with its own smallest repairs."""
    weeks = [session(week) for week in (0, 1, 4, 5)]
    question = cafe(weeks, [person("Anne")], musts=MUSTS, settings=limit("month", 1))
    november, december = shortages(plan(question))
    assert said(november)[1:] == ["1 tour de plus que convenu (Anne, novembre 2016)"]
    assert said(december)[1:] == ["1 tour de plus que convenu (Anne, décembre 2016)"]


def test_smallest_first_then_what_takes_more() -> None:
    """Anne's absence alone would do; with Benoît it takes his absence and, as his turn is used up, one turn more."""
    benoit = person("Benoît", away=[monday(1)])
    people, past = [person("Anne", away=[monday(1)]), benoit], [turn(session(0), benoit)]
    question = cafe([session(0), session(1)], people, musts=MUSTS, settings=limit("month", 1), past=past)
    [shortage] = shortages(plan(question))
    assert said(shortage)[1:] == [
        "une absence d’Anne déplacée, pour le lundi 14 novembre 2016",
        "une absence de Benoît déplacée, pour le lundi 14 novembre 2016 et 1 tour de plus que convenu (Benoît, "
        "novembre 2016)",
    ]
    assert [repair.size for repair in shortage.repairs] == [1, 2]


def test_few_agreements_come_before_many_that_are_spread() -> None:
    """Three turns more for Anne are smaller than two for her with a turn and an absence of Benoît, who held his."""
    benoit = person("Benoît", away=[monday(week) for week in range(4)])
    weeks, earlier = [session(week) for week in range(4)], [turn(session(0, "mably"), benoit)]
    question = cafe(weeks, [person("Anne"), benoit], musts=MUSTS, settings=limit("month", 1), past=earlier)
    [shortage] = shortages(plan(question))
    assert said(shortage)[1] == "3 tours de plus que convenu (Anne, novembre 2016)"


def test_what_only_a_new_person_can_mend_says_so() -> None:
    """Nobody of the service: nothing to agree on. One for two: as far as it goes, and then somebody more."""
    [nobody] = shortages(plan(cafe([session(0)], [person("Anne")], SERVICES)))
    assert said(nobody) == [
        "La place « gerontologique » du lundi 7 novembre 2016 ne peut être tenue par personne.",
        "Aucune absence déplacée ni aucun tour de plus n’y suffit : il faut quelqu’un de plus.",
    ]
    two_cafes = [session(0), session(0, "mably")]
    [further] = shortages(plan(cafe(two_cafes, [person("Anne", away=[monday(0)])])))
    assert said(further)[-2:] == [
        "une absence d’Anne déplacée, pour le lundi 7 novembre 2016",
        "Même ainsi, 1 place reste sans intervenant : il faut quelqu’un de plus.",
    ]


def test_a_turn_that_is_pinned_uses_up_what_was_agreed() -> None:
    """Anne's one turn of the month is pinned: the other seat is blocked by the agreement, named with its counter."""
    first, anne = session(0), person("Anne")
    question = cafe([first, session(1)], [anne], musts=MUSTS, settings=limit("month", 1), past=[turn(first, anne)])
    [shortage] = shortages(plan(question))
    assert said(shortage) == [
        "La place « general » du lundi 14 novembre 2016 ne peut pas être tenue, à cause de : « Personne ne tient plus "
        "de 1 séance par mois. » (Anne, novembre 2016).",
        "1 tour de plus que convenu (Anne, novembre 2016)",
    ]


# --- found twice, and by hand ------------------------------------------------------------------------------------


@st.composite
def tight_cafes(draw: st.DrawFn) -> tuple[Question, int]:
    """Two to four sessions, two to three people, many absences, and one or two turns a season for each."""
    weeks = draw(st.lists(st.tuples(st.integers(0, 2), st.booleans()), min_size=2, max_size=4, unique=True))
    sessions = [session(week, "mably" if other else "comedie", time(10 if other else 9)) for week, other in weeks]
    roles = SERVICES if draw(st.booleans()) else SERVICES[:1]
    people = [
        person(name, *draw(st.sampled_from([roles, roles[:1], roles[-1:]])), away=draw(st.lists(_mondays, max_size=3)))
        for name in ("Anne", "Benoît", "Chloé")[: draw(st.integers(2, 3))]
    ]
    most = draw(st.integers(1, 2))
    return cafe(sessions, people, roles, musts=MUSTS, settings=limit("season", most)), most


_mondays = st.sampled_from([monday(week) for week in range(3)])


def by_hand(question: Question, most: int, conceding: bool) -> tuple[int, int]:
    """The fewest empty seats, and then the fewest days and turns to agree on, over all ways to fill the seats."""
    sessions = {each.slot: each for each in question.sessions}
    ways = [[None, *(who for who in question.people if seat.role in who.roles)] for seat in question.seats]
    asked = []
    for way in product(*ways):
        held = [(sessions[seat.slot], who) for seat, who in zip(question.seats, way, strict=True) if who]
        # All sessions of a day overlap here, so nobody holds two.
        if len({(each.date, who.id) for each, who in held}) == len(held):
            concessions = sum(_concessions(held, most))
            if conceding or not concessions:
                asked.append((len(way) - len(held), concessions))
    return min(asked)


def _concessions(held: list[tuple[Session, Facilitator]], most: int) -> Iterator[int]:
    yield len({(each.date, who.id) for each, who in held if _away(who.absences, each.date)})
    yield from (max(0, turns - most) for turns in Counter(who.id for _, who in held).values())


def _away(absences: tuple[Absence, ...], day: date) -> bool:
    return any(absence.first <= day <= absence.last for absence in absences)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(tight_cafes())
def test_repairs_are_the_smallest_of_all(tight: tuple[Question, int]) -> None:
    """Over every way to fill the seats, counted by hand: as few gaps, as much filled, with as little agreed."""
    question, most = tight
    rota = plan(question)
    assert len(rota.gaps) == by_hand(question, most, conceding=False)[0] == fewest_missing(rota.question)
    found = shortages(rota)
    assert sum(lack.places - lack.possible for shortage in found for lack in shortage.lacks) == len(rota.gaps)
    left, size = by_hand(question, most, conceding=True)
    repaired = [shortage.repairs[0] for shortage in found if shortage.repairs]
    without = [shortage for shortage in found if not shortage.repairs]
    unrepaired = sum(lack.places - lack.possible for shortage in without for lack in shortage.lacks)
    assert sum(repair.left for repair in repaired) + unrepaired == left
    assert sum(repair.size for repair in repaired) == size


def test_an_impossibility_that_is_none_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the second model fills a seat that the search called impossible, there is no rota but a fault of ours."""
    question = cafe([session(0)], [person("Anne", away=[monday(0)])])
    monkeypatch.setattr("cafeplan.rota.fewest.fewest_missing", lambda question: 0)
    with pytest.raises(RuntimeError):
        plan(question)


def test_an_impossibility_that_is_not_confirmed_is_not_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the second model gives up, the gap stays a gap and is no longer said to be proved."""
    question = cafe([session(0)], [person("Anne", away=[monday(0)])])
    monkeypatch.setattr("cafeplan.rota.fewest.fewest_missing", lambda question: None)
    first = plan(question).levels[0]
    assert (first.value, first.bound, first.proved) == (1, 0, False)


def test_the_least_is_not_called_so_before_it_is_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    """With no work allowed nothing is proved, and nothing is proposed."""
    rota = plan(cafe([session(0)], [person("Anne", away=[monday(0)])]))
    monkeypatch.setattr("cafeplan.rota.repairs.least_concessions", lambda *asked: None)
    [shortage] = shortages(rota)
    assert said(shortage)[1:] == ["La recherche s’est arrêtée avant d’avoir prouvé quel arrangement est le plus petit."]


def test_a_repair_that_the_search_does_not_confirm_is_not_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is planned once more with what it concedes; a model that promises too much is found out."""
    rota = plan(cafe([session(0)], [person("Anne", away=[monday(0)])]))
    monkeypatch.setattr("cafeplan.rota.repairs.present", lambda person, day: person)
    with pytest.raises(RuntimeError):
        shortages(rota)
