"""What is said about numbers: that there are none yet, and how each kind is worded."""

from cafeplan.language import Text

NO_ATTENDANCE = Text(
    fr="La saison « {season} » n’a encore aucune présence ni aucun comptage : il n’y a pas de bilan à faire.",
    en="Season “{season}” has no attendance and no head-count yet: there is no bilan to make.",
)
NO_ATTENDANCE_REMEDY = Text(
    fr="Remplissez attendance (présences) ou headcounts (comptages) dans le dossier {season}, ou choisissez une "
    "autre saison.",
    en="Fill in attendance or headcounts in the folder {season}, or choose another season.",
)
BETWEEN = Text(fr="de {low} à {high}", en="{low} to {high}")
SHARE = Text(fr="{part} sur {whole} ({share:%})", en="{part} of {whole} ({share:%})")
NOT_SAID = Text(fr="non renseigné", en="not recorded")
