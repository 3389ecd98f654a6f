"""What *proved* is worth: on random small cafés every rota is tried, and none is better."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import time, timedelta
from itertools import combinations, product
from typing import ClassVar

import pytest
from cafes import cafe, monday, person, session, turn
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cafeplan.language import Text, verbatim
from cafeplan.model import Facilitator, Question, Seat, Session, Turn, Wish
from cafeplan.rota import plan, recounted
from cafeplan.rota.audit import recount
from cafeplan.rota.counters import posed
from cafeplan.rota.levels import settle
from cafeplan.rota.order import in_order
from cafeplan.rules import NEVER, AnyRule, Canonical, Cost, PairRule, Rule, chosen, every_rule

WISHES = [rule.__name__ for rule in every_rule() if rule.place == "level" and rule.__name__ != "EverySeatFilled"]
EITHER = [rule.__name__ for rule in every_rule() if rule.place == "either"]
MOST_WISHES = 5
MUSTS = [rule.__name__ for rule in every_rule() if rule.place == "must"]
ROLES = ("general", "gerontologique")
MOST_ROTAS = 300


@st.composite
def with_wishes(draw: st.DrawFn, who: Facilitator) -> Facilitator:
    """Somebody who perhaps wants one thing and would rather not have another."""
    wanted = [Wish("wants", venue="mably"), Wish("wants", day=monday(1)), Wish("wants", weekday="monday")]
    unwanted = [Wish("rather_not", venue="comedie"), Wish("rather_not", day=monday(0))]
    return replace(who, wishes=tuple(draw(st.lists(st.sampled_from([*wanted, *unwanted]), max_size=2, unique=True))))


@st.composite
def settings_of(draw: st.DrawFn, people: Sequence[Facilitator]) -> dict[str, dict[str, object]]:
    """What the rules that need to be told something are told."""
    pair = [people[0].id, people[1].id]
    return {
        "MaxTurns": {"per": draw(st.sampled_from(["week", "month", "season"])), "most": 1},
        "NeverTogether": {"pairs": [pair]},
        "Together": {"pairs": [[people[-1].id, people[-2].id]] if len(people) > 2 else [pair]},
        "NewcomerWithExperienced": {"newcomers": pair},
        "OneSeatAtATime": {"travel": draw(st.sampled_from([0, 30, 150]))},
        "HostRotation": {"role": "general"},
        "MinimumGap": {"weeks": draw(st.integers(1, 2))},
        "FairShare": {"earlier_seasons": draw(st.booleans())},
    }


def offered(sessions: Sequence[Session], free: str) -> list[Session]:
    """The same sessions, each with its date or the week after, or one of two venues, or both, to choose from."""
    weeks = (0, 1) if "dates" in free else (0,)
    venues = ("comedie", "mably") if "venues" in free else (None,)
    return [
        replace(each, date=each.date + timedelta(weeks=week), venue=venue or each.venue)
        for each, week, venue in product(sessions, weeks, venues)
    ]


FREE = ("", "", "dates", "venues", "dates and venues")
HOSTS = [replace(person(name, "host"), venue=venue) for name, venue in (("Mairie", "comedie"), ("Musée", "mably"))]


@st.composite
def small_cafes(draw: st.DrawFn, frees: Sequence[str] = ("",)) -> Question:
    """Up to three sessions, some at one time, four people of two roles, absences, part-time work, and a past.

    With `frees` also two sessions with a free date, a free venue, or both, and sometimes two hosts at their venues.
    """
    two_roles = draw(st.booleans())
    abilities = [ROLES[:1], ROLES[:1], ROLES[1:], ROLES] if two_roles else [ROLES[:1]]
    people = [
        draw(
            with_wishes(
                person(
                    name,
                    *draw(st.sampled_from(abilities)),
                    away=draw(st.sampled_from([[], [], [monday(0)], [monday(1)]])),
                    working_time=draw(st.sampled_from([100, 80, 50])),
                    **draw(st.sampled_from([{}, {}, {"first": monday(1)}, {"last": monday(1)}])),
                )
            )
        )
        for name in ["Anne", "Benoît", "Chloé", "Denis"][: draw(st.integers(2, 4))]
    ]
    venues, staggered = ["comedie", "mably", "quetsch"], draw(st.booleans())
    sessions = [
        session(week, venues[number % 2], time(9 + number) if staggered else time(9, 30), time(9 + number, 50))
        for number, week in enumerate(draw(st.lists(st.integers(0, 2), min_size=2, max_size=3)))
    ]
    assume(len({each.slot for each in sessions}) == len(sessions))
    free = draw(st.sampled_from(frees))
    sessions = offered(sessions[:2], free) if free else sessions
    hosts = [HOSTS, []]["venues" not in free or two_roles or draw(st.booleans())]
    most = 1 if two_roles else draw(st.integers(1, 2))
    past = [
        turn(session(draw(st.integers(-2, -1)), draw(st.sampled_from(venues))), who)
        for who in draw(st.lists(st.sampled_from(people), max_size=2, unique=True))
    ]
    if draw(st.integers(0, 3)) == 0:
        past.append(Turn(Seat(sessions[0].slot, "general", 1, most), sessions[0], people[0]))
    musts = [*draw(st.sampled_from([MUSTS, ["Available", "OneSeatAtATime"], ["Available"]]))]
    musts += draw(st.lists(st.sampled_from(EITHER), max_size=1))
    wishes = [name for name in draw(st.permutations([*WISHES, *EITHER])) if name not in musts]
    if len(people) == 2 and "NeverTogether" in [*musts, *wishes]:
        wishes = [name for name in wishes if name != "Together"]
    if "dates" in free and most > 1 and not hosts:
        musts, wishes = ([name for name in names if name != "DatesApart"] for names in (musts, wishes))
    levels = ("EverySeatFilled", *wishes[:MOST_WISHES])
    settings = {name: each for name, each in draw(settings_of(people)).items() if name in (*levels, *musts)}
    rules = {"levels": levels, "musts": musts, "settings": settings}
    question = cafe(sessions, [*people, *hosts], ROLES if two_roles else ROLES[:1], past=past, most=most, **rules)
    received = [Seat(slot, "host") for slot in dict.fromkeys(each.slot for each in sessions) if hosts]
    question = replace(question, seats=(*question.seats, *received))
    return replace(question, ledger={people[0].id: draw(st.integers(-2, 2))})


class Trial:
    """A café, its musts and levels, the search's answer, and the means to try every other rota."""

    def __init__(self, question: Question, musts: Sequence[AnyRule], levels: Sequence[AnyRule]) -> None:
        self.question = in_order(question)
        self.musts = [rule.facing(self.question) for rule in musts]
        self.levels = [rule.facing(self.question) for rule in levels]
        slots = dict.fromkeys(each.slot for each in self.question.sessions)
        self.ways = [list(dict.fromkeys(self.ways_of(slot))) for slot in slots]

    def ways_of(self, slot: str) -> Iterator[tuple[Turn, ...]]:
        """Every way to fill the seats of a slot, at each of the sessions that are on offer for it."""
        seats = [seat for seat in self.question.seats if seat.slot == slot]
        for at in (each for each in self.question.sessions if each.slot == slot):
            for of_seats in product(*(self.ways_of_seat(seat, at) for seat in seats)):
                yield tuple(each for of_seat in of_seats for each in of_seat)

    def ways_of_seat(self, seat: Seat, at: Session) -> list[tuple[Turn, ...]]:
        """Nobody, somebody, or as many as the seat takes."""
        able = self.able(seat, at)
        sizes = range(seat.most + 1)
        return [tuple(Turn(seat, at, who) for who in group) for size in sizes for group in combinations(able, size)]

    def able(self, seat: Seat, at: Session) -> list[Facilitator]:
        """Who may hold a seat; those whom a must forbids anyway are left out, so that there is less to try."""
        alone = [(who, [Turn(seat, at, who)]) for who in self.question.people]
        return [who for who, turns in alone if not any(recount(rule, turns).broken() for rule in self.musts)]

    def number(self) -> int:
        """How many rotas there are."""
        number = 1
        for ways in self.ways:
            number *= len(ways)
        return number

    def sound(self, turns: Sequence[Turn]) -> bool:
        """Whether nobody sits twice in one session, the series keeps its order, and no must or cap is broken."""
        there = [(each.session, each.person.id) for each in (*self.question.past, *turns)]
        rules = [*self.musts, *self.levels]
        return (
            len(set(there)) == len(there)
            and self.in_their_order(turns)
            and not any(recount(rule, turns).broken() for rule in rules)
        )

    def in_their_order(self, turns: Sequence[Turn]) -> bool:
        """Whether a session with a free date is on a later day than those of the slots named before it."""
        days: dict[str, set[object]] = {}
        for each in self.question.sessions:
            days.setdefault(each.slot, set()).add(each.date)
        held = {each.session.slot: each.session.date for each in (*self.question.past, *turns)}
        return all(
            held[one] < held[other]
            for one, other in combinations(sorted(set(held) & set(days)), 2)
            if len(days[one]) > 1 or len(days[other]) > 1
        )

    def best(self) -> list[int]:
        """The smallest values of all levels over all rotas, the first level first."""
        rotas = ([each for way in ways for each in way] for ways in product(*self.ways))
        return min([recount(rule, turns).value() for rule in self.levels] for turns in rotas if self.sound(turns))

    def agrees(self) -> None:
        """The solver, the audit and brute force say the same."""
        problem = posed(self.question, self.musts, self.levels)
        settled = settle(problem)
        turns = [each for each, held in zip(problem.turns, settled.held, strict=True) if held]
        audited = [recount(rule, turns).value() for rule in self.levels]
        assert self.sound(turns)
        assert settled.proved
        assert [sheet.value(settled.held) for sheet in problem.levels] == audited
        assert list(settled.bounds) == audited
        if self.number() <= MOST_ROTAS:
            assert self.best() == audited


def _as_chosen(question: Question) -> Trial:
    musts, levels = chosen(question.rules)
    return Trial(question, musts, (*levels, Canonical()))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(small_cafes(FREE))
def test_no_rota_at_all_is_better_than_a_proved_one(question: Question) -> None:
    """For the rules of the house: solver = audit = the best of all rotas, on every level."""
    _as_chosen(question).agrees()


@settings(max_examples=40, deadline=None, derandomize=True)
@given(small_cafes(FREE))
def test_a_plan_reports_what_the_audit_counts(question: Question) -> None:
    """The values of a rota's levels are those of the recount, and no must is broken."""
    rota = plan(question)
    audit = recounted(question, rota.turns, [Canonical()])
    assert audit.sound()
    assert [level.value for level in rota.levels] == [level.value() for level in audit.levels]
    assert all(level.proved for level in rota.levels)


# --- any rule that the grammar allows ----------------------------------------------------------------------------


@dataclass(frozen=True)
class Invented(Rule[Hashable]):
    """Counts something, at whatever convex cost."""

    counted: str
    costs: tuple[Cost, ...]

    says: ClassVar[Text] = verbatim("Invented.")
    measure: ClassVar[Text] = verbatim("{value}")
    french: ClassVar[str] = "Inventee"

    def counts(self, turn: Turn) -> Iterator[Hashable]:
        keys: dict[str, Hashable] = {
            "person": turn.person.id,
            "venue": turn.session.venue,
            "session": turn.session.slot,
            "seat": turn.seat,
            "person and venue": (turn.person.id, turn.session.venue),
        }
        if self.counted == "all but Anne":
            if turn.person.id != "anne":
                yield turn.session.venue
        else:
            yield keys[self.counted]

    def cost(self, counter: Hashable, n: int) -> Cost:
        return self.costs[min(n, len(self.costs) - 1)] if self.costs[-1] is NEVER else _prolonged(self.costs, n)

    def label(self, counter: Hashable) -> Text:
        return verbatim(str(counter))


@dataclass(frozen=True)
class InventedForPairs(PairRule[Hashable]):
    """Counts meetings, at whatever convex cost."""

    counted: str
    costs: tuple[Cost, ...]

    says: ClassVar[Text] = verbatim("Invented.")
    measure: ClassVar[Text] = verbatim("{value}")
    french: ClassVar[str] = "InventeePourDeux"

    def counts(self, turn: Turn, other: Turn) -> Iterator[Hashable]:
        one, two = sorted((turn.person.id, other.person.id))
        if self.counted == "pair":
            yield one, two
        elif self.counted == "venue":
            yield turn.session.venue
        elif one == "anne":
            yield two

    def cost(self, counter: Hashable, n: int) -> Cost:
        return self.costs[min(n, len(self.costs) - 1)] if self.costs[-1] is NEVER else _prolonged(self.costs, n)

    def label(self, counter: Hashable) -> Text:
        return verbatim(str(counter))


def _prolonged(costs: Sequence[Cost], n: int) -> Cost:
    """A convex table continued with its last slope."""
    whole = [cost for cost in costs if isinstance(cost, int)]
    beyond = max(0, n - len(whole) + 1)
    return whole[min(n, len(whole) - 1)] + beyond * (whole[-1] - whole[-2])


@st.composite
def convex(draw: st.DrawFn) -> tuple[Cost, ...]:
    """Costs that rise ever faster, sometimes falling first, sometimes ending in NEVER."""
    rises = sorted(draw(st.lists(st.integers(-3, 4), min_size=1, max_size=3)))
    costs: list[Cost] = [draw(st.integers(-2, 3))]
    for rise in rises:
        costs.append(int(str(costs[-1])) + rise)
    return (*costs, NEVER) if draw(st.integers(0, 2)) == 0 else tuple(costs)


@st.composite
def invented_rules(draw: st.DrawFn) -> list[AnyRule]:
    """Two to four invented rules."""
    countable = st.sampled_from(["person", "venue", "session", "seat", "person and venue", "all but Anne"])
    single = st.builds(Invented, countable, convex())
    for_pairs = st.builds(InventedForPairs, st.sampled_from(["pair", "venue", "with Anne"]), convex())
    return draw(st.lists(st.one_of(single, for_pairs), min_size=2, max_size=4))


def _with_invented(question: Question, rules: list[AnyRule], filled: bool) -> Trial:
    musts, levels = chosen(question.rules)
    capped = [rule for rule in rules if NEVER in rule.costs]  # type: ignore[union-attr]
    seats_first = (levels[0], *rules) if filled else (*rules, levels[0])
    return Trial(question, (*musts, *capped[:1]), (*seats_first, Canonical()))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(small_cafes(FREE), invented_rules(), st.booleans())
def test_any_rule_of_the_grammar_is_searched_right(question: Question, rules: list[AnyRule], filled: bool) -> None:
    """Whatever is counted and whatever convex cost it has: solver = audit = the best of all rotas."""
    _with_invented(question, rules, filled).agrees()


@pytest.mark.slow
@settings(max_examples=500, deadline=None)
@given(small_cafes(FREE), invented_rules(), st.booleans())
def test_other_cafes_every_time(question: Question, rules: list[AnyRule], filled: bool) -> None:
    """The same on hundreds of cafés that nobody has seen before."""
    _as_chosen(question).agrees()
    _with_invented(question, rules, filled).agrees()
