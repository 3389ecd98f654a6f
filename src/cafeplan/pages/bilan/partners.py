"""A season as it is shown in; which partner organisations were invited and came, café by café and by sector, out."""

from collections.abc import Iterator

from cafeplan import figures
from cafeplan.figures import Cell, Piece
from cafeplan.figures.charts import Words
from cafeplan.language import bilan, number, short_date
from cafeplan.language import partners as says
from cafeplan.model import Status
from cafeplan.pages.bilan.charts import by_category
from cafeplan.pages.bilan.shown import Shown

FACTS = (
    "OrganisationsInvited",
    "OrganisationsPresent",
    "TurnoutRate",
    "ProjectsPresented",
    "MeetingsInitiated",
    "CompleteSheets",
    "FreshSheets",
    "Replication",
)


def pieces(shown: Shown) -> Iterator[Piece]:
    """The numbers of the partners, each café and each sector; nothing where nobody noted who was invited."""
    cafes = _cafes(shown)
    if cafes:
        yield shown.facts(says.PARTNERS, FACTS, says.UNSAID)
        yield _by_cafe(shown, cafes)
        yield by_category(
            shown, "OrganisationsBySector", says.BY_SECTOR_FINDING, shown.categories("OrganisationsBySector")
        )


def _cafes(shown: Shown) -> list[tuple[str, int, int]]:
    """Of each held café to which organisations were invited: its day, how many came, how many were invited."""
    rows = []
    for one in shown.told.sessions:
        present = [row["present"] for row in shown.told.around["invitations"] if row["session"] == one.slot]
        if one.status is Status.HELD and present:
            rows.append((short_date(one.date, shown.lang), present.count("yes"), len(present)))
    return rows


def _by_cafe(shown: Shown, cafes: list[tuple[str, int, int]]) -> Piece:
    came = [present for _, present, _ in cafes]
    said = [says.AT_CAFE(day=day, present=present, invited=invited) for day, present, invited in cafes]
    words = Words(
        shown.say(says.BY_CAFE_FINDING(least=min(came), most=max(came))),
        shown.say(says.BY_CAFE_ALTERNATIVE(cafes=said)),
        shown.fictional_note(),
    )
    present, absent = shown.header(says.PRESENT, says.ABSENT)
    parts = {
        present: [float(one) for one in came],
        absent: [float(invited - one) for _, one, invited in cafes],
    }
    numbers = [shown.say(says.OF_INVITED(present=one, invited=invited)) for _, one, invited in cafes]
    return figures.bars(words, _table(shown, cafes), [day for day, *_ in cafes], parts, numbers)


def _table(shown: Shown, cafes: list[tuple[str, int, int]]) -> Piece:
    header = shown.header(bilan.DATE, says.PRESENT, says.INVITED)
    rows = [
        [Cell(day), *(Cell(number(one, shown.lang), is_number=True) for one in (present, invited))]
        for day, present, invited in cafes
    ]
    return figures.numbers_table(shown.say(says.BY_CAFE), header, rows, shown.fictional_note())
