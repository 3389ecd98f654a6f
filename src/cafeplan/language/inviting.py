"""Every text about which partner organisations are invited to which café."""

from cafeplan.language import Text

INVITE = Text(
    fr="Dit quelles structures inviter à chaque café : toutes, ou celles que son thème concerne, autant que la "
    "salle en prend.\n\n"
    "Écrit invitations.csv, à relire puis à ranger dans le dossier de la saison.\n\n"
    "Exemple : cafeplan invite data/partenaires-un-cafe",
    en="Says which organisations to invite to each café: all, or those that its theme concerns, as many as the room "
    "takes.\n\n"
    "Writes invitations.csv, to read over and then put into the season’s folder.\n\n"
    "Example: cafeplan invite data/partenaires-un-cafe",
)
NOBODY = Text(
    fr="Aucune structure n’est à inviter pour la saison « {season} ».",
    en="There is no organisation to invite in season “{season}”.",
)
NOBODY_REMEDY = Text(
    fr="Remplissez le tableau des organisations (organisations.csv).",
    en="Fill in the table of organisations (organisations.csv).",
)
ALREADY_THERE = Text(
    fr="Le dossier « {folder} » a déjà un tableau des invitations ; il n’est pas remplacé.",
    en="The folder “{folder}” already has a table of invitations; it is not replaced.",
)
ALREADY_THERE_REMEDY = Text(
    fr="Écrivez ailleurs (--out), et recopiez ce qui manque.", en="Write elsewhere (--out), and copy what is missing."
)
NO_CAFE = Text(
    fr="Aucun café de la saison « {season} » n’a encore de date sûre.",
    en="No café of season “{season}” has a sure date yet.",
)
NO_CAFE_REMEDY = Text(
    fr="Publiez d’abord le planning (cafeplan publish), ou notez les séances dans seances.csv.",
    en="Publish the rota first (cafeplan publish), or note the sessions in seances.csv.",
)
UNKNOWN_CIRCLE = Text(
    fr="Le rendez-vous « {series} » invite le cercle « {circle} », dont aucune structure ne fait partie.",
    en="The series “{series}” invites the circle “{circle}”, of which no organisation is part.",
)
UNKNOWN_CIRCLE_REMEDY = Text(
    fr="Corrigez circles dans programme.toml, ou la colonne « Cercle » du tableau des organisations.",
    en="Correct circles in programme.toml, or the column “Circle” of the table of organisations.",
)
NO_THEME = Text(
    fr="Le café du {day} a pour thème « {theme} », qui ne concerne aucune structure invitée.",
    en="The café of {day} has the theme “{theme}”, which concerns no organisation that is invited.",
)
NO_THEME_REMEDY = Text(
    fr="Dites dans themes.csv quelles structures ce thème concerne, ou corrigez le thème dans seances.csv.",
    en="Say in themes.csv which organisations this theme concerns, or correct the theme in seances.csv.",
)
OPEN_CAFE = Text(
    fr="{day} : {invited:structure invitée|structures invitées}.",
    en="{day}: {invited:organisation|organisations} invited.",
)
THEMED_CAFE = Text(
    fr="{day}, {theme} : {invited:structure invitée|structures invitées} sur {concerned} {concerned:?concernée|"
    "concernées}.",
    en="{day}, {theme}: {invited:organisation|organisations} invited of {concerned} concerned.",
)
CROWDED = Text(
    fr="La salle n’a que {room:place|places}.",
    en="The room has only {room:place|places}.",
)
LEFT_OUT = Text(
    fr="{n:structure concernée par un thème n’a|structures concernées par un thème n’ont} pu être "
    "{n:?invitée|invitées} à aucun café : {names:list}.",
    en="{n:organisation that a theme concerns|organisations that a theme concerns} could be invited to no café: "
    "{names:list}.",
)
NOT_CONCERNED = Text(
    fr="Aucun thème ne concerne {n:structure|structures} : {names:list}.",
    en="No theme concerns {n:organisation|organisations}: {names:list}.",
)
EVERYBODY = Text(
    fr="Chaque structure qu’un thème concerne est invitée une fois au moins.",
    en="Every organisation that a theme concerns is invited once at least.",
)
PROVED = Text(fr="On ne peut pas faire mieux.", en="It cannot be done better.")
STILL_FREE = Text(
    fr="{n:café n’a|cafés n’ont} pas encore de date sûre, et personne n’y est invité.",
    en="{n:café has|cafés have} no sure date yet, and nobody is invited to {n:?it|them}.",
)
