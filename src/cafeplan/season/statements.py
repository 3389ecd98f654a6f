"""A published season in; what each person was announced for, took over, gave up and is due, and carries on, out."""

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction

from cafeplan import rota as rotas
from cafeplan.model import Facilitator
from cafeplan.season.history import Entry, What, replayed
from cafeplan.season.opened import Opened


@dataclass(frozen=True)
class Statement:
    """One person's account of a season, in turns. `kept_free` are those of cancelled sessions, counted like others.

    `before` is what earlier seasons leave, above zero for turns held ahead; `after` what the next one starts from.
    """

    person: Facilitator
    before: Fraction
    announced: int
    taken_over: int
    given_up: int
    kept_free: int
    share: Fraction

    @property
    def counted(self) -> int:
        """The turns that count for the person."""
        return self.announced + self.taken_over - self.given_up

    @property
    def after(self) -> Fraction:
        """What is carried on."""
        return self.before + self.counted - self.share


def statements(here: Opened) -> tuple[Statement, ...]:
    """The account of everybody in the team; whoever has left takes theirs along."""
    frames, people = here.asked.loaded.frames, here.asked.question.people
    credited = list(rotas.credited(frames["rota"], frames["sessions"]))
    share = rotas.shares_of(credited, people, rotas.absences_count(here.programme.rota))
    announced, taken_over, given_up = _announced(here), *_since(here)
    kept_free = Counter(turn.person.id for turn in here.question.kept_free)
    return tuple(
        Statement(
            person,
            here.asked.carried.get(person.id, Fraction(0)),
            announced[person.id],
            taken_over[person.id],
            given_up[person.id],
            kept_free[person.id],
            share[person.id],
        )
        for person in people
    )


def _announced(here: Opened) -> Counter[str]:
    """How many turns each person had at publication."""
    first = [entry for entry in here.history if entry.change == here.history[0].change]
    seats = (replayed(first) if first else here.state).seats
    return Counter(person for people in seats.values() for person in people)


def _since(here: Opened) -> tuple[Counter[str], Counter[str]]:
    """How many turns each person took over since, and gave up: by the history, and by who stood in on the day."""
    taken_over, given_up = Counter[str](), Counter[str]()
    for entry in here.history:
        if entry.role and entry.change > here.history[0].change and entry.what is not What.MOVE:
            taken_over[entry.after] += 1
            given_up[entry.before] += 1
    given_up += _stayed_behind(here)
    rota = here.asked.loaded.frames["rota"]
    for row in rota[rota["held_by"].notna()].fillna({"facilitator": ""}).to_dict("records"):
        taken_over[row["held_by"]] += 1
        given_up[row["facilitator"]] += 1
    return taken_over, given_up


def _stayed_behind(here: Opened) -> Counter[str]:
    """Who held a seat of a session that moved, and not on its new day."""
    moves: dict[tuple[int, str], Counter[str]] = {}
    for number, entries in _by_change(here).items():
        if entries[0].what is What.MOVE:
            before = replayed(entry for entry in here.history if entry.change < number)
            gone = next((entry for entry in entries if not entry.role and entry.after == "moved"), None)
            for place, people in before.seats.items() if gone else ():
                if gone and place[:2] == (gone.day, gone.start):
                    follow = Counter(entry.after for entry in entries if entry.role == place[2])
                    moves[number, place[2]] = Counter(people) - follow
    return sum(moves.values(), Counter[str]())


def _by_change(here: Opened) -> dict[int, list[Entry]]:
    changes: dict[int, list[Entry]] = {}
    for entry in here.history:
        changes.setdefault(entry.change, []).append(entry)
    return changes
