"""What is said when calendar files and polls are read, and when their absences enter the tables."""

from cafeplan.language import Text

NOT_A_CALENDAR = Text(fr="« {file} » n’est pas un agenda.", en="“{file}” is not a calendar.")
NOT_A_CALENDAR_REMEDY = Text(
    fr="Exportez votre agenda au format iCalendar (.ics), puis recommencez.",
    en="Export your calendar as iCalendar (.ics), then try again.",
)
BROKEN_LINE = Text(
    fr="{file}, ligne {line} : cette ligne de l’agenda ne se lit pas.",
    en="{file}, line {line}: this line of the calendar cannot be read.",
)
BROKEN_FILE = Text(
    fr="{file} : cet agenda ne se lit pas, sans qu’une ligne en soit la cause.",
    en="{file}: this calendar cannot be read, and no one line is the cause.",
)
CUT_SHORT = Text(
    fr="{file}, ligne {line} : l’agenda s’arrête au milieu d’un événement.",
    en="{file}, line {line}: the calendar stops in the middle of an event.",
)
BACKWARDS = Text(
    fr="{file}, ligne {line} : cet événement finit avant de commencer.",
    en="{file}, line {line}: this event ends before it begins.",
)
TOO_OFTEN = Text(
    fr="{file}, ligne {line} : cet événement se répète plus d’une fois par jour.",
    en="{file}, line {line}: this event is repeated more than once a day.",
)
BROKEN_REMEDY = Text(
    fr="Rien n’a été repris. Exportez l’agenda de nouveau, ou corrigez cet événement dans l’agenda.",
    en="Nothing was taken over. Export the calendar again, or correct the event in the calendar.",
)
FREE = Text(
    fr="{n:événement marqué « libre » ou annulé ne compte|événements marqués « libre » ou annulés ne comptent} pas.",
    en="{n:event marked as free or cancelled does|events marked as free or cancelled do} not count.",
)
NO_SESSION_TOUCHED = Text(
    fr="{n:événement ne tombe|événements ne tombent} sur aucune séance.",
    en="{n:event meets|events meet} no session.",
)

NOT_A_POLL = Text(fr="« {file} » n’est pas un sondage de dates.", en="“{file}” is not a date poll.")
NOT_A_POLL_REMEDY = Text(
    fr="Dans Framadate, choisissez « Export en CSV », puis donnez ce fichier sans le modifier.",
    en="In Framadate choose “Export to CSV”, then give that file as it is.",
)
NOT_A_DAY = Text(
    fr="{file}, ligne 1, colonne {column} : « {value} » n’est pas une date.",
    en="{file}, line 1, column {column}: “{value}” is not a date.",
)
NOBODY_FITS = Text(
    fr="{file}, ligne {line} : « {name} » n’est le nom d’aucun intervenant ; cette ligne n’est pas reprise.",
    en="{file}, line {line}: “{name}” is no facilitator’s name; this row is not taken over.",
)
NEAR = Text(fr="{said} Vouliez-vous dire « {near} » ?", en="{said} Did you mean “{near}”?")
SEVERAL_FIT = Text(
    fr="{file}, ligne {line} : « {name} » peut être {people:list} ; cette ligne n’est pas reprise.",
    en="{file}, line {line}: “{name}” may be {people:list}; this row is not taken over.",
)
ANSWERED_TWICE = Text(
    fr="{file}, ligne {line} : {person} a répondu deux fois ; seule cette ligne compte.",
    en="{file}, line {line}: {person} answered twice; only this row counts.",
)
UNKNOWN_ANSWER = Text(
    fr="{file}, ligne {line} : « {value} », pour le {day}, n’est ni oui, ni si nécessaire, ni non.",
    en="{file}, line {line}: “{value}”, for {day}, is neither yes, nor if need be, nor no.",
)
NO_SESSION_ON = Text(
    fr="Le sondage demande aussi des jours sans séance : {days:list}.",
    en="The poll also asks for days without a session: {days:list}.",
)

NEITHER = Text(
    fr="« {file} » n’est ni un agenda (.ics), ni un sondage (.csv).",
    en="“{file}” is neither a calendar (.ics) nor a poll (.csv).",
)
NEITHER_REMEDY = Text(
    fr="Donnez l’agenda d’une personne, ou l’export d’un sondage Framadate.",
    en="Give somebody’s calendar, or what Framadate exports of a poll.",
)
NO_SUCH_FILE = Text(fr="Le fichier « {file} » n’existe pas.", en="The file “{file}” does not exist.")
NO_SUCH_FILE_REMEDY = Text(fr="Vérifiez son nom et son dossier.", en="Check its name and its folder.")
WHOSE = Text(fr="On ne sait pas de qui est l’agenda « {file} ».", en="There is no telling whose calendar “{file}” is.")
WHOSE_REMEDY = Text(
    fr="Ajoutez --of et l’identifiant de la personne : {known:list}.",
    en="Add --of and the person’s identifier: {known:list}.",
)
NO_SUCH_PERSON = Text(fr="--of : personne n’a l’identifiant « {id} ».", en="--of: nobody has the identifier “{id}”.")
POLL_NAMES_PEOPLE = Text(
    fr="--of ne va qu’avec un agenda : un sondage nomme chacun.",
    en="--of goes with a calendar only: a poll names everybody.",
)
POLL_NAMES_PEOPLE_REMEDY = Text(fr="Recommencez sans --of.", en="Try again without --of.")
NOT_CSV = Text(
    fr="« {file} » est un classeur : cafeplan n’y ajoute pas de ligne.",
    en="“{file}” is a workbook: cafeplan adds no row to it.",
)
NOT_CSV_REMEDY = Text(
    fr="Enregistrez-le au format CSV sous le même nom, retirez le classeur, puis recommencez.",
    en="Save it as CSV under the same name, take the workbook away, then try again.",
)

AWAY = Text(fr="{person} : indisponible du {first} au {last}", en="{person}: away from {first} to {last}")
AWAY_ONE_DAY = Text(fr="{person} : indisponible le {first}", en="{person}: away on {first}")
RATHER_NOT = Text(fr="{person} : préfère éviter le {day}", en="{person}: would rather not on {day}")
ADDED = Text(
    fr="{n:ligne ajoutée|lignes ajoutées} à {file}.",
    en="{n:row added|rows added} to {file}.",
)
NOTHING_NEW = Text(fr="Rien de nouveau : tout était déjà noté.", en="Nothing new: everything was noted already.")
