"""Every text of the page that holds seasons and programmes side by side."""

from cafeplan.language import Text

TITLE = Text(fr="D’une saison à l’autre, {label}", en="From season to season, {label}")
CHANGE = Text(fr="Écart", en="Change")
MEANING = Text(fr="Ce qu’il peut dire", en="What it may mean")

# --- in one paragraph -----------------------------------------------------------------------------------------------

COMPARED = Text(
    fr="« {now} » ({days:jour|jours}) est mise à côté de « {before} » ({days_before:jour|jours}).",
    en="“{now}” ({days:day|days}) is held beside “{before}” ({days_before:day|days}).",
)
EQUAL_LENGTH = Text(
    fr="Les deux n’ont pas la même durée : les écarts des nombres comptés sont donnés à durée égale.",
    en="They are not equally long: changes of what is counted are given over equal lengths.",
)
WITHIN_CHANCE = Text(
    fr="Sur {judged:écart qui peut être jugé|écarts qui peuvent être jugés}, le hasard suffit à en expliquer "
    "{within} : {within:?celui-là ne dit|ceux-là ne disent} rien.",
    en="Of {judged:change that can be judged|changes that can be judged}, chance is enough to explain {within}: "
    "{within:?that one says|those say} nothing.",
)
BEYOND = Text(fr="{n:?Un seul va|Vont} au-delà : {labels:list}.", en="{n:?One goes|These go} beyond it: {labels:list}.")
NONE_BEYOND = Text(fr="Aucun ne va au-delà.", en="None goes beyond it.")
NONE_JUDGED = Text(
    fr="Aucun écart ne peut être jugé : les nombres sont trop peu nombreux, ou ne se comparent pas ainsi.",
    en="No change can be judged: the numbers are too few, or cannot be compared so.",
)
ONE_IN_TWENTY = Text(
    fr="Sur vingt écarts, il arrive qu’un dépasse le hasard par pur hasard : un écart seul est une question à poser, "
    "non une réponse.",
    en="Of twenty changes one may go beyond chance by mere chance: a single change is a question to ask, not an "
    "answer.",
)
NO_CAUSE = Text(
    fr="Un écart ne dit pas sa cause : le temps, les lieux, l’équipe et la manière de compter ont pu changer aussi.",
    en="A change does not tell its cause: the weather, the venues, the team and the way of counting may have changed "
    "too.",
)
FIRST_SEASON = Text(
    fr="« {now} » est la première saison du programme : il n’y en a pas d’avant.",
    en="“{now}” is the programme’s first season: there is none before.",
)

# --- how much -------------------------------------------------------------------------------------------------------

POINTS = Text(fr="{change} {n:?point|points} (de {low} à {high})", en="{change} {n:?point|points} ({low} to {high})")
POINTS_ALONE = Text(fr="{change} {n:?point|points}", en="{change} {n:?point|points}")
RATE = Text(fr="{change} à durée égale (de {low} à {high})", en="{change} over equal lengths ({low} to {high})")
RATE_WITHOUT_END = Text(fr="{change} à durée égale ({low} au moins)", en="{change} over equal lengths ({low} at least)")
RATE_BETWEEN = Text(fr="à durée égale, de {low} à {high}", en="over equal lengths, {low} to {high}")
RATE_AT_LEAST = Text(fr="à durée égale, {low} au moins", en="over equal lengths, {low} at least")
TIMES = Text(fr="{times} fois autant", en="{times} times as many")
NO_CHANGE = Text(fr="ne se dit pas", en="cannot be said")
IN_BRACKETS = Text(
    fr="Entre parenthèses, l’intervalle calculé pour contenir l’écart 95 fois sur 100. Les écarts sont calculés avant "
    "d’arrondir.",
    en="In brackets, the interval worked out to contain the change 95 times of 100. Changes are worked out before "
    "rounding.",
)
OTHER_THRESHOLD = Text(
    fr="Le seuil a changé d’une saison à l’autre, donc non comparé : {labels:list}.",
    en="The threshold changed from one season to the other, so not compared: {labels:list}.",
)
NOT_IN_BOTH = Text(
    fr="Relevé dans une seule des deux saisons, donc non comparé : {labels:list}.",
    en="Collected in one of the two seasons only, so not compared: {labels:list}.",
)
HIDDEN_IN_ONE = Text(
    fr="Masqué ou arrondi pour l’une des deux saisons, donc non comparé : {labels:list}.",
    en="Hidden or rounded for one of the two seasons, so not compared: {labels:list}.",
)

# --- who came back --------------------------------------------------------------------------------------------------

COHORTS = Text(fr="Venues une première fois, et revenues ensuite", en="Came a first time, and came again later")
COHORTS_INSIDE = Text(
    fr="Qui est revenu d’une saison à l’autre n’est pas montré dans cette édition : cela distinguerait trop peu de "
    "personnes.",
    en="Who came back from one season to another is not shown in this edition: that would tell too few people apart.",
)
COHORTS_FIRST = Text(fr="Première venue", en="First visit")
COHORT_SIZE = Text(fr="Personnes", en="People")
CAME_AGAIN_IN = Text(fr="revenues en « {season} »", en="came again in “{season}”")
OF_SIZE = Text(fr="{part} sur {whole} ({share:%})", en="{part} of {whole} ({share:%})")
COHORT_ERASED = Text(fr="ne peut plus se dire", en="can no longer be said")
ERASED = Text(
    fr="Les lignes des personnes vues pour la dernière fois il y a longtemps ont été effacées de {seasons:list}. Le "
    "nombre des premières venues est celui qui avait été calculé avant ; qui y est revenu d’une saison plus ancienne "
    "ne peut plus se dire.",
    en="The rows about people last seen long ago were erased from {seasons:list}. The number of first visits is the "
    "one worked out before; who came again there from an earlier season can no longer be said.",
)
NOBODY_IDENTIFIED = Text(
    fr="Personne n’a été identifié : on ne peut pas dire qui est revenu.",
    en="Nobody was identified: who came back cannot be said.",
)
ONE_COHORT = Text(
    fr="Il n’y a qu’une saison où l’on sait qui est venu : personne ne peut encore être revenu d’une saison à l’autre.",
    en="There is only one season of which it is known who came: nobody can have come again from one to another yet.",
)

# --- beside other programmes ----------------------------------------------------------------------------------------

BESIDE = Text(fr="Les programmes côte à côte", en="The programmes side by side")
BESIDE_PERIOD = Text(fr="{label}, du {first:short} au {last:short}", en="{label}, {first:short} to {last:short}")
NOT_COLLECTED = Text(fr="non relevé", en="not collected")
NOT_ADDED = Text(
    fr="Une même personne peut venir dans plusieurs programmes : les personnes différentes ne s’additionnent pas.",
    en="The same person may come to several programmes: different people do not add up.",
)
IN_COMMON = Text(
    fr="Entre {one} et {other}, de 0 à {most} personnes peuvent être les mêmes : sous deux jeux de pseudonymes, on ne "
    "peut pas le dire mieux.",
    en="Between {one} and {other}, 0 to {most} people may be the same: under two sets of pseudonyms nothing better can "
    "be said.",
)
NO_OTHER = Text(fr="Aucun autre programme n’a été mis à côté.", en="No other programme was put beside.")

# --- what had been published ----------------------------------------------------------------------------------------

PUBLISHED = Text(fr="Ce qui avait été publié ressort-il ?", en="Do published figures come out again?")
PUBLISHED_VALUE = Text(fr="Publié", en="Published")
RECOUNTED = Text(fr="Recompté", en="Counted again")
SAME = Text(fr="Pareil ?", en="The same?")
YES = Text(fr="oui", en="yes")
NO = Text(fr="non", en="no")
UNSAID = Text(fr="ne se recompte pas", en="cannot be counted again")
SEASON = Text(fr="Saison", en="Season")
SOURCE = Text(fr="Source", en="Source")
NOTHING_PUBLISHED = Text(
    fr="Le programme ne nomme aucun nombre déjà publié.",
    en="The programme names no number published before.",
)

# --- faults ---------------------------------------------------------------------------------------------------------

NOTHING_BESIDE = Text(
    fr="« {season} » est la première saison de {programme} : il n’y en a pas d’avant à mettre à côté.",
    en="“{season}” is the first season of {programme}: there is none before to put beside it.",
)
NOTHING_BESIDE_REMEDY = Text(
    fr="Choisissez une autre saison, ou nommez un autre programme avec --beside.",
    en="Choose another season, or name another programme with --beside.",
)
SAME_SEASON = Text(fr="Les deux saisons sont la même, « {season} ».", en="Both seasons are the same, “{season}”.")
SAME_SEASON_REMEDY = Text(fr="Choisissez-en deux.", en="Choose two.")
SAME_PROGRAMME = Text(fr="« {programme} » est mis à côté de lui-même.", en="“{programme}” is put beside itself.")
SAME_PROGRAMME_REMEDY = Text(
    fr="Nommez avec --beside des programmes qui ont chacun leur dossier.",
    en="With --beside name programmes that have a folder each.",
)
NO_SEASON_BESIDE = Text(fr="{programme} n’a aucune saison.", en="{programme} has no season.")
NO_SEASON_BESIDE_REMEDY = Text(
    fr="Écrivez-en une dans son programme.toml, ou ne le mettez pas à côté.",
    en="Write one into its programme.toml, or do not put it beside.",
)

# --- the command ----------------------------------------------------------------------------------------------------

COMMAND = Text(
    fr="Met une saison à côté d’une autre : ce qui a changé, ce que l’écart peut dire, qui est revenu.\n\n"
    "Sans --with, c’est la saison d’avant. Avec --beside, d’autres programmes viennent à côté.\n\n"
    "Exemple : cafeplan compare data/instant-cafe-dijon --season 2016-2017",
    en="Puts a season beside another: what changed, what the change may mean, who came back.\n\n"
    "Without --with it is the season before. With --beside other programmes stand beside.\n\n"
    "Example: cafeplan compare data/instant-cafe-dijon --season 2016-2017",
)
WITH = Text(fr="L’autre saison ; sinon celle d’avant.", en="The other season; the one before otherwise.")
BESIDE_OPTION = Text(
    fr="Dossier d’un programme à mettre à côté ; plusieurs fois s’il y en a plusieurs.",
    en="Folder of a programme to put beside; several times where there are several.",
)
