"""How a page says what was done so that nobody can be recognised, and what the file of releases says when misread."""

from cafeplan.language import Text

MERGED = Text(
    fr="Des catégories ont été regroupées ({names:list}). ",
    en="Categories were grouped ({names:list}). ",
)
PLAIN = Text(
    fr="Tous les nombres sont donnés : aucun détail ne porte sur moins de {threshold} personnes.",
    en="Every number is given: no detail is about fewer than {threshold} people.",
)
ONLY_MERGED = Text(
    fr="{merged}Aucun détail ne porte sur moins de {threshold} personnes.",
    en="{merged}No detail is about fewer than {threshold} people.",
)
HIDDEN = Text(
    fr="{merged}« s » : nombre non communiqué, parce qu’il porte sur moins de {threshold} personnes ou qu’il ferait "
    "retrouver un tel nombre. {n:nombre|nombres} sur {of} {n:?est masqué|sont masqués} ; {least}.",
    en="{merged}“s”: number not given, because it is about fewer than {threshold} people or would give such a number "
    "away. {n:number|numbers} of {of} {n:?is|are} hidden; {least}.",
)
PROVED = Text(fr="on ne peut pas cacher moins sans trahir quelqu’un", en="less could not be hidden safely")
NEARLY = Text(
    fr="on épargnerait au mieux {gap:%} de ce qui est caché",
    en="at best {gap:%} of what is hidden could be spared",
)
ROUNDED = Text(
    fr="{merged}Les nombres de personnes sont arrondis à un multiple de {base}, sauf le total ; leur somme peut donc "
    "différer de ce total.",
    en="{merged}Numbers of people are rounded to a multiple of {base}, except the total; their sum may therefore "
    "differ from it.",
)
TOTALS = Text(
    fr="Les personnes sont trop peu nombreuses pour un détail : seuls les totaux sont donnés.",
    en="There are too few people for any detail: only totals are given.",
)

VARIABLES = {
    "sex": Text(fr="sexe", en="sex"),
    "age_band": Text(fr="âge", en="age"),
    "channel": Text(fr="orientation", en="way in"),
    "territory": Text(fr="quartier", en="district"),
}
LOSSES = Text(
    fr="Protéger fait perdre une part de ce que disent les nombres : ici {chosen}.",
    en="Protecting loses a part of what the numbers tell: here {chosen}.",
)
LOSSES_OTHERWISE = Text(
    fr="Protéger fait perdre une part de ce que disent les nombres : ici {chosen} ; ce serait {others:list}.",
    en="Protecting loses a part of what the numbers tell: here {chosen}; it would be {others:list}.",
)
LOSS = {
    "plain": Text(fr="{part:%} en donnant tout", en="{part:%} by giving everything"),
    "merged": Text(fr="{part:%} en regroupant", en="{part:%} by grouping"),
    "hidden": Text(fr="{part:%} en masquant", en="{part:%} by hiding"),
    "rounded": Text(fr="{part:%} en arrondissant", en="{part:%} by rounding"),
    "totals": Text(fr="{part:%} en ne donnant que les totaux", en="{part:%} by giving totals only"),
}

UNREADABLE = Text(
    fr="« {file} », qui garde ce qui a été diffusé, ne se lit pas.",
    en="“{file}”, which keeps what was released, cannot be read.",
)
UNREADABLE_REMEDY = Text(
    fr="Reprenez-en une copie de sauvegarde : sans lui, une nouvelle page pourrait trahir une ancienne.",
    en="Take it from a backup: without it, a new page could give away an old one.",
)
RELEASED_MEANWHILE = Text(
    fr="La page n’a pas été écrite : une autre page sur les mêmes personnes vient d’être faite.",
    en="The page was not written: another page about the same people has just been made.",
)
RELEASED_MEANWHILE_REMEDY = Text(
    fr="Recommencez : elle sera protégée aussi contre celle-là.",
    en="Try again: it will be protected against that one too.",
)
