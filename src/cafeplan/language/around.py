"""What is said of sessions by venue or series, and of what stands around them: waiting lists, outings."""

from cafeplan.language import Text

WORKSHOPS = Text(fr="Les ateliers et leur liste d’attente", en="The workshops and their waiting lists")
WORKSHOP = Text(fr="Atelier", en="Workshop")
PLACES = Text(fr="Places", en="Places")
ENROLLED = Text(fr="Ont eu une place", en="Had a place")
FILLED = Text(fr="Places occupées", en="Places filled")
WAITING = Text(fr="En attente", en="Waiting")
WAIT = Text(fr="Délai médian (jours)", en="Median wait (days)")
IN_TURN = Text(fr="Données dans l’ordre", en="Given in turn")

OUTINGS = Text(fr="Aller vers, sortie par sortie", en="Reaching out, outing by outing")
PLACE = Text(fr="Où", en="Where")
MET = Text(fr="Contacts", en="Contacts")
CAME_LATER = Text(fr="Venues ensuite", en="Came later")
UNKNOWN = Text(fr="on ne sait pas", en="not known")

EVENTS = Text(fr="Autour des séances", en="Around the sessions")
EVENT = Text(fr="Événement", en="Event")
KIND = Text(fr="Genre", en="Kind")
PEOPLE = Text(fr="Personnes", en="People")

IN_KIND = Text(fr="Ce qui est donné sans argent", en="What is given without money")
GIVER = Text(fr="Partenaire", en="Partner")
GIVEN = Text(fr="Apport", en="Support")

TERRITORIES = Text(fr="Le territoire", en="The territory")
TERRITORY = Text(fr="Nom", en="Name")
KNOWN = Text(fr="Ce que l’on en sait", en="What is known of it")
SOURCE = Text(fr="Source", en="Source")
POPULATION = Text(fr="{n:habitant|habitants}", en="{n:inhabitant|inhabitants}")
POVERTY = Text(
    fr="{share:%} des ménages sous le seuil de pauvreté", en="{share:%} of households below the poverty line"
)
SOCIAL_HOUSING = Text(fr="{n:logement social|logements sociaux}", en="{n:social dwelling|social dwellings}")
SOCIAL_SHARE = Text(fr="{share:%} de logement social", en="{share:%} of social housing")
PRIORITY = Text(fr="quartier prioritaire", en="priority district")

ATTENDANCE_BY = {
    "venue": Text(fr="Fréquentation par lieu", en="Attendance by venue"),
    "series": Text(fr="Fréquentation par rendez-vous", en="Attendance by series"),
}
ATTENDANCE_EVEN_FINDING = Text(
    fr="{most:personne|personnes} {sessions:?à la seule séance tenue|à chaque séance}",
    en="{most:person|people} at {sessions:?the only session held|each session}",
)
OTHER_LEADS = Text(
    fr="{label} : « {other} » mis à part, {top:list} {n:?vient|viennent} en tête, avec {part} sur {whole}",
    en="{label}: “{other}” aside, {top:list} {n:?leads|lead}, with {part} of {whole}",
)
ATTENDANCE_BY_FINDING = {
    "venue": Text(
        fr="Selon le lieu, de {least} à {most} personnes par séance en moyenne",
        en="By venue, from {least} to {most} people per session on average",
    ),
    "series": Text(
        fr="Selon le rendez-vous, de {least} à {most} personnes par séance en moyenne",
        en="By series, from {least} to {most} people per session on average",
    ),
}
ATTENDANCE_BY_EVEN_FINDING = {
    "venue": Text(
        fr="Quel que soit le lieu, {most:personne|personnes} par séance en moyenne",
        en="At every venue {most:person|people} per session on average",
    ),
    "series": Text(
        fr="Quel que soit le rendez-vous, {most:personne|personnes} par séance en moyenne",
        en="In every series {most:person|people} per session on average",
    ),
}
ATTENDANCE_BY_COLUMN = {
    "venue": Text(fr="Lieu", en="Venue"),
    "series": Text(fr="Rendez-vous", en="Series"),
}
TIMELINE_ALTERNATIVES = {
    "venue": Text(
        fr="Dates des séances, une ligne par lieu. {rows:list}.",
        en="Dates of the sessions, one row a venue. {rows:list}.",
    ),
    "series": Text(
        fr="Dates des séances, une ligne par rendez-vous. {rows:list}.",
        en="Dates of the sessions, one row a series. {rows:list}.",
    ),
}

# --- attendance, in words ---------------------------------------------------------------------------------------------

ATTENDANCE_ALTERNATIVE = Text(
    fr="Nombre de personnes à chacune des {sessions:séance tenue|séances tenues}, selon qu’elles sont déjà venues, "
    "viennent pour la première fois ou n’ont été que comptées. Le plus grand nombre, {most}, est du {day}.",
    en="Number of people at each of the {sessions:held session|held sessions}: had come before, came for the first "
    "time, or only counted. The largest number, {most}, is of {day}.",
)
ATTENDANCE_TOTALS_ALTERNATIVE = Text(
    fr="Nombre de personnes à chacune des {sessions:séance tenue|séances tenues}. Le plus grand nombre, {most}, est du "
    "{day}.",
    en="Number of people at each of the {sessions:held session|held sessions}. The largest number, {most}, is of "
    "{day}.",
)
ATTENDANCE_ALTERNATIVE_BY_MONTH = Text(
    fr="Présences de chaque mois, sur {sessions:séance tenue|séances tenues}, selon que les personnes sont "
    "déjà venues, viennent pour la première fois ou n’ont été que comptées. La séance la plus fréquentée, {most} "
    "personnes, est celle du {day}.",
    en="Attendances of each month, added up over {sessions:held session|held sessions}: had come before, came for the "
    "first time, or only counted. The best attended session, with {most} people, is that of {day}.",
)
ATTENDANCE_TOTALS_ALTERNATIVE_BY_MONTH = Text(
    fr="Présences de chaque mois, sur {sessions:séance tenue|séances tenues}. La séance la plus fréquentée, {most} "
    "personnes, est celle du {day}.",
    en="Attendances of each month, added up over {sessions:held session|held sessions}. The best attended session, "
    "with {most} people, is that of {day}.",
)
