"""Two rotas of a season in; the pieces of a page that shows them side by side out."""

from collections.abc import Iterator

from cafeplan import figures
from cafeplan.figures import Cell, Piece
from cafeplan.language import Language, Text
from cafeplan.language import rota_page as says
from cafeplan.language import season as words
from cafeplan.pages import frame
from cafeplan.pages.rota.living import side_by_side
from cafeplan.pages.rota.shown import Words
from cafeplan.rota import Recount
from cafeplan.season import Differences, Opened


def compared(here: Opened, found: Differences, names: tuple[str, str], lang: Language) -> Iterator[Piece]:
    """The head, what differs by session, by person and by rule, and the foot."""
    shown, (old, new) = Words(here.programme, here.season, lang), names
    title = says.TWO_ROTAS(old=old, new=new)
    yield frame.head(title, says.EDITION, here.programme, here.season, lang)
    if found:
        yield from side_by_side(shown, here, found, (says.BY_SESSION, says.BY_PERSON))
        yield _rules(shown, found) if found.levels else frame.paragraph(shown.say(words.NOT_COMPARED))
    else:
        yield frame.paragraph(shown.say(words.NO_DIFFERENCE))
    yield frame.foot(here.programme, here.season, says.EDITION, here.asked.fingerprint, here.on.isoformat(), lang)


def _rules(shown: Words, found: Differences) -> Piece:
    rows = [[Cell(shown.say(text)) for text in _rule(*each)] for each in found.levels]
    header = shown.header(says.RULE, says.OLD, says.NEW)
    return figures.grid(figures.numbers_table(shown.say(words.BY_RULE), header, rows, shown.note))


def _rule(old: Recount, new: Recount) -> tuple[Text, Text, Text]:
    return old.rule.sentence(), old.rule.measure(value=old.value()), new.rule.measure(value=new.value())
