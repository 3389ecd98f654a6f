"""Enrolments, outings and calls in; who waits, who was met and who came back after a call, out."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from cafeplan.indicators.frames import Frame
from cafeplan.indicators.indicator import About, Indicator, Says, before, middle, shares, until
from cafeplan.language import Text
from cafeplan.model import Amount, Count, Records, Slice, Table

if TYPE_CHECKING:
    from pandas import DataFrame


class _Enrolment(Indicator):
    """What these have in common: they count requests for a place, which are not attendances."""

    code = "IND-17"
    accrues = False
    unit = Text(fr="personne|personnes", en="person|people")
    objective = Text(fr="Donner une place à qui en demande une", en="Give a place to whoever asks for one")
    tool = Text(fr="registre des inscriptions", en="register of enrolments")
    about: ClassVar[About] = "total"
    uses: ClassVar[tuple[str, ...]] = ("enrolments",)
    frames = frozenset({Frame.TERRITORY, Frame.DONE, Frame.SENACS, Frame.CAF})


class EnrolledPeople(_Enrolment):
    """Different people with a place on some day of the slice: entered by its end, and not left before its start."""

    french = "PersonnesInscrites"
    says = Says(
        Text(fr="Personnes inscrites", en="Enrolled people"),
        Text(
            fr="Personnes différentes ayant eu une place pendant la période. Être inscrit n’est pas être venu.",
            en="Different people who had a place during the period. Being enrolled is not having come.",
        ),
    )
    why = Text(fr="Dit combien de personnes se sont engagées.", en="Says how many people committed themselves.")
    source = Text(fr="inscriptions, colonnes entrée et sortie", en="enrolments, columns entered and left")
    needs = ("enrolments.entered",)

    def of(self, records: Records) -> Count:
        entered = records.now.enrolments.dropna(subset=["entered"])
        there = entered[until(entered["entered"], records.now.last) & ~before(entered["left"], records.now.first)]
        return Count(int(there["participant"].nunique()))


class WaitingList(_Enrolment):
    """Different people who had asked by the last day of the slice and had no place on it, nor had withdrawn."""

    french = "ListeDAttente"
    says = Says(
        Text(fr="Personnes en attente", en="People waiting"),
        Text(
            fr="Personnes ayant demandé une place et n’en ayant pas encore le dernier jour de la période, sans avoir "
            "retiré leur demande.",
            en="People who had asked for a place and had none yet on the last day of the period, nor had withdrawn.",
        ),
    )
    why = Text(fr="Une attente longue est un refus.", en="A long wait is a refusal.")
    source = Text(
        fr="inscriptions, colonnes demandée, entrée et sortie", en="enrolments, columns requested and entered"
    )

    def of(self, records: Records) -> Count:
        return Count(int(_waiting(records.now)["participant"].nunique()))


class MedianWait(_Enrolment):
    """Median days from request to place, of the places given in the slice; who still waits is missing."""

    french = "DelaiDAttente"
    says = Says(
        Text(fr="Délai médian d’attente", en="Median wait"),
        Text(
            fr="Nombre de jours entre la demande et la place, au milieu de ceux à qui une place a été donnée. Ceux qui "
            "attendent encore n’y entrent pas : l’attente réelle est plus longue.",
            en="Days from request to place, in the middle of those who were given one. Those who still wait do not "
            "enter: the real wait is longer.",
        ),
    )
    unit = Text(fr="jour|jours", en="day|days")
    why = Text(fr="Une attente longue est un refus.", en="A long wait is a refusal.")
    source = Text(fr="inscriptions, colonnes demandée et entrée", en="enrolments, columns requested and entered")
    needs = ("enrolments.entered",)

    def of(self, records: Records) -> Amount:
        entered = records.now.enrolments.dropna(subset=["entered"])
        given = entered[~before(entered["entered"], records.now.first) & until(entered["entered"], records.now.last)]
        days = ((end - start).days for start, end in zip(given["requested"], given["entered"], strict=True))
        return middle(days, "days", len(_waiting(records.now)))


class PlacesInTurn(_Enrolment):
    """Places given in the slice while nobody who had asked earlier for the same series still waited, of all given.

    Who asked on the same day was not earlier; who had withdrawn by then waited no longer.
    """

    french = "PlacesDansLOrdre"
    says = Says(
        Text(fr="Places données dans l’ordre des demandes", en="Places given in the order of the requests"),
        Text(
            fr="Places données alors que personne n’attendait depuis plus longtemps pour le même atelier, parmi toutes "
            "les places données pendant la période.",
            en="Places given while nobody had waited longer for the same workshop, out of all places given in the "
            "period.",
        ),
    )
    unit = Text(fr="place|places", en="place|places")
    why = Text(fr="Une liste d’attente est juste si l’on suit l’ordre.", en="A waiting list is fair if it is followed.")
    source = Text(
        fr="inscriptions, colonnes rendez-vous, demandée, entrée et sortie",
        en="enrolments, columns series, requested, entered and left",
    )
    needs = ("enrolments.entered",)

    def of(self, records: Records) -> Count:
        requests = records.now.enrolments
        given = _given(records.now)
        in_turn = (not len(_ahead(requests, series, asked, entered)) for series, asked, entered in given)
        return Count(sum(in_turn), len(given))


class _Outreach(Indicator):
    """What these have in common: they count people met outside, whom nothing identifies."""

    code = "IND-21"
    unit = Text(fr="personne|personnes", en="person|people")
    objective = Text(fr="Aller vers les personnes seules", en="Reach people who are alone")
    tool = Text(fr="carnet des sorties", en="log of the outings")
    about: ClassVar[About] = "total"
    uses: ClassVar[tuple[str, ...]] = ("outreach",)
    frames = frozenset({Frame.TERRITORY, Frame.DONE, Frame.ABS, Frame.CAF})


class OutreachOutings(_Outreach):
    """Rows of the log of outings; two places on one day are two."""

    french = "SortiesAllerVers"
    says = Says(
        Text(fr="Sorties pour aller vers", en="Outings to meet people"),
        Text(
            fr="Sorties à la rencontre des habitants : devant un magasin, dans une salle d’attente…",
            en="Outings to meet residents: outside a shop, in a waiting room…",
        ),
    )
    unit = Text(fr="sortie|sorties", en="outing|outings")
    why = Text(fr="Aller vers demande du temps : il se compte.", en="Reaching out takes time: it is counted.")
    source = Text(fr="aller-vers", en="outreach")
    about = "activity"

    def of(self, records: Records) -> Count:
        return Count(len(records.now.outreach))


class OutreachContacts(_Outreach):
    """Sum of the contacts of all outings; the same person met twice is two contacts."""

    french = "ContactsAllerVers"
    says = Says(
        Text(fr="Contacts en allant vers", en="Contacts made outside"),
        Text(
            fr="Somme des personnes abordées à chaque sortie. Une personne abordée deux fois compte deux fois.",
            en="Sum of the people approached on each outing. Somebody approached twice counts twice.",
        ),
    )
    unit = Text(fr="contact|contacts", en="contact|contacts")
    why = Text(fr="Qui ne vient pas se rencontre dehors.", en="Whoever does not come is met outside.")
    source = Text(fr="aller-vers, colonne contacts", en="outreach, column contacts")

    def of(self, records: Records) -> Count:
        return Count(int(records.now.outreach["contacts"].sum()))


class OutreachCame(_Outreach):
    """People met who came afterwards, of the contacts of outings where that is known; other outings are missing."""

    french = "VenusApresAllerVers"
    says = Says(
        Text(fr="Contacts venus ensuite", en="Contacts who then came"),
        Text(
            fr="Personnes venues après avoir été abordées, rapportées aux contacts des sorties dont on le sait.",
            en="People who came after they had been approached, out of the contacts of the outings of which it is "
            "known.",
        ),
    )
    why = Text(fr="Dit si aller vers fait venir.", en="Says whether going out brings people in.")
    source = Text(fr="aller-vers, colonnes contacts et venues", en="outreach, columns contacts and came")
    needs = ("outreach.came",)
    frames = frozenset({Frame.TERRITORY, Frame.EFFECTIVE, Frame.ABS, Frame.CAF})

    def of(self, records: Records) -> Count:
        outings = records.now.outreach
        known = outings.dropna(subset=["came"])
        return Count(int(known["came"].sum()), int(known["contacts"].sum()), len(outings) - len(known))


class CommunicationsByChannel(Indicator):
    """Rows of communications by channel; questionnaires, which ask rather than tell, are none of them."""

    code = "IND-21"
    french = "DiffusionsParCanal"
    says = Says(
        Text(fr="Diffusions par canal", en="Communications by channel"),
        Text(
            fr="Envois, affichages et publications de la période, selon le canal. Un envoi à cent adresses compte une "
            "fois ; les questionnaires n’y sont pas.",
            en="Mailings, posters and publications of the period, by channel. One mailing to a hundred addresses "
            "counts once; questionnaires are not among them.",
        ),
    )
    unit = Text(fr="diffusion|diffusions", en="communication|communications")
    objective = Text(fr="Se faire connaître", en="Become known")
    why = Text(fr="Dit par où l’action se fait connaître.", en="Says by which ways the programme becomes known.")
    source = Text(fr="communications, colonne canal", en="communications, column channel")
    tool = Text(fr="tableau des communications", en="table of communications")
    about = "activity"
    uses = ("communications",)
    named_by = ("communications.channel",)
    frames = frozenset({Frame.TERRITORY, Frame.DONE, Frame.CAF})

    def of(self, records: Records) -> Table:
        channels = records.now.communications["channel"]
        return shares(channels[channels != "survey"].value_counts().sort_index())


class _Call(Indicator):
    """What these have in common: they count calls to people who no longer come."""

    code = "IND-22"
    unit = Text(fr="relance|relances", en="call|calls")
    objective = Text(fr="Ne perdre personne de vue", en="Lose sight of nobody")
    tool = Text(fr="registre des relances", en="register of calls")
    about: ClassVar[About] = "people"
    uses: ClassVar[tuple[str, ...]] = ("follow_ups",)
    frames = frozenset({Frame.IMPACT, Frame.LASTING})


class Calls(_Call):
    """Rows of the register of calls; somebody called twice is two."""

    french = "Relances"
    says = Says(
        Text(fr="Relances", en="Calls to people who no longer come"),
        Text(
            fr="Appels, courriers et visites à des personnes qui ne venaient plus. Une personne relancée deux fois "
            "compte deux relances.",
            en="Calls, letters and visits to people who no longer came. Somebody called twice counts twice.",
        ),
    )
    why = Text(fr="Une absence sans appel devient un départ.", en="An absence without a call becomes a departure.")
    source = Text(fr="relances", en="follow_ups")

    def of(self, records: Records) -> Count:
        return Count(len(records.now.follow_ups))


class ReturnedAfterCall(_Call):
    """Calls followed by an attendance of that person within 60 days, of the calls whose 60 days are over or came true.

    A call less than 60 days before the end of the slice, without a return so far, is missing. A return after a call
    need not be because of it.
    """

    french = "RetoursApresRelance"
    says = Says(
        Text(fr="Retours après une relance", en="Returns after a call"),
        Text(
            fr="Relances suivies d’une venue dans les 60 jours, parmi celles dont les 60 jours sont écoulés ou qui ont "
            "été suivies d’un retour. Revenir après un appel n’est pas toujours revenir grâce à lui.",
            en="Calls followed by an attendance within 60 days, out of those whose 60 days are over or that were "
            "followed by a return. Coming back after a call is not always coming back because of it.",
        ),
    )
    why = Text(fr="Dit si l’appel aide à revenir.", en="Says whether a call helps people to come back.")
    source = Text(fr="relances ; presences", en="follow_ups; attendance")
    uses = ("follow_ups", "sessions", "attendance", "headcounts")
    needs = ("follow_ups.participant",)
    threshold = 60

    def of(self, records: Records) -> Count:
        calls, present = records.now.follow_ups, records.now.present
        of_them = present[present["participant"].isin(calls["participant"])]
        within = timedelta(days=self.limit(records.now))
        days = of_them.groupby("participant")["date"].agg(list)
        returned = [
            any(day < came <= day + within for came in days.get(who, []))
            for who, day in zip(calls["participant"], calls["date"], strict=True)
        ]
        over = [records.now.last - day >= within for day in calls["date"]]
        known = sum(back or told for back, told in zip(returned, over, strict=True))
        return Count(sum(returned), known, len(calls) - known)


def _waiting(now: Slice) -> "DataFrame":
    """The requests made by the last day of a slice that had neither been granted nor withdrawn by then."""
    asked = now.enrolments[until(now.enrolments["requested"], now.last)]
    return asked[~(until(asked["entered"], now.last) | until(asked["left"], now.last))]


def _given(now: Slice) -> list[tuple[str, date, date]]:
    """The places given in a slice: for which series, asked when, given when."""
    entered = now.enrolments.dropna(subset=["entered"])
    given = entered[~before(entered["entered"], now.first) & until(entered["entered"], now.last)]
    return list(zip(given["series"].fillna(""), given["requested"], given["entered"], strict=True))


def _ahead(requests: "DataFrame", series: str, asked: date, day: date) -> "DataFrame":
    """The requests for a series made before a day, and neither granted nor withdrawn by another."""
    earlier = requests[(requests["series"].fillna("") == series) & before(requests["requested"], asked)]
    return earlier[~(until(earlier["entered"], day) | until(earlier["left"], day))]
