"""A rota in; how good it is on each rule, what sums alone allow and what naive rotations cost, out."""

from cafeplan import figures
from cafeplan import rota as rotas
from cafeplan.figures import Cell, Piece
from cafeplan.language import rota_page as says
from cafeplan.pages import frame
from cafeplan.pages.rota.shown import Shown


def levels(shown: Shown) -> Piece:
    """Each rule in its order, with what the rota makes of it, what sums allow, and the bound that no rota beats."""
    *ranked, canonical = shown.rota.levels
    recounts = rotas.recounted(shown.rota.question, shown.rota.turns).levels
    rows = [
        [
            Cell(str(place)),
            Cell(shown.say(level.sentence)),
            Cell(" ".join(map(shown.say, recount.findings()))),
            Cell(shown.number(level.value), is_number=True),
            Cell(shown.number(level.bound), is_number=True),
        ]
        for place, (level, recount) in enumerate(zip(ranked, recounts, strict=True), start=1)
    ]
    header = shown.header(says.ORDER, says.SENTENCE, says.SUMS, says.VALUE, says.BOUND)
    table = figures.grid(figures.numbers_table(shown.say(says.LEVELS_TABLE), header, rows, shown.note))
    return figures.joined([table, frame.paragraph(shown.say(canonical.sentence))])


def naive(shown: Shown) -> Piece:
    """Each rule's cost and the pairs that meet, beside what naive rotations would make of them."""
    question = shown.rota.question
    turns = {says.THIS_ROTA: shown.rota.turns} | {name: made(question) for name, made in rotas.NAIVE.items()}
    audits = [rotas.recounted(question, its) for its in turns.values()]
    met = [rotas.meetings(question, its) for its in turns.values()]
    by_rule = zip(*(audit.levels for audit in audits), strict=True)
    lines = [
        *((recounts[0].rule.says, [one.value() for one in recounts]) for recounts in by_rule),
        (says.MUSTS_BROKEN, [sum(len(must.broken()) for must in audit.musts) for audit in audits]),
        (says.PAIRS_MET(pairs=met[0].pairs), [one.met for one in met]),
    ]
    header = shown.header(says.RULE, *turns)
    rows = [
        [Cell(shown.say(name)), *(Cell(shown.number(value), is_number=True) for value in values)]
        for name, values in lines
    ]
    return figures.grid(figures.numbers_table(shown.say(says.NAIVE_TABLE), header, rows, shown.note))
