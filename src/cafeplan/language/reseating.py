"""What is said where somebody is to sit in the place of another: who is meant, what may be chosen, what was done."""

from collections.abc import Mapping

from cafeplan.language import Text

# --- who is meant ------------------------------------------------------------------------------------------------

NO_PERSON = Text(fr="Personne dans l’équipe ne s’appelle « {name} ».", en="Nobody in the team is called “{name}”.")
KNOWN_PEOPLE = Text(fr="L’équipe : {known:list}.", en="The team: {known:list}.")

# --- planned again -----------------------------------------------------------------------------------------------

UNAVAILABLE = Text(fr="indisponible", en="not available")
NO_OPTION = Text(
    fr="Il n’y a pas de proposition {number} : il y en a {n}.", en="There is no proposal {number}: there are {n}."
)
NO_OPTION_REMEDY = Text(fr="Voyez-les avec cafeplan replan.", en="See them with cafeplan replan.")
NOTHING_TO_REPLAN = Text(fr="Cette proposition ne change rien.", en="This proposal changes nothing.")
NOTHING_TO_REPLAN_REMEDY = Text(fr="Gardez le planning publié tel qu’il est.", en="Keep the published rota as it is.")
NOTHING_TO_MEND = Text(
    fr="Rien n’est à reprendre : aucun planning ne serait meilleur.",
    en="Nothing is to be mended: no rota would be better.",
)
PINNED_AWAY = Text(
    fr="{person} est indisponible le {day} : cette séance ne peut pas rester telle quelle.",
    en="{person} is not available on {day}: this session cannot stay as it is.",
)
PINNED_AWAY_REMEDY = Text(
    fr="Retirez ce jour de ceux donnés avec --pin, ou cherchez quelqu’un avec cafeplan replace.",
    en="Take this day out of those given with --pin, or look for somebody with cafeplan replace.",
)
OPTIONS = Text(
    fr="{n:proposition|propositions}, de celle qui change le moins à la meilleure :",
    en="{n:proposal|proposals}, from the one that changes least to the best:",
)
OPTION = Text(fr="{number}. {price}", en="{number}. {price}")
CHOOSE = Text(
    fr="Pour en retenir une : la même commande avec --choose et son numéro.",
    en="To take one: the same command with --choose and its number.",
)

# --- swaps and replacements --------------------------------------------------------------------------------------

AGREE = Text(
    fr="Rien n’est encore changé : si les deux sont d’accord, la même commande avec --agreed.",
    en="Nothing is changed yet: if both agree, the same command with --agreed.",
)
NO_BETTER_PARTNER = Text(
    fr="Aucun autre échange ne convient ; cherchez un remplacement avec cafeplan replace.",
    en="No other swap fits; look for a replacement with cafeplan replace.",
)
NO_EMPTY_SEAT = Text(fr="Toutes les places du {day} sont tenues.", en="All seats of {day} are held.")
NO_EMPTY_SEAT_REMEDY = Text(fr="Dites avec --person qui ne peut pas venir.", en="Say with --person who cannot come.")
NOT_OF_THE_ROLE = Text(
    fr="{person} ne peut pas prendre cette place le {day} : elle demande un autre service, ou lui revient déjà.",
    en="{person} cannot take this seat on {day}: it asks for another role, or is theirs already.",
)
WHO_COULD = Text(fr="Peuvent venir : {names:list}.", en="Who could come: {names:list}.")
SEAT = Text(fr="{day}, {role}", en="{day}, {role}")
TAKE = Text(
    fr="Pour retenir quelqu’un : la même commande avec --by et son nom.",
    en="To take somebody: the same command with --by and their name.",
)
DONE = {
    "replan": Text(
        fr="Le planning de « {season} » est changé, au {on}.", en="The rota of “{season}” is changed, on {on}."
    ),
    "swap": Text(fr="L’échange est fait.", en="The swap is made."),
    "replacement": Text(fr="Le remplacement est noté.", en="The replacement is entered."),
}

# --- an absence --------------------------------------------------------------------------------------------------

ABSENT = Text(fr="{person} est indisponible {when}.", en="{person} is not available {when}.")
ONE_DAY = Text(fr="le {first}", en="on {first}")
STRETCH = Text(fr="du {first} au {last}", en="from {first} to {last}")
REVERSED = Text(fr="L’absence finit le {last}, avant de commencer.", en="The absence ends on {last}, before it begins.")
REVERSED_REMEDY = Text(fr="Donnez le premier jour, puis le dernier.", en="Give the first day, then the last one.")
TO_COVER = Text(
    fr="{n:?Séance|Séances} à reprendre : {days:list}.", en="{n:?Session|Sessions} to be taken over: {days:list}."
)
COVER = Text(
    fr="Voyez comment avec cafeplan replan, ou qui peut venir avec cafeplan replace.",
    en="See how with cafeplan replan, or who could come with cafeplan replace.",
)
NOTHING_TO_COVER = Text(fr="Aucune de ses séances n’est à reprendre.", en="None of their sessions is to be taken over.")

# --- why ---------------------------------------------------------------------------------------------------------

WHY_WHAT = Text(fr="On ne sait pas ce qui est à expliquer.", en="There is no telling what is to be explained.")
WHY_WHAT_REMEDY = Text(
    fr="Donnez --session avec un jour, --person avec un nom, ou les deux.",
    en="Give --session with a day, --person with a name, or both.",
)
NOT_FOR_ONE = Text(
    fr="Ce que coûterait quelqu’un d’autre ne se dit pas à une personne : --instead et --for ne vont pas ensemble.",
    en="What somebody else would cost is not told to one person: --instead and --for do not go together.",
)
NOT_FOR_ONE_REMEDY = Text(fr="Retirez l’un des deux.", en="Take one of the two away.")
NOBODY_THERE = Text(fr="Personne ne tient la séance du {day}.", en="Nobody holds the session of {day}.")
NOBODY_THERE_REMEDY = Text(
    fr="Voyez qui peut venir avec cafeplan replace.", en="See who can come with cafeplan replace."
)
NO_ALTERNATIVE = Text(
    fr="{person} n’a pas à être comparé(e) le {day} : sa place demande un autre service, ou lui revient déjà.",
    en="{person} is not to be compared on {day}: the seat asks for another role, or is theirs already.",
)

# --- kinds of change ---------------------------------------------------------------------------------------------

KINDS: Mapping[str, Text] = {
    "publish": Text(fr="publication", en="publication"),
    "adopt": Text(fr="planning adopté", en="adopted rota"),
    "swap": Text(fr="échange", en="swap"),
    "replacement": Text(fr="remplacement", en="replacement"),
    "replan": Text(fr="replanification", en="new plan"),
    "cancel": Text(fr="annulation", en="cancellation"),
    "move": Text(fr="déplacement", en="move"),
    "add": Text(fr="ajout", en="addition"),
    "cover": Text(fr="séance tenue pour un autre", en="cover"),
    "edit": Text(fr="modification à la main", en="change by hand"),
}
