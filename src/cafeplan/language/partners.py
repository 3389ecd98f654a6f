"""What the bilan's page says of partner organisations."""

from cafeplan.language import Text

PARTNERS = Text(fr="Les structures partenaires, en nombres", en="The partner organisations, in numbers")
UNSAID = Text(fr="Rien d’autre n’a été relevé des structures.", en="Nothing else was recorded of the organisations.")
BY_CAFE_FINDING = Text(
    fr="De {least} à {most} structures présentes par café",
    en="From {least} to {most} organisations present at a café",
)
BY_CAFE_ALTERNATIVE = Text(
    fr="Structures présentes et invitées à chaque café. {cafes:apart}.",
    en="Organisations present at each café, and invited. {cafes:apart}.",
)
BY_CAFE = Text(fr="Les structures à chaque café", en="The organisations at each café")
OF_INVITED = Text(fr="{present} sur {invited}", en="{present} of {invited}")
AT_CAFE = Text(fr="{day} : {present} sur {invited}", en="{day}: {present} of {invited}")
PRESENT = Text(fr="présentes", en="present")
ABSENT = Text(fr="invitées, non venues", en="invited, did not come")
INVITED = Text(fr="invitées", en="invited")
BY_SECTOR_FINDING = Text(
    fr="{n:?Le secteur le plus présent|Les secteurs les plus présents} : {top:list}, {part:structure|structures} "
    "{n:?sur|chacun, sur} {whole}",
    en="The {n:?sector|sectors} most present: {top:list}, {part:organisation|organisations} {n:?of|each, of} {whole}",
)
