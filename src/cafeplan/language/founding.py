"""What is asked of somebody who makes a new programme, and the programme.toml that the answers become."""

from collections.abc import Mapping

from cafeplan.language import Text

INIT = Text(
    fr="Crée le dossier d’un nouveau programme, par quelques questions ou avec les options.\n\n"
    "Avec --like, copie un exemple.\n\n"
    'Exemple : cafeplan init mon-cafe --name "Café du marché" --organisation "CCAS d’Exemple" '
    '--venue "Le Commerce, 1 place du Marché" --role "service social" --every semaine --day mardi '
    "--hours 14:00-16:00 --zone B --first 2027-01-05 --last 2027-06-30",
    en="Makes the folder of a new programme, by a few questions or with the options.\n\n"
    "With --like it copies an example.\n\n"
    'Example: cafeplan init my-cafe --name "Market café" --organisation "Town of Example" '
    '--venue "Le Commerce, 1 place du Marché" --role "social service" --every week --day Tuesday '
    "--hours 14:00-16:00 --zone B --first 2027-01-05 --last 2027-06-30",
)
ASKED: Mapping[str, Text] = {
    "name": Text(fr="Nom du programme", en="Name of the programme"),
    "organisation": Text(fr="Organisme qui le porte (CCAS, association…)", en="Organisation that runs it"),
    "venues": Text(
        fr="Lieu et adresse, par exemple : Le Commerce, 1 place du Marché (plusieurs : séparez par « ; »)",
        en="Venue and address, such as: Le Commerce, 1 place du Marché (several: put “;” between)",
    ),
    "every": Text(
        fr="Rythme : semaine, quinzaine, ou 1er, 2e, 3e, 4e, dernier (du mois)",
        en="Rhythm: week, fortnight, or 1st, 2nd, 3rd, 4th, last (of the month)",
    ),
    "day": Text(fr="Jour de la semaine", en="Day of the week"),
    "hours": Text(fr="Horaire, par exemple 14:00-16:00", en="Hours, such as 14:00-16:00"),
    "roles": Text(
        fr="Services ou rôles présents à chaque séance (plusieurs : séparez par « ; »)",
        en="Services or roles at each session (several: put “;” between)",
    ),
    "zone": Text(
        fr="Zone des vacances scolaires à éviter : A, B, C, ou aucune",
        en="Zone of the school holidays to avoid: A, B, C, or none",
    ),
    "first": Text(fr="Premier jour de la saison (AAAA-MM-JJ)", en="First day of the season (YYYY-MM-DD)"),
    "last": Text(fr="Dernier jour de la saison (AAAA-MM-JJ)", en="Last day of the season (YYYY-MM-DD)"),
}
OPTION_OF: Mapping[str, str] = {"venues": "--venue", "roles": "--role"}
LACKING = Text(fr="Il manque {options:list}.", en="{options:list} is missing.")
LACKING_REMEDY = Text(
    fr="Donnez ces options, ou copiez un exemple avec --like {example}.",
    en="Give these options, or copy an example with --like {example}.",
)
LIKE_ALONE = Text(
    fr="--like copie un exemple ; seuls --name et --organisation peuvent en être changés.",
    en="--like copies an example; only --name and --organisation can be changed in it.",
)
LIKE_ALONE_REMEDY = Text(
    fr="Changez le reste dans son programme.toml, ou décrivez un programme nouveau sans --like.",
    en="Change the rest in its programme.toml, or describe a new programme without --like.",
)
NOT_UNDERSTOOD = Text(fr="{option} : « {value} » ne se lit pas.", en="{option}: “{value}” cannot be read.")
EXAMPLES: Mapping[str, Text] = {
    "name": Text(fr="Écrivez un nom.", en="Write a name."),
    "organisation": Text(fr="Écrivez un nom.", en="Write a name."),
    "venues": Text(fr="Écrivez par exemple : Le Commerce, 1 place du Marché", en="Write for example: Le Commerce"),
    "roles": Text(fr="Écrivez par exemple : service social", en="Write for example: social service"),
    "every": Text(
        fr="Écrivez semaine, quinzaine, 1er, 2e, 3e, 4e ou dernier.",
        en="Write week, fortnight, 1st, 2nd, 3rd, 4th or last.",
    ),
    "day": Text(fr="Écrivez par exemple : mardi", en="Write for example: Tuesday"),
    "hours": Text(fr="Écrivez par exemple : 14:00-16:00", en="Write for example: 14:00-16:00"),
    "zone": Text(fr="Écrivez A, B, C ou aucune.", en="Write A, B, C or none."),
    "first": Text(fr="Écrivez par exemple : 2027-01-05", en="Write for example: 2027-01-05"),
    "last": Text(
        fr="Écrivez par exemple : 2027-06-30, après le premier jour.",
        en="Write for example: 2027-06-30, after the first day.",
    ),
}
EVERY_WORDS: Mapping[str, tuple[str, ...]] = {
    "week": ("semaine", "chaque semaine", "hebdomadaire", "week", "weekly"),
    "fortnight": ("quinzaine", "toutes les deux semaines", "fortnight", "fortnightly"),
    "1": ("1er", "1re", "premier", "1st", "first"),
    "2": ("2e", "2eme", "deuxieme", "2nd", "second"),
    "3": ("3e", "3eme", "troisieme", "3rd", "third"),
    "4": ("4e", "4eme", "quatrieme", "4th", "fourth"),
    "-1": ("dernier", "last"),
}
NO_ZONE = ("aucune", "non", "none", "no")
EVERY_SHOWN: Mapping[str, Text] = {
    "week": Text(fr="{day} de chaque semaine", en="{day} of every week"),
    "fortnight": Text(fr="un {day} sur deux", en="every other {day}"),
    "1": Text(fr="1er {day} du mois", en="1st {day} of the month"),
    "2": Text(fr="2e {day} du mois", en="2nd {day} of the month"),
    "3": Text(fr="3e {day} du mois", en="3rd {day} of the month"),
    "4": Text(fr="4e {day} du mois", en="4th {day} of the month"),
    "-1": Text(fr="dernier {day} du mois", en="last {day} of the month"),
}
FIRST_STEPS = Text(
    fr="{folder}/ : programme.toml, {files:list}.\n"
    "1. Écrivez dans {people} qui peut tenir une séance (une ligne par personne).\n"
    "2. cafeplan check {folder}\n"
    "3. cafeplan calendar {folder} --season {season}\n"
    "4. cafeplan sheets {folder} --season {season}\n"
    "5. cafeplan plan {folder} --season {season}, puis cafeplan publish {folder} --season {season}",
    en="{folder}/: programme.toml, {files:list}.\n"
    "1. Write into {people} who can hold a session (a line for each person).\n"
    "2. cafeplan check {folder}\n"
    "3. cafeplan calendar {folder} --season {season}\n"
    "4. cafeplan sheets {folder} --season {season}\n"
    "5. cafeplan plan {folder} --season {season}, then cafeplan publish {folder} --season {season}",
)
PROGRAMME_TOML = Text(
    fr="""\
# Ce qui est après un # est un commentaire. Les textes sont entre guillemets droits, les dates s’écrivent AAAA-MM-JJ.
# Version de ce fichier ; ne pas changer
format = 1
# Nom du programme, tel qu’il paraît sur les pages
name = {name}
# Qui le porte
organisation = {organisation}
# Heure locale
timezone = "Europe/Paris"

# Les lieux : un mot court pour chacun, puis son nom, son adresse, et sa nature (café, centre social, école…).
[venues]
{venues}

# Les services ou rôles attendus à chaque séance, dans les deux langues des pages.
[roles]
{roles}

# Un rendez-vous. Ajoutez-en d’autres en répétant tout le bloc.
[[series]]
# Comme on l’appelle
name = {series}
# Sa récurrence : MO lundi … SU dimanche ; 1MO premier lundi du mois
rule = "{rule}"
# De quelle heure à quelle heure
hours = "{hours}"
{where}
# Combien de personnes de chaque rôle ; "1-4" : d’une à quatre
seats = {{ {seats} }}
# "named" : numéros du registre ; "counted" : groupe ouvert, on compte seulement
attendance = "{attendance}"

# Quand il n’y a pas de séance.
[closures]
# Jours fériés de France
public_holidays = "FR"
{zone}
# Un 5e lundi (mardi…) du mois n’a pas de séance : "closed" le liste, "unlisted" non
fifth_weekday = "closed"
# Vos fermetures, l’une après l’autre entre les crochets, et le jour où vous les avez décidées :
# {{ first = 2027-02-01, last = 2027-02-05, reason = "travaux", entered = 2027-01-10 }}
own = []

# Ce qu’un bon planning respecte ; toutes les règles sont dans docs/rules.md.
[rota]
# Jamais enfreint
musts = ["Available", "OneSeatAtATime"]
# Le mieux possible, dans cet ordre
levels = ["EverySeatFilled", "FairShare"]

# Les saisons : une par bilan. Ajoutez la suivante en répétant le bloc.
[[seasons]]
# Nom du dossier de ses tableaux
id = "{season}"
# Comme les pages l’appellent
label = "Saison {season}"
# Premier jour
first = {first}
# Dernier jour
last = {last}
""",
    en="""\
# What follows a # is a comment. Texts stand in straight quotation marks, dates are written YYYY-MM-DD.
# Version of this file; leave it
format = 1
# The programme’s name, as pages show it
name = {name}
# Who runs it
organisation = {organisation}
# Local time
timezone = "Europe/Paris"

# The venues: a short word for each, then its name, its address, and what it is (café, community centre, school…).
[venues]
{venues}

# The services or roles that each session asks for, in the two languages of the pages.
[roles]
{roles}

# A series of meetings. For more of them repeat the whole block.
[[series]]
# What it is called
name = {series}
# Its recurrence: MO Monday … SU Sunday; 1MO first Monday of the month
rule = "{rule}"
# From when to when
hours = "{hours}"
{where}
# How many people of each role; "1-4": from one to four
seats = {{ {seats} }}
# "named": numbers of the register; "counted": an open group, heads are counted
attendance = "{attendance}"

# When there is no session.
[closures]
# Public holidays of France
public_holidays = "FR"
{zone}
# A 5th Monday (Tuesday…) of a month has no session: "closed" lists it, "unlisted" not
fifth_weekday = "closed"
# Your own closures, one after the other between the brackets, and the day on which you decided them:
# {{ first = 2027-02-01, last = 2027-02-05, reason = "works", entered = 2027-01-10 }}
own = []

# What a good rota keeps to; docs/rules.md has all rules.
[rota]
# Never broken
musts = ["Available", "OneSeatAtATime"]
# As good as can be, in this order
levels = ["EverySeatFilled", "FairShare"]

# The seasons: one for each bilan. For the next one repeat the block.
[[seasons]]
# Name of the folder of its tables
id = "{season}"
# What pages call it
label = "Season {season}"
# First day
first = {first}
# Last day
last = {last}
""",
)
WHERE_ONE = Text(fr='# Où.\nvenue = "{venue}"', en='# Where.\nvenue = "{venue}"')
WHERE_SEVERAL = Text(
    fr='# Où, chacun à son tour.\nvenues = [{venues}]\nchoice = "in turn"',
    en='# Where, each in turn.\nvenues = [{venues}]\nchoice = "in turn"',
)
WITH_ZONE = Text(
    fr='# Zone des vacances scolaires.\nschool_holidays = "{zone}"',
    en='# Zone of the school holidays.\nschool_holidays = "{zone}"',
)
WITHOUT_ZONE = Text(
    fr='# Sans cette ligne, le café a lieu pendant les vacances scolaires.\n# school_holidays = "A"',
    en='# Without this line the café is held during school holidays.\n# school_holidays = "A"',
)
LIKE = Text(fr="Exemple à copier.", en="Example to copy.")
OPEN_OPTION = Text(
    fr="Groupe ouvert : on compte, personne ne s’inscrit.", en="An open group: heads are counted, nobody signs."
)
