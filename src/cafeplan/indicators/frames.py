"""Nothing in; the frames by which a café has to answer for itself, named as their funders name them, out."""

from enum import Enum

from cafeplan.language import Text


class Frame(Enum):
    """A chapter of a referential, or a funder's sheet, that asks for an indicator.

    The five chapters are those by which CNAF and its centres evaluate a project; each indicator stands in one. The
    four questions that prevention programmes are evaluated by share the indicators out too: was it done, did it reach
    what it wanted, did it last, for what means.
    """

    PROJECT = Text(fr="CNAF 1, le projet", en="CNAF 1, the project")
    TERRITORY = Text(fr="CNAF 2, le territoire", en="CNAF 2, the territory")
    OWN_RESOURCES = Text(fr="CNAF 3, les ressources internes", en="CNAF 3, own resources")
    OTHERS_RESOURCES = Text(fr="CNAF 4, les ressources externes", en="CNAF 4, others’ resources")
    IMPACT = Text(fr="CNAF 5, l’impact et l’efficacité", en="CNAF 5, impact and effectiveness")
    DONE = Text(fr="effectivité", en="was it done")
    EFFECTIVE = Text(fr="efficacité", en="did it reach what it wanted")
    LASTING = Text(fr="continuité", en="did it last")
    EFFICIENT = Text(fr="efficience", en="for what means")
    SENACS = Text(fr="enquête SENACS", en="SENACS survey")
    ABS = Text(fr="analyse des besoins sociaux", en="analysis of social needs (ABS)")
    RFVAA = Text(fr="fiche RFVAA", en="RFVAA sheet")
    CAF = Text(fr="fiche bilan de la CAF", en="CAF review sheet")


CHAPTERS = (Frame.PROJECT, Frame.TERRITORY, Frame.OWN_RESOURCES, Frame.OTHERS_RESOURCES, Frame.IMPACT)
QUESTIONS = (Frame.DONE, Frame.EFFECTIVE, Frame.LASTING, Frame.EFFICIENT)
SHEETS = (Frame.SENACS, Frame.ABS, Frame.RFVAA, Frame.CAF)
