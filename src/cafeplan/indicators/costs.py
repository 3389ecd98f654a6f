"""Expenses, hours and attendance in; what the season cost, with and without staff, for each who came, out."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from cafeplan.indicators.audience import Attendances, DistinctPeople
from cafeplan.indicators.frames import Frame
from cafeplan.indicators.indicator import About, Indicator, Says
from cafeplan.language import Text
from cafeplan.model import Amount, Interval, Records, Table


class _Cost(Indicator):
    """What these have in common: they add up what was spent."""

    code = "IND-41"
    unit = Text(fr="€", en="€")
    objective = Text(fr="Faire beaucoup avec peu", en="Do much with little")
    tool = Text(fr="tableau des dépenses", en="table of expenses")
    about: ClassVar[About] = "activity"
    uses: ClassVar[tuple[str, ...]] = ("expenses",)
    needs: ClassVar[tuple[str, ...]] = ("expenses.amount",)
    frames = frozenset({Frame.OWN_RESOURCES, Frame.EFFICIENT, Frame.RFVAA, Frame.CAF})


class CostWithoutStaff(_Cost):
    """Sum of the expenses whose nature is not staff; n is the number of expense lines, 0 where none was recorded."""

    french = "CoutHorsPersonnel"
    says = Says(
        Text(fr="Coût hors personnel", en="Cost without staff"),
        Text(fr="Somme des dépenses, sauf celles de personnel.", en="Sum of the expenses, those for staff left out."),
    )
    why = Text(
        fr="C’est ce que l’action ajoute aux dépenses du service.", en="It is what the action adds to the spending."
    )
    source = Text(fr="depenses, colonnes nature et montant", en="expenses, columns nature and amount")

    def of(self, records: Records) -> Amount:
        lines = records.now.expenses[records.now.expenses["nature"] != "staff"]
        return euros(lines["amount"])


class ExpensesByNature(_Cost):
    """Sum of the expenses by nature, staff included; n is the number of lines of each."""

    french = "DepensesParNature"
    says = Says(
        Text(fr="Dépenses par nature", en="Expenses by nature"),
        Text(
            fr="Somme des dépenses enregistrées, selon leur nature, personnel payé compris.",
            en="Sum of the recorded expenses, by nature, paid staff included.",
        ),
    )
    why = Text(fr="Dit à quoi l’argent a servi.", en="Says what the money was used for.")
    source = Text(fr="depenses, colonnes nature et montant", en="expenses, columns nature and amount")
    named_by = ("expenses.nature",)

    def of(self, records: Records) -> Table:
        return Table({str(nature): euros(one) for nature, one in records.now.expenses.groupby("nature")["amount"]})


class FullCost(_Cost):
    """All expenses, those for staff included, and the hours of employees at their hourly cost.

    Hours of freelancers do not enter: their invoices are expenses. Nor do those of volunteers: they are no cost. n is
    the number of expense lines and costed rows, 0 where no staff is in any. Rows of employees without a cost are
    missing.
    """

    french = "CoutComplet"
    says = Says(
        Text(fr="Coût complet", en="Full cost"),
        Text(
            fr="Toutes les dépenses, personnel payé compris, et les heures des salariés à leur coût horaire. Un "
            "salaire déjà porté en dépense ne doit pas avoir de coût horaire : il compterait deux fois. Le bénévolat "
            "n’y entre pas.",
            en="All expenses, paid staff included, and the hours of employees at their hourly cost. Pay that is an "
            "expense already must have no hourly cost: it would count twice. Volunteering does not enter.",
        ),
    )
    why = Text(fr="C’est ce que l’action coûte vraiment.", en="It is what the action really costs.")
    source = Text(fr="depenses ; heures, colonnes heures et coût horaire", en="expenses; hours, columns hours and cost")
    tool = Text(fr="tableau des dépenses et feuille d’heures", en="table of expenses and time sheet")
    uses = ("expenses", "hours")
    needs = ("expenses.amount", "hours.hourly_cost")
    frames = frozenset({Frame.OWN_RESOURCES, Frame.EFFICIENT, Frame.SENACS, Frame.CAF})

    def of(self, records: Records) -> Amount:
        expenses, hours = records.now.expenses, records.now.hours
        employees = hours[hours["status"] == "employee"]
        costed = employees.dropna(subset=["hourly_cost"])
        missing = len(employees) - len(costed)
        if costed.empty and not (expenses["nature"] == "staff").any():
            return Amount(Decimal(0), "€", 0, missing)
        time = (one * cost for one, cost in zip(costed["hours"], costed["hourly_cost"], strict=True))
        return euros([*expenses["amount"], *time], missing)


class VolunteerValue(_Cost):
    """Hours of volunteers at their hourly cost, never part of any cost; n is the number of costed rows."""

    french = "ValeurDuBenevolat"
    says = Says(
        Text(fr="Valeur du bénévolat", en="Value of volunteering"),
        Text(
            fr="Heures des bénévoles au coût horaire retenu pour elles. N’entre dans aucun coût : personne ne la paie.",
            en="Hours of volunteers at the hourly cost chosen for them. It is in no cost: nobody pays it.",
        ),
    )
    why = Text(fr="Le plan comptable des associations la demande.", en="The accounts of associations ask for it.")
    source = Text(fr="heures, statut bénévole", en="hours, status volunteer")
    tool = Text(fr="feuille d’heures", en="time sheet")
    uses = ("hours",)
    needs = ("hours.hourly_cost",)
    frames = frozenset({Frame.OTHERS_RESOURCES, Frame.EFFICIENT, Frame.SENACS})

    def of(self, records: Records) -> Amount:
        rows = records.now.hours[records.now.hours["status"] == "volunteer"]
        costed = rows.dropna(subset=["hourly_cost"])
        value = (one * cost for one, cost in zip(costed["hours"], costed["hourly_cost"], strict=True))
        return euros(list(value), len(rows) - len(costed))


class _Ratio(_Cost):
    """What these have in common: a cost divided by who came in the same slice."""

    about: ClassVar[About] = "total"
    uses: ClassVar[tuple[str, ...]] = ("expenses", "sessions", "attendance", "headcounts")
    source = Text(fr="depenses ; presences et comptages", en="expenses; attendance and headcounts")


class _FullRatio(_Ratio):
    """What these have in common: the full cost divided by who came in the same slice."""

    uses: ClassVar[tuple[str, ...]] = (*_Ratio.uses, "hours")
    needs: ClassVar[tuple[str, ...]] = FullCost.needs
    source = Text(fr="depenses, heures ; presences et comptages", en="expenses, hours; attendance and headcounts")
    frames = FullCost.frames


class CostPerAttendance(_Ratio):
    """Cost without staff divided by attendances; n is the number of attendances, 0 where it cannot be said."""

    french = "CoutParPresence"
    says = Says(
        Text(fr="Coût par présence, hors personnel", en="Cost per attendance, without staff"),
        Text(
            fr="Coût hors personnel divisé par les présences cumulées de la même saison.",
            en="Cost without staff divided by the attendances of the same season.",
        ),
    )
    why = Text(
        fr="Se compare d’une saison à l’autre quand les dates changent.", en="Compares seasons of other lengths."
    )

    def of(self, records: Records) -> Amount:
        return _per_attendance(CostWithoutStaff().of(records), records)


class CostPerPerson(_Ratio):
    """Cost without staff divided by different people, between two limits where their number lies between two.

    An amount with n = 0 where no expense or no person was recorded: then it cannot be said.
    """

    french = "CoutParPersonne"
    says = Says(
        Text(fr="Coût par personne, hors personnel", en="Cost per person, without staff"),
        Text(
            fr="Coût hors personnel divisé par le nombre de personnes différentes de la même saison.",
            en="Cost without staff divided by the number of different people of the same season.",
        ),
    )
    why = Text(fr="Dit ce que coûte d’avoir accueilli une personne.", en="Says what it cost to welcome one person.")

    def of(self, records: Records) -> Interval | Amount:
        return _per_person(CostWithoutStaff().of(records), records)


class FullCostPerAttendance(_FullRatio):
    """Full cost divided by attendances; n is the number of attendances, 0 where it cannot be said."""

    french = "CoutCompletParPresence"
    says = Says(
        Text(fr="Coût complet par présence", en="Full cost per attendance"),
        Text(
            fr="Coût complet, temps des professionnels compris, divisé par les présences cumulées de la même saison.",
            en="Full cost, working time of staff included, divided by the attendances of the same season.",
        ),
    )
    why = Text(fr="Le temps compte plus que le café.", en="Time weighs more than coffee.")

    def of(self, records: Records) -> Amount:
        return _per_attendance(FullCost().of(records), records)


class FullCostPerPerson(_FullRatio):
    """Full cost divided by different people, between two limits where their number lies between two.

    An amount with n = 0 where the full cost cannot be said or no person was recorded.
    """

    french = "CoutCompletParPersonne"
    says = Says(
        Text(fr="Coût complet par personne", en="Full cost per person"),
        Text(
            fr="Coût complet, temps des professionnels compris, divisé par le nombre de personnes différentes de la "
            "même saison.",
            en="Full cost, working time of staff included, divided by the number of different people of the same "
            "season.",
        ),
    )
    why = Text(fr="Dit ce que coûte vraiment d’accueillir quelqu’un.", en="Says what welcoming somebody really costs.")

    def of(self, records: Records) -> Interval | Amount:
        return _per_person(FullCost().of(records), records)


def euros(amounts: Iterable[Decimal], missing: int = 0) -> Amount:
    """The sum of some amounts of money, which rests on their number."""
    lines = list(amounts)
    return Amount(sum(lines, start=Decimal(0)), "€", len(lines), missing)


def _per_attendance(cost: Amount, records: Records) -> Amount:
    attendances = Attendances().of(records)
    missing = cost.missing + records.now.uncounted
    if cost.n == 0 or attendances.part == 0:
        return Amount(Fraction(0), "€", 0, missing)
    return Amount(Fraction(cost.value) / attendances.part, "€", attendances.part, missing)


def _per_person(cost: Amount, records: Records) -> Interval | Amount:
    people = DistinctPeople().of(records)
    missing = cost.missing + people.missing
    if cost.n == 0 or people.low == 0:
        return Amount(Fraction(0), "€", 0, missing)
    total = Fraction(cost.value)
    return Interval(total / Fraction(people.high), total / Fraction(people.low), "€", missing)
