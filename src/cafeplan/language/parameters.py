"""What is said about the parameters of a page, and what each one means."""

from cafeplan.language import Text

FOLDER = Text(fr="dossier du programme, ou nom d’un exemple", en="folder of the programme, or the name of an example")
SEASON = Text(fr="saison, telle que programme.toml la nomme", en="season, as programme.toml names it")
EDITION = Text(
    fr="« partners » (à diffuser) ou « internal » (réservée au service)",
    en="“partners” (to be shared) or “internal” (for the service only)",
)
LANG = Text(fr="langue de la page : « fr » ou « en »", en="language of the page: “fr” or “en”")
ON = Text(fr="date écrite sur la page, AAAA-MM-JJ, ou rien", en="date written on the page, YYYY-MM-DD, or nothing")
SHOWS = Text(
    fr="« current » (le planning publié ; un brouillon tant qu’il n’y en a pas) ou « draft » (toujours un brouillon)",
    en="“current” (the published rota; a draft as long as there is none) or “draft” (always a draft)",
)
SESSION = Text(fr="jour de la séance, AAAA-MM-JJ", en="day of the session, YYYY-MM-DD")
START = Text(
    fr="heure de début, s’il y a plusieurs séances ce jour-là (HH:MM), ou rien",
    en="start, where a day has several sessions (HH:MM), or nothing",
)
ROWS = Text(
    fr="« all » (toutes les lignes) ou « sound » (sans les lignes fautives, édition interne seulement)",
    en="“all” (every row) or “sound” (without the faulty rows, internal edition only)",
)
EARLIER = Text(fr="l’autre saison, ou rien pour celle d’avant", en="the other season, or nothing for the one before")
BESIDE = Text(
    fr="dossiers d’autres programmes, séparés par « ; », ou rien",
    en="folders of other programmes, separated by “;”, or nothing",
)
FRAME = Text(
    fr="fiche d’un financeur (« senacs », « rfvaa », « abs » ou « caf »), ou rien",
    en="a funder’s sheet (“senacs”, “rfvaa”, “abs” or “caf”), or nothing",
)

UNKNOWN = Text(fr="Le paramètre « {name} » n’est pas connu.", en="The parameter “{name}” is not known.")
DID_YOU_MEAN = Text(fr="Vouliez-vous dire « {near} » ?", en="Did you mean “{near}”?")
KNOWN_ARE = Text(fr="Les paramètres sont : {known:list}.", en="The parameters are: {known:list}.")
MISSING = Text(fr="Il manque le paramètre « {name} ».", en="The parameter “{name}” is missing.")
MISSING_REMEDY = Text(fr="Donnez-le : {meaning}.", en="Give it: {meaning}.")
NOT_A_TEXT = Text(
    fr="Le paramètre « {name} » vaut {value}, qui n’est pas un texte.",
    en="The parameter “{name}” is {value}, which is not a text.",
)
NOT_A_TEXT_REMEDY = Text(
    fr="Mettez-le entre guillemets dans le carnet ; avec papermill, écrivez « -r {name} … » et non « -p {name} … ».",
    en="Put it in quotes in the notebook; with papermill, write “-r {name} …” and not “-p {name} …”.",
)
NOT_ALLOWED = Text(fr="Le paramètre « {name} » vaut « {value} ».", en="The parameter “{name}” is “{value}”.")
NOT_ALLOWED_REMEDY = Text(fr="Il faut : {meaning}.", en="It must be: {meaning}.")
