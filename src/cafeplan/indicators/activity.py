"""Session tables in; how many sessions were planned, held, and where, out."""

from typing import ClassVar, Literal

from cafeplan.indicators.indicator import Indicator, Says, held
from cafeplan.language import Text
from cafeplan.model import Count, Records, Slice, Status, Table

_OBJECTIVE = Text(fr="Tenir le rendez-vous", en="Keep the appointment")
_UNIT = Text(fr="séance|séances", en="session|sessions")


class _Activity(Indicator):
    """What the four have in common: they read `sessions` and say nothing of any person."""

    unit = _UNIT
    objective = _OBJECTIVE
    about: ClassVar[Literal["activity", "total", "people"]] = "activity"
    uses = ("sessions",)


class PlannedSessions(_Activity):
    """Dates that the series gave when the season was published, closures known by then taken away."""

    code = "IND-01"
    french = "SeancesPrevues"
    says = Says(
        Text(fr="Séances prévues", en="Planned sessions"),
        Text(
            fr="Dates données par la règle du programme, moins les fermetures connues le jour où la saison a été "
            "publiée. Une fermeture décidée après laisse la séance prévue, et annulée.",
            en="Dates given by the programme's rule, less the closures known on the day the season was published. "
            "A closure decided later leaves the session planned, and cancelled.",
        ),
    )
    why = Text(fr="Sans ce qui était prévu, le nombre tenu ne dit rien.", en="What was held says little alone.")
    source = Text(fr="programme.toml (séries, fermetures)", en="programme.toml (series, closures)")
    tool = Text(fr="calendrier du programme", en="the programme's calendar")

    def of(self, records: Records) -> Count:
        return Count(int(records.now.sessions["planned"].sum()))


class HeldSessions(_Activity):
    """Sessions with status held, planned or added; a planned session before the last recorded one with no status is
    missing.
    """

    code = "IND-02"
    french = "SeancesTenues"
    says = Says(
        Text(fr="Séances tenues", en="Held sessions"),
        Text(
            fr="Séances notées « tenue » dans la table des séances, y compris celles ajoutées ou déplacées.",
            en="Sessions marked “held” in the table of sessions, those added or moved included.",
        ),
    )
    why = Text(fr="C’est la première question : l’action a-t-elle eu lieu ?", en="The first question: did it happen?")
    source = Text(fr="seances, colonne statut", en="sessions, column status")
    tool = Text(fr="carnet de bord des séances", en="log of the sessions")

    def of(self, records: Records) -> Count:
        return Count(len(held(records.now)), missing=_without_status(records.now))


class DeliveryRate(_Activity):
    """Planned sessions that took place, on their day or on the day they were moved to, of all planned sessions."""

    code = "IND-03"
    french = "TauxDeRealisation"
    says = Says(
        Text(fr="Taux de réalisation", en="Delivery rate"),
        Text(
            fr="Séances prévues qui ont eu lieu, à leur date ou à la date de report, rapportées aux séances prévues. "
            "Une séance ajoutée hors calendrier n’y entre pas.",
            en="Planned sessions that took place, on their date or on the date they were moved to, out of planned "
            "sessions. A session added outside the calendar does not enter.",
        ),
    )
    why = Text(fr="Un rendez-vous annulé est une promesse non tenue.", en="A cancelled session is a broken promise.")
    source = Text(fr="seances, colonne statut ; programme.toml", en="sessions, column status; programme.toml")
    tool = Text(fr="carnet de bord des séances", en="log of the sessions")

    def of(self, records: Records) -> Count:
        planned = records.now.sessions[records.now.sessions["planned"]]
        took_place = planned["status"].isin([Status.HELD, Status.MOVED])
        return Count(int(took_place.sum()), len(planned), _without_status(records.now))


class SessionsByVenue(_Activity):
    """Held sessions by the venue where they were held."""

    code = "IND-04"
    french = "SeancesParLieu"
    says = Says(
        Text(fr="Séances par lieu", en="Sessions by venue"),
        Text(fr="Séances tenues, selon le lieu où elles l’ont été.", en="Held sessions, by where they were held."),
    )
    why = Text(
        fr="Changer de lieu va vers d’autres habitants ; un lieu souvent annulé se remarque ici.",
        en="Other venues reach other people; a venue often cancelled shows here.",
    )
    source = Text(fr="seances, colonnes lieu et statut", en="sessions, columns venue and status")
    tool = Text(fr="carnet de bord des séances", en="log of the sessions")

    def of(self, records: Records) -> Table:
        by_venue = held(records.now).groupby("venue").size()
        whole = int(by_venue.sum())
        categories = {str(venue): Count(int(n), whole) for venue, n in by_venue.items()}
        return Table(categories, missing=_without_status(records.now))


def _without_status(now: Slice) -> int:
    """Planned sessions that nobody recorded though a later one was."""
    recorded = now.sessions[now.sessions["status"] != Status.PLANNED]
    silent = now.sessions[now.sessions["status"] == Status.PLANNED]
    return int((silent["date"] < recorded["date"].max()).sum()) if len(recorded) else 0
