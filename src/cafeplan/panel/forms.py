"""A season as it stands in; a form for each thing that a coordinator may want, and what it says when used, out."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from cafeplan import desk, pages
from cafeplan import rota as rotas
from cafeplan import season as seasons
from cafeplan.desk import living, reseating, told
from cafeplan.language import Language, Text, verbatim
from cafeplan.language import panel as says
from cafeplan.language import reseating as words
from cafeplan.pages import RotaPage
from cafeplan.panel.fields import Choice, Fields, chosen_in, day_in
from cafeplan.panel.saying import Said, Table
from cafeplan.season import Entry, Opened, State, Whereto


@dataclass(frozen=True)
class Desk:
    """Where the panel works: a folder, a season, a language, the day, and the season as it was last read."""

    folder: str
    season: str
    lang: Language
    on: date
    here: Opened

    @property
    def asked(self) -> tuple[str, str]:
        """What every verb asks for first."""
        return self.folder, self.season

    def say(self, text: Text) -> str:
        """A text in the coordinator's language."""
        return text.into(self.lang)

    def people(self) -> list[Choice]:
        """Everybody in the team."""
        return sorted((person.name, person.id) for person in self.here.question.people)

    def sessions(self) -> list[Choice]:
        """The sessions to come, each by its day and start."""
        venue = self.here.programme.venue_shown
        coming = [one for one in self.here.question.sessions if one.date >= self.on]
        return [
            (self.say(says.SESSION_AT(day=one.date, start=one.start, venue=venue(one.venue))), (one.date, one.start))
            for one in sorted(coming, key=lambda one: (one.date, one.start))
        ]

    def turns(self) -> list[Choice]:
        """The turns to come, each by person and day."""
        venue = self.here.programme.venue_shown
        return [
            (
                self.say(says.TURN(day=one.session.date, venue=venue(one.session.venue), person=one.person.name)),
                (one.person.id, one.session.date),
            )
            for one in sorted(self.here.turns, key=lambda one: (one.session.date, one.session.start, one.person.name))
        ]

    def gaps(self) -> list[Choice]:
        """The seats that nobody holds, each by no person and its day."""
        sessions = {one.slot: one for one in self.here.question.sessions}
        return [
            (
                self.say(
                    says.EMPTY(
                        day=sessions[seat.slot].date,
                        venue=self.here.programme.venue_shown(sessions[seat.slot].venue),
                        role=self.here.programme.roles[seat.role],
                    )
                ),
                (None, sessions[seat.slot].date),
            )
            for seat in rotas.missing(self.here.question, self.here.turns)
        ]

    def venues(self) -> list[Choice]:
        """The venues of the programme."""
        return [(venue.name, name) for name, venue in self.here.programme.venues.items()]


class Form(ABC):
    """One thing that may be wanted: the controls that ask for it, what it would do, and doing it."""

    title: ClassVar[Text]
    may_look: ClassVar[bool] = True
    may_enter: ClassVar[bool] = True

    def __init__(self, at: Desk) -> None:
        self.at = at
        self.fields = Fields(at.lang)
        self.ask()

    @abstractmethod
    def ask(self) -> None:
        """Makes the controls."""

    def look(self) -> Iterable[Said]:
        """What would be done; nothing is changed."""
        return ()

    def enter(self) -> Iterable[Text]:
        """What was done."""
        return ()


class Publish(Form):
    """The best rota becomes the season's."""

    title = says.PUBLISH

    def ask(self) -> None:
        self._page: RotaPage | None = None

    def look(self) -> Iterable[Text]:
        return told.drafted(self._draft())

    def enter(self) -> Iterable[Text]:
        return told.published(living.publish_page(self._draft(), self.at.on))

    def _draft(self) -> RotaPage:
        if self._page is None:
            folder, season = self.at.asked
            self._page = pages.rota_page(folder=folder, season=season, lang=self.at.lang, shows="draft")
        return self._page


class Absence(Form):
    """Somebody is not available; why is not asked."""

    title = says.ABSENCE
    may_look = False

    def ask(self) -> None:
        self.person = self.fields.choice(says.PERSON, self.at.people())
        self.first = self.fields.day(says.FIRST)
        self.last = self.fields.day(says.LAST)

    def enter(self) -> Iterable[Text]:
        first = day_in(self.first)
        days = (first, self.last.value or first)
        noted = desk.absent(*self.at.asked, chosen_in(self.person), days, self.at.on)
        return [*noted.said, *([words.COVER] if noted.left else [])]


class Replan(Form):
    """The rota is mended, one proposal of several is taken."""

    title = says.REPLAN

    def ask(self) -> None:
        self.pinned = self.fields.choices(says.PINNED, self.at.sessions())
        self.proposal = self.fields.choice(says.PROPOSAL, [], says.NOT_LOOKED)

    def look(self) -> Iterable[Said]:
        found = reseating.replan(*self.at.asked, self._days(), self.at.on)
        shown = enumerate(found.options, start=1)
        said = [(self.at.say(says.OPTION(number=number, changes=one.number)), number) for number, one in shown]
        self.proposal.options = said
        return [*told.introduced(found), *self._table(found)]

    def enter(self) -> Iterable[Text]:
        number, why = chosen_in(self.proposal), self.at.say(words.UNAVAILABLE)
        return told.done(reseating.pick(*self.at.asked, self._days(), number, why, self.at.on))

    def _table(self, found: rotas.Replan) -> Iterator[Table]:
        """The proposals in rows, the seats that change to be opened; nothing where none changes anything."""
        if not any(one.changes for one in found.options):
            return
        header = (says.NUMBER, says.PRICE, says.CHANGES)
        rows = []
        for number, one in enumerate(found.options, start=1):
            price, *changes = one.for_coordinator()
            rows.append(((verbatim(str(number)), price), says.SEATS(n=len(changes)), tuple(changes)))
        yield Table(header, tuple(rows))

    def _days(self) -> list[date]:
        return [day for day, _ in self.pinned.value]


class Replacement(Form):
    """Somebody comes in the place of another, or to an empty seat."""

    title = says.REPLACEMENT

    def ask(self) -> None:
        self.seat = self.fields.choice(says.SEAT, [*self.at.gaps(), *self.at.turns()])
        self.by = self.fields.choice(says.BY, self.at.people(), says.NOT_LOOKED)

    def look(self) -> Iterable[Text]:
        person, day = chosen_in(self.seat)
        found = reseating.replacements(*self.at.asked, day, person, self.at.on)
        able = [(each.person.name, each.person.id) for one in found for each in one.able]
        self.by.options = able or [(self.at.say(says.NOT_LOOKED), None)]
        return told.candidates(found)

    def enter(self) -> Iterable[Text]:
        (person, day), by, why = chosen_in(self.seat), chosen_in(self.by), self.at.say(words.UNAVAILABLE)
        return told.done(reseating.replace(*self.at.asked, day, person, by, why, self.at.on))


class Swap(Form):
    """Two people take each other's place."""

    title = says.SWAP

    def ask(self) -> None:
        self.given = self.fields.choice(says.GIVEN, self.at.turns())
        self.taken = self.fields.choice(says.TAKEN, self.at.turns())

    def look(self) -> Iterable[Text]:
        return reseating.swap(*self.at.asked, *self._two(), self.at.on).for_coordinator()

    def enter(self) -> Iterable[Text]:
        return told.done(reseating.exchange(*self.at.asked, *self._two(), self.at.on))

    def _two(self) -> tuple[Any, Any]:
        return chosen_in(self.given), chosen_in(self.taken)


class Cancel(Form):
    """A session does not take place."""

    title = says.CANCEL
    may_look = False

    def ask(self) -> None:
        self.session = self.fields.choice(says.SESSION, self.at.sessions())
        self.reason = self.fields.words(says.REASON, says.NAMING_NOBODY)

    def enter(self) -> Iterable[Text]:
        day, start = chosen_in(self.session)
        return told.done(living.cancel(*self.at.asked, day, start, self.reason.value, self.at.on))


class Move(Form):
    """A session takes place on another day, at another time or elsewhere."""

    title = says.MOVE
    may_look = False

    def ask(self) -> None:
        self.session = self.fields.choice(says.SESSION, self.at.sessions())
        self.day = self.fields.day(says.NEW_DAY)
        self.start = self.fields.time(says.NEW_START)
        self.venue = self.fields.choice(says.VENUE, self.at.venues(), says.SAME_VENUE)
        self.reason = self.fields.words(says.REASON, says.NAMING_NOBODY)

    def enter(self) -> Iterable[Text]:
        day, start = chosen_in(self.session)
        to = Whereto(self.day.value, self.start.value, self.venue.value)
        return told.done(living.move(*self.at.asked, day, start, to, self.reason.value, self.at.on))


class Add(Form):
    """There is one more session."""

    title = says.ADD
    may_look = False

    def ask(self) -> None:
        self.day = self.fields.day(says.DAY)
        self.series = self.fields.choice(says.SERIES, [(one.name, one.name) for one in self.at.here.programme.series])
        self.venue = self.fields.choice(says.VENUE, self.at.venues(), says.USUAL_VENUE)
        self.reason = self.fields.words(says.REASON, says.NAMING_NOBODY)

    def enter(self) -> Iterable[Text]:
        where, series = Whereto(venue=self.venue.value), chosen_in(self.series)
        return told.done(living.add(*self.at.asked, day_in(self.day), where, series, self.reason.value, self.at.on))


class Compare(Form):
    """The rotas after two changes side by side."""

    title = says.COMPARE
    may_enter = False

    def ask(self) -> None:
        self._names = {entry.change: self._name(entry) for entry in self.at.here.history}
        options = [(name, number) for number, name in self._names.items()]
        self.old = self.fields.choice(says.OLD, options)
        self.new = self.fields.choice(says.NEW, options[::-1])

    def look(self) -> Iterator[Text]:
        old, new = chosen_in(self.old), chosen_in(self.new)
        states = [self._after(number) for number in (old, new)]
        names = self._names[old], self._names[new]
        return told.compared(self.at.here, seasons.differences(self.at.here, *states), names)

    def _after(self, number: int) -> State:
        return seasons.replayed(entry for entry in self.at.here.history if entry.change <= number)

    def _name(self, entry: Entry) -> str:
        kind = words.KINDS[entry.what]
        return self.at.say(says.AFTER_CHANGE(number=str(entry.change), day=entry.entered, kind=kind))


BEFORE: tuple[type[Form], ...] = (Publish, Absence)
SINCE: tuple[type[Form], ...] = (Absence, Replan, Replacement, Swap, Cancel, Move, Add, Compare)
