"""What every page says of its own parts."""

from cafeplan.language import Text

SKIP = Text(fr="Aller au contenu", en="Skip to the content")
CONTENTS = Text(fr="Sur cette page", en="On this page")
