"""Communications in; what went out, by which channel, out."""

from typing import ClassVar

from cafeplan.indicators.frames import Frame
from cafeplan.indicators.indicator import About, Indicator, Says, shares
from cafeplan.language import Text
from cafeplan.model import Records, Table


class CommunicationsByChannel(Indicator):
    """Rows of the table of communications by channel, of all of them; questionnaires handed out are none."""

    code = "IND-20"
    french = "DiffusionsParCanal"
    says = Says(
        Text(fr="Diffusions par canal", en="Communications by channel"),
        Text(
            fr="Ce qui a été diffusé, affiches, numéros du bulletin, courriels, articles, selon le canal. Les "
            "questionnaires distribués n’en sont pas.",
            en="What went out, posters, issues of the bulletin, e-mails, articles, by channel. Questionnaires handed "
            "out are not counted.",
        ),
    )
    unit = Text(fr="diffusion|diffusions", en="communication|communications")
    why = Text(fr="Qui ne sait pas ne vient pas.", en="Whoever does not know does not come.")
    source = Text(fr="communications, colonne canal", en="communications, column channel")
    tool = Text(fr="carnet des diffusions", en="log of what went out")
    objective = Text(fr="Se faire connaître", en="Become known")
    about: ClassVar[About] = "activity"
    uses: ClassVar[tuple[str, ...]] = ("communications",)
    named_by = ("communications.channel",)
    frames = frozenset({Frame.TERRITORY, Frame.DONE, Frame.SENACS, Frame.CAF})

    def of(self, records: Records) -> Table:
        channels = records.now.communications["channel"]
        return shares(channels[channels != "survey"].value_counts())
