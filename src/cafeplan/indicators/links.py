"""Events around the sessions in; ties and responsibilities that came of them, out."""

from typing import ClassVar

from cafeplan.indicators.frames import Frame
from cafeplan.indicators.indicator import About, Indicator, Says
from cafeplan.language import Text
from cafeplan.model import Count, Records


class _Link(Indicator):
    """The sum of the events of one kind; a row stands for as many as it says, one where it says none."""

    code = "IND-34"
    objective = Text(fr="Créer des liens qui durent hors du café", en="Make ties that last beyond the café")
    tool = Text(fr="carnet de bord des événements", en="log of the events")
    source = Text(fr="evenements, colonnes type et nombre", en="events, columns kind and number")
    about: ClassVar[About] = "total"
    uses: ClassVar[tuple[str, ...]] = ("events",)
    needs: ClassVar[tuple[str, ...]] = ("events.kind",)
    frames = frozenset({Frame.IMPACT, Frame.EFFECTIVE, Frame.RFVAA, Frame.CAF})
    kind: ClassVar[str]

    def of(self, records: Records) -> Count:
        events = records.now.events
        return Count(int(events.loc[events["kind"] == self.kind, "number"].fillna(1).sum()))


class ResidentLinks(_Link):
    """Ties between residents that somebody wrote down."""

    french = "LiensEntreHabitants"
    says = Says(
        Text(fr="Liens entre habitants", en="Ties between residents"),
        Text(
            fr="Liens nés entre habitants, notés au fil de l’eau. Ceux que personne n’a notés n’y sont pas.",
            en="Ties made between residents, written down as they came. Those nobody wrote down are not in it.",
        ),
    )
    unit = Text(fr="lien|liens", en="tie|ties")
    why = Text(fr="Le lien est ce que le café cherche.", en="Ties are what the café is after.")
    kind = "residents_link"


class OrganisationLinks(_Link):
    """Ties between organisations that somebody wrote down."""

    french = "LiensEntreStructures"
    says = Says(
        Text(fr="Liens entre structures", en="Ties between organisations"),
        Text(
            fr="Liens nés entre structures, notés au fil de l’eau. Ceux que personne n’a notés n’y sont pas.",
            en="Ties made between organisations, written down as they came. Those nobody wrote down are not in it.",
        ),
    )
    unit = Text(fr="lien|liens", en="tie|ties")
    why = Text(fr="Qui se connaît oriente mieux.", en="Those who know each other refer better.")
    frames = frozenset({Frame.OTHERS_RESOURCES, Frame.EFFECTIVE, Frame.CAF})
    kind = "organisations_link"


class _BetweenPartners(_Link):
    """What the table of partners brings about; there is nothing to count where no organisation is a partner."""

    objective = Text(fr="Faire naître des projets entre partenaires", en="Let projects arise between partners")
    uses: ClassVar[tuple[str, ...]] = ("events", "organisations")
    needs: ClassVar[tuple[str, ...]] = ("events.kind", "organisations.id")
    frames = frozenset({Frame.OTHERS_RESOURCES, Frame.EFFECTIVE, Frame.CAF})


class ProjectsPresented(_BetweenPartners):
    """Projects that a partner presented at the café, as somebody wrote them down."""

    french = "ProjetsPresentes"
    says = Says(
        Text(fr="Projets présentés", en="Projects presented"),
        Text(
            fr="Projets qu’une structure est venue présenter aux autres, notés au fil de l’eau.",
            en="Projects that an organisation came to present to the others, written down as they came.",
        ),
    )
    unit = Text(fr="projet|projets", en="project|projects")
    why = Text(fr="Un projet connu tôt se construit à plusieurs.", en="A project known early is built together.")
    kind = "project_presented"


class MeetingsInitiated(_BetweenPartners):
    """Other meetings that were initiated at the café, as somebody wrote them down."""

    french = "RencontresInitiees"
    says = Says(
        Text(fr="Rencontres initiées", en="Meetings initiated"),
        Text(
            fr="Autres temps de travail que le café a fait naître, notés au fil de l’eau.",
            en="Other working meetings that the café gave rise to, written down as they came.",
        ),
    )
    unit = Text(fr="rencontre|rencontres", en="meeting|meetings")
    why = Text(fr="Le café ouvre la porte, le travail se fait après.", en="The café opens the door; work follows.")
    kind = "meeting_initiated"


class MutualHelp(_Link):
    """Acts of mutual help outside the sessions that somebody wrote down."""

    french = "EntraideHorsSeance"
    says = Says(
        Text(fr="Entraide hors des séances", en="Mutual help outside the sessions"),
        Text(
            fr="Gestes d’entraide entre personnes accueillies, hors des séances, notés au fil de l’eau.",
            en="Acts of help between participants, outside the sessions, written down as they came.",
        ),
    )
    unit = Text(fr="geste|gestes", en="act|acts")
    why = Text(fr="S’aider hors du café, c’est ne plus être seul.", en="Helping each other is being alone no more.")
    kind = "mutual_help"


class RolesTaken(_Link):
    """Identified people present who took on a role at least once, of all identified people present.

    Roles of somebody unnamed, or of people not identified as present, are missing.
    """

    code = "IND-37"
    french = "PrisesDeResponsabilite"
    says = Says(
        Text(fr="Personnes ayant pris une responsabilité", en="People who took on a role"),
        Text(
            fr="Personnes venues qui sont devenues bénévoles, membres d’une commission ou d’un bureau, ou marraines, "
            "parmi les personnes identifiées. Qui en prend deux compte une fois.",
            en="People who came and became volunteers, members of a committee or a board, or sponsors, out of the "
            "identified people. Whoever takes on two counts once.",
        ),
    )
    unit = Text(fr="personne|personnes", en="person|people")
    why = Text(fr="De l’aide reçue à l’aide donnée.", en="From help received to help given.")
    source = Text(fr="evenements, type prise de responsabilité ; presences", en="events, kind role_taken; attendance")
    about = "people"
    uses = ("sessions", "attendance", "headcounts", "events")
    needs = ("events.participant",)
    frames = frozenset({Frame.IMPACT, Frame.LASTING, Frame.SENACS, Frame.CAF})
    kind = "role_taken"

    def of(self, records: Records) -> Count:
        events, people = records.now.events, records.now.people
        who = events.loc[events["kind"] == self.kind, "participant"]
        here = who.isin(people)
        return Count(int(who[here].nunique()), len(people), int((~here).sum()))


class Alerts(_Link):
    """Alerts about somebody in distress that somebody wrote down; nothing is kept about whom."""

    code = "IND-37"
    french = "Signalements"
    objective = Text(fr="Passer de l’aide reçue à l’aide donnée", en="From help received to help given")
    says = Says(
        Text(fr="Signalements de la veille sociale", en="Alerts from neighbours"),
        Text(
            fr="Fois où des participants ont signalé quelqu’un en détresse. Seul le nombre est gardé : ni qui, ni par "
            "qui.",
            en="Times when participants gave the alert about somebody in distress. Only the number is kept: neither "
            "whom, nor by whom.",
        ),
    )
    unit = Text(fr="signalement|signalements", en="alert|alerts")
    why = Text(fr="Veiller sur ses voisins, c’est compter pour eux.", en="To watch over neighbours is to matter.")
    kind = "alert"


class Sponsorships(_Link):
    """New people whom participants sponsored, as the events of a role taken say; nothing is kept about whom."""

    code = "IND-37"
    french = "Parrainages"
    objective = Text(fr="Passer de l’aide reçue à l’aide donnée", en="From help received to help given")
    says = Says(
        Text(fr="Parrainages", en="Sponsorships"),
        Text(
            fr="Nouvelles venues accompagnées par une participante. Seul le nombre est gardé : ni qui, ni par qui.",
            en="Newcomers whom a participant brought along. Only the number is kept: neither whom, nor by whom.",
        ),
    )
    unit = Text(fr="parrainage|parrainages", en="sponsorship|sponsorships")
    why = Text(fr="Qui amène quelqu’un a retrouvé confiance.", en="Whoever brings somebody along is confident again.")
    source = Text(fr="evenements, colonnes responsabilité et nombre", en="events, columns role and number")
    needs = ("events.role",)
    kind = "role_taken"

    def of(self, records: Records) -> Count:
        events = records.now.events
        taken = events[(events["kind"] == self.kind) & (events["role"] == "sponsor")]
        return Count(int(taken["number"].fillna(1).sum()))
