"""How each kind of number is worded."""

from cafeplan.language import Text

BETWEEN = Text(fr="de {low} à {high}", en="{low} to {high}")
SHARE = Text(fr="{part} sur {whole} ({share:%})", en="{part} of {whole} ({share:%})")
NOT_SAID = Text(fr="non renseigné", en="not recorded")
CATEGORY = Text(fr="{name} : {number}", en="{name}: {number}")
