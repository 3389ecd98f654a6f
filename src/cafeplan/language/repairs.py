"""What is said when seats cannot be filled: what they lack, and the least that would have to be agreed."""

from cafeplan.language import Text

# --- what they lack ----------------------------------------------------------------------------------------------

NOBODY = Text(
    fr="La place « {role} » du {day} ne peut être tenue par personne.",
    en="Nobody can hold the “{role}” seat on {day}.",
)
CLASH = Text(
    fr="La place « {role} » du {day} ne peut pas être tenue, à cause de : {causes:list}.",
    en="The “{role}” seat on {day} cannot be held because of: {causes:list}.",
)
CAPACITY = Text(
    fr="{seats:place|places} {roles:list} {when}, {possible:possible|possibles} : {people:list} "
    "{number:?ne peut|ne peuvent} pas en tenir plus.",
    en="{seats:seat|seats} {roles:list} {when}, {possible} possible: {people:list} cannot hold more{number:?|}.",
)
ON_A_DAY = Text(fr="le {first}", en="on {first}")
FROM_TO = Text(fr="du {first} au {last}", en="from {first} to {last}")
ROLE = Text(fr="« {role} »", en="“{role}”")
ABSENCE = Text(fr="l’absence {person:of}", en="the absence {person:of}")
LIMIT = Text(fr="« {rule} » ({counter})", en="“{rule}” ({counter})")

# --- what would fill them ----------------------------------------------------------------------------------------

COME = Text(
    fr="une absence {person:of} déplacée, pour le {day}",
    en="an absence {person:of} moved, for {day}",
)
MORE_TURNS = Text(
    fr="{more:tour|tours} de plus que convenu ({counter})",
    en="{more:turn|turns} more than agreed ({counter})",
)
STILL_EMPTY = Text(
    fr="Même ainsi, {left:place reste|places restent} sans intervenant : il faut quelqu’un de plus.",
    en="Even so, {left:seat stays|seats stay} without a facilitator: somebody more is needed.",
)
SOMEBODY_MORE = Text(
    fr="Aucune absence déplacée ni aucun tour de plus n’y suffit : il faut quelqu’un de plus.",
    en="No absence moved and no turn more is enough: somebody more is needed.",
)
NOT_FOUND = Text(
    fr="La recherche s’est arrêtée avant d’avoir prouvé quel arrangement est le plus petit.",
    en="The search stopped before it had proved which arrangement is the smallest.",
)
