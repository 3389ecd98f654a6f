"""The entries of a directory in; each piece of its page out."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from cafeplan import figures, tables
from cafeplan.figures import Cell, Piece
from cafeplan.language import Text
from cafeplan.language import livret as says
from cafeplan.model import Count, Programme, Season
from cafeplan.pages import frame
from cafeplan.pages.livret.entries import Entry, by_sector
from cafeplan.pages.parameters import LivretParameters


@dataclass(frozen=True)
class LivretPage:
    """The partners of a programme on one day, for each other; every method is a piece of the page."""

    parameters: LivretParameters
    programme: Programme
    season: Season
    day: date
    entries: tuple[Entry, ...]
    complete: Count
    fresh: Count
    fingerprint: str

    def __repr__(self) -> str:
        return f"{self.programme.name}, {self.day}"

    def head(self) -> Piece:
        """Title, season, and the banner of demonstration data."""
        lang = self.parameters.lang
        return frame.head(says.TITLE, self._edition, self.programme, self.season, lang, says.FICTIONAL)

    def summary(self) -> Piece:
        """How many partners and sectors, how complete and how fresh the entries are."""
        partners = len(self.entries)
        said = says.SUMMARY(
            partners=partners,
            sectors=len({one.sector for one in self.entries if one.sector}),
            complete=self.complete.part,
            complete_share=Fraction(self.complete.part, partners),
            fresh=self.fresh.part,
            fresh_share=Fraction(self.fresh.part, partners),
        )
        return frame.paragraph(self._say(said))

    def index(self) -> Piece:
        """The organisations of each sector, each a link to its entry."""
        return figures.index((self._sector(name), [(one.id, one.name) for one in its]) for name, its in self._sectors)

    def directory(self) -> Piece:
        """The entries, sector by sector."""
        return figures.directory(
            (self._sector(name), [self._listing(one) for one in its]) for name, its in self._sectors
        )

    def to_do(self) -> Piece:
        """The entries that need work, and which; the sentence that there is none."""
        rows = [[Cell(one.name), Cell(self._say(lack))] for one in self.entries if (lack := self._lack(one))]
        if not rows:
            return frame.paragraph(self._say(says.NOTHING_TO_DO))
        header = [self._say(says.ORGANISATION), self._say(says.WHAT_LACKS)]
        return figures.grid(figures.numbers_table(self._say(says.TO_DO), header, rows))

    def provenance(self) -> Piece:
        """Where the page comes from."""
        parameters = self.parameters
        return frame.foot(self.programme, self.season, self._edition, self.fingerprint, parameters.on, parameters.lang)

    @property
    def _edition(self) -> Text:
        return says.EDITION(day=self.day)

    @property
    def _sectors(self) -> list[tuple[str, list[Entry]]]:
        return list(by_sector(self.entries))

    def _sector(self, name: str) -> str:
        words = name or self._say(says.NO_SECTOR)
        return words[:1].upper() + words[1:]

    def _listing(self, entry: Entry) -> figures.Listing:
        details = [
            (self._say(tables.contract_of("fiches").column(part).title), words) for part, words in entry.parts.items()
        ]
        return figures.Listing(entry.id, entry.name, details, self._say(entry.state))

    def _lack(self, entry: Entry) -> Text | None:
        """What is needed to make an entry whole and fresh; None where it is."""
        if not entry.has_sheet:
            return says.WRITE_IT
        if entry.missing:
            titles = [tables.contract_of("fiches").column(part).title for part in entry.missing]
            return says.FILL_IN(parts=[Text(fr=title.fr.lower(), en=title.en.lower()) for title in titles])
        return None if entry.is_fresh else says.READ_AGAIN

    def _say(self, text: Text) -> str:
        return text.into(self.parameters.lang)
