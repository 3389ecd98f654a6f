"""A turn in, a number of its own out: the rule that decides between rotas that are equally good."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import ClassVar

from cafeplan.language import Text, verbatim
from cafeplan.model import Turn
from cafeplan.rules.grammar import Cost, Place, Rule

Named = tuple[str, str, str, str, str]


@dataclass(frozen=True)
class Canonical(Rule[Named]):
    """Of equally good rotas the one whose turns have the smallest sum of fixed numbers, drawn from their names.

    It has no meaning for people; it makes the rota depend on the data alone. The engine puts it last itself. Where date
    or venue are free, who and when have a number each: sums of two are far easier to compare than one for every both.
    """

    says: ClassVar[Text] = Text(
        fr="À qualité égale, ce sont les données qui départagent, jamais le hasard.",
        en="Between rotas that are equally good the data alone decide, never chance.",
    )
    measure: ClassVar[Text] = Text(fr="numéro {value}", en="number {value}")
    french: ClassVar[str] = "DepartageFixe"
    place: ClassVar[Place] = "last"

    def counts(self, turn: Turn) -> Iterator[Named]:
        session = turn.session
        offer = (session.slot, session.date.isoformat(), session.venue)
        if len(self.question.offers.get(session.slot, ())) > 1:
            yield (*offer, "", "")
            yield session.slot, "", "", turn.seat.role, turn.person.id
        else:
            yield (*offer, turn.seat.role, turn.person.id)

    def cost(self, counter: Named, n: int) -> Cost:
        digest = sha256("\n".join(counter).encode()).digest()
        return n * (1 + int.from_bytes(digest[:4]) % 2**20)

    def label(self, counter: Named) -> Text:
        return verbatim(", ".join(counter))
