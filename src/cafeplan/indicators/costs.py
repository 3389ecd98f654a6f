"""Expenses and attendance in; what the season cost, and what that is per attendance and per person, out."""

from decimal import Decimal
from fractions import Fraction

from cafeplan.indicators.audience import Attendances, DistinctPeople
from cafeplan.indicators.indicator import Indicator, Says
from cafeplan.language import Text
from cafeplan.model import Amount, Interval, Records

_OBJECTIVE = Text(fr="Faire beaucoup avec peu", en="Do much with little")
_TOOL = Text(fr="tableau des dépenses", en="table of expenses")
_UNIT = Text(fr="€", en="€")
_TABLES = ("expenses",)
_WITH_PEOPLE = ("expenses", "sessions", "attendance", "headcounts")


class CostWithoutStaff(Indicator):
    """Sum of the expenses whose nature is not staff; n is the number of expense lines, 0 where none was recorded."""

    code = "IND-41"
    french = "CoutHorsPersonnel"
    says = Says(
        Text(fr="Coût hors personnel", en="Cost without staff"),
        Text(
            fr="Somme des dépenses, sauf celles de personnel.",
            en="Sum of the expenses, those for staff left out.",
        ),
    )
    unit = _UNIT
    why = Text(
        fr="C’est ce que l’action ajoute aux dépenses du service.", en="It is what the action adds to the spending."
    )
    source = Text(fr="depenses, colonnes nature et montant", en="expenses, columns nature and amount")
    tool = _TOOL
    objective = _OBJECTIVE
    about = "activity"
    uses = _TABLES

    def of(self, records: Records) -> Amount:
        lines = records.now.expenses[records.now.expenses["nature"] != "staff"]
        return Amount(sum(lines["amount"], start=Decimal(0)), "€", n=len(lines))


class CostPerAttendance(Indicator):
    """Cost without staff divided by attendances; n is the number of attendances, 0 where it cannot be said."""

    code = "IND-41"
    french = "CoutParPresence"
    says = Says(
        Text(fr="Coût par présence, hors personnel", en="Cost per attendance, without staff"),
        Text(
            fr="Coût hors personnel divisé par les présences cumulées de la même saison.",
            en="Cost without staff divided by the attendances of the same season.",
        ),
    )
    unit = _UNIT
    why = Text(
        fr="Se compare d’une saison à l’autre quand les dates changent.", en="Compares seasons of other lengths."
    )
    source = Text(fr="depenses ; presences et comptages", en="expenses; attendance and headcounts")
    tool = _TOOL
    objective = _OBJECTIVE
    about = "total"
    uses = _WITH_PEOPLE

    def of(self, records: Records) -> Amount:
        cost, attendances = CostWithoutStaff().of(records), Attendances().of(records)
        if cost.n == 0 or attendances.part == 0:
            return Amount(Fraction(0), "€", n=0, missing=attendances.missing)
        return Amount(Fraction(cost.value) / attendances.part, "€", attendances.part, attendances.missing)


class CostPerPerson(Indicator):
    """Cost without staff divided by different people, between two limits where their number lies between two.

    An amount with n = 0 where no expense or no person was recorded: then it cannot be said.
    """

    code = "IND-41"
    french = "CoutParPersonne"
    says = Says(
        Text(fr="Coût par personne, hors personnel", en="Cost per person, without staff"),
        Text(
            fr="Coût hors personnel divisé par le nombre de personnes différentes de la même saison.",
            en="Cost without staff divided by the number of different people of the same season.",
        ),
    )
    unit = _UNIT
    why = Text(fr="Dit ce que coûte d’avoir accueilli une personne.", en="Says what it cost to welcome one person.")
    source = Text(fr="depenses ; presences et comptages", en="expenses; attendance and headcounts")
    tool = _TOOL
    objective = _OBJECTIVE
    about = "total"
    uses = _WITH_PEOPLE

    def of(self, records: Records) -> Interval | Amount:
        cost, people = CostWithoutStaff().of(records), DistinctPeople().of(records)
        if cost.n == 0 or people.low == 0:
            return Amount(Fraction(0), "€", n=0, missing=people.missing)
        total = Fraction(cost.value)
        return Interval(total / Fraction(people.high), total / Fraction(people.low), "€", people.missing)
