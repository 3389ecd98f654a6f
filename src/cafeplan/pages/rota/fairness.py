"""A rota in; who holds how much, when, against whose wishes, and what is carried on, out: for the coordinator alone."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from cafeplan import figures
from cafeplan import rota as rotas
from cafeplan.figures import Cell, Piece
from cafeplan.figures.charts import Words
from cafeplan.language import Text, bare, month_names, number, short_date
from cafeplan.language import rota_page as says
from cafeplan.pages import frame
from cafeplan.pages.rota.shown import Shown
from cafeplan.rota import Account, Load, Rhythm


def loads(shown: Shown) -> Piece:
    """Everybody's turns against their fair share."""
    ordered = sorted(rotas.loads(shown.rota), key=lambda load: (load.person.roles, bare(load.person.name)))
    turns = [load.turns for load in ordered]
    said = [
        says.LOAD(person=load.person.name, turns=load.turns, share=number(load.share, shown.lang)) for load in ordered
    ]
    words = Words(
        shown.say(_finding(ordered)(least=min(turns), most=max(turns))),
        shown.say(says.LOADS_ALTERNATIVE(people=said)),
        shown.note,
    )
    labels = [load.person.name for load in ordered]
    shares = [float(load.share) for load in ordered]
    return figures.against(words, _loads_table(shown, ordered), labels, turns, shares, shown.say(says.SHARE_MARK))


def rhythm(shown: Shown) -> Piece:
    """Everybody's turns along the season, so that gaps are seen."""
    ordered = sorted(rotas.rhythms(shown.rota), key=lambda one: (one.person.roles, bare(one.person.name)))
    between = [weeks for one in ordered for weeks in one.weeks_between()]
    said = [says.LOAD_APART(person=one.person.name, apart=_apart(one)) for one in ordered]
    words = Words(shown.say(_apart_at_least(between)), shown.say(says.RHYTHM_ALTERNATIVE(people=said)), shown.note)
    return figures.rhythm(
        words,
        _rhythm_table(shown, ordered),
        [one.person.name for one in ordered],
        [one.days for one in ordered],
        [shown.say(_apart(one)) for one in ordered],
        [session.date for session in rotas.sessions_held(shown.rota)],
        month_names(shown.lang),
    )


def _apart_at_least(between: Sequence[int]) -> Text:
    """The fewest weeks between the turns of a person, as a finding."""
    if not between:
        return says.RHYTHM_ONCE
    least = min(between)
    return says.RHYTHM_FINDING(least=least) if least else says.RHYTHM_SAME_WEEK


def wishes(shown: Shown) -> Piece:
    """Who asked for what, and what became of it."""
    rows = [
        [Cell(shown.say(heard.wish)), Cell(shown.say(heard.outcome))]
        for heard in sorted(rotas.wishes(shown.rota), key=lambda heard: bare(heard.person.name))
    ]
    if not rows:
        return frame.paragraph(shown.say(says.NO_WISH))
    minded = any(level.rule == "Preferences" for level in shown.rota.levels)
    caption = shown.say(says.WISHES_TABLE if minded else says.WISHES_NOT_MINDED)
    return figures.grid(figures.numbers_table(caption, shown.header(says.WISH, says.OUTCOME), rows, shown.note))


def accounts(shown: Shown, carried: Mapping[str, Fraction]) -> Piece:
    """What everybody brings from earlier seasons, this season's share and turns, and what is carried on."""
    if not carried:
        return frame.paragraph(shown.say(says.NO_ACCOUNT))
    rows = [_account(shown, account) for account in rotas.accounts(shown.rota, carried)]
    header = shown.header(says.PERSON, says.BEFORE, says.SHARE, says.TURNS, says.AFTER)
    return figures.grid(figures.numbers_table(shown.say(says.ACCOUNTS_TABLE), header, rows, shown.note))


def _account(shown: Shown, account: Account) -> list[Cell]:
    return [
        Cell(account.load.person.name),
        Cell(shown.say(balance(account.before))),
        Cell(number(account.load.share, shown.lang), is_number=True),
        Cell(str(account.load.turns), is_number=True),
        Cell(shown.say(balance(account.after))),
    ]


def balance(turns: Fraction) -> Text:
    """Turns ahead or owed, in words; even where they round to none."""
    if abs(turns) < Fraction(1, 20):
        return says.EVEN
    return (says.AHEAD if turns > 0 else says.OWING)(n=abs(turns))


def _finding(loads: Sequence[Load]) -> Text:
    if len({load.turns for load in loads}) == 1:
        return says.LOADS_EQUAL
    near = all(abs(load.turns - load.share) < 1 for load in loads)
    return says.LOADS_NEAR if near else says.LOADS_FINDING


def _loads_table(shown: Shown, loads: Sequence[Load]) -> Piece:
    rows = [
        [
            Cell(load.person.name),
            Cell(f"{load.person.working_time}\N{NO-BREAK SPACE}%", is_number=True),
            Cell(str(load.turns), is_number=True),
            Cell(number(load.share, shown.lang), is_number=True),
        ]
        for load in loads
    ]
    header = shown.header(says.PERSON, says.WORKING_TIME, says.TURNS, says.SHARE)
    return figures.numbers_table(shown.say(says.LOADS_TABLE), header, rows, shown.note)


def _apart(one: Rhythm) -> Text:
    weeks = one.weeks_between()
    if not weeks:
        return says.ONCE if one.days else says.NEVER
    return (says.APART if min(weeks) == max(weeks) else says.APART_FROM)(least=min(weeks), most=max(weeks))


def _rhythm_table(shown: Shown, rhythms: Sequence[Rhythm]) -> Piece:
    rows = [
        [
            Cell(one.person.name),
            Cell(", ".join(short_date(day, shown.lang) for day in one.days)),
            Cell(shown.say(_apart(one))),
        ]
        for one in rhythms
    ]
    header = shown.header(says.PERSON, says.DAYS, says.BETWEEN)
    return figures.grid(figures.numbers_table(shown.say(says.RHYTHM_TABLE), header, rows, shown.note))
