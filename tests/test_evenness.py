"""What sums alone allow: teams, shares and tables counted by hand, and against every table there is."""

from collections.abc import Sequence
from itertools import product

from cafes import cafe, dijon, person, session, turn
from conftest import plain
from hypothesis import given
from hypothesis import strategies as st

from cafeplan.model import Question, Turn
from cafeplan.rota import recounted
from cafeplan.rules.evenness import couples, least, shared_out, teams

TWO_ROLES = ("general", "gerontologique")
BOTH = [person("Anne"), person("Benoît"), person("Denis", "gerontologique"), person("Élise", "gerontologique")]
tables = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=3)


def said(question: Question, turns: Sequence[Turn]) -> list[str]:
    """The findings of the last level, in French."""
    return [plain(each.into("fr")) for each in recounted(question, turns).levels[-1].findings()]


def held(question: Question, *names: str) -> list[Turn]:
    """A turn a session for one role, in order of the names."""
    people = {each.name: each for each in question.people}
    return [turn(each, people[name]) for each, name in zip(question.sessions, names, strict=True)]


def squares(cell: tuple[str, str], n: int) -> int:
    """What VenueAlternation makes of a count."""
    return n * n


def test_a_role_is_a_team_and_whoever_has_two_makes_them_one() -> None:
    """Two services are two teams; with somebody of both there is one; a role that nobody asks for is none."""
    question = cafe([session(0)], [*BOTH, person("Chloé", "accueil")], TWO_ROLES)
    assert [team.people for team in teams(question)] == [("anne", "benoît"), ("denis", "élise")]
    one = cafe([session(0)], [*BOTH, person("Farid", *TWO_ROLES)], TWO_ROLES)
    assert [team.roles for team in teams(one)] == [TWO_ROLES]


def test_who_could_share_a_session() -> None:
    """A seat for one of each service: only people of both meet; a seat for up to four: everybody with everybody."""
    assert couples(cafe([session(0)], BOTH, TWO_ROLES)) == {
        ("anne", "denis"),
        ("anne", "élise"),
        ("benoît", "denis"),
        ("benoît", "élise"),
    }
    assert couples(cafe([session(0)], BOTH[:2])) == frozenset()
    assert couples(cafe([session(0)], BOTH[:2], most=4)) == {("anne", "benoît")}


def test_a_total_is_shared_as_the_rota_does_where_that_is_as_good() -> None:
    """Seven among three: somebody holds three, and it is whoever does; a half-timer's turn costs double."""
    assert shared_out({"a": 2, "b": 3, "c": 2}, lambda name, n: n * n) == {"a": 2, "b": 3, "c": 2}
    assert shared_out({"a": 3, "b": 0}, lambda name, n: n * n * (1 if name == "a" else 2)) == {"a": 2, "b": 1}


@given(tables)
def test_no_table_with_the_same_sums_is_more_even(rows: list[tuple[int, int]]) -> None:
    """The least sum of squares is that of the best of all tables of two columns, one by one."""
    counted = {(f"p{row}", place): n for row, cells in enumerate(rows) for place, n in zip("xy", cells, strict=True)}
    totals = [sum(cells) for cells in rows]
    every = product(*(range(total + 1) for total in totals))
    same = [firsts for firsts in every if sum(firsts) == sum(cells[0] for cells in rows)]
    best = min(sum(n * n + (total - n) ** 2 for n, total in zip(firsts, totals, strict=True)) for firsts in same)
    assert least(counted, squares) == best


def test_turns_that_divide_and_turns_that_do_not() -> None:
    """Fifteen for three are five each; of four for three somebody has one more, and who is further off is named."""
    people = [person("Anne"), person("Benoît"), person("Chloé")]
    question = cafe([session(week) for week in range(15)], people, levels=("EverySeatFilled", "FairShare"))
    assert said(question, held(question, *["Anne", "Benoît", "Chloé"] * 5)) == [
        "15 tours pour 3 personnes : 5 chacun, un écart de 0 est possible ; c’est le partage de ce planning."
    ]
    question = cafe([session(week) for week in range(4)], people, levels=("EverySeatFilled", "FairShare"))
    assert said(question, held(question, "Anne", "Anne", "Anne", "Benoît")) == [
        "4 tours pour 3 personnes : au mieux 1 ou 2 chacun, un écart de 1 est inévitable ; s’en écartent Anne (1 tour "
        "de plus) et Chloé (1 tour de moins)."
    ]


def test_turns_by_working_time() -> None:
    """Six turns for a full-timer and a half-timer are four and two; of two services each is told by itself."""
    people = [person("Anne"), person("Benoît", working_time=50)]
    question = cafe([session(week) for week in range(6)], people, levels=("EverySeatFilled", "FairShare"))
    assert said(question, held(question, *["Anne"] * 4, *["Benoît"] * 2)) == [
        "6 tours pour 2 personnes : au mieux de 2 à 4 selon ce que chacun doit ; c’est le partage de ce planning."
    ]
    two = cafe([session(0), session(1)], BOTH, TWO_ROLES, levels=("EverySeatFilled", "FairShare"))
    anne, _, denis, _ = BOTH
    turns = [turn(each, who, who.roles[0]) for each in two.sessions for who in (anne, denis)]
    assert said(two, turns)[1] == (
        "« gerontologique », 2 tours pour 2 personnes : 1 chacun, un écart de 0 est possible ; s’en écartent Denis "
        "(1 tour de plus) et Élise (1 tour de moins)."
    )


def test_weeks_between_sessions() -> None:
    """Four weeks for two people: a session every second week; whoever comes twice in a row is named."""
    question = cafe([session(week) for week in range(4)], BOTH[:2], levels=("EverySeatFilled", "Spacing"))
    kept = "Écart visé : 2 semaines d’une séance à la suivante ; personne ne revient plus tôt."
    assert said(question, held(question, "Anne", "Benoît", "Anne", "Benoît")) == [kept]
    assert said(question, held(question, "Anne", "Anne", "Benoît", "Benoît")) == [
        "Écart visé : 2 semaines d’une séance à la suivante ; parfois plus tôt : Anne et Benoît."
    ]


def test_venues_against_each_ones_share() -> None:
    """Two cafés twice each, two people: one of each is even; both turns at one café is a whole turn from the share."""
    sessions = [session(week, ("comedie", "mably")[week % 2]) for week in range(4)]
    question = cafe(sessions, BOTH[:2], levels=("EverySeatFilled", "VenueAlternation"))
    assert said(question, held(question, "Anne", "Anne", "Benoît", "Benoît")) == [
        "Chacun va à chaque lieu à moins d’un tour près de sa part.",
        "Avec ces tours et ces séances, aucun partage n’est plus égal.",
    ]
    assert said(question, held(question, "Anne", "Benoît", "Anne", "Benoît")) == [
        "Loin de leur part d’un lieu : Anne, comedie (2 tours pour 1), Benoît, comedie (0 tour pour 1), Anne, mably "
        "(0 tour pour 1) et Benoît, mably (2 tours pour 1).",
        "Les sommes seules, sans absences ni autres règles, permettraient 4 points de moins.",
    ]
    alone = cafe([session(0)], BOTH[:1], levels=("EverySeatFilled", "VenueAlternation"))
    assert said(alone, held(alone, "Anne")) == []


def test_pairs_against_what_everybodys_turns_allow() -> None:
    """22 Mondays and nine pairs: two or three times each at best; in step, three pairs repeat for all the others."""
    question = dijon(("EverySeatFilled", "PairVariety"))
    services = [[each for each in question.people if role in each.roles] for role in TWO_ROLES]
    shifted = [(n, one[n % 3], two[(n + n // 3) % 3]) for one, two in [services] for n in range(22)]
    turns = [turn(question.sessions[n], who, who.roles[0]) for n, *pair in shifted for who in pair]
    assert said(question, turns) == [
        "22 rencontres pour 9 binômes : au mieux 2 ou 3 fois chacun, ici de 2 à 3 fois.",
        "Avec les tours de chacun, on ne peut pas faire plus égal.",
    ]
    in_step = [turn(each, who[n % 3], who[0].roles[0]) for n, each in enumerate(question.sessions) for who in services]
    assert said(question, in_step) == [
        "22 rencontres pour 9 binômes : au mieux 2 ou 3 fois chacun, ici de 0 à 8 fois.",
        # 8, 7 and 7 meetings are 28 + 21 + 21 = 70 repetitions; four pairs three times and five twice are 12 + 5 = 17.
        "Les sommes seules, sans absences ni autres règles, permettraient 53 répétitions de moins.",
    ]


def test_pairs_at_a_seat_for_several() -> None:
    """Three volunteers, two a session: three meetings of three pairs, once each; the same two every time are named."""
    people = [person("Anne"), person("Benoît"), person("Chloé")]
    question = cafe([session(week) for week in range(3)], people, levels=("EverySeatFilled", "PairVariety"), most=4)
    turns = [turn(each, who) for each in question.sessions for who in people[:2]]
    seats = {seat.slot: seat for seat in question.seats}
    turns = [Turn(seats[each.session.slot], each.session, each.person) for each in turns]
    assert said(question, turns) == [
        "3 rencontres pour 3 binômes : au mieux 1 fois chacun, ici de 0 à 3 fois.",
        "Les sommes seules, sans absences ni autres règles, permettraient 3 répétitions de moins.",
    ]


def test_seats_held() -> None:
    """Two of three seats."""
    question = cafe([session(week) for week in range(3)], BOTH[:1])
    assert said(question, held(question, *["Anne"] * 3)[:2]) == ["3 personnes demandées, 2 présentes."]
