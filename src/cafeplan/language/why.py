"""Why somebody holds a seat, and what a season is for one person, in French and English."""

from cafeplan.language import Text

# --- a seat, for the coordinator ---------------------------------------------------------------------------------

HOLDS = Text(
    fr="{person} tient la place « {role} » du {day}, « {venue} » : séance {number} sur {turns}, pour une part de "
    "{share}.",
    en="{person} holds the “{role}” seat of {day}, “{venue}”: session {number} of {turns}, for a share of {share}.",
)
HELD = Text(
    fr="{person} a tenu la place « {role} » le {day}, « {venue} ». La séance est passée : rien ne s’y compare plus.",
    en="{person} held the “{role}” seat on {day}, “{venue}”. The session is over: nothing is compared any more.",
)
YOU_HELD = Text(
    fr="Vous avez tenu la place « {role} » le {day}, « {venue} ». La séance est passée.",
    en="You held the “{role}” seat on {day}, “{venue}”. The session is over.",
)
CHANGED = Text(fr="- {entered:short}, {what} : {old} → {new}", en="- {entered:short}, {what}: {old} → {new}")
CHANGED_BECAUSE = Text(
    fr="- {entered:short}, {what} ({reason}) : {old} → {new}", en="- {entered:short}, {what} ({reason}): {old} → {new}"
)
NOBODY = Text(fr="personne", en="nobody")
ALONE = Text(
    fr="Avec {person} à sa place, sans rien changer d’autre. {costs}",
    en="With {person} instead, all else unchanged. {costs}",
)
ALONE_NOT = Text(
    fr="Avec {person} à sa place, sans rien changer d’autre : impossible, {reasons}.",
    en="With {person} instead, all else unchanged: impossible, {reasons}.",
)
NEVER_THERE = Text(
    fr="Aucun planning ne peut donner cette place à {person} : {reasons}.",
    en="No rota can give this seat to {person}: {reasons}.",
)
BEST_WORSE = Text(
    fr="Avec {person} ce jour-là, le meilleur planning possible donne {shift}.",
    en="With {person} that day, the best rota there is gives {shift}.",
)
FOUND_WORSE = Text(
    fr="Avec {person} ce jour-là, le meilleur planning trouvé donne {shift} ; un meilleur peut exister.",
    en="With {person} that day, the best rota found gives {shift}; a better one may exist.",
)
BEST_EQUAL = Text(
    fr="Avec {person} ce jour-là, un autre planning est aussi bon que celui-ci.",
    en="With {person} that day, another rota is as good as this one.",
)
BEST_BETTER = Text(
    fr="Avec {person} ce jour-là, un autre planning est meilleur que celui-ci : il donne {shift}.",
    en="With {person} that day, another rota is better than this one: it gives {shift}.",
)

# --- a seat, for the person who holds it -------------------------------------------------------------------------

YOU_HOLD = Text(
    fr="Vous tenez la place « {role} » du {day}, « {venue} » : séance {number} sur {turns}, pour une part de {share}.",
    en="You hold the “{role}” seat of {day}, “{venue}”: session {number} of {turns}, for a share of {share}.",
)
NO_OTHER = Text(
    fr="Sans vous ce jour-là, aucun planning ne serait aussi bon pour l’équipe.",
    en="Without you that day, no rota would be as good for the team.",
)

# --- a season ----------------------------------------------------------------------------------------------------

SEASON = Text(
    fr="{person} tient {turns:séance|séances} sur la saison, pour une part de {share} selon son temps de travail.",
    en="{person} holds {turns:session|sessions} this season, for a share of {share} by working time.",
)
YOUR_SEASON = Text(
    fr="Vous tenez {turns:séance|séances} sur la saison, pour une part de {share} selon votre temps de travail.",
    en="You hold {turns:session|sessions} this season, for a share of {share} by your working time.",
)
KEPT_FREE = Text(
    fr="S’y {n:?ajoute|ajoutent} {n:séance annulée|séances annulées}, qui {n:?compte|comptent} dans la part.",
    en="{n:cancelled session counts|cancelled sessions count} for the share as well.",
)
VENUES = Text(fr="Lieux : {venues:list}.", en="Venues: {venues:list}.")
PARTNERS = Text(fr="Binômes : {partners:list}.", en="Together with {partners:list}.")
SO_OFTEN = Text(fr="{name} ({n} fois)", en="{name} ({n:time|times})")
ONE_GAP = Text(
    fr="D’une séance à l’autre {weeks:?passe|passent} {weeks:semaine|semaines}.",
    en="From one session to the next {weeks:week passes|weeks pass}.",
)
GAPS = Text(
    fr="D’une séance à l’autre passent de {least} à {most:semaine|semaines}.",
    en="From one session to the next {least} to {most:week passes|weeks pass}.",
)
AHEAD = Text(
    fr="Des saisons passées {n:?reste|restent} {n:séance|séances} d’avance.",
    en="{n:session was|sessions were} held ahead in earlier seasons.",
)
OWING = Text(
    fr="Des saisons passées {n:?reste|restent} {n:séance|séances} à rattraper.",
    en="{n:session is|sessions are} still owed from earlier seasons.",
)
