"""Organisations, invitations and sheets in; who was invited and came, and how far the directory is, out."""

from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from cafeplan.indicators.frames import Frame
from cafeplan.indicators.indicator import About, Indicator, Says, before, shares, until
from cafeplan.language import Text
from cafeplan.model import Count, Records, Slice, Table

if TYPE_CHECKING:
    from pandas import DataFrame

PARTS = ("mission", "public", "area", "limits", "contact")
"""What a whole sheet of the directory says."""
FRESH = timedelta(days=365)
"""For how long a sheet that was read again is fresh."""


class _Partner(Indicator):
    """What these have in common: they count organisations, never people."""

    unit = Text(fr="structure|structures", en="organisation|organisations")
    objective = Text(fr="Faire se rencontrer les partenaires", en="Bring partners together")
    tool = Text(fr="liste des invités et feuille d’émargement", en="list of guests and signing sheet")
    about: ClassVar[About] = "activity"
    uses: ClassVar[tuple[str, ...]] = ("sessions", "invitations", "organisations")
    needs: ClassVar[tuple[str, ...]] = ("invitations.organisation",)
    frames = frozenset({Frame.OTHERS_RESOURCES, Frame.DONE, Frame.SENACS, Frame.CAF})


class OrganisationsInvited(_Partner):
    """Different organisations invited to at least one held session."""

    code = "IND-38"
    french = "StructuresInvitees"
    accrues = False
    says = Says(
        Text(fr="Structures invitées", en="Organisations invited"),
        Text(
            fr="Structures différentes invitées à une séance tenue au moins.",
            en="Different organisations invited to at least one held session.",
        ),
    )
    why = Text(fr="Dit la largeur du cercle.", en="Says how wide the circle is.")
    source = Text(fr="invitations, colonne organisation", en="invitations, column organisation")

    def of(self, records: Records) -> Count:
        return Count(int(_invitations(records.now)["organisation"].nunique()))


class OrganisationsPresent(_Partner):
    """Different organisations present at least once, of the different ones invited to a held session.

    An organisation of which it is nowhere said whether it came is missing.
    """

    code = "IND-38"
    french = "StructuresPresentes"
    says = Says(
        Text(fr="Structures présentes", en="Organisations present"),
        Text(
            fr="Structures différentes venues une fois au moins, parmi celles invitées à une séance tenue.",
            en="Different organisations that came at least once, out of those invited to a held session.",
        ),
    )
    why = Text(fr="Dit combien de structures font vivre le réseau.", en="Says how many keep the network alive.")
    source = Text(fr="invitations, colonne présente", en="invitations, column present")
    frames = frozenset({Frame.OTHERS_RESOURCES, Frame.EFFECTIVE, Frame.SENACS, Frame.CAF})

    def of(self, records: Records) -> Count:
        invitations = _invitations(records.now)
        came = invitations["present"].eq("yes").fillna(False).groupby(invitations["organisation"]).any()
        known = invitations["present"].notna().groupby(invitations["organisation"]).any()
        return Count(int(came.sum()), len(came), int((~known).sum()))


class TurnoutRate(_Partner):
    """Invitations to held sessions that were followed by presence, of those of which it is known, others missing."""

    code = "IND-38"
    french = "TauxDePresenceDesStructures"
    says = Says(
        Text(fr="Taux de présence des structures", en="Turnout of organisations"),
        Text(
            fr="Invitations à une séance tenue suivies d’une venue, parmi celles dont on le sait.",
            en="Invitations to a held session followed by presence, out of those of which it is known.",
        ),
    )
    unit = Text(fr="invitation|invitations", en="invitation|invitations")
    why = Text(fr="Dit si l’invitation est utile.", en="Says whether inviting is of use.")
    source = Text(fr="invitations, colonne présente", en="invitations, column present")
    needs = ("invitations.present",)
    frames = frozenset({Frame.OTHERS_RESOURCES, Frame.EFFECTIVE, Frame.CAF})

    def of(self, records: Records) -> Count:
        present = _invitations(records.now)["present"]
        return Count(int(present.eq("yes").fillna(False).sum()), int(present.count()), int(present.isna().sum()))


class OrganisationsBySector(_Partner):
    """Different organisations present at least once, by sector; one without a sector is « nsp », missing."""

    code = "IND-38"
    french = "StructuresParSecteur"
    says = Says(
        Text(fr="Structures présentes par secteur", en="Organisations present by sector"),
        Text(
            fr="Structures différentes venues une fois au moins, selon leur secteur.",
            en="Different organisations that came at least once, by their sector.",
        ),
    )
    why = Text(fr="Dit quels métiers manquent à la table.", en="Says which trades are missing at the table.")
    source = Text(fr="organisations, colonne secteur ; invitations", en="organisations, column sector; invitations")
    needs = ("invitations.present", "organisations.sector")

    def of(self, records: Records) -> Table:
        invitations = _invitations(records.now)
        came = invitations.loc[invitations["present"].eq("yes").fillna(False), "organisation"].drop_duplicates()
        sectors = came.map(records.now.organisations.set_index("id")["sector"])
        return shares(sectors.fillna("nsp").value_counts().sort_index(), int(sectors.isna().sum()))


class _OfThePeriod(_Partner):
    """What these have in common: they read the table of organisations alone, invited or not."""

    code = "IND-38"
    tool = Text(fr="tableau des organisations", en="table of organisations")
    uses = ("organisations",)


class PartnerOrganisations(_OfThePeriod):
    """Organisations that were partners on some day of the slice."""

    french = "StructuresPartenaires"
    says = Says(
        Text(fr="Structures partenaires", en="Partner organisations"),
        Text(
            fr="Structures qui étaient partenaires un jour au moins de la période.",
            en="Organisations that were partners on at least one day of the period.",
        ),
    )
    why = Text(fr="Dit avec combien de structures l’action se fait.", en="Says how many organisations take part.")
    source = Text(fr="organisations, colonnes depuis et jusqu’au", en="organisations, columns first and last")
    needs = ("organisations.id",)

    def of(self, records: Records) -> Count:
        return Count(len(present(records.now)))


class PartnersByNature(_OfThePeriod):
    """Organisations that were partners on some day of the slice, by nature; one without is « nsp », missing."""

    french = "StructuresPartenairesParNature"
    says = Says(
        Text(fr="Partenaires par nature", en="Partners by nature"),
        Text(
            fr="Structures partenaires de la période, selon leur nature : service public, association, acteur "
            "économique, groupe d’habitants.",
            en="Partner organisations of the period, by their nature: public service, association, business, group of "
            "residents.",
        ),
    )
    why = Text(fr="Dit de qui l’action s’entoure.", en="Says with whom the programme surrounds itself.")
    source = Text(fr="organisations, colonne nature", en="organisations, column nature")
    needs = ("organisations.nature",)
    named_by = ("organisations.nature",)

    def of(self, records: Records) -> Table:
        natures = present(records.now)["nature"]
        return shares(natures.fillna("nsp").value_counts().sort_index(), int(natures.isna().sum()))


class _Directory(_Partner):
    """What these have in common: they compare the sheets with the organisations that are partners."""

    code = "IND-39"
    objective = Text(fr="Se connaître pour mieux orienter", en="Know each other to refer better")
    tool = Text(fr="fiches signalétiques", en="directory sheets")
    uses: ClassVar[tuple[str, ...]] = ("organisations", "fiches")
    needs: ClassVar[tuple[str, ...]] = ("fiches.organisation",)
    frames = frozenset({Frame.OTHERS_RESOURCES, Frame.EFFECTIVE})


class CompleteSheets(_Directory):
    """Partner organisations whose sheet has all five parts, of all partner organisations of the slice."""

    french = "FichesCompletes"
    says = Says(
        Text(fr="Fiches complètes du livret", en="Complete sheets of the directory"),
        Text(
            fr="Structures partenaires dont la fiche dit la mission, le public, le périmètre, les limites et le "
            "contact, parmi toutes les structures partenaires.",
            en="Partner organisations whose sheet gives mission, public, area, limits and contact, out of all partner "
            "organisations.",
        ),
    )
    why = Text(fr="Un livret à trous n’oriente pas.", en="A directory with holes refers nobody.")
    source = Text(fr="fiches ; organisations", en="fiches; organisations")

    def of(self, records: Records) -> Count:
        sheets = records.now.fiches
        complete = sheets[sheets[list(PARTS)].notna().all(axis=1)]
        return _of_partners(records.now, complete)


class FreshSheets(_Directory):
    """Partner organisations whose sheet was accepted in the 365 days to the slice's last day, of all of them.

    One whose sheet was accepted again since is missing: when it had been before, the table no longer tells.
    """

    french = "FichesAJour"
    says = Says(
        Text(fr="Fiches à jour du livret", en="Fresh sheets of the directory"),
        Text(
            fr="Structures partenaires qui ont relu leur fiche dans les douze mois avant la fin de la période, parmi "
            "celles dont on le sait : une fiche relue depuis ne dit plus quand elle l’avait été avant.",
            en="Partner organisations that read their sheet again in the twelve months to the end of the period, out "
            "of those of which it is known: an entry read again since no longer says when it had been before.",
        ),
    )
    why = Text(fr="Une fiche ancienne envoie à la mauvaise porte.", en="An old sheet sends people to the wrong door.")
    source = Text(fr="fiches, colonne validée ; organisations", en="fiches, column validated; organisations")
    needs = ("fiches.validated",)
    frames = frozenset({Frame.OTHERS_RESOURCES, Frame.LASTING})

    def of(self, records: Records) -> Count:
        sheets, last = records.now.fiches, records.now.last
        read = until(sheets["validated"], last)
        fresh = _of_partners(records.now, sheets[read & ~before(sheets["validated"], last - FRESH)])
        since = _of_partners(records.now, sheets[sheets["validated"].notna() & ~read]).part
        return Count(fresh.part, len(present(records.now)) - since, since)


class Replication(Indicator):
    """Territories with a café of this kind by the slice's last day, of all listed ones of the same kind, by kind.

    A territory without a kind is « nsp ».
    """

    code = "IND-40"
    french = "Essaimage"
    says = Says(
        Text(fr="Essaimage", en="Replication"),
        Text(
            fr="Territoires où un café de ce genre existe, parmi les territoires du même type qui sont connus.",
            en="Territories with a café of this kind, out of the known territories of the same type.",
        ),
    )
    unit = Text(fr="territoire|territoires", en="territory|territories")
    objective = Text(fr="Faire école", en="Be taken up elsewhere")
    why = Text(fr="Une bonne idée se reprend ailleurs.", en="A good idea is taken up elsewhere.")
    source = Text(fr="territoires, colonne café depuis le", en="territories, column equipped_since")
    tool = Text(fr="tableau des territoires", en="table of territories")
    about = "activity"
    uses = ("territories",)
    needs = ("territories.equipped_since",)
    named_by = ("territories.kind",)
    frames = frozenset({Frame.PROJECT, Frame.LASTING, Frame.ABS})

    def of(self, records: Records) -> Table:
        territories = records.now.territories
        kinds = territories["kind"].fillna("nsp")
        there = until(territories["equipped_since"], records.now.last)
        by_kind = there.groupby(kinds).agg(["sum", "size"])
        return Table({str(kind): Count(int(row["sum"]), int(row["size"])) for kind, row in by_kind.iterrows()})


def present(now: Slice) -> "DataFrame":
    """The organisations that were partners on some day of a slice."""
    partners = now.organisations
    joined = partners["first"].isna() | until(partners["first"], now.last)
    return partners[joined & ~before(partners["last"], now.first)]


def _invitations(now: Slice) -> "DataFrame":
    """The invitations to held sessions."""
    return now.invitations[now.invitations["session"].isin(now.held["session"])]


def _of_partners(now: Slice, sheets: "DataFrame") -> Count:
    """How many of the organisations that were partners on some day of a slice have one of these sheets."""
    there = present(now)
    return Count(int(there["id"].isin(sheets["organisation"]).sum()), len(there))
