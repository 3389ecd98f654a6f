"""A folder and a season in; the nouns of the rota's page out, and the files of the draft."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cafeplan import calendar, figures, files, measure, rules, tables
from cafeplan import programme as programmes
from cafeplan import rota as rotas
from cafeplan.figures import Cell, Piece
from cafeplan.figures.charts import COLOURS, Words
from cafeplan.language import Language, Text, long_date, number, verbatim
from cafeplan.language import calendar as dates
from cafeplan.language import rota_page as says
from cafeplan.model import CafeplanError, Facilitator, Programme, Rota, Season, Seat, Session, Status
from cafeplan.pages import frame
from cafeplan.pages.parameters import RotaParameters, checked
from cafeplan.version import __version__


def rota_page(workers: int = 1, seed: int = 0, **given: Any) -> "RotaPage":
    """The best rota of a season, ready to be shown piece by piece; CafeplanError where it cannot be made."""
    parameters = checked(RotaParameters, given)
    try:
        return _made(parameters, workers, seed)
    except CafeplanError as error:
        error.lang = parameters.lang
        raise


def _made(parameters: RotaParameters, workers: int, seed: int) -> "RotaPage":
    programme = programmes.load(parameters.folder)
    season = programmes.season(programme, parameters.season)
    loaded = tables.load(programme, season)
    tables.require(loaded, _uses(loaded))
    people = tables.facilitators(loaded)
    if not people:
        raise CafeplanError(says.NO_FACILITATOR, says.NO_FACILITATOR_REMEDY)
    dated = measure.dated_sessions(programme, season, loaded)
    asked = rotas.question(programme, calendar.open_sessions(dated), people, _ledger(programme, season, people))
    if not asked.sessions:
        empty = dates.EMPTY_SEASON(season=season.id, first=season.first, last=season.last)
        raise CafeplanError(empty, dates.EMPTY_SEASON_REMEDY)
    found = rotas.plan(asked, workers, seed)
    return RotaPage(parameters, programme, season, dated, found, _fingerprint(programme, season))


@dataclass(frozen=True)
class RotaPage:
    """One season's rota for its coordinator; every method but the last two is a piece of its page."""

    parameters: RotaParameters
    programme: Programme
    season: Season
    dated: tuple[Session, ...]
    rota: Rota
    fingerprint: str

    def __repr__(self) -> str:
        return f"{self.programme.name}, {self.season.label}"

    def head(self) -> Piece:
        """Title, period, and the banner of demonstration data."""
        title = says.TITLE(label=self.programme.name)
        return frame.head(title, says.EDITION, self.programme, self.season, self._lang)

    def summary(self) -> Piece:
        """How large the question is, and how good the answer."""
        open_rules = [verbatim(level.rule) for level in self.rota.levels if not level.proved]
        gaps = len(self.rota.gaps)
        sentences = [
            says.SUMMARY(
                sessions=len(self.rota.question.offers),
                seats=len(self.rota.question.seats),
                people=len(self.rota.question.people),
                mark=frame.invented(self.programme),
            ),
            says.SEATS_EMPTY(n=gaps) if gaps else says.ALL_FILLED,
            says.NOT_ALL_PROVED(rules=open_rules) if open_rules else says.ALL_PROVED,
        ]
        return frame.paragraph(" ".join(map(self._say, sentences)))

    def calendar(self) -> Piece:
        """The wall calendar: a row a session, a column a service."""
        roles = list(self.programme.roles)
        header = [
            self._say(says.DATE),
            self._say(says.VENUE),
            *(self._say(self.programme.roles[role]) for role in roles),
        ]
        rows = [
            [
                Cell(long_date(one.date, self._lang)),
                Cell(self._venue(one.venue), mark=self._colour(one.venue)),
                *(Cell(self._holders(one, role)) for role in roles),
            ]
            for one in rotas.sessions_held(self.rota)
        ]
        return figures.wall_calendar(self._say(says.CALENDAR), header, rows)

    def gaps(self) -> Piece:
        """The seats that nobody holds, each with why."""
        found = rotas.gaps(self.rota)
        header = [self._say(text) for text in (says.DATE, says.ROLE, says.REASON)]
        rows = [
            [
                Cell(long_date(gap.session.date, self._lang)),
                Cell(self._say(self.programme.roles[gap.seat.role])),
                Cell(self._say(gap.reason)),
            ]
            for gap in found
        ]
        return figures.grid(figures.numbers_table(self._say(says.GAPS), header, rows)) if rows else figures.joined([])

    def repairs(self) -> Piece:
        """What the gaps come from, and the least that would have to be agreed to fill them."""
        found = rotas.shortages(self.rota)
        if not found and not self.rota.gaps:
            return frame.paragraph(self._say(says.NOTHING_MISSING))
        return figures.joined(piece for shortage in found for piece in self._shortage(shortage))

    def loads(self) -> Piece:
        """Everybody's turns against their fair share."""
        loads = sorted(rotas.loads(self.rota), key=lambda load: (load.person.roles, load.person.name))
        turns = [load.turns for load in loads]
        equal = min(turns) == max(turns)
        finding = says.LOADS_EQUAL if equal else says.LOADS_FINDING
        said = [says.LOAD(person=load.person.name, turns=load.turns) for load in loads]
        words = Words(
            self._say(finding(least=min(turns), most=max(turns))),
            self._say(says.LOADS_ALTERNATIVE(people=said)),
            self._note(),
        )
        labels = [load.person.name for load in loads]
        return figures.bars(
            words, self._loads_table(loads), labels, {self._say(says.TURNS): turns}, [str(n) for n in turns]
        )

    def visits(self) -> Piece:
        """Everybody's turns at each venue."""
        venues = [
            venue for venue in self.programme.venues if venue in {one.venue for one in rotas.sessions_held(self.rota)}
        ]
        turns = {(visit.person.id, visit.venue): visit.turns for visit in rotas.visits(self.rota)}
        header = [self._say(says.PERSON), *(self._venue(venue) for venue in venues)]
        rows = [
            [Cell(person.name), *(Cell(str(turns.get((person.id, venue), 0)), is_number=True) for venue in venues)]
            for person in self.rota.question.people
        ]
        return figures.grid(figures.numbers_table(self._say(says.VISITS_TABLE), header, rows, self._note()))

    def naive(self) -> Piece:
        """Each rule's cost and the pairs that meet, beside what naive rotations would make of them."""
        question = self.rota.question
        rotas_shown = {says.THIS_ROTA: self.rota.turns} | {name: made(question) for name, made in rotas.NAIVE.items()}
        audits = [rotas.recounted(question, turns) for turns in rotas_shown.values()]
        met = [rotas.meetings(question, turns) for turns in rotas_shown.values()]
        by_rule = zip(*(audit.levels for audit in audits), strict=True)
        lines = [
            *((recounts[0].rule.says, [one.value() for one in recounts]) for recounts in by_rule),
            (says.MUSTS_BROKEN, [sum(len(must.broken()) for must in audit.musts) for audit in audits]),
            (says.PAIRS_MET(pairs=met[0].pairs), [one.met for one in met]),
        ]
        header = [self._say(says.RULE), *map(self._say, rotas_shown)]
        rows = [
            [Cell(self._say(name)), *(Cell(number(value, self._lang), is_number=True) for value in values)]
            for name, values in lines
        ]
        return figures.grid(figures.numbers_table(self._say(says.NAIVE_TABLE), header, rows, self._note()))

    def levels(self) -> Piece:
        """Each rule in its order, with what the rota makes of it and the bound that no rota beats."""
        *ranked, canonical = self.rota.levels
        header = [self._say(text) for text in (says.ORDER, says.SENTENCE, says.VALUE, says.BOUND)]
        rows = [
            [
                Cell(str(place)),
                Cell(self._say(level.sentence)),
                Cell(number(level.value, self._lang), is_number=True),
                Cell(number(level.bound, self._lang), is_number=True),
            ]
            for place, level in enumerate(ranked, start=1)
        ]
        table = figures.grid(figures.numbers_table(self._say(says.LEVELS_TABLE), header, rows, self._note()))
        return figures.joined([table, frame.paragraph(self._say(canonical.sentence))])

    def closed(self) -> Piece:
        """The dates without a café, each with its reason."""
        header = [self._say(says.DATE), self._say(says.REASON)]
        rows = [
            [Cell(long_date(one.date, self._lang)), Cell(self._say(one.reason) if one.reason else "")]
            for one in calendar.one_a_slot(self.dated)
            if one.status in (Status.CLOSED, Status.CANCELLED)
        ]
        return figures.grid(figures.numbers_table(self._say(says.CLOSED_TABLE), header, rows))

    def provenance(self) -> Piece:
        """Where the page comes from."""
        return frame.foot(self.programme, self.season, says.EDITION, self.fingerprint, self.parameters.on, self._lang)

    def csv(self) -> str:
        """The text of the draft's rota.csv."""
        return rotas.rota_csv(self.rota)

    def certificate(self) -> str:
        """The text of certificate.json."""
        return rotas.certificate(self.rota, self.fingerprint, __version__, self._lang)

    # --- words ---

    @property
    def _lang(self) -> Language:
        return self.parameters.lang

    def _say(self, text: Text) -> str:
        return text.into(self._lang)

    def _venue(self, venue: str) -> str:
        return self.programme.venue_shown(venue)

    def _colour(self, venue: str) -> str:
        venues = list(self.programme.venues)
        return COLOURS[venues.index(venue) % len(COLOURS)] if venue in venues else COLOURS[-1]

    def _holders(self, session: Session, role: str) -> str:
        seats = [seat for seat in self.rota.question.seats if (seat.slot, seat.role) == (session.slot, role)]
        held = [turn.person.name for turn in self.rota.turns if turn.seat in seats]
        return ", ".join([*sorted(held), *[self._say(says.NOBODY)] * _missing(seats, len(held))])

    def _note(self) -> str:
        return self._say(says.FICTIONAL_PEOPLE) if self.programme.demonstration else ""

    def _shortage(self, shortage: rotas.Shortage) -> Iterator[Piece]:
        sentences = [lack.sentence for lack in shortage.lacks]
        if shortage.repairs:
            sentences.append(says.FURTHEST if shortage.advice else says.ENOUGH)
            yield frame.paragraph(" ".join(map(self._say, sentences)))
            agreed = [self._say(says.ARRANGEMENT(agreed=repair.said)) for repair in shortage.repairs]
            yield frame.remarks(agreed)
            sentences = []
        if shortage.advice:
            yield frame.paragraph(" ".join(map(self._say, [*sentences, shortage.advice])))

    def _loads_table(self, loads: Sequence[rotas.Load]) -> Piece:
        header = [self._say(text) for text in (says.PERSON, says.WORKING_TIME, says.TURNS, says.SHARE)]
        rows = [
            [
                Cell(load.person.name),
                Cell(f"{load.person.working_time}\N{NO-BREAK SPACE}%", is_number=True),
                Cell(str(load.turns), is_number=True),
                Cell(number(load.share, self._lang), is_number=True),
            ]
            for load in loads
        ]
        return figures.numbers_table(self._say(says.LOADS_TABLE), header, rows, self._note())


def _looked_back_to(programme: Programme, season: Season) -> list[Season]:
    """The earlier seasons, where a rule of the programme asks what they owe."""
    asks = any(rule.looks_back for rule in rules.chosen(programme.rota).levels)
    return [one for one in programme.seasons if asks and one.last < season.first]


def _ledger(programme: Programme, season: Season, people: Sequence[Facilitator]) -> Mapping[str, int]:
    """What earlier seasons owe, where a rule asks; CafeplanError where their tables are wrong."""
    seasons = []
    for earlier in _looked_back_to(programme, season):
        loaded = tables.load(programme, earlier)
        if not loaded.frames["rota"].empty:
            tables.require(loaded, {"rota", "sessions"})
            seasons.append((loaded.frames["rota"], loaded.frames["sessions"]))
    return rotas.carried_over(seasons, people)


def _fingerprint(programme: Programme, season: Season) -> str:
    """That of the season's data, and of the earlier seasons that were read for it."""
    read = [tables.fingerprint(programme, one) for one in [*_looked_back_to(programme, season), season]]
    return read[0] if len(read) == 1 else files.fingerprint_of("\n".join(read))


def _uses(loaded: tables.Loaded) -> frozenset[str]:
    """The tables that a plan reads: what became of the sessions counts only once somebody wrote it down."""
    not_begun = any(fault.kind == "missing-file" and fault.table == "sessions" for fault in loaded.faults)
    return tables.PEOPLE if not_begun else tables.PEOPLE | {"sessions"}


def _missing(seats: Sequence[Seat], held: int) -> int:
    return max(0, sum(seat.least for seat in seats) - held)
