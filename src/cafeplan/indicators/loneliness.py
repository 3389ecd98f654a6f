"""Answer sheets of the same people before and after in; how loneliness and social network moved, out."""

from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar

from cafeplan.indicators.frames import Frame
from cafeplan.indicators.indicator import About, Indicator, Says, middle
from cafeplan.indicators.scales import SCALES
from cafeplan.language import Text
from cafeplan.model import Amount, Count, Records, Table

if TYPE_CHECKING:
    from pandas import DataFrame, Series

FEWEST = 11
"""Below so many pairs only their number is said: the change of a few is the change of somebody."""


class _Paired(Indicator):
    """What these have in common: they compare each respondent with himself, before and after."""

    code = "IND-36"
    objective = Text(fr="Rompre la solitude", en="Break loneliness")
    tool = Text(fr="questionnaire avant et après", en="questionnaire before and after")
    source = Text(
        fr="reponses, colonnes répondant, passation, échelle et questions", en="answers, columns of the scale"
    )
    about: ClassVar[About] = "people"
    uses: ClassVar[tuple[str, ...]] = ("answers",)
    needs: ClassVar[tuple[str, ...]] = ("answers.scale", "answers.respondent")
    frames = frozenset({Frame.IMPACT, Frame.EFFECTIVE, Frame.ABS})
    looks_back = True


class PairedRespondents(_Paired):
    """Respondents with a valid score before and one after, by scale, of all who answered on it.

    A sheet from an earlier season counts as before. Respondents without one of the two are missing.
    """

    french = "RepondantsApparies"
    says = Says(
        Text(fr="Répondants avant et après", en="Respondents before and after"),
        Text(
            fr="Personnes dont le questionnaire est complet avant et après, parmi celles qui ont répondu à cette "
            "échelle.",
            en="People whose questionnaire is complete before and after, out of those who answered on that scale.",
        ),
    )
    unit = Text(fr="répondant|répondants", en="respondent|respondents")
    why = Text(
        fr="Sans les mêmes personnes, on compare des inconnus.", en="Without the same people strangers are compared."
    )
    named_by = ("answers.scale",)

    def of(self, records: Records) -> Table:
        pairs = {scale: len(_changes(records, scale)) for scale in SCALES}
        asked = {scale: _respondents(records, scale) for scale in SCALES}
        categories = {scale: Count(pairs[scale], asked[scale]) for scale in SCALES if asked[scale]}
        return Table(categories, sum(asked.values()) - sum(pairs.values()))


class _Change(_Paired):
    """The median change of a score, after less before; n is the number of pairs, 0 where they are fewer than 11.

    Respondents without a valid score before and after are missing.
    """

    unit = Text(fr="point|points", en="point|points")
    why = Text(
        fr="Dit si la solitude recule, et pour combien.", en="Says whether loneliness recedes, and for how many."
    )
    scale: ClassVar[str]

    def of(self, records: Records) -> Amount:
        changes = _changes(records, self.scale)
        missing = _respondents(records, self.scale) - len(changes)
        return middle((Fraction(change) for change in changes if len(changes) >= FEWEST), "points", missing)


class UclaChange(_Change):
    """Median change of the UCLA-3 score (3 to 9), after less before: below zero is less loneliness."""

    french = "EvolutionUcla"
    says = Says(
        Text(fr="Évolution de la solitude (UCLA-3)", en="Change of loneliness (UCLA-3)"),
        Text(
            fr="Différence médiane du score de 3 à 9, après moins avant : au-dessous de zéro, moins de solitude. "
            "Dite à partir de 11 personnes qui ont répondu les deux fois. Sans groupe de comparaison, elle ne dit pas "
            "que le café en est la cause.",
            en="Median difference of the score from 3 to 9, after less before: below zero is less loneliness. Said "
            "from 11 people who answered both times. Without a group to compare with it does not say that the café is "
            "the cause.",
        ),
    )
    scale = "ucla3"


class DeJongGierveldChange(_Change):
    """Median change of the De Jong Gierveld score (0 to 6), after less before: below zero is less loneliness."""

    french = "EvolutionDeJongGierveld"
    says = Says(
        Text(fr="Évolution de la solitude (De Jong Gierveld 6)", en="Change of loneliness (De Jong Gierveld 6)"),
        Text(
            fr="Différence médiane du score de 0 à 6, après moins avant : au-dessous de zéro, moins de solitude. "
            "Dite à partir de 11 personnes qui ont répondu les deux fois. Sans groupe de comparaison, elle ne dit pas "
            "que le café en est la cause.",
            en="Median difference of the score from 0 to 6, after less before: below zero is less loneliness. Said "
            "from 11 people who answered both times. Without a group to compare with it does not say that the café is "
            "the cause.",
        ),
    )
    scale = "djg6"


class LubbenChange(_Change):
    """Median change of the LSNS-6 score (0 to 30), after less before: above zero is a wider social network."""

    french = "EvolutionLubben"
    says = Says(
        Text(fr="Évolution du réseau social (LSNS-6)", en="Change of the social network (LSNS-6)"),
        Text(
            fr="Différence médiane du score de 0 à 30, après moins avant : au-dessus de zéro, un réseau plus large. "
            "Dite à partir de 11 personnes qui ont répondu les deux fois. Sans groupe de comparaison, elle ne dit pas "
            "que le café en est la cause.",
            en="Median difference of the score from 0 to 30, after less before: above zero is a wider network. Said "
            "from 11 people who answered both times. Without a group to compare with it does not say that the café is "
            "the cause.",
        ),
    )
    scale = "lsns6"


def _changes(records: Records, scale: str) -> "Series[float]":
    """By respondent, the score after less the score before, of those who have both."""
    now = _scored(records.now.answers, scale)
    earlier = _scored(records.before.answers, scale).groupby("respondent")["score"].first()
    before = now[now["wave"] == "before"].groupby("respondent")["score"].first()
    after = now[now["wave"] == "after"].groupby("respondent")["score"].last()
    return (after - earlier.combine_first(before).reindex(after.index)).dropna()


def _respondents(records: Records, scale: str) -> int:
    """How many different respondents answered on a scale in this slice."""
    answers = records.now.answers
    return int(answers.loc[answers["scale"] == scale, "respondent"].nunique())


def _scored(answers: "DataFrame", scale: str) -> "DataFrame":
    """The valid scores of a scale, the earliest first."""
    sheets = answers[answers["scale"] == scale].dropna(subset=["respondent"])
    return sheets.assign(score=SCALES[scale](sheets)).dropna(subset=["score"]).sort_values("date", kind="stable")
