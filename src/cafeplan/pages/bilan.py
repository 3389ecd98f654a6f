"""A folder and a season in; the nouns of the bilan's page out, each one piece of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from cafeplan import disclosure, figures, measure, prose, tables
from cafeplan import programme as programmes
from cafeplan.figures import Cell, Definition, Piece
from cafeplan.figures.charts import Words
from cafeplan.indicators import INDICATORS, Indicator
from cafeplan.language import Language, Text, long_date, month_names, number, short_date, verbatim
from cafeplan.language import aggregates as frozen_says
from cafeplan.language import bilan as says
from cafeplan.measure import By, Measured
from cafeplan.model import Amount, CafeplanError, Count, Interval, Programme, Season, Session, Status, Value
from cafeplan.pages import frame
from cafeplan.pages.parameters import BilanParameters, checked

NOTHING = Piece(figures.joined([]).html, "")
_KEY_FIGURES = ("HeldSessions", "DistinctPeople", "Attendances", "Newcomers", "CostWithoutStaff")


def bilan_page(**given: Any) -> "Bilan":
    """The bilan of a season, ready to be shown piece by piece; CafeplanError where it cannot be made."""
    parameters = checked(BilanParameters, given)
    try:
        return _made(parameters)
    except CafeplanError as error:
        error.lang = parameters.lang
        raise


def _made(parameters: BilanParameters) -> "Bilan":
    programme = programmes.load(parameters.folder)
    season = programmes.season(programme, parameters.season)
    if parameters.rows == "sound" and parameters.edition != "internal":
        raise CafeplanError(says.ROWS_FOR_PARTNERS, says.ROWS_FOR_PARTNERS_REMEDY)
    allowed = [name for name, one in INDICATORS.items() if disclosure.may_show(one.about, parameters.edition)]
    measured = measure.read(programme, season, allowed, parameters.rows)
    values = measure.season_values(programme, measured, allowed)
    fingerprint = tables.fingerprint(programme, season)
    return Bilan(parameters, programme, season, measured, values, fingerprint)


@dataclass(frozen=True)
class Bilan:
    """One season's bilan in one edition and language; every method is a piece of its page."""

    parameters: BilanParameters
    programme: Programme
    season: Season
    measured: Measured
    values: Mapping[str, Value]
    fingerprint: str

    def __repr__(self) -> str:
        return f"{self.programme.name}, {self.season.label} ({says.EDITION[self.parameters.edition].into('fr')})"

    # --- head and summary ---

    def head(self) -> Piece:
        """Title, period, edition, and the banner of demonstration data."""
        title = says.TITLE(label=self.programme.name)
        return frame.head(title, self._edition, self.programme, self.season, self._lang)

    def summary(self) -> Piece:
        """The season in one paragraph."""
        told = prose.Told(self.programme.name, self._is_first_season, self.values, self._bracketed)
        return frame.paragraph(prose.season_paragraph(told, self._lang))

    def key_figures(self) -> Piece:
        """At most five numbers, each with what it rests on."""
        trivial = {"Newcomers"} if self._is_first_season else set()
        shown = [name for name in _KEY_FIGURES if name in self.values and name not in trivial]
        return figures.key_figures(
            (
                prose.said(self._bare(name), INDICATORS[name].unit, self._lang),
                INDICATORS[name].says.label.into(self._lang),
                self._rests_on(name),
                self._mark(name),
            )
            for name in shown
        )

    # --- did it happen ---

    def timeline(self) -> Piece:
        """The season's dates by venue: held, cancelled, moved."""
        rate = self._count("DeliveryRate")
        venues = list(self.programme.venues)
        dated = [one for one in self.measured.sessions if one.status in _SHOWN and one.venue in venues]
        if not rate.whole:
            return NOTHING
        words = Words(
            self._say(says.TIMELINE_FINDING(held=rate.part, planned=rate.whole, share=Fraction(rate.part, rate.whole))),
            self._say(says.TIMELINE_ALTERNATIVE(venues=[self._held_of_planned(venue) for venue in venues])),
            self._fictional_note("HeldSessions"),
        )
        points = [(one.date, venues.index(one.venue), str(one.status)) for one in dated]
        legend = {state: self._say(text) for state, text in says.STATES.items()}
        rows = [self.programme.venues[venue].name for venue in venues]
        return figures.timeline(words, self.sessions(), rows, points, legend, month_names(self._lang))

    def sessions(self) -> Piece:
        """Every planned or added session with what became of it, and why where it was not held."""
        header = [self._say(text) for text in (says.DATE, says.VENUE, says.STATUS, says.REASON)]
        rows = [
            [
                Cell(long_date(one.date, self._lang)),
                Cell(self._venue(one.venue)),
                Cell(self._say(says.STATES[one.status])),
                Cell(self._say(one.reason) if one.reason else ""),
            ]
            for one in self.measured.sessions
            if one.status is not Status.CLOSED
        ]
        return figures.grid(figures.numbers_table(self._say(says.SESSIONS_TABLE), header, rows, self._fictional_note()))

    # --- who came ---

    def attendance_by_session(self) -> Piece:
        """Who came to each session: had come before, for the first time, or only counted. Internal edition only."""
        cut = self._cut(("Attendances", "DistinctPeople", "Newcomers"), by="session")
        held = [one for one in self.measured.sessions if one.status is Status.HELD]
        rows = [(one, *_new_returning_counted(cut, one.slot)) for one in held] if cut else []
        if not rows:
            return NOTHING
        totals = [sum(parts) for _, *parts in rows]
        words = self._attendance_words(held, totals)
        labels = [short_date(one.date, self._lang) for one in held]
        names = [self._say(text) for text in (says.RETURNING, says.NEW, says.ONLY_COUNTED)]
        parts = {name: [float(parts[column]) for _, *parts in rows] for column, name in enumerate(names)}
        table = self._attendance_table(names, rows)
        return figures.bars(words, table, labels, parts, [number(total, self._lang) for total in totals])

    def attendance_by_venue(self) -> Piece:
        """Mean attendance at each venue. Internal edition only."""
        cut = self._cut(("HeldSessions", "Attendances", "MeanAttendance"), by="venue")
        means = {
            venue: cut[("MeanAttendance", venue)] for venue in self.programme.venues if ("MeanAttendance", venue) in cut
        }
        counted = {venue: mean for venue, mean in means.items() if isinstance(mean, Amount) and mean.n}
        if not counted:
            return NOTHING
        least, most = min(mean.value for mean in counted.values()), max(mean.value for mean in counted.values())
        shown = [number(mean.value, self._lang) for mean in counted.values()]
        said = [verbatim(f"{self._venue(venue)} : {words}") for venue, words in zip(counted, shown, strict=True)]
        words = Words(
            self._say(says.BY_VENUE_FINDING(least=least, most=most)),
            self._say(says.BY_VENUE_ALTERNATIVE(venues=said)),
            self._fictional_note(),
        )
        labels = [self._venue(venue) for venue in counted]
        lengths = {self._say(says.MEAN): [float(mean.value) for mean in counted.values()]}
        return figures.bars(words, self._venue_table(cut, list(counted)), labels, lengths, shown)

    # --- objectives, numbers, reservations ---

    def objectives(self) -> Piece:
        """Each objective in the programme's words, with the indicators that measure it."""
        header = [self._say(says.OBJECTIVE), self._say(says.MEASURED_BY)]
        rows = [
            [Cell(one.text), Cell(" ; ".join(map(self._read, one.indicators)) or self._say(says.NO_INDICATOR))]
            for one in self.programme.objectives
        ]
        return figures.grid(figures.numbers_table(self._say(says.OBJECTIVES_TABLE), header, rows)) if rows else NOTHING

    def numbers(self) -> Piece:
        """Every number of the edition with its definition, its source and what is missing."""
        return figures.definitions(self._definition(name) for name in self.values)

    def reservations(self) -> Piece:
        """What the reader must know: the season's note, how published numbers were read, where they differ."""
        sentences = [*self._erased(), *self._left_out()]
        if self.parameters.edition == "internal":
            sentences += [one.into(self._lang) for one in self.measured.not_imported]
        sentences += [self.season.note] if self.season.note else []
        for figure in self._published().values():
            sentences.append(self._say(says.PUBLISHED_SOURCE(source=figure.source)))
            sentences += [figure.reading] if figure.reading else []
        sentences += [self._say(text) for text in self._differences()]
        if self.parameters.edition == "partners":
            sentences.append(self._say(says.PARTNERS_LIMIT))
        return frame.remarks(sentences)

    def provenance(self) -> Piece:
        """Where the page comes from."""
        return frame.foot(self.programme, self.season, self._edition, self.fingerprint, self.parameters.on, self._lang)

    # --- words ---

    @property
    def _lang(self) -> Language:
        return self.parameters.lang

    @property
    def _edition(self) -> Text:
        return says.EDITION[self.parameters.edition]

    @property
    def _is_first_season(self) -> bool:
        return self.season == min(self.programme.seasons, key=lambda season: season.first)

    def _say(self, text: Text) -> str:
        return text.into(self._lang)

    def _venue(self, venue: str) -> str:
        return self.programme.venue_shown(venue)

    def _category_names(self, indicator: type[Indicator]) -> dict[str, str]:
        return measure.category_names(indicator, self.programme, self.measured.records, self._lang)

    def _published(self) -> dict[str, Any]:
        return {one.indicator: one for one in self.programme.published if one.season == self.season.id}

    def _mark(self, name: str) -> str:
        """« publié » or « fictif » on demonstration data, nothing on real ones."""
        if not self.programme.demonstration:
            return ""
        return self._say(says.PUBLISHED if name in self._published() else says.FICTIONAL)

    def _bracketed(self, name: str) -> Text:
        if not self.programme.demonstration:
            return verbatim("")
        return says.IN_BRACKETS(mark=says.PUBLISHED if name in self._published() else says.FICTIONAL)

    def _fictional_note(self, *names: str) -> str:
        """What stands under a figure on demonstration data: which of the numbers named were published."""
        if not self.programme.demonstration:
            return ""
        published = [INDICATORS[name].says.label for name in names if name in self._published()]
        return self._say(says.PUBLISHED_AND_FICTIONAL(labels=published) if published else says.ALL_FICTIONAL)

    # --- numbers ---

    def _count(self, name: str) -> Count:
        value = self.values[name]
        if not isinstance(value, Count):
            raise TypeError(name)
        return value

    def _bare(self, name: str) -> Value:
        """The value as a key figure shows it: its whole stands in what it rests on."""
        value = self.values[name]
        return Count(value.part, missing=value.missing) if isinstance(value, Count) else value

    def _rests_on(self, name: str) -> str:
        value = self.values[name]
        if name == "HeldSessions":
            planned = self._count("PlannedSessions").part
            return self._say(says.OF_PLANNED(planned=planned, mark=self._bracketed("PlannedSessions")))
        if isinstance(value, Count) and value.whole is not None:
            return self._say(says.RESTS_ON_IDENTIFIED(n=value.whole, mark=frame.invented(self.programme)))
        if isinstance(value, Amount):
            return self._say(says.RESTS_ON_LINES(n=value.n, mark=frame.invented(self.programme)))
        if isinstance(value, Interval) and value.low == value.high:
            mean = self.values["MeanAttendance"]
            counted = mean.n if isinstance(mean, Amount) else 0
            return self._say(says.RESTS_ON_SESSIONS(n=counted, mark=frame.invented(self.programme)))
        return self._say(says.RESTS_ON_COUNTS)

    def _cut(self, names: tuple[str, ...], by: By) -> dict[tuple[str, str], Value]:
        """The numbers cut by session or venue; none where the edition may not show one, or where rows are gone."""
        allowed = all(disclosure.may_show(INDICATORS[name].about, self.parameters.edition, by) for name in names)
        return measure.values(self.measured.records, names, by) if allowed and not self.measured.frozen else {}

    def _read(self, name: str) -> str:
        indicator = INDICATORS[name]
        if name not in self.values:
            return indicator.says.label.into(self._lang)
        value = prose.said(self.values[name], indicator.unit, self._lang)
        label = indicator.says.label
        return self._say(says.READING(label=label, value=value, mark=self._bracketed(name)))

    def _definition(self, name: str) -> Definition:
        indicator, value = INDICATORS[name], self.values[name]
        missing = says.MISSING(n=value.missing) if value.missing else says.NOTHING_MISSING
        remarks = [says.SOURCE(source=indicator.source), missing]
        return Definition(
            f"{indicator.says.label.into(self._lang)} ({indicator.code})",
            prose.said(value, indicator.unit, self._lang, self._category_names(indicator)),
            self._mark(name),
            indicator.says.definition.into(self._lang),
            " ".join(map(self._say, remarks)),
        )

    def _erased(self) -> list[str]:
        """That rows of the season are gone, and which indicators are younger than its frozen values."""
        frozen = self.measured.frozen
        if not frozen:
            return []
        younger = [
            one.says.label
            for name, one in INDICATORS.items()
            if name not in frozen.values and disclosure.may_show(one.about, self.parameters.edition)
        ]
        said = [frozen_says.FROZEN(on=frozen.on, version=frozen.version)]
        said += [frozen_says.NOT_FROZEN(labels=younger, n=len(younger))] if younger else []
        return [self._say(text) for text in said]

    def _left_out(self) -> list[str]:
        """How many faulty rows were left out of the page, and what they could change at most."""
        left = self.measured.left_out
        if not left:
            return []
        changes = [says.COULD_CHANGE[table](n=n) for table, n in left.items() if table in says.COULD_CHANGE]
        others = sum(n for table, n in left.items() if table not in says.COULD_CHANGE)
        changes += [says.COULD_CHANGE_OTHERWISE(n=others)] if others else []
        return [self._say(says.LEFT_OUT(n=sum(left.values()), changes=changes))]

    def _held_of_planned(self, venue: str) -> Text:
        at_venue = [one for one in self.measured.sessions if one.venue == venue and one.status is not Status.CLOSED]
        held = sum(one.status is Status.HELD for one in at_venue)
        planned = sum(one.planned for one in at_venue)
        return says.VENUE_COUNT(venue=self._venue(venue), held=held, planned=planned)

    def _attendance_words(self, held: list[Session], totals: list[int]) -> Words:
        mean = number(Fraction(sum(totals), len(totals)), self._lang)
        most = max(totals)
        finding = says.ATTENDANCE_FINDING(mean=mean, least=min(totals), most=most)
        day = held[totals.index(most)].date
        alternative = says.ATTENDANCE_ALTERNATIVE(sessions=len(held), most=most, day=day)
        return Words(self._say(finding), self._say(alternative), self._fictional_note())

    def _attendance_table(self, names: list[str], rows: list[tuple[Any, ...]]) -> Piece:
        header = [self._say(says.DATE), self._say(says.VENUE), *names, self._say(says.TOTAL)]
        lines = [
            [
                Cell(long_date(one.date, self._lang)),
                Cell(self._venue(one.venue)),
                *(Cell(number(part, self._lang), is_number=True) for part in (*parts, sum(parts))),
            ]
            for one, *parts in rows
        ]
        caption = self._say(says.ATTENDANCE_TABLE)
        return figures.grid(figures.numbers_table(caption, header, lines, self._fictional_note()))

    def _venue_table(self, cut: Mapping[tuple[str, str], Value], venues: list[str]) -> Piece:
        texts = (says.VENUE, says.SESSIONS, says.ATTENDANCE_COLUMN, says.MEAN)
        rows = []
        for venue in venues:
            shown = (cut[(name, venue)] for name in ("HeldSessions", "Attendances", "MeanAttendance"))
            cells = [Cell(prose.said(value, verbatim(""), self._lang), is_number=True) for value in shown]
            rows.append([Cell(self._venue(venue)), *cells])
        note = " ".join(filter(None, [self._say(says.NOT_ADDITIVE), self._fictional_note()]))
        return figures.numbers_table(self._say(says.BY_VENUE_TABLE), [self._say(text) for text in texts], rows, note)

    def _differences(self) -> list[Text]:
        """Published numbers that the tables do not give: said on the page, never hidden."""
        found = []
        for name, figure in self._published().items():
            value = self.values.get(name)
            if value is not None and figure.value not in _possible(value):
                indicator = INDICATORS[name]
                given = prose.said(value, indicator.unit, self._lang)
                found.append(says.PUBLISHED_DIFFERS(label=indicator.says.label, published=figure.value, value=given))
        return found


_SHOWN = (Status.HELD, Status.CANCELLED, Status.MOVED)


def _possible(value: Value) -> list[Decimal]:
    """The number, or the two limits, that a value can be compared by."""
    if isinstance(value, Count):
        return [Decimal(value.part)]
    if isinstance(value, Interval):
        return [Decimal(value.low)] if value.low == value.high and isinstance(value.low, int) else []
    return [value.value] if isinstance(value, Amount) and isinstance(value.value, Decimal) else []


def _new_returning_counted(cut: Mapping[tuple[str, str], Value], slot: str) -> tuple[int, int, int]:
    """At one session: who had come before, who came for the first time, who was only counted."""
    new, everybody = cut[("Newcomers", slot)], cut[("Attendances", slot)]
    if not isinstance(new, Count) or not isinstance(everybody, Count):
        raise TypeError(slot)
    identified = new.whole or 0
    return identified - new.part, new.part, everybody.part - identified
