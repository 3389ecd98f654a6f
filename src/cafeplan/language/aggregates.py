"""What is said of a season whose rows were erased and whose numbers were kept."""

from cafeplan.language import Text

FROZEN = Text(
    fr="Les lignes des personnes de cette saison ont été effacées le {on}, au terme de leur durée de conservation. Les "
    "nombres d’ici sont ceux qui avaient été calculés ce jour-là (version {version}) ; ils ne peuvent plus être "
    "recalculés, ni détaillés par séance ou par lieu.",
    en="The rows about this season’s people were erased on {on}, at the end of the time for which they are kept. The "
    "numbers here are those that had been worked out on that day (version {version}); they can no longer be worked out "
    "again, nor be given by session or venue.",
)
NOT_FROZEN = Text(
    fr="{labels:list} : {n:?cet indicateur n’existait|ces indicateurs n’existaient} pas quand la saison a été figée.",
    en="{labels:list}: {n:?this indicator|these indicators} did not exist when the season was frozen.",
)
UNREADABLE = Text(
    fr="« {file} », qui garde les nombres d’une saison effacée, ne se lit pas.",
    en="“{file}”, which keeps the numbers of an erased season, cannot be read.",
)
UNREADABLE_REMEDY = Text(fr="Remettez la copie de sauvegarde de ce fichier.", en="Put back the backup of this file.")
