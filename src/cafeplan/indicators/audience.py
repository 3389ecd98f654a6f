"""Attendance and head-counts in; how many came, how many different people, how many for the first time, out."""

from fractions import Fraction
from typing import ClassVar

from cafeplan.indicators.frames import Frame
from cafeplan.indicators.indicator import About, Indicator, Says
from cafeplan.language import Text
from cafeplan.model import Amount, Count, Interval, Records


class _Audience(Indicator):
    """What these have in common: they count who came, from the attendance sheets."""

    unit = Text(fr="personne|personnes", en="person|people")
    objective = Text(fr="Aller vers les personnes seules", en="Reach people who are alone")
    tool = Text(fr="feuille de présence de chaque séance", en="attendance sheet of each session")
    about: ClassVar[About] = "total"
    uses: ClassVar[tuple[str, ...]] = ("sessions", "attendance", "headcounts")
    frames = frozenset({Frame.IMPACT, Frame.DONE, Frame.SENACS, Frame.RFVAA, Frame.CAF})


class Attendances(_Audience):
    """Identified attendances at held sessions plus anonymous head-counts; a held session with neither is missing."""

    code = "IND-06"
    french = "Presences"
    says = Says(
        Text(fr="Présences cumulées", en="Attendances"),
        Text(
            fr="Somme, sur les séances tenues, des personnes présentes, identifiées ou seulement comptées. "
            "Une personne venue dix fois compte dix présences.",
            en="Sum over the held sessions of the people present, identified or only counted. Somebody who came ten "
            "times is ten attendances.",
        ),
    )
    unit = Text(fr="présence|présences", en="attendance|attendances")
    why = Text(fr="Dit combien l’action a été fréquentée en tout.", en="Says how much the action was used in all.")
    source = Text(fr="presences et comptages, par séance", en="attendance and headcounts, by session")

    def of(self, records: Records) -> Count:
        return Count(int(records.now.heads.sum()), missing=records.now.uncounted)


class DistinctPeople(_Audience):
    """Different people at held sessions: exact where all are identified, otherwise between two limits.

    low = max(identified people, most people at one session); high = identified people + all anonymous head-counts.
    """

    code = "IND-07"
    french = "PersonnesDifferentes"
    says = Says(
        Text(fr="Personnes différentes", en="Different people"),
        Text(
            fr="Personnes venues au moins une fois, chacune comptée une fois. Quand des présents n’ont été que "
            "comptés, le nombre est donné entre deux limites : les mêmes à chaque fois, ou tous différents. "
            "Ne s’additionne ni entre lieux, ni entre mois, ni entre saisons.",
            en="People who came at least once, each counted once. Where some were only counted, the number lies "
            "between two limits: the same people each time, or all different. It does not add up over venues, "
            "months or seasons.",
        ),
    )
    why = Text(fr="Dit combien de personnes l’action a touchées.", en="Says how many people the action reached.")
    source = Text(fr="presences, colonne participant ; comptages", en="attendance, column participant; headcounts")
    frames = frozenset({Frame.IMPACT, Frame.EFFECTIVE, Frame.SENACS, Frame.ABS, Frame.RFVAA, Frame.CAF})

    def of(self, records: Records) -> Interval:
        now = records.now
        most_at_once = int(now.heads.max()) if len(now.heads) else 0
        high = len(now.people) + int(now.anonymous.sum())
        return Interval(max(len(now.people), most_at_once), high, missing=now.uncounted)


class MeanAttendance(_Audience):
    """Attendances divided by the held sessions that were counted."""

    code = "IND-08"
    french = "FrequentationMoyenne"
    says = Says(
        Text(fr="Fréquentation moyenne par séance", en="Mean attendance per session"),
        Text(
            fr="Présences cumulées divisées par les séances tenues dont les présents ont été relevés.",
            en="Attendances divided by the held sessions at which the people present were recorded.",
        ),
    )
    unit = Text(fr="personne par séance|personnes par séance", en="person per session|people per session")
    why = Text(
        fr="Dit si la table est assez grande, ou trop.", en="Says whether the table is large enough, or too much."
    )
    source = Text(fr="presences et comptages, par séance", en="attendance and headcounts, by session")

    def of(self, records: Records) -> Amount:
        heads = records.now.heads
        mean = Fraction(int(heads.sum()), len(heads)) if len(heads) else Fraction(0)
        return Amount(mean, "people per session", n=len(heads), missing=records.now.uncounted)


class Newcomers(_Audience):
    """Identified people whose first attendance ever recorded in the programme falls in the slice, of all identified.

    Attendances nobody identified are missing: whether these people were new is not known.
    """

    code = "IND-12"
    french = "NouvellesPersonnes"
    says = Says(
        Text(fr="Nouvelles personnes", en="Newcomers"),
        Text(
            fr="Personnes identifiées venues pour la première fois depuis le début du programme, parmi les personnes "
            "identifiées. Celles qui n’ont été que comptées n’y entrent pas.",
            en="Identified people who came for the first time since the programme began, out of the identified people. "
            "Those only counted do not enter.",
        ),
    )
    why = Text(fr="Un café qui ne tourne qu’entre habitués se ferme.", en="A café among regulars only closes itself.")
    source = Text(fr="presences, colonne participant, toutes saisons", en="attendance, column participant, all seasons")
    about = "people"
    frames = frozenset({Frame.IMPACT, Frame.EFFECTIVE, Frame.RFVAA, Frame.CAF})
    looks_back = True

    def of(self, records: Records) -> Count:
        new = ~records.now.people.isin(records.before.people)
        return Count(int(new.sum()), len(new), missing=int(records.now.anonymous.sum()))
