"""A change of a few turns: what it costs is the recount's difference, who may swap or stand in, and with what words."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from cafes import cafe, monday, person, session, turn
from conftest import plain
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from test_proofs import small_cafes

from cafeplan.language import Language, Text
from cafeplan.model import CafeplanError, Question, Turn
from cafeplan.rota import fillers, on_day, recounted, replacements, swap, turn_of
from cafeplan.rota.announced import held
from cafeplan.rota.order import in_order
from cafeplan.rota.scales import Scales

GERONTO = "gerontologique"


def said(texts: Sequence[Text], lang: Language = "fr") -> list[str]:
    """Sentences with plain spaces."""
    return [plain(text.into(lang)) for text in texts]


def four_mondays() -> tuple[Question, list[Turn]]:
    """Two cafés in turn; Anne, Anne, Benoît, Chloé. Benoît is away on the first Monday, Chloé never."""
    team = [person("Anne"), person("Benoît", away=[monday(0)]), person("Chloé")]
    sessions = [session(week, ("comedie", "mably")[week % 2]) for week in range(4)]
    levels = ("EverySeatFilled", "FairShare", "VenueAlternation")
    return cafe(sessions, team, levels=levels), [
        turn(each, team[number]) for each, number in zip(sessions, (0, 0, 1, 2), strict=True)
    ]


# --- the scales --------------------------------------------------------------------------------------------------


@st.composite
def changes(draw: st.DrawFn) -> tuple[Question, list[Turn], list[Turn], list[Turn]]:
    """A small café, a rota that may break any rule, the turns that go and those that come."""
    question = in_order(draw(small_cafes()))
    sessions = {each.slot: each for each in question.sessions}
    there = {(each.session.slot, each.person.id) for each in question.past}
    possible = [
        Turn(seat, sessions[seat.slot], who)
        for seat in question.seats
        for who in question.people
        if (seat.slot, who.id) not in there
    ]
    drawn = draw(st.lists(st.sampled_from(possible), max_size=5, unique=True)) if possible else []
    turns = list(held(question, drawn))
    gone = draw(st.lists(st.sampled_from(turns), max_size=2, unique=True)) if turns else []
    others = [each for each in possible if each not in turns]
    coming = draw(st.lists(st.sampled_from(others), max_size=2, unique=True)) if others else []
    return question, turns, gone, coming


@settings(max_examples=150, deadline=None, derandomize=True)
@given(changes())
def test_the_scales_say_what_the_recount_says(change: tuple[Question, list[Turn], list[Turn], list[Turn]]) -> None:
    """The difference at each level is that of two full recounts, and nothing breaks but what they find broken."""
    question, turns, gone, coming = change
    then = [*(each for each in turns if each not in gone), *coming]
    assume(all(_seated(question, each) for each in (turns, then)))
    before, after = recounted(question, turns), recounted(question, then)
    weighed = Scales(question, turns).weigh(gone, coming)
    for shift, one, two in zip(weighed.levels, before.levels, after.levels, strict=True):
        assert (shift.before, shift.before + shift.by) == (one.value(), two.value())
    if before.sound():
        assert weighed.possible == after.sound()


def _seated(question: Question, turns: Sequence[Turn]) -> bool:
    """Whether nobody sits twice in one session, and no seat has more people than places."""
    everyone = [*question.past, *turns]
    there = {(each.session.slot, each.person.id) for each in everyone}
    seats = Counter(each.seat for each in everyone)
    return len(there) == len(everyone) and all(people <= seat.most for seat, people in seats.items())


# --- two people exchange -----------------------------------------------------------------------------------------


def test_a_swap_that_a_must_forbids() -> None:
    """Benoît cannot take the first Monday; Chloé could, and each would then see one café twice as often.

    Anne holds comedie and mably, Chloé mably: 1 + 1 + 1. With Anne at mably twice and Chloé at comedie: 4 + 1.
    Benoît's 1 stays.
    """
    question, turns = four_mondays()
    found = swap(question, turns, turns[0], turns[2])
    assert not found.accepted
    assert said(found.for_coordinator()) == [
        "Échange refusé (Anne le lundi 21 novembre 2016, Benoît le lundi 7 novembre 2016) : Benoît : pas disponible le "
        "lundi 7 novembre 2016 (« Chacun tient les places de son rôle, les jours où il est disponible »).",
        "Plutôt avec Chloé, contre la séance du lundi 28 novembre 2016. Ce que cela coûte : des lieux moins bien "
        "répartis (Anne, mably : 2 au lieu de 1 ; Chloé, comedie : 1 au lieu de 0).",
    ]
    assert found.better[0].weighed.price == (0, 0, 2)
    assert said(found.for_person()) == [
        "Cet échange n’est pas possible.",
        "Un échange est possible avec Chloé, contre la séance du lundi 28 novembre 2016.",
    ]


def test_a_swap_that_costs_something_is_accepted() -> None:
    """A wish that gets worse refuses nothing; no partner is better, for the other exchanges cost as much or more."""
    question, turns = four_mondays()
    found = swap(question, turns, turns[1], turns[2])
    assert found.accepted
    assert found.better == (swap(question, turns, turns[1], turns[3]).asked,)
    assert said(found.for_coordinator())[0] == (
        "Échange possible : Anne tient la séance du lundi 21 novembre 2016, Benoît celle du lundi 14 novembre 2016."
    )
    assert said(found.for_person()) == [
        "L’échange est possible : vous tenez la séance du lundi 21 novembre 2016, Benoît celle du lundi 14 novembre "
        "2016."
    ]
    assert plain(found.better[0].weighed.sentence().into("fr")) == "Aucune règle n’y perd."
    assert said(found.for_coordinator(), "en")[0] == (
        "The swap is possible: Anne holds the session of Monday 21 November 2016, Benoît that of Monday 14 November "
        "2016."
    )


def test_partners_are_five_at_most_and_the_best_come_first() -> None:
    """Seven colleagues could take the first Monday; whose own day costs least comes first, then the earlier day."""
    team = [person("Anne"), *(person(f"Benoît {n}") for n in range(7))]
    sessions = [session(week, ("comedie", "mably")[week % 2]) for week in range(8)]
    turns = [turn(each, who) for each, who in zip(sessions, team, strict=True)]
    away = replace(team[1], absences=person("x", away=[monday(0)]).absences)
    question = cafe(sessions, [team[0], away, *team[2:]], levels=("EverySeatFilled", "VenueAlternation"))
    found = swap(question, turns, turns[0], turns[1])
    assert not found.accepted
    assert [each.taken.session.date for each in found.better] == [monday(week) for week in range(2, 7)]
    assert [each.weighed.price for each in found.better] == sorted(each.weighed.price for each in found.better)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (
            lambda turns: (turns[0], turns[3]),
            "La séance du lundi 7 novembre 2016 est passée ou fixée : elle ne change plus. "
            "Choisissez une séance à venir qui n’est pas fixée.",
        ),
        (
            lambda turns: (turns[1], turn(turns[3].session, turns[2].person)),
            "Benoît ne tient aucune place le lundi 28 novembre 2016. "
            "Ses séances à venir sont celles du lundi 21 novembre 2016.",
        ),
        (
            lambda turns: (turns[1], turns[1]),
            "Anne tient les deux places : il n’y a rien à échanger. Nommez deux personnes différentes.",
        ),
    ],
    ids=["past", "not theirs", "one person"],
)
def test_swaps_that_make_no_sense(asked: Callable[[list[Turn]], tuple[Turn, Turn]], sentence: str) -> None:
    """Each is refused with one sentence and one for what to do."""
    question, turns = four_mondays()
    with pytest.raises(CafeplanError) as refusal:
        swap(on_day(question, turns, monday(1)), turns, *asked(turns))
    assert plain(str(refusal.value)) == sentence


def test_a_turn_is_found_by_person_and_day() -> None:
    """Anne's second Monday is hers, and on a day of nobody's the sentence lists what is; in English too."""
    question, turns = four_mondays()
    anne = question.people[0]
    assert turn_of(question, turns, anne, monday(1)) == turns[1]
    with pytest.raises(CafeplanError) as refusal:
        turn_of(question, turns, anne, monday(2))
    assert plain(refusal.value.into("en")) == (
        "Anne holds no seat on Monday 21 November 2016. "
        "The sessions still to come are those of Monday 7 November 2016 and Monday 14 November 2016."
    )
    with pytest.raises(CafeplanError) as refusal:
        turn_of(question, turns[2:], anne, monday(0))
    assert plain(str(refusal.value)) == (
        "Anne ne tient aucune place le lundi 7 novembre 2016. Aucune séance à venir ne lui est attribuée."
    )


# --- somebody stands in ------------------------------------------------------------------------------------------


def test_who_could_stand_in_is_ranked() -> None:
    """Anne's first Monday: Chloé could take it, Benoît is away, and Denis is of the other service, so not spoken of.

    Turns 2, 1, 1 become 1, 1, 2: the share is as it was. Places: Anne's comedie 1 → 0, Chloé's 0 → 1.
    """
    question, turns = four_mondays()
    question = replace(question, people=(*question.people, person("Denis", GERONTO)))
    found = replacements(question, turns, turns[0])
    assert said(found.for_coordinator()) == [
        "Chloé peut tenir cette place. Aucune règle n’y perd.",
        "Benoît ne peut pas tenir cette place : Benoît : pas disponible le lundi 7 novembre 2016 (« Chacun tient les "
        "places de son rôle, les jours où il est disponible »).",
    ]
    asked = found.for_person("chloé")
    assert asked and plain(asked.into("fr")) == (
        "Pouvez-vous tenir la séance du lundi 7 novembre 2016 à 9 h 30, « comedie » ?"
    )
    assert found.for_person("benoît") is None


def test_the_cheaper_stand_in_comes_first() -> None:
    """Anne's second Monday falls free: Chloé would hold mably twice (2 more), Benoît comedie and mably."""
    question, turns = four_mondays()
    found = replacements(question, turns, turns[1])
    assert [(each.person.name, each.weighed.price) for each in found.able] == [
        ("Benoît", (0, 0, 0)),
        ("Chloé", (0, 0, 2)),
    ]


def test_nobody_could_stand_in() -> None:
    """Where everybody of the role is away, that is said first."""
    question, turns = four_mondays()
    away = replace(question.people[2], absences=question.people[1].absences)
    found = replacements(replace(question, people=(*question.people[:2], away)), turns, turns[0])
    assert said(found.for_coordinator())[0] == "Sans autre changement, personne ne peut tenir cette place."


def test_who_could_fill_a_gap() -> None:
    """Nobody holds the last Monday: who has fewest turns comes first.

    Turns 2, 1, 0: a turn of Chloé adds 1, of Benoît 4 - 1 = 3, of Anne 9 - 4 = 5.
    """
    question, turns = four_mondays()
    found = fillers(question, turns[:3], question.seats[3])
    assert [(each.person.name, each.weighed.price[:2]) for each in found.able] == [
        ("Chloé", (-1, 1)),
        ("Benoît", (-1, 3)),
        ("Anne", (-1, 5)),
    ]
    assert said(found.for_coordinator())[0] == (
        "Chloé peut tenir cette place. Ce que cela coûte : un partage moins égal (Chloé : 1 au lieu de 0) ; des lieux "
        "moins bien répartis (Chloé, mably : 1 au lieu de 0). Ce que cela apporte : 0 place sans intervenant au "
        "lieu de 1 pour « Chaque place est tenue » (general, lundi 28 novembre 2016 : 1 au lieu de 0)."
    )
