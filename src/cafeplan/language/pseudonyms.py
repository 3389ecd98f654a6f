"""What is said of registers, keys, pseudonyms, the people who no longer come, and of what is forgotten."""

from collections.abc import Mapping

from cafeplan.language import Text

A_REGISTER = Text(fr="Le registre", en="The register")
A_KEY = Text(fr="La clé", en="The key")
A_LIST_OF_NAMES = Text(fr="Le tableau avec les noms", en="The table with names")
IN_THE_PROGRAMME = Text(
    fr="{it} ne peut pas être dans le dossier du programme, dont les pages sont faites : « {path} ».",
    en="{it} must not be in the programme’s folder, from which the pages are made: “{path}”.",
)
IN_A_REPOSITORY = Text(
    fr="{it} ne peut pas être dans un dossier dont les versions sont conservées (git), ni dans celui de cafeplan : "
    "« {path} ».",
    en="{it} must not be in a folder whose versions are kept (git), nor in cafeplan’s own: “{path}”.",
)
ELSEWHERE = Text(
    fr="Choisissez un dossier du service, à accès restreint, hors du programme.",
    en="Choose a folder of the service with restricted access, outside the programme.",
)

# --- the register ------------------------------------------------------------------------------------------------

REGISTER_SHEET = Text(fr="Registre", en="Register")
REGISTER_NUMBER = Text(fr="Numéro", en="Number")
REGISTER_NAME = Text(fr="Nom d’usage", en="Usual name")
REGISTER_TELEPHONE = Text(fr="Téléphone", en="Telephone")
REGISTER_PRIVATE = Text(fr="Réservé au service : ne pas diffuser", en="For the service only: do not share")
ERASED = Text(fr="effacé", en="erased")
NO_REGISTER = Text(
    fr="« {file} » n’est pas un registre : ses trois premières colonnes ne sont pas « Numéro », « Nom d’usage » et "
    "« Téléphone ».",
    en="“{file}” is not a register: its first three columns are not “Number”, “Usual name” and “Telephone”.",
)
NO_REGISTER_REMEDY = Text(
    fr="Faites-en un vide avec cafeplan sheets … --register, et reportez-y les personnes.",
    en="Make an empty one with cafeplan sheets … --register, and enter the people there.",
)
NUMBER_TWICE = Text(
    fr="{file}, ligne {line} : le numéro {number} est déjà celui de la ligne {first}.",
    en="{file}, line {line}: the number {number} is that of line {first} already.",
)
NUMBER_TWICE_REMEDY = Text(fr="Donnez à l’une des deux un autre numéro.", en="Give one of the two another number.")
NEXT_FREE = Text(fr="Prochain numéro libre : {number}.", en="Next free number: {number}.")
REGISTER_FULL = Text(
    fr="Le registre n’a plus de numéro libre : ajoutez des lignes, avec les numéros qui suivent.",
    en="The register has no free number left: add lines, with the numbers that follow.",
)

# --- keys and names ----------------------------------------------------------------------------------------------

NO_KEY = Text(fr="« {file} » ne contient pas de clé de cafeplan.", en="“{file}” holds no key of cafeplan’s.")
NO_KEY_REMEDY = Text(
    fr="Donnez le fichier que cafeplan pseudonymise a écrit la première fois.",
    en="Give the file that cafeplan pseudonymise wrote the first time.",
)
KEY_LOST = Text(
    fr="La clé « {file} » n’existe pas, et ce programme a déjà des pseudonymes faits avec la clé {id}.",
    en="There is no key “{file}”, and this programme has pseudonyms made with the key {id} already.",
)
KEY_LOST_REMEDY = Text(
    fr="Retrouvez-la ; avec une nouvelle clé, les mêmes personnes sembleraient être d’autres.",
    en="Find it; with a new key the same people would seem to be others.",
)
OTHER_KEY = Text(
    fr="La clé « {file} » ({id}) n’est pas celle de ce programme ({known}).",
    en="The key “{file}” ({id}) is not that of this programme ({known}).",
)
OTHER_KEY_REMEDY = Text(
    fr="Donnez la bonne clé, ou changez de clé avec --rekey ANCIENNE NOUVELLE.",
    en="Give the right key, or change keys with --rekey OLD NEW.",
)
RECORD_UNREADABLE = Text(
    fr="Le fichier « {file} », qui dit de quelle clé viennent les pseudonymes, ne se lit pas.",
    en="The file “{file}”, which says which key the pseudonyms come from, cannot be read.",
)
RECORD_UNREADABLE_REMEDY = Text(fr="Reprenez-le d’une sauvegarde.", en="Take it from a backup.")
KEY_OPEN = Text(
    fr="La clé « {file} » peut être lue par d’autres personnes que vous.",
    en="The key “{file}” can be read by others than you.",
)
KEY_OPEN_REMEDY = Text(fr="Retirez-leur ce droit : chmod 600 {file}", en="Take that right from them: chmod 600 {file}")
NO_OLD_KEY = Text(fr="La clé « {file} » n’existe pas.", en="There is no key “{file}”.")
KEY_MADE = Text(
    fr="Nouvelle clé : {path}. Gardez-en une copie en lieu sûr ; sans elle, les mêmes personnes en auraient d’autres.",
    en="New key: {path}. Keep a copy in a safe place; without it nobody finds the same pseudonyms again.",
)
NAMED_TITLES: Mapping[str, Text] = {
    "family": Text(fr="« Nom »", en="“Surname”"),
    "given": Text(fr="« Prénom »", en="“First name”"),
    "birth": Text(fr="« Date de naissance »", en="“Date of birth”"),
}
NO_NAMES = Text(fr="« {file} » n’a pas de colonne {titles:list}.", en="“{file}” has no column {titles:list}.")
NO_NAMES_REMEDY = Text(
    fr="Il faut « Nom », « Prénom » et « Date de naissance » pour reconnaître la même personne d’un fichier à l’autre.",
    en="“Surname”, “First name” and “Date of birth” are needed to know the same person in another file.",
)
EMPTY_NAME = Text(fr="cette case est vide.", en="this cell is empty.")
EMPTY_NAME_REMEDY = Text(fr="Écrivez le nom, ou supprimez la ligne.", en="Write the name, or delete the row.")
NO_BIRTH_DATE = Text(fr="ce n’est pas une date de naissance.", en="this is not a date of birth.")
NO_BIRTH_DATE_REMEDY = Text(
    fr="Écrivez par exemple 14/03/1948 ; sans elle, prenez un numéro du registre.",
    en="Write for example 14/03/1948; without it take a number of the register.",
)
NO_SUCH_TABLE = Text(
    fr="« {file} » ne porte le nom d’aucun tableau de personnes.",
    en="“{file}” has the name of no table about people.",
)
NO_SUCH_TABLE_REMEDY = Text(
    fr="Nommez-le comme son tableau : {known:list}.", en="Name it after its table: {known:list}."
)
NO_SUCH_FILE = Text(fr="Le fichier « {file} » n’existe pas.", en="There is no file “{file}”.")
NO_SUCH_FILE_REMEDY = Text(fr="Vérifiez le chemin.", en="Check the path.")
TABLE_THERE = Text(fr="La saison a déjà ce tableau : {file}.", en="The season has this table already: {file}.")
TABLE_THERE_REMEDY = Text(
    fr="Déplacez-le d’abord ; rien n’est écrasé.", en="Move it away first; nothing is overwritten."
)
PSEUDONYMISED = Text(
    fr="{rows:ligne|lignes}, {people:personne|personnes} : {path} (clé {id}). Le fichier avec les noms n’a pas "
    "changé : détruisez-le quand vous n’en avez plus besoin.",
    en="{rows:row|rows}, {people:person|people}: {path} (key {id}). The file with the names is as it was: destroy it "
    "when you no longer need it.",
)
NOT_IN_THE_LIST = Text(
    fr="{n:personne du programme n’est|personnes du programme ne sont} pas dans « {file} » : {n:?elle garderait|elles "
    "garderaient} l’ancien pseudonyme.",
    en="{n:person of the programme is|people of the programme are} not in “{file}”: {n:?that one|they} would keep the "
    "old pseudonym.",
)
NOT_IN_THE_LIST_REMEDY = Text(
    fr="Complétez le fichier, ou effacez d’abord les personnes parties (cafeplan purge).",
    en="Complete the file, or first forget the people who left (cafeplan purge).",
)
REKEYED = Text(
    fr="{people:personne porte|personnes portent} un nouveau pseudonyme, dans {n:tableau|tableaux} (clé {id}).",
    en="{people:person bears|people bear} a new pseudonym, in {n:table|tables} (key {id}).",
)
NEEDS_KEY = Text(fr="Il manque la clé.", en="The key is missing.")
NEEDS_KEY_REMEDY = Text(
    fr="Donnez --key CHEMIN (la clé est faite la première fois), ou --rekey ANCIENNE NOUVELLE.",
    en="Give --key PATH (the key is made the first time), or --rekey OLD NEW.",
)

# --- who no longer comes -----------------------------------------------------------------------------------------

NOBODY_LAPSED = Text(
    fr="Personne : toutes celles qui sont venues au moins {times} fois ont manqué moins de {missed} séances de suite.",
    en="Nobody: all who came at least {times} times have missed fewer than {missed} sessions in a row.",
)
LAPSED = Text(
    fr="{who} : venue {times} fois, la dernière le {last}, {missed:séance manquée|séances manquées} depuis{call}",
    en="{who}: came {times} times, last on {last}, {missed:session|sessions} missed since{call}",
)
CALLED = Text(fr=" ; relance le {day:short}{outcome}", en="; called on {day:short}{outcome}")
OUTCOME = Text(fr=" ({outcome})", en=" ({outcome})")
RETURNED = Text(
    fr="Après une relance, {n:personne est revenue|personnes sont revenues}.",
    en="After a call, {n:person came back|people came back}.",
)
WRITTEN_NOWHERE = Text(
    fr="Cette liste est réservée au service ; elle n’est écrite nulle part. Notez les appels dans le tableau "
    "« Relances ».",
    en="This list is for the service only; it is written nowhere. Note the calls in the table “Follow-ups”.",
)

# --- what is forgotten -------------------------------------------------------------------------------------------

NOTHING_TO_PURGE = Text(
    fr="Rien à effacer : personne n’est venu pour la dernière fois, ni parti de l’équipe, avant le {before}.",
    en="Nothing to erase: nobody came for the last time, or left the team, before {before}.",
)
WILL_PURGE = Text(
    fr="Dernière venue avant le {before} : {people:personne|personnes}, {rows:ligne|lignes} dans {n:tableau|tableaux}.",
    en="Last seen before {before}: {people:person|people}, {rows:row|rows} in {n:table|tables}.",
)
WILL_RENAME = Text(
    fr="Départ avant le {before} : {people:intervenant|intervenants}, dont un numéro remplace le nom dans "
    "{n:tableau|tableaux}.",
    en="Left before {before}: {people:facilitator|facilitators}, whose name becomes a number in {n:table|tables}.",
)
RENAMED_LINES = Text(
    fr="{path} : {rows:ligne où un numéro remplace le nom|lignes où un numéro remplace le nom}",
    en="{path}: {rows:row where a number replaces the name|rows where a number replaces the name}",
)
FORMER = Text(fr="Ancien intervenant {number}", en="Former facilitator {number}")
NAMED_IN_SETTINGS = Text(
    fr="programme.toml, ligne {line} : un intervenant parti y est encore cité.",
    en="programme.toml, line {line}: a facilitator who left is still named there.",
)
NAMED_IN_SETTINGS_REMEDY = Text(
    fr="Retirez-le de ce réglage, puis recommencez ; rien n’est effacé.",
    en="Take that person out of this setting, then try again; nothing is erased.",
)
PURGED_SEASON = Text(
    fr="Saison {season} : ses indicateurs sont figés dans aggregates.json.",
    en="Season {season}: its indicators are frozen in aggregates.json.",
)
PURGED_FILE = Text(fr="Supprimé : {path}", en="Deleted: {path}")
PURGED_LINES = Text(fr="{path} : {rows:ligne effacée|lignes effacées}", en="{path}: {rows:row erased|rows erased}")
NOT_YET_PURGED = Text(
    fr="Rien n’est encore effacé. Relisez, puis ajoutez --yes ; c’est définitif.",
    en="Nothing is erased yet. Read this over, then add --yes; it is for good.",
)
PURGE_COPIES = Text(
    fr="Pensez aux copies que cafeplan ne connaît pas : sauvegardes, messages, exports rangés ailleurs.",
    en="Mind the copies that cafeplan does not know: backups, mails, exports kept elsewhere.",
)
PURGE_LOG_PEOPLE = Text(
    fr="{on:short} : dernière venue avant le {before:short}, {people:personne|personnes} ; {tables:list}.",
    en="{on:short}: last seen before {before:short}, {people:person|people}; {tables:list}.",
)
PURGE_LOG_FACILITATORS = Text(
    fr="{on:short} : départ avant le {before:short}, {people:intervenant|intervenants} ; {tables:list}.",
    en="{on:short}: left before {before:short}, {people:facilitator|facilitators}; {tables:list}.",
)
TABLE_ROWS = Text(fr="{file} {rows:ligne|lignes}", en="{file} {rows:row|rows}")
NOT_AN_ODS = Text(
    fr="« {file} » est un classeur .ods ; cafeplan n’y efface et n’y change rien.",
    en="“{file}” is an .ods workbook; cafeplan erases and changes nothing in it.",
)
NOT_AN_ODS_REMEDY = Text(
    fr="Enregistrez-le en .xlsx ou en .csv, supprimez le .ods, puis recommencez.",
    en="Save it as .xlsx or .csv, delete the .ods, then try again.",
)
AN_EXPORT = Text(
    fr="« {file} » est l’export d’un autre logiciel, dont cafeplan ne change pas les pseudonymes.",
    en="“{file}” is an export of other software, whose pseudonyms cafeplan does not change.",
)
AN_EXPORT_REMEDY = Text(
    fr="Refaites cet export avec les noms, et passez-le par cafeplan pseudonymise.",
    en="Make this export again with names, and put it through cafeplan pseudonymise.",
)
FAULTS_FIRST = Text(
    fr="Ces tableaux ont des fautes ; rien n’est effacé ni changé.",
    en="These tables have faults; nothing is erased or changed.",
)

# --- the command line --------------------------------------------------------------------------------------------

FOLLOW_UP = Text(
    fr="Liste à l’écran, pour le service, les personnes qui venaient et ne viennent plus.\n\n"
    "Avec --register, les noms du registre remplacent les numéros ; rien n’est écrit.\n\n"
    "Exemple : cafeplan follow-up mon-cafe --season 2016-2017 --register ../registre.xlsx",
    en="Lists on the screen, for the service, the people who came and no longer do.\n\n"
    "With --register the names of the register stand for the numbers; nothing is written.\n\n"
    "Example: cafeplan follow-up my-cafe --season 2016-2017 --register ../registre.xlsx",
)
PSEUDONYMISE = Text(
    fr="Remplace les noms d’un fichier par des pseudonymes, et en fait un tableau de la saison.\n\n"
    "La clé est faite la première fois ; la même personne garde le même pseudonyme d’un fichier et d’une saison à "
    "l’autre.\n\n"
    "Exemple : cafeplan pseudonymise mon-cafe ../presences.csv --season 2016-2017 --key ../cle.txt",
    en="Puts pseudonyms in the place of a file’s names, and makes a table of the season of it.\n\n"
    "The key is made the first time; the same person has the same pseudonym in each file and season.\n\n"
    "Example: cafeplan pseudonymise my-cafe ../attendance.csv --season 2016-2017 --key ../key.txt",
)
PURGE = Text(
    fr="Efface les lignes des personnes venues pour la dernière fois il y a plus de deux ans, et les noms des "
    "intervenants partis depuis plus de deux ans.\n\n"
    "Les indicateurs des saisons touchées sont figés avant, dans aggregates.json. Sans --yes, montre seulement.\n\n"
    "Exemple : cafeplan purge mon-cafe --register ../registre.xlsx --yes",
    en="Erases the rows of the people who came for the last time more than two years ago, and the names of the "
    "facilitators who left more than two years ago.\n\n"
    "The indicators of the seasons concerned are frozen before, in aggregates.json. Without --yes it only shows.\n\n"
    "Example: cafeplan purge my-cafe --register ../registre.xlsx --yes",
)
REGISTER = Text(fr="Registre du service (.xlsx).", en="Register of the service (.xlsx).")
TIMES = Text(fr="Venues au moins tant de fois.", en="Came at least so many times.")
MISSED = Text(fr="Absentes d’au moins tant de séances tenues.", en="Absent from at least so many held sessions.")
TABLE = Text(
    fr="Fichier avec les noms (.csv, .xlsx), nommé comme son tableau.",
    en="File with the names (.csv, .xlsx), named after its table.",
)
KEY = Text(fr="Fichier de la clé.", en="File of the key.")
REKEY = Text(fr="Changer de clé : l’ancienne, puis la nouvelle.", en="Change keys: the old one, then the new one.")
BEFORE = Text(
    fr="Dernière venue avant ce jour ; sinon, il y a deux ans.",
    en="Last seen before this day; two years ago otherwise.",
)
YES = Text(fr="Effacer vraiment.", en="Really erase.")
