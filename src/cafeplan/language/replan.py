"""What is said where a published rota changes: planned again, exchanged, somebody found in the place of another."""

from cafeplan.language import Text

# --- what a change costs, for the coordinator --------------------------------------------------------------------

SHIFT = Text(fr="{compared} ({moves})", en="{compared} ({moves})")
MOVE = Text(fr="{label} : {count} au lieu de {before}", en="{label}: {count} instead of {before}")
COSTS = Text(fr="Ce que cela coûte : {moves}.", en="What it costs: {moves}.")
BRINGS = Text(fr="Ce que cela apporte : {moves}.", en="What it brings: {moves}.")
NOTHING_LOST = Text(fr="Aucune règle n’y perd.", en="No rule loses by it.")
BOTH = Text(fr="{costs} {brings}", en="{costs} {brings}")
BROKEN = Text(fr="{label} (« {rule} »)", en="{label} (“{rule}”)")

# --- a rota planned again ----------------------------------------------------------------------------------------

PRICE = Text(fr="{changes:changement|changements} ; {price}.", en="{changes:change|changes}; {price}.")
WITHIN = Text(
    fr="{rule} Compté : {changes:changement|changements}, sans en permettre davantage ; {fewest} "
    "{fewest:?suffirait|suffiraient}.",
    en="{rule} Counted: {changes:change|changes}, and no more were allowed; {fewest} would do.",
)
NOTHING_BETTER = Text(fr="aucun planning ne serait meilleur", en="no rota would be better")
REPLACED = Text(
    fr="{day}, {role} : {coming} à la place {gone:of}.", en="{day}, {role}: {coming} in the place {gone:of}."
)
LEAVES = Text(fr="{day}, {role} : sans {gone}.", en="{day}, {role}: without {gone}.")
COMES = Text(fr="{day}, {role} : {coming} en plus.", en="{day}, {role}: {coming} as well.")
YOU_COME = Text(
    fr="Vous tenez désormais la séance du {day} à {start}, « {venue} ».",
    en="You now hold the session of {day} at {start}, “{venue}”.",
)
YOU_DO_NOT_COME = Text(
    fr="Vous ne tenez plus la séance du {day} à {start}, « {venue} ».",
    en="You no longer hold the session of {day} at {start}, “{venue}”.",
)

LATE = Text(
    fr="Part réduite, pour une absence notée après la publication : {absences:list}.",
    en="Share reduced, for an absence entered after the publication: {absences:list}.",
)
LATE_DAYS = Text(fr="{person} du {first} au {last}", en="{person} from {first} to {last}")
LATE_DAY = Text(fr="{person} le {first}", en="{person} on {first}")

# --- two people exchange their turns -----------------------------------------------------------------------------

EXCHANGED = Text(
    fr="Échange possible : {taker} tient la séance du {there}, {giver} celle du {here}.",
    en="The swap is possible: {taker} holds the session of {there}, {giver} that of {here}.",
)
REFUSED = Text(
    fr="Échange refusé ({taker} le {there}, {giver} le {here}) : {reasons}.",
    en="The swap is refused ({taker} on {there}, {giver} on {here}): {reasons}.",
)
BETTER_PARTNER = Text(
    fr="Plutôt avec {giver}, contre la séance du {there}. {costs}",
    en="Rather with {giver}, for the session of {there}. {costs}",
)
YOU_MAY = Text(
    fr="L’échange est possible : vous tenez la séance du {taken}, {other} celle du {given}.",
    en="The swap is possible: you hold the session of {taken}, {other} that of {given}.",
)
YOU_MAY_NOT = Text(fr="Cet échange n’est pas possible.", en="This swap is not possible.")
YOU_MAY_RATHER = Text(
    fr="Un échange est possible avec {other}, contre la séance du {taken}.",
    en="A swap is possible with {other}, for the session of {taken}.",
)

# --- a seat that falls free --------------------------------------------------------------------------------------

COULD = Text(fr="{person} peut tenir cette place. {costs}", en="{person} can hold this seat. {costs}")
COULD_NOT = Text(
    fr="{person} ne peut pas tenir cette place : {reasons}.", en="{person} cannot hold this seat: {reasons}."
)
WOULD_YOU = Text(
    fr="Pouvez-vous tenir la séance du {day} à {start}, « {venue} » ?",
    en="Could you hold the session of {day} at {start}, “{venue}”?",
)
NOBODY_COULD = Text(
    fr="Sans autre changement, personne ne peut tenir cette place.",
    en="Nobody can hold this seat without another change.",
)

# --- who and when are asked for ----------------------------------------------------------------------------------

NO_TURN = Text(fr="{person} ne tient aucune place le {day}.", en="{person} holds no seat on {day}.")
ITS_DAYS = Text(
    fr="Ses séances à venir sont celles du {days:list}.", en="The sessions still to come are those of {days:list}."
)
NO_DAYS = Text(fr="Aucune séance à venir ne lui est attribuée.", en="No session still to come is theirs.")
FIXED = Text(
    fr="La séance du {day} est passée ou fixée : elle ne change plus.",
    en="The session of {day} is past or pinned: it no longer changes.",
)
ANOTHER_DAY = Text(fr="Choisissez une séance à venir qui n’est pas fixée.", en="Choose a session to come, not pinned.")
ONE_PERSON = Text(
    fr="{person} tient les deux places : il n’y a rien à échanger.",
    en="{person} holds both seats: there is nothing to swap.",
)
TWO_PEOPLE = Text(fr="Nommez deux personnes différentes.", en="Name two different people.")
