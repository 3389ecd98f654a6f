"""How groups of people are called on pages that travel."""

from cafeplan.language import Text

UNDER_60 = Text(fr="moins de 60 ans", en="under 60")
FROM_60 = Text(fr="60 ans et plus", en="60 and over")
FROM_70 = Text(fr="70 ans et plus", en="70 and over")
PROFESSIONALS = Text(fr="par un professionnel", en="through a professional")
OTHER_CHANNEL = Text(fr="autre", en="other")
