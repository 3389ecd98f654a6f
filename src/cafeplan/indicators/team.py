"""The rota and the hours in; volunteers, working time and how evenly the seats were shared, out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, ClassVar

from cafeplan.indicators.frames import Frame
from cafeplan.indicators.indicator import About, Indicator, Says, before, until
from cafeplan.language import Text
from cafeplan.model import Amount, Count, Records, Slice, Status, Table

if TYPE_CHECKING:
    from pandas import DataFrame

YEARLY_HOURS = 1607
"""The hours of a full-time year in France (Labour Code, L3121-41; in public service decree 2000-815)."""


class _Volunteers(Indicator):
    """What these have in common: they count what volunteers give, which is no cost."""

    code = "IND-28"
    objective = Text(fr="Faire une place aux bénévoles", en="Make room for volunteers")
    tool = Text(fr="planning et feuille d’heures", en="rota and time sheet")
    about: ClassVar[About] = "activity"
    uses: ClassVar[tuple[str, ...]] = ("sessions", "rota", "hours", "facilitators")
    frames = frozenset({Frame.OWN_RESOURCES, Frame.DONE, Frame.SENACS, Frame.CAF})

    @classmethod
    def is_collected(cls, now: Slice) -> bool:
        """Whether the café has volunteers at all: nobody is told that it has none."""
        return not (_of_status(now.facilitators, "volunteer").empty and _of_status(now.hours, "volunteer").empty)


class Volunteers(_Volunteers):
    """Different volunteers who held a seat of a held session or wrote down hours.

    Hours of volunteers who are named nowhere are missing: they may be somebody else's.
    """

    french = "Benevoles"
    accrues = False
    says = Says(
        Text(fr="Bénévoles", en="Volunteers"),
        Text(
            fr="Bénévoles différents qui ont tenu une place à une séance tenue ou noté des heures.",
            en="Different volunteers who held a seat at a held session or wrote down hours.",
        ),
    )
    unit = Text(fr="bénévole|bénévoles", en="volunteer|volunteers")
    why = Text(fr="Dit qui porte l’action avec le service.", en="Says who carries the action with the service.")
    source = Text(
        fr="planning, heures et intervenants, colonne statut", en="rota, hours and facilitators, column status"
    )

    def of(self, records: Records) -> Count:
        rows = _of_status(records.now.hours, "volunteer")
        named = set(_volunteer_turns(records.now)["who"]) | set(rows["facilitator"].dropna())
        return Count(len(named), missing=int(rows["facilitator"].isna().sum()))


class VolunteerHours(_Volunteers):
    """Sum of the hours of volunteers; n is the number of rows."""

    french = "HeuresBenevoles"
    says = Says(
        Text(fr="Heures de bénévolat", en="Hours of volunteers"),
        Text(
            fr="Somme des heures notées par les bénévoles.",
            en="Sum of the hours that volunteers wrote down.",
        ),
    )
    unit = Text(fr="heure|heures", en="hour|hours")
    why = Text(fr="Ce temps donné ne paraît dans aucun budget.", en="This time given appears in no budget.")
    source = Text(fr="heures, colonnes statut et heures", en="hours, columns status and hours")
    uses = ("hours",)
    needs = ("hours.hours",)

    def of(self, records: Records) -> Amount:
        rows = _of_status(records.now.hours, "volunteer")
        return Amount(_sum(rows["hours"]), "h", len(rows))


class SessionsWithVolunteers(_Volunteers):
    """Held sessions of the rota where at least one volunteer held a seat, of the held sessions that the rota names."""

    french = "SeancesAvecBenevoles"
    says = Says(
        Text(fr="Séances avec des bénévoles", en="Sessions with volunteers"),
        Text(
            fr="Séances tenues où au moins un bénévole a tenu une place, parmi les séances tenues du planning.",
            en="Held sessions where at least one volunteer held a seat, out of the held sessions of the rota.",
        ),
    )
    unit = Text(fr="séance|séances", en="session|sessions")
    why = Text(fr="Dit si les bénévoles sont là au quotidien.", en="Says whether volunteers are there day by day.")
    source = Text(fr="planning ; intervenants, colonne statut", en="rota; facilitators, column status")
    uses = ("sessions", "rota", "facilitators")
    needs = ("rota.facilitator",)

    def of(self, records: Records) -> Count:
        seats = _seats(records.now)
        return Count(int(_volunteer_turns(records.now)["session"].nunique()), int(seats["session"].nunique()))


class _Time(Indicator):
    """What these have in common: they count paid working time."""

    code = "IND-29"
    objective = Text(fr="Faire beaucoup avec peu", en="Do much with little")
    tool = Text(fr="feuille d’heures", en="time sheet")
    about: ClassVar[About] = "activity"
    uses: ClassVar[tuple[str, ...]] = ("hours",)
    needs: ClassVar[tuple[str, ...]] = ("hours.hours",)
    frames = frozenset({Frame.OWN_RESOURCES, Frame.EFFICIENT, Frame.SENACS, Frame.CAF})


class StaffHours(_Time):
    """Hours of employees and freelancers by status; n is the number of rows of each."""

    french = "HeuresDesProfessionnels"
    says = Says(
        Text(fr="Heures des professionnels", en="Hours of staff"),
        Text(
            fr="Somme des heures notées par les salariés et par les vacataires.",
            en="Sum of the hours that employees and freelancers wrote down.",
        ),
    )
    unit = Text(fr="heure|heures", en="hour|hours")
    why = Text(fr="Le temps est la première dépense.", en="Time is what is spent first.")
    source = Text(fr="heures, colonnes statut et heures", en="hours, columns status and hours")
    named_by = ("hours.status",)

    def of(self, records: Records) -> Table:
        rows = {status: _of_status(records.now.hours, status) for status in ("employee", "freelancer")}
        return Table({status: Amount(_sum(one["hours"]), "h", len(one)) for status, one in rows.items() if len(one)})


class FullTimeEquivalent(_Time):
    """Hours of employees divided by those of somebody at full time over the same days: 1 607 h × days ÷ 365.

    n is the number of rows. A slice without dates of its own counts as a year.
    """

    french = "EquivalentTempsPlein"
    says = Says(
        Text(fr="Équivalent temps plein", en="Full-time equivalent"),
        Text(
            fr="Heures des salariés divisées par celles d’un temps plein pendant la même durée : 1 607 heures par an, "
            "au prorata des jours de la période.",
            en="Hours of employees divided by those of a full-time post over the same time: 1,607 hours a year, in "
            "proportion to the days of the period.",
        ),
    )
    unit = Text(fr="équivalent temps plein|équivalents temps plein", en="full-time equivalent|full-time equivalents")
    why = Text(fr="Se compare d’une structure à l’autre.", en="Compares one organisation with another.")
    source = Text(fr="heures, colonnes statut et heures", en="hours, columns status and hours")

    def of(self, records: Records) -> Amount:
        rows = _of_status(records.now.hours, "employee")
        full_time = Fraction(YEARLY_HOURS * _days(records.now), 365)
        return Amount(Fraction(_sum(rows["hours"])) / full_time, "FTE", len(rows))


class _Rota(Indicator):
    """What these have in common: they read who held the seats of held sessions."""

    code = "IND-30"
    objective = Text(fr="Tenir le rendez-vous", en="Keep the appointment")
    tool = Text(fr="planning publié", en="published rota")
    about: ClassVar[About] = "activity"
    uses: ClassVar[tuple[str, ...]] = ("sessions", "rota", "facilitators")
    needs: ClassVar[tuple[str, ...]] = ("rota.facilitator",)
    frames = frozenset({Frame.OWN_RESOURCES, Frame.EFFICIENT})


class RotaSpread(_Rota):
    """Turns between whoever held most beyond their share and whoever held fewest, in the service where that is widest.

    Somebody's share of a service's turns goes with working time and with the part of its sessions dated while they
    were in the team; of several services, with the turns of each. n is the number of turns.
    """

    french = "EcartDuPlanning"
    says = Says(
        Text(fr="Écart de charge du planning", en="Unevenness of the rota"),
        Text(
            fr="Dans chaque service, écart entre qui a tenu le plus de places au-delà de sa part et qui en a tenu le "
            "moins ; le plus grand des services. La part suit le temps de travail et la présence dans l’équipe.",
            en="In each service, the gap between whoever held most seats beyond their share and whoever held fewest; "
            "the widest of the services. The share goes with working time and presence in the team.",
        ),
    )
    unit = Text(fr="tour|tours", en="turn|turns")
    why = Text(fr="Un planning injuste ne tient pas deux saisons.", en="An unfair rota does not last two seasons.")
    source = Text(fr="planning, colonnes intervenant et tenue par", en="rota, columns facilitator and held_by")
    about = "people"

    def of(self, records: Records) -> Amount:
        turns = _seats(records.now).dropna(subset=["who"])
        gaps = [_gap(turns, role, records.now.facilitators) for role in turns["role"].unique()]
        return Amount(max(gaps, default=Fraction(0)), "turns", len(turns))


class CoveredSessions(_Rota):
    """Held sessions all of whose seats in the rota were held, of the held sessions that the rota names."""

    french = "SeancesAuComplet"
    says = Says(
        Text(fr="Séances avec toute l’équipe", en="Sessions with the whole team"),
        Text(
            fr="Séances tenues où chaque place du planning a été tenue, parmi les séances tenues du planning.",
            en="Held sessions where each seat of the rota was held, out of the held sessions of the rota.",
        ),
    )
    unit = Text(fr="séance|séances", en="session|sessions")
    why = Text(
        fr="Deux services ensemble, c’est la promesse du café.", en="Two services together are what it promises."
    )
    source = Text(fr="planning, colonnes intervenant et tenue par", en="rota, columns facilitator and held_by")
    needs = ("rota.role",)
    frames = frozenset({Frame.OWN_RESOURCES, Frame.DONE})

    def of(self, records: Records) -> Count:
        seats = _seats(records.now)
        full = seats["who"].notna().groupby(seats["session"]).all()
        return Count(int(full.sum()), len(full))


def _seats(now: Slice) -> "DataFrame":
    """The seats of sessions that took place, each with `who` held it.

    Those of a moved session stand under its first day, unless the rota has the same role on the new one.
    """
    took_place = now.sessions[now.sessions["status"].isin([Status.HELD, Status.MOVED])]
    moved_to = dict(zip(took_place["session"], took_place["moved_to"], strict=True))
    seats = now.rota[now.rota["session"].isin(took_place["session"])]
    rewritten = set(zip(now.rota["date"], now.rota["role"], strict=True))
    new_days = zip(seats["session"].map(moved_to), seats["role"], strict=True)
    seats = seats.loc[[one not in rewritten for one in new_days]]
    return seats.assign(who=seats["held_by"].fillna(seats["facilitator"]))


def _volunteer_turns(now: Slice) -> "DataFrame":
    seats = _seats(now)
    return seats[seats["who"].isin(_of_status(now.facilitators, "volunteer")["id"])]


def _of_status(rows: "DataFrame", status: str) -> "DataFrame":
    return rows[rows["status"] == status]


def _sum(hours: Iterable[Decimal]) -> Decimal:
    return sum(hours, start=Decimal(0))


def _days(now: Slice) -> int:
    return 365 if now.last == date.max else (now.last - now.first).days + 1


def _gap(turns: "DataFrame", role: str, facilitators: "DataFrame") -> Fraction:
    """In one role, the widest gap between two people of what they held beyond their share."""
    of_role = turns[turns["role"] == role]
    able = [one for one in facilitators.to_dict("records") if role in one["role"]]
    weights = {one["id"]: _weight(turns, of_role, one) for one in able}
    whole, held = sum(weights.values(), start=Fraction(0)), Counter(of_role["who"])
    beyond = [held[who] - len(of_role) * weight / whole for who, weight in weights.items() if weight]
    return max(beyond) - min(beyond) if beyond else Fraction(0)


def _weight(turns: "DataFrame", of_role: "DataFrame", one: Mapping[Any, Any]) -> Fraction:
    """What somebody's share of a role goes with: working time, presence, less what their other roles ask for."""
    there = ~before(of_role["date"], one["first"] or date.min) & until(of_role["date"], one["last"] or date.max)
    of_their_roles = int(turns["role"].isin(one["role"]).sum())
    return Fraction(int(one["working_time"]) * int(there.sum()), of_their_roles)
