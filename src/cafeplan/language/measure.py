"""How each kind of number, its reading beside a target and its change since another season are worded."""

from cafeplan.language import Text

BETWEEN = Text(fr="de {low} à {high}", en="{low} to {high}")
SHARE = Text(fr="{part} sur {whole} ({share:%})", en="{part} of {whole} ({share:%})")
HIDDEN = Text(fr="s", en="s")
OF = Text(fr="{part} sur {whole}", en="{part} of {whole}")
NOT_SAID = Text(fr="non renseigné", en="not recorded")
AND_UNKNOWN = Text(fr="{words}, et {n} dont on ne sait pas", en="{words}, and {n} not known")
PEOPLE = Text(fr="personne|personnes", en="person|people")
CATEGORY = Text(fr="{name} : {number}", en="{name}: {number}")
UNKNOWN = Text(fr="ne sait pas", en="not known")

# --- beside a target -------------------------------------------------------------------------------------------------

READINGS = {
    "reached": Text(fr="atteint", en="reached"),
    "near": Text(fr="presque atteint, à un dixième près", en="near, within a tenth of the target"),
    "not": Text(fr="pas atteint", en="not reached"),
    "open": Text(
        fr="on ne peut pas le dire : la valeur n’est connue qu’entre deux limites",
        en="cannot be said: the value is only known between two limits",
    ),
    "unsaid": Text(fr="on ne peut pas le dire : rien n’a été relevé", en="cannot be said: nothing was recorded"),
    "hidden": Text(
        fr="on ne peut pas le dire : le nombre n’est pas donné tel quel",
        en="cannot be said: the number is not given as it is",
    ),
    "not-yet": Text(fr="l’objectif chiffré ne valait pas encore", en="the target did not hold yet"),
    "untargeted": Text(fr="sans objectif chiffré", en="without a target"),
}

TARGETS_READ = Text(
    fr="{n:résultat chiffré était visé|résultats chiffrés étaient visés} : {read:list}.",
    en="{n:numeric result was|numeric results were} aimed at: {read:list}.",
)
TARGETS_BY_READING = {
    "reached": Text(fr="{n:est atteint|sont atteints}", en="{n:was|were} reached"),
    "near": Text(fr="{n:est presque atteint|sont presque atteints}", en="{n:was|were} nearly reached"),
    "not": Text(fr="{n:n’est pas atteint|ne sont pas atteints}", en="{n:was|were} not reached"),
    "unsaid": Text(fr="{n:ne peut pas se dire|ne peuvent pas se dire}", en="{n} cannot be said"),
}

# --- since another season --------------------------------------------------------------------------------------------

MORE = Text(
    fr="plus qu’avant : l’écart dépasse ce que le hasard suffit à donner",
    en="more than before: the gap is wider than chance alone gives",
)
LESS = Text(
    fr="moins qu’avant : l’écart dépasse ce que le hasard suffit à donner",
    en="less than before: the gap is wider than chance alone gives",
)
WITHIN_CHANCE = Text(
    fr="le hasard suffit à expliquer l’écart : il ne dit rien",
    en="chance is enough to explain the gap: it says nothing",
)
NOT_INDEPENDENT = Text(
    fr="les mêmes personnes comptent plusieurs fois : on ne peut pas dire si l’écart dépasse le hasard",
    en="the same people count several times: whether the gap goes beyond chance cannot be said",
)
COMPLETE = Text(
    fr="écart entre deux relevés complets ; rien n’y est tiré au sort",
    en="a gap between two complete records; nothing in it was sampled",
)
SINCE = Text(
    fr="la saison d’avant : {value}{mark} ; {words}",
    en="the season before: {value}{mark}; {words}",
)
SINCE_AT_EQUAL_LENGTH = Text(
    fr="la saison d’avant : {value}{mark} ; à durée égale, {words}",
    en="the season before: {value}{mark}; over equal lengths, {words}",
)
MORE_BY = Text(fr="{amount} de plus", en="{amount} more")
LESS_BY = Text(fr="{amount} de moins", en="{amount} less")
AS_MUCH = Text(fr="autant", en="as much")
NOT_COMPARED = Text(
    fr="l’une des deux saisons ne le dit pas : rien à comparer",
    en="one of the two seasons does not say it: nothing to compare",
)
IN_SHORT = {
    MORE: Text(fr="c’est plus, au-delà du hasard", en="this is more, beyond chance"),
    LESS: Text(fr="c’est moins, au-delà du hasard", en="this is less, beyond chance"),
    WITHIN_CHANCE: Text(fr="le hasard suffit à expliquer l’écart", en="chance is enough to explain the gap"),
    NOT_INDEPENDENT: Text(
        fr="on ne peut pas dire si l’écart dépasse le hasard", en="whether the gap goes beyond chance cannot be said"
    ),
    COMPLETE: Text(fr="l’écart est compté, non estimé", en="the gap is counted, not estimated"),
    NOT_COMPARED: Text(fr="rien à comparer", en="nothing to compare"),
}
