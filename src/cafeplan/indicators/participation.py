"""Attendance in; who came back, how often, and three rates of participation that are not the same, out."""

from typing import TYPE_CHECKING, ClassVar

from cafeplan.indicators.frames import Frame
from cafeplan.indicators.indicator import About, Indicator, Says
from cafeplan.language import Text
from cafeplan.model import Count, Records

if TYPE_CHECKING:
    from pandas import Series


class _Participation(Indicator):
    """What these have in common: they follow identified people from session to session."""

    unit = Text(fr="personne|personnes", en="person|people")
    objective = Text(fr="Donner envie de revenir", en="Make people want to come back")
    tool = Text(fr="feuille de présence de chaque séance", en="attendance sheet of each session")
    source = Text(fr="presences, colonne participant, toutes saisons", en="attendance, column participant, all seasons")
    about: ClassVar[About] = "people"
    uses: ClassVar[tuple[str, ...]] = ("sessions", "attendance", "headcounts")
    needs: ClassVar[tuple[str, ...]] = ("attendance.participant",)
    frames = frozenset({Frame.IMPACT, Frame.LASTING, Frame.CAF})
    looks_back = True


class AttendanceRate(_Participation):
    """Attendances after somebody's first ever, of the sessions held after it, summed over the identified people.

    The first attendance itself is in neither number: everybody came to it. Sessions at which nobody was identified are
    in neither. Attendances that nobody identified are missing.
    """

    code = "IND-09"
    french = "TauxDAssiduite"
    says = Says(
        Text(fr="Taux de participation A : l’assiduité", en="Participation rate A: coming back"),
        Text(
            fr="Sur toutes les séances tenues après la première venue de chacun, part de celles où il est revenu. "
            "La première venue n’est pas comptée ; qui a cessé de venir continue de l’être.",
            en="Of all the sessions held after each person’s first visit, the share to which they came back. The first "
            "visit is not counted; whoever stopped coming still is.",
        ),
    )
    unit = Text(fr="présence|présences", en="attendance|attendances")
    why = Text(fr="Dit si ceux qui viennent reviennent.", en="Says whether those who come come back.")

    def of(self, records: Records) -> Count:
        known = records.now.visits.index.isin(records.before.people)
        came_back = records.now.visits["sessions"] - (~known)
        return Count(int(came_back.sum()), int(_after_first(records).sum()), int(records.now.anonymous.sum()))


class FillRate(_Participation):
    """Heads at counted held sessions with a capacity, of the sum of these capacities.

    Held sessions without a capacity, or not counted, are missing.
    """

    code = "IND-10"
    french = "TauxDeRemplissage"
    says = Says(
        Text(fr="Taux de participation B : le remplissage", en="Participation rate B: places filled"),
        Text(
            fr="Présences cumulées rapportées aux places offertes, pour les séances tenues dont on connaît les deux.",
            en="Attendances out of the places offered, for the held sessions of which both are known.",
        ),
    )
    unit = Text(fr="présence|présences", en="attendance|attendances")
    why = Text(fr="Dit si l’offre est à la mesure de la demande.", en="Says whether the offer fits the demand.")
    source = Text(fr="seances, colonne places ; presences et comptages", en="sessions, column capacity; attendance")
    about = "total"
    needs = ("sessions.capacity",)
    frames = frozenset({Frame.IMPACT, Frame.EFFICIENT, Frame.CAF})
    looks_back = False

    def of(self, records: Records) -> Count:
        heads = records.now.heads
        places = records.now.held.set_index("session")["capacity"].reindex(heads.index).dropna()
        missing = len(records.now.held) - len(places)
        return Count(int(heads[places.index].sum()), int(places.sum()), missing)


class UptakeOfReferred(_Participation):
    """People referred under a pseudonym who came on that day or later, of all so referred.

    Of those referred as a mere number nobody can say whether they came: they are missing.
    """

    code = "IND-11"
    french = "OrientesVenus"
    says = Says(
        Text(fr="Taux de participation C : les orientés venus", en="Participation rate C: referred and came"),
        Text(
            fr="Personnes orientées venues au moins une fois, le jour de l’orientation ou après, parmi les personnes "
            "orientées sous pseudonyme.",
            en="People referred who came at least once, on the day of the referral or later, out of those referred "
            "under a pseudonym.",
        ),
    )
    why = Text(fr="Dit si l’orientation mène jusqu’au café.", en="Says whether a referral leads to the café.")
    source = Text(fr="orientations ; presences", en="referrals; attendance")
    uses = ("sessions", "attendance", "headcounts", "referrals")
    needs = ("referrals.participant",)
    frames = frozenset({Frame.IMPACT, Frame.EFFECTIVE, Frame.RFVAA})
    looks_back = False

    def of(self, records: Records) -> Count:
        referrals = records.now.referrals
        named = referrals.dropna(subset=["participant"])
        since = named.groupby("participant")["date"].min()
        of_them = records.now.present[records.now.present["participant"].isin(since.index)]
        last = of_them.groupby("participant")["date"].max().to_dict()
        came = sum(who in last and last[who] >= day for who, day in since.items())
        anonymous = referrals.loc[referrals["participant"].isna(), "number"].fillna(1).sum()
        return Count(came, len(since), int(anonymous))


class Regulars(_Participation):
    """Identified people who came to four sessions or more, and to half of those held from their first visit on.

    Of whoever came in an earlier season all sessions of the slice count. Attendances nobody identified are missing.
    """

    code = "IND-13"
    french = "PersonnesAssidues"
    says = Says(
        Text(fr="Personnes assidues", en="Regulars"),
        Text(
            fr="Personnes venues à quatre séances au moins, et à la moitié au moins de celles tenues depuis leur "
            "première venue, cette séance comprise, parmi les personnes identifiées.",
            en="People who came to at least four sessions, and to at least half of those held since their first visit, "
            "that one included, out of the identified people.",
        ),
    )
    why = Text(fr="Un groupe tient par ceux qui sont là souvent.", en="A group stands by those who are often there.")
    threshold = 4

    def of(self, records: Records) -> Count:
        visits, known = records.now.visits, records.now.visits.index.isin(records.before.people)
        possible = _after_first(records) + (~known)
        regular = (visits["sessions"] >= self.limit(records.now)) & (2 * visits["sessions"] >= possible)
        return Count(int(regular.sum()), len(visits), int(records.now.anonymous.sum()))


class OnceOnly(_Participation):
    """People who came for the first time ever and never again, of those new who could have come again.

    Whoever came first to the last session of the slice could not yet: they are missing.
    """

    code = "IND-14"
    french = "VenuesUneSeuleFois"
    says = Says(
        Text(fr="Personnes venues une seule fois", en="People who came only once"),
        Text(
            fr="Nouvelles personnes qui ne sont pas revenues, parmi celles qui pouvaient encore revenir. Qui est venu "
            "pour la première fois à la dernière séance n’y entre pas.",
            en="New people who did not come back, out of those who still could. Whoever first came to the last session "
            "does not enter.",
        ),
    )
    why = Text(fr="Dit si l’accueil donne envie de revenir.", en="Says whether the welcome makes people come back.")

    def of(self, records: Records) -> Count:
        visits = records.now.visits[~records.now.visits.index.isin(records.before.people)]
        could = visits[visits["first"] < len(records.now.ranks) - 1]
        return Count(int((could["sessions"] == 1).sum()), len(could), len(visits) - len(could))


class Retention(_Participation):
    """People identified in the season before who came in this one too, of all identified in the season before.

    The season before is the last one earlier than the slice, not all earlier ones together.
    """

    code = "IND-15"
    french = "FidelisationDUneSaisonALAutre"
    says = Says(
        Text(fr="Fidélisation d’une saison à l’autre", en="Retention from season to season"),
        Text(
            fr="Personnes identifiées de la saison précédente venues aussi cette saison, parmi toutes les personnes "
            "identifiées de la saison précédente.",
            en="People identified in the season before who also came this season, out of all people identified in the "
            "season before.",
        ),
    )
    why = Text(fr="Dit si le lien dure au-delà d’un été.", en="Says whether ties outlast a summer.")

    def of(self, records: Records) -> Count:
        people, identified = _season_before(records)
        return Count(int(people.isin(records.now.people).sum()), identified, int(records.now.anonymous.sum()))


def _after_first(records: Records) -> "Series[int]":
    """How many sessions with identified people were held after each person's first ever visit."""
    known = records.now.visits.index.isin(records.before.people)
    sessions = len(records.now.ranks)
    return (sessions - 1 - records.now.visits["first"]).where(~known, sessions)


def _season_before(records: Records) -> tuple["Series[str]", int]:
    """The people identified in the last season that is earlier than the slice, each once; and how many they were.

    Whoever was erased since did not come again, and still counts among them.
    """
    sessions = records.before.held
    earlier = sessions[~sessions["season"].isin(records.now.sessions["season"].unique())]
    last = earlier[earlier["season"] == earlier["season"].iloc[-1]] if len(earlier) else earlier
    attendance = records.before.present[records.before.present["session"].isin(last["session"])]
    people = attendance["participant"].drop_duplicates()
    season = last["season"].iloc[0] if len(last) else ""
    erased = records.before.erased.get(season)
    return people, len(people) if erased is None else erased.whole or 0
