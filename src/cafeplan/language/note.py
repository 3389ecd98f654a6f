"""What is said in the note after a session: its page, its mail, and why it cannot be made."""

from collections.abc import Mapping

from cafeplan.language import Text

TITLE = Text(fr="Compte rendu du {day}", en="Note of {day}")
SUBJECT = Text(fr="{programme} : compte rendu du {day}", en="{programme}: note of {day}")
EDITION = Text(
    fr="page interne, à ne pas diffuser hors des deux services", en="internal page, not to leave the services"
)

# --- what became of the session ----------------------------------------------------------------------------------

WHERE = Text(fr="Séance du {day}, de {start} à {end}, {place}.", en="Session of {day}, {start} to {end}, {place}.")
HELD_BY = Text(fr="Elle a été tenue par {people:list}.", en="It was held by {people:list}.")
HELD = Text(fr="Elle a eu lieu ; le planning ne dit pas qui l’a tenue.", en="It took place; the rota names nobody.")
CANCELLED = Text(fr="Elle a été annulée.", en="It was cancelled.")
CANCELLED_BECAUSE = Text(fr="Elle a été annulée : {reason}.", en="It was cancelled: {reason}.")
MOVED = Text(fr="Elle a été déplacée au {to}.", en="It was moved to {to}.")
MOVED_BECAUSE = Text(fr="Elle a été déplacée au {to} : {reason}.", en="It was moved to {to}: {reason}.")
PERSON_OF = Text(fr="{person} ({role})", en="{person} ({role})")
CAME = Text(fr="{n:personne est venue|personnes sont venues}.", en="{n:person|people} came.")
NOBODY_CAME = Text(fr="Personne n’est venu.", en="Nobody came.")
NOT_COUNTED = Text(fr="Combien de personnes sont venues n’a pas été noté.", en="Nobody noted how many people came.")

# --- sections ----------------------------------------------------------------------------------------------------

SUMMARY = Text(fr="Ce qui s’est passé", en="What happened")
TIPS = Text(fr="Bons plans de la semaine", en="Good tips of the week")
IDEAS = Text(fr="Idées et activités", en="Ideas and activities")
NEEDS = Text(fr="Besoins exprimés", en="Needs expressed")
EFFECTS = Text(fr="Effets observés", en="Observed effects")
FOLLOW_UPS = Text(fr="Relances", en="Follow-ups")

IDEAS_PUT = Text(fr="{n:idée proposée|idées proposées}", en="{n:idea|ideas} put forward")
ACTIVITIES_DONE = Text(
    fr="{n:activité déjà proposée a été faite|activités déjà proposées ont été faites}",
    en="{n:activity|activities} put forward before {n:?has|have} been done",
)
FOLLOWED_UP = Text(
    fr="{n:relance faite|relances faites} depuis la séance précédente.",
    en="{n:follow-up|follow-ups} made since the session before.",
)
NEED = Text(fr="{theme} : {need}", en="{theme}: {need}")
NEED_TIMES = Text(fr="{need}, {n} fois", en="{need}, {n} times")
NEED_OUTCOME = Text(fr="{need} (suite donnée : {outcome})", en="{need} (outcome: {outcome})")
NOTHING_NOTED = Text(fr="Rien n’a été noté.", en="Nothing was noted.")

# --- the page's tables -------------------------------------------------------------------------------------------

TEAM = Text(fr="Qui a tenu la séance", en="Who held the session")
ROLE = Text(fr="Service", en="Service")
PERSON = Text(fr="A tenu la place", en="Held the seat")
INSTEAD_OF = Text(fr="À la place de", en="In the place of")
THEME = Text(fr="Thème", en="Theme")
NEED_COLUMN = Text(fr="Besoin", en="Need")
TIMES = Text(fr="Fois", en="Times")
OUTCOME = Text(fr="Suite donnée", en="Outcome")
RECIPIENTS = Text(fr="À qui le compte rendu est envoyé", en="Who gets the note")
SERVICE = Text(fr="Service", en="Service")
STATE = Text(fr="État", en="State")
NOT_SENT = Text(fr="pas encore envoyé d’ici", en="not sent from here yet")
SENT_ON = Text(fr="envoyé le {on:short}", en="sent on {on:short}")
STATES: Mapping[str, Text] = {
    "queued": Text(fr="à envoyer", en="to be sent"),
    "sending": Text(fr="parti le {on:short}, sans réponse du serveur", en="left on {on:short}, no answer since"),
    "sent": SENT_ON,
    "refused": Text(fr="refusé le {on:short}", en="refused on {on:short}"),
    "withdrawn": NOT_SENT,
}
NO_RECIPIENTS_YET = Text(
    fr="Le tableau des destinataires (destinataires.csv) est vide.",
    en="The table of recipients (recipients.csv) is empty.",
)
FICTIONAL = Text(
    fr="Données de démonstration : les personnes et ce qui est raconté ici sont fictifs.",
    en="Demonstration data: the people and what is told here are fictional.",
)

# --- mail --------------------------------------------------------------------------------------------------------

HELLO = Text(fr="Bonjour,", en="Dear colleagues,")
OPENING = Text(fr="Voici le compte rendu de {programme}.", en="This is the note of {programme}.")
REGARDS = Text(fr="Bien à vous,\n{organisation}", en="Kind regards,\n{organisation}")

# --- why there is none -------------------------------------------------------------------------------------------

NO_SEASON = Text(fr="Le {day} n’est dans aucune saison de {programme}.", en="{day} is in no season of {programme}.")
NO_SEASON_REMEDY = Text(fr="Saisons : {seasons:list}.", en="Seasons: {seasons:list}.")
SEASON_SPAN = Text(fr="{label} (du {first:short} au {last:short})", en="{label} ({first:short} to {last:short})")
TO_COME = Text(
    fr="La séance du {day} n’a pas encore eu lieu : nous sommes le {on}.",
    en="The session of {day} is still to come: today is {on}.",
)
TO_COME_REMEDY = Text(
    fr="Revenez après la séance ; si elle n’aura pas lieu, notez-le avec cafeplan cancel ou cafeplan move.",
    en="Come back after the session; if it will not take place, note that with cafeplan cancel or cafeplan move.",
)
NO_NOTE = Text(fr="Le compte rendu du {day} n’est pas encore écrit.", en="The note of {day} has not been written yet.")
NO_NOTE_REMEDY = Text(
    fr="Ajoutez une ligne à cette date dans « {file} », ou annulez la séance avec cafeplan cancel si elle n’a pas eu "
    "lieu.",
    en="Add a row with this date to “{file}”, or cancel the session with cafeplan cancel if it did not take place.",
)
PSEUDONYM = Text(
    fr="Le compte rendu du {day} cite le pseudonyme d’un participant ({where}).",
    en="The note of {day} names a participant’s pseudonym ({where}).",
)
PSEUDONYM_REMEDY = Text(
    fr="Récrivez ce passage sans désigner personne : il part par courriel.",
    en="Write this passage again naming nobody: it leaves by mail.",
)
NO_RECIPIENTS = Text(fr="Personne n’est dans le tableau des destinataires.", en="There is nobody in the recipients.")
NO_RECIPIENTS_REMEDY = Text(
    fr="Ajoutez à « {file} » une ligne par service, avec son adresse électronique.",
    en="Add to “{file}” a row a service, with its e-mail address.",
)
NO_ROLE = Text(
    fr="--held-by : cette séance ne demande pas de « {role} ».", en="--held-by: this session asks for no “{role}”."
)
KNOWN_ROLES = Text(fr="Services de la séance : {known:list}.", en="Services of the session: {known:list}.")
NO_PERSON = Text(fr="--held-by : « {person} » n’est pas dans les intervenants.", en="--held-by: nobody is “{person}”.")
KNOWN_PEOPLE = Text(fr="Intervenants : {known:list}.", en="Facilitators: {known:list}.")
DID_YOU_MEAN = Text(fr="Vouliez-vous dire « {near} » ?", en="Did you mean “{near}”?")
BAD_HELD_BY = Text(fr="--held-by : « {value} » ne se lit pas.", en="--held-by: “{value}” cannot be read.")
BAD_HELD_BY_REMEDY = Text(
    fr='Écrivez par exemple --held-by "general=bruno".', en='Write for example --held-by "general=bruno".'
)
SEVERAL_SEATS = Text(
    fr="--held-by : plusieurs personnes tiennent la place « {role} » de cette séance.",
    en="--held-by: several people hold the seat “{role}” of this session.",
)
SEVERAL_SEATS_REMEDY = Text(
    fr="Notez qui a tenu laquelle dans la colonne « Tenue par » du planning.",
    en="Note who held which in the column “Held by” of the rota.",
)
TWICE = Text(fr="{person} tient déjà une place de cette séance.", en="{person} holds a seat of this session already.")
TWICE_REMEDY = Text(fr="Nommez quelqu’un d’autre.", en="Name somebody else.")
NOT_HELD = Text(
    fr="La séance du {day} n’a pas été tenue ; personne n’y a tenu de place.",
    en="The session of {day} was not held; nobody held a seat of it.",
)
NOT_HELD_REMEDY = Text(fr="Recommencez sans --held-by.", en="Try again without --held-by.")

# --- command -----------------------------------------------------------------------------------------------------

NOTE = Text(
    fr="Fait le compte rendu d’une séance : une page, et un courriel à tous les services destinataires.\n\n"
    "Le texte vient du tableau des comptes rendus, le nombre de présents des présences et comptages. Sans --send, "
    "écrit un brouillon (.eml) à ouvrir et à envoyer vous-même.\n\n"
    "Exemple : cafeplan note data/instant-cafe-dijon --session 2017-06-12",
    en="Makes the note of a session: a page, and a mail to every service that receives it.\n\n"
    "Its words come from the table of notes, the number of people from attendance and head-counts. Without --send it "
    "writes a draft (.eml) to open and send yourself.\n\n"
    "Example: cafeplan note data/instant-cafe-dijon --session 2017-06-12",
)
SESSION = Text(fr="Jour de la séance, AAAA-MM-JJ.", en="Day of the session, YYYY-MM-DD.")
SEND = Text(
    fr="Envoyer le courriel par le serveur de programme.toml, [mail].",
    en="Send the mail through the server of programme.toml, [mail].",
)
RETRY = Text(
    fr="Envoyer de nouveau tout ce qui n’est pas parti, sans --session.",
    en="Send again whatever did not leave, without --session.",
)
RECEIVED = Text(
    fr="« oui » ou « non » : le courriel dont on ne sait s’il est parti est-il arrivé ?",
    en="“yes” or “no”: did the mail arrive of which nobody knows whether it left?",
)
HELD_BY_OPTION = Text(
    fr="Qui a tenu une place sans y être prévu : service=personne.",
    en="Who held a seat that was somebody else’s: service=person.",
)
NEEDS_SESSION = Text(fr="Il manque la séance.", en="The session is missing.")
NEEDS_SESSION_REMEDY = Text(
    fr="Ajoutez --session avec le jour, par exemple --session 2027-03-08.",
    en="Add --session with the day, for example --session 2027-03-08.",
)
RETRY_ALONE = Text(
    fr="--retry renvoie tout ce qui reste, et ne va pas avec --session.",
    en="--retry sends whatever is left, and does not go with --session.",
)
RETRY_ALONE_REMEDY = Text(fr="Gardez l’un des deux.", en="Keep one of the two.")
BAD_RECEIVED = Text(fr="--received : « {value} » ne se lit pas.", en="--received: “{value}” cannot be read.")
BAD_RECEIVED_REMEDY = Text(fr="Écrivez oui ou non.", en="Write yes or no.")
COVERED = Text(
    fr="Noté dans l’historique : {person} a tenu la place « {role} » prévue pour {planned}.",
    en="Noted in the history: {person} held the seat “{role}” that was {planned}’s.",
)
COVERED_GAP = Text(
    fr="Noté dans l’historique : {person} a tenu la place « {role} », qui n’était à personne.",
    en="Noted in the history: {person} held the seat “{role}”, which was nobody’s.",
)
TO_SEND_YOURSELF = Text(
    fr="Ouvrez le brouillon, relisez-le, envoyez-le, puis notez le jour dans la colonne « Envoyé le » des comptes "
    "rendus.",
    en="Open the draft, read it over, send it, then note the day in the column “Sent on” of the notes.",
)
