"""What is said about dates: why a session falls out, and what is wrong with a rule."""

from cafeplan.language import Text

FIFTH_WEEKDAY = Text(fr="5e {weekday_fr} du mois", en="5th {weekday_en} of the month")
ONE_IN = Text(fr="une date ouverte sur {one_in}", en="one open date in {one_in}")
OWN_CLOSURE = Text(fr="{reason}", en="{reason}")
PUBLIC_HOLIDAY = Text(fr="jour férié ({fr})", en="public holiday ({en})")
SCHOOL_HOLIDAY = Text(fr="vacances scolaires, zone {zone} ({name})", en="school holidays, zone {zone} ({name})")
VENUE_CLOSED = Text(fr="{venue} : {reason}", en="{venue}: {reason}")
INSTEAD = Text(fr="à la place de « {venue} » : {reason}", en="in place of “{venue}”: {reason}")
IN_TURN = Text(
    fr="« {series} » : {venues:list} reçoivent à tour de rôle. {closed_date} {closed_venue}",
    en="“{series}”: {venues:list} receive in turn. {closed_date} {closed_venue}",
)
CLOSED_DATE = {
    "turn kept": Text(
        fr="Une date qui tombe ne fait perdre son tour à personne.", en="A date that falls out costs nobody a turn."
    ),
    "turn lost": Text(
        fr="Une date qui tombe fait perdre son tour au lieu qui devait recevoir.",
        en="A date that falls out costs the venue that was to receive its turn.",
    ),
}
CLOSED_VENUE = {
    "next venue": Text(
        fr="Quand un lieu est fermé, le suivant reçoit à sa place.",
        en="Where a venue is closed the next one receives in its place.",
    ),
    "no session": Text(
        fr="Quand un lieu est fermé à son tour, il n’y a pas de séance.",
        en="Where a venue is closed when its turn comes there is no session.",
    ),
}

UNREADABLE_RULE = Text(
    fr="programme.toml, série « {series} » : la récurrence « {rule} » ne se lit pas.",
    en="programme.toml, series “{series}”: the recurrence “{rule}” cannot be read.",
)
UNREADABLE_RULE_REMEDY = Text(
    fr="Écrivez par exemple FREQ=MONTHLY;BYDAY=1MO (1er lundi du mois) ou FREQ=WEEKLY;BYDAY=TH (chaque jeudi).",
    en="Write for example FREQ=MONTHLY;BYDAY=1MO (1st Monday of the month) or FREQ=WEEKLY;BYDAY=TH (every Thursday).",
)
UNKNOWN_COUNTRY = Text(
    fr="programme.toml, [closures], public_holidays : le pays « {country} » n’est pas connu.",
    en="programme.toml, [closures], public_holidays: the country “{country}” is not known.",
)
UNKNOWN_COUNTRY_REMEDY = Text(fr="Écrivez « FR » pour la France.", en="Write “FR” for France.")
UNKNOWN_SCHOOL_YEAR = Text(
    fr="Les vacances scolaires de {year} ne sont pas encore connues de cafeplan.",
    en="cafeplan does not know the school holidays of {year} yet.",
)
UNKNOWN_SCHOOL_YEAR_REMEDY = Text(
    fr="Écrivez ces dates dans [closures], own, ou raccourcissez la saison.",
    en="Write these dates in [closures], own, or shorten the season.",
)
EMPTY_SEASON = Text(
    fr="La saison « {season} » n’a aucune séance : aucune date de ses séries ne tombe entre le {first} et le {last}.",
    en="Season “{season}” has no session: no date of its series falls between {first} and {last}.",
)
EMPTY_SEASON_REMEDY = Text(
    fr="Vérifiez [[series]], [closures] et les dates de [[seasons]] dans programme.toml.",
    en="Check [[series]], [closures] and the dates of [[seasons]] in programme.toml.",
)

# --- which rules give a number of sessions -----------------------------------------------------------------------

EVERY_WEEK = Text(fr="chaque {weekday_fr}", en="every {weekday_en}")
EVERY_OTHER_WEEK = Text(fr="un {weekday_fr} sur deux à partir du {first}", en="every other {weekday_en} from {first}")
EVERY_OTHER_OPEN = Text(fr="un {weekday_fr} ouvert sur deux", en="every other open {weekday_en}")
NTH_OF_MONTH = Text(fr="{nths:list} {weekday_fr} du mois", en="{nths:list} {weekday_en} of the month")
LAST_OF_MONTH = Text(fr="dernier {weekday_fr} du mois", en="last {weekday_en} of the month")
NTH = {
    1: Text(fr="1er", en="1st"),
    2: Text(fr="2e", en="2nd"),
    3: Text(fr="3e", en="3rd"),
    4: Text(fr="4e", en="4th"),
    5: Text(fr="5e", en="5th"),
}
OWN_RULE = Text(fr="la règle du programme", en="the programme’s own rule")
OWN_RULE_ENDING = Text(
    fr="la règle du programme, si la saison finit entre le {first} et le {last}",
    en="the programme’s own rule, if the season ends between {first} and {last}",
)
OWN_RULE_STARTING = Text(
    fr="la règle du programme, si la saison commence entre le {first} et le {last}",
    en="the programme’s own rule, if the season starts between {first} and {last}",
)
NO_CLOSURE = Text(fr="sans aucune fermeture", en="with no closure at all")
WITHOUT_PUBLIC = Text(fr="hors jours fériés", en="without public holidays")
WITHOUT_SCHOOL = Text(
    fr="hors vacances scolaires (zone {zones:list})", en="without school holidays (zone {zones:list})"
)
WITHOUT_BOTH = Text(
    fr="hors jours fériés et vacances scolaires (zone {zones:list})",
    en="without public and school holidays (zone {zones:list})",
)
OWN_CLOSURES = Text(fr="fermetures de programme.toml", en="closures of programme.toml")
