"""Session tables in; how many sessions were planned, held, where and for how long, out."""

from datetime import datetime
from fractions import Fraction
from typing import ClassVar

from cafeplan.indicators.frames import Frame
from cafeplan.indicators.indicator import About, Indicator, Says, shares
from cafeplan.language import Text
from cafeplan.model import Amount, Count, Records, Slice, Status, Table


class _Activity(Indicator):
    """What these have in common: they read `sessions` and say nothing of any person."""

    unit = Text(fr="séance|séances", en="session|sessions")
    objective = Text(fr="Tenir le rendez-vous", en="Keep the appointment")
    tool = Text(fr="carnet de bord des séances", en="log of the sessions")
    about: ClassVar[About] = "activity"
    uses: ClassVar[tuple[str, ...]] = ("sessions",)
    frames = frozenset({Frame.PROJECT, Frame.DONE, Frame.RFVAA, Frame.CAF})


class PlannedSessions(_Activity):
    """Dates that the series gave when the season was published, closures known by then taken away."""

    code = "IND-01"
    french = "SeancesPrevues"
    accrues = False
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
    tool = Text(fr="calendrier du programme", en="the programme’s calendar")

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

    def of(self, records: Records) -> Count:
        return Count(len(records.now.held), missing=_without_status(records.now))


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
    named_by = ("sessions.venue",)

    def of(self, records: Records) -> Table:
        return shares(records.now.held.groupby("venue").size(), _without_status(records.now))


class SessionsByKind(_Activity):
    """Held sessions by their kind; one without a kind is « nsp », missing."""

    code = "IND-02"
    french = "SeancesParGenre"
    says = Says(
        Text(fr="Séances par genre", en="Sessions by kind"),
        Text(
            fr="Séances tenues, selon leur genre : café des parents, veillée, table ronde…",
            en="Held sessions, by their kind: parents’ café, evening, round table…",
        ),
    )
    why = Text(
        fr="Une action de plusieurs formes se dit forme par forme.",
        en="What takes many forms is told form by form.",
    )
    source = Text(fr="seances, colonnes type et statut", en="sessions, columns kind and status")
    needs = ("sessions.kind",)

    def of(self, records: Records) -> Table:
        kinds = records.now.held["kind"]
        return shares(kinds.fillna("nsp").value_counts().sort_index(), int(kinds.isna().sum()))


class OpeningHours(_Activity):
    """Sum, over held sessions, of the hours from start to end."""

    code = "IND-05"
    french = "HeuresDOuverture"
    says = Says(
        Text(fr="Heures d’ouverture", en="Opening hours"),
        Text(
            fr="Somme des durées des séances tenues, du début à la fin prévus.",
            en="Sum of the lengths of the held sessions, from their planned start to their planned end.",
        ),
    )
    unit = Text(fr="heure|heures", en="hour|hours")
    why = Text(fr="Dit combien de temps la porte a été ouverte.", en="Says how long the door was open.")
    source = Text(fr="seances, colonnes début et fin", en="sessions, columns start and end")

    def of(self, records: Records) -> Amount:
        sessions = records.now.held
        minutes = sum(
            (datetime.combine(day, end) - datetime.combine(day, start)).seconds // 60
            for day, start, end in zip(sessions["date"], sessions["start"], sessions["end"], strict=True)
        )
        return Amount(Fraction(minutes, 60), "h", len(sessions), _without_status(records.now))


class OutOfBounds(_Activity):
    """Counted held sessions with fewer than two people present or more than `capacity`, of the counted ones.

    Where no capacity is given only the lower bound is looked at. Held sessions that nobody counted are missing.
    """

    code = "IND-16"
    french = "SeancesHorsBornes"
    says = Says(
        Text(fr="Séances trop vides ou trop pleines", en="Sessions too empty or too full"),
        Text(
            fr="Séances tenues où moins de deux personnes sont venues, ou plus que de places, parmi celles dont les "
            "présents ont été relevés. Sans nombre de places, seule la première borne compte.",
            en="Held sessions to which fewer than two people came, or more than there were places, out of those at "
            "which the people present were recorded. Where no number of places is given only the first limit counts.",
        ),
    )
    why = Text(
        fr="Seul, on ne rencontre personne ; trop nombreux, on ne se parle plus.",
        en="Alone one meets nobody; where too many come nobody talks.",
    )
    source = Text(fr="seances, colonne places ; presences et comptages", en="sessions, column capacity; attendance")
    about = "people"
    uses = ("sessions", "attendance", "headcounts")
    needs = ("sessions.capacity",)
    threshold = 2

    def of(self, records: Records) -> Count:
        heads = records.now.heads
        places = records.now.held.set_index("session")["capacity"].reindex(heads.index)
        outside = (heads < self.limit(records.now)) | (heads > places).fillna(False)
        return Count(int(outside.sum()), len(heads), records.now.uncounted)


def _without_status(now: Slice) -> int:
    """Planned sessions that nobody recorded though a later one was."""
    recorded = now.sessions[now.sessions["status"] != Status.PLANNED]
    silent = now.sessions[now.sessions["status"] == Status.PLANNED]
    return int((silent["date"] < recorded["date"].max()).sum()) if len(recorded) else 0
