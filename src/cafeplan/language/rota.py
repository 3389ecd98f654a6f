"""What is said about rules and rotas, in French and English."""

from collections.abc import Mapping

from cafeplan.language import Text

# --- the choice of rules in programme.toml -----------------------------------------------------------------------

UNKNOWN_RULE = Text(fr="La règle « {rule} » n’existe pas.", en="There is no rule “{rule}”.")
KNOWN_RULES = Text(fr="Les règles connues sont {names:list}.", en="The known rules are {names:list}.")
DID_YOU_MEAN = Text(fr="Vouliez-vous écrire « {name} » ?", en="Did you mean “{name}”?")
UNKNOWN_SETTING = Text(
    fr="La règle « {rule} » n’a pas de réglage « {setting} ».", en="The rule “{rule}” has no setting “{setting}”."
)
KNOWN_SETTINGS = Text(fr="Ses réglages sont : {names:list}.", en="Its settings are: {names:list}.")
NO_SETTINGS = Text(fr="Cette règle n’a aucun réglage : retirez-le.", en="This rule has no settings: remove it.")
WRONG_SETTING = Text(
    fr="Le réglage « {setting} » de la règle « {rule} » ne peut pas valoir « {value} ».",
    en="The setting “{setting}” of the rule “{rule}” cannot be “{value}”.",
)
MISSING_SETTING = Text(
    fr="La règle « {rule} » demande le réglage « {setting} », qui n’est pas donné.",
    en="The rule “{rule}” needs the setting “{setting}”, which is not given.",
)
MISSING_SETTING_REMEDY = Text(
    fr="Donnez-le dans [rota], sous la forme : {rule} = {{ {setting} = … }}.",
    en="Give it in [rota], in the form: {rule} = {{ {setting} = … }}.",
)
LISTED_TWICE = Text(
    fr="La règle « {rule} » figure deux fois dans la même liste.", en="The rule “{rule}” is listed twice."
)
MUST_AND_LEVEL = Text(
    fr="La règle « {rule} » figure à la fois dans musts et dans levels.",
    en="The rule “{rule}” is listed under both musts and levels.",
)
SETTINGS_TWICE = Text(
    fr="Les réglages de la règle « {rule} » sont donnés deux fois.",
    en="The settings of the rule “{rule}” are given twice.",
)
KEEP_ONE = Text(fr="Gardez-en une seule mention.", en="Keep one of the two.")
NO_MUST = Text(
    fr="La règle « {rule} » est un souhait : elle ne peut pas être une obligation.",
    en="The rule “{rule}” is a wish and cannot be a must.",
)
NO_LEVEL = Text(
    fr="La règle « {rule} » est une obligation : elle ne peut pas être un niveau.",
    en="The rule “{rule}” is a must and cannot be a level.",
)
MOVE_IT: Mapping[str, Text] = {
    "must": Text(fr="Déplacez-la de levels à musts.", en="Move it from levels to musts."),
    "level": Text(fr="Déplacez-la de musts à levels.", en="Move it from musts to levels."),
}
SEATS_FIRST = Text(
    fr="Aucun planning ne se remplirait : le premier niveau n’est pas de tenir les places.",
    en="No rota would fill up: the first level is not to fill the seats.",
)
SEATS_FIRST_REMEDY = Text(fr="Mettez « {rule} » en tête de levels.", en="Put “{rule}” first in levels.")
SETTINGS_OF_NOBODY = Text(
    fr="Des réglages sont donnés pour la règle « {rule} », qui n’est pas retenue.",
    en="There are settings for the rule “{rule}”, which is not in use.",
)
SETTINGS_OF_NOBODY_REMEDY = Text(
    fr="Ajoutez « {rule} » à musts ou à levels, ou retirez ses réglages.",
    en="Add “{rule}” to musts or levels, or remove its settings.",
)

EXPECTED: Mapping[str, Text] = {
    "int_type": Text(fr="Il faut un nombre entier, sans guillemets.", en="It must be a whole number, without quotes."),
    "int_from_float": Text(fr="Il faut un nombre entier.", en="It must be a whole number."),
    "greater_than_equal": Text(fr="Il faut au moins {ge}.", en="It must be at least {ge}."),
    "less_than_equal": Text(fr="Il faut au plus {le}.", en="It must be at most {le}."),
    "literal_error": Text(fr="Valeurs possibles : {expected:list}.", en="Possible values: {expected:list}."),
    "string_type": Text(fr="Il faut un mot entre guillemets.", en="It must be a word in quotes."),
    "tuple_type": Text(fr="Il faut une liste entre crochets.", en="It must be a list in square brackets."),
    "too_short": Text(fr="Il faut au moins un élément dans la liste.", en="The list must not be empty."),
    "too_long": Text(fr="Il y a trop d’éléments dans l’une des listes.", en="One of the lists has too many elements."),
    "missing": Text(fr="Il manque un élément dans l’une des listes.", en="One of the lists lacks an element."),
    "dict_type": Text(fr="Il faut une table entre accolades.", en="It must be a table in braces."),
    "bool_type": Text(fr="Il faut true ou false.", en="It must be true or false."),
}
EXPECTED_OTHERWISE = Text(
    fr="Voyez la règle dans la documentation : ses réglages y sont décrits.",
    en="See the rule in the documentation, where its settings are described.",
)

ONE_PERSON_PAIR = Text(
    fr="La règle « {rule} » nomme une paire faite deux fois de « {name} ».",
    en="The rule “{rule}” names a pair that is “{name}” twice.",
)
ONE_PERSON_PAIR_REMEDY = Text(fr="Nommez deux personnes différentes.", en="Name two different people.")
TOGETHER_AND_APART = Text(
    fr="« {one} » et « {two} » figurent à la fois dans « NeverTogether » et dans « Together ».",
    en="“{one}” and “{two}” are named by both “NeverTogether” and “Together”.",
)
TOGETHER_AND_APART_REMEDY = Text(
    fr="Retirez cette paire de l’une des deux règles.", en="Remove this pair from one of the two rules."
)

WAY_TWICE = Text(
    fr="Le trajet entre « {one} » et « {two} » est donné deux fois dans « OneSeatAtATime ».",
    en="The way between “{one}” and “{two}” is given twice in “OneSeatAtATime”.",
)
NO_WAY = Text(
    fr="« OneSeatAtATime » donne un trajet de « {venue} » à ce même lieu.",
    en="“OneSeatAtATime” gives a way from “{venue}” to that same venue.",
)
NO_WAY_REMEDY = Text(fr="Nommez deux lieux différents.", en="Name two different venues.")

UNKNOWN_IN_SETTING = Text(
    fr="Le réglage « {setting} » de la règle « {rule} » nomme « {name} », que le programme ne connaît pas.",
    en="The setting “{setting}” of the rule “{rule}” names “{name}”, which the programme does not know.",
)
KNOWN_NAMES = Text(fr="Noms connus : {names:list}.", en="Known names: {names:list}.")

# --- what a rule cannot count ------------------------------------------------------------------------------------

ROLES_COUNTED = Text(fr="{rule} Places comptées : {roles:list}.", en="{rule} Seats counted: {roles:list}.")
WORKING_TIME = Text(
    fr="Les temps de travail {times:list} (en %) ne peuvent pas être comparés exactement.",
    en="The working times {times:list} (in %) cannot be compared exactly.",
)
WORKING_TIME_REMEDY = Text(
    fr="Donnez à chacun un temps de travail d’au moins 1 %, arrondi à 5 % près.",
    en="Give everybody a working time of at least 1%, rounded to 5%.",
)
NOT_WHOLE = Text(
    fr="La règle « {rule} » donne à « {counter} » un coût qui n’est pas un nombre entier : {cost}.",
    en="The rule “{rule}” gives “{counter}” a cost that is not a whole number: {cost}.",
)
NOT_CONVEX = Text(
    fr="La règle « {rule} » donne à « {counter} » des coûts dont la hausse faiblit : {costs}.",
    en="The rule “{rule}” gives “{counter}” costs that rise less and less: {costs}.",
)
NEVER_AT_ZERO = Text(
    fr="La règle « {rule} » interdit à « {counter} » de valoir zéro : aucun planning ne serait possible.",
    en="The rule “{rule}” forbids “{counter}” to be zero: no rota would be possible.",
)
RULE_TO_MEND = Text(
    fr="Le coût d’une règle doit être entier, monter de plus en plus vite et permettre zéro : corrigez la règle.",
    en="A rule’s cost must be whole, rise ever faster and allow zero: mend the rule.",
)

# --- what is said of a finished rota -----------------------------------------------------------------------------

UNKNOWN_PERSON = Text(
    fr="{person}, {day} : cette personne ne fait pas partie de l’équipe.", en="{person}, {day}: not in the team."
)
UNKNOWN_SEAT = Text(fr="{person}, {day} : cette place n’existe pas.", en="{person}, {day}: there is no such seat.")
TWO_OFFERS = Text(
    fr="{person}, {day} : cette séance est déjà tenue à une autre date ou dans un autre lieu.",
    en="{person}, {day}: this session is already held on another date or at another venue.",
)
OUT_OF_ORDER = Text(
    fr="{person}, {day} : les séances de la série « {series} » ne se suivent pas dans l’ordre.",
    en="{person}, {day}: the sessions of series “{series}” are not in their order.",
)
TWICE_AT_ONE_SESSION = Text(
    fr="{person}, {day} : deux places à la même séance.", en="{person}, {day}: two seats at one session."
)
PROVED = Text(
    fr="{rule} Compté : {counted} ; on ne peut pas faire mieux.", en="{rule} Counted: {counted}; no rota does better."
)
NOT_PROVED = Text(
    fr="{rule} Compté : {counted} ; aucun planning ne descend sous {bound}. Un meilleur planning existe peut-être : "
    "il y gagnerait {gap} au plus.",
    en="{rule} Counted: {counted}; no rota goes below {bound}. A better rota may exist: it would gain {gap} at most.",
)
AS_ANNOUNCED = Text(
    fr="Ce planning est celui qui a été annoncé, avec ce qui a changé depuis. Ce qui est passé reste comme c’était.",
    en="This rota is the one that was announced, with what has changed since; what is past is as it was.",
)
ONE_ROTA = Text(
    fr="{rule} Le même planning sort à chaque calcul ; on ne peut pas faire mieux.",
    en="{rule} The same rota comes out every time; no rota does better.",
)
SAME_SEARCH = Text(
    fr="{rule} Le même planning sort à chaque calcul, au bout du même travail ; un meilleur peut exister.",
    en="{rule} The same rota comes out every time, after the same amount of work; a better one may exist.",
)

# --- why a seat is empty -----------------------------------------------------------------------------------------

NOBODY_OF_ROLE = Text(
    fr="Personne ne tient les places « {role} ».",
    en="Nobody holds “{role}” seats.",
)
NOBODY_AVAILABLE = Text(
    fr="Personne n’est disponible pour une place « {role} » le {day}.",
    en="Nobody is available for a “{role}” seat on {day}.",
)
NOBODY_AVAILABLE_BETWEEN = Text(
    fr="Personne n’est disponible pour une place « {role} », à aucune des dates possibles du {first} au {last}.",
    en="Nobody is available for a “{role}” seat on any of the possible dates from {first} to {last}.",
)
NO_BETTER_OFFER = Text(
    fr="Aucune autre date ni aucun autre lieu possible ne laisse moins de places vides.",
    en="No other possible date or venue leaves fewer seats empty.",
)
NOBODY_LEFT = Text(
    fr="Le {day}, les personnes disponibles ne peuvent pas tenir cette place : {reasons:list}.",
    en="On {day}, those available cannot hold this seat: {reasons:list}.",
)
HELD_BACK = Text(fr="{person} (« {rule} »)", en="{person} (“{rule}”)")
HELD_ELSEWHERE = Text(
    fr="{person} (tient déjà une place à {start} dans « {programme} »)",
    en="{person} (already holds a seat at {start} in “{programme}”)",
)
NOT_SETTLED = Text(
    fr="La recherche s’est arrêtée avant d’avoir pourvu cette place.",
    en="The search stopped before this seat was filled.",
)

# --- dates that are still free -----------------------------------------------------------------------------------

ON = Text(fr="{day}", en="{day}")
BETWEEN = Text(fr="entre le {first} et le {last}", en="between {first} and {last}")
ORDER_OPEN = Text(
    fr="La règle « {rule} » ne peut pas savoir qui vient d’abord de « {one} » et « {other} » : leurs dates libres se "
    "croisent entre le {first} et le {last}.",
    en="The rule “{rule}” cannot know which comes first of “{one}” and “{other}”: their free dates overlap between "
    "{first} and {last}.",
)
ORDER_OPEN_REMEDY = Text(
    fr="Retirez « {rule} » de [rota], ou donnez des dates à l’une des deux séries ; Spacing et MinimumGap comptent en "
    "semaines et restent possibles.",
    en="Remove “{rule}” from [rota], or give one of the two series its dates; Spacing and MinimumGap count in weeks "
    "and remain possible.",
)
NOT_COUNTED = Text(
    fr="La règle « {rule} » ne peut pas compter les séances de la série « {series} » : aucune place pour une seule "
    "personne ne le permet.",
    en="The rule “{rule}” cannot count the sessions of series “{series}”: no seat for just one person allows it.",
)
SEAT_FOR_ONE = Text(
    fr="Donnez à la série un rôle tenu par une seule personne (« 1 »), ou corrigez le réglage « role ».",
    en="Give the series a role held by just one person (“1”), or correct the setting “role”.",
)
