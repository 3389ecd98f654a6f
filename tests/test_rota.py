"""What a rota promises: counted by hand and the same, gaps named, the same every time, written as agreed."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from cafes import cafe, dijon, monday, person, session, turn
from conftest import plain

from cafeplan.model import Question, Rota, RuleChoice, Seat, Status, Turn
from cafeplan.rota import certificate, gaps, loads, plan, recounted, rota_csv, visits
from cafeplan.rota.counters import Problem, posed
from cafeplan.rota.encoding import Encoding
from cafeplan.rota.levels import Settled, settle
from cafeplan.rota.order import in_order
from cafeplan.rota.portions import bettered
from cafeplan.rules import AnyRule, Canonical, chosen
from cafeplan.rules.seats import UsefulExtras

GERONTO = "gerontologique"
LEVELS = ("EverySeatFilled", "FairShare", "Spacing", "VenueAlternation", "PairVariety")


def held(rota: Rota) -> list[tuple[str, str, str]]:
    """The rota as plain words."""
    return [(each.session.date.isoformat(), each.seat.role, each.person.id) for each in rota.turns]


def values(rota: Rota) -> dict[str, int]:
    """Each level's value, without the last one, whose number means nothing."""
    return {level.rule: level.value for level in rota.levels if level.rule != "Canonical"}


# --- a café counted by hand --------------------------------------------------------------------------------------


def worked_cafe() -> Question:
    """Four Mondays at two cafés, Anne and Benoît full time, Chloé half time; Benoît is away on the second."""
    sessions = [session(week, ("comedie", "mably")[week % 2]) for week in range(4)]
    people = [person("Anne"), person("Benoît", away=[monday(1)]), person("Chloé", working_time=50)]
    return cafe(sessions, people, levels=("EverySeatFilled", "FairShare"))


def test_the_worked_cafe_counted_by_hand() -> None:
    """Four seats: two for Anne, one or two for Benoît, none or one for Chloé.

    With 2, 2, 0 the sum is 4 + 4 + 0 = 8; with 2, 1, 1 it is 4 + 1 + 2·1 = 7; with 1, 1, 2 it is 1 + 1 + 2·4 = 10.
    """
    rota = plan(worked_cafe())
    assert values(rota) == {"EverySeatFilled": 0, "FairShare": 7}
    assert sorted(load.turns for load in loads(rota)) == [1, 1, 2]
    assert [str(load.share) for load in loads(rota)] == ["8/5", "8/5", "4/5"]
    assert all(level.proved and level.bound == level.value for level in rota.levels)
    assert (monday(1).isoformat(), "general", "benoît") not in held(rota)


def test_a_rota_made_by_hand_is_counted_by_the_same_rules() -> None:
    """Anne alone everywhere: 16 instead of 7. Benoît on his day away: a broken must, named."""
    question = worked_cafe()
    anne, benoit = question.people[:2]
    alone = recounted(question, [turn(each, anne) for each in question.sessions])
    assert alone.sound()
    assert [level.value() for level in alone.levels] == [0, 16]
    wrong = recounted(question, [turn(question.sessions[1], benoit)])
    assert [reading.label.fr for must in wrong.musts for reading in must.broken()] == [
        "Benoît : pas disponible le lundi 14 novembre 2016"
    ]


def two_services() -> Question:
    """Four Mondays at two cafés in turn, two people of each service."""
    sessions = [session(week, ("comedie", "mably")[week % 2]) for week in range(4)]
    people = [person("Anne"), person("Benoît"), person("Denis", "gerontologique"), person("Élise", "gerontologique")]
    return cafe(sessions, people, ("general", "gerontologique"), LEVELS)


def test_spacing_venues_and_pairs_counted_by_hand() -> None:
    """Anne at weeks 0 and 1, Benoît at 2 and 3; Denis at 0 and 3, Élise at 1 and 2.

    Shares: 4 people with 2 turns, 4 · 4 = 16. Spacing: 4 weeks for 2 turns are a gap of 2, and Anne, Benoît and Élise
    have one stretch of 2 weeks with 2 turns, 3 in all. Venues: everybody once at each, 8 · 1. Pairs: all four met once.
    """
    question = two_services()
    anne, benoit, denis, elise = question.people
    general = [anne, anne, benoit, benoit]
    older = [denis, elise, elise, denis]
    turns = [turn(each, who) for each, who in zip(question.sessions, general, strict=True)]
    turns += [turn(each, who, "gerontologique") for each, who in zip(question.sessions, older, strict=True)]
    audit = recounted(question, turns)
    assert audit.sound()
    assert [level.value() for level in audit.levels] == [0, 16, 3, 8, 0]


def test_spacing_first_makes_the_same_pairs_meet_and_the_certificate_shows_the_price() -> None:
    """Alternating weeks cost nothing in spacing, but bind each person to one café (4 · 4) and one partner (2 · 1)."""
    assert values(plan(two_services())) == {
        "EverySeatFilled": 0,
        "FairShare": 16,
        "Spacing": 0,
        "VenueAlternation": 16,
        "PairVariety": 2,
    }


def test_pairs_remember_the_past_and_who_is_already_there() -> None:
    """Anne and Denis met twice; on a Monday that Anne holds already, Élise joins her: 1 for the two old meetings."""
    question = two_services()
    anne, _, denis, _ = question.people
    first = question.sessions[0]
    met = [turn(session(week), who, role) for week in (-2, -1) for who, role in ((anne, "general"), (denis, GERONTO))]
    levels = ("EverySeatFilled", "PairVariety")
    rota = plan(cafe([first], question.people, ("general", GERONTO), levels, past=[*met, turn(first, anne)]))
    assert held(rota) == [(monday(0).isoformat(), GERONTO, "élise")]
    assert values(rota) == {"EverySeatFilled": 0, "PairVariety": 1}


def test_turns_that_cannot_stand_are_named() -> None:
    """A stranger, a seat that nobody asked for, and one person twice at one session."""
    question = worked_cafe()
    anne, first = question.people[0], question.sessions[0]
    strange = [turn(first, person("Zoé")), turn(first, anne), turn(first, anne), turn(session(9), anne)]
    assert [said.fr for said in recounted(question, strange).impossible] == [
        "Zoé, lundi 7 novembre 2016 : cette personne ne fait pas partie de l’équipe.",
        "Anne, lundi 7 novembre 2016 : deux places à la même séance.",
        "Anne, lundi 9 janvier 2017 : cette place n’existe pas.",
    ]


def test_the_past_counts() -> None:
    """Who held two turns last season holds none of this season's two."""
    sessions = [session(0), session(1)]
    anne, benoit = person("Anne"), person("Benoît")
    past = [turn(session(-2), anne), turn(session(-1), anne)]
    rota = plan(cafe(sessions, [anne, benoit], levels=("EverySeatFilled", "FairShare"), past=past))
    assert [each.person.id for each in rota.turns] == ["benoît", "benoît"]
    assert values(rota) == {"EverySeatFilled": 0, "FairShare": 8}


def test_a_pinned_turn_holds_its_seat() -> None:
    """A seat that is already held is neither planned again nor a gap, and stands in the file."""
    anne, first = person("Anne"), session(0)
    rota = plan(cafe([first, session(1)], [anne, person("Benoît")], levels=LEVELS[:2], past=[turn(first, anne)]))
    assert [each.session.date for each in rota.turns] == [monday(1)]
    assert rota.gaps == ()
    assert rota_csv(rota).splitlines()[1].endswith("general;anne")
    assert [load.turns for load in loads(rota)] == [1, 1]


def test_a_seat_for_two_lacks_the_second() -> None:
    """Benoît is pinned, Anne joins him: two rows by name; without her one row stays empty."""
    first = session(0)
    seat = Seat(first.slot, "general", 2, 2)
    pinned = Turn(seat, first, person("Benoît"))
    question = replace(cafe([first], [person("Anne"), person("Benoît")], past=[pinned]), seats=(seat,))
    assert [row.split(";")[-1] for row in rota_csv(plan(question)).splitlines()[1:]] == ["anne", "benoît"]
    rota = plan(replace(question, people=question.people[1:]))
    assert [row.split(";")[-1] for row in rota_csv(rota).splitlines()[1:]] == ["benoît", ""]
    assert [gap.missing for gap in gaps(rota)] == [1]


def test_seats_for_a_range_get_the_least_first_then_useful_extras() -> None:
    """Four volunteers with one turn each for three sessions of one to four people: each has one, one has two.

    Three are wished for at each of three sessions, so 9 - 4 = 5 are missing. Without the limit nobody is missing at
    three, and a fourth is not asked: 9 turns for four are 3, 2, 2 and 2, and 9 + 4 + 4 + 4 = 21.
    """
    people = [person(name) for name in ("Anne", "Benoît", "Chloé", "Denis")]
    sessions = [session(week) for week in range(3)]
    levels = ("EverySeatFilled", "UsefulExtras", "FairShare")
    once = {"MaxTurns": {"per": "season", "most": 1}}
    limited = plan(cafe(sessions, people, levels=levels, musts=("MaxTurns",), settings=once, most=4))
    assert values(limited) == {"EverySeatFilled": 0, "UsefulExtras": 5, "FairShare": 4}
    assert sorted(sum(each.session == one for each in limited.turns) for one in sessions) == [1, 1, 2]
    free = plan(cafe(sessions, people, levels=levels, most=4))
    assert values(free) == {"EverySeatFilled": 0, "UsefulExtras": 0, "FairShare": 21}
    assert all(level.proved for level in (*limited.levels, *free.levels))
    assert rota_csv(free).count("general") == 9


def test_extras_are_wished_for_where_they_fit_and_count() -> None:
    """A seat for two is content with two; a seat for one, and a role that is not named, ask for none."""
    rule = UsefulExtras(wish=3, roles=("general",)).facing(cafe([session(0)], [person("Anne")], most=2))
    seats = [
        Seat("x", "general", 1, 2),
        Seat("x", "general", 1, 4),
        Seat("x", "general", 1, 1),
        Seat("x", "other", 1, 4),
    ]
    anne = person("Anne")
    counted = [list(rule.counts(Turn(seat, session(0), anne))) for seat in seats]
    assert counted == [[seats[0]], [seats[1]], [], []]
    assert [[rule.cost(seat, n) for n in range(5)] for seat in seats[:2]] == [[2, 1, 0, 0, 0], [3, 2, 1, 0, 0]]
    assert plain(rule.sentence().into("fr")) == "Là où plusieurs personnes peuvent venir, on en souhaite 3."


# --- gaps --------------------------------------------------------------------------------------------------------


def test_a_seat_that_nobody_can_hold_is_a_named_gap() -> None:
    """An empty seat counts, is listed, and has its reason; the file has a row for it."""
    anne = person("Anne", away=[monday(1)])
    rota = plan(cafe([session(0), session(1)], [anne], roles=("general", "gerontologique")))
    assert values(rota) == {"EverySeatFilled": 3}
    assert [(gap.session.date, gap.seat.role, gap.missing, gap.reason.fr) for gap in gaps(rota)] == [
        (monday(0), "gerontologique", 1, "Personne ne tient les places « gerontologique »."),
        (monday(1), "general", 1, "Personne n’est disponible pour une place « general » le lundi 14 novembre 2016."),
        (monday(1), "gerontologique", 1, "Personne ne tient les places « gerontologique »."),
    ]
    assert [gap.role for gap in rota.gaps] == ["gerontologique", "general", "gerontologique"]
    assert rota_csv(rota).splitlines()[-1] == "2016-11-14;09:30;comedie;lundi;gerontologique;"


def test_a_gap_tells_who_was_there_and_what_held_them_back() -> None:
    """Two cafés at one time and only Anne, since Benoît is away: Anne is named, his absence is not."""
    sessions = [session(0), session(0, "mably")]
    rota = plan(cafe(sessions, [person("Anne"), person("Benoît", away=[monday(0)])]))
    assert [plain(gap.reason.fr) for gap in gaps(rota)] == [
        "Le lundi 7 novembre 2016, les personnes disponibles ne peuvent pas tenir cette place : "
        "Anne (« Personne n’est à deux endroits en même temps. »)."
    ]


def test_a_gap_tells_which_limit_was_reached() -> None:
    """Anne may hold one session a month, and two are asked for: the rule is said with its number."""
    limit = {"MaxTurns": {"per": "month", "most": 1}}
    rota = plan(cafe([session(0), session(1)], [person("Anne")], musts=("Available", "MaxTurns"), settings=limit))
    assert [plain(gap.reason.fr).split(" : ")[1] for gap in gaps(rota)] == [
        "Anne (« Personne ne tient plus de 1 séance par mois. »)."
    ]


def test_a_cancelled_session_asks_for_nobody() -> None:
    """It has no turn, no gap and no row."""
    cancelled = replace(session(1), status=Status.CANCELLED)
    rota = plan(cafe([session(0), cancelled], [person("Anne")]))
    assert len(rota.turns) == 1
    assert rota.gaps == ()
    assert len(rota_csv(rota).splitlines()) == 2


def test_nothing_to_plan_is_a_rota_too() -> None:
    """No session, or no people: an empty rota, every level proved."""
    for question in (cafe([], [person("Anne")]), cafe([session(0)], [])):
        rota = plan(replace(question, rules=RuleChoice()))
        assert rota.turns == ()
        assert all(level.proved for level in rota.levels)
    assert values(rota) == {"EverySeatFilled": 1, "FairShare": 0}


# --- the same rota every time ------------------------------------------------------------------------------------


def shuffled(question: Question, seed: int) -> Question:
    """The same café with the rows of every table in another order."""
    random = Random(seed)

    def mixed(rows: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(random.sample(rows, len(rows)))

    people = [replace(who, absences=mixed(who.absences), roles=mixed(who.roles)) for who in question.people]
    return replace(
        question,
        sessions=mixed(question.sessions),
        seats=mixed(question.seats),
        people=mixed(people),
        past=mixed(question.past),
        earlier=mixed(question.earlier),
        elsewhere=mixed(question.elsewhere),
    )


def season_with_a_past() -> Question:
    """The season of Dijon after two turns of an earlier one, with one turn elsewhere and one just before."""
    question = dijon(LEVELS)
    anne, benoit = question.people[:2]
    past = [turn(session(week), who) for week, who in ((-3, anne), (-2, benoit))]
    elsewhere, earlier = (turn(session(0, "halles"), anne), turn(session(0, "quetsch"), benoit)), (past[1],)
    return replace(question, past=tuple(past), elsewhere=elsewhere, earlier=earlier)


SAME = [(workers, seed) for workers in (1, 2, 8) for seed in (0, 1, 7)]
OFTEN = [(1, 1), (2, 7), (8, 0)]


@pytest.mark.parametrize(
    ("workers", "seed"), [pytest.param(*each, marks=() if each in OFTEN else pytest.mark.slow) for each in SAME[1:]]
)
def test_a_season_is_proved_and_the_same_for_any_workers_seeds_and_order_of_rows(workers: int, seed: int) -> None:
    """One rota.csv, byte for byte, for one, two and eight workers, three seeds, and shuffled rows."""
    question = season_with_a_past()
    rota = plan(question)
    assert all(level.proved for level in rota.levels)
    again = plan(shuffled(question, seed), workers, seed)
    assert again == rota
    assert rota_csv(again).encode() == rota_csv(rota).encode()


PLANNED = "from test_rota import *; print(rota_csv(plan(shuffled(season_with_a_past(), {seed}), {workers}, {seed})))"


@pytest.mark.parametrize(
    ("workers", "seed"), [pytest.param(*each, marks=() if each == (2, 7) else pytest.mark.slow) for each in SAME]
)
def test_a_season_is_the_same_in_another_process(workers: int, seed: int) -> None:
    """Nothing depends on the order in which a process hashes words: two others print what this one plans."""
    printed = [
        subprocess.run(
            [sys.executable, "-c", PLANNED.format(workers=workers, seed=seed)],
            cwd=Path(__file__).parent,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": hashed, "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout
        for hashed in ("1", "2")
    ]
    assert printed[0] == printed[1] == rota_csv(plan(season_with_a_past())) + "\n"


def dijon_posed(last: Sequence[AnyRule]) -> Problem:
    """The season as the search sees it, with these rules after the chosen ones."""
    question = in_order(dijon(LEVELS))
    musts, levels = chosen(question.rules)
    facing = [rule.facing(question) for rule in (*levels, *last)]
    return posed(question, [rule.facing(question) for rule in musts], facing)


def test_where_a_level_is_not_proved_one_worker_decides() -> None:
    """With next to no work allowed nothing is proved, and the rota is still the same whatever is asked."""
    problem = dijon_posed([Canonical()])
    asked = [settle(problem, workers, seed, work=1e-3) for workers, seed in ((1, 0), (2, 0), (1, 5))]
    assert not asked[0].proved
    assert asked[0] == asked[1] == asked[2]


def test_where_several_rotas_are_equally_good_one_worker_decides() -> None:
    """Without a last level that leaves only one rota, the answer is that of one worker and seed 0."""
    problem = dijon_posed([])
    asked = [settle(problem, workers, seed) for workers, seed in ((1, 0), (2, 3), (1, 5))]
    assert asked[0].proved
    assert [each.held for each in asked] == [asked[0].held] * 3


def test_a_search_cut_short_claims_no_more_than_it_proved() -> None:
    """Cut before it ends, it has bounds that the whole search's values respect, and says that it is not proved."""
    problem = dijon_posed([Canonical()])
    best = [sheet.value(settle(problem).held) for sheet in problem.levels]
    for work in (0.02, 0.05):
        cut = settle(problem, work=work)
        values = [sheet.value(cut.held) for sheet in problem.levels]
        assert values[:4] == best[:4]
        assert values[4] > best[4] >= cut.bounds[4]
        assert not cut.proved


def test_a_search_that_lies_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bound above the audit's value, or a turn that breaks a must, is our fault and no rota."""
    question = worked_cafe()
    true = settle

    def too_good(problem: Problem, workers: int, seed: int) -> Settled:
        settled = true(problem, workers, seed)
        return replace(settled, bounds=tuple(bound + 1 for bound in settled.bounds))

    def everybody_everywhere(problem: Problem, workers: int, seed: int) -> Settled:
        return Settled((True,) * len(problem.turns), (0, 0, 0), True)

    for lie in (too_good, everybody_everywhere):
        monkeypatch.setattr("cafeplan.rota.levels.settle", lie)
        with pytest.raises(RuntimeError):
            plan(question)


# --- what is written ---------------------------------------------------------------------------------------------


def test_the_certificate_says_what_is_proved_in_either_language() -> None:
    """Exactly the agreed keys; « on ne peut pas faire mieux » where a level is proved."""
    rota = plan(worked_cafe())
    said = json.loads(certificate(rota, "sha256:abc", "0.1.0"))
    assert list(said) == ["levels", "data", "version", "rota"]
    assert [list(level) for level in said["levels"]] == [["rule", "sentence", "value", "bound", "proved"]] * 3
    assert said["levels"][0] == {
        "rule": "EverySeatFilled",
        "sentence": "Chaque place est tenue. Compté\xa0: 0\xa0place sans intervenant\xa0; on ne peut pas faire mieux.",
        "value": 0,
        "bound": 0,
        "proved": True,
    }
    english = json.loads(certificate(rota, "sha256:abc", "0.1.0", "en"))
    assert english["levels"][0]["sentence"] == (
        "Every seat is held. Counted: 0\xa0seats without a facilitator; no rota does better."
    )


def test_the_rota_file_is_what_a_spreadsheet_opens() -> None:
    """A row a seat, oldest first, `;` between, ISO dates, ids."""
    rota = plan(cafe([session(1, "mably"), session(0)], [person("Anne")]))
    assert rota_csv(rota) == (
        "date;start;venue;series;role;facilitator\n"
        "2016-11-07;09:30;comedie;lundi;general;anne\n"
        "2016-11-14;09:30;mably;lundi;general;anne\n"
    )


def test_visits_add_up_to_loads() -> None:
    """Each person's visits to all venues are that person's turns."""
    rota = plan(dijon(LEVELS[:2]))
    for load in loads(rota):
        assert (
            sum(visit.turns for visit in visits(rota.question, rota.turns) if visit.person == load.person) == load.turns
        )


def test_what_is_not_proved_tells_value_bound_and_gap_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """A search that proved 5 where it reached 7: what was counted, what no rota beats, and what may be gained."""
    true = settle

    def cut_short(problem: Problem, workers: int, seed: int) -> Settled:
        settled = true(problem, workers, seed)
        return replace(settled, bounds=(settled.bounds[0], settled.bounds[1] - 2, 0), proved=False)

    monkeypatch.setattr("cafeplan.rota.levels.settle", cut_short)
    fair = plan(worked_cafe()).levels[1]
    assert (fair.value, fair.bound, fair.proved) == (7, 5, False)
    assert plain(fair.sentence.into("fr")) == (
        "Chacun tient sa part de séances, selon son temps de travail. Compté : 7 points d’inégalité ; aucun planning "
        "ne descend sous 5. Un meilleur planning existe peut-être : il y gagnerait 2 au plus."
    )
    assert plain(fair.sentence.into("en")) == (
        "Everybody holds their share of sessions, by working time. Counted: 7 points of unevenness; no rota goes "
        "below 5. A better rota may exist: it would gain 2 at most."
    )


# --- a better start ----------------------------------------------------------------------------------------------


def worst_of(problem: Problem) -> tuple[bool, ...]:
    """A rota that is the best there is on the first three levels, and whatever comes on the others."""
    return settle(replace(problem, levels=problem.levels[:3])).held


def minimising(problem: Problem, place: int, held: tuple[bool, ...]) -> Encoding:
    """The model of a problem whose level at this place is to be as low as can be, those before it as in this rota."""
    encoding = Encoding(problem)
    for sheet in problem.levels[:place]:
        encoding.fix(sheet, encoding.open(sheet), sheet.value(held))
    encoding.model.minimize(encoding.open(problem.levels[place]).expression())
    return encoding


def test_portions_better_a_level_and_worsen_none_before_it() -> None:
    """From a rota that knows nothing of venues: fewer repeats, no level or must given up, the same every time."""
    problem = dijon_posed([Canonical()])
    start, settled, venues = worst_of(problem), problem.levels[:3], problem.levels[3]
    better = bettered(minimising(problem, 3, start), venues, start, 0, 6)
    assert venues.value(better) < venues.value(start)
    assert [sheet.value(better) for sheet in settled] == [sheet.value(start) for sheet in settled]
    assert all(sheet.value(better) == 0 for sheet in problem.musts)
    assert better == bettered(minimising(problem, 3, start), venues, start, 0, 6)


def test_portions_stop_at_the_bound_and_leave_everybody_free() -> None:
    """The best rota comes back as it was, and the search that follows may move everybody again."""
    problem = dijon_posed([Canonical()])
    best, venues = settle(problem).held, problem.levels[3]
    encoding = minimising(problem, 3, best)
    assert bettered(encoding, venues, best, venues.value(best), 1000) == best
    bettered(encoding, venues, best, 0, 2)
    domains = [list(encoding.model.proto.variables[turn.index].domain) for turn in encoding.turns]
    assert domains == [[0, 1]] * len(domains)


def test_the_last_level_is_not_searched_where_one_before_it_is_open() -> None:
    """It tells equally good rotas apart; where there may be better ones its bound is the floor."""
    problem = dijon_posed([Canonical()])
    cut = settle(problem, work=1e-3)
    assert cut.bounds[-1] < settle(problem).bounds[-1]
    assert not cut.proved
