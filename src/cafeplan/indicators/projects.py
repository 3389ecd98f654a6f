"""Collective projects and events in; how far projects came, what events came of them and who held them, out."""

from typing import TYPE_CHECKING, ClassVar

from cafeplan.indicators.frames import Frame
from cafeplan.indicators.indicator import About, Indicator, Says, middle, shares, until
from cafeplan.language import Text
from cafeplan.model import Amount, Count, Records, Slice, Table

if TYPE_CHECKING:
    from pandas import DataFrame

_STAGES = ("identified", "preparing", "carried_out", "given_up")


class _Project(Indicator):
    """What these have in common: they follow what residents do together."""

    objective = Text(fr="Faire naître des projets collectifs", en="Bring collective projects about")
    tool = Text(fr="tableau des projets", en="table of projects")
    about: ClassVar[About] = "activity"
    uses: ClassVar[tuple[str, ...]] = ("projects",)
    frames = frozenset({Frame.PROJECT, Frame.DONE, Frame.SENACS, Frame.CAF})


class ProjectsByStage(_Project):
    """Projects by how far they came: the furthest stage among the steps done by the end of the slice.

    One given up is given up whatever came before; one without a step done is identified.
    """

    code = "IND-25"
    french = "ProjetsParStade"
    says = Says(
        Text(fr="Projets collectifs par stade", en="Collective projects by stage"),
        Text(
            fr="Projets différents, selon le stade le plus avancé parmi leurs étapes faites ; sans étape faite, le "
            "projet est identifié.",
            en="Different projects, by the furthest stage among the steps done; without any, the project is "
            "identified.",
        ),
    )
    unit = Text(fr="projet|projets", en="project|projects")
    why = Text(fr="Un groupe qui fait des projets tient debout seul.", en="A group with projects stands by itself.")
    source = Text(fr="projets, colonnes stade et faite", en="projects, columns stage and done")
    named_by = ("projects.stage",)

    def of(self, records: Records) -> Table:
        steps = records.now.projects
        done = until(steps["done"], records.now.last)
        rank = steps["stage"].map(_STAGES.index).where(done, 0).groupby(steps["project"]).max()
        stages = rank.map(lambda n: _STAGES[int(n)])
        return shares(stages.value_counts().reindex(_STAGES, fill_value=0))


class ProjectDelay(_Project):
    """Median days by which steps were done later than planned, earlier ones below zero.

    Steps planned by the end of the slice and not done by then are missing: they are late by more than is known.
    """

    code = "IND-25"
    french = "RetardDesProjets"
    says = Says(
        Text(fr="Retard médian des étapes", en="Median delay of the steps"),
        Text(
            fr="Nombre de jours entre la date prévue et la date faite, au milieu des étapes faites. Les étapes dues et "
            "non faites n’y entrent pas : le retard réel est plus grand.",
            en="Days between the planned date and the date it was done, in the middle of the steps done. Steps due and "
            "not done do not enter: the real delay is greater.",
        ),
    )
    unit = Text(fr="jour|jours", en="day|days")
    why = Text(fr="Dit si le calendrier était tenable.", en="Says whether the calendar could be kept.")
    source = Text(fr="projets, colonnes prévue et faite", en="projects, columns planned and done")
    needs = ("projects.planned",)
    frames = frozenset({Frame.PROJECT, Frame.EFFICIENT})

    def of(self, records: Records) -> Amount:
        planned = records.now.projects.dropna(subset=["planned"])
        done = until(planned["done"], records.now.last)
        days = ((end - start).days for start, end in zip(planned["planned"][done], planned["done"][done], strict=True))
        due = until(planned["planned"], records.now.last) & ~done
        return middle(days, "days", int(due.sum()))


class _Event(_Project):
    """What these have in common: they read the gatherings among the events."""

    tool = Text(fr="fiche de chaque animation", en="sheet of each event")
    uses: ClassVar[tuple[str, ...]] = ("events",)


class EventsFromProjects(_Event):
    """Gatherings that name a project, of all gatherings."""

    code = "IND-26"
    french = "AnimationsDeProjets"
    says = Says(
        Text(fr="Animations issues de projets", en="Events that came of projects"),
        Text(
            fr="Animations nées d’un projet collectif, parmi toutes les animations.",
            en="Events that came of a collective project, out of all events.",
        ),
    )
    unit = Text(fr="animation|animations", en="event|events")
    why = Text(fr="Dit ce que les projets ont donné.", en="Says what the projects led to.")
    source = Text(fr="evenements, colonnes type et projet", en="events, columns kind and project")

    def of(self, records: Records) -> Count:
        gatherings = _gatherings(records.now)
        return Count(int(gatherings["project"].notna().sum()), len(gatherings))


class EventAttendances(_Event):
    """Sum of the people at gatherings; a gathering whose number is not known is missing."""

    code = "IND-26"
    french = "PresencesAuxAnimations"
    says = Says(
        Text(fr="Présences aux animations", en="Attendances at events"),
        Text(
            fr="Somme des personnes présentes à chaque animation. Une même personne compte autant de fois qu’elle est "
            "venue.",
            en="Sum of the people present at each event. The same person counts as often as she came.",
        ),
    )
    unit = Text(fr="présence|présences", en="attendance|attendances")
    why = Text(fr="Dit qui les projets ont touché.", en="Says whom the projects reached.")
    source = Text(fr="evenements, colonne personnes", en="events, column people")
    about = "total"
    needs = ("events.people",)

    def of(self, records: Records) -> Count:
        people = _gatherings(records.now)["people"]
        return Count(int(people.sum()), missing=int(people.isna().sum()))


class Organisers(_Event):
    """Organisers of gatherings by nature, summed over gatherings, of all; the same person is counted at each.

    A gathering where none of the three numbers is given is missing; an empty number beside others is none.
    """

    code = "IND-27"
    french = "OrganisateursParNature"
    says = Says(
        Text(fr="Qui organise les animations", en="Who organises the events"),
        Text(
            fr="Organisateurs des animations, habitants bénévoles, partenaires ou salariés, additionnés d’une "
            "animation à l’autre : qui en organise deux compte deux fois.",
            en="Organisers of the events, volunteering residents, partners or staff, added up from event to event: "
            "whoever organises two counts twice.",
        ),
    )
    unit = Text(fr="organisateurs", en="organisers")
    why = Text(fr="Dit si les habitants prennent la main.", en="Says whether residents take the lead.")
    source = Text(
        fr="evenements, colonnes habitants, partenaires et salariés", en="events, columns residents, partners and staff"
    )
    about = "total"
    named_by = ("events",)
    frames = frozenset({Frame.OTHERS_RESOURCES, Frame.EFFECTIVE, Frame.SENACS, Frame.CAF})

    def of(self, records: Records) -> Table:
        by_nature = _gatherings(records.now)[["residents", "partners", "staff"]]
        return shares(by_nature.sum(), int(by_nature.isna().all(axis=1).sum()))


class PreparationMeetings(_Event):
    """Preparatory meetings, as many as each row counts."""

    code = "IND-26"
    french = "ReunionsDePreparation"
    says = Says(
        Text(fr="Réunions de préparation", en="Preparatory meetings"),
        Text(
            fr="Réunions où habitants, partenaires et salariés ont préparé une animation ou un projet.",
            en="Meetings at which residents, partners and staff prepared an event or a project.",
        ),
    )
    unit = Text(fr="réunion|réunions", en="meeting|meetings")
    why = Text(fr="Un projet collectif se prépare à plusieurs.", en="A collective project is prepared together.")
    source = Text(fr="evenements, colonne type", en="events, column kind")
    tool = Text(fr="fiches de présence aux réunions de préparation", en="attendance sheets of the preparatory meetings")

    @classmethod
    def is_collected(cls, now: Slice) -> bool:
        """Whether somebody wrote a preparatory meeting down, with what the number needs."""
        return super().is_collected(now) and bool(len(_preparations(now)))

    def of(self, records: Records) -> Count:
        return Count(int(_preparations(records.now)["number"].fillna(1).sum()))


class PreparationAttendances(PreparationMeetings):
    """Sum of the people at preparatory meetings; a meeting whose number is not known is missing."""

    french = "PresencesAuxPreparations"
    says = Says(
        Text(fr="Présences aux réunions de préparation", en="Attendances at preparatory meetings"),
        Text(
            fr="Somme des personnes présentes à chaque réunion de préparation. Une même personne compte autant de fois "
            "qu’elle est venue.",
            en="Sum of the people present at each preparatory meeting. The same person counts as often as she came.",
        ),
    )
    unit = Text(fr="présence|présences", en="attendance|attendances")
    why = Text(fr="Dit combien prennent part à la construction.", en="Says how many take part in the making.")
    source = Text(fr="evenements, colonnes type et personnes", en="events, columns kind and people")
    about = "total"
    needs = ("events.people",)

    def of(self, records: Records) -> Count:
        people = _preparations(records.now)["people"]
        return Count(int(people.sum()), missing=int(people.isna().sum()))


def _preparations(now: Slice) -> "DataFrame":
    return now.events[now.events["kind"] == "preparation"]


def _gatherings(now: Slice) -> "DataFrame":
    return now.events[now.events["kind"] == "gathering"]
