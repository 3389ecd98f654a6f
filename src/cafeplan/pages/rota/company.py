"""A rota in; who goes where and who meets whom out, beside what naive rotations would make of it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from cafeplan import figures
from cafeplan import rota as rotas
from cafeplan.figures import Cell, Piece
from cafeplan.language import Text, bare, first_few
from cafeplan.language import rota_page as says
from cafeplan.model import Facilitator, Turn
from cafeplan.pages import frame
from cafeplan.pages.rota.shown import Shown

# With more columns than this a table of pairs is told person by person.
WIDEST = 13
Met = Mapping[tuple[str, str], int]
HeatTable = tuple[str, Sequence[tuple[str, Sequence[int | None]]]]


def visits(shown: Shown) -> Piece:
    """Everybody's turns at each venue, here and with naive rotations, and what goes round with the calendar."""
    venues = shown.venues()
    if len(venues) < 2:
        return frame.paragraph(shown.say(says.ONE_VENUE))
    tables = [_visits(shown, venues, name, turns) for name, turns in _rotations(shown).items()]
    warned = rotas.warnings(shown.rota.question, shown.rota.turns)
    heat = figures.heat_tables([shown.say(says.PERSON), *map(shown.venue, venues)], tables)
    return figures.joined([heat, *(frame.paragraph(shown.say(one)) for one in warned)])


def pairs(shown: Shown) -> Piece:
    """How often each pair meets, here and with naive rotations."""
    met = rotas.encounters(shown.rota.question, shown.rota.turns)
    if not met:
        return frame.paragraph(shown.say(says.NO_PAIR))
    rows, columns = _sides(shown, met)
    if len(columns) <= WIDEST:
        header = [shown.say(says.PERSON), *(column.name for column in columns)]
        tables = [_pairs(shown, rows, columns, name, turns) for name, turns in _rotations(shown).items()]
        return figures.heat_tables(header, tables)
    return _person_by_person(shown, met, shown.title(_pairs_finding(shown, says.THIS_ROTA, shown.rota.turns)))


def _rotations(shown: Shown) -> Mapping[Text, Sequence[Turn]]:
    """This rota's turns, then those of each naive rotation."""
    question = shown.rota.question
    return {says.THIS_ROTA: shown.rota.turns} | {name: made(question) for name, made in rotas.NAIVE.items()}


def _visits(shown: Shown, venues: Sequence[str], name: Text, turns: Sequence[Turn]) -> HeatTable:
    held = Counter({(one.person.id, one.venue): one.turns for one in rotas.visits(shown.rota.question, turns)})
    # A host receives at one venue, and does not go round.
    going = [person for person in shown.rota.question.people if not person.venue]
    people = sorted(going, key=lambda person: (person.roles, bare(person.name)))
    reached = [sum(held[person.id, venue] > 0 for venue in venues) for person in people]
    said = says.VISITS if min(reached) < max(reached) else says.VISITS_EACH
    caption = said(rotation=name, least=min(reached), most=max(reached), venues=len(venues))
    return shown.title(caption), [(person.name, [held[person.id, venue] for venue in venues]) for person in people]


def _pairs(
    shown: Shown, rows: Sequence[Facilitator], columns: Sequence[Facilitator], name: Text, turns: Sequence[Turn]
) -> HeatTable:
    met = rotas.encounters(shown.rota.question, turns)
    lines = [
        (row.name, [None if column in rows[place:] else _meetings(met, row, column) for column in columns])
        for place, row in enumerate(rows)
    ]
    return shown.title(_pairs_finding(shown, name, turns)), lines


def _meetings(met: Met, row: Facilitator, column: Facilitator) -> int | None:
    """How often two people met; None where they could not."""
    return met.get((min(row.id, column.id), max(row.id, column.id)))


def _sides(shown: Shown, met: Met) -> tuple[list[Facilitator], list[Facilitator]]:
    """Who heads the rows and who the columns: one role against the other, or with other roles all against all."""
    people = sorted(shown.rota.question.people, key=lambda person: (person.roles, person.id))
    able = [person for person in people if any(person.id in pair for pair in met)]
    sides = [[person for person in able if person.roles == roles] for roles in {each.roles: None for each in able}]
    if len(sides) == 2 and len(met) == len(sides[0]) * len(sides[1]) and not _within(met, sides):
        one, two = sides
        return (one, two) if len(one) >= len(two) else (two, one)
    return able[1:], able[:-1]


def _within(met: Met, sides: Sequence[Sequence[Facilitator]]) -> bool:
    """Whether two people of one side could meet."""
    ids = [{person.id for person in side} for side in sides]
    return any(set(pair) <= side for pair in met for side in ids)


def _pairs_finding(shown: Shown, name: Text, turns: Sequence[Turn]) -> Text:
    met = rotas.encounters(shown.rota.question, turns)
    least, most = min(met.values()), max(met.values())
    all_meet = says.PAIRS_ALL if least < most else says.PAIRS_EACH
    said = all_meet if least and len(met) > 1 else says.PAIRS_SOME
    return said(rotation=name, met=sum(n > 0 for n in met.values()), pairs=len(met), least=least, most=most)


def _person_by_person(shown: Shown, met: Met, caption: str) -> Piece:
    """With how many colleagues everybody works, and with whom most."""
    names = {person.id: person.name for person in shown.rota.question.people}
    rows = []
    for person in sorted(names, key=lambda each: names[each]):
        with_whom = {(one if two == person else two): n for (one, two), n in met.items() if person in (one, two)}
        there = sum(n > 0 for n in with_whom.values())
        counted = shown.say(says.COLLEAGUES(met=there, all=len(with_whom)))
        rows.append([Cell(names[person]), Cell(counted), Cell(_most_often(shown, with_whom, names))])
    header = shown.header(says.PERSON, says.MET, says.MOST_OFTEN)
    return figures.grid(figures.numbers_table(caption, header, rows))


def _most_often(shown: Shown, with_whom: Mapping[str, int], names: Mapping[str, str]) -> str:
    most = max(with_whom.values(), default=0)
    often = sorted(names[one] for one, n in with_whom.items() if n == most)
    return shown.say(says.OFTEN(people=first_few(often), n=most)) if most else ""
