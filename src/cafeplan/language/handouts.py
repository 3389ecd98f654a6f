"""What is said of pages that are handed out."""

from cafeplan.language import Text

NO_PRINTER = Text(
    fr="Aucun PDF n’a été fait : il manque de quoi l’écrire.", en="No PDF was made: nothing here can write one."
)
NO_PRINTER_REMEDY = Text(
    fr="Installez « cafeplan[pdf] » avec pip, ou le navigateur Chrome, Chromium ou Edge.",
    en="Install “cafeplan[pdf]” with pip, or the browser Chrome, Chromium or Edge.",
)
NO_PICTURES = Text(
    fr="Les figures n’ont pas été mises en images : il manque de quoi les dessiner.",
    en="The figures were not made into images: nothing here can draw them.",
)
NO_PICTURES_REMEDY = Text(fr="Installez « cafeplan[pdf] » avec pip.", en="Install “cafeplan[pdf]” with pip.")
NOTHING_TO_SHARE = Text(
    fr="Il n’y a encore aucune page pour les partenaires dans {folder}.",
    en="There is no page for partners in {folder} yet.",
)
NOTHING_TO_SHARE_REMEDY = Text(
    fr="Faites-la d’abord : cafeplan bilan, avec les mêmes dossier et saison. Si elle est ailleurs, dites où avec "
    "--out.",
    en="Make it first: cafeplan bilan, with the same folder and season. If it is elsewhere, say where with --out.",
)
OTHERS = Text(
    fr="Attention : le dossier contient aussi {names:list}, que cafeplan n’y a pas mis. Relisez-{n:?le|les} "
    "avant d’envoyer le dossier entier.",
    en="Note: the folder also contains {names:list}, which cafeplan did not put there. Read {n:?it|them} before you "
    "send the whole folder.",
)
GIVES_AWAY = Text(
    fr="Rien n’a été préparé : la page « {page} » trahit quelqu’un ou quelque chose. {found}",
    en="Nothing was prepared: the page “{page}” gives somebody or something away. {found}",
)
GIVES_AWAY_REMEDY = Text(
    fr="Tout ce qu’elle trahit : cafeplan audit {page}", en="All that it gives away: cafeplan audit {page}"
)
NOT_AS_MADE = Text(
    fr="Rien n’a été préparé : la page « {page} » n’est plus telle que cafeplan l’a faite.",
    en="Nothing was prepared: the page “{page}” is no longer as cafeplan made it.",
)
NOT_AS_MADE_REMEDY = Text(
    fr="Refaites-la ; vos propres mots s’écrivent dans bilan.md ou dans le carnet, jamais dans la page.",
    en="Make it again; your own words go into bilan.md or into the notebook, never into the page.",
)
UNFIT = Text(
    fr="Rien n’a été préparé : la page « {page} » ne peut pas être diffusée, {reason}",
    en="Nothing was prepared: the page “{page}” may not be handed out, {reason}",
)
UNFIT_REMEDY = Text(
    fr="Corrigez cela là où vous l’avez écrit, puis refaites la page.",
    en="Correct that where you wrote it, then make the page again.",
)
OUTDATED = Text(
    fr="Attention : vos tableaux ont changé depuis que la page « {page} » a été faite. Si elle n’est pas encore "
    "partie, refaites-la d’abord.",
    en="Mind: your tables have changed since the page “{page}” was made. If it has not left yet, make it again first.",
)
SHARE = Text(
    fr="Prépare ce qui part chez les partenaires : pages, PDF, figures et leurs tableaux, avec leurs empreintes.\n\n"
    "Exemple : cafeplan share mon-cafe --season 2016-2017 --zip",
    en="Prepares what goes to partners: pages, PDF, figures and their tables, with their checksums.\n\n"
    "Example: cafeplan share mon-cafe --season 2016-2017 --zip",
)
ZIP = Text(fr="Un seul fichier .zip au lieu d’un dossier.", en="One .zip file instead of a folder.")
