"""What was read and what to do in; both sentences of a fault out."""

from dataclasses import dataclass

from cafeplan.language import Text


@dataclass(frozen=True)
class Sentences:
    """What a fault says: one sentence for what was read and expected, one for what to do."""

    message: Text
    remedy: Text
