"""Attendance and what is known of people in; who came, by sex, age band, place and way in, out."""

from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar

from cafeplan.indicators.frames import Frame
from cafeplan.indicators.indicator import About, Indicator, Says, shares
from cafeplan.language import Text
from cafeplan.model import Amount, Count, Records, Slice, Table

if TYPE_CHECKING:
    from pandas import DataFrame, Index, Series

_UNKNOWN = "nsp"


class _People(Indicator):
    """What these have in common: they say who came by what the table of participants holds, unknown included."""

    unit = Text(fr="personne|personnes", en="person|people")
    objective = Text(fr="Accueillir toutes les personnes visées", en="Welcome everybody the café is for")
    tool = Text(fr="fiche d’accueil sous pseudonyme", en="welcome sheet under a pseudonym")
    about: ClassVar[About] = "people"
    uses: ClassVar[tuple[str, ...]] = ("sessions", "attendance", "headcounts", "participants")
    frames = frozenset({Frame.TERRITORY, Frame.EFFECTIVE, Frame.SENACS, Frame.ABS, Frame.CAF})


class SexStructure(_People):
    """Identified people by sex as they say it; who is not in the table, or whose cell is empty, is « nsp », missing."""

    code = "IND-18"
    french = "StructureParSexe"
    says = Says(
        Text(fr="Personnes par sexe", en="People by sex"),
        Text(
            fr="Personnes identifiées venues au moins une fois, selon le sexe qu’elles disent. Celles dont on ne le "
            "sait pas sont comptées à part.",
            en="Identified people who came at least once, by the sex that they say. Those of whom it is not known are "
            "counted apart.",
        ),
    )
    why = Text(fr="Dit si l’action parle à tous.", en="Says whether the action speaks to everybody.")
    source = Text(fr="participants, colonne sexe ; presences", en="participants, column sex; attendance")
    needs = ("participants.sex",)
    named_by = ("participants.sex",)

    def of(self, records: Records) -> Table:
        return _by(records.now, "sex")


class AgeStructure(_People):
    """Identified people by age band, never by age; who is not known is « nsp », missing."""

    code = "IND-18"
    french = "StructureParAge"
    says = Says(
        Text(fr="Personnes par tranche d’âge", en="People by age band"),
        Text(
            fr="Personnes identifiées venues au moins une fois, selon la tranche d’âge. Jamais l’âge, ni le plus bas, "
            "ni le plus haut : il désignerait quelqu’un.",
            en="Identified people who came at least once, by age band. Never the age, nor the lowest, nor the highest: "
            "it would point at somebody.",
        ),
    )
    why = Text(fr="Dit à quels âges l’action parle.", en="Says to which ages the action speaks.")
    source = Text(fr="participants, colonne tranche d’âge ; presences", en="participants, column age_band; attendance")
    needs = ("participants.age_band",)
    named_by = ("participants.age_band",)

    def of(self, records: Records) -> Table:
        return _by(records.now, "age_band")


class SexByAge(_People):
    """Identified people by sex and age band together; where one of the two is not known they are missing."""

    code = "IND-18"
    french = "StructureParSexeEtAge"
    says = Says(
        Text(fr="Personnes par sexe et tranche d’âge", en="People by sex and age band"),
        Text(
            fr="Personnes identifiées venues au moins une fois, selon le sexe et la tranche d’âge ensemble.",
            en="Identified people who came at least once, by sex and age band together.",
        ),
    )
    why = Text(fr="C’est le tableau que demandent les financeurs.", en="It is the table that funders ask for.")
    source = Text(fr="participants, colonnes sexe et tranche d’âge", en="participants, columns sex and age_band")
    needs = ("participants.sex", "participants.age_band")
    named_by = ("participants.sex", "participants.age_band")

    def of(self, records: Records) -> Table:
        known = _known(records.now)
        sex, age = known["sex"].fillna(_UNKNOWN), known["age_band"].fillna(_UNKNOWN)
        pairs = (sex + ", " + age).value_counts().sort_index()
        return shares(pairs, int(((sex == _UNKNOWN) | (age == _UNKNOWN)).sum()))


class PublicStructure(_People):
    """Identified people by which of the programme's publics they are part of; who is not known is « nsp », missing."""

    code = "IND-18"
    french = "StructureParPublic"
    says = Says(
        Text(fr="Personnes par public", en="People by public"),
        Text(
            fr="Personnes identifiées venues au moins une fois, selon le public dont elles font partie, dans les mots "
            "du programme.",
            en="Identified people who came at least once, by the public that they are part of, in the programme’s "
            "words.",
        ),
    )
    why = Text(fr="Dit si chaque public visé est là.", en="Says whether each public it is for is there.")
    source = Text(fr="participants, colonne public ; presences", en="participants, column public; attendance")
    needs = ("participants.public",)

    def of(self, records: Records) -> Table:
        return _by(records.now, "public")


class MixedGenerations(_People):
    """Held sessions where at least one person under 60 and one of 60 or over were identified, of the counted ones.

    A counted session where the two were not seen but somebody's age is not known is missing: it may have been mixed.
    """

    code = "IND-19"
    french = "MixiteDesGenerations"
    says = Says(
        Text(fr="Séances entre générations", en="Sessions across generations"),
        Text(
            fr="Séances tenues où se sont trouvées au moins une personne de moins de 60 ans et une de 60 ans ou plus, "
            "parmi celles dont les présents ont été relevés. Quand l’âge d’un présent manque, la séance n’est comptée "
            "que si les deux sont sûrs.",
            en="Held sessions where at least one person under 60 and one of 60 or over were together, out of those at "
            "which the people present were recorded. Where the age of somebody present is missing, the session counts "
            "only if both are certain.",
        ),
    )
    unit = Text(fr="séance|séances", en="session|sessions")
    objective = Text(fr="Faire se rencontrer les générations", en="Bring generations together")
    why = Text(fr="Dit si les générations se rencontrent vraiment.", en="Says whether generations really meet.")
    source = Text(fr="participants, colonne tranche d’âge ; presences", en="participants, column age_band; attendance")
    needs = ("participants.age_band",)
    frames = frozenset({Frame.IMPACT, Frame.EFFECTIVE, Frame.RFVAA, Frame.CAF})
    doubtful = True

    def of(self, records: Records) -> Count:
        now = records.now
        bands = _known(now)["age_band"].fillna(_UNKNOWN)
        younger, older = (_with(now, bands.index[bands.isin(group)]) for group in (_YOUNGER, _OLDER))
        unknown = _with(now, bands.index[bands == _UNKNOWN]) | set(now.anonymous.index[now.anonymous > 0])
        mixed = younger & older
        return Count(len(mixed), len(now.heads), len(unknown - mixed) + now.uncounted)


class PeopleByTerritory(_People):
    """Identified people by the territory where they live; who has none is « nsp », missing."""

    code = "IND-20"
    french = "PersonnesParTerritoire"
    says = Says(
        Text(fr="Personnes par territoire", en="People by territory"),
        Text(
            fr="Personnes identifiées venues au moins une fois, selon le quartier ou la commune où elles habitent.",
            en="Identified people who came at least once, by the district or town where they live.",
        ),
    )
    why = Text(fr="Dit jusqu’où l’action rayonne.", en="Says how far the action reaches.")
    source = Text(fr="participants, colonne territoire ; presences", en="participants, column territory; attendance")
    needs = ("participants.territory",)
    named_by = ("territories.id",)

    def of(self, records: Records) -> Table:
        return _by(records.now, "territory")


class TerritoriesReached(_People):
    """Different territories of identified people, and how many people of whom none is known."""

    code = "IND-20"
    french = "TerritoiresTouches"
    accrues = False
    says = Says(
        Text(fr="Territoires touchés", en="Territories reached"),
        Text(
            fr="Quartiers ou communes différents d’où est venue au moins une personne identifiée.",
            en="Different districts or towns from which at least one identified person came.",
        ),
    )
    unit = Text(fr="territoire|territoires", en="territory|territories")
    why = Text(fr="Dit jusqu’où l’action rayonne.", en="Says how far the action reaches.")
    source = Text(fr="participants, colonne territoire ; presences", en="participants, column territory; attendance")
    about = "total"
    needs = ("participants.territory",)

    def of(self, records: Records) -> Count:
        territories = _known(records.now)["territory"]
        return Count(int(territories.nunique()), missing=int(territories.isna().sum()))


class ReachPerThousand(_People):
    """Identified people living in a counted territory, per thousand inhabitants of all counted territories.

    Counted are the territories of known population of which none listed is a part; people of no such territory are
    missing. n is the number of inhabitants, 0 where none is known.
    """

    code = "IND-20"
    french = "RayonnementPourMille"
    says = Says(
        Text(fr="Personnes pour mille habitants", en="People per thousand inhabitants"),
        Text(
            fr="Personnes identifiées qui habitent l’un des territoires dont la population est connue, pour mille "
            "habitants de ces territoires, y compris ceux d’où personne n’est venu.",
            en="Identified people who live in one of the territories whose population is known, per thousand "
            "inhabitants of these territories, those from which nobody came included.",
        ),
    )
    unit = Text(fr="pour mille habitants|pour mille habitants", en="per thousand|per thousand")
    why = Text(fr="Compare l’action à la taille de la ville.", en="Compares the action with the size of the town.")
    source = Text(
        fr="participants et territoires, colonne habitants", en="participants; territories, column population"
    )
    about = "total"
    uses = (*_People.uses, "territories")
    needs = ("participants.territory", "territories.population")

    def of(self, records: Records) -> Amount:
        territories = records.now.territories.dropna(subset=["population"])
        leaves = territories[~territories["id"].isin(territories["part_of"].dropna())]
        inhabitants = int(leaves["population"].sum())
        living = _known(records.now)["territory"].isin(leaves["id"])
        people = int(living.sum())
        reach = Fraction(1000 * people, inhabitants) if inhabitants else Fraction(0)
        return Amount(reach, "‰", inhabitants, len(living) - people)


class ReferralChannels(_People):
    """Identified people by whom or what brought them the first time; an empty cell is « nsp », missing."""

    code = "IND-21"
    french = "CanauxDOrientation"
    says = Says(
        Text(fr="D’où viennent les personnes", en="How people came to know"),
        Text(
            fr="Personnes identifiées, selon par qui ou par quoi elles sont venues la première fois.",
            en="Identified people, by whom or what brought them the first time.",
        ),
    )
    why = Text(fr="Dit quel canal soutenir.", en="Says which channel to support.")
    source = Text(fr="participants, colonne orientation", en="participants, column channel")
    needs = ("participants.channel",)
    frames = frozenset({Frame.OTHERS_RESOURCES, Frame.EFFECTIVE, Frame.RFVAA})

    def of(self, records: Records) -> Table:
        return _by(records.now, "channel")


_YOUNGER, _OLDER = ("<30", "30-59"), ("60-69", "70-79", "80+")


def _known(now: Slice) -> "DataFrame":
    """What the table of participants says of each identified person, empty where it says nothing."""
    return now.participants.drop_duplicates("id", keep="last").set_index("id").reindex(now.people)


def _by(now: Slice, column: str) -> Table:
    """Identified people by a column of the table of participants; « nsp » is a category, and missing."""
    cells: Series[str] = _known(now)[column].fillna(_UNKNOWN)
    return shares(cells.value_counts().sort_index(), int((cells == _UNKNOWN).sum()))


def _with(now: Slice, people: "Index") -> set[str]:
    """The held sessions to which one of some people came."""
    return set(now.present.loc[now.present["participant"].isin(people), "session"].unique())
