"""Why somebody holds a seat, and one person's season: true, exact against every other rota, and discreet."""

import re
from dataclasses import replace
from itertools import product

from cafes import cafe, monday, person, session, turn
from conftest import plain
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from test_proofs import MOST_ROTAS, Trial, small_cafes

from cafeplan.language import LANGUAGES
from cafeplan.model import Facilitator, Question, Rota, Wish
from cafeplan.rota import plan, portrait, replacements, replanned, swap, why
from cafeplan.rota.audit import recount
from cafeplan.rules import chosen


def wishes_of_benoit() -> Question:
    """Four Mondays at two cafés for three; Benoît is away on the first and would rather not go to mably."""
    away = [monday(0)]
    benoit = replace(person("Benoît", away=away), wishes=(Wish("rather_not", venue="mably"),))
    sessions = [session(week, ("comedie", "mably")[week % 2]) for week in range(4)]
    levels = ("EverySeatFilled", "FairShare", "Preferences")
    return cafe(sessions, [person("Anne"), benoit, person("Chloé", working_time=50)], levels=levels)


# --- by hand -----------------------------------------------------------------------------------------------------


def test_both_answers_for_each_alternative() -> None:
    """Anne holds 0 and 1, Benoît 2, Chloé 3: 4 + 1 + 2 · 1 = 7, and nothing is crossed.

    In Anne's place on the second Monday Benoît would have two turns and Anne one: 1 + 4 + 2 = 7 again, but he would
    rather not. With him there, the best rota crosses that wish all the same: 2. Chloé there as well would have two:
    1 + 1 + 2 · 4 = 10; but the best rota with her there gives her last Monday to Anne, and is as good.
    """
    question = wishes_of_benoit()
    anne, benoit, chloe = question.people
    turns = [turn(each, who) for each, who in zip(question.sessions, (anne, anne, benoit, chloe), strict=True)]
    found = why(question, turns, turns[1])
    assert [plain(each.into("fr")) for each in found.for_coordinator()] == [
        "Anne tient la place « general » du lundi 14 novembre 2016, « mably » : séance 2 sur 2, pour une part de 1,6.",
        "Avec Benoît à sa place, sans rien changer d’autre. Ce que cela coûte : 2 points de souhaits contrariés au "
        "lieu de 0 pour « Les souhaits de chacun sont entendus » (Benoît préfère éviter : mably : 1 au lieu de 0).",
        "Avec Benoît ce jour-là, le meilleur planning possible donne 2 points de souhaits contrariés au lieu de 0 pour "
        "« Les souhaits de chacun sont entendus » (Benoît préfère éviter : mably : 1 au lieu de 0).",
        "Avec Chloé à sa place, sans rien changer d’autre. Ce que cela coûte : un partage moins égal (Chloé : 2 au "
        "lieu de 1 ; Anne : 1 au lieu de 2).",
        "Avec Chloé ce jour-là, un autre planning est aussi bon que celui-ci.",
    ]
    assert [plain(each.into("fr")) for each in found.for_person()] == [
        "Vous tenez la place « general » du lundi 14 novembre 2016, « mably » : séance 2 sur 2, pour une part de 1,6."
    ]


def test_somebody_who_cannot_be_there_and_a_holder_whom_nobody_replaces() -> None:
    """On the first Monday Benoît is away; without Chloé in the team no other rota is as good as the one with Anne."""
    question = wishes_of_benoit()
    question = replace(question, people=question.people[:2])
    anne, benoit = question.people
    turns = [turn(each, who) for each, who in zip(question.sessions, (anne, anne, benoit, benoit), strict=True)]
    found = why(question, turns, turns[0])
    assert [plain(each.into("fr")) for each in found.for_coordinator()][1:] == [
        "Aucun planning ne peut donner cette place à Benoît : Benoît : pas disponible le lundi 7 novembre 2016 "
        "(« Chacun tient les places de son rôle, les jours où il est disponible »)."
    ]
    assert [plain(each.into("fr")) for each in found.for_person()][1:] == [
        "Sans vous ce jour-là, aucun planning ne serait aussi bon pour l’équipe."
    ]
    assert plain(found.for_person()[1].into("en")) == "Without you that day, no rota would be as good for the team."


def test_a_season_in_one_paragraph() -> None:
    """Anne holds weeks 0, 2 and 5 of six: two and three weeks between; Denis is with her twice, Élise once.

    Six seats for two full-timers are three each; she kept a cancelled seventh free, so of seven 3.5 are hers; and she
    owes one from last season.
    """
    team = [person("Anne"), person("Benoît"), person("Denis", "gerontologique"), person("Élise", "gerontologique")]
    sessions = [session(week, ("comedie", "mably")[week == 5]) for week in range(6)]
    general = [turn(sessions[n], team[n not in (0, 2, 5)]) for n in range(6)]
    older = [turn(sessions[n], team[3 if n == 5 else 2], "gerontologique") for n in range(6)]
    question = cafe(sessions, team, ("general", "gerontologique"))
    question = replace(question, ledger={"anne": -1}, kept_free=(turn(session(7), team[0]),))
    found = portrait(question, [*general, *older], team[0])
    assert plain(found.for_coordinator().into("fr")) == (
        "Anne tient 3 séances sur la saison, pour une part de 3,5 selon son temps de travail. S’y ajoute 1 séance "
        "annulée, qui compte dans la part. Lieux : comedie (2 fois) et mably (1 fois). Binômes : Denis (2 fois) et "
        "Élise (1 fois). D’une séance à l’autre passent de 2 à 3 semaines. Des saisons passées reste 1 séance à "
        "rattraper."
    )
    assert plain(found.for_person().into("en")) == (
        "You hold 3 sessions this season, for a share of 3.5 by your working time. 1 cancelled session counts for the "
        "share as well. Venues: comedie (2 times) and mably (1 time). Together with Denis (2 times) and Élise (1 "
        "time). From one session to the next 2 to 3 weeks pass. 1 session is still owed from earlier seasons."
    )


# --- against every other rota ------------------------------------------------------------------------------------


@settings(max_examples=40, deadline=None, derandomize=True)
@given(small_cafes(), st.integers(0, 9))
def test_the_best_rota_with_somebody_there_is_the_best(question: Question, which: int) -> None:
    """Of all rotas in which an alternative holds the seat, none is better than the one that is told."""
    rota = plan(question)
    assume(rota.turns)
    musts, levels = chosen(rota.question.rules)
    trial = Trial(rota.question, musts, levels)
    assume(trial.number() <= MOST_ROTAS)
    for each in why(question, rota.turns, rota.turns[which % len(rota.turns)]).alternatives:
        values = [
            [recount(rule, turns).value() for rule in trial.levels]
            for turns in ([each for way in ways for each in way] for ways in product(*trial.ways))
            if each.alone.turn in turns and trial.sound(turns)
        ]
        assert bool(values) == (each.best is not None)
        if each.best:
            assert each.best.proved
            best = [recount(rule, each.best.turns).value() for rule in trial.levels]
            assert best == min(values)
            own = [recount(rule, rota.turns).value() for rule in trial.levels]
            differences = [new - old for new, old in zip(best, own, strict=True) if new != old]
            assert (each.best.shift.by if each.best.shift else None) == (differences[0] if differences else None)


# --- discretion --------------------------------------------------------------------------------------------------

PRIVATE = re.compile(
    "dispo|absen|travail|part |souhait|préfère|malad|tour|available|away|work|share|wish|rather not|leave",
    re.IGNORECASE,
)


def personal(rota: Rota, who: Facilitator) -> list[str]:
    """Every text that this room has for one person, in both languages, a sentence each."""
    question, turns = rota.question, rota.turns
    texts = [portrait(question, turns, who).for_person()]
    away = replace(question, people=tuple(_away_on_the_first(each) for each in question.people))
    for option in replanned(away, turns).options:
        texts += option.for_person(who.id)
    for own in turns:
        asked = replacements(question, turns, own).for_person(who.id)
        texts += [asked] if asked else []
        if own.person == who:
            texts += why(question, turns, own).for_person()
            others = [each for each in turns if each.person != who]
            texts += [text for other in others for text in swap(question, turns, own, other).for_person()]
    return [sentence for text in texts for lang in LANGUAGES for sentence in re.split(r"(?<=[.?!]) ", text.into(lang))]


def _away_on_the_first(who: Facilitator) -> Facilitator:
    return replace(who, absences=(*who.absences, *person("x", away=[monday(0)]).absences))


@settings(max_examples=25, deadline=None, derandomize=True)
@given(small_cafes())
def test_a_text_for_one_person_tells_nothing_of_another(question: Question) -> None:
    """No sentence that names somebody else has a word of absence, wish, working time or load in it."""
    rota = plan(question)
    for who in rota.question.people:
        others = [each.name for each in rota.question.people if each.id != who.id]
        for sentence in personal(rota, who):
            if any(name in sentence for name in others):
                assert not PRIVATE.search(sentence), sentence
