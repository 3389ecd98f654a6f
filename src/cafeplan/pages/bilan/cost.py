"""A season as it is shown in; what it cost, and who paid, out."""

from decimal import Decimal

from cafeplan import figures
from cafeplan.figures import Cell, Piece
from cafeplan.figures.charts import Words
from cafeplan.language import bilan as says
from cafeplan.language import euros
from cafeplan.model import Amount
from cafeplan.pages import frame
from cafeplan.pages.bilan.shown import NOTHING, Shown

FACTS = (
    "CostWithoutStaff",
    "FullCost",
    "CostPerAttendance",
    "CostPerPerson",
    "StaffHours",
    "FullTimeEquivalent",
    "VolunteerHours",
    "VolunteerValue",
    "SeasonBudget",
    "LeftToPay",
    "UseOfIncome",
    "IncomeLeft",
)
_SPENT = "CostWithoutStaff"
_IN, _OUT = ("FundingByFunder", "OwnIncome"), ("ExpensesByNature",)


def money(shown: Shown) -> Piece:
    """What came in by funder or nature, and what went out by nature."""
    came, went = (_lines(shown, names) for names in (_IN, _OUT))
    if not came and not went:
        return NOTHING
    received, spent = (sum((amount for _, amount in lines), start=Decimal(0)) for lines in (came, went))
    finding = says.MONEY_FINDING if came and went else says.RECEIVED_FINDING if came else says.SPENT_FINDING
    lines = [*came, *went]
    numbers = [euros(amount, shown.lang) for _, amount in lines]
    words = Words(
        shown.say(finding(received=received, spent=spent)),
        shown.say(
            says.BARS_ALTERNATIVE(
                label=says.MONEY_TABLE,
                categories=[says.MONEY_LINE(label=label, amount=amount) for label, amount in lines],
            )
        ),
        shown.fictional_note("CostWithoutStaff"),
    )
    parts = {
        shown.say(says.RECEIVED): [float(amount) for _, amount in came] + [0.0] * len(went),
        shown.say(says.SPENT): [0.0] * len(came) + [float(amount) for _, amount in went],
    }
    drawn = {name: lengths for name, lengths in parts.items() if any(lengths)}
    return figures.bars(words, _data(shown, len(came), lines), [label for label, _ in lines], drawn, numbers)


def numbers(shown: Shown) -> Piece:
    """The numbers of money and hours; where no expense was recorded, also the sentence that says it."""
    facts, unsaid = shown.facts(says.COSTS, FACTS, says.COSTS_UNSAID), shown.say(says.COSTS_UNSAID)
    if shown.is_told(_SPENT) or unsaid in facts.text:
        return facts
    return figures.joined([facts, frame.paragraph(unsaid)])


def _lines(shown: Shown, names: tuple[str, ...]) -> list[tuple[str, Decimal]]:
    return [
        (label, Decimal(str(one.value)))
        for name in names
        for label, one in shown.categories(name)
        if isinstance(one, Amount) and one.value
    ]


def _data(shown: Shown, came: int, lines: list[tuple[str, Decimal]]) -> Piece:
    header = shown.header(says.MONEY_LABEL, says.MONEY_WAY, says.AMOUNT)
    rows = [
        [
            Cell(label),
            Cell(shown.say(says.RECEIVED if n < came else says.SPENT)),
            Cell(euros(amount, shown.lang), is_number=True),
        ]
        for n, (label, amount) in enumerate(lines)
    ]
    note = " ".join(filter(None, [shown.say(says.MONEY_NOTE), shown.fictional_note()]))
    return figures.grid(figures.numbers_table(shown.say(says.MONEY_TABLE), header, rows, note))
