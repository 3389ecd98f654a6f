"""Questionnaires in; how satisfied people are, what exchanges and ties they tell of, out."""

from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar

from cafeplan.indicators.frames import Frame
from cafeplan.indicators.indicator import About, Indicator, Says, middle
from cafeplan.language import Text
from cafeplan.model import Amount, Count, Records, Slice

if TYPE_CHECKING:
    from pandas import DataFrame, Series


class _Answer(Indicator):
    """What these have in common: they read returned questionnaires, those before the action left aside."""

    unit = Text(fr="réponse|réponses", en="answer|answers")
    objective = Text(fr="Changer quelque chose pour ceux qui viennent", en="Change something for those who come")
    tool = Text(fr="questionnaire", en="questionnaire")
    about: ClassVar[About] = "people"
    uses: ClassVar[tuple[str, ...]] = ("answers",)
    frames = frozenset({Frame.IMPACT, Frame.EFFECTIVE, Frame.CAF})


class _Mark(_Answer):
    """The median of a mark from 1 to 5; n is the number of marks, answers without one are missing."""

    column = ""
    public: ClassVar[tuple[str, ...]] = ("participant",)
    unit = Text(fr="sur 5|sur 5", en="of 5|of 5")

    def of(self, records: Records) -> Amount:
        answers = _after(records.now)
        marks = answers.loc[answers["public"].isin(self.public), self.column]
        return middle(marks.dropna(), "of 5", int(marks.isna().sum()))


class SatisfactionMedian(_Mark):
    """Median satisfaction of participants, 1 to 5; n is the number who said it, the other participants are missing."""

    code = "IND-31"
    french = "SatisfactionMediane"
    says = Says(
        Text(fr="Satisfaction médiane", en="Median satisfaction"),
        Text(
            fr="Note de 1 à 5 au milieu de celles qu’ont données les personnes accueillies.",
            en="The mark from 1 to 5 in the middle of those that participants gave.",
        ),
    )
    why = Text(fr="Dit si le café plaît à qui y vient.", en="Says whether those who come like the café.")
    source = Text(fr="reponses, colonne satisfaction", en="answers, column satisfaction")
    needs = ("answers.satisfaction",)
    column = "satisfaction"


class SatisfactionMean(_Answer):
    """Mean satisfaction of participants, 1 to 5; n is the number who said it, the other participants are missing."""

    code = "IND-31"
    french = "SatisfactionMoyenne"
    says = Says(
        Text(fr="Satisfaction moyenne", en="Mean satisfaction"),
        Text(
            fr="Moyenne des notes de 1 à 5 qu’ont données les personnes accueillies.",
            en="Mean of the marks from 1 to 5 that participants gave.",
        ),
    )
    unit = Text(fr="sur 5|sur 5", en="of 5|of 5")
    why = Text(fr="C’est la forme que demandent les financeurs.", en="It is the form that funders ask for.")
    source = Text(fr="reponses, colonne satisfaction", en="answers, column satisfaction")
    needs = ("answers.satisfaction",)

    def of(self, records: Records) -> Amount:
        marks = _satisfaction(records.now)
        mean = Fraction(int(marks.sum()), int(marks.count())) if marks.count() else Fraction(0)
        return Amount(mean, "of 5", int(marks.count()), int(marks.isna().sum()))


class ResponseRate(_Answer):
    """Questionnaires returned after the action, of the copies handed out.

    Without a number of copies the whole is not known, and there is no rate. A return above the copies written down
    says that some were not written down.
    """

    code = "IND-31"
    french = "TauxDeReponse"
    says = Says(
        Text(fr="Taux de réponse au questionnaire", en="Response rate of the questionnaire"),
        Text(
            fr="Questionnaires rendus rapportés aux questionnaires distribués.",
            en="Questionnaires returned out of those handed out.",
        ),
    )
    why = Text(fr="Peu de réponses disent peu.", en="Few answers say little.")
    source = Text(fr="reponses ; communications, canal questionnaire", en="answers; communications, channel survey")
    about = "total"
    uses = ("answers", "communications")
    needs = ("answers.date", "communications.copies")
    frames = frozenset({Frame.IMPACT, Frame.DONE, Frame.CAF})

    def of(self, records: Records) -> Count:
        communications = records.now.communications
        handed_out = communications.loc[communications["channel"] == "survey", "copies"]
        return Count(len(_after(records.now)), int(handed_out.sum()), int(handed_out.isna().sum()))


class SatisfiedShare(_Answer):
    """Participants who gave 4 or 5, of those who gave a mark; the other participants are missing."""

    code = "IND-32"
    french = "PartDeSatisfaits"
    says = Says(
        Text(fr="Part de satisfaits", en="Share satisfied"),
        Text(
            fr="Personnes accueillies qui donnent 4 ou 5 sur 5, parmi celles qui donnent une note.",
            en="Participants who give 4 or 5 of 5, out of those who give a mark.",
        ),
    )
    why = Text(fr="Dit combien sont contents, là où la moyenne mêle.", en="Says how many are content; a mean mixes.")
    source = Text(fr="reponses, colonne satisfaction", en="answers, column satisfaction")
    needs = ("answers.satisfaction",)

    def of(self, records: Records) -> Count:
        marks = _satisfaction(records.now)
        return Count(int((marks >= 4).sum()), int(marks.count()), int(marks.isna().sum()))


class Exchanges(_Mark):
    """Median mark, 1 to 5, that participants and volunteers give to exchanges between people."""

    code = "IND-33"
    french = "QualiteDesEchanges"
    says = Says(
        Text(fr="Qualité des échanges entre personnes", en="Quality of exchanges between people"),
        Text(
            fr="Note de 1 à 5 au milieu de celles des personnes accueillies et des bénévoles.",
            en="The mark from 1 to 5 in the middle of those of participants and volunteers.",
        ),
    )
    why = Text(fr="On vient pour se parler.", en="People come to talk to each other.")
    source = Text(fr="reponses, colonne échanges entre personnes", en="answers, column exchanges")
    needs = ("answers.exchanges",)
    column = "exchanges"
    public = ("participant", "volunteer")


class ProfessionalExchanges(_Mark):
    """Median mark, 1 to 5, that professionals give to exchanges between professionals."""

    code = "IND-33"
    french = "QualiteDesEchangesProfessionnels"
    says = Says(
        Text(fr="Qualité des échanges entre professionnels", en="Quality of exchanges between professionals"),
        Text(
            fr="Note de 1 à 5 au milieu de celles des professionnels.",
            en="The mark from 1 to 5 in the middle of those of professionals.",
        ),
    )
    why = Text(fr="Mieux se connaître fait mieux orienter.", en="Knowing each other better makes better referrals.")
    source = Text(fr="reponses, colonne échanges entre professionnels", en="answers, column professional_exchanges")
    needs = ("answers.professional_exchanges",)
    frames = frozenset({Frame.OTHERS_RESOURCES, Frame.EFFECTIVE, Frame.CAF})
    column = "professional_exchanges"
    public = ("professional",)


class DeclaredContacts(_Answer):
    """Sum of the new contacts that answers tell of; an answer that says nothing of it is missing.

    Two people who met each other each tell of one: links are fewer than contacts.
    """

    code = "IND-34"
    french = "ContactsDeclares"
    says = Says(
        Text(fr="Nouveaux contacts déclarés", en="New contacts told of"),
        Text(
            fr="Somme des nouvelles connaissances que disent les questionnaires. Deux personnes qui se sont connues en "
            "déclarent chacune une.",
            en="Sum of the new acquaintances that questionnaires tell of. Two people who met each tell of one.",
        ),
    )
    unit = Text(fr="contact|contacts", en="contact|contacts")
    why = Text(fr="Le lien est ce que le café cherche.", en="Ties are what the café is after.")
    source = Text(fr="reponses, colonne nouveaux contacts", en="answers, column new_contacts")
    about = "total"
    needs = ("answers.new_contacts",)

    def of(self, records: Records) -> Count:
        contacts = _after(records.now)["new_contacts"]
        return Count(int(contacts.sum()), missing=int(contacts.isna().sum()))


def _after(now: Slice) -> "DataFrame":
    """The answers that were not given before the action began."""
    return now.answers[now.answers["wave"].ne("before").fillna(True)]


def _satisfaction(now: Slice) -> "Series[int]":
    answers = _after(now)
    return answers.loc[answers["public"] == "participant", "satisfaction"]
