"""What is said in calendars, workbooks, the leaflet and the drafts that leave the house."""

from cafeplan.language import Text

NOT_PUBLISHED = Text(
    fr="La saison « {season} » n’a pas encore de planning publié.",
    en="Season “{season}” has no published rota yet.",
)
NOT_PUBLISHED_REMEDY = Text(
    fr="Le planning publié est le fichier rota.csv du dossier de la saison ; cafeplan plan en propose un.",
    en="The published rota is the file rota.csv in the season’s folder; cafeplan plan proposes one.",
)
NO_SUCH_SESSION = Text(
    fr="Le planning publié de la saison « {season} » nomme le {day} à {start}, où il n’y a pas de séance.",
    en="The published rota of season “{season}” names {day} at {start}, when there is no session.",
)
NO_SUCH_SESSION_REMEDY = Text(
    fr="Corrigez la date ou l’heure dans le planning, ou voyez les dates avec cafeplan calendar … --season {season}.",
    en="Correct the day or the hour in the rota, or see the dates with cafeplan calendar … --season {season}.",
)

# --- calendars ---------------------------------------------------------------------------------------------------

CANCELLED = Text(fr="Annulé : {programme}", en="Cancelled: {programme}")
TAKEN_AWAY = Text(fr="Ce n’est plus votre tour : {programme}", en="No longer your turn: {programme}")
SEAT = Text(fr="{role} : {people:list}", en="{role}: {people:list}")
YOUR_SEAT = Text(fr="Vous tenez la place « {role} ».", en="You hold the seat “{role}”.")
WITH = Text(fr="Avec {partners:list}.", en="With {partners:list}.")

# --- workbook and pages ------------------------------------------------------------------------------------------

SEASON_SHEET = Text(fr="Saison", en="Season")
DATE = Text(fr="Date", en="Date")
HOURS = Text(fr="Horaire", en="Hours")
VENUE = Text(fr="Lieu", en="Venue")
SERIES = Text(fr="Rendez-vous", en="Series")
ADDRESS = Text(fr="Adresse", en="Address")
ROLE = Text(fr="Service", en="Service")
WHO = Text(fr="Qui", en="Who")
ROLE_AND_NAMES = Text(fr="{role} : {names}", en="{role}: {names}")
PARTNERS = Text(fr="Avec", en="With")
STATUS = Text(fr="État", en="State")
IS_CANCELLED = Text(fr="annulée", en="cancelled")
IS_MOVED = Text(fr="prévue d’abord le {day:short}", en="first planned on {day:short}")
FROM_TO = Text(fr="{start} – {end}", en="{start} – {end}")
TO_FILL = Text(fr="à pourvoir", en="to be filled")
MADE_ON = Text(fr="Au {on:short}", en="As of {on:short}")
PAGE = Text(fr="page &P sur &N", en="page &P of &N")

WALL_TITLE = Text(fr="{programme} : qui tient quelle séance", en="{programme}: who holds which session")
PERIOD = Text(fr="{season}, du {first} au {last}", en="{season}, from {first} to {last}")
LEAFLET_TITLE = Text(fr="{programme}, {season}", en="{programme}, {season}")
WHERE = Text(fr="Où et quand", en="Where and when")
EVERY = Text(fr="Rendez-vous", en="Meeting")
DATES = Text(fr="Les dates", en="The dates")
MONTH = Text(fr="Mois", en="Month")
NO_SESSION = Text(fr="Pas de café ces jours-là", en="No café on these days")
REASON = Text(fr="Raison", en="Reason")
DAYS = Text(fr="Jours", en="Days")
WELCOME = Text(fr="Qui est accueilli", en="Who is welcome")
ASK = Text(fr="Pour tout renseignement", en="For any question")
CALLED_OFF = Text(fr="séance annulée", en="session cancelled")
CALLED_OFF_BECAUSE = Text(fr="séance annulée ({reason})", en="session cancelled ({reason})")
MOVED_TO = Text(fr="séance reportée au {day}", en="session moved to {day}")
DEMONSTRATION = Text(
    fr="Données de démonstration : les personnes sont fictives.", en="Demonstration data: the people are fictional."
)
DEMONSTRATION_LEAFLET = Text(
    fr="Données de démonstration : les dates et le contact sont fictifs.",
    en="Demonstration data: the dates and the contact are fictional.",
)

# --- mail drafts -------------------------------------------------------------------------------------------------

SUBJECT_TURNS = Text(fr="{programme} : vos séances", en="{programme}: your sessions")
SUBJECT_CHANGES = Text(fr="{programme} : ce qui change pour vous", en="{programme}: what changes for you")
HELLO = Text(fr="Bonjour {person},", en="Dear {person},")
YOUR_TURNS = Text(
    fr="Voici {n:?la séance|les séances} que vous tenez ({season}) :",
    en="{n:?This is the session|These are the sessions} that you hold ({season}):",
)
YOUR_CHANGES = Text(fr="Voici ce qui change pour vous ({season}) :", en="This is what changes for you ({season}):")
TURN = Text(fr="le {day}, de {start} à {end}, {place}", en="{day}, {start} to {end}, {place}")
TURN_WITH = Text(fr="{turn}, avec {partners:list}", en="{turn}, with {partners:list}")
GIVEN = Text(fr="Vous tenez désormais la séance : {turn}.", en="You now hold this session: {turn}.")
TAKEN = Text(fr="Vous ne tenez plus la séance : {turn}.", en="You no longer hold this session: {turn}.")
CALLED_OFF_FOR_YOU = Text(fr="Cette séance est annulée : {turn}.", en="This session is cancelled: {turn}.")
MOVED_FOR_YOU = Text(
    fr="La séance du {before} est déplacée. Désormais : {turn}.",
    en="The session of {before} is moved. From now on: {turn}.",
)
UNADDRESSED = Text(
    fr="{n:?Brouillon|Brouillons} sans destinataire, faute d’adresse dans le tableau « Intervenants » : {names:list}.",
    en="{n:?Draft|Drafts} without a receiver, for lack of an address in the table “Facilitators”: {names:list}.",
)
ATTACHED = Text(
    fr="Le fichier joint met votre agenda à jour : ouvrez-le, il remplace ce que vous aviez déjà reçu.",
    en="The attached file brings your calendar up to date: open it, it replaces what you had before.",
)
REGARDS = Text(fr="Bien à vous,\n{organisation}", en="Kind regards,\n{organisation}")

# --- sheets of paper ---------------------------------------------------------------------------------------------

SIGNING_TITLE = Text(fr="{programme} : feuilles de présence", en="{programme}: sign-in sheets")
FIRST_NAME_OR_NUMBER = Text(fr="Prénom ou numéro", en="First name or number")
NEW_HERE = Text(fr="Nouveau ?", en="New here?")
ASKS_NO_MORE = Text(
    fr="Un prénom ou un numéro suffit. Vous pouvez aussi ne rien écrire : on vous comptera en bas de la feuille.",
    en="A first name or a number is enough. You may also write nothing: you are then counted at the foot of the sheet.",
)
WITHOUT_SIGNING = Text(fr="personnes venues sans rien écrire", en="people who came and wrote nothing")
HOW_MANY = Text(fr="personnes venues", en="people who came")
NOBODY_SIGNS = Text(
    fr="Groupe ouvert : on compte, personne ne s’inscrit.", en="An open group: heads are counted, nobody signs."
)
THEN_DESTROYED = Text(
    fr="Une fois saisie dans le classeur de la saison, cette feuille est détruite.",
    en="Once it is entered in the season’s workbook, this sheet is destroyed.",
)
TALLY_TITLE = Text(fr="Accueil : orientations vers le café", en="Reception: referrals to the café")
TALLY_MONTH = Text(fr="Mois :", en="Month:")
TALLY_HOW = Text(
    fr="Une ligne par jour et par canal ; un bâton par personne. Jamais de nom.",
    en="A line for each day and channel; a stroke for each person. Never a name.",
)
TALLY_CHANNEL = Text(
    fr="Par qui ou par quoi (accueil, service social, affiche, partenaire, bouche-à-oreille…)",
    en="Through whom or what (reception, social service, poster, partner, word of mouth…)",
)
TALLY_NUMBER = Text(fr="Combien", en="How many")
TALLY_WHY = Text(
    fr="À reporter dans la feuille « Orientations » du classeur de la saison.",
    en="To be entered in the sheet “Referrals” of the season’s workbook.",
)
