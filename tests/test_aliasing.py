"""A rotation that keeps the calendar's pace is found out, and what it costs is counted."""

from cafes import cafe, dijon, person, session, turn
from conftest import plain

from cafeplan.model import Question, Turn
from cafeplan.rota import by_weekday_of_month, in_turn, meetings, plan, recounted, warnings

LEVELS = ("EverySeatFilled", "FairShare", "Spacing", "VenueAlternation", "PairVariety")


def said(question: Question, turns: tuple[Turn, ...]) -> list[str]:
    """The warnings in French."""
    return [plain(each.into("fr")) for each in warnings(question, turns)]


def test_naive_rotation_lets_three_of_nine_pairs_meet() -> None:
    """22 Mondays at Dijon, three people of each service in turn: Anne meets Denis every time and nobody else."""
    question = dijon(LEVELS)
    turns = in_turn(question)
    found = meetings(question, turns)
    assert (found.met, found.pairs) == (3, 9)
    assert said(question, turns) == ["Seuls 3 binômes sur 9 se rencontrent : les rotations avancent du même pas."]
    assert warnings(question, turns)[0].en == "Only 3\xa0pairs of 9 ever meet: the rotations keep the same pace."


def test_a_person_for_each_nth_monday_never_leaves_the_venue() -> None:
    """The nth Monday is at the nth café: the second and third of each service see one café only."""
    question = dijon(LEVELS)
    turns = by_weekday_of_month(question)
    assert said(question, turns) == [
        "Benoît ne va qu’à un lieu, mably, alors que la saison en a 4 : la rotation suit le calendrier.",
        "Chloé ne va qu’à un lieu, concorde, alors que la saison en a 4 : la rotation suit le calendrier.",
        "Farid ne va qu’à un lieu, mably, alors que la saison en a 4 : la rotation suit le calendrier.",
        "Élise ne va qu’à un lieu, concorde, alors que la saison en a 4 : la rotation suit le calendrier.",
        "Seuls 3 binômes sur 9 se rencontrent : les rotations avancent du même pas.",
    ]


def test_the_planned_rota_aliases_with_nothing() -> None:
    """All nine pairs meet, and no warning is given; every level is at least as good as with a naive rotation."""
    question = dijon(LEVELS)
    rota = plan(question)
    assert meetings(question, rota.turns).met == 9
    assert warnings(question, rota.turns) == ()
    for naive in (in_turn, by_weekday_of_month):
        pairs = recounted(question, naive(question)).levels[4].value()
        assert rota.levels[4].value < pairs


def test_few_turns_prove_nothing() -> None:
    """Two turns at one café are no rotation, and neither is a season with one venue."""
    anne, sessions = person("Anne"), [session(0), session(1, "mably"), session(2)]
    assert warnings(cafe(sessions, [anne]), [turn(sessions[0], anne), turn(sessions[2], anne)]) == ()
    alone = [session(week) for week in range(4)]
    assert warnings(cafe(alone, [anne]), [turn(each, anne) for each in alone]) == ()
