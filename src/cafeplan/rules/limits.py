"""A turn in, the week, month or season it falls in out: rules about how much is too much."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from cafeplan.language import Text, month
from cafeplan.model import Turn
from cafeplan.rules.grammar import NEVER, Cost, Place, Rule

Stretch = Literal["week", "month", "season"]
Spell = tuple[str, Stretch, date]

_PER: dict[Stretch, Text] = {
    "week": Text(
        fr="Personne ne tient plus de {most:séance|séances} par semaine.",
        en="Nobody holds more than {most:session|sessions} a week.",
    ),
    "month": Text(
        fr="Personne ne tient plus de {most:séance|séances} par mois.",
        en="Nobody holds more than {most:session|sessions} a month.",
    ),
    "season": Text(
        fr="Personne ne tient plus de {most:séance|séances} par saison.",
        en="Nobody holds more than {most:session|sessions} a season.",
    ),
}
_WHEN: dict[Stretch, Text] = {
    "week": Text(fr="{person}, semaine du {day}", en="{person}, week of {day}"),
    "month": Text(fr="{person}, {month}", en="{person}, {month}"),
    "season": Text(fr="{person}, saison", en="{person}, season"),
}


@dataclass(frozen=True)
class MaxTurns(Rule[Spell]):
    """Nobody has more than `most` turns in a calendar week, a calendar month, or among the question's own sessions."""

    says: ClassVar[Text] = Text(
        fr="Personne ne tient plus de séances que convenu.", en="Nobody holds more sessions than agreed."
    )
    measure: ClassVar[Text] = Text(fr="{value:dépassement|dépassements}", en="{value:excess|excesses}")
    french: ClassVar[str] = "NombreMaximal"
    place: ClassVar[Place] = "must"
    negotiable: ClassVar[bool] = True

    per: Stretch = "month"
    most: Annotated[int, Field(ge=1)] = 2

    def counts(self, turn: Turn) -> Iterator[Spell]:
        day = turn.session.date
        if self.per == "week":
            yield turn.person.id, self.per, day - timedelta(days=day.weekday())
        elif self.per == "month":
            yield turn.person.id, self.per, day.replace(day=1)
        elif self.of_this_rota(turn.session):
            yield turn.person.id, self.per, self.question.sessions[0].date

    def cost(self, counter: Spell, n: int) -> Cost:
        return 0 if n <= self.most else NEVER

    def label(self, counter: Spell) -> Text:
        person, stretch, day = counter
        of_day = Text(fr=month(day, "fr"), en=month(day, "en"))
        return _WHEN[stretch](person=self.person_shown(person), day=day, month=of_day)

    def sentence(self) -> Text:
        """The rule with its number."""
        return _PER[self.per](most=self.most)
