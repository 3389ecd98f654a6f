"""What is said of a rota that goes round in step with the calendar, and what naive rotations are called."""

from cafeplan.language import Text

ALWAYS_THERE = Text(
    fr="{person} ne va qu’à un lieu, {venue}, alors que la saison en a {venues} : la rotation suit le calendrier.",
    en="{person} only ever goes to one venue, {venue}, of the season’s {venues}: the rotation follows the calendar.",
)
PAIRS_NEVER_MEET = Text(
    fr="Seuls {met:binôme|binômes} sur {pairs} se rencontrent : les rotations avancent du même pas.",
    en="Only {met:pair|pairs} of {pairs} ever meet: the rotations keep the same pace.",
)
IN_TURN = Text(fr="chacun à son tour", en="everybody in turn")
BY_WEEKDAY_OF_MONTH = Text(fr="une personne par rang du jour dans le mois", en="a person for each nth weekday")
