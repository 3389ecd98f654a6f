"""Budget, funding and income in; who pays, what is left to the organisation, and what the group earned, out."""

from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from cafeplan.indicators.costs import euros
from cafeplan.indicators.frames import Frame
from cafeplan.indicators.indicator import About, Indicator, Says
from cafeplan.language import Text
from cafeplan.model import Amount, Count, Records, Slice, Table

if TYPE_CHECKING:
    from pandas import DataFrame


class _Funding(Indicator):
    """What these have in common: they say where the money of the season comes from."""

    code = "IND-42"
    unit = Text(fr="€", en="€")
    objective = Text(fr="Faire durer l’action", en="Make the action last")
    tool = Text(fr="tableau des financements", en="table of funding")
    about: ClassVar[About] = "activity"
    uses: ClassVar[tuple[str, ...]] = ("funding",)
    needs: ClassVar[tuple[str, ...]] = ("funding.granted",)
    frames = frozenset({Frame.OTHERS_RESOURCES, Frame.EFFICIENT, Frame.SENACS, Frame.CAF})


class FundingByFunder(_Funding):
    """Money granted by funder; grants whose amount is not known are missing. In-kind support is not money."""

    french = "FinancementParFinanceur"
    says = Says(
        Text(fr="Financements par financeur", en="Funding by funder"),
        Text(
            fr="Somme des montants attribués par chaque financeur. Ce qui est donné en nature n’est pas de l’argent et "
            "n’y entre pas.",
            en="Sum of the amounts granted by each funder. What is given in kind is no money and does not enter.",
        ),
    )
    why = Text(fr="Chaque financeur veut voir sa part.", en="Each funder wants to see its share.")
    source = Text(fr="financements, colonnes financeur et attribué", en="funding, columns funder and granted")

    def of(self, records: Records) -> Table:
        money = _money(records)
        granted = money.dropna(subset=["granted"])
        by_funder = {str(funder): euros(one) for funder, one in granted.groupby("funder")["granted"]}
        return Table(by_funder, len(money) - len(granted))


class SeasonBudget(_Funding):
    """What the season may cost, as programme.toml says; n = 0 where it does not."""

    french = "BudgetDeLaSaison"
    says = Says(
        Text(fr="Budget de la saison", en="Budget of the season"),
        Text(fr="Ce que la saison peut coûter, tout compris.", en="What the season may cost, everything included."),
    )
    why = Text(fr="Chaque part se lit d’un tout.", en="Each share is a share of a whole.")
    source = Text(fr="programme.toml, budget de la saison", en="programme.toml, season’s budget")

    @classmethod
    def is_collected(cls, now: Slice) -> bool:
        """Whether the programme says what the season may cost."""
        return now.budget is not None

    def of(self, records: Records) -> Amount:
        return euros([records.now.budget] if records.now.budget is not None else [])


class LeftToPay(_Funding):
    """The season's budget less the money granted by others; n is the budget and their grants, 0 without a budget.

    Funding of kind `own` is what the organisation pays itself, so it is part of what is left. Support in kind is no
    money. Grants of unknown amount are missing.
    """

    french = "ResteACharge"
    says = Says(
        Text(fr="Reste à charge", en="Left to the organisation"),
        Text(
            fr="Budget de la saison moins l’argent attribué par d’autres. Les fonds propres en font partie.",
            en="The season’s budget less the money granted by others. Own funds are part of it.",
        ),
    )
    why = Text(fr="C’est ce que la structure porte seule.", en="It is what the organisation carries alone.")
    source = Text(
        fr="programme.toml, budget de la saison ; financements", en="programme.toml, season’s budget; funding"
    )
    frames = frozenset({Frame.OWN_RESOURCES, Frame.EFFICIENT, Frame.SENACS, Frame.CAF})

    def of(self, records: Records) -> Amount:
        money, budget = _money(records), records.now.budget
        others = money.loc[money["kind"].ne("own").fillna(True), "granted"]
        if budget is None:
            return Amount(Decimal(0), "€", 0, int(others.isna().sum()))
        left = budget - sum(others.dropna(), start=Decimal(0))
        return Amount(left, "€", 1 + int(others.notna().sum()), int(others.isna().sum()))


class GrantedShare(_Funding):
    """Grants of which something was granted, of the grants decided; those not yet decided are missing."""

    french = "DemandesAccordees"
    says = Says(
        Text(fr="Demandes de financement accordées", en="Funding requests granted"),
        Text(
            fr="Demandes pour lesquelles un montant a été attribué, parmi celles dont on connaît la réponse.",
            en="Requests for which an amount was granted, out of those of which the answer is known.",
        ),
    )
    unit = Text(fr="demande|demandes", en="request|requests")
    why = Text(fr="Dit si les financeurs suivent.", en="Says whether funders follow.")
    source = Text(fr="financements, colonnes demandé et attribué", en="funding, columns requested and granted")
    needs = ("funding.requested",)

    def of(self, records: Records) -> Count:
        asked = records.now.funding.dropna(subset=["requested"])
        known = asked["granted"].dropna()
        return Count(sum(amount > 0 for amount in known), len(known), len(asked) - len(known))


class OwnIncome(_Funding):
    """Sum of the income by nature; n is the number of lines of each."""

    french = "RecettesPropres"
    says = Says(
        Text(fr="Recettes propres", en="Own income"),
        Text(fr="Somme des recettes de la saison, selon leur nature.", en="Sum of the season’s income, by nature."),
    )
    why = Text(fr="Un groupe qui gagne décide.", en="A group that earns decides.")
    source = Text(fr="recettes, colonnes nature et montant", en="income, columns nature and amount")
    tool = Text(fr="tableau des recettes", en="table of income")
    uses = ("income",)
    needs = ("income.amount",)
    named_by = ("income.nature",)
    frames = frozenset({Frame.OWN_RESOURCES, Frame.EFFICIENT, Frame.CAF})

    def of(self, records: Records) -> Table:
        return Table({str(nature): euros(one) for nature, one in records.now.income.groupby("nature")["amount"]})


class UseOfIncome(_Funding):
    """Sum of the expenses with a purpose that the group decided on, by purpose; n is the number of lines of each."""

    french = "EmploiDesRecettes"
    says = Says(
        Text(fr="Emploi des recettes", en="Use of the income"),
        Text(
            fr="Somme des dépenses que le groupe a décidées sur ses recettes, selon ce à quoi elles ont servi.",
            en="Sum of the expenses that the group decided on out of its income, by what they were for.",
        ),
    )
    why = Text(fr="Dit ce que le groupe a choisi.", en="Says what the group chose.")
    source = Text(fr="depenses, colonne emploi", en="expenses, column purpose")
    tool = Text(fr="tableau des dépenses", en="table of expenses")
    uses = ("expenses",)
    needs = ("expenses.purpose",)
    frames = frozenset({Frame.OWN_RESOURCES, Frame.EFFICIENT})

    def of(self, records: Records) -> Table:
        return Table({str(purpose): euros(one) for purpose, one in _decided(records).groupby("purpose")["amount"]})


class IncomeLeft(_Funding):
    """The season's income less the expenses that the group decided on; n is the number of lines of both."""

    french = "RecettesDisponibles"
    says = Says(
        Text(fr="Recettes non encore employées", en="Income not used yet"),
        Text(
            fr="Recettes de la saison moins les dépenses que le groupe a décidées sur elles. Négatif : le groupe a "
            "employé ce qui lui restait d’avant.",
            en="The season’s income less the expenses that the group decided on out of it. Below zero: the group used "
            "what it had left from before.",
        ),
    )
    why = Text(fr="C’est ce dont le groupe peut encore décider.", en="It is what the group can still decide on.")
    source = Text(fr="recettes ; depenses, colonne emploi", en="income; expenses, column purpose")
    tool = Text(fr="tableaux des recettes et des dépenses", en="tables of income and expenses")
    uses = ("income", "expenses")
    needs = ("income.amount",)
    frames = frozenset({Frame.OWN_RESOURCES, Frame.EFFICIENT})

    def of(self, records: Records) -> Amount:
        income, used = records.now.income["amount"], _decided(records)["amount"]
        left = sum(income, start=Decimal(0)) - sum(used, start=Decimal(0))
        return Amount(left, "€", len(income) + len(used))


def _decided(records: Records) -> "DataFrame":
    """The expenses that the group decided on out of its income."""
    return records.now.expenses.dropna(subset=["purpose"])


def _money(records: Records) -> "DataFrame":
    """The funding that is money."""
    return records.now.funding[records.now.funding["kind"].ne("in_kind").fillna(True)]
