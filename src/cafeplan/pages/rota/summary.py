"""A rota in; the season in one paragraph, and the numbers that matter most, out."""

from collections.abc import Iterator

from cafeplan import figures
from cafeplan import rota as rotas
from cafeplan.figures import Piece
from cafeplan.language import Text, verbatim
from cafeplan.language import bilan as marks
from cafeplan.language import rota_page as says
from cafeplan.pages import frame
from cafeplan.pages.rota.shown import Shown
from cafeplan.season import Opened


def paragraph(shown: Shown, published: Opened | None = None) -> Piece:
    """How large the question is, how good the answer, and whether it is published."""
    rota = shown.rota
    open_rules = [verbatim(level.rule) for level in rota.levels if not level.proved]
    gaps = len(rota.gaps)
    sentences = [
        says.SUMMARY(
            sessions=len(rota.question.offers),
            seats=len(rota.question.seats),
            people=len(rota.question.people),
            mark=frame.invented(shown.programme),
        ),
        says.SEATS_EMPTY(n=gaps) if gaps else says.ALL_FILLED,
        _standing(published) if published else says.DRAFT,
        _proof(published, open_rules),
    ]
    return frame.paragraph(" ".join(map(shown.say, sentences)))


def _standing(here: Opened) -> Text:
    """When the rota was published, and how often it changed since."""
    if not here.history:
        return says.PUBLISHED
    first, last = here.history[0], here.history[-1]
    said = says.PUBLISHED_ON if first.change == last.change else says.CHANGED_SINCE
    standing = said(day=first.entered, n=len({entry.change for entry in here.history}) - 1, last=last.entered)
    return says.EDITED(standing=standing) if here.edited else standing


def _proof(published: Opened | None, open_rules: list[Text]) -> Text:
    if not open_rules:
        return says.ALL_PROVED
    return says.COULD_BE_BETTER if published else says.NOT_ALL_PROVED(rules=open_rules)


def key_figures(shown: Shown) -> Piece:
    """Turns a person, weeks between them, and pairs that meet, as far as there are any."""
    mark = shown.say(marks.FICTIONAL) if shown.programme.demonstration else ""
    return figures.key_figures(
        (shown.say(said), shown.say(label), mark, shown.say(rests), "") for said, label, rests in _key_figures(shown)
    )


def _key_figures(shown: Shown) -> Iterator[tuple[Text, Text, Text]]:
    turns = [load.turns for load in rotas.loads(shown.rota)]
    range_of_turns = says.FROM_TO if min(turns) < max(turns) else says.AS_MANY
    yield range_of_turns(least=min(turns), most=max(turns)), says.TURNS_EACH, says.TURNS_EACH_RESTS
    between = [weeks for one in rotas.rhythms(shown.rota) for weeks in one.weeks_between()]
    if between:
        least = min(between)
        yield says.WEEKS(n=least) if least else says.SAME_WEEK, says.SHORTEST_GAP, says.SHORTEST_GAP_RESTS
    found = rotas.meetings(shown.rota.question, shown.rota.turns)
    if found.pairs:
        yield says.OUT_OF(n=found.met, all=found.pairs), says.PAIRS_THAT_MEET, says.PAIRS_THAT_MEET_RESTS
