"""What the list of a service's pages says."""

from collections.abc import Mapping

from cafeplan.language import Text

TITLE = Text(fr="Les pages des programmes", en="The programmes’ pages")
FOR_THE_SERVICE = Text(
    fr="Ce sommaire mène à des pages internes : il ne sort pas du service.",
    en="This list leads to internal pages: it does not leave the service.",
)
MADE_ON = Text(
    fr="Sommaire fait le {on}. Une page faite seule depuis ce jour y entre la prochaine fois que toutes sont faites, "
    "par cafeplan bilan --all.",
    en="List made on {on}. A page made alone since then enters it the next time that all are made, by cafeplan bilan "
    "--all.",
)
NO_PAGE = Text(fr="Aucune page n’a encore été faite.", en="No page has been made yet.")
SEASON = Text(fr="{label}, {first:month} à {last:month}", en="{label}, {first:month} to {last:month}")
PAGES: Mapping[str, Text] = {
    "bilan-partners.html": Text(fr="bilan pour les partenaires", en="bilan for partners"),
    "bilan-internal.html": Text(fr="bilan interne", en="internal bilan"),
    "comparaison-partners.html": Text(fr="comparaison pour les partenaires", en="comparison for partners"),
    "comparaison-internal.html": Text(fr="comparaison interne", en="internal comparison"),
    "rota-published.html": Text(fr="planning publié", en="published rota"),
    "rota.html": Text(fr="planning proposé", en="proposed rota"),
    "wall.html": Text(fr="calendrier à afficher", en="wall calendar"),
    "leaflet.html": Text(fr="dépliant", en="leaflet"),
    "livret.html": Text(fr="livret des partenaires", en="directory of partners"),
    "fiche-partners.html": Text(fr="fiche {frame} pour les partenaires", en="{frame} sheet for partners"),
    "fiche-internal.html": Text(fr="fiche {frame} interne", en="internal {frame} sheet"),
}
OUTDATED = Text(fr="{page}, faite avant que les tableaux ne changent", en="{page}, made before the tables changed")
PAGES_OF = Text(fr="Pages : {programme}, {season}", en="Pages: {programme}, {season}")
