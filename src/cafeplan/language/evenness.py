"""What is said of a rota rule by rule, beside what sums alone allow: in turns, meetings and weeks."""

from cafeplan.language import Text

SEATS_HELD = Text(
    fr="{asked:personne demandée|personnes demandées}, {held:présente|présentes}.",
    en="{asked:person|people} asked for, {held} there.",
)

# --- turns ---

OF_TEAM = Text(fr="« {roles:list} », {finding}", en="“{roles:list}”, {finding}")
EACH = Text(
    fr="{turns:tour|tours} pour {people:personne|personnes} : {each} chacun, un écart de 0 est possible ; {reached}",
    en="{turns:turn|turns} for {people:person|people}: {each} each, a spread of 0 is possible; {reached}",
)
ONE_APART = Text(
    fr="{turns:tour|tours} pour {people:personne|personnes} : au mieux {low} ou {high} chacun, un écart de 1 est "
    "inévitable ; {reached}",
    en="{turns:turn|turns} for {people:person|people}: {low} or {high} each at best, a spread of 1 cannot be avoided; "
    "{reached}",
)
BY_WHAT_IS_DUE = Text(
    fr="{turns:tour|tours} pour {people:personne|personnes} : au mieux de {low} à {high} selon ce que chacun doit ; "
    "{reached}",
    en="{turns:turn|turns} for {people:person|people}: at best from {low} to {high}, by what each is due; {reached}",
)
REACHED = Text(fr="c’est le partage de ce planning.", en="that is how this rota shares them.")
OFF = Text(fr="s’en écartent {who:list}.", en="apart from it are {who:list}.")
MORE = Text(fr="{person} ({n:tour|tours} de plus)", en="{person} ({n:turn|turns} more)")
FEWER = Text(fr="{person} ({n:tour|tours} de moins)", en="{person} ({n:turn|turns} fewer)")

# --- weeks ---

ONE_GAP = Text(
    fr="Écart visé : {low:semaine|semaines} d’une séance à la suivante ; {reached}",
    en="Gap aimed at: {low:week|weeks} from one session to the next; {reached}",
)
GAPS = Text(
    fr="Écart visé : de {low} à {high:semaine|semaines} d’une séance à la suivante, selon la charge de chacun ; "
    "{reached}",
    en="Gap aimed at: from {low} to {high:week|weeks} from one session to the next, by each one’s load; {reached}",
)
KEPT_APART = Text(fr="personne ne revient plus tôt.", en="nobody comes back earlier.")
BACK_EARLY = Text(fr="parfois plus tôt : {who:list}.", en="at times earlier: {who:list}.")

# --- venues ---

NEAR = Text(
    fr="Chacun va à chaque lieu à moins d’un tour près de sa part.",
    en="Everybody goes to each venue within one turn of their share.",
)
FAR = Text(fr="Loin de leur part d’un lieu : {who:list}.", en="Far from their share of a venue: {who:list}.")
AT_VENUE = Text(
    fr="{person}, {venue} ({turns:tour|tours} pour {share})", en="{person}, {venue} ({turns:turn|turns} for {share})"
)
MOST_EVEN = Text(
    fr="Avec ces tours et ces séances, aucun partage n’est plus égal.",
    en="With these turns and sessions no division is more even.",
)
ABOVE = Text(
    fr="Les sommes seules, sans absences ni autres règles, permettraient {n:point|points} de moins.",
    en="The sums alone, without absences or other rules, would allow {n:point|points} less.",
)

# --- pairs ---

MEETINGS = Text(
    fr="{meetings:rencontre|rencontres} pour {pairs:binôme|binômes} : au mieux {often} chacun, ici {reached}.",
    en="{meetings:meeting|meetings} for {pairs:pair|pairs}: {often} each at best, here {reached}.",
)
TIMES = Text(fr="{n} fois", en="{n:time|times}")
TIMES_OR = Text(fr="{low} ou {high} fois", en="{low} or {high:time|times}")
TIMES_TO = Text(fr="de {low} à {high} fois", en="from {low} to {high:time|times}")
PAIRS_EVEN = Text(
    fr="Avec les tours de chacun, on ne peut pas faire plus égal.",
    en="With everybody’s turns nothing is more even.",
)
PAIRS_ABOVE = Text(
    fr="Les sommes seules, sans absences ni autres règles, permettraient {n:répétition|répétitions} de moins.",
    en="The sums alone, without absences or other rules, would allow {n:repetition|repetitions} fewer.",
)

# --- wishes ---

WANTED = Text(fr="{held:séance|séances} sur {wanted}", en="{held:session|sessions} of {wanted}")
AVOIDED = Text(fr="toujours évité", en="always avoided")
NOT_AVOIDED = Text(fr="{held:séance|séances} malgré tout", en="{held:session|sessions} all the same")
