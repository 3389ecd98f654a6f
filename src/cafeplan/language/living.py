"""The help of the commands that say who sits where in a published rota."""

from cafeplan.language import Text

REPLAN = Text(
    fr="Propose comment reprendre le planning publié : du moins de changements au meilleur planning, avec le prix de "
    "chacun. Les séances passées et celles fixées par --pin ne bougent pas.\n\n"
    "Exemple : cafeplan replan mon-cafe --season 2026-2027 --choose 1",
    en="Proposes how to mend the published rota: from the fewest changes to the best rota, each with its price. "
    "Sessions that are over, or pinned by --pin, do not move.\n\n"
    "Example: cafeplan replan mon-cafe --season 2026-2027 --choose 1",
)
SWAP = Text(
    fr="Dit si deux personnes peuvent échanger leurs séances, ce que cela coûte, et avec qui cela coûterait moins. "
    "Avec --agreed, l’échange est fait.\n\n"
    "Exemple : cafeplan swap mon-cafe anne 2027-03-08 bruno 2027-03-22 --season 2026-2027",
    en="Tells whether two people may swap their sessions, what that costs, and with whom it would cost less. With "
    "--agreed the swap is made.\n\n"
    "Example: cafeplan swap mon-cafe anne 2027-03-08 bruno 2027-03-22 --season 2026-2027",
)
REPLACE = Text(
    fr="Dit qui peut tenir une place qui se libère, ou qui est vide, du moins coûteux au plus coûteux. Avec --by, "
    "c’est fait.\n\n"
    "Exemple : cafeplan replace mon-cafe 2027-03-08 --person anne --season 2026-2027",
    en="Tells who can hold a seat that falls free, or is empty, from what costs least to what costs most. With --by it "
    "is done.\n\n"
    "Example: cafeplan replace mon-cafe 2027-03-08 --person anne --season 2026-2027",
)
WHY = Text(
    fr="Explique une place (pourquoi elle, pourquoi pas lui) ou la saison d’une personne.\n\n"
    "Pour le coordinateur seul ; avec --for, le texte peut être remis à cette personne.\n\n"
    "Exemple : cafeplan why mon-cafe --session 2027-03-08 --season 2026-2027",
    en="Explains a seat (why her, why not him) or somebody’s season.\n\n"
    "For the coordinator alone; with --for the text may be handed to that person.\n\n"
    "Example: cafeplan why mon-cafe --session 2027-03-08 --season 2026-2027",
)
ABSENT = Text(
    fr="Note que quelqu’un est indisponible, un jour ou du premier au dernier jour ; le motif n’est jamais demandé.\n\n"
    "Exemple : cafeplan absent mon-cafe anne 2027-03-08 2027-03-26 --season 2026-2027",
    en="Notes that somebody is not available, on a day or from the first to the last; why is never asked.\n\n"
    "Example: cafeplan absent mon-cafe anne 2027-03-08 2027-03-26 --season 2026-2027",
)
PIN = Text(
    fr="Jour dont la séance ne doit pas changer ; peut se répéter.",
    en="Day whose session must not change; may be repeated.",
)
CHOOSE = Text(fr="Numéro de la proposition retenue.", en="Number of the proposal that is taken.")
REASON = Text(fr="Pourquoi, sans nommer personne.", en="Why, naming nobody.")
PERSON = Text(fr="Nom ou identifiant.", en="Name or identifier.")
FIRST = Text(fr="Premier jour, AAAA-MM-JJ.", en="First day, YYYY-MM-DD.")
LAST = Text(fr="Dernier jour ; sinon le même.", en="Last day; the same otherwise.")
AGREED = Text(fr="Les deux sont d’accord : faire l’échange.", en="Both agree: make the swap.")
CANNOT_COME = Text(
    fr="Qui ne peut pas venir ; sinon les places vides.", en="Who cannot come; the empty seats otherwise."
)
BY = Text(fr="Qui prend la place.", en="Who takes the seat.")
OF_SESSION = Text(fr="Jour de la séance à expliquer.", en="Day of the session to explain.")
OF_PERSON = Text(fr="Personne à expliquer ; seule, toute sa saison.", en="Person to explain; alone, the whole season.")
INSTEAD = Text(fr="Ne comparer qu’avec cette personne.", en="Compare with this person only.")
FOR = Text(fr="À qui le texte peut être remis.", en="Whom the text may be handed to.")
